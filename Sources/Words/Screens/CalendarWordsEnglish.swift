import CivicDomain

extension English {
  /// The signs.
  public var calendarLegend: String { "• session  : several  ! deadline" }
  /// Day.
  public var goToDayLabel: String { "Day:" }
  /// How a day is typed.
  public func noSuchDay(_ typed: String) -> String {
    "There is no such day: “\(typed)”. Type e.g. 9.10, 2026-10-09, tomorrow, +3d, +2w."
  }
  /// What belongs here.
  public var emptyCalendar: String {
    "There are no sessions yet. n: add the first, or: wspolnie import sessions FILE.csv"
  }
  /// Nothing.
  public var emptyDay: String { "Nothing on this day. n: add a session" }
  /// The last day.
  public func lastDayToRegister(_ title: String, isToday: Bool) -> String {
    "\(isToday ? "registration ends today" : "last day to register"): \(title)"
  }
  /// The last day.
  public func lastDayForRemarks(_ subject: String, isToday: Bool) -> String {
    "\(isToday ? "remarks until today only" : "last day for remarks"): \(subject)"
  }
  /// 18 of 20 seats.
  public func seats(taken: Int, of seats: Int?, in mode: SessionMode?) -> String {
    let lead = mode.map { "\(label($0)): " } ?? ""
    guard let seats else { return "\(lead)\(count(taken, of: .person))" }
    return "\(lead)\(number(taken)) of \(count(seats, of: .seat))"
  }
  /// waiting list: 3.
  public func waiting(_ people: Int) -> String { "waiting list: \(number(people))" }
  /// registration from.
  public func registrationOpens(_ time: LocalTime, near today: Day) -> String {
    "registration from \(time.minutesSinceMidnight == 0 ? day(time.day, near: today) : moment(time, near: today))"
  }
  /// registration to.
  public func registration(until closes: LocalTime, isOver: Bool, near today: Day) -> String {
    isOver ? "registration was open \(until(closes, near: today))" : "registration \(until(closes, near: today))"
  }
}
