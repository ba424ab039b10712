import CivicDomain
import Testing

/// Dates of acts are held against each other: nothing is done tomorrow, nothing before its cause.
@Suite struct DateOrderTests {
  private static let consultation = Identifier<Consultation>("cns-a")
  private static let remark = Identifier<Submission>("sub-a")

  /// A remark of 9 September with a draft answer, on 28 September.
  private static func drafted() throws -> Office {
    var office = try Office.withConsultation()
    try office.ask(office.remark("a"))
    office.clock = try LocalTime("2026-09-28T09:00")
    try office.ask(DraftResponses([office.answer("a")]))
    return office
  }

  private static func approval(on day: String) throws -> any Act {
    ApproveResponse([Identifier("rsp-a")], by: "Prezydent Miasta", on: try Day(day))
  }

  private static func publication(on day: String) throws -> any Act {
    PublishResponse([Identifier("rsp-a")], on: try Day(day))
  }

  @Test(arguments: ["2026-09-29", "2099-01-01"])
  func nothingIsApprovedOrPublishedAhead(day: String) throws {
    var office = try DateOrderTests.drafted()
    #expect(
      office.refusal(of: try DateOrderTests.approval(on: day)) == .consultation(.actInFuture(try Day(day))))
    try office.ask(DateOrderTests.approval(on: "2026-09-28"))
    #expect(
      office.refusal(of: try DateOrderTests.publication(on: day)) == .consultation(.actInFuture(try Day(day))))
  }

  @Test func nothingIsApprovedBeforeItWasAsked() throws {
    let office = try DateOrderTests.drafted()
    let came = try Day("2026-09-09")
    #expect(
      office.refusal(of: try DateOrderTests.approval(on: "2026-09-08"))
        == .consultation(.answeredBefore(DateOrderTests.remark, came: came)))
    #expect(office.refusal(of: try DateOrderTests.approval(on: "2026-09-09")) == nil)
  }

  @Test func nothingIsPublishedBeforeItWasApproved() throws {
    var office = try DateOrderTests.drafted()
    try office.ask(DateOrderTests.approval(on: "2026-09-20"))
    let approved = try Day("2026-09-20")
    #expect(
      office.refusal(of: try DateOrderTests.publication(on: "2026-09-19"))
        == .consultation(.publishedBefore(DateOrderTests.remark, approved: approved)))
    #expect(office.refusal(of: try DateOrderTests.publication(on: "2026-09-20")) == nil)
  }

  @Test func aPostmarkIsNoLaterThanTheReceipt() throws {
    let office = try Office.withConsultation()
    let remark = try office.remark("a") {
      $0.receivedOn = try Day("2026-09-05")
      $0.sentOn = try Day("2026-09-06")
    }
    let refusal = Refusal.consultation(
      .sentAfterReceived(sent: try Day("2026-09-06"), received: try Day("2026-09-05")))
    #expect(office.refusal(of: remark) == refusal)
    #expect(refusal.fields == ["receivedOn", "sentOn"])
  }
}

/// A window is not moved over remarks that have come.
@Suite struct MovedWindowTests {
  /// Remarks of 3, 9 and 9 September; the window is 1–23 September.
  private static func office(postmark: Bool = false) throws -> Office {
    var office = try Office.withConsultation(["postmarkCounts": .yes(postmark)])
    try office.ask(
      office.remark("a") {
        $0.receivedOn = try Day("2026-09-03")
        $0.sentOn = try Day("2026-09-02")
      })
    try office.ask(office.remark("b"))
    try office.ask(office.remark("c"))
    return office
  }

  private static func move(_ values: [String: FieldValue], on office: Office) -> Refusal? {
    let now = office.register.stored(RecordID("cns-a"))?.values
    return office.refusal(
      of: EditRecord(RecordID("cns-a"), values.map { FieldEdit(field: $0.key, was: now?[$0.key], becomes: $0.value) }))
  }

  private static func leftOut(_ ids: String...) -> Refusal {
    .consultation(.windowLeavesOut(ids.map { Identifier("sub-\($0)") }))
  }

  @Test func remarksThatWouldFallOutAreNamed() throws {
    let office = try MovedWindowTests.office()
    #expect(MovedWindowTests.move(["closes": "2026-09-08"], on: office) == MovedWindowTests.leftOut("b", "c"))
    #expect(MovedWindowTests.move(["opens": "2026-09-04"], on: office) == MovedWindowTests.leftOut("a"))
    #expect(
      MovedWindowTests.move(["opens": "2026-09-04", "closes": "2026-09-08"], on: office)
        == MovedWindowTests.leftOut("a", "b", "c"))
  }

  @Test func aWindowThatHoldsThemAllMoves() throws {
    let office = try MovedWindowTests.office()
    #expect(MovedWindowTests.move(["closes": "2026-09-09"], on: office) == nil)
    #expect(MovedWindowTests.move(["closes": "2026-10-30", "opens": "2026-09-03"], on: office) == nil)
    #expect(MovedWindowTests.move(["subject": "Inny"], on: office) == nil)
  }

  @Test func aReasonOfItsOwnLetsItMove() throws {
    var office = try MovedWindowTests.office()
    #expect(
      MovedWindowTests.move(["closes": "2026-09-08", "windowBecause": "pomyłka w dacie"], on: office) == nil)
    #expect(MovedWindowTests.move(["closes": "2026-09-08", "windowBecause": "  "], on: office) != nil)
    try office.ask(
      EditRecord(RecordID("cns-a"), [FieldEdit(field: "windowBecause", was: nil, becomes: "krócej")]))
    #expect(
      MovedWindowTests.move(["closes": "2026-09-08"], on: office) == MovedWindowTests.leftOut("b", "c"),
      "a reason given once is none for another time")
  }

  @Test func thePostmarkIsPartOfTheWindow() throws {
    let office = try MovedWindowTests.office(postmark: true)
    #expect(
      MovedWindowTests.move(["closes": "2026-09-02", "postmarkCounts": .yes(false)], on: office)
        == MovedWindowTests.leftOut("a", "b", "c"))
    #expect(MovedWindowTests.move(["closes": "2026-09-02"], on: office) == MovedWindowTests.leftOut("b", "c"))
  }

  @Test func whatWasLateAlreadyHindersNothing() throws {
    var office = try MovedWindowTests.office()
    office.clock = try LocalTime("2026-09-30T10:00")
    try office.ask(office.remark("late"))
    #expect(MovedWindowTests.move(["closes": "2026-09-20"], on: office) == nil)
  }
}
