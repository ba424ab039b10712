import CivicDomain
import Testing

@Suite struct LocalTimeTests {
  @Test func aLocalTimeIsReadAndWritten() throws {
    let time = try LocalTime("2026-09-10T10:05")
    #expect(time.day.text == "2026-09-10")
    #expect(time.hour == 10 && time.minute == 5 && time.minutesSinceMidnight == 605)
    #expect(time.text == "2026-09-10T10:05")
    #expect(try LocalTime("2026-09-10T10:05:00") == time)
    #expect(try LocalTime("2026-09-10 10:05") == time)
    #expect(try LocalTime("1969-12-31T23:59").text == "1969-12-31T23:59")
  }

  @Test(arguments: [
    "", "2026-09-10", "2026-09-10T", "2026-09-10T24:00", "2026-09-10T10:60", "2026-09-10T10:00:01",
    "2026-09-10T10:00Z", "2026-09-31T10:00", "2026-09-10T1000",
  ])
  func whatIsNoLocalTimeIsNamed(text: String) {
    #expect(throws: CalendarError.notALocalTime(text)) { try LocalTime(text) }
  }

  @Test func theWallClockMoves() throws {
    let time = try LocalTime("2026-12-31T23:30")
    #expect(time.adding(minutes: 45).text == "2027-01-01T00:15")
    #expect(time.adding(days: -365).text == "2025-12-31T23:30")
    #expect(time.adding(minutes: .max).text == "9999-12-31T23:59")
    #expect(LocalTime(startOf: Day.earliest).adding(minutes: -1) == LocalTime(startOf: .earliest))
  }
}

@Suite struct WarsawTimeTests {
  @Test(arguments: [
    ("2026-01-15T12:00", "2026-01-15T11:00:00.000000Z"),
    ("2026-07-15T12:00", "2026-07-15T10:00:00.000000Z"),
    ("2026-03-29T01:59", "2026-03-29T00:59:00.000000Z"),
    ("2026-03-29T03:00", "2026-03-29T01:00:00.000000Z"),
    ("2026-10-25T01:59", "2026-10-24T23:59:00.000000Z"),
    ("2026-10-25T03:00", "2026-10-25T02:00:00.000000Z"),
    ("2026-12-31T23:59", "2026-12-31T22:59:00.000000Z"),
  ])
  func aWallClockTimeIsOneInstant(local: String, instant: String) throws {
    let time = try LocalTime(local)
    #expect(try WarsawTime.instant(time).text == instant)
    #expect(try WarsawTime.local(Instant(instant)) == time)
  }

  @Test func theHourThatSpringSkipsIsRefusedWithTheNearestTimes() throws {
    let skipped = try LocalTime("2026-03-29T02:30")
    let before = try LocalTime("2026-03-29T01:59")
    let after = try LocalTime("2026-03-29T03:00")
    #expect(throws: CalendarError.skipped(skipped, before: before, after: after)) { try WarsawTime.instant(skipped) }
    #expect(WarsawTime.nearestInstant(skipped).text == "2026-03-29T01:30:00.000000Z")
    #expect(try WarsawTime.instant(LocalTime("2026-03-22T02:30")).text == "2026-03-22T01:30:00.000000Z")
  }

  @Test func theHourThatAutumnDoublesMeansTheFirst() throws {
    let doubled = try LocalTime("2026-10-25T02:30")
    #expect(try WarsawTime.instant(doubled).text == "2026-10-25T00:30:00.000000Z")
    #expect(try WarsawTime.local(Instant("2026-10-25T01:30:00Z")) == doubled)
  }

  @Test(arguments: [
    (1996, "1996-03-31", "1996-10-27"), (2000, "2000-03-26", "2000-10-29"), (2019, "2019-03-31", "2019-10-27"),
    (2024, "2024-03-31", "2024-10-27"), (2027, "2027-03-28", "2027-10-31"),
  ])
  func clocksChangeOnTheLastSundays(year: Int, spring: String, autumn: String) throws {
    for (day, before, after) in [(spring, 60, 120), (autumn, 120, 60)] {
      let change = try Instant("\(day)T01:00:00Z")
      #expect(WarsawTime.offsetMinutes(at: change.adding(seconds: -1)) == before)
      #expect(WarsawTime.offsetMinutes(at: change) == after)
    }
  }

  @Test func everyInstantOfAYearComesBack() throws {
    var instant = try Instant("2026-01-01T00:00:00Z")
    let end = try Instant("2027-01-01T00:00:00Z")
    let repeated = try Instant("2026-10-25T01:00:00Z")..<Instant("2026-10-25T02:00:00Z")
    while instant < end {
      let again = try WarsawTime.instant(WarsawTime.local(instant))
      try #require(again == (repeated.contains(instant) ? instant.adding(seconds: -3_600) : instant))
      instant = instant.adding(seconds: 900)
    }
  }

  @Test func lengthsCountElapsedTime() throws {
    func elapsed(_ from: String, _ to: String) throws -> Int {
      try WarsawTime.elapsedMinutes(from: LocalTime(from), to: LocalTime(to))
    }
    #expect(try elapsed("2026-09-10T10:00", "2026-09-10T16:00") == 360)
    #expect(try elapsed("2026-03-28T20:00", "2026-03-29T20:00") == 23 * 60)
    #expect(try elapsed("2026-10-24T20:00", "2026-10-25T20:00") == 25 * 60)
    #expect(try elapsed("2026-09-10T16:00", "2026-09-10T10:00") == -360)
  }

  @Test func hoursBegunAreWholeHours() throws {
    let start = try LocalTime("2026-09-10T10:00")
    #expect(WarsawTime.startedHours(from: start, to: start.adding(minutes: 60)) == 1)
    #expect(WarsawTime.startedHours(from: start, to: start.adding(minutes: 61)) == 2)
    #expect(WarsawTime.startedHours(from: start, to: start) == 0)
    #expect(WarsawTime.startedHours(from: start, to: start.adding(minutes: -600)) == 0)
  }

  @Test func theDayInPolandBeginsBeforeTheOneInGreenwich() throws {
    #expect(try WarsawTime.day(Instant("2026-09-09T22:00:00Z")).text == "2026-09-10")
  }
}
