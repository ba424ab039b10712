import CivicDomain
import Testing

/// What is closed stays as it was, whatever field is tried.
@Suite struct SettledFieldTests {
  private static let facts: [(field: String, becomes: FieldValue)] = [
    ("start", "2026-09-11T10:00"), ("end", "2026-09-11T20:00"), ("borrower", "org-active"),
    ("resource", "res-projector"), ("quantity", .number(2)), ("outsideBecause", "bo tak"),
  ]

  private func office(_ steps: BookingStep...) throws -> Office {
    var office = try Office.withThingsToLend()
    try office.ask(BookResource(office.booking("a", of: "res-hall", "2026-09-10T10:00", "2026-09-10T16:00")))
    for step in steps { try office.advance("bkg-a", step) }
    return office
  }

  private func refusal(of field: String, _ becomes: FieldValue?, in office: Office) -> Refusal? {
    let was = office.register.stored(RecordID("bkg-a"))?.values[field]
    return office.refusal(of: EditRecord(RecordID("bkg-a"), [FieldEdit(field: field, was: was, becomes: becomes)]))
  }

  @Test func aBookingThatIsOverIsNotRewritten() throws {
    let ends = [try office(.confirm, .handOver, .takeBack), try office(.cancel), try office(.refuse)]
    for office in ends {
      for (field, becomes) in Self.facts {
        #expect(refusal(of: field, becomes, in: office) == .settled(RecordID("bkg-a"), fields: [field]))
      }
      #expect(refusal(of: "purpose", "próba chóru", in: office) == nil, "what it was for may be corrected")
    }
  }

  @Test func aThingInSomebodysHandsStaysTheirs() throws {
    let office = try office(.confirm, .handOver)
    for field in ["borrower", "resource", "start", "quantity"] {
      let becomes = try #require(Self.facts.first { $0.field == field }).becomes
      #expect(refusal(of: field, becomes, in: office) == .settled(RecordID("bkg-a"), fields: [field]))
    }
    #expect(refusal(of: "end", "2026-09-11T10:00", in: office) == nil, "it may be kept longer")
  }

  @Test func aRequestIsChangedAsBefore() throws {
    let office = try office(.confirm)
    #expect(refusal(of: "end", "2026-09-10T18:00", in: office) == nil)
    #expect(refusal(of: "borrower", "org-active", in: office) == nil)
  }

  @Test func takenAStepBackItCanBeCorrected() throws {
    var office = try office(.confirm, .handOver)
    try office.advance("bkg-a", .stepBack)
    #expect(refusal(of: "borrower", "org-active", in: office) == nil)
  }

  @Test(arguments: [SessionStatus.held, .cancelled])
  func aSessionThatIsOverKeepsItsTime(status: SessionStatus) throws {
    var office = try Office()
    try office.add("ses-a", ["title": "Warsztat", "start": "2026-09-01T17:00", "end": "2026-09-01T19:00"])
    let id = RecordID("ses-a")
    office.register.apply([Change(id: id, set: ["status": .text(status.rawValue)])], at: office.now, by: office.clerk)
    let move = FieldEdit(field: "start", was: "2026-09-01T17:00", becomes: "2026-09-01T16:00")
    #expect(office.refusal(of: EditRecord(id, [move])) == .settled(id, fields: ["start"]))
    try office.ask(EditRecord(id, [FieldEdit(field: "report", was: nil, becomes: "Ustalono cele.")]))
  }
}
