import CivicDomain
import Foundation
import SeededRandom
import Testing

@testable import FlatFileStore

@Suite("A backup that is tried agrees with its register, or it is said what does not")
struct BackupTrialTests {
  typealias Verdict = BackupTrial.Verdict

  private static let folder = "data"
  private static let file = "kopia.tar"

  /// A store with organizations, people and files, on a disk in memory.
  private static func store(on disk: SimulatedDisk, at folder: String = folder, first: Int = 1) throws -> Store {
    try Store.create(at: folder, Sample.manifest, fileSystem: disk)
    let store = try Store(folder, fileSystem: disk)
    #expect(store.transact(Sample.addOrganization(first), by: Sample.anna, at: Sample.instant(first)).isDone)
    #expect(store.addPerson(first + 1, at: Sample.instant(2)).isDone)
    #expect(store.addPerson(first + 2, at: Sample.instant(3)).isDone)
    #expect(try store.attach([1, 2, 3], to: Sample.organization(first)).isDone)
    return store
  }

  private static func backUp(_ store: Store, as id: Identifier<Backup>? = nil) throws -> BackupSummary {
    try store.backup(to: file, page: { _ in "Kopia.\n" }, as: id, by: Sample.anna, at: Sample.instant(9))
  }

  private static func verdict(of store: Store, aside: String = "obok") throws -> Verdict {
    try store.tryBackup(file, aside: aside, at: Sample.instant(99)).verdict
  }

  @Test func whatWasBackedUpAgreesHoweverMuchCameAfterIt() throws {
    let disk = SimulatedDisk()
    let store = try Self.store(on: disk)
    let made = try Self.backUp(store)
    #expect(store.addPerson(7, at: Sample.instant(10)).isDone)
    let log = disk.content(at: "\(Self.folder)/\(Sample.publicLog)")
    let trial = try store.tryBackup(Self.file, aside: "obok", at: Sample.instant(99))
    #expect(trial.verdict == .agrees)
    #expect(trial.summary == made)
    #expect(trial.agreeing == 6 && trial.erased == 0, "four public lines and two personal ones")
    #expect(disk.content(at: "\(Self.folder)/\(Sample.publicLog)") == log)
  }

  @Test func whatWasErasedSinceIsNoDifference() throws {
    let disk = SimulatedDisk()
    let store = try Self.store(on: disk)
    _ = try Self.backUp(store)
    let erasure = store.erase(
      .erase([Sample.person(2)], because: "wniosek"), by: Sample.anna, at: Sample.instant(10))
    #expect(erasure.act.isDone)
    let trial = try store.tryBackup(Self.file, aside: "obok", at: Sample.instant(99))
    #expect(trial.verdict == .agrees)
    #expect(trial.erased > 0)
  }

  @Test func anotherRegistersBackupIsKnownForOne() throws {
    let disk = SimulatedDisk()
    _ = try Self.backUp(try Self.store(on: disk, at: "inny", first: 5))
    #expect(try Self.verdict(of: Self.store(on: disk)) == .foreign)
    try Store.create(at: "pusty", Sample.manifest, fileSystem: disk)
    let empty = try Store("pusty", fileSystem: disk)
    #expect(try Self.verdict(of: empty, aside: "obok2") == .ahead(transactions: 4), "what one of ours lost says so")
  }

  @Test func aRegisterThatLostItsEndIsBehindItsBackup() throws {
    let disk = SimulatedDisk()
    let store = try Self.store(on: disk)
    _ = try Self.backUp(store)
    let path = "\(Self.folder)/\(Sample.publicLog)"
    let log = disk.content(at: path)
    let lines = log.split(separator: LineEnvelope.newline)
    let kept = Array(lines.dropLast(2).joined(separator: [LineEnvelope.newline])) + [LineEnvelope.newline]
    try Self.overwrite(path, with: kept, on: disk)
    #expect(try Self.verdict(of: Store(Self.folder, fileSystem: disk)) == .ahead(transactions: 2))
  }

  /// Whichever line of whichever log is written otherwise, with its checksum made right: the trial names its transaction.
  @Test(arguments: [Sample.publicLog, Sample.personalLog])
  func aLineThatSaysOtherwiseIsNamed(log: String) throws {
    let disk = SimulatedDisk()
    _ = try Self.backUp(try Self.store(on: disk))
    let path = "\(Self.folder)/\(log)"
    let lines = disk.content(at: path).split(separator: LineEnvelope.newline).map { Array($0) }
    for (index, line) in lines.enumerated() {
      let text = String(decoding: line, as: UTF8.self)
      let changed = text.replacingOccurrences(of: "\"by\":\"anna\"", with: "\"by\":\"jan\"")
      guard changed != text, let comma = changed.firstIndex(of: ",") else { continue }
      let forged = LineEnvelope.closed(around: Array("{\(changed[changed.index(after: comma)...])".utf8))
      var all = lines.map { $0 + [LineEnvelope.newline] }
      all[index] = forged
      try Self.overwrite(path, with: Array(all.joined()), on: disk)
      let number = try #require(
        line.withUnsafeBytes { LineHead.transactionNumber(of: $0) })
      let found = try Self.verdict(of: Store(Self.folder, fileSystem: disk), aside: "obok\(index)")
      #expect(found == .differs(lines: 1, transactionNumber: number), "line \(index + 1)")
    }
  }

  @Test func aBackupOfADamagedRegisterIsSaidToBeOne() throws {
    let disk = SimulatedDisk()
    _ = try Self.store(on: disk)
    let path = "\(Self.folder)/\(Sample.publicLog)"
    var log = disk.content(at: path)
    log[log.count / 2] ^= 1
    try Self.overwrite(path, with: log, on: disk)
    let damaged = try Store(Self.folder, fileSystem: disk)
    #expect(try Self.backUp(damaged).damages > 0)
    guard case .damaged(let places) = try Self.verdict(of: damaged) else {
      Issue.record("a damaged register was good enough")
      return
    }
    #expect(places > 0)
  }

  /// Cut at any length, or with any bit flipped: it agrees only if it is whole.
  @Test func whateverIsCutOrFlippedNeverAgrees() throws {
    let disk = SimulatedDisk()
    let store = try Self.store(on: disk)
    _ = try Self.backUp(store)
    let whole = disk.content(at: Self.file)
    var random = SeededGenerator(seed: Thoroughness.seed)
    for round in 0..<Thoroughness.rounds(60, full: 2_000) {
      var bytes = whole
      if random.once(in: 2) {
        bytes.removeLast(Int.random(in: 1_100...whole.count, using: &random))
      } else {
        bytes[Int.random(in: 0..<(whole.count - 1_100), using: &random)] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      }
      try Self.overwrite(Self.file, with: bytes, on: disk)
      let trial = try? store.tryBackup(Self.file, aside: "obok\(round)", at: Sample.instant(99))
      // A bit in the padding of a member, or in the time of a header, is nobody's content.
      if let trial, trial.verdict == .agrees {
        #expect(trial.agreeing == 6, "seed \(Thoroughness.seed), round \(round)")
      }
      if bytes.count < whole.count { #expect(trial == nil, "seed \(Thoroughness.seed), round \(round)") }
    }
  }

  @Test func theFileNamesTheRecordThatTellsOfIt() throws {
    let disk = SimulatedDisk()
    let store = try Self.store(on: disk)
    let id = Identifier<Backup>(bits: 77)
    #expect(try Self.backUp(store, as: id).id == id.any)
    #expect(try Store.backupID(inFile: Self.file, fileSystem: disk) == id)
    #expect(try store.tryBackup(Self.file, aside: "obok", at: Sample.instant(99)).summary.id == id.any)
    let heading = Array(#"{"backup":1,"made":"2026-09-09T12:00:00Z","name":"CAO"}"#.utf8)
    let older = try #require(BackupHeading(heading)?.id)
    #expect(older == BackupHeading(heading)?.id && older.raw.hasPrefix("bak-"), "always the same, of an older one too")
  }

  /// Random days, with erasures, before and after the backup.
  @Test func atRandomABackupAgreesWithWhatBecameOfItsRegister() throws {
    let rounds = Thoroughness.rounds(4, full: 100)
    for seed in Thoroughness.seed..<Thoroughness.seed + UInt64(rounds) {
      let disk = SimulatedDisk()
      let store = try Self.store(on: disk)
      var acts = RandomActs(seed: seed)
      func day() {
        for number in 0..<30 {
          _ = store.transact(acts.next(on: store.register), by: Sample.anna, at: Sample.instant(20 + number))
        }
      }
      day()
      _ = try Self.backUp(store)
      day()
      if seed.isMultiple(of: 2) {
        _ = store.erase(.erase([Sample.person(3)], because: "wniosek"), by: Sample.anna, at: Sample.instant(90))
      }
      day()
      #expect(try Self.verdict(of: store) == .agrees, "seed \(seed)")
    }
  }

  @Test("whatever call fails while it is tried, nothing is said that is not so, and nothing of the register changes")
  func faults() throws {
    let disk = SimulatedDisk()
    _ = try Self.backUp(try Self.store(on: disk))
    let image = disk.image
    func calls(_ fault: FaultyFileSystem.Fault?) throws -> (calls: [SystemCall], verdict: Verdict?) {
      let disk = SimulatedDisk(image)
      let system = FaultyFileSystem(over: disk)
      let store = try Store(Self.folder, fileSystem: system)
      system.forgetCalls()
      system.fault = fault
      let verdict = try? Self.verdict(of: store)
      let calls = system.calls
      for log in [Sample.publicLog, Sample.personalLog] {
        let path = "\(Self.folder)/\(log)"
        #expect(disk.content(at: path) == SimulatedDisk(image).content(at: path))
      }
      return (calls, verdict)
    }
    let whole = try calls(nil)
    #expect(whole.verdict == .agrees)
    let faults = FaultCampaignTests.someFaults(at: whole.calls)
    for fault in faults {
      let verdict = try calls(fault).verdict
      #expect(verdict == nil || verdict == .agrees, "\(fault): \(String(describing: verdict))")
    }
    print("faults: \(faults.count) while a backup was tried")
  }

  private static func overwrite(_ path: String, with bytes: [UInt8], on disk: SimulatedDisk) throws {
    try disk.remove(path)
    let file = try disk.open(path, .creating(permissions: 0o600))
    var failure: FileFailure?
    bytes.withUnsafeBytes { buffer in
      do throws(FileFailure) { _ = try disk.write(buffer, to: file) } catch { failure = error }
    }
    if let failure { throw failure }
    try disk.synchronize(file, folder: false)
    try disk.close(file)
  }
}
