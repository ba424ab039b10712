/// The rules that hold for every record, whatever its kind. Named acts use `insert` and `replace`, so that no act
/// escapes a record's own rules.
///
/// They know a record by its memory and its kind, and are compiled once; what a named act calls with a typed record comes
/// at the end and only hands it on.
enum RecordRules {
  /// A new record of a plain kind from values that somebody gave.
  static func add(
    _ id: RecordID, _ values: Row, of kind: AnyKind, in situation: Situation
  ) throws(Refusal) -> [Change] {
    guard kind.kind.madeBy == nil else { throw .hasOwnAct(kind.kind) }
    var wrong: [String: FieldError] = [:]
    for name in values.undeclared.keys { wrong[name] = .unknownField }
    let fields = kind.fields
    for index in fields.indices where values[index] != nil {
      switch fields[index].changeability {
      case .anyone, .once: break
      case .rule, .derived: wrong[fields[index].name] = .notChangeable(fields[index].changeability)
      }
    }
    try mustBeEmpty(wrong, kind)
    let record = RecordMemory(blank: id, of: kind)
    try mustBeEmpty(record.fill(begun(values, fields, in: situation)), kind)
    return try insert(checked: record, in: situation)
  }

  /// The values that somebody gave, and what other fields begin with.
  private static func begun(_ values: Row, _ fields: [FieldDeclaration], in situation: Situation) -> Row {
    var values = values
    for index in fields.indices where fields[index].initial != nil && values[index] == nil {
      values[index] = fields[index].initialValue(at: situation.now, by: situation.author.login)
    }
    return values
  }

  /// A new record whose values were checked, made by a plain addition or by an act of its own. Nothing to do if it is
  /// there already.
  static func insert(checked record: RecordMemory, in situation: Situation) throws(Refusal) -> [Change] {
    let (id, kind) = (record.id, record.kind)
    if let there = situation.register.stored(id) {
      if there.isGone { throw .removed(id) }
      return []
    }
    guard id.isWellFormed, Schema.kind(of: id)?.kind == kind.kind else { throw .unknown(id) }
    let values = record.values
    try examine(record, values, in: situation)
    // What a record's own rules say of a day says more than that it is to come.
    let consequences = try record.consequences(was: nil, in: situation)
    try mustHaveHappened(values, was: nil, of: kind, at: situation.now)
    return [Change(id: id, set: values)] + consequences
  }

  /// New values for some fields, where they are still what the editor saw.
  /// - Parameter isUndoing: whether they are what they were before an edit that is taken back.
  static func edit(
    _ id: RecordID, _ edits: [FieldEdit], of kind: AnyKind, undoing isUndoing: Bool = false, in situation: Situation
  ) throws(Refusal) -> [Change] {
    let old = try living(id, of: kind, in: situation)
    let new = RecordMemory(copying: old)
    var wrong: [String: FieldError] = [:]
    var conflicts: [Refusal.Conflict] = []
    for edit in edits {
      guard let index = kind.index(of: edit.field) else {
        wrong[edit.field] = .unknownField
        continue
      }
      let field = kind.fields[index]
      if field.isCorrectable {
        try old.mustBeCorrectable(in: situation)
      } else if field.changeability != .anyone {
        wrong[edit.field] = .notChangeable(field.changeability)
        continue
      }
      let now = old.value(at: index)
      do throws(FieldError) { try new.write(edit.becomes, at: index) } catch {
        wrong[edit.field] = error
        continue
      }
      // A value that today's rules would refuse reads as absent, but an editor may have seen it raw.
      let raw = situation.register.stored(id)?.values[index]
      if now != seen(edit.was, at: index, of: old), now != new.value(at: index), raw == nil || raw != edit.was {
        conflicts.append(Refusal.Conflict(edit: edit, now: now))
      }
    }
    try mustBeEmpty(wrong, kind)
    if !conflicts.isEmpty { throw .changedSince(id, conflicts) }
    let settled = old.settledFields.isEmpty ? [] : touched(old.settledFields, from: old, to: new)
    if !settled.isEmpty { throw .settled(id, fields: settled) }
    if !isUndoing { try old.mustBePlain(becoming: new, in: situation) }
    return try replace(old, with: new, in: situation)
  }

  /// A new value of a record, whoever made it.
  static func replace(
    _ old: RecordMemory, with new: RecordMemory, in situation: Situation
  ) throws(Refusal) -> [Change] {
    let kind = new.kind
    let (were, are) = (old.values, new.values)
    let change = Change(of: new.id, from: were, to: are)
    if change.changesNoField { return [] }
    try checkValues(are, was: were, of: new)
    try examine(new, are, in: situation)
    let consequences = try new.consequences(was: old, in: situation)
    try mustHaveHappened(are, was: were, of: kind, at: situation.now)
    return [change] + consequences
  }

  /// The record, unless there is none or it was removed.
  static func living(_ id: RecordID, of kind: AnyKind, in situation: Situation) throws(Refusal) -> RecordMemory {
    guard Schema.kind(of: id)?.kind == kind.kind, let stored = situation.register.stored(id) else {
      throw .unknown(id)
    }
    guard !stored.isGone else { throw .removed(id) }
    return kind.memory(of: id, stored.values)
  }

  /// Returns what the editor saw, as the field reads it: a whole coordinate as a decimal, an absent choice as its
  /// default.
  private static func seen(_ was: FieldValue?, at index: Int, of record: RecordMemory) -> FieldValue? {
    let scratch = RecordMemory(copying: record)
    do throws(FieldError) { try scratch.write(was, at: index) } catch { return was }
    return scratch.value(at: index)
  }

  /// Returns which of these fields differ, in the order of the kind's.
  private static func touched(_ names: Set<String>, from old: RecordMemory, to new: RecordMemory) -> [String] {
    old.kind.fields.indices.filter { index in
      names.contains(old.kind.fields[index].name) && new.value(at: index) != old.value(at: index)
    }.map { old.kind.fields[$0].name }
  }

  /// Validates the values that change: a fault that an older file holds elsewhere must not stop a step.
  private static func checkValues(
    _ new: Row, was old: Row, of record: RecordMemory
  ) throws(Refusal) {
    let scratch = RecordMemory(copying: record)
    var wrong: [String: FieldError] = [:]
    for index in new.values.indices where new[index] != old[index] {
      do throws(FieldError) { try scratch.write(new[index], at: index) } catch {
        wrong[record.kind.fields[index].name] = error
      }
    }
    try mustBeEmpty(wrong, record.kind)
  }

  /// Checks that what tells of something that has happened does not lie ahead; what an older file holds is let be until
  /// it is changed.
  private static func mustHaveHappened(
    _ new: Row, was old: Row?, of kind: AnyKind, at now: LocalTime
  ) throws(Refusal) {
    var wrong: [String: FieldError] = [:]
    let fields = kind.fields
    for index in fields.indices where fields[index].liesInPast {
      if let old, old[index] == new[index] { continue }
      if let fault = fields[index].fault(in: new[index], at: now) { wrong[fields[index].name] = fault }
    }
    try mustBeEmpty(wrong, kind)
  }

  /// The record's own faults, and references among its values that lead nowhere.
  private static func examine(
    _ record: RecordMemory, _ values: Row, in situation: Situation
  ) throws(Refusal) {
    var wrong = record.faults()
    let fields = record.kind.fields
    for index in fields.indices {
      guard let value = values[index], fields[index].shape.isReference else { continue }
      for raw in value.texts {
        let id = RecordID(raw)
        if let kind = fields[index].shape.refersTo, Schema.kind(of: id)?.kind != kind {
          wrong[fields[index].name] = .wrongKind(raw, expected: kind)
        } else if !situation.register.has(id) {
          wrong[fields[index].name] = .unknownReference(raw)
        }
      }
    }
    try mustBeEmpty(wrong, record.kind)
  }

  private static func mustBeEmpty(_ wrong: [String: FieldError], _ kind: AnyKind) throws(Refusal) {
    if !wrong.isEmpty { throw .invalid(kind.kind, FieldErrors(wrong)) }
  }
}

/// The rules for a record whose type is known.
extension RecordRules {
  /// A new record that was built in code: held to the same limits as one that was typed.
  static func insert<R: Record>(_ record: R, in situation: Situation) throws(Refusal) -> [Change] {
    try insert(checked: checked(RecordMemory(record, of: kind(of: record.id))), in: situation)
  }

  /// A new value of a record.
  static func replace<R: Record>(_ old: R, with new: R, in situation: Situation) throws(Refusal) -> [Change] {
    let kind = try kind(of: old.id)
    return try replace(RecordMemory(old, of: kind), with: RecordMemory(new, of: kind), in: situation)
  }

  /// The record, unless there is none or it was removed.
  static func living<R: Record>(_ id: Identifier<R>, in situation: Situation) throws(Refusal) -> R {
    try living(id.any, of: kind(of: id), in: situation).record()
  }

  /// Returns the record with its values read again.
  static func checked<R: Record>(_ record: R) throws(Refusal) -> R {
    try checked(RecordMemory(record, of: kind(of: record.id))).record()
  }

  private static func checked(_ record: RecordMemory) throws(Refusal) -> RecordMemory {
    let again = RecordMemory(blank: record.id, of: record.kind)
    try mustBeEmpty(again.fill(record.values), record.kind)
    return again
  }

  private static func kind<R: Record>(of id: Identifier<R>) throws(Refusal) -> AnyKind {
    guard let kind = Schema.kind(named: R.kind.name) else { throw .unknown(id.any) }
    return kind
  }
}
