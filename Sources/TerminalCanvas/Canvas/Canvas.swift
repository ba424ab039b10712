/// A sheet of cells that screens and widgets draw on, and that the terminal then paints.
///
/// All positions are those of the whole sheet, also inside `within`. What lies outside of the present clip is not drawn;
/// a wide sign is drawn whole or not at all. Nothing here can fail.
public struct Canvas: Equatable, Sendable {
  /// Columns and rows.
  public let size: Size
  /// All cells, row after row from the top left; `size.width * size.height` of them.
  public private(set) var cells: [Cell]
  /// The theme: the style of each role.
  public let theme: Theme
  /// The character set that the terminal can show.
  public let signs: Signs
  /// The position of the terminal's cursor after painting; nil leaves it at the bottom right, unseen. Screen readers
  /// and braille lines follow it.
  public var cursor: Position?
  /// Whether a cursor that has a place is also seen (where one types) or only followed (on a selected row).
  public var isCursorVisible = false
  /// What can be pointed at, in the order in which it was drawn.
  public internal(set) var touches: [Touch] = []
  /// The part that is drawn on now.
  public private(set) var clip: Rect

  /// An empty sheet, no larger than `Limits.canvasSide` on each side.
  public init(size: Size, theme: Theme = .jasny, signs: Signs = .unicode) {
    self.size = Size(width: min(size.width, Limits.canvasSide), height: min(size.height, Limits.canvasSide))
    self.theme = theme
    self.signs = signs
    clip = Rect(self.size)
    cells = Array(repeating: .blank(theme[.text]), count: self.size.width * self.size.height)
  }

  /// The whole sheet.
  public var bounds: Rect { Rect(size) }

  /// The cell at a place; nil outside.
  public subscript(position: Position) -> Cell? {
    bounds.contains(position) ? cells[index(position)] : nil
  }

  /// Draws something that reaches nowhere beyond `area`.
  public mutating func within(_ area: Rect, _ draw: (inout Canvas) -> Void) {
    let outer = clip
    clip = clip.intersection(area)
    defer { clip = outer }
    draw(&self)
  }

  /// Puts the cursor somewhere, seen or only followed.
  public mutating func placeCursor(at position: Position, visible: Bool = true) {
    cursor = position
    isCursorVisible = visible
  }

  /// The rows as text, without the spaces at their ends and without empty rows at the end: for tests and braille.
  public var text: String {
    var rows = (0..<size.height).map(rowText)
    while rows.last?.isEmpty == true { rows.removeLast() }
    return rows.joined(separator: "\n")
  }

  /// Returns one row as text, without the spaces at its end; empty outside.
  public func rowText(_ row: Int) -> String {
    guard row >= 0 && row < size.height else { return "" }
    var cells = self.cells[row * size.width..<(row + 1) * size.width]
    while let last = cells.last, last.width == 1, last.base == " ", last.marks.isEmpty { cells.removeLast() }
    var text = ""
    for cell in cells { cell.write(to: &text) }
    return text
  }

  /// Sets one cell that takes one column, or both halves of a wide one, if the clip holds it whole. What is left of a
  /// wide sign that it overlaps becomes a space.
  mutating func set(_ cell: Cell, at position: Position) {
    let columns = Int(cell.width)
    guard clip.contains(position), position.column + columns <= clip.endColumn else { return }
    let first = index(position)
    clearHalves(from: first, columns: columns)
    cells[first] = cell
    if columns == 2 { cells[first + 1] = .rightHalf(cell.style) }
  }

  /// Puts a mark on the cell that was set at a place.
  mutating func add(mark: Unicode.Scalar, at position: Position) {
    guard clip.contains(position) else { return }
    cells[index(position)] = cells[index(position)].adding(mark: mark)
  }

  /// Changes how the cells of an area look, and leaves what they say.
  public mutating func restyle(_ area: Rect, _ change: (Style) -> Style) {
    let area = area.intersection(clip)
    for row in area.row..<max(area.row, area.endRow) {
      for column in area.column..<max(area.column, area.endColumn) {
        let index = index(Position(column: column, row: row))
        cells[index].style = change(cells[index].style)
      }
    }
  }

  /// Moves what an area shows up by so many rows, and the cursor with it; the rows that come in from below are empty.
  public mutating func scrollUp(_ area: Rect, by rows: Int) {
    let area = area.intersection(bounds)
    let rows = min(max(0, rows), area.height)
    guard rows > 0, area.width > 0 else { return }
    for row in area.row..<area.endRow {
      let to = index(Position(column: area.column, row: row))
      let from = to + rows * size.width
      let isInside = row + rows < area.endRow
      for column in 0..<area.width { cells[to + column] = isInside ? cells[from + column] : .blank(theme[.text]) }
    }
    for index in touches.indices where area.contains(touches[index].area.origin) {
      let touched = touches[index].area
      touches[index].area = Rect(
        column: touched.column, row: touched.row - rows, width: touched.width, height: touched.height
      ).intersection(area)
    }
    if let position = cursor, area.contains(position) {
      cursor = Position(column: position.column, row: max(area.row, position.row - rows))
    }
  }

  private func index(_ position: Position) -> Int {
    assert(bounds.contains(position), "a cell beside the canvas")
    return position.row * size.width + position.column
  }

  /// Blanks the halves of wide signs that would be left alone when these columns are written.
  private mutating func clearHalves(from first: Int, columns: Int) {
    if cells[first].isRightHalf { cells[first - 1] = .blank(cells[first - 1].style) }
    let next = first + columns
    if next < cells.count, cells[next].isRightHalf { cells[next] = .blank(cells[next].style) }
  }
}
