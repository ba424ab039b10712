import CivicDomain

extension Polish {
  func day(_ day: Day) -> String { "\(shortDay(day)).\(day.year)" }

  func shortDay(_ day: Day) -> String { "\(day.day).\(twoDigits(day.month))" }

  func dayWithWeekday(_ day: Day) -> String {
    var weekday = shortWeekday(day.weekday)
    weekday.removeLast()
    return "\(weekday) \(self.day(day))"
  }

  func dayInWords(_ day: Day) -> String { "\(day.day) \(monthInGenitive(day.month))" }

  func relativeDay(_ day: Day, near today: Day) -> String {
    switch today.days(until: day) {
    case -1: "wczoraj"
    case 0: "dziś"
    case 1: "jutro"
    case _: self.day(day, near: today)
    }
  }

  func weekday(_ weekday: Weekday) -> String {
    switch weekday {
    case .monday: "poniedziałek"
    case .tuesday: "wtorek"
    case .wednesday: "środa"
    case .thursday: "czwartek"
    case .friday: "piątek"
    case .saturday: "sobota"
    case .sunday: "niedziela"
    }
  }

  func shortWeekday(_ weekday: Weekday) -> String {
    switch weekday {
    case .monday: "pn."
    case .tuesday: "wt."
    case .wednesday: "śr."
    case .thursday: "czw."
    case .friday: "pt."
    case .saturday: "sob."
    case .sunday: "niedz."
    }
  }

  func weekdayHeading(_ weekday: Weekday) -> String {
    switch weekday {
    case .monday: "Pn"
    case .tuesday: "Wt"
    case .wednesday: "Śr"
    case .thursday: "Cz"
    case .friday: "Pt"
    case .saturday: "So"
    case .sunday: "Nd"
    }
  }

  func month(_ month: Int) -> String {
    switch month {
    case 1: "styczeń"
    case 2: "luty"
    case 3: "marzec"
    case 4: "kwiecień"
    case 5: "maj"
    case 6: "czerwiec"
    case 7: "lipiec"
    case 8: "sierpień"
    case 9: "wrzesień"
    case 10: "październik"
    case 11: "listopad"
    case 12: "grudzień"
    case _: ""
    }
  }

  /// `września`: the month in a date.
  func monthInGenitive(_ month: Int) -> String {
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

  func monthAndYear(_ day: Day) -> String { "\(month(day.month)) \(day.year)" }

  func clock(_ time: LocalTime) -> String { clockOfTwentyFourHours(time) }

  func clocks(_ span: TimeSpan) -> String {
    if lastWholeDay(before: span.end) == span.start.day { return "\(clock(span.start))–0:00" }
    if span.start.day == span.end.day { return "\(clock(span.start))–\(clock(span.end))" }
    return "\(clock(span.start)) – \(shortDay(span.end.day)), \(clock(span.end))"
  }

  func through(_ lastDay: Day, near today: Day) -> String { "do \(day(lastDay, near: today)) włącznie" }

  func inclusive(_ lastDay: Day) -> String { "\(day(lastDay)) włącznie" }

  func until(_ deadline: LocalTime, near today: Day) -> String {
    if let lastDay = lastWholeDay(before: deadline) { return through(lastDay, near: today) }
    return "do \(moment(deadline, near: today))"
  }

  func duration(minutes: Int) -> String {
    let (hours, rest) = max(0, minutes).quotientAndRemainder(dividingBy: 60)
    if hours == 0 { return "\(rest) min" }
    return rest == 0 ? "\(number(hours)) godz." : "\(number(hours)) godz. \(rest) min"
  }

  func distance(from today: Day, to day: Day) -> String {
    let isPast = day < today
    if abs(today.days(until: day)) < 2 { return relativeDay(day, near: today) }
    let stretch = isPast ? Stretch(from: day, to: today) : Stretch(from: today, to: day)
    let counted = stretch.number == 1 ? stretch.noun.pl.one : count(stretch.number, of: stretch.noun)
    return isPast ? "\(counted) temu" : "za \(counted)"
  }

  func daysLeft(to lastDay: Day, from today: Day) -> String {
    let days = today.days(until: lastDay)
    if days < 0 { return "termin minął \(distance(from: today, to: lastDay))" }
    return days == 0 ? "ostatni dzień" : remaining(days, of: .day)
  }
}
