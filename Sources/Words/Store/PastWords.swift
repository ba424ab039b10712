import CivicDomain

/// The messages of a register that is shown as it once stood.
extension Words {
  /// The state that is shown, within a sentence: `stan na 31.12.2026`.
  public func state(asOf moment: AsOf) -> String {
    switch moment {
    case .day(let day): said(pl: "stan na \(self.day(day))", en: "the state on \(self.day(day))")
    case .transaction(let number):
      said(pl: "stan po zapisie nr \(number)", en: "the state after transaction no. \(number)")
    }
  }

  /// What speaks against the place where a day ends in the log; nil where nothing does.
  public func outOfOrder(dates count: Int) -> String? {
    if count == 0 { return nil }
    return said(
      pl: "\(self.count(count, of: ["zapis ma", "zapisy mają", "zapisów ma"])) datę nie po kolei (zegar?)",
      en: "\(self.count(count, of: ["transaction has a date", "transactions have dates"])) out of order (a clock?)")
  }

  /// The line at the foot of a report that tells of the past: of which moment, and where.
  public func standing(asOf moment: AsOf, datesOutOfOrder count: Int, of centre: String) -> String {
    ([capitalized(state(asOf: moment)), centre] + [outOfOrder(dates: count)].compactMap { $0 })
      .joined(separator: " · ")
  }

  /// What a command says of the moment of which it tells, before it does.
  public func told(asOf moment: AsOf, datesOutOfOrder count: Int) -> Sentences {
    Sentences(
      "\(capitalized(state(asOf: moment))).", kept: outOfOrder(dates: count).map { "\($0)." } ?? "",
      wayOut: count == 0
        ? ""
        : said(
          pl: "Pewniejszy od dnia jest numer zapisu: --as-of NUMER (w log --json: turn).",
          en: "The number of a transaction is surer than a day: --as-of NUMBER (turn in log --json)."))
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

  /// The parts of the head row of a state of the past, the weightiest first.
  public func head(ofPast moment: AsOf, datesOutOfOrder count: Int, isTraining: Bool) -> [String] {
    let state = state(asOf: moment).uppercased()
    return [isTraining ? "\(state) \(trainingMark)" : state] + [outOfOrder(dates: count)].compactMap { $0 }
      + [said(pl: "tylko do czytania", en: "for reading only")]
  }

  /// What stands in that row where there is no room for what speaks against the day.
  public var clockInDoubt: String { said(pl: "zegar?", en: "clock?") }

  /// The title of the line in which a moment is typed.
  public var momentTitle: String {
    said(pl: "Stan na dzień albo po zapisie nr:", en: "State on a day, or after no.:")
  }
  /// The explanation below that line.
  public func momentExplained(inPast: Bool) -> String {
    let back = inPast ? said(pl: "Pusty wiersz i Enter: stan na dziś. ", en: "Nothing and Enter: today's state. ") : ""
    return back
      + said(
        pl: "Dzień, np. 31.12.2025, albo numer zapisu, np. 412. Cały program pokaże rejestr taki, jaki był wtedy, "
          + "tylko do czytania. Usunięte dane osobowe nie wracają.",
        en: "A day, such as 2025-12-31, or the number of a transaction, such as 412. The whole program will show the "
          + "register as it was then, for reading only. What was erased of people does not come back.")
  }
  /// The message that another state cannot be shown over an open form.
  public var formIsOpen: String {
    said(
      pl: "Otwarty jest formularz: najpierw go zapisz albo odłóż klawiszem Esc.",
      en: "A form is open: save it first, or leave it with Esc.")
  }
  /// The message about the state that is shown from now on; nil: now.
  public func shown(asOf moment: AsOf?, datesOutOfOrder count: Int = 0) -> String {
    guard let moment else { return said(pl: "Widać znów stan na dziś.", en: "Today's state is shown again.") }
    let doubt = outOfOrder(dates: count).map { ", \($0)" } ?? ""
    return said(
      pl: "Widać \(state(asOf: moment))\(doubt). Powrót do dziś: „,”, potem Enter.",
      en: "This is \(state(asOf: moment))\(doubt). Back to today: “,”, then Enter.")
  }

  /// The message that nothing can be changed in a state of the past.
  func readOnly(past moment: AsOf) -> Sentences {
    said(
      pl: Sentences(
        "To \(state(asOf: moment)): można go tylko czytać.", kept: "Nic nie zapisano.",
        wayOut: "Powrót do dziś: „,”, potem Enter."),
      en: Sentences(
        "This is \(state(asOf: moment)): it can only be read.", kept: "Nothing was saved.",
        wayOut: "Back to today: “,”, then Enter."))
  }

  /// The message that the register does not tell how it stood at a moment.
  public func fault(_ fault: AsOfFault) -> Sentences {
    switch fault {
    case .unreadable(let text):
      said(
        pl: Sentences(
          "„\(text)” to ani dzień, ani numer zapisu.", wayOut: "Podaj dzień, np. 31.12.2025, albo numer, np. 412."),
        en: Sentences(
          "“\(text)” is neither a day nor the number of a transaction.",
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
          "Na koniec dnia \(self.day(day)) rejestr był pusty: pierwszy zapis jest z \(self.day(first)).",
          wayOut: "Podaj ten dzień, późniejszy albo numer zapisu."),
        en: Sentences(
          "At the end of \(self.day(day)) the register was empty: its first transaction is of \(self.day(first)).",
          wayOut: "Give that day, a later one, or the number of a transaction."))
    case .beforeFirst(_, nil), .noTransaction(_, nil, _):
      Sentences(
        said(
          pl: "W rejestrze nie ma jeszcze żadnego zapisu, więc nie ma też wcześniejszego stanu.",
          en: "There is no transaction in the register yet, and so no earlier state."))
    case .noTransaction(let number, let known?, let before): noTransaction(number, known, before: before)
    }
  }

  private func noTransaction(_ number: Int, _ known: ClosedRange<Int>, before: Int?) -> Sentences {
    let (first, last) = (known.lowerBound, known.upperBound)
    guard let before, number < last else {
      return said(
        pl: Sentences(
          "Nie ma zapisu nr \(number): pierwszy ma nr \(first), ostatni \(last).", wayOut: "Podaj numer jednej z nich."
        ),
        en: Sentences(
          "There is no transaction no. \(number): the first is no. \(first), the last no. \(last).",
          wayOut: "Give the number of one of them."))
    }
    return said(
      pl: Sentences(
        "Nie ma zapisu nr \(number): tego numeru nikt nie użył.",
        wayOut: "Najbliższy wcześniejszy ma nr \(before)."),
      en: Sentences(
        "There is no transaction no. \(number): that number was not used.",
        wayOut: "The nearest before it is no. \(before)."
      ))
  }
}
