import TerminalCanvas

/// A table of text: rows in aligned columns.
struct TextTable {
  /// A column of the table.
  struct Column {
    /// The heading over the column.
    let heading: String
    /// Whether the cells are numbers, which stand at the right.
    var isNumber = false
    /// Whether its cells may be cut: a name may, a date may not.
    var isElastic = false
  }

  private let columns: [Column]
  private var rows: [[SafeText]] = []

  init(_ columns: [Column]) { self.columns = columns }

  /// Adds a row of as many cells as there are columns.
  mutating func add(_ cells: [String]) {
    assert(cells.count == columns.count, "a cell without a column")
    rows.append(cells.map { SafeText(SafeLine.made(of: $0)) })
  }

  /// Spaces between two columns.
  private static let gap = 2
  /// The narrowest that a column is cut: a name cut shorter says nothing any more.
  private static let narrowest = 14
  /// The greatest width to which a heading alone widens its column.
  private static let heading = 8

  /// The lines of the table; the first has the headings if they are asked for. `width`: the columns of the terminal,
  /// into which the lines are cut; nil: nothing is cut.
  func lines(headings: Bool, width: Int?) -> [String] {
    let titles = columns.map { SafeText($0.heading) }
    let wanted = columns.indices.map { index in
      let widest = rows.map { $0[index].width }.max() ?? 0
      return headings ? max(widest, min(titles[index].width, TextTable.heading)) : widest
    }
    let widths = fitted(wanted, into: width)
    return (headings ? [titles] + rows : rows).map { line(of: $0, widths) }
  }

  private func line(of row: [SafeText], _ widths: [Int]) -> String {
    var line = ""
    var pending = 0
    for (index, cell) in row.enumerated() where widths[index] > 0 {
      let shown = TextTable.cut(cell, to: widths[index])
      let space = widths[index] - shown.width
      let isAtRight = columns[index].isNumber
      if !shown.isEmpty {
        line += String(repeating: " ", count: pending + (isAtRight ? space : 0)) + shown.text
        pending = 0
      }
      pending += shown.isEmpty ? widths[index] + TextTable.gap : TextTable.gap + (isAtRight ? 0 : space)
    }
    return line
  }

  /// The widths of the columns. They are left out from the right until the rest would fit with names cut short; then
  /// the widest names give way until it does. A column with nothing in it takes no room.
  private func fitted(_ wanted: [Int], into width: Int?) -> [Int] {
    guard let width else { return wanted }
    var widths = wanted
    func total(_ widths: [Int]) -> Int { widths.reduce(0) { $0 + ($1 > 0 ? $1 + TextTable.gap : 0) } - TextTable.gap }
    func cutShort(_ index: Int) -> Int {
      columns[index].isElastic ? min(widths[index], TextTable.narrowest) : widths[index]
    }
    for index in widths.indices.dropFirst().reversed() where total(widths.indices.map(cutShort)) > width {
      widths[index] = 0
    }
    while total(widths) > width {
      let elastic = widths.indices.filter { columns[$0].isElastic && widths[$0] > TextTable.narrowest }
      guard let widest = elastic.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
    }
    return widths
  }

  private static func cut(_ cell: SafeText, to width: Int) -> SafeText {
    guard cell.width > width else { return cell }
    var text = cell.text
    while !text.isEmpty, SafeText(text).width > width - 1 { text.removeLast() }
    return SafeText(text + "…")
  }
}
