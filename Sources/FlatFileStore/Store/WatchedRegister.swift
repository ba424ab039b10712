import CivicDomain

/// A register that notes what it is asked: what a judge never looked at may change without changing his verdict.
final class WatchedRegister: Register {
  private let base: any Register
  /// What was asked.
  private(set) var asked = ReadSet()

  init(_ base: any Register) { self.base = base }

  /// Notes that a record was looked at otherwise than through this register.
  func note(_ id: RecordID) { asked.note(id) }

  private func note(_ query: Query) {
    var kinds = [query.kind]
    if let including = query.including { kinds.append(including.kind) }
    let kind = Schema.kind(named: query.kind.name)
    kinds += query.references.compactMap { kind?.field($0)?.shape.refersTo }
    // What a record is called that another refers to.
    kinds += query.conditions.filter { $0.comparison == .holds }.compactMap { kind?.field($0.field)?.shape.refersTo }
    asked.note(all: kinds)
  }

  private func note(_ tally: Tally, of group: String) {
    if tally.isPlain, !tally.isOfAll {
      asked.note(tally.kind, whose: tally.field, is: group)
    } else {
      asked.note(countsOf: [tally.kind] + tally.causes.map(\.kind))
    }
  }

  var olderSettings: [String: FieldValue] { base.olderSettings }

  func stored(_ id: RecordID) -> StoredRecord? {
    asked.note(id)
    return base.stored(id)
  }

  func changedAt(_ id: RecordID) -> Instant? {
    asked.note(id)
    return base.changedAt(id)
  }

  func values(of fields: [String], in id: RecordID) -> [FieldValue?] {
    asked.note(id)
    return base.values(of: fields, in: id)
  }

  func ids(of kind: Kind, whose field: String, is value: String) -> [RecordID] {
    asked.note(kind, whose: field, is: value)
    return base.ids(of: kind, whose: field, is: value)
  }

  func removedIds(of kind: Kind, whose field: String, is value: String) -> [RecordID] {
    asked.note(kind, whose: field, is: value)
    return base.removedIds(of: kind, whose: field, is: value)
  }

  func counts(in tally: Tally, of group: String) -> [Standing: Int] {
    note(tally, of: group)
    return base.counts(in: tally, of: group)
  }

  func ids(_ siblings: Siblings, window: Range<Int>) -> [RecordID] {
    note(siblings.tally, of: siblings.group)
    return base.ids(siblings, window: window)
  }

  func rank(of id: RecordID, among siblings: Siblings) -> Int? {
    asked.note(id)
    note(siblings.tally, of: siblings.group)
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
    asked.note(countsOf: [kind])
    return base.count(of: kind)
  }

  func answer<Answer: Equatable>(
    about kinds: [Kind], _ question: @escaping (any Register) -> Answer
  ) -> Answer {
    let answer = question(base)
    asked.note(kinds) { question($0) == answer }
    return answer
  }
}
