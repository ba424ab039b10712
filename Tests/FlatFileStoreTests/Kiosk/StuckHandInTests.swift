import CivicDomain
import Foundation
import Testing

@testable import FlatFileStore

/// What lies in the drop-box and can be neither taken in nor taken away is told, and holds nobody up; what was handed in for
/// another group is given to the staff's.
@Suite("What stays in the drop-box")
struct StuckHandInTests {
  private let folder: TemporaryFolder
  private let now = Instant(microsecondsSince1970: Int64(Date().timeIntervalSince1970 * 1_000_000))
  private var data: String { "\(folder.path)/data" }

  init() throws { folder = try TemporaryFolder() }

  private func store(_ manifest: Manifest = Sample.manifest, _ fileSystem: any FileSystem = LinuxFileSystem()) throws
    -> Store
  {
    if !folder.exists("data") { try Store.create(at: data, manifest) }
    let store = try Store(data, fileSystem: fileSystem)
    let today = WarsawTime.day(now)
    let consultation = AddRecord(
      RecordID("cns-0000000001"),
      [
        "subject": .text("Park"), "opens": .text(today.adding(days: -9).text),
        "closes": .text(today.adding(days: 9).text),
        "anonymousAdmitted": .yes(true),
      ])
    #expect(store.transact(consultation, by: Sample.anna, at: now).isDone)
    let session = AddRecord(
      RecordID("ses-0000000001"),
      [
        "title": .text("Warsztat"), "start": .text("\(today.adding(days: 5).text)T17:00"),
        "end": .text("\(today.adding(days: 5).text)T19:00"),
      ])
    #expect(store.transact(session, by: Sample.anna, at: now).isDone)
    return store
  }

  private func put(_ bytes: [UInt8], _ name: String) throws { try folder.write(bytes, to: "data/inbox/new/\(name)") }

  private func seat(_ bits: UInt64, _ name: String) -> [UInt8] {
    var sender = HandInSender(Identifier(bits: bits))
    (sender.name, sender.phone) = (name, "600100200")
    return HandIn.registration(
      RegistrationHandIn(
        Identifier(bits: bits), receipt: ReceiptCode(bits: bits), session: Identifier("ses-0000000001"), sender: sender)
    ).encoded()
  }

  @Test func aSeatThatIsAQuestionTooCountsAsBoth() throws {
    let store = try store()
    try put(seat(1, "Ewa Nowak"), "a")
    #expect(store.takeHandIns(at: now).cases == 0)
    try put(seat(2, "Adam Inny"), "b")
    let report = store.takeHandIns(at: now)
    #expect(report.registrations == 1 && report.cases == 1 && report.questions == 1)
    #expect(report.taken == 1 && report.handled == 1)
    #expect(store.register.count(of: Registration.kind) == 2)
  }

  @Test func whatCannotBeTakenAwayIsAConcern() throws {
    let store = try store()
    #expect(store.machine?.stuckHandIns == 0)
    for name in ["d1", "d2"] {
      #expect(mkdir("\(data)/inbox/new/\(name)", 0o700) == 0)
      try put([1], "\(name)/x")
    }
    #expect(store.takeHandIns(at: now).left == 2)
    let machine = try #require(store.machine)
    #expect(machine.stuckHandIns == 2 && machine.refusedHandIns == 0)
    let health = try #require(Health(of: store.register, on: machine, at: now))
    #expect(health.concerns.contains(.stuckHandIns(2)))
  }

  @Test func whatIsNoFileIsOneFindingWithItsCount() throws {
    let store = try store()
    for number in 0..<300 { #expect(symlink("/dev/zero", "\(data)/inbox/new/\(number)") == 0) }
    #expect(symlink("/dev/zero", "\(data)/inbox/tmp/x") == 0)
    let found = try store.check().filter { $0.file.hasPrefix("inbox") }
    #expect(
      found == [
        Finding(file: "inbox/new", line: nil, kind: .noHandIns(300)),
        Finding(file: "inbox/tmp", line: nil, kind: .noHandIns(1)),
      ])
  }

  @Test(.enabled(if: getuid() == 0, "only root gives a file to a group of others"))
  func whatTheGroupMayNotReadStaysAndHoldsNobodyUp() throws {
    let faulty = FaultyFileSystem()
    let store = try store(Sample.manifest, faulty)
    for (name, group) in [("stranded", gid_t(60_005)), ("closed", getegid())] {
      try put(DropBoxTests.remark(1).encoded(), name)
      #expect(chown("\(data)/inbox/new/\(name)", getuid(), group) == 0)
    }
    try put(DropBoxTests.remark(2).encoded(), "zz")
    faulty.failing = { call, path in
      call == .open && (path.hasSuffix("/stranded") || path.hasSuffix("/closed")) ? EACCES : nil
    }
    var report = IntakeReport()
    for _ in 0..<3 { report.add(store.takeHandIns(.beside, at: now)) }
    #expect(report.remarks == 1 && report.setAside == [.unreadable: 1] && report.left == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(data)/inbox/new") == ["stranded"])
    #expect(store.machine?.stuckHandIns == 1)
    faulty.failing = { _, _ in nil }
    #expect(store.takeHandIns(at: now).remarks == 1, "once somebody may read it")
  }

  @Test(.enabled(if: getuid() == 0, "only root gives a file to another user"))
  func whoIsAdmittedByAnotherProgramIsBelievedAtOnce() throws {
    let store = try store(Manifest(office: "cao", name: "CAO", group: String(getegid())))
    let other = try Store(data)
    store.manifest.kiosk = "nobody-knows-it"
    try put(DropBoxTests.remark(1).encoded(), "a")
    #expect(chown("\(data)/inbox/new/a", 60_002, getegid()) == 0)
    #expect(store.takeHandIns(at: now).unknownKiosk == "nobody-knows-it")
    try other.admitKiosk(user: "60002", by: Sample.anna, at: now)
    let report = store.takeHandIns(at: now)
    #expect(report.unknownKiosk == nil && report.remarks == 1 && report.setAside.isEmpty)
  }

  @Test(.enabled(if: getuid() == 0, "only root gives a file to a group of others"))
  func anotherGroupOfTheStaffReadsWhatWaits() throws {
    let group = String(getegid())
    let store = try store(Manifest(office: "cao", name: "CAO", group: group))
    try store.admitKiosk(user: "60002", by: Sample.anna, at: now)
    try folder.write([1], to: "outside")
    #expect(symlink("\(folder.path)/outside", "\(data)/inbox/new/link") == 0)
    for (name, owner) in [("new/a", 60_002), ("new/foreign", 60_003), ("tmp/half", 60_002), ("refused/b", 60_002)] {
      try folder.write([1], to: "data/inbox/\(name)")
      #expect(chown("\(data)/inbox/\(name)", uid_t(owner), 60_005) == 0)
      #expect(chmod("\(data)/inbox/\(name)", 0o600) == 0)
    }
    try folder.write([1], to: "data/inbox/new/twice")
    #expect(link("\(data)/inbox/new/twice", "\(folder.path)/other") == 0)
    #expect(chown("\(data)/inbox/new/twice", 60_002, 60_005) == 0 && chmod("\(folder.path)/other", 0o600) == 0)
    #expect(chown("\(folder.path)/outside", 60_002, 60_005) == 0 && chmod("\(folder.path)/outside", 0o600) == 0)
    try store.share(with: store.sharing, by: Sample.anna, at: now)
    func bits(_ path: String) throws -> [UInt32] {
      let status = try LinuxFileSystem().status(at: "\(folder.path)/\(path)")
      return [status.group, status.permissions]
    }
    for name in ["new/a", "tmp/half", "refused/b"] {
      #expect(try bits("data/inbox/\(name)") == [getegid(), 0o660], "\(name)")
    }
    for path in ["data/inbox/new/foreign", "other", "outside"] {
      #expect(try bits(path) == [60_005, 0o600], "\(path)")
    }
    // What is right is left alone: else it would count as having come now. The system's clock goes in steps.
    func changed(_ name: String) throws -> Int64 { try LinuxFileSystem().status(at: "\(data)/inbox/\(name)").changed }
    let came = try changed("new/a")
    repeat { try folder.write([1], to: "data/inbox/tmp/later") } while try changed("tmp/later") <= came
    try store.share(with: store.sharing, by: Sample.anna, at: now)
    #expect(try changed("new/a") == came)
  }
}
