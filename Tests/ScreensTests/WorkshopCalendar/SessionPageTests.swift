import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// A session's page: who is selected, who moves up, who came.
@Suite struct SessionPageTests {
  private var desk: Desk

  init() throws { desk = Desk(try TestRegister.calendar()) }

  private func page() throws -> SessionPage { try #require(desk.app.calendar.page) }

  private mutating func openBudget() throws {
    try desk.type("2")
    try desk.press(.right, .right, .enter, .enter)
  }

  @Test mutating func `who has a seat stands before who waits, and the waiting list is counted`() throws {
    try openBudget()
    let people = try page().people(in: desk.world())
    let rows = people.rows.rows(0..<10, on: desk.register).compactMap { people.row(of: $0, near: nil)?.row }
    #expect(rows.map(\.registration.id.raw) == ["reg-1", "reg-2", "reg-3", "reg-4"])
    #expect(rows.map(\.waitingPlace) == [nil, nil, 1, 2])
  }

  @Test mutating func `the selection stays on its registration when one before it is cancelled`() throws {
    try openBudget()
    try desk.press(.down)
    #expect(try page().selected?.raw == "reg-2")
    try desk.others(CancelRegistration(Identifier("reg-1"), draws: [RecordID("reg-again")]))
    #expect(try page().selected?.raw == "reg-2")
  }

  @Test mutating func `the question names the one who moves up, and the message whom to ring`() throws {
    try openBudget()
    try desk.type("d")
    guard let question = desk.app.layers.last as? Question else { return #expect(Bool(false)) }
    // Three wait first, two seats become free: the first that fits is the one behind them.
    #expect(question.text.contains("Ewa Zając"))
    #expect(question.text.contains("600 555 666"))
    try desk.press(.enter)
    #expect(desk.register.record(Identifier<Registration>("reg-4"))?.seated == true)
    #expect(try desk.screen().text.contains("☎ zadzwoń Ewa Zając"))
    #expect(desk.app.message?.text.contains("Zadzwoń, jest miejsce: Ewa Zając, 600 555 666") == true)
  }

  @Test mutating func `more seats tell whom to ring too`() throws {
    try desk.type("2")
    try desk.press(.right, .right)
    try desk.send(.registerChanged)
    let edit = EditRecord(
      RecordID("ses-budget"), [FieldEdit(field: "seats", was: .number(4), becomes: .number(8))])
    let outcome = try desk.transact(edit, by: TestRegister.anna)
    guard case .done(let changes, _) = outcome else { return #expect(Bool(false)) }
    let said = try desk.world().seatSentences(changes)
    #expect(said.count == 1)
    for id in ["reg-3", "reg-4"] {
      #expect(desk.register.record(Identifier<Registration>(id))?.call == .toCall)
    }
  }

  @Test mutating func `Space marks on the day who came, and a second Space that they did not`() throws {
    try desk.type("2")
    try desk.press(.enter, .enter)
    try desk.type(" ")
    let id = Identifier<Registration>("reg-5")
    #expect(desk.register.record(id)?.status == .attended)
    try desk.type(" ")
    #expect(desk.register.record(id)?.status == .absent)
  }

  @Test mutating func `before the day Space only says so`() throws {
    try openBudget()
    try desk.type(" ")
    #expect(desk.effects.isEmpty)
    #expect(desk.app.message?.tone == .note)
  }

  @Test(arguments: [true, false])
  mutating func `a on a session begins with a sign-up, its files and its papers`(isInRegisters: Bool) throws {
    let session = RecordID("ses-budget")
    if isInRegisters {
      _ = desk.app.carryOut(Step.inRegisters { _ in [RecordPage(of: session)] }, in: try desk.world())
    } else {
      try desk.type("2")
      try desk.press(.right, .right, .enter)
    }
    try desk.send(.tick)
    try desk.type("a")
    let menu = try #require(desk.app.layers.last as? Menu)
    let attach = try desk.world().words.attach(PersonalAttachment.kind)
    let first = menu.items.prefix(3).map(\.label)
    #expect(first == ["zapisz osobę (z)", attach, "lista do podpisu i inne wydruki (x)"])
    #expect(menu.items.count { $0.label == attach } == 1)
    try desk.type("3")
    #expect((desk.app.layers.last as? Menu)?.items.contains { $0.label.contains("lista obecności") } ?? false)
    try desk.press(.escape)
    try desk.type("a1")
    #expect((desk.app.layers.last as? Form)?.kind is RegistrationForm)
  }

  @Test mutating func `a on a session that takes nobody says why, and a thing is booked from a`() throws {
    let session = try #require(desk.register.record(Identifier<Session>("ses-budget")))
    desk.register.apply(
      [Change(id: session.id.any, set: ["status": .text("cancelled")])],
      at: try TestRegister.instant(), by: TestRegister.anna)
    try desk.type("2")
    try desk.press(.right, .right, .enter)
    try desk.type("a")
    #expect((desk.app.layers.last as? Menu)?.items.first?.hindrance != nil)
    var map = Desk(try TestRegister.dabrowa())
    try map.type("1")
    try map.press(.down, .down, .down, .enter)
    try map.type("a")
    #expect((map.app.layers.last as? Menu)?.items.first?.label == "rezerwuj (b)")
    try map.type("1")
    #expect((map.app.layers.last as? Form)?.kind is BookingForm)
  }

  @Test mutating func `a page whose session is removed closes`() throws {
    try desk.type("2")
    try desk.press(.right, .enter, .enter)
    #expect(desk.app.calendar.page != nil)
    try desk.others(RemoveRecord(RecordID("ses-1"), because: "dublet"))
    #expect(desk.app.calendar.page == nil)
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 40, height: 12)])
  mutating func `whom to ring and at which number is read whole, whatever else of it is cut`(size: Size) throws {
    try openBudget()
    try desk.press(.down)
    try desk.type("d")
    try desk.press(.enter)
    let person = RecordID("per-ewa")
    for (name, shown) in [("Ewa Zając", "Ewa Zając"), ("Ewa Aleksandra Zającowska-Nowakowska", "Ewa Aleks")] {
      var next = Desk(desk.register)
      next.register.apply(
        [Change(id: person, set: ["name": .text(name), "phone": .text("600100200")])],
        at: try TestRegister.instant(), by: TestRegister.anna)
      next.size = size
      try next.type("0")
      let screen = try next.screen().text
      let row = screen.split(separator: "\n").first { $0.contains("600 100 200") }
      #expect(row?.contains(shown) ?? false, "\(screen)")
    }
  }

  @Test mutating func `a long name gives way to its number; who rang in vain is said`() throws {
    try openBudget()
    try desk.press(.down)
    try desk.type("d")
    try desk.press(.enter)
    var next = Desk(desk.register)
    next.register.apply(
      [Change(id: RecordID("per-ewa"), set: ["name": .text("Ewa Aleksandra Zającowska-Nowakowska")])],
      at: try TestRegister.instant(), by: TestRegister.anna)
    try next.type("0")
    #expect(try next.screen().text.contains("… · "))
    next.register.apply(
      [
        Change(id: RecordID("reg-4"), set: ["call": .text(CallState.noAnswer.rawValue)]),
        Change(id: RecordID("per-ewa"), set: ["name": .text("Ewa Zając")]),
      ],
      at: try TestRegister.instant(), by: TestRegister.ewa)
    next.size = Size(width: 220, height: 30)
    try next.send(.registerChanged)
    let wide = try next.screen().text
    let row = wide.split(separator: "\n").first { $0.contains("600 555 666") }
    #expect(row?.contains("nie odebrano · z rezerwy") == true, "\(row ?? "")")
  }

  @Test mutating func `who is to be rung stays so in another sitting, until somebody notes the call`() throws {
    try openBudget()
    try desk.press(.down)
    try desk.type("d")
    try desk.press(.enter)
    var next = Desk(desk.register)
    try next.type("0")
    #expect(try next.screen().text.contains("Ewa Zając · "), "the first screen")
    try next.type("2")
    try next.press(.right, .right, .enter, .enter)
    #expect(try next.screen().text.contains("☎ zadzwoń Ewa Zając"))
    #expect(try next.screen().text.contains("do obdzwonienia: 1"))
    try next.press(.down)
    try next.type("m")
    try next.press(.enter)
    #expect(next.register.record(Identifier<Registration>("reg-4"))?.call == .called)
    #expect(try !next.screen().text.contains("☎"))
    try next.type("u")
    try next.press(.enter)
    #expect(next.register.record(Identifier<Registration>("reg-4"))?.call == .toCall)
    next.signs = .ascii
    #expect(try next.screen().text.contains("! zadzwoń Ewa Zając"))
  }

  @Test mutating func `who need not be rung says so`() throws {
    try openBudget()
    try desk.type("m")
    #expect(desk.effects.isEmpty)
    #expect(desk.app.message?.tone == .note)
  }

  @Test mutating func `who declines is asked about as a cancellation is`() throws {
    try openBudget()
    try desk.type("d")
    try desk.press(.enter)
    try desk.press(.down)
    try desk.type("m")
    try desk.press(.down, .down, .down, .enter)
    guard desk.app.layers.last is Question else { return #expect(Bool(false)) }
    try desk.press(.enter)
    #expect(desk.register.record(Identifier<Registration>("reg-4"))?.status == .cancelled)
  }

  @Test mutating func `a cancellation undone at once gives the seat back, and says so before`() throws {
    try desk.type("2")
    try desk.press(.enter, .enter)
    try desk.type("d")
    try desk.press(.enter)
    try desk.type("u")
    guard let question = desk.app.layers.last as? Question else { return #expect(Bool(false)) }
    #expect(question.text.contains("wolne"))
    try desk.press(.enter)
    let registration = try #require(desk.register.record(Identifier<Registration>("reg-5")))
    #expect(registration.seated && registration.status == .registered)
    #expect(desk.app.message?.text.contains("Miejsce wróciło.") == true)
  }

  @Test mutating func `a seat that nobody was told of comes back, and both are named before it does`() throws {
    try openBudget()
    try desk.press(.down)
    try desk.type("d")
    try desk.press(.enter)
    try desk.type("u")
    guard let question = desk.app.layers.last as? Question else { return #expect(Bool(false)) }
    #expect(question.text.contains("Miejsce wróci do tej osoby."))
    #expect(question.text.contains("znowu czeka: Ewa Zając (lista rezerwowa: 2. miejsce)."))
    try desk.press(.enter)
    let text = desk.app.message?.text ?? ""
    #expect(text.contains("Miejsce wróciło. Czeka znowu: Ewa Zając (lista rezerwowa: 2. miejsce)."))
    let ewa = try #require(desk.register.record(Identifier<Registration>("reg-4")))
    #expect(ewa.isWaiting && ewa.call == nil)
  }

  @Test mutating func `what is said before undoing is true when somebody has the seat, and after it too`() throws {
    try openBudget()
    try desk.press(.down)
    try desk.type("d")
    try desk.press(.enter)
    // A colleague rings whoever moved up.
    try desk.others(NoteCall(Identifier("reg-4"), .called))
    try desk.type("u")
    guard let question = desk.app.layers.last as? Question else { return #expect(Bool(false)) }
    #expect(question.text.contains("Tamto miejsce ma już Ewa Zając"))
    #expect(question.text.contains("nowe zgłoszenie") && question.text.contains("(2. miejsce)"))
    try desk.press(.enter)
    #expect(desk.app.message?.text.contains("(2. miejsce)") == true)
  }

  @Test mutating func `what somebody needs is a sign in the list, and its words are on their own page`() throws {
    try openBudget()
    for place in 0..<2 {
      let text = try desk.screen().text
      #expect(text.contains("♿") && !text.contains("pętla"), "selected \(place)")
      try desk.press(.down)
    }
    try desk.press(.up)
    desk.signs = .ascii
    #expect(try desk.screen().text.contains("&"))
    try desk.press(.enter)
    #expect(try desk.screen().text.contains("pętla indukcyjna"))
  }

  @Test mutating func `the first mark of attendance is undone`() throws {
    try desk.type("2")
    try desk.press(.enter, .enter)
    try desk.type(" u")
    try desk.press(.enter)
    #expect(desk.register.record(Identifier<Registration>("reg-5"))?.status == .registered)
  }
}
