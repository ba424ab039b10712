import CivicDomain
import TerminalCanvas
import Words

/// Who is calling? A search over everything, and beside it all that we have with the one who is selected.
struct CallerScreen {
  /// What a key does here.
  enum Action {
    case move(Movement)
    case open, otherPane, back
  }

  /// Which part the keys go to; letters always go into the search.
  enum Focus {
    /// What was found.
    case list
    /// All about the selected one.
    case pane
  }

  /// The keys beside those that type.
  static let listKeys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.addMoving(hint: 20, letters: false, ends: false) { .move($0) }
    table.add(.open, hint: 10, (.enter, .open))
    table.add(.back, hint: 12, (.escape, .back))
    table.add(.nextPane, hint: 50, .otherPane)
    return table
  }()

  /// The keys where one of the things is chosen.
  static let paneKeys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.addMoving(hint: 20, letters: false) { .move($0) }
    table.add(.open, hint: 10, shown: [.enter], (.enter, .open), (.right, .open))
    table.add(.back, hint: 12, (.escape, .back), (.left, .back))
    table.add(.nextPane, .otherPane)
    return table
  }()

  /// What is typed.
  private(set) var field = TextField(limit: Limits.searchLength)
  private(set) var focus = Focus.list
  /// What was found.
  private(set) var search = EverywhereSearch()
  /// The selected one, counted through all groups.
  private(set) var selected = 0
  /// The thing that is chosen beside it.
  private(set) var item = 0
  /// The selected record, so that others' changes never move it.
  private var selectedID: RecordID?

  /// The keys that matter now.
  var guide: KeyGuide {
    switch focus {
    case .list:
      search.total > 0
        ? Self.listKeys.guide() : Self.listKeys.guide().hinting(.move, nil).hinting(.open, nil).hinting(.nextPane, nil)
    case .pane: Self.paneKeys.guide()
    }
  }

  private static func search(for text: String, in world: World) -> EverywhereSearch {
    EverywhereSearch(text, among: EverywhereSearch.callers, on: world.register)
  }

  /// The selected person, organization or resource.
  func caller(in world: World) -> RecordID? { search.id(at: selected, on: world.register) }

  /// All about the selected one.
  func details(in world: World) -> CallerDetails? {
    let width = CallerLayout(Frame.work(of: world.size), focus: .pane).pane.width
    return caller(in: world).map { CallerDetails(of: $0, width: width, in: world) }
  }

  /// Searches again after the register has changed; the selected one stays so.
  mutating func refresh(in world: World) {
    let before = selectedID
    search = CallerScreen.search(for: field.text, in: world)
    selected = max(0, min(selected, search.total - 1))
    if caller(in: world) != before {
      let near = max(0, selected - Limits.searchedAgain)..<min(search.total, selected + Limits.searchedAgain)
      selected = near.first { search.id(at: $0, on: world.register) == before } ?? selected
    }
    selectedID = caller(in: world)
    if selectedID != before { (focus, item) = (.list, 0) }
  }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    let table = focus == .list ? Self.listKeys : Self.paneKeys
    if let action = table[key] { return perform(action, in: world) }
    let before = field.text
    let outcome = field.handle(key)
    if field.text != before {
      focus = .list
      search = CallerScreen.search(for: field.text, in: world)
      select(0, in: world)
    }
    if case .full(let limit) = outcome { return [.say(.refused(world.words.full(limit)))] }
    return []
  }

  private mutating func perform(_ action: Action, in world: World) -> [Step] {
    switch action {
    case .move(let movement): move(movement, in: world)
    case .otherPane: if focus == .list { enterPane(in: world) } else { focus = .list }
    case .open:
      if focus == .list { return openSelected(in: world) }
      return open(in: world)
    case .back:
      guard focus == .pane else { return [.close] }
      focus = .list
    }
    return []
  }

  private mutating func move(_ movement: Movement, in world: World) {
    let height = CallerLayout(Frame.work(of: world.size), focus: .list).list.height
    switch focus {
    case .list:
      select(movement.target(from: selected, last: search.total - 1, height: height), in: world)
    case .pane:
      let last = (details(in: world)?.items.count ?? 0) - 1
      item = max(0, min(movement.target(from: item, last: last, height: height), last))
    }
  }

  private mutating func select(_ place: Int, in world: World) {
    selected = max(0, min(place, search.total - 1))
    selectedID = caller(in: world)
    item = 0
  }

  private mutating func enterPane(in world: World) {
    guard let details = details(in: world) else { return }
    let isBeside = CallerLayout(Frame.work(of: world.size), focus: .list).pane.width > 0
    // Beside the list everything is seen already: there the pane is entered to choose something.
    if !details.items.isEmpty || !isBeside { focus = .pane }
    item = 0
  }

  /// Where all about it is seen beside the list, what stands on a screen of its own is opened there; of anything else
  /// the things are gone to.
  private mutating func openSelected(in world: World) -> [Step] {
    let isBeside = CallerLayout(Frame.work(of: world.size), focus: .pane).rule != nil
    if isBeside, let id = caller(in: world), Schema.kind(of: id)?.kind != Person.kind { return [.reveal(id)] }
    enterPane(in: world)
    return []
  }

  /// A booking offers its next steps here; everything else is shown where it stands.
  private func open(in world: World) -> [Step] {
    guard let details = details(in: world), details.items.indices.contains(item) else { return [] }
    let id = details.items[item]
    return Schema.kind(of: id)?.kind == Booking.kind ? [.openBooking(Identifier(id.raw))] : [.reveal(id)]
  }
}
