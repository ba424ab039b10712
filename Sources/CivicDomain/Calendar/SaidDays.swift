/// The days that somebody says among other words: `w piątek`, `jutro`, `w przyszłym tygodniu`.
public struct SaidDays: Hashable, Sendable {
  /// The days, of a week all of them.
  public let days: ClosedRange<Day>
  /// Where their words stand, with the preposition before them.
  public let place: Range<Int>
  /// Whether they are one word that may be a name as well: `piątek` without a preposition.
  public let mayBeName: Bool

  /// Looks for the first days among words; nil: there are none.
  public init?(in words: [String], near today: Day) {
    let folded = words.map { PolishText.folded($0) }
    guard
      let found = SaidDays.several(in: words, near: today) ?? SaidDays.found(in: words, near: today)
        ?? SaidDays.year(in: folded)
    else { return nil }
    (days, place) = (found.days, SaidDays.withPreposition(found.place, in: folded))
    let isNamed = found.place.count == 1 && folded[found.place.lowerBound].utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
    mayBeName = isNamed && place == found.place
  }

  private static func found(in words: [String], near today: Day) -> (days: ClosedRange<Day>, place: Range<Int>)? {
    if let range = range(in: words, near: today) { return range }
    if let said = day(in: words, near: today) {
      let rest = Array(words[said.place.upperBound...])
      guard let link = rest.first, links.contains(PolishText.folded(link)),
        let last = day(in: Array(rest.dropFirst()), near: today), last.place.lowerBound == 0, last.day > said.day
      else { return (said.day...said.day, said.place) }
      return (said.day...last.day, said.place.lowerBound..<said.place.upperBound + 1 + last.place.upperBound)
    }
    for (index, word) in words.enumerated() {
      let folded = PolishText.folded(word)
      guard let distance = adjectives.first(where: { folded.hasPrefix($0.0) })?.1 else { continue }
      let day = today.adding(days: distance)
      return (day...day, index..<index + 1)
    }
    return nil
  }

  /// Two days in one word: `7.12-11.12`.
  private static func range(in words: [String], near today: Day) -> (days: ClosedRange<Day>, place: Range<Int>)? {
    for (index, word) in words.enumerated() {
      let ends = word.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }
      guard ends.count == 2, ends.allSatisfy({ $0.contains(".") }),
        let first = try? Day(typed: String(ends[0]), near: today, lying: .ahead),
        let last = try? Day(typed: String(ends[1]), near: today, lying: .ahead), first < last
      else { continue }
      return (first...last, index..<index + 1)
    }
    return nil
  }

  /// The first day among words, the longest that can be read as one, and where it stands: `za 2 tyg`, `w czwartek`,
  /// `czw. 10.09`.
  static func day(in words: [String], near today: Day) -> (day: Day, place: Range<Int>)? {
    for index in words.indices {
      for end in stride(from: min(index + longest, words.count), to: index, by: -1) {
        let text = words[index..<end].joined(separator: " ")
        // Beside a name, `nie` is no Sunday, and `we` leads in a Tuesday.
        if end == index + 1, ["nie", "we", "so", "sa"].contains(PolishText.folded(text)) { continue }
        if let found = try? Day(typed: text, near: today, lying: .ahead) { return (found, index..<end) }
      }
    }
    return nil
  }

  /// The days of a week or of a weekend among words, and where they stand: `w przyszłym tygodniu`, `na weekend`.
  static func several(in words: [String], near today: Day) -> (days: ClosedRange<Day>, place: Range<Int>)? {
    let folded = words.map { PolishText.folded($0) }
    return week(in: folded, near: today) ?? weekend(in: folded, near: today)
  }

  /// The next weekend, or that of a week by its distance from this one: `na weekend`, `w przyszły weekend`.
  private static func weekend(in words: [String], near today: Day) -> (days: ClosedRange<Day>, place: Range<Int>)? {
    guard let index = words.firstIndex(where: { $0.hasPrefix(ofWeekend) }) else { return nil }
    let said = index > 0 ? distance(saidBy: words[index - 1]) : nil
    let sunday = today.monday.adding(days: (1 + (said ?? 0)) * Weekday.allCases.count - 1)
    return (sunday.adding(days: -1)...sunday, (said == nil ? index : index - 1)..<index + 1)
  }

  /// A week by its distance from this one: `w przyszłym tygodniu`.
  private static func week(in words: [String], near today: Day) -> (days: ClosedRange<Day>, place: Range<Int>)? {
    for index in words.indices.dropFirst() where ofWeek.contains(words[index]) {
      let word = words[index - 1]
      guard let distance = distance(saidBy: word) else { continue }
      let monday = today.monday.adding(days: distance * Weekday.allCases.count)
      return (monday...monday.adding(days: Weekday.allCases.count - 1), index - 1..<index + 1)
    }
    return nil
  }

  /// How many weeks ahead a word says that one is: a short one as a whole, for it begins much else.
  private static func distance(saidBy word: String) -> Int? {
    weeks.first { $0.0.count > shortWord ? word.hasPrefix($0.0) : word == $0.0 }?.1
  }

  /// A year that is said to be one, by a word beside it or the preposition before it: `za 2025`, `rok 2025`, `w 2016 r.`
  private static func year(in words: [String]) -> (days: ClosedRange<Day>, place: Range<Int>)? {
    for (index, word) in words.enumerated() where word.count == 4 && word.allSatisfy(\.isNumber) {
      guard let number = Int(word), years.contains(number), let first = Day(year: number, month: 1, day: 1),
        let last = Day(year: number, month: 12, day: 31)
      else { continue }
      let before = index > 0 ? words[index - 1] : ""
      let isBehind = index + 1 < words.count && ofYear.contains(words[index + 1])
      let isBefore = ofYear.contains(before)
      guard isBefore || before != "na" && isBehind || ofYearsTime.contains(before) else { continue }
      return (first...last, (isBefore ? index - 1 : index)..<(isBehind ? index + 2 : index + 1))
    }
    return nil
  }

  private static func withPreposition(_ place: Range<Int>, in words: [String]) -> Range<Int> {
    guard place.lowerBound > 0, prepositions.contains(words[place.lowerBound - 1]) else { return place }
    return place.lowerBound - 1..<place.upperBound
  }

  /// A day is said in no more words.
  private static let longest = 3
  private static let ofWeek: Set<String> = ["tygodniu", "tydzien", "tygodnia", "week"]
  private static let ofYear: Set<String> = ["rok", "roku", "r.", "year"]
  /// What stands before a year that is a time: what is planned `na 2027` is called so.
  private static let ofYearsTime: Set<String> = ["za", "w", "z", "for", "in", "from"]
  /// What looks like a year beyond these is a number of something.
  private static let years = 1990...2099
  private static let ofWeekend = "weekend"
  /// A word as short as this is said as it stands.
  private static let shortWord = 4
  /// What stands between the first day and the last.
  private static let links: Set<String> = ["do", "to", "until", "-", "–"]
  private static let weeks = [
    ("przyszl", 1), ("nastepn", 1), ("next", 1), ("tym", 0), ("ten", 0), ("tego", 0), ("this", 0), ("zeszl", -1),
    ("ubiegl", -1), ("last", -1),
  ]
  private static let adjectives = [("dzisiejsz", 0), ("jutrzejsz", 1), ("wczorajsz", -1)]
  private static let prepositions: Set<String> = [
    "w", "we", "na", "od", "do", "za", "przed", "po", "z", "ze", "on", "for", "from", "until", "in",
  ]
}
