import CivicDomain
import Testing

/// The days free of work from 2000 to 2040, against a table that is made here by other means than the program's: Easter from the
/// printed table of paschal full moons, weekdays by Zeller's congruence, and the acts that changed the list.
@Suite struct HolidayTableTests {
  /// The paschal full moon of each golden number, 1900–2199 (Clavius' table, as prayer books print it): month and day.
  private static let fullMoons = [
    (4, 14), (4, 3), (3, 23), (4, 11), (3, 31), (4, 18), (4, 8), (3, 28), (4, 16), (4, 5), (3, 25), (4, 13), (4, 2),
    (3, 22), (4, 10), (3, 30), (4, 17), (4, 7), (3, 27),
  ]

  /// Easter Sundays of 2000–2040 as calendars print them.
  private static let printed =
    "04-23 04-15 03-31 04-20 04-11 03-27 04-16 04-08 03-23 04-12 04-04 04-24 04-08 03-31 04-20 04-05 03-27 04-16 04-01 "
    + "04-21 04-12 04-04 04-17 04-09 03-31 04-20 04-05 03-28 04-16 04-01 04-21 04-13 03-28 04-17 04-09 03-25 04-13 04-05 "
    + "04-25 04-10 04-01"

  private struct Date: Hashable {
    var month: Int
    var day: Int

    /// So many days later in a year.
    func later(_ days: Int, in year: Int) -> Date {
      var date = Date(month: month, day: day + days)
      while date.day > Self.lengths(year)[date.month - 1] {
        date = Date(month: date.month + 1, day: date.day - Self.lengths(year)[date.month - 1])
      }
      return date
    }

    static func lengths(_ year: Int) -> [Int] {
      [31, year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    }

    /// 0 for a Sunday, by Zeller's congruence (Acta Mathematica 9, 1887).
    func weekday(in year: Int) -> Int {
      let (month, year) = month < 3 ? (month + 12, year - 1) : (month, year)
      return (day + 13 * (month + 1) / 5 + year + year / 4 - year / 100 + year / 400 + 6) % 7
    }
  }

  private static func easter(_ year: Int) -> Date {
    let moon = fullMoons[year % 19]
    var date = Date(month: moon.0, day: moon.1).later(1, in: year)
    while date.weekday(in: year) != 0 { date = date.later(1, in: year) }
    return date
  }

  private static func free(_ year: Int) -> Set<Date> {
    var days: Set<Date> = [
      Date(month: 1, day: 1), Date(month: 5, day: 1), Date(month: 5, day: 3), Date(month: 8, day: 15),
      Date(month: 11, day: 1), Date(month: 11, day: 11), Date(month: 12, day: 25), Date(month: 12, day: 26),
    ]
    // The acts of 24 September 2010, of 7 November 2018 and of 6 December 2024.
    if year >= 2011 { days.insert(Date(month: 1, day: 6)) }
    if year == 2018 { days.insert(Date(month: 11, day: 12)) }
    if year >= 2025 { days.insert(Date(month: 12, day: 24)) }
    let easter = easter(year)
    for later in [0, 1, 49, 60] { days.insert(easter.later(later, in: year)) }
    return days
  }

  @Test(arguments: 2_000...2_040)
  func theDaysFreeOfWorkAreThoseOfTheTable(year: Int) throws {
    let free = Self.free(year)
    for month in 1...12 {
      for number in 1...Date.lengths(year)[month - 1] {
        let date = Date(month: month, day: number)
        let day = try #require(Day(year: year, month: month, day: number))
        #expect((PublicHoliday(on: day) != nil) == free.contains(date), "\(day)")
        let weekday = date.weekday(in: year)
        let isWorking = weekday != 0 && weekday != 6 && !free.contains(date)
        #expect(WorkingDays.isWorkingDay(day) == isWorking, "\(day)")
      }
    }
    let easter = Self.easter(year)
    #expect(PublicHoliday.easterSunday(of: year) == Day(year: year, month: easter.month, day: easter.day))
    let text = Self.printed.split(separator: " ")[year - 2_000]
    #expect(PublicHoliday.easterSunday(of: year)?.text == "\(year)-\(text)")
  }

  @Test func corpusChristiIsAThursdayAndWhitsunASunday() throws {
    for year in 2_000...2_040 {
      let easter = Self.easter(year)
      #expect(easter.later(60, in: year).weekday(in: year) == 4 && easter.later(49, in: year).weekday(in: year) == 0)
    }
  }
}
