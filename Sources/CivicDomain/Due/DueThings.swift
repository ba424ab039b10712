/// The list of what is due today and in the next days, read by small windows of ordered lists, never by whole kinds.
public struct DueThings {
  private let few: [DueThing]
  /// The owed responses; of these there may be very many, so that no more of them are read than anybody asks for.
  private let responses: OwedResponses

  /// Reads what is due at a moment.
  public init(on register: any Register, at now: LocalTime) {
    let reading = DueReading(register: register, now: now)
    few = reading.sessions + reading.calls + reading.registrations + reading.bookings + reading.consultations
    responses = reading.responses
  }

  /// The due things, by section and within it by time: the answer that is owed for longest first.
  public var things: [DueThing] { DueSection.allCases.flatMap { things(in: $0) } }

  /// The first things of one section.
  public func things(in section: DueSection, first: Int = .max) -> [DueThing] {
    switch section {
    case .responses: responses.first(first)
    case .sessions, .calls, .registrations, .bookings, .consultations:
      Array(few.lazy.filter { $0.section == section }.prefix(first))
    }
  }

  /// How many things one section has.
  public func count(in section: DueSection) -> Int {
    switch section {
    case .responses: responses.count
    case .sessions, .calls, .registrations, .bookings, .consultations: few.count { $0.section == section }
    }
  }

  /// Sessions and closing registrations are told of today and tomorrow.
  static let sessionDays = 2
  /// A consultation that closes within a week still leaves time to remind people of it.
  static let consultationDays = 7
  /// A thing that nobody fetched for a week is not expected any more.
  static let waitingDays = 7
  /// Records of one list that are looked at: far more than a centre has in two days, or consultations in ten years.
  static let window = 200
}

/// The reading of one register at one moment.
private struct DueReading {
  let register: any Register
  let now: LocalTime

  private var today: Day { now.day }
  private var tomorrowsEnd: LocalTime { LocalTime(startOf: today.adding(days: DueThings.sessionDays)) }

  /// The first records of a list, while `isWanted` holds for them.
  private func records<R: Record>(
    _ query: Query, _ type: R.Type = R.self, while isWanted: (R) -> Bool
  ) -> [R] {
    var found: [R] = []
    for id in register.page(query, window: 0..<DueThings.window).ids {
      guard let record = register.record(Identifier<R>(id.raw)), isWanted(record) else { break }
      found.append(record)
    }
    return found
  }

  private func planned(
    by time: WritableKeyPath<Session, LocalTime?>, from start: String, while isWanted: (Session) -> Bool
  ) -> [Session] {
    records(Query(orderedBy: time, from: .text(start)), while: isWanted).filter { $0.status == .planned }
  }

  private func startingSoon() -> [Session] {
    planned(by: \.start, from: today.text) { ($0.start ?? tomorrowsEnd) < tomorrowsEnd }
  }

  var sessions: [DueThing] {
    let underway = Session.underway(on: today, of: FieldList(\.status), register: register).filter {
      $0.status == .planned
    }
    // One of this morning too: who came is marked when it is over.
    return (underway + startingSoon()).compactMap { session in session.start.map { .session(session.id, at: $0) } }
  }

  /// The calls that are due, for the next session first; however far away it is, for a seat that nobody is told of
  /// stays empty.
  var calls: [DueThing] {
    let due = CallState.allCases.filter(\.isDue).flatMap { state in
      register.records(whose: \Registration.call, is: state)
    }
    let calls = due.compactMap { registration -> (id: Identifier<Registration>, start: LocalTime)? in
      guard registration.isToBeCalled(on: register, at: now) else { return nil }
      return register.record(registration.session)?.start.map { (registration.id, $0) }
    }
    return calls.sorted { $0.start < $1.start }.map { .call($0.id, by: $0.start) }
  }

  var registrations: [DueThing] {
    let declared = planned(by: \.registrationCloses, from: now.text) { session in
      session.registrationCloses.map { $0 <= tomorrowsEnd } ?? false
    }
    // Without a time of its own registration closes with the day before: also that of the day behind tomorrow.
    let end = tomorrowsEnd.adding(days: 1)
    let undeclared = planned(by: \.start, from: today.text) { ($0.start ?? end) < end }
      .filter { $0.registrationCloses == nil }
    let closing = (declared + undeclared).compactMap { session -> (id: Identifier<Session>, closes: LocalTime)? in
      guard session.entry == .registration, let closes = session.closes, now < closes, closes <= tomorrowsEnd else {
        return nil
      }
      return (session.id, closes)
    }
    return closing.sorted { $0.closes < $1.closes }.map { .registration($0.id, until: $0.closes) }
  }

  var responses: OwedResponses {
    // The newest first: where there are more than anybody looks at, the old ones are left to the archive.
    let all = Query(orderedBy: \Consultation.closes, descending: true)
    let unreported = register.first(DueThings.window, of: all) { id in
      register.value(of: \Consultation.reportedOn, in: Identifier(id.raw)) == nil
    }
    return OwedResponses(in: unreported, on: register)
  }

  var bookings: [DueThing] {
    let waiting = [BookingStatus.requested, .confirmed].flatMap { status in
      Booking.due(
        status, from: today.adding(days: -DueThings.waitingDays), through: today, first: DueThings.window, on: register)
    }
    let toHandOver = waiting.compactMap { booking in
      booking.span.flatMap { now < $0.end ? (id: booking.id, time: $0.start) : nil }
    }
    let lent = Booking.due(.handedOver, through: today, first: DueThings.window, on: register)
    return toHandOver.sorted { $0.time < $1.time }.map { .handOver($0.id, at: $0.time) }
      + lent.compactMap { booking in booking.end.map { .takeBack(booking.id, at: $0) } }
  }

  var consultations: [DueThing] {
    let end = today.adding(days: DueThings.consultationDays)
    let query = Query(orderedBy: \Consultation.closes, from: .text(today.text))
    return records(query, Consultation.self) { ($0.closes ?? .latest) <= end }.compactMap { consultation in
      guard let closes = consultation.closes, (consultation.opens ?? .earliest) <= today else { return nil }
      return .consultation(consultation.id, through: closes)
    }
  }
}
