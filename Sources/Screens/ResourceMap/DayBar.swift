import CivicDomain
import Words

/// One day of a resource as a bar: a sign an hour from eight to eight, full where nothing is left.
struct DayBar {
  /// The hours that are drawn.
  static let hours = 8..<20
  /// Columns for the day: `31.12`, `31 Dec`.
  static func dayColumns(in language: Language) -> Int {
    switch language {
    case .polish: 5
    case .english: 6
    }
  }

  /// The bookings of the day, by their start.
  let bookings: [Booking]
  /// `░░██████░░`
  let text: String

  private let whole: TimeSpan

  init(_ day: Day, of fit: BookingFit) {
    let midnight = LocalTime(startOf: day)
    whole = TimeSpan(start: midnight, end: midnight.adding(days: 1))
    let today = fit.inTheWay(of: whole)
    bookings = today
    guard !today.isEmpty else {
      text = String(repeating: "░", count: DayBar.hours.count)
      return
    }
    text = DayBar.hours.map { hour in
      let span = TimeSpan(start: midnight.adding(minutes: hour * 60), end: midnight.adding(minutes: hour * 60 + 60))
      let free = fit.free(through: span)
      return free == 0 ? "█" : free < fit.lendable ? "▓" : "░"
    }.joined()
  }

  /// The part of a booking that lies in this day: `10–16`, `10:30–16`.
  func clocks(of booking: Booking, in words: any Words) -> String {
    guard let span = booking.span else { return "" }
    let start = span.start < whole.start ? "0" : DayBar.clock(span.start, in: words)
    let end = span.end >= whole.end ? "24" : DayBar.clock(span.end, in: words)
    return "\(start)–\(end)"
  }

  /// Whole hours without their minutes.
  private static func clock(_ time: LocalTime, in words: any Words) -> String {
    time.minute == 0 ? "\(time.hour)" : words.clock(time)
  }
}
