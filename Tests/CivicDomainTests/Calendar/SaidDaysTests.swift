import CivicDomain
import Testing

/// Days are found among other words, and what may be a name says so.
@Suite struct SaidDaysTests {
  /// Wednesday, 9 September 2026.
  private func said(_ text: String) throws -> SaidDays? {
    SaidDays(in: text.split(separator: " ").map(String.init), near: try Day("2026-09-09"))
  }

  @Test(arguments: [
    ("spotkanie w piątek", "2026-09-11", "2026-09-11", 1..<3),
    ("przenieś warsztat na piątek", "2026-09-11", "2026-09-11", 2..<4),
    ("jutro mnie nie będzie", "2026-09-10", "2026-09-10", 0..<1),
    ("dzisiejsze telefony", "2026-09-09", "2026-09-09", 0..<1),
    ("co się zmieniło wczoraj", "2026-09-08", "2026-09-08", 3..<4),
    ("spotkania w przyszłym tygodniu", "2026-09-14", "2026-09-20", 1..<4),
    ("uwagi z tego tygodnia", "2026-09-07", "2026-09-13", 1..<4),
    ("projektor na weekend", "2026-09-12", "2026-09-13", 1..<3),
    ("sala w przyszły weekend", "2026-09-19", "2026-09-20", 1..<4),
    ("nie będzie mnie od 14.09 do 18.09", "2026-09-14", "2026-09-18", 3..<7),
    ("mam urlop 14.09-18.09", "2026-09-14", "2026-09-18", 2..<3),
    ("od poniedziałku nieobecność", "2026-09-14", "2026-09-14", 0..<2),
  ])
  func `days stand among words`(text: String, first: String, last: String, place: Range<Int>) throws {
    let found = try #require(try said(text))
    #expect(found.days == (try Day(first)...(try Day(last))) && found.place == place, "\(found)")
  }

  @Test func `a bare weekday may be a name, with a preposition it is none`() throws {
    #expect(try said("Magdalena Piątek")?.mayBeName == true)
    #expect(try said("spotkanie w piątek")?.mayBeName == false)
    #expect(try said("spotkanie 11.09")?.mayBeName == false)
  }

  @Test(arguments: ["zapisz Marię", "sala 40 osób", "nie odbiera", "tenis tydzień"])
  func `other words are no days`(text: String) throws { #expect(try said(text) == nil) }
}
