import CivicDomain
import TerminalCanvas
import Words

/// The line in which something that is saved gets its name; one is proposed.
struct NameLine: Screen {
  /// The actions of the key bindings in the line.
  enum Action {
    case save, close
  }

  /// The key bindings; all other keys type.
  static let keys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.add(.saveName, hint: 10, shown: [.enter], .save)
    table.add(.back, hint: 20, shown: [.escape], (.escape, .close))
    return table
  }()

  /// The key bindings where no name is typed but a value.
  private static let valueKeys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.add(.takeValue, hint: 10, shown: [.enter], .save)
    table.add(.back, hint: 20, shown: [.escape], (.escape, .close))
    return table
  }()

  /// What is named: `Przypnij pod 5, nazwa:`.
  let title: String
  /// What is saved under the name.
  let what: String
  private var field: TextField
  private let saving: (String) -> Step
  /// Whether it is a value, which may be empty, and no name.
  private let isValue: Bool

  /// The line for a name, with the one that is proposed.
  init(title: String, what: String, proposed: String, isValue: Bool = false, saving: @escaping (String) -> Step) {
    self.isValue = isValue
    self.title = title
    self.what = what
    field = TextField(proposed, limit: isValue ? Limits.typedValue : Limits.viewName)
    self.saving = saving
  }

  var takesText: Bool { true }
  var changesSomething: Bool { true }

  private var keys: KeyTable<Action> { isValue ? Self.valueKeys : Self.keys }

  func guide(in world: World) -> KeyGuide { keys.guide() }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    switch keys[key] {
    case .save:
      if !isValue, field.text.allSatisfy(\.isWhitespace) { return [.say(.refused(world.words.nameMissing))] }
      return [.close, saving(field.text)]
    case .close: return [.close]
    case nil: break
    }
    if case .full(let limit) = field.handle(key) { return [.say(.refused(world.words.full(limit)))] }
    return []
  }

  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    var rest = area.inset(columns: 2)
    if area.height >= Limits.roomyHeight { _ = rest.takeTop(1) }
    canvas.put(SafeText(title), at: rest.takeTop(1).origin, .heading, width: rest.width)
    field.draw(on: &canvas, in: rest.takeTop(1), focused: true)
    _ = rest.takeTop(1)
    canvas.putParagraph(what, in: rest, .muted)
  }
}

extension KeyAct {
  fileprivate static let takeValue = KeyAct(
    .save, hint: Label(pl: "weź", en: "take"), help: Label(pl: "weź tę wartość", en: "take this value"))
  fileprivate static let saveName = KeyAct(
    .save, hint: KeyAct.save.hint, help: Label(pl: "zapisz pod tą nazwą", en: "save under this name"))
}
