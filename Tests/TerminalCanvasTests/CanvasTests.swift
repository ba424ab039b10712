import SeededRandom
import Testing

@testable import TerminalCanvas

@Suite("A canvas of cells")
struct CanvasTests {
  private func canvas(_ width: Int, _ height: Int, signs: Signs = .unicode) -> Canvas {
    Canvas(size: Size(width: width, height: height), theme: .mono, signs: signs)
  }

  private let home = Position(column: 0, row: 0)

  @Test("Text stands where it was put, and ends at the edge with a sign")
  func put() {
    var canvas = canvas(8, 2)
    canvas.put("Dąbrowa", at: home)
    canvas.put("Górnicza", at: Position(column: 2, row: 1))
    #expect(canvas.text == "Dąbrowa\n  Górni…")
  }

  @Test("A width makes a field with an alignment")
  func alignment() {
    var canvas = canvas(9, 4)
    canvas.fill(canvas.bounds, style: Style(attributes: .reverse))
    canvas.put("ab", at: home, width: 5)
    canvas.put("ab", at: Position(column: 0, row: 1), width: 5, alignment: .right)
    canvas.put("ab", at: Position(column: 0, row: 2), width: 5, alignment: .center)
    let used = canvas.put("abcdefg", at: Position(column: 0, row: 3), width: 5)
    #expect(canvas.text == "ab\n   ab\n ab\nabcd…")
    #expect(used == 5)
    #expect(canvas[Position(column: 4, row: 0)]?.style == .plain, "the field is filled")
    #expect(canvas[Position(column: 5, row: 0)]?.style.attributes == .reverse, "and not more")
  }

  @Test("A wide sign is never half drawn")
  func wide() {
    var canvas = canvas(4, 4)
    canvas.put("a漢字", at: home)
    #expect(canvas.text == "a漢…")
    canvas.put("漢字", at: Position(column: 0, row: 1))
    canvas.put("x", at: Position(column: 1, row: 1))
    #expect(canvas.rowText(1) == " x字", "its left half went with the right")
    canvas.put("y", at: Position(column: 2, row: 1))
    #expect(canvas.rowText(1) == " xy")
    canvas.put("abc", at: Position(column: 0, row: 2))
    canvas.put("漢", at: Position(column: 3, row: 2), width: 1)
    #expect(canvas.rowText(2) == "abc…")
    canvas.within(Rect(column: 1, row: 3, width: 2, height: 1)) { canvas in
      canvas.put("漢字", at: Position(column: 0, row: 3), width: 4)
    }
    #expect(canvas.rowText(3) == "", "both were cut by the clip")
    #expect(canvas.cells.filter(\.isRightHalf).count == 1)
  }

  @Test("Marks share the cell of their letter")
  func marks() {
    var canvas = canvas(5, 1)
    canvas.put("Z\u{307}o\u{301}\u{328}łw", at: home)
    #expect(canvas.text == "Z\u{307}o\u{301}\u{328}łw")
    #expect(canvas[home]?.marks == ["\u{307}"])
    #expect(canvas[Position(column: 1, row: 0)]?.marks == ["\u{301}", "\u{328}"])
  }

  @Test("Drawing within an area reaches nowhere else")
  func clip() {
    var canvas = canvas(6, 3)
    canvas.within(Rect(column: 1, row: 1, width: 3, height: 1)) { canvas in
      canvas.fill(canvas.bounds)
      canvas.put("abcdef", at: Position(column: 0, row: 1))
      canvas.put("abcdef", at: Position(column: 0, row: 2))
    }
    #expect(canvas.text == "\n bc…")
    #expect(canvas.clip == canvas.bounds)
    canvas.put("x", at: Position(column: -1, row: 9))
  }

  @Test("Rules are drawn in signs or in ASCII")
  func rules() {
    for (signs, picture) in [(Signs.unicode, "───\n│"), (.ascii, "---\n|")] {
      var canvas = canvas(3, 2, signs: signs)
      canvas.horizontalRule(canvas.bounds)
      canvas.verticalRule(Rect(column: 0, row: 1, width: 1, height: 1))
      #expect(canvas.text == picture)
    }
  }

  @Test("Without signs every sign in a text becomes its pair, and letters stay")
  func ascii() {
    var canvas = canvas(30, 2, signs: .ascii)
    canvas.put("✓ „Świetlica” – 5 · ▸ → ●\u{7}", at: home)
    #expect(canvas.text == "+ \"Świetlica\" - 5 . > > *?")
    for sign in Sign.allCases {
      #expect(sign.pair.ascii.isASCII)
      #expect((1...2).contains(Signs.unicode[sign].width))
      #expect(Signs.ascii[sign].width == Signs.unicode[sign].width)
    }
    var wide = self.canvas(4, 1, signs: .ascii)
    wide.put("a♿b", at: home)
    #expect(wide.text == "a& b")
  }

  @Test("A sheet is never absurdly large, and an empty one takes everything in its stride")
  func sizes() {
    let huge = canvas(1_000_000, 1)
    #expect(huge.size.width == Limits.canvasSide)
    var empty = canvas(0, 0)
    empty.put("x", at: home)
    empty.fill(Rect(column: 0, row: 0, width: 5, height: 5))
    #expect(empty.text == "")
  }

  @Test("Any text anywhere keeps wide signs whole", arguments: [1, 2, 3] as [UInt64])
  func random(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let signs = ["a", "漢", "e\u{301}", "😀", " ", "\u{1B}", "…"]
    var canvas = canvas(9, 3)
    for _ in 0..<3_000 {
      let text = (0..<Int.random(in: 0...8, using: &random)).map { _ in signs.randomElement(using: &random) ?? "" }
      let area = Rect(
        column: Int.random(in: -2...9, using: &random), row: Int.random(in: -1...3, using: &random),
        width: Int.random(in: 0...9, using: &random), height: 2)
      let width = Bool.random(using: &random) ? Int.random(in: 0...9, using: &random) : nil
      canvas.within(area) { canvas in
        canvas.put(SafeText(text.joined()), at: Position(column: area.column, row: area.row), width: width)
      }
      for (index, cell) in canvas.cells.enumerated() {
        let next = canvas.cells.indices.contains(index + 1) ? canvas.cells[index + 1] : nil
        #expect((cell.width == 2) == (next?.isRightHalf == true), "seed \(seed)")
        #expect(cell.width != 2 || index % 9 != 8, "seed \(seed)")
      }
    }
  }
}
