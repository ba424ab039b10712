import CivicDomain
import TerminalCanvas
import Words

/// All sessions in the order of their start; read by windows, however many years there are.
struct SessionList {
  /// The query for the sessions that have a start.
  private static let query = Query(orderedBy: \Session.start, from: .text(Day.earliest.text))

  let register: any Register
  /// How many sessions there are.
  let total: Int

  init(on register: any Register) {
    self.register = register
    total = register.page(SessionList.query, window: 0..<0).total
  }

  /// The ids of the sessions in a window.
  func ids(_ window: Range<Int>) -> [Identifier<Session>] {
    register.page(SessionList.query, window: window).ids.map { Identifier($0.raw) }
  }

  /// The index of a session; nil if it is not among them.
  func index(of id: Identifier<Session>) -> Int? { register.position(of: id.any, in: SessionList.query) }

  /// The index of the first session from a day on; where none is to come, of the last.
  func index(from day: Day) -> Int {
    var ahead = SessionList.query
    ahead.from = .text(day.text)
    return max(0, min(total - register.page(ahead, window: 0..<0).total, total - 1))
  }
}

extension KeyAct {
  fileprivate static let lastSession = KeyAct(
    .move, hint: Label(pl: "ostatnie", en: "last"),
    help: Label(pl: "do ostatniego spotkania", en: "to the last session"))
}

extension CalendarScreen {
  /// The key bindings of the list of sessions.
  static let listKeys: KeyTable<CalendarAction> = {
    var table = KeyTable<CalendarAction>()
    table.addMoving(hint: 10, ends: false) { .sessions($0) }
    addGoing(to: &table)
    table.add(.lastSession, (.end, .sessions(.last)), (.character("G"), .sessions(.last)))
    addOverview(to: &table)
    return table
  }()

  /// The rows around the selected session and day.
  private func rows(of list: SessionList, _ world: World) -> AgendaRows {
    AgendaRows(around: session(in: world), on: day(in: world), of: list, reach: world.size.height * 2)
  }

  /// Moves the selection of the list.
  mutating func moveInList(_ movement: Movement, in world: World) {
    let sessions = SessionList(on: world.register)
    let height = Frame.work(of: world.size).height - 1
    if movement == .last {
      settle(on: sessions.ids(sessions.total - 1..<sessions.total).first, of: sessions, in: world)
    }
    let rows = rows(of: sessions, world)
    var list = rows.list(height: height, on: world.register)
    list.move(movement, in: RowRoom(height: height), on: world.register)
    choose(list.index ?? 0, of: rows, in: world)
  }

  private mutating func settle(on id: Identifier<Session>?, of list: SessionList, in world: World) {
    guard let id, let first = world.register.record(id)?.days?.lowerBound else { return }
    select(first, in: world)
    chooseSession(id, in: world)
  }

  /// Moves the selection to a session, where the list shows one, for a day without any cannot be selected there.
  mutating func settleOnSession(in world: World) {
    guard view == .agenda else { return }
    let rows = rows(of: SessionList(on: world.register), world)
    choose(rows.selected, of: rows, in: world)
  }

  private mutating func choose(_ index: Int, of rows: AgendaRows, in world: World) {
    let index = max(0, min(index, rows.all.count - 1))
    guard rows.all.indices.contains(index) else { return }
    select(rows.all[index].day, in: world)
    chooseSession(rows.all[index].session, in: world)
  }

  /// Draws the day before its first session; a day of another year says which, for there is no room for its weekday
  /// then.
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
    let rows = rows(of: sessions, world)
    let list = rows.list(height: rest.height, on: world.register)
    let isFocused = focus(in: world) == .overview && !isTyping
    if rows.all.isEmpty, isFocused { canvas.placeCursor(at: title.origin, visible: false) }
    var shown: Day?
    list.draw(on: &canvas, in: rest, focused: isFocused, world) { canvas, row in
      let (id, day) = (rows.all[row.index].session, rows.all[row.index].day)
      guard let session = world.register.record(id) else { return }
      var line = row.area
      let lead = line.takeLeft(CalendarScreen.dayColumns(in: world))
      // A day is named once, before its first session.
      if day != shown { draw(first: day, on: &canvas, in: lead, world) }
      shown = day
      let isOver = day < world.today || session.status == .cancelled
      let text = SafeText(self.line(of: id, on: day, in: world))
      canvas.put(text, at: line.origin, isOver ? .muted : .text, width: line.width)
    }
  }
}
