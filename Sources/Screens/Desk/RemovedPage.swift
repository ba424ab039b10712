import CivicDomain
import Interchange
import Reports
import TerminalCanvas
import Words

/// What a record said that is gone now, and how it came to that: it is read, for nothing can be done with it any more.
struct RemovedPage: Screen {
  /// The actions of the key bindings.
  enum Action {
    case move(Movement)
    case back
  }

  /// The key bindings.
  static let keys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.addMoving(hint: 10) { .move($0) }
    table.add(.back, hint: 20, shown: [.escape], (.escape, .back), (.left, .back), (.character("h"), .back))
    return table
  }()

  private let id: RecordID
  private var column = PageColumn()
  private var width = 0

  /// The page of a record that the log still knows.
  init(of id: RecordID, in world: World) {
    self.id = id
    _ = refresh(in: world)
  }

  var placeName: Label? { Label(pl: "wpis", en: "record") }

  func guide(in world: World) -> KeyGuide {
    Self.keys.guide { if case .back = $0 { true } else { !column.entries.isEmpty } }
  }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    switch Self.keys[key] {
    case .move(let movement):
      column.move(movement, height: list(in: Frame.work(of: world.size)).height)
      return []
    case .back: return [.close]
    case nil: return [.pass(key)]
    }
  }

  /// What it said, and how it came to be gone.
  func givenOut(in world: World) -> GivenOut? {
    guard let kind = Schema.kind(of: id) else { return nil }
    let page = GivenPage(
      shownOf: id, by: RecordTable(of: kind, isWhole: true, ofStored: true),
      as: PageFormat.ofTables + PageFormat.ofPages,
      withHistory: true, in: world)
    return GivenOut(shown: [page])
  }

  mutating func follow(in world: World) {
    if width != list(in: Frame.work(of: world.size)).width { _ = refresh(in: world) }
  }

  /// Reads it anew; it may have come back since.
  mutating func refresh(in world: World) -> [Step] {
    guard let record = world.register.stored(id), let kind = Schema.kind(of: id) else { return [] }
    let area = list(in: Frame.work(of: world.size))
    width = area.width
    // What is worked out of other records is told of those that are there.
    let facts = RecordFacts(of: record, kind, width: width - 2, telling: \.isStored, in: world).entries
    let history = RecordHistory(of: id, kind, width: width - 2, isFirst: facts.isEmpty, in: world).entries
    column.show(facts + history, height: area.height)
    return []
  }

  /// The area of the texts, below the title.
  private func list(in work: Rect) -> Rect {
    var rest = work
    _ = rest.takeTop(work.height >= Limits.roomyHeight ? 2 : 1)
    return rest
  }

  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    let isGone = !world.register.has(id)
    let title = SafeText(world.words.pageTitle(id, isGone: isGone, in: world.circumstances))
    let line = area.line(0).inset(columns: 1)
    canvas.put(title, at: line.origin, .heading, width: line.width)
    column.draw(hasFocus: true, on: &canvas, in: list(in: area))
  }
}
