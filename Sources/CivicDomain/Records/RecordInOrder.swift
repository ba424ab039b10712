/// The values of a record in the order of its kind's fields (`AnyKind.fields`), nil where one is absent; as many as the
/// kind has fields. Where very many records are gone through, that is much quicker than values by name.
public typealias ValuesInOrder = [FieldValue?]

/// A record as the register holds it, with its values in the order of its kind's fields. What the kind does not declare
/// is left out.
public struct RecordInOrder: Equatable, Sendable {
  /// Its id.
  public let id: RecordID
  /// The values of its stored fields. Personal ones are missing where they may not be read.
  public let values: ValuesInOrder
  /// When it was last changed.
  public let changedAt: Instant
  /// Who changed it last: a login.
  public let changedBy: String
  /// Whether it was removed.
  public let isGone: Bool

  /// A record with its values in order.
  public init(id: RecordID, values: ValuesInOrder, changedAt: Instant, changedBy: String, isGone: Bool) {
    self.id = id
    self.values = values
    self.changedAt = changedAt
    self.changedBy = changedBy
    self.isGone = isGone
  }

  /// A record of this kind whose values are known by their names.
  public init(_ record: StoredRecord, of kind: AnyKind) {
    self.init(
      id: record.id, values: kind.fields.map { record.values[$0.name] }, changedAt: record.changedAt,
      changedBy: record.changedBy, isGone: record.isGone)
  }
}

extension FieldValue {
  /// Values by name in the order of fields; what is none of them is left out.
  static func inOrder(_ values: [String: FieldValue], _ fields: [Field]) -> ValuesInOrder {
    var ordered = ValuesInOrder(repeating: nil, count: fields.count)
    for (name, value) in values {
      if let place = fields.firstIndex(where: { $0.name == name }) { ordered[place] = value }
    }
    return ordered
  }

  /// Values in the order of fields by their names, absent ones left out.
  static func byName(_ values: ValuesInOrder, _ fields: [Field]) -> [String: FieldValue] {
    var named = [String: FieldValue](minimumCapacity: fields.count)
    for place in fields.indices { named[fields[place].name] = values[place] }
    return named
  }

  /// The values that differ from others of the same fields; `.some(nil)` means "cleared".
  static func differences(
    of new: ValuesInOrder, from old: ValuesInOrder, _ fields: [Field]
  ) -> [String: FieldValue?] {
    var set: [String: FieldValue?] = [:]
    // updateValue: `set[name] = nil` would drop the key instead of recording that the field was cleared.
    for place in fields.indices where new[place] != old[place] {
      set.updateValue(new[place], forKey: fields[place].name)
    }
    return set
  }
}
