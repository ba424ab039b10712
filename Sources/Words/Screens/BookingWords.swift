import CivicDomain

/// The life of a booking, as a menu offers it.
extension Words {
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
