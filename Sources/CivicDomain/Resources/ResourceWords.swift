/// The category of a resource.
public enum ResourceCategory: String, Choice {
  /// A room.
  case room
  /// A projector, a tent, a sound system.
  case equipment
  /// A van, a trailer.
  case transport
  /// The skill of somebody: an interpreter, a lawyer's hour.
  case skill
  /// A service: something done for others.
  case service
  /// Material that is used up.
  case material

  /// The label that a person reads.
  public var label: Label {
    switch self {
    case .room: Label(pl: "sala", en: "room")
    case .equipment: Label(pl: "sprzęt", en: "equipment")
    case .transport: Label(pl: "transport", en: "transport")
    case .skill: Label(pl: "umiejętność", en: "skill")
    case .service: Label(pl: "usługa", en: "service")
    case .material: Label(pl: "materiał", en: "material")
    }
  }

  /// The synonyms, without Polish letters: what people call a room.
  public var synonyms: [String] {
    switch self {
    case .room: ["sale", "sali", "salka", "salke", "pokoj", "pomieszczenie", "hall", "rooms"]
    case .equipment, .transport, .skill, .service, .material: []
    }
  }
}

extension ResourceCategory {
  /// Whether the borrower takes it away and brings it back, so that hours matter only at these two moments.
  public var isTakenAway: Bool {
    switch self {
    case .equipment, .transport, .material: true
    case .room, .skill, .service: false
    }
  }
}

/// The status of a resource: whether it can be had at present.
public enum ResourceStatus: String, Choice {
  /// The resource can be booked.
  case offered
  /// The resource cannot be booked at present.
  case paused
  /// The resource can no longer be booked.
  case withdrawn

  /// The label that a person reads.
  public var label: Label {
    switch self {
    case .offered: Label(pl: "dostępny", en: "offered")
    case .paused: Label(pl: "wstrzymany", en: "paused")
    case .withdrawn: Label(pl: "wycofany", en: "withdrawn")
    }
  }
}

/// A feature of accessibility, which makes a place or service usable for everyone.
public enum Accessibility: String, Choice {
  /// Reached without steps.
  case stepFree
  /// A lift.
  case lift
  /// An induction loop for hearing aids.
  case inductionLoop
  /// Sign language.
  case signLanguage
  /// Parking for people with disabilities.
  case parking
  /// An accessible toilet.
  case toilet
  /// Tactile or Braille marking.
  case tactile

  /// The label that a person reads.
  public var label: Label {
    switch self {
    case .stepFree: Label(pl: "bez stopni", en: "step-free")
    case .lift: Label(pl: "winda", en: "lift")
    case .inductionLoop: Label(pl: "pętla indukcyjna", en: "induction loop")
    case .signLanguage: Label(pl: "język migowy", en: "sign language")
    case .parking: Label(pl: "miejsce parkingowe", en: "parking")
    case .toilet: Label(pl: "dostępna toaleta", en: "accessible toilet")
    case .tactile: Label(pl: "oznaczenia dotykowe", en: "tactile marking")
    }
  }

  /// The synonyms, without Polish letters: what people say who need it.
  public var synonyms: [String] {
    switch self {
    case .stepFree:
      [
        "podjazd", "rampa", "wozek", "wozka", "wozku", "wozki", "bez barier", "bez schodow", "bez progow",
        "niepelnosprawny", "niepelnosprawni", "ramp", "wheelchair",
      ]
    case .lift: ["windy", "winde", "winda osobowa", "dzwig", "podnosnik", "elevator"]
    case .inductionLoop: ["petla", "petle", "loop"]
    case .signLanguage: ["PJM", "migowy", "migowego", "sign"]
    case .parking: ["parking", "parkingi", "miejsca parkingowe", "koperta"]
    case .toilet: ["toaleta", "toalety", "toalete", "lazienka", "WC"]
    case .tactile: ["brajl", "braille"]
    }
  }
}
