import CivicDomain
import Foundation
import SeededRandom
import Testing

@testable import FlatFileStore

/// What kiosks handed in is taken in once each, the oldest first; whatever else lies there costs little and harms nobody.
@Suite("The intake")
struct IntakeTests {
  let folder: TemporaryFolder
  let store: Store
  private let now: Instant

  init() throws {
    folder = try TemporaryFolder()
    store = try Sample.store(in: folder)
    now = Instant(microsecondsSince1970: Int64(Date().timeIntervalSince1970 * 1_000_000))
    let today = WarsawTime.day(now)
    let consultation = AddRecord(
      RecordID("cns-0000000001"),
      [
        "subject": .text("Park"), "opens": .text(today.adding(days: -9).text),
        "closes": .text(today.adding(days: 9).text), "anonymousAdmitted": .yes(true),
      ])
    #expect(store.transact(consultation, by: Sample.anna, at: now).isDone)
    let session = AddRecord(
      RecordID("ses-0000000001"),
      [
        "title": .text("Warsztat"), "start": .text("\(today.adding(days: 5).text)T17:00"),
        "end": .text("\(today.adding(days: 5).text)T19:00"), "seats": .number(1),
      ])
    #expect(store.transact(session, by: Sample.anna, at: now).isDone)
  }

  private func seat(_ bits: UInt64, _ name: String, email: String = "") -> HandIn {
    var sender = HandInSender(Identifier(bits: bits))
    (sender.name, sender.phone, sender.email) = (name, "60010020\(bits)", email)
    return .registration(
      RegistrationHandIn(
        Identifier(bits: bits), receipt: ReceiptCode(bits: bits), session: Identifier("ses-0000000001"), sender: sender)
    )
  }

  private func put(_ bytes: [UInt8], _ name: String, daysAgo: Int = 0) throws {
    try folder.write(bytes, to: "inbox/new/\(name)")
    let date = Date(timeIntervalSince1970: Double(now.microsecondsSince1970) / 1_000_000 - Double(daysAgo) * 86_400)
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: "\(folder.path)/inbox/new/\(name)")
  }

  private func names(_ inbox: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/inbox/\(inbox)").sorted()
  }

  private func submission(_ bits: UInt64) -> Submission? { store.register.record(Identifier<Submission>(bits: bits)) }

  @Test func itIsTakenInAndGone() throws {
    #expect(DropBox(folder.path).handIn(DropBoxTests.remark()) == .accepted)
    let report = store.takeHandIns(at: now)
    #expect(report.remarks == 1 && report.handled == 1 && !report.hasMore)
    #expect(submission(1)?.remark == "Więcej drzew.")
    #expect(try names("new").isEmpty && names("refused").isEmpty)
  }

  @Test func theOldestGetsTheSeatWhateverItIsCalled() throws {
    try put(seat(2, "Druga").encoded(), "a", daysAgo: 1)
    try put(seat(1, "Pierwsza").encoded(), "z", daysAgo: 2)
    #expect(store.takeHandIns(at: now).registrations == 2)
    #expect(store.register.record(Identifier<Registration>(bits: 1))?.seated == true)
    #expect(store.register.record(Identifier<Registration>(bits: 2))?.isWaiting == true)
  }

  @Test func itCountsByTheDayOfTheFileAndNeverByATomorrow() throws {
    try put(DropBoxTests.remark(1).encoded(), "a", daysAgo: 3)
    try put(DropBoxTests.remark(2).encoded(), "b", daysAgo: -3)
    _ = store.takeHandIns(at: now)
    #expect(submission(1)?.receivedOn == WarsawTime.day(now).adding(days: -3))
    #expect(submission(2)?.receivedOn == WarsawTime.day(now))
  }

  @Test func sentTwiceOrFoundTwiceItIsThereOnce() throws {
    try put(DropBoxTests.remark(1).encoded(), "a")
    try put(DropBoxTests.remark(1).encoded(), "b")
    let report = store.takeHandIns(at: now)
    #expect(report.remarks == 1 && report.again == 1)
    #expect(store.register.count(of: Submission.kind) == 1)
  }

  @Test func whatARuleRefusesIsACaseAndTheReceiptSaysSo() throws {
    #expect(
      store.transact(RemoveRecord(RecordID("ses-0000000001"), because: "pomyłka"), by: Sample.anna, at: now).isDone)
    try put(seat(1, "Ewa Nowak").encoded(), "a")
    #expect(store.takeHandIns(at: now).cases == 1)
    #expect(try names("new").isEmpty)
    let edition = PublicEditionMaking.edition(of: store.register, at: now)
    #expect(edition.receipts[ReceiptCode(bits: 1).publicKey] == .refused)
  }

  @Test func noMoreThanAPassTakes() throws {
    for number in 1...9 { try put(DropBoxTests.remark(UInt64(number)).encoded(), "\(number)", daysAgo: number) }
    let limits = IntakeLimits(taken: 4, held: 5, looked: 100, waiting: 0)
    let first = store.takeHandIns(limits, at: now)
    #expect(first.remarks == 4 && first.hasMore)
    #expect(submission(9) != nil && submission(1) == nil, "the oldest first")
    #expect(store.takeHandIns(limits, at: now).remarks == 4)
    #expect(store.takeHandIns(limits, at: now).remarks == 1)
  }

  @Test func whatIsNoHandInIsSetAsideWithItsReason() throws {
    let good = DropBoxTests.remark(1).encoded()
    try put(Array("{".utf8), "half")
    try put([], "empty")
    try put(Array(repeating: 0x20, count: 65 << 10), "long")
    try put(DropBoxTests.remark(2, consultation: "cns-nigdy").encoded(), "unknown")
    try put(Array(String(decoding: good, as: UTF8.self).replacing("\"id\":\"sub-", with: "\"id\":\"per-").utf8), "ids")
    let report = store.takeHandIns(at: now)
    #expect(report.setAside == [.notJson: 2, .tooLong: 1, .unknown: 1, .ids: 1])
    #expect(try names("new").isEmpty)
    #expect(try names("refused").count == 10)
    #expect(store.refusedHandIns == 5)
    #expect(store.machine?.refusedHandIns == 5)
    #expect(try store.check().count(where: \.isDamage) == 0)
  }

  @Test func whatIsNoFileIsTakenAwayUnread() throws {
    let new = "\(folder.path)/inbox/new"
    #expect(mkfifo("\(new)/pipe", 0o600) == 0)
    #expect(symlink("\(folder.path)/log/cao/000001.jsonl", "\(new)/link") == 0)
    #expect(symlink("/dev/zero", "\(new)/device") == 0)
    #expect(link("\(folder.path)/log/cao/000001.jsonl", "\(new)/other") == 0)
    #expect(mkdir("\(new)/folder", 0o700) == 0)
    #expect(mkdir("\(new)/full", 0o700) == 0)
    try put(Array("x".utf8), "full/x")
    let report = store.takeHandIns(at: now)
    #expect(report.setAside == [.noFile: 4, .linked: 1] && report.left == 1)
    #expect(try names("new") == ["full"] && names("refused").isEmpty)
    #expect(folder.exists("log/cao/000001.jsonl"))
    #expect(try store.check().count(where: \.isDamage) == 0)
  }

  @Test func aFileOfSomebodyElseIsNotBelieved() throws {
    try #require(getuid() == 0, "only the administrator may give files away")
    try put(DropBoxTests.remark().encoded(), "a")
    #expect(chown("\(folder.path)/inbox/new/a", 65_534, 65_534) == 0)
    #expect(store.takeHandIns(at: now).setAside == [.foreign: 1])
    #expect(submission(1) == nil)
  }

  @Test func onlySoMuchIsKeptOfAFlood() throws {
    let count = Thoroughness.isFull ? 1_000_000 : 3_000
    for number in 0..<count {
      try Data("{".utf8).write(to: URL(fileURLWithPath: "\(folder.path)/inbox/new/\(number)"))
    }
    var report = IntakeReport()
    repeat { report.add(store.takeHandIns(at: now)) } while report.hasMore
    #expect(report.setAside == [.notJson: count] && report.thrownAway == count - 1_000)
    #expect(try names("refused").count == 2_000)
  }

  @Test func whatWasSetAsideDoesNotLieThereForEver() throws {
    try put(Array("{".utf8), "half")
    _ = store.takeHandIns(at: now)
    try folder.write(Array("{".utf8), to: "inbox/tmp/left")
    let later = Instant(microsecondsSince1970: now.microsecondsSince1970 + 40 * Instant.microsecondsInDay)
    _ = store.takeHandIns(at: later)
    #expect(try names("refused").isEmpty && names("tmp").isEmpty)
  }

  @Test func anErasureLooksIntoTheDropBox() throws {
    #expect(store.addPerson(1, name: "Ewa Nowak", at: now).isDone)
    try put(seat(7, "E. Nowak", email: "OSOBA1@example.org").encoded(), "hers")
    try put(seat(8, "Ewa Nowak").encoded(), "namesake")
    try put(Array("{\"email\":\"osoba1@example.org\"".utf8), "half")
    _ = store.takeHandIns(IntakeLimits(taken: 0, held: 0, looked: 0, waiting: 0), at: now)
    let outcome = store.erase(.erase([Sample.person(1)], because: "wniosek"), by: Sample.anna, at: now)
    #expect(outcome.act.isDone)
    #expect(try names("new") == ["namesake"], "what names somebody else of that name was accepted, and stays")
  }

  @Test func whileSomebodyHoldsTheLockNothingIsWaitedForAndNothingLost() throws {
    try put(DropBoxTests.remark().encoded(), "a")
    let other = try Store(folder.path)
    guard case .held(let lock) = other.takeLock(for: Sample.jan, at: now) else { return #expect(Bool(false)) }
    let report = store.takeHandIns(.beside, at: now)
    if case .busy = report.hindrance {} else { Issue.record("\(report)") }
    lock.release()
    #expect(store.takeHandIns(.beside, at: now).remarks == 1)
  }

  @Test func twoIntakesTakeEachOnce() throws {
    for number in 1...20 { try put(DropBoxTests.remark(UInt64(number)).encoded(), "\(number)") }
    let other = try Store(folder.path)
    let small = IntakeLimits(taken: 3, held: 5, looked: 100, waiting: 5_000)
    var report = IntakeReport()
    for turn in 0..<20 { report.add((turn.isMultiple(of: 2) ? store : other).takeHandIns(small, at: now)) }
    _ = try store.refresh()
    #expect(store.register.count(of: Submission.kind) == 20 && report.remarks + report.again == 20)
  }
}

/// A fault, or a kill, at every call of an intake.
@Suite("Whatever call of an intake fails, each is taken in once")
struct IntakeFaultTests {
  private static let now = Sample.instant(100)

  private func template() throws -> DiskImage {
    let disk = SimulatedDisk()
    try Store.create(at: "data", Sample.manifest, fileSystem: disk)
    let store = try Store("data", fileSystem: disk)
    let consultation = AddRecord(
      RecordID("cns-0000000001"),
      [
        "subject": .text("Park"), "opens": .text("1970-01-01"), "closes": .text("2026-12-01"),
        "windowBecause": .text("dawne"), "anonymousAdmitted": .yes(true),
      ])
    let outcome = store.transact(consultation, by: Sample.anna, at: Sample.instant())
    #expect(outcome.isDone, "\(outcome)")
    #expect(DropBox("data", fileSystem: disk).handIn(DropBoxTests.remark(1)) == .accepted)
    #expect(DropBox("data", fileSystem: disk).handIn(DropBoxTests.remark(2)) == .accepted)
    return disk.image
  }

  @Test func aFaultAtEachCall() throws {
    let image = try template()
    let counting = FaultyFileSystem(over: SimulatedDisk(image))
    let counted = try Store("data", fileSystem: counting)
    counting.forgetCalls()
    #expect(counted.takeHandIns(at: Self.now).remarks == 2)
    let calls = counting.calls.count
    for number in 0..<calls {
      for trouble in [FaultyFileSystem.Trouble.error(EIO), .error(ENOSPC), .errorAfterwards(EIO), .half] {
        let disk = SimulatedDisk(image)
        let faulty = FaultyFileSystem(over: disk)
        let store = try Store("data", fileSystem: faulty)
        faulty.forgetCalls()
        faulty.fault = .init(call: number, trouble: trouble, isForEver: false)
        _ = store.takeHandIns(at: Self.now)
        faulty.fault = nil
        let after = try Store("data", fileSystem: disk)
        _ = after.takeHandIns(at: Self.now)
        let left = try disk.names(in: "data/inbox/new").count + disk.names(in: "data/inbox/refused").count
        let there = after.register.count(of: Submission.kind)
        #expect(there == 2 || after.readOnlyReason != nil || left > 0, "\(counting.calls[number]) \(trouble): \(there)")
        #expect(there <= 2)
      }
    }
  }
}
