/// The row of keys that matter now. Where it is too narrow, the least important go first.
public struct KeyHints: Equatable, Sendable {
  /// The hints in the order in which they are shown.
  public var hints: [Hint]

  /// A key and what it does.
  public struct Hint: Equatable, Sendable {
    /// The key, as it is written on the screen.
    public let key: String
    /// The label of the key in a word or two.
    public let label: String
    /// 0 is the most important; of equals the later one goes first.
    public let priority: Int
    /// The key that a click presses; nil: none.
    public let pressing: Key?

    /// A hint.
    public init(_ key: String, _ label: String, priority: Int = 0, pressing: Key? = nil) {
      self.key = key
      self.label = label
      self.priority = priority
      self.pressing = pressing
    }

    fileprivate var width: Int { SafeText(key).width + 1 + SafeText(label).width }
  }

  /// A row of hints.
  public init(_ hints: [Hint]) { self.hints = hints }

  /// Returns the hints that fit into so many columns, in their order.
  public func fitting(width: Int) -> [Hint] {
    let byImportance = hints.indices.sorted { (hints[$0].priority, $0) < (hints[$1].priority, $1) }
    var kept = Set<Int>()
    // One column before the first, two between.
    var used = 1
    for index in byImportance {
      let needed = hints[index].width + (kept.isEmpty ? 0 : 2)
      if used + needed > width { break }
      used += needed
      kept.insert(index)
    }
    return hints.indices.filter(kept.contains).map { hints[$0] }
  }

  /// All of them, in as many rows as they need.
  public func rows(width: Int) -> [KeyHints] {
    var rows: [[Hint]] = []
    var used = 0
    for hint in hints {
      used += hint.width + 2
      // One column before the first, none needed behind the last.
      if rows.isEmpty || used - 1 > width {
        rows.append([])
        used = hint.width + 2
      }
      rows[rows.count - 1].append(hint)
    }
    return rows.map { KeyHints($0) }
  }

  /// Draws them in the first row of the area.
  public func draw(on canvas: inout Canvas, in area: Rect) {
    let line = area.line(0)
    canvas.fill(line)
    var position = Position(column: line.column + 1, row: line.row)
    for hint in fitting(width: line.width) {
      let start = position
      position.column += canvas.put(SafeText(hint.key), at: position, .key) + 1
      position.column += canvas.put(SafeText(hint.label), at: position) + 2
      if let key = hint.pressing {
        canvas.touch(
          Rect(column: start.column, row: start.row, width: position.column - 2 - start.column, height: 1), .key(key))
      }
    }
  }
}
