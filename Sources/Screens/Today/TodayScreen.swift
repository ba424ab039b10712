import CivicDomain
import TerminalCanvas
import Words

/// What is due today and in the next days: each row says when and what, and opens it.
struct TodayScreen {
  /// What a key does here.
  enum Action {
    case move(Movement)
    case open, export
  }

  /// The keys; those that move belong to the list.
  static let keys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.addMoving(hint: 10) { .move($0) }
    table.add(.open, hint: 20, .open)
    table.add(.export, .export)
    return table
  }()

  /// What is due, as of the last look.
  private var sections: [Section] = []
  /// The minute of that look; nil: nobody looked yet.
  private var lookedAt: LocalTime?
  /// The selected thing, from 0 through all sections.
  private(set) var selected = 0

  /// A part of the list, as much of it as is shown.
  private struct Section {
    let section: DueSection
    let things: [DueThing]
    /// How many more there are.
    let more: Int
  }

  private var things: [DueThing] { sections.flatMap(\.things) }

  /// Looks at what is due now. The selection stays on its thing; once that is done, on the one in its place.
  mutating func refresh(in world: World) {
    let before = things.indices.contains(selected) ? things[selected] : nil
    let due = DueThings(on: world.register, at: world.now)
    sections = DueSection.allCases.compactMap { section in
      let things = due.things(in: section, first: Limits.todayRows)
      return things.isEmpty
        ? nil : Section(section: section, things: things, more: due.count(in: section) - things.count)
    }
    lookedAt = world.now
    let place = before.flatMap { before in things.firstIndex { $0.id == before.id && $0.name == before.name } }
    selected = place ?? max(0, min(selected, things.count - 1))
  }

  /// What is due changes with the minute.
  mutating func follow(in world: World) {
    if lookedAt != world.now { refresh(in: world) }
  }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    let things = things
    switch Self.keys[key] {
    case .open:
      return things.indices.contains(selected)
        ? open(things[selected], in: world) : [.say(.note(world.words.nothingDue))]
    case .export:
      return [.sayCommand(ToldCommand("today"))]
    case .move(let movement):
      var list = ListState(total: things.count, selection: selected)
      list.move(movement, height: Frame.work(of: world.size).height)
      selected = list.selection ?? 0
      return []
    case nil:
      return [.pass(key)]
    }
  }

  /// The keys that matter now.
  var guide: KeyGuide {
    let guide = Self.keys.guide { if case .open = $0 { !things.isEmpty } else { true } }
    return things.isEmpty ? guide.hinting(.move, nil) : guide
  }

  /// A booking offers its next steps, somebody to be rung what came of it; everything else is shown where it stands.
  private func open(_ thing: DueThing, in world: World) -> [Step] {
    switch thing {
    case .handOver(let id, _), .takeBack(let id, _): [.openBooking(id)]
    case .call(let id, _): SessionPage.noteCall(id, in: world)
    case .session, .registration, .answer, .consultation: [.reveal(thing.id)]
    }
  }

  /// - Parameter unfinished: the forms that the person left unfinished: of those that hold personal data for too long the
  ///   last line tells.
  func draw(on canvas: inout Canvas, in area: Rect, unfinished: [Draft], _ world: World) {
    var area = area
    let stale = unfinished.count { $0.isPersonal && $0.keptAt < Self.draftTerm(in: world) }
    if stale > 0 {
      let line = area.takeBottom(1).inset(columns: 1)
      canvas.put(SafeText(world.words.myStaleDrafts(stale)), at: line.origin, .warning, width: line.width)
    }
    let inside = area.inset(columns: 1)
    guard !sections.isEmpty else {
      canvas.putParagraph(world.words.nothingDue, in: inside, .muted)
      return canvas.placeCursor(at: inside.origin, visible: false)
    }
    let rows = rows(in: world, roomy: area.height >= Limits.roomyHeight)
    let place = rows.firstIndex { $0.thing == selected } ?? 0
    let first = max(0, min(place - area.height / 2, rows.count - area.height))
    for (offset, row) in rows.dropFirst(first).prefix(area.height).enumerated() {
      let line = inside.line(offset)
      var rest = line
      if row.thing != nil { _ = rest.takeLeft(2) }
      if !row.when.isEmpty {
        canvas.put(SafeText(row.when), at: rest.takeLeft(row.columns).origin, .accent, width: row.columns)
        _ = rest.takeLeft(2)
      }
      canvas.put(SafeText(row.text), at: rest.origin, row.role, width: rest.width)
      guard row.thing == selected else { continue }
      let bar = Position(column: area.column, row: line.row)
      canvas.put(canvas.signs[.bar], at: bar, .accent)
      let look = canvas.theme[.selection]
      canvas.restyle(line) { _ in look }
      canvas.placeCursor(at: bar, visible: false)
    }
  }

  /// The moment before which a form must have been typed into to be kept too long.
  private static func draftTerm(in world: World) -> Instant {
    WarsawTime.nearestInstant(LocalTime(startOf: world.today.adding(days: -world.retention.drafts)))
  }

  /// A line: a heading, a thing, or how many more there are.
  private struct Row {
    var when = ""
    /// Columns that the times of its section take.
    var columns = 0
    var text: String
    var role = Role.text
    var thing: Int?
  }

  /// The lines; empty ones between the sections where there is room.
  private func rows(in world: World, roomy: Bool) -> [Row] {
    var rows: [Row] = []
    var place = 0
    for section in sections {
      if !rows.isEmpty, roomy { rows.append(Row(text: "")) }
      rows.append(Row(text: world.words.told(section.section.heading), role: .heading))
      let times = section.things.map { world.words.when($0, today: world.today) }
      let columns = times.map { SafeText($0).width }.max() ?? 0
      for (thing, when) in zip(section.things, times) {
        let what = world.words.what(thing, in: world.circumstances)
        // Things that go out and things that come back stand in one section.
        let text = thing.section == .bookings ? "\(world.words.told(thing.label)): \(what)" : what
        rows.append(Row(when: when, columns: columns, text: text, thing: place))
        place += 1
      }
      if section.more > 0 { rows.append(Row(text: "  \(world.words.andMore(section.more))", role: .muted)) }
    }
    return rows
  }
}
