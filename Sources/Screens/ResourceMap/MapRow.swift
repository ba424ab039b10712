import CivicDomain

/// A row of the map's list: an organization, with the resources that a search found beneath it.
struct MapRow {
  let index: Int
  let organization: Organization
  /// How many resources the organization has.
  let resourceCount: Int
  /// The resources that the search found; none without a search.
  let found: [Resource]
  /// How many found resources are not shown.
  let hidden: Int

  /// Lines that the row takes.
  var height: Int { 1 + found.count }

  /// The row at an index of the list; nil if there is no organization of that id.
  init?(_ id: RecordID, at index: Int, searching text: String, on register: any Register) {
    guard let organization = register.record(Identifier<Organization>(id.raw)) else { return nil }
    let resources = OwnedResources(of: id, on: register)
    let found = resources.found(text, first: Limits.matchesBeneath)
    self.index = index
    self.organization = organization
    self.found = found.ids.compactMap { register.record(Identifier<Resource>($0.raw)) }
    resourceCount = resources.count
    hidden = found.total - found.ids.count
  }
}

extension SearchWords {
  /// Whether a record's searched fields hold all words.
  func match<R: Record>(_ record: R) -> Bool {
    let values = record.values
    let texts = R.fields.filter(\.declaration.isSearched).flatMap { values[$0.name]?.texts ?? [] }
    return matches(texts.joined(separator: "\n"))
  }
}
