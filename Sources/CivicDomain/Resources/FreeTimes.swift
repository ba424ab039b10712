/// Times of the same length near one that is taken: what to offer instead of a bare "no".
struct FreeTimes {
  let fit: BookingFit
  let quantity: Int
  /// Nothing that begins before this is proposed; nil: anything may be.
  let notBefore: LocalTime?

  /// Nobody is sent to a hall before six or kept there after ten at night, unless that is what was asked for.
  private static let opening = 6 * 60
  private static let closing = 22 * 60
  /// How many days on is still "instead".
  private static let daysOn = 14

  /// Up to `Limits.proposedTimes`: the nearest before and after on the same day, then the same hour on the next days.
  func near(_ wanted: TimeSpan) -> [TimeSpan] {
    guard quantity <= fit.lendable else { return [] }
    var found = sameDay(as: wanted)
    for days in 1...FreeTimes.daysOn where found.count < Limits.proposedTimes {
      let moved = TimeSpan(start: wanted.start.adding(days: days), end: wanted.end.adding(days: days))
      if isFree(moved) { found.append(moved) }
    }
    return found
  }

  /// The latest free time that begins before the wanted one and the earliest after it. A free time that is as near as
  /// can be touches a booking, so that only the ends of bookings need trying.
  private func sameDay(as wanted: TimeSpan) -> [TimeSpan] {
    let day = wanted.start.day
    let length = wanted.end.number - wanted.start.number
    let midnight = LocalTime(startOf: day)
    let opens = min(midnight.adding(minutes: FreeTimes.opening), wanted.start)
    let closes = max(midnight.adding(minutes: FreeTimes.closing), wanted.end)
    func candidate(_ start: LocalTime) -> TimeSpan? {
      let span = TimeSpan(start: start, end: start.adding(minutes: length))
      return start >= opens && span.end <= closes && isFree(span) ? span : nil
    }
    let spans = fit.taking.compactMap(\.span)
    let before = spans.map { $0.start.adding(minutes: -length) }.filter { $0 < wanted.start }.sorted(by: >)
    let after = spans.map(\.end).filter { $0 > wanted.start }.sorted()
    return [before, after].compactMap { $0.lazy.compactMap(candidate).first }
  }

  private func isFree(_ span: TimeSpan) -> Bool {
    if let notBefore, span.start < notBefore { return false }
    guard WarsawTime.neighbours(ofSkipped: span.start) == nil, WarsawTime.neighbours(ofSkipped: span.end) == nil else {
      return false
    }
    return fit.free(through: span) >= quantity
  }
}
