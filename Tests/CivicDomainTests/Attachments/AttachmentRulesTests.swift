import CivicDomain
import Testing

@Suite("Attachments of records")
struct AttachmentRulesTests {
  var office: Office
  static let digest = String(repeating: "0f", count: 32)

  /// Zofia has remarked on a programme and comes to a workshop tomorrow.
  init() throws {
    office = try Office.withConsultation()
    try office.add(
      "ses-swot", ["title": "Warsztat", "start": "2026-09-10T17:00", "end": "2026-09-10T19:00", "seats": 3])
    try office.ask(office.registering("zofia"))
    try office.ask(office.remark("zofia"))
  }

  private func adding(_ id: String, to record: String, _ more: [String: FieldValue] = [:]) -> any Act {
    let values: [String: FieldValue] = ["of": .text(record), "title": "Pismo", "file": .text(Self.digest)]
    return AddRecord(RecordID(id), values.merging(more) { $1 })
  }

  private func refused(_ kind: Kind, _ field: String, _ error: FieldError) -> Refusal {
    .invalid(kind, FieldErrors([field: error]))
  }

  @Test func theyBelongToARecordOfWhateverKind() throws {
    var office = office
    for (place, record) in ["cns-a", "ses-swot", "ver-1"].enumerated() {
      try office.ask(adding("att-\(place)", to: record, ["forPublication": .yes(true)]))
    }
    try office.ask(adding("att-plain", to: "ver-1"))
    #expect(
      office.refusal(of: adding("att-z", to: "ses-nic")) == refused(Attachment.kind, "of", .unknownReference("ses-nic"))
    )
    #expect(office.refusal(of: adding("att-z", to: "nic")) == refused(Attachment.kind, "of", .unknownReference("nic")))
    #expect(office.refusal(of: adding("att-z", to: "")) == refused(Attachment.kind, "of", .required))
  }

  @Test(arguments: ["per-zofia", "reg-zofia", "sub-zofia"])
  func whatBelongsToAPersonalRecordIsPersonal(record: String) throws {
    #expect(
      office.refusal(of: adding("att-z", to: record))
        == refused(Attachment.kind, "of", .onlyPersonal(record, as: PersonalAttachment.kind)))
    #expect(Attachment.kind(for: RecordID(record)).kind == PersonalAttachment.kind)
    #expect(office.refusal(of: adding("pat-z", to: record)) == nil)
  }

  @Test func whatBelongsToAnyOtherMayBe() {
    #expect(Attachment.kind(for: RecordID("ver-1")).kind == Attachment.kind)
    #expect(office.refusal(of: adding("pat-z", to: "ver-1")) == nil)
  }

  @Test(arguments: ["ses-swot", "cns-a", "bkg-a", "rsp-a"])
  func attachmentsThatNamePeopleAreForEveryoneOnlyIfSomebodySaysSo(record: String) throws {
    #expect(Attachment.kind(for: RecordID(record)).kind == PersonalAttachment.kind)
    #expect(Attachment.kind(for: RecordID(record), forPublication: true).kind == Attachment.kind)
    guard office.register.has(RecordID(record)) else { return }
    let refusal = refused(
      Attachment.kind, "forPublication", .personalUnlessPublished(as: PersonalAttachment.kind))
    #expect(office.refusal(of: adding("att-z", to: record)) == refusal)
    var office = office
    try office.ask(adding("att-z", to: record, ["forPublication": .yes(true)]))
    let hidden = FieldEdit(field: "forPublication", was: .yes(true), becomes: nil)
    #expect(office.refusal(of: EditRecord(RecordID("att-z"), [hidden])) == refusal, "it lies where everyone reads it")
  }

  @Test func oneFromBeforeAnybodyWasAskedStaysUntilSomebodySaysWhatItIs() throws {
    var office = office
    office.register.apply(
      [Change(id: RecordID("att-z"), set: ["of": "ses-swot", "title": "Pismo", "file": .text(Self.digest)])],
      at: office.now, by: office.clerk)
    let title = FieldEdit(field: "title", was: "Pismo", becomes: "Plakat")
    #expect(office.refusal(of: EditRecord(RecordID("att-z"), [title])) == nil)
    let said = FieldEdit(field: "forPublication", was: nil, becomes: .yes(true))
    #expect(office.refusal(of: EditRecord(RecordID("att-z"), [said])) == nil)
  }

  @Test(arguments: ["att-z", "pat-z"])
  func aNewOneHasItsFileForGood(id: String) throws {
    var office = office
    let kind = try #require(Schema.kind(of: RecordID(id))).kind
    let values: [String: FieldValue] = ["of": "ver-1", "title": "Pismo"]
    #expect(office.refusal(of: AddRecord(RecordID(id), values)) == refused(kind, "file", .required))
    try office.ask(adding(id, to: "ver-1"))
    let edit = FieldEdit(field: "file", was: .text(Self.digest), becomes: nil)
    #expect(office.refusal(of: EditRecord(RecordID(id), [edit])) == refused(kind, "file", .notChangeable(.once)))
    let title = FieldEdit(field: "title", was: "Pismo", becomes: "Statut")
    #expect(office.refusal(of: EditRecord(RecordID(id), [title])) == nil)
  }

  @Test(arguments: ["0f", String(repeating: "0F", count: 32), String(repeating: "0g", count: 32), "../../etc/passwd"])
  func whatIsNoDigestIsNone(text: String) {
    #expect(FileDigest(text) == nil)
    #expect(
      office.refusal(of: adding("att-z", to: "ver-1", ["file": .text(text)]))
        == refused(Attachment.kind, "file", .notAFile))
  }

  @Test(arguments: ["../statut.pdf", "/etc/passwd", "..", ".", "a\nb", "a\u{0}b", "\u{1B}[2J"])
  func aFileNameLeadsToNoOtherFolder(name: String) {
    #expect(
      office.refusal(of: adding("att-z", to: "ver-1", ["fileName": .text(name)]))
        == refused(Attachment.kind, "fileName", .notAFileName))
  }

  @Test func whoeverRemovesTheRecordRemovesThemFirst() throws {
    var office = office
    try office.add("org-a", ["name": "KROKUS", "legalForm": "association"])
    try office.ask(adding("att-z", to: "org-a"))
    let refusal = office.refusal(of: RemoveRecord(RecordID("org-a"), because: "próba"))
    #expect(refusal == .stillReferredTo(RecordID("org-a"), by: [RecordID("att-z")], total: 1))
    try office.ask(RemoveRecord(RecordID("att-z"), because: "próba"))
    try office.ask(RemoveRecord(RecordID("org-a"), because: "próba"))
    #expect(
      office.refusal(of: RestoreRecord(RecordID("att-z"))) == refused(Attachment.kind, "of", .unknownReference("org-a"))
    )
  }

  @Test func theyGoWithThePersonRemovedOnesToo() throws {
    var office = office
    try office.ask(adding("pat-a", to: "per-zofia"))
    try office.ask(adding("pat-b", to: "reg-zofia"))
    try office.ask(adding("pat-c", to: "per-zofia"))
    try office.ask(adding("pat-d", to: "pat-a"))
    try office.ask(adding("pat-e", to: "sub-zofia"))
    try office.ask(RemoveRecord(RecordID("pat-c"), because: "próba"))
    let plan = try ErasurePlan(of: [RecordID("per-zofia")], on: office.register)
    #expect(Set(plan.changes.map(\.id.raw)) == ["per-zofia", "reg-zofia", "pat-a", "pat-b", "pat-c", "pat-d"])
    let attachment = try #require(plan.changes.first { $0.id.raw == "pat-a" })
    #expect(attachment.set.named == ["title": .text(Redaction.mark)])
    #expect(attachment.cleared == ["file", "fileName"])
    try office.ask(.erase([RecordID("per-zofia")], because: "wniosek"))
    #expect(try office.decide(.erase([RecordID("per-zofia")], because: "wniosek")) == .alreadyDone)
    #expect(
      office.register.removedIds(of: PersonalAttachment.kind, whose: "of", is: "per-zofia").map(\.raw) == ["pat-c"])
  }

  @Test("one of which a damaged line tells nothing any more is marked too, for an older copy may tell of it")
  func thoseThatNothingIsKnownOf() throws {
    var office = office
    try office.ask(adding("pat-a", to: "per-zofia"))
    let lost = Change(id: RecordID("pat-a"), set: ["title": nil, "file": nil, "fileName": nil])
    office.register.apply([lost], at: office.now, by: office.clerk)
    let plan = try ErasurePlan(of: [RecordID("per-zofia")], on: office.register)
    #expect(plan.changes.first { $0.id.raw == "pat-a" }?.erased.contains("file") == true)
  }

  @Test func theyKeepNobodyAndGoWithWhatIsNeeded() throws {
    var office = try Office.withWorkshop()
    try office.ask(office.registering("zofia"))
    try office.ask(adding("pat-a", to: "per-zofia"))
    try office.ask(adding("pat-b", to: "reg-zofia"))
    func due(_ day: String) throws -> [String] {
      RetentionProposal(on: office.register, today: try Day(day)).due.map(\.raw)
    }
    #expect(try due("2026-09-24") == [])
    #expect(try due("2026-09-25") == ["reg-zofia"])
    #expect(try due("2027-09-11") == ["per-zofia"])
    try office.ask(RemoveRecord(RecordID("pat-b"), because: "próba"))
    #expect(try due("2026-09-25") == ["reg-zofia"])
    try office.ask(.erase([RecordID("reg-zofia")], because: "termin"))
    #expect(try due("2026-09-25") == [])
  }

  @Test func aFileIsTakenOutAsATextIs() throws {
    var office = office
    try office.ask(adding("att-a", to: "ses-swot", ["forPublication": .yes(true)]))
    let decision = try office.ask(.redact(RecordID("att-a"), field: "file", because: "nazwiska"))
    #expect(decision.changes == [Change(id: RecordID("att-a"), set: ["file": nil], erased: ["file"])])
    #expect(try office.record(Attachment.self, "att-a").file == nil)
    let values = try #require(office.register.stored(RecordID("att-a"))).values
    #expect(values.kind?.faults(in: values) == [:])
  }
}
