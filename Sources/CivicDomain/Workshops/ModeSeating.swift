/// The seats of one mode of a session, in the room or online: counted in people, given in the order of the log.
public struct ModeSeating: Sendable {
  /// In person or online.
  public let mode: SessionMode
  /// Whether the session is held in this mode at all.
  public let isOffered: Bool
  /// How many seats there are; nil: no limit. 0 where the mode is not offered.
  public let seats: Int?
  /// Those who have a seat, in log order.
  public let seated: [Registration]
  /// Those who wait for one, first come first.
  public let waitingList: [Registration]

  init(mode: SessionMode, of session: Session, registrations: [Registration]) {
    self.mode = mode
    isOffered = session.offeredModes.contains(mode)
    seats = isOffered ? session.seats(in: mode) : 0
    var seated: [Registration] = []
    var waitingList: [Registration] = []
    for registration in registrations where registration.status.isInForce {
      guard registration.isOnline == (mode == .online) else { continue }
      if registration.seated { seated.append(registration) }
      if registration.isWaiting { waitingList.append(registration) }
    }
    self.seated = seated
    self.waitingList = waitingList
  }

  /// How many people have a seat.
  public var taken: Int { seated.reduce(0) { $0 + $1.size } }
  /// How many people wait.
  public var waiting: Int { waitingList.reduce(0) { $0 + $1.size } }
  /// How many seats are free, never below 0; nil: no limit.
  public var left: Int? { seats.map { max(0, $0 - taken) } }

  /// Whether so many people find a seat.
  public func hasRoom(for people: Int) -> Bool { left.map { people <= $0 } ?? true }

  /// Those who wait and find a seat once another is out of the way: the first that fits, and so on while some fit.
  func movingUp(without left: Identifier<Registration>? = nil) -> [Registration] {
    guard let seats else { return waitingList.filter { $0.id != left } }
    var free = seats - seated.filter { $0.id != left }.reduce(0) { $0 + $1.size }
    return waitingList.filter { waiting in
      guard waiting.id != left, waiting.size <= free else { return false }
      free -= waiting.size
      return true
    }
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
