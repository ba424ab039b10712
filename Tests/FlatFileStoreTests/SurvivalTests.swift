import CivicDomain
import Foundation
import SeededRandom
import Testing

@testable import FlatFileStore

/// What else the design says must be survived, and no other suite has.
@Suite("What must be survived")
struct SurvivalTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("the lock holder killed: whoever comes next works at once")
  func theLockHolderKilled() throws {
    let disk = SimulatedDisk()
    try Store.create(at: "data", Sample.manifest, fileSystem: disk)
    let store = try Store("data", fileSystem: disk)
    let held = StoreLock(fileSystem: disk, folder: StoreFolder(path: "data", isShared: false))
    guard case .held = try held.take(for: Author("basia"), at: Sample.instant()) else {
      Issue.record("nobody held it")
      return
    }
    guard case .busy = store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant()) else {
      Issue.record("two held it")
      return
    }
    disk.endProgram()
    let waited = disk.milliseconds()
    #expect(store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant()).isDone)
    #expect(disk.milliseconds() == waited)
  }

  @Test("a clock in 2036, in 2038 and in 9999, and back again", arguments: ["2036-02-07", "2038-01-19", "9999-12-31"])
  func aClockIn2036(day: String) throws {
    let store = try Sample.store(in: folder)
    let then = try Instant("\(day)T06:28:17Z")
    #expect(store.transact(Sample.addOrganization(1, name: "A"), by: Sample.anna, at: then).isDone)
    #expect(store.transact(Sample.rename(1, from: "A", to: "B"), by: Sample.anna, at: Sample.instant()).isDone)
    let again = try Store(folder.path)
    #expect(again.register.name(of: Sample.organization(1)) == "B")
    #expect(again.history().map(\.at) == [then, Sample.instant()])
    #expect(try again.check().isEmpty)
  }

  @Test("an old backup continued: known to be one, who had it open sees the new truth, and what was newer is gone")
  func anOldBackupContinued() throws {
    let store = try Sample.store(in: folder)
    #expect(store.addPerson(1).isDone)
    let backup = [Sample.publicLog, Sample.personalLog].map { ($0, try? folder.bytes(of: $0)) }
    #expect(store.addPerson(2).isDone)
    #expect(store.transact(Sample.addOrganization(2), by: Sample.anna, at: Sample.instant()).isDone)
    let reader = try Store(folder.path)
    for (name, bytes) in backup { try folder.write(try #require(bytes), to: name) }
    let next = try Store(folder.path)
    let lost = ReadOnlyReason.damaged(file: Sample.publicLog, line: 2)
    for desk in [next, store] { #expect(desk.addPerson(3, at: Sample.instant(9)) == .readOnly(lost)) }
    guard case .recorded = next.repair(by: Sample.jan, at: Sample.instant(9)) else {
      Issue.record("nothing to repair")
      return
    }
    #expect(next.addPerson(3, at: Sample.instant(9)).isDone)
    #expect(store.transact(Sample.addOrganization(3), by: Sample.anna, at: Sample.instant(10)).isDone)
    _ = try reader.refresh()
    for register in [reader.register, store.register, try Store(folder.path).register] {
      #expect(register.name(of: Sample.person(1)) == "Osoba 1")
      #expect(register.name(of: Sample.person(3)) == "Osoba 3")
      #expect(register.name(of: Sample.organization(3)) == "Organizacja 3")
      #expect(register.stored(Sample.person(2)) == nil)
      #expect(register.stored(Sample.organization(2)) == nil)
    }
    #expect(try reader.check().filter(\.isDamage) == [])
  }

  @Test("an old backup of the public log alone, continued: what is left of a person is not taken for the next one")
  func halfAnOldBackupContinued() throws {
    let store = try Sample.store(in: folder)
    #expect(store.addPerson(1).isDone)
    let old = try folder.bytes(of: Sample.publicLog)
    #expect(store.addPerson(2).isDone)
    try folder.write(old, to: Sample.publicLog)
    let next = try Store(folder.path)
    #expect(next.register.stored(Sample.person(2)) == nil)
    #expect(!next.addPerson(3, at: Sample.instant(9)).isDone)
    _ = next.repair(by: Sample.jan, at: Sample.instant(9))
    #expect(next.addPerson(3, at: Sample.instant(9)).isDone)
    #expect(try Store(folder.path).register.name(of: Sample.person(3)) == "Osoba 3")
    #expect(try Store(folder.path).register.stored(Sample.person(2)) == nil)
  }

  @Test("one id made twice is one record, and the later values win")
  func oneIdMadeTwice() throws {
    let twice = LogText.organization(1, seq: 1) + LogText.organization(1, seq: 2, fields: #""name":"Druga""#)
    try folder.makeStore(log: twice)
    let store = try Store(folder.path)
    #expect(store.register.count(of: Organization.kind) == 1)
    #expect(store.register.name(of: Sample.organization(1)) == "Druga")
    let outcome = store.transact(Sample.addOrganization(1, name: "Trzecia"), by: Sample.anna, at: Sample.instant())
    #expect(!outcome.isDone)
    #expect(try folder.bytes(of: Sample.publicLog) == twice)
  }

  @Test("escape codes, bidi overrides and formulas in names come back as they were, and the file stays a file of lines")
  func escapeCodesInNames() throws {
    let store = try Sample.store(in: folder)
    let names = [
      "\u{1B}[2J\u{1B}]0;x\u{7}", "\u{202E}gnp.exe", "=cmd|' /C calc'!A0", "a\nb\r\u{85}\u{2028}", "../../etc",
    ]
    for (number, name) in names.enumerated() {
      let fields: [String: FieldValue?] = ["name": .text(name), "legalForm": .text("association")]
      let act = Store.Stamp(name: "add", because: name, author: Author(name), at: Sample.instant())
      let change = Change(id: Sample.organization(number), set: fields)
      #expect(store.carryOut(act) { _ in Decision(changes: [change]) }.isDone)
    }
    let again = try Store(folder.path)
    for (number, name) in names.enumerated() {
      #expect(again.register.name(of: Sample.organization(number)) == name)
      #expect(again.history(of: Sample.organization(number)).map(\.because) == [name])
    }
    let bytes = try folder.bytes(of: Sample.publicLog)
    #expect(bytes.count { $0 == 0x0A } == names.count)
    #expect(bytes.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
  }

  @Test("a line of 1 GB is named, and its neighbours are kept", .enabled(if: Thoroughness.isFull))
  func aLineOfOneGigabyte() throws {
    // On a disk, where a hole of a file costs nothing.
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("wspolnie-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Store.create(at: path, Sample.manifest)
    let log = "\(path)/\(Sample.publicLog)"
    try Data(LogText.organization(1, seq: 1)).write(to: URL(fileURLWithPath: log))
    #expect(chmod(log, 0o600) == 0 && truncate(log, 1 << 30) == 0)
    let file = try #require(FileHandle(forWritingAtPath: log))
    try file.seekToEnd()
    let filler = #""text":"\#(String(repeating: "a", count: 2 << 20))""#
    try file.write(
      contentsOf: Data([0x0A] + LogText.organization(3, seq: 3) + LogText.organization(4, seq: 4, fields: filler)))
    try file.close()
    let store = try Store(path)
    #expect(store.register.name(of: Sample.organization(1)) == "Organizacja 1")
    #expect(store.register.name(of: Sample.organization(3)) == "Organizacja 3")
    #expect(store.findings == [Finding(file: Sample.publicLog, line: 2, kind: .damagedLine(.tooLong))])
  }
}
