/// How a registration ends, and how its end is taken back.
enum RegistrationEnd {
  /// The end of a registration; the first that waits and fits moves up in the same decision, so that no seat is ever
  /// free while somebody waits for it.
  /// - Parameters:
  ///   - call: what came of ringing the person, where that is why it ends.
  ///   - again: the id under which undoing registers anew where the place has gone.
  static func cancel(
    _ id: Identifier<Registration>, call: CallState? = nil, again: Identifier<Registration>, in situation: Situation
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
    return Decision(changes: changes, counter: again.isEmpty ? nil : .reinstateRegistration(old, again: again))
  }

  /// A cancellation taken back. Whoever waited has the old place in the line; whoever had a seat has it while it is
  /// free, for then nobody was moved up to it or has taken it. Else it is a new registration, at the end of the line.
  /// - Parameter was: the registration as it was before it was cancelled.
  static func reinstate(
    _ was: Registration, again: Identifier<Registration>, in situation: Situation
  ) throws(Refusal) -> Decision {
    let old = try RecordRules.living(was.id, in: situation)
    guard old.status == .cancelled else { return .alreadyDone }
    if situation.register.stored(again.any) != nil { return .alreadyDone }
    let session = try RecordRules.living(old.session, in: situation)
    guard session.status == .planned else { throw .sessionNotPlanned(session.id, session.status) }
    if let twice = RegistrationRules.place(of: old.person, at: session.id, on: situation.register) {
      throw .alreadyRegistered(twice)
    }
    let row = Seating(of: session, on: situation.register)[old.isOnline ? .online : .inPerson]
    let hasRoom = row.isOffered && row.hasRoom(for: old.size)
    guard hasRoom || !was.seated else { return try registerAnew(old, as: again, in: situation) }
    var new = old
    new.status = was.status
    new.seated = hasRoom
    // Who has a seat after having waited for one hears of it now.
    new.call = hasRoom && !was.seated ? .toCall : was.call
    let changes = try RecordRules.replace(old, with: new, in: situation)
    return Decision(changes: changes, counter: .cancelRegistration(old.id, again: again))
  }

  /// Somebody whose registration was cancelled by mistake is let in even after registration has closed.
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
    registration.needs = old.needs
    let late = old.lateBecause.isEmpty ? ProgramText.undone.kept : old.lateBecause
    return try RegistrationRules.register(
      registration, person, as: .keepingKnown, waitingListAccepted: true, lateBecause: late, in: situation)
  }
}
