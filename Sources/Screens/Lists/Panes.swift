import TerminalCanvas

/// The layout of panes beside one another, parted by rules; on a narrow screen the one that has the focus alone.
struct Panes: Equatable {
  /// The area of each pane; empty: it is not seen.
  private(set) var areas: [Rect]
  /// The rules between the panes.
  private(set) var rules: [Rect] = []

  /// How many panes are seen.
  var seen: Int { areas.count { !$0.isEmpty } }

  /// Whether two panes fit beside each other.
  static func hasRoomForTwo(_ work: Rect) -> Bool { work.width >= Limits.twoPanesWidth }

  /// Lays out so many panes in a work area: the first so many columns wide, a second from `Limits.twoPanesWidth` on, a
  /// third from `Limits.threePanesWidth`. What has no room of its own is shown in the last pane that has.
  init(_ work: Rect, _ count: Int, focus: Int, first: Int) {
    assert(0..<count ~= focus, "a focus on no pane")
    let none = Rect(column: work.column, row: work.row, width: 0, height: 0)
    areas = Array(repeating: none, count: count)
    guard Panes.hasRoomForTwo(work), count > 1 else {
      areas[min(focus, count - 1)] = work
      return
    }
    var rest = work
    areas[0] = rest.takeLeft(first)
    rules.append(rest.takeLeft(1))
    guard count > 2, work.width >= Limits.threePanesWidth else {
      areas[1] = rest
      return
    }
    areas[1] = rest.takeLeft((rest.width - 1) / 2)
    rules.append(rest.takeLeft(1))
    areas[2] = rest
  }

  subscript(pane: Int) -> Rect { areas[pane] }

  /// Draws the rules between the panes.
  func draw(on canvas: inout Canvas) {
    for rule in rules { canvas.verticalRule(rule) }
  }
}
