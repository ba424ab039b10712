import CivicDomain
import Testing

@testable import FlatFileStore

@Suite("Taking one text out of a record")
struct RedactionTests {
  let folder: TemporaryFolder
  let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Sample.store(in: folder)
    try ErasureScene.fill(store)
  }

  private func redact(_ id: RecordID, _ field: String) -> (act: Outcome, files: Purge?) {
    store.erase(.redact(id, field: field, because: "nazwisko w opisie"), by: Sample.anna, at: ErasureScene.now)
  }

  private func edit(_ id: RecordID, _ field: String, _ was: String, _ becomes: String) throws {
    let edit = FieldEdit(field: field, was: .text(was), becomes: .text(becomes))
    try #require(store.transact(EditRecord(id, [edit]), by: Sample.anna, at: ErasureScene.now).isDone)
  }

  @Test func itGoesFromEveryLineThatEverSetItAndAMarkStandsThere() throws {
    let id = ErasureScene.organization.any
    try edit(id, "description", "Założyła Zofia", "Założyła ją Zofia Nowak")
    #expect(redact(id, "description").files == .purged(PurgeSummary(files: [Sample.publicLog])))
    #expect(try folder.files(with: "Założyła") == [])
    for reader in [store, try Store(folder.path)] {
      #expect(reader.register.stored(id)?.values["description"] == .text(Redaction.mark))
      #expect(reader.register.name(of: id) == "KROKUS")
      let told = reader.history(of: id).map { $0.changes.first?.set["description"] }
      #expect(told == [.text(Redaction.mark), .text(Redaction.mark), .text(Redaction.mark)])
      #expect(try reader.check() == [])
    }
  }

  @Test func theVeryWordsOfARemarkGoAndTheRemarkStays() throws {
    #expect(redact(ErasureScene.zofia.submission, "remark").files == .purged(PurgeSummary(files: [Sample.personalLog])))
    #expect(try folder.files(with: ErasureScene.zofia.remark) == [])
    #expect(try folder.files(with: ErasureScene.jan.remark) == [Sample.personalLog])
    let reader = try Store(folder.path)
    #expect(reader.register.stored(ErasureScene.zofia.submission)?.values["remark"] == .text(Redaction.mark))
    #expect(reader.register.count(of: Submission.kind) == 2)
    #expect(try reader.check() == [])
  }

  @Test func anOldPersonalLogPutBackDoesNotBringTheWordsBack() throws {
    let old = try folder.bytes(of: Sample.personalLog)
    _ = redact(ErasureScene.zofia.submission, "remark")
    try folder.write(old, to: Sample.personalLog)
    let reader = try Store(folder.path)
    #expect(reader.register.stored(ErasureScene.zofia.submission)?.values["remark"] == .text(Redaction.mark))
    #expect(reader.register.page(Query(Submission.kind, matching: "zgadzam zofia"), window: 0..<9).total == 0)
  }

  @Test func theReasonOfAnActGoesFromBothLogs() throws {
    let act = Store.Stamp(name: "edit", because: "Zofia chora", author: Sample.anna, at: ErasureScene.now)
    let change = Change(id: ErasureScene.zofia.registration, set: ["people": .number(2), "needsNote": .text("winda")])
    #expect(store.carryOut(act) { _ in Decision(changes: [change]) }.isDone)
    #expect(try folder.files(with: "Zofia chora") == [Sample.publicLog, Sample.personalLog])
    let rewritten = redact(ErasureScene.zofia.registration, Redaction.reason).files
    #expect(rewritten == .purged(PurgeSummary(files: [Sample.personalLog, Sample.publicLog])))
    #expect(try folder.files(with: "Zofia chora") == [])
    let reader = try Store(folder.path)
    #expect(
      reader.history(of: ErasureScene.zofia.registration).map(\.because) == ["", Redaction.mark, "nazwisko w opisie"])
    #expect(reader.register.stored(ErasureScene.zofia.registration)?.values["needsNote"] == .text("winda"))
    #expect(try reader.check() == [])
  }

  @Test func aRequiredNameTakesTheMarkAndAnAddressIsCleared() throws {
    let id = ErasureScene.organization.any
    _ = store.transact(
      EditRecord(id, [FieldEdit(field: "email", was: nil, becomes: .text("zofia@krokus.example"))]), by: Sample.anna,
      at: ErasureScene.now)
    #expect(redact(id, "email").act.isDone)
    #expect(redact(id, "name").act.isDone)
    #expect(store.register.stored(id)?.values["email"] == nil)
    #expect(store.register.name(of: id) == Redaction.mark)
    #expect(try folder.files(with: "zofia@krokus") == [])
    #expect(try Store(folder.path).check() == [])
  }

  @Test func onlyTextsAreTakenOut() {
    let id = ErasureScene.session.any
    for field in ["start", "seats", "status", "nothing"] {
      #expect(redact(id, field).act == .refused(.notRedactable(id, field: field)))
    }
  }

  @Test func whatTheStaffWritesThereAfterwardsIsKept() throws {
    let id = ErasureScene.organization.any
    _ = redact(id, "description")
    try edit(id, "description", Redaction.mark, "Stowarzyszenie z Gołonoga")
    #expect(store.purge(by: Sample.anna, at: ErasureScene.now) == .purged(PurgeSummary()))
    // Nor does a later redaction of another record look at what came after the first.
    #expect(redact(ErasureScene.session.any, "title").files == .purged(PurgeSummary(files: [Sample.publicLog])))
    #expect(try Store(folder.path).register.stored(id)?.values["description"] == .text("Stowarzyszenie z Gołonoga"))
  }

  @Test func whatWasWorkedOutFromTheLogGoesToo() throws {
    try folder.write(Array("Założyła Zofia".utf8), to: "cache/fold")
    try folder.write(Array("Założyła Zofia".utf8), to: "public/org.json")
    _ = redact(ErasureScene.organization.any, "description")
    #expect(try folder.files(with: "Założyła Zofia") == [])
  }

  @Test func aSegmentThatIsMappedAndHasEnormousLinesIsRewrittenWhole() throws {
    let large = String(repeating: "ą", count: 700_000)
    for number in 20..<22 {
      let act = Store.Stamp(name: "add", because: "", author: Sample.anna, at: ErasureScene.now)
      let change = Change(id: Sample.organization(number), set: ["notes": .text("\(number)\(large)")])
      #expect(store.carryOut(act) { _ in Decision(changes: [change]) }.isDone)
    }
    let before = try folder.bytes(of: Sample.publicLog).split(separator: LineEnvelope.newline)
    let reader = try Store(folder.path)
    #expect(redact(ErasureScene.organization.any, "description").act.isDone)
    let after = try folder.bytes(of: Sample.publicLog).split(separator: LineEnvelope.newline)
    // The redaction, and what the rewritten line became.
    #expect(after.count == before.count + 2)
    let changed = before.indices.filter { before[$0].count != after[$0].count || !before[$0].elementsEqual(after[$0]) }
    #expect(changed == [0])
    // Whoever had the old file mapped reads on in it, and then in the new one.
    let id = ErasureScene.organization.any
    #expect(reader.register.stored(id)?.values["description"] == .text("Założyła Zofia"))
    #expect(try reader.refresh())
    #expect(reader.register.stored(id)?.values["description"] == .text(Redaction.mark))
    #expect(reader.register.stored(Sample.organization(21))?.values["notes"]?.text?.count == large.count + 2)
    #expect(try !Store(folder.path).check().contains(where: \.isDamage))
  }
}
