import CivicDomain

extension English {
  func day(_ day: Day) -> String { "\(shortDay(day)) \(day.year)" }

  func shortDay(_ day: Day) -> String { "\(day.day) \(month(day.month).prefix(3))" }

  func dayWithWeekday(_ day: Day) -> String { "\(shortWeekday(day.weekday)) \(self.day(day))" }

  func dayInWords(_ day: Day) -> String { "\(day.day) \(month(day.month))" }

  func relativeDay(_ day: Day, near today: Day) -> String {
    switch today.days(until: day) {
    case -1: "yesterday"
    case 0: "today"
    case 1: "tomorrow"
    case _: self.day(day, near: today)
    }
  }

  func weekday(_ weekday: Weekday) -> String {
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

  func shortWeekday(_ weekday: Weekday) -> String { String(self.weekday(weekday).prefix(3)) }

  func weekdayHeading(_ weekday: Weekday) -> String { String(self.weekday(weekday).prefix(2)) }

  func month(_ month: Int) -> String {
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

  func monthAndYear(_ day: Day) -> String { "\(month(day.month)) \(day.year)" }

  func clock(_ time: LocalTime) -> String { clockOfTwentyFourHours(time) }

  func clocks(_ span: TimeSpan) -> String {
    if lastWholeDay(before: span.end) == span.start.day { return "\(clock(span.start))–0:00" }
    if span.start.day == span.end.day { return "\(clock(span.start))–\(clock(span.end))" }
    return "\(clock(span.start)) – \(shortDay(span.end.day)), \(clock(span.end))"
  }

  func through(_ lastDay: Day, near today: Day) -> String { "to \(day(lastDay, near: today)) inclusive" }

  func inclusive(_ lastDay: Day) -> String { "\(day(lastDay)) inclusive" }

  func until(_ deadline: LocalTime, near today: Day) -> String {
    if let lastDay = lastWholeDay(before: deadline) { return through(lastDay, near: today) }
    return "until \(moment(deadline, near: today))"
  }

  func duration(minutes: Int) -> String {
    let (hours, rest) = max(0, minutes).quotientAndRemainder(dividingBy: 60)
    if hours == 0 { return "\(rest) min" }
    return rest == 0 ? "\(number(hours)) h" : "\(number(hours)) h \(rest) min"
  }

  func distance(from today: Day, to day: Day) -> String {
    let isPast = day < today
    if abs(today.days(until: day)) < 2 { return relativeDay(day, near: today) }
    let stretch = isPast ? Stretch(from: day, to: today) : Stretch(from: today, to: day)
    let counted = count(stretch.number, of: stretch.noun)
    return isPast ? "\(counted) ago" : "in \(counted)"
  }

  func daysLeft(to lastDay: Day, from today: Day) -> String {
    let days = today.days(until: lastDay)
    if days < 0 { return "ended \(distance(from: today, to: lastDay))" }
    return days == 0 ? "last day" : remaining(days, of: .day)
  }
}
