import CivicDomain

/// The sessions and deadlines of six weeks, by days. Read once for a month and after each change, by windows of the
/// ordered list, so that neither an arrow nor the number of sessions in other months costs anything.
struct MonthSessions: Equatable {
  /// A deadline: something that ends on a day.
  enum Deadline: Equatable {
    /// The last day to register for a session.
    case registration(Identifier<Session>)
    /// The last day for submissions to a consultation.
    case consultation(Identifier<Consultation>)
  }

  /// The sessions and deadlines of one day.
  struct Entry: Equatable {
    /// The sessions on the day, by their start; cancelled ones too.
    var sessions: [Identifier<Session>] = []
    /// How many of the sessions are not cancelled.
    var held = 0
    /// The deadlines on the day.
    var deadlines: [Deadline] = []
  }

  /// The number of weeks: enough rows for any month.
  static let weeks = 6

  /// The Monday of the first week.
  let first: Day
  private var entries = [Entry](repeating: Entry(), count: MonthSessions.weeks * 7)

  /// Reads the weeks that contain the month of a day.
  init(around day: Day, on register: any Register) {
    first = day.firstOfMonth.monday
    assert(first.weekday == .monday && first <= day && day < end, "a month without its day")
    readSessions(on: register)
    readConsultations(on: register)
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

  private mutating func readSessions(on register: any Register) {
    // Where nothing else is said, registration ends the day before: one day more is read.
    let beginning = read(
      by: \Session.start, of: MonthSessions.sessionFields, on: register, day: \.start?.day, through: end)
    for session in Session.underway(on: first, of: FieldList(\.status), register: register) { add(session) }
    for session in beginning {
      add(session)
      if session.registrationCloses == nil { addDeadline(of: session) }
    }
    let closing = read(
      by: \Session.registrationCloses, of: MonthSessions.sessionFields, on: register,
      day: \.registrationCloses?.day, through: end)
    for session in closing { addDeadline(of: session) }
  }

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

  private mutating func addDeadline(of session: Session) {
    guard session.status == .planned, session.entry == .registration, let last = session.lastDayToRegister else {
      return
    }
    change(last) { $0.deadlines.append(.registration(session.id)) }
  }

  private mutating func readConsultations(on register: any Register) {
    let closing = read(
      by: \Consultation.closes, of: FieldList(\.closes), on: register, day: \.closes, through: end)
    for consultation in closing {
      guard let day = consultation.closes else { continue }
      change(day) { $0.deadlines.append(.consultation(consultation.id)) }
    }
  }

  /// The fields of a session that are read, and no more: a month of a large centre has a thousand sessions.
  private static let sessionFields = Session.dayFields + FieldList(\.registrationCloses, \.entry, \.status)

  /// Reads the records from the first day to another, by a field that orders them; of each only some fields.
  private func read<R: Record, V>(
    by path: WritableKeyPath<R, V>, of fields: FieldList<R>, on register: any Register, day: (R) -> Day?,
    through last: Day
  ) -> [R] {
    let query = Query(orderedBy: path, from: .text(first.text))
    var records: [R] = []
    var start = 0
    while true {
      let page = register.page(query, window: start..<start + Limits.sessionWindow)
      for id in page.ids {
        let record = register.excerpt(Identifier(id.raw), of: fields)
        guard let day = day(record) else { continue }
        if day > last { return records }
        records.append(record)
      }
      start += Limits.sessionWindow
      if start >= page.total { return records }
    }
  }
}

extension Session {
  /// The last day on which one can register; nil where nobody needs to.
  var lastDayToRegister: Day? {
    guard entry == .registration else { return nil }
    // The moment itself no longer counts.
    return closes?.adding(minutes: -1).day
  }
}
