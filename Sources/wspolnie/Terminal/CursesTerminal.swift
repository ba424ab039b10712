import CCurses
import CLinux
import Glibc
import TerminalCanvas
import Words

/// The terminal, painted through curses. One exists at a time, from `open` to `close`.
final class CursesTerminal {
  /// The reason why the interface cannot run on a terminal.
  enum Failure: Error, Equatable {
    /// Standard input or output is not a terminal.
    case notATerminal
    /// terminfo describes neither the terminal that `TERM` names (empty: it names none) nor one like it; a common one
    /// that it does describe.
    case undescribed(name: String, instead: String?)
    /// `TERM` names a terminal that cannot move its cursor.
    case unusable(name: String)
  }

  /// The abilities of the terminal.
  let abilities: TerminalAbilities
  /// How many colours are used.
  let depth: Colour.Depth
  private var painted: Canvas?
  private var isOpen = true
  private var question = TerminalQuestion()

  /// Takes the terminal over.
  ///
  /// - Throws: why it cannot; the terminal is then as it was.
  static func open(environment: (String) -> String?) throws(Failure) -> CursesTerminal {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    let name = TerminalName(environment: environment)
    let described = name.descriptions.filter { screen_is_described($0) != 0 }
    guard !described.isEmpty else {
      throw .undescribed(name: name.name, instead: TerminalName.common.first { screen_is_described($0) != 0 })
    }
    let hasOtherCodeset = screen_choose_characters() != 0
    let abilities = TerminalAbilities(environment: environment, hasOtherCodeset: hasOtherCodeset)
    // terminfo also has descriptions in parts (`xterm+256color`): what cannot move a cursor gives way to its like.
    let size = Self.size
    let isStarted = described.contains {
      screen_start($0, Int32(size.height), Int32(size.width), abilities.hasBracketedPaste ? 1 : 0)
        == SCREEN_STARTED.rawValue
    }
    guard isStarted else { throw .unusable(name: name.name) }
    crash_guard_say_farewell(screen_give_back_in_a_crash)
    let terminal = CursesTerminal(abilities: abilities, depth: abilities.depth(colours: Int(screen_colours())))
    terminal.resize()
    return terminal
  }

  private init(abilities: TerminalAbilities, depth: Colour.Depth) {
    self.abilities = abilities
    self.depth = depth
  }

  /// The columns and rows, as the terminal says now: at least 1 of each, and no more than a canvas has. A terminal that
  /// does not say (0) counts as 80 × 24.
  var size: Size { Self.size }

  private static var size: Size {
    var columns: Int32 = 0
    var rows: Int32 = 0
    guard linux_window_size(STDOUT_FILENO, &columns, &rows) == 0 else { return TerminalSize.usual }
    return TerminalSize.clamped(columns: Int(columns), rows: Int(rows))
  }

  /// Asks the terminal for the colour of its background. The answer comes between the keys, or never.
  func askForBackground() {
    guard abilities.answersQuestions else { return }
    screen_ask(TerminalQuestion.background)
    question.wasAsked()
  }

  /// Whether the answer to that is still on the way.
  var isToAnswer: Bool { question.isOpen }

  /// Hears the mouse, or no longer; what shows letters alone has none.
  func hear(mouse isHeard: Bool) { screen_hear_mouse(isHeard && abilities.hasBracketedPaste ? 1 : 0) }

  /// Takes a report of the terminal about itself.
  func heard(_ report: TerminalReport) { question.wasAnswered(report) }

  /// Sends bytes to the printer of the terminal; nil: it has none.
  ///
  /// Between the code that switches it on and the one that switches it off stand these bytes alone: curses wrote all that it
  /// had when it painted last.
  var printing: PaperRoad.TerminalPrinting? {
    func code(on: Int32) -> [UInt8] { Array(String(cString: screen_printer(on)).utf8) }
    return TerminalPrinter(on: code(on: 1), off: code(on: 0)).map { printer in
      { [unowned self] bytes, isStopped in print(bytes, on: printer, isStopped: isStopped) }
    }
  }

  private func print(_ bytes: [UInt8], on printer: TerminalPrinter, isStopped: () -> Bool) -> PrintingTrouble? {
    let line = TerminalPrinter.line(of: STDOUT_FILENO)
    guard line >= 0 else { return .lineGone }
    defer { Glibc.close(line) }
    screen_printing(1)
    let (trouble, isOn) = printer.send(bytes, to: line, isStopped: isStopped)
    if !isOn { screen_printing(0) }
    // A terminal that knows nothing of printers has shown it.
    forget()
    return trouble
  }

  /// Tells curses that the size changed.
  func resize() {
    let size = self.size
    screen_resize(Int32(size.height), Int32(size.width))
    painted = nil
  }

  /// Forgets what was painted, so that everything is drawn anew.
  func forget() {
    screen_forget()
    painted = nil
  }

  /// Clears the screen and what it scrolled away, now and at the end: for a terminal that strangers share.
  func leaveNothing() { screen_leave_nothing() }

  /// Clears them now, after `leaveNothing`.
  func wipe() {
    screen_wipe()
    painted = nil
  }

  /// Gives the terminal back while `work` runs.
  func paused(_ work: () -> Void) {
    question.takeLateAnswer()
    screen_pause()
    work()
    screen_resume()
    resize()
  }

  /// Gives the terminal back as it was found.
  func close() {
    guard isOpen else { return }
    isOpen = false
    let isAnswerMissing = !question.takeLateAnswer()
    screen_stop(isAnswerMissing ? 1 : 0)
    crash_guard_say_farewell(nil)
  }

  /// Paints a canvas; rows that did not change are not even handed to curses.
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

  /// Paints one row, a run of equal style at a time.
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
  /// The number of the colour in curses; -1 is the terminal's own.
  fileprivate var cursesNumber: Int32 {
    switch self {
    case .standard: -1
    case .basic(let basic): Int32(basic.rawValue)
    case .palette(let index): Int32(index)
    }
  }
}
