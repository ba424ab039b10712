import Testing

@testable import TerminalCanvas

@Suite("Signs")
struct SignsTests {
  @Test("Where UTF-8 is not understood nothing beyond ASCII is drawn, and letters stay readable")
  func plain() {
    var canvas = Canvas(size: Size(width: 44, height: 3), signs: .plain)
    canvas.put("Zażółć gęślą jaźń – ŁÓDŹ: „Ukraïna” 漢字 €", at: Position(column: 0, row: 0))
    canvas.put(SafeText("Ko\u{301}zka · Straße № 1"), at: Position(column: 0, row: 1))
    canvas.horizontalRule(Rect(column: 0, row: 2, width: 4, height: 1))
    #expect(canvas.text == "Zazolc gesla jazn - LODZ: \"Ukraina\" ? ?  ?\nKozka . Strase ? 1\n----")
    #expect(canvas.cells.allSatisfy { $0.base.isASCII && $0.marks.isEmpty })
  }

  @Test("Where signs are missing letters stay as they are")
  func ascii() {
    var canvas = Canvas(size: Size(width: 20, height: 1), signs: .ascii)
    canvas.put("Zażółć – gęślą", at: Position(column: 0, row: 0))
    #expect(canvas.text == "Zażółć - gęślą")
  }

  @Test("What is scrolled takes the cursor with it and leaves nothing behind")
  func scrolling() {
    var canvas = Canvas(size: Size(width: 3, height: 5))
    for row in 0..<5 { canvas.put("r\(row)", at: Position(column: 0, row: row)) }
    canvas.placeCursor(at: Position(column: 1, row: 3))
    canvas.scrollUp(Rect(column: 0, row: 1, width: 3, height: 3), by: 2)
    #expect(canvas.text == "r0\nr3\n\n\nr4")
    #expect(canvas.cursor == Position(column: 1, row: 1))
  }
}
