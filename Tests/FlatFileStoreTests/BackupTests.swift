import CivicDomain
import Foundation
import SeededRandom
import Testing

@testable import FlatFileStore

@Suite("A backup is the register at one moment, and becomes it again")
struct BackupTests {
  let folder: TemporaryFolder
  let page = "Kopia.\n"

  init() throws { folder = try TemporaryFolder() }

  private func store(_ system: any FileSystem = LinuxFileSystem()) throws -> Store {
    try Store.create(at: "\(folder.path)/data", Sample.manifest)
    let store = try Store("\(folder.path)/data", fileSystem: system)
    #expect(store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant(1)).isDone)
    #expect(store.addPerson(2, at: Sample.instant(2)).isDone)
    return store
  }

  private func backUp(_ store: Store, _ name: String = "kopia.tar") throws -> BackupSummary {
    try store.backup(to: "\(folder.path)/\(name)", page: { _ in page }, by: Sample.anna, at: Sample.instant(9))
  }

  private func restore(_ name: String = "kopia.tar", to place: String = "nowe") throws -> BackupSummary {
    try Store.restore(fromFile: "\(folder.path)/\(name)", to: "\(folder.path)/\(place)")
  }

  @Test func whatWasSavedIsThereAgainByteForByte() throws {
    let store = try store()
    try store.keepDraft(DraftTests.draft(1, "Nowa"), of: Sample.anna)
    let plan = [UInt8](repeating: 7, count: 3_000_001)
    let empty = RecordID(Attachment.kind, bits: 2)
    #expect(try store.attach(plan, to: Sample.organization(1)).isDone)
    #expect(try store.attach([], to: Sample.organization(1), as: empty).isDone)
    #expect(try store.attach([1, 2, 3], to: Sample.person(2)).isDone)
    try folder.write([9], to: "data/inbox/new/1.json")
    try folder.write([9], to: "data/cache/snapshot")
    let made = try backUp(store)
    #expect(made.transactions == 5)
    #expect(made.lastAt == Sample.instant(8))
    #expect(made.files == 7)
    #expect(try restore() == made)
    for name in [
      "wspolnie.json", Sample.publicLog, Sample.personalLog, Attaching.path(of: plan), Attaching.path(of: []),
      Attaching.path(of: [1, 2, 3], personal: true), "inbox/new/1.json",
    ] {
      #expect(try folder.bytes(of: "nowe/\(name)") == folder.bytes(of: "data/\(name)"), "\(name)")
    }
    #expect(!folder.exists("nowe/cache/snapshot"))
    let restored = try Store("\(folder.path)/nowe")
    #expect(try restored.check() == [])
    for id in [Sample.organization(1), Sample.person(2)] {
      #expect(restored.register.stored(id) == store.register.stored(id))
    }
    #expect(try restored.drafts(of: Sample.anna).count == 1)
    #expect(restored.addPerson(3).isDone, "an old backup is continued")
    #expect(try Store("\(folder.path)/nowe").check() == [])
  }

  @Test func itIsForItsOwnerAloneAndAnyTarReadsIt() throws {
    _ = try backUp(try store())
    #expect(try folder.permissions(of: "kopia.tar") == 0o600)
    #expect(!folder.exists("kopia.tar.part"))
    let reader = TarReader(try FileSource("\(folder.path)/kopia.tar", LinuxFileSystem()))
    var names: [String] = []
    while let header = try reader.next() { names.append(header.name) }
    #expect(names.prefix(3) == ["wspolnie-backup.json", "PRZECZYTAJ.txt", "wspolnie.json"])
    #expect(names.last == "checksums.txt")
    #expect(names.contains(Sample.personalLog))
  }

  /// Whenever the backup writes, somebody else saves something that touches a person.
  @Test func whatOthersWriteMeanwhileIsInItWithBothSidesOrNotAtAll() throws {
    let system = FaultyFileSystem()
    let store = try store(system)
    let other = try Store("\(folder.path)/data")
    var number = 10
    var isWriting = false
    system.before = { call, path in
      guard !isWriting, call == .write, path.hasSuffix(".part") else { return }
      isWriting = true
      if other.addPerson(number, at: Sample.instant(number)).isDone { number += 1 }
      isWriting = false
    }
    let made = try backUp(store)
    system.before = { _, _ in }
    #expect(number > 10)
    let done = try restore()
    #expect(done == made)
    let restored = try Store("\(folder.path)/nowe")
    #expect(try restored.check() == [])
    let transactions = restored.history().map(\.transactionNumber)
    #expect(transactions == Array(1...transactions.count), "a prefix of the order of transactions")
    for person in 10..<number where restored.register.has(Sample.person(person)) {
      #expect(restored.register.name(of: Sample.person(person)) == "Osoba \(person)")
    }
  }

  @Test func whatStandsThereAlreadyIsNeverTouched() throws {
    let store = try store()
    try folder.write([1], to: "kopia.tar")
    #expect(throws: BackupFailure.alreadyThere(path: "\(folder.path)/kopia.tar")) { try backUp(store) }
    #expect(try folder.bytes(of: "kopia.tar") == [1])
    try folder.remove("kopia.tar")
    // Somebody's own file of that name, and a backup that somebody else is just making.
    try folder.write([1], to: "kopia.tar.part")
    _ = try backUp(store)
    #expect(try folder.bytes(of: "kopia.tar.part") == [1])
    let living = try StagedFile(
      "\(folder.path)/druga.tar", freePath: "\(folder.path)/druga.tar.part", permissions: 0o600, LinuxFileSystem())
    #expect(try living.lock())
    try living.write(Array(BackupFormat.heading.utf8))
    _ = try backUp(store, "druga.tar")
    #expect(folder.exists("druga.tar.part"))
    living.abandon()
  }

  @Test func whatAKilledBackupLeftStopsNoLaterOne() throws {
    let store = try store()
    for left in [[], Array(BackupFormat.heading.utf8) + [0, 0, 0]] {
      try folder.write(left, to: "kopia.tar.part")
      _ = try backUp(store)
      #expect(!folder.exists("kopia.tar.part"))
      try folder.remove("kopia.tar")
    }
  }

  @Test(arguments: ["log", "log/cao", "personal", "personal/cao", "files", Sample.publicLog], [true, false])
  func whatIsNotThereToBeBackedUpIsSaid(name: String, isLink: Bool) throws {
    _ = try store()
    let path = "\(folder.path)/data/\(name)"
    try FileManager.default.moveItem(atPath: path, toPath: "\(folder.path)/gdzie indziej")
    if isLink {
      try FileManager.default.createSymbolicLink(
        atPath: path, withDestinationPath: "\(folder.path)/gdzie indziej")
    } else {
      #expect(mkfifo(path, 0o600) == 0)
    }
    do {
      _ = try backUp(try Store("\(folder.path)/data"))
      Issue.record("a backup without \(name)")
    } catch BackupFailure.system(let failure) {
      #expect(failure.isNoFile)
    } catch StoreFailure.system(let failure) {
      #expect(failure.isNoFile)
    } catch BackupFailure.notDone(let outcome) {
      Issue.record("\(outcome)")
    }
    #expect(!folder.exists("kopia.tar"))
  }

  @Test(arguments: ["l", "l/", "nowe/", "nowe//"]) func aLinkedFolderAndASlashAtItsEndAreTheFolder(place: String) throws
  {
    _ = try backUp(try store())
    for folder in ["cel", "nowe"] {
      try FileManager.default.createDirectory(
        atPath: "\(self.folder.path)/\(folder)", withIntermediateDirectories: false)
    }
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/l", withDestinationPath: "\(folder.path)/cel")
    _ = try restore(to: place)
    let store = try Store("\(folder.path)/\(place)")
    #expect(try store.check() == [])
    #expect(store.addPerson(7).isDone)
  }

  @Test func aRestorationThatFailsLeavesNobodysData() throws {
    _ = try backUp(try store())
    let whole = try folder.bytes(of: "kopia.tar")
    try folder.write(Array(whole.dropLast(2_000)), to: "kopia.tar")
    #expect(throws: RestoreFailure.self) { try restore() }
    #expect(try folder.files(with: "osoba2@example.org").filter { $0.contains("nowe") } == [])
    #expect(!folder.exists("nowe"), "not a folder of it is left")
    let into = "\(folder.path)/a/b/c"
    #expect(throws: RestoreFailure.cutShort) { try Store.restore(fromFile: "\(folder.path)/kopia.tar", to: into) }
    #expect(!folder.exists("a"), "nor of those above it")
    try FileManager.default.createDirectory(atPath: into, withIntermediateDirectories: true)
    #expect(throws: RestoreFailure.cutShort) { try Store.restore(fromFile: "\(folder.path)/kopia.tar", to: into) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: into) == [], "what was there stays")
  }

  /// Whatever call fails: either it has become a register, or nothing of it is left, but for what could not be taken away.
  @Test(arguments: [true, false]) func whereACallFailsNothingIsLeft(isDamaged: Bool) throws {
    let disk = SimulatedDisk()
    try Store.create(at: "data", Sample.manifest, fileSystem: disk)
    let store = try Store("data", fileSystem: disk)
    #expect(store.addPerson(1, at: Sample.instant(1)).isDone)
    _ = try store.backup(to: "kopia.tar", page: { _ in "Kopia.\n" }, by: Sample.anna, at: Sample.instant(9))
    let image = disk.image
    func restore(_ fault: FaultyFileSystem.Fault?) -> (calls: [SystemCall], left: Bool, isDone: Bool) {
      let disk = SimulatedDisk(image)
      let system = FaultyFileSystem(over: disk)
      system.fault = fault
      let done: Void? =
        isDamaged
        ? (try? Store.restoreDamaged(fromFile: "kopia.tar", to: "a/nowe", fileSystem: system)).map { _ in }
        : (try? Store.restore(fromFile: "kopia.tar", to: "a/nowe", fileSystem: system)).map { _ in }
      let isRegister = (try? disk.status(at: "a/nowe/wspolnie.json")) != nil
      return (system.calls, !isRegister && (try? disk.status(at: "a")) != nil, done != nil)
    }
    let whole = restore(nil)
    #expect(whole.isDone && !whole.left)
    for fault in FaultCampaignTests.someFaults(at: whole.calls) where !fault.isForEver {
      #expect(!restore(fault).left, "\(fault)")
    }
  }

  @Test func aBackupCarriesHowFarTheLogReached() throws {
    let store = try store()
    let lines = try folder.lines(of: "data/\(Sample.publicLog)")
    try folder.write(Array("\(lines[0])\n".utf8), to: "data/\(Sample.publicLog)")
    #expect(try backUp(store).damages == 1)
    #expect(try restore().damages == 1)
    let restored = try Store("\(folder.path)/nowe")
    #expect(try restored.check().filter(\.isDamage).map(\.kind) == [.lostTransactions(2...2)])
    #expect(!restored.addPerson(3).isDone)
  }

  /// Whatever is flipped or cut: what is whole comes back, and what is not is named.
  @Test func whatIsWholeOfADamagedBackupComesBack() throws {
    let store = try store()
    #expect(try store.attach([1, 2, 3], to: Sample.organization(1)).isDone)
    _ = try backUp(store)
    let whole = try folder.bytes(of: "kopia.tar")
    var random = SeededGenerator(seed: Thoroughness.seed)
    func salvage() throws -> (summary: BackupSummary, damaged: [DamagedPart]) {
      try Store.restoreDamaged(fromFile: "\(folder.path)/zła.tar", to: "\(folder.path)/próba")
    }
    try folder.write(whole, to: "zła.tar")
    #expect(try salvage().damaged == [])
    #expect(try Store("\(folder.path)/próba").check() == [])
    try folder.remove("próba")
    for round in 0..<Thoroughness.rounds(60, full: 2_000) {
      var bytes = whole
      let index = Int.random(in: 0..<whole.count - TarHeader.end.count, using: &random)
      bytes[index] ^= 1 << UInt8(round % 8)
      try folder.write(bytes, to: "zła.tar")
      let comment: Comment = "seed \(Thoroughness.seed), round \(round), byte \(index)"
      let (_, damaged) = try salvage()
      let restored = try Store("\(folder.path)/próba")
      let log = try? folder.bytes(of: "próba/\(Sample.publicLog)")
      if damaged.isEmpty {
        #expect(try log == folder.bytes(of: "data/\(Sample.publicLog)"), comment)
        #expect(try restored.check() == [], comment)
      } else if try log == folder.bytes(of: "data/\(Sample.publicLog)") {
        #expect(restored.register.has(Sample.organization(1)), comment)
      } else {
        #expect(try restored.check().contains(where: \.isDamage), comment)
      }
      try folder.remove("próba")
    }
    try folder.write(Array("wcale nie".utf8), to: "zła.tar")
    #expect(throws: RestoreFailure.nothingFound) { try salvage() }
    #expect(!folder.exists("próba"))
    try folder.write(Array(whole.dropLast(4_000)), to: "zła.tar")
    #expect(try salvage().damaged == [.unverified])
  }

  /// Whoever is told that a backup breaks off is sent to put back what is whole, and something must then be whole.
  @Test func whereABackupBreaksOffTheWayOutLeadsSomewhere() throws {
    let store = try store()
    _ = try backUp(store)
    let whole = try folder.bytes(of: "kopia.tar")
    for length in stride(from: 0, to: whole.count - TarHeader.end.count, by: 256) {
      try folder.write(Array(whole.prefix(length)), to: "zła.tar")
      let path = "\(folder.path)/zła.tar"
      let told = #expect(throws: RestoreFailure.self) {
        try Store.restore(fromFile: path, to: "\(folder.path)/próba")
      }
      let isFound = (try? Store.restoreDamaged(fromFile: path, to: "\(folder.path)/próba")) != nil
      // Of a manifest that is whole without what fills up its block, nothing else is there.
      #expect(isFound || told != .cutShort, "cut to \(length)")
      #expect(told == (length < 512 ? .notABackup : length > 4_096 ? .cutShort : told), "cut to \(length)")
      #expect([.notABackup, .cutBeforeData, .cutShort].contains(told), "cut to \(length)")
      if isFound { try folder.remove("próba") }
      #expect(!folder.exists("próba"))
    }
  }

  @Test func aLogThatIsRewrittenMeanwhileIsBackedUpAnew() throws {
    let system = FaultyFileSystem()
    let store = try store(system)
    var isRewritten = false
    system.before = { call, path in
      guard !isRewritten, call == .open, path.hasSuffix("kopia.tar.part") else { return }
      system.before = { call, path in
        guard !isRewritten, call == .open, path.hasSuffix(Sample.publicLog) else { return }
        isRewritten = true
        guard let bytes = try? self.folder.bytes(of: "data/\(Sample.publicLog)") else { return }
        try? self.folder.write(bytes, to: "data/\(Sample.publicLog)")
      }
    }
    _ = try backUp(store)
    #expect(isRewritten)
    _ = try restore()
    #expect(try Store("\(folder.path)/nowe").check() == [])
  }

  @Test func whatIsErasedMeanwhileIsNotInTheBackupWithoutItsFile() throws {
    let system = FaultyFileSystem()
    let store = try store(system)
    #expect(try store.attach(Attaching.certificate, to: Sample.person(2), title: "Orzeczenie").isDone)
    let other = try Store("\(folder.path)/data")
    var isErased = false
    system.before = { call, path in
      // The logs are in the archive by then.
      guard !isErased, call == .open, path.hasSuffix(Attaching.path(of: Attaching.certificate, personal: true)) else {
        return
      }
      isErased = true
      let (_, files) = other.erase(
        .erase([Sample.person(2)], because: "wniosek"), by: Sample.jan, at: Sample.instant(9))
      if case .purged(let purged)? = files { #expect(purged.attachments == 1) }
    }
    _ = try backUp(store)
    #expect(isErased)
    _ = try restore()
    #expect(try Store("\(folder.path)/nowe").check() == [])
    #expect(try folder.files(with: "Orzeczenie") == [])
  }

  @Test func aFolderThatIsNotEmptyIsRefused() throws {
    _ = try backUp(try store())
    #expect(throws: RestoreFailure.notEmpty(folder: "\(folder.path)/data")) { try restore(to: "data") }
  }

  @Test func everyFlippedBitAndEveryCutIsNoticedAndIsNoStore() throws {
    _ = try backUp(try store())
    let whole = try folder.bytes(of: "kopia.tar")
    var random = SeededGenerator(seed: Thoroughness.seed)
    for round in 0..<Thoroughness.rounds(150, full: 3_000) {
      var bytes = whole
      let index = Int.random(in: 0..<whole.count - TarHeader.end.count, using: &random)
      if round.isMultiple(of: 3) {
        bytes.removeLast(whole.count - index)
      } else {
        bytes[index] ^= 1 << UInt8(round % 8)
      }
      try folder.write(bytes, to: "zła.tar")
      let comment: Comment = "seed \(Thoroughness.seed), round \(round), byte \(index)"
      do {
        _ = try restore("zła.tar", to: "próba")
        // What is not the register's: time stamps of members, padding, owners. The register itself is whole.
        #expect(try folder.bytes(of: "próba/\(Sample.publicLog)") == folder.bytes(of: "data/\(Sample.publicLog)"))
        #expect(try folder.bytes(of: "próba/\(Sample.personalLog)") == folder.bytes(of: "data/\(Sample.personalLog)"))
        #expect(!round.isMultiple(of: 3), comment)
      } catch is RestoreFailure {
        #expect(!folder.exists("próba/wspolnie.json"), comment)
      }
      if folder.exists("próba") { try folder.remove("próba") }
    }
  }

  @Test func foreignNewerAndHostileArchivesAreRefused() throws {
    func archive(_ heading: String, _ names: [String]) throws {
      let file = try StagedFile("\(folder.path)/obce.tar", permissions: 0o600, LinuxFileSystem())
      let writer = TarWriter(to: file, modified: 0, LinuxFileSystem())
      try writer.addFile("wspolnie-backup.json", Array(heading.utf8), permissions: 0o600)
      try writer.addFile("PRZECZYTAJ.txt", [], permissions: 0o600)
      try writer.addFile("wspolnie.json", Sample.manifest.encoded(), permissions: 0o600)
      for name in names { try writer.addFile(name, [1], permissions: 0o600) }
      try writer.end()
      try file.finish()
    }
    let heading = #"{"backup":1,"made":"2026-11-21T10:15:30Z","name":"A"}"#
    for content in [[UInt8](), Array("wcale nie".utf8), [UInt8](repeating: 0, count: 4_096)] {
      try folder.write(content, to: "obce.tar")
      #expect(throws: RestoreFailure.notABackup) { try restore("obce.tar") }
    }
    try archive("{}", [])
    #expect(throws: RestoreFailure.notABackup) { try restore("obce.tar") }
    try archive(#"{"backup":2,"made":"2026-11-21T10:15:30Z","name":"A"}"#, [])
    #expect(throws: RestoreFailure.newerBackup(2)) { try restore("obce.tar") }
    #expect(!folder.exists("nowe"))
    for (number, name) in ["../x", "/etc/x", "log/../../x", "cache/x", "lock", "log", "log//x", "inbox/tmp/x"]
      .enumerated()
    {
      try archive(heading, [name])
      #expect(throws: RestoreFailure.damaged(name: name)) { try restore("obce.tar", to: "nowe\(number)") }
      #expect(!folder.exists("x") && !folder.exists("nowe\(number)/wspolnie.json"))
    }
    try archive(heading, ["log/cao/000001.jsonl"])
    #expect(throws: RestoreFailure.cutShort) { try restore("obce.tar", to: "inne") }
  }

  @Test func aTimeThatNoFileHasStopsNoRestoration() {
    for seconds in [0o777777777777, Int.max, Int.min, 1_795_000_000] {
      let header = TarHeader(name: "inbox/new/x", form: .file, size: 1, permissions: 0o600, modified: seconds)
      let nearest = min(
        max(Double(seconds) * 1e9, Double(FileStatus.times.lowerBound)), Double(FileStatus.times.upperBound))
      #expect(header.keptTime.map(Double.init) == nearest)
    }
  }

  @Test func aDamagedRegisterIsBackedUpAsItIs() throws {
    let store = try store()
    var bytes = try folder.bytes(of: "data/\(Sample.publicLog)")
    bytes[60] ^= 1
    try folder.write(bytes, to: "data/\(Sample.publicLog)")
    #expect(try backUp(store).damages == 1)
    #expect(try restore().damages == 1)
    #expect(try folder.bytes(of: "nowe/\(Sample.publicLog)") == bytes)
  }

  @Test func anAttachedFileThatIsLostOrAlteredIsCounted() throws {
    let store = try store()
    #expect(try store.attach([1, 2, 3], to: Sample.organization(1)).isDone)
    #expect(try store.attach([4], to: Sample.person(2)).isDone)
    try folder.remove("data/\(Attaching.path(of: [1, 2, 3]))")
    try folder.write([5], to: "data/\(Attaching.path(of: [4], personal: true))")
    #expect(try backUp(store).damages == 2)
  }

  /// One fault at every call of a backup and of a restoration: either all of it is there, or nothing that looks like it.
  @Test func aFaultAtEveryCall() throws {
    let prepared = SimulatedDisk()
    try Store.create(at: "data", Sample.manifest, fileSystem: prepared)
    let store = try Store("data", fileSystem: prepared)
    #expect(store.addPerson(1).isDone)
    try prepared.replace("data/files/abc", with: [1, 2, 3], permissions: 0o600)
    func backUp(_ system: any FileSystem) throws -> BackupSummary {
      try Store("data", fileSystem: system)
        .backup(to: "kopia.tar", page: { _ in page }, by: Sample.anna, at: Sample.instant(9))
    }
    let counting = FaultyFileSystem(over: SimulatedDisk(prepared.image))
    let made = try backUp(counting)
    for fault in FaultCampaignTests.someFaults(at: counting.calls) {
      let comment: Comment = "backup, call \(fault.call), \(fault.trouble), for ever: \(fault.isForEver)"
      let disk = SimulatedDisk(prepared.image)
      let system = FaultyFileSystem(over: disk)
      system.fault = fault
      let summary = try? backUp(system)
      disk.endProgram()
      if summary != nil { #expect(summary == made, comment) }
      if (try? disk.status(at: "kopia.tar")) != nil {
        #expect(try Store.restore(fromFile: "kopia.tar", to: "nowe", fileSystem: disk).files == made.files, comment)
      } else {
        #expect(summary == nil, comment)
      }
      #expect(try Store("data", fileSystem: disk).check().filter(\.isDamage) == [], comment)
    }
    let backedUp = SimulatedDisk(prepared.image)
    _ = try backUp(backedUp)
    let restoring = FaultyFileSystem(over: SimulatedDisk(backedUp.image))
    _ = try Store.restore(fromFile: "kopia.tar", to: "nowe", fileSystem: restoring)
    for fault in FaultCampaignTests.someFaults(at: restoring.calls) {
      let comment: Comment = "restore, call \(fault.call), \(fault.trouble), for ever: \(fault.isForEver)"
      let disk = SimulatedDisk(backedUp.image)
      let system = FaultyFileSystem(over: disk)
      system.fault = fault
      let done = try? Store.restore(fromFile: "kopia.tar", to: "nowe", fileSystem: system)
      disk.endProgram()
      let restored = try? Store("nowe", fileSystem: disk)
      if done != nil { #expect(restored != nil, comment) }
      guard let restored else { continue }
      #expect(restored.register.name(of: Sample.person(1)) == "Osoba 1", comment)
      #expect(try restored.check().filter(\.isDamage) == [], comment)
    }
  }
}

@Suite("Tar, as POSIX has it")
struct TarTests {
  private func reread(_ header: TarHeader) throws -> TarHeader? {
    final class Bytes: ByteSource {
      var left: [UInt8]
      init(_ bytes: [UInt8]) { left = bytes }
      func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(left.count, buffer.count)
        buffer.copyBytes(from: left[..<count])
        left.removeFirst(count)
        return count
      }
    }
    return try TarReader(Bytes(header.encoded() + TarHeader.end)).next()
  }

  @Test(arguments: [
    "a", "log/cao/000001.jsonl", "personal/drafts/" + String(repeating: "=c5", count: 40) + "/draft.json",
    String(repeating: "x", count: 100), String(repeating: "x", count: 101), String(repeating: "y/", count: 200) + "z",
    "zażółć",
  ])
  func everyNameComesBack(name: String) throws {
    for size in [0, 1, 511, 512, 8_589_934_591, 8_589_934_592, 1 << 40] {
      let header = TarHeader(name: name, form: .file, size: size, permissions: 0o660, modified: 1_795_256_130)
      #expect(try reread(header) == header)
    }
  }

  @Test func checksumsOfPartsFollowOnEachOther() {
    let bytes = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    bytes.withUnsafeBytes { bytes in
      for cut in [0, 1, 7, 8, 9, 500, 999, 1_000] {
        let parts = Checksum.ofNothing.followed(by: UnsafeRawBufferPointer(rebasing: bytes[..<cut]))
          .followed(by: UnsafeRawBufferPointer(rebasing: bytes[cut...]))
        #expect(parts == Checksum(of: bytes))
      }
    }
  }
}
