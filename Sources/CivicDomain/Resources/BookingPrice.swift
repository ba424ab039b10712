/// The price of a booking, in tokens.
///
/// Each started hour and each started day counts whole. Hours are hours that really pass, days are turns of the wall
/// clock, so that from noon to noon is one day in the night when the clocks change too. Where a resource has a price
/// for both, the lower sum is asked.
public struct BookingPrice: Hashable, Sendable {
  /// The hours begun, 1 or more.
  public let startedHours: Int
  /// The days begun, 1 or more.
  public let startedDays: Int
  /// The sum for all the things booked; nil where nobody set a price, which is not the same as 0.
  public let tokens: Int?

  /// The price of so many of a resource for a time.
  public init(of resource: Resource, for span: TimeSpan, quantity: Int = 1) {
    let hours = max(1, WarsawTime.startedHours(from: span.start, to: span.end))
    let minutes = span.end.number - span.start.number
    let days = max(1, (minutes + LocalTime.minutesInDay - 1) / LocalTime.minutesInDay)
    let byHours = resource.tokensPerHour.map { $0 * hours }
    let byDays = resource.tokensPerDay.map { $0 * days }
    startedHours = hours
    startedDays = days
    tokens = [byHours, byDays].compactMap { $0 }.min().map { $0 * quantity }
  }

  /// The price of a booking; nil until its resource is known and its times are in order. Nobody pays for what is their
  /// own, nor for what is the city's.
  public init?(of booking: Booking, on register: any Register) {
    guard let span = booking.span, let resource = register.record(booking.resource) else { return nil }
    let isCityOwned = register.record(resource.organization)?.legalForm == .publicBody
    let isFree = isCityOwned || resource.organization == booking.borrower
    self.init(of: isFree ? resource.givenAway : resource, for: span, quantity: booking.taken)
  }
}

extension Resource {
  /// The resource without a price.
  fileprivate var givenAway: Resource {
    var resource = self
    (resource.tokensPerHour, resource.tokensPerDay) = (0, nil)
    return resource
  }
}
