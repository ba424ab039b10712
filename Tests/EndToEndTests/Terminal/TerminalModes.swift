/// The switches a program may leave on behind itself.
struct TerminalModes: Equatable {
  var applicationCursorKeys = false
  var applicationKeypad = false
  var autowrap = true
  var cursorVisible = true
  var alternateScreen = false
  var bracketedPaste = false
  var focusReports = false
  var insert = false
  /// Every mouse mode that is on: 9, 1000, 1002, 1003, and the encodings 1005, 1006, 1015, 1016.
  var mouse: Set<Int> = []

  static let mouseModes: Set<Int> = [9, 1000, 1001, 1002, 1003, 1005, 1006, 1015, 1016]
}

extension ScreenModel {
  /// DECSET and DECRST.
  mutating func setPrivateMode(_ mode: Int, _ on: Bool) {
    switch mode {
    case 1: modes.applicationCursorKeys = on
    case 7: modes.autowrap = on
    case 25: modes.cursorVisible = on
    case 47, 1047: showAlternate(on)
    case 1048: if on { savedCursor = cursor } else { restoreCursor(savedCursor) }
    case 1049:
      if on, savedOrdinaryCursor == nil { savedOrdinaryCursor = cursor }
      showAlternate(on)
      if !on, let saved = savedOrdinaryCursor {
        restoreCursor(saved)
        savedOrdinaryCursor = nil
      }
    case 1004: modes.focusReports = on
    case 2004: modes.bracketedPaste = on
    case 3, 4, 5, 6, 8, 12, 69, 1007, 1034, 1036, 2026: break  // of no consequence for what is seen here
    case _ where TerminalModes.mouseModes.contains(mode):
      if on { modes.mouse.insert(mode) } else { modes.mouse.remove(mode) }
    default: unknown.append(.sequence(ControlSequence(prefix: 0x3F, parameters: [[mode]], final: on ? 0x68 : 0x6C)))
    }
  }

  private mutating func showAlternate(_ on: Bool) {
    guard on != modes.alternateScreen else { return }
    modes.alternateScreen = on
    if on {
      ordinary = cells
      cells = Self.blank(columns: columns, rows: rows)
    } else {
      cells = ordinary ?? Self.blank(columns: columns, rows: rows)
      ordinary = nil
    }
  }

  /// DECSTR: what `is2` and `rs2` of xterm begin with.
  mutating func softReset() {
    let alternate = modes.alternateScreen
    modes = TerminalModes()
    modes.alternateScreen = alternate
    cursor.style = CellStyle()
    cursor.lineDrawing = [false, false]
    cursor.shiftedOut = false
    region = 0...(rows - 1)
  }
}
