import CivicDomain
import Testing

@Suite struct WaitingListTests {
  @Test func aFullSessionSaysSoAndOffersThePlaceToWait() throws {
    var office = try Office.withWorkshop()
    try office.ask(office.registering("anna", people: 3))
    try office.ask(office.registering("jan", waiting: true))
    #expect(office.refusal(of: office.registering("ola")) == .sessionFull(seats: 3, taken: 3, waiting: 1))
    try office.ask(office.registering("ola", waiting: true))
    #expect(office.value(of: "position", in: "reg-jan") == 1)
    #expect(office.value(of: "position", in: "reg-ola") == 2)
    #expect(office.value(of: "waiting", in: "ses-swot") == 2)
  }

  @Test func whoFitsIsNotMadeToWaitThoughWaitingWasAccepted() throws {
    var office = try Office.withWorkshop()
    try office.ask(office.registering("anna", waiting: true))
    #expect(try office.record(Registration.self, "reg-anna").seated)
  }

  @Test func morePeopleThanThereAreSeatsCanNeverFit() throws {
    let office = try Office.withWorkshop()
    #expect(
      office.refusal(of: office.registering("anna", people: 4, waiting: true)) == .tooManyPeople(people: 4, seats: 3))
  }

  @Test func withoutANumberOfSeatsEverybodyFits() throws {
    var office = try Office(at: "2026-09-09T14:32")
    try office.add("ses-swot", ["title": "Debata", "start": "2026-09-10T17:00", "end": "2026-09-10T19:00"])
    try office.ask(office.registering("anna", people: 90_000))
    #expect(office.refusal(of: office.registering("jan", people: 90_000)) == nil)
    #expect(office.value(of: "seatsLeft", in: "ses-swot") == nil)
  }

  @Test func aCancellationMovesTheFirstUpInTheSameDecision() throws {
    var office = try Office.withWorkshop(["seats": 1])
    try office.ask(office.registering("anna"))
    try office.ask(office.registering("jan", waiting: true))
    try office.ask(office.registering("ola", waiting: true))
    let decision = try office.ask(office.cancelling("anna"))
    #expect(Seating.movedUp(in: decision.changes).map(\.raw) == ["reg-jan"])
    #expect(try office.seating() == (["reg-jan"], ["reg-ola"]))
    #expect(office.value(of: "position", in: "reg-anna") == nil)
    #expect(office.value(of: "position", in: "reg-jan") == 0)
    #expect(office.value(of: "position", in: "reg-ola") == 1)
  }

  @Test func theFirstThatFitsMovesUpAndThenTheNext() throws {
    var office = try Office.withWorkshop(["seats": 3])
    try office.ask(office.registering("jan"))
    try office.ask(office.registering("anna", people: 2))
    try office.ask(office.registering("trio", people: 3, waiting: true))
    try office.ask(office.registering("ola", waiting: true))
    try office.ask(office.registering("ewa", waiting: true))
    try office.ask(office.registering("iza", waiting: true))
    let decision = try office.ask(office.cancelling("anna"))
    #expect(Seating.movedUp(in: decision.changes).map(\.raw) == ["reg-ola", "reg-ewa"])
    #expect(try office.seating() == (["reg-jan", "reg-ola", "reg-ewa"], ["reg-trio", "reg-iza"]))
  }

  @Test func aNewcomerWhoFitsNeedNotWaitBehindAGroupThatDoesNot() throws {
    var office = try Office.withWorkshop(["seats": 3])
    try office.ask(office.registering("anna", people: 2))
    try office.ask(office.registering("trio", people: 3, waiting: true))
    try office.ask(office.registering("ola"))
    #expect(try office.seating() == (["reg-anna", "reg-ola"], ["reg-trio"]))
  }

  @Test func whoWaitedAndCallsOffMovesNobody() throws {
    var office = try Office.withWorkshop(["seats": 1])
    try office.ask(office.registering("anna"))
    try office.ask(office.registering("jan", waiting: true))
    try office.ask(office.registering("ola", waiting: true))
    #expect(try office.ask(office.cancelling("jan")).changes.count == 1)
    #expect(try office.seating() == (["reg-anna"], ["reg-ola"]))
  }

  @Test func whoOnlyWaitsOnlineIsNotMovedIntoTheRoom() throws {
    var office = try Office.withWorkshop(["mode": "hybrid", "seats": 1, "onlineSeats": 0])
    try office.ask(office.registering("anna"))
    let raised = FieldEdit(field: "onlineSeats", was: 0, becomes: 1)
    try office.ask(EditRecord(RecordID("ses-swot"), [raised]))
    try office.ask(office.registering("jan", mode: .online, email: "jan@example.org"))
    try office.ask(office.registering("ola", mode: .online, email: "ola@example.org", waiting: true))
    let decision = try office.ask(office.cancelling("anna"))
    #expect(Seating.movedUp(in: decision.changes).isEmpty)
  }

  @Test func cancellingTwiceIsAlreadyDone() throws {
    var office = try Office.withWorkshop()
    try office.ask(office.registering("anna"))
    try office.ask(office.cancelling("anna"))
    #expect(try office.decide(office.cancelling("anna")) == .alreadyDone)
  }

  @Test func undoingACancellationGoesToTheEndOfTheLineOnceTheNextWasTold() throws {
    var office = try Office.withWorkshop(["seats": 1])
    try office.ask(office.registering("anna"))
    try office.ask(office.registering("jan", waiting: true))
    let cancelled = try office.ask(office.cancelling("anna", again: "reg-anna2"))
    office.clock = try LocalTime("2026-09-10T08:00")
    try office.ask(NoteCall(Identifier("reg-jan"), .called))
    try office.ask(try #require(cancelled.counter))
    #expect(try office.seating() == (["reg-jan"], ["reg-anna2"]))
    let again = try office.record(Registration.self, "reg-anna2")
    #expect(again.person.raw == "per-anna")
    #expect(try office.record(Registration.self, "reg-anna").status == .cancelled)
  }

  @Test func whenItIsOverNobodyMovesUp() throws {
    var office = try Office.withWorkshop(["seats": 1])
    try office.ask(office.registering("anna"))
    try office.ask(office.registering("jan", waiting: true))
    office.clock = try LocalTime("2026-09-10T19:00")
    #expect(Seating.movedUp(in: try office.ask(office.cancelling("anna")).changes).isEmpty)
  }

  @Test func whoCameWithoutASeatWaitsNoMore() throws {
    var office = try Office.withWorkshop(["seats": 1])
    try office.ask(office.registering("anna"))
    try office.ask(office.registering("jan", waiting: true))
    office.clock = try LocalTime("2026-09-10T16:40")
    try office.ask(MarkAttended(Identifier("reg-jan")))
    #expect(office.value(of: "waiting", in: "ses-swot") == 0)
    #expect(office.value(of: "position", in: "reg-jan") == nil)
  }
}

@Suite struct ReseatingTests {
  private func seats(_ was: Int, _ becomes: FieldValue?) -> any Act {
    EditRecord(RecordID("ses-swot"), [FieldEdit(field: "seats", was: .number(was), becomes: becomes)])
  }

  @Test func moreSeatsMoveTheWaitingListUp() throws {
    var office = try Office.withWorkshop(["seats": 1])
    for name in ["anna", "jan", "ola"] { try office.ask(office.registering(name, waiting: true)) }
    let decision = try office.ask(seats(1, 2))
    #expect(Seating.movedUp(in: decision.changes).map(\.raw) == ["reg-jan"])
    #expect(try office.seating() == (["reg-anna", "reg-jan"], ["reg-ola"]))
  }

  @Test func withoutALimitEverybodyMovesUp() throws {
    var office = try Office.withWorkshop(["seats": 1])
    for name in ["anna", "jan", "ola"] { try office.ask(office.registering(name, waiting: true)) }
    try office.ask(seats(1, nil))
    #expect(try office.seating() == (["reg-anna", "reg-jan", "reg-ola"], []))
  }

  @Test func fewerSeatsThanPeopleOnThemAreRefusedNamingThem() throws {
    var office = try Office.withWorkshop()
    try office.ask(office.registering("anna", people: 2))
    try office.ask(office.registering("jan"))
    #expect(
      office.refusal(of: seats(3, 2))
        == .seatsTaken(seats: 2, seated: 3, by: [Identifier("reg-anna"), Identifier("reg-jan")], total: 2))
    try office.ask(office.cancelling("jan"))
    #expect(office.refusal(of: seats(3, 2)) == nil)
  }

  @Test func aModeIsNotTakenAwayFromThoseWhoSitInIt() throws {
    var office = try Office.withWorkshop(["mode": "hybrid", "onlineSeats": 5])
    try office.ask(office.registering("anna", mode: .online, email: "anna@example.org"))
    let inRoom = FieldEdit(field: "mode", was: "hybrid", becomes: "inPerson")
    #expect(
      office.refusal(of: EditRecord(RecordID("ses-swot"), [inRoom]))
        == .seatsTaken(seats: 0, seated: 1, by: [Identifier("reg-anna")], total: 1))
  }

  @Test func aSessionThatAnOlderFileOverfilledCanStillBeEdited() throws {
    var office = try Office.withWorkshop()
    try office.ask(office.registering("anna", people: 3))
    let lowered = Change(id: RecordID("ses-swot"), set: ["seats": 2])
    office.register.apply([lowered], at: office.now, by: office.clerk)
    let title = FieldEdit(field: "title", was: "Warsztat: SWOT i cele", becomes: "Warsztat")
    #expect(office.refusal(of: EditRecord(RecordID("ses-swot"), [title])) == nil)
  }

  @Test func otherEditsTouchNobody() throws {
    var office = try Office.withWorkshop(["seats": 1])
    for name in ["anna", "jan"] { try office.ask(office.registering(name, waiting: true)) }
    let title = FieldEdit(field: "title", was: "Warsztat: SWOT i cele", becomes: "Warsztat")
    #expect(try office.ask(EditRecord(RecordID("ses-swot"), [title])).changes.count == 1)
  }
}
