import CivicDomain
import TerminalCanvas

/// The rows of the list of sessions around the selected one: a session of several days is listed on each of them. Made
/// of one window of all sessions, however many years there are.
struct AgendaRows {
  /// A row: a session on one of its days.
  struct Row: Equatable {
    let session: Identifier<Session>
    let day: Day
  }

  /// The rows, by day and on it by the start of the session.
  private(set) var all: [Row] = []
  /// The index of the selected row; of a day without a session the next, else the last.
  private(set) var selected = 0

  /// The rows of so many sessions before and after the selected one as `reach` says.
  init(around session: Identifier<Session>?, on day: Day, of list: SessionList, reach: Int) {
    func days(_ id: Identifier<Session>) -> ClosedRange<Day>? {
      let session: Session = list.register.excerpt(id, of: Session.dayFields)
      return session.days
    }
    let begins = session.flatMap { id in days(id).flatMap { $0.lowerBound == day ? id : nil } }
    let centre = begins.flatMap { list.index(of: $0) } ?? list.index(from: day)
    let window = max(0, centre - reach)..<max(0, min(list.total, centre + reach + 1))
    let sessions = list.ids(window).compactMap { id in days(id).map { (id: id, days: $0) } }
    guard let first = sessions.first?.days.lowerBound, let last = sessions.last?.days.lowerBound else { return }
    let isCut = window.upperBound < list.total
    let before = Session.underway(on: first, register: list.register)
      .compactMap { session in session.days.map { (id: session.id, days: $0) } }
    var rows: [(row: Row, index: Int)] = []
    for (index, session) in (before + sessions).enumerated() {
      var day = max(first, session.days.lowerBound)
      while day <= (isCut ? min(last, session.days.upperBound) : session.days.upperBound) {
        rows.append((Row(session: session.id, day: day), index))
        day = day.adding(days: 1)
      }
    }
    rows.sort { one, other in one.row.day == other.row.day ? one.index < other.index : one.row.day < other.row.day }
    all = rows.map(\.row)
    selected =
      all.firstIndex { $0.session == session && $0.day == day } ?? all.firstIndex { $0.day >= day }
      ?? max(0, all.count - 1)
  }

  /// The rows as a list whose parts are the days, scrolled so that the selected one is in the middle.
  func list(height: Int, on register: any Register) -> RecordRows<ListState> {
    var source = RowSource()
    for day in all.split(whenever: { $0.day != $1.day }) {
      source.add(.names(day.map(\.session.raw)), on: register)
    }
    var list = RecordRows<ListState>()
    list.show(source, in: RowRoom(height: height), on: register)
    list.select(selected, in: RowRoom(height: height), on: register)
    list.centre(height: height)
    return list
  }
}

extension [AgendaRows.Row] {
  /// Splits the rows into runs: one ends where a row and the next are told apart.
  fileprivate func split(whenever parts: (Element, Element) -> Bool) -> [[Element]] {
    var runs: [[Element]] = []
    for row in self {
      if let last = runs.last?.last, !parts(last, row) { runs[runs.count - 1].append(row) } else { runs.append([row]) }
    }
    return runs
  }
}
