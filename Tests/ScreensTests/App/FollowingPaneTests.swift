import CivicDomain
import TerminalCanvas
import Testing
import Words

@testable import Screens

/// The third pane of a large terminal: the selected record beside every screen that has no three panes of its own.
@Suite struct FollowingPaneTests {
  private static let wide = Size(width: 140, height: 40)

  private func desk(
    _ way: String, _ register: MemoryRegister? = nil, size: Size = FollowingPaneTests.wide
  ) throws -> Desk {
    var desk = Desk(try register ?? TestRegister.calendar())
    desk.size = size
    for letter in way {
      switch letter {
      case ">": try desk.press(.enter)
      case "_": try desk.press(.down)
      case "~": try desk.press(.tab)
      case _: try desk.press(.character(letter))
      }
    }
    try desk.wait(Limits.settle)
    return desk
  }

  /// The columns of the pane, row by row.
  private func pane(_ desk: Desk) throws -> [String] {
    guard let area = desk.app.beside.room(in: try desk.world())?.area else { return [] }
    let canvas = try desk.screen()
    return (area.row..<area.endRow).map { row in
      let cells = canvas.cells[(row * desk.size.width)..<((row + 1) * desk.size.width)]
      return String(String.UnicodeScalarView(cells.dropFirst(area.column).prefix(area.width).map(\.base)))
    }
  }

  /// Keys that lead to every screen.
  private static let ways =
    SmallestScreenTests.ways + ["4", "4_>", "4_>>", "4____>", "4____>>", "2v", "2vv", "2~", "0~"]

  @Test(arguments: ways)
  func `where a record is selected it is seen beside the screen, from the smallest to the widest`(way: String) throws {
    for register in [try TestRegister.calendar(), try TestRegister.consulted()] {
      var desk = try desk(way, register)
      for width in [40, 71, 72, 80, 99, 100, 119, 120, 121, 139, 140, 141, 169, 170, 200, 240, 300] {
        desk.size = Size(width: width, height: 30)
        try desk.send(.resized)
        let (world, canvas) = (try desk.world(), try desk.screen())
        let room = desk.app.beside.room(in: world)
        #expect(canvas.size == desk.size && (width >= Limits.threePanesWidth || room == nil))
        guard let followed = desk.app.seen.followed(in: world), width >= Limits.threePanesWidth else {
          #expect(room == nil, "\(way) at \(width)")
          continue
        }
        let isBeside = room?.isBeside == true
        #expect(!isBeside || width - (room?.area.width ?? 0) >= Limits.keptBeside)
        let rows = try pane(desk)
        let isParted = isBeside ? rows.allSatisfy { $0.first == "│" } : rows.first?.allSatisfy { $0 == "─" } ?? false
        #expect(isParted, "\(way) at \(width):\n\(canvas.text)")
        guard let id = followed.record, let kind = Schema.kind(of: id) else { continue }
        let title = "\(world.words.capitalized(world.words.label(of: kind.kind))): "
        #expect(rows.contains { $0.contains(title) }, "\(way) at \(width):\n\(canvas.text)")
      }
    }
  }

  @Test func `on the map and on a page the third pane is their own, and never empty`() throws {
    for way in ["1", "1__", "1____", "1_____", "4>>", "4____>>"] {
      let canvas = try desk(way).screen()
      let third = (0..<canvas.size.height).map { String(canvas.rowText($0).dropFirst(100)) }
      let work = Frame.work(of: canvas.size)
      #expect(third[work.row..<work.endRow].contains { $0.contains { $0.isLetter } }, "\(way):\n\(canvas.text)")
    }
  }

  @Test func `it follows once no key came for a moment, and other screens at once`() throws {
    var desk = try desk("4>")
    let first = try pane(desk)
    try desk.press(.down)
    try desk.wait(Limits.settle - 1)
    #expect(try pane(desk) == first && desk.app.nextWake(in: try desk.world()) == 1)
    try desk.press(.down)
    try desk.wait(Limits.settle - 1)
    #expect(try pane(desk) == first)
    try desk.wait(1)
    #expect(try pane(desk) != first)
    try desk.press(.up, .up)
    try desk.wait(Limits.settle)
    #expect(try pane(desk) == first)
    try desk.press(.escape)
    #expect(try pane(desk) != first)
  }

  @Test func `what others change is seen at once`() throws {
    var desk = try desk("4>")
    let name = try #require(desk.app.seen.followed(in: try desk.world())?.record)
    #expect(try !pane(desk).joined().contains("ul. Nowa 7"))
    try desk.others(EditRecord(name, [FieldEdit(field: "address", was: nil, becomes: .text("ul. Nowa 7"))]))
    #expect(try pane(desk).joined().contains("ul. Nowa 7"))
  }

  @Test func `of what is personal it tells what lists tell`() throws {
    // The list of registrations, Maria's selected: what she needs is on the page alone.
    let registrations = try #require(Schema.kinds.firstIndex { $0.kind == Registration.kind })
    var desk = try desk("4" + String(repeating: "_", count: registrations) + ">")
    var seen = ""
    for _ in 0..<10 {
      seen += try pane(desk).joined(separator: "\n")
      try desk.press(.down)
      try desk.wait(Limits.settle)
    }
    #expect(seen.contains("Maria Nowak") && !seen.contains("pętla"))
    // An organization's people are counted, and not named; those of a session are.
    let organization = try self.desk("4>___")
    #expect(try pane(organization).contains { $0.contains("Zgłoszenia 2") })
    #expect(try !pane(organization).joined().contains("Kowalski"))
    let calendar = try self.desk("2~")
    #expect(try pane(calendar).joined().contains("Kowalski"))
  }

  @Test func `a day without a session tells of the next, and says so`() throws {
    var desk = try desk("2")
    try desk.press(.right, .right, .right)
    try desk.wait(Limits.settle)
    let rows = try pane(desk)
    #expect(rows.dropFirst().first?.contains("Najbliższe spotkanie później:") == true, "\(rows)")
    #expect(rows.contains { $0.contains("15.09") }, "\(rows)")
    for _ in 0..<30 { try desk.press(.pageDown) }
    try desk.wait(Limits.settle)
    #expect(try pane(desk).joined().contains("nie ma już"), "behind the last")
    #expect(rows.contains { $0.contains("Spotkanie: Warsztat: promocja") }, "\(rows)")
  }

  @Test func `whoever wants one column has one, and a menu has the whole width`() throws {
    var desk = try desk("4>")
    desk.personal.isOneColumn = true
    try desk.send(.resized)
    #expect(try desk.app.beside.room(in: desk.world()) == nil)
    desk.personal.isOneColumn = false
    try desk.press(.character("a"))
    #expect(try desk.app.beside.room(in: desk.world()) == nil)
    try desk.press(.escape)
    #expect(try desk.app.beside.room(in: desk.world()) != nil)
  }

  @Test func `from 120 columns on the desk and the month have three panes, and the queue keeps its lines`() throws {
    for way in ["0", "2", "2~", "0~"] {
      for size in [Size(width: 120, height: 24), Size(width: 120, height: 36), Size(width: 200, height: 60)] {
        let desk = try desk(way, size: size)
        let rows = try pane(desk)
        #expect(rows.count > 6 && rows.joined().contains { $0.isLetter }, "\(way):\n\(rows)")
      }
    }
    // What stands beside would take columns from the lines of the queue: so it stands below the day.
    let narrow = try self.desk("0", size: Size(width: 120, height: 36))
    #expect(try narrow.app.beside.room(in: narrow.world())?.area.endColumn == 49)
  }

  @Test func `the records behind a counted cell are read beside it, and those of people are not`() throws {
    var desk = try desk("4>#>")
    for _ in 0..<4 where desk.app.top is Menu { try desk.press(.enter) }
    try desk.wait(Limits.settle)
    #expect(try desk.app.seen.followed(in: desk.world())?.listed != nil)
    let names = try pane(desk)
    #expect(names.first?.contains("Organizacje") == true, "\(names)")
    try desk.press(.down)
    try desk.wait(Limits.settle)
    #expect(try pane(desk) != names)
    let registrations = try #require(Schema.kinds.firstIndex { $0.kind == Registration.kind })
    var people = try self.desk("4" + String(repeating: "_", count: registrations) + ">#>")
    for _ in 0..<4 where people.app.top is Menu { try people.press(.enter) }
    #expect(try people.app.beside.room(in: people.world()) == nil)
  }

  @Test func `beside what the command line finds stands what it is`() throws {
    var desk = try desk(":KROKUS")
    #expect(try pane(desk).contains { $0.contains("KROKUS") })
    for _ in 0..<4 {
      try desk.press(.down)
      try desk.wait(Limits.settle)
      #expect(try pane(desk).joined().contains { $0.isLetter })
    }
  }
}
