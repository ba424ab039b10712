import CivicDomain
import TerminalCanvas
import Words

/// What a booking's form asks for and says: the price, the clash, and the free times that can be taken over.
extension Form {
  /// The fields of a booking that a clerk fills in. The resource stands in the title; a session and a series are given
  /// where those are made.
  static let bookingInputs: [FieldInput] = Booking.fields.map(\.declaration)
    .filter { $0.changeability == .anyone && !["resource", "session", "seriesKey"].contains($0.name) }
    .map(FieldInput.init)

  /// The booking that was typed so far.
  func booking(today: Day) -> Booking? {
    guard case .book(let id, let resource) = purpose else { return nil }
    var booking = Booking.lenient(id: id, values(today: today).values)
    booking.resource = resource
    return booking
  }

  /// Length and price beside the end; below the fields what is in the way, and when it would be free.
  mutating func commentBooking(in world: World) {
    guard let booking = booking(today: world.today) else { return }
    offers = []
    state.notes = []
    commentQuantity(of: booking, in: world)
    guard let span = booking.span else { return }
    let minutes = WarsawTime.elapsedMinutes(from: span.start, to: span.end)
    let price = BookingPrice(of: booking, on: world.register)?.tokens ?? 0
    state.setAside(world.words.lengthAndPrice(minutes: minutes, tokens: price), of: "end")
    guard let clash = BookingFit.clash(of: booking, on: world.register, at: world.now) else { return }
    offers = clash.freeTimes
    state.notes = [
      FormNote(.warning, world.words.clash(clash, in: world.circumstances)),
      FormNote(.hint, freeTimes(in: world)),
    ]
  }

  /// Beside the number how many there are, and how many of them are free at that time.
  private mutating func commentQuantity(of booking: Booking, in world: World) {
    guard let resource = world.register.record(booking.resource), resource.lendable > 1 else { return }
    let free = booking.span.map { span in
      BookingFit(of: resource, without: booking.id, on: world.register).free(through: span)
    }
    state.setAside(world.words.available(free, of: resource.lendable), of: "quantity")
  }

  private func freeTimes(in world: World) -> String {
    guard !offers.isEmpty else { return world.words.noFreeTimes }
    return world.words.freeTimes(
      offers.enumerated().map { place, span in
        (key: "F\(place + Form.firstOfferKey)", span: world.words.weekdayAndSpan(span, near: world.today))
      })
  }

  /// Puts a free time that is offered into the form.
  mutating func take(offer place: Int, in world: World) {
    guard offers.indices.contains(place) else { return }
    let span = offers[place]
    state.setText(world.words.typed(span.start), of: "start")
    state.setText(world.words.typed(span.end), of: "end")
    typed(in: "start", in: world)
    comment(in: world)
  }
}
