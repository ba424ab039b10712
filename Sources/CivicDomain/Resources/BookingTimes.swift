/// The index of the bookings of a resource by their months, so that a hall that has been lent for twenty years is
/// looked at no longer than a new one.
extension Booking {
  /// The tally of the month in which each booking that takes a resource up begins, and of whether it may reach far
  /// beyond.
  static let times = Tally(by: \Booking.resource, "times") { id, register in
    let booking = register.excerpt(Identifier(id.raw), of: timeFields)
    guard booking.status.takesUp, let span = booking.span else { return nil }
    let isLong = span.start.adding(days: shortestMonth) < span.end
    return Standing(word(booking.status, isLong: isLong), month(of: span.start))
  }

  private static let timeFields = FieldList(\Booking.start, \.end, \.status)

  /// Days of a booking that begins no earlier than in the month before any of its days: those of February.
  private static let shortestMonth = 28

  private static func word(_ status: BookingStatus, isLong: Bool) -> String {
    isLong ? "\(status.rawValue) long" : status.rawValue
  }

  private static func month(of time: LocalTime) -> Int { time.day.year * 12 + time.day.month }

  /// The bookings that take a resource up within a time, by their start; nil: however early or late.
  /// - Parameter statuses: only those that stand there.
  public static func taking(
    _ resource: Identifier<Resource>, in statuses: [BookingStatus] = BookingStatus.allCases.filter(\.takesUp),
    from start: LocalTime? = nil, until end: LocalTime? = nil, on register: any Register
  ) -> [Booking] {
    let last = end.map(month) ?? Int.max
    let first = start.map { month(of: $0) - 1 } ?? Int.min
    let short = Siblings(
      times, of: resource.raw, at: Set(statuses.map { word($0, isLong: false) }), measures: min(first, last)...last)
    let long = Siblings(
      times, of: resource.raw, at: Set(statuses.map { word($0, isLong: true) }), measures: Int.min...last)
    let ids = [short, long].flatMap { register.ids($0, window: 0..<Int.max) }
    return ids.compactMap { register.record(Identifier<Booking>($0.raw)) }
      .filter { booking in
        booking.span.map { (start ?? $0.start) < $0.end && $0.start < (end ?? $0.end) } ?? false
      }
      .sorted { ($0.start ?? .earliest, $0.id.raw) < ($1.start ?? .earliest, $1.id.raw) }
  }
}

extension LocalTime {
  /// The sort key of what has no start, and is not asked for.
  fileprivate static let earliest = LocalTime(number: 0)
}
