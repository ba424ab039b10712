/// An office other than the register's own whose log stands in it: what its lines say is shown like all the rest, and no seal
/// of this register vouches for them.
public struct OtherOffice: Hashable, Sendable {
  /// The name of the office, which its folder has.
  public let name: String
  /// How many transactions of it are in the register.
  public let transactions: Int
  /// The earliest time that stands at one of them.
  public let first: Instant
  /// The latest time that stands at one of them.
  public let last: Instant

  /// An office with what its log says.
  public init(name: String, transactions: Int, first: Instant, last: Instant) {
    self.name = name
    self.transactions = transactions
    self.first = first
    self.last = last
  }
}
