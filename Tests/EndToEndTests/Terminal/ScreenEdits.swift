/// Erasing, shifting and scrolling of cells, and the change of the screen's size.
extension ScreenModel {
  private var erasedCell: ScreenCell { ScreenCell(style: cursor.style.erased) }

  mutating func erase(row: Int, columns range: Range<Int>) {
    for column in range { put(erasedCell, row: row, column: column) }
  }

  mutating func eraseLine(_ part: Int) {
    switch part {
    case 0: erase(row: cursor.row, columns: cursor.column..<columns)
    case 1: erase(row: cursor.row, columns: 0..<cursor.column + 1)
    default: erase(row: cursor.row, columns: 0..<columns)
    }
  }

  mutating func eraseDisplay(_ part: Int) {
    switch part {
    case 0:
      eraseLine(0)
      for row in cursor.row + 1..<rows { erase(row: row, columns: 0..<columns) }
    case 1:
      for row in 0..<cursor.row { erase(row: row, columns: 0..<columns) }
      eraseLine(1)
    case 2: for row in 0..<rows { erase(row: row, columns: 0..<columns) }
    default: break  // 3: lines scrolled away, which are not kept here
    }
  }

  mutating func insertCells(_ times: Int) {
    var line = cells[cursor.row]
    line.insert(contentsOf: Array(repeating: erasedCell, count: min(times, columns - cursor.column)), at: cursor.column)
    cells[cursor.row] = Array(line.prefix(columns))
    mendHalves(cursor.row)
  }

  mutating func deleteCells(_ times: Int) {
    let count = min(times, columns - cursor.column)
    cells[cursor.row].removeSubrange(cursor.column..<cursor.column + count)
    cells[cursor.row] += Array(repeating: erasedCell, count: count)
    mendHalves(cursor.row)
  }

  /// Shifting may part a wide sign: what is left of it is blank.
  private mutating func mendHalves(_ row: Int) {
    for column in 0..<columns {
      let cell = cells[row][column]
      let orphan = cell.width == 0 && (column == 0 || cells[row][column - 1].width != 2)
      let widow = cell.width == 2 && (column + 1 == columns || cells[row][column + 1].width != 0)
      if orphan || widow { cells[row][column] = ScreenCell(style: cell.style) }
    }
  }

  mutating func lineFeed() {
    cursor.wrapPending = false
    if cursor.row == region.upperBound {
      scrollUp(region, 1)
    } else if cursor.row < rows - 1 {
      cursor.row += 1
    }
  }

  mutating func reverseLineFeed() {
    cursor.wrapPending = false
    if cursor.row == region.lowerBound {
      scrollDown(region, 1)
    } else if cursor.row > 0 {
      cursor.row -= 1
    }
  }

  mutating func scrollUp(_ lines: ClosedRange<Int>, _ times: Int) {
    let count = min(times, lines.count)
    cells.removeSubrange(lines.lowerBound..<lines.lowerBound + count)
    cells.insert(contentsOf: erasedLines(count), at: lines.upperBound + 1 - count)
  }

  mutating func scrollDown(_ lines: ClosedRange<Int>, _ times: Int) {
    let count = min(times, lines.count)
    cells.removeSubrange(lines.upperBound + 1 - count..<lines.upperBound + 1)
    cells.insert(contentsOf: erasedLines(count), at: lines.lowerBound)
  }

  private func erasedLines(_ count: Int) -> [[ScreenCell]] {
    Array(repeating: Array(repeating: erasedCell, count: columns), count: count)
  }

  /// As xterm does it: what stands beyond the new edge is cut, new room is blank.
  mutating func resize(columns newColumns: Int, rows newRows: Int) {
    func fitted(_ lines: [[ScreenCell]]) -> [[ScreenCell]] {
      let kept = lines.prefix(newRows).map { line in
        Array(line.prefix(newColumns)) + Array(repeating: ScreenCell(), count: max(0, newColumns - line.count))
      }
      return kept + Self.blank(columns: newColumns, rows: max(0, newRows - lines.count))
    }
    cells = fitted(cells)
    ordinary = ordinary.map(fitted)
    (columns, rows) = (newColumns, newRows)
    region = 0...(rows - 1)
    tabStops = Self.standardTabStops(columns)
    clampCursor()
    for row in 0..<rows { mendHalves(row) }
  }
}
