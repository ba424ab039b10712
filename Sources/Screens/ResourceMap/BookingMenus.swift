import CivicDomain
import Words

extension Menu {
  /// What can be done with a booking now; nil where it is gone.
  init?(of id: Identifier<Booking>, in world: World) {
    guard let booking = world.register.record(id) else { return nil }
    let items = booking.status.possibleSteps.map { step in
      Menu.Item(label: world.words.command(step), steps: [Menu.begin(step, of: id)])
    }
    let title = "\(world.name(of: id.any)) · \(world.words.label(booking.status))"
    self.init(title: title, items: items + [Menu.Item(label: world.words.showOnMap, steps: [.reveal(id.any)])])
  }

  /// What is granted or taken back needs no word; the others may be noted.
  private static func begin(_ step: BookingStep, of id: Identifier<Booking>) -> Step {
    switch step {
    case .confirm, .stepBack: .send(.advanceBooking(id, step, because: ""), .act(id.any))
    case .handOver, .takeBack, .cancel, .refuse: .begin(.advance(id, step))
    }
  }

  /// The bookings of a resource that are not over, by their start; nil if there are none.
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
        label: "\(when)\(margin)  \(who) · \(world.words.label(booking.status))",
        steps: [.then { world in Menu(of: booking.id, in: world).map { [.open($0)] } ?? [] }])
    }
    self.init(title: world.words.bookingsTitle(world.words.told(resource.name)), items: Array(items))
  }
}
