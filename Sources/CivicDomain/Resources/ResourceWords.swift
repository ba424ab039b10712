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

/// What sort of room something is, as its own name says it: who asks for a hall is not shown a kitchen first.
public enum RoomSort: CaseIterable, Hashable, Sendable {
  /// Where people sit or move about under a roof.
  case hall
  /// Where a game is played.
  case pitch
  /// Where one cooks.
  case kitchen
  /// Where something is made.
  case studio
  /// Under the sky.
  case outdoors
  /// Where one swims or trains.
  case training
  /// Where things are kept, or cars.
  case storage

  /// The words that name it, folded, in their base forms.
  public var names: [String] {
    switch self {
    case .hall: ["sala", "salka", "aula", "hall"]
    case .pitch: ["boisko", "stadion", "kort", "bieznia", "pitch", "court", "field"]
    case .kitchen: ["kuchnia", "kitchen"]
    case .studio: ["pracownia", "studio", "atelier"]
    case .outdoors: ["ogrod", "plac", "park", "polana", "garden", "yard"]
    case .training: ["basen", "silownia", "pool", "gym"]
    case .storage: ["magazyn", "garaz", "szatnia", "parking", "storeroom", "garage"]
    }
  }

  /// The sorts that the words of a text name, in whatever case.
  public static func said(in text: String) -> Set<RoomSort> {
    let words = text.split { !$0.isLetter && !$0.isNumber }.map { Array(PolishText.folded(String($0)).utf8) }
    return Set(
      allCases.filter { sort in
        sort.names.contains { name in words.contains { WordForm.isForm($0, of: Array(name.utf8)) } }
      })
  }
}

/// The things that people call by several words.
enum ThingNames {
  /// The words for one thing, folded, in their base forms.
  private static let same: [[String]] = [
    ["projektor", "rzutnik", "projector", "beamer"], ["laptop", "notebook", "komputer", "computer"],
    ["naglosnienie", "glosnik", "kolumny", "speakers"], ["krzeslo", "siedzenie", "chair"],
    ["bus", "samochod", "auto", "van", "car"], ["flipchart", "tablica"],
  ]

  /// The other words for what a word names in whatever case; none: it names none of these things.
  static func others(for word: String) -> [String] {
    let said = Array(PolishText.folded(word).utf8)
    func isOne(_ name: String) -> Bool { WordForm.isForm(said, of: Array(name.utf8)) }
    return same.first { $0.contains(where: isOne) }?.filter { !isOne($0) } ?? []
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
