import CivicDomain

extension RegisterIndex {
  func counts(in tally: Tally, of group: String) -> [Standing: Int] {
    guard let kind = kind(tally.kind.name) else { return [:] }
    let index = tallyIndex(tally, of: kind)
    meter.probe(1)
    var counts: [Standing: Int] = [:]
    for (number, rows) in index.group(group, kind, in: self) where number >= 0 && !rows.isEmpty {
      counts[index.standings[Int(number)]] = rows.count
    }
    return counts
  }

  func ids(_ siblings: Siblings, window: Range<Int>) -> [RecordID] {
    guard let kind = kind(siblings.tally.kind.name) else { return [] }
    let lists = lists(of: siblings, in: kind)
    let rows = SortedLists(lists).window(window)
    meter.probe(1 + rows.count)
    return rows.map { RecordID(kind.ids.id(of: Int($0))) }
  }

  func rank(of id: RecordID, among siblings: Siblings) -> Int? {
    guard let kind = kind(siblings.tally.kind.name), let row = kind.ids.row(of: id.raw) else { return nil }
    let index = tallyIndex(siblings.tally, of: kind)
    meter.probe(1)
    let group = index.group(siblings.group, kind, in: self)
    guard let own = group[index.standingNumbers[row]], case let position = own.firstIndex(notBefore: UInt32(row)),
      position < own.count, own[position] == UInt32(row)
    else { return nil }
    return SortedLists(lists(of: siblings, in: kind)).count(before: UInt32(row))
  }

  private func lists(of siblings: Siblings, in kind: KindIndex) -> [[UInt32]] {
    let index = tallyIndex(siblings.tally, of: kind)
    return index.group(siblings.group, kind, in: self).compactMap { number, rows in
      siblings.hold(number < 0 ? nil : index.standings[Int(number)]) ? rows : nil
    }
  }

  /// The tally of a kind as it is now: made at first use, from the cache if it has it.
  func tallyIndex(_ tally: Tally, of kind: KindIndex) -> TallyIndex {
    let key = CacheLayout.tally(tally)
    let index: TallyIndex
    if let known = kind.tallies[key] {
      index = known
    } else {
      let cached = kind.cached?.tally(tally)
      index = cached ?? TallyIndex(tally)
      kind.tallies[key] = index
      if cached != nil { for row in kind.changedSinceCached { index.note(row) } }
      for cause in tally.causes {
        concerned[cause.kind.name, default: []].append((index, cause))
        // One that is made anew looks at every row anyway.
        guard cached != nil, let other = self.kind(cause.kind.name) else { continue }
        // Of a kind that is not in the cache, all came since.
        let rows = other.cached == nil ? Array(0..<other.ids.count) : other.changedSinceCached
        for row in rows { noteConcerned(index, cause, by: row, of: other) }
      }
    }
    index.settle(kind, in: self)
    return index
  }

  /// Notes in the tallies where a changed record, or one that is concerned by it, may stand elsewhere now.
  func noteInTallies(_ row: Int, of kind: KindIndex) {
    for index in kind.tallies.values { index.note(row) }
    for (index, cause) in concerned[kind.name] ?? [] { noteConcerned(index, cause, by: row, of: kind) }
  }

  /// Notes the records to which a row refers, or ever did, and those that share their fate.
  private func noteConcerned(_ index: TallyIndex, _ cause: Tally.Cause, by row: Int, of kind: KindIndex) {
    if cause.isReferredTo { return index.note(referredTo: kind.ids.id(of: row), by: cause.field) }
    guard let tallied = self.kind(index.tally.kind.name) else { return }
    for id in textsEver(of: Array(cause.field.utf8), kind, row) {
      if let concerned = tallied.ids.row(of: id) { index.note(concerned) }
      guard let spread = cause.spread else { continue }
      for sharing in rows(of: tallied, whose: spread, is: id) { index.note(sharing) }
    }
  }

  /// The living rows of a group in log order.
  func rows(of kind: KindIndex, in tally: Tally, of group: String) -> [Int] {
    guard tally.isOfAll else { return rows(of: kind, whose: tally.field, is: group) }
    meter.probe(kind.ids.count)
    return group.isEmpty ? (0..<kind.ids.count).filter { !kind.isGone($0) } : []
  }

  /// All texts that a field of a row has now, or had in some line.
  func textsEver(of field: [UInt8], _ kind: KindIndex, _ row: Int) -> Set<String> {
    var texts: Set<String> = []
    for entry in entries(of: row, in: kind) {
      var search = FieldSearch(lineTable.fields(of: lineTable.entries[entry]))
      if let value = search.find(field) { texts.formUnion(value?.texts ?? []) }
    }
    return texts
  }
}

/// A merge of several sorted lists, read as if they were one; no value is in two of them.
struct SortedLists {
  private let lists: [[UInt32]]

  init(_ lists: [[UInt32]]) {
    self.lists = lists.filter { !$0.isEmpty }
    assert(lists.allSatisfy { zip($0, $0.dropFirst()).allSatisfy(<) }, "a list out of order")
  }

  /// How many values come before one.
  func count(before value: UInt32) -> Int { lists.reduce(0) { $0 + $1.firstIndex(notBefore: value) } }

  /// The values of a window of the whole.
  func window(_ window: Range<Int>) -> [UInt32] {
    let total = lists.reduce(0) { $0 + $1.count }
    assert(Set(lists.joined()).count == total, "a value in two lists")
    let window = window.clamped(to: 0..<total)
    if window.isEmpty { return [] }
    if lists.count < 2 { return lists.first.map { Array($0[window]) } ?? [] }
    if window.count == total { return lists.joined().sorted() }
    let first = value(at: window.lowerBound)
    var rests = lists.map { $0[$0.firstIndex(notBefore: first)...] }
    return window.map { _ in
      // There is one, for the window ends with the last of all.
      let next = rests.indices.filter { !rests[$0].isEmpty }.min { (rests[$0].first ?? 0) < (rests[$1].first ?? 0) }
      return next.flatMap { rests[$0].popFirst() } ?? 0
    }
  }

  /// The value at a place of the whole: the smallest before whose successor there are more values than that.
  private func value(at position: Int) -> UInt32 {
    var low: UInt32 = 0
    var high = lists.compactMap(\.last).max() ?? 0
    while low < high {
      let middle = low + (high - low) / 2
      if count(before: middle + 1) > position { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
