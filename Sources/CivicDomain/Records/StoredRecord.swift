/// A record as the register holds it: its values, and who last changed it.
public struct StoredRecord: Equatable, Sendable {
  /// Its id.
  public let id: RecordID
  /// The values of its stored fields. Personal ones are missing where they may not be read.
  public var values: Row
  /// When it was last changed.
  public var changedAt: Instant
  /// Who changed it last: a login.
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
