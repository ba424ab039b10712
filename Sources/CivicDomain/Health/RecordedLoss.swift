/// What `repair` recorded as lost, or as changed by hand: what stands is whole without it.
public struct RecordedLoss: Hashable, Sendable {
  /// How many transactions are gone, or what was personal of them.
  public let transactions: Int
  /// How many places there are in which a line was changed by hand.
  public let touched: Int
  /// How many logs there are of which nobody can say how far they reached: they came from a damaged backup.
  public let unknownEnds: Int
  /// When it was recorded, in the order of the log.
  public let recordedAt: [Instant]

  /// What was recorded at these times.
  public init(transactions: Int, touched: Int, unknownEnds: Int = 0, recordedAt: [Instant]) {
    self.transactions = transactions
    self.touched = touched
    self.unknownEnds = unknownEnds
    self.recordedAt = recordedAt
  }
}
