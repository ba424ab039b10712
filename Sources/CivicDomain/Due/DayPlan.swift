/// The things of a day, by the hour: what is held, what is lent, and what comes back.
public struct DayPlan {
  /// Something that is held or lent on the day.
  public struct Entry: Hashable, Sendable {
    /// The record of it.
    public let subject: RecordID
    /// Its time on that day: from and to midnight where it lasts longer.
    public let span: TimeSpan
    /// How it is told.
    public let telling: Duty.Telling
    /// The state of what is lent; nil: it is held.
    public let status: BookingStatus?
    /// The people who have a seat, and the seats; nil where nobody signs up, or the seats have no limit.
    public let fill: Fill?
  }

  /// How full something is.
  public struct Fill: Hashable, Sendable {
    /// The people who have a seat.
    public let taken: Int
    /// The seats.
    public let seats: Int
  }

  /// The entries, by their times.
  public let entries: [Entry]

  /// Reads the plan of a day: the sessions on it, the bookings that begin on it, and what is to come back.
  public init(of day: Day, on register: any Register, at now: LocalTime) {
    let today = TimeSpan(start: LocalTime(startOf: day), end: LocalTime(startOf: day.adding(days: 1)))
    func part(_ start: LocalTime, _ end: LocalTime) -> TimeSpan {
      TimeSpan(start: max(start, today.start), end: max(max(start, today.start), min(end, today.end)))
    }
    let sessions = DueReading(register: register, now: now).sessions(on: day...day).filter { $0.status == .planned }
      .compactMap { session in
        session.start.map { start in
          Entry(
            subject: session.id.any, span: part(start, session.end ?? start), telling: .place, status: nil,
            fill: Fill(of: session.id, on: register))
        }
      }
    let bookings = [BookingStatus.requested, .confirmed, .handedOver]
      .flatMap { Booking.due($0, from: day, through: day, first: DueReading.window, on: register) }
      .compactMap { booking in
        booking.span.map {
          Entry(
            subject: booking.id.any, span: part($0.start, $0.end), telling: .parties, status: booking.status, fill: nil)
        }
      }
    entries = (sessions + bookings).sorted {
      ($0.span.start, $0.span.end, $0.subject.raw) < ($1.span.start, $1.span.end, $1.subject.raw)
    }
  }
}

extension DayPlan.Fill {
  fileprivate init?(of id: Identifier<Session>, on register: any Register) {
    guard let session = register.record(id), session.entry == .registration else { return nil }
    let rows = [Seating(of: session, on: register)].flatMap { [$0.inPerson, $0.online] }.filter(\.isOffered)
    let seats = rows.compactMap(\.seats)
    guard !rows.isEmpty, seats.count == rows.count else { return nil }
    self.init(taken: rows.reduce(0) { $0 + $1.taken }, seats: seats.reduce(0, +))
  }
}
