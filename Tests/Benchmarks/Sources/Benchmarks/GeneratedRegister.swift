import CivicDomain
import FlatFileStore

/// Organizations that nobody has heard of, always the same.
enum GeneratedRegister {
  static let clerk = Author("anna")
  private static let forms = ["Fundacja", "Stowarzyszenie", "Towarzystwo", "Klub", "Koło", "Centrum", "Ruch"]
  private static let words = [
    "Społeczna", "Zielona", "Otwarta", "Wspólna", "Sąsiedzka", "Życzliwa", "Twórcza", "Świetlista", "Łąkowa",
    "Ząbkowicka",
  ]
  private static let subjects = ["kultura", "sport", "edukacja", "ekologia", "zdrowie", "ratownictwo", "rzemiosło"]

  static let instant = Instant(microsecondsSince1970: 1_795_256_130_123_456)

  static func id(_ number: Int) -> RecordID { RecordID(Organization.kind, bits: UInt64(number)) }

  /// Some 500 bytes of one organization.
  static func values(_ number: Int) -> [String: FieldValue] {
    let seed = UInt64(number) &* 0x9E37_79B9_7F4A_7C15
    func pick(_ list: [String], _ shift: UInt64) -> String { list[Int(seed >> shift % 64) % list.count] }
    let name = "\(pick(forms, 8)) \(pick(words, 20)) \(pick(words, 33)) nr \(number)"
    return [
      "name": .text(name), "legalForm": .text("association"), "city": .text("Dąbrowa Górnicza"),
      "address": .text("ul. \(pick(words, 40)) \(number % 200 + 1)"), "postalCode": .text("41-300"),
      "email": .text("biuro\(number)@organizacja.example"),
      "phone": .text("32 555 \(10 + number % 90) \(10 + number / 90 % 90)"),
      "website": .text("https://organizacja\(number).example"), "externalId": .text("ext-\(number)"),
      "activities": .list([pick(subjects, 11), pick(subjects, 25)]),
      "description": .text(
        "Działamy od lat w dzielnicy i poza nią: \(pick(subjects, 30)), \(pick(subjects, 50)). "
          + "Zapraszamy wszystkich, którzy chcą pomóc sąsiadom, i tych, którzy pomocy potrzebują."),
    ]
  }

  static func add(_ number: Int) -> any Act { AddRecord(id(number), values(number)) }

  /// One field of an organization, again and again.
  static func rename(_ number: Int, from was: Int, to becomes: Int) -> any Act {
    let old = was == 0 ? values(number)["name"] : .text("Nazwa \(was)")
    return EditRecord(id(number), [FieldEdit(field: "name", was: old, becomes: .text("Nazwa \(becomes)"))])
  }

  static func manifest() -> Manifest { Manifest(office: "cao", name: "Centrum", isTraining: true) }

  /// A workshop has some thirty people; so a person's registration goes to one of many sessions.
  static func register(_ number: Int) -> any Act {
    var registration = Registration(blank: Identifier("reg-\(number)"))
    registration.session = Identifier(session(number / peopleOfASession).raw)
    registration.channel = .phone
    var person = Person(blank: Identifier("per-\(number)"))
    person.name = "Osoba \(number)"
    person.email = "osoba\(number)@example.org"
    return RegisterPerson(registration, person, waitingListAccepted: true, lateBecause: "")
  }

  private static let peopleOfASession = 30

  private static func session(_ number: Int) -> RecordID { RecordID("ses-\(number)") }

  /// The sessions for so many registrations.
  static func addSessions(registrations: Int) -> any Act {
    Together(
      (0...registrations / peopleOfASession).map {
        AddRecord(
          session($0),
          ["title": .text("Warsztat"), "start": .text("2027-09-10T17:00"), "end": .text("2027-09-10T19:00")])
      })
  }
}

/// A store that a figure can be taken of; one that does not save is no figure.
extension Store {
  struct NotSaved: Error { let outcome: Outcome }

  func save(_ intent: any Act) throws {
    let outcome = transact(intent, by: GeneratedRegister.clerk, at: GeneratedRegister.instant)
    guard case .done = outcome else { throw NotSaved(outcome: outcome) }
  }
}
