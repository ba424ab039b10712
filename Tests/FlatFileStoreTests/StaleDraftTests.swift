import CivicDomain
import Testing

@testable import FlatFileStore

/// Unfinished forms with personal data have a term.
@Suite struct StaleDraftTests {
  private static func draft(_ name: String, form: String, _ texts: [String: String], at instant: Instant) -> Draft {
    Draft(name: RecordID(name), form: form, ids: [:], texts: texts, was: [:], keptAt: instant)
  }

  @Test func thoseOfEverybodyAreFoundAndNoneWithoutPersonalData() throws {
    let folder = try TemporaryFolder()
    try Store.create(at: "\(folder.path)/data", Sample.manifest)
    let store = try Store("\(folder.path)/data")
    let old = Sample.instant(1)
    let moment = Sample.instant(5)
    try store.keepDraft(
      Self.draft("sub-a", form: "comment", ["remark": "Proszę o ławki", "name": ""], at: old), of: Sample.anna)
    try store.keepDraft(Self.draft("reg-a", form: "register", ["name": "Zofia"], at: old), of: Author("jan"))
    try store.keepDraft(Self.draft("bkg-a", form: "book", ["purpose": "próba"], at: old), of: Author("jan"))
    try store.keepDraft(Self.draft("sub-b", form: "comment", ["remark": "x"], at: Sample.instant(6)), of: Sample.anna)
    let stale = try store.staleDrafts(before: moment)
    #expect(stale.map(\.draft.name.raw) == ["sub-a", "reg-a"])
    #expect(stale.map(\.author) == [Sample.anna, Author("jan")])
  }

  @Test func whereNobodyLeftAnyThereAreNone() throws {
    let folder = try TemporaryFolder()
    try Store.create(at: "\(folder.path)/data", Sample.manifest)
    #expect(try Store("\(folder.path)/data").staleDrafts(before: Sample.instant(9)).isEmpty)
  }
}
