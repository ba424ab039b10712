/// What a booking costs, in tokens.
///
/// Each started hour and each started day counts whole. Hours are hours that really pass, days are turns of the wall
/// clock, so that from noon to noon is one day in the night when the clocks change too. Where a resource has a price
/// for both, the lower sum is asked.
public struct BookingPrice: Hashable, Sendable {
  /// The hours begun, 1 or more.
  public let startedHours: Int
  /// The days begun, 1 or more.
  public let startedDays: Int
  /// The sum for all the things booked; 0 where the resource has no price.
  public let tokens: Int

  /// The price of so many of a resource for a time.
  public init(of resource: Resource, for span: TimeSpan, quantity: Int = 1) {
    let hours = max(1, WarsawTime.startedHours(from: span.start, to: span.end))
    let minutes = span.end.number - span.start.number
    let days = max(1, (minutes + LocalTime.minutesInDay - 1) / LocalTime.minutesInDay)
    let byHours = resource.tokensPerHour.map { $0 * hours }
    let byDays = resource.tokensPerDay.map { $0 * days }
    startedHours = hours
    startedDays = days
    tokens = ([byHours, byDays].compactMap { $0 }.min() ?? 0) * quantity
  }

  /// The price of a booking; nil until its resource is known and its times are in order.
  public init?(of booking: Booking, on register: any Register) {
    guard let span = booking.span, let resource = register.record(booking.resource) else { return nil }
    self.init(of: resource, for: span, quantity: booking.taken)
  }
}
