import CivicDomain
import TerminalCanvas
import Words

/// The list of acts that can be done with a record, with those that cannot and why: chosen by arrows, a digit or the
/// letters of a name.
struct ActList: Screen {
  /// One act in the list, and the steps that follow when it is chosen.
  struct Act {
    let label: String
    /// Why the act is not possible now; nil: it is.
    let hindrance: String?
    let steps: [Step]
  }

  /// The actions of the key bindings in the list of acts.
  enum Action {
    case move(Movement)
    case choose
    case close
  }

  /// The key bindings of the list beside digits and letters.
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
  /// The letters of an act's name that were typed so far.
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

  /// Does the selected act, or says why it is not possible.
  private func choose() -> [Step] {
    guard let index = list.selection else { return [.close] }
    if let hindrance = acts[index].hindrance { return [.say(.refused(hindrance))] }
    return [.close] + acts[index].steps
  }

  /// Selects the first act of which a word begins with these letters; false: there is none.
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
