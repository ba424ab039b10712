import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// Whoever is asked for in a form may be told why their data are kept: a line that one key marks, and that costs no other key.
@Suite("The line of the privacy notice in forms")
struct NoticeLineTests {
  private var desk: Desk

  init() throws {
    var register = try TestRegister.consulted()
    register.apply(Self.notices, at: try TestRegister.instant(), by: TestRegister.anna)
    desk = Desk(register, drawn: 1_000)
  }

  private static let notices = [
    notice("1", from: "2025-01-01"), notice("2", from: "2026-01-01"), notice("3", from: "2027-01-01"),
  ]

  private static func notice(_ version: String, from day: String) -> Change {
    Change(
      id: RecordID("ntc-\(version)"),
      set: [
        "version": .text(version), "validFrom": .text(day),
        "text": .text("Administratorem jest miasto. Wersja \(version)."),
        "shortText": .text("Dane zbiera miasto, w wersji \(version)."),
      ])
  }

  private mutating func open(_ kind: (World) throws -> any FormKind) throws {
    desk.app.layers.append(try #require(Form(try kind(try desk.world()), in: try desk.world())))
  }

  private mutating func openSignUp(_ given: [String: FieldValue] = [:]) throws {
    let session = try #require(
      desk.register.page(Query(Session.kind), window: 0..<99).ids.first { id in
        desk.register.record(Identifier<Session>(id.raw)).map { $0.status == .planned && $0.entry == .registration }
          ?? false
      })
    try open { RegistrationForm(for: Identifier(session.raw), given: given, in: $0) }
  }

  private var form: Form? { desk.app.openForms.last }
  private var line: FormField? {
    form.flatMap { form in form.state.index(of: FormSheet.notice).map { form.state.fields[$0] } }
  }

  /// The answers among which the line is chosen.
  private var answers: [String] {
    if case .choice(let field)? = line?.control { field.choices.map(\.title) } else { [] }
  }

  private mutating func openCall(_ given: [String: FieldValue] = ["person": .text("per-maria")]) throws {
    try open { world in
      AddForm(
        RecordID(PhoneCall.kind, bits: world.draw()), given: given.merging(["about": .text("o salę")]) { $1 })
    }
  }

  private func maria() throws -> Person {
    try #require(desk.register.record(Identifier<Person>("per-maria")))
  }

  // MARK: Which forms have it

  @Test(arguments: Schema.kinds.filter { $0.isAdded }.map(\.kind.name))
  mutating func `each form that asks for somebody has it, and no other`(name: String) throws {
    let kind = try #require(Schema.kind(named: name))
    try open { world in
      let id = RecordID(kind.kind, bits: world.draw())
      return Form.kind(adding: id) ?? AddForm(id)
    }
    let asked = try #require(form).sheet.inputs
    let asksForPerson = asked.contains {
      $0.declaration.shape.refersTo == Person.kind || $0.name == Person.name(of: \.name) && kind.kind == Person.kind
    }
    #expect((line != nil) == asksForPerson, "\(name): \(asked.map(\.name))")
    let known: Set<String> = ["contact", "phoneCall", "personRequest", "person"]
    #expect(asksForPerson || !known.contains(name))
  }

  @Test mutating func `signing up and taking a remark down have it`() throws {
    try openSignUp()
    #expect(line != nil)
    let consultation = try #require(desk.register.page(Query(Consultation.kind), window: 0..<1).ids.first)
    try open {
      SubmissionForm(SubmissionForm.Head(consultation: Identifier(consultation.raw), version: Identifier("")), in: $0)
    }
    #expect(line?.aside.contains("wersja 2") == true)
  }

  @Test mutating func `an edit and a report have none`() throws {
    try open { _ in Form.kind(editing: RecordID("per-maria")) }
    #expect(form != nil && line == nil)
  }

  // MARK: What it costs, and what it does

  @Test mutating func `Tab and Enter pass it`() throws {
    try openSignUp()
    let fields = try #require(form).state.fields.count
    for _ in 0..<fields + 2 {
      try desk.press(.tab)
      #expect(form?.state.focusedName != FormSheet.notice)
    }
    #expect(form?.state.isChanged == false, "nothing was typed")
  }

  @Test(arguments: [false, true])
  mutating func `one key marks it, and the act that signs up says so`(isRead: Bool) throws {
    try openSignUp()
    try desk.type("Olga Nowa")
    try desk.press(.tab)
    try desk.type("olga@nowa.example")
    if isRead { try desk.press(.function(9)) }
    try desk.press(.function(2))
    let sent = try #require(desk.sent(RegisterPerson.self).first)
    let olga = try #require(desk.register.record(sent.person.id))
    #expect(olga.noticeVersion == (isRead ? "2" : ""))
    #expect((olga.noticeGivenOn != nil) == isRead && (olga.withoutNoticeSince == nil) == isRead)
  }

  @Test mutating func `once more takes the mark back`() throws {
    try openSignUp()
    try desk.press(.function(9))
    #expect(form?.sheet.noticeRead == "2")
    try desk.press(.function(9))
    #expect(form?.sheet.noticeRead == nil && form?.state.isChanged == false)
  }

  @Test mutating func `its help is the short text, and the whole is one key further`() throws {
    desk.size = Size(width: 80, height: 12)
    try openSignUp()
    try desk.press(.function(9), .function(1))
    let screen = try desk.screen().text
    #expect(screen.contains("Klauzula, wersja 2: przez telefon") && screen.contains("Dane zbiera miasto, w wersji 2."))
    try desk.press(.down)
    #expect(try desk.screen().text.contains("Administratorem jest miasto. Wersja 2."))
  }

  @Test mutating func `of whoever was told the one in force it says so, and asks nothing`() throws {
    try desk.others(GiveNotice(to: Identifier("per-maria"), version: "2", on: try Day("2026-08-03")))
    let maria = try maria()
    try openSignUp(["name": .text(maria.name), "email": .text(maria.email), "phone": .text(maria.phone)])
    #expect(answers == ["podano 3.08.2026 (wersja 2)"] && line?.aside == "")
    try desk.press(.function(9))
    #expect(try desk.screen().text.contains("Klauzula odczytana: podano 3.08.2026 (wersja 2)"))
    #expect(form?.sheet.noticeRead == nil && form?.state.isChanged == false)
    try desk.press(.function(1))
    #expect(try desk.screen().text.contains("Dane zbiera miasto, w wersji 2."), "and its text is read there")
  }

  @Test mutating func `whoever was told another is told that, and asked for the one in force`() throws {
    try desk.others(GiveNotice(to: Identifier("per-maria"), version: "1", on: try Day("2025-09-03")))
    try openCall()
    #expect(answers == ["nie", "tak"] && line?.aside == "F9 · wersja 2")
    #expect(line?.notes.map(\.text) == ["Tej osobie podano 3.09.2025 (wersja 1); dziś obowiązuje inna."])
    try desk.press(.function(9), .function(2))
    #expect(try maria().noticeVersion == "2")
  }

  @Test mutating func `where people are chosen nobody is told before one is, and it says so`() throws {
    try openCall([:])
    #expect(answers == ["najpierw wybierz osobę"] && line?.aside == "F9 · wersja 2")
    try desk.press(.function(9))
    #expect(try desk.screen().text.contains("Klauzula odczytana: najpierw wybierz osobę"))
    #expect(form?.sheet.noticeRead == nil && form?.state.isChanged == false)
    try desk.press(.function(1))
    #expect(try desk.screen().text.contains("Dane zbiera miasto, w wersji 2."))
  }

  @Test mutating func `where there is no notice it says so, and where one is added`() throws {
    desk = desk.with(try TestRegister.consulted())
    try openSignUp()
    #expect(line?.control == .fixed("brak klauzuli w rejestrze (4, klauzule, n)"))
  }

  @Test mutating func `whoever is chosen for a call was told in the same act`() throws {
    try openCall()
    try desk.press(.function(9), .function(2))
    #expect(desk.sent(Together.self).count == 1)
    #expect(try maria().noticeVersion == "2" && desk.register.count(of: PhoneCall.kind) == 1)
  }

  @Test mutating func `the log tells of the call, and of the person that they were told`() throws {
    try openCall()
    try desk.press(.function(9), .function(2))
    let act = try #require(desk.log.newestActs(atMost: 1) { _ in true }.first)
    let first = try #require(act.subjects.first)
    #expect(first.prefix == PhoneCall.kind.idPrefix && act.act == AddRecord.declaration.word)
    func history(_ id: RecordID) throws -> [String] {
      let kind = try #require(Schema.kind(of: id))
      return desk.log.changes(of: id, window: 0..<1).changes.map { Language.polish.words.done($0, to: kind) }
    }
    #expect(try history(first) == ["dodano"])
    #expect(try history(RecordID("per-maria")) == ["zapisano podanie klauzuli"])
    try desk.press(.character("u"), .enter)
    #expect(try !maria().isNotified && desk.register.count(of: PhoneCall.kind) == 0, "and both are undone")
    let undone = try #require(desk.log.newestActs(atMost: 1) { _ in true }.first)
    let world = try desk.world()
    for act in [undone, act] {
      let line = DeskLine(of: act, in: world)
      #expect(line.told == first, "of the call: \(line.text(in: world))")
    }
    #expect(!DeskLine(of: undone, in: world).text(in: world).contains("cofnięto (cofnięto"))
    #expect(try history(first) == ["usunięto"])
    #expect(try history(RecordID("per-maria")) == ["cofnięto wpis o podaniu klauzuli"])
  }

  @Test mutating func `a sign-up that is undone takes the notice back, and says so before`() throws {
    try openSignUp()
    try desk.type("Olga Nowa")
    try desk.press(.tab)
    try desk.type("olga@nowa.example")
    try desk.press(.function(9), .function(2))
    let sent = try #require(desk.sent(RegisterPerson.self).first)
    #expect(desk.register.record(sent.person.id)?.noticeVersion == "2")
    try desk.press(.character("u"))
    let asked = try desk.screen().text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(asked.contains("Cofnie się też wpis o podaniu klauzuli: Olga Nowa."), "\(asked)")
    try desk.press(.enter)
    let olga = try #require(desk.register.record(sent.person.id))
    #expect(!olga.isNotified && olga.withoutNoticeSince != nil)
  }

  // MARK: The act of its own

  @Test mutating func `the act that records it offers the versions, and shows what is read out`() throws {
    try open { ActForm(GiveNotice.declaration.word, on: [RecordID("per-maria")], in: $0) }
    let version = GiveNotice.field(\.version).name
    let field = try #require(form.flatMap { form in form.state.index(of: version).map { form.state.fields[$0] } })
    guard case .choice(let choices) = field.control else {
      Issue.record("no choice")
      return
    }
    #expect(choices.choices.map(\.title) == ["2", "1"], "what is not valid yet is not given")
    #expect(choices.id == "2")
    #expect(try desk.screen().text.contains("Dane zbiera miasto, w wersji 2."))
    try desk.press(.character("1"), .enter)
    #expect(try desk.screen().text.contains("Dane zbiera miasto, w wersji 1."))
    desk.app.layers.removeLast()
    try open { ActForm(GiveNotice.declaration.word, on: [RecordID("per-maria")], in: $0) }
    try desk.press(.function(1))
    let help = try desk.screen().text
    #expect(help.contains("Klauzula, wersja 2: przez telefon") && help.contains("Cały tekst klauzuli"))
    try desk.press(.escape, .character("1"), .enter, .function(2))
    #expect(try maria().noticeVersion == "1")
  }

  @Test mutating func `taking it back proposes what was recorded before`() throws {
    let id = Identifier<Person>("per-maria")
    try desk.others(GiveNotice(to: id, version: "1", on: try Day("2025-09-03")))
    try desk.others(GiveNotice(to: id, version: "2", on: try Day("2026-08-03")))
    try open { ActForm(StepBackNotice.declaration.word, on: [id.any], in: $0) }
    let state = try #require(form).state
    #expect(state.text(of: StepBackNotice.field(\.version).name) == "1")
    #expect(state.text(of: StepBackNotice.field(\.day).name).hasPrefix("3.09.2025"))
    #expect(state.text(of: StepBackNotice.field(\.since).name).isEmpty)
  }

  @Test mutating func `a draft keeps the mark`() throws {
    try openSignUp()
    try desk.type("Olga Nowa")
    try desk.press(.function(9))
    let draft = try #require(form?.draft(in: try desk.world()))
    let again = try #require(Form(draft, in: try desk.world()))
    #expect(again.sheet.noticeRead == "2")
    let newer = Self.notice("2b", from: try TestRegister.now().day.text)
    desk.register.apply([newer], at: try TestRegister.instant(), by: TestRegister.anna)
    let later = try #require(Form(draft, in: try desk.world()))
    #expect(later.sheet.noticeRead == nil && later.state.text(of: FormSheet.notice) == FieldValue.yes(false).plain)
    let notes = later.state.fields.first { $0.name == FormSheet.notice }?.notes.map(\.text) ?? []
    #expect(notes == [Language.polish.words.otherNoticeRead], "another version was read out")
  }

  @Test mutating func `a mark made before a new version came into force is none of the new one`() throws {
    try openSignUp()
    try desk.press(.function(9))
    let newer = Self.notice("2b", from: try TestRegister.now().day.text)
    try desk.others(AddRecord(newer.id, newer.set))
    #expect(form?.sheet.noticeRead == nil && line?.aside == "F9 · wersja 2b")
    try desk.press(.function(9))
    #expect(form?.sheet.noticeRead == "2b" && line?.notes.isEmpty == true)
  }
}
