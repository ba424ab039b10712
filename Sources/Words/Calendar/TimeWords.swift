import CivicDomain

/// Days, times, spans and deadlines.
///
/// Methods with `near today` leave the year out where it is this year's. There is never a 24:00.
extension Words {
  /// A day with its year: `9.09.2026`, `9 Sep 2026`.
  public func day(_ day: Day) -> String { said(pl: "\(shortDay(day)).\(day.year)", en: "\(shortDay(day)) \(day.year)") }
  /// A day without its year, whatever it is: `9.09`, `9 Sep`.
  public func shortDay(_ day: Day) -> String {
    said(pl: "\(day.day).\(twoDigits(day.month))", en: "\(day.day) \(month(day.month).prefix(3))")
  }
  /// A day near today by its word, `dziś`, `jutro`, `wczoraj`, any other as a date.
  public func relativeDay(_ day: Day, near today: Day) -> String {
    switch today.days(until: day) {
    case -1: said(pl: "wczoraj", en: "yesterday")
    case 0: said(pl: "dziś", en: "today")
    case 1: said(pl: "jutro", en: "tomorrow")
    case _: self.day(day, near: today)
    }
  }
  /// The name of a weekday: `czwartek`, `Thursday`.
  public func weekday(_ weekday: Weekday) -> String {
    switch weekday {
    case .monday: said(pl: "poniedziałek", en: "Monday")
    case .tuesday: said(pl: "wtorek", en: "Tuesday")
    case .wednesday: said(pl: "środa", en: "Wednesday")
    case .thursday: said(pl: "czwartek", en: "Thursday")
    case .friday: said(pl: "piątek", en: "Friday")
    case .saturday: said(pl: "sobota", en: "Saturday")
    case .sunday: said(pl: "niedziela", en: "Sunday")
    }
  }
  /// The short name of a weekday in text: `czw.`, `Thu`.
  public func shortWeekday(_ weekday: Weekday) -> String {
    switch weekday {
    case .monday: said(pl: "pn.", en: "Mon")
    case .tuesday: said(pl: "wt.", en: "Tue")
    case .wednesday: said(pl: "śr.", en: "Wed")
    case .thursday: said(pl: "czw.", en: "Thu")
    case .friday: said(pl: "pt.", en: "Fri")
    case .saturday: said(pl: "sob.", en: "Sat")
    case .sunday: said(pl: "niedz.", en: "Sun")
    }
  }
  /// The heading of a weekday's column in a calendar, always two letters: `Cz`, `Th`.
  public func weekdayHeading(_ weekday: Weekday) -> String {
    switch weekday {
    case .monday: said(pl: "Pn", en: "Mo")
    case .tuesday: said(pl: "Wt", en: "Tu")
    case .wednesday: said(pl: "Śr", en: "We")
    case .thursday: said(pl: "Cz", en: "Th")
    case .friday: said(pl: "Pt", en: "Fr")
    case .saturday: said(pl: "So", en: "Sa")
    case .sunday: said(pl: "Nd", en: "Su")
    }
  }
  /// A day with its weekday and year: `śr. 9.09.2026`, `Wed 9 Sep 2026`.
  public func dayWithWeekday(_ day: Day) -> String { "\(shortWeekday(day.weekday)) \(self.day(day))" }
  /// The weekday of a day that somebody types, with its date where that was left open; of a public holiday that it is one:
  /// `środa, dzień wolny`.
  public func weekday(of day: Day, whole isWhole: Bool) -> String {
    let told = isWhole ? dayWithWeekday(day) : weekday(day.weekday)
    return PublicHoliday(on: day) == nil ? told : said(pl: "\(told), dzień wolny", en: "\(told), a holiday")
  }
  /// A day in running text: `9 września`, `9 September`.
  public func dayInWords(_ day: Day) -> String {
    said(pl: "\(day.day) \(monthInGenitive(day.month))", en: "\(day.day) \(month(day.month))")
  }
  /// The name of a month from 1 to 12, `wrzesień`, `September`; any other number gives an empty text.
  public func month(_ month: Int) -> String {
    switch month {
    case 1: said(pl: "styczeń", en: "January")
    case 2: said(pl: "luty", en: "February")
    case 3: said(pl: "marzec", en: "March")
    case 4: said(pl: "kwiecień", en: "April")
    case 5: said(pl: "maj", en: "May")
    case 6: said(pl: "czerwiec", en: "June")
    case 7: said(pl: "lipiec", en: "July")
    case 8: said(pl: "sierpień", en: "August")
    case 9: said(pl: "wrzesień", en: "September")
    case 10: said(pl: "październik", en: "October")
    case 11: said(pl: "listopad", en: "November")
    case 12: said(pl: "grudzień", en: "December")
    case _: ""
    }
  }
  /// The name of a month in a Polish date: `września`.
  private func monthInGenitive(_ month: Int) -> String {
    switch month {
    case 1: "stycznia"
    case 2: "lutego"
    case 3: "marca"
    case 4: "kwietnia"
    case 5: "maja"
    case 6: "czerwca"
    case 7: "lipca"
    case 8: "sierpnia"
    case 9: "września"
    case 10: "października"
    case 11: "listopada"
    case 12: "grudnia"
    case _: ""
    }
  }
  /// A month with its year: `wrzesień 2026`, `September 2026`.
  public func monthAndYear(_ day: Day) -> String { "\(month(day.month)) \(day.year)" }
  /// A clock time: `9:05`, `14:30`.
  public func clock(_ time: LocalTime) -> String { clockOfTwentyFourHours(time) }
  /// A clock time where room is scarce: a full hour is its number alone, `17`, `14:30`.
  public func briefClock(_ time: LocalTime) -> String { time.minute == 0 ? "\(time.hour)" : clock(time) }
  /// The clock times of a span: `10:00–16:00` on one day; `10:00 – 11.09, 16:00` where it ends on another.
  public func clocks(_ span: TimeSpan) -> String {
    if lastWholeDay(before: span.end) == span.start.day { return "\(clock(span.start))–0:00" }
    if span.start.day == span.end.day { return "\(clock(span.start))–\(clock(span.end))" }
    return "\(clock(span.start)) – \(shortDay(span.end.day)), \(clock(span.end))"
  }
  /// A last day that still counts: `do 12.08 włącznie`, `to 12 Aug inclusive`.
  public func through(_ lastDay: Day, near today: Day) -> String {
    said(pl: "do \(day(lastDay, near: today)) włącznie", en: "to \(day(lastDay, near: today)) inclusive")
  }
  /// A day with its year that still counts: `12.08.2026 włącznie`, `12 Aug 2026 inclusive`.
  public func inclusive(_ lastDay: Day) -> String {
    said(pl: "\(day(lastDay)) włącznie", en: "\(day(lastDay)) inclusive")
  }
  /// A deadline, exclusive: one at 0:00 as the day before, inclusive; any other as `do 12.08, 14:00`.
  public func until(_ deadline: LocalTime, near today: Day) -> String {
    if let lastDay = lastWholeDay(before: deadline) { return through(lastDay, near: today) }
    return said(pl: "do \(moment(deadline, near: today))", en: "until \(moment(deadline, near: today))")
  }
  /// A duration in hours and minutes: `6 godz.`, `1 godz. 30 min`, `6 h`.
  public func duration(minutes: Int) -> String {
    let (hours, rest) = max(0, minutes).quotientAndRemainder(dividingBy: 60)
    if hours == 0 { return "\(rest) min" }
    return said(
      pl: rest == 0 ? "\(number(hours)) godz." : "\(number(hours)) godz. \(rest) min",
      en: rest == 0 ? "\(number(hours)) h" : "\(number(hours)) h \(rest) min")
  }
  /// The distance of a day from today, rounded down to whole days, weeks, months or years: `6 miesięcy temu`,
  /// `wczoraj`, `za 3 dni`.
  public func distance(from today: Day, to day: Day) -> String {
    let isPast = day < today
    if abs(today.days(until: day)) < 2 { return relativeDay(day, near: today) }
    let stretch = isPast ? Stretch(from: day, to: today) : Stretch(from: today, to: day)
    let counted = said(
      pl: stretch.number == 1 ? stretch.noun.pl.one : count(stretch.number, of: stretch.noun),
      en: count(stretch.number, of: stretch.noun))
    return said(pl: isPast ? "\(counted) temu" : "za \(counted)", en: isPast ? "\(counted) ago" : "in \(counted)")
  }
  /// The days left to a last day that still counts: `zostało 14 dni`, `ostatni dzień`, `termin minął 2 dni temu`.
  public func daysLeft(to lastDay: Day, from today: Day) -> String {
    let days = today.days(until: lastDay)
    if days < 0 {
      return said(
        pl: "termin minął \(distance(from: today, to: lastDay))", en: "ended \(distance(from: today, to: lastDay))")
    }
    return days == 0 ? said(pl: "ostatni dzień", en: "last day") : remaining(days, of: .day)
  }
}

extension Words {
  /// A day, with its year only where that is not this one: `9.09`, `9.09.2025`.
  public func day(_ day: Day, near today: Day) -> String {
    day.year == today.year ? shortDay(day) : self.day(day)
  }

  /// A day and clock time: `9.09, 14:30`.
  public func moment(_ time: LocalTime, near today: Day) -> String {
    "\(day(time.day, near: today)), \(clock(time))"
  }

  /// A moment as short as it is clear: `14:30` of today, else `9.09, 14:30`.
  public func moment(_ instant: Instant, near today: Day) -> String {
    let time = WarsawTime.local(instant)
    return time.day == today ? clock(time) : moment(time, near: today)
  }

  /// A span of time: `10.09, 10:00–16:00`; over several days `10.09, 10:00 – 11.09, 16:00`.
  public func span(_ span: TimeSpan, near today: Day) -> String {
    "\(day(span.start.day, near: today)), \(clocks(span))"
  }
}

extension Words {
  /// A span of time with its weekday: `czw. 10.09, 10:00–16:00`.
  public func weekdayAndSpan(_ span: TimeSpan, near today: Day) -> String {
    "\(shortWeekday(span.start.day.weekday)) \(self.span(span, near: today))"
  }
}

/// A stretch of days in the unit in which it is best read.
enum Stretch: Equatable {
  case days(Int)
  case weeks(Int)
  case months(Int)
  case years(Int)

  /// Measures from the earlier to the later day: in days up to two weeks, weeks up to two months, months up to two
  /// years.
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

/// The last day on which something may still be done, where the deadline is the midnight after it.
func lastWholeDay(before deadline: LocalTime) -> Day? { WholeDay.last.day(of: deadline) }

/// A number with two digits: 5 is `05`.
func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

/// A clock time of 24 hours, the same in both languages: `9:05`.
func clockOfTwentyFourHours(_ time: LocalTime) -> String { "\(time.hour):\(twoDigits(time.minute))" }
