/// A concern about a booking before it is saved, although it may be.
public enum BookingConcern: Hashable, Sendable {
  /// The booking does not lie within these hours of the thing.
  case outsideHours(OpeningHours)
  /// The thing is closed at a part of that time, for this reason.
  case closed(TimeSpan, why: String)
  /// The booking takes so many days, more than are booked without a reason.
  case long(days: Int, atMost: Int)
  /// The booking was over at this moment already: typed in later from paper, or a slip in the date.
  case over(LocalTime)

  /// Whether it is saved only with a reason, which is kept (`outsideBecause`).
  public var needsReason: Bool {
    switch self {
    case .outsideHours, .closed, .long: true
    case .over: false
    }
  }

  /// Whether it is that the thing is closed.
  var isClosed: Bool { if case .closed = self { true } else { false } }

  /// Returns the concerns about a booking; empty until its resource is known and its times are in order.
  public static func all(of booking: Booking, on register: any Register, at now: LocalTime) -> [BookingConcern] {
    guard let span = booking.span, let resource = register.record(booking.resource) else { return [] }
    let closures = Closure.closing(booking.resource, during: span, on: register)
    let longest = register.number(of: .bookingDays, on: span.start.day)
    return all(of: span, of: resource, closedBy: closures, atMost: longest, at: now)
  }

  static func all(
    of span: TimeSpan, of resource: Resource, closedBy closures: [Closure], atMost longest: Int, at now: LocalTime
  ) -> [BookingConcern] {
    var concerns: [BookingConcern] = []
    if let hours = resource.availability.hours, resource.isAvailable(through: span) == false {
      concerns.append(.outsideHours(hours))
    }
    for closure in closures {
      if let closed = closure.span, closed.overlaps(span) { concerns.append(.closed(closed, why: closure.why)) }
    }
    let days = (span.end.number - span.start.number + LocalTime.minutesInDay - 1) / LocalTime.minutesInDay
    if days > longest { concerns.append(.long(days: days, atMost: longest)) }
    if span.end <= now { concerns.append(.over(span.end)) }
    return concerns
  }
}
