import CivicDomain
import TerminalCanvas
import Words

/// The words of a search as the rows show them that it found: a match says why it is one. The letters that were typed are
/// underlined, and where a row does not show them, it names the field in which they stand.
struct FoundWords {
  /// The words of each reading of what was typed, folded: first the one that takes it for a number.
  private let readings: [[[UInt8]]]
  /// Whether the rows stand in columns, under whose headings a value of another field would say what is not so.
  private let isInColumns: Bool

  init(_ text: String, inColumns: Bool = false) {
    isInColumns = inColumns
    readings = SearchWords.readings(of: text).map(\.words).filter { !$0.isEmpty }
  }

  /// Shows in a row that was drawn why the search found its record.
  ///
  /// - Parameter isTold: whether what the row does not show is told by others beneath it.
  func show(on canvas: inout Canvas, in row: Rect, of id: RecordID, isTold: Bool = false, _ world: World) {
    guard row.height > 0 else { return }
    for words in readings {
      let missing = canvas.underline(words, in: row)
      if missing.isEmpty { return }
      if isTold { continue }
      let place = Self.place(of: missing, in: id, labelled: isInColumns, world)
      if place.isEmpty { continue }
      canvas.putAside(SafeText(place), in: row.line(row.height - 1))
      canvas.underline(words, in: row)
      return
    }
  }

  /// Where some words stand in a record: what a field says, where that is short, else the name of the field; empty: in its
  /// name alone, or nowhere in what is searched of it and of the records to which it refers.
  ///
  /// - Parameter labelled: whether what the field says stands behind its label.
  static func place(of words: [[UInt8]], in id: RecordID, labelled: Bool = false, _ world: World) -> String {
    guard let kind = Schema.kind(of: id), let values = world.register.living(id, of: kind.kind) else { return "" }
    func place(_ field: FieldDeclaration, _ values: Row, asOf shown: FieldDeclaration) -> String {
      let text = world.words.value(values[field.name], of: field, in: world.circumstances)
      let isBrief = text.count <= Limits.briefValue && !text.contains(where: \.isNewline)
      if !isBrief { return world.words.foundIn(shown) }
      return labelled ? "\(world.words.label(of: shown)): \(text)" : text
    }
    if let field = kind.searchedField(holding: words, in: values, choicesIn: world.words.language) {
      // A name that is cut is one key away.
      return field.name == kind.namingLine?.name ? "" : place(field, values, asOf: field)
    }
    for field in kind.shownReferences(withPersonal: true).compactMap(kind.field) {
      for other in (values[field.name]?.texts ?? []).map({ RecordID($0) }) {
        guard let kindOfOther = Schema.kind(of: other),
          let values = world.register.living(other, of: kindOfOther.kind),
          let found = kindOfOther.searchedField(holding: words, in: values)
        else { continue }
        return place(found, values, asOf: field)
      }
    }
    return ""
  }
}

extension Canvas {
  /// Underlines in lines that were drawn the letters that are those of some folded words; the digits of a number also
  /// where signs stand between them.
  ///
  /// - Parameter beginnings: whether only what begins a word of the text counts.
  /// - Returns: the words that stand in none of the lines.
  @discardableResult
  mutating func underline(_ words: [[UInt8]], in lines: Rect, beginnings: Bool = false) -> [[UInt8]] {
    var missing = words
    for line in (0..<lines.height).map(lines.line) {
      let letters = DrawnLetter.all(on: self, in: line)
      for word in words {
        for start in letters.indices where !beginnings || letters.beginsWord(at: start) {
          guard let end = letters.end(of: word, from: start) else { continue }
          let columns = letters[start].column..<letters[end - 1].column + letters[end - 1].width
          restyle(Rect(column: columns.lowerBound, row: line.row, width: columns.count, height: 1)) {
            $0.adding(.underline)
          }
          missing.removeAll { $0 == word }
        }
      }
    }
    return missing
  }

  /// Writes something at the end of a line that was drawn: in its room, and where there is none, over at most half of it.
  fileprivate mutating func putAside(_ text: SafeText, in line: Rect) {
    var rest = line
    put(SafeText(""), at: rest.takeRight(1).origin, width: 1)
    let place = rest.takeRight(min(text.width, rest.width / 2))
    // What is cut says so, as everywhere.
    let gap = rest.takeRight(2)
    let isCut = [rest.endColumn - 1, gap.column].allSatisfy { column in
      self[Position(column: column, row: line.row)].map { $0.base != " " } ?? false
    }
    put(isCut ? signs[.ellipsis] : SafeText(""), at: gap.origin, width: gap.width)
    put(text, at: place.origin, .muted, width: place.width)
  }
}

/// A letter that was drawn, folded.
private struct DrawnLetter {
  let folded: [UInt8]
  let column: Int
  let width: Int
  /// Whether it is a letter or a digit.
  let isPartOfWord: Bool

  /// The letters of a line, from the left.
  static func all(on canvas: Canvas, in line: Rect) -> [DrawnLetter] {
    (line.column..<max(line.column, line.endColumn)).compactMap { column in
      guard let cell = canvas[Position(column: column, row: line.row)], !cell.isRightHalf else { return nil }
      let properties = cell.base.properties
      return DrawnLetter(
        folded: Array(PolishText.folded(String(Character(cell.base))).utf8), column: column, width: Int(cell.width),
        isPartOfWord: properties.isAlphabetic || properties.numericType != nil)
    }
  }

  /// The signs that may stand between the digits of one number, `(22) 555-60-66`; more are the room between columns.
  static let signsBetweenDigits = 4
}

extension [DrawnLetter] {
  /// Whether a word begins with the letter at an index.
  fileprivate func beginsWord(at index: Int) -> Bool {
    self[index].isPartOfWord && (index == 0 || !self[index - 1].isPartOfWord)
  }

  /// The index behind a folded word that begins at an index; nil: none does.
  fileprivate func end(of word: [UInt8], from start: Int) -> Int? {
    guard self[start].folded.first == word.first else { return nil }
    var signs = TypedNumber.isPart(word) ? DrawnLetter.signsBetweenDigits : 0
    var rest = word[...]
    for index in start..<count {
      let letter = self[index]
      if rest.starts(with: letter.folded) {
        rest = rest.dropFirst(letter.folded.count)
        if rest.isEmpty { return index + 1 }
      } else {
        guard signs > 0, !letter.isPartOfWord else { return nil }
        signs -= 1
      }
    }
    return nil
  }
}
