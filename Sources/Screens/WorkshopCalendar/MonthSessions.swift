import CivicDomain

/// The sessions and deadlines of six weeks, by days. Read once for a month and after each change, by windows of the
/// ordered list, so that neither an arrow nor the number of sessions in other months costs anything.
struct MonthSessions: Equatable {
  /// The sessions and deadlines of one day.
  struct Entry: Equatable {
    /// The sessions on the day, by their start; cancelled ones too.
    var sessions: [Identifier<Session>] = []
    /// How many of the sessions are not cancelled.
    var held = 0
    /// The deadlines on the day.
    var deadlines: [DueThing] = []
  }

  /// The number of weeks: enough rows for any month.
  static let weeks = 6

  /// The Monday of the first week.
  let first: Day
  /// The moment at which they were read.
  let now: LocalTime
  private var entries = [Entry](repeating: Entry(), count: MonthSessions.weeks * 7)

  /// Reads the weeks that contain the month of a day, as they are at a moment.
  init(around day: Day, on register: any Register, at now: LocalTime) {
    first = day.firstOfMonth.monday
    self.now = now
    assert(first.weekday == .monday && first <= day && day < end, "a month without its day")
    let days = DueDays(first...end.adding(days: -1), on: register, at: now)
    for session in days.sessions { add(session) }
    for (day, deadlines) in days.byDay {
      change(day) { $0.deadlines = deadlines }
    }
  }

  /// The sessions and deadlines of a day; none outside of the six weeks.
  subscript(day: Day) -> Entry {
    let index = first.days(until: day)
    return entries.indices.contains(index) ? entries[index] : Entry()
  }

  private mutating func change(_ day: Day, _ change: (inout Entry) -> Void) {
    let index = first.days(until: day)
    if entries.indices.contains(index) { change(&entries[index]) }
  }

  private var end: Day { first.adding(days: entries.count) }

  /// Adds a session to each of its days.
  private mutating func add(_ session: Session) {
    guard let days = session.days else { return }
    var day = max(days.lowerBound, first)
    while day <= min(days.upperBound, end) {
      change(day) { entry in
        entry.sessions.append(session.id)
        if session.status != .cancelled { entry.held += 1 }
      }
      day = day.adding(days: 1)
    }
  }
}
