import CivicDomain
import TerminalCanvas
import Words

/// The calendar: a month, and beside it what the selected day holds.
struct CalendarScreen {
  /// Which part the keys go to.
  enum Focus: Equatable {
    /// The month.
    case month
    /// The sessions of the day.
    case agenda
  }

  /// The part that was chosen; nil: the month where it has room, else the day.
  var chosenFocus: Focus?
  /// The selected day; nil: today, whatever day it becomes.
  var chosenDay: Day?
  /// The selected session of the day; nil: the first.
  var chosenSession: Identifier<Session>?
  /// The day that is being typed; nil: none.
  var jump: TextField?
  /// What the weeks on the screen hold.
  var month: MonthSessions?

  /// Whether letters go into the day that is typed.
  var isTyping: Bool { jump != nil }

  /// The selected day.
  func day(in world: World) -> Day { chosenDay ?? world.today }

  /// The part that the keys go to.
  func focus(in world: World) -> Focus {
    chosenFocus ?? (CalendarLayout.hasRoomForBoth(Frame.work(of: world.size)) ? .month : .agenda)
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
  mutating func moveInAgenda(by step: Int, in world: World) {
    let sessions = entry(in: world).sessions
    guard let present = session(in: world).flatMap({ sessions.firstIndex(of: $0) }) else { return }
    chosenSession = sessions[min(max(0, present + step), sessions.count - 1)]
  }

  /// Goes to the day of a session and selects it.
  mutating func reveal(_ id: Identifier<Session>, in world: World) {
    guard let start = world.register.record(id)?.start else { return }
    select(start.day, in: world)
    chosenSession = id
  }

  // MARK: Keeping up

  /// Reads the weeks of the selected day, if they are not those that are known.
  mutating func follow(in world: World) {
    let day = day(in: world)
    if month?.first != day.firstOfMonth.monday { month = MonthSessions(around: day, on: world.register) }
  }

  /// Reads the weeks again after the register has changed.
  mutating func refresh(in world: World) {
    guard month != nil else { return }
    month = MonthSessions(around: day(in: world), on: world.register)
  }

  /// Shows what was saved here.
  mutating func saved(_ changes: [Change], in world: World) {
    refresh(in: world)
    let session = changes.first { Schema.kind(of: $0.id)?.kind == Session.kind }
    if let session { reveal(Identifier(session.id.raw), in: world) }
  }
}
