import CVTerm

/// libvterm, fed the bytes that a program wrote: a terminal that others wrote, as a judge of ours.
final class VTermJudge {
  /// Whether this system has it.
  static let isThere = vterm_judge_is_there() == 1

  private let judge: OpaquePointer
  private(set) var columns: Int
  private(set) var rows: Int

  init?(columns: Int, rows: Int) {
    guard Self.isThere, let judge = vterm_judge_new(Int32(columns), Int32(rows)) else { return nil }
    self.judge = judge
    (self.columns, self.rows) = (columns, rows)
  }

  deinit { vterm_judge_free(judge) }

  func feed(_ bytes: [UInt8]) { vterm_judge_feed(judge, bytes, bytes.count) }

  func resize(columns: Int, rows: Int) {
    vterm_judge_resize(judge, Int32(columns), Int32(rows))
    (self.columns, self.rows) = (columns, rows)
  }

  /// How often a window title was set, a question was answered, or a control came that it does not know.
  var titles: Int { Int(vterm_judge_titles(judge)) }
  var answers: Int { Int(vterm_judge_answers(judge)) }
  var unknown: Int {
    var last: UInt8 = 0
    return Int(vterm_judge_unknown(judge, &last))
  }

  /// Where the cursor is, counted from 1, and whether it is seen.
  var cursor: (place: ScreenPlace, isVisible: Bool) {
    var (column, row, isVisible) = (Int32(0), Int32(0), Int32(0))
    vterm_judge_cursor(judge, &column, &row, &isVisible)
    return (ScreenPlace(row: Int(row) + 1, column: Int(column) + 1), isVisible == 1)
  }

  /// One cell in the words of our own model. It knows no dim letters, so that none is told of.
  func cell(row: Int, column: Int) -> ScreenCell {
    var found = vterm_judge_cell()
    vterm_judge_read(judge, Int32(column), Int32(row), &found)
    let style = CellStyle(
      bold: found.bold == 1, italic: found.italic == 1, underlined: found.underlined == 1,
      blinking: found.blinking == 1, reversed: found.reversed == 1, foreground: Self.colour(found.foreground),
      background: Self.colour(found.background))
    let signs = withUnsafeBytes(of: found.signs) { Array($0.bindMemory(to: UInt32.self)) }
    if signs[0] == .max { return ScreenCell(text: "", width: 0, style: style) }
    let text = String(String.UnicodeScalarView(signs.prefix { $0 != 0 }.compactMap(Unicode.Scalar.init)))
    return ScreenCell(text: text.isEmpty ? " " : text, width: Int(found.width), style: style)
  }

  /// One line, counted from 1, without the blanks at its end.
  func line(_ number: Int) -> String {
    var text = (0..<columns).map { cell(row: number - 1, column: $0).text }.joined()
    while text.last == " " { text.removeLast() }
    return text
  }

  var lines: [String] { (1...rows).map(line) }

  /// The cells, and the cursor, that stand otherwise on our model: the first few, each in words.
  func differences(from screen: ScreenModel) -> [String] {
    guard screen.rows == rows, screen.columns == columns else { return ["another size"] }
    var found: [String] = []
    for row in 0..<rows {
      for column in 0..<columns where found.count < 5 {
        let (ours, theirs) = (screen.cells[row][column], cell(row: row, column: column))
        if Self.seen(ours) != Self.seen(theirs) {
          found.append("\(row + 1):\(column + 1) the model \(Self.seen(ours)), libvterm \(Self.seen(theirs))")
        }
      }
    }
    // Where the last column was just written, the cursor waits beside it or on it.
    if cursor.place != screen.cursorPlace, screen.cursorPlace.column < columns {
      found.append("the cursor: the model \(screen.cursorPlace), libvterm \(cursor.place)")
    }
    if cursor.isVisible != screen.modes.cursorVisible { found.append("the cursor is seen: \(cursor.isVisible)") }
    return found
  }

  /// What an eye sees of a cell: a blank has no letters whose look could differ, and dim letters are not told apart.
  private static func seen(_ cell: ScreenCell) -> ScreenCell {
    var cell = cell
    cell.style.dim = false
    guard cell.text == " " || cell.width == 0 else { return cell }
    (cell.style.bold, cell.style.italic, cell.style.blinking) = (false, false, false)
    if !cell.style.reversed { cell.style.foreground = .standard }
    return cell
  }

  private static func colour(_ number: Int32) -> TerminalColour {
    guard number >= 0 else { return .standard }
    guard number >= 1 << 24 else { return .indexed(Int(number)) }
    return .direct(red: Int(number >> 16 & 0xFF), green: Int(number >> 8 & 0xFF), blue: Int(number & 0xFF))
  }
}
