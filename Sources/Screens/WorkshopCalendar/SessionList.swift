import CivicDomain
import TerminalCanvas
import Words

/// The sessions of all days in the order of their start; read by windows, however many years there are.
struct SessionList {
  /// Whoever has a start.
  private static let query = Query(Session.kind, orderedBy: "start", from: .text(Day.earliest.text))

  private let register: any Register
  /// How many there are.
  let total: Int

  init(on register: any Register) {
    self.register = register
    total = register.page(SessionList.query, window: 0..<0).total
  }

  /// Those that stand in a window.
  func ids(_ window: Range<Int>) -> [Identifier<Session>] {
    register.page(SessionList.query, window: window).ids.map { Identifier($0.raw) }
  }

  /// Where one stands; nil if it is not among them.
  func place(of id: Identifier<Session>) -> Int? { register.position(of: id.any, in: SessionList.query) }

  /// Where the first from a day on stands; where none is to come, the last.
  func place(from day: Day) -> Int {
    var ahead = SessionList.query
    ahead.from = .text(day.text)
    return max(0, min(total - register.page(ahead, window: 0..<0).total, total - 1))
  }
}

extension CalendarScreen {
  /// The keys of the list of sessions.
  static let listKeys: KeyTable<CalendarAction> = {
    var table = KeyTable<CalendarAction>()
    table.addMoving(hint: 10, ends: false) { .sessions($0) }
    addGoing(to: &table)
    table.add(
      .ends, .moving, (.home, .sessions(.first)), (.end, .sessions(.last)), (.character("G"), .sessions(.last)))
    addOverview(to: &table)
    return table
  }()

  /// The place of the selected session; of a day without one, of the next.
  private func place(in list: SessionList, _ world: World) -> Int {
    session(in: world).flatMap { list.place(of: $0) } ?? list.place(from: day(in: world))
  }

  /// Selects another session of the list.
  mutating func moveInList(_ movement: Movement, in world: World) {
    let list = SessionList(on: world.register)
    let height = Frame.work(of: world.size).height - 1
    let wanted = movement.target(from: place(in: list, world), last: list.total - 1, height: height)
    choose(max(0, min(wanted, list.total - 1)), of: list, in: world)
  }

  /// In the list a session is selected, not a day that holds none.
  mutating func settleOnSession(in world: World) {
    guard view == .agenda else { return }
    let list = SessionList(on: world.register)
    choose(place(in: list, world), of: list, in: world)
  }

  private mutating func choose(_ place: Int, of list: SessionList, in world: World) {
    if let id = list.ids(place..<place + 1).first { reveal(id, in: world) }
  }

  /// A day of another year says which; there is no room for its weekday then.
  private func draw(first day: Day, on canvas: inout Canvas, in lead: Rect, _ world: World) {
    if day.year == world.today.year { return draw(day: day, on: &canvas, in: lead, world) }
    canvas.put(SafeText(world.words.day(day)), at: lead.origin, .muted)
  }

  func drawSessions(on canvas: inout Canvas, in area: Rect, _ world: World) {
    var rest = area
    let title = rest.takeTop(1).inset(columns: 1)
    let sessions = SessionList(on: world.register)
    canvas.put(
      SafeText(world.words.sessionCount(sessions.total)), at: title.origin, .heading, width: title.width)
    var list = ListState(total: sessions.total, selection: place(in: sessions, world))
    list.centre(height: rest.height)
    let window = list.window(height: rest.height)
    let ids = sessions.ids(window)
    let isFocused = focus(in: world) == .overview && !isTyping
    if ids.isEmpty, isFocused { canvas.placeCursor(at: title.origin, visible: false) }
    var told: Day?
    list.draw(on: &canvas, in: rest, focused: isFocused) { canvas, row in
      let place = row.index - window.lowerBound
      guard ids.indices.contains(place), let session = world.register.record(ids[place]), let start = session.start
      else { return }
      var line = row.area
      let lead = line.takeLeft(CalendarScreen.dayColumns(in: world))
      // A day is named once, before its first session.
      if start.day != told { draw(first: start.day, on: &canvas, in: lead, world) }
      told = start.day
      let isOver = start.day < world.today || session.status == .cancelled
      let text = SafeText(self.line(of: session.id, in: world))
      canvas.put(text, at: line.origin, isOver ? .muted : .text, width: line.width)
    }
  }
}
