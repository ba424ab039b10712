import CivicDomain
import Words

extension Menu {
  /// The menu of the acts that a booking's state allows; nil where the booking is gone.
  init?(of id: Identifier<Booking>, in world: World) {
    guard let booking = world.register.record(id) else { return nil }
    let items = Schema.acts(on: Booking.kind).compactMap { act -> Menu.Item? in
      guard let offered = act.offered, booking.allows(offered, in: world.situation) else { return nil }
      return Menu.Item(
        label: offered.offer.command[world.words.language], steps: [.act(act.word, on: [id.any], in: world)])
    }
    let title = [world.name(of: id.any), world.words.label(booking.status), world.whose(id.any)]
      .filter { !$0.isEmpty }.joined(separator: " · ")
    self.init(title: title, items: items + [Menu.Item(label: world.words.showOnMap, steps: [.reveal(id.any)])])
  }

  /// The menu of a resource's bookings that are not over, by their start; nil if there are none.
  init?(bookingsOf id: Identifier<Resource>, in world: World) {
    guard let resource = world.register.record(id) else { return nil }
    let today = LocalTime(startOf: world.today)
    let overdue = Booking.taking(resource.id, in: [.handedOver], until: today, on: world.register)
      .filter { booking in booking.end.map { $0 <= today } ?? false }
    let ahead = overdue + BookingFit(of: resource, from: today, on: world.register).taking
    guard !ahead.isEmpty else { return nil }
    let listed = ahead.prefix(Limits.listedBookings).map { booking in
      (booking: booking, when: booking.span.map { world.words.weekdayAndSpan($0, near: world.today) } ?? "")
    }
    let columns = listed.map(\.when.count).max() ?? 0
    let items = listed.map { booking, when in
      let who = world.name(of: booking.borrower.any)
      let margin = String(repeating: " ", count: columns - when.count)
      return Menu.Item(
        label: ["\(when)\(margin)  \(who)", world.words.label(booking.status), world.whose(booking.id.any)]
          .filter { !$0.isEmpty }.joined(separator: " · "),
        steps: [.then { world in Menu(of: booking.id, in: world).map { [.open($0)] } ?? [] }])
    }
    self.init(title: world.words.bookingsTitle(world.words.text(resource.name)), items: Array(items))
  }
}

extension Step {
  /// Opens a record: of a booking the menu of its next steps, all else where it is shown.
  static func opening(_ id: RecordID, in world: World) -> Step {
    guard Schema.kind(of: id)?.kind == Booking.kind, let menu = Menu(of: Identifier(id.raw), in: world) else {
      return .reveal(id)
    }
    return .open(menu)
  }
}

extension Booking {
  /// Whether the booking's state allows an act; what else stands in the way, the refusal of the act says.
  fileprivate func allows(_ offered: AnyAct.Offered, in situation: Situation) -> Bool {
    switch offered.standing(on: [id.any], in: situation) {
    case .possible: true
    case .alreadyDone: false
    case .refused(.bookingStep): false
    case .refused: true
    }
  }
}
