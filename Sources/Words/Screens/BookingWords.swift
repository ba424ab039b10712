import CivicDomain

/// The life of a booking, as a menu offers it.
public protocol BookingWords {
  /// What a step is called in a menu: `potwierdź`.
  func command(_ step: BookingStep) -> String
  /// The title of a step's form.
  func stepTitle(_ step: BookingStep, _ booking: String) -> String
  /// The label of what is noted with a step: the condition of the thing, or the reason.
  func noteLabel(_ step: BookingStep) -> String
  /// Shows the booking on the resource map.
  var showOnMap: String { get }
  /// The title of the bookings of a resource.
  func bookingsTitle(_ resource: String) -> String
  /// A resource that nobody has booked.
  var noBookingsAhead: String { get }
}

extension Polish {
  func command(_ step: BookingStep) -> String {
    switch step {
    case .confirm: "potwierdź"
    case .handOver: "wydaj"
    case .takeBack: "przyjmij zwrot"
    case .cancel: "odwołaj"
    case .refuse: "odrzuć"
    case .stepBack: "cofnij o jeden krok"
    }
  }
  func stepTitle(_ step: BookingStep, _ booking: String) -> String {
    "\(capitalized(command(step))): \(booking)"
  }
  func noteLabel(_ step: BookingStep) -> String {
    switch step {
    case .handOver, .takeBack: "stan rzeczy, uwagi"
    case .confirm, .cancel, .refuse, .stepBack: "powód"
    }
  }
  var showOnMap: String { "pokaż na mapie zasobów" }
  func bookingsTitle(_ resource: String) -> String { "Rezerwacje: \(resource)" }
  var noBookingsAhead: String { "Nikt tego teraz nie zarezerwował. b: rezerwuj" }
}

extension English {
  func command(_ step: BookingStep) -> String {
    switch step {
    case .confirm: "confirm"
    case .handOver: "hand over"
    case .takeBack: "take back"
    case .cancel: "cancel"
    case .refuse: "refuse"
    case .stepBack: "take the last step back"
    }
  }
  func stepTitle(_ step: BookingStep, _ booking: String) -> String {
    "\(capitalized(command(step))): \(booking)"
  }
  func noteLabel(_ step: BookingStep) -> String {
    switch step {
    case .handOver, .takeBack: "condition, remarks"
    case .confirm, .cancel, .refuse, .stepBack: "reason"
    }
  }
  var showOnMap: String { "show on the resource map" }
  func bookingsTitle(_ resource: String) -> String { "Bookings: \(resource)" }
  var noBookingsAhead: String { "Nobody has booked it. b: book" }
}
