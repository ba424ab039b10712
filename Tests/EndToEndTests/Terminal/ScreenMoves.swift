/// The sequences `ESC [ …`: moving, erasing, inserting, deleting, scrolling.
extension ScreenModel {
  mutating func obey(_ sequence: ControlSequence) {
    switch (sequence.prefix.map(Unicode.Scalar.init), Unicode.Scalar(sequence.final)) {
    case (nil, _) where sequence.intermediates.isEmpty: obeyPlain(sequence)
    case (nil, "p") where sequence.intermediates == [UInt8(ascii: "!")]: softReset()
    case (nil, "q") where sequence.intermediates == [UInt8(ascii: " ")]: break  // the cursor's shape
    case ("?", "h"), ("?", "l"):
      for parameter in sequence.parameters {
        setPrivateMode((parameter.first ?? nil) ?? 0, sequence.final == UInt8(ascii: "h"))
      }
    case ("?", "J"), ("?", "K"), ("?", "c"), ("?", "n"), ("?", "r"), ("?", "s"), ("?", "m"): break
    case (">", "c"): replies += attributesReply
    case (">", _), ("<", _), ("=", _), ("?", "p"), ("?", "u"), (nil, "p"): break  // questions and keyboard extensions
    default: unknown.append(.sequence(sequence))
    }
  }

  private mutating func obeyPlain(_ sequence: ControlSequence) {
    let times = sequence.times()
    switch Unicode.Scalar(sequence.final) {
    case "A": moveCursor(row: max(cursor.row - times, cursor.row >= region.lowerBound ? region.lowerBound : 0))
    case "B", "e":
      moveCursor(row: min(cursor.row + times, cursor.row <= region.upperBound ? region.upperBound : rows - 1))
    case "C", "a": moveCursor(column: cursor.column + times)
    case "D": moveCursor(column: cursor.column - times)
    case "E": moveCursor(row: cursor.row + times, column: 0)
    case "F": moveCursor(row: cursor.row - times, column: 0)
    case "G", "`": moveCursor(column: times - 1)
    case "H", "f": moveCursor(row: times - 1, column: sequence.times(1) - 1)
    case "d": moveCursor(row: times - 1)
    case "I": for _ in 0..<min(times, columns) { tabForward() }
    case "Z": for _ in 0..<min(times, columns) { moveCursor(column: tabStops.filter { $0 < cursor.column }.max() ?? 0) }
    case "s": savedCursor = cursor
    case "u": restoreCursor(savedCursor)
    case "r": setRegion(sequence)
    case "m": cursor.style.apply(sequence)
    case "b": repeatLast(times)
    case "h", "l": setMode(sequence)
    case "g":
      if sequence.number(0, or: 0) == 3 { tabStops = [] } else { tabStops.remove(cursor.column) }
    case "n": answerStatus(sequence.number(0, or: 0))
    case "c": if sequence.number(0, or: 0) == 0 { replies += Array("\u{1B}[?62;22c".utf8) }
    case "t", "q", "i": break
    default: editPlain(sequence, times)
    }
  }

  private mutating func editPlain(_ sequence: ControlSequence, _ times: Int) {
    switch Unicode.Scalar(sequence.final) {
    case "J": eraseDisplay(sequence.number(0, or: 0))
    case "K": eraseLine(sequence.number(0, or: 0))
    case "X": erase(row: cursor.row, columns: cursor.column..<min(columns, cursor.column + times))
    case "@": insertCells(times)
    case "P": deleteCells(times)
    case "L": if region.contains(cursor.row) { scrollDown(cursor.row...region.upperBound, times) }
    case "M": if region.contains(cursor.row) { scrollUp(cursor.row...region.upperBound, times) }
    case "S": scrollUp(region, times)
    case "T": scrollDown(region, times)
    default: unknown.append(.sequence(sequence))
    }
    cursor.wrapPending = false
  }

  mutating func moveCursor(row: Int? = nil, column: Int? = nil) {
    cursor.row = row ?? cursor.row
    cursor.column = column ?? cursor.column
    clampCursor()
    cursor.wrapPending = false
  }

  /// The screen may have become smaller since the cursor was saved.
  mutating func restoreCursor(_ saved: ScreenCursor) {
    cursor = saved
    clampCursor()
  }

  mutating func clampCursor() {
    cursor.row = min(max(0, cursor.row), rows - 1)
    cursor.column = min(max(0, cursor.column), columns - 1)
  }

  private mutating func tabForward() {
    moveCursor(column: tabStops.filter { $0 > cursor.column }.min() ?? columns - 1)
  }

  private mutating func setMode(_ sequence: ControlSequence) {
    for parameter in sequence.parameters where parameter.first == 4 {
      modes.insert = sequence.final == UInt8(ascii: "h")
    }
  }

  private mutating func setRegion(_ sequence: ControlSequence) {
    let top = sequence.times(0) - 1
    let bottom = min(sequence.number(1, or: rows), rows) - 1
    guard top < bottom || bottom < 0 else { return }
    region = bottom < 0 ? 0...(rows - 1) : top...bottom
    moveCursor(row: 0, column: 0)
  }

  private mutating func answerStatus(_ question: Int) {
    if question == 5 { replies += Array("\u{1B}[0n".utf8) }
    if question == 6 { replies += Array("\u{1B}[\(cursor.row + 1);\(cursor.column + 1)R".utf8) }
  }
}
