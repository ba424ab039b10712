import CivicDomain
import Testing

@Suite("Whose time is over")
struct RetentionTests {
  var office: Office

  /// Zofia and Jan come to a workshop on 10 September; Jan needs a lift.
  init() throws {
    office = try Office.withWorkshop()
    for name in ["zofia", "jan"] { try office.ask(office.registering(name)) }
    try office.ask(EditRecord(RecordID("reg-jan"), [FieldEdit(field: "needs", was: nil, becomes: .list(["ramp"]))]))
  }

  private func proposal(_ day: String) throws -> RetentionProposal {
    RetentionProposal(on: office.register, today: try Day(day))
  }

  @Test func needsAfterFourteenDaysAndPeopleAfterAYear() throws {
    #expect(try proposal("2026-09-24").due == [])
    #expect(try proposal("2026-09-25").due.map(\.raw) == ["reg-jan"])
    #expect(try proposal("2027-09-10").due.map(\.raw) == ["reg-jan"])
    #expect(try proposal("2027-09-11").due.map(\.raw) == ["per-zofia", "per-jan"])
  }

  @Test func whyAndSinceWhenIsToldOfEach() throws {
    let needs = try proposal("2026-09-25").grounds
    #expect(needs.map(\.why) == [.needs])
    #expect(try needs.map(\.last) == [Day("2026-09-10")] && needs.map(\.since) == [Day("2026-09-25")])
    let people = try proposal("2027-12-01").grounds
    #expect(people.map(\.why) == [.session, .session])
    #expect(try people.allSatisfy { try $0.since == Day("2027-09-11") })
    // Since is the very day on which it is due first.
    #expect(try proposal("2027-09-10").due != people.map(\.id) && proposal("2027-09-11").due == people.map(\.id))
  }

  @Test func whoComesAgainIsKeptAndNamed() throws {
    var office = office
    try office.add("ses-next", ["title": "Następny", "start": "2027-10-01T17:00", "end": "2027-10-01T19:00"])
    var again = Registration(blank: Identifier("reg-again"))
    again.session = Identifier("ses-next")
    again.channel = .phone
    var zofia = Person(blank: Identifier("per-zofia"))
    zofia.name = "zofia"
    try office.ask(RegisterPerson(again, zofia, waitingListAccepted: false, lateBecause: ""))
    let proposal = RetentionProposal(on: office.register, today: try Day("2027-09-11"))
    #expect(proposal.due.map(\.raw) == ["per-jan"])
    #expect(proposal.kept.map { [$0.person.raw, $0.by.raw] } == [["per-zofia", "reg-again"]])
  }

  @Test func whoHasRemarkedIsKeptForTheCaseFile() throws {
    var office = try Office.withConsultation()
    try office.ask(office.remark("zofia"))
    let proposal = RetentionProposal(on: office.register, today: try Day("2030-01-01"))
    #expect(proposal.due == [])
    try office.add("ses-swot", ["title": "Warsztat", "start": "2026-09-10T17:00", "end": "2026-09-10T19:00"])
    try office.ask(office.registering("zofia"))
    let both = RetentionProposal(on: office.register, today: try Day("2030-01-01"))
    #expect(both.kept.map { [$0.person.raw, $0.by.raw] } == [["per-zofia", "sub-zofia"]])
  }

  @Test func whoHasRemarkedHasATermOnceTheRemarkIsInTheCaseFile() throws {
    var office = try Office.withConsultation()
    try office.ask(office.remark("zofia"))
    office.clock = try LocalTime("2026-10-30T10:00")
    try office.ask(HandOverConsultation(Identifier("cns-a"), on: Day("2026-10-30")))
    func proposal(_ day: String) throws -> RetentionProposal {
      RetentionProposal(on: office.register, today: try Day(day))
    }
    #expect(try proposal("2026-11-29").due == [])
    #expect(try proposal("2026-11-30").due.map(\.raw) == ["per-zofia"])
    try office.add("cns-b", ["subject": "Inne", "opens": "2026-10-01", "closes": "2026-11-30"])
    try office.ask(office.remark("zofia2") { $0.consultation = Identifier("cns-b") })
    #expect(try proposal("2026-11-30").due.map(\.raw) == ["per-zofia"], "another person's other remark")
    office.register.apply(
      [Change(id: RecordID("sub-zofia2"), set: ["person": "per-zofia"])], at: office.now, by: office.clerk)
    #expect(try !proposal("2030-01-01").due.map(\.raw).contains("per-zofia"), "one is still on the desk")
  }

  @Test func whomNothingNamesIsDueAfterTheSameTime() throws {
    var office = try Office()
    office.register.apply([Change(id: RecordID("per-sam"), set: ["name": "Sam"])], at: office.now, by: office.clerk)
    func due(_ day: String) throws -> [RecordID] {
      RetentionProposal(on: office.register, today: try Day(day)).due
    }
    #expect(try due("2027-09-09") == [])
    #expect(try due("2027-09-10") == [RecordID("per-sam")])
  }

  @Test func whoWasErasedIsNotProposedAgain() throws {
    var office = office
    try office.ask(.erase(try proposal("2027-09-11").due, because: ProgramText.retentionOver.kept))
    let later = RetentionProposal(on: office.register, today: try Day("2028-01-01"))
    #expect(later == RetentionProposal(on: try Office().register, today: try Day("2028-01-01")))
  }
}
