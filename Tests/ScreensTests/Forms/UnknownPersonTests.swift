import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// Somebody whom nobody knows yet asks what the centre has of them: they are added on the way, and their request goes on.
@Suite struct UnknownPersonTests {
  private var desk: Desk
  private static let field = PersonRequest.name(of: \.person)

  init() throws {
    desk = Desk(try TestRegister.consulted(), drawn: 1_000)
    let world = try desk.world()
    let form = AddForm(RecordID(PersonRequest.kind, bits: world.draw()))
    desk.app.layers.append(try #require(Form(form, in: world)))
  }

  private func request() throws -> Form { try #require(desk.app.openForms.first) }

  @Test mutating func `whoever is looked for in vain is added with their name, and comes back into the field`() throws {
    try desk.type("Nowak Nieznany")
    #expect(try desk.screen().text.contains("dodaj: osoba „Nowak Nieznany”"))
    try desk.press(.enter)
    let adding = try #require(desk.app.openForms.last)
    #expect(adding.kind is PersonForm && adding.state.text(of: \Person.name) == "Nowak Nieznany")
    try desk.press(.function(2))
    #expect(desk.app.openForms.count == 1)
    let chosen = try #require(try request().state.chosenID(of: Self.field))
    #expect(desk.register.record(Identifier<Person>(chosen))?.name == "Nowak Nieznany")
  }

  @Test mutating func `somebody known after all is whom the field looked for`() throws {
    let people = desk.register.count(of: Person.kind)
    let maria = try #require(desk.register.record(Identifier<Person>("per-maria")))
    try desk.type("Jaworska-Zet")
    try desk.press(.enter)
    let typed: [String: FieldValue] = ["name": .text(maria.name), "email": .text(maria.email)]
    _ = desk.app.carryOut([.changing(Form.self) { $0.fill(typed, in: $1) }], in: try desk.world())
    try desk.press(.function(2))
    #expect(desk.app.openForms.count == 1)
    #expect(try request().state.chosenID(of: Self.field) == "per-maria")
    #expect(desk.register.count(of: Person.kind) == people)
  }

  @Test mutating func `put aside, the form of the person still knows who asked`() throws {
    try desk.type("Nowak Nieznany")
    try desk.press(.enter)
    let draft = try #require(desk.app.openForms.last?.draft(asOf: try desk.world()))
    let again = try #require(Form(draft, in: try desk.world()))
    #expect(again.kind.ids == MissingRecord(for: Self.field, of: try request().name).ids)
  }
}
