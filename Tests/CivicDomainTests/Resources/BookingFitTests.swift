import CivicDomain
import Testing

@Suite struct BookingFitTests {
  @Test func twoCannotHaveTheHallAtOnce() throws {
    var office = try Office.withThingsToLend()
    try office.ask(BookResource(office.booking("late", "2026-09-10T14:00", "2026-09-10T16:00")))
    try office.ask(BookResource(office.booking("early", "2026-09-10T12:00", "2026-09-10T14:00")))
    let wanted = try office.booking("b", "2026-09-10T13:00", "2026-09-10T15:00")
    let clash = try #require(BookingFit.clash(of: wanted, on: office.register, at: office.clock))
    #expect(clash.wanted == 1 && clash.free == 0)
    #expect(clash.inTheWay.map(\.id.raw) == ["bkg-early", "bkg-late"])
    #expect(office.refusal(of: BookResource(wanted)) == .bookingClash(clash))
  }

  @Test func backToBackIsNoOverlap() throws {
    var office = try Office.withThingsToLend()
    try office.ask(BookResource(office.booking("a", "2026-09-10T10:00", "2026-09-10T12:00")))
    try office.ask(BookResource(office.booking("b", "2026-09-10T12:00", "2026-09-10T14:00")))
    try office.ask(BookResource(office.booking("c", "2026-09-10T08:00", "2026-09-10T10:00")))
    #expect(office.register.count(of: Booking.kind) == 3)
  }

  @Test func severalOverlapSoLongAsTheirNumbersFit() throws {
    var office = try Office.withThingsToLend()
    try office.ask(
      BookResource(office.booking("a", of: "res-projector", "2026-09-10T10:00", "2026-09-10T12:00", quantity: 3)))
    try office.ask(
      BookResource(office.booking("b", of: "res-projector", "2026-09-10T11:00", "2026-09-10T14:00", quantity: 2)))
    // At 11:00 five are out; from 12:00 on only two.
    let three = try office.booking("c", of: "res-projector", "2026-09-10T12:00", "2026-09-10T14:00", quantity: 3)
    #expect(office.refusal(of: BookResource(three)) == nil)
    let one = try office.booking("d", of: "res-projector", "2026-09-10T10:30", "2026-09-10T11:30", quantity: 1)
    let clash = try #require(BookingFit.clash(of: one, on: office.register, at: office.clock))
    #expect(clash.free == 0)
  }

  @Test func bookingsAfterEachOtherDoNotAddUp() throws {
    var office = try Office.withThingsToLend()
    try office.ask(
      BookResource(office.booking("a", of: "res-projector", "2026-09-10T10:00", "2026-09-10T12:00", quantity: 3)))
    try office.ask(
      BookResource(office.booking("b", of: "res-projector", "2026-09-10T12:00", "2026-09-10T14:00", quantity: 3)))
    let two = try office.booking("c", of: "res-projector", "2026-09-10T09:00", "2026-09-10T15:00", quantity: 2)
    #expect(office.refusal(of: BookResource(two)) == nil)
  }

  @Test func moreThanThereAreIsRefusedAndNoOtherTimeProposed() throws {
    let office = try Office.withThingsToLend()
    let six = try office.booking("a", of: "res-projector", "2026-09-10T10:00", "2026-09-10T12:00", quantity: 6)
    #expect(
      office.refusal(of: BookResource(six))
        == .bookingClash(BookingClash(wanted: 6, free: 5, of: 5, inTheWay: [], freeTimes: [])))
  }

  @Test(arguments: [[BookingStep.cancel], [.refuse], [.confirm, .handOver, .takeBack]])
  func whatWasGivenUpOrReturnedIsFree(steps: [BookingStep]) throws {
    var office = try Office.withThingsToLend()
    try office.ask(BookResource(office.booking("a", "2026-09-10T10:00", "2026-09-10T16:00")))
    for step in steps { try office.advance("bkg-a", step) }
    #expect(office.refusal(of: BookResource(try office.booking("b", "2026-09-10T10:00", "2026-09-10T16:00"))) == nil)
  }

  @Test func anEditIsHeldToTheSameRuleAndDoesNotStandInItsOwnWay() throws {
    var office = try Office.withThingsToLend()
    try office.ask(BookResource(office.booking("a", "2026-09-10T10:00", "2026-09-10T12:00")))
    try office.ask(BookResource(office.booking("b", "2026-09-10T14:00", "2026-09-10T16:00")))
    let longer = FieldEdit(field: "end", was: "2026-09-10T12:00", becomes: "2026-09-10T13:00")
    try office.ask(EditRecord(RecordID("bkg-a"), [longer]))
    let tooLong = FieldEdit(field: "end", was: "2026-09-10T13:00", becomes: "2026-09-10T14:30")
    guard case .bookingClash? = office.refusal(of: EditRecord(RecordID("bkg-a"), [tooLong])) else {
      Issue.record("the edit was let through")
      return
    }
    let purpose = FieldEdit(field: "purpose", was: nil, becomes: "próba")
    #expect(office.refusal(of: EditRecord(RecordID("bkg-a"), [purpose])) == nil)
  }

  @Test func fewerThingsThanArePromisedAreRefusedNamingTheBookings() throws {
    var office = try Office.withThingsToLend()
    let projector = "res-projector"
    try office.ask(
      BookResource(office.booking("old", of: projector, "2026-09-01T10:00", "2026-09-01T12:00", quantity: 5)))
    try office.ask(
      BookResource(office.booking("a", of: projector, "2026-09-10T10:00", "2026-09-10T12:00", quantity: 2)))
    try office.ask(
      BookResource(office.booking("b", of: projector, "2026-09-10T11:00", "2026-09-10T14:00", quantity: 2)))
    try office.ask(
      BookResource(office.booking("c", of: projector, "2026-09-11T11:00", "2026-09-11T14:00", quantity: 3)))
    func lower(to quantity: Int) -> any Act {
      EditRecord(RecordID(projector), [FieldEdit(field: "quantity", was: 5, becomes: .number(quantity))])
    }
    #expect(office.refusal(of: lower(to: 4)) == nil, "what has passed needs nothing any more")
    guard case .thingsPromised(3, promised: 4, let bookings)? = office.refusal(of: lower(to: 3)) else {
      Issue.record("promised things were taken away")
      return
    }
    #expect(bookings.map(\.id.raw) == ["bkg-a", "bkg-b"])
  }

  @Test func aClashProposesTheNearestTimesOfTheSameLength() throws {
    var office = try Office.withThingsToLend()
    try office.ask(BookResource(office.booking("a", "2026-09-10T12:00", "2026-09-10T14:00")))
    let wanted = try office.booking("b", "2026-09-10T11:00", "2026-09-10T13:00")
    let clash = try #require(BookingFit.clash(of: wanted, on: office.register, at: office.clock))
    #expect(
      clash.freeTimes == [
        try span("2026-09-10T10:00", "2026-09-10T12:00"), try span("2026-09-10T14:00", "2026-09-10T16:00"),
        try span("2026-09-11T11:00", "2026-09-11T13:00"),
      ])
  }

  @Test func noTimeIsProposedThatHasPassedOrWhenTheHouseIsShut() throws {
    var office = try Office.withThingsToLend(at: "2026-09-10T10:30")
    try office.ask(BookResource(office.booking("a", "2026-09-10T12:00", "2026-09-10T21:00")))
    let wanted = try office.booking("b", "2026-09-10T11:00", "2026-09-10T13:00")
    let clash = try #require(BookingFit.clash(of: wanted, on: office.register, at: office.clock))
    #expect(
      clash.freeTimes == [
        try span("2026-09-11T11:00", "2026-09-11T13:00"), try span("2026-09-12T11:00", "2026-09-12T13:00"),
        try span("2026-09-13T11:00", "2026-09-13T13:00"),
      ])
  }

  @Test func daysThatAreTakenAreNotProposed() throws {
    var office = try Office.withThingsToLend()
    try office.ask(BookResource(office.booking("a", "2026-09-10T06:00", "2026-09-12T22:00")))
    let wanted = try office.booking("b", "2026-09-10T11:00", "2026-09-10T13:00")
    let clash = try #require(BookingFit.clash(of: wanted, on: office.register, at: office.clock))
    #expect(clash.freeTimes.first == (try span("2026-09-13T11:00", "2026-09-13T13:00")))
  }

  @Test func theHourThatSpringSkipsIsNotProposed() throws {
    var office = try Office.withThingsToLend(at: "2026-03-27T12:00")
    try office.ask(BookResource(office.booking("a", "2026-03-28T00:00", "2026-03-28T06:00")))
    let wanted = try office.booking("b", "2026-03-28T02:30", "2026-03-28T05:00")
    let clash = try #require(BookingFit.clash(of: wanted, on: office.register, at: office.clock))
    #expect(clash.freeTimes.contains(try span("2026-03-30T02:30", "2026-03-30T05:00")))
    #expect(!clash.freeTimes.contains(try span("2026-03-29T02:30", "2026-03-29T05:00")))
  }
}

@Suite struct BookingPriceTests {
  private func resource(hour: Int?, day: Int?) -> Resource {
    var resource = Resource(blank: Identifier("res-a"))
    resource.tokensPerHour = hour
    resource.tokensPerDay = day
    return resource
  }

  @Test func aStartedHourCountsWhole() throws {
    let hall = resource(hour: 4, day: nil)
    #expect(BookingPrice(of: hall, for: try span("2026-09-10T10:00", "2026-09-10T16:00")).tokens == 24)
    #expect(BookingPrice(of: hall, for: try span("2026-09-10T10:00", "2026-09-10T16:01")).tokens == 28)
    #expect(BookingPrice(of: hall, for: try span("2026-09-10T10:00", "2026-09-10T10:05")).startedHours == 1)
  }

  @Test func hoursAreThoseThatReallyPass() throws {
    let hall = resource(hour: 1, day: nil)
    #expect(BookingPrice(of: hall, for: try span("2026-03-29T00:00", "2026-03-29T06:00")).tokens == 5)
    #expect(BookingPrice(of: hall, for: try span("2026-10-25T00:00", "2026-10-25T06:00")).tokens == 7)
  }

  @Test func aStartedDayCountsWholeAndIsATurnOfTheClock() throws {
    let van = resource(hour: nil, day: 2)
    #expect(BookingPrice(of: van, for: try span("2026-10-24T12:00", "2026-10-25T12:00")).tokens == 2)
    #expect(BookingPrice(of: van, for: try span("2026-10-24T12:00", "2026-10-25T12:01")).tokens == 4)
  }

  @Test func ofTwoPricesTheLowerSumIsAsked() throws {
    let both = resource(hour: 3, day: 20)
    #expect(BookingPrice(of: both, for: try span("2026-09-10T10:00", "2026-09-10T12:00")).tokens == 6)
    #expect(BookingPrice(of: both, for: try span("2026-09-10T08:00", "2026-09-10T18:00")).tokens == 20)
  }

  @Test func eachThingHasItsPriceAndSomeHaveNone() throws {
    let time = try span("2026-09-10T10:00", "2026-09-10T12:00")
    #expect(BookingPrice(of: resource(hour: 2, day: nil), for: time, quantity: 3).tokens == 12)
    #expect(BookingPrice(of: resource(hour: 0, day: nil), for: time, quantity: 3).tokens == 0)
    #expect(BookingPrice(of: resource(hour: nil, day: nil), for: time).tokens == nil, "nobody set one: that is not 0")
  }

  @Test func nobodyPaysForTheirOwnOrForTheCitys() throws {
    var office = try Office.withThingsToLend()
    let edit = FieldEdit(field: "tokensPerHour", was: nil, becomes: 4)
    try office.ask(EditRecord(RecordID("res-hall"), [edit]))
    let hall = try office.record(Resource.self, "res-hall")
    var booking = try office.booking("a", "2026-09-10T10:00", "2026-09-10T12:00")
    #expect(BookingPrice(of: booking, on: office.register)?.tokens == 8)
    booking.borrower = hall.organization
    #expect(BookingPrice(of: booking, on: office.register)?.tokens == 0)
    booking.borrower = Identifier("org-other")
    let form = try office.record(Organization.self, hall.organization.raw).values["legalForm"]
    try office.ask(EditRecord(hall.organization.any, [FieldEdit(field: "legalForm", was: form, becomes: "publicBody")]))
    #expect(BookingPrice(of: booking, on: office.register)?.tokens == 0)
  }

  @Test func aFormHasNoPriceUntilItsTimesAreInOrder() throws {
    var office = try Office.withThingsToLend()
    try office.ask(EditRecord(RecordID("res-hall"), [FieldEdit(field: "tokensPerHour", was: nil, becomes: 4)]))
    let booking = try office.booking("a", "2026-09-10T10:00", "2026-09-10T16:00")
    #expect(BookingPrice(of: booking, on: office.register)?.tokens == 24)
    let backwards = try office.booking("a", "2026-09-10T16:00", "2026-09-10T10:00")
    #expect(BookingPrice(of: backwards, on: office.register) == nil)
  }
}
