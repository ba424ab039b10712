import Testing

@testable import FlatFileStore

@Suite("Background work")
struct BackgroundWorkTests {
  @Test func bringsWhatWasWorkedOut() {
    let works = (1...20).map { number in BackgroundWork { (1...number).reduce(0, +) } }
    #expect(works.map { $0.wait() } == (1...20).map { $0 * ($0 + 1) / 2 })
    #expect(works.map { $0.wait() }.last == 210)
  }

  @Test func isOverWhenNobodyHoldsItAnyMore() {
    final class Note { var isDone = false }
    let note = Note()
    do { _ = BackgroundWork { note.isDone = true } }
    #expect(note.isDone)
  }
}
