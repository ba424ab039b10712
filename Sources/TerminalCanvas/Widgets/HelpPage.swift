/// The help for one screen: what it is for, and its keys by what one wants to do.
public struct HelpPage: Equatable, Sendable {
  /// The title of the page.
  public let title: String
  /// The paragraphs about what the screen is for.
  public let paragraphs: [String]
  /// The keys.
  public let sections: [Section]
  private var scroll = ScrollState()

  /// Keys that belong together.
  public struct Section: Equatable, Sendable {
    /// The heading of the section: what one wants to do.
    public let heading: String
    /// The keys for it.
    public let keys: [KeyHints.Hint]

    /// Keys that belong together.
    public init(_ heading: String, _ keys: [KeyHints.Hint]) {
      self.heading = heading
      self.keys = keys
    }
  }

  /// A page, seen from its top.
  public init(title: String, paragraphs: [String], sections: [Section]) {
    self.title = title
    self.paragraphs = paragraphs
    self.sections = sections
  }

  /// Scrolls one way. `size` is that of the area drawn in.
  /// - Returns: whether another part is seen.
  @discardableResult public mutating func move(_ movement: Movement, in size: Size) -> Bool {
    scroll.move(movement, total: lines(width: size.width).count, height: size.height)
  }

  /// Draws the part that is seen, with `▾` at the lower right if there is more; the cursor follows its first line.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    guard !area.isEmpty else { return }
    let lines = lines(width: area.width)
    let first = scroll.first(total: lines.count, height: area.height)
    for (row, line) in lines.dropFirst(first).prefix(area.height).enumerated() {
      let position = Position(column: area.column, row: area.row + row)
      if !line.key.isEmpty { canvas.put(line.key, at: position, .key, width: line.indent - 1) }
      canvas.put(line.text, at: Position(column: position.column + line.indent, row: position.row), line.role)
    }
    if first + area.height < lines.count {
      canvas.put(canvas.signs[.dropDown], at: Position(column: area.endColumn - 1, row: area.endRow - 1), .muted)
    }
    canvas.placeCursor(at: area.origin, visible: false)
  }

  private struct Line {
    var key: SafeText = ""
    var indent = 0
    var text: SafeText
    var role: Role = .text
  }

  private func lines(width: Int) -> [Line] {
    // The last column is for the sign that there is more.
    let width = max(1, width - 1)
    var lines = [Line(text: SafeText(title), role: .heading)]
    for paragraph in paragraphs {
      lines.append(Line(text: ""))
      lines += LineWrap.lines(of: paragraph, width: width).map { Line(text: $0) }
    }
    let keyWidth = sections.flatMap(\.keys).map { SafeText($0.key).width }.max() ?? 0
    let indent = min(keyWidth + 2, max(2, width / 2))
    for section in sections {
      lines.append(Line(text: ""))
      lines.append(Line(text: SafeText(section.heading), role: .heading))
      for hint in section.keys {
        for (row, text) in LineWrap.lines(of: hint.label, width: max(1, width - indent)).enumerated() {
          lines.append(Line(key: row == 0 ? SafeText(hint.key) : "", indent: indent, text: text))
        }
      }
    }
    return lines
  }
}
