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

  private static let notices = [("1", "2025-01-01"), ("2", "2026-01-01"), ("3", "2027-01-01")].map { version, day in
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

  @Test mutating func `of whoever was told before it says so, and asks nothing`() throws {
    try desk.others(GiveNotice(to: Identifier("per-maria"), version: "1", on: try Day("2025-09-03")))
    let maria = try #require(desk.register.record(Identifier<Person>("per-maria")))
    try openSignUp(["name": .text(maria.name), "email": .text(maria.email), "phone": .text(maria.phone)])
    #expect(line?.control == .fixed("podano 3.09.2025 (wersja 1)"))
    try desk.press(.function(9))
    #expect(try desk.screen().text.contains("Klauzula odczytana: podano 3.09.2025 (wersja 1)"))
    #expect(form?.sheet.noticeRead == nil)
  }

  @Test mutating func `where there is no notice it says so, and where one is added`() throws {
    desk = desk.with(try TestRegister.consulted())
    try openSignUp()
    #expect(line?.control == .fixed("brak klauzuli w rejestrze (4, klauzule, n)"))
  }

  @Test mutating func `whoever is chosen for a call was told in the same act`() throws {
    try open { world in
      AddForm(
        RecordID(PhoneCall.kind, bits: world.draw()), given: ["about": .text("o salę"), "person": .text("per-maria")])
    }
    try desk.press(.function(9), .function(2))
    #expect(desk.sent(Together.self).count == 1)
    let maria = try #require(desk.register.record(Identifier<Person>("per-maria")))
    #expect(maria.noticeVersion == "2" && desk.register.count(of: PhoneCall.kind) == 1)
  }

  @Test mutating func `a draft keeps the mark`() throws {
    try openSignUp()
    try desk.type("Olga Nowa")
    try desk.press(.function(9))
    let draft = try #require(form?.draft(in: try desk.world()))
    let again = try #require(Form(draft, in: try desk.world()))
    #expect(again.sheet.noticeRead == "2")
  }
}
