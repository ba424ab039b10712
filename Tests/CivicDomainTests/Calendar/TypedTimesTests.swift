import CivicDomain
import Testing

@Suite struct TypedTimesTests {
  let today = Day(year: 2026, month: 9, day: 9) ?? .earliest

  @Test(arguments: [
    ("9.09.2026", "2026-09-09"), ("09.09.2026 r.", "2026-09-09"), ("9.9.26", "2026-09-09"), ("9/9/2026", "2026-09-09"),
    ("2026-09-09", "2026-09-09"), (" 2026-09-09 ", "2026-09-09"), ("1-12-2027", "2027-12-01"),
    ("9.9", "2026-09-09"), ("9.09", "2026-09-09"), ("9.09.", "2026-09-09"), ("10.03", "2026-03-10"),
    ("10 grudnia", "2026-12-10"), ("10 Grudnia 2027 r.", "2027-12-10"), ("1 maja 2026 roku", "2026-05-01"),
    ("March 3, 2027", "2027-03-03"), ("piątek, 11 września", "2026-09-11"),
    ("9.03", "2027-03-09"), ("1.01", "2027-01-01"), ("29.02", "2028-02-29"),
    ("+3d", "2026-09-12"), ("-10d", "2026-08-30"), ("+2w", "2026-09-23"), ("+2t", "2026-09-23"), ("+1m", "2026-10-09"),
    ("+0d", "2026-09-09"), ("dziś", "2026-09-09"), ("dzis", "2026-09-09"), ("Jutro", "2026-09-10"),
    ("12.IX.2026", "2026-09-12"), ("12 IX 2026 r.", "2026-09-12"), ("1/XII/26", "2026-12-01"),
    ("20260912", "2026-09-12"),
    ("12 wrz 2026", "2026-09-12"), ("10 gru", "2026-12-10"), ("12 . 09 . 2026", "2026-09-12"),
    ("12. 09. 2026", "2026-09-12"),
    ("dnia 12.09.2026 r.", "2026-09-12"), ("dn. 12 września 2026", "2026-09-12"), ("12.09.2026 (sobota)", "2026-09-12"),
    ("12.09.2026, sob.", "2026-09-12"), ("12.09.2026 sobota", "2026-09-12"),
    ("pojutrze", "2026-09-11"), ("wczoraj", "2026-09-08"), ("today", "2026-09-09"), ("TOMORROW", "2026-09-10"),
  ])
  func aClerkTypesADay(text: String, day: String) throws {
    #expect(try Day(typed: text, near: today).text == day)
  }

  /// 9 September 2026 is a Wednesday.
  @Test(arguments: [
    ("czw", "2026-09-10"), ("czw.", "2026-09-10"), ("Czwartek", "2026-09-10"), ("w czwartek", "2026-09-10"),
    ("śr", "2026-09-09"), ("środę", "2026-09-09"), ("we wtorek", "2026-09-15"), ("wt", "2026-09-15"),
    ("nd", "2026-09-13"), ("on Friday", "2026-09-11"), ("Mon", "2026-09-14"), ("czw. 10.09", "2026-09-10"),
    ("Thu, 10.09.2026", "2026-09-10"), ("pt., 12.03.2027 r.", "2027-03-12"),
    ("za 2 tyg", "2026-09-23"), ("za 2 tyg.", "2026-09-23"), ("za tydzień", "2026-09-16"), ("za 3 dni", "2026-09-12"),
    ("za miesiąc", "2026-10-09"), ("in 2 weeks", "2026-09-23"), ("in a month", "2026-10-09"),
    ("2 tygodnie temu", "2026-08-26"), ("a week ago", "2026-09-02"), ("miesiąc temu", "2026-08-09"),
  ])
  func aDayIsSaidAsPeopleSayIt(text: String, day: String) throws {
    #expect(try Day(typed: text, near: today).text == day)
    #expect(try LocalTime(typed: "\(text) 17:00", near: today).text == "\(day)T17:00")
  }

  @Test(arguments: [("czw", "2026-09-03"), ("śr", "2026-09-09"), ("wt.", "2026-09-08"), ("za 2 dni", "2026-09-11")])
  func aWeekdayOfThePastIsTheLast(text: String, day: String) throws {
    #expect(try Day(typed: text, near: today, lying: .past).text == day)
  }

  /// The name and the date of a day contradict each other, a distance goes both ways or nowhere.
  @Test(arguments: [
    "pt 10.09", "czw pt", "w", "za", "za 2", "za tyg temu", "temu", "2 tygodnie", "za 9999999999 dni", "za -2 dni",
    "czwarta", "za 2 lata", "12.09.2026 (piątek)", "12.XIII.2026", "IX 2026", "12.IX", "20261309", "2026091",
    "dnia jutro", "32 grudnia", "10 grudnia 26", "grudnia", "czw 11 września", "maj 2026",
  ])
  func whatIsNoDayAsPeopleSayItIsNamed(text: String) {
    #expect(throws: CalendarError.notADate(text)) { try Day(typed: text, near: today) }
  }

  /// Read tomorrow, it would be another day.
  @Test func whatIsCountedFromTodayIsKnown() {
    for text in ["jutro", "czw", "w piątek", "+3d", "za tydzień", "2 days ago"] {
      #expect(Day.isRelative(typed: text, near: today))
    }
    for text in ["9.09", "2026-09-09", "czw. 10.09", "17", ""] { #expect(!Day.isRelative(typed: text, near: today)) }
  }

  /// What lies in the past is the nearest that does: a founding of `12.05.98` is no wish for 2098.
  @Test(arguments: [
    ("12.05.98", "1998-05-12"), ("9.9.26", "2026-09-09"), ("10.9.26", "1926-09-10"), ("1.01.00", "2000-01-01"),
    ("29.02.24", "2024-02-29"), ("29.02.96", "1996-02-29"), ("31/12/99", "1999-12-31"), ("10.09", "2025-09-10"),
    ("9.09", "2026-09-09"), ("1.12", "2025-12-01"), ("29.02", "2024-02-29"), ("12.05.2098", "2098-05-12"),
    ("1.01.1898", "1898-01-01"), ("-3d", "2026-09-06"), ("wczoraj", "2026-09-08"),
  ])
  func aDayOfThePastIsTheNearestThere(text: String, day: String) throws {
    #expect(try Day(typed: text, near: today, lying: .past).text == day)
    #expect(try LocalTime(typed: "\(text) 8:00", near: today, lying: .past).text == "\(day)T08:00")
  }

  /// What is planned is the next one, but for what has just been.
  @Test(arguments: [
    ("10.03", "2027-03-10"), ("8.08", "2027-08-08"), ("9.08", "2026-08-09"), ("8.09", "2026-09-08"),
    ("9.09", "2026-09-09"), ("10.09", "2026-09-10"),
    ("29.02", "2028-02-29"), ("31.12.", "2026-12-31"), ("1.06.2026", "2026-06-01"), ("1.06.27", "2027-06-01"),
    ("-3d", "2026-09-06"), ("wczoraj", "2026-09-08"),
  ])
  func aDayToComeIsTheNext(text: String, day: String) throws {
    #expect(try Day(typed: text, near: today, lying: .ahead).text == day)
    #expect(try LocalTime(typed: "\(text) 8:00", near: today, lying: .ahead).text == "\(day)T08:00")
  }

  @Test func aDayThatThePastDoesNotHaveIsNamed() {
    #expect(throws: CalendarError.notADate("29.02.27")) { try Day(typed: "29.02.27", near: today, lying: .past) }
  }

  @Test(arguments: [
    "", " ", "9", "30.02", "31.02.2026", "9.13", "wkrótce", "+d", "+3", "++3d", "+-3d", "9.9.2026.1", "9..9", "9.9.123",
    "2026-13-40", "+99999999999999999999d", "٩.٩", ".",
  ])
  func whatCannotBeReadIsNamed(text: String) {
    #expect(throws: CalendarError.notADate(text)) { try Day(typed: text, near: today) }
  }

  @Test(arguments: [
    ("10:00", 600), ("10", 600), ("9", 540), ("10.30", 630), ("1000", 600), ("930", 570), ("0:05", 5), ("23:59", 1_439),
    ("00", 0), (" 8:15 ", 495),
  ])
  func aClerkTypesAClock(text: String, minutes: Int) throws {
    let time = try LocalTime(day: today, typedClock: text)
    #expect(time.day == today && time.minutesSinceMidnight == minutes)
  }

  @Test func theEndOfADayIsWhereTheNextBegins() throws {
    let day = try Day("2026-09-09")
    #expect(try LocalTime(day: day, typedClock: "24:00").text == "2026-09-10T00:00")
    #expect(try LocalTime(typed: "9.09.2026 24:00", near: day).text == "2026-09-10T00:00")
    for text in ["24", "24:01", "25:00"] {
      #expect(throws: CalendarError.notAClock(text)) { try LocalTime(day: day, typedClock: text) }
    }
  }

  @Test(arguments: ["", "24", "10:60", "1060", "10:0", "10:000", "12345", "rano", "-1", "1:00:00", ":", "+9"])
  func whatIsNoClockIsNamed(text: String) {
    #expect(throws: CalendarError.notAClock(text)) { try LocalTime(day: today, typedClock: text) }
  }

  @Test(arguments: [
    ("2026-09-10T10:00", "2026-09-10T10:00"), ("10.09.2026 17:00", "2026-09-10T17:00"),
    ("+3d 17:00", "2026-09-12T17:00"),
    ("jutro 10", "2026-09-10T10:00"), ("czw 17", "2026-09-10T17:00"), ("za 2 tyg 9.30", "2026-09-23T09:30"),
    ("czw. 10.09 17", "2026-09-10T17:00"), ("czw 17.09 9", "2026-09-17T09:00"),
    ("czw. 10.09 20", "2026-09-10T20:00"), ("pt 17.12", "2026-09-11T17:12"),
    ("10.09.2026 r. 17:00", "2026-09-10T17:00"),
    // As the program shows a time, and as people say one.
    ("1.12, 9:00", "2026-12-01T09:00"), ("4.12.2026, 10:00", "2026-12-04T10:00"),
    ("czwartek, 17:00", "2026-09-10T17:00"),
    ("jutro o 9", "2026-09-10T09:00"), ("w czwartek o 17", "2026-09-10T17:00"),
    ("10.12 o godz. 17.30", "2026-12-10T17:30"),
    ("10 grudnia 17", "2026-12-10T17:00"), ("10 grudnia 2027 r. o 17", "2027-12-10T17:00"),
    ("czw. 10 września, 9:30", "2026-09-10T09:30"), ("December 10 at 17:30", "2026-12-10T17:30"),
  ])
  func aDayAndAClockInOneText(text: String, time: String) throws {
    #expect(try LocalTime(typed: text, near: today).text == time)
  }

  @Test func theHalfThatCannotBeReadIsNamed() {
    #expect(throws: CalendarError.notALocalTime("10.09.2026")) { try LocalTime(typed: "10.09.2026", near: today) }
    // 17 December is a Thursday: whether 17:12 is meant nobody knows.
    #expect(throws: CalendarError.notALocalTime("czw 17.12")) { try LocalTime(typed: "czw 17.12", near: today) }
    // A year behind the month, and no clock.
    for text in ["10 grudnia 2026", "10 grudnia 1930"] {
      #expect(throws: CalendarError.notALocalTime(text)) { try LocalTime(typed: text, near: today) }
    }
    for text in ["o 17", "godz. 17", ", 17"] {
      #expect(throws: CalendarError.self) { try LocalTime(typed: text, near: today) }
    }
    #expect(throws: CalendarError.notADate("40.09")) { try LocalTime(typed: "40.09 17:00", near: today) }
    #expect(throws: CalendarError.notAClock("25:00")) { try LocalTime(typed: "9.09 25:00", near: today) }
  }
}
