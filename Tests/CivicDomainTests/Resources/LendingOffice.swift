import CivicDomain
import Testing

/// An office with something to lend: a hall of which there is one, and five projectors.
extension Office {
  static func withThingsToLend(at clock: String = "2026-09-09T14:32") throws -> Office {
    var office = try Office(at: clock)
    try office.add("org-active", ["name": "Stowarzyszenie Aktywna Dąbrowa", "legalForm": "association"])
    try office.add("org-krokus", ["name": "KROKUS", "legalForm": "association"])
    try office.add("res-hall", ["organization": "org-active", "name": "Sala warsztatowa", "category": "room"])
    try office.add(
      "res-projector", ["organization": "org-active", "name": "Projektor", "category": "equipment", "quantity": 5])
    return office
  }

  /// A request as a form sends it.
  func booking(
    _ id: String, of resource: String = "res-hall", _ start: String, _ end: String, quantity: Int? = nil
  ) throws -> Booking {
    var booking = Booking(blank: Identifier("bkg-\(id)"))
    booking.resource = Identifier(resource)
    booking.borrower = Identifier("org-krokus")
    booking.start = try LocalTime(start)
    booking.end = try LocalTime(end)
    booking.quantity = quantity
    return booking
  }

  /// Takes a booking some steps on.
  mutating func advance(_ id: String, _ steps: BookingStep...) throws(Refusal) {
    for step in steps { try ask(step.act(on: Identifier(id))) }
  }
}

func span(_ start: String, _ end: String) throws -> TimeSpan {
  TimeSpan(start: try LocalTime(start), end: try LocalTime(end))
}
