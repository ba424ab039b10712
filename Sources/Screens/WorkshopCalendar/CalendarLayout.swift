import TerminalCanvas

/// Where the month and the day stand on a screen.
struct CalendarLayout: Equatable {
  /// The month; empty where one pane shows the day.
  let month: Rect
  /// The day; empty where one pane shows the month.
  let agenda: Rect
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
      month = focus == .month ? work : none
      agenda = focus == .agenda ? work : none
      rule = nil
      return
    }
    var rest = work
    month = rest.takeLeft(CalendarLayout.weekColumns)
    rule = rest.takeLeft(1).column
    agenda = rest
  }

  /// Rows of the agenda that one session takes.
  var sessionRows: Int { agenda.height < Limits.roomyHeight ? 2 : 4 }
}
