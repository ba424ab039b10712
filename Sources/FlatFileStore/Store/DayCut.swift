import CivicDomain

/// The place in one office's log where a day ends, and what speaks against it.
///
/// The order of a log is certain; the dates in it are what somebody's clock said. Wherever the day is taken to end, two
/// sorts of transactions contradict that place: those before it that are dated after the day, and those behind it that are
/// dated on the day or earlier. The day ends where the fewest do. So one clock that was wrong for an hour, behind or
/// ahead, contradicts with what it wrote, and moves nothing. A later day never ends earlier in the log.
///
/// Of several places with as few, the day ends at the first: what is shown of a day is used to say „that was known by
/// then”, and what may have been written later must not be among it. Whoever looks for more looks at the next day.
struct DayCut {
  /// The last instant of the day.
  private let end: Instant
  /// Transactions dated on the day or before.
  private var early = 0
  /// How many more of the transactions so far are dated after the day than on it or before.
  private var balance = 0
  /// The least that the balance was.
  private var least = 0
  /// Whether the day ends, as far as is known, right behind what was taken last.
  private var endsHere = false
  /// The number of the last transaction that belongs to the day; nil: none does.
  private(set) var last: Int?

  init(endOf day: Day) { end = WarsawTime.end(of: day) }

  /// Takes the next transaction of the log.
  mutating func take(_ number: Int, at instant: Instant) {
    if instant == .earliest {
      // A line without a time, which no program of ours wrote, belongs to that before it.
      if endsHere { last = number }
      return
    }
    if instant <= end {
      early += 1
      balance -= 1
    } else {
      balance += 1
    }
    endsHere = balance < least
    if endsHere { (least, last) = (balance, number) }
  }

  /// How many transactions contradict the place.
  var contradictions: Int { early + least }
}
