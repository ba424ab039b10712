/// The opening hours of something: the hours of each day of the week, and of public holidays where they differ.
///
/// The part of OpenStreetMap's `opening_hours` that a centre needs (Opening Hours specification 0.7.2): weekdays, ranges of
/// hours, hours past midnight, `24/7`, `off`, and `PH` for the days free of work by law. Two spellings of the same hours
/// are one value.
public struct OpeningHours: Hashable, Sendable {
  /// The hours by weekday, Monday first.
  let week: [[Hours]]
  /// The hours of a public holiday; nil: such a day is like any other.
  let holidays: [Hours]?

  /// A range of hours, in minutes since midnight.
  struct Hours: Hashable, Sendable {
    /// 0 to 1439.
    let start: Int
    /// The end, behind the start by a day at most: behind 1440 where it lies past midnight.
    let end: Int

    /// The hours from midnight to midnight.
    static let wholeDay = Hours(start: 0, end: LocalTime.minutesInDay)
  }

  /// Hours of seven days and of holidays; what touches or overlaps within a day becomes one range.
  init(week: [[Hours]], holidays: [Hours]?) {
    assert(week.count == Weekday.allCases.count)
    self.week = week.map(OpeningHours.merged)
    self.holidays = holidays.map(OpeningHours.merged)
  }

  private static func merged(_ hours: [Hours]) -> [Hours] {
    hours.sorted { ($0.start, $0.end) < ($1.start, $1.end) }.reduce(into: []) { merged, next in
      guard let last = merged.last, next.start <= last.end else { return merged.append(next) }
      merged[merged.count - 1] = Hours(start: last.start, end: max(last.end, next.end))
    }
  }

  /// Whether it never closes.
  public var isAlwaysOpen: Bool { (week + (holidays.map { [$0] } ?? [])).allSatisfy { $0 == [.wholeDay] } }

  /// The times that begin on a day; one that lies past midnight ends on the next.
  public func spans(on day: Day) -> [TimeSpan] {
    let midnight = LocalTime(startOf: day)
    return hours(on: day).map {
      TimeSpan(start: midnight.adding(minutes: $0.start), end: midnight.adding(minutes: $0.end))
    }
  }

  private func hours(on day: Day) -> [Hours] {
    if let holidays, PublicHoliday(on: day) != nil { return holidays }
    return week[day.weekday.rawValue - 1]
  }

  /// The times in which a moment may lie: of its day, and those of the day before that lie past midnight.
  private func spans(around moment: LocalTime) -> [TimeSpan] {
    spans(on: moment.day.adding(days: -1)) + spans(on: moment.day)
  }

  /// Whether somebody is there at a moment; the minute of closing counts, for a thing is still brought back then.
  public func isOpen(at moment: LocalTime) -> Bool {
    spans(around: moment).contains { $0.start <= moment && moment <= $0.end }
  }

  /// Whether it is open without a break through a time.
  public func covers(_ span: TimeSpan) -> Bool {
    if isAlwaysOpen { return true }
    var reached = span.start
    while reached < span.end {
      let open = spans(around: reached).filter { $0.start <= reached && reached < $0.end }
      guard let end = open.map(\.end).max() else { return false }
      reached = end
    }
    return true
  }

  /// Whether it is open in some part of a time, which lies within a day.
  public func touches(_ span: TimeSpan) -> Bool { spans(around: span.start).contains { $0.overlaps(span) } }
}

extension OpeningHours {
  /// A rule of opening hours: days with the same hours.
  public struct Rule: Hashable, Sendable {
    /// Runs of days of the week, each from its first to its last day; empty for the public holidays.
    public let days: [ClosedRange<Weekday>]
    /// Each from its clock to its clock, in minutes since midnight; one past midnight ends behind 1440. Empty: closed.
    public let hours: [Range<Int>]

    /// Whether it is of the public holidays.
    public var isOfHolidays: Bool { days.isEmpty }
    /// Whether it is of all days of the week.
    public var isOfEveryDay: Bool { days == [.monday ... .sunday] }
    /// Whether its days are open from midnight to midnight.
    public var isOfWholeDays: Bool { hours == [0..<LocalTime.minutesInDay] }
  }

  /// The rules in which the hours are told: each set of hours once with all its days, in the order of the week; days on
  /// which it is closed are not named, unless it always is; holidays last, where they are told at all.
  public var rules: [Rule] {
    var rules: [Rule] = []
    for (index, hours) in week.enumerated() where week.firstIndex(of: hours) == index && !hours.isEmpty {
      rules.append(rule(of: hours))
    }
    if rules.isEmpty { rules = [rule(of: [])] }
    if let holidays { rules.append(Rule(days: [], hours: holidays.map { $0.start..<$0.end })) }
    return rules
  }

  private func rule(of hours: [Hours]) -> Rule {
    let days = Weekday.allCases.filter { week[$0.rawValue - 1] == hours }
    let runs = days.reduce(into: [ClosedRange<Weekday>]()) { runs, day in
      if let last = runs.last, last.upperBound.rawValue + 1 == day.rawValue {
        runs[runs.count - 1] = last.lowerBound...day
      } else {
        runs.append(day...day)
      }
    }
    return Rule(days: runs, hours: hours.map { $0.start..<$0.end })
  }

  /// The text form as files hold it, one spelling for each meaning: `Mo-Fr 08:00-20:00; Sa 09:00-15:00; PH off`.
  public var text: String {
    if isAlwaysOpen, holidays == nil { return "24/7" }
    return rules.map { rule in
      let days = rule.isOfHolidays ? "PH" : rule.days.map(OpeningHours.text).joined(separator: ",")
      let hours = rule.hours.map { "\(OpeningHours.clock($0.lowerBound))-\(OpeningHours.clock($0.upperBound))" }
      return "\(days) \(hours.isEmpty ? "off" : hours.joined(separator: ","))"
    }.joined(separator: "; ")
  }

  private static func text(_ days: ClosedRange<Weekday>) -> String {
    let (first, last) = (symbols[days.lowerBound.rawValue - 1], symbols[days.upperBound.rawValue - 1])
    return first == last ? first : "\(first)-\(last)"
  }

  private static let symbols = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]

  /// Returns a clock time: `08:00`. Midnight at the end of a day is `24:00`, and what lies past it is told by the next
  /// day's clock.
  private static func clock(_ minutes: Int) -> String {
    let minutes = minutes > LocalTime.minutesInDay ? minutes - LocalTime.minutesInDay : minutes
    var bytes: [UInt8] = []
    appendDigits(minutes / 60, width: 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    appendDigits(minutes % 60, width: 2, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
