import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// A person is corrected wherever one is shown, stays one person, and is seen corrected everywhere (GDPR, art. 16).
@Suite("A person who is corrected")
struct CorrectedPersonTests {
  private var desk: Desk
  private let maria = RecordID("per-maria")

  init() throws { desk = Desk(try TestRegister.consulted(), drawn: 1_000) }

  /// Records that name her, one of each kind.
  private static let kinds = Schema.referrers(to: Person.kind).filter { referrer in
    Schema.kind(named: referrer.kind.name)?.field(referrer.field)?.shape.refersTo == Person.kind
  }

  private mutating func rename() throws {
    let form = try #require(desk.app.openForms.last)
    #expect(form.name == maria)
    try desk.press(.end)
    for _ in 0..<60 { try desk.press(.backspace) }
    try desk.type("Maria Poprawiona")
    try desk.press(.function(2))
    #expect(desk.register.record(Identifier<Person>(maria.raw))?.name == "Maria Poprawiona")
  }

  /// A record of each kind that can name somebody, which names her.
  private func naming(_ kind: Kind, by field: String) throws -> RecordID {
    if let there = desk.register.ids(of: kind, whose: field, is: maria.raw).first { return there }
    return RecordID(kind, bits: 77)
  }

  @Test(arguments: CorrectedPersonTests.kinds.indices)
  mutating func `from each record that names her`(index: Int) throws {
    let (kind, field) = Self.kinds[index]
    let id = try naming(kind, by: field)
    if !desk.register.has(id) {
      let change = Change(id: id, set: [field: .text(maria.raw)])
      desk.register.apply([change], at: try TestRegister.instant(), by: TestRegister.anna)
    }
    var menu: Menu?
    for case .open(let screen) in try Self.opened(.acts(withRecords: [id]), in: desk.world()) { menu = screen as? Menu }
    let item = try #require(menu?.items.first { $0.label.hasPrefix("popraw dane osoby: ") }, "\(kind.name)")
    #expect(item.hindrance == nil && item.label.contains("Maria Jaworska"), "\(item.label)")
    #expect(item.steps.count == 1)
  }

  /// The steps that follow from one in the end.
  private static func opened(_ step: Step, in world: World) throws -> [Step] {
    if case .then(let steps) = step { return try steps(world).flatMap { try opened($0, in: world) } }
    return [step]
  }

  @Test mutating func `on her page, and seen at her sessions, remarks and in the search`() throws {
    try desk.send(.key(.character("4")))
    desk.app.layers.append(try #require(Form(Form.kind(editing: maria), in: try desk.world())))
    try rename()
    #expect(desk.register.count(of: Person.kind) == (try TestRegister.consulted()).count(of: Person.kind))
    let world = try desk.world()
    for (kind, field) in Self.kinds {
      for id in desk.register.ids(of: kind, whose: field, is: maria.raw) {
        let told = world.name(of: id) + world.title(of: id)
        #expect(!told.contains("Maria Jaworska"), "\(kind.name): \(told)")
      }
    }
    try desk.press(.character("w"))
    try desk.type("Poprawiona")
    #expect(try desk.screen().text.contains("Maria Poprawiona"))
  }
}
