import CivicDomain

/// Days, times, spans and deadlines.
///
/// Methods with `near today` leave the year out where it is this year's. There is never a 24:00.
public protocol TimeWords {
  /// `9.09.2026`, `9 Sep 2026`.
  func day(_ day: Day) -> String
  /// `9.09`, `9 Sep`: without the year, whatever it is.
  func shortDay(_ day: Day) -> String
  /// `śr 9.09.2026`, `Wed 9 Sep 2026`.
  func dayWithWeekday(_ day: Day) -> String
  /// `9 września`, `9 September`: for running text.
  func dayInWords(_ day: Day) -> String
  /// `dziś`, `jutro`, `wczoraj`, else the day.
  func relativeDay(_ day: Day, near today: Day) -> String
  /// `czwartek`, `Thursday`.
  func weekday(_ weekday: Weekday) -> String
  /// `czw.`, `Thu`: in text.
  func shortWeekday(_ weekday: Weekday) -> String
  /// `Cz`, `Th`: over a column of a calendar; always two letters.
  func weekdayHeading(_ weekday: Weekday) -> String
  /// `wrzesień`, `September`; 1…12, any other number gives an empty text.
  func month(_ month: Int) -> String
  /// `wrzesień 2026`, `September 2026`.
  func monthAndYear(_ day: Day) -> String
  /// `9:05`, `14:30`.
  func clock(_ time: LocalTime) -> String
  /// `10:00–16:00` of one day; `10:00 – 11.09, 16:00` where it ends on another.
  func clocks(_ span: TimeSpan) -> String
  /// `do 12.08 włącznie`, `to 12 Aug inclusive`.
  func through(_ lastDay: Day, near today: Day) -> String
  /// `12.08.2026 włącznie`, `12 Aug 2026 inclusive`.
  func inclusive(_ lastDay: Day) -> String
  /// A deadline, exclusive: 00:00 is told as the day before, inclusive; any other time as `do 12.08, 14:00`.
  func until(_ deadline: LocalTime, near today: Day) -> String
  /// `6 godz.`, `1 godz. 30 min`, `6 h`.
  func duration(minutes: Int) -> String
  /// `6 miesięcy temu`, `wczoraj`, `za 3 dni`: rounded down to whole days, weeks, months or years.
  func distance(from today: Day, to day: Day) -> String
  /// The days to a last day that still counts: `zostało 14 dni`, `ostatni dzień`, `termin minął 2 dni temu`.
  func daysLeft(to lastDay: Day, from today: Day) -> String
}

extension Words {
  /// `9.09` of this year, `9.09.2025` of another.
  public func day(_ day: Day, near today: Day) -> String {
    day.year == today.year ? shortDay(day) : self.day(day)
  }

  /// `9.09, 14:30`.
  public func moment(_ time: LocalTime, near today: Day) -> String {
    "\(day(time.day, near: today)), \(clock(time))"
  }

  /// As short as it is clear: `14:30` of today, else `9.09, 14:30`.
  public func moment(_ instant: Instant, near today: Day) -> String {
    let time = WarsawTime.local(instant)
    return time.day == today ? clock(time) : moment(time, near: today)
  }

  /// `10.09, 10:00–16:00`; over several days `10.09, 10:00 – 11.09, 16:00`.
  public func span(_ span: TimeSpan, near today: Day) -> String {
    "\(day(span.start.day, near: today)), \(clocks(span))"
  }
}

extension Words {
  /// `czw. 10.09, 10:00–16:00`.
  public func weekdayAndSpan(_ span: TimeSpan, near today: Day) -> String {
    "\(shortWeekday(span.start.day.weekday)) \(self.span(span, near: today))"
  }
}

/// How a stretch of days is best told.
enum Stretch: Equatable {
  case days(Int)
  case weeks(Int)
  case months(Int)
  case years(Int)

  /// From the earlier to the later day; days up to two weeks, weeks up to two months, months up to two years.
  init(from earlier: Day, to later: Day) {
    let days = earlier.days(until: later)
    var months = (later.year - earlier.year) * 12 + later.month - earlier.month
    if earlier.adding(months: months) > later { months -= 1 }
    switch (days, months) {
    case (..<14, _): self = .days(days)
    case (_, ..<2): self = .weeks(days / 7)
    case (_, ..<24): self = .months(months)
    case _: self = .years(months / 12)
    }
  }

  var number: Int {
    switch self {
    case .days(let number), .weeks(let number), .months(let number), .years(let number): number
    }
  }

  var noun: Noun {
    switch self {
    case .days: .day
    case .weeks: .week
    case .months: .month
    case .years: .year
    }
  }
}

/// The last day on which something may still be done, where the deadline is the midnight behind it.
func lastWholeDay(before deadline: LocalTime) -> Day? { WholeDay.last.day(of: deadline) }

/// Two digits: 5 is `05`.
func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

/// `9:05`, in both languages: a clock of 24 hours.
func clockOfTwentyFourHours(_ time: LocalTime) -> String { "\(time.hour):\(twoDigits(time.minute))" }
