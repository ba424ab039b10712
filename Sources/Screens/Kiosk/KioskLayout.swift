import TerminalCanvas
import Words

/// Where everything of a page stands on a terminal.
struct KioskLayout {
  /// A line of the body.
  struct Line {
    var parts: [(column: Int, text: SafeText, role: Role)]
    /// The row it belongs to.
    var row: Int?
  }

  /// The columns of the page within its margins.
  let column: Int
  let width: Int
  let title: [SafeText]
  let titleRow: Int
  /// What the sign beside the question means, at its end; nil: there is none, or no room.
  let star: SafeText?
  let body: Rect
  let lines: [Line]
  /// The field, and the row below it that goes on.
  let field: Rect?
  let button: Int?
  /// The rows below a list in which others are marked: whatever is in sight of it, they lead on.
  let waysOn: [Line]
  private let status: [SafeText]
  private let keys: KioskKeysRow
  private let humans: [SafeText]
  /// The first row of the foot: what is said, the keys, and the people who help.
  let footRow: Int

  /// - Parameters:
  ///   - status: what is said at the foot; empty: nothing.
  ///   - keys: the row of keys.
  ///   - humans: who helps beside the kiosk; empty: what is said names them.
  init(_ sheet: KioskSheet, status: String, keys: KioskKeysRow, humans: String, size: Size) {
    let isRoomy = size.height >= Limits.kioskRoomyHeight
    let margin = size.width >= Limits.kioskWideWidth ? Limits.kioskMargin : 1
    let width = min(size.width - 2 * margin, Limits.kioskTextWidth)
    let column = max(margin, (size.width - width) / 2)
    (self.width, self.column) = (width, column)
    func wrapped(_ text: String) -> [SafeText] { text.isEmpty ? [] : LineWrap.lines(of: text, width: width) }
    // A question as long as a subject leaves room for what is told: there its rest goes on.
    let whole = wrapped(sheet.title)
    let rest = whole.dropFirst(max(2, size.height / 4))
    title = Array(whole.prefix(max(2, size.height / 4)))
    titleRow = isRoomy ? 1 : 0
    (self.status, self.keys, self.humans) = (wrapped(status), keys, wrapped(humans))
    footRow = size.height - self.status.count - keys.height(width: width) - self.humans.count
    let bodyRow = titleRow + title.count + (isRoomy && rest.isEmpty ? 1 : 0)
    let bodyHeight = max(0, footRow - bodyRow - (isRoomy ? 1 : 0))
    let sign = SafeText(sheet.field?.star ?? "")
    let isBeside = sign.isEmpty || (title.last?.width ?? 0) + 2 + sign.width <= width
    star = sign.isEmpty || !isBeside ? nil : sign
    let asked = rest.map { Line(parts: [(0, $0, .heading)]) }
    let told = Self.told(
      sheet, after: asked + (isBeside ? [] : [Line(parts: [(0, sign, .muted)])]), width: width, isRoomy: isRoomy)
    if let typed = sheet.field {
      let below = typed.isLong ? (isRoomy ? 2 : 1) : 0
      // What is told above a field gives way to it, and says so.
      let lines = Self.lines(of: told, atMost: bodyHeight - Limits.kioskLineRows - below, width: width)
      let row = bodyRow + lines.count + (isRoomy && !lines.isEmpty ? 1 : 0)
      let left = max(1, bodyRow + bodyHeight - row - below)
      let height = min(left, typed.isLong ? Limits.kioskTextRows : Limits.kioskLineRows)
      field = Rect(column: column, row: row, width: width, height: height)
      button = typed.isLong ? row + height + below - 1 : nil
      (self.lines, waysOn) = (lines, [])
      body = Rect(column: column, row: bodyRow, width: width, height: bodyHeight)
      return
    }
    (field, button) = (nil, nil)
    let isMarking = sheet.rows.contains { $0.isMarked != nil }
    func lines(besides: Bool) -> [Line] {
      let gap = isRoomy && !told.isEmpty && !sheet.rows.isEmpty ? [Line(parts: [])] : []
      return told + gap + Self.lines(of: sheet.rows, besides: besides, width: width)
    }
    var all = lines(besides: true)
    if sheet.besideGivesWay, all.count > bodyHeight {
      let short = lines(besides: false)
      if short.count <= bodyHeight { all = short }
    }
    func isWayOn(_ line: Line) -> Bool { isMarking && (line.row.map { sheet.rows[$0].isMarked == nil } ?? false) }
    (self.lines, waysOn) = (all.filter { !isWayOn($0) }, all.filter(isWayOn))
    body = Rect(
      column: column, row: bodyRow, width: width,
      height: isMarking ? min(self.lines.count, max(0, bodyHeight - waysOn.count)) : bodyHeight)
  }

  /// What is told above the answers: what is copied by hand comes first.
  /// - Parameter asked: what of the question goes on there.
  private static func told(_ sheet: KioskSheet, after asked: [Line], width: Int, isRoomy: Bool) -> [Line] {
    var lines = asked
    func part() { if isRoomy, !lines.isEmpty { lines.append(Line(parts: [])) } }
    for large in sheet.large {
      part()
      lines.append(Line(parts: [(2, SafeText(large.signs.map(String.init).joined(separator: "  ")), .accent)]))
      lines += LineWrap.lines(of: large.spelled, width: width - 2).map { Line(parts: [(2, $0, .text)]) }
    }
    for paragraph in sheet.text {
      part()
      lines += LineWrap.lines(of: paragraph, width: width).map { Line(parts: [(0, $0, .text)]) }
    }
    return lines
  }

  /// As many lines as there is room for; the last ends in `…` where there are more.
  private static func lines(of told: [Line], atMost count: Int, width: Int) -> [Line] {
    var lines = Array(told.prefix(max(0, count)))
    guard lines.count < told.count, let last = lines.indices.last else { return lines }
    let mark = SafeText(" …")
    let line = lines[last].parts.first?.text ?? SafeText("")
    let room = LineWrap.lines(of: line.text, width: width - mark.width).first ?? line
    lines[last].parts = [(0, SafeText(room.text + mark.text), lines[last].parts.first?.role ?? .text)]
    return lines
  }

  /// The rows, each whole: what does not fit beside its label stands below it.
  private static func lines(of rows: [KioskRow], besides: Bool, width: Int) -> [Line] {
    let indent = 4
    let longest = rows.map { SafeText($0.label).width }.max() ?? 0
    let longestBeside = rows.map { SafeText($0.beside).width }.max() ?? 0
    let besideColumn = indent + longest + 3
    let isBeside = besideColumn + longestBeside <= width
    return rows.enumerated().flatMap { index, row -> [Line] in
      let mark = row.isMarked.map { $0 ? "[x] " : "[ ] " } ?? ""
      var lines = LineWrap.lines(of: mark + row.label, width: width - indent).map {
        Line(parts: [(indent, $0, .text)], row: index)
      }
      lines[0].parts.insert((2, SafeText(String(index + 1)), .key), at: 0)
      if row.beside.isEmpty || !besides { return lines }
      if isBeside {
        lines[0].parts.append((besideColumn, SafeText(row.beside), .muted))
      } else {
        lines += LineWrap.lines(of: row.beside, width: width - indent).map {
          Line(parts: [(indent, $0, .muted)], row: index)
        }
      }
      return lines
    }
  }

  /// How far the body can be moved up.
  var lastTop: Int { max(0, lines.count - body.height) }

  /// The lines of a row; nil: it is always in sight.
  private func span(of row: Int) -> Range<Int>? {
    guard let first = lines.firstIndex(where: { $0.row == row }) else { return nil }
    return first..<(lines.lastIndex { $0.row == row } ?? first) + 1
  }

  /// Whether a row is seen whole, or as much of it as there is room for.
  func isSeen(_ row: Int, from top: Int) -> Bool {
    guard let span = span(of: row) else { return true }
    return span.clamped(to: top..<top + body.height).count >= min(span.count, body.height)
  }

  /// Whether a row was in sight to its end.
  func isReadThrough(_ row: Int, from top: Int) -> Bool {
    span(of: row).map { $0.upperBound <= top + body.height } ?? true
  }

  /// Whether all that stands above a row was in sight.
  func isReadTo(_ row: Int, from top: Int) -> Bool { span(of: row).map { $0.lowerBound < top + body.height } ?? true }

  /// The nearest top from which a row is seen.
  func top(showing row: Int, from top: Int) -> Int {
    guard let span = span(of: row) else { return top }
    if span.lowerBound < top { return span.lowerBound }
    // Of one that is longer than the page its beginning.
    return min(lastTop, max(top, min(span.lowerBound, span.upperBound - body.height)))
  }

  /// The top some lines further, and no further than to the end of a row.
  func top(reading row: Int, from top: Int, by step: Int) -> Int {
    guard let span = span(of: row), span.upperBound > top + body.height else {
      return self.top(showing: row, from: top)
    }
    return min(lastTop, top + step, span.upperBound - body.height)
  }

  /// Draws the page.
  /// - Parameters:
  ///   - selected: the selected row; nil: none.
  ///   - isBelowField: whether somebody is at the row below the field.
  func draw(on canvas: inout Canvas, from top: Int, selected: Int?, isBelowField: Bool = false) {
    for (index, line) in title.enumerated() {
      canvas.put(line, at: Position(column: column, row: titleRow + index), .heading)
    }
    if let star {
      let place = Position(column: column + width - star.width, row: titleRow + title.count - 1)
      canvas.put(star, at: place, .muted)
    }
    let top = min(max(0, top), lastTop)
    var cursor: Position?
    func draw(_ line: Line, at row: Int) {
      let isSelected = line.row != nil && line.row == selected
      if isSelected {
        canvas.fill(Rect(column: column, row: row, width: width, height: 1), .selection)
        if cursor == nil { cursor = Position(column: column, row: row) }
        canvas.put(canvas.signs[.bar], at: Position(column: column, row: row), .selection)
      }
      for part in line.parts {
        canvas.put(part.text, at: Position(column: column + part.column, row: row), isSelected ? .selection : part.role)
      }
    }
    for (index, line) in lines.dropFirst(top).prefix(body.height).enumerated() { draw(line, at: body.row + index) }
    for (index, line) in waysOn.enumerated() { draw(line, at: body.endRow + index) }
    if field == nil, top < lastTop {
      let corner = Position(column: column + width, row: body.endRow - 1)
      canvas.put(canvas.signs[.dropDown], at: corner, .accent)
    }
    let place = KioskKeysRow.Place(
      selected: selected, isRead: selected.map { isSeen($0, from: top) } ?? true, isLong: lastTop > 0,
      isBelowField: isBelowField)
    let foot =
      status.map { ($0, Role.warning) } + keys.lines(at: place, width: width).map { ($0, .muted) }
      + humans.map { ($0, .muted) }
    for (index, line) in foot.enumerated() {
      canvas.put(line.0, at: Position(column: column, row: canvas.size.height - foot.count + index), line.1)
    }
    // Whoever reads by a braille line begins at the top where no row is in sight.
    if field == nil { canvas.placeCursor(at: cursor ?? body.origin, visible: false) }
  }
}
