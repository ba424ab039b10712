import CivicDomain
import Testing

@testable import FlatFileStore

/// Format 0 never was: in it, the author stood under `who`, and an organization had a `title`.
@Suite("A migration is old or new at every moment, and a second start finishes it")
struct MigrationTests {
  private static let step = MigrationStep(from: 0) { object in
    let text = String(decoding: object, as: UTF8.self)
    guard text.contains(#""who":"#) else { return nil }
    return Array(text.replacing(#""who":"#, with: #""by":"#).replacing(#""title":"#, with: #""name":"#).utf8)
  }

  private static func old(_ seq: Int, put: String) -> [UInt8] {
    LogText.line(
      #""seq":\#(seq),"turn":\#(seq),"at":"2026-11-21T10:15:30Z","who":"anna","act":"add","put":[\#(put)]"#)
  }

  private static let organization =
    #"{"kind":"organization","id":"\#(Sample.organization(1).raw)","set":{"title":"Sowa","legalForm":"association"}}"#
  private static let bad = Array("{\"crc\":\"00000000\",nie to}\n".utf8)
  private static let open =
    old(1, put: organization) + bad + old(3, put: #"{"kind":"person","id":"\#(Sample.person(1).raw)","set":{}}"#)
    + Array("{\"crc\":\"urw".utf8)
  private static let personal = LogText.line(
    #""seq":1,"turn":3,"at":"2026-11-21T10:15:30Z","who":"anna","act":"add","put":[{"kind":"person","id":"\#(Sample.person(1).raw)","set":{"name":"Jan"}}]"#
  )
  private static let manifest = Array(
    #"{"format":0,"office":"cao","name":"CAO","training":true,"settings":{"seats":20}}"#.utf8)

  private func oldStore() throws -> SimulatedDisk {
    let disk = SimulatedDisk()
    try Store.create(at: "data", Sample.manifest, fileSystem: disk)
    try disk.replace("data/\(Sample.publicLog)", with: Self.open, permissions: 0o600)
    try disk.replace("data/log/cao/000002.jsonl", with: Self.old(4, put: Self.organization), permissions: 0o600)
    try disk.replace("data/\(Sample.personalLog)", with: Self.personal, permissions: 0o600)
    try disk.replace("data/wspolnie.json", with: Self.manifest, permissions: 0o600)
    return disk
  }

  private func migrate(_ system: any FileSystem, steps: [MigrationStep] = [step]) throws(MigrationFailure) -> Int? {
    try Store.migrate("data", by: Sample.anna, at: Sample.instant(), steps: steps, fileSystem: system)
  }

  /// That the store on a disk is the migrated one, and nothing of the old one is left.
  private func isMigrated(_ disk: SimulatedDisk, _ comment: Comment? = nil) throws {
    let store = try Store("data", fileSystem: disk)
    #expect(store.manifest.settings == ["seats": .number(20)], comment)
    #expect(store.register.name(of: Sample.organization(1)) == "Sowa", comment)
    #expect(store.register.name(of: Sample.person(1)) == "Jan", comment)
    #expect(store.history().map(\.author) == ["anna", "anna", "anna"], comment)
    #expect(try store.check().filter(\.isDamage).map(\.line) == [2], comment)
    #expect(try disk.names(in: "data/log/cao").sorted() == ["000001.jsonl", "000002.jsonl"], comment)
    #expect(try disk.names(in: "data/personal/cao") == ["000001.jsonl"], comment)
  }

  /// That it is still the old one, down to the byte.
  private func isOld(_ disk: SimulatedDisk, _ comment: Comment? = nil) throws {
    #expect(try disk.content(of: "data/wspolnie.json") == Self.manifest, comment)
    #expect(try disk.content(of: "data/\(Sample.publicLog)") == Self.open, comment)
    #expect(try disk.content(of: "data/\(Sample.personalLog)") == Self.personal, comment)
  }

  @Test func anOldStoreIsNotOpenedButMigrated() throws {
    let disk = try oldStore()
    #expect(throws: StoreFailure.olderFormat(0, folder: "data")) { try Store("data", fileSystem: disk) }
    #expect(try migrate(disk) == 0)
    try isMigrated(disk)
    #expect(try disk.content(of: "data/\(Sample.publicLog)").split(separator: 0x0A)[1] == Self.bad.dropLast()[...])
    #expect(try migrate(disk) == nil, "a second time there is nothing to do")
    try isMigrated(disk)
  }

  @Test func aLineThatCannotBeUnderstoodStopsItBeforeAnythingChanged() throws {
    let disk = try oldStore()
    let strange = Self.open.split(separator: 0x0A)[0] + [0x0A] + LogText.line(#""seq":2,"turn":2,"put":[]"#)
    try disk.replace("data/\(Sample.publicLog)", with: Array(strange), permissions: 0o600)
    #expect(throws: MigrationFailure.unreadableLine(file: Sample.publicLog, line: 2)) { try migrate(disk) }
    #expect(try disk.content(of: "data/\(Sample.publicLog)") == Array(strange))
    #expect(try disk.content(of: "data/wspolnie.json") == Self.manifest)
  }

  @Test func withoutAWayThereTheStoreIsForeignAndANewerOneIsRefused() throws {
    let disk = try oldStore()
    #expect(throws: MigrationFailure.store(.foreign(file: "data/wspolnie.json"))) { try migrate(disk, steps: []) }
    try isOld(disk)
    try disk.replace("data/wspolnie.json", with: Array(#"{"format":9,"office":"cao"}"#.utf8), permissions: 0o600)
    #expect(throws: MigrationFailure.newer(9)) { try migrate(disk) }
    #expect(throws: MigrationFailure.store(.noStore(folder: "data2"))) {
      try Store.migrate("data2", by: Sample.anna, at: Sample.instant(), fileSystem: disk)
    }
  }

  /// Killed, or cut off from the disk, at each of its steps.
  @Test func interruptedAtEveryCall() throws {
    let template = try oldStore().image
    let counting = FaultyFileSystem(over: SimulatedDisk(template))
    #expect(try migrate(counting) == 0)
    for fault in FaultCampaignTests.someFaults(at: counting.calls) {
      let comment: Comment = "call \(fault.call), \(fault.trouble), for ever: \(fault.isForEver)"
      let disk = SimulatedDisk(template)
      let system = FaultyFileSystem(over: disk)
      system.fault = fault
      let isDone = (try? migrate(system)) != nil
      disk.endProgram()
      let format = try #require(Manifest(try disk.content(of: "data/wspolnie.json")), comment)
      if isDone { #expect((try? Store("data", fileSystem: disk)) != nil, comment) }
      if format.format == 0 {
        #expect(!isDone, comment)
        try isOld(disk, comment)
      }
      _ = try migrate(disk)
      try isMigrated(disk, comment)
    }
  }

  /// The disk as it is after each change: as if the program had been killed just behind it.
  @Test func killedBehindEveryChange() throws {
    let disk = try oldStore()
    var images: [DiskImage] = []
    disk.changed = { images.append($0) }
    #expect(try migrate(disk) == 0)
    #expect(images.count > 20)
    for (number, image) in images.enumerated() {
      let after = SimulatedDisk(image)
      let format = try #require(Manifest(try after.content(of: "data/wspolnie.json")))
      if format.format == 0 { try isOld(after, "change \(number)") }
      if let store = try? Store("data", fileSystem: after) {
        #expect(store.register.name(of: Sample.person(1)) == "Jan", "change \(number)")
      }
      _ = try migrate(after)
      try isMigrated(after, "change \(number)")
    }
  }
}
