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
  private var list = ReadingList()
  /// The size of the screen for which the texts were measured.
  private var fitted: Size?
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
    fit(world)
  }

  /// Measures the texts anew where the screen has another size.
  private mutating func fit(_ world: World) {
    if fitted == world.size { return }
    fitted = world.size
    list.resize(rows.count, height: height(in: world), lines: heights(in: world))
  }

  var help: ScreenHelp? { Form.help }
  var takesText: Bool { true }
  var changesSomething: Bool { true }

  func guide(in world: World) -> KeyGuide { Self.keys.guide() }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    fit(world)
    switch Self.keys[key] {
    case .toggle: choose { !($0 ?? false) }
    case .mine: choose { _ in true }
    case .theirs: choose { _ in false }
    case .save:
      if let open = rows.firstIndex(where: { $0.resolution.keepsMine == nil }) {
        list.select(open, height: height(in: world), lines: heights(in: world))
        return [.say(.refused(world.words.conflictOpen(rows[open].label)))]
      }
      return [.close, goingOn(with: rows.map(\.resolution))]
    case .close:
      return [.close]
    case .move(let movement):
      list.move(movement, height: height(in: world), lines: heights(in: world))
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
    guard rows.indices.contains(list.selection) else { return }
    let old = rows[list.selection].resolution
    rows[list.selection].resolution = Resolution(field: old.field, now: old.now, keepsMine: choice(old.keepsMine))
  }

  // MARK: Drawing

  /// Whether there is room for more than what must be seen to choose: on a small screen the keys tell how.
  private static func isRoomy(_ work: Rect) -> Bool { work.height >= Limits.roomyHeight }

  /// The rows of the title, and below it those of the fields.
  private func areas(of work: Rect, in world: World) -> (title: Rect, help: Rect, fields: Rect) {
    var rest = work.inset(columns: 1)
    let title = rest.takeTop(1)
    guard ConflictPage.isRoomy(work) else { return (title, rest.takeTop(0), rest) }
    let help = rest.takeTop(LineWrap.lines(of: world.words.conflictHelp, width: rest.width).count)
    _ = rest.takeTop(1)
    return (title, help, rest)
  }

  private func height(in world: World) -> Int { areas(of: Frame.work(of: world.size), in: world).fields.height }

  private func heights(in world: World) -> ReadingList.Lines {
    let work = Frame.work(of: world.size)
    let width = areas(of: work, in: world).fields.width - 1
    let (rows, isRoomy) = (rows, ConflictPage.isRoomy(work))
    return { ConflictPage.lines(of: rows[$0], width: width, isRoomy: isRoomy, in: world).count }
  }

  /// The name of a field and both its values, each to its end, and an empty line where there is room.
  private static func lines(of row: Row, width: Int, isRoomy: Bool, in world: World) -> [PaneLine] {
    let choices = [(world.words.mine, row.mine, true), (world.words.theirs, row.theirs, false)]
    let values = choices.flatMap { whose, text, isMine in
      let mark = isMine == row.resolution.keepsMine ? "(\(world.signs[.bullet].text))" : "( )"
      // Beside the text stand the mark, and the sign that there is more.
      return LineWrap.lines(of: "\(whose): \(text)", width: max(1, width - 5)).enumerated().map { index, line in
        PaneLine(text: line.text, label: index == 0 ? mark : "", indent: 4)
      }
    }
    return [PaneLine(text: row.label, role: .heading)] + values + (isRoomy ? [PaneLine(text: "")] : [])
  }

  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    let areas = areas(of: area, in: world)
    let title = world.words.conflictTitle(
      by: other?.login ?? "", at: other.map { world.words.moment($0.at, near: world.today) } ?? "")
    canvas.put(SafeText(title), at: areas.title.origin, .heading, width: areas.title.width)
    if !areas.help.isEmpty { canvas.putParagraph(world.words.conflictHelp, in: areas.help, .muted) }
    var page = self
    page.fit(world)
    page.list.draw(hasFocus: true, on: &canvas, in: areas.fields) { row, width in
      ConflictPage.lines(of: rows[row], width: width, isRoomy: ConflictPage.isRoomy(area), in: world)
    }
  }
}
