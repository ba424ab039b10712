import CivicDomain
import Testing

@Suite struct ConsultationProgressTests {
  @Test(arguments: [
    ("2026-08-31T23:59", "planned", nil), ("2026-09-01T00:00", "open", 22), ("2026-09-09T14:32", "open", 14),
    ("2026-09-23T23:59", "open", 0), ("2026-09-24T00:00", "closed", nil),
  ])
  func datesAloneTellWhereItStands(clock: String, status: String, daysLeft: Int?) throws {
    let office = try Office.withConsultation(at: clock)
    #expect(office.value(of: "status", in: "cns-a") == .text(status))
    #expect(office.value(of: "daysLeft", in: "cns-a") == daysLeft.map { .number($0) })
  }

  @Test func itIsAnsweredOnceEveryAnswerIsPublished() throws {
    var office = try Office.withConsultation()
    try office.ask(office.remark("a"))
    try office.ask(office.remark("b"))
    office.clock = try LocalTime("2026-09-28T09:00")
    #expect(office.value(of: "unanswered", in: "cns-a") == 2)
    try office.ask(DraftResponses([office.answer("a"), office.answer("b")]))
    try office.ask(office.approval())
    #expect(office.value(of: "unanswered", in: "cns-a") == 2, "an answer nobody can read is none yet")
    try office.ask(office.publication("a"))
    #expect(office.value(of: "unanswered", in: "cns-a") == 1)
    #expect(office.value(of: "status", in: "cns-a") == "closed")
    try office.ask(office.publication())
    #expect(office.value(of: "status", in: "cns-a") == "answered")
  }

  @Test func aReportEndsIt() throws {
    var office = try Office.withConsultation()
    let reported = Change(id: RecordID("cns-a"), set: ["reportedOn": "2026-10-05"])
    office.register.apply([reported], at: office.now, by: office.clerk)
    #expect(office.value(of: "status", in: "cns-a") == "reported")
    #expect(office.value(of: "daysLeft", in: "cns-a") == nil)
  }

  @Test func theAnswersAreCountedByHowFarTheyAre() throws {
    var office = try Office.withConsultation()
    for id in ["a", "b", "c", "d", "e"] { try office.ask(office.remark(id)) }
    try office.ask(DraftResponses([office.answer("b"), office.answer("c"), office.answer("d")]))
    try office.ask(office.approval("c", "d"))
    try office.ask(office.publication("d"))
    let grouped = Change(id: RecordID("sub-e"), set: ["groupedWith": "sub-d"])
    office.register.apply([grouped], at: office.now, by: office.clerk)
    let consultation = try office.record(Consultation.self, "cns-a")
    let counts = ConsultationProgress(of: consultation, on: office.register, at: office.clock).responses
    #expect(counts.without == 1 && counts.drafts == 1 && counts.approved == 1)
    #expect(counts.published == 2, "a remark is answered together with the one it is grouped with")
    #expect(counts.all == 5 && counts.unanswered == 3)
  }
}

@Suite struct ReceiptStatusTests {
  private let code = ReceiptCode(bits: 123_456_789)

  private func withReceipt() throws -> Office {
    var office = try Office.withConsultation(["reportDue": "2026-10-23"])
    try office.ask(
      office.remark("a") {
        $0.receipt = code.grouped
        $0.unit = "§ 1"
      })
    return office
  }

  @Test func aCodeFindsItsRemarkHoweverItIsTyped() throws {
    let office = try withReceipt()
    let typed = try ReceiptCode(typed: " \(code.grouped.lowercased()) ")
    let status = try #require(ReceiptStatus(of: typed, on: office.register))
    #expect(status.number == "U-1" && status.unit == "§ 1" && !status.isLate)
    #expect(status.receivedOn?.text == "2026-09-09")
    #expect(status.subject == "Roczny program współpracy na 2027 r.")
    #expect(status.stage == .received && status.reportDue?.text == "2026-10-23")
    #expect(ReceiptStatus(of: ReceiptCode(bits: 1), on: office.register) == nil)
  }

  @Test func theAnswerIsToldOnlyWhenItIsPublished() throws {
    var office = try withReceipt()
    try office.ask(DraftResponses([office.answer("a")]))
    try office.ask(office.approval())
    let before = try #require(ReceiptStatus(of: code, on: office.register))
    #expect(before.stage == .received && before.disposition == nil && before.justification.isEmpty)
    office.clock = try LocalTime("2026-09-30T09:00")
    try office.ask(office.publication())
    let after = try #require(ReceiptStatus(of: code, on: office.register))
    #expect(after.stage == .answered && after.disposition == .rejected)
    #expect(after.justification == "Bo budżet jest podzielony.")
    #expect(after.publishedOn?.text == "2026-09-30" && after.reportDue == nil)
  }

  @Test func nothingPersonalIsTold() throws {
    let office = try withReceipt()
    let told = String(describing: try #require(ReceiptStatus(of: code, on: office.register)))
    for word in ["Osoba", "example.org", "per-a", "wieloletnie"] { #expect(!told.contains(word)) }
  }

  @Test func aCodeThatNobodyCouldTypeInIsNotKept() throws {
    let office = try Office.withConsultation()
    let remark = office.remark("a") { $0.receipt = "abc" }
    #expect(
      office.refusal(of: remark)
        == .invalid(Submission.kind, FieldErrors(["receipt": .wrongType(.text)])))
  }
}
