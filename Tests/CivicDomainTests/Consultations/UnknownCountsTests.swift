import CivicDomain
import Testing

/// Of old consultations nobody may know how many remarks there were: that is no zero.
@Suite struct UnknownCountsTests {
  @Test func whatNobodyRecordedIsNotTold() throws {
    let office = try Office.withConsultation(["remarksKnown": .yes(false)])
    #expect(office.value(of: "submissions", in: "cns-a") == nil)
    #expect(office.value(of: "unanswered", in: "cns-a") == nil)
    #expect(office.value(of: "daysLeft", in: "cns-a") == 14)
  }

  @Test func whatIsKnownIsCountedToZero() throws {
    let office = try Office.withConsultation()
    #expect(office.value(of: "submissions", in: "cns-a") == 0)
    #expect(office.value(of: "unanswered", in: "cns-a") == 0)
    #expect(office.value(of: "remarksKnown", in: "cns-a") == .yes(true))
  }

  @Test func aStoreThatNeverAskedHasAllOfThem() throws {
    #expect(Consultation.lenient(id: Identifier("cns-a"), Row(["subject": "Park"], of: Consultation.self)).remarksKnown)
    #expect(
      try !Consultation.decode(id: Identifier("cns-a"), Row(values(known: false), of: Consultation.self)).remarksKnown)
    #expect(
      try Consultation.decode(id: Identifier("cns-a"), Row(values(known: nil), of: Consultation.self)).remarksKnown)
  }

  @Test func allAnswersThatAreThereAreNotAllAnswers() throws {
    var office = try Office.withConsultation(["remarksKnown": .yes(false)])
    try office.ask(office.remark("a"))
    office.clock = try LocalTime("2026-09-28T09:00")
    try office.ask(DraftResponses([office.answer("a")]))
    try office.ask(office.approval("a"))
    try office.ask(office.publication("a"))
    #expect(office.value(of: "status", in: "cns-a") == "closed")
    #expect(office.value(of: "submissions", in: "cns-a") == nil)
  }

  private func values(known: Bool?) -> [String: FieldValue] {
    var values: [String: FieldValue] = ["subject": "Park", "opens": "2026-09-01", "closes": "2026-09-23"]
    values["remarksKnown"] = known.map { .yes($0) }
    return values
  }
}
