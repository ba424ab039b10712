import TerminalCanvas
import Words

/// The search of a list: the words, and whether they are being typed.
struct ListSearch: Equatable {
  /// What is searched for; empty: nothing.
  private(set) var text = ""
  /// Whether letters go into it.
  var isTyping = false
  /// Whether what is typed next takes the place of what was searched for before.
  private(set) var isReplaced = false

  /// Whether there is anything of it to be seen.
  var isShown: Bool { isTyping || !text.isEmpty }

  /// From now on letters go into it. What was searched for before is seen until something else is typed.
  mutating func begin() {
    isTyping = true
    isReplaced = !text.isEmpty
  }

  /// Takes what writes into it; false: the key means something else.
  mutating func type(_ key: Key) -> Bool {
    if isReplaced, key.isText || key == .backspace { text = "" }
    isReplaced = false
    if case .character(let character) = key {
      text.append(character)
    } else if case .paste(let pasted) = key {
      text += pasted.prefix { !$0.isNewline }
    } else if key == .backspace {
      text = String(text.dropLast())
    } else {
      return false
    }
    text = String(text.prefix(Limits.searchLength))
    return true
  }

  /// Draws it in one row, and at its right how many of all were found.
  func draw(on canvas: inout Canvas, in line: Rect, found: Int, of all: Int, _ world: World) {
    var rest = line
    let matches = SafeText(world.words.matches(found, of: all))
    canvas.put(matches, at: rest.takeRight(matches.width).origin, .muted)
    _ = rest.takeRight(1)
    draw(on: &canvas, in: rest)
  }

  /// Draws it in one row; while it is typed, the cursor stands behind it.
  func draw(on canvas: inout Canvas, in line: Rect) {
    // A long search shows its end, where one types; there the cursor needs a column, too.
    let typed = SafeText("/ \(text.suffix(max(0, line.width - (isTyping ? 3 : 2))))")
    let columns = canvas.put(typed, at: line.origin, isTyping ? .focus : .text)
    if isReplaced {
      let look = canvas.theme[.selection]
      canvas.restyle(Rect(column: line.column + 2, row: line.row, width: columns - 2, height: 1)) { _ in look }
    }
    if isTyping { canvas.placeCursor(at: Position(column: line.column + columns, row: line.row)) }
  }
}
