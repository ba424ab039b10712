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
    guard let found = SaidDays.week(in: folded, near: today) ?? SaidDays.found(in: words, near: today) else {
      return nil
    }
    (days, place) = (found.days, SaidDays.withPreposition(found.place, in: folded))
    let isNamed = found.place.count == 1 && folded[found.place.lowerBound].utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
    mayBeName = isNamed && place == found.place
  }

  private static func found(in words: [String], near today: Day) -> (days: ClosedRange<Day>, place: Range<Int>)? {
    if let said = day(in: words, near: today) { return (said.day...said.day, said.place) }
    for (index, word) in words.enumerated() {
      let folded = PolishText.folded(word)
      guard let distance = adjectives.first(where: { folded.hasPrefix($0.0) })?.1 else { continue }
      let day = today.adding(days: distance)
      return (day...day, index..<index + 1)
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

  /// A week by its distance from this one: `w przyszłym tygodniu`.
  private static func week(in words: [String], near today: Day) -> (days: ClosedRange<Day>, place: Range<Int>)? {
    for index in words.indices.dropFirst() where ofWeek.contains(words[index]) {
      let word = words[index - 1]
      guard let distance = weeks.first(where: { beginning in word.hasPrefix(beginning.0) })?.1 else { continue }
      let monday = today.monday.adding(days: distance * Weekday.allCases.count)
      return (monday...monday.adding(days: Weekday.allCases.count - 1), index - 1..<index + 1)
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
  private static let weeks = [
    ("przyszl", 1), ("nastepn", 1), ("next", 1), ("tym", 0), ("ten", 0), ("tego", 0), ("this", 0), ("zeszl", -1),
    ("ubiegl", -1), ("last", -1),
  ]
  private static let adjectives = [("dzisiejsz", 0), ("jutrzejsz", 1), ("wczorajsz", -1)]
  private static let prepositions: Set<String> = [
    "w", "we", "na", "od", "do", "za", "przed", "po", "z", "ze", "on", "for", "from", "until", "in",
  ]
}
