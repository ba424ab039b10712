import CivicDomain
import Words

/// The bar of a resource's bookings on one day: a sign for each hour from eight to eight, full where nothing is left, a
/// dot where it is closed, half full where some of it, or a part of the hour, is free.
struct DayBar {
  /// The hours that the bar shows.
  static let hours = 8..<20
  /// Columns of the day before the bar: `31.12`, `31 Dec`.
  static func dayColumns(in language: Language) -> Int {
    switch language {
    case .polish: 5
    case .english: 6
    }
  }

  /// The bookings of the day, by their start.
  let bookings: [Booking]
  /// The bar as text: `░░██████░░`.
  let text: String

  /// Whether the resource is closed all day.
  let isClosed: Bool

  private let whole: TimeSpan

  init(_ day: Day, of fit: BookingFit) {
    let midnight = LocalTime(startOf: day)
    let whole = TimeSpan(start: midnight, end: midnight.adding(days: 1))
    self.whole = whole
    let today = fit.inTheWay(of: whole)
    bookings = today
    let hours = fit.resource.availability.hours
    let closed = fit.closures.compactMap(\.span)
    isClosed =
      hours.map { !$0.touches(whole) } ?? false || closed.contains { $0.start <= whole.start && whole.end <= $0.end }
    text = DayBar.hours.map { hour in
      let span = TimeSpan(start: midnight.adding(minutes: hour * 60), end: midnight.adding(minutes: hour * 60 + 60))
      let free = today.isEmpty ? fit.lendable : fit.free(through: span)
      if free == 0 { return "█" }
      guard hours?.touches(span) ?? true, !closed.contains(where: span.overlaps) else { return "·" }
      return free < fit.lendable || !(hours?.covers(span) ?? true) ? "▓" : "░"
    }.joined()
  }

  /// The hours of a booking on this day: `10–16`, `10:30–16`.
  func clocks(of booking: Booking, in words: Words) -> String {
    guard let span = booking.span else { return "" }
    let start = span.start < whole.start ? "0" : DayBar.clock(span.start, in: words)
    let end = span.end >= whole.end ? "24" : DayBar.clock(span.end, in: words)
    return "\(start)–\(end)"
  }

  /// The clock time, whole hours without their minutes.
  private static func clock(_ time: LocalTime, in words: Words) -> String {
    time.minute == 0 ? "\(time.hour)" : words.clock(time)
  }
}
