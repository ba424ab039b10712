import CivicDomain
import TerminalCanvas
import Words

/// The layout of a list of records: head, search and filters, column labels, rows.
struct RecordListLayout {
  /// The row of the title and the count.
  let head: Rect
  /// The row of search, filters and sort order; empty where there are none.
  let narrowing: Rect
  /// The labels of the columns; empty where there is no room.
  let labels: Rect
  let rows: Rect

  init(_ work: Rect, isNarrowed: Bool) {
    var rest = work
    let isRoomy = work.height >= Limits.roomyHeight
    // On a small screen what the list is narrowed by takes the place of its name.
    head = rest.takeTop(isRoomy || !isNarrowed ? 1 : 0).inset(columns: 1)
    narrowing = rest.takeTop(isNarrowed ? 1 : 0).inset(columns: 1)
    labels = rest.takeTop(isRoomy ? 1 : 0)
    rows = rest
  }
}

extension RecordList {
  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    let layout = RecordListLayout(area, isNarrowed: isNarrowed)
    let counts = countsApart(in: world)
    if !layout.head.isEmpty { drawHead(on: &canvas, in: layout.head, counts.all, world) }
    if isNarrowed { drawNarrowing(on: &canvas, in: layout.narrowing, counts, world) }
    guard rows.count > 0 else {
      let area = layout.rows.inset(columns: 1)
      canvas.putParagraph(whyNothing(in: world), in: area, .muted)
      if !rows.search.isTyping { canvas.placeCursor(at: area.origin, visible: false) }
      return
    }
    // Beside the bar at the left stands the mark.
    let columns = RecordColumns(
      of: self.columns.isEmpty ? kind.columns(withPersonal: true) : self.columns,
      width: area.width - Self.margin - 2, in: world.words)
    if !layout.labels.isEmpty { drawLabels(of: columns, on: &canvas, in: layout.labels, world) }
    let found = FoundWords(rows.search.text, inColumns: true)
    let isChoosing = !rows.search.holdsCursor
    rows.draw(on: &canvas, in: layout.rows, focused: isChoosing, cursor: isChoosing, found: found, world) {
      canvas, row in
      if rows.marked.contains(row.id) { canvas.put(canvas.signs[.check], at: row.area.origin, .accent) }
      let texts = columns.texts(of: row.id.record, kind, in: world)
      for (column, text) in zip(columns.columns, texts) {
        let position = Position(column: row.area.column + Self.margin + column.start, row: row.area.row)
        canvas.put(SafeText(text), at: position, width: column.width, alignment: column.alignment)
      }
    }
  }

  /// Columns of the screen before the first field: the mark, and a space.
  private static let margin = 2

  /// Draws the heads of the columns: one that is longer than its column stands in the blank beside it, where there is one.
  private func drawLabels(of columns: RecordColumns, on canvas: inout Canvas, in line: Rect, _ world: World) {
    let left = line.column + Self.margin + 1
    let labels = columns.columns.map { SafeText(world.words.label(of: $0.field)) }
    var end = 0
    for (index, column) in columns.columns.enumerated() {
      let right = column.start + column.width
      let isRight = column.alignment == .right
      var (start, last) = (isRight ? max(end, right - labels[index].width) : column.start, right)
      if !isRight, let next = columns.columns.dropFirst(index + 1).first {
        let begins = next.alignment == .right ? next.start + next.width - labels[index + 1].width : next.start
        last = max(right, begins - Self.labelGap)
      }
      start = min(start, right)
      canvas.put(
        labels[index], at: Position(column: left + start, row: line.row), .muted, width: last - start,
        alignment: column.alignment)
      end = start + min(labels[index].width, last - start) + Self.labelGap
    }
  }

  /// Empty columns of the screen between two heads.
  private static let labelGap = 2

  /// Draws the title, `Rejestry › KROKUS › Zasoby`, and the count.
  private func drawHead(on canvas: inout Canvas, in line: Rect, _ all: Int, _ world: World) {
    var rest = line
    let count = SafeText(world.words.number(all))
    canvas.put(count, at: rest.takeRight(count.width).origin, .muted)
    _ = rest.takeRight(1)
    let way = [
      opened.name ?? world.words.registers, opened.place(in: world), world.words.heading(of: kind.kind),
    ].filter { !$0.isEmpty }
    canvas.put(SafeText(way.joined(separator: " › ")), at: rest.origin, .heading, width: rest.width)
  }

  /// Draws the search at the left, filters and sort order beside it, how many were found at the right.
  private func drawNarrowing(
    on canvas: inout Canvas, in line: Rect, _ counts: (all: Int, filtered: Int), _ world: World
  ) {
    var rest = line
    let matches = SafeText(world.words.matches(rows.count, of: rows.search.text.isEmpty ? counts.all : counts.filtered))
    canvas.put(matches, at: rest.takeRight(matches.width).origin, .muted)
    _ = rest.takeRight(1)
    let marked = rows.marked.isEmpty ? "" : world.words.markedRecords(rows.marked.count)
    let others = [marked, filtersShown(in: world), orderShown(in: world)].filter { !$0.isEmpty }
    let text = SafeText(others.joined(separator: " · "))
    if rows.search.isShown {
      let typed = SafeText("/ \(rows.search.text)").width + (rows.search.isTyping ? 1 : 0)
      rows.search.draw(on: &canvas, in: rest.takeLeft(text.width == 0 ? rest.width : min(typed, rest.width / 2)))
      _ = rest.takeLeft(2)
    }
    canvas.put(text, at: rest.origin, .accent, width: rest.width)
  }

  /// Of how many records it is not known what the filter asks for.
  func foot(in world: World) -> ScreenFoot? {
    if filters.isEmpty || rows.search.isTyping { return nil }
    return shown.unknownNote(in: world).map { ScreenFoot(line: MessageLine(.note, $0)) }
  }

  /// The sentence that says why the list is empty.
  func whyNothing(in world: World) -> String {
    let words = world.words
    if filters.isEmpty {
      if !rows.search.text.isEmpty { return words.nothingFound(rows.search.text, esc: takenBack) }
      return owner == nil && !opened.base.isEmpty ? words.nothingFits : kind.whyEmpty(in: world)
    }
    if rows.search.text.isEmpty { return words.nothingMatchesFilter(filtersShown(in: world), esc: takenBack) }
    return words.nothingFound(
      rows.search.text, within: filtersShown(in: world), without: countWithoutFilter(in: world), esc: takenBack)
  }
}
