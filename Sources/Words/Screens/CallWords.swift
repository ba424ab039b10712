import CivicDomain

/// Ringing those who got a seat, and what the screen says of whether somebody's place comes back.
extension Words {
  /// `zadzwoń`, in nine columns at most.
  public var callMark: String { said(pl: "zadzwoń", en: "ring") }
  /// `do obdzwonienia: 2`.
  public func toCall(_ number: Int) -> String {
    said(pl: "do obdzwonienia: \(self.number(number))", en: "to ring: \(self.number(number))")
  }
  /// `Jan Kowalski, 600 100 200 – Warsztat: SWOT`: above the answers of what came of ringing.
  public func callTitle(_ who: String, _ session: String) -> String { "\(who) – \(session)" }
  /// Shows the registration where it stands.
  public var showInList: String { said(pl: "pokaż na liście osób", en: "show in the list of people") }
  /// Nobody need ring this person.
  public var nothingToCall: String { said(pl: "Do tej osoby nie trzeba dzwonić.", en: "This person need not be rung.") }
  /// That somebody has needs, and where they are told.
  public var hasNeeds: String { said(pl: "♿ są potrzeby (Enter: pokaż)", en: "♿ has needs (Enter shows them)") }
  /// What becomes of the place where a cancellation is undone now, before that is done.
  public func placeBack(_ place: PlaceBack) -> String {
    switch place {
    case .seat:
      said(
        pl: "Miejsce jest jeszcze wolne i wróci do tej osoby.", en: "The seat is still free and will be theirs again.")
    case .waiting(let place):
      said(
        pl: "Wróci to samo miejsce na liście rezerwowej (\(place). miejsce).",
        en: "They get their old place on the waiting list back (place \(place)).")
    case .lost(let place):
      said(
        pl: "Tamto miejsce ma już ktoś inny: będzie to nowe zgłoszenie, na końcu listy rezerwowej (\(place). miejsce).",
        en:
          "Somebody else has that seat: this will be a new registration at the end of the waiting list (place \(place))."
      )
    }
  }
  /// The same when it is done.
  public func placeIsBack(_ place: PlaceBack) -> String {
    switch place {
    case .seat: said(pl: "Miejsce wróciło.", en: "The seat is theirs again.")
    case .waiting(let place):
      said(
        pl: "Wróciło to samo miejsce na liście rezerwowej (\(place). miejsce).",
        en: "They have their old place on the waiting list back (place \(place)).")
    case .lost(let place):
      said(
        pl: "Tamto miejsce ma już ktoś inny: to nowe zgłoszenie, na końcu listy rezerwowej (\(place). miejsce).",
        en: "Somebody else has that seat: this is a new registration at the end of the waiting list (place \(place)).")
    }
  }
}

/// What becomes of somebody's place when a cancellation is undone.
public enum PlaceBack: Hashable, Sendable {
  /// The seat is free: it is theirs again.
  case seat
  /// The old place on the waiting list.
  case waiting(place: Int)
  /// Somebody else has the seat: a new registration, at this place of the waiting list.
  case lost(place: Int)
}
