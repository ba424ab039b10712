import CivicDomain

/// A meaning that a column may have, and the headings under which lists have it.
///
/// Whatever a heading may mean beside the name of a field is declared so, and beside what it means: a part of an address, a
/// day, somebody who signed up, the chair of an organization, a running number. What a field is called by others stands
/// with the field (`Field.known(as:)`), and is taken from there.
struct Headings {
  /// What the column tells.
  let meaning: ColumnMapping.Meaning
  /// The headings, as lists write them.
  let words: [String]

  init(_ meaning: ColumnMapping.Meaning, _ words: [String]) { (self.meaning, self.words) = (meaning, words) }
}

/// Finds what a heading means among those that are declared.
///
/// There is one rule by which headings are compared (`HeadWords.plainForm`): case, diacritics, dots, colons, dashes and
/// the line breaks of narrow columns do not count.
struct HeadingTable {
  private(set) var meanings: [String: ColumnMapping.Meaning] = [:]

  /// A table of some headings; of two that are alike the first counts.
  init(_ headings: [Headings]) {
    for row in headings { add(row) }
  }

  /// Adds what is not in the table yet.
  mutating func add(_ headings: Headings) {
    for word in headings.words { add(HeadWords.plainForm(word), headings.meaning) }
  }

  /// The same for a table that is made already.
  mutating func add(_ other: HeadingTable) { meanings.merge(other.meanings) { first, _ in first } }

  private mutating func add(_ form: String, _ meaning: ColumnMapping.Meaning) {
    if !form.isEmpty, meanings[form] == nil { meanings[form] = meaning }
  }

  /// What a heading in its plain form means; nil: nothing that is declared.
  subscript(form: String) -> ColumnMapping.Meaning? { meanings[form] }
}

extension HeadWords {
  /// The form in which headings are compared: `legalForm`, `legal_form`, `Legal form`, `LEGAL-FORM` and `Legal form:`
  /// are alike.
  static func plainForm(_ text: String) -> String {
    let signs = Set("-_*.:?\"'".utf8)
    let folded = PolishText.folded(PastedText.plain(text)).utf8
    return String(decoding: folded.filter { $0 > 0x20 && !signs.contains($0) }, as: UTF8.self)
  }

  /// The plain forms that a heading may have with one of its words in the singular: `Telefony`, `Adresy e-mail`, `Nazwy
  /// organizacji`, `Nazwiska`. Tried where nothing is called as it stands.
  static func singularForms(_ text: String) -> [String] {
    let words = text.split(whereSeparator: \.isWhitespace).map { plainForm(String($0)) }
    return words.indices.flatMap { place in
      singulars(of: words[place]).map { (words[..<place] + [$0] + words[(place + 1)...]).joined() }
    }
  }

  private static func singulars(of word: String) -> [String] {
    guard word.count >= shortestPlural, let last = word.last, let ending = endings[last] else { return [] }
    return ending.map { word.dropLast() + $0 }
  }

  /// What stands in the singular where a plural ends in a letter: `telefon-y`, `nazw-y`, `numer-y`, `organizacj-e`, `nazwisk-a`.
  private static let endings: [Character: [String]] = [
    "y": ["", "a"], "i": ["", "a"], "e": ["", "a"], "a": ["o", ""], "s": [""],
  ]

  /// Shorter words are forms of their own: `od`, `do`, `nr`.
  private static let shortestPlural = 5
}

// MARK: - What stands with no field

extension ColumnMapping.Ignored {
  /// The headings of columns that hold nothing to be read.
  static let headings: [Headings] = [
    Headings(
      .ignored(.recorded), ["changedAt", "changedBy", "zmieniono", "zmienił(a)", "changed"]),
    Headings(
      .ignored(.ordinal),
      [
        "lp.", "poz.", "pozycja", "nr porz.", "nr porządkowy", "numer porządkowy", "liczba porządkowa", "#", "nr",
        "numer",
      ]),
  ]

  /// The headings of when a form was sent, which is nothing where no field of the kind is called so.
  static let sent = Headings(.ignored(.recorded), ["sygnatura czasowa", "znacznik czasu", "timestamp"])
}

extension HeadWords.AddressPart {
  /// The headings of numbers that stand beside the street.
  static let headings: [Headings] = [
    Headings(
      .addressPart(.house),
      ["nr domu", "numer domu", "nr budynku", "numer budynku", "nr posesji", "addr:housenumber", "nr", "numer"]),
    Headings(.addressPart(.flat), ["nr lokalu", "numer lokalu", "lokal", "nr mieszkania", "numer mieszkania"]),
  ]
}

extension ColumnMapping.Meaning {
  /// The headings of days of which other columns tell the clock.
  static let dayHeadings = [
    Headings(
      .day,
      [
        "data", "dzień", "termin", "data spotkania", "data zajęć", "data wydarzenia", "data rozpoczęcia", "kiedy",
        "date",
        "day", "start date",
      ]),
    Headings(.lastDay, ["data zakończenia", "data końca", "end date"]),
  ]

  /// The headings of the hour beside the day of what a row refers to.
  static let hourHeadings = Headings(
    .hour, ["godzina", "godz.", "o której", "godzina rozpoczęcia", "godzina spotkania", "hour", "time", "start time"])

  /// The headings of the words that a field may hold several of, where a list gives each a column: `PJM`, `podjazd`.
  static func traitHeadings(of field: FieldDeclaration) -> [Headings] {
    field.shape.options.map { option in
      Headings(.trait(field, option), [option.label.pl, option.label.en] + option.synonyms)
    }
  }
}
