import CivicDomain

/// Rows of a table that are no records: totals, who made the list, the head row again, the numbers of the columns, a legend
/// beside the table, a row that holds nothing yet but its number, a word that says nothing.
struct NoRecord {
  private let mapping: ColumnMapping
  private let name: Int
  private let heading: String
  private let numbers: [Int]
  /// The columns of whatever a record is made of.
  private let read: [Int]
  /// The columns that are passed over.
  private let passedOver: [Int]
  /// Those of them that number the rows.
  private let numbering: [Int]
  /// Whether its names are those of people.
  private let isOfPeople: Bool
  /// Whether its records may name nobody, as remarks do.
  private let mayNameNobody: Bool
  /// Whether whoever is called by digits alone is doubted: a room may be called so.
  private let isNamedInWords: Bool

  /// What is known of it by the columns of a list; nil where its records have no name of their own.
  ///
  /// - Parameters:
  ///   - mapping: its columns.
  ///   - kind: the kind of its records.
  init?(_ mapping: ColumnMapping, of kind: AnyKind) {
    let naming = kind.likeness.first.flatMap { kind.field($0) }.flatMap { $0.shape.isLine ? $0 : nil }
    let isPerson = kind.kind == Person.kind
    let meanings =
      [naming, isPerson ? kind.field(Person.name(of: \.name)) : nil].compactMap { $0 }
      .map { ColumnMapping.Meaning.field($0) } + [.person(.name), .person(.surname)]
    guard let name = meanings.lazy.compactMap({ mapping.columns.firstIndex(of: $0) }).first else { return nil }
    self.mapping = mapping
    self.name = name
    heading = mapping.headings[name]
    read = mapping.columns.indices.filter { mapping.columns[$0].isRead }
    passedOver = mapping.columns.indices.filter { !mapping.columns[$0].isRead }
    numbering = passedOver.filter { mapping.columns[$0] == .ignored(.ordinal) }
    isOfPeople = isPerson || (naming.map { mapping.columns[name] != .field($0) } ?? true)
    let person = isPerson ? nil : kind.rowMaking?.naming.first.flatMap(kind.field)
    mayNameNobody = isOfPeople && person.map { !$0.isRequired } ?? false
    isNamedInWords = isOfPeople || kind.kind == Organization.kind
    numbers = mapping.columns.indices.filter { index in
      switch mapping.columns[index] {
      case .id: true
      case .field(let field):
        ImportKey(rawValue: field.name) != nil || isPerson && (field.keyForm == .email || field.keyForm == .telephone)
      case .person(.email), .person(.phone): true
      case .addressPart, .trait, .contact, .person, .day, .hour, .lastDay, .partOf, .beside, .noted, .ignored: false
      }
    }
  }

  /// Whether a row is none. What has a number is one, whatever it is called, unless a total stands where its rows are numbered.
  func isMet(by row: TableRow) -> Bool {
    if numbering.contains(where: { NoRecord.beginsTotal(row.cells[$0].text) }) { return true }
    // Beside a record anything may begin so: `Razem z mężem`.
    if passedOver.contains(where: { NoRecord.beginsTotal(row.cells[$0].text) }),
      read.allSatisfy({ row.cells[$0].text.isEmpty || isOfDigits(row.cells[$0].meaning) }),
      numbers.allSatisfy({ row.cells[$0].text.isEmpty })
    {
      return true
    }
    if numbering.contains(where: { isLabel(row.cells[$0].text, in: row) }) { return true }
    let text = row.cells[name].meaning
    if text.isEmpty { return isBesideTable(row) }
    if !heading.isEmpty, text == heading, isHeadAgain(row) { return true }
    if text.utf8.count <= Self.longestNumber, isNumbering(row) { return true }
    if isNamedInWords, isOfDigits(text), numbers.allSatisfy({ row.cells[$0].text.isEmpty }) { return true }
    return isNone(text, in: row)
  }

  /// Whether a row without a name has only what no record is made of: its running number, or a line below the table.
  private func isBesideTable(_ row: TableRow) -> Bool {
    if read.allSatisfy({ row.cells[$0].text.isEmpty }) { return true }
    let beside = row.cells.indices.first { !read.contains($0) && !row.cells[$0].text.isEmpty }
    return beside.map { isNone(row.cells[$0].meaning, in: row) } ?? false
  }

  /// Whether a row numbers the columns, as forms do below their heads: `1`, `2`, `3`.
  private func isNumbering(_ row: TableRow) -> Bool {
    let filled = row.cells.filter { !$0.text.isEmpty }
    guard filled.count >= Self.fewestColumns, filled.allSatisfy({ $0.text.utf8.count <= Self.longestNumber }) else {
      return false
    }
    let numbers = filled.map { Int($0.meaning.filter(\.isNumber)) }
    return numbers.enumerated().allSatisfy { place, number in number == numbers[0].map { $0 + place } && number != nil }
  }

  /// Fewer numbers in a row may be anything.
  private static let fewestColumns = 3
  /// `12.`, `(12)`.
  private static let longestNumber = 4

  /// Whether a text is no name, but what stands below a table.
  private func isNone(_ text: String, in row: TableRow) -> Bool {
    guard !text.isEmpty, mayBe(text), numbers.allSatisfy({ row.cells[$0].text.isEmpty }) else { return false }
    if !mayNameNobody, isOfPeople ? PeopleInCell.isNobodys(text) : PeopleInCell.saysNobody(text) { return true }
    let words = PolishText.folded(PastedText.plain(text))
      .split { !$0.isLetter && !$0.isNumber && $0 != ":" }.map(String.init)
    guard let first = words.first else { return text.utf8.allSatisfy { $0 < 0x80 } }
    if Self.totals.contains(where: { first == $0 || first == "\($0):" }) {
      // `Razem: 12`, and not `Razem dla Dąbrowy`.
      return words.dropFirst().allSatisfy { $0.allSatisfy { $0.isNumber || $0 == ":" } }
    }
    // `strona 2`, `strona 1 z 2`.
    if Self.pages.contains(first), words.count > 1, words.dropFirst().allSatisfy({ Int($0) != nil || $0 == "z" }) {
      return true
    }
    return Self.beginnings.contains { beginning in
      words.count >= beginning.count && zip(words, beginning).allSatisfy { $0.hasPrefix($1) }
    }
  }

  /// Whether a text has digits and no word: the number that stands beside a total.
  private func isOfDigits(_ text: String) -> Bool {
    text.contains(where: \.isNumber) && text.allSatisfy { $0.isNumber || " .,/-:".contains($0) }
  }

  /// Whether a cell that should number its row says what stands beside it instead: `Prowadząca:`, `Sporządził`.
  private func isLabel(_ cell: String, in row: TableRow) -> Bool {
    guard cell.first?.isLetter ?? false else { return false }
    return cell.last == ":" && numbers.allSatisfy { row.cells[$0].text.isEmpty } || isNone(cell, in: row)
  }

  /// Whether a cell that is passed over begins as a total does, whatever it counts: `Razem:`, `Suma końcowa`.
  private static func beginsTotal(_ cell: String) -> Bool {
    // Nearly every one is a number.
    guard cell.first?.isLetter ?? false else { return false }
    return totals.contains(PolishText.folded(String(cell.prefix { $0.isLetter })))
  }

  private func isHeadAgain(_ row: TableRow) -> Bool {
    numbers.allSatisfy { row.cells[$0].text.isEmpty || row.cells[$0].meaning == mapping.headings[$0] }
  }

  /// A quick look at the first word, for there may be a hundred thousand names.
  private func mayBe(_ text: String) -> Bool {
    let first = text.prefix { $0.isLetter }
    guard (1...Self.longestFirst).contains(first.utf8.count) else { return first.isEmpty }
    let word = PolishText.folded(String(first))
    return Self.firstWords.contains(word) || Self.beginnings.contains { word.hasPrefix($0[0]) }
  }

  /// Whether a row is what stands below a table of ours: on what day it was drawn up, the seal of the register. In a list of one
  /// column nothing tells it from a record.
  static func isFoot(_ row: TableRow) -> Bool {
    guard row.cells.count > 1, let text = row.cells.first?.meaning, !text.isEmpty,
      row.cells.dropFirst().allSatisfy(\.text.isEmpty)
    else { return false }
    let line = PolishText.folded(PastedText.plain(text))
    if seals.contains(where: { line.hasPrefix($0) }) { return true }
    return drawings.contains { line.hasPrefix($0) && line.dropFirst($0.count).first?.isNumber ?? false }
  }

  private static let seals = ["pieczec rejestru:", "seal of the register:"]
  /// What a day stands behind.
  private static let drawings = ["sporzadzono ", "drawn up "]

  private static let longestFirst = 24

  /// The first words of totals, and of what says nothing.
  private static let firstWords = Set(
    totals + pages + PeopleInCell.anybody.map(String.init)
      + ["osoba", "zrodlo", "legenda", "jw", "j", "brak", "nie", "n", "nd", "b", "bd", "w", "wakat"])

  private static let totals = ["razem", "ogolem", "suma", "lacznie", "podsumowanie", "total", "sum"]

  /// The beginnings of the words of what stands below a table.
  private static let beginnings: [[String]] = [
    ["sporzadzil"], ["sporzadzono"], ["opracowal"], ["zatwierdzil"], ["wydrukowano"], ["zrodlo:"],
    ["stan", "na", "dzien"],
    ["data", "sporzadzenia"], ["data", "wydruku"], ["legenda:"], ["prepared", "by"],
  ]
  private static let pages = ["strona", "str", "page"]
}
