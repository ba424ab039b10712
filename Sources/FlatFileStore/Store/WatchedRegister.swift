import CivicDomain

/// A register that records which kinds it was asked about: what a judge never looked at may change without changing
/// his verdict.
final class WatchedRegister: Register {
  private let base: any Register
  /// The names of the kinds.
  private(set) var kinds: Set<String> = []
  private var last = ""

  init(_ base: any Register) { self.base = base }

  private func note(_ kind: Kind) {
    // Asked about the same kind again and again, as a rule.
    guard kind.name != last else { return }
    last = kind.name
    kinds.insert(last)
  }

  private func note(_ query: Query) {
    note(query.kind)
    if let including = query.including { note(including.kind) }
    for field in query.references {
      Schema.kind(named: query.kind.name)?.field(field)?.shape.refersTo.map(note)
    }
    for condition in query.conditions where condition.comparison == .holds {
      // What a record is called that another refers to.
      if let other = Schema.kind(named: query.kind.name)?.field(condition.field)?.shape.refersTo { note(other) }
    }
  }

  private func note(_ tally: Tally) {
    note(tally.kind)
    for cause in tally.causes { note(cause.kind) }
  }

  var olderSettings: [String: FieldValue] { base.olderSettings }

  func stored(_ id: RecordID) -> StoredRecord? {
    if let kind = Schema.kind(of: id) { note(kind.kind) }
    return base.stored(id)
  }

  func values(of fields: [String], in id: RecordID) -> [FieldValue?] {
    if let kind = Schema.kind(of: id) { note(kind.kind) }
    return base.values(of: fields, in: id)
  }

  func ids(of kind: Kind, whose field: String, is value: String) -> [RecordID] {
    note(kind)
    return base.ids(of: kind, whose: field, is: value)
  }

  func removedIds(of kind: Kind, whose field: String, is value: String) -> [RecordID] {
    note(kind)
    return base.removedIds(of: kind, whose: field, is: value)
  }

  func counts(in tally: Tally, of group: String) -> [Standing: Int] {
    note(tally)
    return base.counts(in: tally, of: group)
  }

  func ids(_ siblings: Siblings, window: Range<Int>) -> [RecordID] {
    note(siblings.tally)
    return base.ids(siblings, window: window)
  }

  func rank(of id: RecordID, among siblings: Siblings) -> Int? {
    note(siblings.tally)
    return base.rank(of: id, among: siblings)
  }

  func page(_ query: Query, window: Range<Int>) -> Page {
    note(query)
    return base.page(query, window: window)
  }

  func columns(of fields: [String], in query: Query) -> [ValueColumn] {
    note(query)
    return base.columns(of: fields, in: query)
  }

  func position(of id: RecordID, in query: Query) -> Int? {
    note(query)
    return base.position(of: id, in: query)
  }

  func count(of kind: Kind) -> Int {
    note(kind)
    return base.count(of: kind)
  }
}
