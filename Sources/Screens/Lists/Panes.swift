import TerminalCanvas

/// The layout of panes beside one another, parted by rules; on a narrow screen the one that has the focus alone.
struct Panes: Equatable {
  /// The area of each pane; empty: it is not seen.
  private(set) var areas: [Rect]
  /// The rules between the panes.
  private(set) var rules: [Rect] = []

  /// How many panes are seen.
  var seen: Int { areas.count { !$0.isEmpty } }

  /// How many panes stand beside each other in a work area: a second from `Limits.twoPanesWidth` on, a third from
  /// `Limits.threePanesWidth`, unless one stands beside the screen already; one where the person wants one column.
  static func most(in work: Rect, _ world: World) -> Int {
    if world.personal.isOneColumn || work.width < Limits.twoPanesWidth { return 1 }
    return work.width < Limits.threePanesWidth || world.hasPaneBeside ? 2 : 3
  }

  /// Lays out so many panes in a work area, the first so many columns wide. What has no room of its own is shown in the
  /// last pane that has.
  init(_ work: Rect, _ count: Int, focus: Int, first: Int, in world: World) {
    assert(0..<count ~= focus, "a focus on no pane")
    let none = Rect(column: work.column, row: work.row, width: 0, height: 0)
    areas = Array(repeating: none, count: count)
    let most = Panes.most(in: work, world)
    guard most > 1, count > 1 else {
      areas[min(focus, count - 1)] = work
      return
    }
    var rest = work
    areas[0] = rest.takeLeft(first)
    rules.append(rest.takeLeft(1))
    guard count > 2, most > 2 else {
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
