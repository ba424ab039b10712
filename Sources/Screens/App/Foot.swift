import TerminalCanvas

/// The rows below the work: the rule, the message and the key hints. A message that needs more than its row takes rows
/// from the work, so that nothing of it is cut; so do the answers of a question. What has the focus stays in sight.
struct Foot {
  private let line: MessageLine?
  private let isNew: Bool
  private let keyRows: [KeyHints]
  private let texts: [SafeText]
  /// Rows that the message takes.
  private let messageRows: Int
  /// Rows in all, with the rule.
  let rows: Int

  /// Columns that the sign before a message takes, with the space behind it.
  private static let messageMargin = 4

  /// Lays out the rows for a message and the key hints on a screen of this size.
  init(_ line: MessageLine?, isNew: Bool, keys: KeyHints, on size: Size) {
    self.line = line
    self.isNew = isNew
    var isQuestion = false
    if case .question = line?.kind { isQuestion = true }
    keyRows = isQuestion ? keys.rows(width: size.width) : [keys]
    texts = line.map { LineWrap.lines(of: $0.text, width: size.width - Foot.messageMargin) } ?? []
    // One row of the work is left in any case: that of what has the focus.
    let most = max(1, size.height - Frame.headRows - 1 - keyRows.count - 1)
    messageRows = min(max(1, texts.count), Limits.messageRows, most)
    rows = keyRows.count + messageRows + 1
  }

  /// Scrolls the work up as far as its cursor would lie under the message.
  func makeRoom(on canvas: inout Canvas, in work: Rect) {
    guard let focused = canvas.cursor, work.contains(focused) else { return }
    let lastSeen = canvas.size.height - rows - 1
    if focused.row > lastSeen { canvas.scrollUp(work, by: focused.row - lastSeen) }
  }

  /// Draws the rows at the bottom of the screen.
  func draw(on canvas: inout Canvas) {
    var rest = canvas.bounds
    var covered = rest
    canvas.touch(covered.takeBottom(rows), .nothing)
    for row in keyRows.reversed() { row.draw(on: &canvas, in: rest.takeBottom(1)) }
    let message = rest.takeBottom(messageRows)
    canvas.fill(message)
    for (row, text) in texts.prefix(messageRows).enumerated() {
      guard var part = line else { break }
      let isCut = row + 1 == messageRows && texts.count > messageRows
      part.text = isCut ? text.text + canvas.signs[.ellipsis].text : text.text
      if row > 0 { part.kind = .note }
      if row + 1 < messageRows { part.aside = "" }
      part.draw(on: &canvas, in: message.line(row), focused: isNew && row == 0)
    }
    canvas.horizontalRule(rest.takeBottom(1))
    // Where the message covers all below a rule of the work, that one would lie on this.
    let above = rest.takeBottom(1)
    let signs = canvas.rowText(above.row)
    let isRule = !signs.isEmpty && signs.allSatisfy { String($0) == canvas.signs[.horizontalLine].text }
    if isRule { canvas.fill(above) }
  }
}
