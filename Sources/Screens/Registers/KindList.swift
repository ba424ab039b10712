import CivicDomain
import Interchange
import Reports
import TerminalCanvas
import Words

/// The list of all kinds of record with how many there are; beside it the newest records of the selected kind.
struct KindList: RegisterLevel {
  /// The actions of the key bindings in the list of kinds.
  enum Action {
    case move(Movement)
    case open, back, search, leaveSearch
  }

  /// The key bindings of the list.
  static let keys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.addMoving(hint: 10) { .move($0) }
    table.add(.open, hint: 20, .open)
    table.add(.back, .back)
    table.add(.search, hint: 30, .search)
    return table
  }()

  /// The key bindings while the search is typed.
  static let searchKeys = KeyTable<Action>.searching(open: .open, leave: .leaveSearch, end: .back) { .move($0) }

  /// The rows of the kinds, by their names in files.
  private(set) var rows = RecordRows<ListState>()

  var takesText: Bool { rows.search.isTyping }
  var takesRuns: Bool { rows.search.isTyping }
  var wakesAt: Int? { rows.settlesAt }

  var help: ScreenHelp? {
    ScreenHelp(
      title: Label(pl: "Pomoc: rejestry", en: "Help: registers"),
      text: Label(
        pl: "Tu widać wszystko, co zapisuje centrum, rodzaj po rodzaju. Enter otwiera listę jednego rodzaju, a na niej "
          + "stronę wpisu: jego pola, to, co się do niego odnosi, i historię zmian.",
        en:
          "Here is everything that the centre keeps, kind by kind. Enter opens the list of one kind, and on it the page "
          + "of a record: its fields, what refers to it, and the history of its changes."))
  }

  /// All records of the selected kind: the newest of them are seen.
  func shown(in world: World) -> ShownRecords? { selected.map { ShownRecords($0) } }

  /// The kinds that are shown, with how many records each has.
  func givenOut(in world: World) -> GivenOut? {
    let note = rows.search.note(in: world)
    let names = rows.source.rows(0..<rows.count, on: world.register).map(\.name)
    let page = GivenPage(world.words.whatIsShown) { setting in
      let words = setting.words
      let headings = [Label(pl: "rejestr", en: "register"), Label(pl: "ile wpisów", en: "records")].map {
        words.capitalized(words.text($0))
      }
      let cells = names.compactMap { Schema.kind(named: $0)?.kind }.map { kind in
        [words.heading(of: kind), String(setting.register.count(of: kind))]
      }
      let table = ReportPage.Table(
        words.registers, columns: [ReportPage.Column(headings[0]), ReportPage.Column(headings[1], .trailing)],
        rows: cells)
      return GivenPage.drawn(
        [table], titled: words.registers, notes: [words.capitalized(note)],
        named: [words.registers, note.isEmpty ? "" : words.narrowedInName], in: setting)
    }
    return GivenOut(shown: names.isEmpty ? [] : [page])
  }

  /// The newest record of the selected kind.
  func followed(in world: World) -> Followed? {
    guard let kind = selected?.kind else { return nil }
    return Followed(record: world.register.page(Query(kind, descending: true), window: 0..<1).ids.first)
  }

  func guide(in world: World) -> KeyGuide { (rows.search.isTyping ? Self.searchKeys : Self.keys).guide() }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    if rows.search.isTyping, rows.search.type(key) {
      show(in: world)
      rows.select(0, in: room(in: world), on: world.register)
      return []
    }
    switch (rows.search.isTyping ? Self.searchKeys : Self.keys)[key] {
    case .move(let movement): rows.move(movement, in: room(in: world), on: world.register, at: world.ticks)
    case .open:
      rows.search.isTyping = false
      return selected.map { [.deeper(RegistersScreen.ownLists[$0.kind]?() ?? RecordList(of: $0))] } ?? []
    case .back:
      guard rows.search.isShown else { return [] }
      rows.search = ListSearch()
      show(in: world)
    case .search: rows.search.begin()
    case .leaveSearch: rows.search.isTyping = false
    case nil: return rows.search.isTyping ? [] : [.pass(key)]
    }
    return []
  }

  mutating func follow(in world: World) {
    if rows.isShown { rows.fit(room(in: world)) } else { show(in: world) }
  }

  mutating func refresh(in world: World) -> [Step] {
    show(in: world)
    return []
  }

  mutating func wake(in world: World) -> [Step] {
    rows.settle()
    return []
  }

  /// The selected kind; nil where the search finds none.
  private var selected: AnyKind? { rows.selected.flatMap { Schema.kind(named: $0.name) } }

  /// Shows the kinds whose words hold the searched text.
  private mutating func show(in world: World) {
    let wanted = PolishText.folded(rows.search.text)
    let found = Schema.kinds.filter { kind in
      wanted.isEmpty || PolishText.folded(world.words.heading(of: kind.kind)).contains(wanted)
    }
    rows.show(RowSource(found.map(\.kind.name), on: world.register), in: room(in: world), on: world.register)
  }

  // MARK: Drawing

  private struct Layout {
    let head: Rect
    let panes: Panes

    init(_ work: Rect, in world: World) {
      var rest = work
      head = rest.takeTop(1).inset(columns: 1)
      if work.height >= Limits.roomyHeight { _ = rest.takeTop(1) }
      panes = Panes(rest, 2, focus: 0, first: min(work.width / 2, Limits.kindsWidth), in: world)
    }
  }

  private func room(in world: World) -> RowRoom {
    RowRoom(height: Layout(Frame.work(of: world.size), in: world).panes[0].height)
  }

  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    let layout = Layout(area, in: world)
    if rows.search.isShown {
      rows.search.draw(on: &canvas, in: layout.head, found: rows.count, of: Schema.kinds.count, world)
    } else {
      canvas.put(SafeText(world.words.registers), at: layout.head.origin, .heading, width: layout.head.width)
    }
    guard rows.count > 0 else {
      let area = layout.panes[0].inset(columns: 1)
      let text = "\(world.words.nothingFound(rows.search.text)) \(world.words.searchElsewhere)"
      canvas.putParagraph(text, in: area, .muted)
      if !rows.search.isTyping { canvas.placeCursor(at: area.origin, visible: false) }
      return
    }
    layout.panes.draw(on: &canvas)
    rows.draw(
      on: &canvas, in: layout.panes[0], focused: !rows.search.holdsCursor, cursor: !rows.search.holdsCursor,
      world
    ) {
      canvas, row in
      guard let kind = Schema.kind(named: row.id.name)?.kind else { return }
      var rest = row.area.inset(columns: 1)
      let count = SafeText(world.words.number(world.register.count(of: kind)))
      canvas.put(count, at: rest.takeRight(count.width).origin, .muted)
      _ = rest.takeRight(1)
      canvas.put(SafeText(world.words.heading(of: kind)), at: rest.origin, width: rest.width)
    }
    if !layout.panes[1].isEmpty { drawNewest(on: &canvas, in: layout.panes[1].inset(columns: 1), world) }
  }

  /// Draws the newest records of the selected kind, so that one sees at once what the kind is.
  private func drawNewest(on canvas: inout Canvas, in area: Rect, _ world: World) {
    guard let kind = rows.beside.flatMap({ Schema.kind(named: $0.name) }) else { return }
    guard world.register.count(of: kind.kind) > 0 else {
      canvas.putParagraph(kind.whyEmpty(in: world), in: area, .muted)
      return
    }
    var rest = area
    canvas.put(SafeText(world.words.enteredLast), at: rest.takeTop(1).origin, .heading, width: rest.width)
    let newest = world.register.page(Query(kind.kind, descending: true), window: 0..<rest.height)
    for id in newest.ids {
      canvas.put(SafeText(world.name(of: id)), at: rest.takeTop(1).origin, width: rest.width)
    }
  }
}

extension AnyKind {
  /// The sentence for a kind that has no record yet.
  func whyEmpty(in world: World) -> String {
    let words = world.words
    return world.told(
      whereMade(in: world).map { words.emptyRegister(kind, made: $0, comesInLists: comesInLists) }
        ?? words.emptyRegister(kind, comesInLists: comesInLists))
  }
}
