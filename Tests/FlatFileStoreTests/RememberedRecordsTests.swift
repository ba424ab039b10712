import CivicDomain
import Testing

@testable import FlatFileStore

/// What was read before must never be told instead of what is so now.
@Suite("Records that are remembered")
struct RememberedRecordsTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func remembered(_ id: RecordID, in store: Store) -> StoredRecord? {
    guard let kind = store.reading.registerIndex.kind(ofRecord: id), let row = kind.ids.row(of: id.raw) else {
      return nil
    }
    return kind.remembered[row]
  }

  @Test func whatWasReadIsRememberedUntilItChanges() throws {
    let store = try Sample.store(in: folder)
    for number in 1...2 { _ = store.transact(Sample.addOrganization(number), by: Sample.anna, at: Sample.instant()) }
    for number in 1...2 { #expect(store.register.name(of: Sample.organization(number)) == "Organizacja \(number)") }
    let other = try Store(folder.path)
    #expect(
      other.transact(Sample.rename(1, from: "Organizacja 1", to: "B"), by: Sample.jan, at: Sample.instant()).isDone)
    #expect(remembered(Sample.organization(1), in: store) != nil)
    #expect(try store.refresh())
    #expect(remembered(Sample.organization(1), in: store) == nil)
    #expect(remembered(Sample.organization(2), in: store) != nil)
    #expect(store.register.stored(Sample.organization(1))?.changedBy == "jan")
    #expect(store.register.name(of: Sample.organization(1)) == "B")
  }

  @Test func aRemovalAndAPersonalChangeAreSeenToo() throws {
    let store = try Sample.store(in: folder)
    _ = store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant())
    _ = store.addPerson(1, name: "Ola")
    #expect(store.register.has(Sample.organization(1)))
    #expect(store.register.name(of: Sample.person(1)) == "Ola")
    _ = store.transact(RemoveRecord(Sample.organization(1), because: "test"), by: Sample.anna, at: Sample.instant())
    _ = store.addPerson(1, name: "Aleksandra")
    #expect(!store.register.has(Sample.organization(1)))
    #expect(store.register.name(of: Sample.person(1)) == "Aleksandra")
  }

  @Test func onlySoManyAreRememberedAndNoLongText() throws {
    let store = try Sample.store(in: folder)
    let numbers = 1...Limits.rememberedRecords + 10
    let all = Together(numbers.map { Sample.addOrganization($0) })
    #expect(store.transact(all, by: Sample.anna, at: Sample.instant()).isDone)
    for number in numbers { _ = store.register.stored(Sample.organization(number)) }
    let kind = try #require(store.reading.registerIndex.kind(Organization.kind.name))
    #expect(kind.remembered.count == 10)
    let long = String(repeating: "a", count: Limits.rememberedText + 1)
    let described = EditRecord(
      Sample.organization(1), [FieldEdit(field: "description", was: nil, becomes: .text(long))])
    #expect(store.transact(described, by: Sample.anna, at: Sample.instant()).isDone)
    #expect(store.register.stored(Sample.organization(1))?.values["description"] == .text(long))
    #expect(remembered(Sample.organization(1), in: store) == nil)
  }
}
