import TerminalCanvas

/// The layout of the calendar: the overview and the day.
struct CalendarLayout: Equatable {
  /// The two panes side by side, or the one that has the focus.
  let panes: Panes

  /// The area of the month, the week or the list; empty where one pane shows the day.
  var overview: Rect { panes[0] }
  /// The area of the day; empty where one pane shows the overview.
  var day: Rect { panes[1] }

  /// Columns of one day of the month: its mark, its number, and two signs.
  static let dayColumns = 5
  /// Columns of a week of the month, and one before it.
  static let weekColumns = 7 * dayColumns + 1

  /// Lays out the panes in a work area.
  init(_ work: Rect, focus: CalendarScreen.Focus, in world: World) {
    panes = Panes(work, 2, focus: focus == .overview ? 0 : 1, first: CalendarLayout.weekColumns, in: world)
  }

  /// Rows that a session takes in the pane of the day.
  var sessionRows: Int { day.height < Limits.roomyHeight ? 2 : 4 }
}
