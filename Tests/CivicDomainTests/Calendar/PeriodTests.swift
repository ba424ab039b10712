import CivicDomain
import Testing

@Suite struct PeriodTests {
  @Test(arguments: [
    ("2026-09-09", "2026-09-09", "2026-09-09"), ("2026-02", "2026-02-01", "2026-02-28"),
    ("2024-02", "2024-02-01", "2024-02-29"), ("2026-Q1", "2026-01-01", "2026-03-31"),
    ("2026-q4", "2026-10-01", "2026-12-31"), ("2026", "2026-01-01", "2026-12-31"),
  ])
  func aPeriodHasItsFirstAndLastDay(text: String, first: String, last: String) throws {
    let period = try #require(Period(text))
    #expect(period.first.text == first && period.last.text == last)
    #expect(period.text == text.uppercased())
  }

  @Test(arguments: [
    "", "26", "2026-", "2026-13", "2026-00", "2026-Q0", "2026-Q5", "2026-Q12", "2026-9", "0000", "2026-02-30",
  ])
  func whatIsNoneIsNotRead(text: String) { #expect(Period(text) == nil) }

  @Test func everyDayLiesInItsPeriods() throws {
    var day = try Day("2023-12-31")
    for _ in 0..<1_500 {
      for length in Period.Length.allCases {
        let period = Period(length, of: day)
        #expect(period.first <= day && day <= period.last, "\(day), \(length)")
        #expect(Period(period.text) == period, "\(day), \(length)")
        #expect(Period(length, of: period.last) == period, "\(day), \(length)")
        #expect(Period(length, of: period.last.adding(days: 1)).first == period.last.adding(days: 1))
      }
      day = day.adding(days: 1)
    }
  }

  @Test func whatIsTypedIsADayBeforeItIsAnythingLonger() throws {
    let today = try Day("2026-09-09")
    func read(_ text: String) -> String? { Period(typed: text, near: today)?.text }
    #expect(read("dziś") == "2026-09-09" && read("1.12") == "2026-12-01")
    #expect(read("9.2026") == "2026-09" && read("09.2026") == "2026-09" && read("13.2026") == nil)
    #expect(read("2026") == "2026" && read("2026-Q3") == "2026-Q3" && read("wkrótce") == nil)
  }
}
