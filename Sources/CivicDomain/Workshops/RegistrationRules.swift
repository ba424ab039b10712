/// The act of registering a person for a session, or for its waiting list where that is accepted. Whatever its sender
/// wrote into the fields that only rules change, they are decided here.
public struct RegisterPerson: Act {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "register",
    ActWords(
      logged: Label(pl: "zapisano na spotkanie", en: "registered"),
      done: Label(pl: "Zapisano zgłoszenie", en: "Registered"),
      undone: Label(pl: "zgłoszenie", en: "the registration")))

  /// The registration, with the id that its sender drew.
  public let registration: Registration
  /// The person who comes.
  public let person: Person
  /// The recognition: for whom somebody with a known e-mail or telephone is taken.
  public let recognition: Recognition
  /// Whether a place on the waiting list will do if the session is full.
  public let waitingListAccepted: Bool
  /// The reason why it is taken although registration has closed; empty if it is not to be.
  public let lateBecause: String
  /// When it was placed, where a list that comes in says so; nil: now.
  public let placedAt: LocalTime?
  /// Whether somebody who is registered there already is registered once more: whoever asks may not learn that they are.
  public let secondAccepted: Bool

  /// Such a registration.
  public init(
    _ registration: Registration, _ person: Person, as recognition: Recognition = .asking, waitingListAccepted: Bool,
    lateBecause: String, placedAt: LocalTime? = nil, secondAccepted: Bool = false
  ) {
    self.registration = registration
    self.person = person
    self.recognition = recognition
    self.waitingListAccepted = waitingListAccepted
    self.lateBecause = lateBecause
    self.placedAt = placedAt
    self.secondAccepted = secondAccepted
  }

  /// The reason why it is late.
  public var because: String { lateBecause }
  /// The subject: for which session, and how many come.
  public var subject: ActSubject { .registration(registration) }

  /// Undone by its end, which takes back the notice that was given with it.
  public func decide(in situation: Situation) throws(Refusal) -> Decision {
    try RegistrationRules.register(
      registration, person, as: recognition, waitingListAccepted: waitingListAccepted, lateBecause: lateBecause,
      placedAt: placedAt, secondAccepted: secondAccepted, in: situation)
  }

  /// Its end; whoever was given the notice with it was not.
  public static func counter(of deed: Deed, in situation: Situation) -> (any Act)? {
    let end = deed.undone { part in
      part.isNew && part.id.prefix == Registration.kind.idPrefix[...]
        ? CancelRegistration(Identifier(part.id.raw), because: ProgramText.undone.kept) : nil
    }
    return deed.takingNoticesBack(with: end)
  }
}

/// The rules of registration: first come, first seated; then the waiting list.
enum RegistrationRules {
  /// A place for a person, or a place on the waiting list where that is accepted. Whatever its sender wrote into the
  /// fields that only rules change, they are decided here.
  static func register(
    _ asked: Registration, _ given: Person, as recognition: Recognition, waitingListAccepted: Bool,
    lateBecause: String, placedAt: LocalTime? = nil, secondAccepted: Bool = false, in situation: Situation
  ) throws(Refusal) -> Decision {
    if situation.register.stored(asked.id.any) != nil { return .alreadyDone }
    let session = try RecordRules.living(asked.session, in: situation)
    var registration = Registration(blank: asked.id)
    registration.session = asked.session
    registration.people = asked.people
    registration.organization = asked.organization
    registration.attendeeKind = asked.attendeeKind
    registration.channel = asked.channel
    (registration.needs, registration.needsNote) = (asked.needs, asked.needsNote)
    registration.receipt = try ReceiptCode.kept(asked.receipt, in: \Registration.receipt)
    registration.mode = try mode(asked.mode, at: session)
    registration.lateBecause = try mustBeOpen(session, lateBecause: lateBecause, at: situation.now)
    registration.placedAt = placedAt ?? situation.now

    let (person, personChanges) = try PersonRecognition.recognize(given, as: recognition, in: situation)
    registration.person = person.id
    if registration.isOnline, person.email.isEmpty {
      throw .onlineNeedsEmail(orInPerson: session.offeredModes.contains(.inPerson))
    }
    if !secondAccepted,
      let twice = RegistrationRules.registration(of: person.id, at: session.id, on: situation.register)
    {
      throw .alreadyRegistered(twice)
    }
    registration.seated = try isSeated(
      registration, at: session, waitingListAccepted: waitingListAccepted, on: situation.register)

    let changes = try RecordRules.insert(registration, in: situation.after(personChanges))
    return Decision(personChanges + changes, undoneBy: RegisterPerson.counter, in: situation)
  }

  /// The way somebody takes part: as asked for, else the only or nearest one, in the room.
  private static func mode(_ asked: SessionMode?, at session: Session) throws(Refusal) -> SessionMode {
    let mode = asked ?? (session.mode == .online ? .online : .inPerson)
    guard session.offeredModes.contains(mode) else { throw .modeNotOffered(mode) }
    return mode
  }

  /// The reason to keep where it is late; empty where it is in time.
  private static func mustBeOpen(
    _ session: Session, lateBecause: String, at now: LocalTime
  ) throws(Refusal) -> String {
    guard session.status == .planned else { throw .sessionNotPlanned(session.id, session.status) }
    switch session.entry {
    case .open: throw .openEntry(session.id)
    case .registration: break
    }
    if let opens = session.registrationOpens, now < opens { throw .registrationNotOpen(opens: opens) }
    guard let closes = session.closes, now >= closes else { return "" }
    let isGiven = try ReasonRule.isGiven(lateBecause, as: Registration.field(\.lateBecause).declaration)
    if !isGiven { throw .registrationClosed(closed: closes) }
    return lateBecause
  }

  /// Returns the registration that somebody has at a session already, on a seat or waiting: looked for among the
  /// registrations of the person, of which there are few.
  static func registration(
    of person: Identifier<Person>, at session: Identifier<Session>, on register: any Register
  ) -> Identifier<Registration>? {
    register.ids(whose: \Registration.person, is: person).lazy
      .map { register.excerpt($0, of: FieldList(\.session, \.status)) }
      .first { $0.session == session && $0.status.isInForce }?.id
  }

  private static func isSeated(
    _ registration: Registration, at session: Session, waitingListAccepted: Bool, on register: any Register
  ) throws(Refusal) -> Bool {
    let row = Seating(of: session, on: register)[registration.isOnline ? .online : .inPerson]
    if row.hasRoom(for: registration.size) { return true }
    let seats = row.seats ?? 0
    guard registration.size <= seats else { throw .tooManyPeople(people: registration.size, seats: seats) }
    guard waitingListAccepted else {
      throw .sessionFull(seats: seats, taken: row.taken, waiting: row.waitingCount)
    }
    return false
  }
}

extension Session {
  /// The registration in force that somebody has for this session; nil: they have none.
  public func registration(
    of person: Identifier<Person>, on register: any Register
  ) -> Identifier<Registration>? {
    RegistrationRules.registration(of: person, at: id, on: register)
  }
}
