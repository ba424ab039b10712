import TerminalCanvas

/// The layout of a consultation's page, and of the rows of the list.
struct ConsultationLayout: Equatable {
  /// The rows above the text, with the subject.
  let head: Rect
  /// The row of the search field; empty where there is no search.
  let search: Rect
  /// The area of the text. It has its size even where the one pane shows the submissions.
  let units: Rect
  /// The area of the submissions to the selected unit.
  let submissions: Rect
  /// The panes of both areas, side by side; one where there is room for one.
  let panes: Panes

  init(of screen: ConsultationsScreen, in world: World) {
    self.init(Frame.work(of: world.size), isSearched: screen.units.search.isShown, in: world)
  }

  init(_ work: Rect, isSearched: Bool = false, in world: World) {
    var rest = work
    head = rest.takeTop(work.height < Limits.roomyHeight ? 1 : 2)
    if head.height > 1 { _ = rest.takeTop(1) }
    search = rest.takeTop(isSearched ? 1 : 0)
    panes = Panes(rest, 2, focus: 0, first: rest.width / 2, in: world)
    // The pane that is not seen has its size too, so that nothing is measured anew when it is.
    let isSplit = panes.seen > 1
    // A full line must not run into the rule.
    units = isSplit ? Rect(column: rest.column, row: rest.row, width: panes[0].width - 1, height: rest.height) : rest
    submissions = isSplit ? panes[1] : rest
  }

  /// Lines that a row of the list takes.
  static func rowHeight(width: Int) -> Int { width < Limits.twoPanesWidth ? 3 : 2 }

  /// How many rows fit in the list.
  static func listHeight(of screen: ConsultationsScreen, in world: World) -> Int {
    let work = Frame.work(of: world.size)
    return max(1, rows(of: screen, in: work).height / rowHeight(width: work.width))
  }

  /// The area of the list's rows: below the search, and a heading where there is room.
  static func rows(of screen: ConsultationsScreen, in work: Rect) -> Rect {
    var rows = work
    let searches = screen.list.search.isShown
    _ = rows.takeTop(work.height >= Limits.roomyHeight ? 2 : searches ? 1 : 0)
    return rows
  }
}
