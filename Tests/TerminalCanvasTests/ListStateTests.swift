import SeededRandom
import Testing

@testable import TerminalCanvas

@Suite("A list knows which row is selected and which are seen")
struct ListStateTests {
  private func draw(_ list: ListState, _ width: Int, _ height: Int, focused: Bool = true) -> Canvas {
    picture(width, height) { canvas, area in
      list.draw(on: &canvas, in: area, focused: focused) { canvas, row in
        canvas.put(SafeText("wiersz \(row.index)"), at: row.area.origin, row.index == 1 ? .error : .text)
      }
    }
  }

  @Test("The selected row has a bar, the look of a selection and the cursor; without the focus a sign of its own")
  func selected() {
    var list = ListState(total: 3)
    #expect(list.move(.forth, height: 3) == true)
    let focused = draw(list, 12, 3)
    #expect(focused.text == " wiersz 0\n▌wiersz 1\n wiersz 2")
    #expect(focused.row(1, having: .reverse) == " xxxxxxxxxxx")
    #expect(focused.row(0, having: .reverse) == "")
    #expect(focused.cursorPlace == "0,1 unseen")
    let unfocused = draw(list, 12, 3, focused: false)
    #expect(unfocused.text == " wiersz 0\n▹wiersz 1\n wiersz 2")
    #expect(unfocused.row(2, having: .reverse) == "")
    #expect(unfocused.cursorPlace == "none")
  }

  @Test("It scrolls only when the selection nears the edge, and leaves no gap at the end")
  func scrolls() {
    var list = ListState(total: 100)
    for _ in 0..<8 { list.move(.forth, height: 10) }
    #expect(list.window(height: 10) == 0..<10)
    list.move(.forth, height: 10)
    #expect(list.window(height: 10) == 1..<11)
    list.move(.back, height: 10)
    #expect(list.window(height: 10) == 1..<11, "going back does not scroll at once")
    list.move(.last, height: 10)
    #expect(list.window(height: 10) == 90..<100)
    #expect(list.selection == 99)
    #expect(list.move(.forth, height: 10) == false)
    list.move(.pageBack, height: 10)
    #expect(list.selection == 90)
    list.move(.first, height: 10)
    #expect(list.window(height: 10) == 0..<10)
  }

  @Test("When rows go or the window shrinks, the selection stays in sight")
  func shrinks() {
    var list = ListState(total: 100, selection: 99)
    #expect(list.window(height: 10) == 90..<100)
    list.resize(total: 5)
    #expect(list.selection == 4)
    #expect(list.window(height: 10) == 0..<5)
    #expect(list.window(height: 2) == 3..<5)
    list.resize(total: 0)
    #expect(list.selection == nil)
    #expect(list.window(height: 10).isEmpty)
    #expect(list.move(.forth, height: 10) == false)
    list.resize(total: 3)
    #expect(list.selection == 0)
    #expect(draw(list, 4, 0).text == "")
  }

  @Test("Whatever happens, the selection is seen", arguments: 1...10 as ClosedRange<UInt64>)
  func always(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var list = ListState(total: 50, margin: Int(seed % 4))
    let ways: [Movement] = [.back, .forth, .pageBack, .pageForth, .first, .last]
    for _ in 0..<2_000 {
      let height = Int.random(in: 1...12, using: &random)
      if Int.random(in: 0...9, using: &random) == 0 { list.resize(total: Int.random(in: 0...60, using: &random)) }
      list.move(ways.randomElement(using: &random) ?? .back, height: height)
      let window = list.window(height: height)
      #expect(list.total == 0 || window.contains(list.selection ?? -1), "seed \(seed)")
      #expect(window.count == min(height, list.total), "seed \(seed)")
    }
  }

  @Test("Rows may be higher than one line")
  func highRows() {
    let list = ListState(total: 5, selection: 2, margin: 0)
    let canvas = picture(6, 5) { canvas, area in
      list.draw(on: &canvas, in: area, focused: true, rowHeight: 2) { canvas, row in
        canvas.put(SafeText("a\(row.index)"), at: row.area.origin)
        canvas.put("b", at: row.area.line(1).origin)
      }
    }
    #expect(canvas.text == " a1  ▴\n b\n▌a2\n▌b   ▾", "and there are more above and below")
  }

  @Test("What is brought to the middle has as much before it as behind it, and no gap at the end")
  func centre() {
    var list = ListState(total: 100)
    for (row, first) in [(50, 45), (2, 0), (99, 90)] {
      list.select(row, height: 10)
      list.centre(height: 10)
      #expect(list.window(height: 10).lowerBound == first)
    }
  }
}
