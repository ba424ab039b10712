import CivicDomain
import TerminalCanvas
import Words

/// The line in which the moment is typed as of which the register is to be shown; empty, it leads back to now. It stays open
/// until that is shown, so that nothing typed is lost.
struct MomentLine: Screen {
  /// The actions of the key bindings in the line.
  enum Action {
    case show, close
  }

  /// The key bindings; all other keys type.
  static let keys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.add(.showState, hint: 10, shown: [.enter], (.enter, .show))
    table.add(.back, hint: 20, shown: [.escape], (.escape, .close))
    return table
  }()

  private var field = TextField("", limit: Limits.viewName)

  var takesText: Bool { true }

  func guide(in world: World) -> KeyGuide { Self.keys.guide() }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    switch Self.keys[key] {
    case .show:
      let isBack = field.text.isEmpty && world.past != nil
      return [.run(.showState(asOf: isBack ? nil : field.text))]
    case .close: return [.close]
    case nil: break
    }
    if case .full(let limit) = field.handle(key) { return [.say(.refused(world.words.full(limit)))] }
    return []
  }

  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    var rest = area.inset(columns: 2)
    if area.height >= Limits.roomyHeight { _ = rest.takeTop(1) }
    canvas.put(SafeText(world.words.momentTitle), at: rest.takeTop(1).origin, .heading, width: rest.width)
    field.draw(on: &canvas, in: rest.takeTop(1), focused: true)
    _ = rest.takeTop(1)
    canvas.putParagraph(world.words.momentExplained(inPast: world.past != nil), in: rest, .muted)
  }
}

extension KeyAct {
  fileprivate static let showState = KeyAct(
    .open, hint: Label(pl: "pokaż", en: "show"),
    help: Label(pl: "pokaż rejestr, jaki był wtedy", en: "show the register as it stood then"))
}
