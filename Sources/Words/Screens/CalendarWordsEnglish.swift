import CivicDomain

extension English {
  var calendarLegend: String { "• session  : several  ! deadline" }
  func week(from monday: Day, to sunday: Day) -> String { "week \(shortDay(monday))–\(day(sunday))" }
  func sessionCount(_ number: Int) -> String { "Sessions: \(self.number(number))" }
  var goToDayLabel: String { "Day:" }
  func noSuchDay(_ typed: String) -> String {
    "There is no such day: “\(typed)”. Type e.g. 9.10, 2026-10-09, tomorrow, +3d, +2w."
  }
  var emptyCalendar: String {
    "There are no sessions yet. n: add the first, or: wspolnie import sessions FILE.csv"
  }
  func dayOfSession(_ number: Int, of days: Int) -> String {
    "day \(self.number(number)) of \(self.number(days))"
  }
  func endsAt(_ time: LocalTime) -> String { "until \(clock(time))" }
  var emptyDay: String { "There is no session on this day. n: add a session" }
  func lastDayToRegister(_ title: String, isToday: Bool) -> String {
    "\(isToday ? "registration ends today" : "last day to register"): \(title)"
  }
  func lastDayForRemarks(_ subject: String, isToday: Bool) -> String {
    "\(isToday ? "remarks until today only" : "last day for remarks"): \(subject)"
  }
  func seats(taken: Int, of seats: Int?, in mode: SessionMode?) -> String {
    let lead = mode.map { "\(label($0)) " } ?? ""
    guard let seats else { return "\(lead)\(count(taken, of: .person))" }
    if mode != nil { return "\(lead)\(number(taken)) of \(number(seats))" }
    return "\(number(taken)) of \(count(seats, of: .seat))"
  }
  func waiting(_ people: Int) -> String { "waiting list: \(number(people))" }
  func registrationOpens(_ time: LocalTime, near today: Day) -> String {
    "registration from \(time.minutesSinceMidnight == 0 ? day(time.day, near: today) : moment(time, near: today))"
  }
  func registration(until closes: LocalTime, isOver: Bool, near today: Day) -> String {
    isOver ? "registration was open \(until(closes, near: today))" : "registration \(until(closes, near: today))"
  }

  func registerTitle(_ session: String) -> String { "Registration: \(session)" }
  func late(since closes: LocalTime, near today: Day) -> String {
    "Registration was open \(until(closes, near: today)). To take somebody late, give the reason."
  }
  func willWait(seats: Int, taken: Int, place: Int) -> String {
    let fact = taken < seats ? "Not enough free seats" : "No free seats"
    return "\(fact) (\(number(taken)) of \(number(seats)) taken). Saving gives place \(place) on the waiting list."
  }
  func nowWaiting(_ place: Int) -> String { "Place \(place) on the waiting list." }
  func ringThem(_ who: [String]) -> String {
    "Ring, there is a seat: \(firstFew(who, together: "in all"))."
  }
  func askCancelRegistration(_ who: String, people: Int, movedUp: [String]) -> String {
    let fact = "Cancel the registration of \(who) (\(count(people, of: .person)))?"
    return movedUp.isEmpty ? fact : "\(fact) The seat goes to, ring: \(movedUp.joined(separator: "; "))."
  }
  var answerCancelRegistration: String { "cancel the registration" }
  func attendanceLater(_ day: Day, near today: Day) -> String {
    "Attendance is marked from the session's day on (\(self.day(day, near: today)))."
  }
  var nobodyRegistered: String { "Nobody has registered yet. z: sign the first up" }
  var nothingToSignUpFor: String { "There is no session on this day to sign somebody up for." }
  func waitingPlace(_ place: Int) -> String { "wait \(place)" }
  var unnamedPerson: String { "(no name)" }
  func placed(_ time: LocalTime, near today: Day) -> String { "placed \(moment(time, near: today))" }
  func takenLate(_ reason: String) -> String { "taken late: \(reason)" }
}
