import CivicDomain
import Foundation
import Testing

@testable import FlatFileStore

@Suite("What stands in the place of a file, and what was left unfinished")
struct StrangePlacesTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func putPipe(at name: String) throws {
    if folder.exists(name) { try folder.remove(name) }
    try #require(mkfifo("\(folder.path)/\(name)", 0o600) == 0)
  }

  private func putLink(to target: String, at name: String) throws {
    if folder.exists(name) { try folder.remove(name) }
    try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/\(name)", withDestinationPath: target)
  }

  @Test func aPipeOrALinkInThePlaceOfALogIsNamedAsSuchAndHoldsNobodyUp() throws {
    for place in [Sample.publicLog, Sample.personalLog] {
      for isPipe in [true, false] {
        let own = try TemporaryFolder()
        let store = try Sample.store(in: own)
        #expect(store.addPerson(1).isDone)
        let name = "\(store.folder)/\(place)"
        unlink(name)
        if isPipe { #expect(mkfifo(name, 0o600) == 0) } else { #expect(symlink("/dev/zero", name) == 0) }
        let opened = try Store(store.folder)
        let unreadable = try opened.check().compactMap { finding -> Int32? in
          guard case .unreadable(let number) = finding.kind, finding.file == place else { return nil }
          return number
        }
        #expect(unreadable.count == 1)
        #expect(unreadable.allSatisfy { FileFailure(.read, "", errno: $0).isNoFile })
        let outcome = opened.transact(Sample.addOrganization(2), by: Sample.anna, at: Sample.instant())
        guard case .readOnly = outcome else {
          Issue.record("\(place): \(outcome)")
          continue
        }
      }
    }
  }

  @Test func aFolderWhoseNameIsNoTextIsAskedForByItsBytes() throws {
    let name = Array("\(folder.path)/Dane ".utf8) + [0xB3, 0xF3, 0xBF]
    let path = PathText.text(name)
    #expect(mkdir(PathText.cString(path), 0o500) == 0)
    let system = LinuxFileSystem()
    #expect(system.roomLeft(at: path) != nil)
    // Root may write everywhere, and a folder that is not there is another matter.
    #expect(system.mayWrite(path) == (geteuid() == 0))
    try Store.create(at: path, Sample.manifest)
    #expect(try Store(path).check() == [])
    #expect(try Store(path).transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant()).isDone)
  }

  @Test(arguments: [
    "lock", "files", "public", "inbox", "inbox/new", "inbox/tmp", "inbox/refused", "cache", "cache/fold", "damaged",
    "personal/drafts", "personal/files", "personal/damaged", "personal/drafts/anna", "personal/drafts/anna/org-x.json",
  ])
  func checkNamesWhatStandsInThePlaceOfSomethingOfOurs(name: String) throws {
    let store = try Sample.store(in: folder)
    #expect(store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant()).isDone)
    for isPipe in [true, false] {
      if Path.folder(of: name) == "personal/drafts/anna", isPipe {
        try FileManager.default.createDirectory(
          atPath: "\(folder.path)/personal/drafts/anna", withIntermediateDirectories: true,
          attributes: [.posixPermissions: 0o700])
      }
      if isPipe { try putPipe(at: name) } else { try putLink(to: "/nowhere", at: name) }
      let findings = try Store(folder.path).check()
      #expect(findings == [Finding(file: name, line: nil, kind: .unreadable(errno: FileFailure.noFile))])
    }
  }

  /// Neither rights nor whom they are open to are what ails it.
  @Test(arguments: ["personal", "personal/cao", "log", "log/cao"])
  func whoeverSavesIsToldOfWhatStandsInThePlaceOfALogsFolder(name: String) throws {
    _ = try Sample.store(in: folder)
    for isPipe in [true, false] {
      if isPipe { try putPipe(at: name) } else { try putLink(to: "/nowhere", at: name) }
      let store = try Store(folder.path)
      #expect(store.opennessOfPersonalData == nil)
      let outcome = store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant())
      #expect(outcome == .readOnly(.displaced(name)))
    }
  }

  @Test func aLinkAmongTheDraftsHidesNoneOfTheOthers() throws {
    let store = try Sample.store(in: folder)
    try store.keepDraft(DraftTests.draft(1, "Zaczęta"), of: Sample.anna)
    try putLink(to: "/nowhere", at: "personal/drafts/anna/a.json")
    try putPipe(at: "personal/drafts/anna/b.json")
    #expect(try store.drafts(of: Sample.anna).count == 1)
  }

  @Test func aManifestThatIsNoFileOrTooLongIsToldSo() throws {
    try Store.create(at: folder.path, Sample.manifest)
    func failure() -> FileFailure? {
      do {
        _ = try Store(folder.path)
        return nil
      } catch {
        guard case .system(let failure) = error else { return nil }
        return failure
      }
    }
    try putPipe(at: "wspolnie.json")
    #expect(failure()?.isNoFile == true)
    try putLink(to: "/dev/zero", at: "wspolnie.json")
    #expect(failure()?.isNoFile == true)
    try folder.remove("wspolnie.json")
    try FileManager.default.createDirectory(atPath: "\(folder.path)/wspolnie.json", withIntermediateDirectories: false)
    #expect(failure()?.isNoFile == true)
    try folder.remove("wspolnie.json")
    try folder.write([], to: "wspolnie.json")
    try #require(truncate("\(folder.path)/wspolnie.json", off_t(Limits.smallFile) + 1) == 0)
    #expect(failure()?.isTooLong == true)
    #expect(failure()?.isNoRoom == false)
  }

  @Test func anInterruptedInitIsFinishedByTheNext() throws {
    let counting = SimulatedDisk()
    var images: [DiskImage] = []
    counting.changed = { images.append($0) }
    try Store.create(at: "data", Sample.manifest, fileSystem: counting)
    #expect(images.count > 20)
    for (number, image) in images.enumerated() {
      let disk = SimulatedDisk(image)
      if (try? Store("data", fileSystem: disk)) == nil {
        try Store.create(at: "data", Sample.manifest, fileSystem: disk)
      }
      #expect(try Store("data", fileSystem: disk).check() == [], "after \(number) changes")
    }
  }

  @Test(arguments: ["log/cao/000001.jsonl", "notes.txt", "personal/drafts/anna", "log/other"])
  func whatIsNotOursIsNeverTakenForAnUnfinishedInit(name: String) throws {
    try Store.create(at: folder.path, Sample.manifest)
    try folder.remove("wspolnie.json")
    try folder.write([1], to: name)
    #expect(throws: StoreFailure.notEmpty(folder: folder.path)) { try Store.create(at: folder.path, Sample.manifest) }
    #expect(try folder.bytes(of: name) == [1])
    #expect(!folder.exists("wspolnie.json"))
  }

  @Test(arguments: ["drafts", "files", "damaged"])
  func anOfficeCannotBeCalledAsWhatStandsBesideItsFolder(office: String) {
    #expect(throws: StoreFailure.unfitOffice(office)) {
      try Store.create(at: folder.path, Manifest(office: office, name: "A"))
    }
  }
}
