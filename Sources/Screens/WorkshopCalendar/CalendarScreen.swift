import CivicDomain
import TerminalCanvas
import Words

/// The calendar: a month, a week or a list of sessions, and beside it what the selected day holds.
struct CalendarScreen {
  /// Which part the keys go to.
  enum Focus: Equatable {
    /// The month, the week or the list.
    case overview
    /// The sessions of the day.
    case day
  }

  /// What stands beside the day.
  enum View: Equatable {
    /// Six weeks, a sign for each thing.
    case month
    /// Seven days, a line for each thing.
    case week
    /// All sessions, whatever their day.
    case agenda

    /// The one that follows.
    var next: View {
      switch self {
      case .month: .week
      case .week: .agenda
      case .agenda: .month
      }
    }
  }

  /// What stands beside the day.
  var view = View.month

  /// The part that was chosen; nil: the overview where it has room, else the day.
  var chosenFocus: Focus?
  /// The selected day; nil: today, whatever day it becomes.
  var chosenDay: Day?
  /// The selected session of the day; nil: the first.
  var chosenSession: Identifier<Session>?
  /// The day that is being typed; nil: none.
  var jump: TextField?
  /// The session that is open over it all.
  var page: SessionPage?
  /// What the weeks on the screen hold.
  var month: MonthSessions?

  /// Whether letters go into the day that is typed, or into the search of the open session.
  var isTyping: Bool { jump != nil || page?.search.isTyping ?? false }

  /// The selected day.
  func day(in world: World) -> Day { chosenDay ?? world.today }

  /// The part that the keys go to.
  func focus(in world: World) -> Focus {
    chosenFocus ?? (CalendarLayout.hasRoomForBoth(Frame.work(of: world.size)) ? .overview : .day)
  }

  /// What the selected day holds.
  func entry(in world: World) -> MonthSessions.Entry { month?[day(in: world)] ?? MonthSessions.Entry() }

  /// The selected session; the first of the day where none was chosen.
  func session(in world: World) -> Identifier<Session>? {
    let sessions = entry(in: world).sessions
    return chosenSession.flatMap { sessions.contains($0) ? $0 : nil } ?? sessions.first
  }

  // MARK: Moving

  /// Selects a day.
  mutating func select(_ day: Day, in world: World) {
    chosenDay = day == world.today ? nil : day
    chosenSession = nil
    follow(in: world)
  }

  /// Selects another session of the day.
  mutating func moveInDay(by step: Int, in world: World) {
    let sessions = entry(in: world).sessions
    guard let present = session(in: world).flatMap({ sessions.firstIndex(of: $0) }) else { return }
    chosenSession = sessions[min(max(0, present + step), sessions.count - 1)]
  }

  /// Goes to the day of a session, unless the selected one is one of its days, and selects it.
  mutating func reveal(_ id: Identifier<Session>, in world: World) {
    guard let days = world.register.record(id)?.days else { return }
    select(days.contains(day(in: world)) ? day(in: world) : days.lowerBound, in: world)
    chosenSession = id
  }

  // MARK: Keeping up

  /// Opens the page of a session.
  mutating func open(_ id: Identifier<Session>, in world: World) {
    reveal(id, in: world)
    page = world.register.record(id).map { SessionPage($0.id, in: world) }
  }

  /// Reads the weeks of the selected day, if they are not those that are known.
  mutating func follow(in world: World) {
    let day = day(in: world)
    if month?.first != day.firstOfMonth.monday { month = MonthSessions(around: day, on: world.register) }
  }

  /// Reads the weeks again after the register has changed.
  mutating func refresh(in world: World) {
    guard month != nil else { return }
    month = MonthSessions(around: day(in: world), on: world.register)
    if let open = page, !world.register.has(open.id.any) { page = nil }
    page?.follow(in: world)
  }

  // MARK: What was saved

  /// Takes in what was saved, and shows it if the calendar is seen.
  /// - Returns: what there is to say about it beyond that it is saved.
  mutating func saved(_ changes: [Change], isSeen: Bool, in world: World) -> [String] {
    let risen = Seating.movedUp(in: changes).compactMap { world.register.record($0) }
    refresh(in: world)
    if isSeen { show(changes, in: world) }
    let place = newPlace(in: changes, on: world.register) ?? 0
    return (place > 0 ? [world.words.nowWaiting(place)] : [])
      + (risen.isEmpty ? [] : [world.words.ringThem(risen.map { world.whoWithContact($0) })])
  }

  /// The place that a new registration got on the waiting list; 0: it has a seat.
  private func newPlace(in changes: [Change], on register: any Register) -> Int? {
    let new = changes.first { $0.id.prefix == Registration.kind.idPrefix && $0.set["session"] != nil }
    guard let id = new?.id, let registration = register.record(Identifier<Registration>(id.raw)) else { return nil }
    return Seating.position(of: registration, on: register)
  }

  private mutating func show(_ changes: [Change], in world: World) {
    for change in changes {
      switch Schema.kind(of: change.id)?.kind {
      case Session.kind:
        if page == nil { reveal(Identifier(change.id.raw), in: world) }
        return
      case Registration.kind:
        guard let registration = world.register.record(Identifier<Registration>(change.id.raw)) else { return }
        if page?.id != registration.session { open(registration.session, in: world) }
        page?.reveal(registration.id, in: world)
        return
      case _: continue
      }
    }
  }
}
