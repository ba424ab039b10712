import TerminalCanvas
import Testing

@testable import Screens

/// Going through texts of different heights.
@Suite struct ReadingListTests {
  /// A list of texts of these heights, as a screen of some lines goes through it.
  private struct Reader {
    let heights: [Int]
    let height: Int
    var list = ReadingList()

    init(_ heights: [Int], seen height: Int) {
      (self.heights, self.height) = (heights, height)
      list.resize(heights.count, height: height, lines: { heights[$0] })
    }

    mutating func move(_ movement: Movement) { list.move(movement, height: height, lines: { heights[$0] }) }

    /// The first line that is seen, counted through all texts.
    var top: Int { heights[..<list.top.text].reduce(0, +) + list.top.line }

    /// The lines that are drawn.
    var seen: Set<Int> {
      Set(
        list.seen(height: height, lines: { heights[$0] }).flatMap { text, row in
          let start = heights[..<text].reduce(0, +)
          return (0..<heights[text]).filter { (0..<height).contains(row + $0) }.map { start + $0 }
        })
    }
  }

  @Test func `a long text is scrolled to its end before the next one is selected`() {
    var reader = Reader([2, 9, 1], seen: 4)
    reader.move(.forth)
    #expect(reader.list.selection == 1)
    #expect(reader.top == 2)
    for _ in 0..<5 { reader.move(.forth) }
    #expect(reader.list.selection == 1)
    #expect(reader.top == 7)
    reader.move(.forth)
    #expect(reader.list.selection == 2)
  }

  @Test func `back into a long text shows its end`() {
    var reader = Reader([2, 9, 5], seen: 4)
    reader.move(.last)
    #expect(reader.top == 11)
    reader.move(.back)
    #expect(reader.list.selection == 1)
    #expect(reader.top == 7)
  }

  @Test func `nothing to read`() {
    var reader = Reader([], seen: 4)
    reader.move(.forth)
    reader.move(.last)
    #expect(reader.seen.isEmpty)
  }

  @Test(arguments: [Movement.forth, .pageForth])
  func `whoever goes on has seen every line in the end`(move: Movement) {
    let heights = [3, 1, 12, 2, 2, 7, 1, 1, 30, 4]
    for height in 1...9 {
      var reader = Reader(heights, seen: height)
      var seen = reader.seen
      for _ in 0..<heights.reduce(0, +) {
        reader.move(move)
        #expect(reader.seen.count == height)
        seen.formUnion(reader.seen)
      }
      #expect(seen.isSuperset(of: 0..<heights.reduce(0, +)), "seen \(height) lines at a time")
      #expect(reader.list.selection == heights.count - 1)
    }
  }

  @Test(arguments: [Movement.back, .pageBack])
  func `and so has whoever goes back`(move: Movement) {
    let heights = [3, 1, 12, 2, 2, 7, 1, 1, 30, 4]
    for height in 1...9 {
      var reader = Reader(heights, seen: height)
      reader.move(.last)
      var seen = reader.seen
      for _ in 0..<heights.reduce(0, +) {
        reader.move(move)
        seen.formUnion(reader.seen)
      }
      #expect(seen.isSuperset(of: 0..<heights.reduce(0, +) - 4), "seen \(height) lines at a time")
      #expect(reader.list.selection == 0)
    }
  }

  @Test(arguments: [Movement.back, .forth, .pageBack, .pageForth, .first, .last])
  func `no more texts are measured than are near`(move: Movement) {
    var measured: Set<Int> = []
    let lines: ReadingList.Lines = { text in
      measured.insert(text)
      return 1 + text % 3
    }
    var list = ReadingList()
    list.resize(100_000, height: 20, lines: lines)
    for _ in 0..<5 { list.move(move, height: 20, lines: lines) }
    _ = list.seen(height: 20, lines: lines)
    #expect(measured.count < 500)
  }
}
