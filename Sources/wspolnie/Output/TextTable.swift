import TerminalCanvas

/// Rows in aligned columns.
struct TextTable {
  /// One column.
  struct Column {
    /// What stands over it.
    let heading: String
    /// Numbers stand at the right.
    let isNumber: Bool
  }

  private let columns: [Column]
  private var rows: [[SafeText]] = []

  init(_ columns: [Column]) { self.columns = columns }

  /// Adds a row of as many cells as there are columns.
  mutating func add(_ cells: [String]) { rows.append(cells.map { SafeText(SafeLine.made(of: $0)) }) }

  /// Two spaces between columns.
  private static let gap = 2
  /// Narrower, a column says nothing any more.
  private static let narrowest = 6

  /// The rows as lines; the first is the headings' if they are asked for. `width`: the columns of the terminal, into
  /// which the lines are cut; nil: nothing is cut.
  func lines(headings: Bool, width: Int?) -> [String] {
    let all = headings ? [columns.map { SafeText($0.heading) }] + rows : rows
    let widths = fitted(columns.indices.map { place in all.map { $0[place].width }.max() ?? 0 }, into: width)
    return all.map { row in
      var line = ""
      var pending = 0
      for (place, cell) in row.enumerated() where widths[place] > 0 {
        let shown = TextTable.cut(cell, to: widths[place])
        let space = widths[place] - shown.width
        line += String(repeating: " ", count: pending + (columns[place].isNumber ? space : 0)) + shown.text
        pending = TextTable.gap + (columns[place].isNumber ? 0 : space)
      }
      return line
    }
  }

  /// The widest columns give way first; the first (the id) never does. A column with nothing in it takes no room.
  private func fitted(_ wanted: [Int], into width: Int?) -> [Int] {
    guard let width else { return wanted }
    var widths = wanted
    func total() -> Int { widths.reduce(0) { $0 + ($1 > 0 ? $1 + TextTable.gap : 0) } - TextTable.gap }
    while total() > width {
      let widest = widths.indices.dropFirst().max { widths[$0] < widths[$1] }
      guard let widest, widths[widest] > TextTable.narrowest else { break }
      widths[widest] -= 1
    }
    // What still does not fit is left out from the right.
    for place in widths.indices.dropFirst().reversed() where total() > width { widths[place] = 0 }
    return widths
  }

  private static func cut(_ cell: SafeText, to width: Int) -> SafeText {
    guard cell.width > width else { return cell }
    var text = cell.text
    while !text.isEmpty, SafeText(text).width > width - 1 { text.removeLast() }
    return SafeText(text + "…")
  }

}
