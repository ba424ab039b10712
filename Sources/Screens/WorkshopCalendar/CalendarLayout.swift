import TerminalCanvas

/// The layout of the calendar: the overview and the day.
struct CalendarLayout: Equatable {
  /// The two panes side by side, or the one that has the focus.
  let panes: Panes

  /// The area of the month, the week or the list; empty where one pane shows the day.
  var overview: Rect { panes[0] }
  /// The area of the day; empty where one pane shows the overview.
  let day: Rect
  /// The area below the day that is left for what is known of its session; empty: none is.
  let below: Rect

  /// Columns of one day of the month: its mark, its number, and two signs.
  static let dayColumns = 5
  /// Columns of a week of the month, and one before it.
  static let weekColumns = 7 * dayColumns + 1

  /// Lays out the panes in a work area.
  init(_ work: Rect, focus: CalendarScreen.Focus, in world: World) {
    let shares = world.hasPaneBelow ? work.width - 1 - max(Limits.leastDay, work.width / 4) : work.width * 2 / 3
    let titled = world.hasPaneBeside ? work.width * 3 / 5 : max(shares, CalendarLayout.titledColumns)
    let isTitled = work.width >= Limits.titledMonthWidth
    panes = Panes(
      work, 2, focus: focus == .overview ? 0 : 1, first: isTitled ? titled : CalendarLayout.weekColumns, in: world)
    var rest = panes[1]
    // The rows of the day are told whole before what is known of one of them.
    below = world.hasPaneBelow ? rest.takeBottom(rest.height * 3 / 5) : Rect(column: 0, row: 0, width: 0, height: 0)
    day = rest
  }

  /// The columns from which on a day has room for titles: nearly all words are shorter.
  static let titledColumns = 7 * 10 + 1

  /// The columns and rows of the days of a month, by weeks: signs beside the number, or titles below it, where a week that has
  /// more to tell has more rows.
  ///
  /// - Parameter rowsNeeded: the rows that the weeks need in so many columns a day.
  static func days(
    inMonthOf columns: Int, weekRows rows: Int, needed: (_ columns: Int) -> [Int]
  ) -> (columns: Int, rows: [Int]) {
    let signs = (columns: dayColumns, rows: Array(repeating: 1, count: MonthSessions.weeks))
    guard columns >= titledColumns else { return signs }
    let width = (columns - 1) / 7
    let wanted = needed(width)
    guard !wanted.isEmpty, rows >= 2 * wanted.count else { return signs }
    var heights = Array(repeating: 2, count: wanted.count)
    var left = rows - 2 * wanted.count
    while left > 0 {
      let lacking = heights.indices.max { wanted[$0] - heights[$0] < wanted[$1] - heights[$1] } ?? 0
      if wanted[lacking] <= heights[lacking] { break }
      heights[lacking] += 1
      left -= 1
    }
    for week in heights.indices { heights[week] += left / heights.count }
    return (width, heights)
  }

  /// Rows that a session takes in the pane of the day.
  var sessionRows: Int { panes[1].height < Limits.roomyHeight ? 2 : 4 }
}
