/// A register in memory: by itself for tests, or as a layer over another register that shows what it will be
/// after some changes.
public struct MemoryRegister: Register {
  private let base: (any Register)?
  private var changed: [RecordID: StoredRecord] = [:]
  private var order: [RecordID] = []
  private var indexes: [RecordID: Int] = [:]
  private var moved = TallyMoves()
  /// The changed records that ever had a value in a field by which records are asked for: an import asks for each row's.
  private var holders: [Holding: [RecordID]] = [:]
  /// The settings that older programs wrote down.
  public var olderSettings: [String: FieldValue]

  /// An empty register, or one that starts as `base`.
  public init(over base: (any Register)? = nil) {
    self.base = base
    olderSettings = base?.olderSettings ?? [:]
  }

  private struct Holding: Hashable {
    let kind: String
    let field: String
    let value: String
  }

  /// Folds changes in, a later field winning.
  public mutating func apply(_ changes: [Change], at: Instant, by author: Author) {
    for change in changes {
      let old = stored(change.id)
      var record =
        old ?? StoredRecord(id: change.id, values: Row(of: change.set.kind), changedAt: at, changedBy: author.login)
      record.values.apply(change)
      if let gone = change.gone { record.isGone = gone }
      record.changedAt = at
      record.changedBy = author.login
      let isFirst = changed.updateValue(record, forKey: change.id) == nil
      if isFirst {
        indexes[change.id] = order.count
        order.append(change.id)
      }
      note(record, of: change, isFirst: isFirst)
      if let base { moved.take(TallyMoves.made(by: change.id, was: old, below: base, above: self)) }
    }
  }

  /// Notes what a record has in the fields by which records are asked for; later only what a change sets.
  private mutating func note(_ record: StoredRecord, of change: Change, isFirst: Bool) {
    guard let kind = Schema.kind(of: record.id) else { return }
    for field in kind.fields where field.isLookedUp && (isFirst || change[field.name] != nil) {
      let form = field.keyForm ?? .exact
      for text in record.values[field.name]?.texts ?? [] {
        let holding = Holding(kind: kind.kind.name, field: field.name, value: form.normalized(text))
        if holders[holding]?.last != record.id { holders[holding, default: []].append(record.id) }
      }
    }
  }

  /// The records that it has by itself, in the order in which they came.
  public var ownRecords: [StoredRecord] { order.compactMap { changed[$0] } }

  /// The record of this id, removed ones too.
  public func stored(_ id: RecordID) -> StoredRecord? { changed[id] ?? base?.stored(id) }

  /// The moment of a record's last change.
  public func changedAt(_ id: RecordID) -> Instant? { changed[id]?.changedAt ?? base?.changedAt(id) }

  /// The living records of a kind whose field holds a value, in log order.
  public func ids(of kind: Kind, whose field: String, is value: String) -> [RecordID] {
    let below = (base?.ids(of: kind, whose: field, is: value) ?? []).filter { changed[$0].map(isLiving) ?? true }
    return ids(below, of: kind, whose: field, is: value) { !$0.isGone }
  }

  /// The removed ones.
  public func removedIds(of kind: Kind, whose field: String, is value: String) -> [RecordID] {
    let below = base?.removedIds(of: kind, whose: field, is: value) ?? []
    return ids(below.filter { changed[$0]?.isGone ?? true }, of: kind, whose: field, is: value) { $0.isGone }
  }

  private func ids(
    _ below: [RecordID], of kind: Kind, whose field: String, is value: String, where isMeant: (StoredRecord) -> Bool
  ) -> [RecordID] {
    let declaration = Schema.kind(named: kind.name)?.field(field)
    let form = declaration?.keyForm ?? .exact
    let wanted = form.normalized(value)
    func holds(_ record: StoredRecord) -> Bool {
      record.values[field]?.texts.contains { form.normalized($0) == wanted } ?? false
    }
    var known = Set(below)
    let kept = below.filter { id in changed[id].map(holds) ?? true }
    let candidates =
      declaration?.isLookedUp ?? false
      ? holders[Holding(kind: kind.name, field: field, value: wanted)]?
        .sorted { indexes[$0, default: 0] < indexes[$1, default: 0] } ?? []
      : order.filter { $0.prefix == kind.idPrefix }
    let added = candidates.filter { id in
      guard let record = changed[id], isMeant(record), holds(record) else { return false }
      return known.insert(id).inserted
    }
    return kept + added
  }

  /// How many records of a group stand where.
  public func counts(in tally: Tally, of group: String) -> [Standing: Int] {
    guard let base, !tally.isOfAll else { return plainCounts(in: tally, of: group) }
    var counts = base.counts(in: tally, of: group)
    for (standing, more) in moved.more(in: tally, of: group) { counts[standing, default: 0] += more }
    assert(counts.values.allSatisfy { $0 >= 0 }, "more left than were there")
    return counts.filter { $0.value != 0 }
  }

  /// A window of some siblings.
  public func ids(_ siblings: Siblings, window: Range<Int>) -> [RecordID] {
    guard let base, !siblings.tally.isOfAll else { return plainIDs(siblings, window: window) }
    let total = siblings.tally.isPlain ? base.count(siblings) : 0
    if let left = moved.leftAtTheEnd(of: siblings, of: total) {
      return base.ids(siblings, window: window.clamped(to: 0..<total - left))
    }
    let moves = moved.moves(in: siblings.tally, of: siblings.group)
    if moves.isEmpty { return base.ids(siblings, window: window) }
    return LayeredSiblings(siblings, moves, below: base) { indexes[$0] ?? order.count }.ids(window)
  }

  /// How many of some siblings come before a record.
  public func rank(of id: RecordID, among siblings: Siblings) -> Int? {
    guard let base, !siblings.tally.isOfAll else { return plainRank(of: id, among: siblings) }
    let moves = moved.moves(in: siblings.tally, of: siblings.group)
    if moves.isEmpty { return base.rank(of: id, among: siblings) }
    let isInGroup = moves[id].map { $0.after != nil } ?? (base.rank(of: id, among: siblings) != nil)
    return isInGroup ? LayeredSiblings(siblings, moves, below: base) { indexes[$0] ?? order.count }.rank(of: id) : nil
  }

  /// Returns one window of a list.
  public func page(_ query: Query, window: Range<Int>) -> Page {
    let all = list(query)
    return Page(total: all.count, ids: Array(all[window.clamped(to: all.indices)]))
  }

  /// Returns the index of a record in a list.
  public func position(of id: RecordID, in query: Query) -> Int? { list(query).firstIndex(of: id) }

  /// How many living records of a kind there are.
  public func count(of kind: Kind) -> Int { living(kind).count }

  private func isLiving(_ record: StoredRecord) -> Bool { !record.isGone }

  private func living(_ kind: Kind) -> [StoredRecord] {
    let below = base.map { $0.page(Query(kind), window: 0..<Int.max).ids } ?? []
    let known = Set(below)
    let added = order.filter { $0.prefix == kind.idPrefix && !known.contains($0) }
    return (below + added).compactMap { stored($0) }.filter(isLiving)
  }

  private func list(_ query: Query) -> [RecordID] {
    QueryEvaluation(query, on: self).answer(from: living(query.kind))
  }
}

extension FieldDeclaration {
  /// Whether records are asked for by what they have in it, so that the answer is at hand.
  fileprivate var isLookedUp: Bool { isStored && (isKey || shape.isReference) }
}
