import CivicDomain
import Testing

@testable import FlatFileStore

@Suite("Damage that repair has recorded is known, and writing goes on")
struct RepairTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private let three = (1...3).map { LogText.organization($0, seq: $0) }

  private var bent: [UInt8] {
    var line = three[1]
    line[60] ^= 0x04
    return line
  }

  private func repair(_ store: Store) -> RepairOutcome { store.repair(by: Sample.jan, at: Sample.instant(60)) }

  /// Repairs the folder's store, and holds it to what repair promises of any damage.
  private func repaired(keeping names: [String] = [Sample.publicLog]) throws -> Repair {
    let before = try names.map { try folder.bytes(of: $0) }
    let store = try Store(folder.path)
    guard case .recorded(let repair) = repair(store) else {
      Issue.record("nothing was recorded")
      throw FileFailure(.write, folder.path, errno: 1)
    }
    for (name, bytes) in zip(names, before) {
      #expect(try folder.bytes(of: name).starts(with: bytes), "repair rewrites nothing")
    }
    for opened in [store, try Store(folder.path)] {
      #expect(try opened.check().filter(\.isDamage) == [])
      #expect(opened.readOnlyReason == nil)
      #expect(self.repair(opened) == .whole)
    }
    let next = 10 + store.history().count
    #expect(store.transact(Sample.addOrganization(next), by: Sample.anna, at: Sample.instant(90)).isDone)
    #expect(try Store(folder.path).register.has(Sample.organization(next)))
    #expect(try Store(folder.path).check().filter(\.isDamage) == [])
    return repair
  }

  @Test func aFlippedBitInTheMiddle() throws {
    try folder.makeStore(log: three[0] + bent + three[2])
    let found = Finding(file: Sample.publicLog, line: 2, kind: .damagedLine(.wrongChecksum))
    let repair = try repaired()
    #expect(repair.damages.map(\.finding) == [found])
    let damage = try #require(repair.damages.first)
    #expect(damage.isLoss)
    #expect(damage.after != nil && damage.before != nil)
    #expect(try folder.bytes(of: try #require(damage.copy)) == Array(bent.dropLast()))
    #expect(try folder.permissions(of: try #require(damage.copy)) == 0o600)
    #expect(try folder.permissions(of: "damaged") == 0o700)
    #expect(try Store(folder.path).check().beyondTheChain == [found.asKnown])
  }

  @Test func aCompleteDamagedLineAtTheEnd() throws {
    try folder.makeStore(log: three[0] + bent)
    let repair = try repaired()
    #expect(repair.damages.map(\.finding.line) == [2])
    #expect(repair.damages.first?.before == nil)
    #expect(try folder.lines(of: Sample.publicLog)[2].contains(#""seq":3,"#), "the number that was lost is not used")
  }

  @Test func severalDamagedLinesAndASealedOneAtTheEnd() throws {
    let torn = Array(#"{"crc":"12"#.utf8)
    try folder.makeStore(log: three[0] + bent + bent + torn + LineEnvelope.seal + torn)
    let repair = try repaired()
    #expect(repair.damages.map(\.finding.line) == [2, 3])
    #expect(try Store(folder.path).check().filter { $0.kind.isTorn }.map(\.line) == [4, 5])
  }

  @Test func aMissingLine() throws {
    try folder.makeStore(log: three[0] + three[2])
    let repair = try repaired()
    #expect(repair.damages.map(\.finding.kind) == [.missingLines(2...2)])
    #expect(repair.damages.first?.isLoss == true)
    #expect(repair.damages.first?.copy == nil)
    #expect(!folder.exists("damaged"))
  }

  @Test func aLineTwiceAndSwappedLinesLoseNothing() throws {
    try folder.makeStore(log: three[1] + three[0] + three[2] + three[2])
    let repair = try repaired()
    #expect(
      repair.damages.map(\.finding.kind) == [
        .missingLines(1...1), .misplacedLine(sequence: 1), .repeatedLine(sequence: 3),
      ])
    #expect(!repair.damages.contains { $0.isLoss })
  }

  @Test func newDamageIsDamageAgain() throws {
    try folder.makeStore(log: three[0] + bent + three[2] + LogText.organization(4, seq: 4))
    _ = try repaired()
    var bytes = try folder.bytes(of: Sample.publicLog)
    // Another bit of the very line that is known.
    bytes[three[0].count + 80] ^= 1
    try folder.write(bytes, to: Sample.publicLog)
    #expect(try Store(folder.path).check().filter(\.isDamage).map(\.line) == [2])
    _ = try repaired()
    bytes = try folder.bytes(of: Sample.publicLog)
    bytes[three[0].count + bent.count + 60] ^= 1
    try folder.write(bytes, to: Sample.publicLog)
    #expect(try Store(folder.path).check().filter(\.isDamage).map(\.line) == [3])
    _ = try repaired()
  }

  @Test func damageToTheVeryLineThatRecordsIt() throws {
    try folder.makeStore(log: three[0] + bent + three[2])
    _ = try repaired()
    var bytes = try folder.bytes(of: Sample.publicLog)
    let end = three[0].count + bent.count + three[2].count
    bytes[end + 60] ^= 1
    try folder.write(bytes, to: Sample.publicLog)
    #expect(try Store(folder.path).check().filter(\.isDamage).map(\.line) == [2, 4])
    _ = try repaired()
  }

  @Test func aDamagedPersonalLineIsRecordedOnBothSides() throws {
    let store = try Sample.store(in: folder)
    for number in 1...3 { #expect(store.addPerson(number, at: Sample.instant(number)).isDone) }
    var bytes = try folder.bytes(of: Sample.personalLog)
    bytes[bytes.count / 2] ^= 1
    try folder.write(bytes, to: Sample.personalLog)
    let repair = try repaired(keeping: [Sample.publicLog, Sample.personalLog])
    #expect(
      repair.damages.map(\.finding) == [
        Finding(file: Sample.publicLog, line: 2, kind: .missingPersonalLine(transactionNumber: 2)),
        Finding(file: Sample.personalLog, line: 2, kind: .damagedLine(.wrongChecksum)),
      ])
    #expect(repair.damages.first?.records == [Sample.person(2)])
    let copy = try #require(repair.damages.last?.copy)
    #expect(copy.hasPrefix("personal/damaged/"))
    #expect(try folder.text(of: copy).contains("osoba2@example.org"))
    #expect(!(try folder.text(of: Sample.publicLog)).contains("osoba2"))
    #expect(try Store(folder.path).register.stored(Sample.person(1))?.values["email"] != nil)
    let recorded = try Store(folder.path).check(at: Sample.instant(60)).recorded
    #expect(recorded?.transactions == 1 && recorded?.touched == 0 && recorded?.recordedAt.count == 1)
  }

  @Test func aPersonalFolderThatIsGoneIsToldAndMadeAgain() throws {
    let store = try Sample.store(in: folder)
    #expect(store.addPerson(1).isDone)
    try folder.remove("personal/cao")
    #expect(
      try Store(folder.path).transact(Sample.addOrganization(2), by: Sample.anna, at: Sample.instant())
        == .readOnly(.missingFolder("personal/cao")))
    #expect(
      try Store(folder.path).check() == [Finding(file: "personal/cao", line: nil, kind: .missingFolder)])
    let repair = try repaired()
    #expect(repair.madeFolders == ["personal/cao"])
    #expect(repair.damages.map(\.finding.kind) == [.missingPersonalLine(transactionNumber: 1)])
  }

  @Test(arguments: [true, false]) func aPublicLogThatIsGoneIsNoticedByThePersonalOne(isFolderGone: Bool) throws {
    let store = try Sample.store(in: folder)
    #expect(store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant()).isDone)
    #expect(store.addPerson(2).isDone)
    try folder.remove(isFolderGone ? "log/cao" : Sample.publicLog)
    let after = try Store(folder.path)
    let kinds = try after.check().filter(\.isDamage).map(\.kind)
    #expect(kinds == (isFolderGone ? [.missingFolder] : []) + [.lostTransactions(1...2)])
    #expect(!after.transact(Sample.addOrganization(3), by: Sample.anna, at: Sample.instant()).isDone)
    let repair = try repaired(keeping: [Sample.personalLog])
    #expect(repair.damages.map(\.finding.kind) == [.lostTransactions(1...2)])
    #expect(try Store(folder.path).check().map(\.kind).contains(.lostTransactions(1...2)))
  }

  @Test func aPublicLogCutOffAtALineIsNoticedByThePersonalOne() throws {
    let store = try Sample.store(in: folder)
    for number in 1...3 {
      #expect(store.transact(Sample.addOrganization(number), by: Sample.anna, at: Sample.instant()).isDone)
    }
    #expect(store.addPerson(4).isDone)
    let first = try folder.lines(of: Sample.publicLog)[0]
    try folder.write(Array((first + "\n").utf8), to: Sample.publicLog)
    let found = Finding(file: Sample.publicLog, line: 2, kind: .lostTransactions(2...4))
    #expect(try Store(folder.path).check().filter(\.isDamage) == [found])
    #expect(
      try Store(folder.path).transact(Sample.addOrganization(5), by: Sample.anna, at: Sample.instant())
        == .readOnly(.damaged(file: Sample.publicLog, line: 2)))
    _ = try repaired()
    #expect(try Store(folder.path).check().contains(found.asKnown))
  }

  @Test func attemptsThatWereCutShortAreNoLoss() throws {
    let store = try Sample.store(in: folder)
    let personal = (1...3).map { seq in
      LogText.line(
        #""seq":\#(seq),"turn":\#(seq),"at":"2026-11-21T10:15:30Z","by":"anna","act":"register","put":[{"kind":"person","id":"\#(Sample.person(seq).raw)","set":{"name":"A"}}]"#
      )
    }
    try folder.write(personal.reduce([], +), to: Sample.personalLog)
    #expect(try Store(folder.path).check().filter(\.isDamage) == [])
    #expect(store.transact(Sample.addOrganization(3), by: Sample.anna, at: Sample.instant()).isDone)
  }

  @Test func aDryRunNamesTheSameAndWritesNothing() throws {
    try folder.makeStore(log: three[0] + bent + three[2])
    let store = try Store(folder.path)
    guard case .recorded(let planned) = try store.damageToRepair() else {
      Issue.record("nothing planned")
      return
    }
    #expect(!folder.exists("damaged"))
    #expect(try folder.bytes(of: Sample.publicLog) == three[0] + bent + three[2])
    #expect(try repaired() == planned)
    #expect(try Store(folder.path).damageToRepair() == .whole)
  }

  @Test func aWholeStoreAndATornTailNeedNoRepair() throws {
    try folder.makeStore(log: three[0] + three[1].dropLast(20))
    let before = try folder.bytes(of: Sample.publicLog)
    #expect(repair(try Store(folder.path)) == .whole)
    #expect(try folder.bytes(of: Sample.publicLog) == before)
  }

  @Test func moreThanCanBeListedIsLeftToABackup() throws {
    let garbage = Array(repeating: Array("x\n".utf8), count: Limits.findings + 1).flatMap { $0 }
    for log in [garbage, garbage + LogText.organization(1, seq: 5_000)] {
      try? folder.remove(Sample.publicLog)
      if !folder.exists("wspolnie.json") { try Store.create(at: folder.path, Sample.manifest) }
      try folder.write(log, to: Sample.publicLog)
      #expect(repair(try Store(folder.path)) == .tooMuch(log: "log/cao"))
      #expect(try Store(folder.path).readOnlyReason == .damaged(file: Sample.publicLog, line: 1))
      #expect(try folder.bytes(of: Sample.publicLog) == log)
    }
  }

  @Test func whatItWroteIsInTheHistory() throws {
    try folder.makeStore(log: three[0] + bent + three[2])
    _ = repair(try Store(folder.path))
    let entry = try #require(try Store(folder.path).history().last)
    #expect(entry.act == "repair")
    #expect(entry.author == "jan")
    #expect(entry.changes.isEmpty)
  }

  /// One fault at every call: what was whole stays, and the next attempt succeeds.
  @Test func aFaultAtEveryCall() throws {
    let open = three[0] + bent + three[2]
    let personal = [UInt8](#"{"crc":"bad"}"#.utf8) + [LineEnvelope.newline]
    let prepared = SimulatedDisk()
    try Store.create(at: "data", Sample.manifest, fileSystem: prepared)
    try prepared.replace("data/\(Sample.publicLog)", with: open, permissions: 0o600)
    try prepared.replace("data/\(Sample.personalLog)", with: personal, permissions: 0o600)
    let counting = FaultyFileSystem(over: SimulatedDisk(prepared.image))
    let counted = try Store("data", fileSystem: counting)
    counting.forgetCalls()
    #expect(repair(counted) != .whole)
    #expect(counting.calls.count > 30)
    for fault in FaultCampaignTests.someFaults(at: counting.calls) {
      let comment: Comment = "call \(fault.call), \(fault.trouble), for ever: \(fault.isForEver)"
      let disk = SimulatedDisk(prepared.image)
      let system = FaultyFileSystem(over: disk)
      let store = try Store("data", fileSystem: system)
      system.forgetCalls()
      system.fault = fault
      let outcome = repair(store)
      disk.endProgram()
      #expect(try disk.content(of: "data/\(Sample.publicLog)").starts(with: open), comment)
      #expect(try disk.content(of: "data/\(Sample.personalLog)").starts(with: personal), comment)
      let after = try Store("data", fileSystem: disk)
      if case .recorded = outcome { #expect(try after.check().filter(\.isDamage) == [], comment) }
      #expect(after.register.has(Sample.organization(1)) && after.register.has(Sample.organization(3)), comment)
      _ = repair(after)
      #expect(try Store("data", fileSystem: disk).check().filter(\.isDamage) == [], comment)
      let next = after.transact(Sample.addOrganization(9), by: Sample.anna, at: Sample.instant())
      #expect(next.isDone, comment)
    }
  }
}
