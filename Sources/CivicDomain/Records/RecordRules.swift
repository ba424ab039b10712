/// The rules that hold for every record, whatever its kind. Named acts use `insert` and `replace`, so that no act
/// escapes a record's own rules.
enum RecordRules {
  /// A new record of a plain kind from values that somebody gave.
  static func add<R: Record>(
    _ id: Identifier<R>, _ values: [String: FieldValue], in situation: Situation
  ) throws(Refusal) -> [Change] {
    var unknown: [String: FieldError] = [:]
    for name in values.keys where R.place(of: name) == nil { unknown[name] = .unknownField }
    return try add(id, inOrder: R.inOrder(values), unknown: unknown, in: situation)
  }

  /// The same from values in the order of the kind's fields; `unknown` is what there is against values besides.
  static func add<R: Record>(
    _ id: Identifier<R>, inOrder values: ValuesInOrder, unknown: [String: FieldError] = [:], in situation: Situation
  ) throws(Refusal) -> [Change] {
    guard R.kind.madeBy == nil else { throw .hasOwnAct(R.kind) }
    var wrong = unknown
    let fields = R.fields
    for place in fields.indices where values[place] != nil {
      switch fields[place].declaration.changeability {
      case .anyone, .once: break
      case .rule, .derived: wrong[fields[place].name] = .notChangeable(fields[place].declaration.changeability)
      }
    }
    if !wrong.isEmpty { throw .invalid(R.kind, FieldErrors(wrong)) }
    let record: R
    do throws(FieldErrors) { record = try R.decode(id: id, inOrder: values) } catch { throw .invalid(R.kind, error) }
    return try insert(checked: record, in: situation)
  }

  /// A new record, made by a plain addition or by an act of its own. Nothing to do if it is there already.
  static func insert<R: Record>(_ record: R, in situation: Situation) throws(Refusal) -> [Change] {
    try insert(checked: checked(record), in: situation)
  }

  /// The same for one whose values were checked.
  static func insert<R: Record>(checked: R, in situation: Situation) throws(Refusal) -> [Change] {
    if let there = situation.register.stored(checked.id.any) {
      if there.isGone { throw .removed(checked.id.any) }
      return []
    }
    guard checked.id.any.isWellFormed, let kind = Schema.kind(of: checked.id.any), kind.kind == R.kind else {
      throw .unknown(checked.id.any)
    }
    let values = checked.valuesInOrder
    try examine(checked, values, in: situation)
    // What a record's own rules say of a day says more than that it is to come.
    let consequences = try R.consequences(of: checked, was: nil, in: situation)
    try mustHaveHappened(R.self, values, was: nil, at: situation.now)
    return [Change(adding: checked.id.any, Change.Addition(kind: kind, values: values))] + consequences
  }

  /// New values for some fields, where they are still what the editor saw.
  static func edit<R: Record>(
    _ id: Identifier<R>, _ edits: [FieldEdit], in situation: Situation
  ) throws(Refusal) -> [Change] {
    let old: R = try living(id, in: situation)
    var new = old
    var wrong: [String: FieldError] = [:]
    var conflicts: [Refusal.Conflict] = []
    for edit in edits {
      guard let field = R.field(edit.field) else {
        wrong[edit.field] = .unknownField
        continue
      }
      if field.declaration.isCorrectable {
        try R.mustBeCorrectable(old, in: situation)
      } else if field.declaration.changeability != .anyone {
        wrong[edit.field] = .notChangeable(field.declaration.changeability)
        continue
      }
      let now = field.read(old)
      do throws(FieldError) { try field.write(&new, edit.becomes) } catch {
        wrong[edit.field] = error
        continue
      }
      // A value that today's rules would refuse reads as absent, but an editor may have seen it raw.
      let raw = situation.register.stored(id.any)?.values[edit.field]
      if now != seen(edit.was, in: field, of: old), now != field.read(new), raw == nil || raw != edit.was {
        conflicts.append(Refusal.Conflict(edit: edit, now: now))
      }
    }
    if !wrong.isEmpty { throw .invalid(R.kind, FieldErrors(wrong)) }
    if !conflicts.isEmpty { throw .changedSince(id.any, conflicts) }
    let settled = R.fields.map(\.name).filter { name in
      old.settledFields.contains(name) && R.field(name).map { $0.read(new) != $0.read(old) } ?? false
    }
    if !settled.isEmpty { throw .settled(id.any, fields: settled) }
    return try replace(old, with: new, in: situation)
  }

  /// What the editor saw, as the field reads it: a whole coordinate as a decimal, an absent choice as its default.
  private static func seen<R: Record>(_ was: FieldValue?, in field: Field<R>, of record: R) -> FieldValue? {
    var scratch = record
    do throws(FieldError) { try field.write(&scratch, was) } catch { return was }
    return field.read(scratch)
  }

  /// A new value of a record, whoever made it.
  static func replace<R: Record>(_ old: R, with new: R, in situation: Situation) throws(Refusal) -> [Change] {
    let set = new.changes(from: old)
    if set.isEmpty { return [] }
    try checkValues(set, of: new)
    let values = new.valuesInOrder
    try examine(new, values, in: situation)
    let consequences = try R.consequences(of: new, was: old, in: situation)
    try mustHaveHappened(R.self, values, was: old.valuesInOrder, at: situation.now)
    return [Change(id: new.id.any, set: set)] + consequences
  }

  /// The record, unless there is none or it was removed.
  static func living<R: Record>(_ id: Identifier<R>, in situation: Situation) throws(Refusal) -> R {
    guard let kind = Schema.kind(of: id.any), kind.kind == R.kind,
      let stored = situation.register.storedInOrder(id.any, of: kind)
    else {
      throw .unknown(id.any)
    }
    guard !stored.isGone else { throw .removed(id.any) }
    return R.lenient(id: id, inOrder: stored.values)
  }

  /// Only what changes is held to today's limits: a fault that an older file holds elsewhere must not stop a step.
  private static func checkValues<R: Record>(_ set: [String: FieldValue?], of record: R) throws(Refusal) {
    var scratch = record
    var wrong: [String: FieldError] = [:]
    for (name, value) in set {
      do throws(FieldError) { try R.field(name)?.write(&scratch, value) } catch { wrong[name] = error }
    }
    if !wrong.isEmpty { throw .invalid(R.kind, FieldErrors(wrong)) }
  }

  /// What tells of something that has happened cannot lie ahead; what an older file holds is let be until it is changed.
  private static func mustHaveHappened<R: Record>(
    _ type: R.Type, _ new: ValuesInOrder, was old: ValuesInOrder?, at now: LocalTime
  ) throws(Refusal) {
    var wrong: [String: FieldError] = [:]
    let fields = R.fields
    for place in fields.indices where fields[place].declaration.liesInPast {
      if let old, old[place] == new[place] { continue }
      if let fault = fields[place].declaration.fault(in: new[place], at: now) { wrong[fields[place].name] = fault }
    }
    if !wrong.isEmpty { throw .invalid(R.kind, FieldErrors(wrong)) }
  }

  /// The same record, its values read again: one built in code is held to the same limits as one that was typed.
  static func checked<R: Record>(_ record: R) throws(Refusal) -> R { try decoded(record.id, record.values) }

  private static func decoded<R: Record>(
    _ id: Identifier<R>, _ values: [String: FieldValue]
  ) throws(Refusal) -> R {
    do throws(FieldErrors) { return try R.decode(id: id, values) } catch { throw .invalid(R.kind, error) }
  }

  /// The record's own faults, and references among its values that lead nowhere.
  private static func examine<R: Record>(
    _ record: R, _ values: ValuesInOrder, in situation: Situation
  ) throws(Refusal) {
    var wrong = record.faults()
    let fields = R.fields
    for place in fields.indices {
      guard let value = values[place], fields[place].declaration.shape.isReference else { continue }
      let field = fields[place]
      for raw in value.texts {
        let id = RecordID(raw)
        if let kind = field.declaration.shape.refersTo, Schema.kind(of: id)?.kind != kind {
          wrong[field.name] = .wrongKind(raw, expected: kind)
        } else if !situation.register.has(id) {
          wrong[field.name] = .unknownReference(raw)
        }
      }
    }
    if !wrong.isEmpty { throw .invalid(R.kind, FieldErrors(wrong)) }
  }
}
