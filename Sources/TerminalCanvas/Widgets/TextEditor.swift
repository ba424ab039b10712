/// An editor of text of many lines, wrapped at words.
///
/// The rows are kept between keys and only those near a change are wrapped again, so that a key in a text of 100,000
/// characters costs no more than copying a few kilobytes.
public struct TextEditor: Equatable, Sendable {
  private var buffer: TextBuffer
  private var rows = WrappedRows()
  /// The column that up and down try to keep.
  private var keptColumn: Int?

  /// An editor with this text, the cursor at its end. A longer text than the limit (in characters) is kept, but cannot
  /// grow.
  public init(_ text: String = "", limit: Int? = nil) {
    buffer = TextBuffer(TextEditor.newlines(text), limit: limit)
  }

  /// The raw text, its lines parted by `\n`. Setting it puts the cursor at its end.
  public var text: String {
    get { buffer.text }
    set {
      buffer = TextBuffer(TextEditor.newlines(newValue), limit: buffer.limit)
      rows = WrappedRows()
      keptColumn = nil
    }
  }

  /// How many characters it may have.
  public var limit: Int? { buffer.limit }

  /// How many characters it has.
  public var count: Int { buffer.characters.count }

  /// The position of the cursor, in characters.
  public var cursor: Int { buffer.cursor }

  /// Puts the cursor before the first character.
  public mutating func moveToStart() {
    buffer.moveCursor(to: 0)
    keptColumn = nil
  }

  /// Whether text, limit and cursor are the same.
  public static func == (one: TextEditor, other: TextEditor) -> Bool {
    // The rows are only remembered, they are no part of the value.
    one.buffer == other.buffer && one.keptColumn == other.keptColumn
  }

  /// Types, pastes, deletes and moves the cursor; Enter begins a new line. Up in the first row and down in the last are
  /// ignored, so that a form can go on to the next field; so are Tab and Esc. `size` is that of the area drawn in.
  public mutating func handle(_ key: Key, in size: Size) -> EditOutcome {
    prepare(width: size.width)
    if let movement = TextEditor.rowMovements[key] { return moveRows(movement, height: size.height) }
    keptColumn = nil
    let row = rows.row(of: buffer.cursor)
    let indexes = rows.start(row)...rows.lastIndex(row, in: buffer.characters)
    let typed = key == .enter ? Key.character("\n") : key
    guard let (outcome, change) = buffer.handle(typed, row: indexes, clean: TextEditor.newlines) else {
      return .ignored
    }
    if let change { rows.update(buffer.characters, change) }
    return outcome
  }

  /// Letters are typed here, so only these of the keys for rows.
  private static let rowMovements: [Key: Movement] = [
    .up: .back, .down: .forth, .pageUp: .pageBack, .pageDown: .pageForth,
  ]

  /// Wraps the text for an area of this width and remembers it; `handle` does so too. Without it a long text is wrapped
  /// anew at each drawing.
  public mutating func prepare(width: Int) { rows.wrap(buffer.characters, width: TextEditor.wrapWidth(width)) }

  /// How many rows the text takes in so many columns; at least one.
  public func height(width: Int) -> Int { wrapped(width: width).count }

  /// Draws the rows around the cursor.
  public func draw(on canvas: inout Canvas, in area: Rect, focused: Bool) {
    guard !area.isEmpty else { return }
    canvas.fill(area, .field)
    let rows = wrapped(width: area.width)
    let cursorRow = rows.row(of: buffer.cursor)
    let top = TextEditor.firstRow(cursorRow: cursorRow, height: area.height, total: rows.count)
    canvas.within(area) { canvas in
      for (offset, row) in (top..<min(rows.count, top + area.height)).enumerated() {
        let range = rows.start(row)..<rows.lastIndex(row, in: buffer.characters, withLast: true)
        let origin = Position(column: area.column, row: area.row + offset)
        canvas.put(characters: buffer.characters[range], at: origin, style: canvas.theme[.field])
      }
    }
    if focused {
      let column = WrappedRows.columns(buffer.characters[rows.start(cursorRow)..<buffer.cursor])
      canvas.placeCursor(
        at: Position(column: area.column + min(column, area.width - 1), row: area.row + cursorRow - top))
    }
  }

  private func wrapped(width: Int) -> WrappedRows {
    var rows = rows
    rows.wrap(buffer.characters, width: TextEditor.wrapWidth(width))
    return rows
  }

  private mutating func moveRows(_ movement: Movement, height: Int) -> EditOutcome {
    let row = rows.row(of: buffer.cursor)
    let last = rows.count - 1
    let target = min(max(0, movement.target(from: row, last: last, height: height)), last)
    if target == row { return .ignored }
    let column = keptColumn ?? WrappedRows.columns(buffer.characters[rows.start(row)..<buffer.cursor])
    keptColumn = column
    buffer.moveCursor(to: rows.index(in: target, nearest: column, characters: buffer.characters))
    return .moved
  }

  /// The width to wrap at: one column remains for the cursor behind a full row.
  private static func wrapWidth(_ width: Int) -> Int { max(1, width - 1) }

  /// Scrolled by half a height at a time, for the same reason as in a `TextField`.
  private static func firstRow(cursorRow: Int, height: Int, total: Int) -> Int {
    if total <= height { return 0 }
    let step = max(1, height / 2)
    let first = height < 2 ? cursorRow : max(0, cursorRow / step - 1) * step
    return min(first, total - height)
  }

  private static func newlines(_ text: String) -> String {
    String(text.map { $0.isNewline ? "\n" : $0 })
  }
}
