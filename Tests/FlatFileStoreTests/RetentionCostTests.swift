import CivicDomain
import Testing

@testable import FlatFileStore

/// Whose term is over is looked for each minute: whoever came in with a list last week is not read for it.
@Suite("The cost of whose term is over")
struct RetentionCostTests {
  @Test func newPeopleAreNotRead() throws {
    let folder = try TemporaryFolder()
    let store = try Sample.store(in: folder)
    try #require(store.importPeople(1...40)?.isDone == true)
    let today = WarsawTime.day(Sample.instant())
    func read(_ day: Day, due: Int) -> Int {
      let before = store.readingCost.records
      #expect(RetentionProposal(on: store.register, today: day).due.count == due)
      return store.readingCost.records - before
    }
    // The first time it is counted.
    _ = read(today, due: 0)
    #expect(read(today, due: 0) == 0)
    #expect(store.addPerson(1, name: "Inna", at: Sample.instant(60)).isDone)
    #expect(read(today, due: 0) <= 1)
    // When their terms are over they are read, and named.
    _ = read(today.adding(days: 3_650), due: 40)
  }

  /// Counted once, each is read no more often than is needed for what names them: twice as many cost twice as much.
  @Test func countingThemReadsEachAFewTimes() throws {
    func cost(_ people: Int) throws -> Int {
      let folder = try TemporaryFolder()
      let store = try Sample.store(in: folder)
      try #require(store.importPeople(1...people)?.isDone == true)
      let before = store.readingCost
      let proposal = RetentionProposal(on: store.register, today: WarsawTime.day(Sample.instant()))
      #expect(proposal.due.isEmpty)
      let now = store.readingCost
      return now.records + now.probes - before.records - before.probes
    }
    let (few, many) = (try cost(40), try cost(80))
    #expect(few > 0 && few <= 40 * 8, "\(few)")
    #expect(many <= 2 * few, "\(few), \(many)")
  }
}
