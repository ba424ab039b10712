import CivicDomain
import TerminalCanvas
import Words

/// The organizations of the city and what they can lend: a list, and beside it whatever is selected.
struct ResourceMapScreen {
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
  /// What the list is searched for.
  var search = ListSearch()
  var filter = MapFilter.all
  var order = MapOrder.name
  var selection = MapSelection()
  /// The place of the first organization that is drawn.
  var top = 0
  /// When the pane is to follow the selection, in ticks; nil: it has.
  var settlesAt: Int?
  /// Whose details are drawn until then.
  var settled: RecordID?
  /// The resource that is chosen in the pane; nil: the first.
  var resource: RecordID?
  /// Lines of the pane that are scrolled away.
  var paneTop = 0

  /// The list that is shown.
  var query: Query { query(matching: search.text, filter) }

  /// The list as another search or filter would show it.
  private func query(matching text: String, _ filter: MapFilter) -> Query {
    Query(
      Organization.kind, orderedBy: order.field, descending: order.isDescending, matching: text,
      // Whoever asked for another order wants that one.
      ranked: order == .name, including: Query.Related(kind: Resource.kind, field: "organization"),
      where: filter.conditions)
  }

  /// Whether both a search and a filter narrow the list, so that each says what the other leaves of it.
  var isNarrowedTwice: Bool { search.isShown && filter != .all }

  /// Where the parts of the screen stand, with the keys going to one of them.
  func layout(focus: Focus, in world: World) -> MapLayout {
    MapLayout(Frame.work(of: world.size), focus: focus, isNarrowedTwice: isNarrowedTwice)
  }

  /// How many the filter shows without the search, and the search without the filter.
  func countsApart(in world: World) -> (filtered: Int, searched: Int) {
    func total(_ query: Query) -> Int { world.register.page(query, window: 0..<0).total }
    return (total(query(matching: "", filter)), total(query(matching: search.text, .all)))
  }

  /// The selected organization; the first where nothing was selected yet.
  func selected(in world: World) -> RecordID? {
    selection.id ?? world.register.page(query, window: selection.index..<selection.index + 1).ids.first
  }

  /// The selected organization as a record.
  func organization(in world: World) -> Organization? {
    selected(in: world).flatMap { world.register.record(Identifier<Organization>($0.raw)) }
  }

  /// The resources of the selected organization, in the order in which they were entered.
  func resources(in world: World) -> OwnedResources? {
    selected(in: world).map { OwnedResources(of: $0, on: world.register) }
  }

  /// The resource chosen in the pane.
  func chosenResource(in world: World) -> RecordID? { resources(in: world).flatMap { chosenResource(among: $0) } }

  /// The chosen one of these; if none was chosen, the first that the search found, else the first.
  func chosenResource(among resources: OwnedResources) -> RecordID? {
    if let resource, resources.place(of: resource) != nil { return resource }
    return resources.found(search.text, first: 1).ids.first ?? resources.id(at: 0)
  }

  // MARK: The list

  /// Selects another organization; the pane follows a moment later.
  mutating func select(_ index: Int, in world: World) {
    let before = selected(in: world)
    selection.move(to: index, in: query, on: world.register)
    guard selection.id != before else { return }
    changedSelection(from: before, in: world)
  }

  /// Selects an organization, or the resource of one, wherever the list shows it.
  mutating func reveal(_ id: RecordID, in world: World) {
    let organization: RecordID
    switch Schema.kind(of: id)?.kind {
    case Organization.kind:
      organization = id
    case Resource.kind:
      guard let resource = world.register.record(Identifier<Resource>(id.raw)) else { return }
      organization = resource.organization.any
      self.resource = id
    case Booking.kind:
      guard let booking = world.register.record(Identifier<Booking>(id.raw)) else { return }
      return reveal(booking.resource.any, in: world)
    case _:
      return
    }
    if world.register.position(of: organization, in: query) == nil {
      search = ListSearch()
      filter = .all
    }
    guard world.register.has(organization) else { return refresh(in: world) }
    selection.id = organization
    selection.findAgain(in: query, on: world.register)
    settlesAt = nil
    paneTop = 0
  }

  /// Finds the selection again after the register has changed.
  mutating func refresh(in world: World) {
    guard selection.id != nil || selection.index > 0 else { return }
    selection.findAgain(in: query, on: world.register)
  }

  /// Searches anew: the first that is found is selected.
  mutating func searchChanged(in world: World) {
    let before = selected(in: world)
    top = 0
    selection.move(to: 0, in: query, on: world.register)
    changedSelection(from: before, in: world)
  }

  /// Gives the whole list back; what was selected stays so.
  mutating func endSearch(in world: World) {
    let before = selected(in: world)
    search = ListSearch()
    selection.id = before
    selection.findAgain(in: query, on: world.register)
    // As much before it as behind it, however far down the list it stands.
    top = max(0, selection.index - layout(focus: .list, in: world).rows.height / 2)
  }

  mutating func show(_ filter: MapFilter, in world: World) {
    self.filter = filter
    selection.findAgain(in: query, on: world.register)
  }

  mutating func show(_ order: MapOrder, in world: World) {
    self.order = order
    selection.findAgain(in: query, on: world.register)
  }

  private mutating func changedSelection(from before: RecordID?, in world: World) {
    if settlesAt == nil { settled = before }
    settlesAt = world.ticks + Limits.settle
    resource = nil
    paneTop = 0
  }

  /// The pane follows the selection, if no key came for a moment.
  mutating func settle(in world: World) {
    if let due = settlesAt, due <= world.ticks { settlesAt = nil }
  }

  // MARK: What is drawn

  /// Whose details are drawn: the selected one, or the one before it while keys still come.
  func drawnDetails(in world: World) -> RecordID? { settlesAt == nil ? selected(in: world) : settled }

  /// The rows that fill so many lines from `top` on, and how many organizations there are in all.
  func rows(filling lines: Int, in world: World) -> (rows: [MapRow], total: Int) {
    let page = world.register.page(query, window: top..<top + max(1, lines))
    var rows: [MapRow] = []
    var used = 0
    for (offset, id) in page.ids.enumerated() where used < lines {
      guard let row = MapRow(id, at: top + offset, searching: search.text, on: world.register) else { continue }
      rows.append(row)
      used += row.height
    }
    return (rows, page.total)
  }

  /// Scrolls so that the selected row is seen whole.
  mutating func follow(in world: World) {
    let lines = layout(focus: .list, in: world).rows.height
    guard lines > 0 else { return }
    top = min(top, selection.index)
    if search.text.isEmpty {
      top = max(top, selection.index - lines + 1)
      // After the list has shrunk or the screen has grown, no empty lines below.
      if top > 0 { top = max(0, min(top, world.register.page(query, window: 0..<0).total - lines)) }
    } else {
      top = max(top, firstSeen(filling: lines, in: world))
    }
  }

  /// The first row that still fits above the selected one, where rows have several lines.
  private func firstSeen(filling lines: Int, in world: World) -> Int {
    let first = max(0, selection.index - lines + 1)
    let page = world.register.page(query, window: first..<selection.index + 1)
    var left = lines
    var seen = selection.index
    for (offset, id) in page.ids.enumerated().reversed() {
      guard let row = MapRow(id, at: first + offset, searching: search.text, on: world.register) else { continue }
      left -= row.height
      if left < 0 { break }
      seen = row.index
    }
    return seen
  }
}
