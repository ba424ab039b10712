import CivicDomain
import TerminalCanvas

/// The list of a screen: where its rows come from, which one is selected, and which are seen.
///
/// The row that somebody chose is kept by what it is, never by its index, so that others' changes do not move it. Only
/// the rows in sight are read, however many there are.
struct RecordRows<Window: RowWindow> {
  private(set) var source = RowSource()
  /// Which index is selected and which are seen.
  private(set) var window: Window
  /// The selected row; nil only in an empty list.
  private(set) var selected: RowID?
  /// Whether somebody chose it; until then it is the first, whatever that is.
  private(set) var isChosen = false
  /// Whether it was ever filled.
  private(set) var isShown = false
  /// When what stands beside the list follows the selection, in ticks; nil: it has.
  private(set) var settlesAt: Int?
  /// What stands there until then.
  private var settled: RowID?
  /// What it is searched for.
  var search = ListSearch()
  /// The rows that are marked.
  private(set) var marked: Set<RowID> = []

  init(_ window: Window = Window()) { self.window = window }

  /// How many rows there are.
  var count: Int { source.total }
  /// The index of the selected one; nil in an empty list.
  var index: Int? { selected == nil ? nil : window.index }
  /// Whose details stand beside the list: those of the selected row, or of the one before while keys still come, so that
  /// a held arrow pays for the list only.
  var beside: RowID? { settlesAt == nil ? selected : settled }
  /// The record that the selected row shows.
  var record: RecordID? { selected?.record }

  /// Shows these rows. The chosen one stays selected wherever it stands now; where it is gone, whatever stands in its
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

  /// Shows these rows with another of them selected; the first where it is not among them.
  mutating func show(_ source: RowSource, selecting row: RowID?, in room: RowRoom, on register: any Register) {
    reset()
    (selected, isChosen) = (row, row != nil)
    show(source, in: room, on: register)
    isChosen = true
  }

  /// Forgets which row is selected: the first will be. Marks and search stay.
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

  /// Selects a row; false: it is not among them.
  @discardableResult
  mutating func select(_ row: RowID, in room: RowRoom, on register: any Register) -> Bool {
    guard let index = source.index(of: row, near: window.index, on: register) else { return false }
    select(index, in: room, on: register)
    return true
  }

  /// Goes one way through the rows; `ticks`: now, where something stands beside the list that is to follow later.
  mutating func move(_ movement: Movement, in room: RowRoom, on register: any Register, at ticks: Int? = nil) {
    let before = selected
    isChosen = true
    window.move(movement, in: room)
    keepSelected(on: register)
    if let ticks, selected != before { lag(behind: before, at: ticks) }
  }

  /// What stood beside the list stays a moment.
  mutating func lag(behind before: RowID?, at ticks: Int) {
    if settlesAt == nil { settled = before }
    settlesAt = ticks + Limits.settle
  }

  /// What stands beside the list follows the selection now.
  mutating func settle() {
    settlesAt = nil
  }

  /// After the screen has another size: the selected row is in sight.
  mutating func fit(_ room: RowRoom) {
    if let index = window.index { window.select(index, in: room) }
  }

  /// Brings as much before the selected row into sight as behind it.
  mutating func centre(height: Int) where Window == ListState { window.centre(height: height) }

  /// Brings the rows from one on into sight.
  mutating func scroll(to index: Int) where Window == ListState { window.scroll(to: index) }

  private mutating func keepSelected(on register: any Register) {
    assert(window.index.map { 0..<count ~= $0 } ?? true, "a selection of no row")
    selected = window.index.flatMap { source.row(at: $0, on: register) }
  }

  /// Marks a row, or takes its mark away.
  mutating func toggleMark(_ row: RowID) { marked.formSymmetricDifference([row]) }

  /// Takes all marks away.
  mutating func unmark() { marked = [] }
}

/// The room that a list has.
struct RowRoom {
  /// Lines of texts, or rows of one height.
  let height: Int
  /// How high each text is, where they differ.
  var lines: ReadingList.Lines = { _ in 1 }
}

/// How one goes through rows, and which of them are seen: by indexes alone.
protocol RowWindow {
  init()
  /// The selected index; nil where there is none.
  var index: Int? { get }
  /// From the first row on again.
  mutating func reset()
  /// There are so many rows now; the selection stays as far as there is one.
  mutating func resize(_ count: Int, in room: RowRoom)
  /// Selects an index, or the nearest there is, and brings it into sight.
  mutating func select(_ index: Int, in room: RowRoom)
  /// Goes one way.
  mutating func move(_ movement: Movement, in room: RowRoom)
}

/// Rows of one height.
extension ListState: RowWindow {
  init() { self.init(total: 0) }
  var index: Int? { selection }
  mutating func reset() { self = ListState(total: 0, margin: margin) }
  mutating func resize(_ count: Int, in room: RowRoom) { resize(total: count) }
  mutating func select(_ index: Int, in room: RowRoom) { select(index, height: room.height) }
  mutating func move(_ movement: Movement, in room: RowRoom) { move(movement, height: room.height) }
}

/// Texts that are read to their ends.
extension ReadingList: RowWindow {
  var index: Int? { count > 0 ? selection : nil }
  mutating func reset() { self = ReadingList() }
  mutating func resize(_ count: Int, in room: RowRoom) { resize(count, height: room.height, lines: room.lines) }
  mutating func select(_ index: Int, in room: RowRoom) { select(index, height: room.height, lines: room.lines) }
  mutating func move(_ movement: Movement, in room: RowRoom) {
    move(movement, height: room.height, lines: room.lines)
  }
}
