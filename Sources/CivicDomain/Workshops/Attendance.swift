/// Whether a registered person came.
///
/// Whoever is not there once the session has begun gives the seat to the first that waits and fits. A mark that is taken
/// back gives the seat back while it is free.
enum Attendance {
  /// Marks it; a first mark is taken back by `unmark`, another by the mark before it.
  static func mark(
    _ id: Identifier<Registration>, came: Bool, in situation: Situation
  ) throws(Refusal) -> Decision {
    try become(came ? .attended : .absent, id, in: situation)
  }

  /// Takes the mark back, as if nobody had marked anything yet.
  static func unmark(_ id: Identifier<Registration>, in situation: Situation) throws(Refusal) -> Decision {
    try become(.registered, id, in: situation)
  }

  private static func become(
    _ status: RegistrationStatus, _ id: Identifier<Registration>, in situation: Situation
  ) throws(Refusal) -> Decision {
    let old = try RecordRules.living(id, in: situation)
    guard old.status.isInForce else { throw .registrationNotInForce(id, old.status) }
    var new = old
    new.status = status
    let session = situation.register.record(old.session)
    let row = session.map { Seating(of: $0, on: situation.register)[old.isOnline ? .online : .inPerson] }
    let isUnderWay = session?.isUnderWay(at: situation.now) ?? false
    if status == .absent, isUnderWay { new.seated = false }
    if old.status == .absent, status != .absent, !old.seated { new.seated = row?.hasRoom(for: old.size) ?? false }
    var changes = try RecordRules.replace(old, with: new, in: situation)
    if old.seated, !new.seated { changes += Seating.moveUp(row?.movingUp(without: old) ?? []) }
    return changes.isEmpty ? .alreadyDone : Decision(changes: changes, counter: counter(of: id, backTo: old.status))
  }

  private static func counter(of id: Identifier<Registration>, backTo status: RegistrationStatus) -> Intent? {
    switch status {
    case .registered: .unmarkAttendance(id)
    case .attended: .markAttendance(id, came: true)
    case .absent: .markAttendance(id, came: false)
    case .cancelled: nil
    }
  }
}
