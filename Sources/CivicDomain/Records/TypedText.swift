/// How the text that a person typed (in a form, an argument, a cell) becomes a field's value, and back.
extension FieldShape {
  /// The value that a text means for a field of this shape; nil where the text is blank: the field is cleared.
  ///
  /// Choices are understood as our word in any casing style and as either language's label; days and times as
  /// ISO 8601 and as a clerk types them, relative to `today`; lists are parted by `|`.
  /// - Parameter tense: whether a day or time tells of what has happened or is to come, as the field declares it.
  /// - Throws: what is wrong with the text. Ranges and lengths are the field's own matter, not this function's.
  public func value(typed text: String, today: Day, lying tense: Tense? = nil) throws(FieldError) -> FieldValue? {
    let text = isLong ? text : PastedText.plain(text)
    let trimmed = text[...].trimmed
    guard !trimmed.isEmpty else { return nil }
    switch self {
    case .line: return .text(TypedText.oneLine(trimmed))
    case .openingHours:
      guard let hours = OpeningHours(typed: String(trimmed)) else { throw .notOpeningHours(String(trimmed)) }
      return .text(hours.text)
    case .reference, .anyReference, .file: return .text(String(trimmed))
    case .text: return .text(text)
    case .count: return .number(try TypedText.wholeNumber(trimmed))
    case .decimal: return .decimal(try TypedText.decimal(trimmed))
    case .yes: return .yes(try TypedText.yes(trimmed))
    case .choice(let options): return .text(try TypedText.word(trimmed, of: options))
    case .choices(let options):
      var words: [String] = []
      for item in TypedText.items(trimmed) {
        let word = try TypedText.word(Substring(item), of: options)
        // What is said in two ways is chosen once.
        if !words.contains(word) { words.append(word) }
      }
      return .list(words)
    case .words, .references: return .list(TypedText.items(trimmed))
    case .day:
      do throws(CalendarError) {
        return .text(try Day(typed: String(trimmed), near: today, lying: tense).text)
      } catch {
        throw .noDay(String(trimmed), near: today, lying: tense)
      }
    case .time:
      do throws(CalendarError) {
        return .text(try LocalTime(typed: String(trimmed), near: today, lying: tense).text)
      } catch {
        let isDay = (try? Day(typed: String(trimmed), near: today, lying: tense)) != nil
        throw isDay ? .clockMissing(String(trimmed)) : .notATime(String(trimmed))
      }
    }
  }
}

extension FieldShape {
  /// What a text says of choices beside which a field of words is kept: those that it calls by name or in narrower words, each
  /// once, and in its own words whatever says more than their names, or something else. Parts that say nothing are none.
  ///
  /// Parts stand between commas, semicolons, bars, bullets, plus signs or lines.
  /// - Parameter likely: what a part most likely names that no name fits; what it says is kept as well.
  public func choicesInWords(
    _ text: String, orMostLikely likely: (Substring) -> String? = { _ in nil }
  ) -> (words: [String], rest: String) {
    var words: [String] = []
    var rest: [String] = []
    for part in text.split(whereSeparator: { $0.isNewline || ",;|•+".contains($0) }).map(\.trimmed) {
      if TypedText.saysNothing(part) { continue }
      let name = try? TypedText.word(part, of: options)
      if name == nil { rest.append(TypedText.oneLine(part)) }
      if let word = name ?? TypedText.narrowed(part, of: options) ?? likely(part), !words.contains(word) {
        words.append(word)
      }
    }
    return (words, rest.joined(separator: ", "))
  }
}

extension FieldDeclaration {
  /// The value that a text means for this field; nil where the text is blank: the field is cleared. Whoever reads what was
  /// typed for a field asks here, for what it means may depend on more than the shape.
  /// - Throws: what is wrong with the text, as the shape's own reading says it.
  public func value(typed text: String, today: Day) throws(FieldError) -> FieldValue? {
    if shape == .yes, isUnknownWhereAbsent, TypedText.isUnknown(text) { return nil }
    do throws(FieldError) {
      return try shape.value(typed: text, today: today, lying: tense)
    } catch {
      guard let wholeDay else { throw error }
      guard let day = try? Day(typed: text, near: today, lying: tense) else {
        throw .noDay(text, near: today, lying: tense)
      }
      return .text(wholeDay.time(of: day).text)
    }
  }
}

extension FieldError {
  /// What is wrong with a text where a day is wanted: it says an hour, too, or is none.
  fileprivate static func noDay(_ text: String, near today: Day, lying tense: Tense?) -> FieldError {
    let start = TypedSpan(text, near: today)?.start ?? text
    return (try? LocalTime(typed: start, near: today, lying: tense)).map { .clockTooMuch($0.day) } ?? .notADay(text)
  }
}

extension FieldShape {
  /// Whether its texts are kept to the letter, with all that they hold.
  private var isLong: Bool { if case .text = self { true } else { false } }
}

extension Substring {
  /// The text without white space at its ends.
  var trimmed: Substring {
    // Nearly every text begins and ends with a plain letter or digit, which needs no look into the tables of Unicode.
    if let first = utf8.first, let last = utf8.last, (0x21..<0x80).contains(first), (0x21..<0x80).contains(last) {
      return self
    }
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return self[first...last]
  }
}

private enum TypedText {
  /// A cell or paste may carry line breaks into what is one line.
  static func oneLine(_ text: Substring) -> String {
    guard text.hasByte({ $0 < 0x20 }) else { return String(text) }
    return String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  static func items(_ text: Substring) -> [String] {
    var items: [String] = []
    var rest = text
    while true {
      let end = rest.utf8.firstIndex(of: UInt8(ascii: "|"))
      let item = rest[..<(end ?? rest.endIndex)].trimmed
      if !item.isEmpty { items.append(String(item)) }
      guard let end else { return items }
      rest = rest[rest.utf8.index(after: end)...]
    }
  }

  static func wholeNumber(_ text: Substring) throws(FieldError) -> Int {
    guard let number = Int(text.filter { $0 != " " && $0 != "\u{A0}" }) else { throw .wrongType(.number) }
    return number
  }

  /// A Pole writes 50,3214.
  static func decimal(_ text: Substring) throws(FieldError) -> Double {
    let pointed = text.utf8.contains(UInt8(ascii: ",")) ? String(text.map { $0 == "," ? "." : $0 }) : String(text)
    // Swift would read 0x10 and 1e3 too; nobody means them.
    guard pointed.utf8.allSatisfy({ (0x2B...0x39).contains($0) && $0 != 0x2F }), let number = Double(pointed),
      number.isFinite
    else {
      throw .wrongType(.decimal)
    }
    return number
  }

  /// Whether a text says that nobody knows whether it is so.
  static func isUnknown(_ text: String) -> Bool {
    let wanted = plainForm(text)
    return NobodyKnows.words.contains { plainForm($0) == wanted }
  }

  static func yes(_ text: Substring) throws(FieldError) -> Bool {
    switch PolishText.folded(String(text)) {
    // A box with a cross in it is how Word ticks one.
    case "tak", "t", "yes", "y", "true", "1", "x", "prawda", "✓", "✔", "☑", "☒", "✅", "v", "+": return true
    case "nie", "n", "no", "false", "0", "falsz", "✗", "✘", "☐", "❌": return false
    case _: throw .wrongType(.yes)
    }
  }

  static func word(_ text: Substring, of options: [FieldShape.Option]) throws(FieldError) -> String {
    let asked = plainForm(String(text))
    let found =
      options.first { option in [option.word, option.label.pl, option.label.en].contains { plainForm($0) == asked } }
      ?? options.first { option in option.synonyms.contains { plainForm($0) == asked } }
      ?? abbreviated(String(text), among: options)
    guard let found else { throw .unknownWord(String(text), allowed: options.map(\.word)) }
    return found.word
  }

  /// The option that a text says in narrower words; nil: none.
  static func narrowed(_ text: Substring, of options: [FieldShape.Option]) -> String? {
    let asked = plainForm(String(text))
    return options.first { option in option.narrower.contains { plainForm($0) == asked } }?.word
  }

  /// Whether a part of a text says that nothing is chosen: a dash, `brak`, `nie`.
  static func saysNothing(_ text: Substring) -> Bool {
    let said = plainForm(String(text))
    return said.isEmpty || nothing.contains(said)
  }

  private static let nothing: Set<String> = [
    "brak", "brakpotrzeb", "bezpotrzeb", "nie", "niema", "niemam", "niedotyczy", "nd", "n/d", "zadne", "zadnych", "nic",
    "none", "no", "nothing", "n/a",
  ]

  /// Returns the option that was abbreviated (`stow. zw.`, `spółdz. soc.`): the one option with a name of as many words
  /// that begin so, where a full stop says that letters were left out.
  private static func abbreviated(_ text: String, among options: [FieldShape.Option]) -> FieldShape.Option? {
    guard text.utf8.contains(UInt8(ascii: ".")) else { return nil }
    let asked = words(of: text)
    let found = options.filter { option in
      ([option.label.pl, option.label.en] + option.synonyms).contains { name in
        let words = words(of: name)
        return words.count == asked.count
          && zip(words, asked).allSatisfy { word, asked in
            asked.last == "." ? asked.count > 1 && word.hasPrefix(asked.dropLast()) : word == asked
          }
      }
    }
    return found.count == 1 ? found.first : nil
  }

  private static func words(of text: String) -> [Substring] { PolishText.folded(text).split(separator: " ") }

  /// Returns the plain form by which typed words are compared: `socialCooperative`, `social-cooperative`, `Social
  /// cooperative`, `stow.` and `stow` alike.
  private static func plainForm(_ text: String) -> String {
    let signs = Set("-_ .,()\"'".utf8)
    return String(decoding: PolishText.folded(text).utf8.filter { !signs.contains($0) }, as: UTF8.self)
  }
}
