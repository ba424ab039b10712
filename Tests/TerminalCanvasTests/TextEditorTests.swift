import SeededRandom
import Testing

@testable import TerminalCanvas

@Suite("Many lines of typed text")
struct TextEditorTests {
  private let size = Size(width: 13, height: 4)

  private func draw(_ editor: TextEditor, _ width: Int, _ height: Int) -> Canvas {
    picture(width, height) { canvas, area in editor.draw(on: &canvas, in: area, focused: true) }
  }

  private func typed(_ keys: [Key], into text: String) -> TextEditor {
    var editor = TextEditor(text)
    for key in keys { _ = editor.handle(key, in: size) }
    return editor
  }

  @Test("Text is wrapped at words")
  func wraps() {
    let editor = TextEditor("Zadania zleca się w trybie\notwartego konkursu")
    let canvas = draw(editor, 13, 6)
    #expect(canvas.text == "Zadania\nzleca się w\ntrybie\notwartego\nkonkursu")
    #expect(canvas.cursorPlace == "8,4")
    #expect(editor.height(width: 13) == 5)
    #expect(
      draw(TextEditor("Konstantynopolitańczykowianeczka"), 11, 4).text == "Konstantyn\nopolitańcz\nykowianecz\nka")
    #expect(draw(TextEditor("漢字漢字"), 6, 3).text == "漢字\n漢字")
    #expect(TextEditor("").height(width: 10) == 1)
    #expect(TextEditor("a\n").height(width: 10) == 2)
  }

  @Test("Enter begins a line, and lines join again")
  func lines() {
    #expect(typed([.left, .enter], into: "ab").text == "a\nb")
    #expect(typed([.home, .backspace], into: "a\nb").text == "ab")
    #expect(typed([.paste("x\r\ny\rz")], into: "").text == "x\ny\nz")
    #expect(draw(typed([.enter], into: "ab"), 9, 3).cursorPlace == "0,1")
  }

  @Test("Up and down keep the column, also over shorter rows")
  func vertical() {
    let text = "abcdef\nab\nabcdef"
    #expect(typed([.left, .up, .up], into: text).cursor == 5)
    #expect(typed([.left, .up], into: text).cursor == 9)
    #expect(typed([.up, .left, .up], into: text).cursor == 1, "moving aside begins a new column")
    var editor = typed([.up, .up], into: text)
    #expect(editor.handle(.up, in: size) == .ignored, "so that the form goes on")
    _ = editor.handle(.modified(.end, .control), in: size)
    #expect(editor.handle(.down, in: size) == .ignored)
  }

  @Test("Home and End are of the row, with Ctrl of the text")
  func ends() {
    let text = "Zadania zleca się"
    #expect(typed([.home], into: text).cursor == 8)
    #expect(typed([.modified(.home, .control), .end], into: text).cursor == 7)
    #expect(typed([.modified(.home, .control)], into: text).cursor == 0)
  }

  @Test("The rows around the cursor are seen")
  func scrolls() {
    let editor = TextEditor((1...20).map(String.init).joined(separator: "\n"))
    let canvas = draw(editor, 8, 4)
    #expect(canvas.text == "17\n18\n19\n20")
    #expect(canvas.cursorPlace == "2,3")
    let moved = typed(Array(repeating: .up, count: 10), into: editor.text)
    #expect(draw(moved, 8, 4).text == "7\n8\n9\n10")
  }

  @Test("Too much is refused whole, and said")
  func limit() {
    var editor = TextEditor("abc", limit: 5)
    #expect(editor.handle(.paste("d\ne\nf"), in: size) == .full(limit: 5))
    #expect(editor.text == "abc")
    #expect(editor.handle(.enter, in: size) == .changed)
  }

  @Test("Rows brought up to date near a change are the rows wrapped anew", arguments: 1...15 as ClosedRange<UInt64>)
  func incremental(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let keys: [Key] = [
      .character("a"), .character("a"), .character("b"), .character(" "), .character("漢"), .character("\u{301}"),
      .enter, .left,
      .right, .up, .down, .home, .end, .backspace, .backspace, .delete, .paste("ala ma\nkota i psa  "), .control("w"),
      .modified(.left, .control), .pageUp, .pageDown, .paste("\u{200B}\t"), .modified(.home, .control),
    ]
    var editor = TextEditor(limit: 400)
    for step in 0..<200 {
      let key = keys.randomElement(using: &random) ?? .up
      _ = editor.handle(key, in: size)
      let anew = TextEditor(editor.text)
      #expect(editor.height(width: 13) == anew.height(width: 13), "seed \(seed), step \(step), \(key)")
      let canvas = draw(editor, 13, 4)
      #expect(canvas.bounds.contains(canvas.cursor ?? Position(column: -1, row: 0)), "seed \(seed), step \(step)")
      var moved = anew
      _ = moved.handle(.modified(.home, .control), in: size)
      _ = editor.handle(.modified(.home, .control), in: size)
      #expect(draw(editor, 13, 4).text == draw(moved, 13, 4).text, "seed \(seed), step \(step), \(key)")
      for _ in 0..<Int.random(in: 0...30, using: &random) { _ = editor.handle(.right, in: size) }
    }
  }

  @Test("A text of 100,000 characters is typed into like any other")
  func long() {
    var editor = TextEditor(String(repeating: "Zażółć gęślą jaźń. ", count: 5_300))
    for _ in 0..<300 { _ = editor.handle(.up, in: size) }
    for _ in 0..<1_000 { _ = editor.handle(.character("a"), in: size) }
    #expect(editor.count == 5_300 * 19 + 1_000)
    #expect(editor.height(width: 13) == TextEditor(editor.text).height(width: 13))
  }
}
