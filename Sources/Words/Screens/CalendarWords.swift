import CivicDomain

/// The calendar and its sessions.
public protocol CalendarWords {
  /// What the signs of the month mean.
  var calendarLegend: String { get }
  /// `tydzień 7.09–13.09.2026`.
  func week(from monday: Day, to sunday: Day) -> String
  /// `Spotkania: 12`.
  func sessionCount(_ number: Int) -> String
  /// What stands before the day that one types.
  var goToDayLabel: String { get }
  /// There is no such day: what was typed, and how a day is typed.
  func noSuchDay(_ typed: String) -> String
  /// There is no session yet: what belongs here, and how the first comes in.
  var emptyCalendar: String { get }
  /// `dzień 2 z 3` of a session of several days.
  func dayOfSession(_ number: Int, of days: Int) -> String
  /// The end of a session on its last day: `do 15:00`.
  func endsAt(_ time: LocalTime) -> String
  /// No session is held on the day.
  var emptyDay: String { get }
  /// Registration for a session ends on this day.
  func lastDayToRegister(_ title: String, isToday: Bool) -> String
  /// Remarks are taken to the end of this day.
  func lastDayForRemarks(_ subject: String, isToday: Bool) -> String
  /// `18 z 20 miejsc`, `online 3 z 100`; without a limit `18 osób`. The mode only where there are two.
  func seats(taken: Int, of seats: Int?, in mode: SessionMode?) -> String
  /// `lista rezerwowa: 3 os.`
  func waiting(_ people: Int) -> String
  /// `zapisy od 9.09, 8:00`.
  func registrationOpens(_ time: LocalTime, near today: Day) -> String
  /// `zapisy do 9.09 włącznie`, or that they are over.
  func registration(until closes: LocalTime, isOver: Bool, near today: Day) -> String

  /// The title of the form of a registration.
  func registerTitle(_ session: String) -> String
  /// Registration is over: since when, and that a reason is needed.
  func late(since closes: LocalTime, near today: Day) -> String
  /// There is no seat: the place on the waiting list that saving gives.
  func willWait(seats: Int, taken: Int, place: Int) -> String
  /// What was saved stands on the waiting list.
  func nowWaiting(_ place: Int) -> String
  /// These got a seat from the waiting list and are to be rung.
  func ringThem(_ who: [String]) -> String
  /// Asks before a registration is cancelled: whose, for how many, and who then moves up.
  func askCancelRegistration(_ who: String, people: Int, movedUp: [String]) -> String
  /// Cancels it.
  var answerCancelRegistration: String { get }
  /// Attendance is marked from the session's day on.
  func attendanceLater(_ day: Day, near today: Day) -> String
  /// The session has no registrations yet; the key that makes one.
  var nobodyRegistered: String { get }
  /// The day has no session.
  var nothingToSignUpFor: String { get }
  /// `rez. 1`: a place on the waiting list, in nine columns at most.
  func waitingPlace(_ place: Int) -> String
  /// A person whose name is not to be seen.
  var unnamedPerson: String { get }
  /// `zgłoszono 21.08, 10:00`.
  func placed(_ time: LocalTime, near today: Day) -> String
  /// Taken after registration had closed, and why.
  func takenLate(_ reason: String) -> String
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
