import Testing

@testable import FlatFileStore

/// Several ascending lists, read as one.
@Suite struct SortedListsTests {
  @Test(arguments: [[], [[4, 7, 9]], [[1, 2, 8], [3], [5, 9]], [[9], [1]]] as [[[UInt32]]])
  func anyWindowIsThatPartOfTheWhole(lists: [[UInt32]]) {
    let all = lists.joined().sorted()
    for start in 0...all.count + 2 {
      for end in start...all.count + 2 {
        let expected = Array(all[(start..<end).clamped(to: all.indices)])
        #expect(SortedLists(lists).window(start..<end) == expected, "\(start)..<\(end)")
      }
    }
  }
}
