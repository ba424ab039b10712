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

/// What a page says of the seal of the register that it was drawn from.
public enum SealMark: Hashable, Sendable {
  /// Nothing: in the register nothing was saved yet.
  case none
  /// The seal; and for what it does not vouch: the other offices whose logs are here, and what was recorded as lost or changed
  /// before.
  case seal(Seal, otherOffices: [String] = [], recorded: RecordedLoss? = nil)
  /// That there is none, for the register is known to be damaged: a seal would vouch for what is left of it.
  case damaged
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
    /// What was lost or changed before, and recorded before it was taken; nil: nothing.
    public let recorded: RecordedLoss?
    /// How many transactions were saved since.
    public let later: Int
    /// How many lines of before were rewritten by erasures and redactions.
    public let rewritten: Int
    /// Whether the personal data could not be read, so that nothing is said of them.
    public let isPublicAlone: Bool
    /// The other offices of whose logs it does not speak, by their names.
    public let otherOffices: [String]

    /// All that is said of it.
    public init(
      since: Instant, transaction: Int, from: Int = 1, recorded: RecordedLoss? = nil, later: Int, rewritten: Int,
      isPublicAlone: Bool = false, otherOffices: [String] = []
    ) {
      self.since = since
      self.transaction = transaction
      self.from = from
      self.recorded = recorded
      self.later = later
      self.rewritten = rewritten
      self.isPublicAlone = isPublicAlone
      self.otherOffices = otherOffices
    }

    /// All that it does not vouch for.
    public var notVouchedFor: [Unvouched] {
      (from > 1 ? [.earlierLines(before: from)] : []) + (recorded.map { [.recordedLoss($0)] } ?? [])
        + (isPublicAlone ? [.personalData] : [])
        + (otherOffices.isEmpty ? [] : [.otherOffices(otherOffices)]) + (later > 0 ? [.laterTransactions(later)] : [])
    }
  }

  /// Something of which a seal that holds says nothing.
  public enum Unvouched: Hashable, Sendable {
    /// Lines of older programs, before the chain begins.
    case earlierLines(before: Int)
    /// What was lost or changed before it was taken.
    case recordedLoss(RecordedLoss)
    /// Personal data, which whoever asks may not read.
    case personalData
    /// The logs of these other offices.
    case otherOffices([String])
    /// So many transactions that were saved since.
    case laterTransactions(Int)
  }
}
