/// The free times of the same length near one that cannot be had: what to offer instead of a bare "no".
///
/// None is offered that the rules would then refuse, or warn about.
struct FreeTimes {
  let fit: BookingFit
  let quantity: Int
  /// The moment before which nothing is proposed.
  let now: LocalTime
  /// The rules of the house for what is offered.
  let rules: FreeTimeRules

  /// Up to `Limits.proposedTimes`: the nearest before and after on the same day, then the same hour, or the nearest to it
  /// in which the thing can be had, on the next days.
  func near(_ wanted: TimeSpan) -> [TimeSpan] {
    guard quantity <= fit.lendable, fit.resource.status == .offered else { return [] }
    let before = starts(on: wanted.start.day, for: wanted).filter { $0 < wanted.start }.sorted(by: >)
    let after = starts(on: wanted.start.day, for: wanted).filter { $0 > wanted.start }.sorted()
    var found = [before, after].compactMap { first(of: $0, for: wanted) }
    for days in 1...rules.daysOn where found.count < Limits.proposedTimes {
      let hour = wanted.start.adding(days: days)
      let edges = fit.resource.availability.hours == nil ? [] : starts(on: hour.day, for: wanted)
      let nearest = edges.sorted { (abs($0.number - hour.number), $0) < (abs($1.number - hour.number), $1) }
      if let span = first(of: [hour] + nearest, for: wanted) { found.append(span) }
    }
    assert(Set(found).count == found.count, "a time that is proposed twice")
    return found
  }

  private func first(of starts: [LocalTime], for wanted: TimeSpan) -> TimeSpan? {
    let length = wanted.end.number - wanted.start.number
    assert(length > 0, "a time that ends before it begins")
    return starts.lazy.map { TimeSpan(start: $0, end: $0.adding(minutes: length)) }.first {
      isFree($0, insteadOf: wanted)
    }
  }

  /// Returns where on a day a time may begin that is as near as can be: it touches a booking, a closure, or the hours
  /// of the thing.
  private func starts(on day: Day, for wanted: TimeSpan) -> [LocalTime] {
    let length = wanted.end.number - wanted.start.number
    let taken = fit.taking.compactMap(\.span) + fit.closures.compactMap(\.span)
    let edges = taken.flatMap { [$0.end, $0.start.adding(minutes: -length)] }
    let hours = fit.resource.availability.hours?.spans(on: day) ?? []
    let doors = hours.flatMap { [$0.start, $0.end.adding(minutes: -length), $0.end] }
    return (edges + doors).filter { $0.day == day }
  }

  private func isFree(_ span: TimeSpan, insteadOf wanted: TimeSpan) -> Bool {
    guard span.start >= now, WarsawTime.neighbours(ofSkipped: span.start) == nil,
      WarsawTime.neighbours(ofSkipped: span.end) == nil, isByDay(span, as: wanted)
    else { return false }
    return BookingConcern.all(of: span, of: fit.resource, closedBy: fit.closures, atMost: rules.longest, at: now)
      .isEmpty
      && fit.free(through: span) >= quantity
  }

  /// Whether a time lies within the hours of the house, or is no earlier and no later than what was asked for.
  private func isByDay(_ span: TimeSpan, as wanted: TimeSpan) -> Bool {
    let hours = fit.resource.availability.hours?.spans(on: span.start.day) ?? []
    let midnight = LocalTime(startOf: span.start.day)
    let namesNights = hours.contains { $0.start > midnight || $0.end < midnight.adding(days: 1) }
    if namesNights { return true }
    let days = wanted.start.day.days(until: span.start.day)
    let opens = min(midnight.adding(minutes: rules.opening), wanted.start.adding(days: days))
    let closes = max(midnight.adding(minutes: rules.closing), wanted.end.adding(days: days))
    return span.start >= opens && span.end <= closes
  }
}

/// What the house says of times that are offered instead of one: its settings on the day of that one.
struct FreeTimeRules {
  /// The time that cannot be had.
  private let wanted: TimeSpan
  /// The opening and closing hours to fall back on, in minutes: where hours are not known, or there is no night, nobody is
  /// sent to a hall before, or kept there after, unless that is what was asked for.
  let opening: Int
  let closing: Int
  /// How many days on is still "instead".
  let daysOn: Int
  /// The most days that are booked without a reason.
  let longest: Int

  init(for wanted: TimeSpan, on register: any Register) {
    self.wanted = wanted
    func number(_ setting: Setting) -> Int { register.number(of: setting, on: wanted.start.day) }
    opening = number(.freeTimesFromHour) * LocalTime.minutesInHour
    closing = number(.freeTimesUntilHour) * LocalTime.minutesInHour
    daysOn = number(.freeTimesDays)
    longest = number(.bookingDays)
  }

  /// The span within which bookings have a say in what is offered.
  var reach: (start: LocalTime, end: LocalTime) {
    let length = wanted.end.number - wanted.start.number
    let midnight = LocalTime(startOf: wanted.start.day)
    // A day more on either side: what ends at midnight is an edge of the day too.
    return (midnight.adding(days: -1), midnight.adding(days: daysOn + 2).adding(minutes: length))
  }
}
