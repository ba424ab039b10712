/// A query answered the plain way, record by record: what memory does, and what quicker answers must agree with.
public struct QueryEvaluation {
  private let query: Query
  private let searched: [FieldDeclaration]
  private let related: [FieldDeclaration]
  private let order: FieldDeclaration?
  private let narrowing: Narrowing
  private let register: any Register

  /// An evaluation of a query against a register.
  public init(_ query: Query, on register: any Register) {
    self.query = query
    self.register = register
    searched = Schema.kind(named: query.kind.name)?.fields.filter(\.isLookedThrough) ?? []
    related = query.including.flatMap { Schema.kind(named: $0.kind.name) }?.fields.filter(\.isLookedThrough) ?? []
    order = query.orderedBy.flatMap { Schema.kind(named: query.kind.name)?.field($0) }
    narrowing = Narrowing(by: query, on: register)
  }

  /// The ids of the records, among these in log order, that the query names, in its order.
  public func answer(from records: [StoredRecord]) -> [RecordID] {
    for words in SearchWords.readings(of: query.matching) {
      let ids = answer(from: records, matching: words)
      if !ids.isEmpty { return ids }
    }
    return []
  }

  private func answer(from records: [StoredRecord], matching words: SearchWords) -> [RecordID] {
    let kind = Schema.kind(named: query.kind.name)
    let said = query.spoken.map { SaidChoices(words, of: kind, in: $0) }
    let called = Set(query.idsCalledSo(on: register))
    let found = records.filter { isAsked($0, matching: words, said, called) }
    let ids = ordered(found)
    guard query.ranksMatches, !words.isEmpty else { return ids }
    let ranks = Dictionary(
      uniqueKeysWithValues: found.map { ($0.id, called.contains($0.id) ? .beginsName : rank(of: $0, by: words)) })
    return MatchRank.allCases.flatMap { rank in ids.filter { ranks[$0] == rank } }
  }

  private func rank(of record: StoredRecord, by words: SearchWords) -> MatchRank {
    var folded = PolishText.folded(text(of: record, searched))
    return folded.withUTF8 { folded in
      let text = UnsafeRawBufferPointer(folded)
      // What was found by others' texts alone is near by none of its own.
      return words.matches(folded: text) ? MatchRank(of: words, inFolded: text) : .elsewhere
    }
  }

  private func ordered(_ found: [StoredRecord]) -> [RecordID] {
    guard let order, found.count <= query.ordersAtMost else {
      return query.isDescending ? found.reversed().map(\.id) : found.map(\.id)
    }
    let keyed = found.enumerated().map { index, record in
      let rather = query.rather.flatMap { record.values[$0] }
      return (key: OrderKey(rather ?? record.values[order.name]), index: index, id: record.id)
    }
    let from = query.from.map { OrderKey($0) }
    let sorted = keyed.filter { row in !row.key.isAbsent && from.map { row.key >= $0 } ?? true }
      .sorted { one, other in one.key == other.key ? one.index < other.index : one.key < other.key }
    let rows = query.isDescending ? sorted.reversed() : sorted
    // Records without the field come last in either direction, and are never "at least" anything.
    let absent = from == nil ? keyed.filter(\.key.isAbsent) : []
    return (rows + absent).map(\.id)
  }

  private func isAsked(
    _ record: StoredRecord, matching words: SearchWords, _ choices: SaidChoices?, _ called: Set<RecordID>
  ) -> Bool {
    guard narrowing.holds(for: record.id, record.values) else { return false }
    if words.isEmpty || called.contains(record.id) { return true }
    if words.matches(text(of: record, searched), orSaidBy: record.values, choices) { return true }
    if query.references.contains(where: { refers(record, by: $0, toWhatMatches: words) }) { return true }
    guard let including = query.including else { return false }
    return register.ids(of: including.kind, whose: including.field, is: record.id.raw).contains { id in
      register.stored(id).map { words.matches(text(of: $0, related)) } ?? false
    }
  }

  private func refers(_ record: StoredRecord, by field: String, toWhatMatches words: SearchWords) -> Bool {
    (record.values[field]?.texts ?? []).map { RecordID($0) }.contains { id in
      guard let kind = Schema.kind(of: id), let stored = register.stored(id), !stored.isGone else { return false }
      return words.matches(text(of: stored, kind.fields.filter(\.isLookedThrough)))
    }
  }

  private func text(of record: StoredRecord, _ fields: [FieldDeclaration]) -> String {
    fields.flatMap { $0.searchedTexts(of: record.values[$0.name]) }.joined(separator: "\n")
  }
}

extension SearchWords {
  /// Whether every word occurs in a text as it was written, or is said by a choice among the values of a record.
  public func matches(_ text: String, orSaidBy values: Row, _ choices: SaidChoices?) -> Bool {
    guard let choices, choices.isAny else { return matches(text) }
    let said = choices.words(in: values)
    var folded = PolishText.folded(text)
    return folded.withUTF8 { folded in
      self.words.enumerated().allSatisfy { index, word in
        SaidChoices.has(index, in: said) || SearchWords.occurs(word, in: UnsafeRawBufferPointer(folded))
      }
    }
  }
}

extension Query {
  /// Whether a few records are put in order, from the first on.
  public var isOfFew: Bool { ordersAtMost < .max && !isDescending && from == nil }

  /// The field that orders whichever of a few have it; nil: none does.
  public var rather: String? { isOfFew ? orderedRatherBy : nil }

  /// The ids of the records that are called as it is typed, beside their names: `U-14`.
  public func idsCalledSo(on register: any Register) -> [RecordID] {
    guard spoken != nil, !matching.isEmpty else { return [] }
    return Schema.kind(named: kind.name)?.rules.idsSaidAs(matching, register) ?? []
  }
}

/// The sort key of a record by a field: numbers by value, texts as Polish, nothing last.
public struct OrderKey: Comparable, Sendable {
  private let rank: Int
  private let number: Double
  private let text: [UInt8]

  /// Whether there is no value.
  var isAbsent: Bool { rank == OrderKey.absentRank }

  private static let absentRank = 2

  /// The key of a value.
  public init(_ value: FieldValue?) {
    switch value {
    case .number(let whole): (rank, number, text) = (0, Double(whole), [])
    case .decimal(let decimal): (rank, number, text) = (0, decimal, [])
    case .yes(let yes): (rank, number, text) = (0, yes ? 0 : 1, [])
    case .text(let words): (rank, number, text) = (1, 0, PolishText.sortKey(words))
    case .list(let items): (rank, number, text) = (1, 0, PolishText.sortKey(items.joined(separator: " ")))
    case nil: (rank, number, text) = (OrderKey.absentRank, 0, [])
    }
  }

  /// Numbers before texts before nothing.
  public static func < (one: OrderKey, other: OrderKey) -> Bool {
    if one.rank != other.rank { return one.rank < other.rank }
    if one.number != other.number { return one.number < other.number }
    return one.text.lexicographicallyPrecedes(other.text)
  }
}
