import Testing

@testable import FlatFileStore

@Suite("An errand")
struct ErrandTests {
  @Test func bringsWhatWasWorkedOut() {
    let errands = (1...20).map { number in Errand { (1...number).reduce(0, +) } }
    #expect(errands.map { $0.wait() } == (1...20).map { $0 * ($0 + 1) / 2 })
    #expect(errands.map { $0.wait() }.last == 210)
  }

  @Test func isOverWhenNobodyHoldsItAnyMore() {
    final class Note { var isDone = false }
    let note = Note()
    do { _ = Errand { note.isDone = true } }
    #expect(note.isDone)
  }
}
