import CivicDomain
import TerminalCanvas
import Words

/// The resource map: the list of the city's organizations, and in panes beside it the selected one with what it can
/// lend.
struct ResourceMapScreen: Screen {
  /// The list or pane that has the focus.
  enum Focus: Equatable {
    /// The list of organizations.
    case list
    /// The selected organization with its resources.
    case pane
    /// The selected resource, where there is no third pane for it.
    case resource
  }

  var focus = Focus.list
  /// The rows of the organizations.
  var list = RecordRows(ListState(margin: 0))
  var filter = MapFilter.all
  /// The conditions that were typed beside the filter.
  private(set) var typed: [Condition] = []
  var order = MapOrder.name
  /// The resource selected in the pane; nil: the first that the search found, else the first.
  var resource: RecordID?
  /// How many lines the pane is scrolled down.
  var paneTop = 0

  var takesText: Bool { list.search.isTyping }
  var takesRuns: Bool { list.search.isTyping }

  /// What narrows the list beside the search.
  var conditions: [Condition] { filter.conditions + typed }

  /// The query for the rows that are shown.
  func query(in world: World) -> Query { organizations(matching: list.search.text, conditions).query(in: world) }

  /// What another search or filter would show.
  func organizations(matching text: String, _ conditions: [Condition]) -> ShownRecords {
    var shown = ShownRecords(Schema.kind(of: Organization.self))
    (shown.search, shown.filters) = (text, conditions)
    (shown.including, shown.searchesReferences) = (Query.Related(\Resource.organization), false)
    shown.order = order.field.map { RecordOrder(by: $0, descending: order.isDescending) }
    return shown
  }

  /// The organizations of the list; in the panes the resources of the selected one.
  func shown(in world: World) -> ShownRecords? {
    if focus != .list, let selected {
      return ShownRecords(Schema.kind(of: Resource.self))
        .narrowed(by: [Condition(\Resource.organization, is: Identifier(selected.raw))])
    }
    return organizations(matching: list.search.text, conditions)
  }

  /// Whether both a search and a filter narrow the list, so that each says what the other leaves of it.
  var isNarrowedTwice: Bool { list.search.isShown && !conditions.isEmpty }

  /// The layout of the screen with the focus on one of its panes.
  func layout(focus: Focus, in world: World) -> MapLayout {
    MapLayout(Frame.work(of: world.size), focus: focus, isNarrowedTwice: isNarrowedTwice, in: world)
  }

  /// How many rows the filter leaves without the search, and the search without the filter.
  func countsApart(in world: World) -> (filtered: Int, searched: Int) {
    (
      organizations(matching: "", conditions).total(in: world),
      organizations(matching: list.search.text, []).total(in: world)
    )
  }

  /// The selected organization; nil in an empty list.
  var selected: RecordID? { list.record }

  /// The record of the selected organization.
  func organization(in world: World) -> Organization? {
    selected.flatMap { world.register.record(Identifier<Organization>($0.raw)) }
  }

  /// The resources of the selected organization, in the order in which they were entered.
  func resources(in world: World) -> OwnedResources? {
    selected.map { OwnedResources(of: $0, on: world.register) }
  }

  func stepsBack(in world: World) -> Int {
    let deep =
      switch focus {
      case .list: 0
      case .pane: 1
      case .resource: 2
      }
    return deep + takenBack.count
  }

  /// What Esc takes back in the list, the next first.
  var takenBack: [TakenBack] {
    (list.search.isShown ? [.search] : []) + (conditions.isEmpty ? [] : [.filter])
  }

  /// The id of the resource selected in the pane.
  func chosenResource(in world: World) -> RecordID? { resources(in: world).flatMap { chosenResource(among: $0) } }

  /// The selected one of these resources; if none was selected, the first that the search found, else the first.
  func chosenResource(among resources: OwnedResources) -> RecordID? {
    if let resource, resources.index(of: resource) != nil { return resource }
    return resources.found(list.search.text, first: 1).ids.first ?? resources.id(at: 0)
  }

  // MARK: The list

  private func room(in world: World) -> RowRoom { RowRoom(height: layout(focus: .list, in: world).rows.height) }

  /// Reads the list as it is searched, filtered and sorted now; the selection stays on its row.
  private mutating func showList(in world: World) {
    list.show(RowSource(query(in: world), on: world.register), in: room(in: world), on: world.register)
  }

  /// Moves the selection of the list; the pane follows a moment later.
  mutating func moveInList(_ movement: Movement, in world: World) {
    let before = selected
    list.move(movement, in: room(in: world), on: world.register, at: world.ticks)
    if selected != before { (resource, paneTop) = (nil, 0) }
  }

  /// Selects an organization, or a resource of one; a booking is shown with its resource. A search or filter that hides
  /// it is ended.
  mutating func reveal(_ id: RecordID, in world: World) {
    let lineage = world.register.lineage(of: id)
    guard let organization = lineage.id(of: Organization.self)?.any else { return }
    if let resource = lineage.id(of: Resource.self) { self.resource = resource.any }
    guard world.register.has(organization) else { return showList(in: world) }
    let row = RowID(name: organization.raw)
    if !list.select(row, in: room(in: world), on: world.register) {
      list.search = ListSearch()
      (filter, typed) = (.all, [])
      showList(in: world)
      list.select(row, in: room(in: world), on: world.register)
    }
    list.settle()
    paneTop = 0
  }

  /// Reads the list again after the register has changed; the selection stays on its row.
  mutating func refresh(in world: World) -> [Step] {
    if list.isShown { showList(in: world) }
    return []
  }

  /// Searches again after the input has changed, and selects the first row that is found.
  mutating func searchChanged(in world: World) {
    // A pane that showed whatever stands first goes on to do so.
    let before = list.isChosen ? list.selected : nil
    showList(in: world)
    list.select(0, in: room(in: world), on: world.register)
    (resource, paneTop) = (nil, 0)
    if let before { list.lag(behind: before, at: world.ticks) }
  }

  /// Ends the search and shows the whole list again; the selection stays on its row.
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

  /// Narrows the list by conditions beside the filter.
  mutating func narrow(by conditions: [Condition], in world: World) {
    typed += conditions.filter { !self.conditions.contains($0) }
    showList(in: world)
  }

  /// Shows what a saved view asks for.
  mutating func take(_ view: ShownRecords, in world: World) {
    (filter, typed) = (.all, view.conditions)
    list.search = ListSearch(view.search)
    if let order = MapOrder.allCases.first(where: { $0.field == view.order?.field }) { self.order = order }
    list.reset()
    showList(in: world)
  }

  /// Shows those of which it is not known what a condition asks for, in the place of what it shows.
  mutating func narrow(to unknown: UnknownAnswers, in world: World) {
    typed = typed.filter { $0 != unknown.asked } + [unknown.condition]
    if filter.conditions.contains(unknown.asked) { filter = .all }
    showList(in: world)
  }

  /// Takes one typed condition away.
  mutating func endNarrowing(_ condition: Condition, in world: World) {
    typed.removeAll { $0 == condition }
    showList(in: world)
  }

  /// Takes away all that narrows the list beside the search.
  mutating func endNarrowing(in world: World) {
    (filter, typed) = (.all, [])
    showList(in: world)
  }

  /// What narrows the list beside the search, as it is read: `tylko Reden · liczba zasobów >= 3`.
  func narrowing(in world: World) -> String {
    let others = Schema.kind(of: Organization.self).text(of: typed, in: world)
    return [filter == .all ? "" : world.words.text(filter.label), others].filter { !$0.isEmpty }.joined(
      separator: " · ")
  }

  mutating func show(_ order: MapOrder, in world: World) {
    self.order = order
    showList(in: world)
  }

  var wakesAt: Int? { list.settlesAt }

  /// Updates the pane to the selection, once no key came for a moment.
  mutating func wake(in world: World) -> [Step] {
    list.settle()
    return []
  }

  // MARK: What is drawn

  /// The index of the first row in sight.
  func top(in world: World) -> Int { list.window.window(height: room(in: world).height).lowerBound }

  /// The rows that fill so many lines.
  func rows(filling lines: Int, in world: World) -> [MapRow] {
    let top = firstInSight(filling: lines, in: world)
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
    list.scroll(to: max(top(in: world), firstSeen(above: index, filling: room.height, in: world)))
  }

  /// The first row in sight, so that the selected one is: the list scrolls as if every row had one line, and leaves no gap at
  /// its end; where a search shows resources beneath, fewer rows fit.
  private func firstInSight(filling lines: Int, in world: World) -> Int {
    let top = top(in: world)
    guard !list.search.text.isEmpty, let index = list.index else { return top }
    return max(top, firstSeen(above: index, filling: lines, in: world))
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
