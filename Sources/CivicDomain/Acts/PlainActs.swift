/// A new record of a plain kind, with these values.
public struct AddRecord: Act {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "add",
    ActWords(
      logged: Label(pl: "dodano", en: "added"), done: .saved, undone: Label(pl: "dodanie", en: "the entry")))

  /// The id of the new record, drawn by whoever sends it.
  public let id: RecordID
  /// The values of the new record.
  public let values: Row

  /// A new record.
  public init(_ id: RecordID, _ values: Row) {
    self.id = id
    self.values = values
  }

  /// A new record, with values by their names, as forms and commands know them.
  public init(_ id: RecordID, _ values: [String: FieldValue]) { self.init(id, Row(values, of: id)) }

  /// The record.
  public var subject: ActSubject { .new(id, values) }

  /// Undone by its removal.
  public func decide(in situation: Situation) throws(Refusal) -> Decision {
    guard let kind = Schema.kind(of: id) else { throw .unknown(id) }
    let changes = try RecordRules.add(id, values, of: kind, in: situation)
    if changes.isEmpty { return .alreadyDone }
    return Decision(changes, undoneBy: Self.counter, in: situation)
  }

  /// Its removal; whoever was given the notice with it was not.
  public static func counter(of deed: Deed, in situation: Situation) -> (any Act)? {
    deed.takingNoticesBack(with: deed.removals)
  }
}

/// New values for some fields of a record, each with what it was when the editor looked.
public struct EditRecord: Act {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "edit", command: "set", ActWords(logged: Label(pl: "zmieniono", en: "changed"), done: .saved))

  /// The record.
  public let id: RecordID
  /// The fields that are to be changed.
  public let edits: [FieldEdit]
  /// Whether it takes back another edit.
  private let isUndoing: Bool
  /// Whoever was to be rung because of the edit that it takes back, as they were before.
  private let untold: [Registration]

  /// An edit.
  public init(_ id: RecordID, _ edits: [FieldEdit]) { self.init(id, edits, undoing: false) }

  /// An edit that takes another back: what was right before it was made is right again.
  /// - Parameter untold: whoever was to be rung because of that, as they were before.
  public static func takingBack(_ id: RecordID, _ edits: [FieldEdit], untold: [Registration] = []) -> EditRecord {
    EditRecord(id, edits, undoing: true, untold: untold)
  }

  private init(_ id: RecordID, _ edits: [FieldEdit], undoing isUndoing: Bool, untold: [Registration] = []) {
    self.id = id
    self.edits = edits
    self.isUndoing = isUndoing
    self.untold = untold
  }

  /// The reason, which only an edit has that takes another back: so the log knows it for what it is.
  public var because: String { isUndoing ? ProgramText.undone.kept : "" }

  /// The fields.
  public var subject: ActSubject { .fields(id, edits.map(\.field)) }

  /// Whether both make the same of the record, for whatever reason.
  public static func == (one: EditRecord, other: EditRecord) -> Bool { one.id == other.id && one.edits == other.edits }

  /// Undone by the edit the other way, once seats are taken back that somebody got by it and does not know of.
  public func decide(in situation: Situation) throws(Refusal) -> Decision {
    guard let kind = Schema.kind(of: id) else { throw .unknown(id) }
    let changes = try RecordRules.edit(id, edits, of: kind, undoing: isUndoing, in: situation)
    return Decision(takingCallsBack(changes, on: situation.register), undoneBy: Self.counter, in: situation)
  }

  /// The changes without the calls that are needless by now: whoever was not reached yet knows of nothing.
  private func takingCallsBack(_ changes: [Change], on register: any Register) -> [Change] {
    guard !changes.isEmpty else { return changes }
    // Who has got a seat since is to be told of that; whatever else was changed is no matter.
    let back = untold.compactMap { was -> Change? in
      guard let now = register.record(was.id), now.call?.isDue ?? false, now.status == was.status,
        now.seated == was.seated
      else { return nil }
      var asBefore = now
      asBefore.call = was.call
      return asBefore.change(from: now)
    }
    let ids = Set(back.map(\.id))
    return changes.filter { !ids.contains($0.id) } + back.filter { !$0.changesNoField }
  }

  /// The edit the other way of the record that was edited, which changed first: others by what followed from it. What stood there
  /// already was somebody else's doing, and is no change.
  public static func counter(of deed: Deed, in situation: Situation) -> (any Act)? {
    guard let first = deed.parts.first, let back = takingBack(first) else { return nil }
    let (call, seated) = (Registration.name(of: \.call), Registration.name(of: \.seated))
    let untold = deed.parts.compactMap { part in
      part.change.set[call] == .text(CallState.toCall.rawValue) && part.change[seated] == nil
        ? part.was(Registration.self) : nil
    }
    return deed.takingSeatsBack(before: takingBack(back.id, back.edits, untold: untold))
  }

  /// The edit that takes back what became of the fields of one record that anyone may change; nil: the record is new, or there
  /// were none.
  static func takingBack(_ part: Deed.Part) -> EditRecord? {
    guard let before = part.before, let kind = Schema.kind(of: part.change.id) else { return nil }
    let names = part.change.fieldNames
    let edits = kind.fields.filter { names.contains($0.name) && ($0.changeability == .anyone || $0.isCorrectable) }
      .map { FieldEdit(field: $0.name, was: part.change[$0.name] ?? nil, becomes: before[$0.name]) }
    return edits.isEmpty ? nil : .takingBack(part.change.id, edits)
  }
}

/// Takes a removal back.
public struct RestoreRecord: Act {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "restore", command: nil,
    ActWords(
      logged: Label(pl: "przywrócono", en: "restored"), done: Label(pl: "Przywrócono", en: "Brought back"),
      undone: Label(pl: "przywrócenie", en: "the return")))

  /// The record.
  public let id: RecordID

  /// The return of a record.
  public init(_ id: RecordID) { self.id = id }

  /// The record.
  public var subject: ActSubject { .record(id) }

  /// Undone by its removal.
  public func decide(in situation: Situation) throws(Refusal) -> Decision {
    guard let kind = Schema.kind(of: id), let stored = situation.register.stored(id) else { throw .unknown(id) }
    guard stored.isGone else { throw .notRemoved(id) }
    // What it referred to may have gone since.
    for field in kind.fields where field.shape.isReference {
      for raw in stored.values[field.name]?.texts ?? [] where !situation.register.has(RecordID(raw)) {
        throw .invalid(kind.kind, FieldErrors([field.name: .unknownReference(raw)]))
      }
    }
    try kind.memory(of: id, stored.values).mustBeWelcome(in: situation)
    return Decision([Change(id: id, gone: false)], undoneBy: Self.counter, in: situation)
  }

  /// Each is removed again.
  public static func counter(of deed: Deed, in situation: Situation) -> (any Act)? {
    deed.undone { $0.change.gone == false ? RemoveRecord($0.id, because: ProgramText.undone.kept) : nil }
  }
}

extension Label {
  /// The label `Zapisano`: what was typed is kept.
  static let saved = Label(pl: "Zapisano", en: "Saved")
}

/// The edit of one field: what it was when the editor looked, and what it becomes. A conflict is known by the
/// difference.
public struct FieldEdit: Hashable, Sendable {
  /// The field's name.
  public let field: String
  /// The value that the editor saw; nil: nothing.
  public let was: FieldValue?
  /// The value that it becomes; nil clears it.
  public let becomes: FieldValue?

  /// An edit of one field.
  public init(field: String, was: FieldValue?, becomes: FieldValue?) {
    self.field = field
    self.was = was
    self.becomes = becomes
  }

  /// The edit that undoes this one.
  public var reversed: FieldEdit { FieldEdit(field: field, was: becomes, becomes: was) }
}
