import CivicDomain

/// The words of the menus of bookings.
extension Words {
  /// The item that shows a booking on the resource map.
  public var showOnMap: String { said(pl: "pokaż na mapie zasobów", en: "show on the resource map") }
  /// The title of the menu of a resource's bookings.
  public func bookingsTitle(_ resource: String) -> String {
    said(pl: "Rezerwacje: \(resource)", en: "Bookings: \(resource)")
  }
  /// The message that nobody has booked a resource.
  public var noBookingsAhead: Absence {
    said(pl: Absence("Nikt tego teraz nie zarezerwował", "b: rezerwuj"), en: Absence("Nobody has booked it", "b: book"))
  }
}
