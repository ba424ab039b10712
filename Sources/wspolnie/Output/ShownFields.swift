import CivicDomain

/// The fields of a kind that are shown, in their order: the stored ones as they are declared, then the derived ones.
/// Made once for a list, for a declaration is large and a list is long.
struct ShownFields {
  /// A field that is shown.
  struct Field {
    let name: String
    let isStored: Bool
  }

  let kind: AnyKind
  let fields: [Field]
  private let register: any Register
  private let now: LocalTime

  init(
    of kind: AnyKind, on register: any Register, at now: LocalTime, which mayBeShown: (FieldDeclaration) -> Bool
  ) {
    let shown = kind.fields.filter(mayBeShown)
    self.init(shown.filter(\.isStored) + shown.filter { !$0.isStored }, of: kind, on: register, at: now)
  }

  /// These, in this order.
  init(_ fields: [FieldDeclaration], of kind: AnyKind, on register: any Register, at now: LocalTime) {
    self.kind = kind
    self.register = register
    self.now = now
    self.fields = fields.map { Field(name: $0.name, isStored: $0.isStored) }
  }

  /// The value of a derived field in a record of the register; nil where it has none.
  func derivedValue(of field: Field, in id: RecordID) -> FieldValue? {
    kind.derivedValue(of: field.name, in: id, on: register, at: now)
  }

  /// The value of a field in a record; nil where it has none.
  func value(of field: Field, in record: StoredRecord) -> FieldValue? {
    field.isStored ? record.values[field.name] : kind.value(of: field.name, in: record, on: register, at: now)
  }
}
