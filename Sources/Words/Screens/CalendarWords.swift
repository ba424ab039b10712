import CivicDomain

/// The words of the calendar and of sessions with their registrations.
extension Words {
  /// The legend of the month's signs.
  public var calendarLegend: String {
    said(pl: "• spotkanie  : kilka  ! termin", en: "• session  : several  ! deadline")
  }
  /// The title of a week: `tydzień 7.09–13.09.2026`.
  public func week(from monday: Day, to sunday: Day) -> String {
    said(pl: "tydzień \(shortDay(monday))–\(day(sunday))", en: "week \(shortDay(monday))–\(day(sunday))")
  }
  /// Days from one to another, where a table of a month has more of them than that: `26.10–6.12.2026`.
  public func days(from first: Day, to last: Day) -> String { "\(shortDay(first))–\(day(last))" }
  /// The deadlines beside the sessions, as what goes out.
  public var deadlinesShown: String { said(pl: "terminy", en: "deadlines") }
  /// The title of the list of sessions: `Spotkania: 12`.
  public func sessionCount(_ number: Int) -> String {
    said(pl: "Spotkania: \(self.number(number))", en: "Sessions: \(self.number(number))")
  }
  /// The label of the field for a day to go to.
  public var goToDayLabel: String { said(pl: "Dzień:", en: "Day:") }
  /// The message that there is no such day: what was typed, and how a day is typed.
  public func noSuchDay(_ typed: String) -> String {
    said(
      pl: "Nie ma takiego dnia: „\(typed)”. Wpisz np. 9.10, 9.10.2026, jutro, +3d, +2t.",
      en: "There is no such day: “\(typed)”. Type e.g. 9.10, 2026-10-09, tomorrow, +3d, +2w.")
  }
  /// The message of an empty calendar: what belongs here, and how to add the first session.
  public var emptyCalendar: Absence {
    said(
      pl: Absence("Nie ma jeszcze spotkań", "n: dodaj pierwsze, albo: wspolnie import spotkania PLIK.csv"),
      en: Absence("There are no sessions yet", "n: add the first, or: wspolnie import sessions FILE.csv"))
  }
  /// The day of a session of several days: `dzień 2 z 3`.
  public func dayOfSession(_ number: Int, of days: Int) -> String {
    said(
      pl: "dzień \(self.number(number)) z \(self.number(days))",
      en: "day \(self.number(number)) of \(self.number(days))")
  }
  /// The end of a session on its last day: `do 15:00`.
  public func endsAt(_ time: LocalTime) -> String { said(pl: "do \(clock(time))", en: "until \(clock(time))") }
  /// The words over the next session where a day has none.
  public func nextSession(on day: Day, near today: Day) -> String {
    said(
      pl: "Najbliższe spotkanie później: \(relativeDay(day, near: today))",
      en: "The next session after it: \(relativeDay(day, near: today))")
  }
  /// What comes next after a day without a session, and the key that goes there.
  public func next(_ title: String, at start: LocalTime?, near today: Day) -> String {
    let when = start.map { moment($0, near: today) } ?? ""
    return said(pl: "Najbliższe: \(when) \(title). Enter: pokaż", en: "Next: \(when) \(title). Enter: show")
  }
  /// What is said beside a day behind which no session is.
  public var noLaterSession: String {
    said(pl: "Później nie ma już żadnego spotkania.", en: "There is no session later.")
  }
  /// The message that a day has no session.
  public var emptyDay: Absence {
    said(
      pl: Absence("Tego dnia nie ma spotkań", "n: dodaj spotkanie"),
      en: Absence("There is no session on this day", "n: add a session"))
  }
  /// The seats of a session: `zajęte 18 z 20`, `online zajęte 3 z 100`; without a limit `18 osób`. The mode only where there
  /// are two, and that in the room goes without saying.
  public func seats(taken: Int, of seats: Int?, in mode: SessionMode?) -> String {
    let lead = mode.map { $0 == .inPerson ? "" : "\(label($0)) " } ?? ""
    guard let seats else { return "\(lead)\(count(taken, of: .person))" }
    return said(
      pl: "\(lead)zajęte \(number(taken)) z \(number(seats))", en: "\(lead)\(number(taken)) of \(number(seats)) taken")
  }
  /// The length of a waiting list: `lista rezerwowa: 3 os.`
  public func waiting(_ people: Int) -> String {
    said(pl: "lista rezerwowa: \(number(people)) os.", en: "waiting list: \(number(people))")
  }
  /// The opening of registration: `zapisy od 9.09, 8:00`.
  public func registrationOpens(_ time: LocalTime, near today: Day) -> String {
    said(
      pl: "zapisy od \(time.minutesSinceMidnight == 0 ? day(time.day, near: today) : moment(time, near: today))",
      en: "registration from \(time.minutesSinceMidnight == 0 ? day(time.day, near: today) : moment(time, near: today))"
    )
  }
  /// The end of registration, `zapisy do 9.09 włącznie`, or that it is over.
  public func registration(until closes: LocalTime, isOver: Bool, near today: Day) -> String {
    said(
      pl: isOver ? "zapisy trwały \(until(closes, near: today))" : "zapisy \(until(closes, near: today))",
      en: isOver ? "registration was open \(until(closes, near: today))" : "registration \(until(closes, near: today))")
  }

  /// The title of the form of a registration.
  public func registerTitle(_ session: String) -> String {
    said(pl: "Zgłoszenie: \(session)", en: "Registration: \(session)")
  }
  /// The warning that registration is closed: since when, and that a reason is needed.
  public func late(since closes: LocalTime, near today: Day) -> String {
    said(
      pl: "Zapisy trwały \(until(closes, near: today)). Żeby przyjąć po terminie, podaj powód.",
      en: "Registration was open \(until(closes, near: today)). To take somebody late, give the reason.")
  }
  /// The warning that there is no seat, with the position on the waiting list that saving gives.
  public func willWait(seats: Int, taken: Int, place: Int) -> String {
    let fact = said(
      pl: taken < seats ? "Za mało wolnych miejsc" : "Brak wolnych miejsc",
      en: taken < seats ? "Not enough free seats" : "No free seats")
    return
      said(
        pl:
          "\(fact) (zajęte \(number(taken)) z \(number(seats))). Zgłoszenie trafi na listę rezerwową (\(place). miejsce). F2: zapisz na nią.",
        en:
          "\(fact) (\(number(taken)) of \(number(seats)) taken). Saving gives place \(place) on the waiting list. F2: save it there."
      )
  }
  /// The message of the position on the waiting list after saving.
  public func nowWaiting(_ place: Int) -> String {
    said(pl: "Lista rezerwowa: \(place). miejsce.", en: "Place \(place) on the waiting list.")
  }
  /// The message after saving that there is a seat.
  public var nowSeated: String { said(pl: "Miejsce jest.", en: "There is a seat.") }
  /// The message whom to ring, for they got a seat from the waiting list.
  public func ringThem(_ who: [String]) -> String {
    said(
      pl: "Zadzwoń, jest miejsce: \(firstFew(who, together: "razem")).",
      en: "Ring, there is a seat: \(firstFew(who, together: "in all")).")
  }
  /// The question before a registration is cancelled: whose, for how many, and who then moves up.
  public func askCancelRegistration(_ who: String, people: Int, movedUp: [String]) -> String {
    let fact = said(
      pl: "Odwołać zgłoszenie: \(who) (\(number(people)) os.)?",
      en: "Cancel the registration of \(who) (\(count(people, of: .person)))?")
    return movedUp.isEmpty
      ? fact
      : said(
        pl: "\(fact) Miejsce dostanie, zadzwoń: \(movedUp.joined(separator: "; ")).",
        en: "\(fact) The seat goes to, ring: \(movedUp.joined(separator: "; ")).")
  }
  /// The answer that cancels the registration.
  public var answerCancelRegistration: String { said(pl: "odwołaj zgłoszenie", en: "cancel the registration") }
  /// The message that a session has no registrations yet, with the key that adds one.
  public var nobodyRegistered: Absence {
    said(
      pl: Absence("Nikt się jeszcze nie zapisał", "z: zapisz pierwszą osobę"),
      en: Absence("Nobody has registered yet", "z: sign the first up"))
  }
  /// The position on the waiting list in nine columns at most: `rez. 1`.
  public func waitingPlace(_ place: Int) -> String { said(pl: "rez. \(place)", en: "wait \(place)") }
  /// The stand-in for the name of a person that is not to be seen.
  public var unnamedPerson: String { said(pl: "(bez nazwiska)", en: "(no name)") }
  /// The time of a registration: `zgłoszono 21.08, 10:00`.
  public func placed(_ time: LocalTime, near today: Day) -> String {
    said(pl: "zgłoszono \(moment(time, near: today))", en: "placed \(moment(time, near: today))")
  }
  /// The note that somebody was registered late, and why.
  public func takenLate(_ reason: String) -> String {
    said(pl: "przyjęto po terminie: \(text(reason))", en: "taken late: \(text(reason))")
  }
}

extension Words {
  /// The day of a session of several days with its time: `10:00 (dzień 1 z 3)`, `(dzień 2 z 3)`, `do 15:00 (dzień 3 z
  /// 3)`; in a narrow line `do 15:00 (3 z 3)`.
  public func partOfSession(_ session: Session, _ number: Int, of days: Int, isNarrow: Bool = false) -> String {
    let clock: String? =
      number == 1 ? session.start.map { self.clock($0) } : number == days ? session.end.map { endsAt($0) } : nil
    let which = isNarrow ? matches(number, of: days) : dayOfSession(number, of: days)
    return [clock ?? "", "(\(which))"].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
