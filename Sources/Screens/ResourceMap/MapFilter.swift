import CivicDomain

/// The filter of the organizations on the map.
enum MapFilter: Hashable {
  /// All organizations.
  case all
  /// The organizations of one district.
  case district(String)
  /// The organizations of one legal form.
  case legalForm(LegalForm)
  /// The organizations that have their seat in the centre.
  case seatedAtCentre
  /// The organizations that are dormant.
  case dormant

  /// The conditions of the filter in a query.
  var conditions: [Condition] {
    switch self {
    case .all: []
    case .district(let district): [Condition(\Organization.district, is: district)]
    case .legalForm(let form): [Condition(\Organization.legalForm, is: form)]
    case .seatedAtCentre: [Condition(\Organization.seatedAtCentre, is: true)]
    case .dormant: [Condition(\Organization.status, is: .dormant)]
    }
  }

  /// The label of the filter in menu and list.
  var label: Label {
    switch self {
    case .all: Label(pl: "wszystkie organizacje", en: "all organizations")
    case .district(let district): Label(pl: "tylko \(district)", en: "only \(district)")
    case .legalForm(let form):
      Label(pl: "tylko forma prawna: \(form.label.pl)", en: "only the legal form: \(form.label.en)")
    case .seatedAtCentre: Label(pl: "tylko z siedzibą w centrum", en: "only those seated at the centre")
    case .dormant: Label(pl: "tylko te, które zawiesiły działalność", en: "only dormant ones")
    }
  }

  /// The filters that the menu offers while an organization is selected: its own district and legal form are at hand,
  /// so that no list of all districts has to be read.
  static func choices(near organization: Organization?) -> [MapFilter] {
    var choices = [MapFilter.all]
    if let district = organization?.district, !district.isEmpty { choices.append(.district(district)) }
    if let form = organization?.legalForm { choices.append(.legalForm(form)) }
    return choices + [.seatedAtCentre, .dormant]
  }
}

/// The sort order of the organizations on the map.
enum MapOrder: CaseIterable, Hashable {
  /// Sorted by name.
  case name
  /// Sorted by district.
  case district
  /// Sorted by verification, the oldest first: whom to ring.
  case verified
  /// Sorted by entry, the newest first.
  case newest

  /// The field to sort by; nil: the order in which they were entered.
  var field: String? {
    switch self {
    case .name: Organization.name(of: \.name)
    case .district: Organization.name(of: \.district)
    case .verified: Organization.name(of: \.verifiedOn)
    case .newest: nil
    }
  }

  /// The label of the order in menu and list.
  var label: Label {
    switch self {
    case .name: Label(pl: "według nazwy", en: "by name")
    case .district: Label(pl: "według dzielnicy", en: "by district")
    case .verified: Label(pl: "najdawniej sprawdzone", en: "the oldest verification first")
    case .newest: Label(pl: "ostatnio wpisane", en: "the newest entry first")
    }
  }

  /// Whether the order is descending.
  var isDescending: Bool { self == .newest }
}
