import CivicDomain
import Testing
import Words

@Suite("Days, times and deadlines")
struct TimeWordsTests {
  let polish = Language.polish.words
  let english = Language.english.words
  let today: Day

  init() throws { today = try Day("2026-09-09") }

  func span(_ start: String, _ end: String) throws -> TimeSpan {
    TimeSpan(start: try LocalTime(start), end: try LocalTime(end))
  }

  @Test("a day is written without a leading zero")
  func days() {
    #expect(polish.day(today) == "9.09.2026")
    #expect(polish.shortDay(today) == "9.09")
    #expect(polish.dayWithWeekday(today) == "śr. 9.09.2026")
    #expect(polish.dayInWords(today) == "9 września")
    #expect(english.day(today) == "9 Sep 2026")
    #expect(english.shortDay(today) == "9 Sep")
    #expect(english.dayWithWeekday(today) == "Wed 9 Sep 2026")
    #expect(english.dayInWords(today) == "9 September")
  }

  @Test("the year is told only where it is another")
  func nearDays() throws {
    #expect(polish.day(today, near: today) == "9.09")
    #expect(polish.day(try Day("2025-12-31"), near: today) == "31.12.2025")
  }

  @Test(
    "days around today have words",
    arguments: [
      ("2026-09-08", "wczoraj", "yesterday"), ("2026-09-09", "dziś", "today"), ("2026-09-10", "jutro", "tomorrow"),
      ("2026-09-11", "11.09", "11 Sep"), ("2027-01-02", "2.01.2027", "2 Jan 2027"),
    ])
  func relative(day: String, pl: String, en: String) throws {
    #expect(polish.relativeDay(try Day(day), near: today) == pl)
    #expect(english.relativeDay(try Day(day), near: today) == en)
  }

  @Test("the months, in the nominative and in dates")
  func months() throws {
    #expect(
      (1...12).map(polish.month) == [
        "styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień", "październik",
        "listopad", "grudzień",
      ])
    let inDates = try (1...12).map { month in
      polish.dayInWords(try #require(Day(year: 2026, month: month, day: 1)))
    }
    #expect(
      inDates == [
        "1 stycznia", "1 lutego", "1 marca", "1 kwietnia", "1 maja", "1 czerwca", "1 lipca", "1 sierpnia", "1 września",
        "1 października", "1 listopada", "1 grudnia",
      ])
    #expect(polish.monthAndYear(today) == "wrzesień 2026")
    #expect(english.monthAndYear(today) == "September 2026")
    #expect(polish.month(13).isEmpty && english.month(0).isEmpty)
  }

  @Test("the days of the week")
  func weekdays() {
    #expect(Weekday.allCases.map(polish.weekdayHeading) == ["Pn", "Wt", "Śr", "Cz", "Pt", "So", "Nd"])
    #expect(Weekday.allCases.map(polish.shortWeekday) == ["pn.", "wt.", "śr.", "czw.", "pt.", "sob.", "niedz."])
    #expect(polish.weekday(.thursday) == "czwartek")
    #expect(Weekday.allCases.map(english.weekdayHeading) == ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"])
    #expect(english.shortWeekday(.thursday) == "Thu")
  }

  @Test("a clock has 24 hours, and never a 24:00")
  func clocks() throws {
    #expect(polish.clock(try LocalTime("2026-09-09T14:30")) == "14:30")
    #expect(polish.clock(try LocalTime("2026-09-09T09:05")) == "9:05")
    #expect(polish.clocks(try span("2026-09-10T18:00", "2026-09-11T00:00")) == "18:00–0:00")
  }

  @Test("spans within a day and beyond it")
  func spans() throws {
    #expect(polish.span(try span("2026-09-10T10:00", "2026-09-10T16:00"), near: today) == "10.09, 10:00–16:00")
    #expect(
      polish.span(try span("2026-09-10T10:00", "2026-09-11T16:00"), near: today) == "10.09, 10:00 – 11.09, 16:00")
    #expect(
      english.span(try span("2027-09-10T10:00", "2027-09-10T16:00"), near: today) == "10 Sep 2027, 10:00–16:00")
  }

  @Test(
    "a deadline at midnight is told as the day before, inclusive",
    arguments: [
      ("2026-08-13T00:00", "do 12.08 włącznie", "to 12 Aug inclusive"),
      ("2026-08-12T14:00", "do 12.08, 14:00", "until 12 Aug, 14:00"),
      ("2026-08-12T00:01", "do 12.08, 0:01", "until 12 Aug, 0:01"),
      ("2026-01-01T00:00", "do 31.12.2025 włącznie", "to 31 Dec 2025 inclusive"),
    ])
  func deadlines(deadline: String, pl: String, en: String) throws {
    #expect(polish.until(try LocalTime(deadline), near: today) == pl)
    #expect(english.until(try LocalTime(deadline), near: today) == en)
  }

  @Test(
    "how long ago, or how soon",
    arguments: [
      ("2026-02-14", "6 miesięcy temu", "6 months ago"), ("2026-09-09", "dziś", "today"),
      ("2026-09-08", "wczoraj", "yesterday"), ("2026-09-07", "2 dni temu", "2 days ago"),
      ("2026-08-27", "13 dni temu", "13 days ago"), ("2026-08-26", "2 tygodnie temu", "2 weeks ago"),
      ("2026-07-10", "8 tygodni temu", "8 weeks ago"), ("2026-07-09", "2 miesiące temu", "2 months ago"),
      ("2024-09-10", "23 miesiące temu", "23 months ago"), ("2024-09-09", "2 lata temu", "2 years ago"),
      ("2021-01-01", "5 lat temu", "5 years ago"), ("2026-09-12", "za 3 dni", "in 3 days"),
      ("2026-12-09", "za 3 miesiące", "in 3 months"),
    ])
  func distances(day: String, pl: String, en: String) throws {
    #expect(polish.distance(from: today, to: try Day(day)) == pl)
    #expect(english.distance(from: today, to: try Day(day)) == en)
  }

  @Test(
    "days left to a last day",
    arguments: [
      ("2026-09-23", "zostało 14 dni", "14 days left"), ("2026-09-10", "został 1 dzień", "1 day left"),
      ("2026-09-09", "ostatni dzień", "last day"), ("2026-09-07", "termin minął 2 dni temu", "ended 2 days ago"),
    ])
  func left(lastDay: String, pl: String, en: String) throws {
    #expect(polish.daysLeft(to: try Day(lastDay), from: today) == pl)
    #expect(english.daysLeft(to: try Day(lastDay), from: today) == en)
  }

  @Test(
    "durations",
    arguments: [
      (360, "6 godz.", "6 h"), (90, "1 godz. 30 min", "1 h 30 min"), (45, "45 min", "45 min"), (-5, "0 min", "0 min"),
    ])
  func durations(minutes: Int, pl: String, en: String) {
    #expect(polish.duration(minutes: minutes) == pl)
    #expect(english.duration(minutes: minutes) == en)
  }

  @Test("an instant of today is its clock, another day's has its day")
  func instants() throws {
    #expect(polish.moment(try Instant("2026-09-09T12:31:00Z"), near: today) == "14:31")
    #expect(polish.moment(try Instant("2026-09-08T12:31:00Z"), near: today) == "8.09, 14:31")
  }
}
