import CivicDomain
import Testing

@testable import FlatFileStore

/// Numbers of the law and of the house in the files: written by one act, read again by whoever opens the store.
@Suite("Settings in a store")
struct StoreSettingsTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func value(_ id: String, _ number: Int, from: String, source: String = "") throws -> ChangeSetting {
    var value = SettingValue(blank: Identifier(id))
    (value.name, value.value, value.source) = (Setting.keepNeedsDays.name, number, source)
    value.from = try Day(from)
    return ChangeSetting(value)
  }

  @Test func aValueIsReadAsItWasWrittenAndUndone() throws {
    try Store.create(at: folder.path, Sample.manifest)
    let store = try Store(folder.path)
    let outcome = store.transact(
      try value("stg-a", 7, from: "2026-10-01", source: "zarządzenie 5/26"), by: Sample.anna, at: Sample.instant())
    guard case .done(_, let counter?) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    let other = try Store(folder.path)
    #expect(other.register.record(Identifier<SettingValue>("stg-a")) == store.register.record(Identifier("stg-a")))
    #expect(other.register.record(Identifier<SettingValue>("stg-a"))?.source == "zarządzenie 5/26")
    #expect(other.register.number(of: .keepNeedsDays, on: try Day("2026-10-01")) == 7)
    #expect(other.register.number(of: .keepNeedsDays, on: try Day("2026-09-30")) == 14)
    _ = other.transact(counter.act, by: Sample.anna, at: Sample.instant())
    _ = try store.refresh()
    #expect(store.register.number(of: .keepNeedsDays, on: try Day("2026-10-01")) == 14)
    #expect(try store.check() == [])
    #expect(store.history().map(\.act).contains("setting-change"))
  }

  @Test func theManifestOfAnOlderProgramHoldsUntilARecordDoes() throws {
    var manifest = Sample.manifest
    manifest.settings = [Setting.keepNeedsDays.name: .number(21)]
    try Store.create(at: folder.path, manifest)
    let store = try Store(folder.path)
    func number(_ day: String) throws -> Int { store.register.number(of: .keepNeedsDays, on: try Day(day)) }
    #expect(try number("2026-10-01") == 21)
    _ = store.transact(try value("stg-a", 7, from: "2026-10-01"), by: Sample.anna, at: Sample.instant())
    #expect(try number("2026-09-30") == 21 && number("2026-10-01") == 7)
    store.keepCache()
    let cached = try Store(folder.path)
    #expect(cached.register.number(of: .keepNeedsDays, on: try Day("2026-09-30")) == 21)
    #expect(cached.manifest == manifest, "nothing writes there any more")
  }
}
