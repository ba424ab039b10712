/// The redaction of a text: what stands where it was taken out of the register.
public enum Redaction {
  /// The mark itself: short enough for every field of text, and never anybody's words.
  public static let mark = ProgramText.redacted.kept
  /// The name by which `redact` calls the reason of the acts on a record. It is no field, and no record has a field of
  /// that name.
  public static let reason = "because"
}

extension FieldValue {
  /// Whether it is the mark of a text that was taken out.
  public var isRedactionMark: Bool { texts == [Redaction.mark] }
}

extension AnyKind {
  /// Whether a field holds words that somebody wrote freely, or an attachment, which may name anybody.
  public func isRedactable(_ field: FieldDeclaration) -> Bool {
    switch field.shape {
    case .line, .openingHours, .text, .words, .file: field.isStored
    case .count, .decimal, .choice, .choices, .reference, .references, .anyReference, .yes, .day, .time: false
    }
  }

  /// Whether its records tell who took personal data out: nothing of that is taken back.
  var tellsWhatWentOut: Bool {
    Schema.acts.contains { $0.declaration.takesPersonalDataOut && $0.declaration.command == kind.madeBy }
  }

  /// Returns what a field becomes when its text is taken out: the mark; nothing where the field does not take it, as an
  /// address does not, or where records are found by the value.
  func redacted(_ field: FieldDeclaration) -> FieldValue? {
    if field.isKey, !field.isRequired { return nil }
    let value = field.shape.family == .list ? FieldValue.list([Redaction.mark]) : .text(Redaction.mark)
    return faults(in: Row([field.name: value], of: self))[field.name] == nil ? value : nil
  }
}

/// The rules of redaction, which takes one text out of the register, wherever it was ever written.
enum RedactionRules {
  static func redact(
    _ id: RecordID, field name: String, because: String, in situation: Situation
  ) throws(Refusal) -> Decision {
    guard let kind = Schema.kind(of: id), let stored = situation.register.stored(id) else { throw .unknown(id) }
    try ReasonRule.mustBeGiven(because)
    if name == Redaction.reason { return Decision(changes: [Change(id: id, erased: [name])]) }
    guard let field = kind.field(name), kind.isRedactable(field), !kind.tellsWhatWentOut else {
      throw .notRedactable(id, field: name)
    }
    let now = stored.values[name]
    if now?.isRedactionMark == true { return .alreadyDone }
    // What was cleared before still stands in older lines.
    let becomes = now == nil ? nil : kind.redacted(field)
    return Decision(changes: [Change(id: id, set: [name: becomes], erased: [name])])
  }
}
