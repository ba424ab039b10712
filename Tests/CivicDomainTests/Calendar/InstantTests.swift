import CivicDomain
import Testing

@Suite struct InstantTests {
  @Test func anInstantIsReadAndWrittenToTheMicrosecond() throws {
    let instant = try Instant("2026-11-21T10:15:30.123456Z")
    #expect(instant.microsecondsSince1970 == 1_795_256_130_123_456)
    #expect(instant.text == "2026-11-21T10:15:30.123456Z")
    #expect(Instant(microsecondsSince1970: -1).text == "1969-12-31T23:59:59.999999Z")
    #expect(Instant.earliest.text == "0001-01-01T00:00:00.000000Z")
    #expect(Instant.latest.text == "9999-12-31T23:59:59.999999Z")
  }

  @Test(arguments: [
    ("2026-11-21T10:15:30Z", "2026-11-21T10:15:30.000000Z"),
    ("2026-11-21t10:15:30.5z", "2026-11-21T10:15:30.500000Z"),
    ("2026-11-21T10:15:30.1234569Z", "2026-11-21T10:15:30.123456Z"),
    ("2026-11-21T00:15:30+01:00", "2026-11-20T23:15:30.000000Z"),
    ("2026-12-31T23:30:00-01:30", "2027-01-01T01:00:00.000000Z"),
    ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000000Z"),
  ])
  func otherSpellingsOfTheStandardAreRead(text: String, same: String) throws {
    #expect(try Instant(text).text == same)
  }

  @Test(arguments: [
    "", "2026-11-21", "2026-11-21T10:15Z", "2026-11-21T10:15:30", "2026-11-21T24:00:00Z", "2026-11-21T10:60:00Z",
    "2026-11-21T10:15:30.Z", "2026-11-21T10:15:30Zz", "2026-11-21T10:15:30+0100", "2026-02-30T10:15:30Z",
  ])
  func whatIsNoInstantIsNamed(text: String) {
    #expect(throws: CalendarError.notAnInstant(text)) { try Instant(text) }
  }

  @Test func secondsAreCounted() throws {
    let instant = try Instant("2026-11-21T10:15:30Z")
    #expect(instant.adding(seconds: 90).text == "2026-11-21T10:17:00.000000Z")
    #expect(instant.seconds(until: instant.adding(seconds: -7)) == -7)
    #expect(instant.adding(seconds: .max) == .latest)
    #expect(instant.adding(seconds: .min) == .earliest)
  }
}
