/// The rendering of a page as plain text of a width: for a terminal, a letter, a printer of its own.
///
/// A table is set in columns where they fit, else row by row, each cell behind its heading.
public struct PlainTextPage {
  /// The lines, none wider than the width but where a word is.
  public let lines: [String]

  /// The least width in which text can be set.
  static let narrowest = 20
  /// The width of a label before the fact that belongs to it.
  private static let widestLabel = 30

  /// Renders a page.
  /// - Parameters:
  ///   - width: columns of a line.
  ///   - bar: the letter of a bar, which a terminal may have no better one for.
  public init(_ page: ReportPage, width: Int, bar: Character = "█") {
    let setting = Setting(width: max(width, Self.narrowest), bar: bar, title: page.title)
    let title = setting.wrapped(page.title)
    let rule = String(repeating: "=", count: title.map(\.letters).max() ?? 0)
    lines = page.blocks.reduce(into: title + [rule]) { lines, block in lines += [""] + setting.lines(of: block) }
  }

  private struct Setting {
    let width: Int
    let bar: Character
    /// The title of the page, which a table of its own name does not say again.
    let title: String

    func lines(of block: ReportPage.Block) -> [String] {
      switch block {
      case .heading(let text), .sheet(let text):
        let lines = wrapped(text)
        return lines + [String(repeating: "-", count: lines.map(\.letters).max() ?? 0)]
      case .paragraph(let text), .foot(let text): return wrapped(text)
      case .notice(let text): return LineBreaks.wrapped(text, to: width - 2).map { $0.isEmpty ? "|" : "| \($0)" }
      case .facts(let facts): return self.facts(facts)
      case .table(let table):
        let caption = table.caption == title ? [] : wrapped(table.caption) + [""]
        return caption + TextColumns(table, width: width).lines
      case .bars(let bars): return wrapped(bars.caption) + self.bars(bars)
      case .signatures(let texts):
        return texts.flatMap { ["", String(repeating: "_", count: min(width, widestLabel))] + wrapped($0) }
      }
    }

    func wrapped(_ text: String) -> [String] { LineBreaks.wrapped(text, to: width) }

    /// Facts, each label in one column as far as there is room, and what it says in the next.
    func facts(_ facts: [ReportPage.Fact]) -> [String] {
      let label = min(facts.map { $0.label.letters + 1 }.max() ?? 0, widestLabel, width / 2)
      return facts.flatMap { fact in
        TextColumns.beside(
          [LineBreaks.wrapped("\(fact.label):", to: label), LineBreaks.wrapped(fact.text, to: width - label - 1)],
          widths: [label, width - label - 1], gap: 1)
      }
    }

    func bars(_ bars: ReportPage.Bars) -> [String] {
      let label = min(bars.bars.map(\.label.letters).max() ?? 0, widestLabel, width / 2)
      let number = bars.bars.map { String($0.count).count }.max() ?? 0
      let room = max(0, width - label - number - 3)
      return bars.bars.flatMap { one -> [String] in
        let length = bars.greatest == 0 ? 0 : (one.count * room + bars.greatest / 2) / bars.greatest
        let count = String(one.count)
        return TextColumns.beside(
          [
            LineBreaks.wrapped(one.label, to: label),
            [String(repeating: " ", count: number - count.count) + count],
            [String(repeating: bar, count: length)],
          ], widths: [label, number, room], gap: 1)
      }
    }

    private var widestLabel: Int { PlainTextPage.widestLabel }
  }
}

/// A table set in columns of letters, or where they do not fit row by row.
struct TextColumns {
  let lines: [String]

  /// Columns between two columns of a table.
  private static let gap = 2
  /// The least width of a column whose cells are broken into lines.
  private static let narrowest = 10
  /// The longest word that stays whole in a column: a heading, an id. Others are cut where there is no room.
  private static let wholeWord = 16
  /// The room for what is filled in by hand.
  private static let hand = 20

  init(_ table: ReportPage.Table, width: Int) {
    guard let widths = Self.widths(of: table, width: width) else {
      lines = Self.stacked(table, width: width)
      return
    }
    let head = Self.row(table.columns.map(\.heading), table, widths)
    let rule = String(repeating: "-", count: widths.reduce(0, +) + Self.gap * max(0, widths.count - 1))
    lines = head + [rule] + table.rows.flatMap { Self.row($0, table, widths) }
  }

  /// The width of each column; nil where they cannot be set beside each other.
  private static func widths(of table: ReportPage.Table, width: Int) -> [Int]? {
    let cells = table.columns.indices.map { index in [table.columns[index].heading] + table.rows.map { $0[index] } }
    let wanted = table.columns.indices.map { index in
      let widest = cells[index].map { $0.split(whereSeparator: \.isNewline).map(\.letters).max() ?? 0 }.max() ?? 0
      return table.columns[index].isFilledInByHand ? max(widest, hand) : max(widest, 1)
    }
    let room = width - gap * (wanted.count - 1)
    var widths = wanted
    if widths.reduce(0, +) <= room { return widths }
    let least = cells.map { texts in
      let words = texts.flatMap { $0.split(whereSeparator: \.isWhitespace).map(\.letters) }
      return max(narrowest, words.filter { $0 <= wholeWord }.max() ?? 0)
    }
    while widths.reduce(0, +) > room {
      let wide = widths.indices.filter { widths[$0] > least[$0] && table.columns[$0].alignment == .leading }
      guard let widest = wide.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[widest] -= 1
    }
    return widths
  }

  private static func row(_ cells: [String], _ table: ReportPage.Table, _ widths: [Int]) -> [String] {
    let broken = cells.indices.map { index in
      let lines = LineBreaks.wrapped(cells[index], to: widths[index])
      switch table.columns[index].alignment {
      case .leading: return lines
      case .trailing: return lines.map { String(repeating: " ", count: max(0, widths[index] - $0.letters)) + $0 }
      }
    }
    return beside(broken, widths: widths, gap: gap)
  }

  /// Sets texts beside each other, each broken into lines already.
  static func beside(_ columns: [[String]], widths: [Int], gap: Int) -> [String] {
    (0..<(columns.map(\.count).max() ?? 0)).map { index in
      var line = ""
      var room = 0
      for (column, width) in zip(columns, widths) {
        let text = index < column.count ? column[index] : ""
        if !text.isEmpty {
          line += String(repeating: " ", count: room) + text
          room = 0
        }
        room += max(0, width - text.letters) + gap
      }
      return line
    }
  }

  /// Row by row: of each cell that says something its heading and what it says.
  private static func stacked(_ table: ReportPage.Table, width: Int) -> [String] {
    let rows = table.rows.map { row in
      zip(table.columns, row).filter { !$1.isEmpty || $0.isFilledInByHand }.flatMap { column, cell in
        LineBreaks.wrapped("\(column.heading): \(cell.isEmpty ? String(repeating: "_", count: hand) : cell)", to: width)
      }
    }
    return Array(rows.joined(separator: [""]))
  }
}

/// Breaks text into lines at its blanks.
enum LineBreaks {
  /// The lines of a text, each at most so wide; a word that is wider is cut. Line breaks stay.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    let width = max(width, 1)
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { line -> [String] in
      if line.utf8.count <= width { return [String(line)] }
      var lines: [String] = []
      var (current, room) = ("", width)
      for word in line.split(separator: " ") {
        var (word, length) = (word, word.letters)
        if !current.isEmpty, length < room {
          current += " " + word
          room -= length + 1
          continue
        }
        if !current.isEmpty { lines.append(current) }
        while length > width {
          lines.append(String(word.prefix(width)))
          word = word.dropFirst(width)
          length -= width
        }
        (current, room) = (String(word), width - length)
      }
      return lines + [current]
    }
  }
}

extension StringProtocol {
  /// How many letters it has, each scalar taken for one: what a line of Latin letters is measured by.
  fileprivate var letters: Int { utf8.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }
}
