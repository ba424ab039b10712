import CivicDomain
import Testing

/// What people remarked on stays what they remarked on.
@Suite struct ClosedTextTests {
  /// A remark on § 1 of version 2.
  private static func remarked() throws -> Office {
    var office = try Office.withConsultation()
    try office.ask(office.remark("a") { $0.unit = "§ 1" })
    return office
  }

  private static func edit(_ id: String, _ field: String, _ value: FieldValue, on office: Office) -> Refusal? {
    let was = office.register.stored(RecordID(id))?.values[field]
    return office.refusal(of: EditRecord(RecordID(id), [FieldEdit(field: field, was: was, becomes: value)]))
  }

  @Test(arguments: [("text", "§ 1. Co innego."), ("number", 7), ("document", "doc-b")] as [(String, FieldValue)])
  func aVersionWithRemarksStays(field: String, value: FieldValue) throws {
    var office = try ClosedTextTests.remarked()
    try office.add("doc-b", ["consultation": "cns-a", "title": "Załącznik"])
    let refusal = Refusal.consultation(.versionHasSubmissions(Identifier("ver-2"), submissions: 1))
    #expect(ClosedTextTests.edit("ver-2", field, value, on: office) == refusal)
    #expect(ClosedTextTests.edit("ver-1", field, value, on: office) == nil, "nobody remarked on it")
    #expect(ClosedTextTests.edit("ver-2", "date", "2026-09-04", on: office) == nil)
  }

  @Test func aNewVersionIsTheWayOut() throws {
    var office = try ClosedTextTests.remarked()
    try office.add("ver-3", ["document": "doc-a", "number": 3, "text": "§ 1. Co innego."])
    #expect(office.register.record(Identifier<Version>("ver-3"))?.number == 3)
  }

  @Test func aRemarkOnTheWholeIsOnTheTextThereIs() throws {
    var office = try Office.withConsultation()
    try office.ask(office.remark("a"))
    #expect(try office.record(Submission.self, "sub-a").version.raw == "ver-2")
    #expect(ClosedTextTests.edit("ver-2", "text", "§ 1. Co innego.", on: office) != nil)
    try office.add("doc-b", ["consultation": "cns-a", "title": "Załącznik"])
    try office.add("ver-b", ["document": "doc-b", "number": 1, "text": "§ 1. Załącznik."])
    try office.ask(office.remark("b"))
    #expect(try office.record(Submission.self, "sub-b").version.isEmpty, "of two texts neither is the one")
  }

  @Test func noTwoVersionsBearOneNumber() throws {
    var office = try Office.withConsultation()
    let same: [String: FieldValue] = ["document": "doc-a", "number": 2, "text": "§ 1."]
    let taken = Refusal.consultation(.versionNumberTaken(Identifier("ver-2"), next: 3))
    #expect(office.refusal(of: AddRecord(RecordID("ver-3"), same)) == taken)
    #expect(ClosedTextTests.edit("ver-1", "number", 2, on: office) == taken)
    try office.add("doc-b", ["consultation": "cns-a", "title": "Załącznik"])
    try office.add("ver-b", ["document": "doc-b", "number": 2, "text": "§ 1."])
    #expect(ClosedTextTests.edit("ver-b", "document", "doc-a", on: office) == taken)
  }

  @Test func aRemovedVersionDoesNotComeBackUnderANumberThatWasGivenAway() throws {
    var office = try Office.withConsultation()
    try office.ask(RemoveRecord(RecordID("ver-2"), because: "pomyłka"))
    try office.add("ver-3", ["document": "doc-a", "number": 2, "text": "§ 1."])
    #expect(
      office.refusal(of: RestoreRecord(RecordID("ver-2")))
        == .consultation(.versionNumberTaken(Identifier("ver-3"), next: 3)))
  }

  @Test func aDocumentWithRemarksStaysInItsConsultation() throws {
    var office = try ClosedTextTests.remarked()
    try office.add("cns-b", ["subject": "Inne", "opens": "2026-09-01", "closes": "2026-09-23"])
    #expect(
      ClosedTextTests.edit("doc-a", "consultation", "cns-b", on: office)
        == .consultation(.documentHasSubmissions(Identifier("doc-a"), submissions: 1)))
    #expect(ClosedTextTests.edit("doc-a", "title", "Projekt uchwały", on: office) == nil)
  }

  @Test func anAnsweredRemarkStaysAtItsPlace() throws {
    var office = try ClosedTextTests.remarked()
    #expect(ClosedTextTests.edit("sub-a", "unit", "§ 3 ust. 1", on: office) == nil)
    try office.ask(DraftResponses([office.answer("a")]))
    let answered = Refusal.consultation(.submissionAnswered(Identifier("sub-a")))
    #expect(ClosedTextTests.edit("sub-a", "unit", "§ 3 ust. 1", on: office) == answered)
    #expect(ClosedTextTests.edit("sub-a", "kind", "question", on: office) == answered)
    #expect(ClosedTextTests.edit("sub-a", "registryNumber", "BR.12.2026", on: office) == nil)
  }
}

/// A consultation that went into the case file.
@Suite struct HandOverTests {
  private static let id = Identifier<Consultation>("cns-a")

  @Test func itGoesIntoTheFileOnceItIsOver() throws {
    var office = try Office.withConsultation(at: "2026-10-30T10:00")
    #expect(
      office.refusal(of: HandOverConsultation(HandOverTests.id, on: try Day("2026-09-23")))
        == .consultation(.stillOpen(HandOverTests.id, closes: try Day("2026-09-23"))))
    #expect(
      office.refusal(of: HandOverConsultation(HandOverTests.id, on: try Day("2026-10-31")))
        == .consultation(.actInFuture(try Day("2026-10-31"))))
    try office.ask(HandOverConsultation(HandOverTests.id, on: Day("2026-10-29")))
    #expect(office.value(of: "handedToFileOn", in: "cns-a") == "2026-10-29")
    #expect(try office.decide(HandOverConsultation(HandOverTests.id, on: Day("2026-10-29"))) == .alreadyDone)
    try office.ask(HandOverConsultation(HandOverTests.id, on: Day("2026-10-28")))
    #expect(office.value(of: "handedToFileOn", in: "cns-a") == "2026-10-28", "a wrong day is corrected")
  }

  @Test func whatLiesInTheFileStays() throws {
    var office = try Office.withConsultation(at: "2026-10-30T10:00")
    try office.ask(HandOverConsultation(HandOverTests.id, on: Day("2026-10-29")))
    func edit(_ field: String, _ was: FieldValue?, _ becomes: FieldValue) -> Refusal? {
      office.refusal(of: EditRecord(RecordID("cns-a"), [FieldEdit(field: field, was: was, becomes: becomes)]))
    }
    let over = Refusal.consultation(.over(HandOverTests.id, .handedToFile, on: try Day("2026-10-29")))
    #expect(edit("closes", "2026-09-23", "2026-09-30") == over)
    #expect(edit("subject", "Roczny program współpracy na 2027 r.", "Inny") == over)
    #expect(edit("outcome", nil, "Więcej sal w soboty.") == nil)
    #expect(edit("handedToFileOn", "2026-10-29", "2026-10-28") != nil, "it has its act")
  }
}
