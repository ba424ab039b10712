import TerminalCanvas

/// Where the overview and the day stand on a screen.
struct CalendarLayout: Equatable {
  /// The month, the week or the list; empty where one pane shows the day.
  let overview: Rect
  /// The day; empty where one pane shows that.
  let day: Rect
  /// The column of the rule between them; nil where there is one pane.
  let rule: Int?

  /// Columns of one day: what marks it, its number, and two signs.
  static let dayColumns = 5
  /// Columns of a week, and one before it.
  static let weekColumns = 7 * dayColumns + 1

  /// Whether both fit beside each other.
  static func hasRoomForBoth(_ work: Rect) -> Bool { work.width >= Limits.twoPanesWidth }

  /// The parts of a work area.
  init(_ work: Rect, focus: CalendarScreen.Focus) {
    let none = Rect(column: work.column, row: work.row, width: 0, height: 0)
    guard CalendarLayout.hasRoomForBoth(work) else {
      overview = focus == .overview ? work : none
      day = focus == .day ? work : none
      rule = nil
      return
    }
    var rest = work
    overview = rest.takeLeft(CalendarLayout.weekColumns)
    rule = rest.takeLeft(1).column
    day = rest
  }

  /// Rows of the day that one session takes.
  var sessionRows: Int { day.height < Limits.roomyHeight ? 2 : 4 }
}
