import CivicDomain

/// The sentences that stand on reports, and about them.
extension Words {
  /// The message that there is no such report, and which ones may be meant.
  func unknownReport(_ asked: String, _ near: [String]) -> [String] {
    let guess = near.joined(separator: ", ")
    return said(
      pl: [
        "Nie ma raportu „\(asked)”." + (near.isEmpty ? "" : " Czy chodziło o: \(guess)?"),
        "Wszystkie wymienia: wspolnie report.",
      ],
      en: [
        "There is no report “\(asked)”." + (near.isEmpty ? "" : " Did you mean: \(guess)?"),
        "All are listed by: wspolnie report.",
      ])
  }

  /// The message that a report is no letter, which is all that a draft could be.
  public var reportIsNoLetter: Sentences {
    said(
      pl: Sentences(
        "Ten raport to nie wiadomość, więc nie ma jej szkicu.", wayOut: "Wybierz --format html, docx albo text."),
      en: Sentences(
        "This report is no message, so that there is no draft.", wayOut: "Choose --format html, docx or text."))
  }

  /// The message that a report has no table, which is all that CSV could hold.
  public var reportHasNoTable: Sentences {
    said(
      pl: Sentences("W tym raporcie nie ma tabeli, więc plik byłby pusty.", wayOut: "Wybierz --format html albo text."),
      en: Sentences(
        "This report has no table, so that the file would be empty.", wayOut: "Choose --format html or text."))
  }

  /// The refusal to write a file that is no text to a terminal.
  public var notForTerminal: Sentences {
    said(
      pl: Sentences("Plik XLSX nie nadaje się do pokazania w terminalu.", wayOut: "Podaj plik: --output PLIK."),
      en: Sentences("An XLSX file cannot be shown in a terminal.", wayOut: "Name a file: --output FILE."))
  }

  /// The line at the foot of a report: when it was drawn up, and where.
  public func drawnUp(at time: LocalTime, by centre: String) -> String {
    let moment = "\(day(time.day)), \(clock(time))"
    return said(pl: "Sporządzono \(moment) · \(centre)", en: "Drawn up \(moment) · \(centre)")
  }

  /// The heading of what was changed in the records of a year after its last day.
  public func correctedAfter(_ last: Day) -> String {
    said(pl: "Zmieniono po \(day(last))", en: "Changed after \(day(last))")
  }

  /// What stands over a copy for the office, so that nobody takes it for what may be published.
  public func officeCopy(_ name: String, tellsOfPeople: Bool) -> String {
    let people = tellsOfPeople ? said(pl: ", zawiera dane osobowe", en: ", contains personal data") : ""
    return said(
      pl: "\(name)\(people); szkiców nie publikować.", en: "\(name)\(people); drafts are not to be published.")
  }

  /// The notice that the register holds nothing of a year, so that nothing lacks either.
  public func nothingOfTheYear(_ year: Int) -> String {
    said(
      pl:
        "Z roku \(year) nie ma w rejestrze ani spotkań, ani konsultacji, ani uwag, więc nic w nim nie może brakować. Czy to na "
        + "pewno ten rok?",
      en:
        "The register has no sessions, consultations or remarks of the year \(year), so that nothing can lack. Is that the year "
        + "that was meant?")
  }
  /// The notice that a year has not begun, so that nothing of it lacks.
  public func yearIsToCome(_ first: Day) -> String {
    said(
      pl: "Ten rok jeszcze się nie zaczął (\(day(first))): nic w nim nie może brakować.",
      en: "This year has not begun (\(day(first))): nothing of it can lack.")
  }
  /// The notice that a year is not over, so that what is still to come lacks nothing yet.
  public func yearGoesOn(_ last: Day) -> String {
    said(
      pl: "Ten rok jeszcze trwa, do \(day(last)): to, co dopiero będzie, nie jest tu brakiem.",
      en: "This year goes on until \(day(last)): what is yet to come is not told here as lacking.")
  }
  /// The notice that a year is over, so that what was said since counts too, and how to see it as it was then.
  public func yearIsOver(_ last: Day) -> String {
    said(
      pl:
        "Tak jest dziś, z tym, co dopisano i poprawiono po \(day(last)). Jak było tego dnia: --as-of \(last.text), na ekranie „,”.",
      en:
        "So it is today, with what was added and corrected after \(day(last)). How it was then: --as-of \(last.text), on a screen “,”."
    )
  }

  /// The time of a session on paper, with its weekday and year: `śr. 9.09.2026, 17:00–19:00`.
  public func timeOnPaper(_ span: TimeSpan) -> String { "\(dayWithWeekday(span.start.day)), \(clocks(span))" }

  /// A name with how many more come: `Anna Nowak (+2 osoby)`.
  public func withCompanions(_ name: String, _ companions: Int) -> String {
    companions > 0 ? "\(name) (+\(count(companions, of: .person)))" : name
  }

  /// Somebody who comes with another, of whom no name is known: `przychodzi z osobą: Jan Lis`.
  public func companion(of name: String) -> String {
    said(pl: "przychodzi z osobą: \(name)", en: "comes with \(name)")
  }

  /// The note that another number of people was written down than were counted; nil: nobody was marked.
  public func headcountDiffers(typed: Int, counted: Int?, withGuests: Bool) -> String {
    let counted = counted.map { number($0) } ?? notKnown
    return withGuests
      ? said(
        pl: "Wpisano uczestników: \(number(typed)); zaznaczono na liście i doliczono gości: \(counted).",
        en: "Headcount written down: \(number(typed)); marked on the list, with the guests: \(counted).")
      : said(
        pl: "Wpisano uczestników: \(number(typed)); na liście zaznaczono: \(counted).",
        en: "Headcount written down: \(number(typed)); marked on the list: \(counted).")
  }

  /// How a person is called in a table that everyone may read: `osoba 3`; in the copy for the office with the name, where
  /// it is known: `osoba 3: Jan Kowalski`.
  public func personNumbered(_ number: Int, named name: String? = nil) -> String {
    said(pl: "osoba \(number)", en: "person \(number)") + (name.map { ": \($0)" } ?? "")
  }

  /// A remark that nobody reads outside, and why: `nieopublikowana (groźba)`.
  public func withheld(because reason: String) -> String {
    let withheld = label(Moderation.withheld)
    return reason.isEmpty ? withheld : "\(withheld) (\(reason))"
  }

  /// A response that is not published yet: `uwzględniona (szkic)`.
  public func disposition(_ disposition: Disposition, in state: ResponseState) -> String {
    switch state {
    case .draft, .approved: "\(label(disposition)) (\(label(state)))"
    case .published: label(disposition)
    }
  }

  /// How long something is kept, as far as a number of days says it: `365 dni po spotkaniu`.
  public func kept(days: Int, after event: Label) -> String { "\(count(days, of: .day)) \(text(event))" }
}
