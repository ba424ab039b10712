import CivicDomain

/// The messages of a register that is shown as it once stood.
extension Words {
  /// The state that is shown, within a sentence: `stan na 31.12.2026`.
  public func state(asOf moment: AsOf) -> String {
    switch moment {
    case .day(let day): said(pl: "stan na \(self.day(day))", en: "the state on \(self.day(day))")
    case .transaction(let number): said(pl: "stan po zmianie nr \(number)", en: "the state after change no. \(number)")
    }
  }

  /// The line at the foot of a report that tells of the past: of which moment, and where.
  public func standing(asOf moment: AsOf, of centre: String) -> String {
    "\(capitalized(state(asOf: moment))) · \(centre)"
  }

  /// The refusal of a command that does not read, in a state of the past.
  var notOfPast: Sentences {
    said(
      pl: Sentences(
        "Stan z przeszłości (--as-of) można tylko czytać, a to polecenie zmienia albo sprawdza to, co jest teraz.",
        kept: "Nic nie zmieniono.", wayOut: "Powtórz je bez --as-of."),
      en: Sentences(
        "A state of the past (--as-of) can only be read, and this command changes or examines what is now.",
        kept: "Nothing was changed.", wayOut: "Give it again without --as-of."))
  }

  /// The head row of a state of the past.
  public func head(ofPast moment: AsOf) -> String {
    "\(state(asOf: moment).uppercased()) · \(said(pl: "tylko do czytania", en: "for reading only"))"
  }

  /// The title of the list of states, and what can be chosen there.
  public var stateTitle: String { said(pl: "Stan rejestru", en: "The state of the register") }
  /// The choice of another moment.
  public var stateOfAnotherMoment: String { said(pl: "Stan na dzień…", en: "The state on a day…") }
  /// The choice of now.
  public var backToNow: String { said(pl: "Wróć do teraz", en: "Back to now") }
  /// The title of the line in which a moment is typed.
  public var momentTitle: String {
    said(pl: "Stan na koniec dnia (albo po zmianie o numerze):", en: "The state at the end of (or after change no.):")
  }
  /// The explanation below that line.
  public var momentExplained: String {
    said(
      pl: "Cały program pokaże rejestr, jaki był wtedy, tylko do czytania. Dzień, np. 31.12.2025, albo numer, np. 412. "
        + "Co usunięto z danych osobowych, nie wraca.",
      en:
        "The whole program will show the register as it stood then, for reading only. A day, such as 2025-12-31, or a "
        + "number, such as 412. What was erased of people does not come back.")
  }
  /// The message that another state cannot be shown over an open form.
  public var formIsOpen: String {
    said(
      pl: "Otwarty jest formularz: najpierw go zapisz albo odłóż klawiszem Esc.",
      en: "A form is open: save it first, or leave it with Esc.")
  }
  /// The message about the state that is shown from now on; nil: now.
  public func shown(asOf moment: AsOf?) -> String {
    guard let moment else { return said(pl: "Znowu stan na teraz.", en: "The state of now again.") }
    return said(
      pl: "To \(state(asOf: moment)). Klawisz „,” wraca do teraz.",
      en: "This is \(state(asOf: moment)). The key “,” leads back to now.")
  }

  /// The message that nothing can be changed in a state of the past.
  func readOnly(past moment: AsOf) -> Sentences {
    said(
      pl: Sentences(
        "To \(state(asOf: moment)): można go tylko czytać.", kept: "Nic nie zapisano.",
        wayOut: "Zmieniać można, gdy wrócisz do teraz: klawisz „,”."),
      en: Sentences(
        "This is \(state(asOf: moment)): it can only be read.", kept: "Nothing was saved.",
        wayOut: "To change something, go back to now: the key “,”."))
  }

  /// The message that the register does not tell how it stood at a moment.
  public func fault(_ fault: AsOfFault) -> Sentences {
    switch fault {
    case .unreadable(let text):
      said(
        pl: Sentences(
          "„\(text)” to ani dzień, ani numer zmiany.", wayOut: "Podaj dzień, np. 31.12.2025, albo numer, np. 412."),
        en: Sentences(
          "“\(text)” is neither a day nor the number of a change.",
          wayOut: "Give a day, such as 2025-12-31, or a number, such as 412."))
    case .notYet(let day, let today):
      said(
        pl: Sentences(
          "Dnia \(self.day(day)) jeszcze nie było: dziś jest \(self.day(today)).",
          wayOut: "Podaj dzień, który był, albo dzisiejszy."),
        en: Sentences(
          "\(self.day(day)) is still to come: today is \(self.day(today)).",
          wayOut: "Give a day that has been, or today."))
    case .beforeFirst(let day, let first?):
      said(
        pl: Sentences(
          "Na koniec dnia \(self.day(day)) w rejestrze nic jeszcze nie było: pierwsza zmiana jest z \(self.day(first)).",
          wayOut: "Podaj ten dzień albo późniejszy."),
        en: Sentences(
          "At the end of \(self.day(day)) there was nothing in the register: its first change is of \(self.day(first)).",
          wayOut: "Give that day or a later one."))
    case .beforeFirst(_, nil), .noTransaction(_, nil, _):
      Sentences(
        said(
          pl: "W rejestrze nie ma jeszcze żadnej zmiany, więc nie ma też wcześniejszego stanu.",
          en: "There is no change in the register yet, and so no earlier state."))
    case .noTransaction(let number, let known?, let before): noTransaction(number, known, before: before)
    }
  }

  private func noTransaction(_ number: Int, _ known: ClosedRange<Int>, before: Int?) -> Sentences {
    let (first, last) = (known.lowerBound, known.upperBound)
    guard let before, number < last else {
      return said(
        pl: Sentences(
          "Nie ma zmiany nr \(number): pierwsza ma nr \(first), ostatnia \(last).", wayOut: "Podaj numer jednej z nich."
        ),
        en: Sentences(
          "There is no change no. \(number): the first is no. \(first), the last no. \(last).",
          wayOut: "Give the number of one of them."))
    }
    return said(
      pl: Sentences(
        "Nie ma zmiany nr \(number): tego numeru nikt nie użył.",
        wayOut: "Najbliższa wcześniejsza ma nr \(before)."),
      en: Sentences(
        "There is no change no. \(number): that number was not used.", wayOut: "The nearest before it is no. \(before)."
      ))
  }
}
