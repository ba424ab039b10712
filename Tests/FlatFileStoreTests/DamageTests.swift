import CivicDomain
import Testing

@testable import FlatFileStore

@Suite("What is damaged is told apart from what was never saved")
struct DamageTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func organizations(_ store: Store) -> [RecordID] {
    store.register.page(Query(Organization.kind), window: 0..<100).ids
  }

  private let three = (1...3).map { LogText.organization($0, seq: $0) }

  @Test("a torn tail at every byte is a note, and the next writer goes on")
  func aTornTailAtEveryByteIsANoteAndTheNextWriterGoesOn() throws {
    try Store.create(at: folder.path, Sample.manifest)
    let whole = three[0] + three[1]
    for cut in three[0].count..<whole.count {
      try folder.write(Array(whole[..<cut]), to: Sample.publicLog)
      let store = try Store(folder.path)
      #expect(organizations(store) == [Sample.organization(1)], "cut at \(cut)")
      #expect(store.findings.allSatisfy { $0.kind == .tornTail && $0.line == 2 && !$0.isDamage })
      #expect(store.findings.isEmpty == (cut == three[0].count))
      let outcome = store.transact(Sample.addOrganization(3), by: Sample.anna, at: Sample.instant())
      #expect(outcome.isDone, "cut at \(cut)")
      let again = try Store(folder.path)
      #expect(organizations(again) == [Sample.organization(1), Sample.organization(3)], "cut at \(cut)")
      #expect(again.history().map(\.transactionNumber) == [1, 2])
      #expect(try again.check().beyondTheChain.allSatisfy { $0.kind == .tornLine })
      try folder.remove(Sample.publicLog)
      try folder.remove("lock")
    }
  }

  @Test func whereTheTransactionNumbersAreUsedUpNothingIsSaidToBeSaved() throws {
    try Store.create(at: folder.path, Sample.manifest)
    let last = LogText.line(#""seq":1,"turn":\#(Limits.numbers.upperBound),"put":[]"#)
    try folder.write(last, to: Sample.publicLog)
    let store = try Store(folder.path)
    #expect(!store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant()).isDone)
    #expect(try folder.bytes(of: Sample.publicLog) == last)
  }

  @Test func aWriterKilledAtEveryByteOfSealingLeavesANote() throws {
    try Store.create(at: folder.path, Sample.manifest)
    let torn = three[0] + three[1].dropLast(9)
    let sealed = LineEnvelope.seal + three[1]
    for cut in 0..<sealed.count {
      try folder.write(torn + sealed[..<cut], to: Sample.publicLog)
      if folder.exists("lock") { try folder.remove("lock") }
      let store = try Store(folder.path)
      #expect(store.readOnlyReason == nil, "cut at \(cut)")
      #expect(store.transact(Sample.addOrganization(3), by: Sample.anna, at: Sample.instant()).isDone, "cut at \(cut)")
      #expect(try Store(folder.path).findings.allSatisfy { $0.kind.isTorn })
      #expect(organizations(try Store(folder.path)) == [Sample.organization(1), Sample.organization(3)])
    }
  }

  @Test func aLineSealedByANewlineAloneWhoseNumberComesBackIsANote() throws {
    let log = three[0] + three[1].dropLast(9) + [0x0A] + LogText.organization(3, seq: 2)
    try folder.makeStore(log: log)
    let store = try Store(folder.path)
    #expect(organizations(store) == [Sample.organization(1), Sample.organization(3)])
    #expect(store.findings == [Finding(file: Sample.publicLog, line: 2, kind: .tornLine)])
  }

  @Test("a tail of NULs is a torn tail")
  func aTailOfNulsIsATornTail() throws {
    try folder.makeStore(log: three[0] + [UInt8](repeating: 0, count: 4_096))
    let store = try Store(folder.path)
    #expect(store.findings == [Finding(file: Sample.publicLog, line: 2, kind: .tornTail)])
    #expect(store.transact(Sample.addOrganization(2), by: Sample.anna, at: Sample.instant()).isDone)
    #expect(organizations(try Store(folder.path)) == [Sample.organization(1), Sample.organization(2)])
  }

  @Test("a flipped bit in the middle is reported, and its neighbours are kept")
  func aFlippedBitInTheMiddleIsDamageAndItsNeighboursAreKept() throws {
    var middle = three[1]
    middle[60] ^= 0x04
    try folder.makeStore(log: three[0] + middle + three[2])
    let store = try Store(folder.path)
    #expect(organizations(store) == [Sample.organization(1), Sample.organization(3)])
    #expect(store.findings == [Finding(file: Sample.publicLog, line: 2, kind: .damagedLine(.wrongChecksum))])
    #expect(!store.findings.contains { !$0.isDamage })
    let before = try folder.bytes(of: Sample.publicLog)
    #expect(
      store.transact(Sample.addOrganization(9), by: Sample.anna, at: Sample.instant())
        == .readOnly(.damaged(file: Sample.publicLog, line: 2)))
    #expect(try folder.bytes(of: Sample.publicLog) == before)
  }

  @Test func aCompleteDamagedLineAtTheEndIsDamageAndNothingIsWrittenBehindIt() throws {
    var last = three[2]
    last[60] ^= 0x04
    try folder.makeStore(log: three[0] + three[1] + last)
    let store = try Store(folder.path)
    #expect(store.findings == [Finding(file: Sample.publicLog, line: 3, kind: .damagedLine(.wrongChecksum))])
    #expect(
      store.transact(Sample.addOrganization(9), by: Sample.anna, at: Sample.instant())
        == .readOnly(.damaged(file: Sample.publicLog, line: 3)))
  }

  @Test("a missing line is damage")
  func aMissingLineIsDamage() throws {
    try folder.makeStore(log: three[0] + three[2])
    let store = try Store(folder.path)
    #expect(organizations(store) == [Sample.organization(1), Sample.organization(3)])
    #expect(store.findings == [Finding(file: Sample.publicLog, line: 2, kind: .missingLines(2...2))])
    #expect(store.readOnlyReason == .damaged(file: Sample.publicLog, line: 2))
  }

  @Test func aMissingFirstSegmentIsDamage() throws {
    try Store.create(at: folder.path, Sample.manifest)
    try folder.write(three[2], to: "log/cao/000002.jsonl")
    let store = try Store(folder.path)
    #expect(store.findings == [Finding(file: "log/cao/000002.jsonl", line: 1, kind: .missingLines(1...2))])
  }

  @Test func swappedLinesAreBothShownInTheOrderOfTransactionNumbers() throws {
    let rename = LogText.organization(1, seq: 2, fields: #""name":"Nowa""#)
    try folder.makeStore(log: rename + three[0] + three[2])
    let store = try Store(folder.path)
    #expect(store.register.name(of: Sample.organization(1)) == "Nowa")
    #expect(
      store.findings.map(\.kind) == [.missingLines(1...1), .misplacedLine(sequence: 1)])
  }

  @Test func aLineTwiceIsShownOnceAndNamed() throws {
    try folder.makeStore(log: three[0] + three[1] + three[1] + three[2])
    let store = try Store(folder.path)
    #expect(store.history().map(\.transactionNumber) == [1, 2, 3])
    #expect(store.findings == [Finding(file: Sample.publicLog, line: 3, kind: .repeatedLine(sequence: 2))])
  }

  @Test("BOM, CRLF are notes, and nothing is lost")
  func aByteOrderMarkAndWindowsLineEndsAreNotesAndNothingIsLost() throws {
    var saved: [UInt8] = [0xEF, 0xBB, 0xBF]
    for line in three { saved += line.dropLast() + [0x0D, 0x0A] }
    try folder.makeStore(log: saved)
    let store = try Store(folder.path)
    #expect(organizations(store).count == 3)
    #expect(
      store.findings == [
        Finding(file: Sample.publicLog, line: 1, kind: .byteOrderMark),
        Finding(file: Sample.publicLog, line: 1, kind: .carriageReturns),
      ])
    #expect(store.transact(Sample.addOrganization(4), by: Sample.anna, at: Sample.instant()).isDone)
    #expect(organizations(try Store(folder.path)).count == 4)
  }

  @Test func anEmptyLineIsANote() throws {
    try folder.makeStore(log: three[0] + [0x0A] + three[1] + [0x0A])
    let store = try Store(folder.path)
    #expect(store.findings.map(\.kind) == [.tornLine, .tornLine])
    #expect(store.readOnlyReason == nil)
  }

  @Test(
    "a key twice in one object, \\u0000, 10,000 levels deep, and other lines with a right checksum that are none",
    arguments: [
      (#""seq":2,"seq":2,"turn":2,"put":[]"#, LineFault.repeatedKey),
      (#""seq":2,"turn":2,"put":[{"kind":"organization","id":"org-1","set":{"name":"A","name":"B"}}]"#, .repeatedKey),
      (#""seq":2,"turn":2,"put":[{"kind":"organization","id":"org-1","set":{"name":"A\u0000"}}]"#, .notText),
      (#""seq":2,"turn":2,"put":[{"kind":"organization","id":"org-1","set":{"name":"\ud800"}}]"#, .notText),
      (#""seq":2,"turn":2,"put":[{"kind":"organization","set":{}}]"#, .notALine),
      (#""seq":2,"turn":2,"put":[{"kind":"organization","id":"org-1","set":[]}]"#, .notALine),
      (#""seq":2,"turn":2"#, .notALine),
      (#""turn":2,"put":[]"#, .notALine),
      (#""seq":2.5,"turn":2,"put":[]"#, .notALine),
      (#""seq":99999999999999999999,"turn":2,"put":[]"#, .notALine),
      (#""seq":9223372036854775807,"turn":2,"put":[]"#, .notALine),
      (#""seq":-2,"turn":2,"put":[]"#, .notALine),
      (#""seq":2,"turn":2,"put":[]}{"#, .notALine),
      (#""seq":2,"turn":2,"deep":\#(String(repeating: "[", count: 10_000)),"put":[]"#, .notALine),
    ])
  func aLineWithARightChecksumThatIsNoneIsDamage(members: String, fault: LineFault) throws {
    try folder.makeStore(log: three[0] + LogText.line(members) + three[2])
    let store = try Store(folder.path)
    #expect(store.findings == [Finding(file: Sample.publicLog, line: 2, kind: .damagedLine(fault))])
    #expect(organizations(store) == [Sample.organization(1), Sample.organization(3)])
  }

  @Test("invalid UTF-8 and NUL are damage even if their checksum is right")
  func bytesThatAreNotUnicodeAreDamageEvenIfTheirChecksumIsRight() throws {
    let members = Array(#"{"seq":2,"turn":2,"put":[{"kind":"organization","id":"org-1","set":{"name":""#.utf8)
    for bad: [UInt8] in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xC4], [0x00]] {
      let line = LineEnvelope.closed(around: members + bad + Array(#""}}]}"#.utf8))
      try? folder.remove(Sample.publicLog)
      if !folder.exists("wspolnie.json") { try Store.create(at: folder.path, Sample.manifest) }
      try folder.write(three[0] + line + three[2], to: Sample.publicLog)
      let findings = try Store(folder.path).findings
      #expect(findings == [Finding(file: Sample.publicLog, line: 2, kind: .damagedLine(.notText))], "\(bad)")
    }
  }

  @Test("an unknown kind and unknown fields are kept")
  func unknownKindsAndFieldsAreKept() throws {
    let newer = LogText.line(
      #""seq":2,"turn":2,"mood":{"calm":true},"put":[{"kind":"hologram","id":"hol-1","set":{"depth":3},"why":[1]}]"#)
    let field = LogText.organization(1, seq: 3, fields: #""aura":{"colour":"red"},"scent":"rose""#)
    try folder.makeStore(log: three[0] + newer + field)
    let store = try Store(folder.path)
    #expect(store.findings.isEmpty)
    #expect(store.register.stored(Sample.organization(1))?.values["scent"] == .text("rose"))
    let before = try folder.bytes(of: Sample.publicLog)
    #expect(
      store.transact(Sample.rename(1, from: "Organizacja 1", to: "B"), by: Sample.anna, at: Sample.instant()).isDone)
    let after = try folder.bytes(of: Sample.publicLog)
    #expect(Array(after[..<before.count]) == before)
    #expect(try store.check().map(\.kind).contains(.unknownKind("hologram")))
  }

  @Test("a file replaced by an editor is read anew")
  func aFileReplacedByAnEditorIsReadAnew() throws {
    try folder.makeStore(log: three[0] + three[1])
    let store = try Store(folder.path)
    try folder.write(three[0] + three[1] + three[2], to: Sample.publicLog)
    #expect(try store.refresh())
    #expect(organizations(store).count == 3)
    try folder.write(three[0], to: Sample.publicLog)
    #expect(try store.refresh())
    #expect(organizations(store).count == 1)
  }

  @Test("a read error shows what is whole and forbids writing")
  func aReadErrorShowsWhatIsWholeAndForbidsWriting() throws {
    try Store.create(at: folder.path, Sample.manifest)
    try folder.write(three[0], to: Sample.publicLog)
    try folder.write(three[1], to: "log/cao/000002.jsonl")
    let system = FaultyFileSystem()
    system.failing = { call, path in call == .read && path.hasSuffix("000002.jsonl") ? 5 : nil }
    let store = try Store(folder.path, fileSystem: system)
    #expect(organizations(store) == [Sample.organization(1)])
    #expect(store.findings == [Finding(file: "log/cao/000002.jsonl", line: nil, kind: .unreadable(errno: 5))])
    let outcome = store.transact(Sample.addOrganization(3), by: Sample.anna, at: Sample.instant())
    guard case .readOnly(.unreadable) = outcome else {
      Issue.record("wrote into a log that could not be read: \(outcome)")
      return
    }
    system.failing = { _, _ in nil }
    #expect(store.transact(Sample.addOrganization(3), by: Sample.anna, at: Sample.instant()).isDone)
    #expect(organizations(store).count == 3)
  }
}
