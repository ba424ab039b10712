/// How much of a resource is free when: for the rule, and for the form while one types.
///
/// Several bookings may overlap so long as at every moment of the time what they take together is at most what can be
/// lent. Back to back is no overlap.
public struct BookingFit {
  /// How many can be lent at once.
  public let lendable: Int
  /// The bookings that take the thing up, by their start.
  public let taking: [Booking]

  /// What takes a resource up, one booking (the one that is being changed) left out.
  public init(of resource: Resource, without left: Identifier<Booking>? = nil, on register: any Register) {
    lendable = resource.lendable
    taking = register.records(Booking.self, whose: "resource", is: resource.id)
      .filter { $0.status.takesUp && $0.id != left && $0.span != nil }
      .sorted { ($0.start ?? .latest, $0.id.raw) < ($1.start ?? .latest, $1.id.raw) }
  }

  /// How many are free through the whole of a time: never below 0.
  public func free(through span: TimeSpan) -> Int { max(0, lendable - peak(in: inTheWay(of: span), of: span)) }

  /// The bookings that overlap a time, by their start.
  public func inTheWay(of span: TimeSpan) -> [Booking] {
    taking.filter { booking in booking.span.map { $0.overlaps(span) } ?? false }
  }

  /// Why a booking would not fit; nil when it does, or when its resource or times are not known yet.
  ///
  /// - Parameter now: no time before this one is proposed, unless the booking itself lies before it.
  public static func clash(
    of booking: Booking, on register: any Register, at now: LocalTime? = nil
  ) -> BookingClash? {
    guard let span = booking.span, let resource = register.record(booking.resource) else { return nil }
    let fit = BookingFit(of: resource, without: booking.id, on: register)
    let free = fit.free(through: span)
    guard booking.taken > free else { return nil }
    let earliest = now.flatMap { span.start < $0 ? nil : $0 }
    return BookingClash(
      wanted: booking.taken, free: free, inTheWay: fit.inTheWay(of: span),
      freeTimes: FreeTimes(fit: fit, quantity: booking.taken, notBefore: earliest).near(span))
  }

  /// Why fewer things would not do for what is booked from a moment on; nil when they would.
  func shortage(from now: LocalTime) -> BookingClash? {
    let ahead = taking.filter { booking in booking.span.map { now < $0.end } ?? false }
    let worst = moments(of: ahead, from: now).max { taken(ahead, at: $0) < taken(ahead, at: $1) }
    guard let worst, taken(ahead, at: worst) > lendable else { return nil }
    return BookingClash(
      wanted: taken(ahead, at: worst), free: lendable, inTheWay: ahead.filter { $0.isOut(at: worst) }, freeTimes: [])
  }

  /// The most that is taken at any moment of a time.
  private func peak(in overlapping: [Booking], of span: TimeSpan) -> Int {
    moments(of: overlapping, from: span.start).map { taken(overlapping, at: $0) }.max() ?? 0
  }

  /// Where what is taken can rise: nowhere but at the beginnings.
  private func moments(of bookings: [Booking], from start: LocalTime) -> [LocalTime] {
    [start] + bookings.compactMap { $0.span?.start }.filter { $0 > start }
  }

  private func taken(_ bookings: [Booking], at moment: LocalTime) -> Int {
    bookings.reduce(0) { $0 + ($1.isOut(at: moment) ? $1.taken : 0) }
  }
}

extension Booking {
  /// Whether its time holds a moment.
  fileprivate func isOut(at moment: LocalTime) -> Bool { span.map { $0.start <= moment && moment < $0.end } ?? false }
}

extension LocalTime {
  /// The last minute that can be written.
  fileprivate static let latest = LocalTime(number: .max)
}
