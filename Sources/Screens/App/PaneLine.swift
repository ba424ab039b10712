import CivicDomain
import TerminalCanvas
import Words

/// One line of a pane beside a list, or of a page.
struct PaneLine: Equatable {
  var text: String
  var role = Role.text
  /// The text at the right end.
  var aside = ""
  /// The label before the text, in the columns that `indent` leaves.
  var label = ""
  /// Columns that the text is indented.
  var indent = 0
  /// The index of the item that the line is about, of those that can be selected; nil: none.
  var item: Int?
  /// The cells of a row of a table, each in its own columns of the line; none: the line is a text.
  var cells: [Cell] = []

  /// A cell of a row of a table.
  struct Cell: Equatable {
    let text: String
    /// The first of its columns, from the beginning of the line.
    let column: Int
    let width: Int
    let alignment: Alignment

    init(_ text: String, at column: Int, width: Int, alignment: Alignment = .left) {
      (self.text, self.column, self.width, self.alignment) = (text, column, width, alignment)
    }
  }

  /// Whether nothing stands in it.
  var isEmpty: Bool { text.isEmpty && cells.isEmpty }
}

extension [PaneLine] {
  /// Draws the lines from `first` on, as many as there is room for. The selected item has a sign before it, where the
  /// pane has the focus the bar and the look of a selection. Whatever is scrolled to, the heading stays in
  /// sight: the first line, or so many as there is room for.
  ///
  /// - Parameter isSelecting: whether the arrows go from item to item, so that a click does.
  func draw(
    from first: Int, chosen: Int?, hasFocus: Bool, selecting isSelecting: Bool = true, heading lines: Int = 1,
    on canvas: inout Canvas, in area: Rect
  ) {
    var (first, rest) = (first, area)
    if first > 0, self.first?.role == .heading {
      let kept = Swift.max(1, Swift.min(lines, area.height / 2))
      for head in prefix(kept) {
        canvas.put(SafeText(head.text), at: rest.takeTop(1).origin, head.role, width: rest.width)
      }
      first += kept
    }
    canvas.touch(area, hasFocus ? .text : .key(.tab))
    var isMarked = false
    for (row, line) in dropFirst(first).prefix(rest.height).enumerated() {
      let whole = rest.line(row)
      line.draw(on: &canvas, in: whole)
      if isSelecting, let item = line.item, let chosen { canvas.touch(whole, .row(item - chosen, focused: hasFocus)) }
      guard line.item != nil, line.item == chosen else { continue }
      if !isMarked { canvas.put(canvas.signs[hasFocus ? .bar : .elsewhere], at: whole.origin, .accent) }
      if hasFocus {
        let look = canvas.theme[.selection]
        canvas.restyle(whole) { _ in look }
        if !isMarked { canvas.placeCursor(at: whole.origin, visible: false) }
      }
      isMarked = true
    }
    if hasFocus, canvas.cursor == nil { canvas.placeCursor(at: rest.origin, visible: false) }
    if first + rest.height < count {
      canvas.put(canvas.signs[.dropDown], at: Position(column: area.endColumn, row: area.endRow - 1), .muted)
    }
  }
}

extension PaneLine {
  func draw(on canvas: inout Canvas, in line: Rect) {
    var rest = line
    let before = rest.takeLeft(indent)
    if !label.isEmpty { canvas.put(SafeText(label), at: before.origin, .muted, width: max(0, before.width - 1)) }
    if !aside.isEmpty {
      let aside = SafeText(aside)
      let end = rest.takeRight(min(aside.width, rest.width * 2 / 3))
      canvas.put(aside, at: end.origin, .muted, width: end.width)
      _ = rest.takeRight(1)
    }
    canvas.put(SafeText(text), at: rest.origin, role, width: rest.width)
    for cell in cells where cell.column < line.width {
      canvas.put(
        SafeText(cell.text), at: Position(column: line.column + cell.column, row: line.row), role,
        width: min(cell.width, line.width - cell.column), alignment: cell.alignment)
    }
  }
}

extension World {
  /// The fields of a record that have a value, but for some, as `label: value`: a new field needs no line here.
  func facts<R: Record>(of record: R, without left: FieldList<R>) -> [String] {
    let (values, left) = (record.values, Set(left.names))
    return R.fields.map(\.declaration).filter { !left.contains($0.name) }.compactMap { field in
      values[field.name].map { "\(words.label(of: field)): \(words.value($0, of: field, in: circumstances))" }
    }
  }
}
