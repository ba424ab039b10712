import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// A form shows what a record must have and what most have; the rest is folded away, as the declaration of each field says.
@Suite struct UsualFieldTests {
  private static let folding = Schema.kinds.filter { $0.isAdded && $0.fields.contains(where: \.isUsual) }.map(
    \.kind.name)

  private func form(_ kind: AnyKind, given: [String: FieldValue] = [:], _ world: World) throws -> Form {
    try #require(Form(AddForm(RecordID("\(kind.kind.idPrefix)-new"), given: given), in: world))
  }

  @Test(arguments: folding)
  func `what is required or usual is seen, in the order of the declaration`(kind name: String) throws {
    let kind = try #require(Schema.kind(named: name))
    let form = try form(kind, Desk(TestRegister.dabrowa()).world())
    let seen = form.state.fields.filter { !$0.isFolded }.map(\.name)
    let usual = form.sheet.inputs.map(\.declaration).filter { $0.isRequired || $0.isUsual }.map(\.name)
    // Behind them stands, in each that asks for a person, whether the notice was read out.
    let asksForPerson = kind.fields.contains { $0.shape.refersTo == Person.kind }
    #expect(seen == usual + (asksForPerson ? [FormSheet.notice] : []))
    #expect(form.state.foldedCount == form.state.fields.count - seen.count)
  }

  @Test func `kinds that call nothing usual fold nothing away`() throws {
    let world = try Desk(TestRegister.dabrowa()).world()
    for kind in Schema.kinds where kind.isAdded && !kind.fields.contains(where: \.isUsual) {
      #expect(try form(kind, world).state.foldedCount == 0, "\(kind.kind.name)")
    }
  }

  @Test func `an edit shows each field in which something stands`() throws {
    let desk = Desk(try TestRegister.dabrowa())
    let id = RecordID("org-krokus")
    let stored = try #require(desk.register.stored(id))
    let form = try #require(Form(editing: id, in: desk.world()))
    for field in form.state.fields where stored.values[field.name] != nil {
      #expect(!field.isFolded, "\(field.name)")
    }
    #expect(form.state.foldedCount >= Limits.leastFolded)
  }

  @Test func `Enter on the line shows the rest, and says so before`() throws {
    var desk = Desk(try TestRegister.dabrowa(), drawn: 1_000)
    try desk.press(.character("1"), .character("n"), .enter)
    let form = try #require(desk.app.openForms.last)
    #expect(try desk.screen().text.contains("▸ więcej pól (\(form.state.foldedCount))"))
    for _ in form.state.fields where desk.app.openForms.last?.state.focus != .fold { try desk.press(.tab) }
    #expect(try desk.screen().text.contains("Enter pokazuje pola, które wypełnia się rzadziej"))
    try desk.press(.enter)
    #expect(desk.app.openForms.last?.state.foldedCount == 0)
    #expect(try desk.screen().text.contains("NIP"))
  }
}
