import CivicDomain
import Foundation
import SeededRandom
import Testing

@testable import FlatFileStore

/// Lines are changed with their checksums made right, as anybody can who may write the files: the chain tells.
@Suite("The log tells when it was touched")
struct ChainTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func filled() throws -> Store {
    let store = try Sample.store(in: folder)
    try ErasureScene.fill(store)
    for number in 10...13 {
      #expect(store.transact(Sample.addOrganization(number), by: Sample.anna, at: Sample.instant(number)).isDone)
    }
    return store
  }

  /// The damage that `check` finds, as it is and behind a `repair`.
  private func damage() throws -> [Finding.Kind] { try Store(folder.path).check().filter(\.isDamage).map(\.kind) }

  private func change(_ log: String, line: Int, _ was: String, _ becomes: String) throws {
    var lines = try Forgery.lines(of: folder.bytes(of: log))
    let text = String(decoding: lines[line - 1], as: UTF8.self)
    try #require(text.contains(was), "line \(line) has no \(was)")
    lines[line - 1] = Forgery.signed(text.replacing(was, with: becomes))
    try folder.write(Forgery.joined(lines), to: log)
  }

  @Test func aWholeLogIsAChain() throws {
    _ = try filled()
    #expect(try Store(folder.path).check() == [])
    let lines = try folder.lines(of: Sample.publicLog)
    #expect(lines[0].contains(#""prev":"0000000000000000""#))
    for (before, line) in zip(lines, lines.dropFirst()) {
      let digest = Array(before.utf8).withUnsafeBytes { LineDigest(of: $0) }.digits
      #expect(line.contains("\"prev\":\"\(digest)\""))
    }
    let salts = try folder.lines(of: Sample.personalLog).compactMap { $0.firstMatch(of: /"salt":"([0-9a-f]{16})"/)?.1 }
    #expect(try salts.count == folder.lines(of: Sample.personalLog).count)
    #expect(Set(salts).count == salts.count, "each has its own, so that none helps to guess another")
  }

  @Test func anAuthorChangedIsNamedAtTheLineBehind() throws {
    _ = try filled()
    try change(Sample.publicLog, line: 3, #""by":"anna""#, #""by":"jan""#)
    #expect(try damage() == [.brokenChain(sequence: 4)])
  }

  @Test func thePersonalSideIsVouchedForByThePublicOne() throws {
    _ = try filled()
    try change(Sample.personalLog, line: 1, "Zofia Nowak", "Zofia Kowal")
    #expect(try damage() == [.changedPersonalLine(transactionNumber: 4)])
  }

  @Test func theLastLineIsVouchedForByTheHead() throws {
    _ = try filled()
    let count = try folder.lines(of: Sample.publicLog).count
    try change(Sample.publicLog, line: count, "Organizacja 13", "Organizacja 31")
    #expect(try damage() == [.changedLine(sequence: count)])
  }

  @Test func aChangeOfTheLastLineThatKeepsItsChecksumIsSeenToo() throws {
    _ = try filled()
    let lines = try Forgery.lines(of: folder.bytes(of: Sample.publicLog))
    let head = try #require(Forgery.head(in: folder))
    let text = String(decoding: lines[lines.count - 1], as: UTF8.self).replacing(
      "Organizacja 13", with: "Organizacja 31")
    let forged = Forgery.signed(text)
    try folder.write(Forgery.joined(lines.dropLast() + [forged]), to: Sample.publicLog)
    // As if the two had the same checksum, which is easy to come by.
    let checksum = try #require(forged.withUnsafeBytes { LineEnvelope.statedChecksum(of: $0) })
    try Forgery.write(
      LogHead(
        office: head.office, segment: head.segment, sequence: head.sequence,
        transactionNumber: head.transactionNumber, line: checksum, digest: head.digest, personal: head.personal),
      in: folder)
    #expect(try damage() == [.changedLine(sequence: head.sequence)])
  }

  /// Behind the end, signed and linked as it should be, but under the number of a transaction of long ago: as of that one
  /// the register would be another.
  @Test("a number of long ago, of yesterday and the very last again", arguments: [1, 3, nil])
  func aNumberBelowTheOneBeforeIsNamed(number: Int?) throws {
    _ = try filled()
    let sequence = try planted(number)
    #expect(try damage().contains(.brokenChain(sequence: sequence)))
  }

  @Test(arguments: [1, 3]) func numbersThatNobodyUsedAreTold(skipped: Int) throws {
    _ = try filled()
    let last = try #require(Forgery.head(in: folder)).transactionNumber
    let sequence = try planted(last + 1 + skipped)
    #expect(
      try Store(folder.path).check().map(\.kind) == [
        .skippedNumbers(sequence: sequence, from: last + 1, count: skipped)
      ])
    #expect(try damage().isEmpty, "nothing is known to be lost")
  }

  /// Puts a line behind the last one, signed and linked as it should be, and makes the head fit.
  /// - Parameter number: the number of its transaction; nil: the last one's.
  /// - Returns: the line's own number.
  private func planted(_ number: Int?) throws -> Int {
    let lines = try Forgery.lines(of: folder.bytes(of: Sample.publicLog))
    let head = try #require(Forgery.head(in: folder))
    let last = try #require(lines.last)
    let links = last.withUnsafeBytes { LineLinks($0) }
    let prev = try #require(links.prev)
    let digest = last.withUnsafeBytes { LineDigest(of: $0) }
    let text = String(decoding: last, as: UTF8.self)
      .replacing("\"seq\":\(links.sequence)", with: "\"seq\":\(links.sequence + 1)")
      .replacing(
        "\"turn\":\(links.transactionNumber)", with: "\"turn\":\(number ?? links.transactionNumber)"
      )
      .replacing("\"prev\":\"\(prev.digits)\"", with: "\"prev\":\"\(digest.digits)\"")
      .replacing("Organizacja 13", with: "Podrzucona")
    let planted = Forgery.signed(text)
    try folder.write(Forgery.joined(lines + [planted]), to: Sample.publicLog)
    let checksum = try #require(planted.withUnsafeBytes { LineEnvelope.statedChecksum(of: $0) })
    try Forgery.write(
      LogHead(
        office: head.office, segment: head.segment, sequence: links.sequence + 1,
        transactionNumber: head.transactionNumber, line: checksum,
        digest: planted.withUnsafeBytes { LineDigest(of: $0) }, personal: head.personal), in: folder)
    try? folder.remove("cache/fold")
    return links.sequence + 1
  }

  @Test func aBreakIsRecordedByRepairAndNoOtherPassesForIt() throws {
    let store = try filled()
    try change(Sample.publicLog, line: 3, #""by":"anna""#, #""by":"jan""#)
    try change(Sample.personalLog, line: 1, "Zofia Nowak", "Zofia Kowal")
    guard case .recorded(let repair) = store.repair(by: Sample.jan, at: Sample.instant(50)) else {
      Issue.record("not repaired")
      return
    }
    #expect(
      Set(repair.damages.map(\.finding.kind)) == [
        .brokenChain(sequence: 4), .changedPersonalLine(transactionNumber: 4),
      ])
    #expect(try damage() == [])
    #expect(try Store(folder.path).check().count(where: \.isKnown) == 2)
    try change(Sample.publicLog, line: 3, #""by":"jan""#, #""by":"ewa""#)
    #expect(try damage() == [.brokenChain(sequence: 4)])
  }

  /// A line in the midst that the cache remembers: the next one continues what it was, so that nothing else is another.
  @Test func aChangedLineInTheMidstIsNoOlderCopy() throws {
    let store = try filled()
    let count = try folder.lines(of: Sample.publicLog).count
    #expect(store.writeCache())
    #expect(store.transact(Sample.addOrganization(14), by: Sample.anna, at: Sample.instant(14)).isDone)
    try change(Sample.publicLog, line: count, "Organizacja 13", "Organizacja 31")
    #expect(try damage() == [.brokenChain(sequence: count + 1), .changedLine(sequence: count)])
  }

  @Test func aChangedLineIsRecordedAsItIsAndNoOtherPassesForIt() throws {
    let store = try filled()
    let lock = try folder.bytes(of: "lock")
    let count = try folder.lines(of: Sample.publicLog).count
    try change(Sample.publicLog, line: count, "Organizacja 13", "Organizacja 31")
    guard case .recorded(let repair) = store.repair(by: Sample.jan, at: Sample.instant(50)) else {
      Issue.record("not repaired")
      return
    }
    #expect(repair.damages.map(\.finding.kind) == [.changedLine(sequence: count)])
    #expect(repair.damages.map(\.finding.line) == [count])
    let known = try Store(folder.path).check()
    #expect(known.map(\.kind) == [.changedLine(sequence: count)] && known.allSatisfy(\.isKnown))
    // A head of before names what the line was.
    try folder.write(lock, to: "lock")
    #expect(try damage() == [])
    try change(Sample.publicLog, line: count, "Organizacja 31", "Organizacja 32")
    #expect(Set(try damage()) == [.brokenChain(sequence: count + 1), .changedLine(sequence: count)])
  }

  /// What is erased from a line that is known to be changed makes no new damage of it, however often.
  @Test func aKnownBreakStaysKnownBehindErasures() throws {
    let store = try filled()
    try change(Sample.publicLog, line: 1, "KROKUS", "Sowa")
    try change(Sample.personalLog, line: 1, "Zofia potrzebuje windy", "Zofia potrzebuje rampy")
    _ = store.repair(by: Sample.jan, at: Sample.instant(50))
    let before = try Store(folder.path).check()
    #expect(before.count == 2 && before.allSatisfy(\.isKnown))
    let redaction = store.erase(
      .redact(ErasureScene.organization.any, field: Organization.name(of: \.description), because: "wniosek"),
      by: Sample.anna, at: Sample.instant(60))
    #expect(redaction.act.isDone)
    let erasure = store.erase(
      .erase([ErasureScene.zofia.id], because: "wniosek"), by: Sample.anna, at: Sample.instant(70))
    #expect(erasure.act.isDone)
    #expect(try Store(folder.path).check() == before)
  }

  @Test func yesterdaysLogIsContinuedAndItIsSaid() throws {
    try folder.makeStore(log: LogText.organization(1, seq: 1) + LogText.organization(2, seq: 2))
    #expect(try Store(folder.path).check().map(\.kind) == [.chainBegins(sequence: 3)])
    let store = try Store(folder.path)
    #expect(store.transact(Sample.addOrganization(3), by: Sample.anna, at: Sample.instant()).isDone)
    #expect(try Store(folder.path).check().map(\.kind) == [.chainBegins(sequence: 3)])
    // The first line of the chain vouches for the last one before it, and for no other.
    try change(Sample.publicLog, line: 2, "Organizacja 2", "Organizacja 7")
    #expect(try damage() == [.brokenChain(sequence: 3)])
    try change(Sample.publicLog, line: 2, "Organizacja 7", "Organizacja 2")
    try change(Sample.publicLog, line: 1, "Organizacja 1", "Organizacja 7")
    #expect(try damage() == [])
  }

  @Test func aLineWithoutItsLinkIsNamed() throws {
    _ = try filled()
    var lines = try Forgery.lines(of: folder.bytes(of: Sample.publicLog))
    let count = lines.count
    lines.append(Array(LogText.organization(40, seq: count + 1, transactionNumber: 90).dropLast()))
    try folder.write(Forgery.joined(lines), to: Sample.publicLog)
    #expect(try damage() == [.brokenChain(sequence: count + 1)])
  }

  @Test("erased, redacted and imported: the chain holds, and says what was rewritten")
  func anErasureKeepsTheChain() throws {
    let store = try filled()
    #expect(store.importPeople(20...23)?.isDone == true)
    let erasure = store.erase(ErasureScene.erasing(ErasureScene.zofia), by: Sample.anna, at: ErasureScene.now)
    #expect(erasure.act.isDone)
    #expect(
      store.erase(.erase([Sample.person(21)], because: "wniosek"), by: Sample.anna, at: ErasureScene.now).act.isDone)
    let redaction = ErasureRequest.redact(ErasureScene.organization.any, field: "description", because: "nazwisko")
    #expect(store.erase(redaction, by: Sample.anna, at: ErasureScene.now).act.isDone)
    #expect(try Store(folder.path).check().filter(\.isDamage) == [])
    let lines = try folder.lines(of: Sample.publicLog)
    #expect(lines.count { $0.contains(#""act":"rechain""#) } == 3)
    // Nothing is left to rewrite, and nothing more is written.
    _ = store.purge(by: Sample.anna, at: ErasureScene.now)
    #expect(try folder.lines(of: Sample.publicLog).count == lines.count)
    // The salt is gone with what it hid.
    let erased = try folder.lines(of: Sample.personalLog).filter { $0.contains(ErasureScene.zofia.id.raw) }
    #expect(!erased.isEmpty && erased.allSatisfy { $0.contains("\"salt\":null") })
  }

  @Test func aRewritingThatErasedNothingIsNoExcuse() throws {
    let store = try filled()
    #expect(
      store.erase(ErasureScene.erasing(ErasureScene.zofia), by: Sample.anna, at: ErasureScene.now).act.isDone)
    var lines = try Forgery.lines(of: folder.bytes(of: Sample.publicLog))
    let was = lines[2].withUnsafeBytes { LineDigest(of: $0) }
    lines[2] = Forgery.signed(
      String(decoding: lines[2], as: UTF8.self).replacing(#""by":"anna""#, with: #""by":"jan""#))
    let links = lines[2].withUnsafeBytes { LineLinks($0) }
    var excuse = LogLine(
      sequence: lines.count + 1, transactionNumber: lines.count + 1, at: Sample.instant(), author: "jan",
      act: "rechain", because: "",
      rechained: [
        Rechained(
          log: "log/cao", transactionNumber: links.transactionNumber, was: was,
          becomes: lines[2].withUnsafeBytes { LineDigest(of: $0) })
      ])
    excuse.prev = lines[lines.count - 1].withUnsafeBytes { LineDigest(of: $0) }
    lines.append(Array(excuse.encoded().dropLast()))
    try folder.write(Forgery.joined(lines), to: Sample.publicLog)
    #expect(try damage() == [.brokenChain(sequence: 4)])
  }

  @Test("a word of another office, of an unchained line or of a line before is no excuse")
  func anExcuseFromElsewhereIsNone() throws {
    let store = try filled()
    let redaction = ErasureRequest.redact(ErasureScene.organization.any, field: "description", because: "nazwisko")
    #expect(store.erase(redaction, by: Sample.anna, at: ErasureScene.now).act.isDone)
    var lines = try Forgery.lines(of: folder.bytes(of: Sample.publicLog))
    // The line has something erased in it, so that it looks like one that was rewritten.
    let was = lines[0].withUnsafeBytes { LineDigest(of: $0) }
    lines[0] = Forgery.signed(String(decoding: lines[0], as: UTF8.self).replacing("KROKUS", with: "FIOLEK"))
    try folder.write(Forgery.joined(lines), to: Sample.publicLog)
    #expect(try damage() == [.brokenChain(sequence: 2)])
    let becomes = lines[0].withUnsafeBytes { LineDigest(of: $0) }
    var excuse = LogLine(
      sequence: 1, transactionNumber: 99, at: Sample.instant(), author: "jan", act: "rechain", because: "",
      rechained: [Rechained(log: "log/cao", transactionNumber: 1, was: was, becomes: becomes)])
    excuse.prev = .ofNothing
    for side in ["log", "personal"] {
      try FileManager.default.createDirectory(
        atPath: "\(folder.path)/\(side)/zzz", withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700]
      )
    }
    try folder.write(excuse.encoded(), to: "log/zzz/000001.jsonl")
    #expect(try damage().contains(.brokenChain(sequence: 2)))
  }

  /// Behind the end, signed and linked as it should be, what excuses counts only in an act that says so in the log.
  @Test func anExcuseInAnyOtherActIsNone() throws {
    let store = try filled()
    let redaction = ErasureRequest.redact(ErasureScene.organization.any, field: "description", because: "nazwisko")
    #expect(store.erase(redaction, by: Sample.anna, at: ErasureScene.now).act.isDone)
    try change(Sample.publicLog, line: 1, "KROKUS", "FIOLEK")
    try change(Sample.publicLog, line: 3, #""by":"anna""#, #""by":"jan""#)
    let lines = try Forgery.lines(of: folder.bytes(of: Sample.publicLog))
    let now = lines[2].withUnsafeBytes { LineDigest(of: $0) }
    let was = try #require(lines[1].withUnsafeBytes { LineLinks($0).prev })
    let becomes = lines[0].withUnsafeBytes { LineDigest(of: $0) }
    let last = try #require(lines.last)
    func excused(by act: (rechain: String, repair: String)) throws -> [Finding.Kind] {
      let turn = last.withUnsafeBytes { LineLinks($0).transactionNumber }
      var excuse = LogLine(
        sequence: lines.count + 1, transactionNumber: turn + 1, at: Sample.instant(), author: "jan",
        act: act.rechain, because: "",
        rechained: [Rechained(log: "log/cao", transactionNumber: 1, was: was, becomes: becomes)])
      excuse.prev = last.withUnsafeBytes { LineDigest(of: $0) }
      let first = Array(excuse.encoded().dropLast())
      var known = LogLine(
        sequence: lines.count + 2, transactionNumber: turn + 2, at: Sample.instant(), author: "jan", act: act.repair,
        because: "", known: [KnownDamage(file: Sample.publicLog, line: 4, kind: .chain(sequence: 4, now))])
      known.prev = first.withUnsafeBytes { LineDigest(of: $0) }
      let second = Array(known.encoded().dropLast())
      try folder.write(Forgery.joined(lines + [first, second]), to: Sample.publicLog)
      return try damage()
    }
    #expect(try excused(by: ("rechain", "repair")).isEmpty, "else the next one tells nothing")
    #expect(try excused(by: ("set", "repair")) == [.brokenChain(sequence: 2)])
    #expect(try excused(by: ("rechain", "set")) == [.brokenChain(sequence: 4)])
  }

  /// What a redaction that somebody wrote by hand excuses in its line the chain cannot tell; that it was rewritten is told, and
  /// a backup from before tells the rest.
  @Test func whatWasRewrittenIsToldAndABackupTellsWhatElseChanged() throws {
    let store = try filled()
    #expect(try store.check(at: Sample.instant(50)).rewritten == nil)
    let other = try TemporaryFolder()
    _ = try store.backup(to: "\(other.path)/k.tar", page: { _ in "" }, by: Sample.anna, at: Sample.instant(51))
    let redaction = ErasureRequest.redact(ErasureScene.organization.any, field: "description", because: "nazwisko")
    #expect(store.erase(redaction, by: Sample.jan, at: Sample.instant(60)).act.isDone)
    let told = try #require(try store.check(at: Sample.instant(61)).rewritten)
    #expect(told.lines == 1 && told.author == "jan" && told.at == Sample.instant(60))
    #expect(told.transaction == store.seal?.transaction)
    func verdict(_ name: String) throws -> BackupTrial.Verdict {
      try Store(folder.path)
        .tryBackup("\(other.path)/k.tar", aside: "\(other.path)/\(name)", at: Sample.instant(62)).verdict
    }
    #expect(try verdict("a") == .agrees)
    // The same, but that something else of the line is another too, with all that vouches for it made to fit.
    var lines = try Forgery.lines(of: folder.bytes(of: Sample.publicLog))
    let redacted = lines[0].withUnsafeBytes { LineDigest(of: $0) }
    lines[0] = Forgery.signed(String(decoding: lines[0], as: UTF8.self).replacing("KROKUS", with: "FIOLEK"))
    let forged = lines[0].withUnsafeBytes { LineDigest(of: $0) }
    lines[lines.count - 1] = Forgery.signed(
      String(decoding: lines[lines.count - 1], as: UTF8.self).replacing(redacted.digits, with: forged.digits))
    try folder.write(Forgery.joined(lines), to: Sample.publicLog)
    for name in ["lock", "cache/fold", "cache/checked"] { try? folder.remove(name) }
    #expect(try damage().isEmpty, "what the chain cannot tell; if it can, say so where it is promised")
    #expect(try verdict("b") == .differs(lines: 1, transactionNumber: 1))
  }

  /// Without the memory of the last examination, which whoever forges a head takes away too.
  @Test("one to three lines forged, on both logs, with the head made to fit and not")
  func forgeries() throws {
    let store = try filled()
    #expect(store.importPeople(20...22)?.isDone == true)
    #expect(
      store.erase(ErasureScene.erasing(ErasureScene.jan), by: Sample.anna, at: ErasureScene.now).act.isDone)
    for number in 14...16 {
      #expect(store.transact(Sample.addOrganization(number), by: Sample.anna, at: Sample.instant(number)).isDone)
    }
    let whole = try Forgery(folder)
    let before = try examined()
    var random = SeededGenerator(seed: Thoroughness.seed)
    var (damaged, told) = (0, 0)
    var missed: [String: Int] = [:]
    let rounds = Thoroughness.rounds(400, full: 6_000)
    for round in 0..<rounds {
      var forged = whole
      var deed = ""
      while !forged.isForged { deed = forged.forge(using: &random) }
      try forged.write()
      let now = try examined()
      let isDamaged = now.findings.contains(where: \.isDamage)
      let isTold = now.rewritten != before.rewritten || !Set(now.findings).isSubset(of: before.findings)
      let seen = forged.isSeenByItsChain
      // Some make a record that the rules would refuse, and are found although the chain fits.
      #expect(isDamaged || isTold || !seen, "seed \(Thoroughness.seed), round \(round): \(deed)")
      if isDamaged { damaged += 1 } else if isTold { told += 1 } else { missed[deed, default: 0] += 1 }
    }
    print(
      """
      forgeries: \(rounds), seed \(Thoroughness.seed): \(damaged) are damage, \(told) are told as another office, as numbers \
      passed over, as recorded or as rewritten, \(missed.values.reduce(0, +)) not found: \
      \(missed.sorted { $0.value > $1.value }.map { "\($0.value) × \($0.key)" })
      """)
  }

  private func examined() throws -> Examination {
    try? folder.remove("cache/checked")
    return try Store(folder.path).check(at: Sample.instant(90))
  }
}
