import CivicDomain
import Foundation
import Testing

@testable import FlatFileStore

/// Who has access to the files of a store beside its owner: the group, the readers, the kiosk's user.
@Suite("A store that is shared")
struct SharingTests {
  /// A group that this process is a member of, as the staff's.
  static let group = String(getegid())
  static let readers: UInt32 = 60_001
  static let kiosk: UInt32 = 60_002
  let folder: TemporaryFolder
  let system = LinuxFileSystem()

  init() throws { folder = try TemporaryFolder() }

  var data: String { "\(folder.path)/data" }

  private static func manifest(readers: String? = "\(readers)", keepers: String? = nil) -> Manifest {
    Manifest(office: "cao", name: "CAO", group: group, readers: readers, keepers: keepers)
  }

  /// A store with everything that a program ever makes in one.
  private func busyStore() throws -> Store {
    try Store.create(at: data, Self.manifest())
    let store = try Store(data)
    #expect(store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant(1)).isDone)
    #expect(store.addPerson(2).isDone)
    #expect(store.importOrganizations(10...20)?.isDone == true)
    let attachment = RecordID(PersonalAttachment.kind, bits: 4)
    #expect(try store.attach(Attaching.certificate, to: Sample.person(2), as: attachment).isDone)
    try store.keepDraft(DraftTests.draft(2, "Zaczęta"), of: Sample.anna)
    #expect(store.writeCache())
    _ = try store.check(at: Sample.instant(5))
    return store
  }

  /// What somebody named may do with each path below the data folder, which is empty itself.
  private func rights(_ rights: (AccessList) -> AccessList.Rights?) throws -> [String: AccessList.Rights] {
    var found: [String: AccessList.Rights] = [:]
    let names = try #require(FileManager.default.subpaths(atPath: data)) + [""]
    for name in names {
      guard let list = try system.accessList(.own, of: name.isEmpty ? data : "\(data)/\(name)") else { continue }
      if let given = rights(list) { found[name] = list.effective(given) }
    }
    return found
  }

  @Test func readersReadEverythingButPeopleAndTheInbox() throws {
    let store = try busyStore()
    let found = try rights { $0.groups[Self.readers] }
    let names = try #require(FileManager.default.subpaths(atPath: data)) + [""]
    for name in names {
      let isFolder = try system.status(at: name.isEmpty ? data : "\(data)/\(name)").form == .folder
      let isClosed = name.hasPrefix("personal") || name.hasPrefix("inbox")
      let expected: AccessList.Rights? = isClosed ? nil : isFolder ? [.read, .pass] : [.read]
      #expect(found[name] == expected, "\(name)")
      // Whatever anybody is named for, nobody else got in by it.
      #expect(try system.status(at: name.isEmpty ? data : "\(data)/\(name)").permissions & 0o7 == 0, "\(name)")
    }
    #expect(
      names.contains { $0.hasPrefix("personal/drafts/anna/") } && names.contains { $0.hasPrefix("personal/files/") })
    #expect(found.keys.contains("cache/fold") && found.keys.contains("cache/checked"))
    #expect(try store.check() == [])
  }

  /// The store mends itself under everybody's hands: what it makes anew, readers read as well.
  @Test func whatIsMadeAnewIsReadAsBefore() throws {
    let store = try busyStore()
    try folder.remove("data/lock")
    try folder.remove("data/cache")
    try folder.remove("data/files")
    #expect(store.transact(Sample.addOrganization(3), by: Sample.anna, at: Sample.instant(9)).isDone)
    #expect(store.writeCache())
    let attachment = RecordID(Attachment.kind, bits: 5)
    #expect(try store.attach(Attaching.certificate, to: Sample.organization(3), as: attachment).isDone)
    for name in ["lock", "cache", "cache/fold", "files"] {
      #expect(try rights { $0.groups[Self.readers] }[name]?.contains(.read) == true, "\(name)")
    }
    #expect(try store.check() == [])
  }

  /// Even where somebody copies the vault beside itself, nobody else reads the copy.
  @Test func whatSomebodyPutsIntoTheDataFolderIsOpenToNobody() throws {
    _ = try busyStore()
    try FileManager.default.createDirectory(
      atPath: "\(data)/personal.old", withIntermediateDirectories: false, attributes: [.posixPermissions: 0o770])
    #expect(try rights { $0.groups[Self.readers] }["personal.old"] == nil)
  }

  @Test func whereTheDiskHasNoListsThereAreNoReadersAndNothingIsLeft() throws {
    let faulty = FaultyFileSystem()
    faulty.failing = { call, _ in call == .setAccessList ? EOPNOTSUPP : nil }
    let failure = #expect(throws: StoreFailure.self) {
      try Store.create(at: data, Self.manifest(), fileSystem: faulty)
    }
    #expect(failure == .noAccessLists(path: data))
    #expect(!folder.exists("data"))
    // A folder that was there before stays, and is empty.
    try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: false)
    #expect(throws: StoreFailure.noAccessLists(path: data)) {
      try Store.create(at: data, Self.manifest(), fileSystem: faulty)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: data).isEmpty)
    // Without readers it is a store like any other.
    try Store.create(at: data, Self.manifest(readers: nil), fileSystem: faulty)
    let store = try Store(data, fileSystem: faulty)
    #expect(try store.check() == [])
    let kiosk = #expect(throws: AccessFailure.self) {
      try store.admitKiosk(user: "\(Self.kiosk)", by: Sample.anna, at: Sample.instant())
    }
    #expect(kiosk == .noAccessLists(path: data))
    #expect(store.manifest.kiosk == nil)
    #expect(try Store(data).check() == [])
  }

  @Test func aGroupOfReadersIsNotThatOfTheStaffOrKeepersHoweverItIsNamed() throws {
    let name = Accounts.name(ofGroup: getegid())
    for readers in [Self.group, name] {
      #expect(throws: StoreFailure.sameGroup(readers)) {
        try Store.create(at: data, Self.manifest(readers: readers))
      }
      #expect(throws: StoreFailure.sameGroup(readers)) {
        try Store.create(
          at: data, Manifest(office: "cao", name: "", group: "60009", readers: readers, keepers: Self.group))
      }
    }
    let store = try busyStore()
    var sharing = store.sharing
    sharing.readers = name
    #expect(throws: AccessFailure.sameGroup(name)) {
      try store.share(with: sharing, by: Sample.anna, at: Sample.instant(3))
    }
    #expect(store.manifest.readers == "\(Self.readers)")
  }

  @Test func whoeverHasTheRightsOfAGroupIsNoKiosk() throws {
    // Who runs this is of the group.
    let user = String(geteuid())
    #expect(Accounts.groups(ofUser: geteuid()).contains(getegid()))
    #expect(Accounts.groups(ofUser: Self.kiosk).isEmpty)
    let store = try busyStore()
    #expect(throws: AccessFailure.kioskInGroup(user: user, group: Self.group)) {
      try store.admitKiosk(user: user, by: Sample.anna, at: Sample.instant(3))
    }
    #expect(store.manifest.kiosk == nil)
    // Whoever became one since is found.
    var manifest = store.manifest
    manifest.kiosk = user
    try system.replaceManifest(manifest, in: store.files)
    let findings = try Store(data).check()
    #expect(
      findings.contains(Finding(file: "wspolnie.json", line: nil, kind: .kioskInGroup(Self.group))), "\(findings)")
  }

  @Test func readersAndKeepersNeedAGroupThatTheSystemKnows() {
    for (readers, keepers) in [("1", nil), (nil, "1")] as [(String?, String?)] {
      #expect(throws: StoreFailure.groupNeeded) {
        try Store.create(
          at: data, Manifest(office: "cao", name: "", readers: readers, keepers: keepers))
      }
    }
    #expect(throws: StoreFailure.unknownGroup("nobody-knows-it")) {
      try Store.create(at: data, Self.manifest(readers: "nobody-knows-it"))
    }
    #expect(throws: StoreFailure.unknownGroup("nobody-knows-it")) {
      try Store.create(at: data, Self.manifest(keepers: "nobody-knows-it"))
    }
    #expect(!folder.exists("data"))
  }

  @Test func theManifestNamesThemAndOlderOnesAreRead() throws {
    try Store.create(at: data, Self.manifest(keepers: "60003"))
    let manifest = try Store(data).manifest
    #expect(manifest.readers == "60001")
    #expect(manifest.keepers == "60003")
    #expect(manifest.kiosk == nil)
    let older = #"{"format":1,"office":"cao","name":"CAO","group":"cao","training":false,"settings":{}}"#
    let read = try #require(Manifest(Array(older.utf8)))
    #expect(read.group == "cao")
    #expect([read.readers, read.keepers, read.kiosk].allSatisfy { $0 == nil })
    #expect(read.encoded() == Array(older.utf8) + [10])
  }

  // MARK: The kiosk

  @Test func theKiosksUserReadsWhatIsPublicAndHandsIn() throws {
    let store = try busyStore()
    let user = "\(Self.kiosk)"
    #expect(
      store.standing(ofKiosk: user) == .notAdmitted(paths: [".", "inbox", "public", "inbox/new", "inbox/tmp"]))
    #expect(store.standing(ofKiosk: "nobody-knows-it") == .unknownUser)
    try store.admitKiosk(user: user, by: Sample.anna, at: Sample.instant(20))
    try store.admitKiosk(user: user, by: Sample.anna, at: Sample.instant(21))
    #expect(store.standing(ofKiosk: user) == .admitted)
    #expect(store.standing(ofKiosk: "60009") != .admitted)
    let expected: [String: AccessList.Rights] = [
      "": .pass, "inbox": .pass, "inbox/tmp": [.write, .pass], "inbox/new": [.write, .pass], "public": [.read, .pass],
    ]
    #expect(try rights { $0.users[Self.kiosk] } == expected)
    #expect(try Store(data).manifest.kiosk == user)
    #expect(store.kioskUsers == [Self.kiosk])
    #expect(try Store(data).check() == [])
    // What is published later it reads, and readers do.
    try system.makeFolder("\(data)/public/pl", permissions: store.files.folderPermissions)
    try system.replace("\(data)/public/pl/index", with: [1], permissions: store.files.filePermissions)
    #expect(try rights { $0.users[Self.kiosk] }["public/pl/index"] == .read)
    #expect(try rights { $0.groups[Self.readers] }["public/pl/index"] == .read)
    // And what it hands in belongs to the staff's group.
    try system.close(system.open("\(data)/inbox/tmp/a", .creating(permissions: 0o660)))
    #expect(try system.status(at: "\(data)/inbox/tmp/a").group == getegid())
    #expect(throws: AccessFailure.unknownUser("nobody-knows-it")) {
      try store.admitKiosk(user: "nobody-knows-it", by: Sample.anna, at: Sample.instant(22))
    }
    #expect(store.manifest.kiosk == user)
  }

  @Test func aStoreOfItsOwnerAloneHasNoKiosk() throws {
    try Store.create(at: data, Sample.manifest)
    let store = try Store(data)
    #expect(throws: AccessFailure.groupNeeded) {
      try store.admitKiosk(user: "\(Self.kiosk)", by: Sample.anna, at: Sample.instant())
    }
    #expect(try rights { $0.users[Self.kiosk] }.isEmpty)
  }

  @Test func readersAreGivenToAStoreThatIsThereAndTakenAway() throws {
    try Store.create(at: data, Sample.manifest)
    let store = try Store(data)
    #expect(store.addPerson(1).isDone)
    #expect(try store.check() == [])
    var sharing = store.sharing
    sharing.group = Self.group
    sharing.readers = "\(Self.readers)"
    try store.share(with: sharing, by: Sample.anna, at: Sample.instant(3))
    #expect(try folder.permissions(of: "data/\(Sample.publicLog)") == 0o660)
    #expect(try rights { $0.groups[Self.readers] }[Sample.publicLog] == .read)
    #expect(try Store(data).check() == [])
    // Whoever had it open goes on, and what they make is shared as well.
    #expect(store.transact(Sample.addOrganization(2), by: Sample.anna, at: Sample.instant(4)).isDone)
    sharing.readers = nil
    try store.share(with: sharing, by: Sample.anna, at: Sample.instant(5))
    #expect(try rights { $0.groups[Self.readers] }.isEmpty)
    #expect(try Store(data).check() == [])
  }

  /// Stopped by a failure at each call: nothing personal is open to anybody, what is written is all there, and done again it is
  /// as it should be.
  @Test func whateverCallFailsNobodyGetsAtPeopleByIt() throws {
    try Store.create(at: data, Self.manifest(readers: nil))
    let store = try Store(data)
    #expect(store.addPerson(1).isDone)
    let sharing = { (store: Store) -> Sharing in
      var sharing = store.sharing
      sharing.readers = "\(Self.readers)"
      return sharing
    }
    let counting = FaultyFileSystem()
    let counted = try Store(data, fileSystem: counting)
    counting.forgetCalls()
    try counted.share(with: sharing(counted), by: Sample.anna, at: Sample.instant(3))
    let calls = counting.calls.count
    #expect(calls > 50)
    for call in 0..<calls {
      var without = try Store(data).sharing
      without.readers = nil
      try Store(data).share(with: without, by: Sample.anna, at: Sample.instant(4))
      let faulty = FaultyFileSystem()
      let one = try Store(data, fileSystem: faulty)
      faulty.forgetCalls()
      faulty.fault = FaultyFileSystem.Fault(call: call, trouble: .error(EIO), isForEver: true)
      try? one.share(with: sharing(one), by: Sample.anna, at: Sample.instant(5))
      faulty.fault = nil
      let found = try rights { $0.groups[Self.readers] }
      #expect(!found.keys.contains { $0.hasPrefix("personal") || $0.hasPrefix("inbox") }, "call \(call)")
      let again = try Store(data)
      #expect(again.register.stored(Sample.person(1)) != nil, "call \(call)")
      try again.share(with: sharing(again), by: Sample.anna, at: Sample.instant(6))
      #expect(try Store(data).check() == [], "call \(call)")
    }
  }

  // MARK: What `check` finds

  private func named(_ list: inout AccessList, _ rights: AccessList.Rights) {
    list.groups[60_004] = rights
    list.mask = .all
  }

  @Test func whoeverShouldNotBeThereIsNamedAtEachPath() throws {
    let store = try busyStore()
    for (name, isFolder) in [("personal", true), ("personal/cao", true), (Sample.personalLog, false), ("inbox", true)] {
      let path = "\(data)/\(name)"
      let before = try system.status(at: path).permissions
      var list = AccessList(permissions: before)
      named(&list, .read)
      try system.setAccessList(.own, to: list, of: path)
      #expect(try store.check() == [Finding(file: name, line: nil, kind: .foreignAccess(.group("60004")))], "\(name)")
      #expect(try store.check().contains { $0.isDamage })
      // Readers are no more welcome there than anybody.
      list.groups = [Self.readers: .read]
      try system.setAccessList(.own, to: list, of: path)
      #expect(try store.check() == [Finding(file: name, line: nil, kind: .foreignAccess(.group("60001")))], "\(name)")
      // Under a mask of nothing nobody has anything.
      list.mask = []
      try system.setAccessList(.own, to: list, of: path)
      #expect(try !store.check().contains { $0.kind == .foreignAccess(.group("60001")) }, "\(name)")
      try system.setAccessList(.own, to: AccessList(permissions: before), of: path)
      try system.setPermissions(before, of: path)
      guard isFolder else { continue }
      try system.setAccessList(
        .forNew,
        to: {
          var list = list; list.mask = .all; return list
        }(), of: path)
      #expect(try store.check() == [Finding(file: name, line: nil, kind: .foreignAccess(.group("60001")))], "\(name)")
      try system.setAccessList(.forNew, to: nil, of: path)
    }
    #expect(try store.check() == [])
  }

  @Test func moreThanReadersMayHaveAndLessAreNamed() throws {
    let store = try busyStore()
    let path = "\(data)/log"
    let list = try #require(try system.accessList(.own, of: path))
    var wider = list
    wider.groups[Self.readers] = .all
    try system.setAccessList(.own, to: wider, of: path)
    #expect(try store.check() == [Finding(file: "log", line: nil, kind: .foreignAccess(.group("60001")))])
    wider.groups = [:]
    wider.mask = nil
    try system.setAccessList(.own, to: wider, of: path)
    #expect(try store.check() == [Finding(file: "log", line: nil, kind: .shutOut(.group("60001")))])
    #expect(try !store.check().contains { $0.isDamage })
    try store.share(with: store.sharing, by: Sample.anna, at: Sample.instant(30))
    #expect(try store.check() == [])
  }

  @Test func aFolderThatDoesNotHandItsGroupOnIsNamed() throws {
    let store = try busyStore()
    #expect(chmod("\(data)/personal/cao", 0o770) == 0)
    #expect(try store.check() == [Finding(file: "personal/cao", line: nil, kind: .groupNotHandedOn)])
  }

  @Test(.enabled(if: getuid() == 0, "only root gives a file to a group of others"))
  func aForeignGroupIsNamedWithWhatItMayDo() throws {
    let store = try busyStore()
    for name in [Sample.personalLog, "personal/drafts", "log"] {
      let before = try system.status(at: "\(data)/\(name)")
      #expect(chown("\(data)/\(name)", uid_t.max, 60_005) == 0)
      #expect(chmod("\(data)/\(name)", before.permissions) == 0)
      let finding = Finding(
        file: name, line: nil, kind: .foreignGroup("60005", permissions: before.permissions))
      #expect(try store.check() == [finding], "\(name)")
      #expect(finding.isDamage)
      #expect(chown("\(data)/\(name)", uid_t.max, getegid()) == 0)
      #expect(chmod("\(data)/\(name)", before.permissions) == 0)
    }
    #expect(chown("\(data)/lock", uid_t.max, 60_005) == 0 && chmod("\(data)/lock", 0o600) == 0)
    #expect(
      try store.check().contains(
        Finding(file: "lock", line: nil, kind: .foreignGroup("60005", permissions: 0o600))))
  }

  @Test func aGroupThatIsNoMoreIsNamed() throws {
    let store = try busyStore()
    let text = try folder.text(of: "data/wspolnie.json").replacing("60001", with: "gone-with-the-wind")
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(data)/wspolnie.json"))
    #expect(store.transact(Sample.addOrganization(7), by: Sample.anna, at: Sample.instant(9)).isDone)
    let findings = try Store(data).check()
    #expect(
      findings.contains(
        Finding(file: "wspolnie.json", line: nil, kind: .unknownParty(.group("gone-with-the-wind")))))
  }

  @Test func aBackupBringsTheReadersBack() throws {
    let store = try busyStore()
    let file = "\(folder.path)/kopia.tar"
    _ = try store.backup(to: file, page: { _ in "" }, as: Identifier(bits: 9), by: Sample.anna, at: Sample.instant(40))
    _ = try Store.restore(fromFile: file, to: "\(folder.path)/again")
    let again = try Store("\(folder.path)/again")
    #expect(again.manifest.readers == "60001")
    #expect(try again.check() == [])
    #expect(
      try system.accessList(.own, of: "\(folder.path)/again/log")?.groups[Self.readers] == [.read, .pass])
    // Where the disk has no lists the data are worth more: they come back, and readers do not.
    let faulty = FaultyFileSystem()
    faulty.failing = { call, _ in call == .setAccessList || call == .accessList ? EOPNOTSUPP : nil }
    _ = try Store.restore(fromFile: file, to: "\(folder.path)/plain", fileSystem: faulty)
    let plain = try Store("\(folder.path)/plain", fileSystem: faulty)
    #expect(try plain.check() == [Finding(file: ".", line: nil, kind: .shutOut(.group("60001")))])
  }
}
