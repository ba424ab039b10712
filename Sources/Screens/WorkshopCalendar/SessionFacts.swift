import CivicDomain
import Words

/// The lines that sum up a session: when, where, seats, registration.
struct SessionFacts {
  /// The title with its time: `17:00–19:00 Warsztat: SWOT i cele`, and the status if that is not "planned".
  let head: String
  /// The day and time: `śr. 9.09.2026 17:00–19:00`.
  let time: String
  /// The place and mode: `III LO, ul. Prusa 3 · hybrydowo`.
  let `where`: String
  /// The seats and the waiting list: `zajęte 18 z 20 · lista rezerwowa: 3 os.`, or that anybody may come.
  let seats: String
  /// When one can register: `zapisy do 9.09 włącznie`; empty where nobody needs to, and once the session was held or
  /// cancelled.
  let registration: String

  /// Sums up a session; `day`: which of its days is shown, where it has several.
  init(_ session: Session, on day: Day? = nil, in world: World) {
    let words = world.words
    let clocks =
      session.start.map { start in
        session.end.map { words.clocks(TimeSpan(start: start, end: $0)) } ?? words.clock(start)
      } ?? ""
    time = session.start.map { "\(words.dayWithWeekday($0.day)) \(clocks)" } ?? ""
    head = [
      day.flatMap { session.part(on: $0) }.map { words.partOfSession(session, $0.number, of: $0.of) } ?? clocks,
      words.text(session.title),
      session.status == .planned ? "" : "(\(words.label(session.status)))",
    ].filter { !$0.isEmpty }.joined(separator: " ")
    let place = [session.place, session.address].map { words.text($0) }.filter { !$0.isEmpty }.joined(separator: ", ")
    `where` = [place, session.mode == .inPerson ? "" : words.label(session.mode)]
      .filter { !$0.isEmpty }.joined(separator: " · ")
    seats = SessionFacts.seats(of: session, in: world).joined(separator: " · ")
    registration = session.entry == .open ? "" : SessionFacts.window(of: session, in: world)
  }

  /// The texts of the seats of each mode, and of the waiting list.
  private static func seats(of session: Session, in world: World) -> [String] {
    let words = world.words
    switch session.entry {
    case .open:
      return [words.label(session.entry)]
    case .registration:
      let seating = Seating(of: session, on: world.register)
      let rows = [seating.inPerson, seating.online].filter(\.isOffered)
      let seats = rows.map { row in
        words.seats(taken: row.taken, of: row.seats, in: rows.count > 1 ? row.mode : nil)
      }
      let calls = session.toBeCalled(on: world.register, at: world.now).count
      return seats + (seating.waiting > 0 ? [words.waiting(seating.waiting)] : [])
        + (calls > 0 ? [words.toCall(calls)] : [])
    }
  }

  private static func window(of session: Session, in world: World) -> String {
    guard session.status == .planned else { return "" }
    if let opens = session.registrationOpens, world.now < opens {
      return world.words.registrationOpens(opens, near: world.today)
    }
    guard let closes = session.closes else { return "" }
    return world.words.registration(until: closes, isOver: closes <= world.now, near: world.today)
  }
}
