import CivicDomain
import TerminalCanvas
import Words

/// The form of a registration for a session: it shows who is known already, and before it is saved that it is late,
/// double or for the waiting list.
struct RegistrationForm: FormKind {
  let registration: Identifier<Registration>
  let session: Identifier<Session>
  /// The id of a new person, if the person is not known yet.
  let person: Identifier<Person>
  /// The values of the caller, where somebody is signed up who was found before.
  private let given: [String: FieldValue]
  /// Whether the note was shown that there is a place on the waiting list only.
  private var isWaitingShown = false
  /// Whether they would come online, cannot be told how, and could come in person.
  private var offersInPerson = false

  /// The form of a new registration for a session, some of its fields given.
  init(for session: Identifier<Session>, given: [String: FieldValue] = [:], in world: World) {
    self.given = given
    registration = Identifier(bits: world.draw())
    self.session = session
    person = Identifier(bits: world.draw())
  }

  init?(_ draft: Draft, in world: World) {
    guard draft.form == RegistrationForm.draftWord, let session = draft.ids[\Registration.session],
      let person = draft.ids[\Registration.person], world.register.has(RecordID(session))
    else { return nil }
    given = [:]
    registration = Identifier(draft.name.raw)
    self.session = Identifier(session)
    self.person = Identifier(person)
  }

  private static let draftWord = "register"
  var name: RecordID { registration.any }
  var draftWord: String? { RegistrationForm.draftWord }
  var ids: [String: String] {
    var ids: [String: String] = [:]
    (ids[\Registration.session], ids[\Registration.person]) = (session.raw, person.raw)
    return ids
  }
  func isContinued(by draft: Draft) -> Bool { draft.ids[\Registration.session] == session.raw }

  /// The fields of the person, and of the registration those that the session leaves open: the mode only where there
  /// are two, the reason only where it is late. The channel is the telephone, for most people ring.
  func sheet(in world: World) -> FormSheet? {
    guard let session = world.register.record(session) else { return nil }
    let modes = session.offeredModes.map(\.rawValue)
    let isLate = session.closes.map { $0 <= world.now } ?? false
    var values: [String: FieldValue] = [:]
    values[\Registration.channel] = .text(RegistrationChannel.phone.rawValue)
    values[\Registration.mode] = .text(modes.first ?? SessionMode.inPerson.rawValue)
    let mode = FieldInput(\Registration.mode, of: modes)
    let ofRegistration = FieldInput.asked(of: Registration.self).compactMap { input in
      input.name != mode.name ? input : modes.count > 1 ? mode : nil
    }
    return FormSheet(
      FieldInput.asked(of: Person.self) + ofRegistration + (isLate ? [RegistrationForm.lateBecause] : []),
      values: values.merging(given) { $1 }, in: world)
  }

  /// The input for the reason to register somebody late.
  private static let lateBecause = FieldInput(\Registration.lateBecause, required: true)

  func title(in world: World) -> String { world.words.registerTitle(world.name(of: session.any)) }

  /// The registration and the person as typed so far.
  func typed(_ sheet: FormSheet, in world: World) -> (registration: Registration, person: Person) {
    let values = sheet.values(today: world.today).values
    var registration = Registration.lenient(id: registration, Row(values, of: Registration.self))
    registration.session = session
    var person = Person.lenient(id: person, Row(values, of: Person.self))
    // Who is known need not be named again.
    if person.name.isEmpty { person.name = sheet.known(person, on: world.register)?.name ?? "" }
    return (registration, person)
  }

  /// The validation of the person's and the registration's own fields.
  func faults(in values: [String: FieldValue], of sheet: FormSheet, in world: World) -> [String: FieldError] {
    var values = values
    values[\Registration.session] = .text(session.raw)
    values[\Registration.person] = .text(person.raw)
    var wrong = Schema.kind(of: Registration.self).faults(in: Row(values, of: Registration.self))
      .merging(sheet.faultsOfPerson(in: values, on: world.register)) { mine, _ in mine }
    if sheet.state.index(of: \Registration.lateBecause) != nil,
      sheet.state.text(of: \Registration.lateBecause).allSatisfy(\.isWhitespace)
    {
      wrong[\Registration.lateBecause] = .required
    }
    return wrong
  }

  /// An e-mail address is demanded of whoever takes part online, unless it is known.
  func demanded(on sheet: FormSheet, in world: World) -> Set<String> {
    let (registration, person) = typed(sheet, in: world)
    let mode = registration.mode ?? world.register.record(session)?.mode
    guard mode == .online else { return [] }
    let known = sheet.known(sheet.identified(person, on: world.register), on: world.register)
    // What is typed demands it as much as what is not: the mark stays while one types.
    let isKnown = known.map { !$0.email.isEmpty } ?? false
    return isKnown && person.email.isEmpty ? [] : [Person.name(of: \.email)]
  }

  /// Annotates the form while one types: who is known, that it is late, and what the rules would refuse.
  mutating func annotate(_ sheet: inout FormSheet, in world: World) {
    let (registration, person) = typed(sheet, in: world)
    var notes = sheet.identify(person, in: world)
    if sheet.state.index(of: \Registration.lateBecause) != nil, let closes = world.register.record(session)?.closes {
      notes.append(FormNote(.warning, world.words.late(since: closes, near: world.today)))
    }
    let trial = RegistrationTrial(
      registration, sheet.identified(person, on: world.register), as: sheet.recognitionOnTrial,
      lateBecause: sheet.state.text(of: \Registration.lateBecause), in: world)
    isWaitingShown = false
    offersInPerson = trial.refusal == .onlineNeedsEmail(orInPerson: true)
    switch trial.refusal {
    case nil: break
    case .sessionFull(let seats, let taken, let waiting):
      isWaitingShown = true
      notes.append(FormNote(.warning, world.words.willWait(seats: seats, taken: taken, place: waiting + 1)))
    // Said at the field itself once it was sent.
    case .onlineNeedsEmail where sheet.objection(to: Person.name(of: \.email)) != nil: break
    case let refusal?:
      notes.append(FormNote(.warning, world.words.refusal(refusal, in: world.circumstances(hasForm: true)).line))
    }
    sheet.state.notes = notes
  }

  /// Whoever is signed up is rung or written to: of a new seat, of a session that is cancelled.
  func slips(on sheet: FormSheet, in world: World) -> [(field: String, sentence: String)] {
    let person = typed(sheet, in: world).person
    let known = sheet.known(sheet.identified(person, on: world.register), on: world.register)
    let reached = [person.phone, person.email, known?.phone ?? "", known?.email ?? ""]
    return reached.allSatisfy(\.isEmpty) ? [(Person.name(of: \.phone), world.words.noWayToTell)] : []
  }

  /// The warning that is new since the form was to be sent: nobody is put on a waiting list without having been told.
  mutating func lastWord(on sheet: FormSheet, noted before: [FormNote], in world: World) -> String? {
    sheet.state.notes == before ? nil : sheet.warning
  }

  // MARK: In person, where no e-mail is to be had

  var proposals: Int { offersInPerson ? 1 : 0 }
  var takingProposal: KeyAct? {
    KeyAct(
      .takeOffered, hint: Label(pl: "na miejscu", en: "in person"),
      help: Label(
        pl: "zapisz na udział na miejscu, skoro nie ma e-maila",
        en: "sign up for coming in person, as there is no e-mail"))
  }

  mutating func take(proposal index: Int, into sheet: inout FormSheet, in world: World) {
    sheet.state.setText(SessionMode.inPerson.rawValue, of: \Registration.mode)
    sheet.forgetObjections()
  }

  /// Who comes, to which session, and with how many.
  func summary(of sheet: FormSheet, in world: World) -> String? {
    let (registration, person) = typed(sheet, in: world)
    guard !person.name.allSatisfy(\.isWhitespace), let session = world.register.record(session) else { return nil }
    return [
      person.name, world.name(of: registration.session.any),
      session.start.map { world.words.moment($0, near: world.today) },
      registration.people.flatMap { $0 > 1 ? world.words.holds($0) : nil },
    ].compactMap { $0 }.joined(separator: " · ")
  }

  func act(_ sheet: FormSheet, in world: World) -> (any Act)? {
    let (registration, person) = typed(sheet, in: world)
    return RegisterPerson(
      registration, sheet.identified(person, on: world.register), as: sheet.recognition,
      waitingListAccepted: isWaitingShown, lateBecause: sheet.state.text(of: \Registration.lateBecause))
  }

  /// Takes a refusal: that only the waiting list is left, or that registration has closed meanwhile, so that the reason
  /// is asked for from now on.
  mutating func take(_ refusal: Refusal, into sheet: inout FormSheet, in world: World) -> String? {
    if case .sessionFull(let seats, let taken, let waiting) = refusal {
      return world.words.willWait(seats: seats, taken: taken, place: waiting + 1)
    }
    guard case .registrationClosed(let closed) = refusal else { return nil }
    sheet.ask(RegistrationForm.lateBecause, in: world)
    sheet.state.focus(on: \Registration.lateBecause)
    return world.words.late(since: closed, near: world.today)
  }
}
