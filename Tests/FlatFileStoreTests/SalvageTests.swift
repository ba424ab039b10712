import CivicDomain
import Testing

@testable import FlatFileStore

@Suite("What comes of a damaged backup says what it may lack, until that is recorded and after")
struct SalvageTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// A store of six organizations and a person, and its backup.
  private func backedUp(otherOffice: Bool = false) throws -> (store: Store, archive: [UInt8]) {
    try Store.create(at: "\(folder.path)/data", Sample.manifest)
    if otherOffice {
      for side in ["log", "personal"] {
        try LinuxFileSystem().makeFolder("\(folder.path)/data/\(side)/bedzin", permissions: 0o700)
      }
      try folder.write(LogText.organization(9, seq: 1), to: "data/log/bedzin/000001.jsonl")
    }
    let store = try Store("\(folder.path)/data")
    for number in 1...6 {
      #expect(store.transact(Sample.addOrganization(number), by: Sample.anna, at: Sample.instant(number)).isDone)
    }
    #expect(store.addPerson(7, at: Sample.instant(7)).isDone)
    _ = try store.backup(to: "\(folder.path)/k.tar", page: { _ in "" }, by: Sample.anna, at: Sample.instant(9))
    return (store, try folder.bytes(of: "k.tar"))
  }

  private func salvage(_ archive: [UInt8]) throws -> [DamagedPart] {
    if folder.exists("nowe") { try folder.remove("nowe") }
    try folder.write(archive, to: "zła.tar")
    return try Store.restoreDamaged(fromFile: "\(folder.path)/zła.tar", to: "\(folder.path)/nowe").damaged
  }

  private func salvaged() throws -> Store { try Store("\(folder.path)/nowe") }

  /// The archive as if it did not say how far the log reached.
  private func headless(_ archive: [UInt8]) throws -> [UInt8] {
    var archive = archive
    let at = try #require(archive.firstRange(of: Array("\"head\":".utf8)))
    archive.replaceSubrange(at, with: Array("\"hexd\":".utf8))
    return archive
  }

  /// Where the content of a log of ours begins.
  private func start(of name: String, in archive: [UInt8]) throws -> Int {
    try #require(archive.firstRange(of: try folder.bytes(of: "data/\(name)"))).lowerBound
  }

  @Test func withoutItsHeadALogThatTheChecksumsVouchForIsWhole() throws {
    let (_, archive) = try backedUp()
    #expect(try salvage(headless(archive)) == [.altered(name: BackupFormat.heading)])
    let store = try salvaged()
    #expect(try store.check() == [] && store.seal != nil)
    #expect(store.transact(Sample.addOrganization(8), by: Sample.anna, at: Sample.instant(60)).isDone)
  }

  /// A head that is not what it was would call a whole log cut.
  @Test func aHeadThatWasAlteredSaysNothingOfTheLog() throws {
    let (_, archive) = try backedUp()
    let head = try #require(archive.firstRange(of: Array("\"head\":".utf8)))
    let number = try #require(archive[head.upperBound...].firstRange(of: Array("\"seq\":7".utf8)))
    var altered = archive
    altered[number.upperBound - 1] += 1
    #expect(try salvage(altered) == [.altered(name: BackupFormat.heading)])
    #expect(try salvaged().check() == [])
  }

  /// Half a list of checksums vouches for nothing, and accuses nothing.
  @Test func aListOfChecksumsThatWasCutIsNone() throws {
    let (_, archive) = try backedUp()
    let header = try #require(archive.firstRange(of: Array(BackupFormat.checksums.utf8)))
    let content = header.lowerBound + 512
    let line = try #require(archive[content...].firstIndex(of: LineEnvelope.newline))
    #expect(try salvage(Array(archive.prefix(line + 1))) == [.unverified])
    #expect(try salvaged().check() == [])
  }

  @Test func wholeLinesBeforeTheCutAreTaken() throws {
    let (_, archive) = try backedUp()
    let log = try folder.bytes(of: "data/\(Sample.publicLog)")
    let start = try start(of: Sample.publicLog, in: archive)
    let ends = log.indices.filter { log[$0] == LineEnvelope.newline }
    for cut in stride(from: 0, to: log.count, by: 97) {
      let parts = try salvage(Array(archive.prefix(start + cut)))
      #expect(parts == [.unverified], "the head tells how far it reached")
      let whole = ends.count { $0 < cut }
      let store = try salvaged()
      #expect(store.history().count == whole, "cut at \(cut)")
      #expect(try folder.bytes(of: "nowe/\(Sample.publicLog)") == Array(log.prefix(cut)))
      #expect(try store.check().map(\.kind).contains(.lostTransactions(whole + 1...7)))
      #expect(store.sealMark == .damaged)
    }
  }

  @Test func withoutHeadAndChecksumsItIsDamagedUntilThatIsRecorded() throws {
    let (store, archive) = try backedUp()
    let old = try #require(store.seal).seal
    let log = try folder.bytes(of: "data/\(Sample.publicLog)")
    let early = try Store("\(folder.path)/data", asOf: .transaction(2)).seal
    // In the midst of the fifth line.
    let cut = log.indices.filter { log[$0] == LineEnvelope.newline }[3] + 20
    let parts = try salvage(headless(Array(archive.prefix(try start(of: Sample.publicLog, in: archive) + cut))))
    #expect(parts == [.unverified, .unknownEnd(log: "log/cao")])
    let broken = try salvaged()
    let end = Finding(file: Sample.publicLog, line: 4, kind: .unknownEnd)
    #expect(try broken.check() == [Finding(file: Sample.publicLog, line: 5, kind: .cutLine), end])
    #expect(end.isDamage && broken.sealMark == .damaged && broken.machine?.isDamaged == true)
    #expect(!broken.transact(Sample.addOrganization(8), by: Sample.anna, at: Sample.instant(60)).isDone)
    guard case .recorded(let would) = try broken.damageToRepair() else {
      Issue.record("nothing to record")
      return
    }
    #expect(would.damages.map(\.finding) == [end] && would.damages.map(\.after) == [Sample.instant(4)])
    #expect(broken.repair(by: Sample.jan, at: Sample.instant(60)) == .recorded(would))
    #expect(try !folder.text(of: "nowe/wspolnie.json").contains("endsUnknown"))
    let mended = try salvaged()
    let loss = RecordedLoss(transactions: 0, touched: 0, unknownEnds: 1, recordedAt: [Sample.instant(60)])
    let examined = try mended.check(at: Sample.instant(61))
    #expect(examined.findings == [Finding(file: Sample.publicLog, line: 5, kind: .cutLine), end.asKnown])
    #expect(examined.recorded == loss)
    #expect(mended.machine?.lastCheck == Health.Check(at: Sample.instant(61), damages: 0, recorded: loss))
    #expect(mended.transact(Sample.addOrganization(8), by: Sample.anna, at: Sample.instant(62)).isDone)
    let seal = try #require(mended.seal).seal
    guard case .holds(let vouched) = try salvaged().check(seal) else {
      Issue.record("its own seal does not hold")
      return
    }
    #expect(vouched.notVouchedFor == [.recordedLoss(loss)])
    #expect(try salvaged().check(old) == .unknown, "what it was of may be what is lost")
    guard case .holds(let before) = try salvaged().check(try #require(early).seal) else {
      Issue.record("what stood before it is as it was")
      return
    }
    #expect(before.recorded == nil)
  }

  @Test func ofAnEmptiedLogItIsSaidToo() throws {
    let (_, archive) = try backedUp()
    let start = try start(of: Sample.publicLog, in: archive)
    #expect(try salvage(headless(Array(archive.prefix(start)))).last == .unknownEnd(log: "log/cao"))
    #expect(try salvaged().check().contains { $0.kind == .unknownEnd && $0.isDamage })
    _ = try salvaged().repair(by: Sample.jan, at: Sample.instant(60))
    #expect(try salvaged().check().filter(\.isDamage) == [])
    #expect(try salvaged().check(at: Sample.instant(61)).recorded?.unknownEnds == 1)
  }

  /// Killed between both, the log says it already; and what one salvage recorded excuses no other.
  @Test func recordedOnceItIsKnownForThatEndAlone() throws {
    let (_, archive) = try backedUp()
    let start = try start(of: Sample.publicLog, in: archive)
    _ = try salvage(headless(Array(archive.prefix(start + 1))))
    let marked = try folder.bytes(of: "nowe/wspolnie.json")
    _ = try salvaged().repair(by: Sample.jan, at: Sample.instant(60))
    try folder.write(marked, to: "nowe/wspolnie.json")
    try? folder.remove("nowe/cache/fold")
    #expect(try salvaged().check().filter(\.isDamage) == [])
    #expect(try salvaged().repair(by: Sample.jan, at: Sample.instant(61)) == .whole)
    #expect(try !folder.text(of: "nowe/wspolnie.json").contains("endsUnknown"))
    let other = String(decoding: marked, as: UTF8.self).replacing("\"cao\":0", with: "\"cao\":1")
    try folder.write(Array(other.utf8), to: "nowe/wspolnie.json")
    #expect(try salvaged().check().filter(\.isDamage).map(\.kind) == [.unknownEnd])
  }

  @Test func aBackupOfItCarriesTheMark() throws {
    let (_, archive) = try backedUp()
    _ = try salvage(headless(Array(archive.prefix(try start(of: Sample.publicLog, in: archive) + 1))))
    let made = try salvaged().backup(
      to: "\(folder.path)/druga.tar", page: { _ in "" }, by: Sample.anna, at: Sample.instant(70))
    #expect(made.damages == 1 && made.seal == nil)
    let restored = try Store.restore(fromFile: "\(folder.path)/druga.tar", to: "\(folder.path)/trzeci")
    #expect(restored.damages == 1 && restored.seal == nil)
    #expect(try Store("\(folder.path)/trzeci").check().filter(\.isDamage).map(\.kind) == [.unknownEnd])
  }

  /// No head of another office is kept: only the checksums vouch for it.
  @Test func ofAnotherOfficesLogOnlyTheChecksumsTell() throws {
    let (_, archive) = try backedUp(otherOffice: true)
    let at = try start(of: "log/bedzin/000001.jsonl", in: archive)
    var flipped = archive
    flipped[at + 60] ^= 1
    let parts = try salvage(flipped)
    #expect(parts == [.altered(name: "log/bedzin/000001.jsonl"), .unknownEnd(log: "log/bedzin")])
    let kinds = try salvaged().check().filter(\.isDamage).map(\.kind)
    #expect(kinds.contains(.unknownEnd))
  }
}
