import Testing

@testable import CivicDomain

/// The table of duties: terms counted from what is over, and the dates of the programme's year.
@Suite struct DutyTests {
  private func register(_ records: [String: [String: FieldValue]]) -> MemoryRegister {
    var register = MemoryRegister()
    let changes = records.sorted { $0.key < $1.key }.map { Change(id: RecordID($0), set: $1.mapValues { $0 }) }
    register.apply(changes, at: .earliest, by: Author("anna"))
    return register
  }

  private func due(
    _ records: [String: [String: FieldValue]] = [:], _ section: DueSection, at now: String
  ) throws -> [String] {
    DueThings(on: register(records), at: try LocalTime(now)).things(in: section).map {
      "\($0.duty.id) \($0.subject?.raw ?? "–") \($0.moment ?? "")"
    }
  }

  /// A session of two hours.
  private func session(_ day: String, _ more: [String: FieldValue] = [:]) -> [String: FieldValue] {
    ["title": "SWOT", "start": .text("\(day)T10:00"), "end": .text("\(day)T12:00")].merging(more) { $1 }
  }

  private func consultation(_ closes: String, _ more: [String: FieldValue] = [:]) -> [String: FieldValue] {
    ["subject": "Park", "opens": "2026-07-01", "closes": .text(closes)].merging(more) { $1 }
  }

  @Test func everyDutyHasAWordOfItsOwnAndSaysWhatItIs() {
    #expect(Set(Duty.all.map(\.id)).count == Duty.all.count)
    for section in DueSection.allCases { #expect(Duty.all.contains { $0.section == section }, "\(section)") }
    for duty in Duty.all where duty.section == .programme {
      #expect(duty.what != nil && duty.source != nil && duty.lastDay != nil, "\(duty.id)")
    }
  }

  @Test func aSessionThatIsOverOwesItsReportWithinTheTerm() throws {
    #expect(
      try due(
        [
          "ses-a": session("2026-08-26"), "ses-b": session("2026-08-20"),
          "ses-c": session("2026-08-21", ["report": "Ustalono."]),
          "ses-d": session("2026-08-22", ["status": "cancelled"]), "ses-e": session("2026-09-09"),
        ], .reports, at: "2026-09-09T14:00")
        == ["sessionReport ses-b 2026-09-03", "sessionReport ses-a 2026-09-09"])
  }

  @Test func aTermThatEndsOnAFreeDayMovesToTheNextWorkingDay() throws {
    // Fourteen days after 17 October is Saturday, 31 October; Sunday, 1 November is a holiday besides.
    #expect(
      try due(["ses-a": session("2026-10-17")], .reports, at: "2026-10-20T10:00") == ["sessionReport ses-a 2026-11-02"])
  }

  @Test func reportsAreOwedOfTheYearOfWhichTheCityReportsNext() throws {
    let sessions = ["ses-a": session("2024-12-31"), "ses-b": session("2025-01-02")]
    #expect(
      try due(sessions, .reports, at: "2026-05-31T10:00") == ["closedYear – ", "sessionReport ses-b 2025-01-16"])
    // They leave the list one by one, and are told together for a year more.
    #expect(try due(sessions, .reports, at: "2026-06-01T10:00") == ["closedYear – "])
    #expect(try due(sessions, .reports, at: "2027-06-01T10:00") == [])
    let reported = sessions.mapValues { $0.merging(["report": "Było."]) { $1 } }
    #expect(try due(reported, .reports, at: "2026-06-01T10:00") == [])
  }

  @Test func whatHurtsFirstComesFirstWhicheverItIs() throws {
    let mixed = [
      "cns-a": consultation("2026-08-30"), "cns-b": consultation("2026-07-20"), "ses-a": session("2026-08-28"),
    ]
    #expect(
      try due(mixed, .reports, at: "2026-09-09T14:00") == [
        "consultationReport cns-b 2026-08-19", "sessionReport ses-a 2026-09-11", "consultationReport cns-a 2026-09-29",
      ])
  }

  @Test func ofVeryManySessionsTheFirstAreReadAndTheRestCounted() throws {
    let many = (0..<300).map { ("ses-\($0)", session("2026-08-2\($0 % 10)")) }
    let due = DueThings(on: register(Dictionary(uniqueKeysWithValues: many)), at: try LocalTime("2026-09-09T14:00"))
    #expect(due.count(in: .reports) == 300)
    #expect(due.things(in: .reports, first: 31).map(\.moment).suffix(2) == ["2026-09-03", "2026-09-04"])
  }

  @Test func aConsultationOwesItsReportByItsOwnDayOrWithinTheTerm() throws {
    #expect(
      try due(
        [
          "cns-a": consultation("2026-08-01"), "cns-b": consultation("2026-08-01", ["reportDue": "2026-09-12"]),
          "cns-c": consultation("2026-08-01", ["reportedOn": "2026-08-20"]), "cns-d": consultation("2026-09-09"),
          "cns-e": consultation("2026-08-01", ["remarksKnown": false]),
          "cns-f": consultation("2026-08-01", ["handedToFileOn": "2026-09-01"]),
        ], .reports, at: "2026-09-09T14:00")
        == ["consultationReport cns-a 2026-08-31", "consultationReport cns-b 2026-09-12"],
      "a day that was named stays on a Saturday")
  }

  @Test(arguments: [
    ("2026-11-20T10:00", "programmeAdopted – 2026-11-30"), ("2026-05-20T10:00", "programmeReport – 2026-05-31"),
    (
      "2026-10-31T10:00",
      "programmeDraft – 2026-11-02|programmeConsultation – 2026-11-03|programmeOpinion – 2026-11-13|budgetDraft – 2026-11-15"
    ),
    ("2026-08-01T10:00", "taskProposals – 2026-08-04"), ("2026-07-01T10:00", ""),
  ]) func theYearOfTheProgramme(_ now: String, _ expected: String) throws {
    #expect(try due(.programme, at: now).joined(separator: "|") == expected)
  }

  private func due(_ section: DueSection, at now: String) throws -> [String] { try due([:], section, at: now) }

  @Test func beforeADateOnAFreeDayTheLastWorkingDayCounts() throws {
    // 30 November 2025 is a Sunday.
    #expect(try due(.programme, at: "2025-11-28T10:00").contains("programmeAdopted – 2025-11-30"))
    #expect(try due(.programme, at: "2025-11-30T10:00") == ["programmeAdopted – 2025-11-30"], "it is not over")
    #expect(try due(.programme, at: "2025-12-01T10:00") == [])
    let things = DueThings(on: register([:]), at: try LocalTime("2025-11-28T10:00")).things
    #expect(things.first { $0.duty.id == "programmeAdopted" }?.lastDay == (try Day("2025-11-28")))
  }

  @Test func theOpinionEndsAndTheConsultationFitsBeforeTheLastSession() throws {
    let register = register([:])
    for year in 2020...2060 {
      let adopted = WorkingDays.lastWorkingDay(to: try #require(ProgrammeYear.adopted.day(in: year)))
      let opinion = try #require(ProgrammeYear.opinion(in: year, on: register))
      #expect(
        WorkingDays.isWorkingDay(opinion) && WorkingDays.endOfTerm(days: 14, after: opinion) < adopted, "\(year)")
      let later = WorkingDays.firstWorkingDay(from: opinion.adding(days: 1))
      #expect(WorkingDays.endOfTerm(days: 14, after: later) >= adopted, "\(year): one day later is possible")
      let opens = try #require(ProgrammeYear.consultation(in: year, on: register))
      #expect(opens.adding(days: 9) < opinion, "\(year): ten days, both included, are over before")
    }
  }

  @Test func aProgrammeThatIsConsultedIsNotAskedForAgain() throws {
    func words(opens: String) throws -> [Substring] {
      let consulted = ["cns-a": consultation("2026-12-20", ["scope": "annualProgramme", "opens": .text(opens)])]
      return try due(consulted, .programme, at: "2026-11-02T10:00").map { $0.prefix { $0 != " " } }
    }
    #expect(try words(opens: "2026-11-03") == ["programmeOpinion", "budgetDraft"])
    let late: [Substring] = ["programmeDraft", "programmeConsultation", "programmeOpinion", "budgetDraft"]
    #expect(try words(opens: "2026-11-04") == late, "one that comes too late is none")
  }

  @Test func whoseTermIsOverIsToldWhereTheirDataAreRead() throws {
    let register = register([
      "ses-a": session("2025-08-20"), "per-a": ["name": "Jan Kowalski"],
      "reg-a": ["session": "ses-a", "person": "per-a", "channel": "phone", "placedAt": "2025-08-01T10:00"],
    ])
    func told(_ day: String, _ personal: Bool) throws -> [String] {
      DueThings(on: register, at: try LocalTime("\(day)T10:00"), readingPersonal: personal).things(in: .retention)
        .map(\.duty.id)
    }
    #expect(try told("2026-08-20", true) == [])
    #expect(try told("2026-08-21", true) == ["erasure"])
    #expect(try told("2026-08-21", false) == [])
  }

  @Test func aCalendarHasTheLastDaysOfDutiesAndNoAppointments() throws {
    let days = try Day("2026-11-01")...Day("2026-11-30")
    let marked = DueDays(
      days,
      on: register([
        "cns-a": consultation("2026-11-20"), "ses-a": session("2026-11-25"), "ses-b": session("2026-10-26"),
      ]), at: try LocalTime("2026-11-02T10:00"))
    func words(_ day: String) throws -> [String] { marked.byDay[try Day(day), default: []].map(\.duty.id) }
    #expect(try words("2026-11-20") == ["consultation"])
    #expect(try words("2026-11-24") == ["registration"])
    #expect(try words("2026-11-25") == [])
    #expect(try words("2026-11-09") == ["sessionReport"])
    #expect(try words("2026-11-30") == ["programmeAdopted"])
    #expect(marked.sessions.map(\.id.raw) == ["ses-a"])
  }
}
