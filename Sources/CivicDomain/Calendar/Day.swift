/// A day of the proleptic Gregorian calendar, from 0001-01-01 to 9999-12-31: what a form, a law or a deadline calls a
/// date. It has no hour and no time zone.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, which is 0.
  public let number: Int

  /// The first day that can be written with a four-digit year.
  public static let earliest = Day(unchecked: -719_162)
  /// The last day that can be written with a four-digit year.
  public static let latest = Day(unchecked: 2_932_896)

  private init(unchecked number: Int) { self.number = number }

  /// The day so many days after 1970-01-01, held within `earliest...latest`.
  public init(number: Int) {
    self.number = min(max(number, Day.earliest.number), Day.latest.number)
  }

  /// The day with these numbers; nil when the calendar has none (30 February, month 13, year 0).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Day.daysInMonth(month, year: year) else { return nil }
    number = Day.number(year: year, month: month, day: day)
  }

  /// Reads `2026-09-09`. Throws `CalendarError.notADate` for anything else.
  public init(_ text: String) throws(CalendarError) {
    var reader = FixedWidthText(text)
    guard let day = Day(reading: &reader), reader.isAtEnd else { throw .notADate(text) }
    self = day
  }

  init?(reading reader: inout FixedWidthText) {
    guard let year = reader.number(digits: 4), reader.sign(of: "-") != nil,
      let month = reader.number(digits: 2), reader.sign(of: "-") != nil,
      let day = reader.number(digits: 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The earlier day is the smaller.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// The text form: `2026-09-09`.
  public var text: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(10)
    appendText(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  func appendText(to bytes: inout [UInt8]) {
    let (year, month, day) = parts
    appendDigits(year, width: 4, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    appendDigits(month, width: 2, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    appendDigits(day, width: 2, to: &bytes)
  }
}

// MARK: - The parts of a date

extension Day {
  /// 1…9999.
  public var year: Int { parts.year }
  /// 1…12.
  public var month: Int { parts.month }
  /// 1…31.
  public var day: Int { parts.day }

  /// How many days the month of this day has.
  public var daysInMonth: Int {
    let (year, month, _) = parts
    return Day.daysInMonth(month, year: year)
  }

  /// The day of the week; 1970-01-01 was a Thursday.
  public var weekday: Weekday {
    switch (number % 7 + 7) % 7 {
    case 0: .thursday
    case 1: .friday
    case 2: .saturday
    case 3: .sunday
    case 4: .monday
    case 5: .tuesday
    default: .wednesday
    }
  }

  /// The first day of this day's month.
  public var firstOfMonth: Day { adding(days: 1 - day) }

  /// The Monday of this day's week.
  public var monday: Day { adding(days: 1 - weekday.rawValue) }

  /// Year, month and day at once. Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms",
  /// `civil_from_days`; years begin in March there, so that the leap day is the last of its year.
  public var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// Returns how many days a month (1…12) of a year has.
  public static func daysInMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: return 30
    case 2: return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: return 31
    }
  }

  /// Source: Hinnant, as above, `days_from_civil`.
  private static func number(year: Int, month: Int, day: Int) -> Int {
    let yearFromMarch = month <= 2 ? year - 1 : year
    let era = (yearFromMarch >= 0 ? yearFromMarch : yearFromMarch - 399) / 400
    let yearOfEra = yearFromMarch - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

// MARK: - Counting

extension Day {
  /// Returns this day moved by so many days (negative: into the past), held within `earliest...latest`.
  public func adding(days: Int) -> Day {
    let (sum, overflow) = number.addingReportingOverflow(days)
    if overflow { return days > 0 ? .latest : .earliest }
    return Day(number: sum)
  }

  /// Returns the same day so many months later (negative: earlier); the month's last day where it has no such day (31
  /// January + 1 month = 28 or 29 February). Held within `earliest...latest`.
  public func adding(months: Int) -> Day {
    let (year, month, day) = parts
    let (count, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow, count >= 12 else { return months > 0 ? .latest : .earliest }
    let newYear = count / 12
    let newMonth = count % 12 + 1
    guard newYear <= 9999 else { return .latest }
    let lastDay = Day.daysInMonth(newMonth, year: newYear)
    return Day(number: Day.number(year: newYear, month: newMonth, day: min(day, lastDay)))
  }

  /// Returns how many days lie from this day to the other: 1 from today to tomorrow, −1 to yesterday.
  public func days(until other: Day) -> Int { other.number - number }
}

/// The days of the week as ISO 8601 numbers them: Monday is 1, Sunday 7.
public enum Weekday: Int, CaseIterable, Hashable, Sendable {
  /// Monday; the days follow in order.
  case monday = 1
  /// 2.
  case tuesday
  /// 3.
  case wednesday
  /// 4.
  case thursday
  /// 5.
  case friday
  /// 6.
  case saturday
  /// 7.
  case sunday
}

extension Weekday {
  /// The names by which people call the days, in Polish and English, short and long and in their cases, folded.
  static let names: [String: Weekday] = {
    let names = [
      "mo mon monday mondays pn pon poniedzialek poniedzialki poniedzialku",
      "tu tue tues tuesday tuesdays wt wto wtorek wtorki wtorku",
      "we wed wednesday wednesdays sr sro sroda srody srode",
      "th thu thur thurs thursday thursdays cz czw czwartek czwartki czwartku",
      "fr fri friday fridays pt pia piatek piatki piatku",
      "sa sat saturday saturdays so sob sobota soboty sobote",
      "su sun sunday sundays nd ndz nie niedz niedziela niedziele niedzieli",
    ]
    return zip(allCases, names).reduce(into: [:]) { days, named in
      for name in named.1.split(separator: " ") { days[String(name)] = named.0 }
    }
  }()
}

extension Day {
  /// The numbers of the months by the names that stand in dates, in Polish (as cases of a date and by themselves) and in
  /// English, whole and in short, folded.
  static let months: [String: Int] = {
    let names = [
      "stycznia styczen sty january jan", "lutego luty lut february feb", "marca marzec mar march",
      "kwietnia kwiecien kwi april apr",
      "maja maj may",
      "czerwca czerwiec cze june jun", "lipca lipiec lip july jul", "sierpnia sierpien sie august aug",
      "wrzesnia wrzesien wrz september sep sept",
      "pazdziernika pazdziernik paz october oct", "listopada listopad lis november nov",
      "grudnia grudzien gru december dec",
    ]
    return names.enumerated().reduce(into: [:]) { months, named in
      for name in named.element.split(separator: " ") { months[String(name)] = named.offset + 1 }
    }
  }()
}

extension Weekday: Comparable {
  /// Monday comes first.
  public static func < (one: Weekday, other: Weekday) -> Bool { one.rawValue < other.rawValue }
}

extension Day: CustomStringConvertible {
  /// The text form, as `text`.
  public var description: String { text }
}
