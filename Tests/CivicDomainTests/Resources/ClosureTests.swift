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

  private mutating func book(_ name: String, _ day: String) throws {
    try office.ask(BookResource(office.booking(name, "\(day)T10:00", "\(day)T12:00")))
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
    #expect(
      office.refusal(of: try closing([hall], "2026-09-10T00:00", "2026-09-12T00:00", "cancel"))
        == .ofSeveral(RecordID("bkg-b"), .bookingStep(.cancel, from: .handedOver)))
  }

  @Test func anEndBeforeItsBeginningAndMissingTimes() throws {
    #expect(
      office.refusal(of: try closing([hall], "2026-09-12T00:00", "2026-09-10T00:00"))
        == .invalid(Closure.kind, FieldErrors(["to": .endBeforeStart])))
    #expect(office.refusal(of: try closing([hall], nil)) != nil)
  }
}
