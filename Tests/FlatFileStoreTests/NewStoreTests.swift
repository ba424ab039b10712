import CivicDomain
import Foundation
import Testing

@testable import FlatFileStore

@Suite("Making and opening a store")
struct NewStoreTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func aNewStoreHasItsFoldersForItsOwnerAlone() throws {
    try Store.create(at: "\(folder.path)/a/data", Sample.manifest)
    for name in ["a/data", "a/data/log/cao", "a/data/personal/cao", "a/data/personal/drafts", "a/data/cache"] {
      #expect(try folder.permissions(of: name) == 0o700, "\(name)")
    }
    for name in ["a/data/wspolnie.json", "a/data/lock"] {
      #expect(try folder.permissions(of: name) == 0o600, "\(name)")
    }
    #expect(try Store("\(folder.path)/a/data").check().isEmpty)
  }

  @Test func aSharedStoreBelongsToItsGroup() throws {
    let group = String(cString: getgrgid(getgid()).pointee.gr_name)
    try Store.create(at: "\(folder.path)/data", Manifest(office: "cao", name: "CAO", group: group))
    #expect(try folder.permissions(of: "data/log/cao") == 0o2770)
    #expect(try folder.permissions(of: "data/wspolnie.json") == 0o660)
    let store = try Store("\(folder.path)/data")
    _ = store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant())
    #expect(try folder.permissions(of: "data/\(Sample.publicLog)") == 0o660)
  }

  @Test func theManifestSaysWhatWasAsked() throws {
    var manifest = Manifest(office: "cao", name: "Centrum „CAO”", isTraining: true)
    manifest.settings = ["seats": .number(20), "districts": .list(["Gołonóg", "Reden"])]
    try Store.create(at: folder.path, manifest)
    #expect(try Store(folder.path).manifest == manifest)
  }

  @Test func aFolderThatIsNotEmptyIsRefused() throws {
    try folder.write([1], to: "file")
    #expect(throws: StoreFailure.notEmpty(folder: folder.path)) {
      try Store.create(at: folder.path, Sample.manifest)
    }
    #expect(try folder.bytes(of: "file") == [1])
  }

  @Test(arguments: ["", "CAO", "../x", "a b", "1a", "gołonóg", String(repeating: "a", count: 41)])
  func anOfficeThatIsNoFolderNameIsRefused(office: String) {
    #expect(throws: StoreFailure.unfitOffice(office)) {
      try Store.create(at: folder.path, Manifest(office: office, name: ""))
    }
  }

  @Test func anUnknownGroupIsRefused() {
    #expect(throws: StoreFailure.unknownGroup("nobody-knows-it")) {
      try Store.create(at: folder.path, Manifest(office: "cao", name: "", group: "nobody-knows-it"))
    }
  }

  @Test func whereThereIsNoStoreNoneIsOpened() throws {
    #expect(throws: StoreFailure.noStore(folder: folder.path)) { try Store(folder.path) }
    #expect(throws: StoreFailure.noStore(folder: "\(folder.path)/missing")) { try Store("\(folder.path)/missing") }
  }

  @Test(arguments: ["", "{}", "[]", #"{"name":"wspolnie","version":"1.0"}"#, #"{"format":1,"office":"../x"}"#, "{"])
  func aFolderOfAnotherProgramIsForeign(content: String) throws {
    try folder.write(Array(content.utf8), to: "wspolnie.json")
    #expect(throws: StoreFailure.foreign(file: "\(folder.path)/wspolnie.json")) { try Store(folder.path) }
  }

  @Test("a newer format is read but never written to")
  func aNewerFormatIsReadButNeverWrittenTo() throws {
    try folder.makeStore(log: LogText.organization(1, seq: 1))
    let newer = #"{"format":2,"office":"cao","name":"CAO","training":false,"settings":{},"moons":["Phobos"]}"#
    try folder.write(Array(newer.utf8), to: "wspolnie.json")
    let store = try Store(folder.path)
    #expect(store.register.count(of: Organization.kind) == 1)
    #expect(store.readOnlyReason == .newerFormat(2))
    #expect(
      store.transact(Sample.addOrganization(2), by: Sample.anna, at: Sample.instant()) == .readOnly(.newerFormat(2)))
  }

  @Test func aFormatThatBecameNewerWhileTheStoreWasOpenStopsTheNextSave() throws {
    let store = try Sample.store(in: folder)
    try folder.write(Array(#"{"format":2,"office":"cao","name":"CAO"}"#.utf8), to: "wspolnie.json")
    #expect(
      store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant()) == .readOnly(.newerFormat(2)))
  }

  @Test("a mode widened to others is named")
  func aModeWidenedToOthersIsNamed() throws {
    let store = try Sample.store(in: folder)
    _ = store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant())
    #expect(chmod("\(folder.path)/\(Sample.publicLog)", 0o644) == 0)
    let findings = try store.check()
    #expect(findings == [Finding(file: Sample.publicLog, line: nil, kind: .openToOthers(permissions: 0o644))])
    #expect(!findings.contains { !$0.isDamage })
  }
}
