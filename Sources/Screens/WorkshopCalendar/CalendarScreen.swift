import CivicDomain
import Reports
import TerminalCanvas
import Words

/// The calendar of sessions: a month, a week or a list, and in the pane beside it the sessions and deadlines of the
/// selected day.
struct CalendarScreen: Screen {
  /// The pane that has the focus.
  enum Focus: Equatable {
    /// The overview: the month, the week or the list.
    case overview
    /// The sessions of the selected day.
    case day
  }

  /// The view in the overview.
  enum View: Equatable {
    /// Six weeks, with signs for sessions and deadlines.
    case month
    /// Seven days, with a line for each session and deadline.
    case week
    /// All sessions, whatever their day.
    case agenda

    /// The view that follows when one changes views.
    var next: View {
      switch self {
      case .month: .week
      case .week: .agenda
      case .agenda: .month
      }
    }
  }

  /// The kinds that the calendar shows: registrations on the page of their session.
  static let shows = [Session.kind, Registration.kind]

  /// The view in the overview.
  var view = View.month

  /// The focus that was chosen; nil: the overview where it has room beside the day, or the day has nothing; else the day.
  var chosenFocus: Focus?
  /// The selected day; nil: today, whatever day it becomes.
  var chosenDay: Day?
  /// The rows of the selected day's sessions.
  var sessions = RecordRows<ListState>()
  /// The day whose sessions the rows show; nil: they must be read.
  private var shownDay: Day?
  /// The field of a day that is being typed; nil: none.
  var jump: TextField?
  /// The page of a session that is open over the calendar.
  var page: SessionPage?
  /// The sessions and deadlines of the weeks around the selected day.
  var month: MonthSessions?

  /// Whether letters go into the day that is typed, or into the search of the open session.
  var isTyping: Bool { jump != nil || page?.rows.search.isTyping ?? false }

  var takesText: Bool { isTyping }

  /// The selected day.
  func day(in world: World) -> Day { chosenDay ?? world.today }

  /// The pane that has the focus.
  func focus(in world: World) -> Focus {
    chosenFocus ?? (isBeside(in: world) || entry(in: world).sessions.isEmpty ? .overview : .day)
  }

  /// Whether the overview and the day are seen beside each other.
  func isBeside(in world: World) -> Bool { Panes.most(in: Frame.work(of: world.size), world) > 1 }

  /// The day for which somebody asks; today's goes without saying.
  func needed(in world: World) -> String {
    let day = day(in: world)
    return page == nil && day > world.today ? "\(world.words.typed(day)) " : ""
  }

  /// The sessions and deadlines of the selected day.
  func entry(in world: World) -> MonthSessions.Entry { month?[day(in: world)] ?? MonthSessions.Entry() }

  /// The selected session; the first of the day where none was chosen.
  func session(in world: World) -> Identifier<Session>? { sessions.record.map { Identifier($0.raw) } }

  /// The sessions of the month, of the week, or all; on the page of one its people.
  func shown(in world: World) -> ShownRecords? {
    if let page { return page.shown }
    let day = day(in: world)
    let (words, month) = (world.words, Period(.month, of: day))
    let seen: (days: ClosedRange<Day>, text: String)? =
      switch view {
      case .month: (month.first...month.last, words.period(month))
      case .week:
        (
          day.monday...day.monday.adding(days: 6),
          [0, 6].map { words.day(day.monday.adding(days: $0)) }.joined(separator: "–")
        )
      case .agenda: nil
      }
    var sessions = ShownRecords(Schema.kind(of: Session.self))
    guard let seen else { return sessions }
    // One that lasts some days is on each of them.
    sessions.base = [
      Condition(field: Session.name(of: \.start), .atMost, value: seen.days.upperBound.text),
      Condition(field: Session.name(of: \.end), .atLeast, value: seen.days.lowerBound.text),
    ]
    sessions.spoken = [sessions.base[0]: seen.text, sessions.base[1]: ""]
    return sessions
  }

  /// The selected session with its people, beside the screen or below the day; on a day without one that which comes next. On the page of a session the selected
  /// registration.
  func followed(in world: World) -> Followed? {
    if let page { return page.showsPerson ? nil : page.selected.map { Followed(record: $0.any) } }
    // The overview keeps its columns, and the days their titles: what is known of a session stands below the day.
    var followed = Followed(record: nil, namesPeople: true, kept: nil, left: left(in: world))
    if let id = session(in: world) {
      followed.record = id.any
      return followed
    }
    guard SessionList(on: world.register).total > 0 else { return nil }
    guard let next = nextSession(in: world), let start = next.start else {
      followed.text = [PaneLine(text: world.words.noLaterSession, role: .muted)]
      return followed
    }
    followed.record = next.id.any
    followed.lead = world.words.nextSession(on: start.day, near: world.today)
    return followed
  }

  /// The first session that begins on a later day than the selected one; nil: there is none.
  func nextSession(in world: World) -> Session? {
    let list = SessionList(on: world.register)
    let index = list.index(from: day(in: world))
    // One that is called off is none to go to, unless there are only such.
    let next = list.ids(index..<min(index + Limits.listedValues, list.total)).compactMap { world.register.record($0) }
      .filter { session in session.start.map { $0.day > day(in: world) } ?? false }
    return next.first { $0.status != .cancelled } ?? next.first
  }

  /// The next session, where the selected day has nothing at all, so that the same key leads there.
  func nextAfterNothing(in world: World) -> Session? {
    entry(in: world).sessions.isEmpty && deadlines(in: world).isEmpty ? nextSession(in: world) : nil
  }

  /// The deadlines of the selected day; what ended on a past one is told no more.
  func deadlines(in world: World) -> [DueThing] { day(in: world) < world.today ? [] : entry(in: world).deadlines }

  /// The part of the month's work that is left for a session; nil where there are too few rows.
  private func left(in world: World) -> Rect? {
    var halved = world
    halved.hasPaneBelow = true
    let work = Frame.work(of: world.size)
    return work.height < Limits.roomyHeight ? nil : CalendarLayout(work, focus: focus(in: world), in: halved).below
  }

  func stepsBack(in world: World) -> Int {
    let over = (page == nil ? 0 : 1) + (page?.showsPerson ?? false ? 1 : 0) + (isTyping ? 1 : 0)
    return over + (page?.rows.search.isShown ?? false ? 1 : 0) + (focus(in: world) == .day ? 1 : 0)
      + (view == .month ? 0 : 1)
  }

  // MARK: Moving

  /// Selects a day, and with it the first of its sessions.
  mutating func select(_ day: Day, in world: World) {
    chosenDay = day == world.today ? nil : day
    sessions.reset()
    shownDay = nil
    follow(in: world)
  }

  private func dayRoom(in world: World) -> RowRoom {
    let layout = CalendarLayout(Frame.work(of: world.size), focus: .day, in: world)
    return RowRoom(height: max(1, (layout.day.height - 2) / layout.sessionRows))
  }

  /// Moves the selection among the sessions of the day.
  mutating func moveInDay(_ movement: Movement, in world: World) {
    sessions.move(movement, in: dayRoom(in: world), on: world.register)
  }

  /// Selects a session of the day.
  mutating func chooseSession(_ id: Identifier<Session>, in world: World) {
    sessions.select(RowID(name: id.raw), in: dayRoom(in: world), on: world.register)
  }

  /// Selects a session and its day, unless the selected day is one of its days.
  mutating func go(to id: Identifier<Session>, in world: World) {
    guard let days = world.register.record(id)?.days else { return }
    select(days.contains(day(in: world)) ? day(in: world) : days.lowerBound, in: world)
    chooseSession(id, in: world)
  }

  // MARK: What goes out

  /// The sessions of the month, the week, the whole list or the day, whichever has the focus; on its page, those who come.
  func givenOut(in world: World) -> GivenOut? {
    if let page { return page.givenOut(in: world) }
    let (within, days) = shownDays(in: world)
    let entries = days.map { day in day.flatMap { month?[$0].sessions ?? [] } }
    var records = GivenRecords(kind: Schema.kind(of: Session.self), within: within)
    if view == .month, let first = days?.first, let last = days?.last, first != last {
      records.days = world.words.days(from: first, to: last)
    }
    let shown = GivenPage.pages(of: records, in: world) { register in
      let list = SessionList(on: register)
      var seen: Set<RecordID> = []
      let ids = entries?.map(\.any).filter(register.has) ?? list.ids(0..<list.total).map(\.any)
      return ids.filter { seen.insert($0).inserted }
    }
    return GivenOut(
      shown: (entries?.isEmpty ?? false ? [] : shown) + givenDeadlines(of: days ?? [], within: within, in: world),
      subject: session(in: world)?.any, listed: Session.kind)
  }

  /// The deadlines of these days as a table of their own, for the sessions alone are read in again; what ended on a past day is
  /// told no more, as in sight. None where there are none.
  private func givenDeadlines(of days: [Day], within: String, in world: World) -> [GivenPage] {
    let things = days.filter { $0 >= world.today }.flatMap { month?[$0].deadlines ?? [] }
    if things.isEmpty { return [] }
    let page = GivenPage(world.words.deadlinesShown, tellings: [false, true]) { setting in
      let title = [setting.words.capitalized(setting.words.deadlinesShown), within].joined(separator: ": ")
      return DeskPage.drawn(things.map { DeskLine.thing($0) }, titled: title, in: setting)
    }
    return [page]
  }

  /// The days whose sessions are shown, and what they are called; nil: all there are.
  private func shownDays(in world: World) -> (within: String, days: [Day]?) {
    let day = day(in: world)
    if focus(in: world) == .day { return (world.words.day(day), [day]) }
    switch view {
    case .month:
      // Whole weeks are seen, with the days of other months in them.
      let (first, last) = (day.firstOfMonth.monday, day.firstOfMonth.adding(days: day.daysInMonth - 1).monday)
      return (world.words.monthAndYear(day), (0..<first.days(until: last) + 7).map { first.adding(days: $0) })
    case .week:
      let days = (0..<7).map { day.monday.adding(days: $0) }
      return (world.words.week(from: day.monday, to: day.monday.adding(days: 6)), days)
    case .agenda: return ("", nil)
    }
  }

  // MARK: Keeping up

  /// Opens the page of a session.
  mutating func open(_ id: Identifier<Session>, in world: World) {
    go(to: id, in: world)
    page = world.register.record(id).map { SessionPage($0.id, in: world) }
  }

  /// Reads the weeks and the sessions of the selected day, if others are shown.
  mutating func follow(in world: World) {
    let day = day(in: world)
    // What is still to come changes with the clock.
    if month?.first != day.firstOfMonth.monday || month?.now != world.now {
      month = MonthSessions(around: day, on: world.register, at: world.now)
    }
    if shownDay != day { showDay(in: world) }
  }

  private mutating func showDay(in world: World) {
    let names = entry(in: world).sessions.map(\.raw)
    sessions.show(RowSource(names, on: world.register), in: dayRoom(in: world), on: world.register)
    shownDay = day(in: world)
  }

  /// Reads the weeks again after the register has changed; the selection stays on its session.
  mutating func refresh(in world: World) -> [Step] {
    guard month != nil else { return [] }
    month = MonthSessions(around: day(in: world), on: world.register, at: world.now)
    showDay(in: world)
    if let open = page, !world.register.has(open.id.any) { page = nil }
    page?.follow(in: world)
    return []
  }

  /// Opens the page of a session, or that of a registration's session with the registration selected.
  mutating func reveal(_ id: RecordID, in world: World) {
    let lineage = world.register.lineage(of: id)
    open(lineage.id(of: Session.self) ?? Identifier(id.raw), in: world)
    if let registration = lineage.id(of: Registration.self) { page?.reveal(registration, in: world) }
  }

  /// Selects the session that was saved, or the registration on the page of its session: not one from which a seat was
  /// taken back, as a step before.
  mutating func saved(_ changes: [Change], byUndo: Bool, in world: World) {
    _ = refresh(in: world)
    let passedOver = Set(Seating.waitingAgain(in: changes, on: world.register).map(\.any))
    let shown = changes.first { change in
      !passedOver.contains(change.id) && (Schema.kind(of: change.id).map { Self.shows.contains($0.kind) } ?? false)
    }
    let lineage = shown.map { world.register.lineage(of: $0.id) }
    guard let lineage, let session = lineage.id(of: Session.self) else { return }
    guard let registration = lineage.id(of: Registration.self) else {
      if page == nil { go(to: session, in: world) }
      return
    }
    if page?.id != session { open(session, in: world) }
    page?.reveal(registration, in: world)
  }
}

extension World {
  /// The sentences about seats after a change: the position of whoever waits now, and whom to ring.
  func seatSentences(_ changes: [Change]) -> [String] {
    let risen = Seating.movedUp(in: changes).compactMap { register.record($0) }
    let place = newPosition(in: changes).map { $0 > 0 ? words.nowWaiting($0) : words.nowSeated }
    return [place].compactMap { $0 }
      + (risen.isEmpty ? [] : [words.ringThem(risen.map { whoWithContact($0) })])
  }

  /// The position of a new registration on the waiting list; 0: it has a seat.
  private func newPosition(in changes: [Change]) -> Int? {
    let new = changes.first { $0.id.prefix == Registration.kind.idPrefix && $0.set[\Registration.session] != nil }
    guard let id = new?.id, let registration = register.record(Identifier<Registration>(id.raw)) else { return nil }
    return Seating.position(of: registration, on: register)
  }
}
