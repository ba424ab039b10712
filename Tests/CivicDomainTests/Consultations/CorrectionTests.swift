import CivicDomain
import Testing

/// Whoever typed a remark in can correct it on that day, while nobody has built on it.
@Suite struct CorrectionTests {
  private static let id = Identifier<Submission>("sub-a")
  private static let words: FieldValue = "Proszę dodać zadania wieloletnie."

  private static func office() throws -> Office {
    var office = try Office.withConsultation()
    try office.ask(office.remark("a"))
    return office
  }

  private static func correction(_ field: String = "remark", was: FieldValue? = words, _ value: FieldValue = "Inaczej.")
    -> any Act
  {
    EditRecord(id.any, [FieldEdit(field: field, was: was, becomes: value)])
  }

  private static func hindrance(_ office: Office) -> CorrectionHindrance? {
    guard case .consultation(.notCorrectable(id, let why))? = office.refusal(of: correction()) else { return nil }
    return why
  }

  @Test func itsAuthorCorrectsItOnTheSameDay() throws {
    var office = try CorrectionTests.office()
    office.clock = try LocalTime("2026-09-09T23:59")
    let decision = try office.ask(CorrectionTests.correction())
    #expect(try office.record(Submission.self, "sub-a").remark == "Inaczej.")
    #expect(decision.counter == AskedAct(CorrectionTests.correction(was: "Inaczej.", CorrectionTests.words)))
    try office.ask(CorrectionTests.correction("receivedOn", was: "2026-09-09", "2026-09-08"))
    try office.ask(CorrectionTests.correction("justification", was: nil, "Bo tak."))
  }

  @Test func nobodyElseDoes() throws {
    var office = try CorrectionTests.office()
    office.clerk = Author("jan")
    #expect(CorrectionTests.hindrance(office) == .typedBy("anna"))
  }

  @Test func norOnAnotherDay() throws {
    var office = try CorrectionTests.office()
    office.clock = try LocalTime("2026-09-10T00:00")
    #expect(CorrectionTests.hindrance(office) == .dayOver(try Day("2026-09-09")))
  }

  @Test func norWhereNobodyNotedWhenItWasTypedIn() throws {
    var office = try CorrectionTests.office()
    office.register.apply(
      [Change(id: CorrectionTests.id.any, set: ["enteredAt": nil])], at: office.now, by: office.clerk)
    #expect(CorrectionTests.hindrance(office) == .dayOver(nil))
  }

  @Test func norOnceItIsAnswered() throws {
    var office = try CorrectionTests.office()
    try office.ask(DraftResponses([office.answer("a")]))
    #expect(CorrectionTests.hindrance(office) == .answered)
  }

  @Test func norOnceItIsPublishedOrWithheld() throws {
    for moderation in [Moderation.published, .withheld] {
      var office = try CorrectionTests.office()
      office.register.apply(
        [Change(id: CorrectionTests.id.any, set: ["moderation": .text(moderation.rawValue)])], at: office.now,
        by: office.clerk)
      #expect(CorrectionTests.hindrance(office) == .looked(moderation))
    }
  }

  @Test func whatIsCorrectedStillCameInItsTime() throws {
    let office = try CorrectionTests.office()
    #expect(
      office.refusal(of: CorrectionTests.correction("receivedOn", was: "2026-09-09", "2026-09-10"))
        == .receivedInFuture(try Day("2026-09-10")))
    #expect(
      office.refusal(of: CorrectionTests.correction("receivedOn", was: "2026-09-09", "2026-08-31"))
        == .consultationNotOpen(opens: try Day("2026-09-01")))
  }

  @Test(arguments: ["consultation", "person", "enteredBy", "enteredAt", "receipt"])
  func whereItBelongsAndWhoTookItDownIsNeverCorrected(field: String) throws {
    let office = try CorrectionTests.office()
    let refusal = office.refusal(of: CorrectionTests.correction(field, was: nil, "x"))
    #expect(refusal == .invalid(Submission.kind, FieldErrors([field: .notChangeable(.once)])))
  }
}
