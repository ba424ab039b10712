import CivicDomain
import Testing

/// Days that tell of what has happened: none of them can lie ahead.
@Suite struct PastFieldTests {
  @Test func whatTellsOfThePastSaysSo() {
    let past = Schema.kinds.flatMap { kind in kind.fields.filter(\.liesInPast).map { "\(kind.kind.name).\($0.name)" } }
    for name in [
      "organization.founded", "organization.verifiedOn", "submission.receivedOn", "submission.sentOn",
      "submission.forwardedOn", "consultation.orderDate", "consultation.outcomeOn", "version.date",
      "registration.detailsSentOn", "person.noticeGivenOn",
    ] {
      #expect(past.contains(name), "\(name)")
    }
    // These look ahead: a consultation is announced, opened and closed, and a report is due, on days to come.
    for name in ["consultation.announcedOn", "consultation.opens", "consultation.reportDue", "session.start"] {
      #expect(!past.contains(name), "\(name)")
    }
  }

  @Test func everyDayOfThePastIsReadAsOne() throws {
    let today = try Day("2026-09-09")
    for field in Schema.kinds.flatMap(\.fields) where field.liesInPast && field.shape == .day {
      #expect(try field.value(typed: "12.05.98", today: today) == "1998-05-12", "\(field.name)")
    }
  }

  /// What is held, lent or closed is planned: `1.06` typed in November is next June.
  @Test func whatIsPlannedIsReadAsToCome() throws {
    let november = try Day("2026-11-28")
    func read(_ fields: [FieldDeclaration], _ names: String...) throws {
      for name in names {
        let field = try #require(fields.first { $0.name == name })
        let typed = field.wholeDay == nil ? "1.06 10:00" : "1.06"
        let next = try #require(try field.value(typed: typed, today: november))
        #expect(next.text?.hasPrefix("2027-06-0") == true, "\(name): \(next)")
      }
    }
    try read(AnyKind(Booking.self).fields, "start", "end")
    try read(AnyKind(Session.self).fields, "start", "end", "registrationOpens", "registrationCloses")
    try read(AnyKind(Closure.self).fields, "from", "to")
    try read(#require(Schema.act("resource-close")?.offered).inputs, "from", "to")
  }

  @Test(arguments: ["founded", "verifiedOn"])
  func aDayToComeIsRefused(field: String) throws {
    var office = try Office()
    let values: [String: FieldValue] = ["name": "KROKUS", "legalForm": "association"]
    let tomorrow = try Day("2026-09-10")
    let refusal = Refusal.invalid(Organization.kind, FieldErrors([field: .notYet(tomorrow)]))
    #expect(office.refusal(of: AddRecord(RecordID("org-a"), values.merging([field: "2026-09-10"]) { $1 })) == refusal)
    try office.add("org-a", values.merging([field: "2026-09-09"]) { $1 })
    let edit = FieldEdit(field: field, was: "2026-09-09", becomes: "2026-09-10")
    #expect(office.refusal(of: EditRecord(RecordID("org-a"), [edit])) == refusal)
  }

  @Test func whatAnOlderFileHoldsStopsNoOtherChange() throws {
    var office = try Office()
    let values: [String: FieldValue] = ["name": "KROKUS", "legalForm": "association", "founded": "2098-05-12"]
    office.register.apply([Change(id: RecordID("org-a"), set: values)], at: office.now, by: office.clerk)
    try office.ask(EditRecord(RecordID("org-a"), [FieldEdit(field: "city", was: nil, becomes: "Będzin")]))
    #expect(try office.record(Organization.self, "org-a").founded == Day("2098-05-12"))
  }
}
