import CivicDomain
import TerminalCanvas
import Words

/// The list of the records of one kind: searched, filtered, sorted and marked. Read by windows, never as a whole.
struct RecordList: RegisterLevel {
  /// What it shows as it is opened: the whole kind, the records that refer to one, those of a pinned list.
  let opened: ShownRecords
  var rows = RecordRows<ListState>()
  /// The filters: conditions beside those with which it was opened; several may ask for one field.
  private(set) var filters: [Condition] = []
  /// The columns; none: those of the kind.
  private(set) var columns: [FieldDeclaration]
  /// The sort order; nil: the order in which the records were entered, the newest first.
  private(set) var order: RecordOrder?

  init(_ opened: ShownRecords) {
    self.opened = opened.narrowed(by: [])
    (order, columns) = (opened.order, opened.columns)
    rows.search = ListSearch(opened.search)
  }

  init(of kind: AnyKind, whose owner: Condition? = nil) {
    var shown = ShownRecords(kind)
    shown.base = owner.map { [$0] } ?? []
    self.init(shown)
  }

  var kind: AnyKind { opened.kind }

  var takesText: Bool { rows.search.isTyping }
  var takesRuns: Bool { rows.search.isTyping }

  /// The condition by which all records refer to one; nil: they do not.
  var owner: Condition? { opened.base.first { kind.owner(in: $0) != nil } }

  /// The id of the record to which all records refer; nil: there is none.
  var ownerID: RecordID? { owner.map { RecordID($0.value) } }

  var placeName: Label? { Label(pl: "lista", en: "list") }

  func isGone(in world: World) -> Bool { ownerID.map { !world.register.has($0) } ?? false }

  /// What is shown now.
  var shown: ShownRecords { shown(matching: rows.search.text, filters) }

  func shown(in world: World) -> ShownRecords? { shown }
  func followed(in world: World) -> Followed? { rows.record.map { Followed(record: $0) } }

  /// What another search and other filters would show.
  func shown(matching text: String, _ filters: [Condition]) -> ShownRecords {
    var shown = opened
    (shown.search, shown.filters) = (text, filters)
    (shown.order, shown.columns) = (order, columns)
    return shown
  }

  /// The query for the rows that are shown.
  func query(in world: World) -> Query { shown.query(in: world) }

  /// How many records there are without search and filter, and how many the filter shows.
  func countsApart(in world: World) -> (all: Int, filtered: Int) {
    let all = opened.base.isEmpty ? world.register.count(of: kind.kind) : shown(matching: "", []).total(in: world)
    return (all, filters.isEmpty ? all : shown(matching: "", filters).total(in: world))
  }

  /// How many records the search finds without the filter.
  func countWithoutFilter(in world: World) -> Int { shown(matching: rows.search.text, []).total(in: world) }

  /// The records to which an act is done: the marked ones in the order of the list, else the selected one.
  func subjects(in world: World) -> [RecordID] {
    rows.subjects { world.register.position(of: $0, in: query(in: world)) }
  }

  // MARK: Narrowing and ordering

  /// Filters by a value of a field, or takes the field's filter away.
  mutating func filter(by field: String, _ value: String?, in world: World) {
    filters.removeAll { $0.field == field }
    if let value { filters.append(Condition(field: field, value: value)) }
    show(in: world)
    rows.select(0, in: room(in: world), on: world.register)
  }

  /// Filters by conditions beside those by which the list is filtered already.
  mutating func filter(by conditions: [Condition], in world: World) {
    filters += conditions.filter { !filters.contains($0) }
    show(in: world)
    rows.select(0, in: room(in: world), on: world.register)
  }

  /// Shows what a saved view asks for, within the conditions with which the list was opened.
  mutating func take(_ view: ShownRecords, in world: World) {
    (filters, order, columns) = (view.conditions, view.order, view.columns)
    rows.search = ListSearch(view.search)
    rows.reset()
    show(in: world)
  }

  /// Takes one filter away.
  mutating func endFilter(_ condition: Condition, in world: World) {
    filters.removeAll { $0 == condition }
    show(in: world)
    rows.centre(height: room(in: world).height)
  }

  mutating func clearFilters(in world: World) {
    filters = []
    show(in: world)
    rows.centre(height: room(in: world).height)
  }

  mutating func order(by order: RecordOrder?, in world: World) {
    self.order = order
    rows.reset()
    show(in: world)
  }

  mutating func searchChanged(in world: World) {
    show(in: world)
    rows.select(0, in: room(in: world), on: world.register)
  }

  /// Ends the search and shows the whole list again; the selection stays on its record.
  mutating func endSearch(in world: World) {
    rows.search = ListSearch()
    show(in: world)
    rows.centre(height: room(in: world).height)
  }

  // MARK: Keeping up

  private mutating func show(in world: World) {
    rows.show(RowSource(query(in: world), on: world.register), in: room(in: world), on: world.register)
  }

  mutating func follow(in world: World) {
    if rows.isShown { return rows.fit(room(in: world)) }
    show(in: world)
    selectNext(in: world)
  }

  /// Of a list of what is planned that begins with the farthest the next one is selected as it is opened, those of today before
  /// all.
  private mutating func selectNext(in world: World) {
    guard let order, order.isDescending, !rows.search.isShown, let field = kind.field(order.field), field.liesAhead,
      field.shape == .time || field.shape == .day
    else { return }
    var ahead = query(in: world)
    (ahead.isDescending, ahead.from) = (
      false, .text(field.shape == .time ? LocalTime(startOf: world.today).text : world.today.text)
    )
    let count = world.register.page(ahead, window: 0..<0).total
    guard count > 1 else { return }
    rows.select(count - 1, in: room(in: world), on: world.register)
    rows.centre(height: room(in: world).height)
  }

  mutating func refresh(in world: World) -> [Step] {
    for row in rows.marked where !world.register.has(row.record) { rows.toggleMark(row) }
    show(in: world)
    return []
  }

  /// Selects a record; a search or a filter that hides it is ended.
  mutating func reveal(_ id: RecordID, in world: World) {
    guard Schema.kind(of: id) == kind else { return }
    if !rows.isShown { show(in: world) }
    let row = RowID(name: id.raw)
    if rows.select(row, in: room(in: world), on: world.register) { return }
    guard rows.search.isShown || !filters.isEmpty, world.register.has(id) else { return }
    rows.search = ListSearch()
    clearFilters(in: world)
    rows.select(row, in: room(in: world), on: world.register)
    rows.centre(height: room(in: world).height)
  }

  mutating func saved(_ changes: [Change], byUndo: Bool, in world: World) {
    if !byUndo { rows.unmark() }
    guard let first = changes.first(where: { Schema.kind(of: $0.id) == kind && $0.gone != true }) else { return }
    reveal(first.id, in: world)
  }

  func room(in world: World) -> RowRoom {
    RowRoom(height: RecordListLayout(Frame.work(of: world.size), isNarrowed: isNarrowed).rows.height)
  }

  /// Whether search, filter, sort order or marks make the list another than at first.
  var isNarrowed: Bool { rows.search.isShown || !filters.isEmpty || order != opened.order || !rows.marked.isEmpty }
}
