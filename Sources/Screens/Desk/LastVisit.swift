import CivicDomain

/// When somebody was here last, and the last transaction that they could have seen then.
public struct LastVisit: Equatable, Sendable {
  /// The number of the transaction.
  public let transaction: Int
  /// When they left.
  public let at: Instant

  /// Such a visit.
  public init(transaction: Int, at: Instant) {
    self.transaction = transaction
    self.at = at
  }
}
