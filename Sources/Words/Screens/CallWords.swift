import CivicDomain

/// The words of ringing people who got a seat from the waiting list, and of what becomes of a place when a cancellation
/// is undone.
extension Words {
  /// The mark of a person to be rung, in nine columns at most: `zadzwoń`.
  public var callMark: String { said(pl: "zadzwoń", en: "ring") }
  /// The number of people to be rung: `do obdzwonienia: 2`.
  public func toCall(_ number: Int) -> String {
    said(pl: "do obdzwonienia: \(self.number(number))", en: "to ring: \(self.number(number))")
  }
  /// The title of the menu of what came of a call: `Jan Kowalski, 600 100 200 – Warsztat: SWOT`.
  public func callTitle(_ who: String, _ session: String) -> String { "\(who) – \(session)" }
  /// The item that shows the registration in the list of people.
  public var showInList: String { said(pl: "pokaż na liście osób", en: "show in the list of people") }
  /// The message that this person need not be rung.
  public var nothingToCall: String { said(pl: "Do tej osoby nie trzeba dzwonić.", en: "This person need not be rung.") }
  /// The note that somebody has needs, and the key that shows them.
  public var hasNeeds: String { said(pl: "♿ są potrzeby (Enter: pokaż)", en: "♿ has needs (Enter shows them)") }
  /// The sentence of what becomes of the place if a cancellation is undone now.
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
  /// The sentence of what became of the place once a cancellation was undone.
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

/// What becomes of a registration's place when its cancellation is undone.
public enum PlaceBack: Hashable, Sendable {
  /// The seat is free, and it is theirs again.
  case seat
  /// They get their old position on the waiting list back.
  case waiting(place: Int)
  /// Somebody else has the seat: it is a new registration, at this position of the waiting list.
  case lost(place: Int)
}
