import CivicDomain
import Foundation
import Testing

@testable import FlatFileStore

/// What somebody makes who may write the files, knows the format, and looks for what one reader sees and another does not.
@Suite("No line is one thing to the register and another to whoever vouches for it")
struct HostileLogTests {
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

  private func damage() throws -> [Finding.Kind] { try Store(folder.path).check().filter(\.isDamage).map(\.kind) }

  private var log: [[UInt8]] { get throws { try Forgery.lines(of: folder.bytes(of: Sample.publicLog)) } }

  private func write(_ lines: [[UInt8]]) throws { try folder.write(Forgery.joined(lines), to: Sample.publicLog) }

  private func links(_ line: [UInt8]) -> LineLinks { line.withUnsafeBytes { LineLinks($0) } }

  private func digest(_ line: [UInt8]) -> LineDigest { line.withUnsafeBytes { LineDigest(of: $0) } }

  /// A line with its numbers and its links behind its records.
  private func turnedRound(_ line: [UInt8], _ change: (String) -> String = { $0 }) throws -> [UInt8] {
    let text = change(String(decoding: line, as: UTF8.self))
    let head = try #require(text.firstMatch(of: /"seq":\d+,"turn":\d+,"prev":"[0-9a-f]{16}",/))
    return Forgery.signed(text.replacing(head.0, with: "").dropLast() + "," + head.0.dropLast() + "}")
  }

  /// A line behind the last one, linked as it should be.
  private func appended(
    to lines: [[UInt8]], act: String = "set", number: Int? = nil, known: [KnownDamage] = [], rechained: [Rechained] = []
  ) throws -> [UInt8] {
    let last = try #require(lines.last)
    var line = LogLine(
      sequence: links(last).sequence + 1, transactionNumber: number ?? links(last).transactionNumber + 1,
      at: Sample.instant(50), author: "jan", act: act, because: "", known: known, rechained: rechained)
    line.prev = digest(last)
    return Array(line.encoded().dropLast())
  }

  @Test func theOrderOfKeysHidesNoChange() throws {
    _ = try filled()
    var lines = try log
    lines[0] = try turnedRound(lines[0])
    lines[2] = try turnedRound(lines[2]) { $0.replacing(#""by":"anna""#, with: #""by":"jan""#) }
    try write(lines)
    #expect(try damage() == [.brokenChain(sequence: 2), .brokenChain(sequence: 4)])
  }

  @Test func anHonestLineInAnotherOrderIsALine() throws {
    _ = try filled()
    let lines = try log
    try write(lines + [try turnedRound(try appended(to: lines))])
    #expect(try Store(folder.path).check() == [])
    let entry = try #require(Store(folder.path).history().last)
    #expect(entry.author == "jan" && entry.at == Sample.instant(50))
  }

  /// A line without a number of its own passes for one that broke off: then it says nothing at all.
  @Test func whatNoReaderTakesForALineExcusesAndErasesNothing() throws {
    let store = try filled()
    let redaction = ErasureRequest.redact(ErasureScene.organization.any, field: "description", because: "nazwisko")
    #expect(store.erase(redaction, by: Sample.anna, at: ErasureScene.now).act.isDone)
    var lines = try log
    let (was, number) = (digest(lines[0]), links(lines[0]).transactionNumber)
    lines[0] = Forgery.signed(String(decoding: lines[0], as: UTF8.self).replacing("KROKUS", with: "FIOLEK"))
    let excuse = Rechained(log: "log/cao", transactionNumber: number, was: was, becomes: digest(lines[0]))
    let phantom = String(
      decoding: try appended(
        to: lines, act: "rechain",
        rechained: [excuse]), as: UTF8.self
    ).replacing(
      #""put":[]"#,
      with: #""put":[{"kind":"organization","id":"\#(ErasureScene.organization.raw)","set":{},"erased":["name"]}]"#)
    let sequence = try #require(phantom.firstMatch(of: /"seq":\d+,/)).0
    lines.insert(Forgery.signed(phantom.replacing(sequence, with: "")), at: lines.count - 1)
    try write(lines)
    #expect(try damage().contains(.brokenChain(sequence: 2)))
    let now = try Store(folder.path)
    #expect(now.reading.markers.byRecord[ErasureScene.organization.raw]?["name"] == nil)
    let last = try #require(now.seal).transaction
    let past = try Store(folder.path, asOf: .transaction(last))
    #expect(past.register.stored(ErasureScene.organization.any) == now.register.stored(ErasureScene.organization.any))
  }

  /// Hidden by the act alone, as where the power went before the files were rewritten.
  @Test func whatIsRedactedIsInNoHistory() throws {
    let store = try filled()
    let id = ErasureScene.organization.any
    let edit = EditRecord(
      id, [FieldEdit(field: "description", was: .text("Założyła Zofia"), becomes: .text("Założyła Ewa"))])
    #expect(store.transact(edit, by: Sample.anna, at: Sample.instant(20)).isDone)
    let redaction = ErasureRequest.redact(id, field: "description", because: "nazwisko")
    #expect(store.hide(redaction, at: ErasureScene.now).isDone)
    #expect(try folder.text(of: Sample.publicLog).contains("Ewa"), "it still stands in the file")
    for open in [store, try Store(folder.path)] {
      let told = open.history().flatMap(\.changes).map { "\($0)" } + open.history(of: id).map { "\($0.changes)" }
      #expect(told.allSatisfy { !$0.contains("Ewa") && !$0.contains("Założyła") })
    }
  }

  /// One office erases somebody of another's log, and its own log comes there: what it says of that log counts in its own alone.
  @Test func anErasureThatAnotherOfficeToldOfIsToldAnewWhereItIsDone() throws {
    let store = try filled()
    #expect(store.hide(ErasureScene.erasing(ErasureScene.zofia), at: ErasureScene.now).isDone)
    for side in ["log", "personal"] {
      try LinuxFileSystem().makeFolder("\(folder.path)/\(side)/filia", permissions: 0o700)
    }
    let there = try TemporaryFolder()
    try LinuxFileSystem().makeFolder("\(there.path)/w", permissions: 0o700)
    // What the other office's purge would say of our lines, word for word.
    let copy = "\(there.path)/w/data"
    try copyTree(folder.path, to: copy)
    let theirs = try Store(copy)
    guard case .purged = theirs.purge(by: Sample.jan, at: Sample.instant(60)) else {
      Issue.record("not purged")
      return
    }
    let said = try there.lines(of: "w/data/\(Sample.publicLog)").last
    let excuse = try #require(said.map { Array($0.utf8).withUnsafeBytes { Rechainings.believed(of: $0) } })
    #expect(!excuse.isEmpty)
    let line = LogLine(
      sequence: 1, transactionNumber: 200, at: Sample.instant(59), author: "jan", act: "rechain", because: "",
      rechained: excuse)
    // What is erased stands in their log too, and no more in ours.
    let marked = try log
    let marker = String(decoding: marked[marked.count - 1], as: UTF8.self)
    let theirMarker =
      marker
      .replacing(try #require(marker.firstMatch(of: /"seq":\d+/)).0, with: "\"seq\":2")
      .replacing(try #require(marker.firstMatch(of: /"turn":\d+/)).0, with: "\"turn\":201")
      .replacing(/"(prev|personal)":"[0-9a-f]{16}",/, with: "")
    try folder.write(
      line.encoded() + Forgery.signed(theirMarker) + [LineEnvelope.newline], to: "log/filia/000001.jsonl")
    try write(Array(marked.dropLast()))
    for name in ["lock", "cache/fold"] { try? folder.remove(name) }
    let ours = try Store(folder.path)
    guard case .purged = ours.purge(by: Sample.anna, at: Sample.instant(61)) else {
      Issue.record("not purged")
      return
    }
    let left = try damage()
    #expect(left == [])
  }

  private func copyTree(_ from: String, to: String) throws {
    try FileManager.default.copyItem(atPath: from, toPath: to)
  }

  @Test func theShorterLogOfAnotherOfficeIsToldOnce() throws {
    let store = try filled()
    for side in ["log", "personal"] {
      try LinuxFileSystem().makeFolder("\(folder.path)/\(side)/filia", permissions: 0o700)
    }
    let lines = (1...5).map { LogText.organization($0, seq: $0, transactionNumber: 100 + $0) }
    try folder.write(Array(lines.joined()), to: "log/filia/000001.jsonl")
    func told(_ at: Int, isTold: Bool = true) throws -> [Finding.Kind] {
      try Store(folder.path).check(at: Sample.instant(at), isTold: isTold).findings.map(\.kind).filter {
        if case .otherOfficeShorter = $0 { true } else { false }
      }
    }
    #expect(try told(50).isEmpty)
    try folder.write(Array(lines.prefix(2).joined()), to: "log/filia/000001.jsonl")
    let lost = Finding.Kind.otherOfficeShorter("filia", lost: 3, left: 2, since: Sample.instant(50))
    #expect(try told(51, isTold: false) == [lost])
    #expect(
      try told(52) == [.otherOfficeShorter("filia", lost: 3, left: 2, since: Sample.instant(51))],
      "until somebody is told it is not forgotten")
    #expect(try told(53).isEmpty)
    for side in ["log", "personal"] { try folder.remove("\(side)/filia") }
    #expect(try told(54) == [.otherOfficeShorter("filia", lost: 2, left: 0, since: Sample.instant(53))])
    _ = store
  }

  @Test func whatNobodyKnowsYetIsListedBeforeWhatIsRecorded() {
    func finding(_ line: Int, isKnown: Bool) -> Finding {
      Finding(file: "log", line: line, kind: .brokenChain(sequence: line), isKnown: isKnown)
    }
    let recorded = (1...Limits.findings).map { finding($0, isKnown: true) }
    let listed = (recorded + [finding(7_000, isKnown: false)]).listed
    #expect(listed.first == finding(7_000, isKnown: false) && listed.count == Limits.findings + 1)
    #expect(listed.last?.kind == .more(1))
    #expect(recorded.listed == recorded)
  }

  @Test func anOlderCopyWrittenOnStaysALossOnceItIsRecorded() throws {
    let store = try filled()
    #expect(try store.check(at: Sample.instant(50)).findings == [])
    let memory = try folder.bytes(of: "cache/checked")
    let older = try log.dropLast()
    try write(Array(older))
    for name in ["lock", "cache/fold", "cache/checked"] { try? folder.remove(name) }
    for number in 20...21 {
      let other = try Store(folder.path)
      #expect(other.transact(Sample.addOrganization(number), by: Sample.anna, at: Sample.instant(number)).isDone)
    }
    try folder.write(memory, to: "cache/checked")
    #expect(try damage() == [.replacedEnd(sequence: older.count + 1)])
    let damaged = try Store(folder.path)
    guard case .recorded = damaged.repair(by: Sample.anna, at: Sample.instant(60)) else {
      Issue.record("not repaired")
      return
    }
    let loss = RecordedLoss(transactions: 1, touched: 0, recordedAt: [Sample.instant(60)])
    #expect(try Store(folder.path).check(at: Sample.instant(61)).recorded == loss)
    let seal = try #require(damaged.seal).seal
    guard case .holds(let vouched) = try damaged.check(seal) else {
      Issue.record("the seal does not hold")
      return
    }
    #expect(vouched.recorded == loss)
  }

  /// Said of an end that is still to come, it would excuse whatever anybody makes of it.
  @Test func noReplacedEndIsKnownBeforehand() throws {
    _ = try filled()
    let damage = KnownDamage(file: Sample.publicLog, line: 1, kind: .replaced(sequence: 1_000_000_000))
    var lines = try log
    lines.append(try appended(to: lines, act: "repair", known: [damage]))
    try write(lines)
    let store = try Store(folder.path)
    #expect(store.transact(Sample.addOrganization(20), by: Sample.anna, at: Sample.instant(60)).isDone)
    var after = try log
    after[after.count - 1] = Forgery.signed(
      String(decoding: after[after.count - 1], as: UTF8.self).replacing("Organizacja 20", with: "Organizacja 2"))
    try write(after)
    #expect(try self.damage() == [.changedLine(sequence: after.count)])
  }

  @Test func numbersPassedOverAreToldThoughSomethingElseIsRecorded() throws {
    _ = try filled()
    var lines = try log
    let junk = KnownDamage(file: "zzz", line: 1, kind: .missing(1...2))
    lines.append(try appended(to: lines, act: "repair", known: [junk]))
    let last = links(lines[lines.count - 1]).transactionNumber
    lines.append(try appended(to: lines, number: last + 3))
    try write(lines)
    #expect(
      try Store(folder.path).check().map(\.kind) == [
        .skippedNumbers(sequence: lines.count, from: last + 1, count: 2)
      ])
  }

  /// Whatever number somebody wrote, what is saved behind it is read again, or it is said that nothing can be saved.
  @Test(arguments: [1 << 30, 1 << 52, 1 << 53]) func aNumberFarBeyondTheLastLosesNothing(number: Int) throws {
    let before = try filled()
    let lines = try log
    try write(lines + [try appended(to: lines, number: number)])
    let last = try #require(before.seal).transaction
    #expect(
      try Store(folder.path).check().map(\.kind) == [
        .skippedNumbers(sequence: lines.count + 1, from: last + 1, count: number - last - 1)
      ])
    let store = try Store(folder.path)
    let outcome = store.transact(
      ErasureScene.remarking(.init(number: 5, name: "Ewa")), by: Sample.anna, at: Sample.instant(60))
    if number == Limits.numbers.upperBound {
      #expect(outcome == .readOnly(.damaged(file: Sample.publicLog, line: lines.count + 1)))
    } else {
      #expect(outcome.isDone)
      let again = try Store(folder.path)
      #expect(again.register.name(of: Sample.person(5)) == "Ewa Nowak")
      #expect(try damage().isEmpty)
    }
  }

  /// Erasures by an act that says so, and by no other.
  @Test(arguments: [("redact", true), ("edit", false)]) func whatIsErasedIsErasedByAnActThatSaysSo(
    act: String, isOne: Bool
  )
    throws
  {
    _ = try filled()
    let lines = try log
    let marker = String(decoding: try appended(to: lines, act: act), as: UTF8.self).replacing(
      #""put":[]"#,
      with:
        #""put":[{"kind":"organization","id":"\#(ErasureScene.organization.raw)","set":{},"erased":["description"]}]"#)
    try write(lines + [Forgery.signed(marker)])
    let store = try Store(folder.path)
    let found = try store.check().map(\.kind)
    #expect(found.contains { if case .stillThere = $0 { true } else { false } } == isOne)
    #expect(
      store.history(of: ErasureScene.organization.any).flatMap(\.changes).contains { "\($0)".contains("Zofia") }
        != isOne)
  }

  @Test func aHeadFarBeyondTheLogIsNone() throws {
    let store = try filled()
    let head = try #require(Forgery.head(in: folder))
    try Forgery.write(
      LogHead(
        office: head.office, segment: head.segment, sequence: Limits.numbers.upperBound - 1,
        transactionNumber: Limits.numbers.upperBound - 1, line: head.line, digest: head.digest, personal: head.personal),
      in: folder)
    #expect(try Store(folder.path).check() == [])
    #expect(store.transact(Sample.addOrganization(20), by: Sample.anna, at: Sample.instant(61)).isDone)
  }

  /// A marker that names a field, without saying what becomes of it, takes nothing out of the line that it excuses.
  @Test func aTrialSeesWhatTheLineStillSays() throws {
    let store = try filled()
    let other = try TemporaryFolder()
    _ = try store.backup(to: "\(other.path)/k.tar", page: { _ in "" }, by: Sample.anna, at: Sample.instant(51))
    var lines = try log
    let (was, number) = (digest(lines[0]), links(lines[0]).transactionNumber)
    lines[0] = Forgery.signed(
      String(decoding: lines[0], as: UTF8.self).replacing("KROKUS", with: "FIOLEK")
        .replacing("Założyła Zofia", with: Redaction.mark))
    let marker = String(decoding: try appended(to: lines, act: "redact"), as: UTF8.self).replacing(
      #""put":[]"#,
      with:
        #""put":[{"kind":"organization","id":"\#(ErasureScene.organization.raw)","set":{"description":"\#(Redaction.mark)"},"erased":["description","name"]}]"#
    )
    lines.append(Forgery.signed(marker))
    let excuse = Rechained(log: "log/cao", transactionNumber: number, was: was, becomes: digest(lines[0]))
    lines.append(try appended(to: lines, act: "rechain", rechained: [excuse]))
    try write(lines)
    for name in ["lock", "cache/fold", "cache/checked"] { try? folder.remove(name) }
    #expect(try damage().isEmpty, "what the chain cannot tell")
    let trial = try Store(folder.path)
      .tryBackup("\(other.path)/k.tar", aside: "\(other.path)/obok", at: Sample.instant(62))
    #expect(trial.verdict == .differs(lines: 1, transactionNumber: number))
  }

  @Test func whatIsAboutToBeRewrittenIsNotCountedAsRewritten() throws {
    let store = try filled()
    let redaction = ErasureRequest.redact(ErasureScene.organization.any, field: "description", because: "nazwisko")
    #expect(store.hide(redaction, at: ErasureScene.now).isDone)
    let lines = try log
    let excuse = Rechained(
      log: "log/cao", transactionNumber: 1, was: digest(lines[0]), becomes: LineDigest(value: 7))
    for act in ["rechain", "edit"] {
      try write(lines + [try appended(to: lines, act: act, rechained: [excuse])])
      #expect(try Store(folder.path).check(at: Sample.instant(70)).rewritten == nil)
    }
  }
}
