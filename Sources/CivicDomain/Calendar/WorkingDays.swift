/// The working days, and the terms that are counted to them.
public enum WorkingDays {
  /// Whether a day is neither a Saturday nor a Sunday nor a public holiday.
  public static func isWorkingDay(_ day: Day) -> Bool {
    switch day.weekday {
    case .saturday, .sunday: false
    case .monday, .tuesday, .wednesday, .thursday, .friday: PublicHoliday(on: day) == nil
    }
  }

  /// Returns this day if it is a working day, else the next that is.
  public static func firstWorkingDay(from day: Day) -> Day {
    var candidate = day
    while !isWorkingDay(candidate), candidate < .latest { candidate = candidate.adding(days: 1) }
    return candidate
  }

  /// Returns this day if it is a working day, else the last before it that is: when to warn of a fixed date.
  public static func lastWorkingDay(to day: Day) -> Day {
    var candidate = day
    while !isWorkingDay(candidate), candidate > .earliest { candidate = candidate.adding(days: -1) }
    return candidate
  }

  /// The last day of a term of so many days (0 or more) after an event. The day of the event is not counted; a term that
  /// ends on a Saturday or a day free of work ends on the next working day (Code of Administrative Procedure, art. 57
  /// § 1 and § 4). A window between two dates that an order names is no such term and never moves.
  public static func endOfTerm(days: Int, after event: Day) -> Day {
    firstWorkingDay(from: event.adding(days: days))
  }

  /// The last day of a term of so many months after an event: the day with the same number, the month's last where it has none;
  /// one free of work moves on as above (Code of Administrative Procedure, art. 57 § 3 and § 4; Regulation (EEC, Euratom)
  /// No 1182/71, art. 3).
  public static func endOfTerm(months: Int, after event: Day) -> Day {
    firstWorkingDay(from: event.adding(months: months))
  }
}
