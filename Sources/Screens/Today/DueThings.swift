import CivicDomain
import Words

/// One thing that is due: what it says, and what it is about.
struct DueThing {
  let section: TodaySection
  let text: String
  let id: RecordID
}

/// What is due today and in the next days, read by small windows of ordered lists, never by whole kinds.
struct DueThings {
  private(set) var things: [DueThing] = []
  /// How many of a section are not shown.
  private(set) var more: [TodaySection: Int] = [:]

  private let world: World

  init(in world: World) {
    self.world = world
    addSessions()
    addRemarks()
    addBookings()
    addConsultations()
  }

  private var today: Day { world.today }

  private mutating func add(_ section: TodaySection, _ id: RecordID, _ text: String) {
    guard things.lazy.filter({ $0.section == section }).count < Limits.todayRows else {
      more[section, default: 0] += 1
      return
    }
    things.append(DueThing(section: section, text: text, id: id))
  }

  /// The records of a type from a day on, by a field that orders them, while `isWanted` holds for them.
  private func records<R: Record>(
    _ type: R.Type, by field: String, from day: Day, while isWanted: (R) -> Bool
  ) -> [R] {
    let query = Query(R.kind, orderedBy: field, from: .text(day.text))
    let page = world.register.page(query, window: 0..<DueThings.window)
    let found = page.ids.compactMap { world.register.record(Identifier<R>($0.raw)) }
    return Array(found.prefix(while: isWanted))
  }

  /// More than a centre has in two weeks.
  private static let window = 60

  private mutating func addSessions() {
    let days = 2
    let end = today.adding(days: DueThings.registrationDays)
    // Registration closes some days before its session at most.
    let sessions = records(Session.self, by: "start", from: today) { ($0.start?.day ?? .latest) <= end }
      .filter { $0.status == .planned }
    for session in sessions {
      guard let start = session.start, start.day < today.adding(days: days) else { continue }
      let place = session.place.isEmpty ? "" : ", \(session.place)"
      add(.sessions, session.id.any, "\(world.words.when(start, today: today)) \(session.title)\(place)")
    }
    for session in sessions where session.entry == .registration {
      guard let closes = session.closes, closes > world.now, closes <= LocalTime(startOf: today.adding(days: days))
      else { continue }
      add(.registrations, session.id.any, world.words.registrationCloses(session.title, closes, today: today))
    }
  }

  /// How far before its session a registration may close and still be seen here.
  private static let registrationDays = 14

  private mutating func addRemarks() {
    let open = records(Consultation.self, by: "closes", from: today.adding(days: -DueThings.answerDays)) { _ in true }
    for consultation in open where consultation.reportedOn == nil {
      let remarks = world.register.ids(of: Submission.kind, whose: "consultation", is: consultation.id.raw)
      for id in remarks {
        guard world.register.ids(of: Response.kind, whose: "submission", is: id.raw).isEmpty else { continue }
        let received = world.register.record(Identifier<Submission>(id.raw))?.receivedOn
        let text = world.words.unanswered(
          world.name(of: id), consultation.subject, since: received, today: today)
        add(.remarks, id, text)
      }
    }
  }

  /// Remarks are answered within a month, or are no longer today's matter.
  private static let answerDays = 31

  private mutating func addBookings() {
    let starting = records(Booking.self, by: "start", from: today) { ($0.start?.day ?? .latest) <= today }
    for booking in starting where booking.status == .requested || booking.status == .confirmed {
      add(.bookings, booking.id.any, world.words.bookingStarts(name(booking)))
    }
    let query = Query(
      Booking.kind, orderedBy: "end",
      where: [Query.Condition(field: "status", value: BookingStatus.handedOver.rawValue)])
    for id in world.register.page(query, window: 0..<DueThings.window).ids {
      guard let booking = world.register.record(Identifier<Booking>(id.raw)), let end = booking.end,
        end.day <= today
      else { break }
      add(.bookings, id, world.words.bookingReturns(name(booking), end, today: today))
    }
  }

  private func name(_ booking: Booking) -> String { world.words.booking(booking, in: world.circumstances) }

  private mutating func addConsultations() {
    let closing = records(Consultation.self, by: "closes", from: today) {
      ($0.closes ?? .latest) <= today.adding(days: 7)
    }
    for consultation in closing {
      guard let closes = consultation.closes, (consultation.opens ?? .earliest) <= today else { continue }
      add(
        .consultations, consultation.id.any,
        world.words.consultationCloses(consultation.subject, closes, today: today))
    }
  }
}
