import CivicDomain
import Testing

/// A consultation whose report is out.
@Suite struct ReportConsultationTests {
  private static let id = Identifier<Consultation>("cns-a")

  private func report(_ day: String? = nil, because: String = "") throws -> ReportConsultation {
    var act = ReportConsultation(Self.id, because: because)
    act.day = try day.map { try Day($0) }
    return act
  }

  @Test func theReportComesOnceItIsOverAndAWrongDayIsCorrected() throws {
    var office = try Office.withConsultation(at: "2026-10-30T10:00")
    let closes = try Day("2026-09-23")
    #expect(
      office.refusal(of: try report("2026-09-23")) == .consultation(.reportedBeforeClose(Self.id, closes: closes)))
    #expect(office.refusal(of: try report("2026-10-31")) == .consultation(.actInFuture(try Day("2026-10-31"))))
    try office.ask(report())
    #expect(office.value(of: "reportedOn", in: "cns-a") == "2026-10-30")
    #expect(try office.decide(report("2026-10-30")) == .alreadyDone)
    try office.ask(report("2026-10-28"))
    #expect(office.value(of: "reportedOn", in: "cns-a") == "2026-10-28")
    let edit = EditRecord(RecordID("cns-a"), [FieldEdit(field: "reportedOn", was: "2026-10-28", becomes: "2026-10-27")])
    #expect(office.refusal(of: edit) != nil, "it has its act")
  }

  @Test func remarksWithoutAnAnswerAreNamedAndAReasonIsAsked() throws {
    var office = try Office.withConsultation(at: "2026-09-20T10:00")
    for id in ["a", "b"] { try office.ask(office.remark(id)) }
    office.clock = try LocalTime("2026-10-30T10:00")
    #expect(office.refusal(of: try report()) == .consultation(.unanswered(Self.id, count: 2)))
    #expect(office.refusal(of: try report(because: "  ")) == .consultation(.unanswered(Self.id, count: 2)))
    #expect(office.refusal(of: try report(because: "–")) == .reasonSaysNothing(ActOffer.reasonInput))
    try office.ask(report(because: "Odpowiedzi w osobnym piśmie."))
    #expect(office.value(of: "reportedOn", in: "cns-a") == "2026-10-30")
  }

  @Test func wherePublishedAnswersAreThereNothingIsAsked() throws {
    var office = try Office.withConsultation(at: "2026-09-20T10:00")
    try office.ask(office.remark("a"))
    try office.ask(DraftResponses([office.answer("a")]))
    try office.ask(office.approval("a"))
    try office.ask(office.publication("a"))
    office.clock = try LocalTime("2026-10-30T10:00")
    try office.ask(report())
    #expect(office.value(of: "reportedOn", in: "cns-a") == "2026-10-30")
  }
}
