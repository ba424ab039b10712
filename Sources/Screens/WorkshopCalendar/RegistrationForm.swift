import CivicDomain
import TerminalCanvas
import Words

/// What the form of a registration asks for and says: who is known already, and before it is saved that it is late,
/// double or for the waiting list.
extension Form {
  /// The field with the reason for taking somebody late.
  static let lateBecause = Registration.name(of: \.lateBecause)

  /// What is asked of the person.
  private static let personInputs = Person.fields.map(\.declaration)
    .filter { !givenLater.contains($0.name) }.map(FieldInput.init)

  private static let givenLater = Person.names(of: \.noticeVersion, \.noticeGivenOn, \.publishName)

  /// What the session, the rules and the moment decide.
  private static let decidedElsewhere = Registration.names(
    of: \.session, \.person, \.placedAt, \.seated, \.detailsSentOn, \.call, \.status)

  /// What is asked of the registration: the mode only where there are two, the reason only where it is late.
  private static func registrationInputs(for session: Session, at now: LocalTime) -> [FieldInput] {
    let isLate = session.closes.map { $0 <= now } ?? false
    return Registration.fields.map(\.declaration).filter { field in
      switch field.name {
      case Registration.name(of: \.mode): session.offeredModes.count > 1
      case lateBecause: isLate
      case let name: field.isStored && !decidedElsewhere.contains(name)
      }
    }.map(FieldInput.init)
  }

  /// A registration for a session; nil if it is gone.
  init?(registering session: Identifier<Session>, in world: World) {
    let registration = Identifier<Registration>(bits: world.draw())
    self.init(
      registration: .register(registration, of: session, as: Identifier(bits: world.draw())), in: world)
  }

  /// The same with ids that were drawn before.
  init?(registration purpose: FormPurpose, in world: World) {
    guard case .register(_, let id, _) = purpose, let session = world.register.record(id) else { return nil }
    let first = session.offeredModes.first ?? .inPerson
    // Most people ring.
    var given: [String: FieldValue] = [:]
    given[\Registration.channel] = .text(RegistrationChannel.phone.rawValue)
    given[\Registration.mode] = .text(first.rawValue)
    self.init(
      purpose, Form.personInputs + Form.registrationInputs(for: session, at: world.now), values: given, in: world)
    if let place = state.index(of: \Registration.mode) {
      let offered = session.offeredModes.map { TerminalCanvas.Choice(id: $0.rawValue, title: world.words.label($0)) }
      state.fields[place].control = .choice(ChoiceField(offered, chosen: first.rawValue))
    }
    if let place = state.index(of: Form.lateBecause) { state.fields[place].isRequired = true }
    comment(in: world)
  }

  /// The registration and the person that were typed so far.
  func registration(in world: World) -> (registration: Registration, person: Person)? {
    guard case .register(let id, let session, let newPerson) = purpose else { return nil }
    let values = values(today: world.today).values
    var registration = Registration.lenient(id: id, Row(values, of: Registration.self))
    registration.session = session
    var person = Person.lenient(id: newPerson, Row(values, of: Person.self))
    // Who is known need not be named again.
    if person.name.isEmpty { person.name = PersonRecognition.known(person, on: world.register)?.name ?? "" }
    return (registration, person)
  }

  /// What the rules found only when it was sent, in the words of this form; nil where the refusal's own words do. If
  /// registration has closed meanwhile, the reason is asked for from now on.
  mutating func takeRegistration(_ refusal: Refusal, in world: World) -> String? {
    guard case .register = purpose else { return nil }
    if case .sessionFull(let seats, let taken, let waiting) = refusal {
      return world.words.willWait(seats: seats, taken: taken, place: waiting + 1)
    }
    guard case .registrationClosed(let closed) = refusal else { return nil }
    ask(FieldInput(\Registration.lateBecause), isRequired: true, in: world)
    state.focus(on: Form.lateBecause)
    comment(in: world)
    return world.words.late(since: closed, near: world.today)
  }

  /// What is asked for.
  func registrationAct(in world: World) -> (any Act)? {
    registration(in: world).map { typed in
      RegisterPerson(
        typed.registration, identified(typed.person, on: world.register), as: recognition,
        waitingListAccepted: isWaitingShown, lateBecause: state.text(of: Form.lateBecause))
    }
  }

  /// What the person's and the registration's own fields have against what was typed.
  func registrationFaults(in values: [String: FieldValue], on register: any Register) -> [String: FieldError] {
    guard case .register(_, let session, let newPerson) = purpose else { return [:] }
    var values = values
    values[\Registration.session] = .text(session.raw)
    values[\Registration.person] = .text(newPerson.raw)
    let person = Schema.kind(of: Person.self).faults(in: Row(values, of: Person.self))
    var wrong = Schema.kind(of: Registration.self).faults(in: Row(values, of: Registration.self)).merging(person) {
      one, _ in one
    }
    let known = PersonRecognition.known(Person.lenient(id: newPerson, Row(values, of: Person.self)), on: register)
    if wrong[\Person.name] == .required, known != nil { wrong[\Person.name] = nil }
    if state.index(of: Form.lateBecause) != nil, state.text(of: Form.lateBecause).allSatisfy(\.isWhitespace) {
      wrong[Form.lateBecause] = .required
    }
    return wrong.merging(identityFaults) { mine, _ in mine }
  }

  /// Says below the fields who is known, that it is late, and what the rules would answer.
  mutating func commentRegistration(in world: World) {
    guard let (registration, person) = registration(in: world) else { return }
    var notes = identify(person, in: world)
    if state.index(of: Form.lateBecause) != nil, let closes = world.register.record(registration.session)?.closes {
      notes.append(FormNote(.warning, world.words.late(since: closes, near: world.today)))
    }
    let trial = RegistrationTrial(
      registration, identified(person, on: world.register), as: recognitionOnTrial,
      lateBecause: state.text(of: Form.lateBecause), in: world)
    isWaitingShown = false
    switch trial.refusal {
    case nil: break
    case .sessionFull(let seats, let taken, let waiting):
      isWaitingShown = true
      notes.append(FormNote(.warning, world.words.willWait(seats: seats, taken: taken, place: waiting + 1)))
    case let refusal?:
      notes.append(FormNote(.warning, world.words.refusal(refusal, in: world.circumstances(hasForm: true)).line))
    }
    state.notes = notes
  }
}
