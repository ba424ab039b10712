import CivicDomain

/// One organization in the list, with the resources that a search found beneath it.
struct MapRow {
  let index: Int
  let organization: Organization
  /// How many resources it has.
  let resourceCount: Int
  /// The resources that the search found; none where nothing is searched for.
  let found: [Resource]
  /// Found ones that are not shown.
  let hidden: Int

  /// Lines that it takes.
  var height: Int { 1 + found.count }

  /// The row at a place of the list; nil if there is none of that id.
  init?(_ id: RecordID, at index: Int, searching words: SearchWords, on register: any Register) {
    guard let organization = register.record(Identifier<Organization>(id.raw)) else { return nil }
    let resources = register.ids(of: Resource.kind, whose: "organization", is: id.raw)
    var found: [Resource] = []
    if !words.isEmpty {
      found = resources.compactMap { register.record(Identifier<Resource>($0.raw)) }.filter { words.match($0) }
    }
    self.index = index
    self.organization = organization
    self.found = Array(found.prefix(Limits.matchesBeneath))
    resourceCount = resources.count
    hidden = max(0, found.count - Limits.matchesBeneath)
  }
}

extension SearchWords {
  /// Whether a record's searched fields hold all words.
  func match<R: Record>(_ record: R) -> Bool {
    let texts = R.fields.filter(\.declaration.isSearched).flatMap { $0.read(record)?.texts ?? [] }
    return matches(texts.joined(separator: "\n"))
  }
}
