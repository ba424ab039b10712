import CivicDomain
import SeededRandom

/// Intents that people at a busy desk might send, sensible and not: drawn from a seed, so that a day can be had again.
struct RandomDayAtTheDesk {
  var office: Office
  private var random: SeededGenerator
  private var drawn = 0

  init(seed: UInt64) throws {
    random = SeededGenerator(seed: seed)
    office = try Office.withThingsToLend(at: "2026-09-01T08:00")
    try office.add(
      "ses-swot",
      [
        "title": "Warsztat", "start": "2026-09-10T17:00", "end": "2026-09-10T19:00", "seats": 6, "mode": "hybrid",
        "onlineSeats": 4,
      ])
  }

  /// The next thing that somebody asks for; now and then the clock moves on.
  mutating func next() throws -> any Act {
    if random.once(in: 25) { office.clock = office.clock.adding(minutes: random.number(1...600)) }
    switch random.number(1...10) {
    case 1...3: return try booking()
    case 4: return step()
    case 5: return movedBooking()
    case 6: return changedQuantity()
    case 7, 8: return registration()
    case 9: return random.once(in: 6) ? attendance() : random.once(in: 4) ? call() : cancellation()
    case _: return changedSeats()
    }
  }

  private mutating func fresh(_ prefix: String) -> String {
    drawn += 1
    return "\(prefix)-\(drawn)"
  }

  /// Some record of a kind; at times one that is not there.
  private mutating func some(_ kind: Kind) -> String {
    let ids = office.register.page(Query(kind), window: 0..<Int.max).ids
    if ids.isEmpty || random.once(in: 30) { return "\(kind.idPrefix)-none" }
    return ids[random.number(0...(ids.count - 1))].raw
  }

  private mutating func hour() throws -> LocalTime {
    LocalTime(startOf: try Day("2026-09-10")).adding(minutes: 30 * random.number(14...40))
  }

  private mutating func booking() throws -> any Act {
    var booking = Booking(blank: Identifier(fresh("bkg")))
    booking.resource = Identifier(random.once(in: 3) ? "res-hall" : "res-projector")
    booking.borrower = Identifier("org-krokus")
    booking.start = try hour()
    booking.end = booking.start?.adding(minutes: 30 * random.number(0...8))
    booking.quantity = random.once(in: 4) ? nil : random.number(1...3)
    return BookResource(booking)
  }

  private mutating func step() -> any Act {
    let step = BookingStep.allCases[random.number(0...(BookingStep.allCases.count - 1))]
    return step.act(on: Identifier(some(Booking.kind)))
  }

  private mutating func movedBooking() -> any Act {
    let id = RecordID(some(Booking.kind))
    let old = office.register.record(Identifier<Booking>(id.raw))
    let by = 30 * random.number(-6...6)
    func moved(_ name: String, _ time: LocalTime?) -> FieldEdit {
      FieldEdit(
        field: name, was: time.map { .text($0.text) }, becomes: time.map { .text($0.adding(minutes: by).text) })
    }
    if random.once(in: 2) { return EditRecord(id, [moved("start", old?.start), moved("end", old?.end)]) }
    return EditRecord(
      id, [FieldEdit(field: "quantity", was: old?.quantity.map { .number($0) }, becomes: .number(random.number(1...5)))]
    )
  }

  private mutating func changedQuantity() -> any Act {
    let now = office.register.record(Identifier<Resource>("res-projector"))?.quantity
    let edit = FieldEdit(field: "quantity", was: now.map { .number($0) }, becomes: .number(random.number(1...7)))
    return EditRecord(RecordID("res-projector"), [edit])
  }

  private mutating func registration() -> any Act {
    var registration = Registration(blank: Identifier(fresh("reg")))
    registration.session = Identifier("ses-swot")
    registration.channel = .phone
    registration.people = random.once(in: 3) ? nil : random.number(1...4)
    registration.mode = random.once(in: 3) ? .online : nil
    var person = Person(blank: Identifier(fresh("per")))
    person.name = "Osoba"
    person.email = "osoba\(random.number(1...40))@example.org"
    let isLate = random.once(in: 4) ? "przyszła" : ""
    return RegisterPerson(registration, person, waitingListAccepted: !random.once(in: 4), lateBecause: isLate)
  }

  private mutating func cancellation() -> any Act {
    let ids = (0..<(random.once(in: 4) ? 3 : 1)).map { _ in RecordID(some(Registration.kind)) }
    return CancelRegistration(ActRequest(on: ids, draws: ids.map { _ in RecordID(fresh("reg")) }))
  }

  private mutating func call() -> any Act {
    let result = CallState.allCases[random.number(0...(CallState.allCases.count - 1))]
    return NoteCall(Identifier(some(Registration.kind)), result, draws: [RecordID(fresh("reg"))])
  }

  private mutating func attendance() -> any Act {
    (random.once(in: 2)
      ? MarkAttended(Identifier(some(Registration.kind))) as any Act : MarkAbsent(Identifier(some(Registration.kind))))
  }

  private mutating func changedSeats() -> any Act {
    let session = office.register.record(Identifier<Session>("ses-swot"))
    func seats(_ name: String, _ was: Int?, upTo most: Int) -> FieldEdit {
      let becomes = random.once(in: 12) ? nil : FieldValue.number(random.number(0...most))
      return FieldEdit(field: name, was: was.map { .number($0) }, becomes: becomes)
    }
    return EditRecord(
      RecordID("ses-swot"),
      [
        random.once(in: 2)
          ? seats("seats", session?.seats, upTo: 12) : seats("onlineSeats", session?.onlineSeats, upTo: 8)
      ])
  }
}
