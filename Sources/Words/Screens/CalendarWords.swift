import CivicDomain

/// The calendar and its sessions.
extension Words {
  /// What the signs of the month mean.
  public var calendarLegend: String {
    said(pl: "• spotkanie  : kilka  ! termin", en: "• session  : several  ! deadline")
  }
  /// `tydzień 7.09–13.09.2026`.
  public func week(from monday: Day, to sunday: Day) -> String {
    said(pl: "tydzień \(shortDay(monday))–\(day(sunday))", en: "week \(shortDay(monday))–\(day(sunday))")
  }
  /// `Spotkania: 12`.
  public func sessionCount(_ number: Int) -> String {
    said(pl: "Spotkania: \(self.number(number))", en: "Sessions: \(self.number(number))")
  }
  /// What stands before the day that one types.
  public var goToDayLabel: String { said(pl: "Dzień:", en: "Day:") }
  /// There is no such day: what was typed, and how a day is typed.
  public func noSuchDay(_ typed: String) -> String {
    said(
      pl: "Nie ma takiego dnia: „\(typed)”. Wpisz np. 9.10, 9.10.2026, jutro, +3d, +2t.",
      en: "There is no such day: “\(typed)”. Type e.g. 9.10, 2026-10-09, tomorrow, +3d, +2w.")
  }
  /// There is no session yet: what belongs here, and how the first comes in.
  public var emptyCalendar: String {
    said(
      pl: "Nie ma jeszcze spotkań. n: dodaj pierwsze, albo: wspolnie import spotkania PLIK.csv",
      en: "There are no sessions yet. n: add the first, or: wspolnie import sessions FILE.csv")
  }
  /// `dzień 2 z 3` of a session of several days.
  public func dayOfSession(_ number: Int, of days: Int) -> String {
    said(
      pl: "dzień \(self.number(number)) z \(self.number(days))",
      en: "day \(self.number(number)) of \(self.number(days))")
  }
  /// The end of a session on its last day: `do 15:00`.
  public func endsAt(_ time: LocalTime) -> String { said(pl: "do \(clock(time))", en: "until \(clock(time))") }
  /// No session is held on the day.
  public var emptyDay: String {
    said(pl: "Tego dnia nie ma spotkań. n: dodaj spotkanie", en: "There is no session on this day. n: add a session")
  }
  /// Registration for a session ends on this day.
  public func lastDayToRegister(_ title: String, isToday: Bool) -> String {
    said(
      pl: "\(isToday ? "zapisy kończą się dziś" : "ostatni dzień zapisów"): \(title)",
      en: "\(isToday ? "registration ends today" : "last day to register"): \(title)")
  }
  /// Remarks are taken to the end of this day.
  public func lastDayForSubmissions(_ subject: String, isToday: Bool) -> String {
    said(
      pl: "\(isToday ? "uwagi tylko do dziś" : "ostatni dzień na uwagi"): \(subject)",
      en: "\(isToday ? "remarks until today only" : "last day for remarks"): \(subject)")
  }
  /// `18 z 20 miejsc`, `online 3 z 100`; without a limit `18 osób`. The mode only where there are two.
  public func seats(taken: Int, of seats: Int?, in mode: SessionMode?) -> String {
    let lead = mode.map { "\(label($0)) " } ?? ""
    guard let seats else { return "\(lead)\(count(taken, of: .person))" }
    if mode != nil {
      return said(pl: "\(lead)\(number(taken)) z \(number(seats))", en: "\(lead)\(number(taken)) of \(number(seats))")
    }
    return said(
      pl: "\(number(taken)) z \(count(seats, of: ["miejsca", "miejsc", "miejsc"]))",
      en: "\(number(taken)) of \(count(seats, of: .seat))")
  }
  /// `lista rezerwowa: 3 os.`
  public func waiting(_ people: Int) -> String {
    said(pl: "lista rezerwowa: \(number(people)) os.", en: "waiting list: \(number(people))")
  }
  /// `zapisy od 9.09, 8:00`.
  public func registrationOpens(_ time: LocalTime, near today: Day) -> String {
    said(
      pl: "zapisy od \(time.minutesSinceMidnight == 0 ? day(time.day, near: today) : moment(time, near: today))",
      en: "registration from \(time.minutesSinceMidnight == 0 ? day(time.day, near: today) : moment(time, near: today))"
    )
  }
  /// `zapisy do 9.09 włącznie`, or that they are over.
  public func registration(until closes: LocalTime, isOver: Bool, near today: Day) -> String {
    said(
      pl: isOver ? "zapisy trwały \(until(closes, near: today))" : "zapisy \(until(closes, near: today))",
      en: isOver ? "registration was open \(until(closes, near: today))" : "registration \(until(closes, near: today))")
  }

  /// The title of the form of a registration.
  public func registerTitle(_ session: String) -> String {
    said(pl: "Zgłoszenie: \(session)", en: "Registration: \(session)")
  }
  /// Registration is over: since when, and that a reason is needed.
  public func late(since closes: LocalTime, near today: Day) -> String {
    said(
      pl: "Zapisy trwały \(until(closes, near: today)). Żeby przyjąć po terminie, podaj powód.",
      en: "Registration was open \(until(closes, near: today)). To take somebody late, give the reason.")
  }
  /// There is no seat: the place on the waiting list that saving gives.
  public func willWait(seats: Int, taken: Int, place: Int) -> String {
    let fact = said(
      pl: taken < seats ? "Za mało wolnych miejsc" : "Brak wolnych miejsc",
      en: taken < seats ? "Not enough free seats" : "No free seats")
    return
      said(
        pl:
          "\(fact) (zajęte \(number(taken)) z \(number(seats))). Zgłoszenie trafi na listę rezerwową (\(place). miejsce).",
        en: "\(fact) (\(number(taken)) of \(number(seats)) taken). Saving gives place \(place) on the waiting list.")
  }
  /// What was saved stands on the waiting list.
  public func nowWaiting(_ place: Int) -> String {
    said(pl: "Lista rezerwowa: \(place). miejsce.", en: "Place \(place) on the waiting list.")
  }
  /// These got a seat from the waiting list and are to be rung.
  public func ringThem(_ who: [String]) -> String {
    said(
      pl: "Zadzwoń, jest miejsce: \(firstFew(who, together: "razem")).",
      en: "Ring, there is a seat: \(firstFew(who, together: "in all")).")
  }
  /// Asks before a registration is cancelled: whose, for how many, and who then moves up.
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
  /// Cancels it.
  public var answerCancelRegistration: String { said(pl: "odwołaj zgłoszenie", en: "cancel the registration") }
  /// Attendance is marked from the session's day on.
  public func attendanceLater(_ day: Day, near today: Day) -> String {
    said(
      pl: "Obecność zaznacza się od dnia spotkania (\(self.day(day, near: today))).",
      en: "Attendance is marked from the session's day on (\(self.day(day, near: today))).")
  }
  /// The session has no registrations yet; the key that makes one.
  public var nobodyRegistered: String {
    said(
      pl: "Nikt się jeszcze nie zapisał. z: zapisz pierwszą osobę",
      en: "Nobody has registered yet. z: sign the first up")
  }
  /// The day has no session.
  public var nothingToSignUpFor: String {
    said(
      pl: "Tego dnia nie ma spotkania, na które można by kogoś zapisać.",
      en: "There is no session on this day to sign somebody up for.")
  }
  /// `rez. 1`: a place on the waiting list, in nine columns at most.
  public func waitingPlace(_ place: Int) -> String { said(pl: "rez. \(place)", en: "wait \(place)") }
  /// A person whose name is not to be seen.
  public var unnamedPerson: String { said(pl: "(bez nazwiska)", en: "(no name)") }
  /// `zgłoszono 21.08, 10:00`.
  public func placed(_ time: LocalTime, near today: Day) -> String {
    said(pl: "zgłoszono \(moment(time, near: today))", en: "placed \(moment(time, near: today))")
  }
  /// Taken after registration had closed, and why.
  public func takenLate(_ reason: String) -> String {
    said(pl: "przyjęto po terminie: \(text(reason))", en: "taken late: \(text(reason))")
  }
}

extension Words {
  /// One day of a session of several: `10:00 (dzień 1 z 3)`, `(dzień 2 z 3)`, `do 15:00 (dzień 3 z 3)`; in a narrow line
  /// `do 15:00 (3 z 3)`.
  public func partOfSession(_ session: Session, _ number: Int, of days: Int, isNarrow: Bool = false) -> String {
    let clock: String? =
      number == 1 ? session.start.map { self.clock($0) } : number == days ? session.end.map { endsAt($0) } : nil
    let which = isNarrow ? matches(number, of: days) : dayOfSession(number, of: days)
    return [clock ?? "", "(\(which))"].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
