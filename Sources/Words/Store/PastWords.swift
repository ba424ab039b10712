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

  /// The head row of a state of the past.
  public func head(ofPast moment: AsOf) -> String {
    "\(state(asOf: moment).uppercased()) · \(said(pl: "tylko do czytania", en: "for reading only"))"
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
