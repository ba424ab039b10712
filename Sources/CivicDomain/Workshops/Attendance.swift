/// The act of marking that a registered person came.
public struct MarkAttended: OfferedAct {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "registration-attended",
    ActWords(
      logged: Label(pl: "zaznaczono obecność", en: "marked as present"),
      done: Label(pl: "Zaznaczono obecność", en: "Marked as present"),
      undone: Label(pl: "zaznaczenie obecności", en: "the attendance mark")))
  /// The offer of the act: how lists and forms show it.
  public static let offer = ActOffer(
    Label(pl: "osoba przyszła", en: "they came"), about: Label(pl: "Osoba przyszła.", en: "The person came."))
  /// The request: which registrations, and why.
  public var request: ActRequest
  /// Such a mark.
  public init(_ request: ActRequest) { self.request = request }
  /// Marks it.
  public func decide(
    on id: Identifier<Registration>, drawn: [RecordID], in situation: Situation
  ) throws(Refusal) -> Decision { try Attendance.become(.attended, id, in: situation) }

  /// The mark before.
  public static func counter(of deed: Deed, in situation: Situation) -> (any Act)? { Attendance.counter(of: deed) }
}

/// The act of marking that a registered person did not come.
public struct MarkAbsent: OfferedAct {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "registration-absent",
    ActWords(
      logged: Label(pl: "zaznaczono nieobecność", en: "marked as absent"),
      done: Label(pl: "Zaznaczono nieobecność", en: "Marked as absent"),
      undone: Label(pl: "zaznaczenie obecności", en: "the attendance mark")))
  /// The offer of the act: how lists and forms show it.
  public static let offer = ActOffer(
    Label(pl: "osoba nie przyszła", en: "they did not come"),
    about: Label(pl: "Osoba nie przyszła.", en: "The person did not come."))
  /// The request: which registrations, and why.
  public var request: ActRequest
  /// Such a mark.
  public init(_ request: ActRequest) { self.request = request }
  /// Marks it.
  public func decide(
    on id: Identifier<Registration>, drawn: [RecordID], in situation: Situation
  ) throws(Refusal) -> Decision { try Attendance.become(.absent, id, in: situation) }

  /// The mark before.
  public static func counter(of deed: Deed, in situation: Situation) -> (any Act)? { Attendance.counter(of: deed) }
}

/// The act of taking back the mark of attendance, as if nobody had marked anything yet.
public struct UnmarkAttendance: OfferedAct {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "registration-unmark",
    ActWords(
      logged: Label(pl: "cofnięto zaznaczenie obecności", en: "attendance mark undone"),
      done: Label(pl: "Usunięto znak obecności", en: "Attendance mark removed"),
      undone: Label(pl: "usunięcie znaku obecności", en: "the removal of the attendance mark")))
  /// The offer of the act: how lists and forms show it.
  public static let offer = ActOffer(
    Label(pl: "usuń znak obecności", en: "take the attendance mark away"),
    about: Label(pl: "Usuwa znak obecności albo nieobecności.", en: "Takes the attendance mark away."))
  /// The request: which registrations, and why.
  public var request: ActRequest
  /// Such an end of a mark.
  public init(_ request: ActRequest) { self.request = request }
  /// Takes it away.
  public func decide(
    on id: Identifier<Registration>, drawn: [RecordID], in situation: Situation
  ) throws(Refusal) -> Decision { try Attendance.become(.registered, id, in: situation) }

  /// The mark before.
  public static func counter(of deed: Deed, in situation: Situation) -> (any Act)? { Attendance.counter(of: deed) }
}

/// The attendance of a registered person.
///
/// Nobody came, or stayed away, before the session's day: a mark of that day would be counted among the people. Whoever is
/// not there once the session has begun gives the seat to the first that waits and fits. A mark that is taken
/// back gives the seat back while it is free, or nobody told whoever got it (`TakeSeatsBack`); a first mark is taken back by `UnmarkAttendance`, another by the mark before
/// it.
enum Attendance {
  fileprivate static func become(
    _ status: RegistrationStatus, _ id: Identifier<Registration>, in situation: Situation
  ) throws(Refusal) -> Decision {
    let old = try RecordRules.living(id, in: situation)
    guard old.status.isInForce else { throw .registrationNotInForce(id, old.status) }
    var new = old
    new.status = status
    let session = situation.register.record(old.session)
    if status != old.status, status != .registered, let day = session?.start?.day, situation.today < day {
      throw .attendanceNotYet(from: day)
    }
    let row = session.map { Seating(of: $0, on: situation.register)[old.isOnline ? .online : .inPerson] }
    let isUnderWay = session?.isUnderWay(at: situation.now) ?? false
    if status == .absent, isUnderWay { new.seated = false }
    if old.status == .absent, status != .absent, !old.seated { new.seated = row?.hasRoom(for: old.size) ?? false }
    var changes = try RecordRules.replace(old, with: new, in: situation)
    if old.seated, !new.seated { changes += Seating.moveUp(row?.movingUp(without: old) ?? []) }
    return Decision(changes, undoneBy: { deed, _ in counter(of: deed) }, in: situation)
  }

  /// The mark before of each; whoever moved up by it changed behind them, and has the same mark.
  fileprivate static func counter(of deed: Deed) -> (any Act)? {
    deed.undone { part in
      guard let was = part.was(Registration.self),
        part.change[Registration.name(of: \.status)] != nil || part.id == deed.parts.first?.id
      else { return nil }
      return counter(of: was.id, backTo: was.status).map { deed.takingSeatsBack(before: $0) }
    }
  }

  private static func counter(of id: Identifier<Registration>, backTo status: RegistrationStatus) -> (any Act)? {
    switch status {
    case .registered: UnmarkAttendance(id)
    case .attended: MarkAttended(id)
    case .absent: MarkAbsent(id)
    case .cancelled: nil
    }
  }
}
