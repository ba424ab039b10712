import TerminalCanvas
import Words

/// The search field of a list: the words, and whether they are being typed.
struct ListSearch: Equatable {
  /// The words that are searched for; empty: no search.
  private(set) var text = ""
  /// Whether the field has the focus, so that letters go into it.
  var isTyping = false {
    didSet { isChoosing = false }
  }
  /// Whether an arrow was pressed since the last letter: whoever reads by ear or by braille is on a row then, for the
  /// cursor is there.
  private var isChoosing = false
  /// Whether the next input replaces the words that were searched for before.
  private(set) var isReplaced = false

  /// A search for words that somebody searched for before.
  init(_ text: String = "") { self.text = text }

  /// Whether the cursor stands in the field, and not on the row that the arrows chose.
  var holdsCursor: Bool { isTyping && !isChoosing }

  /// Notes that an arrow was pressed in the list.
  mutating func choose() { isChoosing = isTyping }

  /// Whether the field is shown.
  var isShown: Bool { isTyping || !text.isEmpty }

  /// Gives the field the focus. The words that were searched for before are seen until something else is typed.
  mutating func begin() {
    isTyping = true
    isReplaced = !text.isEmpty
  }

  /// Handles a key that edits the field; false: the key means something else.
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
    isChoosing = false
    return true
  }

  /// What is said of it where what is shown goes out; empty without a search.
  func note(in world: World) -> String { text.isEmpty ? "" : world.words.searchedFor(text) }

  /// Draws the field in one row, and at its right how many of all rows were found.
  func draw(on canvas: inout Canvas, in line: Rect, found: Int, of all: Int, _ world: World) {
    var rest = line
    let matches = SafeText(world.words.matches(found, of: all))
    canvas.put(matches, at: rest.takeRight(matches.width).origin, .muted)
    _ = rest.takeRight(1)
    draw(on: &canvas, in: rest)
  }

  /// Draws the field in one row; while it has the focus, the cursor stands behind its text.
  func draw(on canvas: inout Canvas, in line: Rect) {
    // A long search shows its end, where one types; there the cursor needs a column, too.
    let typed = SafeText("/ \(text.suffix(max(0, line.width - (isTyping ? 3 : 2))))")
    let columns = canvas.put(typed, at: line.origin, isTyping ? .focus : .text)
    if isReplaced {
      let look = canvas.theme[.selection]
      canvas.restyle(Rect(column: line.column + 2, row: line.row, width: columns - 2, height: 1)) { _ in look }
    }
    if holdsCursor { canvas.placeCursor(at: Position(column: line.column + columns, row: line.row)) }
  }
}
