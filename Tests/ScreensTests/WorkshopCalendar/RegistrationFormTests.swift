import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// Signing somebody up: what the form says before it is saved, and what it sends.
@Suite struct RegistrationFormTests {
  private var desk: Desk

  init() throws { desk = Desk(try TestRegister.calendar()) }

  private func form() throws -> Form { try #require(desk.app.openForms.last) }

  private func warnings() throws -> [String] { try form().state.notes.filter { $0.kind == .warning }.map(\.text) }

  private var sent: [RegisterPerson] { desk.sent() }

  /// Types somebody whom nobody knows, with a telephone to be reached by.
  private mutating func typeNewcomer() throws {
    try desk.type("Adam Nowy")
    try desk.press(.tab, .tab)
    try desk.type("600999888")
  }

  /// The form for the full session of Friday, 11 September.
  private mutating func openBudget() throws {
    try desk.type("2")
    try desk.press(.right, .right)
    try desk.type("z")
  }

  @Test func `the form that calls a registration off says of which session it is`() throws {
    let world = try desk.world()
    let act = ActForm(CancelRegistration.declaration.word, on: [RecordID("reg-6")], in: world)
    let title = act.title(in: world)
    #expect(title.contains("Ewa Zając") && title.contains(world.name(of: RecordID("ses-grant"))), "\(title)")
    #expect(title.contains { $0.isNumber }, "and when: \(title)")
  }

  @Test mutating func `a session with room says nothing, and asks for a seat alone`() throws {
    try desk.type("2")
    try desk.press(.right)
    try desk.type("z")
    try typeNewcomer()
    #expect(try warnings().isEmpty)
    try desk.press(.function(2))
    let act = try #require(sent.first)
    #expect(act.registration.session.raw == "ses-1")
    #expect(act.registration.channel == .phone)
    #expect(act.person.name == "Adam Nowy")
    #expect(!act.waitingListAccepted)
    #expect(act.lateBecause.isEmpty)
  }

  @Test mutating func `a full session tells the place on the waiting list as soon as the form opens`() throws {
    try openBudget()
    #expect(try warnings().count == 1)
    #expect(try warnings().first?.contains("3. miejsce") == true)
    try typeNewcomer()
    try desk.press(.function(2))
    let act = try #require(sent.first)
    #expect(act.waitingListAccepted)
    let registration = act.registration
    #expect(desk.register.record(registration.id)?.isWaiting == true)
    #expect(desk.app.message?.text.contains("3. miejsce") == true)
  }

  @Test mutating func `when the last seat goes while the form is open, saving first says so`() throws {
    desk.register.apply(
      [Change(id: RecordID("ses-1"), set: ["seats": .number(1)])], at: try TestRegister.instant(),
      by: TestRegister.anna)
    try desk.type("2")
    try desk.press(.right)
    try desk.type("z")
    try typeNewcomer()
    #expect(try warnings().isEmpty)
    // Somebody takes it, and the program has not heard of it yet.
    var other = Registration(blank: Identifier("reg-other"))
    other.session = Identifier("ses-1")
    other.channel = .phone
    var person = Person(blank: Identifier("per-other"))
    person.name = "Ktoś Szybszy"
    _ = try desk.transact(
      RegisterPerson(other, person, waitingListAccepted: false, lateBecause: ""), by: TestRegister.ewa)
    try desk.press(.function(2))
    #expect(sent.isEmpty)
    #expect(desk.app.message?.tone == .refused)
    try desk.press(.function(2))
    #expect(sent.first?.waitingListAccepted == true)
  }

  @Test mutating func `a late one is not sent without a reason, and with it it is`() throws {
    try desk.type("2z")
    try typeNewcomer()
    #expect(try warnings().first?.contains("8.09") == true)
    try desk.press(.function(2))
    #expect(sent.isEmpty)
    try desk.type("dzwonił wczoraj")
    try desk.press(.function(2))
    guard let registration = sent.first.flatMap({ $0.lateBecause == "dzwonił wczoraj" ? $0.registration : nil }) else {
      return #expect(Bool(false))
    }
    #expect(desk.register.record(registration.id)?.lateBecause == "dzwonił wczoraj")
  }

  @Test mutating func `when registration closes while the form is open, the reason is asked for then`() throws {
    desk.answers = [.refused(.registrationClosed(closed: try TestRegister.time("2026-09-09T14:00")))]
    try desk.type("2")
    try desk.press(.right)
    try desk.type("z")
    try typeNewcomer()
    try desk.press(.function(2))
    #expect(desk.app.message?.text.contains("podaj powód") == true)
    try desk.type("dzwonił na czas")
    try desk.press(.function(2))
    #expect(sent.last?.lateBecause == "dzwonił na czas")
    #expect(desk.app.openForms.isEmpty)
  }

  @Test mutating func `who is known by telephone is shown, and need not be named again`() throws {
    try desk.type("2")
    try desk.press(.right)
    try desk.type("z")
    try desk.press(.tab, .tab)
    try desk.type("600111222")
    #expect(try form().state.notes.first?.kind == .hint)
    #expect(try form().state.notes.first?.text.contains("Jan Kowalski") == true)
    try desk.press(.function(2))
    let registration = try #require(sent.first).registration
    #expect(desk.register.record(registration.id)?.person.raw == "per-jan")
  }

  @Test mutating func `the same person twice is said before saving`() throws {
    try openBudget()
    try desk.press(.tab)
    try desk.type("jan@krokus.example")
    #expect(try warnings().first?.contains("już zapisana") == true)
  }

  @Test mutating func `a draft opens the same form with the same ids`() throws {
    try openBudget()
    try desk.type("Adam")
    try desk.send(.hangUp)
    guard case .keepDraft(let draft)? = desk.effects.first else { return #expect(Bool(false)) }
    let (name, ids) = (try form().name, try form().kind.ids)
    var next = Desk(desk.register)
    try next.send(.drafts([draft]))
    try next.press(.enter)
    let form = try #require(next.app.openForms.first)
    #expect(form.name == name && form.kind.ids == ids)
    #expect(form.state.text(of: "name") == "Adam")
  }

  @Test mutating func `an untouched form is left without a question`() throws {
    try desk.type("2z")
    try desk.press(.escape)
    #expect(desk.app.openForms.isEmpty)
    #expect(desk.app.layers.isEmpty)
  }

  /// The form with room, and what is typed as name, e-mail and telephone.
  private mutating func signUp(_ name: String, email: String = "", phone: String) throws {
    try desk.type("2")
    try desk.press(.right)
    try desk.type("z\(name)")
    try desk.press(.tab)
    try desk.type(email)
    try desk.press(.tab)
    try desk.type(phone)
  }

  private var people: [Person] {
    desk.register.page(Query(Person.kind), window: 0..<100).ids
      .compactMap { desk.register.record(Identifier<Person>($0.raw)) }
  }

  @Test mutating func `a telephone of somebody else asks who it is, and does not save without an answer`() throws {
    try signUp("Anna Kowalska", phone: "600111222")
    #expect(try form().state.notes.first?.text.contains("Jan Kowalski") == true)
    try desk.press(.function(2))
    #expect(sent.isEmpty)
    let place = try #require(try form().state.index(of: FormSheet.who))
    #expect(try form().state.focus == .field(place))
    // The answers stand below each other: the same, somebody else.
    try desk.press(.down, .down, .enter, .function(2))
    let act = try #require(sent.first)
    #expect(act.recognition == .newPerson)
    let registration = act.registration
    #expect(desk.register.record(registration.id)?.person.raw != "per-jan")
    #expect(people.contains { $0.name == "Anna Kowalska" && $0.phone == "600 111 222" })
    #expect(people.contains { $0.name == "Jan Kowalski" && $0.phone == "600 111 222" })
  }

  @Test mutating func `the same person under another name: both names are shown and asked`() throws {
    try signUp("Jan Kowal", phone: "600111222")
    try desk.press(.function(2))
    try desk.press(.down, .enter)
    #expect(try warnings().first?.contains("„Jan Kowalski”") == true)
    #expect(try warnings().first?.contains("„Jan Kowal”") == true)
    try desk.press(.function(2))
    #expect(sent.isEmpty)
    try desk.press(.down, .down, .enter, .function(2))
    let act = try #require(sent.first)
    #expect(act.recognition == .takingGiven)
    let registration = act.registration
    #expect(desk.register.record(registration.id)?.person.raw == "per-jan")
    #expect(people.contains { $0.id.raw == "per-jan" && $0.name == "Jan Kowal" })
  }

  @Test(arguments: [(1, "600 111 222"), (2, "600 999 999")])
  mutating func `another telephone of somebody known is shown beside the old one`(place: Int, kept: String) throws {
    try signUp("kowalski jan", email: "jan@krokus.example", phone: "600 999 999")
    #expect(try warnings().first?.contains("„600 111 222”") == true)
    #expect(try warnings().first?.contains("„600 999 999”") == true)
    try desk.press(.function(2))
    #expect(sent.isEmpty)
    for _ in 0..<place { try desk.press(.down) }
    try desk.press(.enter, .function(2))
    #expect(sent.count == 1)
    #expect(people.first { $0.id.raw == "per-jan" }?.phone == kept)
  }

  @Test mutating func `a question goes when what was typed leaves nothing to ask`() throws {
    try signUp("Anna Kowalska", phone: "600111222")
    #expect(try form().state.index(of: FormSheet.who) != nil)
    try desk.press(.backspace)
    #expect(try form().state.index(of: FormSheet.who) == nil)
    try desk.type("3")
    try desk.press(.function(2))
    #expect(sent.count == 1)
  }

  @Test mutating func `an answer is kept with the draft`() throws {
    try signUp("Anna Kowalska", phone: "600111222")
    try desk.press(.function(2))
    try desk.press(.down, .down, .enter)
    try desk.send(.hangUp)
    let kept = desk.effects.compactMap { effect -> Draft? in
      if case .keepDraft(let draft) = effect { draft } else { nil }
    }
    let last = try #require(kept.last)
    let world = try desk.world()
    let form = try #require(Form(last, in: world))
    #expect(form.recognition == .newPerson)
  }
}
