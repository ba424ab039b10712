import CivicDomain
import Foundation
import SeededRandom
import Testing

@testable import FlatFileStore

/// What was worked out once is kept, and never believed when it should not be.
@Suite("The cache")
struct CacheTests {
  static let cache = "cache/fold"

  /// A store of some organizations and people, and its cache.
  private func cached(in folder: TemporaryFolder, organizations: Int = 30) throws -> Store {
    let store = try Sample.store(in: folder)
    for number in 1...organizations {
      #expect(store.transact(Sample.addOrganization(number), by: Sample.anna, at: Sample.instant(number)).isDone)
    }
    #expect(store.addPerson(1).isDone)
    #expect(store.writeCache())
    return store
  }

  private func isFromCache(_ store: Store) -> Bool { store.reading.cachedLength > 0 }

  private func names(_ store: Store) -> [RecordID] {
    store.register.page(Query(Organization.kind, orderedBy: "name"), window: 0..<1_000).ids
  }

  @Test("is what the next start begins with, and the log behind it what it goes on with")
  func isUsed() throws {
    let folder = try TemporaryFolder()
    let store = try cached(in: folder)
    #expect(store.transact(Sample.addOrganization(31), by: Sample.anna, at: Sample.instant(31)).isDone)
    let next = try Store(folder.path)
    #expect(isFromCache(next))
    #expect(next.register.count(of: Organization.kind) == 31)
    #expect(next.register.name(of: Sample.organization(31)) == "Organizacja 31")
    #expect(next.register.name(of: Sample.person(1)) == "Osoba 1")
    #expect(names(next) == names(store))
    #expect(next.history().count == store.history().count)
    #expect(try next.check().filter(\.isDamage) == [])
  }

  @Test("of which a store goes on writing")
  func isWrittenBehind() throws {
    let folder = try TemporaryFolder()
    _ = try cached(in: folder)
    let next = try Store(folder.path)
    #expect(isFromCache(next))
    #expect(next.transact(Sample.addOrganization(40), by: Sample.jan, at: Sample.instant(40)).isDone)
    #expect(next.addPerson(2).isDone)
    #expect(next.writeCache())
    let third = try Store(folder.path)
    #expect(isFromCache(third))
    #expect(third.register.name(of: Sample.organization(40)) == "Organizacja 40")
    #expect(third.register.name(of: Sample.person(2)) == "Osoba 2")
    #expect(try third.check().filter(\.isDamage) == [])
  }

  @Test("changes nothing when it is deleted, with its folder")
  func isDeleted() throws {
    let folder = try TemporaryFolder()
    let store = try cached(in: folder)
    try FileManager.default.removeItem(atPath: "\(folder.path)/cache")
    let next = try Store(folder.path)
    #expect(!isFromCache(next))
    #expect(names(next) == names(store))
    #expect(next.writeCache())
    #expect(isFromCache(try Store(folder.path)))
  }

  @Test("holds nothing personal")
  func isNotPersonal() throws {
    let folder = try TemporaryFolder()
    _ = try cached(in: folder)
    let bytes = try folder.bytes(of: Self.cache)
    #expect(bytes.contains("Organizacja 7"))
    #expect(!bytes.contains("Osoba 1"))
    #expect(!bytes.contains("osoba 1"))
  }

  @Test("flipped in any byte is not believed, or the flipped part is not")
  func isFlipped() throws {
    let folder = try TemporaryFolder()
    let store = try cached(in: folder)
    let whole = try folder.bytes(of: Self.cache)
    let expected = names(store)
    let search = Query(Organization.kind, matching: "organizacja 7")
    let found = store.register.page(search, window: 0..<9)
    for place in stride(from: 0, to: whole.count, by: Thoroughness.isFull ? 1 : 499) {
      var bytes = whole
      bytes[place] ^= 0x10
      try folder.write(bytes, to: Self.cache)
      let next = try Store(folder.path)
      // Read on another thread, too, as while somebody is about to type a search.
      if place.isMultiple(of: 2) { next.register.expectSearch(of: [Organization.kind, Person.kind]) }
      #expect(names(next) == expected, "byte \(place)")
      #expect(next.register.page(search, window: 0..<9) == found, "byte \(place)")
      #expect(next.register.name(of: Sample.organization(7)) == "Organizacja 7", "byte \(place)")
      #expect(next.register.ids(of: Organization.kind, whose: "district", is: "Wola") == [], "byte \(place)")
    }
  }

  @Test("is read on another thread before a search, and freed where nobody searches after all")
  func isReadAhead() throws {
    let folder = try TemporaryFolder()
    let store = try cached(in: folder)
    let search = Query(Organization.kind, matching: "organizacja 7", ranked: true)
    do { try Store(folder.path).register.expectSearch(of: [Organization.kind]) }
    let next = try Store(folder.path)
    let read = next.readingCost.records
    for _ in 0..<2 { next.register.expectSearch(of: Schema.kinds.map(\.kind)) }
    #expect(isFromCache(next))
    #expect(next.register.page(search, window: 0..<9) == store.register.page(search, window: 0..<9))
    next.register.expectSearch(of: [Organization.kind])
    #expect(next.register.page(Query(Organization.kind, matching: "organizacja 2"), window: 0..<0).total == 12)
    #expect(next.readingCost.records == read, "made anew, though the cache has it")
  }

  @Test("cut at any place is not believed")
  func isCut() throws {
    let folder = try TemporaryFolder()
    let store = try cached(in: folder)
    let whole = try folder.bytes(of: Self.cache)
    for length in stride(from: 0, to: whole.count, by: Thoroughness.isFull ? 13 : 4_999) {
      try folder.write(Array(whole[..<length]), to: Self.cache)
      let next = try Store(folder.path)
      #expect(!isFromCache(next), "cut to \(length)")
      #expect(names(next) == names(store), "cut to \(length)")
    }
  }

  @Test("of another store, or of another program, is not believed")
  func isForeign() throws {
    let folder = try TemporaryFolder()
    let other = try TemporaryFolder()
    _ = try cached(in: folder)
    let store = try cached(in: other, organizations: 5)
    let foreign = try folder.bytes(of: Self.cache)
    for bytes in [foreign, Array("SQLite format 3\u{0}".utf8), Array(#"{"crc":"00000000","cache":"1"}"#.utf8) + [0x0A]]
    {
      try other.write(bytes, to: Self.cache)
      let next = try Store(other.path)
      #expect(!isFromCache(next))
      #expect(names(next) == names(store))
    }
  }

  @Test("of a log that was cut back, changed or replaced since is not believed")
  func isOfOtherLogs() throws {
    for change in [
      { (log: [UInt8]) in Array(log.dropLast(40)) },
      { log in log.map { $0 == UInt8(ascii: "7") ? UInt8(ascii: "8") : $0 } },
      { log in [0x0A] + log },
    ] {
      let folder = try TemporaryFolder()
      _ = try cached(in: folder)
      try folder.write(change(try folder.bytes(of: Sample.publicLog)), to: Sample.publicLog)
      #expect(!isFromCache(try Store(folder.path)))
    }
  }

  @Test("replaced while it is mapped: who mapped it reads on")
  func isReplaced() throws {
    let folder = try TemporaryFolder()
    let store = try cached(in: folder)
    let mapped = try Store(folder.path)
    #expect(isFromCache(mapped))
    #expect(store.transact(Sample.addOrganization(31), by: Sample.anna, at: Sample.instant(31)).isDone)
    #expect(store.writeCache())
    #expect(names(mapped).count == 30)
    #expect(try mapped.refresh())
    #expect(names(mapped) == names(store))
  }

  @Test("of somebody who may read the personal data is not for somebody who may not")
  func isNotForEverybody() throws {
    let folder = try TemporaryFolder()
    let store = try cached(in: folder)
    let system = FaultyFileSystem()
    system.failing = { call, path in
      (call == .list || call == .open) && path.contains("/personal") ? EACCES : nil
    }
    let other = try Store(folder.path, fileSystem: system)
    #expect(!isFromCache(other))
    #expect(!other.hasPersonalData)
    #expect(other.register.name(of: Sample.person(1)) == nil)
    #expect(names(other) == names(store))
    #expect(!other.writeCache())
  }

  @Test("is never written from what was read before something was redacted")
  func isNotOfWhatIsErased() throws {
    let folder = try TemporaryFolder()
    let store = try Sample.store(in: folder)
    try ErasureScene.fill(store)
    let stale = try Store(folder.path)
    let id = ErasureScene.organization.any
    _ = store.erase(.redact(id, field: "description", because: "nazwisko"), by: Sample.anna, at: ErasureScene.now)
    #expect(stale.writeCache())
    #expect(try folder.files(with: "Założyła") == [])
    #expect(isFromCache(try Store(folder.path)))
  }

  @Test("is not written of a damaged store, whose damage every start must see")
  func isNotOfDamage() throws {
    let folder = try TemporaryFolder()
    let store = try cached(in: folder)
    let log = try folder.bytes(of: Sample.publicLog)
    try folder.write(log.map { $0 == UInt8(ascii: "7") ? UInt8(ascii: "8") : $0 }, to: Sample.publicLog)
    let damaged = try Store(folder.path)
    #expect(!damaged.writeCache())
    #expect(damaged.readOnlyReason != nil)
    #expect(try Store(folder.path).readOnlyReason != nil)
    _ = store
  }

  @Test("with a torn tail behind it: the tail is sealed by whoever writes next")
  func isBehindATornTail() throws {
    let folder = try TemporaryFolder()
    let store = try cached(in: folder)
    try folder.write(try folder.bytes(of: Sample.publicLog) + Array(#"{"crc":"12"#.utf8), to: Sample.publicLog)
    _ = try store.refresh()
    #expect(store.writeCache())
    let next = try Store(folder.path)
    #expect(isFromCache(next))
    #expect(next.transact(Sample.addOrganization(31), by: Sample.anna, at: Sample.instant(31)).isDone)
    #expect(try Store(folder.path).register.count(of: Organization.kind) == 31)
    #expect(try next.check().filter(\.isDamage) == [])
  }

  @Test("written by two at once is the one or the other")
  func isWrittenTwice() throws {
    let folder = try TemporaryFolder()
    let system = FaultyFileSystem()
    let store = try cached(in: folder)
    let other = try Store(folder.path, fileSystem: system)
    // The first finds its file taken away by the second at every call it makes.
    system.before = { call, path in if call == .rename, path.hasSuffix(".new") { _ = store.writeCache() } }
    _ = other.writeCache()
    let next = try Store(folder.path)
    #expect(isFromCache(next))
    #expect(names(next) == names(store))
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/cache") == ["fold"])
  }
}

extension [UInt8] {
  fileprivate func contains(_ text: String) -> Bool {
    Data(self).range(of: Data(text.utf8)) != nil
  }
}
