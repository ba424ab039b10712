/// A field for one line of text.
public struct TextField: Equatable, Sendable {
  private var buffer: TextBuffer
  /// Whether all of it is selected: what is typed next replaces it, any other key leaves it as it is.
  private(set) var isSelected = false
  /// Shown, muted, while nothing is typed.
  public var placeholder: String

  /// A field with this text, the cursor at its end. A longer text than the limit (in characters) is kept, but cannot
  /// grow.
  public init(_ text: String = "", limit: Int? = nil, placeholder: String = "") {
    buffer = TextBuffer(text, limit: limit)
    self.placeholder = placeholder
  }

  /// The raw text. Setting it puts the cursor at its end.
  public var text: String {
    get { buffer.text }
    set {
      buffer = TextBuffer(newValue, limit: buffer.limit)
      isSelected = false
    }
  }

  /// Selects all of its text, so that what is typed next replaces it.
  public mutating func selectAll() { isSelected = !text.isEmpty }

  /// How many characters it may have.
  public var limit: Int? { buffer.limit }

  /// The position of the cursor, in characters.
  public var cursor: Int { buffer.cursor }

  /// Types, pastes (line breaks become spaces), deletes and moves the cursor. Enter, Tab, Esc, up and down are not its
  /// keys; of Ctrl it knows Ctrl-A, Ctrl-E, Ctrl-U, Ctrl-W, and the arrows by words.
  public mutating func handle(_ key: Key) -> EditOutcome {
    guard isSelected else { return edit(key) }
    switch key {
    case .character, .paste:
      // What does not fit replaces nothing.
      var replaced = self
      replaced.text = ""
      let outcome = replaced.edit(key)
      if outcome == .changed { self = replaced }
      return outcome
    case .backspace, .delete:
      text = ""
      return .changed
    case .enter, .escape, .tab, .backTab, .insert, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
      .function, .control, .alt, .modified, .mouse:
      let outcome = edit(key)
      // A key that is none of a text leaves it selected: whoever reads the help comes back to it as it was.
      if outcome != .ignored { isSelected = false }
      return outcome
    }
  }

  private mutating func edit(_ key: Key) -> EditOutcome {
    let row = 0...buffer.characters.count
    return buffer.handle(key, row: row, clean: TextField.oneLine)?.outcome ?? .ignored
  }

  /// Draws the text in the first row of the area; of a longer text the part around the cursor, without the focus its beginning,
  /// with `…` where it goes on.
  public func draw(on canvas: inout Canvas, in area: Rect, focused: Bool) {
    draw(on: &canvas, in: area, focused: focused, fromStart: !focused)
  }

  /// Draws the text, where it is asked for from its beginning, wherever the cursor is.
  func draw(on canvas: inout Canvas, in area: Rect, focused: Bool, fromStart: Bool) {
    let area = area.line(0)
    guard !area.isEmpty else { return }
    canvas.fill(area, .field)
    if buffer.characters.isEmpty {
      canvas.put(
        SafeText(placeholder), at: area.origin, style: canvas.theme[.muted].over(canvas.theme[.field]),
        width: area.width)
    }
    let cursorColumn = columns(buffer.characters[..<buffer.cursor])
    let width = columns(buffer.characters[...])
    // Scrolled by half a width at a time: the cursor moves more often than the text, which costs a slow line less.
    let step = max(1, (area.width - 2) / 2)
    let hidden = fromStart || width < area.width ? 0 : max(0, cursorColumn / step - 1) * step
    canvas.within(area) { canvas in
      let origin = Position(column: area.column - hidden, row: area.row)
      let style = canvas.theme[isSelected && focused ? .selection : .field]
      canvas.put(characters: buffer.characters[...], at: origin, style: style)
    }
    let ellipsis = canvas.signs[.ellipsis]
    if hidden > 0 { canvas.put(ellipsis, at: area.origin, .muted, width: 1) }
    if width - hidden > area.width {
      canvas.put(ellipsis, at: Position(column: area.endColumn - 1, row: area.row), .muted, width: 1)
    }
    if focused {
      let column = min(area.column + cursorColumn - hidden, area.endColumn - 1)
      canvas.placeCursor(at: Position(column: column, row: area.row))
    }
  }

  private func columns(_ characters: ArraySlice<Character>) -> Int {
    characters.reduce(0) { $0 + LineWrap.columns(of: $1) }
  }

  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}
