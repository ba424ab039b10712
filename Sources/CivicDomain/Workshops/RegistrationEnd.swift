/// The act of cancelling a registration. `again` is the id of the new one that undoing makes, at the end of the line,
/// where its own place is no longer to be had.
public struct CancelRegistration: OfferedAct {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "registration-cancel",
    ActWords(
      logged: Label(pl: "odwołano zgłoszenie", en: "registration cancelled"),
      done: Label(pl: "Odwołano zgłoszenie", en: "Registration cancelled"),
      undone: Label(pl: "odwołanie zgłoszenia", en: "the cancellation")))
  /// The offer of the act: how lists and forms show it.
  public static let offer = ActOffer(
    Label(pl: "odwołaj zgłoszenie", en: "cancel the registration"),
    about: Label(
      pl: "Odwołuje; pierwsza osoba z listy rezerwowej, która się mieści, dostaje miejsce.",
      en: "Cancels it; the first on the waiting list that fits moves up."),
    reason: .asked, draws: [Registration.kind])
  /// The request: which registrations, and why.
  public var request: ActRequest
  /// Such an end.
  public init(_ request: ActRequest) { self.request = request }
  /// Cancels it.
  public func decide(
    on id: Identifier<Registration>, drawn: [RecordID], in situation: Situation
  ) throws(Refusal) -> Decision { try RegistrationEnd.cancel(id, again: drawn.first, in: situation) }

  /// The return of each.
  public static func counter(of deed: Deed, in situation: Situation) -> (any Act)? { RegistrationEnd.counter(of: deed) }
}

/// The act of taking a cancellation back: the registration is as it was, in its own place while nobody has got that, or
/// gave it back a step before (`TakeSeatsBack`); else a new one.
public struct ReinstateRegistration: Act {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "registration-reinstate", command: nil,
    ActWords(
      logged: Label(pl: "cofnięto odwołanie zgłoszenia", en: "cancellation of a registration undone"),
      done: Label(pl: "Przywrócono zgłoszenie", en: "Registration is in force again"),
      undone: Label(pl: "przywrócenie zgłoszenia", en: "the return of the registration")))

  /// The registration as it was before it was cancelled.
  public let was: Registration
  /// The id of the new one.
  public let again: Identifier<Registration>
  /// When the registration was changed last before it was cancelled; nil: nobody knows.
  public let since: Instant?

  /// Such a return.
  public init(_ was: Registration, again: Identifier<Registration>, since: Instant? = nil) {
    self.was = was
    self.again = again
    self.since = since
  }

  /// The subject: the registration.
  public var subject: ActSubject { .subjects([was.id.any]) }
  /// Takes it back.
  public func decide(in situation: Situation) throws(Refusal) -> Decision {
    try RegistrationEnd.reinstate(was, again: again, in: situation)
  }

  /// The end of the one that is in force again, or was made for it.
  public static func counter(of deed: Deed, in situation: Situation) -> (any Act)? {
    if let counter = RegisterPerson.counter(of: deed, in: situation) { return counter }
    return deed.undone { part in
      guard let was = part.was(Registration.self), was.status == .cancelled else { return nil }
      return CancelRegistration(was.id, draws: deed.draw(Registration.kind).map { [$0] } ?? [])
    }
  }
}

/// The rules of how a registration ends, and how its end is taken back.
enum RegistrationEnd {
  /// The end of a registration; the first that waits and fits moves up in the same decision, so that no seat is ever
  /// free while somebody waits for it.
  /// - Parameters:
  ///   - call: what came of ringing the person, where that is why it ends.
  ///   - again: the id under which undoing registers anew where the place has gone; nil where nobody will undo it.
  static func cancel(
    _ id: Identifier<Registration>, call: CallState? = nil, again: RecordID?, in situation: Situation
  ) throws(Refusal) -> Decision {
    let old = try RecordRules.living(id, in: situation)
    switch old.status {
    case .cancelled: return .alreadyDone
    case .attended: throw .registrationNotInForce(id, .attended)
    case .registered, .absent: break
    }
    var new = old
    new.status = .cancelled
    new.seated = false
    // Nobody rings somebody who has called off.
    new.call = call ?? (old.call?.isDue ?? false ? nil : old.call)
    var changes = try RecordRules.replace(old, with: new, in: situation)
    if old.seated, let session = situation.register.record(old.session), session.isToCome(at: situation.now) {
      let row = Seating(of: session, on: situation.register)[old.isOnline ? .online : .inPerson]
      changes += Seating.moveUp(row.movingUp(without: old))
    }
    return Decision(
      changes, undoneBy: { deed, _ in counter(of: deed) }, drawn: again.map { [$0] } ?? [], in: situation)
  }

  /// The return of each registration that ended; whoever moved up by it was changed, too, and is none of them.
  static func counter(of deed: Deed) -> (any Act)? {
    deed.undone { part in
      guard let was = part.was(Registration.self), was.status != .cancelled,
        part.change.set[\Registration.status] == .text(RegistrationStatus.cancelled.rawValue),
        let again = deed.draw(Registration.kind)
      else { return nil }
      return deed.takingSeatsBack(
        before: ReinstateRegistration(was, again: Identifier(again.raw), since: part.since))
    }
  }

  /// A cancellation taken back. Whoever waited has the old place in the line; whoever had a seat has it while it is
  /// free, for then nobody has taken it, or whoever was moved up to it waits again. Else it is a new registration, at the
  /// end of the line.
  /// - Parameter was: the registration as it was before it was cancelled.
  static func reinstate(
    _ was: Registration, again: Identifier<Registration>, in situation: Situation
  ) throws(Refusal) -> Decision {
    let old = try RecordRules.living(was.id, in: situation)
    guard old.status == .cancelled else { return .alreadyDone }
    if situation.register.stored(again.any) != nil { return .alreadyDone }
    let session = try RecordRules.living(old.session, in: situation)
    guard session.status == .planned else { throw .sessionNotPlanned(session.id, session.status) }
    if let twice = RegistrationRules.registration(of: old.person, at: session.id, on: situation.register) {
      throw .alreadyRegistered(twice)
    }
    let row = Seating(of: session, on: situation.register)[old.isOnline ? .online : .inPerson]
    let hasRoom = row.isOffered && row.hasRoom(for: old.size)
    guard hasRoom || !was.seated else { return try registerAnew(old, as: again, in: situation) }
    var new = old
    new.status = was.status
    // Who has a seat after having waited for one hears of it now.
    let movesUp = was.isWaiting && hasRoom && session.isToCome(at: situation.now)
    new.seated = was.seated || movesUp
    new.call = movesUp ? .toCall : was.call
    let changes = try RecordRules.replace(old, with: new, in: situation)
    return Decision(changes, undoneBy: ReinstateRegistration.counter, drawn: [again.any], in: situation)
  }

  /// Registers anew somebody whose registration was cancelled by mistake: they are let in even after registration has
  /// closed.
  private static func registerAnew(
    _ old: Registration, as again: Identifier<Registration>, in situation: Situation
  ) throws(Refusal) -> Decision {
    let person = try RecordRules.living(old.person, in: situation)
    var registration = Registration(blank: again)
    registration.session = old.session
    registration.people = old.people
    registration.organization = old.organization
    registration.attendeeKind = old.attendeeKind
    registration.channel = old.channel
    registration.mode = old.mode
    (registration.needs, registration.needsNote) = (old.needs, old.needsNote)
    let late = old.lateBecause.isEmpty ? ProgramText.undone.kept : old.lateBecause
    return try RegisterPerson(
      registration, person, as: .keepingKnown, waitingListAccepted: true, lateBecause: late
    ).decide(in: situation)
  }
}
