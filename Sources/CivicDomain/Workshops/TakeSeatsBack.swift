/// The act of taking seats back from whoever got them by something that is being undone: they wait again, each in the very
/// place that they had.
///
/// It is the first step of such an undoing (`before(_:undoing:in:)`). It changes nothing where one of them may know of the
/// seat, or where somebody sat down or gave a place up since: then all keep what they have. Nothing undoes it by itself: where
/// the undoing is undone, the same move up once more.
public struct TakeSeatsBack: Act {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "registration-wait-again", command: nil,
    ActWords(
      logged: Label(pl: "wrócono na listę rezerwową", en: "back on the waiting list"),
      done: Label(pl: "Wrócono na listę rezerwową", en: "Back on the waiting list"),
      undone: Label(pl: "powrót na listę rezerwową", en: "the return to the waiting list"),
      lasting: Label(
        pl: "Miejsca z listy rezerwowej dostają ludzie sami, gdy się zwolnią: nie ma tu czego cofać.",
        en: "Whoever waits moves up by themselves once a seat is free: there is nothing to undo here.")))

  /// The registrations as they were while they waited.
  public let waiting: [Registration]
  /// How many calls with each of them were noted until then.
  private let calls: [Int]
  private let session: Identifier<Session>
  private let seats: TakenSeats
  /// The instants at which nothing was done with them but that they got their seats, and gave up none since: when they got
  /// them, and when a later slip with them was taken back.
  private var untold: Set<Instant>

  /// The act that undoes something, once the seats are taken back that this gave; alone where it gave none.
  static func before(_ counter: any Act, undoing changes: [Change], in situation: Situation) -> any Act {
    let waiting = Seating.movedUp(in: changes).compactMap { situation.register.record($0) }.filter(\.isWaiting)
    guard let session = waiting.first?.session, let back = TakeSeatsBack(from: waiting, at: session, changes, situation)
    else { return counter }
    return Together([back, counter], for: .last)
  }

  /// The same of something of which only the log tells, long after it was done: seats are taken back while nothing was done since
  /// with what it changed, with anybody else who has a seat there or gave one up, and no call with whoever got them was noted.
  static func before(_ counter: any Act, undoing parts: [Deed.Part], in situation: Situation) -> any Act {
    let movedUp = Set(Seating.movedUp(in: parts.map(\.change)))
    let waiting = parts.compactMap { $0.was(Registration.self) }.filter { movedUp.contains($0.id) && $0.isWaiting }
    let changed = Set(parts.map { situation.register.stored($0.id)?.changedAt })
    guard let session = waiting.first?.session, changed.count == 1, let saved = changed.first ?? nil,
      let back = TakeSeatsBack(from: waiting, at: session, since: saved, situation)
    else { return counter }
    return Together([back, counter], for: .last)
  }

  private init?(
    from waiting: [Registration], at session: Identifier<Session>, since saved: Instant, _ situation: Situation
  ) {
    let register = situation.register
    let modes = Set(waiting.map(\.isOnline))
    let isTouched = register.records(whose: \Registration.session, is: session).contains { other in
      !other.isWaiting && modes.contains(other.isOnline)
        && register.stored(other.id.any).map { $0.changedAt > saved } ?? false
    }
    let isAsLeft = waiting.allSatisfy { waiting in
      register.record(waiting.id) == waiting.movedUp && !Self.isRung(waiting, since: saved, on: register)
    }
    guard !isTouched, isAsLeft, let seats = TakenSeats(at: session, in: modes, on: register) else { return nil }
    self.waiting = waiting
    self.session = session
    self.seats = seats
    calls = waiting.map { Self.calls(with: $0, on: register) }
    untold = [saved]
  }

  /// Whether a call with somebody was noted since.
  private static func isRung(_ waiting: Registration, since saved: Instant, on register: any Register) -> Bool {
    let organization = waiting.organization
    let ids =
      register.ids(whose: \PhoneCall.person, is: waiting.person)
      + (organization.isEmpty ? [] : register.ids(whose: \PhoneCall.organization, is: organization))
    return ids.contains { register.stored($0.any).map { $0.changedAt > saved } ?? false }
  }

  private init?(
    from waiting: [Registration], at session: Identifier<Session>, _ changes: [Change], _ situation: Situation
  ) {
    let modes = Set(waiting.map(\.isOnline))
    guard let seats = TakenSeats(at: session, in: modes, on: situation.after(changes).register) else { return nil }
    self.waiting = waiting
    self.session = session
    self.seats = seats
    calls = waiting.map { Self.calls(with: $0, on: situation.register) }
    untold = [situation.at]
  }

  /// What undoes something, once another act was undone since. Where that took back the end of a registration of which nothing
  /// was told before it, nothing was told of it yet.
  public static func knowing(_ counter: any Act, undone: any Act, on register: any Register) -> any Act {
    let steps = (undone as? Together)?.acts.map(\.act) ?? [undone]
    guard let all = counter as? Together, all.purpose == .last, var back = all.acts.first?.act as? TakeSeatsBack else {
      return counter
    }
    for case let step as ReinstateRegistration in steps {
      guard back.waiting.contains(where: { $0.id == step.was.id }), let since = step.since, back.untold.contains(since),
        let stored = register.stored(step.was.id.any)
      else { continue }
      back.untold.insert(stored.changedAt)
    }
    return Together([back] + all.acts.dropFirst().map(\.act), for: .last)
  }

  /// The subject: the registrations.
  public var subject: ActSubject { .subjects(waiting.map(\.id.any)) }

  /// Takes them back, all or none.
  public func decide(in situation: Situation) throws(Refusal) -> Decision {
    let register = situation.register
    let isAsItWasLeft =
      zip(waiting, calls).allSatisfy { isUntold($0, calls: $1, in: situation) }
      && TakenSeats(at: session, in: Set(waiting.map(\.isOnline)), on: register) == seats
    return isAsItWasLeft ? Decision(changes: waiting.map { $0.change(from: $0.movedUp) }) : .alreadyDone
  }

  /// Whether nothing was done since with the registration of somebody, and no call with them was noted. Something done at
  /// this very instant is a step of the same undoing.
  private func isUntold(_ waiting: Registration, calls: Int, in situation: Situation) -> Bool {
    guard let stored = situation.register.stored(waiting.id.any),
      untold.contains(stored.changedAt) || stored.changedAt == situation.at
    else { return false }
    return situation.register.record(waiting.id) == waiting.movedUp
      && Self.calls(with: waiting, on: situation.register) == calls
  }

  private static func calls(with waiting: Registration, on register: any Register) -> Int {
    let organization = waiting.organization
    return register.count(whose: \PhoneCall.person, is: waiting.person)
      + (organization.isEmpty ? 0 : register.count(whose: \PhoneCall.organization, is: organization))
  }
}

/// What is taken at a session in some modes, and how many gave a place up: where this is the same again, nobody sat down or
/// left meanwhile. Who only waits, and who of those with a seat came, makes no difference.
private struct TakenSeats: Equatable {
  let seats: [Int?]
  let counts: [Standing: Int]

  init?(at session: Identifier<Session>, in online: Set<Bool>, on register: any Register) {
    guard let session = register.record(session) else { return nil }
    let seating = Seating(of: session, on: register)
    seats = [seating.inPerson, seating.online].filter { online.contains($0.mode == .online) }.map(\.seats)
    let standings = register.counts(in: Registration.seats, of: session.id.raw)
    counts = standings.reduce(into: [:]) { counts, entry in
      let (standing, count) = (entry.key, entry.value)
      guard let seat = SeatStanding(word: standing.word), online.contains(seat.isOnline) else { return }
      if seat.isSeated, seat.status.isInForce {
        let taken = SeatStanding(isOnline: seat.isOnline, isSeated: true, status: .registered)
        counts[Standing(taken.word, standing.measure), default: 0] += count
      } else if !seat.isWaiting, seat.status != .attended {
        let left = SeatStanding(isOnline: seat.isOnline, isSeated: false, status: .cancelled)
        counts[Standing(left.word), default: 0] += count
      }
    }
  }
}

extension Registration {
  /// The registration once it has moved up from the waiting list: it has a seat, and the person is to be rung.
  var movedUp: Registration {
    var seated = self
    seated.seated = true
    seated.call = .toCall
    return seated
  }
}
