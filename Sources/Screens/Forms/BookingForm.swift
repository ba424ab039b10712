import CivicDomain
import TerminalCanvas
import Words

/// What a booking's form asks for and says: the price, the clash, and the free times that can be taken over.
extension Form {
  /// The field with the reason for booking outside the hours of a thing, or for unusually long.
  static let outsideBecause = Booking.name(of: \.outsideBecause)

  /// The fields of a booking that a clerk fills in. The resource stands in the title; a session and a series are given
  /// where those are made, and a reason is asked for only where one is needed.
  static let bookingInputs: [FieldInput] = Booking.fields.map(\.declaration)
    .filter { $0.changeability == .anyone && !givenElsewhere.contains($0.name) }.map(FieldInput.init)

  private static let givenElsewhere = Booking.names(of: \.resource, \.session, \.seriesKey, \.outsideBecause)

  /// The booking that was typed so far; nil in a form of anything else.
  func booking(today: Day) -> Booking? {
    switch purpose {
    case .book(let id, let resource):
      var booking = Booking.lenient(id: id, Row(values(today: today).values, of: Booking.self))
      booking.resource = resource
      return booking
    case .edit(let id) where purpose.kind?.kind == Booking.kind:
      let typed = values(today: today).values
      let asked = Set(inputs.map(\.declaration.name))
      let values = was.filter { !asked.contains($0.key) }.merging(typed) { $1 }
      return Booking.lenient(id: Identifier(id.raw), Row(values, of: Booking.self))
    case .add, .edit, .act, .comment, .respond, .register:
      return nil
    }
  }

  /// What is to be said of a booking: all of a new one, of an old one what its new times, or another thing, bring.
  private func concerns(of booking: Booking, in world: World) -> [BookingConcern] {
    if case .edit = purpose, let old = world.register.record(booking.id), old.span == booking.span,
      old.resource == booking.resource, old.outsideBecause == booking.outsideBecause
    {
      return []
    }
    return BookingConcern.all(of: booking, on: world.register, at: world.now)
  }

  /// Length and price beside the end; below the fields what is in the way, what needs a reason, and when it would be free.
  mutating func commentBooking(in world: World) {
    guard let booking = booking(today: world.today) else { return }
    offers = []
    state.notes = []
    commentQuantity(of: booking, in: world)
    if let refusal = refusal(of: booking, in: world) {
      state.notes = [FormNote(.warning, world.words.refusal(refusal, in: world.circumstances).line)]
    }
    guard let span = booking.span, let resource = world.register.record(booking.resource) else { return }
    let minutes = WarsawTime.elapsedMinutes(from: span.start, to: span.end)
    let price = BookingPrice(of: booking, on: world.register)?.tokens
    state.setAside(world.words.lengthAndPrice(minutes: minutes, tokens: price), of: \Booking.end)
    let concerns = concerns(of: booking, in: world)
    if concerns.contains(where: \.needsReason) {
      askForReason(in: world)
    } else if case .book = purpose {
      stopAsking(for: Form.outsideBecause)
    }
    guard state.notes.isEmpty else { return }
    let clash = BookingFit.clash(of: booking, on: world.register)
    if let clash { state.notes.append(FormNote(.warning, world.words.clash(clash, in: world.circumstances))) }
    state.notes += concerns.map { FormNote(.warning, world.words.concern($0, near: world.today)) }
    guard clash != nil || concerns.contains(where: \.needsReason), booking.taken <= resource.lendable else { return }
    offers = BookingFit(of: resource, without: booking.id, around: span, on: world.register)
      .freeTimes(near: span, quantity: booking.taken, notBefore: world.now)
    state.notes.append(FormNote(.hint, freeTimes(in: world)))
  }

  /// What no other time would change: a thing that is not lent, an organization that is no more, more than there are.
  private func refusal(of booking: Booking, in world: World) -> Refusal? {
    let old = world.register.record(booking.id)
    if let refusal = Booking.refusal(ofParties: booking, was: old, on: world.register) { return refusal }
    guard let resource = world.register.record(booking.resource), booking.taken > resource.lendable,
      booking.quantity != old?.quantity
    else { return nil }
    return .bookingClash(
      BookingClash(wanted: booking.taken, free: resource.lendable, of: resource.lendable, inTheWay: [], freeTimes: []))
  }

  /// Asks for the reason, at the end.
  mutating func askForReason(in world: World) {
    ask(FieldInput(\Booking.outsideBecause), isRequired: true, in: world)
  }

  /// Whether a reason is needed and none is typed.
  func isReasonMissing(in world: World) -> Bool {
    guard let booking = booking(today: world.today), booking.outsideBecause.allSatisfy(\.isWhitespace) else {
      return false
    }
    return state.index(of: Form.outsideBecause) != nil
      && concerns(of: booking, in: world).contains(where: \.needsReason)
  }

  /// What is asked before a booking is saved of which something is to be said that needs no reason; nil if nothing is, or
  /// it was asked already.
  mutating func askAnyway(in world: World) -> String? {
    guard let booking = booking(today: world.today) else { return nil }
    let concerns = concerns(of: booking, in: world).filter { !$0.needsReason }
    guard !concerns.isEmpty, concerns != toldConcerns else { return nil }
    toldConcerns = concerns
    return world.words.askSaveAnyway(world.words.concerns(concerns, near: world.today))
  }

  /// Beside the number how many there are, and how many of them are free at that time.
  private mutating func commentQuantity(of booking: Booking, in world: World) {
    guard let resource = world.register.record(booking.resource), resource.lendable > 1 else { return }
    let free = booking.span.map { span in
      BookingFit(of: resource, without: booking.id, from: span.start, until: span.end, on: world.register)
        .free(through: span)
    }
    state.setAside(world.words.available(free, of: resource.lendable), of: \Booking.quantity)
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
    state.setText(world.words.typed(span.start), of: \Booking.start)
    state.setText(world.words.typed(span.end), of: \Booking.end)
    typed(in: Booking.name(of: \.start), in: world)
    comment(in: world)
  }
}
