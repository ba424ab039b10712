// What is to be done with sessions: they are held, people are rung and registered, a report is written.

extension DueReading {
  private static let fields = Session.dayFields + FieldList(\.registrationCloses, \.entry, \.status)

  /// The sessions on some days, by their start.
  func sessions(on days: ClosedRange<Day>) -> [Session] {
    let begun = Session.underway(on: days.lowerBound, of: Self.fields, register: register)
    return begun + beginning(on: days).filter { $0.start.map { $0.day <= days.upperBound } ?? false }
  }

  /// The sessions that begin on some days or on the day behind them, which closes the registration of those that say
  /// nothing of it.
  private func beginning(on days: ClosedRange<Day>) -> [Session] {
    if let beginning, beginning.days == days { return beginning.sessions }
    let sessions = excerpts(by: \Session.start, from: days.lowerBound, of: Self.fields) { session in
      session.start.map { $0.day <= days.upperBound.adding(days: 1) } ?? true
    }
    beginning = (days, sessions)
    return sessions
  }

  /// The sessions that are held on some days; one of this morning too: who came is marked when it is over.
  func sessions(of duty: Duty, on days: ClosedRange<Day>) -> DueList {
    DueList(
      sessions(on: days).filter { $0.status == .planned }.compactMap { session in
        session.start.map { DueThing(duty, session.id.any, .at($0)) }
      })
  }

  /// The calls that are due and in a state, for the next session first; however far away it is, for a seat that nobody is told
  /// of stays empty.
  func calls(of duty: Duty, in state: CallState) -> DueList {
    let due = register.records(whose: \Registration.call, is: state)
    let calls = due.compactMap { registration -> (id: RecordID, start: LocalTime)? in
      guard registration.isToBeCalled(on: register, at: now) else { return nil }
      return register.record(registration.session)?.start.map { (registration.id.any, $0) }
    }
    return DueList(calls.sorted { $0.start < $1.start }.map { DueThing(duty, $0.id, .at($0.start)) })
  }

  /// The registrations that close on some days, the first first.
  func registrations(of duty: Duty, on days: ClosedRange<Day>) -> DueList {
    let declared = excerpts(by: \Session.registrationCloses, from: days.lowerBound, of: Self.fields) { session in
      session.registrationCloses.map { $0.adding(minutes: -1).day <= days.upperBound } ?? true
    }
    // Without a time of its own registration closes with the day before.
    let closing = (declared + beginning(on: days).filter { $0.registrationCloses == nil })
      .compactMap { session -> (id: RecordID, closes: LocalTime)? in
        guard session.status == .planned, session.entry == .registration, let closes = session.closes, now < closes
        else { return nil }
        return (session.id.any, closes)
      }
    return DueList(
      closing.sorted { $0.closes < $1.closes }.map { DueThing(duty, $0.id, .until($0.closes)) }
        .filter { $0.lastDay.map(days.contains) ?? false })
  }

  /// The sessions that are over and have no report, by the day on which it is due; no older ones than those of which the
  /// city reports next.
  func sessionReports(of duty: Duty, on days: ClosedRange<Day>) -> DueList {
    let counts = register.counts(in: Session.reports, of: "")
    let reported = ProgrammeYear.reported(on: today)
    let owed = counts.compactMap { standing, count -> (end: Day, due: Day, handler: String, count: Int)? in
      let end = Day(number: standing.measure)
      guard end >= reported, end < today, logins?.contains(standing.word) ?? true else { return nil }
      let due = WorkingDays.endOfTerm(days: register.number(of: .reportSessionDays, on: end), after: end)
      return days.contains(due) ? (end, due, standing.word, count) : nil
    }
    let inOrder = owed.sorted { ($0.due, $0.end, $0.handler) < ($1.due, $1.end, $1.handler) }.map {
      end, due, handler, count in
      OwedDay(
        due: .through(due), handlers: [handler: count],
        records: Siblings(ofAll: Session.reports, at: [handler], measures: end.number...end.number))
    }
    return DueList(inOrder, of: duty, on: register)
  }
}

extension DueReading {
  /// Whether sessions of the year before that of which the city reports next have no report: they leave the list of those one
  /// by one, and are not forgotten.
  func closedYear(of duty: Duty) -> DueList {
    let reported = ProgrammeYear.reported(on: today)
    let isAny = register.counts(in: Session.reports, of: "").contains { standing, _ in
      let end = Day(number: standing.measure)
      return end < reported && end.year == reported.year - 1
    }
    return isAny ? DueList([DueThing(duty, nil, .overdue)]) : .empty
  }
}

extension Session {
  /// What is so of the sessions of the year that is closed, as it is on a day, which have no report.
  public static func unreported(on today: Day) -> [Condition] {
    [
      Condition(field: name(of: \.start), value: String(ProgrammeYear.reported(on: today).year - 1)),
      Condition(field: name(of: \.report), value: ""),
      Condition(field: name(of: \.status), .unequal, value: SessionStatus.cancelled.rawValue),
    ]
  }

  /// The tally of the sessions without a report, by whoever handles them and their last day.
  static let reports = Tally(ofAll: Session.kind, "reports") { id, register in
    let session: Session = register.excerpt(Identifier(id.raw), of: reportFields)
    guard session.status != .cancelled, session.report.allSatisfy(\.isWhitespace), let days = session.days else {
      return nil
    }
    return Standing(session.handler, days.upperBound.number)
  }

  private static let reportFields = dayFields + FieldList(\.status, \.report, \.handler)
}
