import Foundation
import SeededRandom
import Testing

/// What is painted on each kind of terminal, in each character set and at each size, judged twice: by our own model of a terminal
/// against libvterm, cell by cell, and by both against the canvas that the program meant, as `--record` writes it.
@Suite(
  "What was painted, by another terminal's judgement", .waiting,
  .enabled(if: VTermJudge.isThere, "this system has no libvterm (Debian's libvterm-dev)"))
struct OtherTerminalTests {
  static let kinds: [TerminalKind] = [.xterm, .tmux, .screen, .linux, .vt100, .putty]
  static let sizes = [(40, 12), (80, 24), (140, 40), (300, 100)]

  @Test(arguments: kinds, [["LANG": "C.UTF-8"], ["LANG": "C"]])
  func everySizeOnEachKindOfTerminal(kind: TerminalKind, environment: [String: String]) throws {
    let isUTF8 = environment["LANG"] == "C.UTF-8"
    let first = (Self.kinds.firstIndex(of: kind) ?? 0) + (isUTF8 ? 0 : 2)
    let sitting = try JudgedSitting(on: kind, size: Self.sizes[first % 4], environment: environment)
    for step in 1...4 {
      let (columns, rows) = Self.sizes[(first + step) % 4]
      sitting.terminal.resize(columns: columns, rows: rows)
      try sitting.terminal.waitUntil("the last row is used") { !$0.line(rows).isEmpty }
      try sitting.terminal.type(["1", "2", "3", "4"][step - 1])
      try sitting.terminal.press(.down)
      try sitting.settle()
    }
    try sitting.leave()
  }

  @Test(arguments: [(TerminalKind.xterm, (80, 24)), (.tmux, (140, 40)), (.linux, (40, 12)), (.vt100, (80, 24))])
  func aWalkThroughTheScreensAndAnyKeys(kind: TerminalKind, size: (Int, Int)) throws {
    let seed = Thoroughness.seed &+ UInt64(size.0)
    var random = SeededGenerator(seed: seed)
    let sitting = try JudgedSitting(on: kind, size: size)
    let tour: [[KeyPress]] = [
      [.text("1")], [.enter], [.escape], [.text("/"), .text("sala 40")], [.escape], [.text("2")], [.pageDown],
      [.text("3")],
      [.down, .enter], [.escape], [.text("4")], [.down, .down, .enter], [.enter], [.escape], [.text("?")], [.pageDown],
      [.escape],
      [.text(":"), .text("zwrot")], [.escape], [.text("w"), .text("nowak")], [.escape], [.text(",")], [.escape],
      [.text("0")],
    ]
    for keys in tour { try sitting.press(keys) }
    let any: [KeyPress] = [
      .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .enter, .escape, .tab, .backTab, .backspace, .delete,
      .space,
      .function(1), .function(2), .function(8), .text("a"), .text("n"), .text("0"), .text("1"), .text("2"), .text("3"),
      .text("4"), .text("/"), .text("ż"), .text(":"), .text("?"), .text("m"), .text("p"), .text("e"),
    ]
    var played: [String] = []
    for _ in 0..<Thoroughness.rounds(25, full: 400) {
      let keys = (0..<5).map { _ in any[random.number(0...any.count - 1)] }
      played.append("\(keys)")
      try sitting.press(keys, "seed \(seed), \(played.suffix(3))")
    }
    try sitting.leave("seed \(seed)")
    print("keys: \(kind) \(size): \(played.count * 5) at random, seed \(seed)")
  }

  /// Hundreds of sizes, as fast as a window's corner is dragged, among them some in which nothing can be shown.
  @Test(arguments: [TerminalKind.xterm, .tmux, .linux])
  func aStormOfSizesEndsInARightPicture(kind: TerminalKind) throws {
    let seed = Thoroughness.seed
    var random = SeededGenerator(seed: seed)
    let sitting = try JudgedSitting(on: kind, size: (80, 24))
    try sitting.press([.text("1"), .enter])
    for round in 0..<Thoroughness.rounds(300, full: 3_000) {
      let isTiny = random.once(in: 5)
      sitting.terminal.resize(
        columns: isTiny ? random.number(1...41) : random.number(40...160),
        rows: isTiny ? random.number(1...13) : random.number(12...60))
      if round % 10 == 0 { try sitting.terminal.press(random.once(in: 2) ? .down : .up) }
    }
    for (columns, rows) in [(39, 11), (80, 24)] { sitting.terminal.resize(columns: columns, rows: rows) }
    try sitting.terminal.waitUntil("the last row is used") { !$0.line(24).isEmpty }
    try sitting.settle("seed \(seed)")
    try sitting.leave("seed \(seed)")
  }
}

/// A sitting at the demo with a judge at its side.
private struct JudgedSitting {
  let terminal: PseudoTerminal
  private let kind: TerminalKind
  private let record: String
  private let judge: VTermJudge

  init(on kind: TerminalKind, size: (columns: Int, rows: Int), environment: [String: String] = [:]) throws {
    let desk = try TrainingDesk.demo()
    self.kind = kind
    record = desk.folder.path("sitting.scenes")
    terminal = try PseudoTerminal(
      running: desk.shell.program, ["--record", record], on: kind, columns: size.columns, rows: size.rows,
      environment: desk.shell.environment.merging(environment) { $1 })
    terminal.folder = desk.folder
    judge = try #require(VTermJudge(columns: size.columns, rows: size.rows))
    terminal.judge = judge
    try terminal.waitUntil("2 ")
    try settle()
  }

  /// Presses keys, and compares what both terminals show, wherever the program is.
  func press(_ keys: [KeyPress], _ how: String = "", place: SourceLocation = #_sourceLocation) throws {
    for key in keys { try terminal.press(key) }
    try terminal.waitUntilQuiet(for: .milliseconds(30))
    agree(how, place)
  }

  /// Waits until nothing more is painted, and compares.
  func settle(_ how: String = "", place: SourceLocation = #_sourceLocation) throws {
    try terminal.waitUntilQuiet()
    agree(how, place)
  }

  private func agree(_ how: String, _ place: SourceLocation) {
    let differing = judge.differences(from: terminal.screen)
    #expect(differing == [], "\(how)\n\(terminal.screen.picture)", sourceLocation: place)
    #expect(terminal.screen.unknown.isEmpty, "\(how)", sourceLocation: place)
  }

  /// Hangs up, and compares what stood on both terminals with the canvas that was meant.
  func leave(_ how: String = "", place: SourceLocation = #_sourceLocation) throws {
    try settle(how, place: place)
    let (seen, cursor) = (judge.lines, judge.cursor.place)
    // A vt100 cannot hide its cursor.
    let isVisible = kind == .vt100 ? nil : judge.cursor.isVisible
    terminal.hangUp()
    #expect(try terminal.waitForExit() == .code(0), sourceLocation: place)
    let lines = try String(contentsOfFile: record, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.lastIndex(of: "picture whole"), sourceLocation: place)
    let meant = lines[(start + 1)...].prefix { $0.hasPrefix("|") }.map { String($0.dropFirst()) }
    #expect(seen == meant, "\(how)", sourceLocation: place)
    let said = lines[(start + 1)...].drop { $0.hasPrefix("|") }.first
    if let said, said != "no cursor" {
      let words = said.split(separator: " ")
      #expect(words.dropFirst().first == "\(cursor.row):\(cursor.column)", "\(how)", sourceLocation: place)
      if let isVisible { #expect((words.last != "unseen") == isVisible, "\(how)", sourceLocation: place) }
    }
  }
}
