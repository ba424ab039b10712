/// The seats of one mode of a session, in the room or online: counted in people, given in the order of the log.
public struct ModeSeating {
  /// The mode: in person or online.
  public let mode: SessionMode
  /// Whether the session is held in this mode at all.
  public let isOffered: Bool
  /// How many seats there are; nil: no limit. 0 where the mode is not offered.
  public let seats: Int?
  /// How many people have a seat.
  public let taken: Int
  /// How many people wait.
  public let waiting: Int
  /// How many registrations have a seat.
  let seatedCount: Int
  /// How many registrations wait.
  let waitingCount: Int

  private let session: Identifier<Session>
  private let register: any Register

  init(mode: SessionMode, of session: Session, _ counts: [Standing: Int], on register: any Register) {
    self.mode = mode
    self.session = session.id
    self.register = register
    isOffered = session.offeredModes.contains(mode)
    seats = isOffered ? session.seats(in: mode) : 0
    var (taken, seatedCount, waiting, waitingCount) = (0, 0, 0, 0)
    for (standing, count) in counts {
      guard let seat = SeatStanding(word: standing.word), seat.isOnline == (mode == .online) else { continue }
      if seat.isSeated, seat.status.isInForce {
        taken += count * standing.measure
        seatedCount += count
      }
      if seat.isWaiting {
        waiting += count * standing.measure
        waitingCount += count
      }
    }
    assert(taken >= 0 && waiting >= 0, "fewer than nobody")
    (self.taken, self.seatedCount) = (taken, seatedCount)
    (self.waiting, self.waitingCount) = (waiting, waitingCount)
  }

  /// The registrations that have a seat, in log order.
  public var seated: [Registration] { records(seatedSiblings, window: 0..<Int.max) }
  /// The registrations on the waiting list, first come first.
  public var waitingList: [Registration] { records(waitingSiblings(), window: 0..<Int.max) }

  /// How many seats are free, never below 0; nil: no limit.
  public var left: Int? { seats.map { max(0, $0 - taken) } }

  /// Whether so many people find a seat.
  public func hasRoom(for people: Int) -> Bool { left.map { people <= $0 } ?? true }

  /// The first few of those who have a seat.
  func firstSeated(_ count: Int) -> [Identifier<Registration>] {
    register.ids(seatedSiblings, window: 0..<count).map { Identifier($0.raw) }
  }

  /// The place of somebody who waits, from 1.
  func waitingPlace(of registration: Identifier<Registration>) -> Int? {
    register.rank(of: registration.any, among: waitingSiblings()).map { $0 + 1 }
  }

  /// Returns those who wait and find a seat once another, who has one, is out of the way: the first that fits, and so
  /// on while some fit.
  func movingUp(without left: Registration? = nil) -> [Registration] {
    guard let seats else { return waitingList }
    var free = seats - taken + (left.map { $0.seated ? $0.size : 0 } ?? 0)
    var moving: [Registration] = []
    while free > 0 {
      // Whoever moves up stands before all that still may; whoever was passed over needs more than is free now.
      let passed = moving.count { $0.size <= free }
      guard let next = records(waitingSiblings(upTo: free), window: passed..<passed + 1).first else { break }
      moving.append(next)
      assert(0...free ~= next.size, "somebody moves up to whom not enough seats are left")
      free -= next.size
    }
    return moving
  }

  private var seatedSiblings: Siblings { Registration.seated(at: session, in: mode) }

  private func waitingSiblings(upTo size: Int = .max) -> Siblings {
    Registration.waiting(at: session, in: mode, upTo: size)
  }

  private func records(_ siblings: Siblings, window: Range<Int>) -> [Registration] {
    register.ids(siblings, window: window).compactMap { register.record(Identifier<Registration>($0.raw)) }
  }
}

extension Session {
  /// The ways in which one can take part.
  public var offeredModes: [SessionMode] {
    switch mode {
    case .inPerson: [.inPerson]
    case .online: [.online]
    case .hybrid: [.inPerson, .online]
    }
  }

  /// The seats of a mode; nil: no limit. A session held online alone may have its number in either field.
  public func seats(in mode: SessionMode) -> Int? {
    switch (self.mode, mode) {
    case (.online, .online): onlineSeats ?? seats
    case (.inPerson, .online), (.hybrid, .online): onlineSeats
    case (_, .inPerson), (_, .hybrid): seats
    }
  }
}

extension Registration {
  /// Whether somebody waits for a seat. Who came, or did not come, waits no more.
  public var isWaiting: Bool { status == .registered && !seated }
}
