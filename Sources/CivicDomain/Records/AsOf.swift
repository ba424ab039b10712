/// A moment of the past as of which a register is read: it is the fold of its changes, which then goes no further.
public enum AsOf: Hashable, Sendable {
  /// The end of a day in Poland. Days are told by the clocks of those who wrote, and a clock may have been wrong; the order
  /// of what was written is certain. So a day ends in a log where the fewest dates contradict that.
  case day(Day)
  /// What the transaction of this number left, and with it all of its act.
  case transaction(Int)

  /// Parses a number, as the log gives it, or a day, as people type one that has been. A day to come is refused and not
  /// taken for now: most often its year is a slip.
  public init(typed text: String, today: Day) throws(AsOfFault) {
    if let number = Int(text), text.allSatisfy(\.isNumber) {
      self = .transaction(number)
      return
    }
    let day: Day
    do throws(CalendarError) { day = try Day(typed: text, near: today, lying: .past) } catch {
      throw .unreadable(text)
    }
    guard day <= today else { throw .notYet(day, today: today) }
    self = .day(day)
  }

  /// The moment as it is typed behind `--as-of`.
  public var text: String {
    switch self {
    case .day(let day): day.text
    case .transaction(let number): String(number)
    }
  }
}

/// The reason why a register does not tell how it stood at a moment.
public enum AsOfFault: Error, Hashable, Sendable {
  /// Neither a day nor a transaction's number.
  case unreadable(String)
  /// The day is still to come.
  case notYet(Day, today: Day)
  /// Nothing was written by the end of that day: the first day on which something was; nil where nothing ever was.
  case beforeFirst(Day, first: Day?)
  /// There is no transaction of that number: the numbers that there are, and of those the nearest before it.
  case noTransaction(Int, known: ClosedRange<Int>?, before: Int?)
}
