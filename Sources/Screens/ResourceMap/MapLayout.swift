import TerminalCanvas

/// Where the parts of the resource map stand on a screen.
struct MapLayout: Equatable {
  /// How many panes fit beside each other, 1 to 3.
  let panes: Int
  /// The row over all panes where a search and a filter stand side by side; empty where there are not both.
  let narrowings: Rect
  /// The list; empty where one pane shows the details.
  let list: Rect
  /// The selected organization.
  let details: Rect
  /// The selected resource; empty where the details show it.
  let resource: Rect
  /// The columns of the rules between them.
  let rules: [Int]

  /// From so many columns on a row names the district too.
  static let districtFrom = 24
  /// Rows above the list's first organization: the counts and, where there is room for both, the search, unless that
  /// stands over all panes.
  var headRows: Int {
    let rows = list.height + narrowings.height < Limits.roomyHeight ? 1 : 2
    return rows - narrowings.height
  }

  /// The parts of a work area.
  init(_ work: Rect, focus: ResourceMapScreen.Focus, isNarrowedTwice: Bool = false) {
    let none = Rect(column: work.column, row: work.row, width: 0, height: 0)
    var work = work
    // On a small screen the details have all of it.
    let showsBoth = isNarrowedTwice && (focus == .list || work.width >= Limits.twoPanesWidth)
    narrowings = showsBoth ? work.takeTop(1) : none
    if work.width < Limits.twoPanesWidth {
      panes = 1
      list = focus == .list ? work : none
      details = focus == .list ? none : work.inset(columns: 1)
      resource = none
      rules = []
      return
    }
    var rest = work
    list = rest.takeLeft(work.width >= Limits.threePanesWidth ? work.width / 3 : work.width * 45 / 100)
    var rules = [rest.takeLeft(1).column]
    if work.width >= Limits.threePanesWidth {
      panes = 3
      details = rest.takeLeft((rest.width - 1) / 2).inset(columns: 1)
      rules.append(rest.takeLeft(1).column)
      resource = rest.inset(columns: 1)
    } else {
      panes = 2
      details = rest.inset(columns: 1)
      resource = none
    }
    self.rules = rules
  }

  /// The part of the list where organizations stand.
  var rows: Rect {
    var rows = list
    _ = rows.takeTop(headRows)
    return rows
  }
}
