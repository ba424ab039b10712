/// A moment, the same everywhere: microseconds since 1970-01-01T00:00:00Z, without leap seconds (POSIX time).
public struct Instant: Hashable, Comparable, Sendable {
  /// The microseconds since 1970, between `earliest` and `latest`; negative before.
  public let microsecondsSince1970: Int64

  /// How many microseconds a day has.
  public static let microsecondsInDay: Int64 = 86_400_000_000
  /// 0001-01-01T00:00:00Z, the first moment that RFC 3339 can write and `Day` can hold.
  public static let earliest = Instant(unchecked: Int64(Day.earliest.number) * microsecondsInDay)
  /// The last microsecond of the year 9999.
  public static let latest = Instant(unchecked: Int64(Day.latest.number + 1) * microsecondsInDay - 1)

  private init(unchecked microseconds: Int64) { microsecondsSince1970 = microseconds }

  /// The moment so many microseconds after 1970 began, held within `earliest...latest`.
  public init(microsecondsSince1970 microseconds: Int64) {
    let first = Instant.earliest.microsecondsSince1970
    let last = Instant.latest.microsecondsSince1970
    microsecondsSince1970 = min(max(microseconds, first), last)
  }

  /// Reads an RFC 3339 timestamp: `2026-11-21T10:15:30.123456Z`, or with an offset (`+01:00`), or without a fraction.
  /// Digits beyond the microsecond are dropped; a leap second counts as the second after it. Throws
  /// `CalendarError.notAnInstant` for anything else.
  public init(_ text: String) throws(CalendarError) {
    var reader = FixedWidthText(text)
    guard let day = Day(reading: &reader), reader.sign(of: "Tt ") != nil,
      let hour = reader.number(digits: 2), hour < 24, reader.sign(of: ":") != nil,
      let minute = reader.number(digits: 2), minute < 60, reader.sign(of: ":") != nil,
      let second = reader.number(digits: 2), second <= 60,
      let fraction = Instant.readFraction(&reader),
      let offset = Instant.readOffsetMinutes(&reader), reader.isAtEnd
    else { throw .notAnInstant(text) }
    let seconds = Int64(day.number) * 86_400 + Int64(hour * 3_600 + (minute - offset) * 60 + second)
    self.init(microsecondsSince1970: seconds * 1_000_000 + Int64(fraction))
  }

  private static func readFraction(_ reader: inout FixedWidthText) -> Int? {
    guard reader.sign(of: ".") != nil else { return 0 }
    var microseconds = 0
    var digits = 0
    while let digit = reader.optionalDigit() {
      if digits < 6 { microseconds = microseconds * 10 + digit }
      digits += 1
    }
    guard digits > 0 else { return nil }
    while digits < 6 {
      microseconds *= 10
      digits += 1
    }
    return microseconds
  }

  private static func readOffsetMinutes(_ reader: inout FixedWidthText) -> Int? {
    if reader.sign(of: "Zz") != nil { return 0 }
    guard let sign = reader.sign(of: "+-"),
      let hours = reader.number(digits: 2), hours < 24, reader.sign(of: ":") != nil,
      let minutes = reader.number(digits: 2), minutes < 60
    else { return nil }
    return (sign == UInt8(ascii: "-") ? -1 : 1) * (hours * 60 + minutes)
  }

  /// The earlier moment is the smaller.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.microsecondsSince1970 < right.microsecondsSince1970
  }

  /// The text form, `2026-11-21T10:15:30.123456Z`: always in UTC and with all six digits, so that equal lengths sort as
  /// texts too.
  public var text: String {
    let ofDay = Int(microsecondsSince1970 - Int64(utcDay.number) * Instant.microsecondsInDay)
    let seconds = ofDay / 1_000_000
    var bytes: [UInt8] = []
    bytes.reserveCapacity(27)
    utcDay.appendText(to: &bytes)
    bytes.append(UInt8(ascii: "T"))
    appendDigits(seconds / 3_600, width: 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    appendDigits(seconds / 60 % 60, width: 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    appendDigits(seconds % 60, width: 2, to: &bytes)
    bytes.append(UInt8(ascii: "."))
    appendDigits(ofDay % 1_000_000, width: 6, to: &bytes)
    bytes.append(UInt8(ascii: "Z"))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The day in UTC; what day it is in Poland, `WarsawTime.local(_:)` says.
  var utcDay: Day {
    let whole = microsecondsSince1970 / Instant.microsecondsInDay
    return Day(number: Int(microsecondsSince1970 % Instant.microsecondsInDay < 0 ? whole - 1 : whole))
  }

  /// Returns this moment moved by so many seconds (negative: into the past), held within `earliest...latest`.
  public func adding(seconds: Int) -> Instant {
    let (product, tooMany) = Int64(seconds).multipliedReportingOverflow(by: 1_000_000)
    let (sum, tooFar) = microsecondsSince1970.addingReportingOverflow(product)
    if tooMany || tooFar { return seconds > 0 ? .latest : .earliest }
    return Instant(microsecondsSince1970: sum)
  }

  /// Whole seconds from this moment to the other, towards zero; negative when the other is earlier.
  public func seconds(until other: Instant) -> Int {
    Int((other.microsecondsSince1970 - microsecondsSince1970) / 1_000_000)
  }
}

extension Instant: CustomStringConvertible {
  /// The text form, as `text`.
  public var description: String { text }
}
