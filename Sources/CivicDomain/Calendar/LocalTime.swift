/// A date and time as the clock on the wall in Poland shows it, to the minute. It is what people agree on ("Thursday at
/// five"); `WarsawTime` says which instant that is.
public struct LocalTime: Hashable, Comparable, Sendable {
  /// Minutes of the wall clock since 1970-01-01T00:00, as if no clock had ever been changed. For ordering and storing;
  /// lengths of time are counted by `WarsawTime.elapsedMinutes`.
  public let number: Int

  /// How many minutes of the wall clock a day has.
  public static let minutesInDay = 1_440
  /// An hour has so many minutes.
  public static let minutesInHour = 60

  /// The time so many wall-clock minutes after 1970-01-01T00:00, held within the range of `Day`.
  public init(number: Int) {
    let first = Day.earliest.number * LocalTime.minutesInDay
    let last = Day.latest.number * LocalTime.minutesInDay + LocalTime.minutesInDay - 1
    self.number = min(max(number, first), last)
  }

  /// A day and a time on it; nil unless the hour is 0…23 and the minute 0…59 (there is no 24:00).
  public init?(day: Day, hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    number = day.number * LocalTime.minutesInDay + hour * 60 + minute
  }

  /// Midnight at the beginning of a day.
  public init(startOf day: Day) {
    number = day.number * LocalTime.minutesInDay
    assert(minutesSinceMidnight == 0 && self.day == day, "a day that does not begin at midnight")
  }

  /// Reads `2026-09-10T10:00`, also `2026-09-10T10:00:00` and a space for the `T`. Throws
  /// `CalendarError.notALocalTime` for anything else, seconds other than 00 among it.
  public init(_ text: String) throws(CalendarError) {
    var reader = FixedWidthText(text)
    guard let day = Day(reading: &reader), reader.sign(of: "T ") != nil,
      let hour = reader.number(digits: 2), reader.sign(of: ":") != nil,
      let minute = reader.number(digits: 2),
      let time = LocalTime(day: day, hour: hour, minute: minute)
    else { throw .notALocalTime(text) }
    if !reader.isAtEnd {
      guard reader.sign(of: ":") != nil, reader.number(digits: 2) == 0, reader.isAtEnd else {
        throw .notALocalTime(text)
      }
    }
    self = time
  }

  /// The earlier on the wall clock is the smaller.
  public static func < (left: LocalTime, right: LocalTime) -> Bool { left.number < right.number }

  /// The day this time lies on.
  public var day: Day {
    let whole = number / LocalTime.minutesInDay
    return Day(number: number % LocalTime.minutesInDay < 0 ? whole - 1 : whole)
  }

  /// 0…1439 on the wall clock.
  public var minutesSinceMidnight: Int { number - day.number * LocalTime.minutesInDay }
  /// 0…23.
  public var hour: Int { minutesSinceMidnight / 60 }
  /// 0…59.
  public var minute: Int { minutesSinceMidnight % 60 }

  /// The wall clock moved by so many minutes, without regard to changes of the clocks.
  public func adding(minutes: Int) -> LocalTime {
    let (sum, overflow) = number.addingReportingOverflow(minutes)
    return LocalTime(number: overflow ? (minutes > 0 ? .max : .min) : sum)
  }

  /// Returns the same time of day so many days later.
  public func adding(days: Int) -> LocalTime {
    LocalTime(number: day.adding(days: days).number * LocalTime.minutesInDay + minutesSinceMidnight)
  }

  /// The text form: `2026-09-10T10:00`.
  public var text: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(16)
    day.appendText(to: &bytes)
    bytes.append(UInt8(ascii: "T"))
    appendDigits(hour, width: 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    appendDigits(minute, width: 2, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension LocalTime: CustomStringConvertible {
  /// The text form, as `text`.
  public var description: String { text }
}
