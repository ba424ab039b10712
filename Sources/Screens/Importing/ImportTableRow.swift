import TerminalCanvas
import Words

/// A row of the table of what an import would do: the row of the file, what becomes of it, what it is called, what changes.
struct ImportTableRow {
  /// What becomes of a row of the file.
  enum Fate: CaseIterable {
    case refused, added, changed, same, passedOver

    /// The sign before the row, which the counts in few columns use, too.
    var sign: String {
      switch self {
      case .refused: "!"
      case .added: "+"
      case .changed: "±"
      case .same: "="
      case .passedOver: "–"
      }
    }
  }

  /// What becomes of the row; nil: these are the headings of the columns.
  let fate: Fate?
  /// The row as a spreadsheet numbers it, behind its sheet where there are several.
  let place: String
  /// What its record is called.
  let name: String
  /// What changes, or why it is refused.
  let text: String
}

/// The widths of the columns of such a table.
struct ImportTableColumns: Equatable {
  private var place = 0
  private var fate = 0
  private var name = 0

  /// The columns that are wide enough for some rows, in the language of whoever reads.
  init(of rows: some Sequence<ImportTableRow>, in words: Words) {
    for row in rows {
      // Its heading has the columns of the sign, too.
      if row.fate != nil { place = max(place, SafeText(row.place).width) }
      name = max(name, SafeText(row.name).width)
    }
    fate = ImportTableRow.Fate.allCases.map { SafeText(words.fate(of: $0)).width }.max() ?? 0
  }

  private static let gap = 2
  /// The sign and the blank behind it.
  private static let sign = 2

  /// The lines of a row: one, whose texts are cut where they are too long, or as many as it takes to read all of it.
  func lines(
    of row: ImportTableRow, _ role: Role, width: Int, isWhole: Bool, in words: Words
  ) -> [PaneLine] {
    let head = Self.sign + place + Self.gap + fate + Self.gap
    let rest = max(2, width - head - Self.gap)
    // A name has no more than is left of what changes, which is what one reads the table for.
    let name = max(1, min(self.name, rest * 2 / 5))
    let text = max(1, rest - name)
    func parts(_ text: String, _ width: Int) -> [String] {
      isWhole
        ? LineWrap.lines(of: text, width: width).map(\.text)
        : [text.split(whereSeparator: \.isNewline).joined(separator: " ")]
    }
    let (names, texts) = (parts(row.name, name), parts(row.text, text))
    return (0..<max(names.count, texts.count)).map { number in
      var line = PaneLine(text: "", role: role)
      if number == 0 {
        line.cells = [
          PaneLine.Cell(row.fate?.sign ?? "", at: 0, width: 1),
          row.fate == nil
            ? PaneLine.Cell(row.place, at: 0, width: Self.sign + place, alignment: .right)
            : PaneLine.Cell(row.place, at: Self.sign, width: place, alignment: .right),
          PaneLine.Cell(
            row.fate.map(words.fate) ?? words.fateHeading, at: Self.sign + place + Self.gap, width: fate),
        ]
      }
      if number < names.count { line.cells.append(PaneLine.Cell(names[number], at: head, width: name)) }
      if number < texts.count {
        line.cells.append(PaneLine.Cell(texts[number], at: head + name + Self.gap, width: text))
      }
      return line
    }
  }
}

extension Words {
  /// What becomes of a row of the file, in a word.
  func fate(of fate: ImportTableRow.Fate) -> String {
    switch fate {
    case .refused: rowIsRefused
    case .added: rowIsNew
    case .changed: rowIsChanged
    case .same: rowIsSame
    case .passedOver: rowIsPassedOver
    }
  }
}
