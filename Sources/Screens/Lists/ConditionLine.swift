import CivicDomain
import TerminalCanvas
import Words

/// The line in which a condition on a kind's fields is typed. What is wrong with it, and where, is told as one types; the
/// fields that may be meant stand below.
struct ConditionLine: Screen {
  /// The actions of the key bindings in the line.
  enum Action {
    case take, close, complete
  }

  /// The key bindings; all other keys type.
  static let keys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.add(.takeCondition, hint: 10, (.enter, .take))
    table.add(.completeField, hint: 30, (.tab, .complete))
    table.add(.back, hint: 20, shown: [.escape], (.escape, .close))
    return table
  }()

  let kind: AnyKind
  private var field = TextField(limit: Limits.searchLength)
  /// What is wrong with what was typed so far; nil: nothing, or the sign that compares is still to come.
  private var fault: ConditionFault?
  /// The step that narrows the list below.
  private let narrowing: ([Condition]) -> Step

  /// The line for a list of a kind.
  init(of kind: AnyKind, narrowing: @escaping ([Condition]) -> Step) {
    self.kind = kind
    self.narrowing = narrowing
  }

  var takesText: Bool { true }

  func guide(in world: World) -> KeyGuide { Self.keys.guide() }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    switch Self.keys[key] {
    case .take: return take(in: world)
    case .close: return [.close]
    case .complete:
      if let first = meant.first { field.text = first.label[world.words.language] }
      return []
    case nil: break
    }
    if case .full(let limit) = field.handle(key) { return [.say(.refused(world.words.full(limit)))] }
    fault = nil
    if !field.text.isEmpty, case .failure(let found) = read(in: world), found.reason != .noComparison { fault = found }
    return []
  }

  /// Narrows the list by what was typed, or says why not. Nothing typed is no condition.
  private func take(in world: World) -> [Step] {
    if field.text.allSatisfy(\.isWhitespace) { return [.close] }
    switch read(in: world) {
    case .success(let conditions): return [.close, narrowing(conditions)]
    case .failure(let fault): return [.say(.refused(world.words.fault(fault).line))]
    }
  }

  private func read(in world: World) -> Result<[Condition], ConditionFault> {
    do throws(ConditionFault) {
      return .success(
        try TypedCondition(field.text, of: kind).conditions(today: world.today, on: world.register))
    } catch {
      return .failure(error)
    }
  }

  /// The fields that begin with what was typed so far.
  private var meant: [FieldDeclaration] {
    let typed = SpokenName.plainForm(field.text)
    return kind.fields.filter { field in
      typed.isEmpty
        || [field.name, field.label.pl, field.label.en].contains { SpokenName.plainForm($0).hasPrefix(typed) }
    }
  }

  // MARK: Drawing

  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    var rest = area.inset(columns: 2)
    if area.height >= Limits.roomyHeight { _ = rest.takeTop(1) }
    canvas.put(SafeText(world.words.conditionTitle(kind.kind)), at: rest.takeTop(1).origin, .heading, width: rest.width)
    field.draw(on: &canvas, in: rest.takeTop(1), focused: true)
    let mark = rest.takeTop(1)
    if let fault {
      var place = mark
      _ = place.takeLeft(SafeText(String(fault.text.prefix(fault.position - 1))).width)
      canvas.put(canvas.signs[.foldUp], at: place.origin, .warning, width: min(1, place.width))
      canvas.putParagraph(world.words.fault(fault).line, in: rest, .warning)
      return
    }
    // Whoever has begun to type wants the field, whoever has not wants to know how.
    if field.text.isEmpty || area.height >= Limits.roomyHeight {
      let help = LineWrap.lines(of: world.words.conditionHelp, width: rest.width)
      for line in help { canvas.put(line, at: rest.takeTop(1).origin, .muted, width: rest.width) }
      _ = rest.takeTop(1)
    }
    for field in meant.prefix(rest.height) {
      canvas.put(SafeText(world.words.conditionField(field)), at: rest.takeTop(1).origin, width: rest.width)
    }
  }
}

extension KeyAct {
  fileprivate static let takeCondition = KeyAct(
    .open, hint: Label(pl: "zawęź", en: "narrow"),
    help: Label(pl: "pokaż tylko to, co spełnia warunek", en: "only what satisfies the condition"))
  fileprivate static let completeField = KeyAct(
    .pane, hint: Label(pl: "dokończ nazwę", en: "complete"),
    help: Label(pl: "dokończ nazwę pola", en: "complete the name of the field"))
}
