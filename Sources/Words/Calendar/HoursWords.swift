import CivicDomain

/// Opening hours as people read and type them.
extension Words {
  /// Opening hours by days: `pn.–pt. 8:00–20:00; sob. 9:00–15:00; święta: zamknięte`. What is said so is also parsed
  /// where it is typed.
  public func hours(_ hours: OpeningHours) -> String {
    said(
      pl: rules(
        of: hours, days: weekdays, everyDay: "codziennie", holidays: "święta", closed: "zamknięte",
        wholeDay: "całą dobę"),
      en: rules(
        of: hours, days: weekdays, everyDay: "daily", holidays: "public holidays", closed: "closed", wholeDay: "all day"
      ))
  }
}

extension Words {
  /// A text that mostly holds opening hours: as people read them, or as it is where it says something else.
  public func hours(_ text: String) -> String { OpeningHours(typed: text).map { hours($0) } ?? self.text(text) }

  /// The words of all rules of opening hours, parted by semicolons.
  func rules(
    of hours: OpeningHours, days: (ClosedRange<Weekday>) -> String, everyDay: String, holidays: String, closed: String,
    wholeDay: String
  ) -> String {
    hours.rules.map { rule in
      let when =
        rule.isOfHolidays ? holidays : rule.isOfEveryDay ? everyDay : rule.days.map(days).joined(separator: ", ")
      if rule.hours.isEmpty { return rule.isOfEveryDay ? closed : "\(when): \(closed)" }
      if rule.isOfWholeDays { return rule.isOfEveryDay ? wholeDay : "\(when) \(wholeDay)" }
      return "\(when) \(rule.hours.map { clocks($0) }.joined(separator: ", "))"
    }.joined(separator: "; ")
  }

  /// A range of clock times, `8:00–20:00`; the end of a day is 0:00.
  private func clocks(_ range: Range<Int>) -> String {
    let midnight = LocalTime(startOf: .earliest)
    return "\(clock(midnight.adding(minutes: range.lowerBound)))–\(clock(midnight.adding(minutes: range.upperBound)))"
  }

  /// A range of weekdays: `pn.–pt.`, `sob.`.
  fileprivate func weekdays(_ days: ClosedRange<Weekday>) -> String {
    let (first, last) = (shortWeekday(days.lowerBound), shortWeekday(days.upperBound))
    return first == last ? first : "\(first)–\(last)"
  }
}
