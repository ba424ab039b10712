import CivicDomain

extension Polish {
  /// The signs.
  public var calendarLegend: String { "• spotkanie  : kilka  ! termin" }
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
  /// Nothing.
  public var emptyDay: String { "Tego dnia nic nie ma. n: dodaj spotkanie" }
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
    let lead = mode.map { "\(label($0)): " } ?? ""
    guard let seats else { return "\(lead)\(count(taken, of: .person))" }
    return "\(lead)\(number(taken)) z \(count(seats, of: ["miejsca", "miejsc", "miejsc"]))"
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
}
