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
