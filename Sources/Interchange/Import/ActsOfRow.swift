import CivicDomain

/// The acts by which a new record gets what only acts change: our own exports have it, and a register that comes back from them has
/// it again.
enum ActsOfRow {
  /// The act that gives a field of a new record its value; nil: there is none, and the row is refused.
  static func act(giving value: FieldValue, to field: FieldDeclaration, of id: RecordID, _ kind: AnyKind) -> (any Act)?
  {
    guard let text = value.text else { return nil }
    if field == kind.handlerField { return AssignRecords(id, to: text) }
    if kind.kind == Consultation.kind, field.name == Consultation.name(of: \.handedToFileOn), let day = try? Day(text) {
      return HandOverConsultation(Identifier(id.raw), on: day)
    }
    if kind.kind == PhoneCall.kind, field.name == PhoneCall.name(of: \.doneOn), let day = try? Day(text) {
      var done = KeepPromise(ActRequest(on: [id]))
      done.day = day
      return done
    }
    return nil
  }

  /// The changes that make a new record with what acts give it, one for each record.
  static func changes(
    of acts: [any Act], behind made: [Change], on register: any Register, by author: Author, at: Instant
  ) throws(Refusal) -> [Change] {
    if acts.isEmpty { return made }
    var (all, layer) = (MergedChanges(made), MemoryRegister(over: register))
    layer.apply(made, at: at, by: author)
    for act in acts {
      let changes = try decide(act, on: layer, by: author, at: at).changes
      layer.apply(changes, at: at, by: author)
      all.add(changes)
    }
    return all.changes
  }
}
