import CivicDomain
import Testing

/// A thing is closed for a time: what becomes of its bookings, and how all of it is taken back.
@Suite struct ClosureTests {
  private var office: Office
  private let hall = RecordID("res-hall")
  private let other = RecordID("res-projector")

  init() throws {
    office = try Office.withThingsToLend()
  }

  private func closing(
    _ subjects: [RecordID], _ from: FieldValue? = "2026-09-10T00:00", _ to: FieldValue? = "2026-09-12T00:00",
    _ bookings: FieldValue? = nil
  ) throws -> any Act {
    let offered = try #require(Schema.act("resource-close")?.offered)
    var saying = ActSaying(on: subjects, values: [from, to, "remont", bookings])
    var bits: UInt64 = 0
    saying.draws = offered.offer.drawn(for: subjects) {
      bits += 1
      return bits
    }
    return try offered.make(saying)
  }

  private mutating func book(_ name: String, _ day: String, at hour: Int = 10) throws {
    try office.ask(BookResource(office.booking(name, "\(day)T\(hour):00", "\(day)T\(hour + 2):00")))
  }

  private func status(_ booking: String) throws -> BookingStatus { try office.record(Booking.self, booking).status }

  @Test mutating func closingIsAnActAndNoPlainAddition() throws {
    let values: [String: FieldValue] = [
      "resource": "res-hall", "from": "2026-09-10T00:00", "to": "2026-09-12T00:00", "why": "remont",
    ]
    #expect(office.refusal(of: AddRecord(RecordID("clo-1"), values)) == .hasOwnAct(Closure.kind))
    try office.ask(closing([hall]))
    let closure = RecordID(Closure.kind, bits: 1)
    #expect(office.register.living(closure, of: Closure.kind)?.named == values)
    #expect(
      office.refusal(of: EditRecord(closure, [FieldEdit(field: "to", was: "2026-09-12T00:00", becomes: nil)]))
        == .invalid(Closure.kind, FieldErrors(["to": .notChangeable(.once)])))
    try office.ask(RemoveRecord(closure, because: "pomyłka"))
    #expect(office.register.count(of: Closure.kind) == 0)
  }

  @Test mutating func bookingsThatAreHitAreNamedUntilItIsSaidWhatBecomesOfThem() throws {
    try book("a", "2026-09-10")
    try book("b", "2026-09-11")
    try book("c", "2026-09-12")
    guard case .mustSay(let input, _, let hit)? = office.refusal(of: try closing([hall])) else {
      Issue.record("the bookings are not told")
      return
    }
    #expect(input.name == "bookings" && hit.map(\.raw) == ["bkg-a", "bkg-b"])
    let offered = try #require(Schema.act("resource-close")?.offered)
    let situation = Situation(register: office.register, author: office.clerk, at: office.now)
    #expect(offered.standing(on: [hall], in: situation) == .possible)
    try office.ask(closing([hall], "2026-09-10T00:00", "2026-09-12T00:00", "keep"))
    #expect(try status("bkg-a") == .requested)
  }

  @Test mutating func oneUndoTakesBackTheClosureAndAllCancellations() throws {
    try book("a", "2026-09-10")
    try book("b", "2026-09-11")
    try office.advance("bkg-b", .confirm)
    let before = office.register
    let decision = try office.ask(closing([hall, other], "2026-09-10T00:00", "2026-09-12T00:00", "cancel"))
    #expect(try status("bkg-a") == .cancelled && status("bkg-b") == .cancelled)
    #expect(office.register.count(of: Closure.kind) == 2)
    let called = Concern.all(in: decision.changes, on: office.register, at: office.clock).map(\.concern)
    #expect(called == [.calledOff(Identifier("bkg-a")), .calledOff(Identifier("bkg-b"))], "whom to ring")
    try office.ask(#require(decision.counter))
    #expect(office.register.count(of: Closure.kind) == 0)
    for booking in ["bkg-a", "bkg-b"] {
      #expect(office.register.stored(RecordID(booking))?.values == before.stored(RecordID(booking))?.values)
    }
  }

  @Test mutating func whatIsOutCannotBeCalledOffAndNothingIsDone() throws {
    try book("a", "2026-09-10")
    try book("b", "2026-09-11")
    for step in [BookingStep.confirm, .handOver] { try office.advance("bkg-b", step) }
    let refusal = office.refusal(of: try closing([hall], "2026-09-10T00:00", "2026-09-12T00:00", "cancel"))
    guard case .mustSay(let input, _, let out)? = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    // The way out that is named is one.
    #expect(input.name == "bookings" && input.shape.options.map(\.word) == ["keep"])
    #expect(out == [RecordID("bkg-b")])
    try office.ask(closing([hall], "2026-09-10T00:00", "2026-09-12T00:00", "keep"))
  }

  @Test(arguments: [BookingStep.cancel, .refuse])
  mutating func whatWasLetGoIsTakenUpInAClosureWithAReasonAlone(step: BookingStep) throws {
    try book("a", "2026-09-10")
    try office.advance("bkg-a", step)
    try office.ask(closing([hall]))
    let id = Identifier<Booking>("bkg-a")
    let closed = BookingConcern.closed(try span("2026-09-10T00:00", "2026-09-12T00:00"), why: "remont")
    guard case .bookingNeedsReason([closed], _)? = office.refusal(of: StepBackBooking(id)) else {
      Issue.record("it is taken up although the hall is closed")
      return
    }
    let offered = try #require(Schema.act("booking-step-back")?.offered)
    let situation = Situation(register: office.register, author: office.clerk, at: office.now)
    #expect(offered.standing(on: [id.any], in: situation) == .possible, "once the reason is said")
    let again = try offered.make(ActSaying(on: [id.any], values: ["próba bez sali"]))
    try office.ask(again)
    #expect(try office.record(Booking.self, "bkg-a").outsideBecause == "próba bez sali")
    #expect(try status("bkg-a") == .requested)
  }

  @Test(arguments: [BookingStep.cancel, .refuse])
  mutating func aReasonFromBeforeDoesNotCountForALaterClosure(step: BookingStep) throws {
    var booking = try office.booking("a", "2026-09-10T10:00", "2026-09-10T12:00")
    booking.outsideBecause = "klucz ma opiekun"
    try office.ask(BookResource(booking))
    let decision = try office.ask(step.act(on: booking.id))
    #expect(try office.record(Booking.self, "bkg-a").outsideBecause.isEmpty)
    let back = try #require(decision.counter)
    try office.ask(closing([hall]))
    guard case .bookingNeedsReason? = office.refusal(of: StepBackBooking(booking.id)) else {
      Issue.record("taken up in a closure by an old reason")
      return
    }
    try office.ask(back)
    #expect(try office.record(Booking.self, "bkg-a").outsideBecause == "klucz ma opiekun", "undone, it is as it was")
  }

  @Test mutating func whoMovesABookingIntoAClosureSaysWhy() throws {
    var booking = try office.booking("a", "2026-09-13T10:00", "2026-09-13T12:00")
    booking.outsideBecause = "klucz ma opiekun"
    try office.ask(BookResource(booking))
    try office.ask(closing([hall]))
    var edits = [
      FieldEdit(field: "start", was: "2026-09-13T10:00", becomes: "2026-09-11T10:00"),
      FieldEdit(field: "end", was: "2026-09-13T12:00", becomes: "2026-09-11T12:00"),
    ]
    guard case .bookingNeedsReason? = office.refusal(of: EditRecord(booking.id.any, edits)) else {
      Issue.record("moved into a closure by an old reason")
      return
    }
    edits.append(FieldEdit(field: "outsideBecause", was: "klucz ma opiekun", becomes: "remont tylko rano"))
    try office.ask(EditRecord(booking.id.any, edits))
    let within = FieldEdit(field: "end", was: "2026-09-11T12:00", becomes: "2026-09-11T13:00")
    try office.ask(EditRecord(booking.id.any, [within]))
  }

  @Test mutating func closingAgainNamesWhoseBookingsAreCalledOff() throws {
    try book("a", "2026-09-10")
    try book("b", "2026-09-11")
    try office.ask(closing([hall], "2026-09-10T00:00", "2026-09-12T00:00", "keep"))
    let offered = try #require(Schema.act("resource-close")?.offered)
    let again = ActSaying(
      on: [hall], draws: [RecordID(Closure.kind, bits: 99)],
      values: ["2026-09-10T00:00", "2026-09-12T00:00", "remont", "cancel"])
    let decision = try office.ask(offered.make(again))
    let told = Concern.all(in: decision.changes, on: office.register, at: office.clock).map(\.concern)
    #expect(told == [.calledOff(Identifier("bkg-a")), .calledOff(Identifier("bkg-b"))])
  }

  @Test mutating func whatWasKeptInAClosureAndCalledOffIsBroughtBackByOneUndo() throws {
    try book("a", "2026-09-10")
    try office.ask(closing([hall], "2026-09-10T00:00", "2026-09-12T00:00", "keep"))
    let decision = try office.ask(CancelBooking(Identifier("bkg-a")))
    try office.ask(#require(decision.counter))
    #expect(try status("bkg-a") == .requested)
    #expect(try office.record(Booking.self, "bkg-a").outsideBecause == ProgramText.undone.kept)
  }

  @Test mutating func whatIsClosedJustSoAlreadyIsNotClosedTwice() throws {
    try office.ask(closing([hall]))
    try book("a", "2026-09-13")
    let other = RecordID(Closure.kind, bits: 99)
    func again(_ why: FieldValue, to: FieldValue = "2026-09-12T00:00") throws -> any Act {
      let offered = try #require(Schema.act("resource-close")?.offered)
      return try offered.make(ActSaying(on: [hall], draws: [other], values: ["2026-09-10T00:00", to, why, nil]))
    }
    #expect(try office.decide(again("remont")) == .alreadyDone)
    let decision = try office.ask(again("malowanie", to: "2026-09-13T00:00"))
    let told = Concern.all(in: decision.changes, on: office.register, at: office.clock).map(\.concern)
    #expect(told == [.closedAlready(try span("2026-09-10T00:00", "2026-09-12T00:00"), why: "remont")])
  }

  @Test mutating func aClosureThatComesBackTellsOfTheBookingsMadeMeanwhile() throws {
    try office.ask(closing([hall]))
    let removal = try office.ask(RemoveRecord(RecordID(Closure.kind, bits: 1), because: "pomyłka"))
    for (name, day) in [("a", "2026-09-10"), ("b", "2026-09-11"), ("c", "2026-09-12")] { try book(name, day) }
    let back = try office.ask(#require(removal.counter))
    let told = Concern.all(in: back.changes, on: office.register, at: office.clock).map(\.concern)
    #expect(told == [.closesOver(bookings: 2)])
  }

  @Test func anEndBeforeItsBeginningAndMissingTimes() throws {
    #expect(
      office.refusal(of: try closing([hall], "2026-09-12T00:00", "2026-09-10T00:00"))
        == .invalid(Closure.kind, FieldErrors(["to": .endBeforeStart])))
    #expect(office.refusal(of: try closing([hall], nil)) != nil)
  }

  @Test mutating func aBookingInsideAClosureNeedsAReasonAndIsOfferedNoClosedTime() throws {
    try office.ask(closing([hall], "2026-09-10T00:00", "2026-09-12T00:00"))
    var booking = try office.booking("a", "2026-09-10T10:00", "2026-09-10T12:00")
    let closed = BookingConcern.closed(try span("2026-09-10T00:00", "2026-09-12T00:00"), why: "remont")
    guard case .bookingNeedsReason([closed], let free)? = office.refusal(of: BookResource(booking)) else {
      Issue.record("it is booked although it is closed")
      return
    }
    #expect(!free.isEmpty && free.allSatisfy { $0.start >= (booking.end ?? $0.start).adding(days: 1) }, "\(free)")
    booking.outsideBecause = "remont się przesunął"
    try office.ask(BookResource(booking))
    try book("b", "2026-09-12")
    try book("c", "2026-09-09", at: 16)
    let other = try office.booking("d", of: "res-projector", "2026-09-10T10:00", "2026-09-10T12:00")
    #expect(office.refusal(of: BookResource(other)) == nil)
  }

  @Test mutating func whatStandsInAClosureGoesOnAndAClosedTimeIsNoneElsewhere() throws {
    try book("a", "2026-09-10")
    try office.ask(closing([hall], "2026-09-10T00:00", "2026-09-12T00:00", "keep"))
    try office.advance("bkg-a", .confirm, .handOver)
    let wanted = try span("2026-09-09T18:00", "2026-09-09T20:00")
    let fit = BookingFit(of: try office.record(Resource.self, "res-hall"), around: wanted, on: office.register)
    for time in fit.freeTimes(near: wanted, quantity: 1, notBefore: office.clock) {
      #expect(!time.overlaps(try span("2026-09-10T00:00", "2026-09-12T00:00")), "\(time)")
    }
  }
}
