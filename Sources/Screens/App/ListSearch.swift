import TerminalCanvas

/// The search of a list: the words, and whether they are being typed.
struct ListSearch: Equatable {
  /// What is searched for; empty: nothing.
  private(set) var text = ""
  /// Whether letters go into it.
  var isTyping = false

  /// Whether there is anything of it to be seen.
  var isShown: Bool { isTyping || !text.isEmpty }

  /// Takes what writes into it; false: the key means something else.
  mutating func type(_ key: Key) -> Bool {
    switch key {
    case .character(let character): text.append(character)
    case .paste(let pasted): text += pasted.prefix { !$0.isNewline }
    case .backspace: if !text.isEmpty { text.removeLast() }
    case _: return false
    }
    text = String(text.prefix(Limits.searchLength))
    return true
  }

  /// Draws it in one row; while it is typed, the cursor stands behind it.
  func draw(on canvas: inout Canvas, in line: Rect) {
    // A long search shows its end, where one types.
    let typed = SafeText("/ \(text.suffix(max(0, line.width - 3)))")
    let columns = canvas.put(typed, at: line.origin, isTyping ? .focus : .text)
    if isTyping { canvas.placeCursor(at: Position(column: line.column + columns, row: line.row)) }
  }
}
