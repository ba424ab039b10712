import CivicDomain

extension Polish {
  var calendarLegend: String { "• spotkanie  : kilka  ! termin" }
  func week(from monday: Day, to sunday: Day) -> String { "tydzień \(shortDay(monday))–\(day(sunday))" }
  func sessionCount(_ number: Int) -> String { "Spotkania: \(self.number(number))" }
  var goToDayLabel: String { "Dzień:" }
  func noSuchDay(_ typed: String) -> String {
    "Nie ma takiego dnia: „\(typed)”. Wpisz np. 9.10, 9.10.2026, jutro, +3d, +2t."
  }
  var emptyCalendar: String {
    "Nie ma jeszcze spotkań. n: dodaj pierwsze, albo: wspolnie import spotkania PLIK.csv"
  }
  func dayOfSession(_ number: Int, of days: Int) -> String {
    "dzień \(self.number(number)) z \(self.number(days))"
  }
  func endsAt(_ time: LocalTime) -> String { "do \(clock(time))" }
  var emptyDay: String { "Tego dnia nie ma spotkań. n: dodaj spotkanie" }
  func lastDayToRegister(_ title: String, isToday: Bool) -> String {
    "\(isToday ? "zapisy kończą się dziś" : "ostatni dzień zapisów"): \(title)"
  }
  func lastDayForRemarks(_ subject: String, isToday: Bool) -> String {
    "\(isToday ? "uwagi tylko do dziś" : "ostatni dzień na uwagi"): \(subject)"
  }
  func seats(taken: Int, of seats: Int?, in mode: SessionMode?) -> String {
    let lead = mode.map { "\(label($0)) " } ?? ""
    guard let seats else { return "\(lead)\(count(taken, of: .person))" }
    if mode != nil { return "\(lead)\(number(taken)) z \(number(seats))" }
    return "\(number(taken)) z \(count(seats, of: ["miejsca", "miejsc", "miejsc"]))"
  }
  func waiting(_ people: Int) -> String { "lista rezerwowa: \(number(people)) os." }
  func registrationOpens(_ time: LocalTime, near today: Day) -> String {
    "zapisy od \(time.minutesSinceMidnight == 0 ? day(time.day, near: today) : moment(time, near: today))"
  }
  func registration(until closes: LocalTime, isOver: Bool, near today: Day) -> String {
    isOver ? "zapisy trwały \(until(closes, near: today))" : "zapisy \(until(closes, near: today))"
  }

  func registerTitle(_ session: String) -> String { "Zgłoszenie: \(session)" }
  func late(since closes: LocalTime, near today: Day) -> String {
    "Zapisy trwały \(until(closes, near: today)). Żeby przyjąć po terminie, podaj powód."
  }
  func willWait(seats: Int, taken: Int, place: Int) -> String {
    let fact = taken < seats ? "Za mało wolnych miejsc" : "Brak wolnych miejsc"
    return
      "\(fact) (zajęte \(number(taken)) z \(number(seats))). Zgłoszenie trafi na listę rezerwową (\(place). miejsce)."
  }
  func nowWaiting(_ place: Int) -> String { "Lista rezerwowa: \(place). miejsce." }
  func ringThem(_ who: [String]) -> String {
    "Zadzwoń, jest miejsce: \(firstFew(who, together: "razem"))."
  }
  func askCancelRegistration(_ who: String, people: Int, movedUp: [String]) -> String {
    let fact = "Odwołać zgłoszenie: \(who) (\(number(people)) os.)?"
    return movedUp.isEmpty ? fact : "\(fact) Miejsce dostanie, zadzwoń: \(movedUp.joined(separator: "; "))."
  }
  var answerCancelRegistration: String { "odwołaj zgłoszenie" }
  func attendanceLater(_ day: Day, near today: Day) -> String {
    "Obecność zaznacza się od dnia spotkania (\(self.day(day, near: today)))."
  }
  var nobodyRegistered: String { "Nikt się jeszcze nie zapisał. z: zapisz pierwszą osobę" }
  var nothingToSignUpFor: String { "Tego dnia nie ma spotkania, na które można by kogoś zapisać." }
  func waitingPlace(_ place: Int) -> String { "rez. \(place)" }
  var unnamedPerson: String { "(bez nazwiska)" }
  func placed(_ time: LocalTime, near today: Day) -> String { "zgłoszono \(moment(time, near: today))" }
  func takenLate(_ reason: String) -> String { "przyjęto po terminie: \(reason)" }
}
