import TerminalCanvas
import Words

/// A menu: a short list of items, one of which is chosen.
struct Menu: Screen {
  /// One item of the menu, and the steps that follow when it is chosen.
  struct Item {
    let label: String
    let steps: [Step]
  }

  /// The actions of the key bindings in the menu.
  enum Action {
    case move(Movement)
    case choose
    case close
  }

  /// The key bindings of the menu; those that move belong to the list.
  static let keys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.addMoving(hint: 10) { .move($0) }
    table.add(.choose, hint: 20, (.enter, .choose))
    table.add(.back, hint: 30, shown: [.escape], (.escape, .close), (.left, .close))
    return table
  }()

  let title: String
  let items: [Item]
  private var list: ListState

  init(title: String, items: [Item], selected: Int = 0) {
    self.title = title
    self.items = items
    list = ListState(total: items.count, selection: selected)
  }

  var takesText: Bool { true }

  func guide(in world: World) -> KeyGuide { Self.keys.guide() }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    switch Self.keys[key] {
    case .choose: return [.close] + (list.selection.map { items[$0].steps } ?? [])
    case .close: return [.close]
    case .move(let movement):
      list.move(movement, height: items.count)
      return []
    case nil:
      return [.pass(key)]
    }
  }

  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    var rest = area.inset(columns: 2)
    _ = rest.takeTop(1)
    canvas.put(SafeText(title), at: rest.takeTop(1).origin, .heading, width: rest.width)
    _ = rest.takeTop(1)
    list.draw(on: &canvas, in: rest, focused: true) { canvas, row in
      canvas.put(SafeText(items[row.index].label), at: row.area.origin, width: row.area.width)
    }
  }
}
