/// The fit of a booking beside the others: how much of a resource is free when, for the rule, and for the form while
/// one types.
///
/// Several bookings may overlap so long as at every moment of the time what they take together is at most what can be
/// lent. Back to back is no overlap.
public struct BookingFit {
  /// The resource that is lent.
  public let resource: Resource
  /// The bookings that take the thing up, by their start.
  public let taking: [Booking]
  /// The closures meanwhile.
  public let closures: [Closure]
  /// The register in which it was read.
  let register: any Register

  /// Reads what takes a resource up within a time, one booking (the one that is being changed) left out.
  public init(
    of resource: Resource, without left: Identifier<Booking>? = nil, from start: LocalTime? = nil,
    until end: LocalTime? = nil, on register: any Register
  ) {
    self.resource = resource
    self.register = register
    closures = Closure.closing(resource.id, from: start, until: end, on: register)
    taking = Booking.taking(resource.id, from: start, until: end, on: register).filter { $0.id != left }
    assert(
      zip(taking, taking.dropFirst()).allSatisfy { ($0.start?.number ?? 0) <= ($1.start?.number ?? 0) },
      "bookings in another order than that of their starts")
  }

  /// Reads what takes a resource up around a time: as far as free ones are looked for instead of it.
  public init(
    of resource: Resource, without left: Identifier<Booking>? = nil, around span: TimeSpan, on register: any Register
  ) {
    let (start, end) = FreeTimeRules(for: span, on: register).reach
    self.init(of: resource, without: left, from: start, until: end, on: register)
  }

  /// How many can be lent at once.
  public var lendable: Int { resource.lendable }

  /// Returns how many are free through the whole of a time: never below 0.
  public func free(through span: TimeSpan) -> Int { max(0, lendable - peak(in: inTheWay(of: span), of: span)) }

  /// The bookings that overlap a time, by their start.
  public func inTheWay(of span: TimeSpan) -> [Booking] {
    taking.filter { booking in booking.span.map { $0.overlaps(span) } ?? false }
  }

  /// Returns the clash for which a booking would not fit; nil when it does, or when its resource or times are not known
  /// yet.
  ///
  /// - Parameter now: no time before this one is proposed; nil: none is proposed at all.
  public static func clash(
    of booking: Booking, on register: any Register, at now: LocalTime? = nil
  ) -> BookingClash? {
    guard let span = booking.span, let resource = register.record(booking.resource) else { return nil }
    let fit =
      now == nil
      ? BookingFit(of: resource, without: booking.id, from: span.start, until: span.end, on: register)
      : BookingFit(of: resource, without: booking.id, around: span, on: register)
    let free = fit.free(through: span)
    guard booking.taken > free else { return nil }
    return BookingClash(
      wanted: booking.taken, free: free, of: fit.lendable, inTheWay: fit.inTheWay(of: span),
      freeTimes: now.map { fit.freeTimes(near: span, quantity: booking.taken, notBefore: $0) } ?? [])
  }

  /// Returns times of the same length nearby in which so many can be had and nothing speaks against it.
  public func freeTimes(near span: TimeSpan, quantity: Int, notBefore now: LocalTime) -> [TimeSpan] {
    FreeTimes(fit: self, quantity: quantity, now: now, rules: FreeTimeRules(for: span, on: register)).near(span)
  }

  /// How many are promised at once from a moment on, and to whom, where there are not so many; else nil.
  func shortage(from now: LocalTime) -> (promised: Int, to: [Booking])? {
    let ahead = taking.filter { booking in booking.span.map { now < $0.end } ?? false }
    let worst = moments(of: ahead, from: now).max { taken(ahead, at: $0) < taken(ahead, at: $1) }
    guard let worst, taken(ahead, at: worst) > lendable else { return nil }
    return (taken(ahead, at: worst), ahead.filter { $0.isOut(at: worst) })
  }

  /// The most that is taken at any moment of a time.
  private func peak(in overlapping: [Booking], of span: TimeSpan) -> Int {
    moments(of: overlapping, from: span.start).map { taken(overlapping, at: $0) }.max() ?? 0
  }

  /// The moments where what is taken can rise: nowhere but at the beginnings.
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
