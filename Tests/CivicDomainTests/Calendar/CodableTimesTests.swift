import CivicDomain
import Foundation
import Testing

@Suite struct CodableTimesTests {
  private struct Times: Codable, Equatable {
    var day: Day
    var local: LocalTime
    var instant: Instant
  }

  @Test func timesAreCodedAsTheTextsOfTheFiles() throws {
    let json = #"{"day":"2026-09-09","instant":"2026-11-21T10:15:30.123456Z","local":"2026-09-10T10:00"}"#
    let times = try JSONDecoder().decode(Times.self, from: Data(json.utf8))
    #expect(times.day.text == "2026-09-09")
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(String(decoding: try encoder.encode(times), as: UTF8.self) == json)
  }

  @Test func aTextThatIsNoDayIsCorrupted() {
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Day].self, from: Data(#"["2026-02-30"]"#.utf8)) }
  }
}
