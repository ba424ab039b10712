import CivicDomain
import Glibc
import Testing

@testable import FlatFileStore

@Suite("What the last examination found is remembered, and believed of this log alone")
struct LastCheckTests {
  let folder: TemporaryFolder
  private static let file = "cache/checked"

  init() throws { folder = try TemporaryFolder() }

  private func filled() throws -> Store {
    let store = try Sample.store(in: folder)
    for number in 1...4 {
      #expect(store.transact(Sample.addOrganization(number), by: Sample.anna, at: Sample.instant(number)).isDone)
    }
    return store
  }

  private func remembered() throws -> Health.Check? { try Store(folder.path).machine?.lastCheck }

  @Test func whatNobodyExaminedIsNotKnown() throws {
    let store = try filled()
    #expect(store.machine?.lastCheck == nil)
    #expect(try store.check() == [])
    #expect(try remembered() == nil && !folder.exists(Self.file), "to look is not to remember")
  }

  @Test func whatIsExaminedIsRememberedAndIsNoFindingItself() throws {
    let store = try filled()
    #expect(try store.check(at: Sample.instant(50)).findings == [])
    #expect(try remembered() == Health.Check(at: Sample.instant(50), damages: 0))
    #expect(try store.check(at: Sample.instant(51)).findings == [])
    #expect(try remembered() == Health.Check(at: Sample.instant(51), damages: 0), "the last one counts")
    #expect(store.transact(Sample.addOrganization(5), by: Sample.anna, at: Sample.instant(52)).isDone)
    #expect(try remembered()?.damages == 0, "what came since continues it")
  }

  @Test func aLineThatIsNotWholeIsNotBelievedThoughItsChecksumIsRight() throws {
    #expect(LastCheck(LogText.line(#""checked":"2026-11-01T10:00:00Z","damages":0"#))?.damages == 0)
    for object in [
      #"{"checked":"2026-11-01T10:00:00Z","damages":0} x"#, #"{"checked":"2026-11-01T10:00:00Z","damages":0,"#,
    ] {
      #expect(LastCheck(LineEnvelope.closed(around: Array(object.utf8))) == nil, "\(object)")
    }
    var damaged = LogText.line(#""checked":"2026-11-01T10:00:00Z","damages":0"#)
    damaged[damaged.count - 3] ^= 1
    #expect(LastCheck(damaged) == nil)
  }

  @Test func anErasureLeavesItStanding() throws {
    let store = try Sample.store(in: folder)
    try ErasureScene.fill(store)
    #expect(try store.check(at: Sample.instant(50)).findings == [])
    let erasure = store.erase(
      .erase([ErasureScene.zofia.id], because: "wniosek"), by: Sample.anna, at: Sample.instant(60))
    #expect(erasure.act.isDone)
    // What is made of the public log goes with it; this says nothing of anybody.
    let redaction = store.erase(
      .redact(ErasureScene.organization.any, field: Organization.name(of: \.description), because: "wniosek"),
      by: Sample.anna, at: Sample.instant(70))
    #expect(redaction.act.isDone)
    #expect(try remembered()?.at == Sample.instant(50))
  }

  /// With neither the lock's file nor the cache, it alone remembers how far the log reached when it was whole.
  @Test func anOlderLogPutBackIsDamageAndItSaysNothingOfThat() throws {
    let store = try filled()
    let older = try folder.bytes(of: Sample.publicLog)
    #expect(store.transact(Sample.addOrganization(5), by: Sample.anna, at: Sample.instant(5)).isDone)
    #expect(try store.check(at: Sample.instant(50)).findings == [])
    try folder.write(older, to: Sample.publicLog)
    for name in ["lock", "cache/fold"] { try? folder.remove(name) }
    #expect(try remembered() == nil, "the log is shorter")
    let other = try Store(folder.path)
    #expect(other.findings.map(\.kind) == [.lostTransactions(5...5)])
    for number in 51...52 {
      let found = try Store(folder.path).check(at: Sample.instant(number)).findings
      #expect(found.map(\.kind).contains(.lostTransactions(5...5)), "to look again forgets nothing")
    }
    guard case .readOnly = other.transact(Sample.addOrganization(6), by: Sample.anna, at: Sample.instant(6)) else {
      Issue.record("written behind a lost end")
      return
    }
    _ = other.repair(by: Sample.anna, at: Sample.instant(60))
    #expect(other.transact(Sample.addOrganization(6), by: Sample.anna, at: Sample.instant(61)).isDone)
    #expect(try remembered() == nil, "it was of another end")
    #expect(try Store(folder.path).check().filter(\.isDamage).isEmpty)
  }

  @Test func anotherEndThanItRemembersIsDamage() throws {
    let store = try filled()
    let older = try folder.bytes(of: Sample.publicLog)
    #expect(store.transact(Sample.addOrganization(5), by: Sample.anna, at: Sample.instant(5)).isDone)
    #expect(try store.check(at: Sample.instant(50)).findings == [])
    let memory = try folder.bytes(of: Self.file)
    try folder.write(older, to: Sample.publicLog)
    for name in ["lock", "cache/fold", Self.file] { try? folder.remove(name) }
    for number in 6...7 {
      let other = try Store(folder.path)
      #expect(other.transact(Sample.addOrganization(number), by: Sample.anna, at: Sample.instant(number)).isDone)
    }
    try folder.write(memory, to: Self.file)
    #expect(try remembered() == nil, "another line stands in that place")
    #expect(try Store(folder.path).check().filter(\.isDamage).map(\.kind) == [.replacedEnd(sequence: 5)])
  }

  /// What another is writing may be read before it is on the disk: whoever looks then must not call it lost later.
  @Test func aLineThatNobodyWasToldIsSavedIsNotRemembered() throws {
    let store = try filled()
    let whole = try folder.bytes(of: Sample.publicLog)
    let lock = try folder.bytes(of: "lock")
    #expect(store.transact(Sample.addOrganization(5), by: Sample.anna, at: Sample.instant(5)).isDone)
    try folder.write(lock, to: "lock")
    #expect(try Store(folder.path).check(at: Sample.instant(50)).findings == [])
    try folder.write(whole, to: Sample.publicLog)
    try? folder.remove("cache/fold")
    #expect(try Store(folder.path).check() == [], "the power went before it was saved")
  }

  /// Of a log that was damaged when it was examined nobody can say what should stand at its end.
  @Test func theEndOfADamagedLogIsHeldAgainstNothing() throws {
    let store = try filled()
    let whole = try folder.bytes(of: Sample.publicLog)
    let text = String(decoding: whole, as: UTF8.self)
    #expect(store.transact(Sample.addOrganization(5), by: Sample.anna, at: Sample.instant(5)).isDone)
    var lines = try Forgery.lines(of: folder.bytes(of: Sample.publicLog))
    lines[1][60] ^= 4
    try folder.write(Forgery.joined(lines), to: Sample.publicLog)
    #expect(try Store(folder.path).check(at: Sample.instant(50)).findings.contains(where: \.isDamage))
    try folder.write(Array(text.utf8), to: Sample.publicLog)
    for name in ["lock", "cache/fold"] { try? folder.remove(name) }
    #expect(try Store(folder.path).check() == [])
  }

  @Test func damageIsToldUntilSomebodyLooksAgain() throws {
    let store = try filled()
    let name = "files/obce.txt"
    try folder.write([1], to: name)
    #expect(chmod("\(folder.path)/\(name)", 0o644) == 0)
    #expect(try store.check(at: Sample.instant(50)).findings.count(where: \.isDamage) == 1)
    #expect(try remembered() == Health.Check(at: Sample.instant(50), damages: 1))
    #expect(try Store(folder.path).findings == [], "opening does not look there")
    try folder.remove(name)
    #expect(try remembered()?.damages == 1)
    #expect(try store.check(at: Sample.instant(60)).findings.count(where: \.isDamage) == 0)
    #expect(try remembered() == Health.Check(at: Sample.instant(60), damages: 0))
  }

  @Test func whatIsTornOrForeignIsNotBelieved() throws {
    let store = try filled()
    _ = try store.check(at: Sample.instant(50))
    let whole = try folder.bytes(of: Self.file)
    for length in 0..<whole.count - 1 {
      try folder.write(Array(whole.prefix(length)), to: Self.file)
      #expect(try remembered() == nil, "cut to \(length)")
    }
    let text = String(decoding: whole, as: UTF8.self)
    try folder.write(Array(text.replacing("\"damages\":0", with: "\"damages\":7").utf8), to: Self.file)
    #expect(try remembered() == nil, "written otherwise by hand")
  }

  @Test func whatWasRecordedAsLostIsRememberedWithIt() throws {
    let store = try filled()
    var lines = try Forgery.lines(of: folder.bytes(of: Sample.publicLog))
    lines[1][60] ^= 4
    try folder.write(Forgery.joined(lines), to: Sample.publicLog)
    _ = store.repair(by: Sample.anna, at: Sample.instant(60))
    let loss = RecordedLoss(transactions: 1, touched: 0, recordedAt: [Sample.instant(60)])
    #expect(try Store(folder.path).check(at: Sample.instant(61)).recorded == loss)
    #expect(try remembered() == Health.Check(at: Sample.instant(61), damages: 0, recorded: loss))
    let other = try TemporaryFolder()
    _ = try Store(folder.path).backup(
      to: "\(other.path)/k.tar", page: { _ in "" }, by: Sample.anna, at: Sample.instant(62))
    _ = try Store(folder.path).tryBackup("\(other.path)/k.tar", aside: "\(other.path)/obok", at: Sample.instant(63))
    #expect(try remembered() == Health.Check(at: Sample.instant(63), damages: 0, recorded: loss))
  }

  @Test func repairForgetsItAndABackupLeavesItOut() throws {
    let store = try filled()
    _ = try store.check(at: Sample.instant(50))
    let lines = try Forgery.lines(of: folder.bytes(of: Sample.publicLog))
    let text = String(decoding: lines[1], as: UTF8.self)
    var forged = lines
    forged[1] = Forgery.signed(text.replacing("Organizacja 2", with: "Organizacja 7"))
    try folder.write(Forgery.joined(forged), to: Sample.publicLog)
    guard case .recorded = store.repair(by: Sample.anna, at: Sample.instant(60)) else {
      Issue.record("not repaired")
      return
    }
    #expect(try remembered() == nil && !folder.exists(Self.file))
  }
}
