import CivicDomain
import TerminalCanvas
import Words

/// The organizations of the city and what they can lend: a list, and beside it whatever is selected.
struct ResourceMapScreen: Screen {
  /// Which part the keys go to.
  enum Focus: Equatable {
    /// The list of organizations.
    case list
    /// The selected organization with its resources.
    case pane
    /// One of its resources, where there is no third pane for it.
    case resource
  }

  var focus = Focus.list
  /// The organizations.
  var list = RecordRows(ListState(margin: 0))
  var filter = MapFilter.all
  var order = MapOrder.name
  /// The resource that is chosen in the pane; nil: the first.
  var resource: RecordID?
  /// Lines of the pane that are scrolled away.
  var paneTop = 0

  var takesText: Bool { list.search.isTyping }
  var takesRuns: Bool { list.search.isTyping }

  /// The list that is shown.
  var query: Query { query(matching: list.search.text, filter) }

  /// The list as another search or filter would show it.
  private func query(matching text: String, _ filter: MapFilter) -> Query {
    Query(
      Organization.kind, orderedBy: order.field, descending: order.isDescending, matching: text,
      // Whoever asked for another order wants that one.
      ranked: order == .name, including: Query.Related(\Resource.organization),
      where: filter.conditions)
  }

  /// Whether both a search and a filter narrow the list, so that each says what the other leaves of it.
  var isNarrowedTwice: Bool { list.search.isShown && filter != .all }

  /// Where the parts of the screen stand, with the keys going to one of them.
  func layout(focus: Focus, in world: World) -> MapLayout {
    MapLayout(Frame.work(of: world.size), focus: focus, isNarrowedTwice: isNarrowedTwice)
  }

  /// How many the filter shows without the search, and the search without the filter.
  func countsApart(in world: World) -> (filtered: Int, searched: Int) {
    func total(_ query: Query) -> Int { world.register.page(query, window: 0..<0).total }
    return (total(query(matching: "", filter)), total(query(matching: list.search.text, .all)))
  }

  /// The selected organization; nil in an empty list.
  var selected: RecordID? { list.record }

  /// The selected organization as a record.
  func organization(in world: World) -> Organization? {
    selected.flatMap { world.register.record(Identifier<Organization>($0.raw)) }
  }

  /// The resources of the selected organization, in the order in which they were entered.
  func resources(in world: World) -> OwnedResources? {
    selected.map { OwnedResources(of: $0, on: world.register) }
  }

  /// The resource chosen in the pane.
  func chosenResource(in world: World) -> RecordID? { resources(in: world).flatMap { chosenResource(among: $0) } }

  /// The chosen one of these; if none was chosen, the first that the search found, else the first.
  func chosenResource(among resources: OwnedResources) -> RecordID? {
    if let resource, resources.index(of: resource) != nil { return resource }
    return resources.found(list.search.text, first: 1).ids.first ?? resources.id(at: 0)
  }

  // MARK: The list

  private func room(in world: World) -> RowRoom { RowRoom(height: layout(focus: .list, in: world).rows.height) }

  /// Shows the list as it is searched, filtered and ordered now; what was selected stays so.
  private mutating func showList(in world: World) {
    list.show(RowSource(query, on: world.register), in: room(in: world), on: world.register)
  }

  /// Goes through the list; the pane follows a moment later.
  mutating func moveInList(_ movement: Movement, in world: World) {
    let before = selected
    list.move(movement, in: room(in: world), on: world.register, at: world.ticks)
    if selected != before { (resource, paneTop) = (nil, 0) }
  }

  /// Selects an organization, or the resource of one, wherever the list shows it; a booking stands with its resource.
  mutating func reveal(_ id: RecordID, in world: World) {
    let lineage = world.register.lineage(of: id)
    guard let organization = lineage.id(of: Organization.self)?.any else { return }
    if let resource = lineage.id(of: Resource.self) { self.resource = resource.any }
    guard world.register.has(organization) else { return showList(in: world) }
    let row = RowID(name: organization.raw)
    if !list.select(row, in: room(in: world), on: world.register) {
      list.search = ListSearch()
      filter = .all
      showList(in: world)
      list.select(row, in: room(in: world), on: world.register)
    }
    list.settle()
    paneTop = 0
  }

  /// Finds the selection again after the register has changed.
  mutating func refresh(in world: World) -> [Step] {
    if list.isShown { showList(in: world) }
    return []
  }

  /// Searches anew: the first that is found is selected.
  mutating func searchChanged(in world: World) {
    // A pane that showed whatever stands first goes on to do so.
    let before = list.isChosen ? list.selected : nil
    showList(in: world)
    list.select(0, in: room(in: world), on: world.register)
    (resource, paneTop) = (nil, 0)
    if let before { list.lag(behind: before, at: world.ticks) }
  }

  /// Gives the whole list back; what was selected stays so.
  mutating func endSearch(in world: World) {
    list.search = ListSearch()
    showList(in: world)
    // As much before it as behind it, however far down the list it stands.
    list.centre(height: room(in: world).height)
  }

  mutating func show(_ filter: MapFilter, in world: World) {
    self.filter = filter
    showList(in: world)
  }

  mutating func show(_ order: MapOrder, in world: World) {
    self.order = order
    showList(in: world)
  }

  var wakesAt: Int? { list.settlesAt }

  /// The pane follows the selection, for no key came for a moment.
  mutating func wake(in world: World) -> [Step] {
    list.settle()
    return []
  }

  // MARK: What is drawn

  /// The place of the first row that is seen.
  func top(in world: World) -> Int { list.window.window(height: room(in: world).height).lowerBound }

  /// The rows that fill so many lines.
  func rows(filling lines: Int, in world: World) -> [MapRow] {
    let top = top(in: world)
    var rows: [MapRow] = []
    var used = 0
    for (offset, row) in list.source.rows(top..<top + max(1, lines), on: world.register).enumerated()
    where used < lines {
      guard let row = MapRow(row.record, at: top + offset, searching: list.search.text, on: world.register) else {
        continue
      }
      rows.append(row)
      used += row.height
    }
    return rows
  }

  /// Scrolls so that the selected row is seen whole.
  mutating func follow(in world: World) {
    if !list.isShown { showList(in: world) }
    let room = room(in: world)
    guard room.height > 0, let index = list.index else { return }
    list.fit(room)
    if list.search.text.isEmpty { return }
    let first = max(top(in: world), firstSeen(above: index, filling: room.height, in: world))
    list.scroll(to: first)
  }

  /// The first row that still fits above the selected one, where rows have several lines.
  private func firstSeen(above index: Int, filling lines: Int, in world: World) -> Int {
    let first = max(0, index - lines + 1)
    var left = lines
    var seen = index
    for (offset, row) in list.source.rows(first..<index + 1, on: world.register).enumerated().reversed() {
      guard let row = MapRow(row.record, at: first + offset, searching: list.search.text, on: world.register) else {
        continue
      }
      left -= row.height
      if left < 0 { break }
      seen = row.index
    }
    return seen
  }
}
