import CivicDomain
import SeededRandom
import Testing

@testable import FlatFileStore

/// What is left of an attachment whose making did not come to its end.
@Suite("Attaching a file cut short anywhere")
struct InterruptedAttachingTests {
  private static let folder = "data"

  private static func template() throws -> DiskImage {
    let disk = SimulatedDisk()
    try Store.create(at: folder, Sample.manifest, fileSystem: disk)
    let store = try Store(folder, fileSystem: disk)
    #expect(store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant(1)).isDone)
    #expect(store.addPerson(2).isDone)
    disk.endProgram()
    return disk.image
  }

  private static let records = [Sample.organization(1), Sample.person(2)]

  private static func attach(to record: RecordID, on disk: SimulatedDisk) throws -> Outcome? {
    try? Store(folder, fileSystem: disk).attach(Attaching.statute, to: record, most: 13)
  }

  @Test("killed before each of its calls", arguments: records)
  func killed(record: RecordID) throws {
    let template = try Self.template()
    let whole = SimulatedDisk(template)
    #expect(try Self.attach(to: record, on: whole)?.isDone == true)
    #expect(whole.changes > 8)
    var orphans = 0
    for call in 0..<whole.changes {
      let disk = SimulatedDisk(template)
      disk.killedAt = call
      let outcome = try Self.attach(to: record, on: disk)
      disk.endProgram()
      orphans += try survive(record, outcome, on: disk, "killed before call \(call)")
    }
    #expect(orphans > 0, "between the file and the line there is a file that no line names")
  }

  @Test("the power fails after each of its calls", arguments: records)
  func withoutPower(record: RecordID) throws {
    let disk = SimulatedDisk(try Self.template())
    var images: [DiskImage] = []
    disk.changed = { images.append($0) }
    #expect(try Self.attach(to: record, on: disk)?.isDone == true)
    var random = SeededGenerator(seed: Thoroughness.seed)
    for (index, image) in images.enumerated() {
      for remains in image.remains(atMost: Thoroughness.rounds(6, full: 300), using: &random) where !remains.hasHole {
        let comment = "power cut after call \(index), seed \(Thoroughness.seed)"
        let isLast = index == images.indices.last
        let outcome: Outcome? = isLast ? .done([], counter: nil) : nil
        _ = try survive(record, outcome, on: SimulatedDisk(remains.image), comment)
      }
    }
  }

  /// Whoever comes afterwards finds the record with its file or neither, is told of what is left, and can go on.
  /// - Returns: how many files no line named.
  private func survive(
    _ record: RecordID, _ outcome: Outcome?, on disk: SimulatedDisk, _ comment: String
  ) throws -> Int {
    let after = try Store(Self.folder, fileSystem: disk)
    let id = RecordID(Attachment.kind(for: record).kind, bits: 1)
    let isThere = after.register.has(id)
    if outcome?.isDone == true { #expect(isThere, "\(comment): saved, and lost") }
    let findings = try after.check()
    #expect(Store.isWhole(findings), "\(comment): \(findings)")
    let unnamed = findings.count { if case .unnamedFile = $0.kind { true } else { false } }
    if isThere {
      #expect(unnamed == 0, "\(comment): \(findings)")
      #expect(disk.content(at: "\(Self.folder)/\(path(record))") == Attaching.statute, "\(comment)")
    }
    #expect(
      try after.attach(Attaching.statute, to: record, as: RecordID(Attachment.kind(for: record).kind, bits: 9)).isDone)
    let left = try Store(Self.folder, fileSystem: disk).check().filter {
      switch $0.kind {
      case .unnamedFile, .unfinishedFile, .missingFile, .alteredFile: true
      case _: false
      }
    }
    #expect(left == [], "\(comment): cleared by the next one")
    return unnamed
  }

  private func path(_ record: RecordID) -> String {
    Attaching.path(of: Attaching.statute, personal: Attachment.kind(for: record).kind == PersonalAttachment.kind)
  }
}
