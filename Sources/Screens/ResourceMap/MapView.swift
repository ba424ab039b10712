import CivicDomain
import TerminalCanvas
import Words

extension ResourceMapScreen {
  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    let layout = MapLayout(area, focus: focus, isNarrowedTwice: isNarrowedTwice, in: world)
    if world.register.count(of: Organization.kind) == 0, !list.search.isShown {
      // What to do first is read across the whole screen, with no empty pane beside it.
      drawCounts(on: &canvas, in: area.line(0), all: 0, world)
      var rest = area
      _ = rest.takeTop(layout.headRows)
      return drawNothing(on: &canvas, in: rest, world)
    }
    if !layout.narrowings.isEmpty { drawBothNarrowings(on: &canvas, in: layout.narrowings, world) }
    layout.panes.draw(on: &canvas)
    if !layout.list.isEmpty { drawList(on: &canvas, layout, world) }
    if !layout.details.isEmpty { drawPane(on: &canvas, in: layout.details, world) }
    if !layout.resource.isEmpty {
      let lines = resourcePaneLines(width: layout.resource.width, in: world)
      lines.draw(from: 0, chosen: nil, hasFocus: focus != .list, on: &canvas, in: layout.resource)
    }
  }

  // MARK: The list

  private func drawList(on canvas: inout Canvas, _ layout: MapLayout, _ world: World) {
    let rows = rows(filling: layout.rows.height, in: world)
    let all = world.register.count(of: Organization.kind)
    let isNarrowed = layout.narrowings.isEmpty && (list.search.isShown || !conditions.isEmpty || order != .name)
    if layout.headRows > (isNarrowed ? 1 : 0) { drawCounts(on: &canvas, in: layout.list.line(0), all: all, world) }
    if isNarrowed {
      let line = layout.list.line(layout.headRows - 1)
      drawNarrowing(on: &canvas, in: line.inset(columns: 1), total: list.count, all: all, world)
    }
    guard let first = rows.first, let last = rows.last else {
      return drawNothing(on: &canvas, in: layout.rows, world)
    }
    var rest = layout.rows
    var selected: Rect?
    let found = FoundWords(list.search.text)
    for row in rows {
      let line = rest.takeTop(1)
      if row.index == list.index { selected = line }
      let name = draw(row, on: &canvas, in: line, world)
      let touch = Touch.row(row.index - (list.index ?? 0), focused: focus == .list)
      canvas.touch(line, touch)
      for resource in row.found {
        let line = rest.takeTop(1)
        draw(resource, on: &canvas, in: line, world)
        found.show(on: &canvas, in: line, of: resource.id.any, world)
        canvas.touch(line, touch)
      }
      found.show(on: &canvas, in: name, of: row.organization.id.any, isTold: !row.found.isEmpty, world)
    }
    canvas.markMore(above: first.index, in: layout.rows)
    canvas.markMore(below: list.count - 1 - last.index, in: layout.rows)
    guard var row = selected else { return }
    let bar = row.takeLeft(1)
    canvas.markSelected(row, bar: bar, focused: focus == .list, cursor: !list.search.holdsCursor)
  }

  /// Draws how many organizations and resources there are.
  private func drawCounts(on canvas: inout Canvas, in line: Rect, all: Int, _ world: World) {
    let counts = world.words.mapCounts(organizations: all, resources: world.register.count(of: Resource.kind))
    let line = line.inset(columns: 1)
    canvas.put(SafeText(counts), at: line.origin, .heading, width: line.width)
  }

  /// Draws the search, or the filter or sort order, and how many rows are left.
  private func drawNarrowing(on canvas: inout Canvas, in line: Rect, total: Int, all: Int, _ world: World) {
    if list.search.isShown { return list.search.draw(on: &canvas, in: line, found: total, of: all, world) }
    var second = line
    let matches = SafeText(world.words.matches(total, of: all))
    let count = second.takeRight(matches.width)
    canvas.put(matches, at: count.origin, .muted)
    _ = second.takeRight(1)
    let label = conditions.isEmpty ? world.words.text(order.label) : narrowing(in: world)
    canvas.put(SafeText(label), at: second.origin, .accent, width: second.width)
  }

  /// Draws search and filter side by side, for each is ended by itself: `/ sala · tylko Reden 0 z 1, bez filtra 6`.
  private func drawBothNarrowings(on canvas: inout Canvas, in line: Rect, _ world: World) {
    var rest = line.inset(columns: 1)
    let words = world.words
    let apart = countsApart(in: world)
    let found = words.matches(world.register.page(query(in: world), window: 0..<0).total, of: apart.filtered)
    let filter = SafeText(" · \(narrowing(in: world))")
    let whole = SafeText(words.matchesWithoutFilter(found, apart.searched))
    let shortest = SafeText("/ \(list.search.text) ").width + filter.width
    let counts = shortest + whole.width < rest.width ? whole : SafeText(found)
    canvas.put(counts, at: rest.takeRight(counts.width).origin, .muted)
    _ = rest.takeRight(1)
    let typed = min(
      SafeText("/ \(list.search.text)").width + (list.search.isTyping ? 1 : 0), max(4, rest.width - filter.width))
    list.search.draw(on: &canvas, in: rest.takeLeft(typed))
    canvas.put(filter, at: rest.origin, .accent, width: rest.width)
  }

  private func drawNothing(on canvas: inout Canvas, in area: Rect, _ world: World) {
    canvas.putParagraph(whyNothing(in: world), in: area.inset(columns: 1), .muted)
    if !list.search.isTyping {
      canvas.placeCursor(at: Position(column: area.column + 1, row: area.row), visible: false)
    }
  }

  /// The sentence that says why the list is empty.
  func whyNothing(in world: World) -> String {
    if let fitting = fittingTheNeed(in: world) { return "\(fitting) \(world.words.noNameForNeed)" }
    if isNarrowedTwice, !list.search.text.isEmpty {
      let apart = countsApart(in: world)
      return world.words.nothingFound(list.search.text, within: narrowing(in: world), without: apart.searched)
    }
    if !list.search.text.isEmpty { return world.words.nothingFound(list.search.text) }
    if conditions.isEmpty { return world.told(world.words.emptyMap) }
    return world.words.nothingMatchesFilter(narrowing(in: world), esc: takenBack)
  }

  /// Draws an organization, and returns where its name stands and what tells it from others.
  private func draw(_ row: MapRow, on canvas: inout Canvas, in line: Rect, _ world: World) -> Rect {
    var rest = line
    _ = rest.takeLeft(1)
    let count = rest.takeRight(4)
    let named = rest
    let number = row.resourceCount > 0 ? world.words.number(row.resourceCount) : ""
    canvas.put(SafeText("\(number) "), at: count.origin, .muted, width: count.width, alignment: .right)
    var name = SafeText(world.words.text(row.organization.name))
    let beside = rest.width - rest.width / 3 - 1
    // A long name is worth more than what stands beside it, unless the list is ordered by that.
    let told = SafeText(self.aside(of: row.organization, in: world))
    // What the name leaves belongs to it, so that neither is cut beside empty columns.
    let free = max(0, rest.width - name.width - 1)
    let hasColumn = isOrderedByAside || name.width <= beside
    if rest.width >= MapLayout.districtFrom, hasColumn || told.width <= free {
      let aside = rest.takeRight(max(hasColumn ? rest.width / 3 : 0, min(told.width, free)))
      canvas.put(told, at: aside.origin, .muted, width: aside.width)
      _ = rest.takeRight(1)
      // Where nobody looks for it by its first letter, the name in use says more than a cut one.
      if name.width > rest.width { name = SafeText(world.name(of: row.organization.id.any)) }
    }
    canvas.put(name, at: rest.origin, width: rest.width)
    return named
  }

  private var isOrderedByAside: Bool {
    switch order {
    case .district, .verified: true
    case .name, .newest: false
    }
  }

  /// The text beside the name: the district, or the day by which the list is sorted.
  private func aside(of organization: Organization, in world: World) -> String {
    switch order {
    case .name, .district, .newest: world.words.text(organization.district)
    case .verified: organization.verifiedOn.map { world.words.day($0) } ?? "–"
    }
  }

  /// Draws a resource that the search found, beneath its organization.
  private func draw(_ resource: Resource, on canvas: inout Canvas, in line: Rect, _ world: World) {
    var rest = line
    _ = rest.takeLeft(4)
    let holds = size(of: resource, in: world)
    let price = (resource.tokensPerHour ?? resource.tokensPerDay).map { world.words.price($0) }
    let aside = SafeText([holds, price].compactMap { $0 }.joined(separator: "  "))
    let end = rest.takeRight(min(aside.width + 1, rest.width / 2))
    canvas.put(aside, at: end.origin, .muted, width: max(0, end.width - 1))
    _ = rest.takeRight(1)
    canvas.put(SafeText(world.words.text(resource.name)), at: rest.origin, width: rest.width)
  }

  /// The size of a resource: how many people it holds, or how many there are of it.
  func size(of resource: Resource, in world: World) -> String? {
    if let capacity = resource.capacity { return world.words.holds(capacity) }
    return resource.lendable > 1 ? world.words.quantity(resource.lendable) : nil
  }

  // MARK: The pane

  private func drawPane(on canvas: inout Canvas, in area: Rect, _ world: World) {
    let pane = pane(in: world)
    let resources = resources(in: world)
    let chosen = resources.flatMap { resources in
      chosenResource(among: resources).flatMap { resources.index(of: $0) }
    }
    let first = firstLine(of: pane, height: area.height, chosen: chosen)
    pane.draw(
      from: first, chosen: chosen, hasFocus: focus != .list, selecting: focus != .resource, on: &canvas, in: area)
  }

  /// The first line in sight of the pane, scrolled so that the selected resource is seen, and with it as much below as
  /// there is room for.
  private func firstLine(of pane: PaneText, height: Int, chosen: Int?) -> Int {
    guard pane.count > height else { return 0 }
    if focus == .resource { return min(paneTop, pane.count - height) }
    guard focus == .pane else { return 0 }
    let row = chosen.map { pane.head.count + $0 } ?? 0
    let first = max(paneTop, row - height + 1)
    return max(0, min(first, pane.count - height))
  }
}
