import CivicDomain
import Testing

@Suite struct RegistrationRulesTests {
  @Test func aRegistrationGetsASeatAndMakesItsPersonKnown() throws {
    var office = try Office.withWorkshop()
    let decision = try office.ask(office.registering("anna", people: 2))
    let registration = try office.record(Registration.self, "reg-anna")
    #expect(decision.changes.map(\.id.raw) == ["per-anna", "reg-anna"])
    #expect(registration.seated && registration.status == .registered)
    #expect(registration.person.raw == "per-anna")
    #expect(registration.placedAt == office.clock)
    #expect(registration.mode == .inPerson)
    #expect(decision.counter == CancelRegistration(Identifier("reg-anna"), because: ProgramText.undone.kept))
    #expect(office.value(of: "registered", in: "ses-swot") == 2)
    #expect(office.value(of: "seatsLeft", in: "ses-swot") == 1)
    #expect(office.value(of: "position", in: "reg-anna") == 0)
  }

  @Test func whatOnlyRulesDecideIsNotTakenFromTheSender() throws {
    var office = try Office.withWorkshop(["seats": 1])
    try office.ask(office.registering("anna"))
    let act = try #require(office.registering("jan") as? RegisterPerson)
    var asked = act.registration
    asked.seated = true
    asked.status = .attended
    asked.placedAt = try LocalTime("2020-01-01T00:00")
    asked.lateBecause = "bo tak"
    asked.detailsSentOn = try Day("2026-01-01")
    try office.ask(RegisterPerson(asked, act.person, waitingListAccepted: true, lateBecause: "bo tak"))
    let registration = try office.record(Registration.self, "reg-jan")
    #expect(!registration.seated && registration.status == .registered && registration.detailsSentOn == nil)
    #expect(registration.placedAt == office.clock)
    #expect(registration.lateBecause.isEmpty, "it was not late")
  }

  @Test func theSameRegistrationSentTwiceIsAlreadyDone() throws {
    var office = try Office.withWorkshop()
    let intent = office.registering("anna")
    try office.ask(intent)
    #expect(try office.decide(intent) == .alreadyDone)
  }

  @Test func aRegistrationNeedsASessionThatIsThere() throws {
    var office = try Office.withWorkshop()
    try office.ask(RemoveRecord(RecordID("ses-swot"), because: "pomyłka"))
    #expect(office.refusal(of: office.registering("anna")) == .removed(RecordID("ses-swot")))
  }

  @Test func aNameIsRequired() throws {
    let office = try Office.withWorkshop()
    #expect(
      office.refusal(of: office.registering("", as: "a"))
        == .invalid(Person.kind, FieldErrors(["name": .required])))
  }

  @Test func aTelephoneThatIsNoneIsNamed() throws {
    let office = try Office.withWorkshop()
    #expect(
      office.refusal(of: office.registering("anna", phone: "ala ma kota"))
        == .invalid(Person.kind, FieldErrors(["phone": .notATelephone])))
  }

  @Test(arguments: [0, -3])
  func somebodyComesAtLeast(people: Int) throws {
    let office = try Office.withWorkshop()
    #expect(
      office.refusal(of: office.registering("anna", people: people))
        == .invalid(Registration.kind, FieldErrors(["people": .outOfRange(1...Limits.people)])))
  }
}

@Suite struct RegistrationWindowTests {
  @Test func registrationHasItsFirstMoment() throws {
    let opens = try LocalTime("2026-09-09T15:00")
    var office = try Office.withWorkshop(["registrationOpens": "2026-09-09T15:00"])
    #expect(office.refusal(of: office.registering("anna")) == .registrationNotOpen(opens: opens))
    office.clock = opens
    #expect(office.refusal(of: office.registering("anna")) == nil)
  }

  @Test func withoutAWordTheDayBeforeIsTheLastToItsEnd() throws {
    var office = try Office.withWorkshop(at: "2026-09-09T23:59")
    #expect(office.refusal(of: office.registering("anna")) == nil)
    office.clock = try LocalTime("2026-09-10T00:00")
    #expect(office.refusal(of: office.registering("anna")) == .registrationClosed(closed: office.clock))
  }

  @Test func itsOwnEndIsExclusive() throws {
    var office = try Office.withWorkshop(["registrationCloses": "2026-09-10T12:00"])
    office.clock = try LocalTime("2026-09-10T11:59")
    #expect(office.refusal(of: office.registering("anna")) == nil)
    office.clock = try LocalTime("2026-09-10T12:00")
    #expect(office.refusal(of: office.registering("anna")) == .registrationClosed(closed: office.clock))
  }

  @Test func somebodyLateIsLetInForAReasonThatIsKept() throws {
    var office = try Office.withWorkshop(at: "2026-09-10T16:45")
    #expect(office.refusal(of: office.registering("anna", late: "  ")) != nil)
    try office.ask(office.registering("anna", late: "osoba spoza listy"))
    #expect(try office.record(Registration.self, "reg-anna").lateBecause == "osoba spoza listy")
  }

  @Test func openEntryNeedsNoRegistration() throws {
    let office = try Office.withWorkshop(["entry": "open"])
    #expect(office.refusal(of: office.registering("anna")) == .openEntry(Identifier("ses-swot")))
  }

  @Test(arguments: [SessionStatus.cancelled, .held])
  func aSessionThatIsNotPlannedTakesNobody(status: SessionStatus) throws {
    var office = try Office.withWorkshop()
    let change = Change(id: RecordID("ses-swot"), set: ["status": .text(status.rawValue)])
    office.register.apply([change], at: office.now, by: office.clerk)
    #expect(office.refusal(of: office.registering("anna")) == .sessionNotPlanned(Identifier("ses-swot"), status))
  }
}

@Suite struct RegistrationModeTests {
  private let email = "anna@example.org"

  @Test(arguments: [SessionMode.online, .hybrid])
  func aMeetingInARoomIsInPerson(mode: SessionMode) throws {
    let office = try Office.withWorkshop()
    #expect(office.refusal(of: office.registering("anna", mode: mode, email: email)) == .modeNotOffered(mode))
  }

  @Test func anOnlineMeetingIsOnlineForEverybody() throws {
    var office = try Office.withWorkshop(["mode": "online"])
    #expect(office.refusal(of: office.registering("jan", mode: .inPerson)) == .modeNotOffered(.inPerson))
    try office.ask(office.registering("anna", email: email))
    #expect(try office.record(Registration.self, "reg-anna").mode == .online)
  }

  @Test func whoTakesPartOnlineNeedsAnEmail() throws {
    var office = try Office.withWorkshop(["mode": "hybrid"])
    #expect(office.refusal(of: office.registering("anna", mode: .online)) == .onlineNeedsEmail(orInPerson: true))
    #expect(office.refusal(of: office.registering("anna")) == nil, "in the room a telephone will do")
    try office.ask(office.registering("anna", mode: .online, email: email))
    #expect(try office.record(Registration.self, "reg-anna").isOnline)
  }

  @Test func whereItIsOnlineAloneNobodyCanComeInPersonInstead() throws {
    let office = try Office.withWorkshop(["mode": "online"])
    #expect(office.refusal(of: office.registering("anna")) == .onlineNeedsEmail(orInPerson: false))
  }

  @Test func registrationClosesBetweenItsOpeningAndTheStart() throws {
    var session = Session(blank: Identifier("ses-a"))
    session.start = try LocalTime("2026-11-23T17:00")
    session.registrationCloses = try LocalTime("2026-11-24T00:00")
    #expect(session.faults()["registrationCloses"] == .closesAfterStart(try LocalTime("2026-11-23T17:00")))
    session.registrationCloses = try LocalTime("2026-11-23T00:00")
    #expect(session.faults().isEmpty)
    session.registrationOpens = try LocalTime("2026-11-23T08:00")
    #expect(session.faults()["registrationCloses"] == .closesBeforeOpening(try LocalTime("2026-11-23T08:00")))
  }

  @Test func anEmailThatIsKnownAlreadyNeedNotBeGivenAgain() throws {
    var office = try Office.withWorkshop(["mode": "hybrid"])
    try office.ask(office.registering("anna", email: email, phone: "600100200"))
    try office.ask(office.cancelling("anna"))
    try office.ask(office.registering("anna", mode: .online, phone: "600 100 200", as: "again"))
    #expect(try office.record(Registration.self, "reg-again").person.raw == "per-anna")
  }

  @Test func eachModeHasItsOwnSeats() throws {
    var office = try Office.withWorkshop(["mode": "hybrid", "seats": 1, "onlineSeats": 2])
    try office.ask(office.registering("anna"))
    #expect(
      office.refusal(of: office.registering("jan", email: email)) == .sessionFull(seats: 1, taken: 1, waiting: 0))
    try office.ask(office.registering("jan", mode: .online, email: email))
    #expect(office.value(of: "registered", in: "ses-swot") == 2)
    #expect(office.value(of: "seatsLeft", in: "ses-swot") == 1)
    #expect(office.value(of: "onlineSeatsLeft", in: "ses-swot") == 1)
  }

  @Test func anOnlineMeetingMayHaveItsNumberInEitherField() throws {
    let office = try Office.withWorkshop(["mode": "online", "seats": 2])
    #expect(
      office.refusal(of: office.registering("anna", people: 3, email: email)) == .tooManyPeople(people: 3, seats: 2))
  }
}

@Suite struct AttendanceTests {
  @Test func nobodyIsMarkedBeforeTheDay() throws {
    var office = try Office.withWorkshop()
    try office.ask(office.registering("anna"))
    let id = Identifier<Registration>("reg-anna")
    let day = try Day("2026-09-10")
    #expect(office.refusal(of: MarkAttended(id)) == .attendanceNotYet(from: day))
    #expect(office.refusal(of: MarkAbsent(id)) == .attendanceNotYet(from: day))
    #expect(try office.decide(UnmarkAttendance(id)) == .alreadyDone)
    office.clock = try LocalTime("2026-09-10T00:00")
    try office.ask(MarkAttended(id))
    // The day was moved since: a mark can be taken back, and is not set anew.
    office.clock = try LocalTime("2026-09-09T08:00")
    #expect(try office.decide(MarkAttended(id)) == .alreadyDone)
    #expect(office.refusal(of: UnmarkAttendance(id)) == nil)
  }

  @Test func whoCameIsMarkedAtTheDoor() throws {
    var office = try Office.withWorkshop()
    try office.ask(office.registering("anna"))
    office.clock = try LocalTime("2026-09-10T16:40")
    let id = Identifier<Registration>("reg-anna")
    #expect(try office.ask(MarkAttended(id)).counter == UnmarkAttendance(id))
    #expect(try office.record(Registration.self, "reg-anna").status == .attended)
    #expect(try office.decide(MarkAttended(id)) == .alreadyDone)
    let corrected = try office.ask(MarkAbsent(id))
    #expect(try office.record(Registration.self, "reg-anna").status == .absent)
    #expect(corrected.counter == MarkAttended(id))
  }

  @Test func whoCalledItOffIsNotMarked() throws {
    var office = try Office.withWorkshop()
    try office.ask(office.registering("anna"))
    try office.ask(office.cancelling("anna"))
    let id = Identifier<Registration>("reg-anna")
    #expect(
      office.refusal(of: MarkAttended(id)) == .registrationNotInForce(id, .cancelled))
  }

  @Test func whoCameCannotBeCalledOff() throws {
    var office = try Office.withWorkshop()
    try office.ask(office.registering("anna"))
    office.clock = try LocalTime("2026-09-10T16:40")
    try office.ask(MarkAttended(Identifier("reg-anna")))
    #expect(
      office.refusal(of: office.cancelling("anna")) == .registrationNotInForce(Identifier("reg-anna"), .attended))
  }

  /// Three seats: Anna and Ola have them, Piotr, Ewa and her child wait.
  private static func fullWorkshop(at clock: String) throws -> Office {
    var office = try Office.withWorkshop()
    try office.ask(office.registering("anna", people: 2))
    try office.ask(office.registering("ola"))
    try office.ask(office.registering("ewa", people: 2, waiting: true))
    try office.ask(office.registering("piotr", waiting: true))
    office.clock = try LocalTime(clock)
    return office
  }

  @Test(arguments: ["2026-09-10T17:00", "2026-09-10T18:59"])
  func whoIsNotThereOnceItHasBegunGivesTheSeatToTheFirstThatFits(clock: String) throws {
    var office = try AttendanceTests.fullWorkshop(at: clock)
    let decision = try office.ask(MarkAbsent(Identifier("reg-ola")))
    #expect(Seating.movedUp(in: decision.changes) == [Identifier("reg-piotr")])
    #expect(try office.record(Registration.self, "reg-piotr").call == .toCall)
    #expect(try !office.record(Registration.self, "reg-ola").seated)
    try office.ask(MarkAbsent(Identifier("reg-anna")))
    #expect(try office.seating().waiting.isEmpty)
    #expect(try office.seating().seated == ["reg-ewa", "reg-piotr"])
  }

  @Test(arguments: ["2026-09-10T16:59", "2026-09-10T19:00"])
  func beforeItBeginsAndOnceItIsOverNobodyMovesUp(clock: String) throws {
    var office = try AttendanceTests.fullWorkshop(at: clock)
    let decision = try office.ask(MarkAbsent(Identifier("reg-ola")))
    #expect(Seating.movedUp(in: decision.changes).isEmpty)
    #expect(try office.record(Registration.self, "reg-ola").seated)
  }

  @Test func aMarkTakenBackGivesTheSeatBackWhileItIsFree() throws {
    var office = try Office.withWorkshop(at: "2026-09-09T12:00")
    try office.ask(office.registering("anna", people: 3))
    office.clock = try LocalTime("2026-09-10T17:10")
    let id = Identifier<Registration>("reg-anna")
    let before = try office.record(Registration.self, "reg-anna").values
    let marked = try office.ask(MarkAbsent(id))
    #expect(try office.seating().seated.isEmpty)
    try office.ask(try #require(marked.counter))
    #expect(try office.record(Registration.self, "reg-anna").values == before)
    try office.ask(MarkAbsent(id))
    try office.ask(MarkAttended(id))
    #expect(try office.record(Registration.self, "reg-anna").seated, "came late, and nobody sits there")
  }

  @Test func aMarkTakenBackTakesNobodysSeat() throws {
    var office = try AttendanceTests.fullWorkshop(at: "2026-09-10T17:10")
    try office.ask(MarkAbsent(Identifier("reg-ola")))
    try office.ask(UnmarkAttendance(Identifier("reg-ola")))
    let (seated, waiting) = try office.seating()
    #expect(seated == ["reg-anna", "reg-piotr"])
    #expect(waiting == ["reg-ola", "reg-ewa"], "the old place in the line")
  }
}
