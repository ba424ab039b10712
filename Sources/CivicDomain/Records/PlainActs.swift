/// The acts that carry values, not types.
enum PlainActs {
  static func add(_ id: RecordID, _ values: Row, in situation: Situation) throws(Refusal) -> Decision {
    guard let kind = Schema.kind(of: id) else { throw .unknown(id) }
    let changes = try RecordRules.add(id, values, of: kind, in: situation)
    if changes.isEmpty { return .alreadyDone }
    return Decision(changes: changes, counter: .remove(id, because: ProgramText.undone.kept))
  }

  static func edit(_ id: RecordID, _ edits: [FieldEdit], in situation: Situation) throws(Refusal) -> Decision {
    guard let kind = Schema.kind(of: id) else { throw .unknown(id) }
    let changes = try RecordRules.edit(id, edits, of: kind, in: situation)
    if changes.isEmpty { return .alreadyDone }
    // What stood there already was somebody else's doing: undoing must not take it back.
    let changed = changes.filter { $0.id == id }.reduce(into: Set<String>()) { $0.formUnion($1.fieldNames) }
    return Decision(changes: changes, counter: .edit(id, edits.filter { changed.contains($0.field) }.map(\.reversed)))
  }

  /// Each intent is decided on the register as the ones before it leave it.
  static func together(_ intents: [Intent], in situation: Situation) throws(Refusal) -> Decision {
    var changes: [Change] = []
    var counters: [Intent] = []
    var isUndoable = true
    var overlay = MemoryRegister(over: situation.register)
    for intent in intents {
      let decision = try decide(intent, on: overlay, by: situation.author, at: situation.at)
      overlay.apply(decision.changes, at: situation.at, by: situation.author)
      changes += decision.changes
      if let counter = decision.counter { counters.append(counter) }
      isUndoable = isUndoable && (decision.counter != nil || decision.changes.isEmpty)
    }
    if changes.isEmpty { return .alreadyDone }
    return Decision(changes: changes, counter: isUndoable ? .together(counters.reversed(), for: .undoing) : nil)
  }
}
