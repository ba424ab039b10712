import CivicDomain
import TerminalCanvas
import Words

/// Lines of the desk that it folds into one, one after the other: each does what it would do there.
struct QueueScreen: Screen {
  /// What is listed.
  enum Listed {
    /// The things of one duty that hurt at the same time.
    case things(Duty, DueGroup, Whose)
    /// What was changed, the newest first, whenever that was.
    case changes
  }

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

  private let listed: Listed
  private var rows = RecordRows<ListState>()
  private var lines: [DeskLine] = []

  /// The queue as it is now.
  init(_ listed: Listed, in world: World) {
    self.listed = listed
    _ = refresh(in: world)
  }

  mutating func refresh(in world: World) -> [Step] {
    let words = world.words
    let heading: String
    let more: String?
    switch listed {
    case .things(let duty, let group, let whose):
      let line = whose.due([duty], in: world).queue.first { $0.group == group }
      let count = line?.count ?? 0
      lines = line?.first(Limits.queuedThings).map { .thing($0) } ?? []
      let title = "\(words.capitalized(words.text(duty.label))) · \(words.heading(of: group, today: world.today))"
      heading = words.heading(title, count: count)
      more = count > lines.count ? words.andMore(count - lines.count) : nil
    case .changes:
      let acts = world.changeLog?.newestActs(atMost: Limits.listedActs + 1) { _ in true } ?? []
      lines = acts.prefix(Limits.listedActs).map { DeskLine(of: $0, in: world) }
      heading = words.newestChanges
      more = acts.count > lines.count ? words.olderChanges : nil
    }
    var source = RowSource()
    source.add(.names(lines.map(\.key)), heading: heading, more: more.map { "  \($0)" }, on: world.register)
    rows.show(source, in: room(in: world), on: world.register)
    return []
  }

  var placeName: Label? {
    if case .changes = listed { Label(pl: "zmiany", en: "changes") } else { Label(pl: "sprawy", en: "queue") }
  }

  /// Said where nothing is left.
  private func nothing(in world: World) -> String {
    if case .changes = listed { world.words.nothingChanged } else { world.words.allOfItDone }
  }

  /// Whose things are listed.
  private var whose: Whose { if case .things(_, _, let whose) = listed { whose } else { .everybodys } }

  private func room(in world: World) -> RowRoom { RowRoom(height: Frame.work(of: world.size).height - 1) }

  func followed(in world: World) -> Followed? { selected.map { Followed(record: $0.subject) } }

  private var selected: DeskLine? { rows.index.map { lines[$0] } }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    guard let action = Self.keys[key] else { return [.pass(key)] }
    switch action {
    case .back: return [.close]
    case .move(let movement):
      rows.move(movement, in: room(in: world), on: world.register)
      return []
    case .perform: return selected?.steps(whose: whose, in: world) ?? [.say(.note(nothing(in: world)))]
    case .show: return selected?.shown(in: world) ?? [.say(.note(nothing(in: world)))]
    case .acts: return [selected?.subject.map { .acts(withRecords: [$0]) } ?? .say(.note(world.words.noActs))]
    }
  }

  func guide(in world: World) -> KeyGuide {
    Self.keys.guide { if case .back = $0 { true } else { !lines.isEmpty } }
  }

  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    guard !lines.isEmpty else {
      let inside = area.inset(columns: 1)
      canvas.putParagraph(nothing(in: world), in: inside, .muted)
      return canvas.placeCursor(at: inside.origin, visible: false)
    }
    let verbs = lines.verbColumns(in: world.words)
    rows.draw(on: &canvas, in: area, focused: true, world) { canvas, row in
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
