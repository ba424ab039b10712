import CivicDomain
import Reports
import TerminalCanvas
import Words

/// The actions of the key bindings on the resource map.
enum MapAction {
  case move(Movement)
  case open, back, otherPane
  case search, filter, sort, view
  case add, edit, remove, book, acts
}

extension KeyAct {
  fileprivate static let filter = KeyAct(
    .filter, hint: Label(pl: "filtr", en: "filter"),
    help: Label(pl: "pokaż tylko niektóre, także według wpisanego warunku", en: "show only some, by a condition too"))
  fileprivate static let sort = KeyAct(
    .sort, hint: Label(pl: "kolejność", en: "sort"), help: Label(pl: "zmień kolejność", en: "change the order"))
  fileprivate static let book = KeyAct(
    .book, hint: Label(pl: "rezerwuj", en: "book"), help: Label(pl: "zarezerwuj zasób", en: "book a resource"))
  fileprivate static let bookings = KeyAct(
    .open, hint: Label(pl: "rezerwacje", en: "bookings"),
    help: Label(
      pl: "rezerwacje zasobu: potwierdź, wydaj, przyjmij zwrot, odwołaj",
      en: "the resource's bookings: confirm, hand over, take back, cancel"))
  fileprivate static let editOrganization = KeyAct(
    .edit, hint: Label(pl: "popraw organizację", en: "edit organization"),
    help: Label(
      pl: "popraw dane zaznaczonej organizacji (w drugiej połowie ekranu: zasobu)",
      en: "edit the selected organization (in the other half of the screen: the resource)"))
  fileprivate static let editResource = KeyAct(
    .edit, hint: Label(pl: "popraw zasób", en: "edit resource"),
    help: Label(
      pl: "popraw dane zaznaczonego zasobu (na liście: organizacji)",
      en: "edit the selected resource (in the list: the organization)"))
  fileprivate static let addToMap = KeyAct(
    .new, hint: Label(pl: "dodaj", en: "new"),
    help: Label(pl: "dodaj organizację albo zasób", en: "add an organization or a resource"))
}

extension ResourceMapScreen {
  var help: ScreenHelp? {
    ScreenHelp(
      title: Label(pl: "Pomoc: mapa zasobów", en: "Help: resource map"),
      text: Label(
        pl: "Tu widać, jakie organizacje działają w mieście i co mogą pożyczyć: sale, sprzęt, pomoc. "
          + "Kto szuka sali albo rzeczy na jakiś dzień: / i od razu to, czego potrzebuje (sala 40 podjazd czw 17-20), albo b, "
          + "zanim się wybierze organizację. "
          + "Obok listy widać wszystko o zaznaczonej organizacji i najbliższe rezerwacje jej zasobu. "
          + "Cena „4 ż/godz.” jest w żetonach: to nie pieniądze, tylko to, co właściciel podał za każdą zaczętą godzinę albo dobę. "
          + "Własne zmiany od uruchomienia programu cofa u, dopóki nikt nie zmienił tego samego; czego nie da się cofnąć (uwagi, stanowiska), o tym program mówi.",
        en: "Here are the city's organizations and what they can lend: rooms, equipment, help. "
          + "Whoever looks for a room or a thing on some day: / and at once what is needed (room 40 ramp Thu 17-20), or b "
          + "before an organization is chosen. "
          + "Beside the list stands all about the selected organization, with the next bookings of its resource. "
          + "A price like “4 t/h” is in tokens: no money, but what the owner named for each started hour or day. "
          + "Your changes since the start can be undone with u while nobody has changed the same since; what cannot be undone, a remark or an answer, says so."
      ))
  }

  /// The key bindings of the map.
  static let keys: KeyTable<MapAction> = {
    var table = KeyTable<MapAction>()
    table.addMoving(hint: 55) { .move($0) }
    table.add(.open, hint: 20, .open)
    table.add(.back, .back)
    table.add(.nextPane, .otherPane)
    table.add(.search, hint: 30, .search)
    table.add(.filter, hint: 50, .filter)
    table.add(.sort, .sort)
    table.add(.view, shown: [], .view)
    table.add(.book, hint: 40, .book)
    table.add(.addToMap, hint: 60, .add)
    table.add(.editOrganization, hint: 45, .edit)
    table.add(.remove, .remove)
    table.add(.acts, .acts)
    return table
  }()

  /// The key bindings while the search is typed.
  static let searchKeys: KeyTable<MapAction> = {
    var table = KeyTable<MapAction>()
    table.addMoving(hint: 40, letters: false, ends: false) { .move($0) }
    table.add(.open, hint: 20, (.enter, .open))
    table.add(.nextPane, (.tab, .otherPane))
    table.add(.endSearch, hint: 30, (.escape, .back))
    return table
  }()

  /// The key bindings that matter now.
  func guide(in world: World) -> KeyGuide {
    if list.search.isTyping { return Self.searchKeys.guide() }
    var all = Self.keys.guide { canPerform($0, in: world) }
    // What is edited stands in the half that has the focus.
    if chosenRecord(in: world).flatMap({ Schema.kind(of: $0)?.kind }) == Resource.kind {
      all = all.naming(.editOrganization, as: .editResource)
    }
    if world.register.count(of: Organization.kind) == 0 {
      return KeyGuide(items: all.items.filter { $0.act == .addToMap })
    }
    switch focus {
    case .list: return all
    case .pane:
      let isLast = layout(focus: focus, in: world).panes.seen == 3
      return (isLast ? all.naming(.open, as: .bookings) : all).hinting(.back, 25).hinting(.filter, nil).hinting(
        .search, nil)
    case .resource:
      return all.naming(.open, as: .bookings).hinting(.back, 25).hinting(.filter, nil).hinting(.search, nil)
    }
  }

  /// Whether an action would do something now.
  private func canPerform(_ action: MapAction, in world: World) -> Bool {
    switch action {
    case .open: focus == .list ? selected != nil : chosenResource(in: world) != nil
    case .book: isNothingChosen || (resources(in: world)?.count ?? 0) > 0
    case .edit, .remove, .acts: chosenRecord(in: world) != nil
    case .move, .back, .otherPane, .search, .filter, .sort, .view, .add: true
    }
  }

  /// Handles a key: by the search while it is typed, else by the list or the pane.
  mutating func update(_ key: Key, in world: World) -> [Step] {
    if list.search.isTyping {
      if list.search.type(key) {
        searchChanged(in: world)
        return []
      }
      // What says when, or for how many, is a need and no name.
      if key == .enter, need(in: world) != nil { return [.open(NeedScreen(list.search.text, in: world))] }
      return Self.searchKeys[key].map { perform($0, in: world) } ?? []
    }
    return Self.keys[key].map { perform($0, in: world) } ?? [.pass(key)]
  }

  private mutating func perform(_ action: MapAction, in world: World) -> [Step] {
    switch action {
    case .move(let movement):
      move(movement, in: world)
    case .open:
      return open(in: world)
    case .otherPane:
      list.search.isTyping = false
      if focus == .list { return enterPane(in: world) }
      focus = .list
    case .back:
      goBack(in: world)
    case .search:
      focus = .list
      list.search.begin()
      world.register.expectSearch(of: [Organization.kind, Resource.kind])
    case .filter:
      return [.open(filterMenu(in: world))]
    case .sort:
      return [.open(orderMenu(in: world))]
    case .view:
      return [.say(.note(world.words.mapNotYet))]
    case .add:
      return add(in: world)
    case .edit:
      return chosenRecord(in: world).map { [.edit($0)] } ?? [nothing(in: world)]
    case .remove:
      return chosenRecord(in: world).map { [.remove([$0])] } ?? [nothing(in: world)]
    case .acts:
      return chosenRecord(in: world).map { [.acts(on: [$0])] } ?? [nothing(in: world)]
    case .book:
      return book(in: world)
    }
    return []
  }

  /// What was typed into the search, where it asks for a time, or for so many people and no record says that; nil: it
  /// looks for words.
  private func need(in world: World) -> Need? {
    let need = Need(typed: list.search.text, near: world.today)
    let isSized = need.people != nil && (need.category != nil || !need.accessibility.isEmpty)
    let isTimed = need.hours != nil || need.day != nil
    let isNeed = isTimed || isSized || list.count == 0 && !need.parts.allSatisfy(\.isWords)
    return isNeed ? need : nil
  }

  /// What Enter would find while a need is typed; before, what can be typed.
  func foot(in world: World) -> ScreenFoot? {
    guard list.search.isTyping else {
      guard focus == .list, !conditions.isEmpty else { return nil }
      return unknownNote(in: world).map { ScreenFoot(line: MessageLine(.note, $0)) }
    }
    if list.search.text.isEmpty { return ScreenFoot(line: MessageLine(.note, world.words.nameOrNeed)) }
    guard let need = need(in: world) else { return nil }
    return ScreenFoot(line: MessageLine(.note, fitting(need, in: world)))
  }

  /// Of how many organizations it is not known what the filter asks for; nil: of none.
  private func unknownNote(in world: World) -> String? {
    organizations(matching: list.search.text, conditions).unknownNote(in: world)
  }

  /// How many resources fit what was typed, where that is a need: what Enter shows. Nil: it looks for words.
  func fittingTheNeed(in world: World) -> String? {
    list.search.isTyping ? need(in: world).map { fitting($0, in: world) } : nil
  }

  private func fitting(_ need: Need, in world: World) -> String {
    let fitting = world.register.page(need.query, window: 0..<0).total
    return world.words.needFits(fitting, world.words.parts(of: need, near: world.today))
  }

  /// Opens what is selected: from the list the organization, from there its resource, from there the bookings.
  private mutating func open(in world: World) -> [Step] {
    list.search.isTyping = false
    switch focus {
    case .list:
      return enterPane(in: world)
    case .pane:
      guard let resource = chosenResource(in: world) else {
        return [.say(.note(world.told(world.words.nothingToBook)))]
      }
      if layout(focus: focus, in: world).panes.seen == 3 { return openBookings(of: resource, in: world) }
      focus = .resource
      paneTop = 0
    case .resource:
      return chosenResource(in: world).map { openBookings(of: $0, in: world) } ?? []
    }
    return []
  }

  private mutating func enterPane(in world: World) -> [Step] {
    guard selected != nil else { return [nothing(in: world)] }
    focus = .pane
    list.settle()
    return []
  }

  /// The list as it is searched and filtered, or the resources of the selected organization.
  func givenOut(in world: World) -> GivenOut? {
    let subject = chosenRecord(in: world)
    guard focus == .list else {
      let records = GivenRecords(
        kind: Schema.kind(of: Resource.self), whole: selected)
      let resources = resources(in: world)
      let page = (resources?.count ?? 0) > 0 ? selected : nil
      let pages = page.map { owner in
        GivenPage.pages(of: records, in: world) { register in
          let owned = OwnedResources(of: owner, on: register)
          return owned.ids(0..<owned.count)
        }
      }
      return GivenOut(shown: pages ?? [], subject: subject, listed: Resource.kind)
    }
    // Where a need was typed and no organization is called by its words, what fits it is asked for.
    if list.search.isShown, list.count == 0, let need = need(in: world) {
      return NeedOffers(need, on: world.register, at: world.now).given(selected: subject, in: world)
    }
    var records = GivenRecords(
      kind: Schema.kind(of: Organization.self), narrowed: [list.search.note(in: world), narrowing(in: world)],
      order: order == .name ? "" : world.words.text(order.label))
    let text = list.search.text
    if !text.isEmpty {
      // Beneath each stands what of it was found: on the screen the first few.
      records.beneath = GivenRecords.Beneath(table: RecordTable(of: Schema.kind(of: Resource.self))) {
        owner, register in
        OwnedResources(of: owner, on: register).found(text, first: Int.max).ids
      }
    }
    return GivenOut(shown: list.given(records, in: world), subject: subject, listed: Resource.kind)
  }

  /// What fits a need is looked for once it is to go out.
  func givesOut(in world: World) -> Bool {
    if focus == .list, list.search.isShown, list.count == 0, need(in: world) != nil { return true }
    return givenOut(in: world).map { !$0.isEmpty } ?? false
  }

  /// The message that nothing is selected.
  private func nothing(in world: World) -> Step { .say(.note(whyNothing(in: world))) }

  private mutating func goBack(in world: World) {
    if list.search.isTyping || (focus == .list && list.search.isShown) {
      endSearch(in: world)
    } else if focus == .resource {
      (focus, paneTop) = (.pane, 0)
    } else if focus == .pane {
      focus = .list
    } else if !conditions.isEmpty {
      endNarrowing(in: world)
    }
  }

  private mutating func move(_ movement: Movement, in world: World) {
    let height = layout(focus: .list, in: world).rows.height
    switch focus {
    case .list:
      moveInList(movement, in: world)
    case .pane:
      moveInPane(movement, height: height, in: world)
    case .resource:
      paneTop = movement.target(from: paneTop, last: Int.max, height: height)
      limitPaneTop(in: world)
    }
  }

  /// Moves the selection among the resources of the pane; beyond the first and the last the pane is scrolled.
  private mutating func moveInPane(_ movement: Movement, height: Int, in world: World) {
    guard let resources = resources(in: world) else { return }
    let index = chosenResource(among: resources).flatMap { resources.index(of: $0) } ?? 0
    switch movement {
    case .back where paneTop == 0 || index > 0:
      if index > 0 { resource = resources.id(at: index - 1) }
    case .forth where index + 1 < resources.count:
      resource = resources.id(at: index + 1)
    case .back, .forth, .pageBack, .pageForth:
      paneTop = movement.target(from: paneTop, last: 0, height: height)
    case .first:
      (resource, paneTop) = (resources.id(at: 0), 0)
    case .last:
      resource = resources.id(at: resources.count - 1)
    }
    limitPaneTop(in: world)
  }

  /// Limits the scrolling of the pane to its last line.
  private mutating func limitPaneTop(in world: World) {
    let height = layout(focus: focus, in: world).details.height
    paneTop = max(0, min(paneTop, pane(in: world).count - height))
  }

  /// The record that `e`, `d` and `a` concern: the selected resource of the pane, else the organization.
  private func chosenRecord(in world: World) -> RecordID? {
    focus == .list ? selected : chosenResource(in: world) ?? selected
  }
}
