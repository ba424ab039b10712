import TerminalCanvas

/// The layout of the resource map: list and panes.
struct MapLayout: Equatable {
  /// The row over all panes where search and filter stand side by side; empty where there are not both.
  let narrowings: Rect
  /// The panes of the list, the selected organization, and the selected resource.
  let panes: Panes

  /// The width of a row from which on it names the district, too.
  static let districtFrom = 24

  /// Lays out the panes in a work area.
  init(_ work: Rect, focus: ResourceMapScreen.Focus, isNarrowedTwice: Bool = false, in world: World) {
    let none = Rect(column: work.column, row: work.row, width: 0, height: 0)
    var work = work
    // On a small screen the details have all of it.
    let showsBoth = isNarrowedTwice && (focus == .list || Panes.most(in: work, world) > 1)
    narrowings = showsBoth ? work.takeTop(1) : none
    let isWide = Panes.most(in: work, world) > 2
    // The two beside it have what their lines need; the names in the list are the longest texts.
    let least = work.width - 2 * (Limits.leastBeside + 1)
    let list = max(work.width - 2 * (work.width * 3 / 10 + 1), Limits.mapListed)
    panes = Panes(
      work, 3, focus: focus == .list ? 0 : 1, first: isWide ? min(least, list) : work.width * 45 / 100, in: world)
  }

  /// The area of the list; empty where one pane shows the details.
  var list: Rect { panes[0] }
  /// The area of the selected organization, or of its resource where that has no pane of its own.
  var details: Rect { panes[1].isEmpty ? panes[1] : panes[1].inset(columns: 1) }
  /// The area of the selected resource; empty where the details show it.
  var resource: Rect { panes[2].isEmpty ? panes[2] : panes[2].inset(columns: 1) }

  /// Rows above the first row of the list: the counts and, where there is room for both, the search, unless that stands
  /// over all panes.
  var headRows: Int {
    let rows = list.height + narrowings.height < Limits.roomyHeight ? 1 : 2
    return rows - narrowings.height
  }

  /// The area of the list's rows.
  var rows: Rect {
    var rows = list
    _ = rows.takeTop(headRows)
    return rows
  }
}
