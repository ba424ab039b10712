import CivicDomain

/// The words of ringing people who got a seat from the waiting list, and of what becomes of a place when a cancellation
/// is undone.
extension Words {
  /// The mark of a person to be rung, in nine columns at most: `zadzwoń`.
  public func callMark(_ state: CallState?) -> String { text((state ?? .toCall).verb) }
  /// The number of people to be rung: `do obdzwonienia: 2`.
  public func toCall(_ number: Int) -> String {
    said(pl: "do obdzwonienia: \(self.number(number))", en: "to ring: \(self.number(number))")
  }
  /// The title of the menu of what came of a call: whom one rings, at which number, and why:
  /// `Jan Kowalski · 600 100 200 · z rezerwy · Warsztat: SWOT`.
  public func callTitle(_ id: Identifier<Registration>, in circumstances: Circumstances) -> String {
    let call = callParts(id, in: circumstances)
    return [call.whom, call.reached, call.why].filter { !$0.isEmpty }.joined(separator: " · ")
  }
  /// The item that shows the registration in the list of people.
  public var showInList: String { said(pl: "pokaż na liście osób", en: "show in the list of people") }
  /// The item that begins a note of what was said and promised in the call.
  public var noteWhatWasSaid: String {
    said(pl: "zapisz, o czym była rozmowa i co obiecano", en: "note what was said and promised")
  }
  /// The item that would call a session off.
  public var callOffSession: String { said(pl: "odwołaj spotkanie", en: "call the session off") }
  /// Why a session cannot be called off, and what can be done instead.
  public var callingOffIsNotHere: String {
    said(
      pl: "tego program jeszcze nie umie; zawiadom zapisanych (x: wiadomość), a d przy osobie odwołuje jej zgłoszenie",
      en:
        "the program cannot do that yet; tell those signed up (x: message), and d at a person cancels the registration")
  }
  /// The message that this person need not be rung.
  public var nothingToCall: String { said(pl: "Do tej osoby nie trzeba dzwonić.", en: "This person need not be rung.") }
  /// The note that somebody has needs, and the key that shows them.
  public var hasNeeds: String { said(pl: "♿ są potrzeby (Enter: pokaż)", en: "♿ has needs (Enter shows them)") }
  /// The sentence of what becomes of the place if a cancellation, or a mark of absence, is undone now.
  /// - Parameter holders: whoever has the seat, where that is known.
  public func placeBack(_ place: PlaceBack, held holders: [String]) -> String {
    switch place {
    case .seat:
      said(
        pl: "Miejsce jest jeszcze wolne i wróci do tej osoby.", en: "The seat is still free and will be theirs again.")
    case .seatTakenBack: said(pl: "Miejsce wróci do tej osoby.", en: "The seat will be theirs again.")
    case .waiting(let place):
      said(
        pl: "Wróci to samo miejsce na liście rezerwowej (\(place). miejsce).",
        en: "They get their old place on the waiting list back (place \(place)).")
    case .lost(let place):
      said(
        pl: "\(seatIsHeld(holders)): będzie to nowe zgłoszenie, na końcu listy rezerwowej (\(place). miejsce).",
        en: "\(seatIsHeld(holders)): this will be a new registration at the end of the waiting list (place \(place)).")
    case .seatGone(let place):
      said(
        pl: "\(seatIsHeld(holders)): ta osoba będzie na liście rezerwowej (\(place). miejsce).",
        en: "\(seatIsHeld(holders)): this person will be on the waiting list (place \(place)).")
    }
  }
  /// The sentence that somebody who was first typed in with a sign-up is not gone with its undoing.
  public func personStays(_ name: String) -> String {
    said(pl: "W rejestrze osób (4) zostaje: \(name).", en: "Still in the register of people (4): \(name).")
  }
  /// The sentence that somebody who was first typed in with a sign-up is gone with its undoing.
  public func personGone(_ name: String) -> String {
    said(pl: "W rejestrze osób nie ma już: \(name).", en: "No longer in the register of people: \(name).")
  }
  /// What the question whether to undo something says of those who count as told nothing afterwards.
  public func noticesTakenBack(_ names: [String]) -> String {
    said(
      pl: "Cofnie się też wpis o podaniu klauzuli: \(names.joined(separator: ", ")).",
      en: "The entry that a privacy notice was given is undone, too: \(names.joined(separator: ", ")).")
  }
  /// What the question whether to undo a sign-up says of whoever came in with it.
  public func personMayGo(_ name: String) -> String {
    said(
      pl: "W rejestrze osób zostanie: \(name). Nic innego nie wymienia tej osoby; d usuwa i ją, na zawsze.",
      en: "\(name) stays in the register of people. Nothing else names them; d erases them too, for good.")
  }
  /// The answer that undoes a sign-up, and erases whoever came in with it.
  public var answerUndoWithPerson: String { said(pl: "usuń i osobę", en: "erase the person too") }
  /// The sentence of what became of the place once a cancellation, or a mark of absence, was undone.
  public func placeIsBack(_ place: PlaceBack, held holders: [String]) -> String {
    switch place {
    case .seat, .seatTakenBack: said(pl: "Miejsce wróciło.", en: "The seat is theirs again.")
    case .waiting(let place):
      said(
        pl: "Wróciło to samo miejsce na liście rezerwowej (\(place). miejsce).",
        en: "They have their old place on the waiting list back (place \(place)).")
    case .lost(let place):
      said(
        pl: "\(seatIsHeld(holders)): to nowe zgłoszenie, na końcu listy rezerwowej (\(place). miejsce).",
        en: "\(seatIsHeld(holders)): this is a new registration at the end of the waiting list (place \(place)).")
    case .seatGone(let place):
      said(
        pl: "\(seatIsHeld(holders)): ta osoba jest na liście rezerwowej (\(place). miejsce).",
        en: "\(seatIsHeld(holders)): this person is on the waiting list (place \(place)).")
    }
  }
  /// Why a seat does not come back: somebody has it, and whoever moved up to it may know.
  private func seatIsHeld(_ holders: [String]) -> String {
    if holders.isEmpty { return said(pl: "Tamto miejsce ma już ktoś inny", en: "Somebody else has that seat") }
    return said(
      pl: "Tamto miejsce ma już \(firstFew(holders, together: "razem")), a od tego czasu coś tam zmieniono",
      en: "That seat has gone to \(firstFew(holders, together: "in all")), and something was changed there since")
  }
  /// The sentence of what becomes, or became, of the places of several.
  /// - Parameter placed: who and where, each as `placed(_:_:)`.
  public func placesBack(_ placed: [String], isDone: Bool) -> String {
    let all = said(pl: firstFew(placed, together: "razem"), en: firstFew(placed, together: "in all"))
    return isDone
      ? said(pl: "Teraz: \(all).", en: "Now: \(all).") : said(pl: "Po cofnięciu: \(all).", en: "Afterwards: \(all).")
  }
  /// Somebody and the place that they get back: `Jan Kowalski (miejsce)`.
  public func placed(_ who: String, _ place: PlaceBack) -> String {
    switch place {
    case .seat, .seatTakenBack: said(pl: "\(who) (miejsce)", en: "\(who) (seat)")
    case .waiting(let place), .seatGone(let place): placed(who, at: place)
    case .lost(let place):
      said(
        pl: "\(who) (nowe zgłoszenie, lista rezerwowa: \(place). miejsce)",
        en: "\(who) (new registration, place \(place) on the waiting list)")
    }
  }
  /// Somebody and the place on the waiting list: `Jan Kowalski (lista rezerwowa: 2. miejsce)`.
  public func placed(_ who: String, at place: Int) -> String {
    said(
      pl: "\(who) (lista rezerwowa: \(place). miejsce)", en: "\(who) (place \(place) on the waiting list)")
  }
  /// The sentence of who had moved up, and waits again once that is undone.
  /// - Parameter placed: who and where, each as `placed(_:at:)`.
  public func waitingAgain(_ placed: [String], isDone: Bool) -> String {
    let all = said(pl: firstFew(placed, together: "razem"), en: firstFew(placed, together: "in all"))
    let isOne = placed.count == 1
    return isDone
      ? said(pl: "\(isOne ? "Czeka" : "Czekają") znowu: \(all).", en: "Waiting again: \(all).")
      : said(
        pl: "Nikt jeszcze nie zawiadomił o miejscu, więc znowu \(isOne ? "czeka" : "czekają"): \(all).",
        en: "Nobody has told them of the seat, so waiting again: \(all).")
  }
}

/// What becomes of a registration's place when its cancellation, or a mark of absence, is undone.
public enum PlaceBack: Hashable, Sendable {
  /// The seat is free, and it is theirs again.
  case seat
  /// Whoever moved up to the seat waits again, and it is theirs again.
  case seatTakenBack
  /// They get their old position on the waiting list back.
  case waiting(place: Int)
  /// Somebody else has the seat: it is a new registration, at this position of the waiting list.
  case lost(place: Int)
  /// Somebody else has the seat: they wait, at this position of the waiting list.
  case seatGone(place: Int)
}
