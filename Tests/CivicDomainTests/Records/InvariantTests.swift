import CivicDomain
import Glibc
import Testing

/// Whatever people ask for in whatever order, these things hold after every decision.
@Suite struct InvariantTests {
  private static let isThorough = getenv("WSPOLNIE_THOROUGH") != nil
  private static let days = isThorough ? 1_000 : 20
  private static let actsADay = 100

  @Test func noDayAtTheDeskBreaksARule() throws {
    var tally = Tally()
    for seed in 1...UInt64(InvariantTests.days) {
      var day = try RandomDayAtTheDesk(seed: seed)
      for place in 1...InvariantTests.actsADay {
        let act = try day.next()
        guard day.office.refusal(of: act) == nil else {
          tally.refused += 1
          continue
        }
        let before = day.office
        let decision = try day.office.ask(act)
        tally.movedUp += Seating.movedUp(in: decision.changes).count
        let undone = notUndone(act, decision, before: before, after: day.office)
        if undone == nil { tally.undone += 1 }
        let broken = try broken(in: day.office, after: act) + (undone ?? [])
        guard broken.isEmpty else {
          Issue.record("seed \(seed), act \(place), \(act): \(broken)")
          return
        }
      }
      tally.booked += day.office.register.count(of: Booking.kind)
    }
    #expect(tally.isBusy, "the days must be worth their while: \(tally)")
    print(
      "invariants: \(InvariantTests.days * InvariantTests.actsADay) acts, seeds 1...\(InvariantTests.days), \(tally)"
    )
  }

  /// What happened, so that no quiet day is taken for a proof.
  private struct Tally {
    var refused = 0
    var movedUp = 0
    var booked = 0
    var undone = 0

    var isBusy: Bool { refused > 200 && movedUp > 20 && booked > 100 && undone > 100 }
  }

  private func broken(in office: Office, after act: any Act) throws -> [String] {
    var broken: [String] = []
    for resource in ["res-hall", "res-projector"] { broken += try overbooked(resource, in: office) }
    let session = try office.record(Session.self, "ses-swot")
    let seating = Seating(of: session, on: office.register)
    for row in [seating.inPerson, seating.online] {
      broken += wronglySeated(row)
      if office.clock < (try #require(session.end)) { broken += wronglyWaiting(row, office.register) }
    }
    broken += twice(in: seating)
    if isRepeatable(act), try office.decide(act) != .alreadyDone { broken.append("sent twice it is done twice") }
    return broken
  }

  /// Sends the counter at once, as whoever presses `u` does: it gives back what was, or a rule refuses it, for it may be
  /// that what was made room for is taken by now.
  ///
  /// - Returns: nil if it gave everything back; else what it did not, nothing where there was nothing to give back.
  private func notUndone(_ act: any Act, _ decision: Decision, before: Office, after: Office) -> [String]? {
    var office = after
    guard let counter = decision.counter, office.refusal(of: counter.act) == nil,
      (try? office.ask(counter.act)) != nil
    else { return [] }
    switch act {
    // What was begun is taken back by its own end.
    case is AddRecord, is BookResource, is RegisterPerson, is ReinstateRegistration, is Together: return []
    default: break
    }
    let wrong = decision.changes.map(\.id).filter { id in
      let was = before.register.stored(id)
      let now = office.register.stored(id)
      return was?.values != now?.values || was?.isGone != now?.isGone
    }
    return wrong.isEmpty ? nil : ["undone, and yet not as it was: \(wrong)"]
  }

  /// Counted half hour by half hour, as nobody who wanted to be quick would.
  private func overbooked(_ resource: String, in office: Office) throws -> [String] {
    let bookings = office.register.records(whose: \Booking.resource, is: Identifier(resource)).filter(\.status.takesUp)
    let lendable = try office.record(Resource.self, resource).lendable
    let midnight = LocalTime(startOf: try Day("2026-09-10"))
    return (0..<96).compactMap { half in
      let moment = midnight.adding(minutes: 30 * half)
      // Fewer things may be left of what was lent in the past.
      guard moment >= office.clock else { return nil }
      let taken = bookings.filter { $0.start.map { $0 <= moment } ?? false && $0.end.map { moment < $0 } ?? false }
        .reduce(0) { $0 + $1.taken }
      return taken > lendable ? "\(resource): \(taken) of \(lendable) at \(moment)" : nil
    }
  }

  private func wronglySeated(_ row: ModeSeating) -> [String] {
    guard let seats = row.seats, row.taken > seats else { return [] }
    return ["\(row.mode): \(row.taken) on \(seats) seats"]
  }

  private func wronglyWaiting(_ row: ModeSeating, _ register: MemoryRegister) -> [String] {
    var broken: [String] = []
    let order = register.ids(of: Registration.kind, whose: "session", is: "ses-swot")
    for (place, waiting) in row.waitingList.enumerated() {
      if row.hasRoom(for: waiting.size) { broken.append("\(waiting.id.raw) waits though there is room") }
      if Seating.position(of: waiting, on: register) != place + 1 {
        broken.append("\(waiting.id.raw) has lost its place")
      }
      let overtaken = row.seated.contains { seated in
        seated.status == .registered && seated.size >= waiting.size
          && (order.firstIndex(of: seated.id.any) ?? 0) > (order.firstIndex(of: waiting.id.any) ?? 0)
      }
      if overtaken { broken.append("\(waiting.id.raw) was overtaken by one no smaller") }
    }
    return broken
  }

  private func twice(in seating: Seating) -> [String] {
    let people = [seating.inPerson, seating.online].flatMap { $0.seated + $0.waitingList }.map(\.person)
    return people.count == Set(people).count ? [] : ["somebody is registered twice"]
  }

  /// A step back leads one step further each time; every other act says where it wants to get.
  private func isRepeatable(_ act: any Act) -> Bool {
    !(act is StepBackBooking)
  }
}
