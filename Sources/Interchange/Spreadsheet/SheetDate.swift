import CivicDomain

/// How a cell's number format shows a number as a time; a number that is shown as a number has none.
enum SheetDateForm: Sendable {
  /// A day.
  case day
  /// A day and a clock time.
  case dayAndTime
  /// A clock time, or a length of time.
  case time
}

/// The days of a workbook: numbers counted from 1900, or from 1904 where an old Mac made it (ECMA-376, 18.17.4.1).
struct SheetCalendar: Sendable {
  /// Whether days are counted from 1 January 1904, which is 0.
  var countsFrom1904 = false

  /// The number of the 1900 calendar for 1970-01-01.
  static let epoch = 25_569
  /// How much smaller numbers of the 1904 calendar are.
  private static let shift = 1_462
  /// The first day of the 1900 calendar on which programs agree, 1900-03-01: Excel counts a 29 February that never was.
  static let firstSure = 61

  /// The text of a number that is shown as a time, as fields take it: `2026-11-21`, `2026-11-21 17:00`, `17:00`; nil
  /// where it is no sure date.
  func text(of number: Double, as form: SheetDateForm) -> String? {
    guard number >= 0, number < 3_000_000 else { return nil }
    var days = Int(number)
    // To the second: a third of a day is no fraction of two.
    var seconds = Int(((number - Double(days)) * 86_400).rounded())
    if seconds == 86_400 { (days, seconds) = (days + 1, 0) }
    if form == .time { return clock(seconds, hours: number < 1 ? 0 : hoursOfLength(days)) }
    if countsFrom1904 { days += SheetCalendar.shift }
    guard days >= SheetCalendar.firstSure, case let day = Day(number: days - SheetCalendar.epoch), day <= Day.latest,
      day.number == days - SheetCalendar.epoch
    else { return nil }
    return form == .day ? day.text : "\(day.text) \(clock(seconds, hours: 0))"
  }

  /// The hours of whole days where a number is a length of time; of a date, none.
  private func hoursOfLength(_ days: Int) -> Int { days < SheetCalendar.firstSure ? days * 24 : 0 }

  private func clock(_ seconds: Int, hours: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let time = "\(two(hours + seconds / 3_600)):\(two(seconds / 60 % 60))"
    return seconds % 60 == 0 ? time : "\(time):\(two(seconds % 60))"
  }

  /// The number of a day in the 1900 calendar; nil before it is sure.
  static func number(of day: Day) -> Int? {
    let number = day.number + epoch
    return number >= firstSure ? number : nil
  }
}
