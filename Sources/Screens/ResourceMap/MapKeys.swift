import CivicDomain
import TerminalCanvas
import Words

/// What a person can do on the resource map.
enum MapAction {
  case up, down, pageUp, pageDown, first, last
  case open, back, otherPane
  case search, filter, sort, view, export
  case add, edit, remove, book
}

extension ResourceMapScreen {
  /// The keys of the map.
  static let keys: KeyTable<MapAction> = {
    var table = KeyTable<MapAction>()
    table.add(
      .move, .moving, hint: 55, shown: [.up, .down], (.up, .up), (.down, .down), (.character("k"), .up),
      (.character("j"), .down))
    table.add(
      .open, .moving, hint: 20, shown: [.enter], (.enter, .open), (.right, .open), (.character("l"), .open))
    table.add(
      .back, .moving, shown: [.escape, .left], (.escape, .back), (.left, .back), (.character("h"), .back))
    table.add(.nextPane, .moving, shown: [.tab], (.tab, .otherPane), (.backTab, .otherPane))
    table.add(.page, .moving, (.pageUp, .pageUp), (.pageDown, .pageDown))
    table.add(
      .ends, .moving, (.home, .first), (.end, .last), (.character("g"), .first), (.character("G"), .last))
    table.add(.search, .finding, hint: 30, (.character("/"), .search))
    table.add(.filter, .finding, hint: 50, (.character("f"), .filter))
    table.add(.sort, .finding, (.character("s"), .sort))
    table.add(.export, .finding, (.character("x"), .export))
    table.add(.view, .finding, shown: [], (.character("v"), .view))
    table.add(.book, .changing, hint: 40, (.character("b"), .book))
    table.add(.add, .changing, hint: 60, (.character("n"), .add))
    table.add(.edit, .changing, hint: 65, (.character("e"), .edit))
    table.add(.remove, .changing, (.character("d"), .remove), (.delete, .remove))
    return table
  }()

  /// The keys while letters go into the search.
  static let searchKeys: KeyTable<MapAction> = {
    var table = KeyTable<MapAction>()
    table.add(.move, .moving, hint: 40, shown: [.up, .down], (.up, .up), (.down, .down))
    table.add(.open, .moving, hint: 20, (.enter, .open))
    table.add(.nextPane, .moving, (.tab, .otherPane))
    table.add(.page, .moving, (.pageUp, .pageUp), (.pageDown, .pageDown))
    table.add(.back, .finding, hint: 30, (.escape, .back))
    return table
  }()

  /// The keys that matter now.
  func guide(in world: World) -> KeyGuide {
    if search.isTyping { return Self.searchKeys.guide() }
    let all = Self.keys.guide { canPerform($0, in: world) }
    if world.register.count(of: Organization.kind) == 0 {
      return KeyGuide(items: all.items.filter { $0.act == .add })
    }
    switch focus {
    case .list: return all
    case .pane:
      let isLast = MapLayout(Frame.work(of: world.size), focus: focus).panes == 3
      return (isLast ? all.naming(.open, as: .bookings) : all).hinting(.back, 25).hinting(.filter, nil).hinting(
        .search, nil)
    case .resource:
      return all.naming(.open, as: .bookings).hinting(.back, 25).hinting(.filter, nil).hinting(.search, nil)
    }
  }

  /// Whether an action would do something now.
  private func canPerform(_ action: MapAction, in world: World) -> Bool {
    switch action {
    case .open: focus == .list ? selected(in: world) != nil : chosenResource(in: world) != nil
    case .book: !resources(in: world).isEmpty
    case .edit, .remove: chosenRecord(in: world) != nil
    case .up, .down, .pageUp, .pageDown, .first, .last, .back, .otherPane, .search, .filter, .sort, .view, .export,
      .add:
      true
    }
  }

  /// Does what a key means here.
  mutating func update(_ key: Key, in world: World) -> [Step] {
    if search.isTyping {
      if search.type(key) {
        searchChanged(in: world)
        return []
      }
      return Self.searchKeys[key].map { perform($0, in: world) } ?? []
    }
    return Self.keys[key].map { perform($0, in: world) } ?? [.pass(key)]
  }

  private mutating func perform(_ action: MapAction, in world: World) -> [Step] {
    switch action {
    case .up, .down, .pageUp, .pageDown, .first, .last:
      move(action, in: world)
    case .open:
      return open(in: world)
    case .otherPane:
      search.isTyping = false
      if focus == .list { return enterPane(in: world) }
      focus = .list
    case .back:
      goBack(in: world)
    case .search:
      focus = .list
      search.begin()
    case .filter:
      return [.open(.menu(filterMenu(in: world)))]
    case .sort:
      return [.open(.menu(orderMenu(in: world)))]
    case .view:
      return [.say(.note(world.words.mapNotYet))]
    case .export:
      return [.sayCommand("wspolnie export \(focus == .list ? Organization.kind.name : Resource.kind.name)")]
    case .add:
      return add(in: world)
    case .edit:
      return chosenRecord(in: world).map { [.begin(.edit($0))] } ?? [nothing(in: world)]
    case .remove:
      return chosenRecord(in: world).map { [.begin(.remove($0))] } ?? [nothing(in: world)]
    case .book:
      return book(in: world)
    }
    return []
  }

  /// One step deeper: from the list to the organization, from there to its resource, from there to its bookings.
  private mutating func open(in world: World) -> [Step] {
    search.isTyping = false
    switch focus {
    case .list:
      return enterPane(in: world)
    case .pane:
      guard let resource = chosenResource(in: world) else { return [.say(.note(world.words.nothingToBook))] }
      if MapLayout(Frame.work(of: world.size), focus: focus).panes == 3 { return openBookings(of: resource, in: world) }
      focus = .resource
      paneTop = 0
    case .resource:
      return chosenResource(in: world).map { openBookings(of: $0, in: world) } ?? []
    }
    return []
  }

  private mutating func enterPane(in world: World) -> [Step] {
    guard selected(in: world) != nil else { return [nothing(in: world)] }
    focus = .pane
    settlesAt = nil
    return []
  }

  /// Nothing is selected.
  private func nothing(in world: World) -> Step { .say(.note(whyNothing(in: world))) }

  private mutating func goBack(in world: World) {
    if search.isTyping || (focus == .list && search.isShown) {
      endSearch(in: world)
    } else if focus == .resource {
      (focus, paneTop) = (.pane, 0)
    } else if focus == .pane {
      focus = .list
    } else if filter != .all {
      show(.all, in: world)
    }
  }

  private mutating func move(_ action: MapAction, in world: World) {
    let page = max(1, MapLayout(Frame.work(of: world.size), focus: .list).rows.height - 1)
    switch focus {
    case .list: moveInList(action, page: page, in: world)
    case .pane: moveInPane(action, page: page, in: world)
    case .resource: scrollPane(action, page: page, in: world)
    }
  }

  private mutating func moveInList(_ action: MapAction, page: Int, in world: World) {
    switch action {
    case .up: select(selection.index - 1, in: world)
    case .down: select(selection.index + 1, in: world)
    case .pageUp: select(selection.index - page, in: world)
    case .pageDown: select(selection.index + page, in: world)
    case .first: select(0, in: world)
    case .last: select(world.register.page(query, window: 0..<0).total - 1, in: world)
    case .open, .back, .otherPane, .search, .filter, .sort, .view, .export, .add, .edit, .remove, .book: break
    }
  }

  /// Arrows choose a resource; beyond the first and the last they scroll.
  private mutating func moveInPane(_ action: MapAction, page: Int, in world: World) {
    let resources = resources(in: world)
    let place = chosenResource(in: world).flatMap { resources.firstIndex(of: $0) } ?? 0
    switch action {
    case .up:
      if paneTop > 0 && place == 0 { paneTop -= 1 } else if place > 0 { resource = resources[place - 1] }
    case .down:
      if place + 1 < resources.count { resource = resources[place + 1] } else { paneTop += 1 }
    case .pageUp: paneTop = max(0, paneTop - page)
    case .pageDown: paneTop += page
    case .first: (resource, paneTop) = (resources.first, 0)
    case .last: resource = resources.last
    case .open, .back, .otherPane, .search, .filter, .sort, .view, .export, .add, .edit, .remove, .book: break
    }
    limitPaneTop(in: world)
  }

  private mutating func scrollPane(_ action: MapAction, page: Int, in world: World) {
    switch action {
    case .up: paneTop -= 1
    case .down: paneTop += 1
    case .pageUp: paneTop -= page
    case .pageDown: paneTop += page
    case .first: paneTop = 0
    case .last: paneTop = Int.max
    case .open, .back, .otherPane, .search, .filter, .sort, .view, .export, .add, .edit, .remove, .book: break
    }
    limitPaneTop(in: world)
  }

  /// Never further than to the last line.
  private mutating func limitPaneTop(in world: World) {
    let height = MapLayout(Frame.work(of: world.size), focus: focus).details.height
    paneTop = max(0, min(paneTop, paneLines(in: world).count - height))
  }

  /// What `e` and `d` mean: the resource chosen in the pane, else the organization.
  private func chosenRecord(in world: World) -> RecordID? {
    focus == .list ? selected(in: world) : chosenResource(in: world) ?? selected(in: world)
  }
}
