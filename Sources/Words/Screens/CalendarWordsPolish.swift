import CivicDomain

extension Polish {
  /// The signs.
  public var calendarLegend: String { "• spotkanie  : kilka  ! termin" }
  /// A week.
  public func week(from monday: Day, to sunday: Day) -> String { "tydzień \(shortDay(monday))–\(day(sunday))" }
  /// How many.
  public func sessionCount(_ number: Int) -> String { "Spotkania: \(self.number(number))" }
  /// Day.
  public var goToDayLabel: String { "Dzień:" }
  /// How a day is typed.
  public func noSuchDay(_ typed: String) -> String {
    "Nie ma takiego dnia: „\(typed)”. Wpisz np. 9.10, 9.10.2026, jutro, +3d, +2t."
  }
  /// What belongs here.
  public var emptyCalendar: String {
    "Nie ma jeszcze spotkań. n: dodaj pierwsze, albo: wspolnie import spotkania PLIK.csv"
  }
  /// dzień 2 z 3.
  public func dayOfSession(_ number: Int, of days: Int) -> String {
    "dzień \(self.number(number)) z \(self.number(days))"
  }
  /// Its end.
  public func endsAt(_ time: LocalTime) -> String { "do \(clock(time))" }
  /// None.
  public var emptyDay: String { "Tego dnia nie ma spotkań. n: dodaj spotkanie" }
  /// The last day.
  public func lastDayToRegister(_ title: String, isToday: Bool) -> String {
    "\(isToday ? "zapisy kończą się dziś" : "ostatni dzień zapisów"): \(title)"
  }
  /// The last day.
  public func lastDayForRemarks(_ subject: String, isToday: Bool) -> String {
    "\(isToday ? "uwagi tylko do dziś" : "ostatni dzień na uwagi"): \(subject)"
  }
  /// 18 z 20 miejsc.
  public func seats(taken: Int, of seats: Int?, in mode: SessionMode?) -> String {
    let lead = mode.map { "\(label($0)) " } ?? ""
    guard let seats else { return "\(lead)\(count(taken, of: .person))" }
    if mode != nil { return "\(lead)\(number(taken)) z \(number(seats))" }
    return "\(number(taken)) z \(count(seats, of: ["miejsca", "miejsc", "miejsc"]))"
  }
  /// lista rezerwowa: 3 os.
  public func waiting(_ people: Int) -> String { "lista rezerwowa: \(number(people)) os." }
  /// zapisy od.
  public func registrationOpens(_ time: LocalTime, near today: Day) -> String {
    "zapisy od \(time.minutesSinceMidnight == 0 ? day(time.day, near: today) : moment(time, near: today))"
  }
  /// zapisy do.
  public func registration(until closes: LocalTime, isOver: Bool, near today: Day) -> String {
    isOver ? "zapisy trwały \(until(closes, near: today))" : "zapisy \(until(closes, near: today))"
  }

  /// Title.
  public func registerTitle(_ session: String) -> String { "Zgłoszenie: \(session)" }
  /// Late.
  public func late(since closes: LocalTime, near today: Day) -> String {
    "Zapisy trwały \(until(closes, near: today)). Żeby przyjąć po terminie, podaj powód."
  }
  /// The waiting list.
  public func willWait(seats: Int, taken: Int, place: Int) -> String {
    let fact = taken < seats ? "Za mało wolnych miejsc" : "Brak wolnych miejsc"
    return
      "\(fact) (zajęte \(number(taken)) z \(number(seats))). Zgłoszenie trafi na listę rezerwową (\(place). miejsce)."
  }
  /// Waiting.
  public func nowWaiting(_ place: Int) -> String { "Lista rezerwowa: \(place). miejsce." }
  /// Ring.
  public func ringThem(_ who: [String]) -> String {
    "Zadzwoń, jest miejsce: \(firstFew(who, together: "razem"))."
  }
  /// A question.
  public func askCancelRegistration(_ who: String, people: Int, movedUp: [String]) -> String {
    let fact = "Odwołać zgłoszenie: \(who) (\(number(people)) os.)?"
    return movedUp.isEmpty ? fact : "\(fact) Miejsce dostanie, zadzwoń: \(movedUp.joined(separator: "; "))."
  }
  /// Cancel.
  public var answerCancelRegistration: String { "odwołaj zgłoszenie" }
  /// Later.
  public func attendanceLater(_ day: Day, near today: Day) -> String {
    "Obecność zaznacza się od dnia spotkania (\(self.day(day, near: today)))."
  }
  /// Nobody.
  public var nobodyRegistered: String { "Nikt się jeszcze nie zapisał. b: zapisz pierwszą osobę" }
  /// None.
  public var nothingToSignUpFor: String { "Tego dnia nie ma spotkania, na które można by kogoś zapisać." }
  /// rez. 1.
  public func waitingPlace(_ place: Int) -> String { "rez. \(place)" }
  /// Unnamed.
  public var unnamedPerson: String { "(bez nazwiska)" }
  /// zgłoszono.
  public func placed(_ time: LocalTime, near today: Day) -> String { "zgłoszono \(moment(time, near: today))" }
  /// Late.
  public func takenLate(_ reason: String) -> String { "przyjęto po terminie: \(reason)" }
}
