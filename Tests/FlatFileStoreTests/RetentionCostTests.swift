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

  /// Nobody is read before their term is over, the first time either; then each is read a few times, and twice as many twice as often.
  @Test func whoeverIsDueIsReadAFewTimesAndNobodyElse() throws {
    func read(_ people: Int, in days: Int, due: Int) throws -> Int {
      let folder = try TemporaryFolder()
      let store = try Sample.store(in: folder)
      try #require(store.importPeople(1...people)?.isDone == true)
      let before = store.readingCost.records
      let day = WarsawTime.day(Sample.instant()).adding(days: days)
      #expect(RetentionProposal(on: store.register, today: day).due.count == due)
      return store.readingCost.records - before
    }
    #expect(try read(40, in: 0, due: 0) == 0)
    let (few, many) = (try read(40, in: 3_650, due: 40), try read(80, in: 3_650, due: 80))
    #expect((40...120).contains(few), "\(few)")
    #expect(many <= 2 * few, "\(few), \(many)")
  }
}
