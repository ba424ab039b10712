import CivicDomain
import Testing

/// An office with a workshop tomorrow: three seats, registration by its defaults.
extension Office {
  static func withWorkshop(
    at clock: String = "2026-09-09T14:32", _ more: [String: FieldValue] = [:]
  ) throws -> Office {
    var office = try Office(at: clock)
    var values: [String: FieldValue] = [
      "title": "Warsztat: SWOT i cele", "start": "2026-09-10T17:00", "end": "2026-09-10T19:00", "seats": 3,
    ]
    values.merge(more) { $1 }
    try office.add("ses-swot", values)
    return office
  }

  /// A registration as a form sends it; the telephone is made from the name, so that each name is one person.
  func registering(
    _ name: String, people: Int? = nil, mode: SessionMode? = nil, email: String = "", phone: String? = nil,
    as id: String? = nil, waiting: Bool = false, late: String = ""
  ) -> any Act {
    var registration = Registration(blank: Identifier("reg-\(id ?? name)"))
    registration.session = Identifier("ses-swot")
    registration.people = people
    registration.mode = mode
    registration.channel = .phone
    var person = Person(blank: Identifier("per-\(id ?? name)"))
    person.name = register.record(person.id)?.name ?? name
    person.email = email
    person.phone = phone ?? Office.phone(of: name)
    return RegisterPerson(registration, person, waitingListAccepted: waiting, lateBecause: late)
  }

  func cancelling(_ name: String, again: String = "") -> any Act {
    CancelRegistration(Identifier("reg-\(name)"), draws: [RecordID(again)])
  }

  /// The ids of those who sit and of those who wait, each in order.
  func seating() throws -> (seated: [String], waiting: [String]) {
    let row = Seating(of: try record(Session.self, "ses-swot"), on: register).inPerson
    return (row.seated.map(\.id.raw), row.waitingList.map(\.id.raw))
  }

  private static func phone(of name: String) -> String {
    let sum = name.unicodeScalars.reduce(7) { ($0 * 31 + Int($1.value)) % 100_000_000 }
    return "6\(String(100_000_000 + sum).dropFirst())"
  }
}
