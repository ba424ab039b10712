import TerminalCanvas
import Testing

@testable import Screens

/// Going through texts of different heights.
@Suite struct ReadingListTests {
  private static func list(_ heights: [Int], seen height: Int) -> ReadingList {
    var list = ReadingList()
    list.measure(heights, height: height)
    return list
  }

  @Test func `a long text is scrolled to its end before the next one is selected`() {
    var list = ReadingListTests.list([2, 9, 1], seen: 4)
    list.move(.forth, height: 4)
    #expect(list.selection == 1)
    #expect(list.top == 2)
    for _ in 0..<5 { list.move(.forth, height: 4) }
    #expect(list.selection == 1)
    #expect(list.top == 7)
    list.move(.forth, height: 4)
    #expect(list.selection == 2)
  }

  @Test func `back into a long text shows its end`() {
    var list = ReadingListTests.list([2, 9, 5], seen: 4)
    list.move(.last, height: 4)
    #expect(list.top == 11)
    list.move(.back, height: 4)
    #expect(list.selection == 1)
    #expect(list.top == 7)
  }

  @Test func `nothing to read`() {
    var list = ReadingListTests.list([], seen: 4)
    list.move(.forth, height: 4)
    list.move(.last, height: 4)
    #expect(list.seen(height: 4).isEmpty)
  }

  @Test(arguments: [Movement.forth, .pageForth])
  func `whoever goes on has seen every line in the end`(move: Movement) {
    let heights = [3, 1, 12, 2, 2, 7, 1, 1, 30, 4]
    for height in 1...9 {
      var list = ReadingListTests.list(heights, seen: height)
      var seen = Set(list.top..<list.top + height)
      for _ in 0..<heights.reduce(0, +) {
        list.move(move, height: height)
        seen.formUnion(list.top..<list.top + height)
      }
      #expect(seen.isSuperset(of: 0..<heights.reduce(0, +)), "seen \(height) lines at a time")
      #expect(list.selection == heights.count - 1)
    }
  }

  @Test(arguments: [Movement.back, .pageBack])
  func `and so has whoever goes back`(move: Movement) {
    let heights = [3, 1, 12, 2, 2, 7, 1, 1, 30, 4]
    for height in 1...9 {
      var list = ReadingListTests.list(heights, seen: height)
      list.move(.last, height: height)
      var seen = Set(list.top..<list.top + height)
      for _ in 0..<heights.reduce(0, +) {
        list.move(move, height: height)
        seen.formUnion(list.top..<list.top + height)
      }
      #expect(seen.isSuperset(of: 0..<heights.reduce(0, +) - 4), "seen \(height) lines at a time")
      #expect(list.selection == 0)
    }
  }
}
