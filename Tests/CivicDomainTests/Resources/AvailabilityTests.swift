import CivicDomain
import SeededRandom
import Testing

/// The hours of a thing, read by every rule that lends it. 9 September 2026 is a Wednesday.
@Suite struct AvailabilityTests {
  private func office(_ availability: String, at clock: String = "2026-09-09T14:32") throws -> Office {
    var office = try Office.withThingsToLend(at: clock)
    let hours = try #require(OpeningHours(typed: availability)).text
    for id in ["res-hall", "res-projector"] {
      try office.ask(EditRecord(RecordID(id), [FieldEdit(field: "availability", was: nil, becomes: .text(hours))]))
    }
    return office
  }

  private func hours(_ text: String) throws -> OpeningHours { try #require(OpeningHours(typed: text)) }

  @Test(arguments: [
    ("2026-09-10T07:00", "2026-09-10T09:00"), ("2026-09-10T19:00", "2026-09-10T21:00"),
    ("2026-09-13T10:00", "2026-09-13T12:00"), ("2026-11-11T10:00", "2026-11-11T12:00"),
  ])
  func outsideItsHoursAThingIsLentWithAReasonAlone(start: String, end: String) throws {
    var office = try office("pn-pt 8-20; sob 9-15; święta: zamknięte")
    var booking = try office.booking("a", start, end)
    guard case .bookingNeedsReason(let concerns, _)? = office.refusal(of: BookResource(booking)) else {
      Issue.record("it was let in")
      return
    }
    #expect(concerns == [.outsideHours(try hours("pn-pt 8-20; sob 9-15; święta: zamknięte"))])
    booking.outsideBecause = "  "
    #expect(office.refusal(of: BookResource(booking)) != nil)
    booking.outsideBecause = "klucz ma portier"
    try office.ask(BookResource(booking))
    #expect(try office.record(Booking.self, "bkg-a").outsideBecause == "klucz ma portier")
    try office.advance("bkg-a", .confirm, .handOver, .takeBack)
  }

  @Test func withinItsHoursNoReasonIsAsked() throws {
    let office = try office("pn-pt 8-20")
    #expect(office.refusal(of: BookResource(try office.booking("a", "2026-09-10T08:00", "2026-09-10T20:00"))) == nil)
  }

  @Test func overnightAThingMustOnlyBeFetchedAndBroughtBackInTime() throws {
    let office = try office("pn-pt 8-16")
    func refusal(_ thing: String, _ start: String, _ end: String) throws -> Refusal? {
      office.refusal(of: BookResource(try office.booking("a", of: thing, start, end)))
    }
    #expect(try refusal("res-projector", "2026-09-10T15:00", "2026-09-14T09:00") == nil)
    #expect(try refusal("res-projector", "2026-09-10T16:00", "2026-09-11T16:00") == nil)
    #expect(try refusal("res-projector", "2026-09-10T17:00", "2026-09-14T09:00") != nil)
    #expect(try refusal("res-projector", "2026-09-10T15:00", "2026-09-12T10:00") != nil)
    #expect(try refusal("res-projector", "2026-09-10T10:00", "2026-09-10T18:00") != nil, "a day's loan lies within")
    #expect(try refusal("res-hall", "2026-09-10T15:00", "2026-09-11T09:00") != nil, "a hall is used where it is")
  }

  @Test func hoursPastMidnightBelongToTheEvening() throws {
    let office = try office("pt-sob 20-2")
    #expect(office.refusal(of: BookResource(try office.booking("a", "2026-09-11T22:00", "2026-09-12T02:00"))) == nil)
    #expect(office.refusal(of: BookResource(try office.booking("a", "2026-09-11T22:00", "2026-09-12T02:30"))) != nil)
    #expect(office.refusal(of: BookResource(try office.booking("a", "2026-09-13T01:00", "2026-09-13T02:00"))) == nil)
  }

  @Test func movingABookingOutOfTheHoursAsksForTheReasonToo() throws {
    var office = try office("pn-pt 8-20")
    try office.ask(BookResource(office.booking("a", "2026-09-10T10:00", "2026-09-10T12:00")))
    let id = RecordID("bkg-a")
    let later = FieldEdit(field: "end", was: "2026-09-10T12:00", becomes: "2026-09-10T21:00")
    let because = FieldEdit(field: "outsideBecause", was: nil, becomes: "bal")
    guard case .bookingNeedsReason? = office.refusal(of: EditRecord(id, [later])) else {
      Issue.record("it was moved without a reason")
      return
    }
    try office.ask(EditRecord(id, [later, because]))
    try office.ask(EditRecord(id, [FieldEdit(field: "purpose", was: nil, becomes: "studniówka")]))
    let withdrawn = FieldEdit(field: "outsideBecause", was: "bal", becomes: nil)
    #expect(office.refusal(of: EditRecord(id, [withdrawn])) != nil, "the reason is not taken away again")
  }

  @Test func wordsOfAnOlderFileAreNeitherOpenNorClosed() throws {
    var office = try Office.withThingsToLend()
    let id = RecordID("res-hall")
    office.register.apply([Change(id: id, set: ["availability": "po uzgodnieniu"])], at: office.now, by: office.clerk)
    #expect(try office.record(Resource.self, "res-hall").availability == .words("po uzgodnieniu"))
    #expect(office.refusal(of: BookResource(try office.booking("a", "2026-09-13T03:00", "2026-09-13T04:00"))) == nil)
    try office.ask(EditRecord(id, [FieldEdit(field: "capacity", was: nil, becomes: .number(40))]))
    #expect(office.register.stored(id)?.values["availability"] == "po uzgodnieniu")
    let edit = FieldEdit(field: "availability", was: "po uzgodnieniu", becomes: "jak zwykle")
    #expect(
      office.refusal(of: EditRecord(id, [edit]))
        == .invalid(Resource.kind, FieldErrors(["availability": .notOpeningHours("jak zwykle")])))
    try office.ask(EditRecord(id, [FieldEdit(field: "availability", was: "po uzgodnieniu", becomes: "pn-pt 8-16")]))
    #expect(office.register.stored(id)?.values["availability"] == "Mo-Fr 08:00-16:00")
  }

  @Test func aLongBookingNeedsAReasonAndAPastOneDoesNot() throws {
    var office = try Office.withThingsToLend()
    let year = try office.booking("a", "2026-09-10T10:00", "2027-09-10T10:00")
    let long = BookingConcern.long(days: 365, atMost: 31)
    #expect(office.refusal(of: BookResource(year)) == .bookingNeedsReason([long], freeTimes: []))
    let past = try office.booking("b", "2026-09-01T10:00", "2026-09-01T12:00")
    #expect(
      BookingConcern.all(of: past, on: office.register, at: office.clock) == [.over(try LocalTime("2026-09-01T12:00"))])
    try office.ask(BookResource(past))
    let month = try office.booking("c", "2026-10-01T10:00", "2026-11-01T10:00")
    #expect(office.refusal(of: BookResource(month)) == nil)
  }

  @Test func nobodyLendsOrBorrowsWhoIsNoMore() throws {
    var office = try Office.withThingsToLend()
    let booking = try office.booking("a", "2026-09-10T10:00", "2026-09-10T12:00")
    let end = FieldEdit(field: "status", was: "active", becomes: "dissolved")
    try office.ask(EditRecord(RecordID("org-krokus"), [end]))
    #expect(office.refusal(of: BookResource(booking)) == .organizationDissolved(Identifier("org-krokus")))
    try office.ask(EditRecord(RecordID("org-krokus"), [end.reversed]))
    try office.ask(EditRecord(RecordID("org-active"), [end]))
    #expect(office.refusal(of: BookResource(booking)) == .organizationDissolved(Identifier("org-active")))
  }

  @Test func moreThanThereAreIsSaidSo() throws {
    let office = try office("pn-pt 8-20")
    let many = try office.booking("a", of: "res-projector", "2026-09-10T10:00", "2026-09-10T12:00", quantity: 7)
    #expect(
      office.refusal(of: BookResource(many))
        == .bookingClash(BookingClash(wanted: 7, free: 5, of: 5, inTheWay: [], freeTimes: [])))
  }

  /// Whatever is offered instead can be booked as it is, without a reason and without a word.
  @Test func whatIsOfferedCanBeHad() throws {
    var generator = SeededGenerator(seed: 42)
    var offered = 0
    for round in 0..<150 {
      let spellings = [
        "pn-pt 8-20; sob 9-15; święta: zamknięte", "pt-sob 20-2", "24/7", "wt, czw 16-19", "pn-nd 8-12, 13-20",
      ]
      var office = try office(spellings[round % spellings.count], at: "2026-11-06T13:05")
      let day = LocalTime(startOf: try Day("2026-11-06"))
      for number in 0..<6 {
        let start = day.adding(minutes: 30 * Int.random(in: 0..<48 * 6, using: &generator))
        var booking = try office.booking("x\(number)", "2026-11-06T10:00", "2026-11-06T12:00")
        booking.start = start
        booking.end = start.adding(minutes: 30 * Int.random(in: 1...8, using: &generator))
        booking.outsideBecause = "proba"
        if office.refusal(of: BookResource(booking)) == nil { try office.ask(BookResource(booking)) }
      }
      var wish = try office.booking("wish", "2026-11-06T10:00", "2026-11-06T12:00")
      let start = day.adding(minutes: 30 * Int.random(in: 0..<48 * 5, using: &generator))
      wish.start = start
      wish.end = start.adding(minutes: 30 * Int.random(in: 1...8, using: &generator))
      let times: [TimeSpan]
      switch office.refusal(of: BookResource(wish)) {
      case .bookingClash(let clash)?: times = clash.freeTimes
      case .bookingNeedsReason(_, let free)?: times = free
      case _: times = []
      }
      for time in times {
        offered += 1
        wish.start = time.start
        wish.end = time.end
        #expect(office.refusal(of: BookResource(wish)) == nil, "seed 42, round \(round): \(time)")
        #expect(BookingConcern.all(of: wish, on: office.register, at: office.clock).isEmpty, "seed 42, round \(round)")
      }
    }
    #expect(offered > 100)
  }

  @Test func aClosedHourIsAnsweredWithTheNearestOpenOnes() throws {
    let office = try office("pn-pt 8-20; sob 9-15")
    guard
      case .bookingNeedsReason(_, let times)? = office.refusal(
        of: BookResource(try office.booking("a", "2026-09-11T20:00", "2026-09-11T22:00")))
    else {
      Issue.record("it was let in")
      return
    }
    #expect(
      times == [
        try span("2026-09-11T18:00", "2026-09-11T20:00"), try span("2026-09-12T13:00", "2026-09-12T15:00"),
        try span("2026-09-14T18:00", "2026-09-14T20:00"),
      ])
  }
}
