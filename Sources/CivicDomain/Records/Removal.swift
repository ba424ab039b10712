/// Removing only marks a record, and is refused while something refers to it.
enum Removal {
  /// Referring records that a refusal names; the rest it counts.
  static let named = 5
  /// The reason that the log keeps where an addition was undone.
  static let undone = "cofnięto"

  static func remove(_ id: RecordID, because: String, in situation: Situation) throws(Refusal) -> Decision {
    guard let kind = Schema.kind(of: id), let stored = situation.register.stored(id) else { throw .unknown(id) }
    guard kind.kind.madeBy == nil else { throw .hasOwnEnd(id) }
    if stored.isGone { return .alreadyDone }
    guard !because.allSatisfy(\.isWhitespace) else { throw .reasonMissing }
    var referring: [RecordID] = []
    for (kind, field) in Schema.referrers(to: kind.kind) {
      // One record may refer by two fields and is still one.
      referring += situation.register.ids(of: kind, whose: field, is: id.raw).filter { !referring.contains($0) }
    }
    guard referring.isEmpty else {
      throw .stillReferredTo(id, by: Array(referring.prefix(named)), total: referring.count)
    }
    return Decision(changes: [Change(id: id, gone: true)], counter: .restore(id))
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
    try kind.readmit(stored, situation)
    return Decision(changes: [Change(id: id, gone: false)], counter: .remove(id, because: Removal.undone))
  }
}
