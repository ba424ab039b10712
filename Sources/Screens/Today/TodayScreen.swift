import CivicDomain
import TerminalCanvas
import Words

/// What is due today and in the next days: each row says what and when.
struct TodayScreen {
  /// What a key does here.
  enum Action {
    case open
  }

  /// The keys; those that move belong to the list.
  static let keys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.addShown(.move, .moving, hint: 10, [.up, .down])
    table.add(.open, .moving, hint: 20, (.enter, .open))
    return table
  }()

  /// The selected thing, from 0.
  private(set) var selected = 0
  /// The number of things, as of the last look.
  private var total = 0

  /// Looks at what is due now.
  mutating func refresh(in world: World) {
    total = DueThings(in: world).things.count
    selected = max(0, min(selected, total - 1))
  }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    let due = DueThings(in: world)
    if case .open = Self.keys[key] { return due.things.indices.contains(selected) ? open(due.things[selected]) : [] }
    var list = ListState(total: due.things.count, selection: selected)
    _ = list.handle(key, height: Frame.work(of: world.size).height)
    selected = list.selection ?? 0
    return []
  }

  /// Each thing is opened on its screen.
  private func open(_ thing: DueThing) -> [Step] {
    switch thing.section {
    case .bookings: [.openBooking(Identifier(thing.id.raw))]
    case .sessions, .registrations, .remarks, .consultations: [.reveal(thing.id)]
    }
  }

  func draw(on canvas: inout Canvas, in area: Rect, _ world: World) {
    let due = DueThings(in: world)
    let inside = area.inset(columns: 1)
    guard !due.things.isEmpty else {
      canvas.putParagraph(world.words.nothingDue, in: inside, .muted)
      return canvas.placeCursor(at: inside.origin, visible: false)
    }
    let rows = rows(of: due, in: world)
    let place = rows.firstIndex { $0.thing == selected } ?? 0
    let first = max(0, min(place - area.height / 2, rows.count - area.height))
    for (offset, row) in rows.dropFirst(first).prefix(area.height).enumerated() {
      let line = inside.line(offset)
      canvas.put(SafeText(row.text), at: line.origin, row.role, width: line.width)
      guard row.thing == selected else { continue }
      let bar = Position(column: area.column, row: line.row)
      canvas.put(canvas.signs[.bar], at: bar, .accent)
      let look = canvas.theme[.selection]
      canvas.restyle(line) { _ in look }
      canvas.placeCursor(at: bar, visible: false)
    }
  }

  /// A line: a heading, a thing, or how many more there are.
  private struct Row {
    var text: String
    var role = Role.text
    var thing: Int?
  }

  private func rows(of due: DueThings, in world: World) -> [Row] {
    var rows: [Row] = []
    for section in TodaySection.allCases {
      let things = due.things.enumerated().filter { $0.element.section == section }
      if things.isEmpty { continue }
      if !rows.isEmpty { rows.append(Row(text: "")) }
      rows.append(Row(text: world.words.heading(section), role: .heading))
      rows += things.map { Row(text: "  \($0.element.text)", thing: $0.offset) }
      if let more = due.more[section] { rows.append(Row(text: "  \(world.words.andMore(more))", role: .muted)) }
    }
    return rows
  }
}
