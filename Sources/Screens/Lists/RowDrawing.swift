import CivicDomain
import TerminalCanvas

/// A row of a list that is to be drawn.
struct DrawnRow {
  let id: RowID
  /// The index of the row in the list.
  let index: Int
  /// The area of the row, without the column of the bar.
  let area: Rect
}

extension RecordRows where Window == ListState {
  /// The room for rows of one height in an area.
  static func room(_ area: Rect, rowHeight: Int = 1) -> RowRoom { RowRoom(height: area.height / max(1, rowHeight)) }

  /// Draws the rows in sight, each with why a search found it; where the parts have headings, those too, with the selected
  /// row in the middle.
  ///
  /// - Parameter found: the words that were searched for; nil: those of the list's own search.
  func draw(
    on canvas: inout Canvas, in area: Rect, focused: Bool, cursor: Bool = true, rowHeight: Int = 1, gap: Int = 0,
    found: FoundWords? = nil, _ world: World, row: (inout Canvas, DrawnRow) -> Void
  ) {
    let found = found ?? FoundWords(search.text)
    func drawRow(_ canvas: inout Canvas, _ drawn: DrawnRow) {
      row(&canvas, drawn)
      found.show(on: &canvas, in: drawn.area, of: drawn.id.record, world)
    }
    let register = world.register
    if source.parts.contains(where: { $0.heading != nil }) {
      return drawParts(on: &canvas, in: area, focused: focused, cursor: cursor, gap: gap, register, row: drawRow)
    }
    let seen = window.window(height: area.height / max(1, rowHeight))
    let ids = source.rows(seen, on: register)
    window.draw(on: &canvas, in: area, focused: focused, cursor: cursor, rowHeight: rowHeight) { canvas, drawn in
      let offset = drawn.index - seen.lowerBound
      guard ids.indices.contains(offset) else { return }
      drawRow(&canvas, DrawnRow(id: ids[offset], index: drawn.index, area: drawn.area))
    }
  }

  /// Draws the parts under their headings, with `gap` empty lines between them, scrolled so that the selected row
  /// stands in the middle and the heading of the first is in sight.
  private func drawParts(
    on canvas: inout Canvas, in area: Rect, focused: Bool, cursor: Bool, gap: Int, _ register: any Register,
    row: (inout Canvas, DrawnRow) -> Void
  ) {
    var starts: [Int] = []
    var (line, before, selectedLine) = (0, 0, 0)
    for part in source.parts where part.count > 0 {
      if !starts.isEmpty { line += gap }
      starts.append(line)
      if let chosen = window.index, chosen >= before, chosen < before + part.count {
        selectedLine = line + 1 + chosen - before
      }
      line += 1 + part.count + (part.more == nil ? 0 : 1)
      before += part.count
    }
    let top = max(0, min(selectedLine - area.height / 2, line - area.height))
    func visible(_ line: Int) -> Rect? { line >= top && line < top + area.height ? area.line(line - top) : nil }
    before = 0
    for (start, part) in zip(starts, source.parts.filter { $0.count > 0 }) {
      if let heading = part.heading, let line = visible(start) {
        canvas.put(SafeText(heading), at: line.inset(columns: 1).origin, .heading, width: line.width - 2)
      }
      // A part that lies wholly above or below what is seen has none to be read.
      let first = max(0, top - start - 1)
      let seen = first..<max(first, min(part.count, top + area.height - start - 1))
      let ids = seen.isEmpty ? [] : source.rows(before + seen.lowerBound..<before + seen.upperBound, on: register)
      for (offset, id) in ids.enumerated() {
        let index = seen.lowerBound + offset
        guard var rest = visible(start + 1 + index) else { continue }
        canvas.touch(rest, .row(before + index - (window.index ?? 0), focused: focused))
        let bar = rest.takeLeft(1)
        row(&canvas, DrawnRow(id: id, index: before + index, area: rest))
        if before + index == window.index {
          canvas.markSelected(rest, bar: bar, focused: focused, cursor: cursor)
        }
      }
      if let more = part.more, let line = visible(start + 1 + part.count) {
        canvas.put(SafeText(more), at: line.inset(columns: 1).origin, .muted, width: line.width - 2)
      }
      before += part.count
    }
    canvas.markMore(above: top, in: area)
    canvas.markMore(below: line - top - area.height, in: area)
  }
}
