/// Removing only marks a record, and is refused while something refers to it.
enum Removal {
  /// Referring records that a refusal names; the rest it counts.
  static let named = 5

  static func remove(_ id: RecordID, because: String, in situation: Situation) throws(Refusal) -> Decision {
    guard let kind = Schema.kind(of: id), let stored = situation.register.stored(id) else { throw .unknown(id) }
    guard kind.kind.madeBy == nil else { throw .hasOwnEnd(id) }
    if stored.isGone { return .alreadyDone }
    guard !because.allSatisfy(\.isWhitespace) else { throw .reasonMissing }
    let (first, total) = referring(to: id, of: kind.kind, on: situation.register)
    guard total == 0 else { throw .stillReferredTo(id, by: first, total: total) }
    return Decision(changes: [Change(id: id, gone: true)], counter: .restore(id))
  }

  /// The first few records that refer to one, and how many there are: counted, where a kind can refer in one way only.
  private static func referring(
    to id: RecordID, of kind: Kind, on register: any Register
  ) -> (first: [RecordID], total: Int) {
    var first: [RecordID] = []
    var total = 0
    for other in Schema.kinds {
      let fields = other.fields.filter { $0.shape.mayRefer(to: kind) }.map(\.name)
      if fields.count == 1 {
        let siblings = Siblings(other.kind, whose: fields[0], is: id.raw)
        total += register.count(siblings)
        first += register.ids(siblings, window: 0..<named)
        continue
      }
      // One record may refer by two fields and is still one.
      var seen: Set<RecordID> = []
      let all = fields.flatMap { register.ids(of: other.kind, whose: $0, is: id.raw) }
        .filter { seen.insert($0).inserted }
      total += all.count
      first += all.prefix(named)
    }
    return (Array(first.prefix(named)), total)
  }

  static func restore(_ id: RecordID, in situation: Situation) throws(Refusal) -> Decision {
    guard let kind = Schema.kind(of: id), let stored = situation.register.stored(id) else { throw .unknown(id) }
    guard stored.isGone else { throw .notRemoved(id) }
    // What it referred to may have gone since.
    for field in kind.fields where field.shape.isReference {
      for raw in stored.values[field.name]?.texts ?? [] where !situation.register.has(RecordID(raw)) {
        throw .invalid(kind.kind, FieldErrors([field.name: .unknownReference(raw)]))
      }
    }
    try kind.memory(of: id, stored.values).mustBeWelcome(in: situation)
    return Decision(changes: [Change(id: id, gone: false)], counter: .remove(id, because: ProgramText.undone.kept))
  }
}
