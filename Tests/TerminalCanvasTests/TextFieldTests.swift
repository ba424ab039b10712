import SeededRandom
import Testing

@testable import TerminalCanvas

@Suite("One line of typed text")
struct TextFieldTests {
  private func draw(_ field: TextField, _ width: Int, focused: Bool = true) -> Canvas {
    picture(width, 1) { canvas, area in field.draw(on: &canvas, in: area, focused: focused) }
  }

  private func typed(_ keys: [Key], into text: String = "", limit: Int? = nil) -> TextField {
    var field = TextField(text, limit: limit)
    for key in keys { _ = field.handle(key) }
    return field
  }

  @Test("Letters are typed where the cursor stands")
  func types() {
    let field = typed([.left, .left, .character("ó"), .home, .character("Ż"), .end, .character("!")], into: "gra")
    #expect(field.text == "Żgóra!")
    #expect(draw(field, 10).text == "Żgóra!")
    #expect(draw(field, 10).cursorPlace == "6,0")
    #expect(draw(field, 10).row(0, having: .underline) == "xxxxxxxxxx")
    #expect(draw(field, 10, focused: false).cursorPlace == "none")
  }

  @Test("A letter and its marks are one: for the cursor, for Backspace, for typing")
  func graphemes() {
    #expect(typed([.character("\u{301}")], into: "o").text == "o\u{301}")
    #expect(typed([.character("\u{301}")], into: "o").cursor == 1)
    #expect(typed([.backspace], into: "Zo\u{301}").text == "Z")
    #expect(typed([.left, .delete], into: "Z\u{307}").text == "")
    #expect(draw(typed([.left], into: "漢字"), 10).cursorPlace == "2,0")
  }

  @Test("Deleting and moving by words")
  func words() {
    let field = typed([.modified(.left, .control)], into: "Sala nr 12")
    #expect(field.cursor == 8)
    #expect(typed([.control("w")], into: "Sala nr 12").text == "Sala nr ")
    #expect(typed([.home, .modified(.right, .control), .character("!")], into: "Sala nr").text == "Sala! nr")
    #expect(typed([.left, .control("u")], into: "Sala").text == "a")
    #expect(typed([.home, .backspace, .delete], into: "ab").text == "b")
  }

  @Test("A pasted line break becomes a space; other text stays raw and is shown safely")
  func paste() {
    let field = typed([.paste("a\nb\tc\u{202E}d")])
    #expect(field.text == "a b c\u{202E}d")
    #expect(draw(field, 10).text == "a b c\u{FFFD}d")
  }

  @Test("Too much is refused whole, and said")
  func limit() {
    var field = TextField("abc", limit: 5)
    #expect(field.handle(.paste("def")) == .full(limit: 5))
    #expect(field.text == "abc")
    #expect(field.handle(.paste("de")) == .changed)
    #expect(field.handle(.character("x")) == .full(limit: 5))
    #expect(field.handle(.character("\u{301}")) == .changed, "a mark is no new character")
    #expect(field.handle(.backspace) == .changed)
    #expect(typed([.backspace, .character("x")], into: "too long", limit: 3).text == "too lon")
  }

  @Test(
    "Keys of others are left to them",
    arguments: [.enter, .tab, .escape, .up, .down, .function(1), .control("s")] as [Key])
  func ignored(key: Key) {
    var field = TextField("abc")
    #expect(field.handle(key) == .ignored)
    #expect(field.text == "abc")
  }

  @Test("A longer text shows the part around the cursor, and that it goes on")
  func scrolls() {
    let alphabet = "abcdefghijklmnopqrstuvwxyz"
    let atEnd = typed([], into: alphabet)
    #expect(draw(atEnd, 9).text == "…wxyz")
    #expect(draw(atEnd, 9).cursorPlace == "5,0")
    #expect(draw(typed([.home], into: alphabet), 9).text == "abcdefgh…")
    let middle = typed([.home] + Array(repeating: .right, count: 10), into: alphabet)
    #expect(draw(middle, 9).text == "…hijklmn…")
    #expect(draw(middle, 9).cursorPlace == "4,0")
    #expect(draw(typed([], into: "漢字漢字漢字"), 8).text == "…字", "no half signs")
  }

  @Test("The cursor is always inside and on its character", arguments: 1...10 as ClosedRange<UInt64>)
  func always(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let keys: [Key] = [
      .character("a"), .character("漢"), .character("\u{301}"), .character(" "), .left, .left, .right, .home, .end,
      .backspace,
      .delete, .modified(.left, .control), .paste("ab\ncd"), .character("\u{200B}"), .control("w"),
    ]
    var field = TextField(limit: 30)
    for _ in 0..<1_000 {
      _ = field.handle(keys.randomElement(using: &random) ?? .left)
      let characters = Array(field.text)
      #expect(field.cursor <= characters.count && characters.count <= 30, "seed \(seed)")
      let width = Int.random(in: 4...20, using: &random)
      let canvas = draw(field, width)
      let cursor = canvas.cursor ?? Position(column: -1, row: -1)
      #expect(canvas.bounds.contains(cursor), "seed \(seed)")
      if field.cursor < characters.count {
        let first = SafeText(String(characters[field.cursor])).text.unicodeScalars.first
        #expect(canvas[cursor]?.base == first || cursor.column == width - 1, "seed \(seed)")
      }
    }
  }

  @Test("What to type is shown until something is typed")
  func placeholder() {
    #expect(draw(TextField(placeholder: "kod"), 6).text == "kod")
    #expect(draw(TextField("x", placeholder: "kod"), 6).text == "x")
  }
}
