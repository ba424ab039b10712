import CivicDomain

/// A language of the kiosk. It has one more than the staff's front: whoever came from Ukraine reads it too.
public enum KioskLanguage: String, CaseIterable, Hashable, Sendable {
  /// Polish (`pl`).
  case polish = "pl"
  /// English (`en`).
  case english = "en"
  /// Ukrainian (`uk`).
  case ukrainian = "uk"

  /// Its name in its own tongue, by which whoever reads it finds it.
  public var ownName: String {
    switch self {
    case .polish: "Polski"
    case .english: "English"
    case .ukrainian: "Українська"
    }
  }

  /// Whether its letters need a terminal that understands UTF-8: those of the others stay readable without their marks.
  public var needsUnicode: Bool {
    switch self {
    case .polish, .english: false
    case .ukrainian: true
    }
  }

  /// The words of the language.
  public var words: KioskWords { KioskWords(language: self) }
}

/// The sentences that a resident reads at the kiosk, in the language they chose.
///
/// A sentence stands in its subject's file, in all three languages side by side (`said(pl:en:uk:)`), so that one missing in a
/// language does not compile.
public struct KioskWords: Hashable, Sendable {
  /// The language of the sentences.
  public let language: KioskLanguage

  /// Words of a language.
  public init(language: KioskLanguage) { self.language = language }

  /// Picks one of three texts by the language, and makes only that one.
  func said<Text>(
    pl: @autoclosure () -> Text, en: @autoclosure () -> Text, uk: @autoclosure () -> Text
  ) -> Text {
    switch language {
    case .polish: pl()
    case .english: en()
    case .ukrainian: uk()
    }
  }

  /// A number with its noun in the form that agrees: `5 miejsc`, `5 seats`, `5 місць`. Polish has three forms, and Ukrainian
  /// too, of which the first comes again with 21.
  func counted(_ number: Int, pl: PluralForms, en: PluralForms, uk: PluralForms) -> String {
    "\(number) \(agreeing(number, pl: pl, en: en, uk: uk))"
  }

  /// The form that agrees with a number, alone.
  func agreeing(_ number: Int, pl: PluralForms, en: PluralForms, uk: PluralForms) -> String {
    let (ones, tens) = (number.magnitude % 10, number.magnitude % 100)
    let isFew = (2...4).contains(ones) && !(12...14).contains(tens)
    return said(
      pl: number == 1 ? pl.one : isFew ? pl.few : pl.many, en: number == 1 ? en.one : en.few,
      uk: ones == 1 && tens != 11 ? uk.one : isFew ? uk.few : uk.many)
  }
}

/// Days and times.
extension KioskWords {
  private var plain: Words { said(pl: Language.polish.words, en: Language.english.words, uk: Language.polish.words) }

  /// A day with its weekday: `śr. 9.09.2026`, `Wed 9 Sep 2026`, `ср 09.09.2026`.
  public func day(_ day: Day) -> String {
    said(
      pl: plain.dayWithWeekday(day), en: plain.dayWithWeekday(day),
      uk: "\(ukrainianWeekday(day.weekday)) \(two(day.day)).\(two(day.month)).\(day.year)")
  }

  /// A clock time: `9:05`.
  public func clock(_ time: LocalTime) -> String { clockOfTwentyFourHours(time) }

  /// From when to when: `śr. 9.09.2026, 16:00–19:00`.
  public func span(from start: LocalTime, to end: LocalTime?) -> String {
    guard let end, end > start else { return "\(day(start.day)), \(clock(start))" }
    if end.day == start.day { return "\(day(start.day)), \(clock(start))–\(clock(end))" }
    return "\(day(start.day)), \(clock(start)) – \(day(end.day)), \(clock(end))"
  }

  /// A moment: `śr. 9.09.2026, 16:00`.
  public func moment(_ time: LocalTime) -> String { "\(day(time.day)), \(clock(time))" }

  /// Opening hours: `pn.–pt. 8:00–20:00`.
  public func hours(_ availability: Availability) -> String {
    switch availability {
    case .unknown: unknown
    case .hours(let hours):
      said(
        pl: plain.hours(hours), en: plain.hours(hours),
        uk: plain.rules(
          of: hours, days: ukrainianWeekdays, everyDay: "щодня", holidays: "свята", closed: "зачинено",
          wholeDay: "цілодобово"))
    case .words(let text): text
    }
  }

  private func ukrainianWeekdays(_ days: ClosedRange<Weekday>) -> String {
    let (first, last) = (ukrainianWeekday(days.lowerBound), ukrainianWeekday(days.upperBound))
    return days.lowerBound == days.upperBound ? first : "\(first)–\(last)"
  }

  private func ukrainianWeekday(_ weekday: Weekday) -> String {
    switch weekday {
    case .monday: "пн"
    case .tuesday: "вт"
    case .wednesday: "ср"
    case .thursday: "чт"
    case .friday: "пт"
    case .saturday: "сб"
    case .sunday: "нд"
    }
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
