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
  /// A company that leaves its profit in its aims.
  case nonProfitCompany
  /// A body of a church or religious community.
  case churchBody
  /// A volunteer fire brigade.
  case fireBrigade
  /// A federation of associations.
  case federation
  /// A circle or branch without its own legal personality.
  case branch
  /// The parents' council of a school.
  case parentsCouncil
  /// People who act together without a legal form.
  case informalGroup
  /// A public body.
  case publicBody
  /// A company.
  case company
  /// Any other, or not known.
  case other

  /// The label that a person reads.
  public var label: Label {
    switch self {
    case .association: Label(pl: "stowarzyszenie", en: "association")
    case .ordinaryAssociation: Label(pl: "stowarzyszenie zwykłe", en: "ordinary association")
    case .foundation: Label(pl: "fundacja", en: "foundation")
    case .sportsClub: Label(pl: "klub sportowy", en: "sports club")
    case .schoolSportsClub: Label(pl: "uczniowski klub sportowy", en: "school sports club")
    case .ruralWomensCircle: Label(pl: "koło gospodyń wiejskich", en: "rural women's circle")
    case .socialCooperative: Label(pl: "spółdzielnia socjalna", en: "social cooperative")
    case .nonProfitCompany: Label(pl: "spółka non profit", en: "non-profit company")
    case .churchBody: Label(pl: "kościelna osoba prawna", en: "church body")
    case .fireBrigade: Label(pl: "ochotnicza straż pożarna", en: "volunteer fire brigade")
    case .federation: Label(pl: "związek stowarzyszeń", en: "federation")
    case .branch: Label(pl: "oddział lub koło", en: "branch")
    case .parentsCouncil: Label(pl: "rada rodziców", en: "parents' council")
    case .informalGroup: Label(pl: "grupa nieformalna", en: "informal group")
    case .publicBody: Label(pl: "jednostka publiczna", en: "public body")
    case .company: Label(pl: "spółka", en: "company")
    case .other: Label(pl: "inna forma", en: "other form")
    }
  }

  /// How offices write it in their lists.
  public var synonyms: [String] {
    switch self {
    case .association:
      [
        "stow.", "stowarzyszenia", "stowarzyszenie rejestrowe", "stowarzyszenie rejestrowane",
        "stowarzyszenie zarejestrowane", "stowarzyszenie KRS", "stowarzyszenie wpisane do KRS",
        "stowarzyszenie z osobowością prawną", "stow. rejestrowe", "stowarzyszenie OPP", "stowarzyszenie z OPP",
        "towarzystwo", "stowarzyszenie ogrodowe", "rodzinny ogród działkowy", "ROD", "koło łowieckie",
        "organizacja harcerska", "stowarzyszenie jednostek samorządu terytorialnego",
      ]
    case .ordinaryAssociation: ["stow. zwykłe", "stow. zw.", "stowarzyszenie zw.", "stowarzyszenia zwykłe"]
    case .foundation: ["fund.", "fundacje", "fundacja OPP", "fundacja z OPP"]
    case .sportsClub:
      [
        "KS", "LKS", "MKS", "GKS", "ludowy klub sportowy", "kluby sportowe", "stowarzyszenie kultury fizycznej",
        "stowarzyszenie sportowe", "klub sportowy (stowarzyszenie)",
        "stowarzyszenie kultury fizycznej o zasięgu krajowym",
      ]
    case .schoolSportsClub:
      ["UKS", "MUKS", "uczniowski klub", "uczniowskie kluby sportowe", "międzyszkolny uczniowski klub sportowy"]
    case .ruralWomensCircle: ["KGW", "koło gospodyń", "koła gospodyń wiejskich"]
    case .socialCooperative: ["sp. socjalna", "spółdz. socjalna", "spółdzielnia soc.", "spółdzielnie socjalne"]
    case .nonProfitCompany:
      ["spółka", "sp. z o.o.", "spółka z o.o.", "spółka z ograniczoną odpowiedzialnością", "S.A.", "spółka akcyjna"]
        .map { $0 + " non profit" } + ["spółka niedziałająca w celu osiągnięcia zysku", "non profit"]
    case .churchBody:
      [
        "parafia", "parafie", "parafia rzymskokatolicka", "kościół", "zakon", "zgromadzenie zakonne", "diecezja",
        "związek wyznaniowy", "kościelna jednostka organizacyjna", "jednostka kościelna", "wyznaniowa osoba prawna",
        "kościelne osoby prawne", "Caritas",
      ]
    case .fireBrigade: ["OSP", "ochotnicze straże pożarne", "straż pożarna"]
    case .federation:
      [
        "federacja", "federacje", "związek", "związki stowarzyszeń", "federacja organizacji", "związek sportowy",
        "polski związek sportowy", "okręgowy związek sportowy",
      ]
    case .branch:
      [
        "oddział", "koło", "oddział terenowy", "jednostka terenowa", "terenowa jednostka organizacyjna",
        "oddział stowarzyszenia", "filia", "koło terenowe",
      ]
    case .parentsCouncil: ["rady rodziców"]
    case .informalGroup:
      [
        "grupa nieform.", "nieformalna", "grupy nieformalne", "grupa inicjatywna", "inicjatywa nieformalna",
        "grupa mieszkańców", "nieformalna grupa mieszkańców",
      ]
    case .publicBody:
      [
        "jednostka samorządowa", "jednostka samorządu terytorialnego", "JST", "jednostka budżetowa", "urząd", "szkoła",
        "instytucja kultury", "samorządowa instytucja kultury", "instytucja publiczna", "dom kultury",
        "ośrodek kultury",
        "biblioteka", "muzeum", "przedszkole", "jednostka samorządu", "jednostka organizacyjna gminy",
      ]
    case .company:
      [
        "sp. z o.o.", "spółka z o.o.", "spółka z ograniczoną odpowiedzialnością", "S.A.", "spółka akcyjna",
        "spółka cywilna", "spółka jawna", "firma", "przedsiębiorstwo",
      ]
    case .other:
      [
        "inna", "inne", "inny", "inna organizacja", "inna organizacja społeczna lub zawodowa", "organizacja społeczna",
        "związek zawodowy", "spółdzielnia", "pozostałe", "other", "izba gospodarcza", "cech", "organizacja pracodawców",
      ]
    }
  }

  /// Whether its e-mail and telephone are the staff's alone: they are somebody's private ones.
  public var hasPrivateContact: Bool { self == .informalGroup || self == .ordinaryAssociation }
}

/// The status of an organization.
public enum OrganizationStatus: String, Choice {
  /// The organization is active.
  case active
  /// Exists, but does nothing at present.
  case dormant
  /// The organization no longer exists.
  case dissolved

  /// The label that a person reads.
  public var label: Label {
    switch self {
    case .active: Label(pl: "działa", en: "active")
    case .dormant: Label(pl: "zawiesiła działalność", en: "dormant")
    case .dissolved: Label(pl: "rozwiązana", en: "dissolved")
    }
  }
}
