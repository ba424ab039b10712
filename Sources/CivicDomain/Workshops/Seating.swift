/// The seating of a session: who has a seat and who waits.
///
/// The stored truth is each registration's `seated`; here it is counted, and decided anew when something changes.
public struct Seating {
  /// The room.
  public let inPerson: ModeSeating
  /// Online.
  public let online: ModeSeating

  /// The seating of a session as the register has it.
  public init(of session: Session, on register: any Register) {
    let counts = register.counts(in: Registration.seats, of: session.id.raw)
    inPerson = ModeSeating(mode: .inPerson, of: session, counts, on: register)
    online = ModeSeating(mode: .online, of: session, counts, on: register)
  }

  /// The seating of one mode (that of the room for a hybrid session as a whole).
  public subscript(mode: SessionMode) -> ModeSeating { mode == .online ? online : inPerson }

  /// How many people have a seat, in every mode.
  public var seated: Int { inPerson.taken + online.taken }
  /// How many people wait, in every mode.
  public var waiting: Int { inPerson.waiting + online.waiting }
  /// How many more people would get a seat at once; nil where one of the modes has no limit.
  public var seatsLeft: Int? {
    var sum = 0
    for row in [inPerson, online] where row.isOffered {
      guard let left = row.left else { return nil }
      sum += left
    }
    return sum
  }

  /// The place of a registration on the waiting list of its mode: 0 = has a seat, 1 = moves up first; nil for one that
  /// neither sits nor waits.
  public static func position(of registration: Registration, on register: any Register) -> Int? {
    guard registration.status.isInForce else { return nil }
    if registration.seated { return 0 }
    guard let session = register.record(registration.session) else { return nil }
    guard registration.isWaiting else { return nil }
    return Seating(of: session, on: register)[registration.isOnline ? .online : .inPerson]
      .waitingPlace(of: registration.id)
  }

  /// The registrations that got a seat by these changes after they had waited for one: whom to ring.
  public static func movedUp(in changes: [Change]) -> [Identifier<Registration>] {
    changes.filter { change in
      change.id.prefix == Registration.kind.idPrefix && change.set[\Registration.seated] == .yes(true)
        && change.set[\Registration.call] == .text(CallState.toCall.rawValue)
    }.map { Identifier($0.id.raw) }
  }

  /// The registrations that lost a seat by these changes, which made them, and nothing else, wait for one again.
  public static func waitingAgain(in changes: [Change], on register: any Register) -> [Identifier<Registration>] {
    changes.filter { change in
      change.id.prefix == Registration.kind.idPrefix
        && change.fieldNames.contains(Registration.name(of: \.seated))
        && !change.fieldNames.contains(Registration.name(of: \.status))
    }.map { Identifier<Registration>($0.id.raw) }.filter { register.record($0)?.isWaiting ?? false }
  }

  /// How many of the registrations that these changes make have no seat, and wait for one.
  public static func waiting(in changes: [Change], on register: any Register) -> Int {
    changes.count { change in
      change.id.prefix == Registration.kind.idPrefix && register.stored(change.id) == nil
        && Registration.lenient(id: Identifier(change.id.raw), change.set).isWaiting
    }
  }

  /// The changes when a session's seats or modes change: fewer are refused while people sit on them, more move the
  /// waiting list up.
  static func reseat(_ new: Session, was old: Session, in situation: Situation) throws(Refusal) -> [Change] {
    let before = Seating(of: old, on: situation.register)
    let after = Seating(of: new, on: situation.register)
    var changes: [Change] = []
    for (was, row) in [(before.inPerson, after.inPerson), (before.online, after.online)] where was.seats != row.seats {
      if let seats = row.seats, row.taken > seats {
        throw .seatsTaken(
          seats: seats, seated: row.taken, by: row.firstSeated(RemoveRecord.named), total: row.seatedCount)
      }
      if new.isToCome(at: situation.now) { changes += moveUp(row.movingUp()) }
    }
    return changes
  }

  /// The changes that give waiting registrations their seats, and keep in mind that these people are to be rung: they say both, of
  /// whoever was to be rung of something else before, too.
  static func moveUp(_ registrations: [Registration]) -> [Change] {
    let (seated, call) = (Registration.name(of: \.seated), Registration.name(of: \.call))
    return registrations.map {
      Change(id: $0.id.any, set: [seated: .yes(true), call: .text(CallState.toCall.rawValue)])
    }
  }
}

extension Session {
  /// Whether anybody could still take a seat that becomes free: it is planned and not over.
  public func isToCome(at now: LocalTime) -> Bool { status == .planned && (end.map { now < $0 } ?? true) }

  /// Whether it has begun and is not over.
  func isUnderWay(at now: LocalTime) -> Bool { isToCome(at: now) && (start.map { $0 <= now } ?? false) }
}
