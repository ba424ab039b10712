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

  private func put(_ bytes: [UInt8], _ name: String, writtenDaysAgo days: Int = 0) throws {
    try folder.write(bytes, to: "inbox/new/\(name)")
    let date = Date(timeIntervalSince1970: Double(now.microsecondsSince1970) / 1_000_000 - Double(days) * 86_400)
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: "\(folder.path)/inbox/new/\(name)")
  }

  /// The same; it comes later than whatever was put there before, by the system's clock, which goes in steps.
  private func putLater(_ bytes: [UInt8], _ name: String, than last: inout Int64, writtenDaysAgo days: Int = 0) throws {
    var came = last
    while came <= last {
      try put(bytes, name, writtenDaysAgo: days)
      came = try LinuxFileSystem().status(at: "\(folder.path)/inbox/new/\(name)").changed
    }
    last = came
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
    store.manifest.kiosk = String(geteuid())
    var last = Int64(0)
    try putLater(seat(1, "Pierwsza").encoded(), "z", than: &last)
    // Whoever hands in may say of a file that it is of any time: nobody comes before others by that.
    try putLater(seat(2, "Druga").encoded(), "a", than: &last, writtenDaysAgo: 2)
    #expect(store.takeHandIns(at: now).registrations == 2)
    #expect(store.register.record(Identifier<Registration>(bits: 1))?.seated == true)
    #expect(store.register.record(Identifier<Registration>(bits: 2))?.isWaiting == true)
  }

  @Test(.enabled(if: getuid() == 0, "only root gives files away"))
  func itCountsByTheDayOnWhichItCameWhateverItsSenderSays() throws {
    store.manifest.kiosk = "60007"
    for (name, bits, days) in [("a", UInt64(1), 3), ("b", 2, -3)] {
      try put(DropBoxTests.remark(bits).encoded(), name, writtenDaysAgo: days)
      #expect(chown("\(folder.path)/inbox/new/\(name)", 60_007, getegid()) == 0)
    }
    let inTwoDays = Instant(microsecondsSince1970: now.microsecondsSince1970 + 2 * Instant.microsecondsInDay)
    _ = store.takeHandIns(at: inTwoDays)
    #expect(submission(1)?.receivedOn == WarsawTime.day(now))
    #expect(submission(2)?.receivedOn == WarsawTime.day(now))
  }

  @Test func whatTheOwnerPutBackCountsByTheDayOnWhichItWasWritten() throws {
    try put(DropBoxTests.remark(1).encoded(), "a", writtenDaysAgo: 3)
    try put(DropBoxTests.remark(2).encoded(), "b", writtenDaysAgo: -3)
    let inTwoDays = Instant(microsecondsSince1970: now.microsecondsSince1970 + 2 * Instant.microsecondsInDay)
    _ = store.takeHandIns(at: inTwoDays)
    let written = Instant(microsecondsSince1970: now.microsecondsSince1970 - 3 * Instant.microsecondsInDay)
    #expect(submission(1)?.receivedOn == WarsawTime.day(written))
    #expect(submission(2)?.receivedOn == WarsawTime.day(now), "never later than it got its name")
  }

  /// The years 2243, 1614, and as far as a file system's seconds go.
  @Test(arguments: [100_000, -130_000, 90_000_000_000_000, -90_000_000_000_000])
  func aTimeThatNoFileHasStopsNothing(days: Int) throws {
    try put(DropBoxTests.remark(1).encoded(), "a")
    try folder.write([1], to: "inbox/tmp/half")
    let time = timespec(tv_sec: days * 86_400, tv_nsec: 5)
    for name in ["new/a", "tmp/half"] {
      let path = "\(folder.path)/inbox/\(name)"
      #expect(utimensat(AT_FDCWD, path, [time, time], 0) == 0)
      #expect((try LinuxFileSystem().status(at: path).modified > 0) == (days > 0))
    }
    #expect(store.takeHandIns(at: now).handled == 1)
    #expect(try names("new").isEmpty)
    if days > 0 { #expect(submission(1)?.receivedOn == WarsawTime.day(now)) }
  }

  @Test func whereTheKioskRunsAsTheOwnerItsWordIsNotTaken() throws {
    store.manifest.kiosk = String(geteuid())
    try put(DropBoxTests.remark(1).encoded(), "a", writtenDaysAgo: 3)
    _ = store.takeHandIns(at: now)
    #expect(submission(1)?.receivedOn == WarsawTime.day(now))
  }

  @Test func whereTheClockOfTheStoreStandsNothingComesTomorrow() throws {
    try put(DropBoxTests.remark(1).encoded(), "a")
    let yesterday = Instant(microsecondsSince1970: now.microsecondsSince1970 - Instant.microsecondsInDay)
    _ = store.takeHandIns(at: yesterday)
    #expect(submission(1)?.receivedOn == WarsawTime.day(yesterday))
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
    let edition = PublicEditionMaking.edition(of: store.register, at: now) { $0.publicKey }
    #expect(edition.receipts[ReceiptCode(bits: 1).publicKey] == .atStaff(settledOn: nil))
  }

  @Test func noMoreThanAPassTakes() throws {
    store.manifest.kiosk = String(geteuid())
    var last = Int64(0)
    for number in (1...9).reversed() {
      try putLater(DropBoxTests.remark(UInt64(number)).encoded(), "\(number)", than: &last)
    }
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

  @Test func whatIsOfTheLastByteIsTakenAndOneMoreIsTooLong() throws {
    let whole = DropBoxTests.remark(1).encoded()
    // Between two members JSON may have any space.
    func padded(to length: Int) -> [UInt8] {
      [UInt8(ascii: "{")] + [UInt8](repeating: 0x20, count: length - whole.count) + whole.dropFirst()
    }
    try put(padded(to: 64 << 10), "fits")
    try put(padded(to: (64 << 10) + 1), "does not")
    let report = store.takeHandIns(at: now)
    #expect(report.remarks == 1 && report.setAside == [.tooLong: 1])
  }

  @Test func aRemarkOnATextThatIsNoMoreIsACaseWithAllItsWords() throws {
    for (id, values) in [
      ("doc-0000000001", ["consultation": FieldValue.text("cns-0000000001"), "title": .text("Projekt")]),
      ("ver-0000000001", ["document": .text("doc-0000000001"), "number": .number(1), "text": .text("§ 1. Park.")]),
    ] {
      #expect(store.transact(AddRecord(RecordID(id), values), by: Sample.anna, at: now).isDone)
    }
    guard case .comment(var said) = DropBoxTests.remark(1) else { return }
    (said.version, said.unit) = (Identifier("ver-0000000001"), "§ 1")
    try put(HandIn.comment(said).encoded(), "a")
    let removal = RemoveRecord(RecordID("ver-0000000001"), because: "pomyłka w tekście")
    #expect(store.transact(removal, by: Sample.anna, at: now).isDone)
    #expect(store.takeHandIns(at: now).cases == 1)
    let kept = try #require(store.register.record(Identifier<KioskCase>(bits: 1)))
    #expect(kept.why == .place && kept.said == "§ 1\n\nWięcej drzew." && kept.receipt == ReceiptCode(bits: 1).text)
    #expect(try names("refused").isEmpty)
  }

  @Test func whatNoRecordTakesOfItsSenderIsSaidInTheCase() throws {
    #expect(
      store.transact(RemoveRecord(RecordID("ses-0000000001"), because: "pomyłka"), by: Sample.anna, at: now).isDone)
    try put(seat(1, "Ewa Nowak", email: "to nie adres").encoded(), "a")
    #expect(store.takeHandIns(at: now).cases == 1)
    let kept = try #require(store.register.record(Identifier<KioskCase>(bits: 1)))
    #expect(kept.said.contains("Ewa Nowak") && kept.said.contains("to nie adres") && kept.said.contains("60010020"))
    #expect(kept.person.isEmpty)
  }

  @Test func whereTheSystemDoesNotKnowTheKioskAllOfItWaits() throws {
    store.manifest.kiosk = "nobody-knows-it"
    try put(DropBoxTests.remark(1).encoded(), "a")
    let report = store.takeHandIns(at: now)
    #expect(report.unknownKiosk == "nobody-knows-it" && report.handled == 0)
    #expect(try names("new") == ["a"])
    store.manifest.kiosk = nil
    #expect(store.takeHandIns(at: now).remarks == 1)
  }

  @Test func whatCannotBeSetAsideHindersNothingBehindIt() throws {
    var last = Int64(0)
    try putLater(Array("{".utf8), "half", than: &last)
    try putLater(DropBoxTests.remark(1).encoded(), "a", than: &last)
    let system = FaultyFileSystem()
    let place = "\(folder.path)/inbox/refused/"
    system.failing = { call, path in call == .open && path.hasPrefix(place) ? EACCES : nil }
    let report = try Store(folder.path, fileSystem: system).takeHandIns(at: now)
    #expect(report.remarks == 1 && report.left == 1 && report.hindrance == nil)
    #expect(try names("new") == ["half"])
  }

  @Test func aBoxThatSomebodyDeletedIsMadeAgain() throws {
    for name in ["inbox", "public"] { try folder.remove(name) }
    #expect(store.takeHandIns(at: now).hindrance == nil)
    #expect(DropBox(folder.path).handIn(DropBoxTests.remark(1)) == .accepted)
    #expect(store.takeHandIns(at: now).remarks == 1)
    #expect(PublicEditionKeeping(of: store).keep(at: now) == .written)
    for name in ["inbox", "inbox/new", "inbox/tmp", "inbox/refused", "public"] {
      #expect(try folder.permissions(of: name) == 0o700)
    }
    #expect(try store.check().count(where: \.isDamage) == 0)
  }

  @Test func aBackupTakesOfTheBoxWhatCouldBeAHandIn() throws {
    #expect(DropBox(folder.path).handIn(DropBoxTests.remark(1)) == .accepted)
    try folder.write([], to: "inbox/new/huge")
    #expect(truncate("\(folder.path)/inbox/new/huge", 1 << 30) == 0)
    #expect(mkdir("\(folder.path)/inbox/new/closed", 0o000) == 0)
    #expect(symlink("/dev/zero", "\(folder.path)/inbox/new/link") == 0)
    for inbox in ["new", "refused"] { try folder.write([1], to: "inbox/\(inbox)/closed file") }
    let system = FaultyFileSystem()
    system.failing = { call, path in call == .open && path.hasSuffix("closed file") ? EACCES : nil }
    let outside = try TemporaryFolder()
    let summary = try Store(folder.path, fileSystem: system).backup(
      to: "\(outside.path)/kopia.tar", page: { _ in "Kopia.\n" }, by: Sample.anna, at: now)
    #expect(summary.bytes < 1 << 20)
    _ = try Store.restore(fromFile: "\(outside.path)/kopia.tar", to: "\(outside.path)/nowe")
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(outside.path)/nowe/inbox/new").count == 1)
  }

  @Test func aPassTakesAThousandAndTheNextOneTheRest() throws {
    #expect(IntakeLimits.whole.taken == 1_000)
    let one = String(decoding: DropBoxTests.remark(1).encoded(), as: UTF8.self)
    for number in 0..<1_001 { try put(Array(one.utf8), "\(number)") }
    let first = store.takeHandIns(at: now)
    #expect(first.taken == 1_000 && first.hasMore)
    #expect(store.takeHandIns(at: now).taken == 1)
  }

  @Test func aLinkThatTakesTheFilesPlaceMeanwhileIsNotFollowed() throws {
    try put(DropBoxTests.remark(1).encoded(), "a")
    let system = FaultyFileSystem()
    let store = try Store(folder.path, fileSystem: system)
    let (path, elsewhere) = ("\(folder.path)/inbox/new/a", "\(folder.path)/elsewhere")
    system.before = { call, opened in
      guard call == .open, opened == path else { return }
      // The very file that was looked at, behind a link.
      rename(path, elsewhere)
      symlink(elsewhere, path)
    }
    #expect(store.takeHandIns(at: now).setAside == [.unreadable: 1])
    #expect(store.register.count(of: Submission.kind) == 0)
  }

  @Test func aFileThatIsAnotherByThenIsNotRead() throws {
    try put(DropBoxTests.remark(1).encoded(), "a")
    let system = FaultyFileSystem()
    let store = try Store(folder.path, fileSystem: system)
    let path = "\(folder.path)/inbox/new/a"
    system.before = { [folder] call, opened in
      guard call == .open, opened == path else { return }
      try? folder.write(DropBoxTests.remark(2).encoded(), to: "inbox/new/b")
      rename("\(folder.path)/inbox/new/b", path)
    }
    #expect(store.takeHandIns(at: now).handled == 0)
    system.before = { _, _ in }
    #expect(store.takeHandIns(at: now).remarks == 1)
    #expect(store.register.record(Identifier<Submission>(bits: 2)) != nil)
  }

  @Test func theKiosksUserIsBelievedAndTheStoresOwnerAndNobodyElse() throws {
    try #require(getuid() == 0, "only the administrator may give files away")
    store.manifest.kiosk = "60007"
    for (bits, owner) in [(UInt64(1), UInt32(60_007)), (2, 60_008), (3, geteuid())] {
      try put(DropBoxTests.remark(bits).encoded(), "\(bits)")
      #expect(chown("\(folder.path)/inbox/new/\(bits)", owner, owner) == 0)
    }
    let report = store.takeHandIns(at: now)
    #expect(report.remarks == 2 && report.setAside == [.foreign: 1])
    #expect(submission(2) == nil)
  }

  @Test func whatABackupHoldsIsTakenInWhereItIsPutBack() throws {
    #expect(DropBox(folder.path).handIn(DropBoxTests.remark(1)) == .accepted)
    try put(Array("{".utf8), "half")
    try folder.write(Array("{".utf8), to: "inbox/tmp/unfinished")
    let outside = try TemporaryFolder()
    _ = try store.backup(to: "\(outside.path)/kopia.tar", page: { _ in "Kopia.\n" }, by: Sample.anna, at: now)
    #expect(store.takeHandIns(at: now).remarks == 1, "taken in here since")
    _ = try Store.restore(fromFile: "\(outside.path)/kopia.tar", to: "\(outside.path)/nowe")
    let restored = try Store("\(outside.path)/nowe")
    #expect(restored.register.count(of: Submission.kind) == 0)
    let report = restored.takeHandIns(at: now)
    #expect(report.remarks == 1 && report.setAside == [.notJson: 1] && !report.hasMore)
    #expect(restored.register.record(Identifier<Submission>(bits: 1))?.remark == "Więcej drzew.")
    #expect(!outside.exists("nowe/inbox/tmp/unfinished"), "nobody was told that it was accepted")
    #expect(try restored.check().count(where: \.isDamage) == 0)
  }

  /// Nobody's remark is late, nor their seat somebody else's, because a disk failed while they waited.
  @Test(.enabled(if: getuid() == 0, "only root gives files away"), arguments: [false, true])
  func whatIsPutBackCountsAsIfItHadNeverGone(damaged: Bool) throws {
    store.manifest.kiosk = "60007"
    try put(seat(1, "Pierwsza").encoded(), "z", writtenDaysAgo: 3)
    try put(seat(2, "Druga").encoded(), "a", writtenDaysAgo: 2)
    try put(DropBoxTests.remark(3).encoded(), "m", writtenDaysAgo: 4)
    // The kiosk's own word for when it wrote something is not taken on by the backup.
    try put(DropBoxTests.remark(4).encoded(), "k", writtenDaysAgo: 5)
    #expect(chown("\(folder.path)/inbox/new/k", 60_007, getegid()) == 0)
    let outside = try TemporaryFolder()
    let (copy, place) = ("\(outside.path)/kopia.tar", "\(outside.path)/nowe")
    _ = try store.backup(to: copy, page: { _ in "Kopia.\n" }, by: Sample.anna, at: now)
    if damaged {
      _ = try Store.restoreDamaged(fromFile: copy, to: place)
    } else {
      _ = try Store.restore(fromFile: copy, to: place)
    }
    let restored = try Store(place)
    let report = restored.takeHandIns(at: now)
    #expect(report.registrations == 2 && report.remarks == 2)
    #expect(restored.register.record(Identifier<Registration>(bits: 1))?.seated == true)
    #expect(restored.register.record(Identifier<Registration>(bits: 2))?.isWaiting == true)
    let fourDaysAgo = Instant(microsecondsSince1970: now.microsecondsSince1970 - 4 * Instant.microsecondsInDay)
    #expect(restored.register.record(Identifier<Submission>(bits: 3))?.receivedOn == WarsawTime.day(fourDaysAgo))
    #expect(restored.register.record(Identifier<Submission>(bits: 4))?.receivedOn == WarsawTime.day(now))
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

  /// After whatever happened: all are taken in, once each, and nothing is left.
  private func faults(on image: DiskImage) -> [String] {
    let disk = SimulatedDisk(image)
    do {
      let store = try Store("data", fileSystem: disk)
      let report = store.takeHandIns(at: Self.now)
      var faults: [String] = []
      let there = store.register.page(Query(Submission.kind), window: 0..<9).ids
      if Set(there.map(\.raw)) != ["sub-0000000001", "sub-0000000002"] || there.count != 2 {
        faults.append("\(there)")
      }
      let left = try disk.names(in: "data/inbox/new") + disk.names(in: "data/inbox/refused")
      if !left.isEmpty { faults.append("left: \(left)") }
      if let hindrance = report.hindrance { faults.append("\(hindrance)") }
      if try !store.check().filter(\.isDamage).isEmpty { faults.append("damage") }
      return faults
    } catch { return ["\(error)"] }
  }

  @Test("The power fails at every call: none is lost, and none is there twice")
  func aPowerCutAtEachCall() throws {
    let image = try template()
    let disk = SimulatedDisk(image)
    let store = try Store("data", fileSystem: disk)
    var images: [DiskImage] = [disk.image]
    disk.changed = { images.append($0) }
    #expect(store.takeHandIns(at: Self.now).remarks == 2)
    disk.changed = { _ in }
    #expect(images.count > 8)
    var random = SeededGenerator(seed: Thoroughness.seed)
    for (call, image) in images.enumerated() {
      for remains in image.remains(atMost: Thoroughness.rounds(30, full: 500), using: &random) where !remains.hasHole {
        let faults = faults(on: remains.image)
        #expect(faults.isEmpty, "call \(call), seed \(Thoroughness.seed): \(faults)")
      }
    }
  }

  @Test("Killed at any call, and the next one goes on: none is lost, and none is there twice")
  func killedAtEachCall() throws {
    let image = try template()
    let whole = SimulatedDisk(image)
    _ = try Store("data", fileSystem: whole).takeHandIns(at: Self.now)
    let calls = whole.changes
    #expect(calls > 8)
    for call in 0..<calls {
      let disk = SimulatedDisk(image)
      disk.killedAt = call
      _ = try? Store("data", fileSystem: disk).takeHandIns(at: Self.now)
      disk.endProgram()
      let faults = faults(on: disk.image)
      #expect(faults.isEmpty, "call \(call): \(faults)")
    }
  }
}
