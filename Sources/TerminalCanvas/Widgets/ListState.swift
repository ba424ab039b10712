/// The outcome of a key for something that only moves.
enum MoveOutcome: Equatable, Sendable {
  /// Not a key for it.
  case ignored
  /// Its key, but it stands at the end already.
  case stayed
  /// Something else is selected, or another part is shown.
  case moved
}

/// The state of a list: which row is selected and which rows are seen. It knows no rows, only their number, so that
/// each key costs the same with ten rows and with a million; the owner draws the rows that are seen.
public struct ListState: Equatable, Sendable {
  /// How many rows there are.
  public private(set) var total: Int
  /// The selected row; nil only in an empty list.
  public private(set) var selection: Int?
  /// The first row seen, as of the last key.
  public private(set) var top = 0
  /// How many rows are kept in sight before and behind the selection, where the list goes on.
  public var margin: Int

  /// A row that is to be drawn.
  public struct Row: Sendable {
    /// The index of the row.
    public let index: Int
    /// The area of the row, without the column of the bar.
    public let area: Rect
    /// Whether it is the selected one. Its look replaces that of what the owner draws; nothing need be done for it.
    public let isSelected: Bool
  }

  /// A list of so many rows, the first or another selected.
  public init(total: Int = 0, selection: Int = 0, margin: Int = 1) {
    self.total = max(0, total)
    self.margin = max(0, margin)
    self.selection = self.total > 0 ? min(max(0, selection), self.total - 1) : nil
  }

  /// The number of rows changed; the selection stays if its row is still there, else it is the last row.
  public mutating func resize(total: Int) {
    self.total = max(0, total)
    selection = self.total > 0 ? min(selection ?? 0, self.total - 1) : nil
    top = min(top, max(0, self.total - 1))
    assert(isSound)
  }

  /// The selection is one of the rows; there is none only where there are no rows.
  private var isSound: Bool { top >= 0 && (selection.map { 0..<total ~= $0 } ?? (total == 0)) }

  /// Selects a row, or the nearest that there is, and brings it into sight.
  public mutating func select(_ index: Int, height: Int) {
    guard total > 0 else { return }
    selection = min(max(0, index), total - 1)
    top = window(height: height).lowerBound
    assert(isSound)
  }

  /// Brings as much before the selected row into sight as behind it.
  public mutating func centre(height: Int) {
    top = max(0, (selection ?? 0) - height / 2)
    top = window(height: height).lowerBound
  }

  /// Moves one way through the rows; `height` is the number of rows that are seen.
  /// - Returns: whether another row is selected.
  @discardableResult public mutating func move(_ movement: Movement, height: Int) -> Bool {
    let before = selection
    select(movement.target(from: selection ?? 0, last: total - 1, height: height), height: height)
    return selection != before
  }

  /// Moves by arrows, `j k`, Page Up and Down, Home, End, `g` and `G`, where a field is a list.
  mutating func handle(_ key: Key, height: Int) -> MoveOutcome {
    guard let movement = Movement.keys[key] else { return .ignored }
    return move(movement, height: height) ? .moved : .stayed
  }

  /// The rows that are seen: near the last ones, but always with the selection in them, and without a gap at the end.
  public func window(height: Int) -> Range<Int> {
    guard let selection, height > 0 else { return 0..<0 }
    let margin = min(self.margin, (height - 1) / 2)
    var first = min(top, selection - margin)
    first = max(first, selection + margin - height + 1)
    first = max(0, min(first, total - height))
    let window = first..<min(total, first + height)
    assert(window.contains(selection), "the selection is seen")
    return window
  }

  /// Draws the seen rows: calls `row` for each with its place, then marks the selected one by a bar, and by the look of
  /// a selection if the list has the focus; then the cursor follows it, unseen, if it does not stand where one types. Where
  /// there are more rows than room, the last column says whether they are above or below, unless the owner counts them.
  /// A click on the selected row presses `key`.
  public func draw(
    on canvas: inout Canvas, in area: Rect, focused: Bool, cursor: Bool = true, rowHeight: Int = 1,
    countsHidden: Bool = false, pressing key: Key = .enter, row: (inout Canvas, Row) -> Void
  ) {
    let rowHeight = max(1, rowHeight)
    let seen = window(height: area.height / rowHeight)
    for (offset, index) in seen.enumerated() {
      let whole = Rect(
        column: area.column, row: area.row + offset * rowHeight, width: area.width, height: rowHeight)
      var rest = whole
      let bar = rest.takeLeft(1)
      let isSelected = index == selection
      canvas.within(rest) { canvas in row(&canvas, Row(index: index, area: rest, isSelected: isSelected)) }
      if !countsHidden { canvas.markMore(above: offset == 0 ? index : 0, in: whole) }
      if !countsHidden, index + 1 == seen.upperBound { canvas.markMore(below: total - index - 1, in: whole) }
      if isSelected { canvas.markSelected(rest, bar: bar, focused: focused, cursor: cursor) }
      canvas.touch(whole, .row(index - (selection ?? 0), focused: focused, pressing: key))
    }
  }

  /// Brings as much into sight as there is from a row on.
  public mutating func scroll(to row: Int) { top = max(0, row) }
}

extension Canvas {
  /// Says in the last column of the first row that is seen that there are more above it.
  public mutating func markMore(above number: Int, in area: Rect) {
    guard number > 0, !area.isEmpty else { return }
    put(signs[.foldUp], at: Position(column: area.endColumn - 1, row: area.row), .muted, width: 1)
  }

  /// Says in the last column of the last row that is seen that there are more below it.
  public mutating func markMore(below number: Int, in area: Rect) {
    guard number > 0, !area.isEmpty else { return }
    put(signs[.dropDown], at: Position(column: area.endColumn - 1, row: area.endRow - 1), .muted, width: 1)
  }

  /// How the selected row looks, in every list: where the list has the focus a bar before it, and the look of a selection;
  /// then the cursor follows it, unseen, unless it stands where one types. Elsewhere a sign of its own stands before it.
  public mutating func markSelected(_ row: Rect, bar: Rect, focused: Bool, cursor: Bool = true) {
    guard focused else {
      put(signs[.elsewhere], at: bar.origin, .accent, width: 1)
      return
    }
    for line in 0..<row.height { put(signs[.bar], at: bar.line(line).origin, .accent, width: 1) }
    let selected = theme[.selection]
    // One look for the whole row: a grey count on a reversed row would be a grey block, and cost bytes at each step.
    // Only the letters by which a search found it stay underlined.
    restyle(row) { $0.attributes.contains(.underline) ? selected.adding(.underline) : selected }
    if cursor { placeCursor(at: bar.origin, visible: false) }
  }
}
