import CivicDomain
import TerminalCanvas
import Testing

@testable import Screens

/// At 40 × 12 a long message takes rows of the work, and never the one that has the focus.
@Suite struct SmallestScreenTests {
  static let long = String(repeating: "To jest długa wiadomość. ", count: 6)

  /// Keys that lead to every screen, form and menu.
  static let ways = [
    "1", "1jjjjjj", "1/a", "1n", "1n>", "1b", "1>>", "1f", "1s", "2", "2n", "2>", "2>z", "2>n", "2v", "3", "3>", "3>n",
    "3>p", "3/r", "w", "wa", "0", "?", "?/", ":", ":a", "e", "d",
  ]

  private func desk(_ way: String) throws -> Desk {
    var desk = Desk(try TestRegister.consulted())
    desk.size = Size(width: 40, height: 12)
    for letter in way { try desk.press(letter == ">" ? .enter : .character(letter)) }
    return desk
  }

  /// The row of the focus as it is without any message, and the row of the cursor's place in it.
  private func focused(_ desk: Desk) throws -> String? {
    var quiet = desk
    quiet.app.message = nil
    let canvas = try quiet.screen()
    return canvas.cursor.map { canvas.rowText($0.row) }
  }

  @Test(arguments: ways)
  func `the focus is seen under a long message`(way: String) throws {
    var stage = try desk(way)
    for step in 0..<12 {
      if step > 0 { try stage.press(.down) }
      var desk = stage
      if desk.app.layers.last is Question { continue }
      let row = try #require(try focused(desk))
      for text in [String(Self.long.prefix(60)), Self.long] {
        try desk.send(.notice(text))
        let canvas = try desk.screen()
        let rows = (0..<canvas.size.height).map(canvas.rowText)
        #expect(rows.contains(row), "\(way), \(step) down, \(text.count) letters:\n\(canvas.text)\nmissing: \(row)")
        #expect(canvas.text.contains(String(text.prefix(7))))
      }
    }
  }

  @Test func `a question leaves what it is about in sight`() throws {
    var desk = try desk("1n>")
    for _ in 0..<8 { try desk.press(.tab) }
    try desk.press(.character("x"))
    let row = try #require(try focused(desk))
    try desk.press(.escape)
    guard desk.app.layers.last is Question else {
      Issue.record("no question")
      return
    }
    let canvas = try desk.screen()
    #expect((0..<12).map(canvas.rowText).contains(row), "\(canvas.text)\nmissing: \(row)")
  }

  /// Keys that lead to every short list from which one chooses, and to the person's own settings.
  private static let choices = [
    "1a", "1f", "1s", "1x", "2x", "2>a", "3>x", "3>a", "4>#", "4>s", "4>f", "4>>a", "4>>x", ",", ":export", "0f", "0",
  ]

  private static func letters(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }

  @Test(arguments: choices, [Signs.unicode, .ascii])
  func `what a row has no room for is read whole below`(way: String, signs: Signs) throws {
    var desk = try desk(way)
    desk.signs = signs
    var seen = 0
    for _ in 0..<25 {
      let canvas = try desk.screen()
      defer { _ = try? desk.press(.down) }
      let rows = (0..<canvas.size.height).map(canvas.rowText)
      let cut = signs[.ellipsis].text
      guard let place = canvas.cursor, rows[place.row].contains("\(cut) ") || rows[place.row].hasSuffix(cut) else {
        continue
      }
      let rule = try #require(rows.lastIndex { $0.hasPrefix(String(repeating: signs[.horizontalLine].text, count: 9)) })
      let foot = Self.letters(rows[(rule + 1)...].joined())
      let whole: [String] =
        switch desk.app.layers.last {
        case let menu as Menu: menu.items.map { [$0.label, $0.hindrance].compactMap { $0 }.joined(separator: ": ") }
        case let palette as PaletteScreen: [palette.selected?.hindrance ?? palette.selected?.label ?? ""]
        default: [String(rows[place.row].prefix { String($0) != signs[.ellipsis].text })]
        }
      // A label that ends in the sign itself is not cut.
      let isLabel = rows[place.row].reversed().drop(while: \.isWhitespace).count < 36
      if isLabel { continue }
      seen += 1
      #expect(whole.contains { foot.contains(Self.letters($0).prefix(60)) }, "\(way):\n\(canvas.text)")
    }
    if ["3>x", ","].contains(way) { #expect(seen > 0) }
  }

  @Test func `what does not fit says that it goes on`() throws {
    var desk = try desk("1")
    try desk.send(.notice(String(repeating: "słowo ", count: 100)))
    #expect(try desk.screen().text.contains("…"))
  }
}
