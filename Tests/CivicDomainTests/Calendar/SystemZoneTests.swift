import CivicDomain
import Glibc
import Testing

/// Polish time as the program counts it, against what this system's zoneinfo says, asked of `date`.
@Suite struct SystemZoneTests {
  private static let zoneFile = "/usr/share/zoneinfo/Europe/Warsaw"
  private static let first = 820_454_400  // 1996-01-01T00:00:00Z
  private static let last = 2_145_916_800  // 2038-01-01T00:00:00Z
  private static let day = 86_400

  @Test(.enabled(if: access(zoneFile, R_OK) == 0, "this system has no zoneinfo (Debian's tzdata)"))
  func everyChangeOfTheClocksFrom1996To2037IsTheSystems() throws {
    // The days on which the system changes the clocks, found without our rule.
    let midnights = Array(stride(from: Self.first, through: Self.last, by: Self.day))
    let offsets = try Self.asked(midnights).map { $0.suffix(5) }
    let changes = zip(midnights, zip(offsets, offsets.dropFirst())).filter { $0.1.0 != $0.1.1 }.map(\.0)
    #expect(changes.count == 42 * 2, "two changes a year")
    // Each minute of these days and its last second, and a walk through all the years that meets every hour of the day.
    let around = changes.flatMap { day in (0..<1_440).flatMap { [day + $0 * 60, day + $0 * 60 + 59] } }
    let walk = Array(stride(from: Self.first, to: Self.last, by: 7 * 3_600 + 13 * 60 + 7))
    let moments = midnights + around + walk
    let told = try Self.asked(moments)
    try #require(told.count == moments.count)
    var differing: [String] = []
    for (moment, system) in zip(moments, told) {
      let instant = Instant(microsecondsSince1970: Int64(moment) * 1_000_000)
      let offset = WarsawTime.offsetMinutes(at: instant)
      let ours = "\(WarsawTime.local(instant).text) +0\(offset / 60)00"
      if ours != system { differing.append("\(instant): \(ours), the system says \(system)") }
    }
    #expect(differing.isEmpty, "\(differing.count) of \(moments.count), the first: \(differing.prefix(3))")
  }

  @Test(.enabled(if: access(zoneFile, R_OK) == 0, "this system has no zoneinfo (Debian's tzdata)"))
  func theWallClockLeadsBackToTheInstantOrToTheFirstOfTwo() throws {
    let walk = Array(stride(from: Self.first, to: Self.last, by: 5 * 3_600 + 17 * 60))
    for (moment, system) in zip(walk, try Self.asked(walk)) {
      let local = try LocalTime(String(system.prefix(16)))
      let found = try WarsawTime.instant(local)
      let seconds = Int(found.microsecondsSince1970 / 1_000_000)
      let whole = moment - moment % 60
      // In the hour that autumn doubles the second one leads to the first.
      #expect(seconds == whole || seconds == whole - 3_600 && local.hour == 2 && local.day.month == 10, "\(system)")
    }
  }

  /// What the clock on the wall in Warsaw shows at each second since 1970, and its offset, as `date` of this system says it.
  private static func asked(_ moments: [Int]) throws -> [String] {
    var template = Array("/tmp/wspolnie-zone-XXXXXX".utf8CString)
    let file = mkstemp(&template)
    try #require(file >= 0)
    let path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    defer { unlink(path) }
    let question = try #require(fdopen(file, "w"))
    fputs(moments.map { "@\($0)\n" }.joined(), question)
    fclose(question)
    let answer = try #require(popen("TZ=Europe/Warsaw LC_ALL=C date -f \(path) '+%Y-%m-%dT%H:%M %z'", "r"))
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, answer)
      if count == 0 { break }
      bytes += chunk.prefix(count)
    }
    try #require(pclose(answer) == 0)
    return bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }
}
