import CivicDomain
import TerminalCanvas
import Words

/// The resolution of a conflict in a field that two people changed.
struct Resolution: Equatable {
  let field: String
  /// The value that is saved now.
  let now: FieldValue?
  /// Whether mine replaces it; nil while nobody has chosen.
  let keepsMine: Bool?
}

extension KeyAct {
  fileprivate static let chooseSide = KeyAct(
    .mark, hint: KeyAct.choose.hint, help: KeyAct.choose.help)
  fileprivate static let moveSide = KeyAct(.move, hint: KeyAct.choose.hint, help: KeyAct.choose.help)
}

/// The dialog that resolves the conflicts of an edit: the fields that two people changed differently, each with both
/// values, of which one is chosen.
struct ConflictPage: Screen {
  /// A row: one field in conflict.
  struct Row {
    let label: String
    let mine: String
    let theirs: String
    var resolution: Resolution
  }

  /// The actions of the key bindings in the dialog.
  enum Action {
    case move(Movement)
    case mine
    case theirs
    case toggle
    case save
    case close
  }

  /// The key bindings of the dialog; those that move belong to the list.
  static let keys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.addMoving(hint: 20) { .move($0) }
    table.add(.chooseSide, hint: 10, .toggle)
    table.add(.moveSide, shown: [], (.left, .mine), (.right, .theirs))
    table.add(.save, hint: 15, .save)
    table.add(.cancelForm, hint: 30, (.escape, .close))
    return table
  }()

  private(set) var rows: [Row]
  private var list: ListState
  /// The author of the saved change, and its time.
  private let other: (login: String, at: Instant)?

  init(_ conflicts: [Refusal.Conflict], of id: RecordID, in world: World) {
    let kind = Schema.kind(of: id)
    other = world.register.stored(id).map { ($0.changedBy, $0.changedAt) }
    rows = conflicts.map { conflict in
      let field = kind?.field(conflict.edit.field)
      func text(_ value: FieldValue?) -> String {
        guard let value else { return world.words.noValue }
        return field.map { world.words.value(value, of: $0, in: world.circumstances) } ?? value.plain
      }
      return Row(
        label: field.map { world.words.label(of: $0) } ?? conflict.edit.field, mine: text(conflict.edit.becomes),
        theirs: text(conflict.now),
        resolution: Resolution(field: conflict.edit.field, now: conflict.now, keepsMine: nil))
    }
    list = ListState(total: conflicts.count)
  }

  var help: ScreenHelp? { Form.help }
  var takesText: Bool { true }
  var changesSomething: Bool { true }

  func guide(in world: World) -> KeyGuide { Self.keys.guide() }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    switch Self.keys[key] {
    case .toggle: choose { !($0 ?? false) }
    case .mine: choose { _ in true }
    case .theirs: choose { _ in false }
    case .save:
      if let open = rows.firstIndex(where: { $0.resolution.keepsMine == nil }) {
        list.select(open, height: ConflictPage.listHeight(in: world))
        return [.say(.refused(world.words.conflictOpen(rows[open].label)))]
      }
      return [.close, goingOn(with: rows.map(\.resolution))]
    case .close:
      return [.close]
    case .move(let movement):
      list.move(movement, height: ConflictPage.listHeight(in: world))
    case nil:
      break
    }
    return []
  }

  /// Resolves the conflicts in the form below, and saves it.
  private func goingOn(with resolutions: [Resolution]) -> Step {
    .changing(Form.self) { form, world in
      form.adopt(resolutions, in: world)
      return form.save(in: world)
    }
  }

  private mutating func choose(_ choice: (Bool?) -> Bool) {
    guard let index = list.selection else { return }
    let old = rows[index].resolution
    rows[index].resolution = Resolution(field: old.field, now: old.now, keepsMine: choice(old.keepsMine))
  }

  private static func listHeight(in world: World) -> Int {
    let work = Frame.work(of: world.size)
    return max(1, (work.height - 1) / rowHeight(in: work))
  }

  /// Lines of one row: the field's name, both values, and an empty one where there is room.
  private static func rowHeight(in work: Rect) -> Int { isRoomy(work) ? 4 : 3 }

  /// Whether there is room for more than what must be seen to choose: on a small screen the key hints say how.
  private static func isRoomy(_ work: Rect) -> Bool { work.height >= Limits.roomyHeight }

  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    var rest = area.inset(columns: 1)
    let title = world.words.conflictTitle(
      by: other?.login ?? "", at: other.map { world.words.moment($0.at, near: world.today) } ?? "")
    canvas.put(SafeText(title), at: rest.takeTop(1).origin, .heading, width: rest.width)
    if ConflictPage.isRoomy(area) {
      let help = LineWrap.lines(of: world.words.conflictHelp, width: rest.width)
      canvas.putParagraph(world.words.conflictHelp, in: rest.takeTop(help.count), .muted)
      _ = rest.takeTop(1)
    }
    list.draw(on: &canvas, in: rest, focused: true, rowHeight: ConflictPage.rowHeight(in: area)) { canvas, slot in
      let row = rows[slot.index]
      canvas.put(SafeText(row.label), at: slot.area.origin, .heading, width: slot.area.width)
      let choices = [(world.words.mine, row.mine, true), (world.words.theirs, row.theirs, false)]
      for (offset, (whose, text, isMine)) in choices.enumerated() {
        let mark = isMine == row.resolution.keepsMine ? "(\(canvas.signs[.bullet].text))" : "( )"
        let line = slot.area.line(offset + 1)
        canvas.put(SafeText("\(mark) \(whose): \(text)"), at: line.origin, width: line.width)
      }
    }
  }
}
