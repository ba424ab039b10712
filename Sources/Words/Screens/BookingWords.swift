import CivicDomain

/// The life of a booking, as a menu offers it.
extension Words {
  /// What a step is called in a menu: `potwierdź`.
  public func command(_ step: BookingStep) -> String {
    switch step {
    case .confirm: said(pl: "potwierdź", en: "confirm")
    case .handOver: said(pl: "wydaj", en: "hand over")
    case .takeBack: said(pl: "przyjmij zwrot", en: "take back")
    case .cancel: said(pl: "odwołaj", en: "cancel")
    case .refuse: said(pl: "odrzuć", en: "refuse")
    case .stepBack: said(pl: "cofnij o jeden krok", en: "take the last step back")
    }
  }
  /// The title of a step's form.
  public func stepTitle(_ step: BookingStep, _ booking: String) -> String {
    "\(capitalized(command(step))): \(booking)"
  }
  /// The label of what is noted with a step: the condition of the thing, or the reason.
  public func noteLabel(_ step: BookingStep) -> String {
    switch step {
    case .handOver, .takeBack: said(pl: "stan rzeczy, uwagi", en: "condition, remarks")
    case .confirm, .cancel, .refuse, .stepBack: said(pl: "powód", en: "reason")
    }
  }
  /// Shows the booking on the resource map.
  public var showOnMap: String { said(pl: "pokaż na mapie zasobów", en: "show on the resource map") }
  /// The title of the bookings of a resource.
  public func bookingsTitle(_ resource: String) -> String {
    said(pl: "Rezerwacje: \(resource)", en: "Bookings: \(resource)")
  }
  /// A resource that nobody has booked.
  public var noBookingsAhead: String {
    said(pl: "Nikt tego teraz nie zarezerwował. b: rezerwuj", en: "Nobody has booked it. b: book")
  }
}
