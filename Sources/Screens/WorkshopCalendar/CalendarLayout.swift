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
    let isTitled = work.width >= Limits.titledMonthWidth
    let titled = world.hasPaneBeside ? max(CalendarLayout.titledColumns, work.width * 3 / 5) : work.width * 2 / 3
    panes = Panes(
      work, 2, focus: focus == .overview ? 0 : 1, first: isTitled ? titled : CalendarLayout.weekColumns, in: world)
  }

  /// The columns and rows of one day in a month of this size, its signs beside its number or its titles below it.
  static func day(inMonthOf columns: Int, weekRows rows: Int) -> Size {
    let height = max(1, rows / MonthSessions.weeks)
    return height < 2 || columns < titledColumns
      ? Size(width: dayColumns, height: 1)
      : Size(width: (columns - 1) / 7, height: height)
  }

  /// The columns from which on a day has room for titles: a clock and some letters in each.
  static let titledColumns = 7 * 9 + 1

  /// Rows that a session takes in the pane of the day.
  var sessionRows: Int { day.height < Limits.roomyHeight ? 2 : 4 }
}
