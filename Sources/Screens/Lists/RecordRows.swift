import CivicDomain
import TerminalCanvas

/// The list of a screen: the source of its rows, the selection, and the scrolled window.
///
/// The row that somebody chose is kept by its id, never by its index, so that others' changes do not move it. Only the
/// rows in sight are read, however many there are.
struct RecordRows<Window: RowWindow> {
  private(set) var source = RowSource()
  /// The selected index, and the indexes in sight.
  private(set) var window: Window
  /// The selected row; nil only in an empty list.
  private(set) var selected: RowID?
  /// Whether somebody chose the selected row; until then it is the first, whatever that is.
  private(set) var isChosen = false
  /// Whether the list was ever filled.
  private(set) var isShown = false
  /// The time in ticks at which the pane beside the list follows the selection; nil: it has.
  private(set) var settlesAt: Int?
  /// The row whose details the pane shows until then.
  private var settled: RowID?
  /// The search field of the list.
  var search = ListSearch()
  /// The rows that are marked.
  private(set) var marked: Set<RowID> = []

  init(_ window: Window = Window()) { self.window = window }

  /// How many rows the list has.
  var count: Int { source.total }
  /// The index of the selected row; nil in an empty list.
  var index: Int? { selected == nil ? nil : window.index }
  /// The row whose details the pane beside the list shows: the selected one, or the one before while keys still come:
  /// debounced, so that a held arrow pays for the list only.
  var beside: RowID? { settlesAt == nil ? selected : settled }
  /// The record that the selected row shows.
  var record: RecordID? { selected?.record }

  /// Shows the rows of a source. The chosen row stays selected wherever it is now; where it is gone, the row at its
  /// index.
  mutating func show(_ source: RowSource, in room: RowRoom, on register: any Register) {
    let before = window.index
    self.source = source
    isShown = true
    window.resize(source.total, in: room)
    let kept = isChosen ? selected.flatMap { source.index(of: $0, near: before, on: register) } : 0
    window.select(kept ?? before ?? 0, in: room)
    keepSelected(on: register)
  }

  /// Shows the rows of a source with another of them selected; the first where it is not among them.
  mutating func show(_ source: RowSource, selecting row: RowID?, in room: RowRoom, on register: any Register) {
    reset()
    (selected, isChosen) = (row, row != nil)
    show(source, in: room, on: register)
    isChosen = true
  }

  /// Forgets the selection: the first row will be selected. Marks and search stay.
  mutating func reset() {
    (selected, isChosen) = (nil, false)
    window.reset()
  }

  /// Selects the row at an index, or the nearest there is.
  mutating func select(_ index: Int, in room: RowRoom, on register: any Register) {
    isChosen = true
    settle()
    window.select(index, in: room)
    keepSelected(on: register)
  }

  /// Selects a row by its id; false: it is not among them.
  @discardableResult
  mutating func select(_ row: RowID, in room: RowRoom, on register: any Register) -> Bool {
    guard let index = source.index(of: row, near: window.index, on: register) else { return false }
    select(index, in: room, on: register)
    return true
  }

  /// Moves the selection; `ticks` is the time now, where a pane beside the list is to follow later.
  mutating func move(_ movement: Movement, in room: RowRoom, on register: any Register, at ticks: Int? = nil) {
    let before = selected
    isChosen = true
    if count > 0 { search.choose() }
    window.move(movement, in: room)
    keepSelected(on: register)
    if let ticks, selected != before { lag(behind: before, at: ticks) }
  }

  /// Debounces the pane beside the list: it shows the row before for a moment.
  mutating func lag(behind before: RowID?, at ticks: Int) {
    if settlesAt == nil { settled = before }
    settlesAt = ticks + Limits.settle
  }

  /// Lets the pane beside the list show the selected row now.
  mutating func settle() {
    settlesAt = nil
  }

  /// Scrolls the selected row into sight after the screen has another size.
  mutating func fit(_ room: RowRoom) {
    if let index = window.index { window.select(index, in: room) }
  }

  /// Scrolls so that the selected row is in the middle.
  mutating func centre(height: Int) where Window == ListState { window.centre(height: height) }

  /// Scrolls so that an index is the first in sight.
  mutating func scroll(to index: Int) where Window == ListState { window.scroll(to: index) }

  private mutating func keepSelected(on register: any Register) {
    assert(window.index.map { 0..<count ~= $0 } ?? true, "a selection of no row")
    selected = window.index.flatMap { source.row(at: $0, on: register) }
  }

  /// Marks a row, or takes its mark away.
  mutating func toggleMark(_ row: RowID) { marked.formSymmetricDifference([row]) }

  /// Takes the marks of all rows away.
  mutating func unmark() { marked = [] }
}

/// The room that a list has on the screen.
struct RowRoom {
  /// The height in lines, or in rows of one height.
  let height: Int
  /// Measures the height of each row, where they differ.
  var lines: ReadingList.Lines = { _ in 1 }
}

/// The window of a list: its selection and scrolling, by indexes alone.
protocol RowWindow {
  init()
  /// The selected index; nil where there is none.
  var index: Int? { get }
  /// Forgets the selection and scrolls to the first row.
  mutating func reset()
  /// Sets the number of rows; the selection stays as far as there is one.
  mutating func resize(_ count: Int, in room: RowRoom)
  /// Selects an index, or the nearest there is, and scrolls it into sight.
  mutating func select(_ index: Int, in room: RowRoom)
  /// Moves the selection, or scrolls.
  mutating func move(_ movement: Movement, in room: RowRoom)
}

/// The window of a list whose rows have one height.
extension ListState: RowWindow {
  init() { self.init(total: 0) }
  var index: Int? { selection }
  mutating func reset() { self = ListState(total: 0, margin: margin) }
  mutating func resize(_ count: Int, in room: RowRoom) { resize(total: count) }
  mutating func select(_ index: Int, in room: RowRoom) { select(index, height: room.height) }
  mutating func move(_ movement: Movement, in room: RowRoom) { move(movement, height: room.height) }
}

/// The window of a list whose rows are texts that are read to their ends.
extension ReadingList: RowWindow {
  var index: Int? { count > 0 ? selection : nil }
  mutating func reset() { self = ReadingList() }
  mutating func resize(_ count: Int, in room: RowRoom) { resize(count, height: room.height, lines: room.lines) }
  mutating func select(_ index: Int, in room: RowRoom) { select(index, height: room.height, lines: room.lines) }
  mutating func move(_ movement: Movement, in room: RowRoom) {
    move(movement, height: room.height, lines: room.lines)
  }
}
