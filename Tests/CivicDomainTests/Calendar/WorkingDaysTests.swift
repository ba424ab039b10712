import CivicDomain
import Testing

@Suite struct WorkingDaysTests {
  /// Easter Sundays as printed in calendars, the earliest and latest possible dates among them.
  @Test(arguments: [
    "1818-03-22", "1943-04-25", "2000-04-23", "2008-03-23", "2011-04-24", "2024-03-31", "2025-04-20", "2026-04-05",
    "2027-03-28", "2038-04-25", "2285-03-22",
  ])
  func easterIsWhereTheCalendarsPrintIt(text: String) throws {
    let day = try Day(text)
    #expect(PublicHoliday.easterSunday(of: day.year) == day)
  }

  @Test func theHolidaysOf2026AreAllThere() throws {
    let expected: [(String, PublicHoliday)] = [
      ("2026-01-01", .newYear), ("2026-01-06", .epiphany), ("2026-04-05", .easterSunday),
      ("2026-04-06", .easterMonday), ("2026-05-01", .labourDay), ("2026-05-03", .constitutionDay),
      ("2026-05-24", .whitSunday), ("2026-06-04", .corpusChristi), ("2026-08-15", .assumption),
      ("2026-11-01", .allSaints), ("2026-11-11", .independenceDay), ("2026-12-24", .christmasEve),
      ("2026-12-25", .christmasDay), ("2026-12-26", .secondDayOfChristmas),
    ]
    var found: [(String, PublicHoliday)] = []
    var day = try Day("2026-01-01")
    while day.year == 2026 {
      if let holiday = PublicHoliday(on: day) { found.append((day.text, holiday)) }
      day = day.adding(days: 1)
    }
    #expect(found.map(\.0) == expected.map(\.0))
    #expect(found.map(\.1) == expected.map(\.1))
  }

  @Test func someHolidaysAreYoung() throws {
    #expect(PublicHoliday(on: try Day("2024-12-24")) == nil)
    #expect(PublicHoliday(on: try Day("2025-12-24")) == .christmasEve)
    #expect(PublicHoliday(on: try Day("2010-01-06")) == nil)
  }

  @Test func saturdaysSundaysAndHolidaysAreFree() throws {
    #expect(WorkingDays.isWorkingDay(try Day("2026-09-11")))
    #expect(!WorkingDays.isWorkingDay(try Day("2026-09-12")))
    #expect(!WorkingDays.isWorkingDay(try Day("2026-09-13")))
    #expect(!WorkingDays.isWorkingDay(try Day("2026-06-04")))
  }

  /// The opinion of the council: 14 days from delivery.
  @Test func aTermLeavesOutTheDayOfTheEventAndMovesOffFreeDays() throws {
    #expect(try WorkingDays.endOfTerm(days: 14, after: Day("2026-08-28")) == Day("2026-09-11"))
    #expect(try WorkingDays.endOfTerm(days: 14, after: Day("2026-08-29")) == Day("2026-09-14"))
    #expect(try WorkingDays.endOfTerm(days: 7, after: Day("2026-12-17")) == Day("2026-12-28"))
    #expect(try WorkingDays.endOfTerm(days: 0, after: Day("2026-09-12")) == Day("2026-09-14"))
  }

  @Test func oneIsWarnedOfAFixedDateOnTheLastWorkingDayBeforeIt() throws {
    #expect(try WorkingDays.lastWorkingDay(to: Day("2026-05-31")) == Day("2026-05-29"))
    #expect(try WorkingDays.lastWorkingDay(to: Day("2026-11-30")) == Day("2026-11-30"))
    #expect(WorkingDays.firstWorkingDay(from: .latest) == .latest)
  }
}
