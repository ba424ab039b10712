import CivicDomain
import Foundation
import SeededRandom
import Testing

@testable import FlatFileStore

@Suite("Files that belong to records")
struct AttachmentTests {
  let folder: TemporaryFolder
  let system = FaultyFileSystem()
  let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Sample.store(in: folder, system)
    #expect(store.transact(Sample.addOrganization(1), by: Sample.anna, at: Sample.instant(1)).isDone)
    #expect(store.addPerson(2).isDone)
  }

  private var names: [String] { get throws { try folder.allFiles().filter { $0.contains("files/") } } }

  @Test func aFileIsKeptUnderItsDigestAndNamedByItsRecord() throws {
    #expect(try store.attach(Attaching.statute, to: Sample.organization(1), most: 7).isDone)
    let path = Attaching.path(of: Attaching.statute)
    #expect(try names == [path])
    #expect(try folder.bytes(of: path) == Attaching.statute)
    #expect(try folder.permissions(of: path) == 0o600)
    let record = try #require(store.register.stored(Attaching.attachment))
    #expect(record.values["file"] == .text(Attaching.digest(of: Attaching.statute)))
    #expect(KeptFile(of: record)?.isPersonal == false)
    #expect(store.register.ids(of: Attachment.kind, whose: "of", is: Sample.organization(1).raw) == [record.id])
    #expect(try Store(folder.path).check() == [])
  }

  @Test func ofAPersonItLiesAmongThePersonalDataWithAllThatIsSaidOfIt() throws {
    #expect(try store.attach(Attaching.certificate, to: Sample.person(2), title: "Orzeczenie").isDone)
    #expect(try names == [Attaching.path(of: Attaching.certificate, personal: true)])
    #expect(store.writeCache())
    for mark in ["Orzeczenie", Attaching.digest(of: Attaching.certificate)] {
      #expect(try folder.files(with: mark).allSatisfy { $0.hasPrefix("personal/") }, "\(mark)")
    }
    #expect(try folder.text(of: Sample.publicLog).contains(Attaching.personalAttachment.raw))
  }

  @Test func ofAPersonThereIsNoAttachmentForEverybody() throws {
    let outcome = try store.attach(Attaching.certificate, to: Sample.person(2), as: Attaching.attachment)
    let error = FieldError.onlyPersonal(Sample.person(2).raw, as: PersonalAttachment.kind)
    #expect(outcome == .refused(.invalid(Attachment.kind, FieldErrors(["of": error]))))
    #expect(try names == [])
  }

  @Test func whatARuleRefusesIsNotCopied() throws {
    let source = ByteList(Attaching.statute)
    source.before = { Issue.record("it was read") }
    let values: [String: FieldValue] = ["of": .text(Sample.organization(9).raw), "title": .text("Statut")]
    let outcome = try store.attach(source, as: Attaching.attachment, values, by: Sample.anna, at: Sample.instant())
    let error = FieldError.unknownReference(Sample.organization(9).raw)
    #expect(outcome == .refused(.invalid(Attachment.kind, FieldErrors(["of": error]))))
    #expect(try names == [])
  }

  @Test func theSameContentIsStoredOnce() throws {
    #expect(try store.attach(Attaching.statute, to: Sample.organization(1)).isDone)
    let other = RecordID(Attachment.kind, bits: 2)
    #expect(try store.attach(Attaching.statute, to: Sample.organization(1), as: other).isDone)
    #expect(try names == [Attaching.path(of: Attaching.statute)])
    #expect(try store.check() == [])
  }

  @Test func whatWasAlteredOnTheDiskIsHealedByTheSameContent() throws {
    #expect(try store.attach(Attaching.statute, to: Sample.organization(1)).isDone)
    let path = Attaching.path(of: Attaching.statute)
    try folder.write(Array("coś innego".utf8), to: path)
    #expect(
      try store.attach(Attaching.statute, to: Sample.organization(1), as: RecordID(Attachment.kind, bits: 2)).isDone)
    #expect(try folder.bytes(of: path) == Attaching.statute)
  }

  @Test func aRecordAndItsFilesComeInOneTransactionUnderTheWordOfTheRecord() throws {
    let before = store.history().count
    let outcome = try store.transact(
      Sample.addOrganization(5), bringing: Attaching.two(of: Sample.organization(5)), by: Sample.anna,
      at: Sample.instant(2)
    ).outcome
    #expect(outcome.isDone && store.history().count == before + 1)
    #expect(try names.count == 2 && store.history().last?.act == "add")
    // What a rule has against one of them keeps all of it away.
    let values: [String: FieldValue] = ["of": .text(Sample.organization(9).raw), "title": .text("Plik")]
    let wrong = FileToKeep(ByteList(Attaching.statute), as: RecordID(Attachment.kind, bits: 9), values)
    #expect(
      try !store.transact(Sample.addOrganization(6), bringing: [wrong], by: Sample.anna, at: Sample.instant(3))
        .outcome.isDone)
    #expect(!store.register.has(Sample.organization(6)))
    #expect(try Store(folder.path).check() == [])
  }

  // MARK: Files that may be left out

  /// Such files of an organization, each of these bytes.
  private static func dispensable(_ sources: [any ByteSource], of number: Int) -> [FileToKeep] {
    sources.enumerated().map { index, source in
      FileToKeep(
        source, as: RecordID(Attachment.kind, bits: UInt64(100 + index)),
        ["of": .text(Sample.organization(number).raw), "title": .text("Plik \(index)")], mayBeLeftOut: true)
    }
  }

  private func bring(_ files: [FileToKeep], with number: Int) throws -> (outcome: Outcome, leftOut: [FileLeftOut]) {
    try store.transact(Sample.addOrganization(number), bringing: files, by: Sample.anna, at: Sample.instant(2))
  }

  private func attached(to number: Int) -> Int {
    store.register.ids(of: Attachment.kind, whose: "of", is: Sample.organization(number).raw).count
  }

  @Test func aHundredAndMoreFilesComeInWithARecord() throws {
    let files = Self.dispensable((0..<120).map { ByteList(Array("plik \($0)".utf8)) }, of: 5)
    let before = store.history().count
    let (outcome, leftOut) = try bring(files, with: 5)
    #expect(outcome.isDone && leftOut.isEmpty && attached(to: 5) == 120)
    #expect(try store.history().count == before + 1 && names.count == 120)
  }

  @Test func whatCannotBeReadOrIsRefusedIsLeftOutAlone() throws {
    let broken = ByteList(Attaching.certificate)
    final class Broken: ByteSource {
      func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileFailure) -> Int {
        throw FileFailure(.read, "skan.tif", errno: EIO)
      }
    }
    let title = ["of": FieldValue.text(Sample.organization(5).raw)]
    let untitled = FileToKeep(broken, as: RecordID(Attachment.kind, bits: 9), title, mayBeLeftOut: true)
    let files = Self.dispensable([ByteList(Attaching.statute), Broken()], of: 5) + [untitled]
    let (outcome, leftOut) = try bring(files, with: 5)
    #expect(outcome.isDone && attached(to: 5) == 1)
    #expect(leftOut.map(\.id) == [files[1].id, files[2].id])
    #expect(leftOut.first?.why == .unreadable)
    if case .refused? = leftOut.last?.why {} else { Issue.record("\(leftOut)") }
    #expect(try names == [Attaching.path(of: Attaching.statute)])
    #expect(try store.check() == [])
  }

  @Test func whereThereIsNoRoomForAFileTheRecordIsThereWithoutIt() throws {
    // The disk has room for a line, and for one small file, but for none that is longer.
    let long = Array(repeating: UInt8(ascii: "x"), count: 5000)
    var writes = 0
    system.failing = { call, path in
      if call == .write, path.contains("files/") { writes += 1 }
      return call == .write && writes == 2 && path.contains("files/") ? ENOSPC : nil
    }
    let files = Self.dispensable([ByteList(Attaching.statute), ByteList(long), ByteList(Attaching.certificate)], of: 5)
    let (outcome, leftOut) = try bring(files, with: 5)
    #expect(outcome.isDone && attached(to: 5) == 2)
    #expect(leftOut == [FileLeftOut(files[1].id, .notKept(.noRoom))])
    #expect(try names.count == 2)
    #expect(try store.check() == [])
  }

  @Test func whereNoFileGetsItsPlaceTheRecordIsThereWithoutAny() throws {
    system.failing = { call, _ in call == .rename ? ENOSPC : nil }
    let files = Self.dispensable([ByteList(Attaching.statute), ByteList(Attaching.certificate)], of: 5)
    let (outcome, leftOut) = try bring(files, with: 5)
    #expect(outcome.isDone && attached(to: 5) == 0)
    #expect(leftOut == files.map { FileLeftOut($0.id, .notKept(.noRoom)) })
    #expect(try names == [])
    #expect(try Store(folder.path).check() == [])
  }

  @Test func whereNothingCanBeWrittenNothingIsDone() throws {
    system.failing = { call, _ in call == .write ? ENOSPC : nil }
    let (outcome, leftOut) = try bring(Self.dispensable([ByteList(Attaching.statute)], of: 5), with: 5)
    #expect(outcome == .noRoom && leftOut.isEmpty && !store.register.has(Sample.organization(5)))
    #expect(try names == [])
  }

  @Test func aRefusedRecordBringsNoFileIn() throws {
    #expect(try bring(Self.dispensable([ByteList(Attaching.statute)], of: 5), with: 5).outcome.isDone)
    let wrong = AddRecord(Sample.organization(6), [:])
    let files = Self.dispensable([ByteList(Attaching.certificate)], of: 6)
    let (outcome, leftOut) = try store.transact(wrong, bringing: files, by: Sample.anna, at: Sample.instant(3))
    if case .refused = outcome {} else { Issue.record("\(outcome)") }
    #expect(try leftOut.isEmpty && names == [Attaching.path(of: Attaching.statute)])
  }

  @Test func sentTwiceItIsDoneOnce() throws {
    #expect(try store.attach(Attaching.statute, to: Sample.organization(1)).isDone)
    #expect(try store.attach(Attaching.statute, to: Sample.organization(1)) == .alreadyDone)
    #expect(try names == [Attaching.path(of: Attaching.statute)])
  }

  @Test func addingIsUndoneLikeEveryOther() throws {
    guard case .done(_, let counter?) = try store.attach(Attaching.statute, to: Sample.organization(1)) else {
      Issue.record("not done")
      return
    }
    #expect(store.transact(counter.act, by: Sample.anna, at: Sample.instant(9)).isDone)
    #expect(!store.register.has(Attaching.attachment))
    #expect(store.transact(RestoreRecord(Attaching.attachment), by: Sample.anna, at: Sample.instant(9)).isDone)
    #expect(try store.check() == [])
  }

  @Test func theFileOfARecordIsGivenOnce() throws {
    #expect(try store.attach(Attaching.statute, to: Sample.organization(1)).isDone)
    let digest = FieldValue.text(Attaching.digest(of: Attaching.statute))
    let edit = FieldEdit(field: "file", was: digest, becomes: .text(Attaching.digest(of: [])))
    let outcome = store.transact(EditRecord(Attaching.attachment, [edit]), by: Sample.anna, at: Sample.instant(9))
    #expect(outcome == .refused(.invalid(Attachment.kind, FieldErrors(["file": .notChangeable(.once)]))))
  }

  @Test func noLineNamesAFileThatIsNotThere() throws {
    let values: [String: FieldValue] = [
      "of": .text(Sample.organization(1).raw), "title": .text("Statut"),
      "file": .text(Attaching.digest(of: Attaching.statute)),
    ]
    let outcome = store.transact(AddRecord(Attaching.attachment, values), by: Sample.anna, at: Sample.instant(8))
    let refusal = Refusal.invalid(Attachment.kind, FieldErrors(["file": .fileNotKept]))
    #expect(outcome == .refused(refusal))
    let change = Change(id: Attaching.attachment, set: values.mapValues { $0 })
    #expect(store.bringIn([change], at: Sample.instant(8)) == .refused(refusal))
    #expect(try Store(folder.path).register.stored(Attaching.attachment) == nil)
  }

  @Test func aRecordWithAttachmentsIsNotRemoved() throws {
    #expect(try store.attach(Attaching.statute, to: Sample.organization(1)).isDone)
    let remove = RemoveRecord(Sample.organization(1), because: "pomyłka")
    let outcome = store.transact(remove, by: Sample.anna, at: Sample.instant(9))
    #expect(
      outcome == .refused(.stillReferredTo(Sample.organization(1), by: [Attaching.attachment], total: 1)))
  }

  @Test func twoWritersOfTheSameContentAreBothRight() throws {
    let other = try Store(folder.path)
    let source = ByteList(Attaching.statute, most: 11)
    var isInside = false
    source.before = {
      if isInside { return }
      isInside = true
      let outcome = try? other.attach(
        Attaching.statute, to: Sample.organization(1), as: RecordID(Attachment.kind, bits: 2))
      #expect(outcome?.isDone == true)
    }
    let values: [String: FieldValue] = ["of": .text(Sample.organization(1).raw), "title": .text("Statut")]
    #expect(
      try store.attach(source, as: Attaching.attachment, values, by: Sample.anna, at: Sample.instant(8)).isDone)
    #expect(store.register.count(of: Attachment.kind) == 2)
    #expect(try names == [Attaching.path(of: Attaching.statute)])
    #expect(try Store(folder.path).check() == [])
  }

  @Test func aFullDiskLeavesNothingBehind() throws {
    var written = 0
    system.failing = { call, path in
      guard call == .write, path.contains("files/") else { return nil }
      written += 1
      return written > 2 ? ENOSPC : nil
    }
    #expect(try store.attach(Attaching.statute, to: Sample.organization(1), most: 10) == .noRoom)
    #expect(try names == [])
    written = 0
    // The file has its place already when there is no room for the line.
    system.failing = { call, path in call == .write && path.hasSuffix(".jsonl") ? ENOSPC : nil }
    #expect(try store.attach(Attaching.statute, to: Sample.organization(1)) == .noRoom)
    #expect(try names == [])
    system.failing = { _, _ in nil }
    #expect(try store.attach(Attaching.statute, to: Sample.organization(1)).isDone)
  }

  @Test func aLineThatFailedTakesNoFileAwayThatAnotherNames() throws {
    #expect(try store.attach(Attaching.statute, to: Sample.organization(1)).isDone)
    system.failing = { call, path in call == .write && path.hasSuffix(".jsonl") ? ENOSPC : nil }
    let other = RecordID(Attachment.kind, bits: 2)
    #expect(try store.attach(Attaching.statute, to: Sample.organization(1), as: other) == .noRoom)
    #expect(try names == [Attaching.path(of: Attaching.statute)])
  }

  @Test func oneThatIsThereAlreadyKeepsNoOtherThatNoLineNames() throws {
    #expect(
      try store.attach(Attaching.certificate, to: Sample.organization(1), as: RecordID(Attachment.kind, bits: 2)).isDone
    )
    // The place of the second, which is there already, is not confirmed; the first is new.
    var renamed = 0
    system.failing = { call, _ in
      if call == .rename { renamed += 1 }
      return renamed == 2 && call == .synchronize ? EIO : nil
    }
    let outcome = try store.transact(
      Sample.addOrganization(5), bringing: Attaching.two(of: Sample.organization(5)), by: Sample.anna,
      at: Sample.instant(8)
    ).outcome
    #expect(!outcome.isDone && renamed >= 2)
    #expect(try names == [Attaching.path(of: Attaching.certificate)])
  }

  @Test func neverMoreThanASmallBufferIsAsked() throws {
    /// A file as long as nobody would keep in memory.
    final class LongFile: ByteSource {
      var left = Thoroughness.isFull ? 200 << 20 : 20 << 20
      var widest = 0

      func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileFailure) -> Int {
        widest = max(widest, buffer.count)
        let count = min(left, buffer.count)
        left -= count
        return count
      }
    }
    let source = LongFile()
    let values: [String: FieldValue] = ["of": .text(Sample.organization(1).raw), "title": .text("Nagranie")]
    #expect(
      try store.attach(source, as: Attaching.attachment, values, by: Sample.anna, at: Sample.instant(8)).isDone)
    #expect(source.left == 0)
    #expect(source.widest <= 1 << 20)
  }
}
