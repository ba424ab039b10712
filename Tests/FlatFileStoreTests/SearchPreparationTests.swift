import CivicDomain
import Testing

@testable import FlatFileStore

/// What a search needs is made while nobody types, and finds the same.
@Suite("A search that is made ready")
struct SearchPreparationTests {
  private static let kinds = EverywhereSearch.callers

  /// What a few searches find.
  private static func found(in store: Store) -> [[RecordID]] {
    ["osoba 1", "1", "osoba12@example.org", "nikogo"].map { typed in
      let search = EverywhereSearch(typed, among: kinds, on: store.register)
      return search.groups.flatMap { $0.ids(0..<$0.total, on: store.register) }
    }
  }

  @Test func nothingIsReadAnyMoreOnceItIsThere() throws {
    let folder = try TemporaryFolder()
    let store = try Sample.store(in: folder)
    try #require(store.importPeople(1...30)?.isDone == true && store.importOrganizations(1...3)?.isDone == true)
    let plain = Self.found(in: try Store(folder.path))
    let ready = try Store(folder.path)
    var pieces = 0
    while ready.prepareSearch(of: Self.kinds) { pieces += 1 }
    let read = ready.readingCost.records
    #expect(pieces > 0 && read >= 30)
    _ = EverywhereSearch("600 100 2", among: Self.kinds, on: ready.register)
    _ = EverywhereSearch("kto@example.org", among: Self.kinds, on: ready.register)
    #expect(ready.readingCost.records == read, "nothing is made once somebody types")
    #expect(Self.found(in: ready) == plain && !plain[0].isEmpty)
  }

  /// Whoever saves between two pieces is found, too.
  @Test func whatIsSavedOnTheWayIsFound() throws {
    let folder = try TemporaryFolder()
    let store = try Sample.store(in: folder)
    try #require(store.importPeople(1...(2 * Limits.rowsPerPiece + 10))?.isDone == true)
    let ready = try Store(folder.path)
    #expect(ready.prepareSearch(of: Self.kinds))
    #expect(ready.addPerson(1, name: "Zofia Nowa").isDone && ready.addPerson(99_999, name: "Zofia Nowa").isDone)
    while ready.prepareSearch(of: Self.kinds) {}
    let search = EverywhereSearch("zofia nowa", among: Self.kinds, on: ready.register)
    #expect(search.total == 2)
    #expect(Self.found(in: ready) == Self.found(in: try Store(folder.path)))
    #expect(!ready.prepareSearch(of: Self.kinds), "all of it is there, and follows what is saved")
  }
}
