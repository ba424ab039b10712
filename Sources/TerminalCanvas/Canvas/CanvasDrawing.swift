/// The alignment of text inside a field of a given width.
public enum Alignment: Sendable {
  /// Aligned to the left.
  case left
  /// Aligned to the right, as numbers are.
  case right
  /// Centred, one column to the left if the space is odd.
  case center
}

extension Canvas {
  /// Writes text in the look of a role; see the variant with a style.
  @discardableResult
  public mutating func put(
    _ text: SafeText, at position: Position, _ role: Role = .text, width: Int? = nil, alignment: Alignment = .left
  ) -> Int {
    put(text, at: position, style: theme[role], width: width, alignment: alignment)
  }

  /// Writes text in one row, and returns the columns used.
  ///
  /// With a `width` the text is a field of exactly so many columns: shorter text is filled up with spaces by its
  /// alignment, longer text is cut and ends in `…`. Without one it reaches to the edge of the clip, and is cut there in
  /// the same way.
  @discardableResult
  public mutating func put(
    _ text: SafeText, at position: Position, style: Style, width: Int? = nil, alignment: Alignment = .left
  ) -> Int {
    let limit = width ?? max(0, clip.endColumn - position.column)
    guard limit > 0 else { return 0 }
    if text.width > limit {
      let drawn = write(text, at: position, columns: limit - 1, style: style)
      let rest = Position(column: position.column + drawn, row: position.row)
      write(signs[.ellipsis], at: rest, columns: 1, style: style)
      fillRow(from: Position(column: rest.column + 1, row: rest.row), columns: limit - drawn - 1, style: style)
      return limit
    }
    guard let width else { return write(text, at: position, columns: limit, style: style) }
    let before: Int
    switch alignment {
    case .left: before = 0
    case .right: before = width - text.width
    case .center: before = (width - text.width) / 2
    }
    fillRow(from: position, columns: before, style: style)
    let start = Position(column: position.column + before, row: position.row)
    write(text, at: start, columns: text.width, style: style)
    let end = Position(column: start.column + text.width, row: start.row)
    fillRow(from: end, columns: width - before - text.width, style: style)
    return width
  }

  /// Fills an area with spaces in the look of a role.
  public mutating func fill(_ area: Rect, _ role: Role = .text) { fill(area, style: theme[role]) }

  /// Fills an area with spaces in a style.
  public mutating func fill(_ area: Rect, style: Style) {
    let area = area.intersection(clip)
    for row in area.row..<max(area.row, area.endRow) {
      fillRow(from: Position(column: area.column, row: row), columns: area.width, style: style)
    }
  }

  /// Draws a horizontal rule along the first row of an area.
  public mutating func horizontalRule(_ area: Rect, _ role: Role = .rule) {
    let rule = signs[.horizontalLine]
    for column in area.column..<area.endColumn where area.height > 0 {
      write(rule, at: Position(column: column, row: area.row), columns: 1, style: theme[role])
    }
  }

  /// Draws a vertical rule along the first column of an area.
  public mutating func verticalRule(_ area: Rect, _ role: Role = .rule) {
    let rule = signs[.verticalLine]
    for row in area.row..<area.endRow where area.width > 0 {
      write(rule, at: Position(column: area.column, row: row), columns: 1, style: theme[role])
    }
  }

  /// Writes a text of several lines, wrapped at words, from the top of an area; returns the rows that it needs, also
  /// those that did not fit.
  @discardableResult
  public mutating func putParagraph(_ text: String, in area: Rect, _ role: Role = .text, from first: Int = 0) -> Int {
    let lines = LineWrap.lines(of: text, width: area.width)
    for (row, line) in lines.dropFirst(first).prefix(area.height).enumerated() {
      put(line, at: Position(column: area.column, row: area.row + row), role, width: area.width)
    }
    return lines.count
  }

  /// Writes as many whole signs as fit in so many columns, and returns the columns used.
  @discardableResult
  mutating func write(_ text: SafeText, at position: Position, columns: Int, style: Style) -> Int {
    var column = position.column
    let end = position.column + columns
    if text.isASCII {
      for byte in text.text.utf8 {
        if column >= end { break }
        let cell = Cell(base: Unicode.Scalar(byte), width: 1, style: style)
        set(cell, at: Position(column: column, row: position.row))
        column += 1
      }
      return column - position.column
    }
    var last: Position?
    for scalar in text.text.unicodeScalars {
      let kind = ScalarWidth(scalar)
      if kind == .mark {
        if let last, signs != .plain { add(mark: scalar, at: last) }
        continue
      }
      if column + kind.columns > end { break }
      let next = Position(column: column, row: position.row)
      writeSign(scalar, columns: kind.columns, at: next, style: style)
      last = next
      column += kind.columns
    }
    return column - position.column
  }

  /// Sets one sign; a wide one that the clip would halve becomes spaces.
  private mutating func writeSign(_ scalar: Unicode.Scalar, columns: Int, at position: Position, style: Style) {
    let shown = signs.shown(scalar)
    if columns == 2 && !holds(position, columns: 2) {
      set(.blank(style), at: position)
      set(.blank(style), at: Position(column: position.column + 1, row: position.row))
    } else if columns == 2 && shown.isASCII {
      // What stands for a wide sign is narrow.
      set(Cell(base: shown, width: 1, style: style), at: position)
      set(.blank(style), at: Position(column: position.column + 1, row: position.row))
    } else {
      set(Cell(base: shown, width: Int8(columns), style: style), at: position)
    }
  }

  private func holds(_ position: Position, columns: Int) -> Bool {
    clip.contains(position) && position.column + columns <= clip.endColumn
  }

  private mutating func fillRow(from position: Position, columns: Int, style: Style) {
    for column in position.column..<position.column + max(0, columns) {
      set(.blank(style), at: Position(column: column, row: position.row))
    }
  }
}

extension Canvas {
  /// Writes characters one by one, each as wide as it is alone; what the clip does not hold is left out. Typed text is
  /// drawn so, because its cursor counts characters.
  mutating func put(characters: ArraySlice<Character>, at position: Position, style: Style) {
    var column = position.column
    for character in characters {
      if column >= clip.endColumn { return }
      let columns = LineWrap.columns(of: character)
      if column + columns > clip.column {
        let next = Position(column: column, row: position.row)
        write(SafeText(String(character)), at: next, columns: columns, style: style)
      }
      column += columns
    }
  }
}
