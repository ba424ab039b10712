import Glibc

/// Something a program changed on a terminal and did not put back.
enum Residue: Equatable {
  case alternateScreen
  case hiddenCursor
  case bracketedPaste
  case mouse(Set<Int>)
  case focusReports
  case applicationCursorKeys
  case applicationKeypad
  case insertMode
  case noAutowrap
  case scrollRegion(ClosedRange<Int>)
  case style(CellStyle)
  case charset
  case terminalSettings

  static func left(on screen: ScreenModel, settingsBefore: termios, settingsAfter: termios) -> [Residue] {
    let modes = screen.modes
    var found: [Residue] = []
    if modes.alternateScreen { found.append(.alternateScreen) }
    if !modes.cursorVisible { found.append(.hiddenCursor) }
    if modes.bracketedPaste { found.append(.bracketedPaste) }
    if !modes.mouse.isEmpty { found.append(.mouse(modes.mouse)) }
    if modes.focusReports { found.append(.focusReports) }
    if modes.applicationCursorKeys { found.append(.applicationCursorKeys) }
    if modes.applicationKeypad { found.append(.applicationKeypad) }
    if modes.insert { found.append(.insertMode) }
    if !modes.autowrap { found.append(.noAutowrap) }
    if screen.region != 0...(screen.rows - 1) { found.append(.scrollRegion(screen.region)) }
    if screen.cursor.style != CellStyle() { found.append(.style(screen.cursor.style)) }
    if screen.cursor.lineDrawing[screen.cursor.shiftedOut ? 1 : 0] { found.append(.charset) }
    if !same(settingsBefore, settingsAfter) { found.append(.terminalSettings) }
    return found
  }

  private static func same(_ one: termios, _ other: termios) -> Bool {
    func characters(_ settings: termios) -> [UInt8] { withUnsafeBytes(of: settings.c_cc) { Array($0) } }
    return one.c_iflag == other.c_iflag && one.c_oflag == other.c_oflag && one.c_cflag == other.c_cflag
      && one.c_lflag == other.c_lflag && characters(one) == characters(other)
  }
}
