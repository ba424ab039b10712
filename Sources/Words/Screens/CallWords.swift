import CivicDomain

/// Ringing those who got a seat, and what the screen says of whether somebody's place comes back.
public protocol CallWords {
  /// `zadzwoń`, in nine columns at most.
  var callMark: String { get }
  /// `do obdzwonienia: 2`.
  func toCall(_ number: Int) -> String
  /// `Jan Kowalski, 600 100 200 – Warsztat: SWOT`: above the answers of what came of ringing.
  func callTitle(_ who: String, _ session: String) -> String
  /// Shows the registration where it stands.
  var showInList: String { get }
  /// Nobody need ring this person.
  var nothingToCall: String { get }
  /// That somebody has needs, and where they are told.
  var hasNeeds: String { get }
  /// What becomes of the place where a cancellation is undone now, before that is done.
  func placeBack(_ place: PlaceBack) -> String
  /// The same when it is done.
  func placeIsBack(_ place: PlaceBack) -> String
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

extension Polish {
  var callMark: String { "zadzwoń" }
  func toCall(_ number: Int) -> String { "do obdzwonienia: \(self.number(number))" }
  func callTitle(_ who: String, _ session: String) -> String { "\(who) – \(session)" }
  var showInList: String { "pokaż na liście osób" }
  var nothingToCall: String { "Do tej osoby nie trzeba dzwonić." }
  var hasNeeds: String { "♿ są potrzeby (Enter: pokaż)" }
  func placeBack(_ place: PlaceBack) -> String {
    switch place {
    case .seat: "Miejsce jest jeszcze wolne i wróci do tej osoby."
    case .waiting(let place): "Wróci to samo miejsce na liście rezerwowej (\(place). miejsce)."
    case .lost(let place):
      "Tamto miejsce ma już ktoś inny: będzie to nowe zgłoszenie, na końcu listy rezerwowej (\(place). miejsce)."
    }
  }
  func placeIsBack(_ place: PlaceBack) -> String {
    switch place {
    case .seat: "Miejsce wróciło."
    case .waiting(let place): "Wróciło to samo miejsce na liście rezerwowej (\(place). miejsce)."
    case .lost(let place):
      "Tamto miejsce ma już ktoś inny: to nowe zgłoszenie, na końcu listy rezerwowej (\(place). miejsce)."
    }
  }
}

extension English {
  var callMark: String { "ring" }
  func toCall(_ number: Int) -> String { "to ring: \(self.number(number))" }
  func callTitle(_ who: String, _ session: String) -> String { "\(who) – \(session)" }
  var showInList: String { "show in the list of people" }
  var nothingToCall: String { "This person need not be rung." }
  var hasNeeds: String { "♿ has needs (Enter shows them)" }
  func placeBack(_ place: PlaceBack) -> String {
    switch place {
    case .seat: "The seat is still free and will be theirs again."
    case .waiting(let place): "They get their old place on the waiting list back (place \(place))."
    case .lost(let place):
      "Somebody else has that seat: this will be a new registration at the end of the waiting list (place \(place))."
    }
  }
  func placeIsBack(_ place: PlaceBack) -> String {
    switch place {
    case .seat: "The seat is theirs again."
    case .waiting(let place): "They have their old place on the waiting list back (place \(place))."
    case .lost(let place):
      "Somebody else has that seat: this is a new registration at the end of the waiting list (place \(place))."
    }
  }
}
