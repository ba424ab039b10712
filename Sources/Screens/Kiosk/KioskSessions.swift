import CivicDomain
import Words

/// What is on: the sessions to come.
struct KioskSessions: KioskListing {
  let ids: [Identifier<Session>]
  var first = 0

  init(in reading: KioskReading) {
    let now = reading.now
    ids = reading.register.page(Query(orderedBy: \Session.start), window: 0..<Int.max).ids
      .map { Identifier<Session>($0.raw) }
      .filter { reading.register.excerpt($0, of: Self.telling).isToCome(at: now) }
  }

  private static let telling = FieldList(\Session.status, \.end)

  var count: Int { ids.count }
  func title(in reading: KioskReading) -> String { reading.words.whichSession }
  func nothing(in reading: KioskReading) -> String { reading.words.noSessions }

  func row(_ index: Int, in reading: KioskReading) -> KioskRow {
    guard let session = reading.register.record(ids[index]) else { return KioskRow(reading.words.unknown) }
    let when = session.start.map { reading.words.span(from: $0, to: session.end) } ?? reading.words.unknown
    return KioskRow(session.title, "\(when) · \(SessionSeats(of: session, in: reading).briefly)")
  }

  func page(_ index: Int, in reading: KioskReading) -> KioskMove { .open(KioskSession(id: ids[index])) }
}

/// Whether one can sign up for a session, and how many seats there were.
struct SessionSeats {
  private let session: Session
  private let reading: KioskReading

  init(of session: Session, in reading: KioskReading) { (self.session, self.reading) = (session, reading) }

  private var words: KioskWords { reading.words }

  /// Whether one can sign up at a time.
  static func takesSignUps(_ session: Session?, at now: LocalTime) -> Bool {
    guard let session, session.isToCome(at: now), session.entry == .registration else { return false }
    return (session.registrationOpens.map { $0 <= now } ?? true) && (session.closes.map { now < $0 } ?? true)
  }

  /// In a few words, beside its row.
  var briefly: String {
    if session.entry == .open { return words.openToAll }
    if let opens = session.registrationOpens, reading.now < opens { return words.opens(at: opens) }
    if !Self.takesSignUps(session, at: reading.now) { return words.closedBriefly }
    return seats.joined(separator: " · ")
  }

  /// In whole sentences, on its page.
  var sentences: [String] {
    if session.entry == .open { return [words.openToAllSentence] }
    if let opens = session.registrationOpens, reading.now < opens { return [words.opens(at: opens)] }
    if !Self.takesSignUps(session, at: reading.now) { return [words.closed] }
    return [(seats + [session.closes.map(words.closes)].compactMap { $0 }).joined(separator: " · ")]
  }

  private var seats: [String] {
    guard let seats = reading.edition.seats[session.id] else { return [words.seatsUnknown] }
    let free: [String]
    switch session.mode {
    case .inPerson: free = [words.seats(free: seats.free, of: nil)]
    case .online: free = [words.seats(free: seats.freeOnline, of: nil)]
    case .hybrid:
      free = [words.seats(free: seats.free, of: .inPerson), words.seats(free: seats.freeOnline, of: .online)]
    }
    return free + (seats.waiting > 0 ? [words.waiting(seats.waiting)] : [])
  }
}

/// A session.
struct KioskSession: KioskStep {
  let id: Identifier<Session>

  func sheet(in reading: KioskReading) -> KioskSheet {
    let words = reading.words
    guard let session = reading.register.record(id) else {
      return KioskSheet(title: words.sessionOver, rows: reading.waysBack)
    }
    var sheet = KioskSheet(title: session.title, text: reading.heading)
    var text: [String] = []
    if let start = session.start { text.append(words.span(from: start, to: session.end)) }
    text.append(
      [session.place, session.address, session.mode == .inPerson ? "" : words.mode(session.mode)]
        .filter { !$0.isEmpty }.joined(separator: ", "))
    text += SessionSeats(of: session, in: reading).sentences
    if !session.audience.isEmpty { text.append(words.audience(session.audience)) }
    if !session.leaders.isEmpty { text.append(words.leaders(session.leaders.joined(separator: ", "))) }
    text.append(session.agenda)
    if !session.contact.isEmpty { text.append(words.contact(session.contact)) }
    sheet.text += text.filter { !$0.isEmpty }
    sheet.rows = takes(in: reading) ? [KioskRow(words.signUp)] : reading.waysBack
    return sheet
  }

  private func takes(in reading: KioskReading) -> Bool {
    SessionSeats.takesSignUps(reading.register.record(id), at: reading.now)
  }

  mutating func choose(_ row: Int, in reading: KioskReading) -> KioskMove {
    takes(in: reading) ? .open(KioskSignUp(for: id, in: reading)) : .wayBack(row)
  }
}
