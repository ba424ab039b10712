import TerminalCanvas

/// Where the parts of the resource map stand on a screen.
struct MapLayout: Equatable {
  /// The row over all panes where a search and a filter stand side by side; empty where there are not both.
  let narrowings: Rect
  /// The list, the selected organization, the selected resource.
  let panes: Panes

  /// From so many columns on a row names the district too.
  static let districtFrom = 24

  /// The parts of a work area.
  init(_ work: Rect, focus: ResourceMapScreen.Focus, isNarrowedTwice: Bool = false) {
    let none = Rect(column: work.column, row: work.row, width: 0, height: 0)
    var work = work
    // On a small screen the details have all of it.
    let showsBoth = isNarrowedTwice && (focus == .list || Panes.hasRoomForTwo(work))
    narrowings = showsBoth ? work.takeTop(1) : none
    let isWide = work.width >= Limits.threePanesWidth
    panes = Panes(
      work, 3, focus: focus == .list ? 0 : 1, first: isWide ? work.width / 3 : work.width * 45 / 100)
  }

  /// The list; empty where one pane shows the details.
  var list: Rect { panes[0] }
  /// The selected organization, or its resource where that has no pane of its own.
  var details: Rect { panes[1].isEmpty ? panes[1] : panes[1].inset(columns: 1) }
  /// The selected resource; empty where the details show it.
  var resource: Rect { panes[2].isEmpty ? panes[2] : panes[2].inset(columns: 1) }

  /// Rows above the list's first organization: the counts and, where there is room for both, the search, unless that
  /// stands over all panes.
  var headRows: Int {
    let rows = list.height + narrowings.height < Limits.roomyHeight ? 1 : 2
    return rows - narrowings.height
  }

  /// The part of the list where organizations stand.
  var rows: Rect {
    var rows = list
    _ = rows.takeTop(headRows)
    return rows
  }
}
