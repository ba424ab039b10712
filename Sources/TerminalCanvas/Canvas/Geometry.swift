/// A size in columns and rows; never negative.
public struct Size: Equatable, Hashable, Sendable {
  /// Columns.
  public var width: Int { didSet { assert(width >= 0) } }
  /// Rows.
  public var height: Int { didSet { assert(height >= 0) } }

  /// A size; negative sides become 0.
  public init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }
}

/// The position of a cell: column and row, both from 0 at the top left.
public struct Position: Equatable, Hashable, Sendable {
  /// The column, from 0 at the left.
  public var column: Int
  /// The row, from 0 at the top.
  public var row: Int

  /// A place, which may lie outside of any canvas.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A rectangle of cells. Sides are never negative; it may reach beyond a canvas, which then draws only its part.
public struct Rect: Equatable, Hashable, Sendable {
  /// The leftmost column.
  public var column: Int
  /// The topmost row.
  public var row: Int
  /// Columns.
  public var width: Int { didSet { assert(width >= 0) } }
  /// Rows.
  public var height: Int { didSet { assert(height >= 0) } }

  /// A rectangle; negative sides become 0.
  public init(column: Int, row: Int, width: Int, height: Int) {
    self.column = column
    self.row = row
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The rectangle of this size at the top left.
  public init(_ size: Size) {
    self.init(column: 0, row: 0, width: size.width, height: size.height)
  }

  /// The top left cell.
  public var origin: Position { Position(column: column, row: row) }
  /// Width and height.
  public var size: Size { Size(width: width, height: height) }
  /// The first column to the right of it.
  public var endColumn: Int { column + width }
  /// The first row below it.
  public var endRow: Int { row + height }
  /// Whether it has no cell at all.
  public var isEmpty: Bool { width == 0 || height == 0 }

  /// Whether the cell lies inside.
  public func contains(_ position: Position) -> Bool {
    position.column >= column && position.column < endColumn && position.row >= row && position.row < endRow
  }

  /// Returns what both rectangles have in common; empty if nothing.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(column, other.column)
    let top = max(row, other.row)
    return Rect(
      column: left, row: top,
      width: min(endColumn, other.endColumn) - left, height: min(endRow, other.endRow) - top)
  }

  /// Returns the rectangle without so many columns at both sides and rows at top and bottom.
  public func inset(columns: Int = 0, rows: Int = 0) -> Rect {
    Rect(column: column + columns, row: row + rows, width: width - 2 * columns, height: height - 2 * rows)
  }

  /// Returns one row of the rectangle, counted from 0; empty if it has no such row.
  public func line(_ index: Int) -> Rect {
    Rect(column: column, row: row + index, width: width, height: index >= 0 && index < height ? 1 : 0)
  }

  /// Cuts rows off the top and returns them; no more than there are.
  public mutating func takeTop(_ rows: Int) -> Rect {
    let taken = min(max(0, rows), height)
    defer {
      row += taken
      height -= taken
    }
    return Rect(column: column, row: row, width: width, height: taken)
  }

  /// Cuts rows off the bottom and returns them; no more than there are.
  public mutating func takeBottom(_ rows: Int) -> Rect {
    let taken = min(max(0, rows), height)
    height -= taken
    return Rect(column: column, row: endRow, width: width, height: taken)
  }

  /// Cuts columns off the left and returns them; no more than there are.
  public mutating func takeLeft(_ columns: Int) -> Rect {
    let taken = min(max(0, columns), width)
    defer {
      column += taken
      width -= taken
    }
    return Rect(column: column, row: row, width: taken, height: height)
  }

  /// Cuts columns off the right and returns them; no more than there are.
  public mutating func takeRight(_ columns: Int) -> Rect {
    let taken = min(max(0, columns), width)
    width -= taken
    return Rect(column: endColumn, row: row, width: taken, height: height)
  }
}
