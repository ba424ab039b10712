import CivicDomain

/// The calendar and its sessions.
public protocol CalendarWords {
  /// What the signs of the month mean.
  var calendarLegend: String { get }
  /// What stands before the day that one types.
  var goToDayLabel: String { get }
  /// There is no such day: what was typed, and how a day is typed.
  func noSuchDay(_ typed: String) -> String
  /// There is no session yet: what belongs here, and how the first comes in.
  var emptyCalendar: String { get }
  /// The day holds nothing.
  var emptyDay: String { get }
  /// Registration for a session ends on this day.
  func lastDayToRegister(_ title: String, isToday: Bool) -> String
  /// Remarks are taken to the end of this day.
  func lastDayForRemarks(_ subject: String, isToday: Bool) -> String
  /// `18 z 20 miejsc`, `online: 3 z 100 miejsc`; without a limit `18 osób`. The mode only where there are two.
  func seats(taken: Int, of seats: Int?, in mode: SessionMode?) -> String
  /// `lista rezerwowa: 3 os.`
  func waiting(_ people: Int) -> String
  /// `zapisy od 9.09, 8:00`.
  func registrationOpens(_ time: LocalTime, near today: Day) -> String
  /// `zapisy do 9.09 włącznie`, or that they are over.
  func registration(until closes: LocalTime, isOver: Bool, near today: Day) -> String
}
