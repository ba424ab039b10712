/// A kind of record with its type forgotten: what the generic acts need of it.
///
/// `Schema.kinds` is the one list of them, and this the one place where a raw id becomes a typed record. A class, so that
/// to look a kind up is to copy nothing.
public final class AnyKind: Sendable {
  /// The kind.
  public let kind: Kind
  /// The declarations of its fields, in the order of forms.
  public let fields: [FieldDeclaration]
  /// How its records stand beside one another where they refer to the same one.
  public let tallies: [Tally]
  /// The field that names a file of the store; nil for most kinds.
  public let fileField: FieldDeclaration?
  /// The fields that together tell records without a number from each other; the first is what they are called.
  public let likeness: [String]
  let add: @Sendable (RecordID, [String: FieldValue], Situation) throws(Refusal) -> [Change]
  let addInOrder: @Sendable (RecordID, ValuesInOrder, Situation) throws(Refusal) -> [Change]
  let edit: @Sendable (RecordID, [FieldEdit], Situation) throws(Refusal) -> [Change]
  let readmit: @Sendable (StoredRecord, Situation) throws(Refusal) -> Void
  private let check: @Sendable ([String: FieldValue], Set<String>) -> [String: FieldError]
  private let read: @Sendable (StoredRecord) -> [String: FieldValue]
  private let readInOrder: @Sendable (RecordInOrder) -> ValuesInOrder
  private let derive: @Sendable (String, RecordID, StoredRecord?, any Register, LocalTime) -> FieldValue?

  /// The kind of a type of record.
  public init<R: Record>(_ type: R.Type) {
    kind = R.kind
    fields = R.fields.map(\.declaration)
    tallies = R.tallies
    fileField = fields.first { $0.shape == .file }
    likeness = R.likeness
    add = { (id, values, situation) throws(Refusal) in
      try RecordRules.add(Identifier<R>(id.raw), values, in: situation)
    }
    addInOrder = { (id, values, situation) throws(Refusal) in
      try RecordRules.add(Identifier<R>(id.raw), inOrder: values, in: situation)
    }
    edit = { (id, edits, situation) throws(Refusal) in
      try RecordRules.edit(Identifier<R>(id.raw), edits, in: situation)
    }
    readmit = { (stored, situation) throws(Refusal) in
      try R.mustBeWelcome(R.lenient(id: Identifier(stored.id.raw), stored.values), in: situation)
    }
    check = { values, kept in
      do throws(FieldErrors) { return try R.decode(id: Identifier(""), values).faults() } catch {
        let wrong = error.byField.filter { !kept.contains($0.key) }
        return wrong.isEmpty ? R.lenient(id: Identifier(""), values).faults() : wrong
      }
    }
    read = { stored in R.lenient(id: Identifier(stored.id.raw), stored.values).values }
    readInOrder = { stored in R.lenient(id: Identifier(stored.id.raw), inOrder: stored.values).valuesInOrder }
    let derived = Dictionary(
      uniqueKeysWithValues: R.fields.compactMap { field in field.derivation.map { (field.name, $0) } })
    derive = { field, id, stored, register, now in
      switch derived[field] {
      case .id(let derive): return derive(Identifier(id.raw), register)
      case .record(let derive):
        guard let values = (stored ?? register.stored(id))?.values else { return nil }
        return derive(R.lenient(id: Identifier(id.raw), values), register, now)
      case nil: return nil
      }
    }
  }

  /// The declaration of a field.
  public func field(_ name: String) -> FieldDeclaration? { place(of: name).map { fields[$0] } }

  /// Where a field stands among the fields.
  public func place(of name: String) -> Int? {
    let length = name.utf8.count
    // Its length tells a name from nearly all others.
    return fields.indices.first { fields[$0].name.utf8.count == length && fields[$0].name == name }
  }

  /// What the record's own fields have against these values; empty if nothing. For forms, as one types.
  /// - Parameter kept: fields that stay as a file holds them, whatever today's limits are.
  public func faults(in values: [String: FieldValue], keeping kept: Set<String> = []) -> [String: FieldError] {
    check(values, kept)
  }

  /// A record's stored values as its type reads them, its defaults filled in: what an editor sees. For an empty record:
  /// what a new one has from the start.
  public func values(of record: StoredRecord) -> [String: FieldValue] { read(record) }

  /// The same where the values stand in the order of `fields`.
  public func values(of record: RecordInOrder) -> ValuesInOrder { readInOrder(record) }

  /// A stored or derived field of a record, as it is at a moment.
  public func value(of field: String, in record: StoredRecord, on register: any Register, at now: LocalTime)
    -> FieldValue?
  {
    guard let place = fields.firstIndex(where: { $0.name == field }) else { return nil }
    return fields[place].isStored ? record.values[field] : derive(field, record.id, record, register, now)
  }

  /// A derived field of a record, as it is at a moment; the record is read only where the field needs it.
  public func derivedValue(of field: String, in id: RecordID, on register: any Register, at now: LocalTime)
    -> FieldValue?
  {
    derive(field, id, nil, register, now)
  }
}
