// What is to be done with bookings: found by the days, however many bookings there ever were.

extension Booking {
  /// The tally of bookings by the day on which they are to be handed over, or to come back.
  static let dueDays = Tally(ofAll: Booking.kind, "due") { id, register in
    let booking = register.excerpt(Identifier(id.raw), of: dueFields)
    return booking.dueAt.map { Standing(booking.status.rawValue, $0.day.number) }
  }

  private static let dueFields = FieldList(\Booking.start, \.end, \.status)

  /// The time at which it is to be handed over, or to come back once it was; nil: neither any more.
  private var dueAt: LocalTime? {
    switch status {
    case .requested, .confirmed: start
    case .handedOver: end
    case .returned, .cancelled, .refused: nil
    }
  }

  /// Returns the first bookings in a state with which something is to be done on some days, by when.
  static func due(
    _ status: BookingStatus, from first: Day? = nil, through last: Day, first count: Int, on register: any Register
  ) -> [Booking] {
    let days = (first?.number ?? Int.min)...last.number
    let ids = register.ids(Siblings(ofAll: dueDays, at: [status.rawValue], measures: days), window: 0..<Int.max)
    let bookings = ids.compactMap { register.record(Identifier<Booking>($0.raw)) }
      .compactMap { booking in booking.dueAt.map { (booking: booking, at: $0) } }
    return bookings.sorted { $0.at < $1.at }.prefix(count).map(\.booking)
  }
}

extension DueReading {
  /// The requests for a thing on some days that nobody has granted or refused, though their time is over: whoever asked
  /// is still to be told.
  func toDecide(of duty: Duty, on days: ClosedRange<Day>) -> DueList { waiting(.requested, duty, days) }

  /// The bookings whose thing was to be fetched on some days and, as far as anybody wrote down, was not: their time may
  /// be over.
  func toHandOver(of duty: Duty, on days: ClosedRange<Day>) -> DueList { waiting(.confirmed, duty, days) }

  private func waiting(_ status: BookingStatus, _ duty: Duty, _ days: ClosedRange<Day>) -> DueList {
    let waiting = Booking.due(
      status, from: days.lowerBound, through: days.upperBound, first: DueReading.window, on: register)
    return DueList(
      waiting.compactMap { booking in booking.start.map { DueThing(duty, booking.id.any, .at($0)) } })
  }

  /// The bookings whose thing is to come back on some days.
  func toTakeBack(of duty: Duty, on days: ClosedRange<Day>) -> DueList {
    let lent = Booking.due(
      .handedOver, from: days.lowerBound, through: days.upperBound, first: DueReading.window, on: register)
    return DueList(lent.compactMap { booking in booking.end.map { DueThing(duty, booking.id.any, .at($0)) } })
  }
}
