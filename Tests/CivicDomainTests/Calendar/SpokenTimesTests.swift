import Testing

@testable import CivicDomain

/// Times as people say them on the telephone.
@Suite struct SpokenTimesTests {
  /// A Wednesday.
  let today = Day(year: 2026, month: 9, day: 9) ?? .earliest

  @Test(arguments: [
    ("17 czw", "2026-09-10T17:00"), ("17:30 w czwartek", "2026-09-10T17:30"), ("o 17 w piątek", "2026-09-11T17:00"),
    ("17 jutro", "2026-09-10T17:00"), ("najbliższy czwartek o 17", "2026-09-10T17:00"),
    ("w najbliższą środę 10", "2026-09-09T10:00"), ("przyszły czwartek 17", "2026-09-17T17:00"),
    ("w przyszły poniedziałek o 9", "2026-09-14T09:00"), ("next Thursday at 17", "2026-09-17T17:00"),
    ("17 przyszły czwartek", "2026-09-17T17:00"), ("this Friday 8", "2026-09-11T08:00"),
  ])
  func areUnderstood(text: String, time: String) throws {
    #expect(try LocalTime(typed: text, near: today).text == time)
  }

  @Test(arguments: ["2 dni temu", "17 grudnia", "17 12.09", "czw 17 pt", "17 przyszły", "przyszły 17", "czw 17.12"])
  func whatSaysNoHourIsNone(text: String) {
    #expect(throws: CalendarError.self) { try LocalTime(typed: text, near: today) }
  }

  @Test(arguments: [
    ("czw 17-20", "czw 17", "20"), ("17–20 czw", "czw 17", "20"),
    ("czw. 10.09, 17:00–20:00", "czw. 10.09 17:00", "20:00"),
    ("jutro od 17 do 20", "jutro 17", "20"), ("przyszły wtorek 9 - 11.30", "przyszły wtorek 9", "11.30"),
  ])
  func twoClocksAreAStartAndAnEnd(text: String, start: String, end: String) throws {
    let span = try #require(TypedSpan(text, near: today))
    #expect(span.start == start && span.end == end)
    #expect(throws: Never.self) { try LocalTime(typed: span.start, near: today) }
  }

  @Test(arguments: ["17-20", "czw 17", "10-12", "sala 17-20", "czw 17-30", "10.09-12.09", ""])
  func whatSaysNoDayWithTwoClocksIsNoSpan(text: String) {
    #expect(TypedSpan(text, near: today) == nil)
  }

  @Test(arguments: ["czw 17", "10.09 17:00", "czw 17-20"])
  func whereADayIsWantedTheHourIsSaidToBeTooMuch(text: String) throws {
    let thursday = try #require(Day(year: 2026, month: 9, day: 10))
    #expect(throws: FieldError.clockTooMuch(thursday)) { try FieldShape.day.value(typed: text, today: today) }
    #expect(throws: FieldError.notADay("sala")) { try FieldShape.day.value(typed: "sala", today: today) }
  }
}

/// Telephones in the groups in which they are written and read out.
@Suite struct GroupedTelephoneTests {
  @Test(arguments: [
    ("600100200", "600 100 200"), ("+48600100200", "600 100 200"), ("0048 600-100-200", "600 100 200"),
    ("225556073", "22 555 60 73"), ("22 555 60 73", "22 555 60 73"), ("tel. 32 262 10 10", "32 262 10 10"),
    ("+44 20 7946 0958", "+44 20 7946 0958"), ("19115", "19115"), ("112", "112"),
    ("32 262 10 10 wew. 5", "32 262 10 10 wew. 5"),
    ("", ""), ("012345678", "012345678"),
  ])
  func areGrouped(typed: String, shown: String) {
    #expect(TelephoneNumber.grouped(typed) == shown)
    #expect(TelephoneNumber.normalized(shown) == TelephoneNumber.normalized(typed), "it is the same number")
  }
}
