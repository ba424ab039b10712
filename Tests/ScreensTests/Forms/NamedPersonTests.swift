import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// A telephone or an e-mail that is typed where somebody's name is asked for goes into its own field, and whoever is known by
/// it is named: in every form, and nobody is ever called by a number.
@Suite struct NamedPersonTests {
  private var desk: Desk

  init() throws { desk = Desk(try TestRegister.calendar(), drawn: 1_000) }

  private mutating func open(_ kind: (World) -> any FormKind) throws {
    desk.app.layers.append(try #require(Form(kind(try desk.world()), in: try desk.world())))
  }

  private mutating func openSignUp() throws { try open { RegistrationForm(for: Identifier("ses-hybrid"), in: $0) } }

  private var form: Form? { desk.app.openForms.last }

  private func text(_ path: WritableKeyPath<Person, String>) -> String { form?.state.text(of: path) ?? "" }

  @Test(arguments: ["600 555 666", "600555666", "ewa@zajac.example"])
  mutating func `whoever is known by it is named, and one goes on`(typed: String) throws {
    try openSignUp()
    try desk.type(typed)
    try desk.press(.tab)
    #expect(text(\.name) == "Ewa Zając" && text(\.phone) + text(\.email) == typed)
    #expect(form?.state.focusedName == Person.name(of: \.email))
    #expect(try desk.screen().text.contains("Ewa Zając"))
  }

  @Test(arguments: [Key.tab, .down, .enter, .function(2)])
  mutating func `of whoever is not, the name is asked for`(key: Key) throws {
    try openSignUp()
    try desk.type("700 123 456")
    try desk.press(key)
    #expect(text(\.name).isEmpty && text(\.phone) == "700 123 456")
    #expect(form?.state.focusedName == Person.name(of: \.name))
    #expect(try desk.screen().text.contains("jest już w polu „Telefon”"))
    #expect(desk.sent(RegisterPerson.self).isEmpty)
    try desk.type("Olga Nowa")
    try desk.press(.function(2))
    let person = desk.sent(RegisterPerson.self).first?.person
    #expect(person?.name == "Olga Nowa" && person?.phone == "700 123 456")
  }

  @Test mutating func `a name with a number is parted`() throws {
    try openSignUp()
    try desk.type("Olga Nowa 700 123 456")
    try desk.press(.tab)
    #expect(text(\.name) == "Olga Nowa" && text(\.phone) == "700 123 456")
    #expect(form?.state.focusedName == Person.name(of: \.email))
  }

  @Test mutating func `where another number stands already, nothing is put over it, and it is said what is wrong`()
    throws
  {
    try openSignUp()
    try desk.press(.tab, .tab)
    try desk.type("600 111 999")
    try desk.press(.backTab, .backTab)
    try desk.type("700 123 456")
    try desk.press(.function(2))
    #expect(text(\.phone) == "600 111 999" && text(\.name) == "700 123 456")
    #expect(desk.app.message?.text.contains("a tu ma być imię i nazwisko") == true)
    #expect(desk.sent(RegisterPerson.self).isEmpty)
  }

  @Test mutating func `whose record is edited keeps the name`() throws {
    try open { _ in EditForm(of: RecordID("per-piotr")) }
    try desk.type("600 555 666")
    try desk.press(.function(2))
    #expect(desk.register.record(Identifier<Person>("per-piotr"))?.name == "Piotr Lis")
    #expect(text(\.name) == "600 555 666", "nobody else's name is put there")
    #expect(desk.app.message?.text.contains("a tu ma być imię i nazwisko") == true)
  }

  @Test mutating func `every form that asks for a name does so`() throws {
    let consulted = try Desk(TestRegister.consulted())
    let remark = SubmissionForm(
      .init(consultation: Identifier("cns-1"), version: Identifier("")), in: try consulted.world())
    let world = try desk.world()
    let forms: [(any FormKind, World)] = [
      (RegistrationForm(for: Identifier("ses-1"), in: world), world), (PersonForm(given: [:], in: world), world),
      (remark, try consulted.world()),
    ]
    for (kind, world) in forms {
      var form = try #require(Form(kind, in: world))
      let name = try #require(form.sheet.inputs.first { $0.declaration.isNameOfPerson }).name
      _ = form.go(to: name, in: world)
      for letter in "700123456" { _ = form.update(.character(letter), in: world) }
      _ = form.update(.tab, in: world)
      #expect(
        form.state.text(of: \Person.phone) == "700123456" && form.state.text(of: name).isEmpty, "\(type(of: kind))")
    }
  }

  @Test mutating func `a strange telephone is asked about once, and then saved`() throws {
    try open { _ in EditForm(of: RecordID("per-piotr")) }
    _ = desk.app.carryOut([.changing(Form.self) { $0.go(to: "phone", in: $1) }], in: try desk.world())
    try desk.type("600123")
    try desk.press(.function(2))
    #expect(desk.register.record(Identifier<Person>("per-piotr"))?.phone == "")
    let asked = desk.app.message?.text ?? ""
    #expect(asked.contains("ma 6 cyfr") && asked.contains("zapisz jeszcze raz"), "\(asked)")
    #expect(try desk.screen().text.contains("Ten numer ma 6 cyfr"))
    try desk.press(.function(2))
    #expect(desk.register.record(Identifier<Person>("per-piotr"))?.phone == "600123")
    #expect(desk.app.message?.text == "Zapisano: Piotr Lis, telefon: 600123.")
  }

  @Test mutating func `a number that somebody else has is said to be theirs, too`() throws {
    try open { _ in EditForm(of: RecordID("per-piotr")) }
    _ = desk.app.carryOut([.changing(Form.self) { $0.go(to: "phone", in: $1) }], in: try desk.world())
    try desk.type("600555666")
    #expect(try desk.screen().text.contains("Ma to też: Ewa Zając."))
  }

  @Test mutating func `what was begun for one caller is not offered for another, and says whose it is`() throws {
    func begin(_ name: String?) throws {
      let given = name.map { [Person.name(of: \.name): FieldValue.text($0)] } ?? [:]
      let kind = RegistrationForm(for: Identifier("ses-1"), given: given, in: try desk.world())
      _ = desk.app.carryOut([.begin(kind)], in: try desk.world())
    }
    try begin("Ewa Zając")
    try desk.press(.function(8))
    try begin("Jan Kowalski")
    #expect(desk.app.layers.last is Form)
    try desk.press(.escape)
    for name in ["Ewa Zając", nil] {
      try begin(name)
      let question = try #require(desk.app.layers.last as? Question, "\(name ?? "nobody")")
      #expect(question.text.contains("Ewa Zając"), "\(question.text)")
      try desk.press(.escape)
    }
  }

  @Test mutating func `a person is chosen by a number in any grouping`() throws {
    try open { _ in AddForm(RecordID("cal-9")) }
    _ = desk.app.carryOut([.changing(Form.self) { $0.go(to: "person", in: $1) }], in: try desk.world())
    try desk.type("600-555-666")
    #expect(try desk.screen().text.contains("Ewa Zając"))
  }

  @Test mutating func `somebody else at a known number is nobody known, and is asked their name`() throws {
    let given = [Person.name(of: \.phone): FieldValue.text("600 555 666"), FormSheet.who: FormSheet.somebodyElse]
    try open { RegistrationForm(for: Identifier("ses-1"), given: given, in: $0) }
    #expect(try !desk.screen().text.contains("Znana osoba"), "nobody is taken for them")
    try desk.press(.function(2))
    #expect(desk.sent(RegisterPerson.self).isEmpty && form?.state.focusedName == Person.name(of: \.name))
    try desk.type("Olek Zając")
    #expect(form?.recognition == .newPerson, "the answer is given already")
    try desk.press(.function(2))
    let act = try #require(desk.sent(RegisterPerson.self).first)
    #expect(act.person.name == "Olek Zając" && act.recognition == .newPerson)
    // A remark of theirs must have their name.
    var head = SubmissionForm.Head(consultation: Identifier("cns-1"), version: Identifier(""))
    head.given = [Person.name(of: \.email): .text("maria@poczta.example"), FormSheet.who: FormSheet.somebodyElse]
    var remarks = Desk(try TestRegister.consulted(), drawn: 1_000)
    let kind = SubmissionForm(head, in: try remarks.world())
    remarks.app.layers.append(try #require(Form(kind, in: try remarks.world())))
    try remarks.type("Inna treść")
    try remarks.press(.function(2))
    let name = try #require(remarks.app.openForms.last?.state.fields.first { $0.name == Person.name(of: \.name) })
    #expect(name.isRequired && name.notes.contains { $0.kind == .error })
  }

  /// Somebody else at the number of Ewa Zając.
  private static let somebodyElse = [
    Person.name(of: \.phone): FieldValue.text("600 555 666"), FormSheet.who: FormSheet.somebodyElse,
  ]

  @Test mutating func `that it is somebody else outlasts a draft`() throws {
    let kind = RegistrationForm(for: Identifier("ses-1"), given: Self.somebodyElse, in: try desk.world())
    let form = try #require(Form(kind, in: try desk.world()))
    let resumed = try #require(Form(form.draft(asOf: try desk.world()), in: try desk.world()))
    desk.app.layers.append(resumed)
    #expect(text(\.phone) == "600 555 666")
    #expect(try !desk.screen().text.contains("Znana osoba"))
    try desk.press(.function(2))
    #expect(desk.sent(RegisterPerson.self).isEmpty, "nobody known is taken for them")
    try desk.type("Olek Zając")
    #expect(self.form?.recognition == .newPerson)
  }

  @Test(arguments: ["Ewa Zając", "Zając Ewa"])
  mutating func `somebody else at a known number may be called as the one whom we know`(name: String) throws {
    try open { RegistrationForm(for: Identifier("ses-1"), given: Self.somebodyElse, in: $0) }
    try desk.type(name)
    #expect(form?.recognition == .newPerson, "it is seen, and can be chosen otherwise")
    try desk.press(.function(2))
    let act = try #require(desk.sent(RegisterPerson.self).first)
    #expect(act.person.name == name && act.person.id != Identifier("per-ewa") && act.recognition == .newPerson)
  }

  @Test(arguments: [false, true])
  mutating func `of somebody known nothing but the number is left to somebody else, and what was typed`(isTyped: Bool)
    throws
  {
    var given = [Person.name(of: \.name): FieldValue.text("Ewa Zając")]
    given[Person.name(of: \.phone)] = .text("600 555 666")
    given[Person.name(of: \.email)] = .text("ewa@zajac.example")
    try open { RegistrationForm(for: Identifier("ses-1"), given: given, in: $0) }
    try desk.press(.control("u"))
    try desk.type("Olek Zając")
    if isTyped {
      _ = desk.app.carryOut(
        [.changing(Form.self) { $0.go(to: Person.name(of: \.email), in: $1) }], in: try desk.world())
      try desk.press(.control("u"))
      try desk.type("olek@zajac.example")
    }
    _ = desk.app.carryOut([.changing(Form.self) { $0.go(to: FormSheet.who, in: $1) }], in: try desk.world())
    try desk.press(.character(" "), .end, .enter)
    #expect(form?.recognition == .newPerson)
    #expect(text(\.email) == (isTyped ? "olek@zajac.example" : "") && text(\.phone) == "600 555 666")
    try desk.press(.function(2))
    #expect(desk.sent(RegisterPerson.self).first?.person.email == (isTyped ? "olek@zajac.example" : ""))
  }

  @Test mutating func `what a rule had against a field is asked again as it is to be saved`() throws {
    try openSignUp()
    let phone = Person.name(of: \.phone)
    let objecting: [Step] = [
      .changing(Form.self) { form, _ in
        form.object(to: [phone: "Tak nie."])
        return []
      }
    ]
    _ = desk.app.carryOut(objecting, in: try desk.world())
    try desk.press(.function(2))
    #expect(form?.sheet.objection(to: phone) == nil && form?.state.focusedName == Person.name(of: \.name))
    #expect(desk.app.message?.text.contains("Telefon") == false, "\(desk.app.message?.text ?? "")")
  }

  @Test mutating func `a namesake whom nothing tells from the known one is asked about once`() throws {
    try open { RegistrationForm(for: Identifier("ses-1"), in: $0) }
    try desk.type("Ewa Zając")
    _ = desk.app.carryOut([.changing(Form.self) { $0.go(to: FormSheet.who, in: $1) }], in: try desk.world())
    try desk.press(.character(" "), .end, .enter)
    try desk.press(.function(2))
    #expect(desk.sent(RegisterPerson.self).isEmpty)
    #expect(desk.app.message?.text.contains("Bez telefonu i e-maila") == true, "\(desk.app.message?.text ?? "")")
    try desk.press(.function(2))
    #expect(desk.sent(RegisterPerson.self).first?.recognition == .newPerson)
  }
}
