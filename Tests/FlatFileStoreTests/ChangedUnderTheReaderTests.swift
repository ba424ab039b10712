import CivicDomain
import Foundation
import SeededRandom
import Testing

@testable import FlatFileStore

/// Files that are mapped or held open, and are changed in their place by somebody who knows no better.
@Suite("A file changed in its place kills nobody")
struct ChangedUnderTheReaderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A store whose first segment is long enough to be mapped, and its cache.
  private func filled() throws -> Store {
    let store = try Sample.store(in: folder)
    let text = String(repeating: "Długi opis organizacji. ", count: 400)
    for number in 1...400 {
      let values: [String: FieldValue] = [
        "name": .text("Organizacja \(number)"), "legalForm": .text("association"), "description": .text(text),
      ]
      let outcome = store.transact(
        AddRecord(Sample.organization(number), values), by: Sample.anna, at: Sample.instant(number))
      #expect(outcome.isDone)
    }
    #expect(try folder.bytes(of: Sample.publicLog).count > 3 * Limits.unmappedTail)
    #expect(store.writeCache())
    return store
  }

  enum Change: String, CaseIterable { case truncated, emptied, zeros, noise, regrown }

  /// Changes a file without giving it another inode.
  private func change(_ name: String, _ change: Change) throws {
    let handle = try #require(FileHandle(forWritingAtPath: "\(folder.path)/\(name)"))
    let size = try handle.seekToEnd()
    var random = SeededGenerator(seed: Thoroughness.seed)
    func overwrite(_ bytes: [UInt8]) throws {
      try handle.seek(toOffset: 0)
      try handle.write(contentsOf: Data(bytes))
    }
    switch change {
    case .truncated: try handle.truncate(atOffset: size / 3)
    case .emptied: try handle.truncate(atOffset: 0)
    case .zeros: try overwrite([UInt8](repeating: 0, count: Int(size)))
    case .noise: try overwrite((0..<Int(size)).map { _ in UInt8.random(in: 0...255, using: &random) })
    case .regrown:
      try handle.truncate(atOffset: 0)
      try handle.truncate(atOffset: size)
    }
    try handle.close()
  }

  /// Reads all that there is in every way that screens and commands have.
  private func readEverything(_ store: Store) -> Int {
    let register = store.register
    var found = 0
    for number in 1...400 where register.stored(Sample.organization(number)) != nil { found += 1 }
    for order in ["name", "city", "founded"] {
      found += register.page(Query(Organization.kind, orderedBy: order), window: 0..<500).ids.count
    }
    found += register.page(Query(Organization.kind, matching: "opis"), window: 0..<500).ids.count
    found += register.ids(of: Organization.kind, whose: "krs", is: "0000000001").count
    return found + store.history().count
  }

  @Test(arguments: Change.allCases)
  func aLog(change: Change) throws {
    let running = try filled()
    let mapped = try Store(folder.path)
    try self.change(Sample.publicLog, change)
    for desk in [running, mapped] {
      _ = readEverything(desk)
      try desk.keepDraft(DraftTests.draft(1, "Zaczęta"), of: Sample.anna)
      _ = try desk.refresh()
      #expect(desk.readOnlyReason != nil)
      #expect(!desk.transact(Sample.addOrganization(500), by: Sample.anna, at: Sample.instant(500)).isDone)
      #expect(try desk.drafts(of: Sample.anna).count == 1)
      _ = readEverything(desk)
    }
    #expect(try Store(folder.path).check().contains(where: \.isDamage))
  }

  @Test(arguments: Change.allCases)
  func aCache(change: Change) throws {
    _ = try filled()
    let before = try Store(folder.path)
    let fresh = try Store(folder.path)
    #expect(before.reading.cachedLength > 0)
    let all = readEverything(before)
    try self.change("cache/fold", change)
    // One has asked for everything, the other for nothing yet.
    for desk in [before, fresh, try Store(folder.path)] { #expect(readEverything(desk) == all) }
    #expect(fresh.transact(Sample.addOrganization(500), by: Sample.anna, at: Sample.instant(500)).isDone)
    #expect(fresh.writeCache())
    #expect(try Store(folder.path).register.has(Sample.organization(500)))
  }

  @Test func anAttachedFileIsToldAsAltered() throws {
    let store = try Sample.store(in: folder)
    #expect(store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant()).isDone)
    let plan = [UInt8](repeating: 7, count: 3_000_001)
    #expect(try store.attach(plan, to: Sample.organization(1)).isDone)
    for change in Change.allCases {
      try self.change(Attaching.path(of: plan), change)
      #expect(try store.check().contains { if case .alteredFile = $0.kind { true } else { false } })
    }
  }

  @Test("a tail of gigabytes of NULs is a torn tail, and is not held in memory")
  func aSparseTail() throws {
    let store = try Sample.store(in: folder)
    for number in 1...3 {
      #expect(store.transact(Sample.addOrganization(number), by: Sample.anna, at: Sample.instant(number)).isDone)
    }
    let handle = try #require(FileHandle(forWritingAtPath: "\(folder.path)/\(Sample.publicLog)"))
    try handle.truncate(atOffset: 3 << 30)
    try handle.close()
    for desk in [store, try Store(folder.path)] {
      _ = try desk.refresh()
      let segment = try #require(desk.reading.registerIndex.lineTable.segments.first)
      #expect(segment.length < 2 * Limits.unfinishedLine)
      #expect(segment.fileLength == 3 << 30)
      #expect(desk.register.count(of: Organization.kind) == 3)
      #expect(desk.readOnlyReason == nil)
    }
    #expect(try store.check().map(\.kind) == [.tornTail])
    #expect(store.damageIsNone)
    #expect(store.transact(Sample.addOrganization(4), by: Sample.anna, at: Sample.instant(4)).isDone)
    let next = try Store(folder.path)
    #expect(next.register.count(of: Organization.kind) == 4)
    #expect(try next.check().filter(\.isDamage) == [])
    #expect(next.transact(Sample.addOrganization(5), by: Sample.anna, at: Sample.instant(5)).isDone)
    #expect(try Store(folder.path).register.count(of: Organization.kind) == 5)
  }
}

extension Store {
  fileprivate var damageIsNone: Bool { (try? damageToRepair()) == .whole }
}
