import CivicDomain
import Testing

/// What is due on Wednesday, 9 September 2026, at 14:32.
@Suite struct DueThingsTests {
  private func due(_ records: [String: [String: FieldValue]]) throws -> [DueThing] {
    var register = MemoryRegister()
    let changes = records.sorted { $0.key < $1.key }.map { id, values in
      Change(id: RecordID(id), set: values.mapValues { $0 })
    }
    register.apply(changes, at: .earliest, by: Author("anna"))
    // The dates of the programme's year are the same whatever there is, and no backup is noted.
    return DueThings(on: register, at: try LocalTime("2026-09-09T14:32")).things.filter {
      $0.duty.section != .programme && $0.duty.section != .backups
    }
  }

  private func session(
    _ start: String, to end: String, _ more: [String: FieldValue] = [:]
  ) -> [String: FieldValue] {
    ["title": .text("SWOT"), "start": .text(start), "end": .text(end)].merging(more) { $1 }
  }

  private func booking(_ status: String, _ start: String, _ end: String) -> [String: FieldValue] {
    [
      "resource": .text("res-1"), "borrower": .text("org-1"), "status": .text(status), "start": .text(start),
      "end": .text(end),
    ]
  }

  private func remark(_ day: String, _ more: [String: FieldValue] = [:]) -> [String: FieldValue] {
    [
      "consultation": .text("cns-1"), "remark": .text("Tak."), "channel": .text("email"), "receivedOn": .text(day),
    ].merging(more) { $1 }
  }

  @Test func sessionsOfTodayAndTomorrowThoseThatAreOverToo() throws {
    let open: [String: FieldValue] = ["entry": .text("open")]
    let found = try due([
      "ses-1": session("2026-09-09T10:00", to: "2026-09-09T12:00", open),
      "ses-2": session("2026-09-09T14:00", to: "2026-09-09T16:00", open),
      "ses-3": session("2026-09-10T23:30", to: "2026-09-10T23:45", open),
      "ses-4": session("2026-09-11T00:00", to: "2026-09-11T01:00", open),
      "ses-5": session("2026-09-10T10:00", to: "2026-09-10T12:00", open.merging(["status": .text("cancelled")]) { $1 }),
    ])
    #expect(found.map(\.key) == ["ses-1", "ses-2", "ses-3"])
    #expect(found.map(\.moment) == ["2026-09-09T10:00", "2026-09-09T14:00", "2026-09-10T23:30"])
  }

  @Test func registrationsThatCloseTodayOrTomorrowTheFirstFirst() throws {
    let found = try due([
      // By default registration ends with the day before: with tomorrow, and with the day behind it, which is too late.
      "ses-1": session("2026-09-11T10:00", to: "2026-09-11T12:00"),
      "ses-2": session("2026-09-12T10:00", to: "2026-09-12T12:00"),
      "ses-3": session("2026-10-20T10:00", to: "2026-10-20T12:00", ["registrationCloses": .text("2026-09-09T15:00")]),
      "ses-4": session("2026-10-20T10:00", to: "2026-10-20T12:00", ["registrationCloses": .text("2026-09-09T14:00")]),
      "ses-5": session("2026-09-11T10:00", to: "2026-09-11T12:00", ["entry": .text("open")]),
    ])
    #expect(found.map(\.key) == ["ses-3", "ses-1"])
    #expect(found.map(\.duty.id) == ["registration", "registration"])
    #expect(found.map(\.moment) == ["2026-09-09T15:00", "2026-09-11T00:00"])
  }

  @Test func answersAreOwedUntilTheyArePublishedTheOldestFirst() throws {
    let consultation: [String: FieldValue] = [
      "subject": .text("Program"), "opens": .text("2025-01-01"), "closes": .text("2026-09-06"),
    ]
    let found = try due([
      "cns-1": consultation, "cns-2": consultation.merging(["reportedOn": .text("2025-03-01")]) { $1 },
      "sub-1": remark("2026-09-05"), "sub-2": remark("2025-01-20"), "sub-3": remark("2026-09-01"),
      "sub-4": remark("2026-09-02", ["groupedWith": .text("sub-3")]),
      "sub-5": remark("2026-09-02", ["consultation": .text("cns-2")]),
      "rsp-1": ["submission": .text("sub-3"), "state": .text("published"), "disposition": .text("noted")],
      "rsp-2": ["submission": .text("sub-2"), "state": .text("approved"), "disposition": .text("noted")],
    ])
    #expect(found.map(\.key) == ["sub-1", "sub-2", "cns-1"], "and the report, too")
    #expect(found.map(\.duty.id) == ["answer", "publication", "consultationReport"])
    #expect(found.map(\.moment) == ["2026-09-05", "2025-01-20", "2026-10-06"])
  }

  /// The consultation's own term for answers and its report counts for each answer, from the week in which it ends.
  @Test(
    arguments: [
      ("2026-08-05", nil, DueGroup.overdue), ("2026-08-08", nil, .overdue), ("2026-08-10", nil, .now),
      ("2026-08-12", nil, .week), ("2026-08-13", nil, .waiting), ("2026-09-09", "2026-09-01", .waiting),
      ("2026-08-13", "2026-09-01", .overdue), ("2026-08-01", "2026-09-10", .week),
    ] as [(String, String?, DueGroup)])
  func anAnswerHurtsByTheTermOfItsConsultation(closes: String, named: String?, group: DueGroup) throws {
    var consultation: [String: FieldValue?] = [
      "subject": .text("Program"), "opens": .text("2026-07-01"), "closes": .text(closes),
    ]
    if let named { consultation["reportDue"] = .text(named) }
    var register = MemoryRegister()
    register.apply(
      [
        Change(id: RecordID("cns-1"), set: consultation),
        Change(id: RecordID("sub-1"), set: remark("2026-07-20").mapValues { $0 }),
      ], at: .earliest, by: Author("anna"))
    let line = DueThings(on: register, at: try LocalTime("2026-09-09T14:32")).queue.first { $0.duty.id == "answer" }
    #expect(line?.group == group)
    let thing = try #require(line?.first(1).first)
    #expect(group == .waiting ? thing.moment == "2026-07-20" : thing.lastDay != nil, "\(thing.due)")
  }

  @Test func bookingsGoOutThoughTheirTimeIsOverAndComeBackHoweverLate() throws {
    let found = try due([
      "bkg-1": booking("confirmed", "2026-09-09T16:00", "2026-09-09T18:00"),
      "bkg-2": booking("confirmed", "2026-09-10T16:00", "2026-09-10T18:00"),
      "bkg-3": booking("requested", "2026-09-08T10:00", "2026-09-12T18:00"),
      "bkg-4": booking("confirmed", "2026-09-09T08:00", "2026-09-09T10:00"),
      "bkg-5": booking("handedOver", "2026-08-01T10:00", "2026-08-02T10:00"),
      "bkg-6": booking("handedOver", "2026-09-01T10:00", "2026-09-10T10:00"),
      "bkg-7": booking("returned", "2026-09-09T08:00", "2026-09-09T16:00"),
      "bkg-8": booking("requested", "2026-09-02T08:00", "2026-09-02T10:00"),
      "bkg-9": booking("requested", "2026-09-01T08:00", "2026-09-01T10:00"),
    ])
    #expect(found.map(\.key) == ["bkg-8", "bkg-3", "bkg-4", "bkg-1", "bkg-5"], "a week behind its day, not eight days")
    #expect(found.map(\.duty.id) == ["decision", "decision", "handOver", "handOver", "takeBack"])
    #expect(
      found.map(\.moment) == [
        "2026-09-02T08:00", "2026-09-08T10:00", "2026-09-09T08:00", "2026-09-09T16:00", "2026-08-02T10:00",
      ])
  }

  @Test func consultationsThatCloseWithinSevenDays() throws {
    func consultation(_ opens: String, _ closes: String) -> [String: FieldValue] {
      ["subject": .text("Park"), "opens": .text(opens), "closes": .text(closes)]
    }
    let found = try due([
      "cns-1": consultation("2026-09-01", "2026-09-16"), "cns-2": consultation("2026-09-01", "2026-09-17"),
      "cns-3": consultation("2026-09-01", "2026-09-09"), "cns-4": consultation("2026-09-10", "2026-09-16"),
      "cns-5": consultation("2026-08-01", "2026-09-08"),
    ])
    #expect(found.map(\.key) == ["cns-3", "cns-1", "cns-5"], "the last one owes its report")
    #expect(found.map(\.moment) == ["2026-09-09", "2026-09-16", "2026-10-08"])
  }
}
