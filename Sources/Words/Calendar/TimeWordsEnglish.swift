import CivicDomain

extension English {
  /// `9 Sep 2026`.
  public func day(_ day: Day) -> String { "\(shortDay(day)) \(day.year)" }

  /// `9 Sep`.
  public func shortDay(_ day: Day) -> String { "\(day.day) \(month(day.month).prefix(3))" }

  /// `Wed 9 Sep 2026`.
  public func dayWithWeekday(_ day: Day) -> String { "\(shortWeekday(day.weekday)) \(self.day(day))" }

  /// `9 September`.
  public func dayInWords(_ day: Day) -> String { "\(day.day) \(month(day.month))" }

  /// `today`.
  public func relativeDay(_ day: Day, near today: Day) -> String {
    switch today.days(until: day) {
    case -1: "yesterday"
    case 0: "today"
    case 1: "tomorrow"
    case _: self.day(day, near: today)
    }
  }

  /// `Thursday`.
  public func weekday(_ weekday: Weekday) -> String {
    switch weekday {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }

  /// `Thu`.
  public func shortWeekday(_ weekday: Weekday) -> String { String(self.weekday(weekday).prefix(3)) }

  /// `Th`.
  public func weekdayHeading(_ weekday: Weekday) -> String { String(self.weekday(weekday).prefix(2)) }

  /// `September`.
  public func month(_ month: Int) -> String {
    switch month {
    case 1: "January"
    case 2: "February"
    case 3: "March"
    case 4: "April"
    case 5: "May"
    case 6: "June"
    case 7: "July"
    case 8: "August"
    case 9: "September"
    case 10: "October"
    case 11: "November"
    case 12: "December"
    case _: ""
    }
  }

  /// `September 2026`.
  public func monthAndYear(_ day: Day) -> String { "\(month(day.month)) \(day.year)" }

  /// `14:30`.
  public func clock(_ time: LocalTime) -> String { clockOfTwentyFourHours(time) }

  /// `10:00–16:00`.
  public func clocks(_ span: TimeSpan) -> String {
    if lastWholeDay(before: span.end) == span.start.day { return "\(clock(span.start))–0:00" }
    if span.start.day == span.end.day { return "\(clock(span.start))–\(clock(span.end))" }
    return "\(clock(span.start)) – \(shortDay(span.end.day)), \(clock(span.end))"
  }

  /// `to 12 Aug inclusive`.
  public func through(_ lastDay: Day, near today: Day) -> String { "to \(day(lastDay, near: today)) inclusive" }

  /// `12 Aug 2026 inclusive`.
  public func inclusive(_ lastDay: Day) -> String { "\(day(lastDay)) inclusive" }

  /// `to 12 Aug inclusive` or `until 12 Aug, 14:00`.
  public func until(_ deadline: LocalTime, near today: Day) -> String {
    if let lastDay = lastWholeDay(before: deadline) { return through(lastDay, near: today) }
    return "until \(moment(deadline, near: today))"
  }

  /// `1 h 30 min`.
  public func duration(minutes: Int) -> String {
    let (hours, rest) = max(0, minutes).quotientAndRemainder(dividingBy: 60)
    if hours == 0 { return "\(rest) min" }
    return rest == 0 ? "\(number(hours)) h" : "\(number(hours)) h \(rest) min"
  }

  /// `6 months ago`, `in 3 days`.
  public func distance(from today: Day, to day: Day) -> String {
    let isPast = day < today
    if abs(today.days(until: day)) < 2 { return relativeDay(day, near: today) }
    let stretch = isPast ? Stretch(from: day, to: today) : Stretch(from: today, to: day)
    let counted = count(stretch.number, of: stretch.noun)
    return isPast ? "\(counted) ago" : "in \(counted)"
  }

  /// `14 days left`.
  public func daysLeft(to lastDay: Day, from today: Day) -> String {
    let days = today.days(until: lastDay)
    if days < 0 { return "ended \(distance(from: today, to: lastDay))" }
    return days == 0 ? "last day" : remaining(days, of: .day)
  }
}
