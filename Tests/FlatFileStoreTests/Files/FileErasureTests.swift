import CivicDomain
import Testing

@testable import FlatFileStore

@Suite("Attached files of whoever is erased")
struct FileErasureTests {
  let folder: TemporaryFolder
  let store: Store
  private let path = Attaching.path(of: Attaching.certificate, personal: true)

  init() throws {
    folder = try TemporaryFolder()
    store = try Sample.store(in: folder)
    try ErasureScene.fill(store)
    #expect(try store.attach(Attaching.certificate, to: ErasureScene.zofia.id, title: "Orzeczenie").isDone)
  }

  private func attach(_ bytes: [UInt8], to record: RecordID, _ number: UInt64) throws {
    let id = RecordID(Attachment.kind(for: record).kind, bits: number)
    #expect(try store.attach(bytes, to: record, as: id, title: "Pismo \(number)").isDone)
  }

  private func erase(_ request: ErasureRequest = ErasureScene.erasing(ErasureScene.zofia)) throws -> PurgeSummary? {
    guard case .purged(let purged)? = store.erase(request, by: Sample.anna, at: ErasureScene.now).files else {
      return nil
    }
    return purged
  }

  @Test func theirBytesAndAllThatIsSaidOfThemLeave() throws {
    try attach(Array("Prośba o windę".utf8), to: ErasureScene.zofia.registration, 2)
    #expect(try erase()?.attachments == 2)
    #expect(!folder.exists(path))
    for mark in ["Orzeczenie", "Prośba o windę", Attaching.digest(of: Attaching.certificate)] {
      #expect(try folder.files(with: mark) == [], "\(mark)")
    }
    #expect(store.register.stored(Attaching.personalAttachment)?.values["title"]?.isRedactionMark == true)
    #expect(store.register.stored(Attaching.personalAttachment)?.values["file"] == nil)
    #expect(try Store(folder.path).check() == [])
  }

  @Test func whatSomebodyElseHasToo() throws {
    try attach(Attaching.certificate, to: ErasureScene.jan.id, 2)
    #expect(try erase()?.attachments == 0)
    #expect(folder.exists(path))
    #expect(try store.check() == [])
    #expect(try erase(ErasureScene.erasing(ErasureScene.jan))?.attachments == 1)
    #expect(!folder.exists(path))
  }

  @Test func whatWasRemovedBeforeGoesToo() throws {
    let remove = RemoveRecord(Attaching.personalAttachment, because: "pomyłka")
    #expect(store.transact(remove, by: Sample.anna, at: ErasureScene.now).isDone)
    #expect(try erase()?.attachments == 1)
    #expect(try folder.files(with: "Orzeczenie") == [])
    #expect(try Store(folder.path).check() == [])
  }

  @Test func theWordsOfARemarkStayWithWhatIsAttachedToThem() throws {
    try attach(Array("Zdjęcie".utf8), to: ErasureScene.zofia.submission, 2)
    #expect(try erase()?.attachments == 1)
    #expect(folder.exists(Attaching.path(of: Array("Zdjęcie".utf8), personal: true)))
    let one = ErasureRequest.erase([RecordID(PersonalAttachment.kind, bits: 2)], because: "wniosek")
    #expect(try erase(one)?.attachments == 1)
    #expect(try Store(folder.path).check() == [])
  }

  @Test func aFileThatNamesSomebodyIsTakenOutOfWhatEverybodySees() throws {
    try attach(Attaching.statute, to: ErasureScene.organization.any, 2)
    let id = RecordID(Attachment.kind, bits: 2)
    #expect(try erase(.redact(id, field: "file", because: "nazwiska"))?.attachments == 1)
    #expect(!folder.exists(Attaching.path(of: Attaching.statute)))
    #expect(try folder.files(with: Attaching.digest(of: Attaching.statute)) == [])
    #expect(store.register.stored(id)?.values["title"] == .text("Pismo 2"))
    #expect(try Store(folder.path).check() == [])
  }

  @Test func whatWasLeftOnItsWayGoesAndWhatIsOnItsWayStays() throws {
    try folder.write([1], to: "personal/files/7-1.new")
    try folder.write([1], to: "personal/files/\(Attaching.digest(of: [1]))")
    try folder.write([1], to: "files/\(Attaching.digest(of: [1]))")
    let source = ByteList(Attaching.statute, most: 9)
    var isInside = false
    source.before = {
      if isInside { return }
      isInside = true
      #expect((try? erase())??.attachments == 2)
    }
    let values: [String: FieldValue] = ["of": .text(ErasureScene.jan.id.raw), "title": .text("Pismo")]
    let id = RecordID(PersonalAttachment.kind, bits: 2)
    #expect(try store.attach(source, as: id, values, by: Sample.anna, at: ErasureScene.now).isDone)
    let kept = try folder.allFiles().filter { $0.contains("files/") }.sorted()
    #expect(
      kept == [
        "files/\(Attaching.digest(of: [1]))", Attaching.path(of: Attaching.statute, personal: true),
      ])
  }

  @Test func inADamagedStoreNothingGoesThatWasNotErased() throws {
    let orphan = "personal/files/\(Attaching.digest(of: [1]))"
    try folder.write([1], to: orphan)
    var lines = try folder.lines(of: Sample.personalLog)
    lines[0] = lines[0].replacing("Zofia Nowak", with: "Zofia Nowik")
    try folder.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: Sample.personalLog)
    let store = try Store(folder.path)
    _ = store.repair(by: Sample.anna, at: ErasureScene.now)
    let (act, files) = store.erase(
      ErasureScene.erasing(ErasureScene.zofia), by: Sample.anna, at: ErasureScene.now)
    #expect(act.isDone)
    guard case .purged(let purged)? = files else {
      Issue.record("not purged: \(String(describing: files))")
      return
    }
    #expect(purged.attachments == 1)
    #expect(!folder.exists(path))
    #expect(folder.exists(orphan))
    #expect(purged.leftAlone.contains(PurgeSummary.Location(file: orphan, line: nil)))
  }
}
