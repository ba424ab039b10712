/// A unit of a legal or planning text, which can be named: `§ 3 ust. 2 pkt 1 lit. a`.
///
/// The levels are those of Polish drafting rules (Zasady techniki prawodawczej, Regulation of the Prime Minister of
/// 20 June 2002, §§ 54–57 and 124): article, paragraph (§), ustęp, punkt, litera. Indents belong to the unit they
/// stand in.
public struct Unit: Hashable, Sendable {
  /// The parts of its address from the outermost inwards: `["§ 3", "ust. 2"]`.
  public let path: [String]
  /// The text of the unit itself, without those of the units below it. Lines that were only wrapped are joined again; a
  /// newline stands between its paragraphs and before each indent.
  public let text: String

  /// A unit.
  public init(path: [String], text: String) {
    self.path = path
    self.text = text
  }

  /// How people call it: `§ 3 ust. 2`. No two units of a text have the same.
  public var address: String { path.joined(separator: " ") }

  /// How deep it stands: 0 for the outermost.
  public var level: Int { max(0, path.count - 1) }

  /// Cuts a text into its units, in their order. Prose without any is cut into its paragraphs, numbered from 1 in each
  /// chapter (`akapit 1`). The time grows with the length of the text and no faster.
  public static func cut(_ text: String) -> [Unit] {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring($0).trimmed }
    var cutter = UnitCutter(trustsBlankLines: lines.dropLast().contains { $0.isEmpty })
    for line in lines { cutter.read(line) }
    return cutter.finish()
  }

  /// The address as the text has it, for one that somebody typed: `§3 ust.2`, `par. 3 ustęp 2`, and where that names one place
  /// alone by its numbers, `3 ust. 2`, `3.2`: no keyboard has a §. A place that only holds others (`§ 3` where the text has
  /// `§ 3 ust. 1`) can be named too. Nil where the text has no such place.
  public static func address(typed: String, in units: [Unit]) -> String? {
    let asked = addressParts(typed)
    guard !asked.isEmpty else { return nil }
    // Most steps of a path (`ust. 1`) come again and again: each is taken apart once.
    var known: [String: [String]] = [:]
    func parts(_ step: String) -> [String] {
      if let parts = known[step] { return parts }
      let parts = addressParts(step)
      known[step] = parts
      return parts
    }
    /// The place on the way to a unit at which all that was asked for is told; nil: none is.
    func place(in unit: Unit, byNumbers: Bool) -> String? {
      var rest = asked[...]
      for (depth, step) in unit.path.enumerated() {
        let whole = parts(step)[...]
        let isNumbered = byNumbers && !rest.starts(with: whole) && numberedAlone.contains(whole.first ?? "")
        let told = isNumbered ? whole.dropFirst() : whole
        guard rest.starts(with: told) else { return nil }
        rest = rest.dropFirst(told.count)
        if rest.isEmpty { return unit.path[...depth].joined(separator: " ") }
      }
      return nil
    }
    if let named = units.lazy.compactMap({ place(in: $0, byNumbers: false) }).first { return named }
    guard asked[0].first?.isNumber ?? false else { return nil }
    let numbered = Set(units.compactMap { place(in: $0, byNumbers: true) })
    return numbered.count == 1 ? numbered.first : nil
  }

  /// Whether what somebody typed means the document as a whole: `całość`, `do całego dokumentu`, `uwaga ogólna`.
  public static func isWhole(typed: String) -> Bool {
    let words = PolishText.folded(typed).split { !$0.isLetter && !$0.isNumber }
    let said = words.drop { leadingToWhole.contains(String($0)) }
    if said.count == 1, general.contains(String(said[said.startIndex])) { return true }
    return (1...2).contains(said.count) && whole.contains(String(said[said.startIndex]))
      && said.dropFirst().allSatisfy { documents.contains(String($0)) }
  }

  private static let whole: Set<String> = [
    "calosc", "calosci", "caly", "calego", "cala", "calej", "whole", "all", "wszystko",
  ]
  private static let leadingToWhole: Set<String> = ["uwaga", "uwagi", "do", "the"]
  private static let general: Set<String> = ["ogolna", "ogolne", "ogolny", "ogolnie", "ogolu", "general"]
  private static let documents: Set<String> = [
    "dokument", "dokumentu", "tekst", "tekstu", "projekt", "projektu", "program", "programu", "uchwala", "uchwaly",
    "document", "text", "draft",
  ]

  /// The address that a text names somewhere, as the units have it: `Uwaga do par. 5 ust. 2` names `§ 5 ust. 2`. A place that
  /// only one unit has is named by itself, too (`pkt 4`). Nil where it names none of them; where there are no units what it
  /// names stays as it is.
  public static func address(namedIn text: String, of units: [Unit]) -> String? {
    let named = places(namedIn: text)
    if units.isEmpty { return named.first?.joined(separator: " ") }
    for steps in named {
      for count in (1...steps.count).reversed() {
        let asked = steps.prefix(count).joined(separator: " ")
        if let known = address(typed: asked, in: units) { return known }
        let asParts = addressParts(asked)
        let inner = units.filter { addressParts($0.address).suffix(asParts.count).elementsEqual(asParts) }
        if inner.count == 1 { return inner[0].address }
      }
    }
    return nil
  }

  /// The one address that a whole letter names, as the units have it. Nil where it names none of them whole, or several: of a
  /// list in the letter, or of another law, a part of an address says nothing.
  public static func onlyAddress(namedIn text: String, of units: [Unit]) -> String? {
    let named = Set(
      places(namedIn: text).compactMap { steps in
        (1...steps.count).reversed().lazy
          .compactMap { address(typed: steps.prefix($0).joined(separator: " "), in: units) }.first
      })
    // Whoever names `§ 3 ust. 2` may say `§ 3` of it, too.
    let innermost = named.filter { place in !named.contains { $0.hasPrefix(place + " ") } }
    return innermost.count == 1 ? innermost.first : nil
  }

  /// The places that a text names, each as its steps: `§ 5`, `ust. 2`.
  private static func places(namedIn text: String) -> [[String]] {
    let parts = addressParts(text)
    var places: [[String]] = []
    var index = 0
    while index < parts.count {
      var steps: [String] = []
      while index + 1 < parts.count, let mark = marks[parts[index]], isNumber(parts[index + 1], behind: parts[index]) {
        steps.append("\(mark) \(parts[index + 1])")
        index += 2
      }
      if steps.isEmpty { index += 1 } else { places.append(steps) }
    }
    return places
  }

  /// What stands before the number of a unit, as people read it.
  private static let marks = ["§": "§", "art": "art.", "ust": "ust.", "pkt": "pkt", "lit": "lit."]

  /// What may stand without its mark: nobody means a chapter by a number alone.
  static let numberedAlone = Set(marks.keys).union(["akapit"])

  private static func isNumber(_ part: String, behind mark: String) -> Bool {
    mark == "lit" ? part.count <= 2 : part.first?.isNumber ?? false
  }

  /// Addresses are the same when their words and numbers are: `§3 ust.2` and `§ 3 ust. 2`, `zał. 1` and `Załącznik nr 1`. What
  /// outlines count in Roman numbers has its number in digits, too.
  static func addressParts(_ address: String) -> [String] {
    var parts: [String] = []
    var current = ""
    func close() {
      let part = spelledOut[current] ?? current
      let isRoman = parts.last.map(countedInRoman.contains) ?? false
      if !part.isEmpty, part != "nr" { parts.append(isRoman ? roman(part).map(String.init) ?? part : part) }
      current = ""
    }
    for sign in PolishText.folded(address) {
      let isDigitAfterWord = sign.isNumber && !(current.first?.isNumber ?? true)
      if sign == "§" || isDigitAfterWord || !(sign.isLetter || sign.isNumber) { close() }
      if sign == "§" { parts.append("§") } else if sign.isLetter || sign.isNumber { current.append(sign) }
    }
    close()
    return parts
  }

  private static let spelledOut = [
    "par": "§", "paragraf": "§", "artykul": "art", "ustep": "ust", "punkt": "pkt", "litera": "lit",
    "rozdzial": "rozdz", "zalacznik": "zal", "numer": "nr", "oddzial": "oddz", "zalacznika": "zal",
    "rozdzialu": "rozdz", "poczatku": "poczatek", "beginning": "poczatek", "wstep": "poczatek", "wstepu": "poczatek",
    "preambula": "poczatek", "preambuly": "poczatek",
    "paragrafu": "§", "artykulu": "art", "ustepu": "ust", "punktu": "pkt", "litery": "lit", "akapitu": "akapit",
  ]

  /// What outlines may count in Roman numbers.
  private static let countedInRoman: Set<String> = ["rozdz", "dzial", "tytul", "oddz", "czesc", "zal"]

  /// The value of a Roman number, folded; nil where it is none.
  private static func roman(_ text: String) -> Int? {
    let values: [Character: Int] = ["i": 1, "v": 5, "x": 10, "l": 50, "c": 100]
    var (sum, last) = (0, 0)
    for sign in text.reversed() {
      guard let value = values[sign] else { return nil }
      sum += value < last ? -value : value
      last = max(last, value)
    }
    return text.isEmpty ? nil : sum
  }
}

extension Version {
  /// The units of its text.
  public var units: [Unit] { Unit.cut(text) }
}
