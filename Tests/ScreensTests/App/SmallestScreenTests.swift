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

  @Test func `what does not fit says that it goes on`() throws {
    var desk = try desk("1")
    try desk.send(.notice(String(repeating: "słowo ", count: 100)))
    #expect(try desk.screen().text.contains("…"))
  }
}
