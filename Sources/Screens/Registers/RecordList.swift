import CivicDomain
import TerminalCanvas
import Words

/// The list of the records of one kind: searched, filtered, sorted and marked. Read by windows, never as a whole.
struct RecordList: RegisterLevel {
  let kind: AnyKind
  /// The condition that all records satisfy where the list shows those that refer to one record; nil: it shows the
  /// whole kind.
  let owner: Condition?
  var rows = RecordRows<ListState>()
  /// The filters: conditions beside that, at most one for a field.
  private(set) var filters: [Condition] = []
  /// The sort order; nil: the order in which the records were entered, the newest first.
  private(set) var order: RecordOrder?

  init(of kind: AnyKind, whose owner: Condition? = nil) {
    self.kind = kind
    self.owner = owner
    order = kind.order
  }

  var takesText: Bool { rows.search.isTyping }
  var takesRuns: Bool { rows.search.isTyping }

  /// The id of the record to which all records refer; nil: the list shows the whole kind.
  var ownerID: RecordID? { owner.map { RecordID($0.value) } }

  func isGone(in world: World) -> Bool { ownerID.map { !world.register.has($0) } ?? false }

  /// The query for the rows that are shown.
  var query: Query { query(matching: rows.search.text, filters) }

  private func query(matching text: String, _ filters: [Condition]) -> Query {
    var query = Query(
      kind.kind, orderedBy: order?.field, descending: order?.isDescending ?? true, matching: text,
      // Whoever asked for another order wants that one.
      ranked: order == kind.order, where: (owner.map { [$0] } ?? []) + filters)
    if !text.isEmpty { query.references = kind.shownReferences(withPersonal: true) }
    return query
  }

  /// How many records there are without search and filter, and how many the filter shows.
  func countsApart(in world: World) -> (all: Int, filtered: Int) {
    let all = owner == nil ? world.register.count(of: kind.kind) : total("", [], in: world)
    return (all, filters.isEmpty ? all : total("", filters, in: world))
  }

  /// How many records the search finds without the filter.
  func countWithoutFilter(in world: World) -> Int { total(rows.search.text, [], in: world) }

  private func total(_ text: String, _ filters: [Condition], in world: World) -> Int {
    world.register.page(query(matching: text, filters), window: 0..<0).total
  }

  /// The records to which an act is done: the marked ones in the order of the list, else the selected one.
  func subjects(in world: World) -> [RecordID] {
    rows.subjects { world.register.position(of: $0, in: query) }
  }

  // MARK: Narrowing and ordering

  /// Filters by a value of a field, or takes the field's filter away.
  mutating func filter(by field: String, _ value: String?, in world: World) {
    filters.removeAll { $0.field == field }
    if let value { filters.append(Condition(field: field, value: value)) }
    show(in: world)
    rows.select(0, in: room(in: world), on: world.register)
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
    rows.show(RowSource(query, on: world.register), in: room(in: world), on: world.register)
  }

  mutating func follow(in world: World) {
    if rows.isShown { rows.fit(room(in: world)) } else { show(in: world) }
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
  var isNarrowed: Bool { rows.search.isShown || !filters.isEmpty || order != kind.order || !rows.marked.isEmpty }
}
