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
    let asked = isAsked(query, matching: words, in: kind)
    var rows: [UInt32]
    if let field = query.orderedBy, kind.kind?.field(field) != nil {
      rows = sorted(query, by: field, in: kind).filter { asked[Int($0)] }
    } else {
      let all = (0..<UInt32(kind.ids.count)).filter { asked[Int($0)] }
      rows = query.isDescending ? all.reversed() : all
    }
    if query.ranksMatches, !words.isEmpty { rows = searchText(of: kind).ranked(rows, by: words) }
    return rows
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

  /// Whether the query asks for a row, for each row.
  private func isAsked(_ query: Query, matching words: SearchWords, in kind: KindIndex) -> [Bool] {
    var asked = (0..<kind.ids.count).map { !kind.isGone($0) }
    if !words.isEmpty {
      var found = [Bool](repeating: false, count: asked.count)
      let text = searchText(of: kind)
      meter.read(bytes: text.length)
      text.mark(words, in: &found)
      if let including = query.including { markReferred(words, including, kind, in: &found) }
      for field in query.references { markReferring(words, field, kind, in: &found) }
      for row in asked.indices where !found[row] { asked[row] = false }
    }
    narrow(&asked, by: query, in: kind)
    return asked
  }

  /// Marks the rows that refer by a field to matching records of another kind. Few of those are looked up one by one; of
  /// many it is sooner asked of each row to which it refers.
  private func markReferring(_ words: SearchWords, _ field: String, _ kind: KindIndex, in found: inout [Bool]) {
    guard let other = kind.kind?.field(field)?.shape.refersTo.flatMap({ self.kind($0.name) }) else { return }
    var matching = [Bool](repeating: false, count: other.ids.count)
    let text = searchText(of: other)
    meter.read(bytes: text.length)
    text.mark(words, in: &matching)
    let referred = matching.indices.filter { matching[$0] && !other.isGone($0) }
    meter.probe(referred.count)
    if referred.count < kind.ids.count / Limits.rowsPerLookup {
      for row in referred {
        for referring in rows(of: kind, whose: field, is: other.ids.id(of: row)) { found[referring] = true }
      }
      return
    }
    let column = references(of: kind, field, to: other)
    for row in found.indices where !found[row] && !kind.isGone(row) {
      if let target = column.referred(by: row) {
        found[row] = matching[target] && !other.isGone(target)
      } else {
        found[row] = texts(of: column.fieldName, kind, row).contains { id in
          other.ids.row(of: id).map { matching[$0] && !other.isGone($0) } ?? false
        }
      }
    }
  }

  /// Leaves what satisfies the conditions: those that an index answers first, those that cost most last.
  private func narrow(_ asked: inout [Bool], by query: Query, in kind: KindIndex) {
    if query.conditions.isEmpty { return }
    let narrowing = Narrowing(by: query, on: self)
    var slow: [Narrowing.Part] = []
    for part in narrowing.stored {
      guard let holding = quickly(part, in: kind) else {
        slow.append(part)
        continue
      }
      var holds = [Bool](repeating: false, count: asked.count)
      for row in holding { holds[row] = true }
      for row in asked.indices where !holds[row] { asked[row] = false }
    }
    for part in slow {
      let field = Array(part.condition.field.utf8)
      for row in asked.indices where asked[row] && !part.test.holds(for: value(of: field, kind, row)) {
        asked[row] = false
      }
    }
    if narrowing.derived.isEmpty { return }
    for row in asked.indices where asked[row] {
      asked[row] = narrowing.holdsDerived(for: RecordID(kind.ids.id(of: row)))
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

  /// Marks the rows to which matching records of another kind refer.
  private func markReferred(
    _ words: SearchWords, _ related: Query.Related, _ kind: KindIndex, in found: inout [Bool]
  ) {
    guard let other = self.kind(related.kind.name) else { return }
    var matching = [Bool](repeating: false, count: other.ids.count)
    searchText(of: other).mark(words, in: &matching)
    let references = references(of: other, related.field, to: kind)
    for row in matching.indices where matching[row] && !other.isGone(row) {
      if let referred = references.referred(by: row) {
        found[referred] = true
        continue
      }
      for id in texts(of: references.fieldName, other, row) {
        if let referred = kind.ids.row(of: id) { found[referred] = true }
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
