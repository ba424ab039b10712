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
  let body: Rect
  let lines: [Line]
  /// The field, and the row below it that goes on.
  let field: Rect?
  let button: Int?
  let foot: [(text: SafeText, role: Role)]
  let footRow: Int

  /// - Parameters:
  ///   - status: what is said at the foot; empty: nothing.
  ///   - keys: the row of keys.
  ///   - humans: who helps beside the kiosk.
  init(_ sheet: KioskSheet, status: String, keys: String, humans: String, size: Size) {
    let isRoomy = size.height >= Limits.kioskRoomyHeight
    let margin = size.width >= Limits.kioskWideWidth ? Limits.kioskMargin : 1
    let width = min(size.width - 2 * margin, Limits.kioskTextWidth)
    let column = max(margin, (size.width - width) / 2)
    (self.width, self.column) = (width, column)
    title = LineWrap.lines(of: sheet.title, width: width)
    titleRow = isRoomy ? 1 : 0
    var foot: [(SafeText, Role)] = []
    func add(_ text: String, _ role: Role) {
      if !text.isEmpty { foot += LineWrap.lines(of: text, width: width).map { ($0, role) } }
    }
    add(status, .warning)
    // On a small terminal what is said stands in the place of the keys.
    if isRoomy || status.isEmpty { add(keys, .muted) }
    add(humans, .muted)
    self.foot = foot
    footRow = size.height - foot.count
    let bodyRow = titleRow + title.count + (isRoomy ? 1 : 0)
    let bodyHeight = max(0, footRow - bodyRow - (isRoomy ? 1 : 0))
    body = Rect(column: column, row: bodyRow, width: width, height: bodyHeight)
    var lines: [Line] = []
    for paragraph in sheet.text {
      if isRoomy, !lines.isEmpty { lines.append(Line(parts: [])) }
      lines += LineWrap.lines(of: paragraph, width: width).map { Line(parts: [(0, $0, .text)]) }
    }
    for large in sheet.large {
      if isRoomy { lines.append(Line(parts: [])) }
      lines.append(Line(parts: [(2, SafeText(large.signs.map(String.init).joined(separator: "  ")), .accent)]))
      lines += LineWrap.lines(of: large.spelled, width: width - 2).map { Line(parts: [(2, $0, .text)]) }
    }
    if !sheet.rows.isEmpty, isRoomy, !lines.isEmpty { lines.append(Line(parts: [])) }
    lines += Self.lines(of: sheet.rows, width: width)
    if let asked = sheet.field {
      let isLong = asked.isLong
      let below = isLong ? 1 : 0
      let gap = isRoomy && !lines.isEmpty ? 1 : 0
      let row = bodyRow + lines.count + gap
      let left = max(1, bodyRow + bodyHeight - row - below - (isRoomy ? below : 0))
      let height = min(left, isLong ? Limits.kioskTextRows : Limits.kioskLineRows)
      field = Rect(column: column, row: row, width: width, height: height)
      button = isLong ? row + height + (isRoomy ? 1 : 0) : nil
    } else {
      (field, button) = (nil, nil)
    }
    self.lines = lines
  }

  /// The rows, each whole: what does not fit beside its label stands below it.
  private static func lines(of rows: [KioskRow], width: Int) -> [Line] {
    let indent = 4
    let longest = rows.map { SafeText($0.label).width }.max() ?? 0
    let longestBeside = rows.map { SafeText($0.beside).width }.max() ?? 0
    let besideColumn = indent + longest + 3
    let isBeside = besideColumn + longestBeside <= width
    return rows.enumerated().flatMap { index, row -> [Line] in
      var lines = LineWrap.lines(of: row.label, width: width - indent).map {
        Line(parts: [(indent, $0, .text)], row: index)
      }
      lines[0].parts.insert((2, SafeText(String(index + 1)), .key), at: 0)
      if row.beside.isEmpty { return lines }
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

  /// The lines of a row.
  func span(of row: Int) -> Range<Int> {
    let first = lines.firstIndex { $0.row == row } ?? 0
    let last = lines.lastIndex { $0.row == row } ?? 0
    return first..<last + 1
  }

  /// Whether a row is seen whole, or as much of it as there is room for.
  func isSeen(_ row: Int, from top: Int) -> Bool {
    let span = span(of: row)
    return span.lowerBound >= top && min(span.upperBound, span.lowerBound + body.height) <= top + body.height
  }

  /// Whether all that stands above a row was in sight.
  func isReadTo(_ row: Int, from top: Int) -> Bool { span(of: row).lowerBound < top + body.height }

  /// The nearest top from which a row is seen.
  func top(showing row: Int, from top: Int) -> Int {
    let span = span(of: row)
    if span.lowerBound < top { return span.lowerBound }
    return min(lastTop, max(top, span.upperBound - body.height))
  }

  /// Draws the page.
  /// - Parameter selected: the selected row; nil: none.
  func draw(on canvas: inout Canvas, from top: Int, selected: Int?) {
    for (index, line) in title.enumerated() {
      canvas.put(line, at: Position(column: column, row: titleRow + index), .heading)
    }
    let top = min(max(0, top), lastTop)
    var cursor: Position?
    for (index, line) in lines.enumerated().dropFirst(top).prefix(field == nil ? body.height : lines.count) {
      let row = body.row + index - top
      let isSelected = line.row != nil && line.row == selected
      if isSelected {
        canvas.fill(Rect(column: column, row: row, width: width, height: 1), .selection)
        if cursor == nil { cursor = Position(column: column, row: row) }
      }
      if isSelected { canvas.put(canvas.signs[.bar], at: Position(column: column, row: row), .selection) }
      for part in line.parts {
        canvas.put(part.text, at: Position(column: column + part.column, row: row), isSelected ? .selection : part.role)
      }
    }
    if field == nil, top < lastTop {
      let corner = Position(column: column + width, row: body.endRow - 1)
      canvas.put(canvas.signs[.dropDown], at: corner, .accent)
    }
    for (index, line) in foot.enumerated() {
      canvas.put(line.text, at: Position(column: column, row: footRow + index), line.role)
    }
    // Whoever reads by a braille line begins at the top where no row is in sight.
    if field == nil { canvas.placeCursor(at: cursor ?? body.origin, visible: false) }
  }
}
