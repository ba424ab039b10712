/// The legal form of an organization, as Polish law and the city's register know them.
public enum LegalForm: String, Choice {
  /// An association in the court register (Act on associations, 1989).
  case association
  /// An ordinary association, kept in the county register.
  case ordinaryAssociation
  /// A foundation (Act on foundations, 1984).
  case foundation
  /// A sports club kept in the county register.
  case sportsClub
  /// A school sports club.
  case schoolSportsClub
  /// A rural women's circle (Act of 2018).
  case ruralWomensCircle
  /// A social cooperative.
  case socialCooperative
  /// A body of a church or religious community.
  case churchBody
  /// A volunteer fire brigade.
  case fireBrigade
  /// A federation of associations.
  case federation
  /// People who act together without a legal form.
  case informalGroup
  /// A public body.
  case publicBody
  /// A company.
  case company
  /// Any other, or not known.
  case other

  /// What a person reads.
  public var label: Label {
    switch self {
    case .association: Label(pl: "stowarzyszenie", en: "association")
    case .ordinaryAssociation: Label(pl: "stowarzyszenie zwykłe", en: "ordinary association")
    case .foundation: Label(pl: "fundacja", en: "foundation")
    case .sportsClub: Label(pl: "klub sportowy", en: "sports club")
    case .schoolSportsClub: Label(pl: "uczniowski klub sportowy", en: "school sports club")
    case .ruralWomensCircle: Label(pl: "koło gospodyń wiejskich", en: "rural women's circle")
    case .socialCooperative: Label(pl: "spółdzielnia socjalna", en: "social cooperative")
    case .churchBody: Label(pl: "kościelna osoba prawna", en: "church body")
    case .fireBrigade: Label(pl: "ochotnicza straż pożarna", en: "volunteer fire brigade")
    case .federation: Label(pl: "związek stowarzyszeń", en: "federation")
    case .informalGroup: Label(pl: "grupa nieformalna", en: "informal group")
    case .publicBody: Label(pl: "jednostka publiczna", en: "public body")
    case .company: Label(pl: "spółka", en: "company")
    case .other: Label(pl: "inna forma", en: "other form")
    }
  }

  /// Whether its e-mail and telephone are the staff's alone: they are somebody's private ones.
  public var hasPrivateContact: Bool { self == .informalGroup || self == .ordinaryAssociation }
}

/// Whether an organization is at work.
public enum OrganizationStatus: String, Choice {
  /// At work.
  case active
  /// Exists, but does nothing at present.
  case dormant
  /// No longer exists.
  case dissolved

  /// What a person reads.
  public var label: Label {
    switch self {
    case .active: Label(pl: "działa", en: "active")
    case .dormant: Label(pl: "zawiesiła działalność", en: "dormant")
    case .dissolved: Label(pl: "rozwiązana", en: "dissolved")
    }
  }
}
