import CivicDomain
import CrowdedRegister
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// By keys through every kind that is declared: added, edited, undone, removed, brought back, its history read. A kind that
/// comes later is held to it without being named; where a form makes none, what the screen says instead.
@Suite struct EveryKindTests {
  private static let kinds = Schema.kinds.map(\.kind.name)

  private var desk: Desk

  init() throws {
    var register = MemoryRegister()
    register.apply(Crowd(3).changes, at: try TestRegister.instant("2026-09-01T09:00"), by: Crowd.clerk)
    desk = Desk(register, drawn: 1_000)
  }

  /// Goes to the list of a kind.
  private mutating func open(_ name: String) throws -> AnyKind {
    let place = try #require(Schema.kinds.firstIndex { $0.kind.name == name })
    try desk.press(.character("4"))
    for _ in 0..<place { try desk.press(.down) }
    try desk.press(.enter)
    // A kind with a list of its own leads from there to its records.
    if !(desk.app.registers.top is RecordList) { try desk.press(.character("v")) }
    return Schema.kinds[place]
  }

  private func list() throws -> RecordList { try #require(desk.app.registers.top as? RecordList) }
  private func page() throws -> RecordPage { try #require(desk.app.registers.top as? RecordPage) }
  private func selected() throws -> RecordID { try #require(try list().rows.record) }

  private func picture() -> String { (try? desk.screen().text) ?? "" }
  private func said() -> String { desk.app.message?.text ?? "" }

  /// Saves the form; what it still asks for is filled in, and what it only warns of is saved.
  private mutating func save() throws {
    try desk.press(.function(2))
    for _ in 0..<2 {
      guard let form = desk.app.openForms.last, case .field(let place) = form.state.focus else { return }
      if form.state.fields[place].control.text.isEmpty { try desk.fillIn([form.sheet.inputs[place].declaration]) }
      try desk.press(.function(2))
    }
  }

  /// Presses `u`, and says yes.
  private mutating func undo() throws { try desk.press(.character("u"), .enter) }

  /// The lines of the history on the page.
  private func history() throws -> [String] {
    try page().columns.flatMap(\.entries).filter { if case .change = $0.key { true } else { false } }
      .map { $0.lines.map(\.text).joined(separator: " ") }
  }

  @Test(arguments: kinds)
  mutating func `its list and its page tell what there is`(kind name: String) throws {
    let kind = try open(name)
    let count = desk.register.count(of: kind.kind)
    #expect(try list().rows.count == count && count > 0)
    #expect(try desk.screen().rowText(3).contains(Language.polish.words.heading(of: kind.kind)))
    let id = try selected()
    try desk.press(.enter)
    let stored = try #require(desk.register.stored(id))
    let told = Set(try page().columns[0].entries.map(\.key))
    for field in kind.fields where field.isStored && field.shape != .yes && kind.values(of: stored)[field.name] != nil {
      #expect(told.contains(.field(field.name)), "\(field.name)")
    }
  }

  @Test(arguments: kinds)
  mutating func `one is added, read, edited, removed, and each is undone`(kind name: String) throws {
    let kind = try open(name)
    let count = desk.register.count(of: kind.kind)
    try desk.press(.character("n"))
    guard kind.isAdded else {
      #expect(desk.app.openForms.isEmpty)
      // A file is attached where its record is seen; whatever else an act makes is told with its command.
      let way = kind.kind.madeBy.map { "wspolnie \($0)" } ?? "dołącz plik"
      #expect(said().contains(way), "who makes it, then: \(said())")
      return
    }
    if kind.madeForCallers != nil {
      #expect(!desk.app.layers.isEmpty || !said().isEmpty, "what it is about is asked first")
      return
    }
    try desk.fillIn(desk.formFields().filter(\.isRequired), number: 9)
    try save()
    #expect(desk.app.openForms.isEmpty, "\(picture())")
    #expect(desk.register.count(of: kind.kind) == count + 1)
    let id = try selected()
    #expect(!desk.register.page(Query(kind.kind), window: 0..<count).ids.contains(id), "the new one is selected")

    try desk.press(.enter)
    #expect(try history().count == 1)
    try edit(id, kind)

    try desk.press(.character("d"))
    guard kind.kind.isRemoved else {
      #expect(desk.app.openForms.isEmpty && desk.app.message?.tone == .refused, "it has an end of its own")
      return
    }
    try desk.type("pomyłka")
    try desk.press(.function(2))
    #expect(!desk.register.has(id), "\(said())")
    #expect(try list().rows.count == count, "its page is left with it")
    try undo()
    #expect(desk.register.has(id))
    #expect(try selected() == id)
    try desk.press(.enter)
    #expect(try history().first?.contains("przywrócono") == true)
    #expect(try history().dropFirst().first?.contains("pomyłka") == true, "why it was removed")
  }

  @Test(arguments: Schema.kinds.filter { !$0.isAdded }.map(\.kind.name))
  mutating func `one that is made elsewhere is edited, and that is undone`(kind name: String) throws {
    let kind = try open(name)
    // Not each of them is in a state in which it can be changed.
    let ids = desk.register.page(Query(kind.kind), window: 0..<99).ids
    let field = kind.fields.last(where: Self.isTyped)
    let world = try desk.world()
    let open = ids.first { id in
      guard let field else { return false }
      return world.refusal(of: EditRecord(id, [edit(of: field, in: id)])) == nil
    }
    for _ in ids where try open != nil && selected() != open { try desk.press(.down) }
    let chosen = try selected()
    try desk.press(.enter)
    try edit(chosen, kind)
  }

  private func edit(of field: FieldDeclaration, in id: RecordID) -> FieldEdit {
    FieldEdit(field: field.name, was: desk.register.stored(id)?.values[field.name], becomes: .text(field.typed(8)))
  }

  /// Edits the record whose page is seen; what it was and what it became is told, and undone.
  private mutating func edit(_ id: RecordID, _ kind: AnyKind) throws {
    try desk.press(.character("e"))
    let field = desk.app.openForms.isEmpty ? nil : try desk.formFields().last(where: Self.isTyped)
    guard let field else {
      #expect(!kind.isEditable, "\(kind.kind.name) has no form: \(said())")
      return
    }
    let before = desk.register.stored(id)?.values[field.name]
    let changes = try history().count
    try desk.fillIn([field], number: 8)
    try save()
    #expect(desk.app.openForms.isEmpty, "\(picture())")
    #expect(desk.register.stored(id)?.values[field.name] == .text(field.typed(8)), "\(field.name): \(said())")
    #expect(try history().count == changes + 1)
    let newest = try #require(try history().first)
    #expect(newest.contains("anna") && newest.contains("→ \(field.typed(8))"), "\(newest)")
    try undo()
    #expect(desk.register.stored(id)?.values[field.name] == before)
    #expect(try history().first?.contains("\(field.typed(8)) →") == true)
  }

  /// Whether a word typed into a field is one that nobody has anything against.
  private static func isTyped(_ field: FieldDeclaration) -> Bool {
    switch field.shape {
    case .line, .text:
      field.schemaTerm == nil && field.changeability == .anyone
        && (!field.isKey || field.isLogin || field.keyForm == .name)
        && !field.isExternalID
    case .openingHours, .count, .decimal, .choice, .choices, .words, .reference, .references, .anyReference, .file,
      .yes,
      .day, .time:
      false
    }
  }

  @Test(arguments: kinds)
  mutating func `a search, an order and a filter narrow its list`(kind name: String) throws {
    let kind = try open(name)
    let count = try list().rows.count
    try desk.type("/żadnego takiego")
    #expect(try list().rows.count == 0)
    try desk.press(.escape)
    #expect(try list().rows.count == count)
    let order = try list().order
    try desk.press(.character("s"), .home, .enter)
    let other = try #require(try list().order)
    #expect(other != order)
    try desk.press(.character("s"), .enter)
    #expect(
      try list().order == RecordOrder(by: other.field, descending: !other.isDescending), "the same again: reversed")
    #expect(try list().rows.count == count)
    guard !kind.filters.isEmpty else { return }
    try desk.press(.character("f"))
    while desk.app.top is Menu { try desk.press(.enter) }
    let filtered = try list()
    #expect(!filtered.filters.isEmpty || !said().isEmpty)
    try desk.press(.escape)
    #expect(try list().rows.count == count)
  }

  @Test(arguments: kinds)
  mutating func `where there is none yet, its list says what to do`(kind name: String) throws {
    desk = Desk(MemoryRegister())
    let kind = try open(name)
    let screen = try desk.screen().text
    #expect(screen.contains("Nie ma jeszcze \(kind.kind.pl.many)"))
    #expect(screen.contains("n: dodaj") == kind.isAdded)
    let hinted = Set(try desk.app.guide(in: desk.world()).hints.flatMap(\.shown))
    #expect(hinted.contains(.character("n")) == kind.isAdded, "no key is offered that adds nothing")
  }
}
