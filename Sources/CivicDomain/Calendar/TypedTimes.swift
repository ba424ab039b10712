/// The side of the reference day on which a day lies that is typed without its year.
public enum Tense: Hashable, Sendable {
  /// It has been, today at the latest.
  case past
  /// It is planned: to come, or typed in later (`Day.lateDays`).
  case ahead
}

/// Days and times as a clerk types them in a form or a spreadsheet, read against a reference day ("today").
extension Day {
  /// Reads `9.09.2026`, `9.9`, `09/09/26`, `2026-09-09`, `+3d`, `-2w`, `+1m`, `dziś`, `jutro`, `today`, `tomorrow` and
  /// the like, `12.IX.2026`, `20260912`, `10 grudnia`, `10 gru 2026`, `December 10`; a closing dot or `r.` is let pass, and
  /// so are `dnia` before a date and the name of its weekday behind it, `12.09.2026 (sobota)`. A day without a year is the one nearest to come, or past by at most
  /// `pastDays`; where what is typed is planned, past by at most `lateDays`; where it lies in the past, a day without a
  /// year or with two digits of one is the nearest past one: `12.05.98` of a founding is 1998.
  ///
  /// `czw`, `w czwartek`, `Thursday`, `najbliższy czwartek` are the next day of that name, today too; where it lies in the past,
  /// the last one. `przyszły czwartek`, `next Thursday` is that of the week to come.
  /// Before a date (`czw. 10.09`) the name must be that date's. `za 2 tyg`, `za tydzień`, `in 3 days`, `2 tygodnie temu`
  /// and `a week ago` are counted from the reference day. Throws `CalendarError.notADate`.
  public init(typed text: String, near reference: Day, lying tense: Tense? = nil) throws(CalendarError) {
    var reader = FixedWidthText(text)
    if let day = Day(reading: &reader), reader.isAtEnd {
      self = day
      return
    }
    let folded = Day.withoutOfDay(PolishText.folded(text).trimmingSpaces())
    guard
      let day = Day.relative(folded, to: reference, lying: tense)
        ?? Day.numbered(Day.withMonthNumber(folded) ?? folded, near: reference, lying: tense)
        ?? Day.numberedBehindItsName(folded, near: reference, lying: tense)
        ?? Day.numberedBeforeItsName(folded, near: reference, lying: tense)
    else { throw .notADate(text) }
    self = day
  }

  /// Whether a text says a day by its distance from the day on which it is read (`jutro`, `czw`, `+3d`): in a file that
  /// somebody wrote another day nobody knows which is meant.
  public static func isRelative(typed text: String, near reference: Day) -> Bool {
    relative(PolishText.folded(text).trimmingSpaces(), to: reference, lying: nil) != nil
  }

  /// Whether a text says a day by its name: `jutro`, `czw`, `przyszły czwartek`. What is counted, `2 dni temu`, does not.
  fileprivate static func isSaidByName(_ text: String, near reference: Day) -> Bool {
    let folded = PolishText.folded(text).trimmingSpaces()
    return named(folded, near: reference) != nil || weekday(folded) != nil
      || ofNextWeek(folded, from: reference) != nil
  }

  private static func relative(_ text: String, to reference: Day, lying tense: Tense?) -> Day? {
    named(text, near: reference) ?? moved(text, from: reference) ?? counted(text, from: reference)
      ?? weekday(text).map { reference.nearest($0, lying: tense) } ?? ofNextWeek(text, from: reference)
  }

  /// The day of a name in the week to come: `przyszły czwartek`, `w przyszłą środę`, `next Thursday`.
  private static func ofNextWeek(_ text: String, from reference: Day) -> Day? {
    var words = text.split(separator: " ")
    if let first = words.first, words.count == 3, prepositions.contains(first) { words.removeFirst() }
    guard words.count == 2, nextWords.contains(words[0]), let name = weekday(String(words[1])) else { return nil }
    let week = Weekday.allCases.count
    return reference.adding(days: name.rawValue - reference.weekday.rawValue + week)
  }

  /// A day typed without its year is read as past only within half a year: in January "9.12" is last month, in
  /// September "9.01" is the coming winter.
  public static let pastDays = 183

  /// What was planned is typed in later, from paper, within a month; longer ago, the next year's is meant.
  public static let lateDays = 31

  private static func named(_ word: String, near reference: Day) -> Day? {
    switch word {
    case "dzis", "dzisiaj", "today": reference
    case "jutro", "tomorrow": reference.adding(days: 1)
    case "pojutrze": reference.adding(days: 2)
    case "wczoraj", "yesterday": reference.adding(days: -1)
    default: nil
    }
  }

  /// The weekday of a name, which may have a dot behind it and a preposition before it: `czw.`, `we wtorek`, `on Friday`.
  private static func weekday(_ text: String) -> Weekday? {
    var words = text.split(separator: " ")
    if let first = words.first, words.count > 1, prepositions.contains(first) { words.removeFirst() }
    if let first = words.first, words.count == 2, nearestWords.contains(first) { words.removeFirst() }
    guard words.count == 1, let name = words.first else { return nil }
    return Weekday.names[String(name.hasSuffix(".") ? name.dropLast() : name)]
  }

  private static let prepositions: Set<Substring> = ["w", "we", "on"]
  /// What is said before the name of a day that is the next of that name, folded.
  private static let nearestWords: Set<Substring> = [
    "najblizszy", "najblizsza", "najblizszej", "ten", "ta", "te", "this", "coming",
  ]
  /// What is said before the name of a day of the week to come.
  private static let nextWords: Set<Substring> = ["przyszly", "przyszla", "przyszlej", "nastepny", "nastepna", "next"]

  /// The day of a name nearest to this one, this one included: the last where what is told has happened, else the next.
  private func nearest(_ name: Weekday, lying tense: Tense?) -> Day {
    let week = Weekday.allCases.count
    let ahead = (name.rawValue - weekday.rawValue + week) % week
    return adding(days: tense == .past && ahead > 0 ? ahead - week : ahead)
  }

  /// Reads a date behind the name of its weekday, as the program shows it: `czw. 10.09`, `Thu, 10.09.2026`. Nil where
  /// they contradict each other.
  fileprivate static func numberedBehindItsName(_ text: String, near reference: Day, lying tense: Tense?) -> Day? {
    guard let gap = text.firstIndex(of: " ") else { return nil }
    let name = text[..<gap]
    guard let weekday = weekday(String(name.hasSuffix(",") ? name.dropLast() : name)),
      let day = try? Day(typed: String(text[text.index(after: gap)...]), near: reference, lying: tense),
      day.weekday == weekday
    else { return nil }
    return day
  }

  /// The same with the name behind the date, as lists write it: `12.09.2026 (sobota)`, `12.09.2026 sob.`.
  private static func numberedBeforeItsName(_ text: String, near reference: Day, lying tense: Tense?) -> Day? {
    guard let gap = text.lastIndex(of: " "), text[gap...].contains(where: \.isLetter) else { return nil }
    let name = text[gap...].filter { $0 != "(" && $0 != ")" }.trimmingSpaces()
    var date = text[..<gap]
    while let last = date.last, last == "," || last == " " { date = date.dropLast() }
    guard date.first?.isNumber ?? false, let weekday = weekday(name),
      let day = try? Day(typed: String(date), near: reference, lying: tense), day.weekday == weekday
    else { return nil }
    return day
  }

  /// A date without the words that only say that it is one: `dnia 12.09.2026`, `dn. 12.09.2026`.
  private static func withoutOfDay(_ text: String) -> String {
    for word in ["z dnia ", "dnia ", "dn. ", "w dniu "] where text.hasPrefix(word) {
      let rest = String(text.dropFirst(word.count)).trimmingSpaces()
      return rest.first?.isNumber ?? false ? rest : text
    }
    return text
  }

  /// Reads a distance in words: `za 2 tyg`, `za tydzien`, `in 3 days`, `2 tygodnie temu`, `a month ago`.
  private static func counted(_ text: String, from reference: Day) -> Day? {
    var words = text.split(separator: " ").map { $0.hasSuffix(".") ? String($0.dropLast()) : String($0) }
    let isAhead = words.first == "za" || words.first == "in"
    if isAhead { words.removeFirst() }
    let isAgo = words.last == "temu" || words.last == "ago"
    if isAgo { words.removeLast() }
    guard isAhead != isAgo, (1...2).contains(words.count), let unit = words.last.flatMap({ units[$0] }) else {
      return nil
    }
    let number = words.count == 2 ? words[0] : "1"
    let digits = number == "a" ? "1" : number
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = Int(digits), count <= maximumMove else {
      return nil
    }
    return moved("\(isAgo ? "-" : "+")\(count)\(unit)", from: reference)
  }

  /// The units of a distance in words, folded, as the letters of `moved`.
  private static let units: [String: Character] = {
    let names: [(Character, String)] = [
      ("d", "d dzien dni day days"), ("w", "w t tydz tyg tydzien tygodnie tygodni week weeks"),
      ("m", "m mies miesiac miesiace miesiecy month months"),
    ]
    return names.reduce(into: [:]) { units, unit in
      for name in unit.1.split(separator: " ") { units[String(name)] = unit.0 }
    }
  }()

  /// Reads a relative day: `+3d`, `-2w` (or `-2t`, tygodnie), `+1m`.
  private static func moved(_ text: String, from reference: Day) -> Day? {
    guard let sign = text.first, sign == "+" || sign == "-", let unit = text.last, text.utf8.count > 2,
      text.utf8.dropFirst().dropLast().allSatisfy({ (0x30...0x39).contains($0) }),
      let count = Int(text.dropFirst().dropLast()), count <= maximumMove
    else { return nil }
    let distance = sign == "-" ? -count : count
    switch unit {
    case "d": return reference.adding(days: distance)
    case "w", "t": return reference.adding(days: distance * 7)
    case "m": return reference.adding(months: distance)
    default: return nil
    }
  }

  /// Enough for any plan of a centre, and far from any overflow.
  private static let maximumMove = 100_000

  private static func numbered(_ text: String, near reference: Day, lying tense: Tense?) -> Day? {
    var rest = text[...]
    if rest.hasSuffix("r.") { rest = rest.dropLast(2) }
    while let last = rest.last, last == " " || last == "." { rest = rest.dropLast() }
    if rest.utf8.count == 8, rest.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(rest) {
      return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
    // `12. 09. 2026`, and `12 . 09 . 2026`.
    let joined = rest.replacing(". ", with: ".").replacing(" .", with: ".")
    let groups = joined.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "/" || $0 == "-" || $0 == " " }
    var numbers: [Int] = []
    for (place, group) in groups.enumerated() {
      if groups.count == 3, place == 1, let month = romanMonths[String(group)] {
        numbers.append(month)
        continue
      }
      guard (1...4).contains(group.utf8.count), group.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let number = Int(group)
      else { return nil }
      numbers.append(number)
    }
    switch numbers.count {
    case 2 where tense == .past:
      // Eight years reach the last 29 February even across 2100.
      return latest(day: numbers[0], month: numbers[1], inAnyOf: (0...8).map { reference.year - $0 }, upTo: reference)
    case 2:
      let days = tense == .ahead ? lateDays : pastDays
      return first(day: numbers[0], month: numbers[1], from: reference.adding(days: -days))
    case 3 where groups[0].utf8.count == 4: return Day(year: numbers[0], month: numbers[1], day: numbers[2])
    case 3 where groups[2].utf8.count == 4: return Day(year: numbers[2], month: numbers[1], day: numbers[0])
    case 3 where groups[2].utf8.count == 2 && tense == .past:
      let years = [0, -100].map { reference.year / 100 * 100 + $0 + numbers[2] }
      return latest(day: numbers[0], month: numbers[1], inAnyOf: years, upTo: reference)
    case 3 where groups[2].utf8.count == 2: return Day(year: 2000 + numbers[2], month: numbers[1], day: numbers[0])
    default: return nil
    }
  }

  /// The months as offices and stamps write them: `12.IX.2026`.
  private static let romanMonths: [String: Int] = Dictionary(
    uniqueKeysWithValues: ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"].enumerated()
      .map { ($1, $0 + 1) })

  /// A folded date whose month is said by its name, with its number instead: `10 grudnia` is `10.12`. A year has four
  /// digits there: in `2 maja 40` the last number is something else's.
  private static func withMonthNumber(_ text: String) -> String? {
    var words = text.split(separator: " ").map { $0.hasSuffix(",") || $0.hasSuffix(".") ? $0.dropLast() : $0 }
    if let last = words.last, ["r", "roku"].contains(last) { words.removeLast() }
    guard words.count == 2 || (words.count == 3 && words[2].utf8.count == 4) else { return nil }
    let year = words.count == 3 ? ".\(words[2])" : ""
    if let month = months[String(words[1])] { return "\(words[0]).\(month)\(year)" }
    return months[String(words[0])].map { "\(words[1]).\($0)\(year)" }
  }

  /// Whether a text ends in the name of a month, so that four digits behind it may be a year.
  fileprivate static func endsInMonth(_ text: String) -> Bool {
    text.split(separator: " ").last.map { months[PolishText.folded(String($0))] != nil } ?? false
  }

  /// The first of these years, the latest first, in which there is such a day that is not to come yet.
  private static func latest(day: Int, month: Int, inAnyOf years: [Int], upTo reference: Day) -> Day? {
    years.lazy.compactMap { Day(year: $0, month: month, day: day) }.first { $0 <= reference }
  }

  /// Nine years reach the next 29 February even across 2100.
  private static func first(day: Int, month: Int, from earliest: Day) -> Day? {
    (earliest.year...earliest.year + 8).lazy.compactMap { Day(year: $0, month: month, day: day) }
      .first { $0 >= earliest }
  }
}

extension LocalTime {
  /// A day and a clock as typed beside it: `10:00`, `10`, `10.30`, `1000`, `930`; `24:00` is where the next day begins. Throws
  /// `CalendarError.notAClock`.
  public init(day: Day, typedClock text: String) throws(CalendarError) {
    if let (hour, minute) = LocalTime.clock(text.trimmingSpaces()), hour == 24, minute == 0,
      text.contains(where: { ":.".contains($0) })
    {
      self = LocalTime(startOf: day.adding(days: 1))
      return
    }
    guard let (hour, minute) = LocalTime.clock(text.trimmingSpaces()),
      let time = LocalTime(day: day, hour: hour, minute: minute)
    else { throw .notAClock(text) }
    self = time
  }

  /// A day and a clock in one text: `2026-09-10T10:00`, `9.09 17:00`, `9.09, 17:00` as the program shows it, `+3d 17:00`,
  /// `jutro o 10`, `czw 17`. Throws `CalendarError.notALocalTime` when a half is missing, `.notADate` or `.notAClock` for
  /// the half that cannot be read. The clock may stand before the day where that is said by a word: `17 czw`, `o 17 w czwartek`.
  /// `czw 17.12` misses its clock where the 17th of December is such a day, and
  /// `10 grudnia 2026` misses one, for that is a year.
  public init(typed text: String, near reference: Day, lying tense: Tense? = nil) throws(CalendarError) {
    let trimmed = text.trimmingSpaces()
    if let time = try? LocalTime(trimmed) {
      self = time
      return
    }
    guard let (typedDay, typedClock) = Self.halves(trimmed) else { throw .notALocalTime(text) }
    if let (clock, day) = Self.clockBeforeDay(trimmed), Day.isSaidByName(day, near: reference) {
      let day = try Day(typed: day, near: reference, lying: tense)
      try self.init(day: day, typedClock: clock)
      return
    }
    if trimmed.count(where: { $0 == " " }) == 1,
      Day.numberedBehindItsName(PolishText.folded(trimmed), near: reference, lying: tense) != nil
    {
      throw .notALocalTime(text)
    }
    if typedClock.utf8.count == 4, Day.endsInMonth(typedDay), typedClock.hasPrefix("19") || typedClock.hasPrefix("20") {
      throw .notALocalTime(text)
    }
    let day = try Day(typed: typedDay, near: reference, lying: tense)
    try self.init(day: day, typedClock: typedClock)
  }

  /// Whether a day and a clock in one text say the day by its distance from the one on which it is read (`jutro 10`).
  public static func isDayRelative(typed text: String, near reference: Day) -> Bool {
    guard let (typedDay, typedClock) = halves(text.trimmingSpaces()), clock(typedClock) != nil else { return false }
    return Day.isRelative(typed: typedDay, near: reference)
  }

  /// The day and the clock of a text, without what only joins them: a comma, `o`, `godz.`, `at`.
  private static func halves(_ text: String) -> (day: String, clock: String)? {
    guard let gap = text.lastIndex(of: " ") else { return nil }
    var day = text[..<gap]
    while let last = day.split(separator: " ").last, joining.contains(last.lowercased()) {
      day = day[..<last.startIndex]
      while day.last == " " { day.removeLast() }
    }
    while let last = day.last, last == "," || last == " " { day.removeLast() }
    return (String(day), String(text[text.index(after: gap)...]))
  }

  /// A clock and a day behind it, which has a letter; nil: it does not begin so.
  private static func clockBeforeDay(_ text: String) -> (clock: String, day: String)? {
    var words = text.split(separator: " ")
    while let first = words.first, joining.contains(first.lowercased()) { words.removeFirst() }
    guard words.count > 1, let first = words.first else { return nil }
    let typed = String(first.hasSuffix(",") ? first.dropLast() : first)
    let day = words.dropFirst().joined(separator: " ")
    guard clock(typed) != nil, day.contains(where: \.isLetter) else { return nil }
    return (typed, day)
  }

  /// Words between a day and a clock that say nothing.
  private static let joining: Set<String> = ["o", "godz", "godz.", "godzina", "godzinie", "at"]

  private static func clock(_ text: String) -> (hour: Int, minute: Int)? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    guard parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
    switch (parts.count, parts[0].utf8.count) {
    case (1, 1...2):
      return Int(parts[0]).map { ($0, 0) }
    case (1, 3...4):
      return Int(parts[0]).map { ($0 / 100, $0 % 100) }
    case (2, 1...2) where parts[1].utf8.count == 2:
      guard let hour = Int(parts[0]), let minute = Int(parts[1]) else { return nil }
      return (hour, minute)
    default:
      return nil
    }
  }
}

/// A day with two clocks, from when to when, as people say it in one breath: `czw 17-20`, `17–20 czw`, `10.12 od 17 do 20`.
public struct TypedSpan: Equatable, Sendable {
  /// The day and the first clock, as `LocalTime.init(typed:near:)` reads them.
  public let start: String
  /// The second clock.
  public let end: String

  /// Nil: the text says no two clocks, or beside them what is no day.
  public init?(_ text: String, near reference: Day) {
    // An hour is joined to its words, so that the two clocks are one word among those of the day.
    let joined = PastedText.plain(text).lowercased().replacing("–", with: "-").replacing("—", with: "-")
      .replacing(" - ", with: "-").replacing(" do ", with: "-").replacing(" to ", with: "-")
    var words = joined.split(separator: " ").map { $0.hasSuffix(",") ? $0.dropLast() : $0 }
    func clocks(_ word: Substring) -> (String, String)? {
      let halves = word.split(separator: "-", omittingEmptySubsequences: false)
      guard halves.count == 2,
        halves.allSatisfy({ (try? LocalTime(day: reference, typedClock: String($0))) != nil })
      else { return nil }
      return (String(halves[0]), String(halves[1]))
    }
    guard let place = [words.count - 1, 0].first(where: { words.indices.contains($0) && clocks(words[$0]) != nil }),
      let (from, to) = clocks(words[place])
    else { return nil }
    words.remove(at: place)
    while let last = words.last, TypedSpan.joining.contains(last) { words.removeLast() }
    let day = words.joined(separator: " ")
    guard !day.isEmpty, (try? Day(typed: day, near: reference)) != nil else { return nil }
    (start, end) = ("\(day) \(from)", to)
  }

  private static let joining: Set<Substring> = ["od", "godz", "godz.", "w", "from", "o", "at"]
}

extension String {
  fileprivate func trimmingSpaces() -> String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}
