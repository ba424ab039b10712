/// The conversion between instants and what clocks in Poland show, whatever the machine's time zone is.
///
/// Central European Time is UTC + 1 h; summer time, UTC + 2 h, runs from the last Sunday of March to the last Sunday of
/// October and changes at 01:00 UTC (Directive 2000/84/EC). The same rule is applied to every year: years before 1996,
/// when Poland changed its clocks on other days, may be an hour out, and nothing this program keeps is that old.
public enum WarsawTime {
  /// The instant at which the wall clock shows this time; where autumn shows it twice, the first. Throws
  /// `CalendarError.skipped`, naming the nearest times on both sides, for the hour that spring leaves out.
  public static func instant(_ local: LocalTime) throws(CalendarError) -> Instant {
    if let (before, after) = neighbours(ofSkipped: local) {
      throw .skipped(local, before: before, after: after)
    }
    return nearestInstant(local)
  }

  /// Returns the instant of a local time as `instant(_:)` does, but a time in the skipped hour is read with the offset
  /// before the change, so that 02:30 means 03:30 of summer time (RFC 5545, 3.3.5). For times already on record, which
  /// must always have a length and a place.
  public static func nearestInstant(_ local: LocalTime) -> Instant {
    let asSummer = Instant(microsecondsSince1970: Int64(local.number - summerOffset) * microsecondsInMinute)
    if offsetMinutes(at: asSummer) == summerOffset { return asSummer }
    return Instant(microsecondsSince1970: Int64(local.number - winterOffset) * microsecondsInMinute)
  }

  /// Returns what the wall clock shows at this instant, without the seconds.
  public static func local(_ instant: Instant) -> LocalTime {
    let micros = instant.microsecondsSince1970
    let minutes = micros / microsecondsInMinute - (micros % microsecondsInMinute < 0 ? 1 : 0)
    return LocalTime(number: Int(minutes) + offsetMinutes(at: instant))
  }

  /// The day it is in Poland at this instant.
  public static func day(_ instant: Instant) -> Day { local(instant).day }

  /// Returns the last instant of a day in Poland.
  public static func end(of day: Day) -> Instant {
    let next = nearestInstant(LocalTime(startOf: day.adding(days: 1)))
    return Instant(microsecondsSince1970: next.microsecondsSince1970 - 1)
  }

  /// Minutes by which Polish clocks are ahead of UTC at this instant: 60 or 120.
  public static func offsetMinutes(at instant: Instant) -> Int {
    let (year, month, _) = instant.utcDay.parts
    guard (3...10).contains(month) else { return winterOffset }
    if (4...9).contains(month) { return summerOffset }
    let change = changeInstant(month: month, year: year)
    return (instant < change) == (month == 10) ? summerOffset : winterOffset
  }

  /// Minutes that really pass between two local times, counted across changes of the clocks; negative when `end` is
  /// the earlier.
  public static func elapsedMinutes(from start: LocalTime, to end: LocalTime) -> Int {
    nearestInstant(start).seconds(until: nearestInstant(end)) / 60
  }

  /// Returns what the wall clock shows when so many hours have really passed, counted across changes of the clocks.
  public static func time(hours: Int, after start: LocalTime) -> LocalTime {
    local(nearestInstant(start).adding(seconds: hours * 3_600))
  }

  /// Hours begun between two local times, as lending is priced: 61 minutes are 2; 0 unless `end` is later.
  public static func startedHours(from start: LocalTime, to end: LocalTime) -> Int {
    max(0, (elapsedMinutes(from: start, to: end) + 59) / 60)
  }

  /// The last minute before and the first after the hour that spring leaves out, if this time lies in it.
  public static func neighbours(ofSkipped local: LocalTime) -> (before: LocalTime, after: LocalTime)? {
    let day = local.day
    guard local.hour == 2, day.month == 3, day == lastSunday(month: 3, year: day.year) else { return nil }
    let two = LocalTime(number: day.number * LocalTime.minutesInDay + 120)
    return (two.adding(minutes: -1), two.adding(minutes: 60))
  }

  private static let winterOffset = 60
  private static let summerOffset = 120
  private static let microsecondsInMinute: Int64 = 60_000_000

  /// 01:00 UTC on the last Sunday of March or October, both of which have 31 days.
  private static func changeInstant(month: Int, year: Int) -> Instant {
    let day = lastSunday(month: month, year: year)
    return Instant(microsecondsSince1970: Int64(day.number) * Instant.microsecondsInDay + 3_600_000_000)
  }

  private static func lastSunday(month: Int, year: Int) -> Day {
    let last = Day(year: year, month: month, day: 31) ?? .latest
    return last.adding(days: -(last.weekday.rawValue % 7))
  }
}
