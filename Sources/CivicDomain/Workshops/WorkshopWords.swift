/// The mode of a session: how it is held, and how somebody takes part.
public enum SessionMode: String, Choice {
  /// The session is in the room.
  case inPerson
  /// Over the network.
  case online
  /// Both at once (a session only; a person takes part in one way).
  case hybrid

  /// The label that a person reads.
  public var label: Label {
    switch self {
    case .inPerson: Label(pl: "na miejscu", en: "in person")
    case .online: Label(pl: "online", en: "online")
    case .hybrid: Label(pl: "hybrydowo", en: "hybrid")
    }
  }

  /// The synonyms, without Polish letters: how lists write it.
  public var synonyms: [String] {
    switch self {
    case .inPerson: ["stacjonarnie", "stacjonarne", "stacjonarny", "stacjonarna", "on site"]
    case .online: ["zdalnie", "zdalne", "zdalny", "zdalna", "w internecie", "on-line", "on line"]
    case .hybrid: ["hybrydowe", "hybrydowy", "hybryda"]
    }
  }
}

/// The entry to a session: whether one signs up.
public enum SessionEntry: String, Choice {
  /// The session needs registration: one signs up.
  case registration
  /// Anybody may come: district meetings.
  case open

  /// The label that a person reads.
  public var label: Label {
    switch self {
    case .registration: Label(pl: "zapisy", en: "sign-up")
    case .open: Label(pl: "wstęp wolny", en: "no sign-up")
    }
  }
}

/// The status of a session.
public enum SessionStatus: String, Choice {
  /// The session is to be held.
  case planned
  /// The session was called off.
  case cancelled
  /// The session was held.
  case held

  /// The label that a person reads.
  public var label: Label {
    switch self {
    case .planned: Label(pl: "zaplanowane", en: "planned")
    case .cancelled: Label(pl: "odwołane", en: "cancelled")
    case .held: Label(pl: "odbyło się", en: "held")
    }
  }
}

/// The status of a registration.
public enum RegistrationStatus: String, Choice {
  /// The registration is in force.
  case registered
  /// Called off; never revived, a new one goes to the end of the line.
  case cancelled
  /// The person came.
  case attended
  /// The person did not come.
  case absent

  /// The label that a person reads.
  public var label: Label {
    switch self {
    case .registered: Label(pl: "zapisano", en: "registered")
    case .cancelled: Label(pl: "odwołano", en: "cancelled")
    case .attended: Label(pl: "jest", en: "present")
    case .absent: Label(pl: "nie ma", en: "absent")
    }
  }

  /// The synonyms of an attendance list, without Polish letters.
  public var synonyms: [String] {
    switch self {
    case .registered: []
    case .cancelled: ["rezygnacja", "zrezygnowal", "zrezygnowala"]
    case .attended: ["tak", "obecny", "obecna", "byl", "byla", "x", "+", "yes", "present"]
    case .absent: ["nie", "nieobecny", "nieobecna", "nie bylo", "no"]
    }
  }

  /// Whether it takes a seat or waits for one.
  public var isInForce: Bool { self != .cancelled }
}

/// The kind of an attendee: for whom somebody comes.
public enum AttendeeKind: String, Choice {
  /// The attendee comes for an organization.
  case organization
  /// The attendee comes for an institution.
  case institution
  /// The attendee comes as a member of the city's staff.
  case cityStaff
  /// The attendee comes for himself or herself.
  case resident

  /// The label that a person reads.
  public var label: Label {
    switch self {
    case .organization: Label(pl: "organizacja", en: "organization")
    case .institution: Label(pl: "instytucja", en: "institution")
    case .cityStaff: Label(pl: "urząd miasta", en: "city staff")
    case .resident: Label(pl: "osoba prywatna", en: "resident")
    }
  }
}

/// The channel by which a registration came.
public enum RegistrationChannel: String, Choice {
  /// By telephone.
  case phone
  /// By e-mail.
  case email
  /// At the desk.
  case inPerson
  /// At the kiosk in the hall.
  case kiosk
  /// From a list.
  case imported = "import"

  /// The label that a person reads.
  public var label: Label {
    switch self {
    case .phone: Label(pl: "telefon", en: "telephone")
    case .email: Label(pl: "e-mail", en: "e-mail")
    case .inPerson: Label(pl: "osobiście", en: "in person")
    case .kiosk: Label(pl: "kiosk", en: "kiosk")
    case .imported: Label(pl: "z listy", en: "from a list")
    }
  }
}
