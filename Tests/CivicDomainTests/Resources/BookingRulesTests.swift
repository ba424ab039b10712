import CivicDomain
import Testing

@Suite struct BookingRulesTests {
  @Test func aBookingIsRequestedWhateverItsSenderSays() throws {
    var office = try Office.withThingsToLend()
    var booking = try office.booking("a", "2026-09-10T10:00", "2026-09-10T16:00")
    booking.status = .handedOver
    booking.condition = "bez uwag"
    let decision = try office.ask(BookResource(booking))
    let kept = try office.record(Booking.self, "bkg-a")
    #expect(kept.status == .requested)
    #expect(kept.condition.isEmpty)
    #expect(decision.changes.count == 1)
    #expect(decision.counter == BookingStep.cancel.act(on: Identifier("bkg-a"), because: ProgramText.undone.kept))
  }

  @Test func theSameRequestSentTwiceIsAlreadyDone() throws {
    var office = try Office.withThingsToLend()
    let booking = try office.booking("a", "2026-09-10T10:00", "2026-09-10T16:00")
    try office.ask(BookResource(booking))
    #expect(try office.decide(BookResource(booking)) == .alreadyDone)
  }

  @Test(arguments: [ResourceStatus.paused, .withdrawn])
  func whatIsNotOfferedCannotBeBooked(status: ResourceStatus) throws {
    var office = try Office.withThingsToLend()
    try office.ask(
      EditRecord(RecordID("res-hall"), [FieldEdit(field: "status", was: "offered", becomes: .text(status.rawValue))]))
    let booking = try office.booking("a", "2026-09-10T10:00", "2026-09-10T16:00")
    #expect(office.refusal(of: BookResource(booking)) == .resourceNotOffered(Identifier("res-hall"), status))
  }

  @Test func anEndMustLieAfterItsStart() throws {
    let office = try Office.withThingsToLend()
    let booking = try office.booking("a", "2026-09-10T16:00", "2026-09-10T16:00")
    #expect(office.refusal(of: BookResource(booking)) == .invalid(Booking.kind, FieldErrors(["end": .endBeforeStart])))
  }

  @Test func aBookingNamesAThingAndABorrowerThatAreThere() throws {
    let office = try Office.withThingsToLend()
    var booking = try office.booking("a", of: "res-nothing", "2026-09-10T10:00", "2026-09-10T16:00")
    booking.borrower = Identifier("res-hall")
    let wrong: [String: FieldError] = [
      "resource": .unknownReference("res-nothing"),
      "borrower": .wrongKind("res-hall", expected: Organization.kind),
    ]
    #expect(office.refusal(of: BookResource(booking)) == .invalid(Booking.kind, FieldErrors(wrong)))
  }

  @Test func whatStoodOnPaperMayBeTypedInLater() throws {
    var office = try Office.withThingsToLend(at: "2026-09-09T14:32")
    try office.ask(BookResource(office.booking("a", "2026-09-01T10:00", "2026-09-01T12:00")))
    #expect(office.register.has(RecordID("bkg-a")))
  }

  @Test func aBookingRunsFromRequestToReturn() throws {
    var office = try Office.withThingsToLend()
    try office.ask(BookResource(office.booking("a", "2026-09-10T10:00", "2026-09-10T16:00")))
    let id = Identifier<Booking>("bkg-a")
    try office.ask(BookingStep.confirm.act(on: id))
    try office.ask(BookingStep.handOver.act(on: id, because: "pilot bez baterii"))
    #expect(try office.record(Booking.self, "bkg-a").condition == "pilot bez baterii")
    try office.ask(BookingStep.takeBack.act(on: id, because: "obudowa pęknięta"))
    let booking = try office.record(Booking.self, "bkg-a")
    #expect(booking.status == .returned)
    #expect(booking.condition == "pilot bez baterii; obudowa pęknięta")
  }

  @Test func stepsThatTheStateDoesNotAllowAreRefused() throws {
    let allowed: [BookingStatus: [BookingStep]] = [
      .requested: [.confirm, .cancel, .refuse], .confirmed: [.handOver, .cancel, .stepBack],
      .handedOver: [.takeBack, .stepBack], .returned: [.stepBack], .cancelled: [.stepBack], .refused: [.stepBack],
    ]
    let ways: [BookingStatus: [BookingStep]] = [
      .requested: [], .confirmed: [.confirm], .handedOver: [.confirm, .handOver],
      .returned: [.confirm, .handOver, .takeBack], .cancelled: [.cancel], .refused: [.refuse],
    ]
    for (status, way) in ways {
      var office = try Office.withThingsToLend()
      try office.ask(BookResource(office.booking("a", "2026-09-10T10:00", "2026-09-10T16:00")))
      for step in way { try office.advance("bkg-a", step) }
      #expect(status.possibleSteps == allowed[status])
      for step in BookingStep.allCases {
        let intent = step.act(on: Identifier("bkg-a"))
        if step == way.last, step != .stepBack {
          #expect(try office.decide(intent) == .alreadyDone, "\(status) \(step)")
        } else if allowed[status]?.contains(step) == true {
          #expect(office.refusal(of: intent) == nil, "\(status) \(step)")
        } else {
          #expect(office.refusal(of: intent) == .bookingStep(step, from: status))
        }
      }
    }
  }

  @Test func everyStepHasItsWayBack() throws {
    let ways: [[BookingStep]] = [
      [.confirm], [.cancel], [.refuse], [.confirm, .cancel], [.confirm, .handOver], [.confirm, .handOver, .takeBack],
    ]
    for way in ways {
      var office = try Office.withThingsToLend()
      try office.ask(BookResource(office.booking("a", "2026-09-10T10:00", "2026-09-10T16:00")))
      for step in way.dropLast() { try office.advance("bkg-a", step) }
      let before = try office.record(Booking.self, "bkg-a")
      let last = try #require(way.last)
      let decision = try office.ask(last.act(on: Identifier("bkg-a")))
      try office.ask(try #require(decision.counter))
      #expect(try office.record(Booking.self, "bkg-a") == before, "\(way)")
    }
  }

  @Test func aHandOverTakenBackTakesItsNoteAlong() throws {
    var office = try Office.withThingsToLend()
    try office.ask(BookResource(office.booking("a", "2026-09-10T10:00", "2026-09-10T16:00")))
    try office.advance("bkg-a", .confirm)
    try office.ask(BookingStep.handOver.act(on: Identifier("bkg-a"), because: "bez pilota"))
    try office.advance("bkg-a", .stepBack)
    #expect(try office.record(Booking.self, "bkg-a").condition.isEmpty)
  }

  @Test func aRemarkOnTheConditionHasItsLimit() throws {
    var office = try Office.withThingsToLend()
    try office.ask(BookResource(office.booking("a", "2026-09-10T10:00", "2026-09-10T16:00")))
    try office.advance("bkg-a", .confirm)
    let novel = String(repeating: "a", count: 2_001)
    #expect(
      office.refusal(of: BookingStep.handOver.act(on: Identifier("bkg-a"), because: novel))
        == .invalid(Booking.kind, FieldErrors(["condition": .tooLong(limit: 2_000)])))
  }

  @Test func aCancelledBookingComesBackOnlyWhereItStillFits() throws {
    var office = try Office.withThingsToLend()
    try office.ask(BookResource(office.booking("a", "2026-09-10T10:00", "2026-09-10T16:00")))
    try office.advance("bkg-a", .cancel)
    try office.ask(BookResource(office.booking("b", "2026-09-10T12:00", "2026-09-10T14:00")))
    let refusal = office.refusal(of: BookingStep.stepBack.act(on: Identifier("bkg-a")))
    guard case .bookingClash(let clash)? = refusal else {
      Issue.record("no clash but \(String(describing: refusal))")
      return
    }
    #expect(clash.inTheWay.map(\.id.raw) == ["bkg-b"])
  }

  @Test func aStepOnABookingThatIsNotThere() throws {
    let office = try Office.withThingsToLend()
    #expect(
      office.refusal(of: BookingStep.confirm.act(on: Identifier("bkg-x"))) == .unknown(RecordID("bkg-x")))
    #expect(
      office.refusal(of: BookingStep.confirm.act(on: Identifier("res-hall")))
        == .unknown(RecordID("res-hall")))
  }
}
