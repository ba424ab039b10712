import CivicDomain
import Testing

@Suite struct DayTests {
  @Test func aDayIsReadAndWrittenAsInTheFiles() throws {
    let day = try Day("2026-09-09")
    #expect(day.year == 2026 && day.month == 9 && day.day == 9)
    #expect(day.weekday == .wednesday)
    #expect(day.text == "2026-09-09")
    #expect(try Day("1970-01-01").number == 0)
    #expect(try Day("0001-01-01") == .earliest)
    #expect(try Day("9999-12-31") == .latest)
  }

  @Test(arguments: [
    "", "2026", "2026-9-9", "2026-13-01", "2026-02-29", "2026-00-10", "0000-01-01", "2026-01-32", "2026-01-01 ",
    "2026/01/01", "２０２６-01-01", "-026-01-01",
  ])
  func whatIsNoDayIsNamed(text: String) {
    #expect(throws: CalendarError.notADate(text)) { try Day(text) }
  }

  @Test func everyDayOfFourHundredYearsFollowsTheOneBefore() throws {
    var expected = (year: 1900, month: 1, day: 1)
    var day = try #require(Day(year: 1900, month: 1, day: 1))
    var weekday = day.weekday.rawValue
    #expect(day.weekday == .monday)
    for _ in 0..<146_097 {
      let parts = day.parts
      try #require(parts == expected)
      try #require(Day(year: parts.year, month: parts.month, day: parts.day) == day)
      try #require(day.weekday.rawValue == weekday)
      if expected.day < Day.daysInMonth(expected.month, year: expected.year) {
        expected.day += 1
      } else {
        expected = expected.month == 12 ? (expected.year + 1, 1, 1) : (expected.year, expected.month + 1, 1)
      }
      weekday = weekday % 7 + 1
      day = day.adding(days: 1)
    }
    #expect(day.text == "2300-01-01")
  }

  @Test func monthsAreCountedToTheSameDayOrTheLastOne() throws {
    #expect(try Day("2026-01-31").adding(months: 1).text == "2026-02-28")
    #expect(try Day("2028-01-31").adding(months: 1).text == "2028-02-29")
    #expect(try Day("2026-11-15").adding(months: 3).text == "2027-02-15")
    #expect(try Day("2026-01-15").adding(months: -1).text == "2025-12-15")
    #expect(try Day("2026-03-31").adding(months: -13).text == "2025-02-28")
  }

  @Test func nothingLeavesTheCalendar() throws {
    #expect(Day.latest.adding(days: 1) == .latest)
    #expect(Day.earliest.adding(days: -1) == .earliest)
    #expect(Day.latest.adding(days: .max) == .latest)
    #expect(Day.earliest.adding(months: .min) == .earliest)
    #expect(Day.latest.adding(months: 1) == .latest)
    #expect(Day.earliest.adding(months: -1) == .earliest)
  }

  @Test func daysAreCountedAcrossMonths() throws {
    #expect(try Day("2026-02-27").days(until: Day("2026-03-02")) == 3)
    #expect(try Day("2026-09-09").monday == Day("2026-09-07"))
    #expect(try Day("2026-09-13").monday == Day("2026-09-07"))
    #expect(try Day("2026-09-09").firstOfMonth == Day("2026-09-01"))
    #expect(try Day("2026-09-09").daysInMonth == 30)
    #expect(try Day("2026-09-09") < Day("2026-10-01"))
  }
}
