import CivicDomain
import TerminalCanvas
import Words

/// The layout of the page of a count: what is counted, the labels of the columns, the rows, the totals.
struct CountLayout {
  let title: Rect
  let narrowing: Rect
  let labels: Rect
  let rows: Rect
  let totals: Rect
  /// The width of the names of the rows.
  let names: Int
  /// The widths of the columns of numbers, the last that of the totals.
  let widths: [Int]
  /// The columns of numbers that are seen; the last, the totals, is seen always.
  let seen: Range<Int>

  /// Empty columns of the screen before a column of numbers.
  static let gap = 2
  /// The widest name of a row or a column: more is cut.
  private static let widestName = 32
  private static let widestColumn = 12

  init(of page: CountPage, in world: World) { self.init(of: page, Frame.work(of: world.size)) }

  init(of page: CountPage, _ work: Rect) {
    var rest = work
    let isRoomy = work.height >= Limits.roomyHeight
    title = rest.takeTop(1).inset(columns: 1)
    narrowing = rest.takeTop(1).inset(columns: 1)
    if isRoomy { _ = rest.takeTop(1) }
    labels = rest.takeTop(1)
    totals = rest.takeBottom(1)
    rows = rest
    let inner = work.width - 2
    let widths = page.texts[0].indices.map { column in page.texts.map { SafeText($0[column]).width }.max() ?? 0 }
    names = min(widths[0], Self.widestName, inner * 2 / 5)
    // Of one column the heading is read whole; of many a short one is enough.
    let most = page.table.byColumn == nil ? inner / 3 : Self.widestColumn
    self.widths = widths.dropFirst().map { max(5, min($0, most)) }
    seen = Self.seen(self.widths, selected: page.column, in: inner - names, isSplit: page.table.byColumn != nil)
  }

  /// The columns beside the totals for which there is room, the selected one among them.
  private static func seen(_ widths: [Int], selected: Int, in width: Int, isSplit: Bool) -> Range<Int> {
    guard isSplit else { return 0..<widths.count }
    let room = width - gap - (widths.last ?? 0)
    let cells = widths.dropLast().map { $0 + gap }
    func end(from first: Int) -> Int {
      var (end, left) = (first, room)
      while end < cells.count, cells[end] <= left { (end, left) = (end + 1, left - cells[end]) }
      return end
    }
    var first = 0
    while first < min(selected, cells.count - 1), end(from: first) <= min(selected, cells.count - 1) { first += 1 }
    return first..<max(end(from: first), min(first + 1, cells.count))
  }
}

extension CountPage {
  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    let layout = CountLayout(of: self, area)
    canvas.put(SafeText(title(in: world)), at: layout.title.origin, .heading, width: layout.title.width)
    drawNarrowing(on: &canvas, layout, world)
    guard let headings = texts.first, let totals = texts.last, !table.rows.isEmpty else {
      canvas.putParagraph(world.words.nothingFits, in: layout.rows.inset(columns: 1), .muted)
      return canvas.placeCursor(at: layout.rows.origin, visible: false)
    }
    draw(headings, on: &canvas, in: layout.labels.inset(columns: 1), layout, .muted)
    rows.draw(on: &canvas, in: layout.rows, focused: true) { canvas, row in
      var line = row.area
      _ = line.takeRight(1)
      draw(texts[row.index + 1], on: &canvas, in: line, layout, .text)
      drawBar(of: row.index, on: &canvas, in: line, layout)
    }
    touchCells(on: &canvas, layout)
    markCell(on: &canvas, layout)
    draw(totals, on: &canvas, in: layout.totals.inset(columns: 1), layout, .heading)
  }

  /// Draws the day and what the records are narrowed by; at the right which columns are seen, where that are not all.
  private func drawNarrowing(on canvas: inout Canvas, _ layout: CountLayout, _ world: World) {
    var rest = layout.narrowing
    if table.byColumn != nil, layout.seen.count < table.columns.count {
      let seen = SafeText(world.words.columnsSeen(layout.seen, of: table.columns.count))
      canvas.put(seen, at: rest.takeRight(seen.width).origin, .accent)
      _ = rest.takeRight(1)
    }
    canvas.put(SafeText(narrowing(in: world)), at: rest.origin, .muted, width: rest.width)
  }

  /// Draws the cells of a row that are seen.
  private func draw(_ cells: [String], on canvas: inout Canvas, in line: Rect, _ layout: CountLayout, _ role: Role) {
    canvas.put(SafeText(cells[0]), at: line.origin, role, width: layout.names)
    for (index, area) in areas(in: line, layout) {
      canvas.put(SafeText(cells[index + 1]), at: area.origin, role, width: area.width, alignment: .right)
    }
  }

  /// The place of each column of numbers that is seen.
  private func areas(in line: Rect, _ layout: CountLayout) -> [(index: Int, area: Rect)] {
    var rest = line
    _ = rest.takeLeft(layout.names)
    let last = layout.widths.count - 1
    let shown = Array(layout.seen) + (layout.seen.contains(last) ? [] : [last])
    return shown.compactMap { index in
      _ = rest.takeLeft(CountLayout.gap)
      let area = rest.takeLeft(min(layout.widths[index], rest.width))
      return area.isEmpty ? nil : (index, area)
    }
  }

  /// Draws how large a row is beside the others, where one column of numbers leaves room for it.
  private func drawBar(of row: Int, on canvas: inout Canvas, in line: Rect, _ layout: CountLayout) {
    guard table.byColumn == nil, case .exact(let count) = table.rowTotals[row].count else { return }
    let greatest = table.rowTotals.map { if case .exact(let count) = $0.count { count } else { 0 } }.max() ?? 0
    var rest = line
    for (_, area) in areas(in: line, layout) { _ = rest.takeLeft(area.endColumn - rest.column) }
    _ = rest.takeLeft(CountLayout.gap)
    let length = count == 0 ? 0 : max(1, rest.width * count / max(1, greatest))
    for column in 0..<min(length, rest.width) {
      canvas.put(canvas.signs[.block], at: Position(column: rest.column + column, row: rest.row), .accent, width: 1)
    }
  }

  /// Says what a click on a cell means.
  private func touchCells(on canvas: inout Canvas, _ layout: CountLayout) {
    guard table.byColumn != nil, let selected = rows.selection else { return }
    for (offset, row) in rows.window(height: layout.rows.height).enumerated() {
      var line = layout.rows.line(offset)
      _ = line.takeLeft(1)
      for (index, area) in areas(in: line, layout) {
        canvas.touch(area, .cell((row - selected, index - column), focused: true))
      }
    }
  }

  /// Draws the selected cell as it is, in a row that is reversed: so one sees which it is.
  private func markCell(on canvas: inout Canvas, _ layout: CountLayout) {
    guard table.byColumn != nil, let row = rows.selection else { return }
    let seen = rows.window(height: layout.rows.height)
    guard seen.contains(row) else { return }
    var line = layout.rows.line(row - seen.lowerBound)
    _ = line.takeLeft(1)
    guard let cell = areas(in: line, layout).first(where: { $0.index == column }) else { return }
    let look = canvas.theme[.focus]
    canvas.restyle(cell.area) { _ in look }
  }
}
