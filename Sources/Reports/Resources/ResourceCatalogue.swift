import CivicDomain
import Interchange
import Words

/// The catalogue of what organizations lend: what everyone may see of it, one table for each category.
struct ResourceCatalogue: GeneralReport {
  /// Only this category; nil: all.
  var category: ResourceCategory?
  /// Only what this organization lends; empty: all.
  var organization = Identifier<Organization>("")

  static let offer = ReportOffer(
    "catalogue", Label(pl: "wykaz zasobów", en: "catalogue of resources"),
    about: Label(
      pl: "Co organizacje użyczają: dla wszystkich, do wydruku.",
      en: "What organizations lend: for everyone, to be printed."),
    for: .everyone,
    spoken: Label(
      pl: "spis lista sal sprzętu co można wypożyczyć", en: "list of rooms equipment what can be borrowed"))
  static let listed = Resource.kind
  static let fields: [Field] = [
    choice(Resource.name(of: \.category), \.category, pl: "rodzaj", en: "category"),
    reference(Resource.name(of: \.organization), \.organization, pl: "organizacja", en: "organization"),
  ]
  /// What is told of each, behind its name.
  private static let shownFields = Resource.names(
    of: \.organization, \.capacity, \.quantity, \.location, \.availability, \.accessibility, \.conditions)

  func blocks(in setting: ReportSetting) -> [ReportPage.Block] {
    let conditions =
      [Condition(\Resource.status, is: .offered)]
      + (organization.isEmpty ? [] : [Condition(\Resource.organization, is: organization)])
    let query = Query(orderedBy: \Resource.name, where: conditions)
    let offered = setting.register.page(query, window: 0..<Int.max).ids.compactMap(setting.register.published)
    let kind = Schema.kind(of: Resource.self)
    let fields = Self.shownFields.compactMap(kind.field)
    let categories = category.map { [$0] } ?? ResourceCategory.allCases
    let tables = categories.compactMap { category -> ReportPage.Block? in
      let records = offered.filter { $0.values[\Resource.category] == .text(category.rawValue) }
      if records.isEmpty { return nil }
      // A column in which nothing is said takes no room.
      let shown = fields.filter { field in records.contains { $0.values[field.name] != nil } }
      return .table(
        ReportPage.Table(
          setting.capitalized(category.label),
          columns: [ReportPage.Column(setting.capitalized(Resource.field(\.name)))]
            + shown.map { ReportPage.Column(setting.capitalized($0.label), Self.alignment(of: $0)) },
          rows: records.map { record in
            ([Resource.field(\.name).declaration] + shown).map { field in
              setting.words.value(record.values[field.name], of: field, in: setting.circumstances)
            }
          }))
    }
    if tables.isEmpty { return [.paragraph(setting.text(Label(pl: "Nie ma takich zasobów.", en: "There are none.")))] }
    return tables
  }

  private static func alignment(of field: FieldDeclaration) -> ReportPage.Alignment {
    if case .count = field.shape { .trailing } else { .leading }
  }
}
