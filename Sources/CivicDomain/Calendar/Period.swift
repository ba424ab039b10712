/// A day, month, quarter or year of the calendar: what dates are counted by, and what a condition may name instead of a
/// day.
public struct Period: Hashable, Sendable {
  /// How long a period is.
  public enum Length: String, CaseIterable, Hashable, Sendable {
    /// One day.
    case day
    /// One month.
    case month
    /// Three months, from January, April, July or October on.
    case quarter
    /// One year.
    case year
  }

  /// How long it is.
  public let length: Length
  /// Its first day.
  public let first: Day

  /// The period of a length in which a day lies.
  public init(_ length: Length, of day: Day) {
    self.length = length
    switch length {
    case .day: first = day
    case .month: first = day.firstOfMonth
    case .quarter: first = day.firstOfMonth.adding(months: -((day.month - 1) % 3))
    case .year: first = day.firstOfMonth.adding(months: 1 - day.month)
    }
  }

  /// Its last day.
  public var last: Day {
    switch length {
    case .day: first
    case .month: first.adding(days: first.daysInMonth - 1)
    case .quarter: Period(.month, of: first.adding(months: 2)).last
    case .year: Period(.month, of: first.adding(months: 11)).last
    }
  }

  /// Which quarter of its year it begins in, from 1.
  public var quarter: Int { (first.month - 1) / 3 + 1 }

  /// As files and commands write it: `2026-09-09`, `2026-09`, `2026-Q3`, `2026`.
  public var text: String {
    switch length {
    case .day: first.text
    case .month: String(first.text.prefix(7))
    case .quarter: "\(first.text.prefix(4))-Q\(quarter)"
    case .year: String(first.text.prefix(4))
    }
  }

  /// Reads what `text` writes; nil for anything else.
  public init?(_ text: String) {
    var reader = FixedWidthText(text)
    if let day = Day(reading: &reader), reader.isAtEnd {
      self.init(.day, of: day)
      return
    }
    reader = FixedWidthText(text)
    guard let year = reader.number(digits: 4), let start = Day(year: year, month: 1, day: 1) else { return nil }
    if reader.isAtEnd {
      self.init(.year, of: start)
      return
    }
    guard reader.sign(of: "-") != nil else { return nil }
    if reader.sign(of: "Qq") != nil {
      guard let quarter = reader.number(digits: 1), 1...4 ~= quarter, reader.isAtEnd else { return nil }
      self.init(.quarter, of: start.adding(months: (quarter - 1) * 3))
      return
    }
    guard let month = reader.number(digits: 2), reader.isAtEnd, let day = Day(year: year, month: month, day: 1)
    else { return nil }
    self.init(.month, of: day)
  }

  /// Reads what somebody types: a day as in a form, a month as `9.2026` too.
  /// - Parameter tense: whether it tells of what has happened or is planned (`Day.init(typed:near:lying:)`).
  public init?(typed text: String, near today: Day, lying tense: Tense? = nil) {
    if let day = try? Day(typed: text, near: today, lying: tense) {
      self.init(.day, of: day)
      return
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 2, parts[1].utf8.count == 4, let month = Int(parts[0]), let year = Int(parts[1]),
      let day = Day(year: year, month: month, day: 1)
    {
      self.init(.month, of: day)
      return
    }
    self.init(text)
  }
}
