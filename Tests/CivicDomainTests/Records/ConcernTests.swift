import CivicDomain
import Testing

/// What is saved, and said to be a slip most likely: days in an unusual order, organizations that are no more, lengths.
@Suite struct ConcernTests {
  private func concerns(_ office: inout Office, _ intent: any Act) throws -> [Concern] {
    let decision = try office.ask(intent)
    return Concern.all(in: decision.changes, on: office.register, at: office.clock).map(\.concern)
  }

  /// Whoever stands in and is away then, and whoever is away then and stands in for another.
  @Test func aSubstituteWhoIsAwayIsSaid() throws {
    var office = try Office.withConsultation()
    func substitution(_ absent: String, _ by: String, _ from: String, _ to: String) -> [String: FieldValue] {
      ["for": .text(absent), "by": .text(by), "from": .text(from), "to": .text(to)]
    }
    try office.add("sbt-a", substitution("ola", "ewa", "2026-12-09", "2026-12-11"))
    let days = try Day("2026-12-09")...Day("2026-12-10")
    let own = AddRecord(RecordID("sbt-b"), substitution("jan", "ola", "2026-12-01", "2026-12-10"))
    #expect(try concerns(&office, own) == [.substituteAway(by: "ola", absent: "jan", days)])
    let others = AddRecord(RecordID("sbt-c"), substitution("ewa", "iga", "2026-12-01", "2026-12-10"))
    #expect(try concerns(&office, others) == [.substituteAway(by: "ewa", absent: "ola", days)])
    let free = AddRecord(RecordID("sbt-d"), substitution("iwo", "ola", "2026-12-12", "2026-12-20"))
    #expect(try concerns(&office, free).isEmpty)
  }

  /// A new colleague is not refused; a slip of the pen is said.
  @Test func whoeverWasNeverHereIsSaid() throws {
    var office = try Office.withConsultation()
    let known: Set<String> = ["anna", "jan"]
    func strangers(_ act: any Act) throws -> [Concern] {
      let changes = try office.ask(act).changes
      return Concern.all(in: changes, on: office.register, at: office.clock, known: { known }).map(\.concern)
    }
    let handler = try field("handler", of: Consultation.self)
    #expect(
      try strangers(AssignRecords(RecordID("cns-a"), to: "annaa"))
        == [.unknownLogin(handler, "annaa", known: ["anna", "jan"])])
    #expect(try strangers(AssignRecords(RecordID("cns-a"), to: "jan")).isEmpty)
    #expect(try strangers(ReleaseRecords(ActRequest(on: [RecordID("cns-a")]))).isEmpty)
    let substitute: [String: FieldValue] = ["for": "jna", "by": "jan", "from": "2026-09-10", "to": "2026-09-11"]
    #expect(
      try strangers(AddRecord(RecordID("sbt-a"), substitute))
        == [.unknownLogin(try field("for", of: Substitute.self), "jna", known: ["anna", "jan"])])
    // Whoever handles something is known, though they saved nothing lately; a slip does not make itself known.
    try office.add("cns-b", ["subject": "Statut", "opens": "2026-09-01", "closes": "2026-09-30"])
    #expect(
      try strangers(AssignRecords(RecordID("cns-a"), to: "ola"))
        == [.unknownLogin(handler, "ola", known: ["anna", "jan", "jna"])])
    #expect(try strangers(AssignRecords(RecordID("cns-b"), to: "ola")).isEmpty)
    // Where nobody knows who was here, nothing is said.
    #expect(try concerns(&office, AssignRecords(RecordID("cns-a"), to: "kto")).isEmpty)
  }

  private func field<R: Record>(_ name: String, of type: R.Type) throws -> FieldDeclaration {
    try #require(Schema.kind(named: R.kind.name)?.field(name))
  }

  private func set(_ id: String, _ field: String, _ value: FieldValue) -> any Act {
    EditRecord(RecordID(id), [FieldEdit(field: field, was: nil, becomes: value)])
  }

  private func consultation(_ more: [String: FieldValue]) -> any Act {
    let values: [String: FieldValue] = ["subject": "Statut", "opens": "2026-09-10", "closes": "2026-09-30"]
    return AddRecord(RecordID("cns-b"), values.merging(more) { $1 })
  }

  @Test(arguments: [
    ("announcedOn", "2026-09-11", "opens", "2026-09-10"), ("closes", "2026-09-30", "reportDue", "2026-09-29"),
  ])
  func daysInAnUnusualOrder(early: String, day: String, late: String, other: String) throws {
    var office = try Office()
    let said = try concerns(&office, consultation([early: .text(day), late: .text(other)]))
    #expect(
      said == [
        .outOfOrder(
          try field(early, of: Consultation.self), try Day(day), after: try field(late, of: Consultation.self),
          try Day(other))
      ])
    // It is said once; an edit of something else says nothing of it.
    #expect(try concerns(&office, set("cns-b", "contact", "pokój 12")).isEmpty)
  }

  @Test(arguments: [("announcedOn", "2026-09-10"), ("announcedOn", "2026-08-01"), ("reportDue", "2026-09-30")])
  func daysInOrderOrOnOneDaySayNothing(name: String, day: String) throws {
    var office = try Office()
    #expect(try concerns(&office, consultation([name: .text(day)])).isEmpty)
  }

  @Test func whicheverOfTheTwoIsMoved() throws {
    var office = try Office()
    try office.ask(consultation(["announcedOn": "2026-09-09"]))
    let edit = FieldEdit(field: "opens", was: "2026-09-10", becomes: "2026-09-08")
    #expect(try concerns(&office, EditRecord(RecordID("cns-b"), [edit])).count == 1)
    try office.add("org-a", ["name": "A", "legalForm": "other", "verifiedOn": "2025-01-01"])
    #expect(try concerns(&office, set("org-a", "founded", "2025-06-01")).count == 1)
  }

  @Test func everyFieldThatIsComparedIsThere() {
    for kind in Schema.kinds {
      for field in kind.fields {
        for other in field.comesBefore + (field.extent.map { [$0.from] } ?? []) {
          #expect(kind.field(at: other) != nil, "\(kind.kind.name).\(field.name): \(other)")
        }
      }
    }
  }

  @Test func anOrganizationThatIsNoMore() throws {
    var office = try Office.withWorkshop()
    try office.add("org-gone", ["name": "Dawna", "legalForm": "other", "status": "dissolved"])
    let gone = Identifier<Organization>("org-gone")
    func dissolved(_ name: String, of kind: AnyKind) throws -> [Concern] {
      [.dissolved(try #require(kind.field(name)), gone)]
    }
    let resource: [String: FieldValue] = ["organization": "org-gone", "name": "Namiot", "category": "equipment"]
    let resources = AnyKind(Resource.self)
    #expect(
      try concerns(&office, AddRecord(RecordID("res-b"), resource)) == (try dissolved("organization", of: resources)))
    #expect(try concerns(&office, set("res-b", "description", "6 × 3 m")).isEmpty)
    let series: [String: FieldValue] = ["title": "Cykl", "organizers": ["org-gone"]]
    let kind = AnyKind(Series.self)
    #expect(try concerns(&office, AddRecord(RecordID("ser-b"), series)) == (try dissolved("organizers", of: kind)))
    try office.ask(office.registering("anna"))
    let registrations = AnyKind(Registration.self)
    #expect(
      try concerns(&office, set("reg-anna", "organization", "org-gone"))
        == (try dissolved("organization", of: registrations)))
  }

  @Test func whatLastsTooLongOrIsOver() throws {
    var office = try Office()
    func session(_ id: String, _ start: String, _ end: String) -> any Act {
      AddRecord(RecordID(id), ["title": "Warsztat", "start": .text(start), "end": .text(end)])
    }
    #expect(try concerns(&office, session("ses-a", "2026-10-01T10:00", "2026-10-01T12:00")).isEmpty)
    #expect(try concerns(&office, session("ses-b", "2026-10-01T10:00", "2027-10-01T12:00")) == [.long(days: 366)])
    #expect(
      try concerns(&office, session("ses-c", "2026-09-08T10:00", "2026-09-08T12:00"))
        == [.over(try Day("2026-09-08"))])
    #expect(try concerns(&office, session("ses-d", "2026-09-09T08:00", "2026-09-09T10:00")).isEmpty, "today")
    #expect(try concerns(&office, consultation(["closes": "2027-12-01"])) == [.long(days: 448)])
    // Beyond a year somebody else has the post: its first and its last day count.
    func substitute(_ id: String, _ from: String, _ to: String) -> any Act {
      AddRecord(RecordID(id), ["for": "anna", "by": "jan", "from": .text(from), "to": .text(to)])
    }
    office.clerk = Author("keeper")
    #expect(try concerns(&office, substitute("sbt-a", "2026-10-01", "2027-10-01")).isEmpty)
    #expect(try concerns(&office, substitute("sbt-b", "2028-10-01", "2029-10-02")) == [.long(days: 367)])
  }

  @Test(arguments: [
    ("organizations", SubmitterKind.resident, true), ("organizations", .organization, false),
    ("residents", .company, true), ("residents", .resident, false), ("both", .body, false),
  ])
  func aRemarkFromSomebodyWhoIsNotAsked(entitled: String, submitter: SubmitterKind, isOutside: Bool) throws {
    var office = try Office.withConsultation(["entitled": .text(entitled)])
    let said = try concerns(&office, office.remark("a") { $0.submitterKind = submitter })
    let entitled = try #require(ConsultationEntitled(rawValue: entitled))
    #expect(said == (isOutside ? [.notEntitled(entitled)] : []))
  }

  @Test func aRemarkSignedWithANameAloneIsFromNoOrganization() throws {
    var office = try Office.withConsultation(["entitled": "organizations", "anonymousAdmitted": .yes(true)])
    #expect(try concerns(&office, office.remark("a")) == [.notEntitled(.organizations)])
    #expect(try concerns(&office, office.remark("b") { $0.organization = Identifier("org-krokus") }).isEmpty)
    #expect(try concerns(&office, office.remark("c", anonymous: true)).isEmpty, "nobody knows from whom it is")
    var residents = try Office.withConsultation(["entitled": "residents"])
    #expect(try concerns(&residents, residents.remark("a")).isEmpty)
  }
}

/// A booking is granted, and its thing handed over, to nobody who is no more.
@Suite struct LatePartyTests {
  @Test func whoWasDissolvedSinceIsGrantedNothing() throws {
    var office = try Office.withThingsToLend()
    try office.ask(BookResource(office.booking("a", "2026-09-10T10:00", "2026-09-10T12:00")))
    try office.ask(BookResource(office.booking("b", "2026-09-11T10:00", "2026-09-11T12:00")))
    func step(_ id: String, _ step: BookingStep) -> any Act {
      step.act(on: Identifier("bkg-\(id)"))
    }
    try office.ask(step("b", .confirm))
    let borrower = try office.record(Booking.self, "bkg-a").borrower
    try office.ask(EditRecord(borrower.any, [FieldEdit(field: "status", was: "active", becomes: "dissolved")]))
    #expect(office.refusal(of: step("a", .confirm)) == .organizationDissolved(borrower))
    #expect(office.refusal(of: step("b", .handOver)) == .organizationDissolved(borrower))
    #expect(office.refusal(of: step("a", .refuse)) == nil)
    #expect(office.refusal(of: step("b", .cancel)) == nil)
  }

  @Test func whatIsNotLentAnyMoreIsNotGranted() throws {
    var office = try Office.withThingsToLend()
    try office.ask(BookResource(office.booking("a", "2026-09-10T10:00", "2026-09-10T12:00")))
    let resource = try office.record(Booking.self, "bkg-a").resource
    try office.ask(EditRecord(resource.any, [FieldEdit(field: "status", was: "offered", becomes: "withdrawn")]))
    let confirm = BookingStep.confirm.act(on: Identifier("bkg-a"))
    #expect(office.refusal(of: confirm) == .resourceNotOffered(resource, .withdrawn))
  }
}
