import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// Somebody else than the one who is known by a number: what is theirs goes with the name, and who calls stays in sight.
@Suite struct SomebodyElseTests {
  /// The card of Ewa, whose number somebody else calls from, and the form of a sign-up for them.
  private func desk() throws -> Desk {
    var desk = Desk(try TestRegister.calendar(), drawn: 1_000)
    try desk.type("w600555666")
    try desk.press(.tab, .character("a"))
    try desk.type("inna osoba")
    try desk.press(.enter, .enter, .enter)
    try #require(desk.app.openForms.last?.kind is RegistrationForm)
    return desk
  }

  private func state(_ desk: Desk) throws -> FormState { try #require(desk.app.openForms.last).state }

  private func caller(_ desk: Desk) -> CallerScreen? { desk.app.layers.last as? CallerScreen }

  @Test func `once they are signed up, the cursor is on them, and the next letters are of the next caller`() throws {
    var desk = try desk()
    try desk.type("Ola Zając")
    try desk.press(.function(2))
    let sent = try #require(desk.sent(RegisterPerson.self).last)
    #expect(caller(desk)?.rows.record == sent.person.id.any && sent.person.id.raw != "per-ewa")
    #expect(caller(desk)?.focus == .pane)
    let said = try desk.screen().text
    #expect(said.contains("Zapisano zgłoszenie: Ola Zając") && said.contains("u cofnij"), "\(said)")
    try desk.press(.character("w"))
    try desk.type("jan")
    #expect(caller(desk)?.field.text == "jan")
  }

  @Test func `of whoever speaks for an organization that called nothing stays with somebody else`() throws {
    var register = try TestRegister.calendar()
    register.apply(
      [
        Change(
          id: RecordID("per-maria"),
          set: ["name": .text("Maria Jaworska"), "phone": .text("600700800"), "email": .text("m@krokus.example")]),
        Change(id: RecordID("con-maria"), set: ["person": .text("per-maria"), "organization": .text("org-krokus")]),
      ], at: try TestRegister.instant(), by: TestRegister.anna)
    let desk = Desk(register, drawn: 1_000)
    let given: [String: FieldValue] = [
      Person.name(of: \.name): .text("Maria Jaworska"), Person.name(of: \.phone): .text("600700800"),
      Person.name(of: \.email): .text("m@krokus.example"), Registration.name(of: \.organization): .text("org-krokus"),
    ]
    for isOfOrganization in [true, false] {
      var values = given
      if !isOfOrganization { values[Registration.name(of: \.organization)] = nil }
      let inputs = [
        FieldInput(\Person.name), FieldInput(\Person.phone), FieldInput(\Person.email),
        FieldInput(\Registration.organization),
      ]
      var sheet = FormSheet(inputs, values: values, in: try desk.world())
      sheet.state.setText("Ola Nowa", of: \Person.name)
      _ = sheet.identify(
        Person.lenient(
          id: Identifier("per-x"), Row(["name": .text("Ola Nowa"), "phone": .text("600700800")], of: Person.self)),
        in: try desk.world())
      sheet.state.setText("another", of: FormSheet.who)
      sheet.forgetKnown(in: try desk.world())
      #expect(sheet.state.text(of: \Person.email).isEmpty)
      #expect(sheet.state.text(of: \Person.phone).isEmpty == isOfOrganization, "\(isOfOrganization)")
    }
  }

  @Test func `a question that was withdrawn and is asked anew demands nothing before it was left`() throws {
    let world = try Desk(TestRegister.calendar(), drawn: 1_000).world()
    var form = try #require(Form(RegistrationForm(for: Identifier("ses-hybrid"), in: world), in: world))
    form.change { _, sheet in
      sheet.left.insert(FormSheet.who)
      let nobody = Row(["name": .text("Nikt Taki")], of: Person.self)
      _ = sheet.identify(Person.lenient(id: Identifier("per-x"), nobody), in: world)
    }
    #expect(!form.sheet.left.contains(FormSheet.who))
  }

  @Test func `whoever was found by another name stays in sight, too`() throws {
    var desk = Desk(try TestRegister.calendar(), drawn: 1_000)
    try desk.type("wZenobia Nowicka")
    try desk.press(.tab, .character("z"), .enter)
    let form = try #require(desk.app.openForms.last)
    #expect(form.state.text(of: \Person.name) == "Zenobia Nowicka")
    // It is spelt otherwise than it was typed: the search would find her no more.
    try desk.press(.control("u"))
    try desk.type("Zenobia Nowińska")
    try desk.press(.tab, .tab)
    try desk.type("700700700")
    try desk.press(.function(2))
    let sent = try #require(desk.sent(RegisterPerson.self).last)
    #expect(caller(desk)?.rows.record == sent.person.id.any && caller(desk)?.focus == .pane)
    try desk.press(.character("w"))
    try desk.type("j")
    #expect(caller(desk)?.field.text == "j")
  }

  @Test func `who comes for an organization that calls is not who calls`() throws {
    var desk = Desk(try TestRegister.calendar(), drawn: 1_000)
    try desk.type("wkrokus")
    // Somebody is found by the word in their address, too.
    for _ in 0..<9 where caller(desk)?.rows.record?.raw != "org-krokus" { try desk.press(.down) }
    try desk.press(.tab, .character("z"), .enter)
    if try state(desk).text(of: \Person.name).isEmpty {
      try desk.type("Ola Zając")
      try desk.press(.tab, .tab)
      try desk.type("700700700")
    }
    try desk.press(.function(2))
    if !desk.app.openForms.isEmpty { try desk.press(.function(2)) }
    #expect(desk.sent(RegisterPerson.self).count == 1)
    #expect(caller(desk)?.rows.record?.raw == "org-krokus")
  }

  @Test func `put aside before it was said who it is, the e-mail of the known one goes with the name all the same`()
    throws
  {
    var desk = Desk(try TestRegister.calendar(), drawn: 1_000)
    try desk.type("w600555666")
    try desk.press(.tab, .character("z"), .enter)
    #expect(try state(desk).text(of: \Person.email) == "ewa@zajac.example")
    let draft = try #require(desk.app.openForms.last).draft(asOf: try desk.world())
    let again = try #require(Form(draft, in: try desk.world()))
    desk.app.layers = [again]
    _ = desk.app.carryOut(
      [.changing(Form.self) { $0.go(to: Person.name(of: \.name), in: $1) }], in: try desk.world())
    try desk.press(.control("u"))
    try desk.type("Adam Zając")
    _ = desk.app.carryOut([.changing(Form.self) { $0.go(to: FormSheet.who, in: $1) }], in: try desk.world())
    try desk.press(.character(" "), .down, .enter)
    let state = try state(desk)
    #expect(state.chosenID(of: FormSheet.who) == "another")
    #expect(state.text(of: \Person.email).isEmpty && state.text(of: \Person.phone) == "600 555 666")
  }

  @Test func `Enter in the question who it is goes on to the question that it raises`() throws {
    var desk = Desk(try TestRegister.calendar(), drawn: 1_000)
    let kind = RegistrationForm(for: Identifier("ses-hybrid"), in: try desk.world())
    desk.app.layers.append(try #require(Form(kind, in: try desk.world())))
    try desk.type("Jan Kowalczyk")
    try desk.press(.tab, .tab)
    try desk.type("600111222")
    try desk.press(.tab)
    #expect(try state(desk).focusedName == FormSheet.who)
    try desk.press(.character(" "), .enter)
    #expect(try state(desk).index(of: FormSheet.which) != nil)
    #expect(try state(desk).focusedName == FormSheet.which, "and not over it")
  }

  @Test func `somebody whom nothing reaches is asked about once`() throws {
    var desk = Desk(try TestRegister.calendar(), drawn: 1_000)
    let kind = RegistrationForm(for: Identifier("ses-hybrid"), in: try desk.world())
    desk.app.layers.append(try #require(Form(kind, in: try desk.world())))
    try desk.type("Maria Jaworska")
    try desk.press(.function(2))
    #expect(desk.sent(RegisterPerson.self).isEmpty)
    #expect(desk.app.message?.text.hasPrefix("Nie ma jak zawiadomić tej osoby") == true)
    #expect(try state(desk).focusedName == Person.name(of: \.phone))
    try desk.press(.function(2))
    #expect(desk.sent(RegisterPerson.self).count == 1)
  }

  @Test func `online without an e-mail it is said once, with a key for coming in person`() throws {
    var desk = Desk(try TestRegister.calendar(), drawn: 1_000)
    let kind = RegistrationForm(for: Identifier("ses-hybrid"), in: try desk.world())
    desk.app.layers.append(try #require(Form(kind, in: try desk.world())))
    try desk.type("Maria Jaworska")
    try desk.press(.tab, .tab)
    try desk.type("700700700")
    _ = desk.app.carryOut(
      [.changing(Form.self) { $0.go(to: Registration.name(of: \.mode), in: $1) }], in: try desk.world())
    try desk.type("o")
    try desk.press(.enter, .function(2))
    let screen = try desk.screen().text
    let told = screen.split(separator: "potrzebny jest e-mail", omittingEmptySubsequences: false).count - 1
    #expect(told == 2, "at the field, and as the message: \(screen)")
    #expect(screen.contains("F5") && screen.contains("na miejscu"), "\(screen)")
    try desk.press(.function(5), .function(2))
    #expect(desk.sent(RegisterPerson.self).last?.registration.mode == .inPerson)
  }
}

/// What is asked once a remark was saved: whoever says no by its first letter has said no.
@Suite struct NextRemarkTests {
  private func saved() throws -> Desk {
    var desk = Desk(try TestRegister.consulted(), drawn: 1_000)
    let head = SubmissionForm.Head(consultation: Identifier("cns-1"), version: Identifier("ver-2"), unit: "§ 3 ust. 2")
    desk.app.layers.append(try #require(Form(SubmissionForm(head, in: try desk.world()), in: try desk.world())))
    try desk.type("Pierwsza.")
    _ = desk.app.carryOut(
      [.changing(Form.self) { $0.go(to: Person.name(of: \.name), in: $1) }], in: try desk.world())
    try desk.type("Jan Nowak")
    _ = desk.app.carryOut(
      [.changing(Form.self) { $0.go(to: Submission.name(of: \.channel), in: $1) }], in: try desk.world())
    try desk.type("papier")
    try desk.press(.enter, .function(2))
    try #require(desk.app.layers.last is Question)
    return desk
  }

  @Test(arguments: [Key.character("n"), .escape]) func `no is no`(key: Key) throws {
    var desk = try saved()
    #expect(try desk.screen().text.contains("n nie, to wszystkie"))
    try desk.press(key)
    #expect(desk.app.layers.isEmpty)
  }

  @Test func `another person's has a letter of its own`() throws {
    var desk = try saved()
    try desk.press(.character("o"))
    let kind = try #require(desk.app.openForms.last?.kind as? SubmissionForm)
    #expect(kind.author == nil && kind.head.unit.isEmpty)
  }
}
