/// The mark of a unit at the beginning of its line: `§ 3.`, `2.`, `1)`, `a)`, `Rozdział 2`.
enum UnitMark: Equatable {
  /// An annex, `Załącznik nr 2`: its paragraphs are numbered anew.
  case annex(String)
  /// A chapter, `Rozdział II`: the paragraphs run on through chapters, so that no address needs it.
  case chapter(String)
  /// An article: `Art. 5.`
  case article(String)
  /// A paragraph: `§ 3.`
  case paragraph(String)
  /// A section: `2.`, and `1.2.` in texts that are numbered so.
  case section(String)
  /// A point: `1)`
  case point(String)
  /// A letter: `a)`
  case letter(String)

  /// The mark at the beginning of a line, and what follows it. Nil where the line only goes on, as in a wrapped
  /// „§ 3 ust. 2 stosuje się…” or „art. 18 ust. 2 ustawy…”.
  static func read(_ line: Substring) -> (mark: UnitMark, rest: Substring)? {
    guard let first = line.first else { return nil }
    switch first {
    case "§": return paragraph(line.dropFirst())
    case "A": return article(line)
    case "0"..."9": return numbered(line)
    case "Z": return annex(line)
    case "R", "D", "T", "O", "C": return chapter(line)
    case _ where first.isLowercase: return letter(line)
    case _: return nil
    }
  }

  private static func paragraph(_ afterSign: Substring) -> (mark: UnitMark, rest: Substring)? {
    guard let (number, after) = number(in: afterSign.trimmed) else { return nil }
    if after.first == "." { return (.paragraph(number), after.dropFirst().trimmed) }
    let rest = after.trimmed
    // Without a dot it is a heading of its own, or a reference in the middle of a sentence.
    guard rest.isEmpty || rest.first?.isUppercase == true || rest.first?.isNumber == true else { return nil }
    return (.paragraph(number), rest)
  }

  private static func article(_ line: Substring) -> (mark: UnitMark, rest: Substring)? {
    guard line.hasPrefix("Art."), let (number, after) = number(in: line.dropFirst(4).trimmed), after.first == "."
    else { return nil }
    return (.article(number), after.dropFirst().trimmed)
  }

  private static func numbered(_ line: Substring) -> (mark: UnitMark, rest: Substring)? {
    guard let (number, after) = number(in: line) else { return nil }
    switch after.first {
    case ")" where startsWord(after.dropFirst()): return (.point(number), after.dropFirst().trimmed)
    case "." where startsWord(after.dropFirst()): return (.section(number), after.dropFirst().trimmed)
    case ".": return decimal(line)
    case _: return nil
    }
  }

  /// Reads a decimal mark, `1.2. Diagnoza`; a date or an amount is none.
  private static func decimal(_ line: Substring) -> (mark: UnitMark, rest: Substring)? {
    let digits = line.prefix { $0 == "." || ("0"..."9").contains($0) }
    let parts = digits.split(separator: ".")
    let rest = line.dropFirst(digits.count)
    let isNumbering = parts.allSatisfy { $0.count <= 2 && $0.first != "0" }
    guard isNumbering, startsWord(rest), rest.trimmed.first?.isUppercase == true else { return nil }
    return (.section(parts.joined(separator: ".")), rest.trimmed)
  }

  private static func letter(_ line: Substring) -> (mark: UnitMark, rest: Substring)? {
    let sign = line.prefix { $0.isLowercase }
    let after = line.dropFirst(sign.count)
    guard sign.count <= 2, after.first == ")", startsWord(after.dropFirst()) else { return nil }
    return (.letter(String(sign)), after.dropFirst().trimmed)
  }

  private static func annex(_ line: Substring) -> (mark: UnitMark, rest: Substring)? {
    let words = line.split(separator: " ", maxSplits: 3)
    guard let first = words.first, PolishText.folded(String(first)) == "zalacznik" else { return nil }
    let isNumbered =
      words.count > 2 && PolishText.folded(String(words[1])).hasPrefix("nr") && words[2].first?.isNumber == true
    let number = isNumbered ? words[2].prefix { $0.isNumber || $0.isLetter } : ""
    return (.annex(String(number)), line)
  }

  private static func chapter(_ line: Substring) -> (mark: UnitMark, rest: Substring)? {
    let words = line.split(separator: " ", maxSplits: 2)
    guard words.count > 1, let name = chapterNames[PolishText.folded(String(words[0]))] else { return nil }
    let number = words[1].prefix { $0.isNumber || "IVXLC".contains($0) }
    guard !number.isEmpty, words[1].dropFirst(number.count).allSatisfy({ $0 == "." || $0 == ":" }) else { return nil }
    return (.chapter("\(name) \(number)"), words.count > 2 ? words[2].trimmed : "")
  }

  private static let chapterNames = [
    "rozdzial": "rozdz.", "dzial": "dział", "tytul": "tytuł", "oddzial": "oddz.", "czesc": "część",
  ]

  /// Digits, then what later amendments add: `3a`, `5¹`.
  private static func number(in text: Substring) -> (number: String, after: Substring)? {
    let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
    guard (1...4).contains(digits.count) else { return nil }
    let after = text[digits.endIndex...]
    // Characters are compared slowly: nearly always a dot or bracket follows, which no letter can be.
    guard let next = after.utf8.first, next > 0x39 else { return (String(Substring(digits)), after) }
    let added = after.prefix { $0.isLowercase || ($0.isNumber && !$0.isASCII) }
    guard added.count <= 2 else { return nil }
    return (String(Substring(digits)) + added, after[added.endIndex...])
  }

  private static func startsWord(_ text: Substring) -> Bool {
    text.utf8.first == 0x20 || (text.first?.isWhitespace ?? true)
  }
}
