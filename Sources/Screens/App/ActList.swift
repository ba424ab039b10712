import CivicDomain
import TerminalCanvas
import Words

/// What can be done with a record, and what not, and why: chosen by arrows, a digit or the letters of its name.
struct ActList: Screen {
  /// One thing that can be done, and what follows.
  struct Act {
    let label: String
    /// Why it is not possible now; nil: it is.
    let hindrance: String?
    let steps: [Step]
  }

  /// What a key does in it.
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
  let acts: [Act]
  private var list: ListState
  /// The letters of a name that were typed.
  private(set) var typed = ""

  init(title: String, acts: [Act]) {
    self.title = title
    self.acts = acts
    // The first that is possible; where none is, why the first is not.
    list = ListState(total: acts.count, selection: acts.firstIndex { $0.hindrance == nil } ?? 0)
  }

  var takesText: Bool { true }

  func guide(in world: World) -> KeyGuide { Self.keys.guide() }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    switch Self.keys[key] {
    case .choose: return choose()
    case .close: return [.close]
    case .move(let movement):
      typed = ""
      list.move(movement, height: acts.count)
      return []
    case nil: break
    }
    switch key {
    case .character(let sign):
      if let digit = sign.wholeNumberValue, acts.indices.contains(digit - 1) {
        list.select(digit - 1, height: acts.count)
        return choose()
      }
      return find(typed + String(sign)) || find(String(sign)) ? [] : [.pass(key)]
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
    if let hindrance = acts[index].hindrance { return [.say(.refused(hindrance))] }
    return [.close] + acts[index].steps
  }

  /// Selects the first of which a word begins with these letters; false: there is none.
  private mutating func find(_ letters: String) -> Bool {
    let wanted = PolishText.folded(letters)
    let index = acts.firstIndex { act in
      let name = PolishText.folded(act.label)
      return name.hasPrefix(wanted) || name.split(separator: " ").contains { $0.hasPrefix(wanted) }
    }
    guard let index else { return false }
    typed = letters
    list.select(index, height: acts.count)
    return true
  }

  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    var rest = area.inset(columns: 2)
    _ = rest.takeTop(1)
    canvas.put(SafeText(title), at: rest.takeTop(1).origin, .heading, width: rest.width)
    _ = rest.takeTop(1)
    list.draw(on: &canvas, in: rest, focused: true) { canvas, row in
      let act = acts[row.index]
      let number = row.index < 9 ? "\(row.index + 1)" : " "
      let text = ["\(number)  \(act.label)", act.hindrance].compactMap { $0 }.joined(separator: ": ")
      canvas.put(SafeText(text), at: row.area.origin, act.hindrance == nil ? .text : .muted, width: row.area.width)
    }
  }
}
