/// The days free of work by law in Poland (Act of 18 January 1951 on days free of work, as amended).
public enum PublicHoliday: CaseIterable, Hashable, Sendable {
  /// 1 January.
  case newYear
  /// 6 January, since 2011.
  case epiphany
  /// Easter Sunday, by the computus.
  case easterSunday
  /// The day after Easter Sunday.
  case easterMonday
  /// 1 May.
  case labourDay
  /// 3 May.
  case constitutionDay
  /// The 49th day after Easter Sunday.
  case whitSunday
  /// The 60th day after Easter Sunday.
  case corpusChristi
  /// 15 August.
  case assumption
  /// 1 November.
  case allSaints
  /// 11 November.
  case independenceDay
  /// 12 November of 2018 alone, a hundred years after (Act of 7 November 2018).
  case independenceCentenary
  /// 24 December, since 2025 (Act of 6 December 2024).
  case christmasEve
  /// 25 December.
  case christmasDay
  /// 26 December.
  case secondDayOfChristmas

  /// The holiday that a day is, if any.
  public init?(on day: Day) {
    let (year, month, dayOfMonth) = day.parts
    if let fixed = PublicHoliday.fixed(month: month, day: dayOfMonth, year: year) {
      self = fixed
      return
    }
    guard (3...6).contains(month), let easter = PublicHoliday.easterSunday(of: year) else { return nil }
    switch easter.days(until: day) {
    case 0: self = .easterSunday
    case 1: self = .easterMonday
    case 49: self = .whitSunday
    case 60: self = .corpusChristi
    default: return nil
    }
  }

  private static func fixed(month: Int, day: Int, year: Int) -> PublicHoliday? {
    switch (month, day) {
    case (1, 1): .newYear
    case (1, 6): year >= 2011 ? .epiphany : nil
    case (5, 1): .labourDay
    case (5, 3): .constitutionDay
    case (8, 15): .assumption
    case (11, 1): .allSaints
    case (11, 11): .independenceDay
    case (11, 12): year == 2018 ? .independenceCentenary : nil
    case (12, 24): year >= 2025 ? .christmasEve : nil
    case (12, 25): .christmasDay
    case (12, 26): .secondDayOfChristmas
    default: nil
    }
  }

  /// Easter Sunday of a year. Source: the anonymous Gregorian algorithm, "To find Easter", Nature, 20 April 1876; the
  /// letters are its own. Nil outside the years of `Day`.
  public static func easterSunday(of year: Int) -> Day? {
    let a = year % 19
    let (b, c) = year.quotientAndRemainder(dividingBy: 100)
    let (d, e) = b.quotientAndRemainder(dividingBy: 4)
    let f = (b + 8) / 25
    let g = (b - f + 1) / 3
    let h = (19 * a + b - d - g + 15) % 30
    let (i, k) = c.quotientAndRemainder(dividingBy: 4)
    let l = (32 + 2 * e + 2 * i - h - k) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let (month, day) = (h + l - 7 * m + 114).quotientAndRemainder(dividingBy: 31)
    return Day(year: year, month: month, day: day + 1)
  }
}
