import CivicDomain
import Testing

@testable import FlatFileStore

/// A session with few seats, for which several people at several desks want to sign up.
enum Workshop {
  static func session(_ number: Int) -> Identifier<Session> { Identifier("ses-\(number)") }

  static func add(_ number: Int, seats: Int) -> any Act {
    AddRecord(
      session(number).any,
      [
        "title": .text("Warsztat \(number)"), "start": .text("2026-12-10T17:00"), "end": .text("2026-12-10T19:00"),
        "seats": .number(seats),
      ])
  }

  /// Somebody signs up for a session with so many people. `name` makes the ids; each name is one person.
  static func register(_ name: String, people: Int = 1, for number: Int, waiting: Bool = false) -> any Act {
    var registration = Registration(blank: Identifier("reg-\(name)"))
    registration.session = session(number)
    registration.channel = .phone
    registration.people = people
    var person = Person(blank: Identifier("per-\(name)"))
    person.name = "Osoba \(name)"
    person.email = "\(name)@example.org"
    return RegisterPerson(registration, person, waitingListAccepted: waiting, lateBecause: "")
  }

  /// What is wrong with a session's seats: more taken than there are, or somebody on two of them.
  static func faults(_ number: Int, in register: any Register) -> [String] {
    guard let session = register.record(session(number)) else { return [] }
    let row = Seating(of: session, on: register).inPerson
    let people = (row.seated + row.waitingList).map(\.person)
    return (row.taken > (row.seats ?? .max) ? ["session \(number): \(row.taken) on \(row.seats ?? 0) seats"] : [])
      + (Set(people).count < people.count ? ["session \(number): somebody twice"] : [])
  }
}
