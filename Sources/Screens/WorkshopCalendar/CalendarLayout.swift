import TerminalCanvas

/// Where the overview and the day stand on a screen.
struct CalendarLayout: Equatable {
  /// The two side by side, or the one that has the focus.
  let panes: Panes

  /// The month, the week or the list; empty where one pane shows the day.
  var overview: Rect { panes[0] }
  /// The day; empty where one pane shows the overview.
  var day: Rect { panes[1] }

  /// Columns of one day: what marks it, its number, and two signs.
  static let dayColumns = 5
  /// Columns of a week, and one before it.
  static let weekColumns = 7 * dayColumns + 1

  /// The parts of a work area.
  init(_ work: Rect, focus: CalendarScreen.Focus) {
    panes = Panes(work, 2, focus: focus == .overview ? 0 : 1, first: CalendarLayout.weekColumns)
  }

  /// Rows of the day that one session takes.
  var sessionRows: Int { day.height < Limits.roomyHeight ? 2 : 4 }
}
