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

  /// Whatever happened between, nobody loses a seat by it, and nobody waits beside a free one.
  @Test func undoingNeverTakesASeatFromAnybody() throws {
    for seed in 1...UInt64(60) {
      var day = try RandomDayAtTheDesk(seed: seed)
      var undone: [(cancelled: Decision, seated: Bool)] = []
      for place in 1...80 {
        let act = try day.next()
        guard day.office.refusal(of: act) == nil else { continue }
        if let id = (act as? CancelRegistration)?.subjects.first, let old = day.office.register.record(id),
          old.status.isInForce
        {
          undone.append((try day.office.ask(act), old.seated))
        } else {
          try day.office.ask(act)
        }
        guard place.isMultiple(of: 9), let last = undone.popLast(), let counter = last.cancelled.counter,
          day.office.refusal(of: counter) == nil
        else { continue }
        let before = seated(day.office)
        try day.office.ask(counter)
        #expect(seated(day.office).isSuperset(of: before), "seed \(seed), after \(place)")
        let seating = Seating(of: try day.office.record(Session.self, "ses-swot"), on: day.office.register)
        for row in [seating.inPerson, seating.online] {
          #expect(row.seats.map { row.taken <= $0 } ?? true, "seed \(seed), after \(place)")
        }
      }
    }
  }

  private func seated(_ office: Office) -> Set<String> {
    let registrations = office.register.records(whose: \Registration.session, is: Identifier("ses-swot"))
    return Set(registrations.filter { $0.seated && $0.status.isInForce }.map(\.id.raw))
  }
}
