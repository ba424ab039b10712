import CivicDomain
import SeededRandom
import Testing

/// Opening hours: read as people and OpenStreetMap write them, kept in one spelling.
@Suite struct OpeningHoursTests {
  @Test(arguments: [
    ("Mo-Fr 08:00-20:00; Sa 09:00-15:00; PH off", "Mo-Fr 08:00-20:00; Sa 09:00-15:00; PH off"),
    ("pn-pt 8-20; sob 9-15; święta: zamknięte", "Mo-Fr 08:00-20:00; Sa 09:00-15:00; PH off"),
    ("pn.–pt. 8:00–20:00; sob. 9:00–15:00; święta: zamknięte", "Mo-Fr 08:00-20:00; Sa 09:00-15:00; PH off"),
    ("Pn-Pt 8.00 - 20.00, So 9.00 - 15.00", "Mo-Fr 08:00-20:00; Sa 09:00-15:00"),
    ("wt. i czw. 16:00-18:00", "Tu,Th 16:00-18:00"), ("Tu 16:00-20:00; Th 16:00-20:00", "Tu,Th 16:00-20:00"),
    ("poniedziałek od 8 do 16", "Mo 08:00-16:00"), ("we wtorki 10-12", "Tu 10:00-12:00"),
    ("We 10-12", "We 10:00-12:00"),
    ("Cz 10:00-12:00", "Th 10:00-12:00"), ("śr. godz. 0830-1200", "We 08:30-12:00"),
    ("pn-pt 8-12, 13-16", "Mo-Fr 08:00-12:00,13:00-16:00"), ("pn-pt 8-12 i 12-16", "Mo-Fr 08:00-16:00"),
    ("pt-sob 20-2", "Fr-Sa 20:00-02:00"), ("Fr-Mo 10-12", "Mo,Fr-Su 10:00-12:00"), ("24/7", "24/7"),
    ("całą dobę", "24/7"), ("all day", "24/7"), ("codziennie 0-24", "24/7"), ("8-20", "Mo-Su 08:00-20:00"),
    ("codziennie 10-21; niedz. zamknięte", "Mo-Sa 10:00-21:00"), ("dni robocze 8-16", "Mo-Fr 08:00-16:00; PH off"),
    ("Mo-Su 08:00-18:00; Su 10:00-14:00", "Mo-Sa 08:00-18:00; Su 10:00-14:00"), ("nieczynne", "Mo-Su off"),
    ("pn-pt", "Mo-Fr 00:00-24:00"), ("weekendy 10-0", "Sa-Su 10:00-24:00"), ("PH 10-14", "Mo-Su off; PH 10:00-14:00"),
    ("sob., niedz. i święta: zamknięte; pn-pt 7-15", "Mo-Fr 07:00-15:00; PH off"),
  ])
  func hoursAreReadAndKeptInOneSpelling(typed: String, kept: String) throws {
    let hours = try #require(OpeningHours(typed: typed))
    #expect(hours.text == kept)
    #expect(OpeningHours(typed: kept) == hours)
  }

  @Test(arguments: [
    "", " ", "po uzgodnieniu", "pn-pt 8", "8", "pn-pt 8-25", "pn-pt 8:61-9", "pn-pt 8-8", "-", ";", "pn 8-20,",
    "Mo-Fr 08:00-20:00 \"by appointment\"", "Jan-Mar 8-20", "pn-pt 8-20; wakacje 9-12", "codziennie 8-20, sob 9-15",
    "codziennie", "daily",
    "17:00+",
    "pn-pt 24:00-8", "w godzinach pracy biura", "pn-pt-sob 8-20", "22 555 10 10",
  ])
  func whatIsNoHoursIsNotGuessedAt(typed: String) { #expect(OpeningHours(typed: typed) == nil) }

  private func time(_ text: String) throws -> LocalTime { try LocalTime(text) }

  @Test func aTimeIsCoveredWithoutABreak() throws {
    let hours = try #require(OpeningHours(typed: "pn-pt 8-12, 13-20; sob 20-2; święta: zamknięte"))
    // 10 September 2026 is a Thursday.
    #expect(hours.covers(try span("2026-09-10T08:00", "2026-09-10T12:00")))
    #expect(hours.covers(try span("2026-09-10T13:00", "2026-09-10T20:00")))
    #expect(!hours.covers(try span("2026-09-10T11:00", "2026-09-10T14:00")))
    #expect(!hours.covers(try span("2026-09-10T07:59", "2026-09-10T09:00")))
    #expect(!hours.covers(try span("2026-09-10T19:00", "2026-09-10T20:01")))
    #expect(hours.covers(try span("2026-09-12T21:00", "2026-09-13T02:00")))
    #expect(hours.covers(try span("2026-09-13T00:30", "2026-09-13T01:30")))
    #expect(!hours.covers(try span("2026-09-13T00:30", "2026-09-13T02:30")))
    // Independence Day, a Wednesday.
    #expect(!hours.covers(try span("2026-11-11T10:00", "2026-11-11T11:00")))
    let weekdays = try #require(OpeningHours(typed: "pn-pt 8-20"))
    #expect(weekdays.covers(try span("2026-11-11T10:00", "2026-11-11T11:00")))
    #expect(hours.isOpen(at: try time("2026-09-10T12:00")))
    #expect(!hours.isOpen(at: try time("2026-09-10T12:01")))
    let always = try #require(OpeningHours(typed: "24/7"))
    #expect(always.covers(try span("2026-01-01T00:00", "2027-01-01T00:00")))
    let daily = try #require(OpeningHours(typed: "pn-pt 0-24"))
    #expect(daily.covers(try span("2026-09-07T10:00", "2026-09-09T10:00")))
    #expect(!daily.covers(try span("2026-09-11T10:00", "2026-09-12T10:00")))
  }

  /// Whatever hours there are: their one spelling says the same, and so does what people read.
  @Test func everySpellingMeansWhatItWasMadeOf() throws {
    var generator = SeededGenerator(seed: 20_260_909)
    let days = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su", "PH"]
    for round in 0..<500 {
      let rules = (0...Int.random(in: 0...3, using: &generator)).map { _ in
        let named = days.filter { _ in Bool.random(using: &generator) }
        let start = Int.random(in: 0...22, using: &generator)
        let end = Int.random(in: 0...23, using: &generator)
        let hours = start == end ? "off" : "\(start):30-\(end):00"
        return "\(named.isEmpty ? "Mo" : named.joined(separator: ",")) \(hours)"
      }
      let text = rules.joined(separator: "; ")
      guard let hours = OpeningHours(typed: text) else { continue }
      #expect(OpeningHours(typed: hours.text) == hours, "seed 20260909, round \(round): \(text)")
      #expect(OpeningHours(typed: hours.text)?.text == hours.text, "seed 20260909, round \(round): \(text)")
    }
  }
}
