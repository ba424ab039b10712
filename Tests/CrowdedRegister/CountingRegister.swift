import CivicDomain

/// A register that counts what is asked of it: records that are read, and records that an answer names. What it stands
/// on must not change, for it remembers the answers.
public final class CountingRegister: Register {
  private let base: any Register
  /// How much was asked for since it was made or reset.
  public private(set) var cost = 0
  private var groups: [[String]: [RecordID]] = [:]
  private var tallied: [[String]: [Standing: Int]] = [:]
  private var siblings: [SiblingsAsked: [RecordID]] = [:]
  private var ranks: [SiblingsAsked: [RecordID: Int]] = [:]
  private var pages: [Query: [RecordID]] = [:]

  /// What tells some siblings from others.
  private struct SiblingsAsked: Hashable {
    let tally: [String]
    let words: Set<String>?
    let measures: ClosedRange<Int>

    init(_ siblings: Siblings) {
      tally = [siblings.tally.kind.name, siblings.tally.field, siblings.tally.name, siblings.group]
      words = siblings.words
      measures = siblings.measures
    }
  }

  /// A register that counts what is asked of another.
  public init(_ base: any Register) { self.base = base }

  /// Counts from nothing again.
  public func reset() { cost = 0 }

  private func named(_ ids: [RecordID]) -> [RecordID] {
    cost += 1 + ids.count
    return ids
  }

  private func remembered<Asked: Hashable, Answer>(
    _ asked: Asked, in answers: inout [Asked: Answer], _ work: () -> Answer
  ) -> Answer {
    if let answer = answers[asked] { return answer }
    let answer = work()
    answers[asked] = answer
    return answer
  }

  /// One record.
  public func stored(_ id: RecordID) -> StoredRecord? {
    cost += 1
    return base.stored(id)
  }

  /// One record.
  public func values(of fields: [String], in id: RecordID) -> [FieldValue?] {
    cost += 1
    return base.values(of: fields, in: id)
  }

  /// As many as there are.
  public func ids(of kind: Kind, whose field: String, is value: String) -> [RecordID] {
    named(remembered([kind.name, field, value], in: &groups) { base.ids(of: kind, whose: field, is: value) })
  }

  /// As many as there are.
  public func removedIds(of kind: Kind, whose field: String, is value: String) -> [RecordID] {
    named(base.removedIds(of: kind, whose: field, is: value))
  }

  /// As many as there are places.
  public func counts(in tally: Tally, of group: String) -> [Standing: Int] {
    let counts = remembered([tally.kind.name, tally.field, tally.name, group], in: &tallied) {
      base.counts(in: tally, of: group)
    }
    cost += 1 + counts.count
    return counts
  }

  /// As many as the window has.
  public func ids(_ siblings: Siblings, window: Range<Int>) -> [RecordID] {
    let all = remembered(SiblingsAsked(siblings), in: &self.siblings) { base.ids(siblings, window: 0..<Int.max) }
    return named(Array(all[window.clamped(to: all.indices)]))
  }

  /// One.
  public func rank(of id: RecordID, among siblings: Siblings) -> Int? {
    cost += 1
    let ranks = remembered(SiblingsAsked(siblings), in: &ranks) {
      let standing = Set(base.ids(siblings, window: 0..<Int.max))
      var before = 0
      var ranks: [RecordID: Int] = [:]
      for id in base.ids(of: siblings.tally.kind, whose: siblings.tally.field, is: siblings.group) {
        ranks[id] = before
        if standing.contains(id) { before += 1 }
      }
      return ranks
    }
    return ranks[id]
  }

  private func list(_ query: Query) -> [RecordID] {
    remembered(query, in: &pages) { base.page(query, window: 0..<Int.max).ids }
  }

  /// As many as the window has.
  public func page(_ query: Query, window: Range<Int>) -> Page {
    let all = list(query)
    return Page(total: all.count, ids: named(Array(all[window.clamped(to: all.indices)])))
  }

  /// As many as the list has.
  public func columns(of fields: [String], in query: Query) -> [ValueColumn] {
    let columns = base.columns(of: fields, in: query)
    cost += 1 + (columns.first?.indexes.count ?? 0)
    return columns
  }

  /// One.
  public func position(of id: RecordID, in query: Query) -> Int? {
    cost += 1
    return list(query).firstIndex(of: id)
  }

  /// One.
  public func count(of kind: Kind) -> Int {
    cost += 1
    return list(Query(kind)).count
  }
}
