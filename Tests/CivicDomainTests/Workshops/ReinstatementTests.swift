import CivicDomain
import Testing

/// A cancellation that is undone gives the place back while nobody else has got it.
@Suite struct ReinstatementTests {
  private func reinstate(_ decision: Decision, in office: inout Office) throws {
    try office.ask(try #require(decision.counter))
  }

  @Test func theOwnSeatIsBackWhileNobodyWasMovedUp() throws {
    var office = try Office.withWorkshop(["seats": 2])
    for name in ["anna", "jan"] { try office.ask(office.registering(name)) }
    let before = office.register.stored(RecordID("reg-anna"))?.values
    let cancelled = try office.ask(office.cancelling("anna", again: "reg-anna2"))
    office.clock = try LocalTime("2026-09-10T16:00")
    try reinstate(cancelled, in: &office)
    #expect(try office.seating() == (["reg-anna", "reg-jan"], []))
    #expect(office.register.stored(RecordID("reg-anna"))?.values == before)
    #expect(!office.register.has(RecordID("reg-anna2")))
    #expect(try office.decide(try #require(cancelled.counter).act) == .alreadyDone)
  }

  @Test func theOwnPlaceInTheLineIsBack() throws {
    var office = try Office.withWorkshop(["seats": 1])
    for name in ["anna", "jan", "ola"] { try office.ask(office.registering(name, waiting: true)) }
    let cancelled = try office.ask(office.cancelling("jan", again: "reg-jan2"))
    try reinstate(cancelled, in: &office)
    #expect(try office.seating() == (["reg-anna"], ["reg-jan", "reg-ola"]))
  }

  @Test func aSeatThatOneTooManyCouldNotTakeIsStillTheirs() throws {
    var office = try Office.withWorkshop(["seats": 3])
    try office.ask(office.registering("anna"))
    try office.ask(office.registering("duo", people: 2))
    try office.ask(office.registering("trio", people: 3, waiting: true))
    let cancelled = try office.ask(office.cancelling("anna", again: "reg-anna2"))
    try reinstate(cancelled, in: &office)
    #expect(try office.seating() == (["reg-anna", "reg-duo"], ["reg-trio"]))
  }

  @Test func aSeatThatSomebodyElseTookIsLost() throws {
    var office = try Office.withWorkshop(["seats": 1])
    try office.ask(office.registering("anna"))
    let cancelled = try office.ask(office.cancelling("anna", again: "reg-anna2"))
    // Another clerk signs somebody up meanwhile.
    try office.ask(office.registering("jan"))
    try reinstate(cancelled, in: &office)
    #expect(try office.seating() == (["reg-jan"], ["reg-anna2"]))
    #expect(try office.decide(try #require(cancelled.counter).act) == .alreadyDone)
  }

  @Test func whoHasRegisteredAnewMeanwhileIsNotRegisteredTwice() throws {
    var office = try Office.withWorkshop()
    try office.ask(office.registering("anna"))
    let cancelled = try office.ask(office.cancelling("anna", again: "reg-anna2"))
    try office.ask(office.registering("anna", as: "new"))
    #expect(office.refusal(of: try #require(cancelled.counter)) == .alreadyRegistered(Identifier("reg-new")))
  }

  @Test func whoWaitedAndFindsRoomNowIsToBeCalled() throws {
    var office = try Office.withWorkshop(["seats": 1])
    for name in ["anna", "jan"] { try office.ask(office.registering(name, waiting: true)) }
    let cancelled = try office.ask(office.cancelling("jan", again: "reg-jan2"))
    try office.ask(office.cancelling("anna"))
    try reinstate(cancelled, in: &office)
    #expect(try office.seating() == (["reg-jan"], []))
    #expect(try office.record(Registration.self, "reg-jan").call == .toCall)
  }

  // MARK: Who moved up by it

  /// One seat: anna has it, jan and ola wait.
  private func fullOffice() throws -> Office {
    var office = try Office.withWorkshop(["seats": 1])
    for name in ["anna", "jan", "ola"] { try office.ask(office.registering(name, waiting: true)) }
    return office
  }

  @Test func whoMovedUpAndWasNotToldWaitsAgainInTheVeryPlace() throws {
    var office = try fullOffice()
    let before = office.register
    let cancelled = try office.ask(office.cancelling("anna", again: "reg-anna2"))
    #expect(try office.seating() == (["reg-jan"], ["reg-ola"]))
    // Who signs up meanwhile waits behind.
    try office.ask(office.registering("ewa", waiting: true))
    try reinstate(cancelled, in: &office)
    #expect(try office.seating() == (["reg-anna"], ["reg-jan", "reg-ola", "reg-ewa"]))
    for name in ["anna", "jan", "ola"] {
      let id = RecordID("reg-\(name)")
      #expect(office.register.stored(id)?.values == before.stored(id)?.values, "\(name)")
    }
    #expect(!office.register.has(RecordID("reg-anna2")))
    #expect(try office.decide(try #require(cancelled.counter).act) == .alreadyDone)
  }

  /// First anna is called off, then whoever got her seat: both were meant for somebody else, and both are undone.
  @Test(arguments: ["nothing", "called and taken back before", "called since"])
  func twoSlipsInARowAreTakenBackUnlessSomethingWasTold(told: String) throws {
    var office = try fullOffice()
    let before = office.register
    let jan = Identifier<Registration>("reg-jan")
    func pass(_ minute: Int) throws { office.clock = try LocalTime("2026-09-10T10:0\(minute)") }
    try pass(0)
    let first = try office.ask(office.cancelling("anna", again: "reg-anna2"))
    try pass(1)
    if told == "called and taken back before" {
      let noted = try office.ask(NoteCall(jan, .called))
      try office.ask(try #require(noted.counter))
    }
    try pass(2)
    let second = try office.ask(office.cancelling("jan", again: "reg-jan2"))
    try pass(3)
    let undoing = try #require(second.counter).act
    try office.ask(undoing)
    #expect(try office.seating() == (["reg-jan"], ["reg-ola"]))
    let earlier = TakeSeatsBack.knowing(try #require(first.counter).act, undone: undoing, on: office.register)
    try pass(4)
    if told == "called since" { try office.ask(NoteCall(jan, .called)) }
    try pass(5)
    try office.ask(earlier)
    guard told == "nothing" else {
      #expect(try office.seating() == (["reg-jan"], ["reg-ola", "reg-anna2"]))
      return
    }
    #expect(try office.seating() == (["reg-anna"], ["reg-jan", "reg-ola"]))
    for name in ["anna", "jan", "ola"] {
      let id = RecordID("reg-\(name)")
      #expect(office.register.stored(id)?.values == before.stored(id)?.values, "\(name)")
    }
  }

  /// All of it is told as the one act that it is about, and undone with that.
  @Test func theUndoingIsOneActAndIsUndoneItself() throws {
    var office = try fullOffice()
    let cancelled = try office.ask(office.cancelling("anna", again: "reg-anna2"))
    let after = office.register
    #expect(try #require(cancelled.counter).act.word == ReinstateRegistration.declaration.word)
    let undone = try office.ask(try #require(cancelled.counter))
    try reinstate(undone, in: &office)
    #expect(try office.seating() == (["reg-jan"], ["reg-ola"]))
    for name in ["anna", "jan", "ola"] {
      let id = RecordID("reg-\(name)")
      #expect(office.register.stored(id)?.values == after.stored(id)?.values, "\(name)")
    }
    let raised = try office.ask(
      EditRecord(RecordID("ses-swot"), [FieldEdit(field: "seats", was: 1, becomes: 20)]))
    let lowering = try #require(raised.counter).act
    #expect(lowering.word == EditRecord.declaration.word && lowering.because == ProgramText.undone.kept)
  }

  /// Whoever may know of the seat keeps it.
  @Test(arguments: [
    "called", "no answer", "called and taken back", "note of a call", "note of a call with the organization",
    "attendance", "another gave a place up", "another sat down", "fewer seats",
  ])
  func whereSomethingWasDoneSinceAllKeepWhatTheyHave(since: String) throws {
    var office = try Office.withWorkshop(["seats": 3])
    try office.add("org-krokus", ["name": "KROKUS", "legalForm": "association"])
    try office.ask(office.registering("anna", people: 2))
    try office.ask(office.registering("ewa"))
    try office.ask(office.registering("jan", people: 2, waiting: true))
    try office.ask(
      EditRecord(
        RecordID("reg-jan"), [FieldEdit(field: "organization", was: nil, becomes: .text("org-krokus"))]))
    office.clock = try LocalTime("2026-09-10T10:00")
    let cancelled = try office.ask(office.cancelling("anna", again: "reg-anna2"))
    office.clock = try LocalTime("2026-09-10T10:05")
    let jan = Identifier<Registration>("reg-jan")
    switch since {
    case "called": try office.ask(NoteCall(jan, .called))
    case "no answer": try office.ask(NoteCall(jan, .noAnswer))
    case "called and taken back":
      let noted = try office.ask(NoteCall(jan, .called))
      try office.ask(try #require(noted.counter))
    case "note of a call": try office.add("cal-a", ["person": "per-jan", "about": "miejsce"])
    case "note of a call with the organization":
      try office.add("cal-a", ["organization": "org-krokus", "about": "miejsce"])
    case "attendance": try office.ask(MarkAttended(jan))
    case "another gave a place up": try office.ask(office.cancelling("ewa"))
    case "another sat down":
      try office.ask(office.cancelling("ewa"))
      try office.ask(office.registering("zofia", late: "przyszła"))
    default:
      try office.ask(office.cancelling("ewa"))
      try office.ask(EditRecord(RecordID("ses-swot"), [FieldEdit(field: "seats", was: 3, becomes: 2)]))
    }
    office.clock = try LocalTime("2026-09-10T10:06")
    let before = seated(office)
    #expect(before.contains("reg-jan"))
    try reinstate(cancelled, in: &office)
    #expect(seated(office).isSuperset(of: before))
    #expect(try office.seating().1 == ["reg-anna2"])
  }

  /// Each of them in turn: who got a seat and gave it up by the same act has that part of it taken back, too.
  @Test func severalAtOnceAreTakenBackWhole() throws {
    var office = try fullOffice()
    let before = office.register
    let ids = ["reg-anna", "reg-jan"].map { RecordID($0) }
    let cancelled = try office.ask(
      CancelRegistration(ActRequest(on: ids, draws: ["reg-anna2", "reg-jan2"].map { RecordID($0) })))
    #expect(try office.seating() == (["reg-ola"], []))
    office.clock = try LocalTime("2026-09-10T10:00")
    try reinstate(cancelled, in: &office)
    for name in ["anna", "jan", "ola"] {
      let id = RecordID("reg-\(name)")
      #expect(office.register.stored(id)?.values == before.stored(id)?.values, "\(name)")
    }
  }

  @Test func aMarkOfAbsenceGivesTheSeatBackToo() throws {
    var office = try fullOffice()
    let before = office.register
    office.clock = try LocalTime("2026-09-10T17:10")
    let marked = try office.ask(MarkAbsent(Identifier("reg-anna")))
    #expect(try office.seating().0 == ["reg-jan"])
    var told = office
    try reinstate(marked, in: &office)
    for name in ["anna", "jan"] {
      let id = RecordID("reg-\(name)")
      #expect(office.register.stored(id)?.values == before.stored(id)?.values, "\(name)")
    }
    try told.ask(MarkAttended(Identifier("reg-jan")))
    try reinstate(marked, in: &told)
    #expect(try told.seating() == (["reg-jan"], ["reg-anna", "reg-ola"]))
  }

  @Test func moreSeatsByASlipAreTakenBack() throws {
    var office = try fullOffice()
    let before = office.register
    let raised = try office.ask(
      EditRecord(RecordID("ses-swot"), [FieldEdit(field: "seats", was: 1, becomes: 20)]))
    #expect(try office.seating().0.count == 3)
    var told = office
    try reinstate(raised, in: &office)
    for id in ["reg-anna", "reg-jan", "reg-ola", "ses-swot"] {
      #expect(office.register.stored(RecordID(id))?.values == before.stored(RecordID(id))?.values, "\(id)")
    }
    try told.ask(NoteCall(Identifier("reg-ola"), .confirmed))
    #expect(told.refusal(of: try #require(raised.counter)) != nil, "jan and ola keep their seats")
  }

  /// Whatever happened between: nobody loses a seat by it but whoever got it by what is undone, and of whom nothing was
  /// written down since; and nobody waits beside a free one. Undone at once, all is as it was (`InvariantTests`).
  @Test func undoingNeverTakesASeatFromAnybodyWhoMayKnowOfIt() throws {
    var (taken, kept) = (0, 0)
    for seed in 1...UInt64(60) {
      var day = try RandomDayAtTheDesk(seed: seed)
      var undone: [(cancelled: Decision, gave: Set<String>)] = []
      for place in 1...80 {
        let act = try day.next()
        guard day.office.refusal(of: act) == nil else { continue }
        let decision = try day.office.ask(act)
        let touched = Set(decision.changes.map(\.id.raw))
        undone = undone.map { ($0.cancelled, $0.gave.subtracting(touched)) }
        if act is CancelRegistration || act is MarkAbsent || act is EditRecord {
          undone.append((decision, Set(Seating.movedUp(in: decision.changes).map(\.raw))))
        }
        guard place.isMultiple(of: 4), let last = undone.popLast(), let counter = last.cancelled.counter,
          day.office.refusal(of: counter) == nil
        else { continue }
        let before = seated(day.office)
        let undoing = try day.office.ask(counter)
        let lost = before.subtracting(seated(day.office))
        #expect(lost.isSubset(of: last.gave), "seed \(seed), after \(place): \(lost)")
        (taken, kept) = (taken + lost.count, kept + (lost.isEmpty ? last.gave.count : 0))
        let changed = Set(undoing.changes.map(\.id.raw))
        undone = undone.map { ($0.cancelled, $0.gave.subtracting(changed)) }
        let seating = Seating(of: try day.office.record(Session.self, "ses-swot"), on: day.office.register)
        for row in [seating.inPerson, seating.online] {
          #expect(row.seats.map { row.taken <= $0 } ?? true, "seed \(seed), after \(place)")
        }
      }
    }
    #expect(taken > 20 && kept > 5, "the days must be worth their while: \(taken) taken back, \(kept) kept")
  }

  private func seated(_ office: Office) -> Set<String> {
    let registrations = office.register.records(whose: \Registration.session, is: Identifier("ses-swot"))
    return Set(registrations.filter { $0.seated && $0.status.isInForce }.map(\.id.raw))
  }
}
