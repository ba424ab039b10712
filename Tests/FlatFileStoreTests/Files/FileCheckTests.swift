import CivicDomain
import Foundation
import Testing

@testable import FlatFileStore

@Suite("What check says of attached files")
struct FileCheckTests {
  let folder: TemporaryFolder
  let system = FaultyFileSystem()
  let store: Store
  private let path = Attaching.path(of: Attaching.statute)
  private let personalPath = Attaching.path(of: Attaching.certificate, personal: true)

  /// A statute of an organization, a certificate of a person.
  init() throws {
    folder = try TemporaryFolder()
    store = try Sample.store(in: folder, system)
    #expect(store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant(1)).isDone)
    #expect(store.addPerson(2).isDone)
    #expect(try store.attach(Attaching.statute, to: Sample.organization(1)).isDone)
    #expect(try store.attach(Attaching.certificate, to: Sample.person(2)).isDone)
  }

  private func finding(_ path: String, _ kind: Finding.Kind) -> Finding {
    Finding(file: path, line: nil, kind: kind)
  }

  @Test func aMissingFileIsDamage() throws {
    try folder.remove(path)
    try folder.remove(personalPath)
    let findings = try store.check()
    #expect(
      findings == [
        finding(path, .missingFile([Attaching.attachment])),
        finding(personalPath, .missingFile([Attaching.personalAttachment])),
      ])
    #expect(findings.allSatisfy { $0.isDamage })
  }

  @Test func anAlteredFileIsDamageWhateverItsLength() throws {
    var other = Attaching.statute
    other[3] ^= 1
    try folder.write(other, to: path)
    try folder.write([], to: personalPath)
    let findings = try store.check()
    #expect(
      findings == [
        finding(path, .alteredFile([Attaching.attachment])),
        finding(personalPath, .alteredFile([Attaching.personalAttachment])),
      ])
    #expect(findings.allSatisfy { $0.isDamage })
  }

  @Test func whatStandsInThePlaceOfAFileIsNoFile() throws {
    try folder.remove(path)
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/\(path)", withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    #expect(try store.check() == [finding(path, .missingFile([Attaching.attachment]))])
  }

  @Test func aRemovedRecordStillNeedsItsFile() throws {
    let remove = RemoveRecord(Attaching.attachment, because: "pomyłka")
    #expect(store.transact(remove, by: Sample.anna, at: Sample.instant(9)).isDone)
    #expect(try store.check() == [])
    try folder.remove(path)
    #expect(try store.check() == [finding(path, .missingFile([Attaching.attachment]))])
  }

  @Test func whatNoLineNamesIsNoted() throws {
    let orphan = Attaching.digest(of: [1])
    try folder.write([1], to: "files/\(orphan)")
    try folder.write([1], to: "personal/files/\(orphan)")
    try folder.write([1], to: "files/7-1.new")
    try folder.write([1], to: "files/notatki.txt")
    let findings = try store.check()
    #expect(
      findings == [
        finding("files/\(orphan)", .unnamedFile(isPersonal: false)), finding("files/7-1.new", .unfinishedFile),
        finding("files/notatki.txt", .foreign), finding("personal/files/\(orphan)", .unnamedFile(isPersonal: true)),
      ])
    #expect(Store.isWhole(findings))
  }

  @Test func whatALostLineMayHaveNamedIsNotCalledNobodys() throws {
    let orphan = Attaching.digest(of: [1])
    try folder.write([1], to: "files/\(orphan)")
    var lines = try folder.lines(of: Sample.publicLog)
    lines[2] = lines[2].replacing("Statut", with: "Startu")
    try folder.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: Sample.publicLog)
    let findings = try Store(folder.path).check()
    #expect(findings.first?.file == Sample.publicLog)
    #expect(
      Set(findings.dropFirst()) == [finding("files/\(orphan)", .doubtfulFile), finding(path, .doubtfulFile)])
    #expect(!Store.isWhole(findings))
  }

  @Test func whatPeopleOutsideTheGroupMayReadIsDamage() throws {
    chmod("\(folder.path)/\(personalPath)", 0o644)
    chmod("\(folder.path)/personal/files", 0o755)
    let findings = try store.check()
    #expect(
      Set(findings) == [
        finding(personalPath, .openToOthers(permissions: 0o644)),
        finding("personal/files", .openToOthers(permissions: 0o755)),
      ])
    #expect(findings.allSatisfy { $0.isDamage })
  }

  @Test func aFileThatTheDiskDoesNotGiveBackIsNamed() throws {
    system.failing = { call, path in call == .read && path.contains("/personal/files/") ? EIO : nil }
    #expect(try store.check() == [finding(personalPath, .unreadable(errno: EIO))])
  }

  @Test func whoMayNotReadThePersonalDataIsToldOfTheOthersAlone() throws {
    system.failing = { call, path in
      path.contains("/personal") && (call == .list || call == .open) ? EACCES : nil
    }
    try folder.remove(path)
    let reader = try Store(folder.path, fileSystem: system)
    #expect(
      try reader.check() == [
        finding("personal/cao", .personalNotExamined), finding(path, .missingFile([Attaching.attachment])),
      ])
  }

  @Test func theSameFileAttachedAgainHeals() throws {
    try folder.remove(path)
    let again = RecordID(Attachment.kind, bits: 2)
    #expect(try store.attach(Attaching.statute, to: Sample.organization(1), as: again).isDone)
    #expect(try store.check() == [])
  }

  @Test func whatIsLostForGoodIsTakenOutOfTheRecord() throws {
    try folder.remove(path)
    let redact = ErasureRequest.redact(Attaching.attachment, field: "file", because: "przepadł")
    #expect(store.erase(redact, by: Sample.anna, at: Sample.instant(9)).act.isDone)
    #expect(try store.check() == [])
    #expect(store.register.stored(Attaching.attachment)?.values["title"] == .text("Statut"))
  }
}
