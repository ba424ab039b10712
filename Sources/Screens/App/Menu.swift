import CivicDomain
import TerminalCanvas
import Words

/// A short list of possibilities, one of which is chosen by arrows, a digit or the letters of its name. What is not possible
/// now stands there, too, with why.
struct Menu: Screen {
  /// One item of the menu, and the steps that follow when it is chosen.
  struct Item {
    let label: String
    /// Why it is not possible now; nil: it is.
    var hindrance: String?
    let steps: [Step]
  }

  /// The actions of the key bindings in the menu.
  enum Action {
    case move(Movement)
    case choose
    case close
  }

  /// The keys beside digits and letters.
  static let keys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.addMoving(hint: 10, letters: false) { .move($0) }
    table.add(.choose, hint: 20, (.enter, .choose))
    table.add(.back, hint: 30, shown: [.escape], (.escape, .close), (.left, .close))
    return table
  }()

  let title: String
  let items: [Item]
  private var list: ListState
  /// The letters of a name that were typed.
  private(set) var typed = ""

  /// A menu; unless said, the first that is possible is selected, and where none is, the first.
  init(title: String, items: [Item], selected: Int? = nil) {
    self.title = title
    self.items = items
    list = ListState(total: items.count, selection: selected ?? items.firstIndex { $0.hindrance == nil } ?? 0)
  }

  var takesText: Bool { true }

  func guide(in world: World) -> KeyGuide { Self.keys.guide() }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    switch Self.keys[key] {
    case .choose: return choose()
    case .close: return [.close]
    case .move(let movement):
      typed = ""
      list.move(movement, height: Self.height(in: world))
      return []
    case nil: break
    }
    switch key {
    case .character(let sign):
      if let digit = sign.wholeNumberValue, items.indices.contains(digit - 1), digit <= Self.numbered {
        list.select(digit - 1, height: Self.height(in: world))
        return choose()
      }
      return find(typed + String(sign), in: world) || find(String(sign), in: world) ? [] : [.pass(key)]
    case .backspace:
      typed = String(typed.dropLast())
      return []
    case .paste, .enter, .escape, .tab, .backTab, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .function, .control, .alt, .modified, .mouse:
      return [.pass(key)]
    }
  }

  /// Does the selected one, or says why that is not possible.
  private func choose() -> [Step] {
    guard let index = list.selection else { return [.close] }
    if let hindrance = items[index].hindrance { return [.say(.refused(hindrance))] }
    return [.close] + items[index].steps
  }

  /// Selects the first of which a word begins with these letters; false: there is none.
  private mutating func find(_ letters: String, in world: World) -> Bool {
    let wanted = PolishText.folded(letters)
    let index = items.firstIndex { item in
      let name = PolishText.folded(item.label)
      return name.hasPrefix(wanted) || name.split(separator: " ").contains { $0.hasPrefix(wanted) }
    }
    guard let index else { return false }
    typed = letters
    list.select(index, height: Self.height(in: world))
    return true
  }

  // MARK: Drawing

  /// So many have a digit.
  private static let numbered = 9

  private static func rows(of area: Rect) -> (title: Rect, list: Rect) {
    var rest = area.inset(columns: 2)
    if area.height >= Limits.roomyHeight { _ = rest.takeTop(1) }
    let title = rest.takeTop(1)
    if area.height >= Limits.roomyHeight { _ = rest.takeTop(1) }
    return (title, rest)
  }

  private static func height(in world: World) -> Int { rows(of: Frame.work(of: world.size)).list.height }

  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    let rows = Self.rows(of: area)
    canvas.put(SafeText(title), at: rows.title.origin, .heading, width: rows.title.width)
    list.draw(on: &canvas, in: rows.list, focused: true) { canvas, row in
      let item = items[row.index]
      let number = row.index < Self.numbered ? "\(row.index + 1)" : " "
      let text = ["\(number)  \(item.label)", item.hindrance].compactMap { $0 }.joined(separator: ": ")
      canvas.put(SafeText(text), at: row.area.origin, item.hindrance == nil ? .text : .muted, width: row.area.width)
    }
  }
}
