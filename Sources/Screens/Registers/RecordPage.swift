import CivicDomain
import TerminalCanvas
import Words

/// The page of one record: its fields, the records that refer to it, and its history.
struct RecordPage: RegisterLevel {
  let id: RecordID
  /// The index of the column that has the focus, from the left.
  private(set) var focus = 0
  /// The columns: fields; records that refer to it; history, where there is room for a third.
  private(set) var columns = [PageColumn(), PageColumn(), PageColumn()]
  /// The layout for which the texts were wrapped; nil: they must be wrapped.
  private var wrapped: RecordPageLayout?

  init(of id: RecordID) { self.id = id }

  /// The kind of the record.
  var kind: AnyKind? { Schema.kind(of: id) }

  /// The selected entry in the column that has the focus.
  var selected: PageEntry? { columns[focus].selected }

  /// The records of one kind that refer to this one, where one of them is selected.
  func shown(in world: World) -> ShownRecords? {
    if case .beside(let kind) = selected?.key { return Schema.kind(named: kind.name).map { ShownRecords($0) } }
    let part: (kind: AnyKind, field: String)? =
      switch selected?.key {
      case .record(let other, let field): Schema.kind(of: other).map { ($0, field) }
      case .all(let kind, let field): Schema.kind(named: kind.name).map { ($0, field) }
      case .field, .identifier, .heading, .change, .note, .beside, .related, nil: nil
      }
    guard let part else { return nil }
    return ShownRecords(part.kind).narrowed(by: [Condition(field: part.field, value: id.raw)])
  }

  func isGone(in world: World) -> Bool { !world.register.has(id) }
  func stepsBack(in world: World) -> Int { focus == 0 ? 0 : 1 }
  var placeName: Label? { Label(pl: "wpis", en: "record") }

  mutating func follow(in world: World) {
    let layout = RecordPageLayout(Frame.work(of: world.size), focus: focus, in: world)
    if wrapped?.widths != layout.widths || wrapped?.height != layout.height { wrap(layout, in: world) }
    wrapped = layout
  }

  mutating func refresh(in world: World) -> [Step] {
    wrapped = nil
    follow(in: world)
    return []
  }

  mutating func saved(_ changes: [Change], byUndo: Bool, in world: World) { _ = refresh(in: world) }

  private mutating func wrap(_ layout: RecordPageLayout, in world: World) {
    guard let record = world.register.stored(id), let kind else { return }
    let hasThird = layout.widths.count > 2
    let facts = RecordFacts(of: record, kind, width: layout.widths[0], in: world).entries
    let parts = RecordParts(of: id, kind, width: layout.widths[1], in: world).entries
    let history = RecordHistory(
      of: id, kind, width: layout.widths[hasThird ? 2 : 1], isFirst: hasThird || parts.isEmpty, in: world
    ).entries
    columns[0].show(facts, height: layout.height)
    columns[1].show(hasThird ? parts : parts + history, height: layout.height)
    columns[2].show(hasThird ? history : [], height: layout.height)
    if columns[focus].entries.isEmpty { focus = 0 }
  }

  /// Moves the selection in the column that has the focus.
  mutating func move(_ movement: Movement, in world: World) {
    columns[focus].move(movement, height: RecordPageLayout(Frame.work(of: world.size), focus: focus, in: world).height)
  }

  /// Moves the focus to the next column that has any entries, round and round.
  mutating func goToNext() {
    let next = (1...columns.count).map { (focus + $0) % columns.count }
    focus = next.first { !columns[$0].entries.isEmpty } ?? focus
  }

  /// Moves the focus to the first column; false: it is there already.
  mutating func goToFirst() -> Bool {
    defer { focus = 0 }
    return focus != 0
  }
}

/// The layout of the page of a record.
struct RecordPageLayout: Equatable {
  /// The row of the title.
  let head: Rect
  let panes: Panes
  /// The width of each column's text; a third only where it has a pane of its own.
  let widths: [Int]
  /// The height of each column.
  let height: Int

  init(_ work: Rect, focus: Int, in world: World) {
    var rest = work
    head = rest.takeTop(1).inset(columns: 1)
    if work.height >= Limits.roomyHeight { _ = rest.takeTop(1) }
    let count = Panes.most(in: work, world) > 2 ? 3 : 2
    let first = count == 3 ? rest.width * 2 / 5 : rest.width * 11 / 20
    let panes = Panes(rest, count, focus: min(focus, count - 1), first: first, in: world)
    // The part that is not seen has its width, too. A bar stands before each text, and behind it the sign that there is
    // more.
    widths = panes.areas.map { ($0.isEmpty ? rest.width : $0.width) - 2 }
    self.panes = panes
    height = rest.height
  }
}
