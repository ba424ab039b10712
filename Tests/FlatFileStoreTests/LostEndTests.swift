import CivicDomain
import Foundation
import Testing

@testable import FlatFileStore

/// The end of a log that vanishes: named, not written over, and after `repair` never taken up again.
@Suite("The end of the log cannot vanish unseen")
struct LostEndTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What is done to a whole store of seven transactions, the last three in a segment of their own.
  struct Loss: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// How many changes are lost at least.
    let count: Int
    let run: @Sendable (TemporaryFolder, _ older: [UInt8]) throws -> Void
  }

  static let second = "log/cao/000002.jsonl"

  static let losses = [
    Loss(testDescription: "the last segment deleted", count: 3) { folder, _ in try folder.remove(second) },
    Loss(testDescription: "all segments deleted", count: 7) { folder, _ in
      try folder.remove(second)
      try folder.remove(Sample.publicLog)
    },
    Loss(testDescription: "the log's folder deleted", count: 7) { folder, _ in try folder.remove("log/cao") },
    Loss(testDescription: "the folder of all logs deleted", count: 7) { folder, _ in try folder.remove("log") },
    Loss(testDescription: "the last segment emptied", count: 3) { folder, _ in try folder.write([], to: second) },
    Loss(testDescription: "a line cut off", count: 1) { folder, _ in
      try folder.write(lines(try folder.bytes(of: second), 2), to: second)
    },
    Loss(testDescription: "a line and a half cut off", count: 2) { folder, _ in
      let bytes = try folder.bytes(of: second)
      try folder.write(lines(bytes, 1) + bytes.dropFirst(lines(bytes, 1).count).prefix(50), to: second)
    },
    Loss(testDescription: "cut off in place", count: 2) { folder, _ in
      let handle = try #require(FileHandle(forWritingAtPath: "\(folder.path)/\(second)"))
      try handle.truncate(atOffset: UInt64(lines(try folder.bytes(of: second), 1).count))
    },
    Loss(testDescription: "an older copy put back", count: 4) { folder, older in
      try folder.remove(second)
      try folder.write(older, to: Sample.publicLog)
    },
  ]

  private static func lines(_ bytes: [UInt8], _ number: Int) -> [UInt8] {
    var left = number
    return Array(
      bytes.prefix { byte in
        if left == 0 { return false }
        if byte == LineEnvelope.newline { left -= 1 }
        return true
      })
  }

  /// - Returns: the store and what its first segment held after three transactions.
  private func filled() throws -> (store: Store, older: [UInt8]) {
    let store = try Sample.store(in: folder)
    for number in 1...3 {
      #expect(store.transact(Sample.addOrganization(number), by: Sample.anna, at: Sample.instant(number)).isDone)
    }
    let older = try folder.bytes(of: Sample.publicLog)
    #expect(store.transact(Sample.addOrganization(4), by: Sample.anna, at: Sample.instant(4)).isDone)
    #expect(store.importSegment([5])?.isDone == true)
    for number in 6...7 {
      #expect(store.transact(Sample.addOrganization(number), by: Sample.anna, at: Sample.instant(number)).isDone)
    }
    #expect(store.writeCache())
    return (store, older)
  }

  enum Memory: CaseIterable { case lockAndCache, lock, cache }

  @Test(arguments: losses, Memory.allCases)
  func isNamedAndNotWrittenOver(loss: Loss, memory: Memory) throws {
    let (running, older) = try filled()
    if memory == .lock { try folder.remove("cache/fold") }
    if memory == .cache { try folder.remove("lock") }
    try loss.run(folder, older)
    let left = try [Sample.publicLog, Self.second].filter(folder.exists).map { ($0, try folder.bytes(of: $0)) }
    let store = try Store(folder.path)
    let counts = try store.check().filter(\.isDamage).compactMap { finding -> Int? in
      if case .lostTransactions(let transactions) = finding.kind { transactions.count } else { nil }
    }
    #expect(counts == [loss.count])
    #expect(store.readOnlyReason != nil)
    for desk in [store, running, try Store(folder.path)] {
      guard case .readOnly = desk.transact(Sample.addOrganization(9), by: Sample.jan, at: Sample.instant(9)) else {
        Issue.record("it was written")
        return
      }
      _ = try desk.refresh()
      #expect(desk.readOnlyReason != nil)
    }
    for (name, bytes) in left { #expect(try folder.bytes(of: name) == bytes) }
    try expectRepaired(store, [running, try Store(folder.path)], left)
  }

  private func expectRepaired(_ store: Store, _ others: [Store], _ left: [(String, [UInt8])]) throws {
    guard case .recorded(let repair) = store.repair(by: Sample.jan, at: Sample.instant(10)) else {
      Issue.record("not repaired")
      return
    }
    #expect(repair.damages.contains { $0.isLoss })
    for (number, desk) in (others + [store]).enumerated() {
      let intent = Sample.addOrganization(20 + number)
      #expect(desk.transact(intent, by: Sample.anna, at: Sample.instant(11)).isDone)
    }
    for (name, bytes) in left { #expect(try folder.bytes(of: name).starts(with: bytes)) }
    let again = try Store(folder.path)
    #expect(try again.check().filter(\.isDamage) == [])
    #expect(try again.check().contains { $0.isKnown })
    // Numbers that never existed before.
    #expect(again.history().suffix(4).map(\.transactionNumber) == [8, 9, 10, 11])
    #expect(again.register.has(Sample.organization(20)) && again.register.has(Sample.organization(22)))
    #expect(again.writeCache())
    #expect(try Store(folder.path).readOnlyReason == nil)
  }

  @Test func anOlderCopyThatWasWrittenOnIsTold() throws {
    let (_, older) = try filled()
    try folder.remove(Self.second)
    let other = (4...8).flatMap { LogText.organization($0 + 40, seq: $0) }
    try folder.write(older + other, to: Sample.publicLog)
    let store = try Store(folder.path)
    #expect(try store.check().filter(\.isDamage).map(\.kind) == [.brokenChain(sequence: 4), .replacedEnd(sequence: 7)])
    #expect(store.readOnlyReason != nil)
    #expect(!store.transact(Sample.addOrganization(9), by: Sample.jan, at: Sample.instant(9)).isDone)
    _ = store.repair(by: Sample.jan, at: Sample.instant(10))
    #expect(store.transact(Sample.addOrganization(9), by: Sample.jan, at: Sample.instant(9)).isDone)
    #expect(try Store(folder.path).check().filter(\.isDamage) == [])
  }

  @Test func thePersonalEndThatIsLostIsNotWrittenOver() throws {
    let store = try Sample.store(in: folder)
    for number in 1...3 { #expect(store.addPerson(number, at: Sample.instant(number)).isDone) }
    let lines = try folder.lines(of: Sample.personalLog)
    try folder.write(Array("\(lines[0])\n".utf8), to: Sample.personalLog)
    let next = try Store(folder.path)
    #expect(try next.check().contains(where: \.isDamage))
    #expect(!next.addPerson(4).isDone)
    _ = next.repair(by: Sample.jan, at: Sample.instant(9))
    #expect(next.addPerson(4).isDone)
    #expect(try folder.lines(of: Sample.personalLog).count == 1)
    #expect(try folder.lines(of: "personal/cao/000002.jsonl").map { $0.contains(#""seq":3"#) } == [false, false])
    #expect(try Store(folder.path).check().filter(\.isDamage) == [])
  }

  @Test func whereOnlyThePersonalSideRemembersItIsBelieved() throws {
    let store = try Sample.store(in: folder)
    for number in 1...3 { #expect(store.addPerson(number, at: Sample.instant(number)).isDone) }
    let first = try folder.lines(of: Sample.publicLog)[0]
    try folder.write(Array("\(first)\n".utf8), to: Sample.publicLog)
    try folder.remove("lock")
    let next = try Store(folder.path)
    #expect(try next.check().filter(\.isDamage).map(\.kind) == [.lostTransactions(2...3)])
    #expect(!next.addPerson(4).isDone)
    _ = next.repair(by: Sample.jan, at: Sample.instant(9))
    #expect(next.addPerson(4).isDone)
  }

  @Test func anOldStoreWithoutAHeadIsAccepted() throws {
    try folder.makeStore(log: LogText.organization(1, seq: 1) + LogText.organization(2, seq: 2))
    try folder.write([UInt8](repeating: 0x20, count: 256), to: "lock")
    let store = try Store(folder.path)
    #expect(try store.check().map(\.kind) == [.chainBegins(sequence: 3)])
    #expect(store.transact(Sample.addOrganization(3), by: Sample.anna, at: Sample.instant()).isDone)
  }

  @Test func anOldStoreRemembersFromItsFirstOpeningOn() throws {
    let line = LogText.organization(1, seq: 1)
    try folder.makeStore(log: line + LogText.organization(2, seq: 2))
    try folder.write([UInt8](repeating: 0x20, count: 256), to: "lock")
    let desk = try Store(folder.path)
    desk.rememberEndOfOlderLog(by: Sample.anna, at: Sample.instant())
    try folder.write(line, to: Sample.publicLog)
    for desk in [desk, try Store(folder.path)] {
      #expect(try desk.check().filter(\.isDamage).map(\.kind) == [.lostTransactions(2...2)])
      #expect(!desk.transact(Sample.addOrganization(3), by: Sample.anna, at: Sample.instant()).isDone)
    }
  }

  @Test func anOldStoreThatSomebodyWritesToIsLeftToHim() throws {
    try folder.makeStore(log: LogText.organization(1, seq: 1))
    let blank = [UInt8](repeating: 0x20, count: 256)
    try folder.write(blank, to: "lock")
    let system = LinuxFileSystem()
    try system.withFile("\(folder.path)/lock", .locking) { (file) throws(FileFailure) in
      #expect(try system.tryLock(file))
      let before = system.milliseconds()
      let desk = try? Store(folder.path)
      desk?.rememberEndOfOlderLog(by: Sample.anna, at: Sample.instant())
      #expect(system.milliseconds() - before < Limits.lockWait)
    }
    #expect(try folder.bytes(of: "lock") == blank)
  }

  /// Neither what breaks off nor what is left on the personal side may be called unconfirmed: somebody was told.
  @Test func ofWhatWasLostNothingIsCalledUnconfirmed() throws {
    let store = try Sample.store(in: folder)
    for number in 1...3 { #expect(store.addPerson(number, at: Sample.instant(number)).isDone) }
    try folder.write(Array(try folder.bytes(of: Sample.publicLog).dropLast(5)), to: Sample.publicLog)
    let next = try Store(folder.path)
    #expect(
      try Set(next.check().map(\.kind)) == [.cutLine, .personalLineOfLostTransaction(3), .lostTransactions(3...3)])
    _ = next.repair(by: Sample.jan, at: Sample.instant(9))
    #expect(try next.check().map(\.kind).contains(.personalLineOfLostTransaction(3)))
  }

  @Test(arguments: ["garbage", "torn", "deleted", "empty"])
  func aLockThatSaysNothingIsSurvived(how: String) throws {
    let (store, _) = try filled()
    let lock = try folder.bytes(of: "lock")
    switch how {
    case "garbage": try folder.write([UInt8](repeating: 0xFF, count: 700), to: "lock")
    case "torn": try folder.write(Array(lock.prefix(Limits.lockLine + 60)), to: "lock")
    case "deleted": try folder.remove("lock")
    case _: try folder.write([], to: "lock")
    }
    #expect(store.transact(Sample.addOrganization(8), by: Sample.anna, at: Sample.instant()).isDone)
    #expect(try Store(folder.path).check() == [])
    #expect(LogHead(inLock: Array(try folder.bytes(of: "lock").dropFirst(Limits.lockLine)))?.sequence == 8)
  }

  @Test func whatTheLockSaysOfItsHolderStands() throws {
    _ = try filled()
    let lock = try folder.bytes(of: "lock")
    #expect(lock.count == 2 * Limits.lockLine)
    #expect(String(decoding: lock.prefix(30), as: UTF8.self).hasPrefix(#"{"login":"anna","process":"#))
  }

  @Test func theLongestHeadFitsBehindTheHolder() {
    let head = LogHead(
      office: String(repeating: "a", count: 40), segment: 9_999_999, sequence: Limits.numbers.upperBound,
      transactionNumber: Limits.numbers.upperBound, line: Checksum(value: .max), digest: LineDigest(value: .max),
      personal: Limits.numbers.upperBound)
    #expect(head.inLock.count <= Limits.headLineRead)
    #expect(LogHead(inLock: head.inLock) == head)
  }

  @Test func anErasureKeepsItTrue() throws {
    let store = try Sample.store(in: folder)
    try ErasureScene.fill(store)
    #expect(store.writeCache())
    let stale = try folder.bytes(of: "lock")
    let id = ErasureScene.organization.any
    _ = store.erase(.redact(id, field: "description", because: "nazwisko"), by: Sample.anna, at: ErasureScene.now)
    #expect(try Store(folder.path).check().filter(\.isDamage) == [])
    // A power cut may have left what it said before.
    try folder.write(stale, to: "lock")
    #expect(try Store(folder.path).check().filter(\.isDamage) == [])
    #expect(try Store(folder.path).transact(Sample.addOrganization(60), by: Sample.anna, at: ErasureScene.now).isDone)
  }
}

extension LogHead {
  init?(inLock bytes: [UInt8]) {
    guard let head = bytes.withUnsafeBytes({ LogHead(inLock: $0) }) else { return nil }
    self = head
  }
}
