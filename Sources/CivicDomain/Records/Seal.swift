/// The seal of a register: what its log ended with at one moment, as 64 bits that people write down as eight words.
///
/// Whoever has an old one can tell later whether everything that was saved until then still is as it was.
public struct Seal: Hashable, Sendable {
  /// The 64 bits.
  public let value: UInt64

  /// How many bytes there are, and so how many words.
  public static let length = 8

  /// A seal of these bits.
  public init(value: UInt64) { self.value = value }

  /// The bytes, the first one first.
  public var bytes: [UInt8] {
    stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: value >> UInt64($0)) }
  }

  /// The seal of eight bytes; nil of any other number.
  public init?(bytes: [UInt8]) {
    guard bytes.count == Self.length else { return nil }
    value = bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }
}

/// What became of everything that had been saved when a seal was taken.
public enum SealState: Equatable, Sendable {
  /// All of it is as it was, but for what was erased by law since.
  case holds(Vouched)
  /// Its transaction is there, and something before it is not as it was: `check` names it.
  case broken(since: Instant, transaction: Int)
  /// No line of this log ever had it: it is another register's, or everything from some line on was written anew.
  case unknown

  /// What a seal that holds vouches for.
  public struct Vouched: Equatable, Sendable {
    /// The time of the transaction that was the last one when it was taken.
    public let since: Instant
    /// The number of that transaction.
    public let transaction: Int
    /// The number of the first line that is in the chain: nothing vouches for those before it.
    public let from: Int
    /// How many lines were saved since.
    public let later: Int
    /// How many lines of before were rewritten by erasures and redactions.
    public let rewritten: Int
    /// Whether the personal data could not be read, so that nothing is said of them.
    public let isPublicAlone: Bool
    /// Whether there is no other office whose log it does not speak of.
    public let isOfAllOffices: Bool

    /// All that is said of it.
    public init(
      since: Instant, transaction: Int, from: Int = 1, later: Int, rewritten: Int, isPublicAlone: Bool = false,
      isOfAllOffices: Bool = true
    ) {
      self.since = since
      self.transaction = transaction
      self.from = from
      self.later = later
      self.rewritten = rewritten
      self.isPublicAlone = isPublicAlone
      self.isOfAllOffices = isOfAllOffices
    }
  }
}
