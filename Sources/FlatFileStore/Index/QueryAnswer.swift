import CivicDomain

extension RegisterIndex {
  func page(_ query: Query, window: Range<Int>) -> Page {
    guard let kind = kind(query.kind.name) else { return Page(total: 0, ids: []) }
    let rows = rows(of: query, in: kind)
    let wanted = rows[window.clamped(to: rows.indices)]
    meter.probe(1 + wanted.count)
    return Page(total: rows.count, ids: wanted.map { RecordID(kind.ids.id(of: Int($0))) })
  }

  func position(of id: RecordID, in query: Query) -> Int? {
    guard let kind = kind(query.kind.name), let row = kind.ids.row(of: id.raw) else { return nil }
    let index = rows(of: query, in: kind).firstIndex(of: UInt32(row))
    meter.probe(index ?? kind.ids.count)
    return index
  }

  /// The rows that a query names, in its order.
  func rows(of query: Query, in kind: KindIndex) -> [UInt32] {
    if let rows = remembered.answer(to: query, at: generation) { return rows }
    var rows: [UInt32] = []
    for words in SearchWords.readings(of: query.matching) where rows.isEmpty {
      rows = self.rows(of: query, matching: words, in: kind)
    }
    remembered.keep(rows, for: query, at: generation)
    return rows
  }

  private func rows(of query: Query, matching words: SearchWords, in kind: KindIndex) -> [UInt32] {
    meter.probe(kind.ids.count)
    let marks = marks(query, matching: words, in: kind)
    let rows: [UInt32]
    let all = (0..<UInt32(kind.ids.count)).filter { marks[Int($0)] != .none }
    if let field = query.orderedBy, kind.kind?.field(field) != nil, all.count <= query.ordersAtMost {
      rows =
        query.isOfFew
        ? sorted(all, by: [query.rather, field].compactMap { $0 }, in: kind)
        : sorted(query, by: field, in: kind).filter { marks[Int($0)] != .none }
    } else {
      rows = query.isDescending ? all.reversed() : all
    }
    guard query.ranksMatches, !words.isEmpty else { return rows }
    return MatchRank.allCases.flatMap { rank in rows.filter { marks[Int($0)] == RowMark(rank) } }
  }

  /// A few rows in the order of the first of some fields that each has, for which the column of all is not made.
  private func sorted(_ few: [UInt32], by fields: [String], in kind: KindIndex) -> [UInt32] {
    let names = fields.map { Array($0.utf8) }
    return few.map { row in
      (row: row, key: OrderBytes.of(names.lazy.compactMap { self.value(of: $0, kind, Int(row)) }.first))
    }
    .sorted { $0.key == $1.key ? $0.row < $1.row : $0.key.lexicographicallyPrecedes($1.key) }
    .map(\.row)
  }

  /// All rows in the order of a field. Those without it come last in either direction, and are never "at least"
  /// anything.
  private func sorted(_ query: Query, by field: String, in kind: KindIndex) -> [UInt32] {
    let column = sortedColumn(of: kind, field)
    let absent = column.firstIndex(notBefore: OrderBytes.of(nil))
    guard let from = query.from else {
      return query.isDescending
        ? column.order[..<absent].reversed() + column.order[absent...] : column.order
    }
    let rows = column.order[min(column.firstIndex(notBefore: OrderBytes.of(from)), absent)..<absent]
    return query.isDescending ? rows.reversed() : Array(rows)
  }

  /// Whether the query asks for a row, and how near its match is, for each row.
  private func marks(_ query: Query, matching words: SearchWords, in kind: KindIndex) -> [RowMark] {
    let all = 0..<kind.ids.count
    var marks = [RowMark](repeating: words.isEmpty ? RowMark(.elsewhere) : .none, count: all.count)
    if !words.isEmpty {
      let text = searchText(of: kind)
      meter.read(bytes: text.length)
      text.mark(words, isRanked: query.ranksMatches, in: &marks)
      if let language = query.spoken {
        text.mark(words, saidBy: SaidChoices(words, of: kind.kind, in: language), in: &marks)
        for id in query.idsCalledSo(on: self) {
          if let row = kind.ids.row(of: id.raw) { marks[row] = RowMark(.beginsName) }
        }
      }
      if let including = query.including { markReferred(words, including, kind, in: &marks) }
      for field in query.references { markReferring(words, field, kind, in: &marks) }
    }
    for row in all where kind.isGone(row) { marks[row] = .none }
    narrow(&marks, by: query, in: kind)
    return marks
  }

  /// Marks the rows that refer by a field to matching records of another kind. Few of those are looked up one by one; of
  /// many it is sooner asked of each row to which it refers.
  private func markReferring(_ words: SearchWords, _ field: String, _ kind: KindIndex, in marks: inout [RowMark]) {
    guard let other = kind.kind?.field(field)?.shape.refersTo.flatMap({ self.kind($0.name) }) else { return }
    var matching = [RowMark](repeating: .none, count: other.ids.count)
    let text = searchText(of: other)
    meter.read(bytes: text.length)
    text.mark(words, in: &matching)
    for row in matching.indices where other.isGone(row) { matching[row] = .none }
    let referred = matching.indices.filter { matching[$0] != .none }
    meter.probe(referred.count)
    if referred.count < kind.ids.count / Limits.rowsPerLookup {
      for row in referred {
        for referring in rows(of: kind, whose: field, is: other.ids.id(of: row)) where marks[referring] == .none {
          marks[referring] = RowMark(.elsewhere)
        }
      }
      return
    }
    let column = references(of: kind, field, to: other)
    for row in marks.indices where marks[row] == .none && !kind.isGone(row) {
      let refers =
        if let target = column.referred(by: row) {
          matching[target] != .none
        } else {
          texts(of: column.fieldName, kind, row).contains { id in
            other.ids.row(of: id).map { matching[$0] != .none } ?? false
          }
        }
      if refers { marks[row] = RowMark(.elsewhere) }
    }
  }

  /// Leaves what satisfies the conditions: those that an index answers first, those that cost most last.
  private func narrow(_ marks: inout [RowMark], by query: Query, in kind: KindIndex) {
    if query.conditions.isEmpty { return }
    let narrowing = Narrowing(by: query, on: self)
    var slow: [Narrowing.Part] = []
    for part in narrowing.stored {
      guard let holding = quickly(part, in: kind) else {
        slow.append(part)
        continue
      }
      var holds = [Bool](repeating: false, count: marks.count)
      for row in holding { holds[row] = true }
      for row in marks.indices where !holds[row] { marks[row] = .none }
    }
    for part in slow {
      let field = Array(part.condition.field.utf8)
      for row in marks.indices where marks[row] != .none && !part.test.holds(for: value(of: field, kind, row)) {
        marks[row] = .none
      }
    }
    if narrowing.derived.isEmpty { return }
    for row in marks.indices
    where marks[row] != .none && !narrowing.holdsDerived(for: RecordID(kind.ids.id(of: row))) {
      marks[row] = .none
    }
  }

  /// The rows that satisfy a condition, where they are found by the value of its field.
  private func quickly(_ part: Narrowing.Part, in kind: KindIndex) -> [Int]? {
    let condition = part.condition
    guard condition.comparison == .equal, !condition.value.isEmpty, let field = part.field,
      field.isKey || field.shape.refersTo != nil, condition.value != field.valueWhereAbsent?.plain
    else { return nil }
    return rows(of: kind, whose: condition.field, is: condition.value)
  }

  /// Marks the rows to which matching records of another kind refer, where they do not match themselves.
  private func markReferred(
    _ words: SearchWords, _ related: Query.Related, _ kind: KindIndex, in marks: inout [RowMark]
  ) {
    guard let other = self.kind(related.kind.name) else { return }
    func mark(_ row: Int) {
      if marks[row] == .none { marks[row] = RowMark(.elsewhere) }
    }
    var matching = [RowMark](repeating: .none, count: other.ids.count)
    searchText(of: other).mark(words, in: &matching)
    let references = references(of: other, related.field, to: kind)
    for row in matching.indices where matching[row] != .none && !other.isGone(row) {
      if let referred = references.referred(by: row) {
        mark(referred)
        continue
      }
      for id in texts(of: references.fieldName, other, row) {
        if let referred = kind.ids.row(of: id) { mark(referred) }
      }
    }
  }
}

/// A cache of the last few queries' answers: a screen asks for the same list at every paint.
struct RememberedQueries {
  private var answers: [(query: Query, rows: [UInt32])] = []
  private var generation = 0

  func answer(to query: Query, at generation: Int) -> [UInt32]? {
    guard generation == self.generation else { return nil }
    return answers.first { $0.query == query }?.rows
  }

  mutating func keep(_ rows: [UInt32], for query: Query, at generation: Int) {
    if generation != self.generation { answers.removeAll() }
    self.generation = generation
    if answers.count == Limits.rememberedQueries { answers.removeFirst() }
    answers.append((query, rows))
  }
}
