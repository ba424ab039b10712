import CivicDomain
import CrowdedRegister
import Foundation
import Interchange
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// `x` on every screen there is: something goes out, or it is said in words why nothing does. Nowhere is it a key that is not
/// bound.
@Suite struct FilesEverywhereTests {
  private static let keys: [Key] =
    [.enter, .tab, .down, .escape, .character(" "), .function(1)] + ":?vbs#wafne,P/dpmrlu".map { .character($0) }

  /// The types of the screens that the sources declare.
  private static func declared() throws -> Set<String> {
    var root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let sources = root.appendingPathComponent("Sources/Screens")
    var types: Set<String> = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: sources.path) where path.hasSuffix(".swift") {
      let text = try String(contentsOf: sources.appendingPathComponent(path), encoding: .utf8)
      for match in text.matches(of: /struct (\w+): (Screen|RegisterLevel) \{/) { types.insert(String(match.1)) }
    }
    return types
  }

  /// The screen that is seen, its type named, and what it is open over.
  private static func seen(_ desk: Desk) -> (type: String, place: String) {
    func name(_ screen: any Screen) -> String { "\(type(of: screen))" }
    let top = desk.app.top
    let registers = top as? RegistersScreen
    let kept = registers.map { name($0.top) } ?? name(top)
    // Under two layers nobody sees which tab it is.
    let layers = desk.app.layers.suffix(2).map(name)
    let tab = layers.count < 2 ? "\(desk.app.tabKey)" : ""
    return (kept, "\(tab) \(layers) \(kept) \(top.takesText) \(registers?.depth ?? 0)")
  }

  /// What `x` does there that it must not; nil: it gives something out, types, or says why nothing goes out.
  private static func fault(at desk: Desk) throws -> String? {
    var after = desk
    try after.type("x")
    let (said, top) = (after.app.message?.text ?? "", desk.app.top)
    if said.contains("nic tu nie robi") { return said }
    if !said.isEmpty { return nil }
    if let menu = after.app.layers.last as? Menu, menu.title.hasPrefix("Pliki i raporty") {
      return menu.items.isEmpty ? "an empty choice" : nil
    }
    // Where one types it is a letter, and a question says that it is no answer.
    if top is Menu { return (after.app.layers.last as? Menu)?.typed == "x" ? nil : "silence" }
    if top is HelpScreen { return "silence" }
    return top.takesText || top is Question ? nil : "silence"
  }

  private static func choice() throws -> CountChoice {
    let kind = Schema.kind(of: Organization.self)
    let field = try #require(kind.groupingFields.first)
    return CountChoice(groupings: [try Grouping(by: field, .each, of: kind)])
  }

  /// Screens to which few keys lead, or answers of the run loop.
  private static func rare(over start: Desk) throws -> [Desk] {
    let world = try start.world()
    let request = ImportRequest(Organization.kind, path: "/home/anna/lista.csv")
    let outlook = ImportOutlook(
      request, ImportTally(added: 1), understood: [], faults: [],
      rows: [ImportOutlook.Row(2, .added, "Nowa organizacja")], hindrance: nil)
    var tally = UndoTally()
    tally.removed = 1
    let taken = TakenImport(12, file: "lista.csv")
    let organization = Crowd.id(Organization.kind, 0)
    let asked = try #require(world.register.record(Identifier<PersonRequest>(Crowd.id(PersonRequest.kind, 0).raw)))
    let conflict = Refusal.Conflict(
      edit: FieldEdit(field: "name", was: .text("A"), becomes: .text("C")), now: .text("B"))
    let steps: [[Step]] = [
      [.open(RetentionScreen([StaleForm(login: "jan", keptAt: .earliest)], in: world))],
      [.open(ErasureOutlook(of: asked, in: world))], [.open(RemovedPage(of: organization, in: world))],
      [.open(QueueScreen(.changes, in: world))],
      [.open(MomentLine())], [.open(NameLine(title: "T", what: "W", proposed: "") { _ in .close })],
      [.open(ConditionLine(of: Schema.kind(of: Organization.self)) { _ in .close })],
      [.open(ConflictPage([conflict], of: organization, in: world))],
      [.open(ImportUndoScreen(UndoOutlook(taken, line: "dziś", tally: tally, rows: ["zniknie: Nowa"]), in: world))],
      [.open(RegistersScreen(UnreadableView(text: "Nie da się odczytać.")))],
      [.open(NeedScreen("sala", in: world))], [.open(ImportScreen(Organization.kind))],
      Step.inRegisters { _ in [SettingList(), SettingPage(of: Setting.all[0])] },
      Step.inRegisters { _ in [SettingList()] },
      [.count(ShownRecords(Schema.kind(of: Organization.self)), try choice())],
    ]
    var desks = try steps.map { steps in
      var desk = start
      _ = desk.app.carryOut(steps, in: try desk.world())
      try desk.send(.tick)
      return desk
    }
    var judged = start
    _ = judged.app.carryOut([.open(ImportScreen(Organization.kind))], in: world)
    try judged.send(.importing(.outlook(outlook)))
    // A setting that is typed: of the page one row after the other.
    var personal = start
    try personal.type(",")
    for _ in 0..<12 where !"\(type(of: personal.app.top))".hasPrefix("Typed") {
      try personal.press(.down)
      var tried = personal
      try tried.press(.enter)
      if "\(type(of: tried.app.top))".hasPrefix("Typed") { personal = tried }
    }
    // A report that was written, and is read.
    var read = start
    try read.press(.character("1"), .character("x"), .enter, .enter)
    desks += [judged, personal, read]
    return desks
  }

  @Test func `on every screen it gives something out, or says why not`() throws {
    let starts = try GivenOutWalkTests.starts()
    var waiting = try starts + Self.rare(over: #require(starts.first))
    var known: Set<String> = []
    var visited: [String: String] = [:]
    var faults: [String: String] = [:]
    while let desk = waiting.popLast() {
      let (type, place) = Self.seen(desk)
      guard known.insert(place).inserted else { continue }
      visited[type] = place
      if let fault = try Self.fault(at: desk) { faults[place] = fault }
      if known.count > 500 || desk.app.layers.count > 3 { continue }
      for key in Self.keys {
        var after = desk
        try after.press(key)
        waiting.append(after)
      }
    }
    #expect(
      faults.isEmpty, "\(faults.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: "\n"))")
    let declared = try Self.declared()
    // The choice of a file opens with an answer of the run loop, and its letters are those of a name.
    let missing = declared.subtracting(visited.keys).subtracting(["RegistersScreen", "FileChoice"])
    #expect(declared.count > 25 && missing.isEmpty, "\(missing.sorted())")
  }

  // MARK: What goes out of some of them

  private func rows(_ desk: Desk) throws -> [String] { try #require(desk.app.layers.last as? Menu).items.map(\.label) }

  private func file(_ desk: Desk) throws -> GivenFile {
    try #require(desk.effects.compactMap { if case .giveOut(let file) = $0 { file } else { nil } }.last)
  }

  @Test func `the kinds go out with how many records each has, as they are searched`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    try desk.press(.character("4"), .character("x"), .enter)
    let table = try #require(file(desk).page.tables.first)
    #expect(table.rows.count == Schema.kinds.count && table.rows[0] == ["Organizacje", "6"])
    #expect(try file(desk).name == "rejestry-2026-09-09")
    try desk.type("/organiz")
    try desk.press(.down)
    try desk.press(.escape, .escape)
    try desk.type("/rezerw")
    try desk.press(.enter, .escape)
    try desk.press(.character("x"))
    #expect(try rows(desk).first == "to, co widać (Excel)")
  }

  @Test func `the settings, and one of them`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    _ = desk.app.carryOut(Step.inRegisters { _ in [SettingList()] }, in: try desk.world())
    try desk.press(.character("x"), .enter)
    #expect(try file(desk).page.tables[0].rows.count == Setting.all.count)
    #expect(try file(desk).name.hasPrefix("ustawienia"))
    try desk.press(.down, .enter, .character("x"), .enter)
    #expect(try file(desk).page.tables[0].columns.map(\.heading) == ["Wartość", "Obowiązuje", "Źródło"])
  }

  @Test func `the versions of a document, from where one is chosen`() throws {
    var desk = Desk(try TestRegister.consulted())
    try desk.press(.character("3"), .enter, .character("v"))
    #expect((desk.app.layers.last as? Menu)?.title == "Która wersja tekstu?")
    try desk.press(.character("x"), .enter)
    let versions = desk.register.count(of: Version.kind)
    #expect(versions > 0)
    #expect(try file(desk).page.tables[0].rows.count == versions)
  }

  @Test func `what was written goes out again, in another form, under its name and with its trail`() throws {
    var desk = Desk(try TestRegister.calendar())
    try desk.press(.character("2"), .enter, .enter, .character("x"), .character("5"), .enter)
    #expect(desk.app.layers.last is ReportScreen)
    let first = try file(desk)
    #expect(first.report == "sign-in-sheet" && !first.page.personal.isEmpty)
    try desk.press(.character("x"))
    let offered = try rows(desk)
    #expect(offered.allSatisfy { $0.contains("dane osobowe") || $0.hasPrefix("na drukarkę") }, "\(offered)")
    let word = try #require(offered.firstIndex { $0.contains("Word") })
    for _ in 0..<word { try desk.press(.down) }
    try desk.press(.enter)
    let again = try file(desk)
    #expect(again.page == first.page && again.format == .docx && again.name == first.name)
    #expect(again.report == first.report)
  }

  @Test func `a removed record goes out with how it came to be gone`() throws {
    var desk = Desk(try TestRegister.dabrowa())
    // One to which nothing refers.
    let all = desk.register.page(Query(Organization.kind), window: 0..<10).ids
    for id in all where all.allSatisfy(desk.register.has) {
      try desk.others(RemoveRecord(id, because: "wpisana dwa razy"))
    }
    let id = try #require(all.first { !desk.register.has($0) })
    _ = desk.app.carryOut([.open(RemovedPage(of: id, in: try desk.world()))], in: try desk.world())
    try desk.press(.character("x"), .enter)
    let tables = try file(desk).page.tables
    #expect(
      tables.count == 2 && tables[1].rows.first?.contains { $0.contains("wpisana dwa razy") } == true, "\(tables)")
    #expect(try file(desk).page.title.hasSuffix("(wpis usunięty)"))
  }
}
