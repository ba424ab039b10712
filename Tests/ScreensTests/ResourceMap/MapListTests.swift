import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// The list of organizations.
@Suite struct MapListTests {
  private var desk: Desk

  init() throws { desk = Desk(try TestRegister.dabrowa()) }

  private func selectedName() throws -> String {
    try #require(desk.app.map.organization(in: try desk.world())).name
  }

  @Test mutating func `the selection stays on its organization when others add one before it`() throws {
    try desk.press(.down, .down, .down)
    #expect(try selectedName() == "KROKUS")
    try desk.others(
      AddRecord(RecordID("org-aaa"), ["name": .text("Akademia"), "legalForm": .text("foundation")]))
    #expect(try selectedName() == "KROKUS")
    #expect(desk.app.map.list.index == 4)
  }

  @Test mutating func `when the selected one is removed, its neighbour is selected`() throws {
    try desk.press(.down)
    #expect(try selectedName() == "Klub Sportowy SOMA")
    try desk.others(RemoveRecord(RecordID("org-soma"), because: "dublet"))
    #expect(try selectedName() == "Koło Gospodyń Wiejskich w Ząbkowicach")
  }

  @Test mutating func `the ends of the list hold`() throws {
    try desk.press(.up)
    #expect(desk.app.map.list.index == 0)
    try desk.press(.end, .down, .pageDown)
    #expect(try selectedName() == "Teatr Elsynor")
    try desk.type("g")
    #expect(desk.app.map.list.index == 0)
    try desk.type("G")
    #expect(try selectedName() == "Teatr Elsynor")
  }

  @Test mutating func `in a long list the selection is always seen`() throws {
    let many = (0..<200).map { number in
      TestRegister.organization("org-n\(number)", "Nowa \(1_000 + number)", "foundation", "Reden")
    }
    desk.register.apply(many, at: try TestRegister.instant(), by: TestRegister.anna)
    for key in [Key.end, .pageUp, .home, .pageDown, .down, .down, .end, .up] {
      try desk.press(key)
      let rows = try desk.screen().text.split(separator: "\n").filter { $0.hasPrefix("▌") }
      #expect(rows.count == 1, "after \(key)")
    }
    desk.size = Size(width: 80, height: 50)
    try desk.send(.resized)
    #expect(try desk.screen().text.contains("▌"))
  }

  @Test mutating func `never more is read than is drawn`() throws {
    let spy = WindowSpy(desk.register)
    var world = try desk.world()
    world.register = spy
    var app = App()
    (app.tab, app.declaredTab) = (1, 1)
    for key in [Key.down, .end, .pageUp, .character("/"), .character("s"), .character("a"), .down, .enter, .escape] {
      _ = app.update(.key(key), in: world)
      var canvas = Canvas(size: world.size)
      app.view(on: &canvas, in: world)
    }
    #expect(spy.widest <= 24)
  }

  @Test mutating func `what others typed cannot reach the terminal`() throws {
    try desk.others(
      EditRecord(
        RecordID("org-blok"),
        [FieldEdit(field: "name", was: .text("DSA Blok"), becomes: .text("AAA \u{1B}[2J\u{202E}zło"))]))
    let text = try desk.screen().text
    // The name was kept without the mark that nobody sees; the other is made visible.
    #expect(text.contains("AAA \u{FFFD}[2Jzło"))
    #expect(!text.unicodeScalars.contains("\u{1B}"))
  }

  /// A register that remembers the widest window it was asked for.
  private final class WindowSpy: Register {
    private let base: MemoryRegister
    private(set) var widest = 0

    init(_ base: MemoryRegister) { self.base = base }

    func stored(_ id: RecordID) -> StoredRecord? { base.stored(id) }
    func ids(of kind: Kind, whose field: String, is value: String) -> [RecordID] {
      base.ids(of: kind, whose: field, is: value)
    }
    func removedIds(of kind: Kind, whose field: String, is value: String) -> [RecordID] {
      base.removedIds(of: kind, whose: field, is: value)
    }
    func page(_ query: Query, window: Range<Int>) -> Page {
      widest = max(widest, window.count)
      return base.page(query, window: window)
    }
    func counts(in tally: Tally, of group: String) -> [Standing: Int] { base.counts(in: tally, of: group) }
    func ids(_ siblings: Siblings, window: Range<Int>) -> [RecordID] { base.ids(siblings, window: window) }
    func rank(of id: RecordID, among siblings: Siblings) -> Int? { base.rank(of: id, among: siblings) }
    func position(of id: RecordID, in query: Query) -> Int? { base.position(of: id, in: query) }
    func count(of kind: Kind) -> Int { base.count(of: kind) }
  }

  @Test(arguments: [120, 140, 170, 200])
  mutating func `neither a name nor its district is cut where there are columns for both`(width: Int) throws {
    let names = (1...12).map { "Stowarzyszenie " + String(repeating: "a", count: 3 * $0) + " „Skrót\($0)”" }
    let many = names.enumerated().map { number, name in
      TestRegister.organization("org-w\(number)", name, "association", "Strzemieszyce Wielkie")
    }
    let short = many.enumerated().map { Change(id: $1.id, set: ["shortName": .text("Skrót\($0)")]) }
    desk.register.apply(many, at: try TestRegister.instant(), by: TestRegister.anna)
    desk.register.apply(short, at: try TestRegister.instant(), by: TestRegister.anna)
    desk.size = Size(width: width, height: 50)
    try desk.send(.resized)
    let columns = MapLayout(Frame.work(of: desk.size), focus: .list, in: try desk.world()).list.width
    let text = try desk.screen().text
    for name in names where name.count + 5 <= columns {
      let row = try #require(text.split(separator: "\n").first { $0.contains(name) }, "\(name)\n\(text)")
      let isRoomForBoth = name.count + 1 + "Strzemieszyce Wielkie".count + 5 <= columns
      #expect(!isRoomForBoth || row.contains("Strzemieszyce Wielkie"), "\(row)")
    }
  }
}
