import CCurses
import CLinux
import Glibc
import TerminalCanvas

/// The terminal, painted through curses. One exists at a time, from `open` to `close`.
final class CursesTerminal {
  /// Why the interface cannot run here.
  enum Failure: Error, Equatable {
    /// Standard input or output is not a terminal.
    case notATerminal
    /// `TERM` names a terminal that nobody described, or one that cannot move its cursor.
    case unusable(name: String)
  }

  /// What it can show.
  let abilities: TerminalAbilities
  /// How many colours to use.
  let depth: Colour.Depth
  private var painted: Canvas?
  private var isOpen = true

  /// Takes the terminal over.
  /// - Throws: why it cannot; the terminal is then as it was.
  static func open(environment: (String) -> String?) throws(Failure) -> CursesTerminal {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    let abilities = TerminalAbilities(environment: environment)
    screen_choose_characters()
    guard screen_start(abilities.hasBracketedPaste ? 1 : 0) == SCREEN_STARTED.rawValue else {
      throw .unusable(name: environment("TERM") ?? "")
    }
    return CursesTerminal(abilities: abilities, depth: abilities.depth(colours: Int(screen_colours())))
  }

  private init(abilities: TerminalAbilities, depth: Colour.Depth) {
    self.abilities = abilities
    self.depth = depth
  }

  /// Columns and rows, as the terminal says now.
  var size: Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard linux_window_size(STDOUT_FILENO, &columns, &rows) == 0, columns > 0, rows > 0 else {
      return Size(width: 80, height: 24)
    }
    return Size(width: Int(columns), height: Int(rows))
  }

  /// Tells curses that the size changed.
  func resize() {
    let size = self.size
    screen_resize(Int32(size.height), Int32(size.width))
    painted = nil
  }

  /// Everything will be drawn anew.
  func forget() {
    screen_forget()
    painted = nil
  }

  /// Gives the terminal back while `work` runs.
  func paused(_ work: () -> Void) {
    screen_pause()
    work()
    screen_resume()
    resize()
  }

  /// Gives the terminal back as it was found.
  func close() {
    guard isOpen else { return }
    isOpen = false
    screen_stop()
  }

  /// Shows a canvas; rows that did not change are not even handed to curses.
  func paint(_ canvas: Canvas) {
    let before = painted?.size == canvas.size ? painted : nil
    for row in 0..<canvas.size.height {
      let cells = canvas.cells[row * canvas.size.width..<(row + 1) * canvas.size.width]
      if let before, before.cells[cells.indices] == cells { continue }
      paint(cells, row: row)
    }
    painted = canvas
    let corner = Position(column: canvas.size.width - 1, row: canvas.size.height - 1)
    let cursor = canvas.cursor ?? corner
    screen_show(Int32(cursor.row), Int32(cursor.column), canvas.isCursorVisible && canvas.cursor != nil ? 1 : 0)
  }

  /// One row, a run of equal style at a time.
  private func paint(_ cells: ArraySlice<Cell>, row: Int) {
    var start = cells.startIndex
    while start < cells.endIndex {
      let style = cells[start].style
      let end = cells[start...].firstIndex { $0.style != style } ?? cells.endIndex
      var text = ""
      for cell in cells[start..<end] where !cell.isRightHalf {
        text.unicodeScalars.append(cell.base)
        text.unicodeScalars.append(contentsOf: cell.marks)
      }
      put(text, row: row, column: start - cells.startIndex, style: style.reduced(to: depth))
      start = end
    }
  }

  private func put(_ text: String, row: Int, column: Int, style: Style) {
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { letters in
        screen_put(
          Int32(row), Int32(column), letters.baseAddress, Int32(letters.count), UInt32(style.attributes.rawValue),
          style.foreground.cursesNumber, style.background.cursesNumber)
      }
    }
  }
}

extension Colour {
  /// The number by which curses knows it; -1 is the terminal's own.
  fileprivate var cursesNumber: Int32 {
    switch self {
    case .standard: -1
    case .basic(let basic): Int32(basic.rawValue)
    case .palette(let index): Int32(index)
    }
  }
}
