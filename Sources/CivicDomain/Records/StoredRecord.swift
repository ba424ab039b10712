/// A record as the register holds it: its values, and who last changed it.
public struct StoredRecord: Equatable, Sendable {
  /// The id of the record.
  public let id: RecordID
  /// The values of its stored fields. Personal ones are missing where they may not be read.
  public var values: Row
  /// The instant when it was last changed.
  public var changedAt: Instant
  /// The login of whoever changed it last.
  public var changedBy: String
  /// Whether it was removed. A removed record stays in the log and can be restored.
  public var isGone: Bool

  /// A stored record.
  public init(id: RecordID, values: Row, changedAt: Instant, changedBy: String, isGone: Bool = false) {
    self.id = id
    self.values = values
    self.changedAt = changedAt
    self.changedBy = changedBy
    self.isGone = isGone
  }
}
