import CivicDomain
import TerminalCanvas
import Words

/// The things of one duty that hurt at the same time, one after the other: each is done as on the desk.
struct DutyQueue: Screen {
  /// The actions of the key bindings.
  enum Action {
    case move(Movement)
    case perform, show, acts, back
  }

  /// The key bindings; those that move belong to the list.
  static let keys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.addMoving(hint: 10) { .move($0) }
    table.add(.perform, hint: 20, shown: [.enter], (.enter, .perform))
    table.add(.showIt, hint: 25, shown: [.right], (.right, .show), (.character("l"), .show))
    table.add(.acts, hint: 30, .acts)
    table.add(.back, hint: 40, shown: [.escape], (.escape, .back), (.left, .back), (.character("h"), .back))
    return table
  }()

  private let duty: Duty
  private let group: DueGroup
  private let whose: Whose
  private var rows = RecordRows<ListState>()
  private var lines: [DeskLine] = []
  /// How many there are.
  private var count = 0

  /// The queue as it is now.
  init(of duty: Duty, _ group: DueGroup, whose: Whose, in world: World) {
    (self.duty, self.group, self.whose) = (duty, group, whose)
    _ = refresh(in: world)
  }

  mutating func refresh(in world: World) -> [Step] {
    let line = whose.due([duty], in: world).queue.first { $0.group == group }
    count = line?.count ?? 0
    lines = line?.first(Limits.queuedThings).map { .thing($0) } ?? []
    var source = RowSource()
    source.add(
      .names(lines.map(\.key)), heading: world.words.heading(title(in: world), count: count),
      more: count > lines.count ? "  \(world.words.andMore(count - lines.count))" : nil, on: world.register)
    rows.show(source, in: room(in: world), on: world.register)
    return []
  }

  private func title(in world: World) -> String {
    "\(world.words.capitalized(world.words.text(duty.label))) · \(world.words.heading(of: group, today: world.today))"
  }

  private func room(in world: World) -> RowRoom { RowRoom(height: Frame.work(of: world.size).height - 1) }

  private var selected: DeskLine? { rows.index.map { lines[$0] } }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    guard let action = Self.keys[key] else { return [.pass(key)] }
    switch action {
    case .back: return [.close]
    case .move(let movement):
      rows.move(movement, in: room(in: world), on: world.register)
      return []
    case .perform: return selected?.steps(whose: whose, in: world) ?? [.say(.note(world.words.allOfItDone))]
    case .show: return selected?.shown(in: world) ?? [.say(.note(world.words.allOfItDone))]
    case .acts: return [selected?.subject.map { .acts(withRecords: [$0]) } ?? .say(.note(world.words.noActs))]
    }
  }

  func guide(in world: World) -> KeyGuide {
    Self.keys.guide { if case .back = $0 { true } else { !lines.isEmpty } }
  }

  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    guard !lines.isEmpty else {
      let inside = area.inset(columns: 1)
      canvas.putParagraph(world.words.allOfItDone, in: inside, .muted)
      return canvas.placeCursor(at: inside.origin, visible: false)
    }
    let verbs = lines.verbColumns(in: world.words)
    rows.draw(on: &canvas, in: area, focused: true, world.register) { canvas, row in
      lines[row.index].draw(on: &canvas, in: row.area, verbs: verbs, world)
    }
  }
}

extension KeyAct {
  /// Does what the line says.
  static let perform = KeyAct(
    .open, hint: Label(pl: "zrób", en: "do it"),
    help: Label(
      pl: "zrób to, co mówi zaznaczony wiersz: zadzwoń, wydaj, odpowiedz; kilka spraw w jednym wierszu: otwórz je",
      en: "do what the selected line says: ring, hand over, answer; several things in one line: open them"))
  /// Shows where the line stands.
  static let showIt = KeyAct(
    .open, hint: Label(pl: "pokaż", en: "show"),
    help: Label(pl: "pokaż, gdzie to jest w rejestrze", en: "show where it is in the register"))
}
