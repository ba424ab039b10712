import CivicDomain
import TerminalCanvas
import Words

/// What can be done for whoever calls, a letter each, with what is known of them filled in.
enum CallerAct: CaseIterable {
  case signUp, takeSubmission, book, edit, noteCall, add, acts

  /// The name and key of the act.
  var key: KeyAct {
    switch self {
    case .signUp: .signUp
    case .takeSubmission:
      KeyAct(
        .takeSubmission, hint: Label(pl: "przyjmij uwagę", en: "new remark"),
        help: Label(pl: "przyjmij uwagę tej osoby albo organizacji", en: "take down a remark of theirs"))
    case .book:
      KeyAct(
        .book, hint: Label(pl: "rezerwuj", en: "book"),
        help: Label(
          pl: "zarezerwuj znaleziony zasób; organizacji, która dzwoni: znajdź, czego potrzebuje",
          en: "book the resource that was found; for an organization that calls: find what it needs"))
    case .edit: .edit
    case .noteCall:
      KeyAct(
        .noteCall, hint: Label(pl: "rozmowa", en: "call"),
        help: Label(pl: "zapisz, o czym była rozmowa i co obiecano", en: "note the call, and what was promised"))
    case .add:
      KeyAct(
        .new, hint: Label(pl: "dodaj osobę", en: "add the person"),
        help: Label(pl: "zapisz, kim jest ktoś, kogo jeszcze nie znamy", en: "write down who it is, if not known yet"))
    case .acts: .acts
    }
  }

  /// The rank of its hint.
  var hint: Int {
    switch self {
    case .signUp: 30
    case .takeSubmission: 32
    case .book: 34
    case .noteCall: 36
    case .edit, .add: 38
    case .acts: 40
    }
  }

  /// Whether it can be done for one of the caller's kind, whether or not something hinders it now.
  func applies(to caller: Caller) -> Bool {
    switch self {
    case .signUp, .takeSubmission: !caller.isThing
    case .book: !caller.isKnown || caller.isThing || !caller.organizations.isEmpty
    // A call is noted with somebody; whoever is not known is added first.
    case .noteCall, .edit, .acts: caller.isKnown
    case .add: !caller.isKnown
    }
  }

  /// The steps that do it for a caller; nil where it cannot be done for one of their kind.
  func steps(for caller: Caller, in world: World) -> [Step]? {
    guard applies(to: caller) else { return nil }
    switch self {
    case .signUp: return caller.signUp(in: world)
    case .takeSubmission: return caller.takeSubmission(in: world)
    case .noteCall: return [.add(PhoneCall.kind, given: caller.ofCall)]
    case .add: return [.then { [.begin(PersonForm(given: caller.ofPerson, in: $0))] }]
    case .book: return caller.book(in: world)
    case .edit: return caller.id.map { [.editing($0, in: world)] }
    case .acts:
      return caller.id.map { id in
        [.acts(withRecords: [id], also: { caller.byLetters(in: $0) + caller.somebodyElse(in: $0) })]
      }
    }
  }

  /// The steps that do it for a record; nil where it is gone, or it cannot be done for one of its kind.
  func steps(for id: RecordID, in world: World) -> [Step]? {
    Caller(id, in: world).flatMap { steps(for: $0, in: world) }
  }
}

extension CallerAct {
  /// Those that every list and page of records has beside its own verbs, for whoever is called about or calls.
  static let onRecords = allCases.filter { act in
    switch act {
    case .signUp, .takeSubmission, .book, .noteCall: true
    case .edit, .add, .acts: false
    }
  }

  /// Whether it is done for records of a kind.
  func isFor(_ kind: Kind) -> Bool {
    switch self {
    case .signUp, .takeSubmission: kind == Person.kind || kind == Organization.kind
    case .book: kind == Resource.kind || kind == Organization.kind
    case .noteCall: EverywhereSearch.callers.contains(kind)
    case .edit, .add, .acts: true
    }
  }

  /// Whether it is done to such a thing in the card of whoever calls, and not to the caller. A call is one with the caller.
  func concerns(_ id: RecordID) -> Bool {
    guard let kind = Schema.kind(of: id) else { return false }
    return switch self {
    case .signUp, .takeSubmission, .book: isFor(kind.kind)
    case .edit: kind.isEditable
    case .acts: true
    case .noteCall, .add: false
    }
  }

  /// Whether it is what records of a kind are there for: a thing is there to be booked, and not many at once.
  func isMain(on kind: Kind) -> Bool { self == .book && kind == Resource.kind }

  /// The rank of its hint beside the other verbs of a list or page: all but what they are there for is done to a record more
  /// often.
  fileprivate func hint(on kind: Kind) -> Int { isMain(on: kind) ? 45 : hint + 40 }

  /// The steps that do it for a record in a list or on its page; where it is not for its kind, that is said.
  func steps(on id: RecordID, in world: World) -> [Step] {
    let isForIt = Schema.kind(of: id).map { isFor($0.kind) } ?? false
    return (isForIt ? steps(for: id, in: world) : nil) ?? [.say(.note(world.words.notForThisCaller))]
  }

  /// The kind of which it makes a record, once it was asked what that is about; nil: it makes none, or a form asks.
  var made: Kind? {
    switch self {
    case .signUp: Registration.kind
    case .takeSubmission: Submission.kind
    case .book: Booking.kind
    case .edit, .noteCall, .add, .acts: nil
    }
  }

  /// The same for nobody who is known yet, where what it is about may be given.
  func stepsForAnybody(given: [String: FieldValue], in world: World) -> [Step]? {
    if let resource = given[\Booking.resource]?.text {
      return [.begin(BookingForm(of: Identifier(resource), given: given, in: world))]
    }
    if let session = given[\Registration.session]?.text {
      return SessionPage.signUp(for: Identifier(session), in: world)
    }
    if let consultation = given[\Submission.consultation]?.text {
      return Caller().takeSubmission(to: Identifier(consultation), in: world)
    }
    let known = [given[\Booking.borrower], given[\Registration.person], given[\Registration.organization]]
    let whose = known.lazy.compactMap { $0?.text }.first
    return whose.flatMap { steps(for: RecordID($0), in: world) } ?? stepsForAnybody(in: world)
  }

  /// The steps that do it for nobody who is known yet; nil where it needs somebody, or something.
  func stepsForAnybody(in world: World) -> [Step]? {
    switch self {
    case .signUp: Caller().signUp(in: world)
    case .takeSubmission: Caller().takeSubmission(in: world)
    case .noteCall: [.add(PhoneCall.kind)]
    case .book: [.open(NeedScreen())]
    case .edit, .add, .acts: nil
    }
  }
}

extension KeyGuide {
  /// Returns the guide without the letters that are not for records of these kinds: there they are the program's.
  func keeping(lettersOn kinds: [Kind]) -> KeyGuide {
    let others = CallerAct.onRecords.filter { act in act != .book && !kinds.contains(where: act.isFor) }.map(\.key)
    let isAnswered = kinds.contains(Submission.kind)
    return KeyGuide(
      items: items.filter { !others.contains($0.act) && (isAnswered || $0.act != .respond) })
  }

  /// Returns the guide with the hints of what is done for callers in their rank on records of a kind.
  func ranking(_ acts: [CallerAct], on kind: Kind) -> KeyGuide {
    acts.filter { $0.isFor(kind) }.reduce(self) { guide, act in
      let works = guide.items.contains { $0.act == act.key && $0.works }
      return works ? guide.hinting(act.key, act.hint(on: kind)) : guide
    }
  }
}

/// Whoever calls, as forms begin with them.
struct Caller {
  /// The record that was found; nil where nobody was.
  let id: RecordID?
  /// The person; nil where an organization or a thing was found.
  let person: Person?
  /// The organizations for which they speak, or the one that owns the thing; empty where none is known.
  let organizations: [RecordID]
  /// Whether somebody asks about a thing.
  let isThing: Bool
  /// The person who speaks for an organization that calls; nil where it is not known who it is, or where a person calls.
  private let speaker: Person?
  /// The telephone, the e-mail address or the name of somebody who is not known yet; nil where somebody was found.
  private let typed: String?
  /// Whether it is somebody else than those who are known by that number or address.
  private var isSomebodyElse = false

  /// The organization for which they speak, or that owns the thing; nil where it is not known, or not the only one.
  var organization: RecordID? { organizations.count == 1 ? organizations.first : nil }

  /// Whether it is a person, known or not.
  var isPerson: Bool { person != nil || typed != nil }

  /// Whether a record was found.
  var isKnown: Bool { typed == nil }

  /// Somebody of whom nothing is known but what was typed.
  init(unknown typed: String) {
    (id, person, organizations, isThing, speaker) = (nil, nil, [], false, nil)
    self.typed = typed
  }

  /// Somebody of whom nothing is known.
  init() { (id, person, organizations, isThing, speaker, typed) = (nil, nil, [], false, nil, nil) }

  /// Somebody or something that is known.
  ///
  /// - Parameter caller: the person who calls for an organization; nil: whoever speaks for it.
  init?(_ id: RecordID, by caller: RecordID? = nil, in world: World) {
    guard world.register.has(id), let kind = Schema.kind(of: id)?.kind else { return nil }
    (self.id, typed) = (id, nil)
    person = kind == Person.kind ? world.register.record(Identifier(id.raw)) : nil
    isThing = kind == Resource.kind
    let calling: Person? = caller.flatMap { world.register.record(Identifier($0.raw)) }
    speaker =
      kind == Organization.kind ? calling ?? Contact.speaker(for: Identifier(id.raw), on: world.register) : nil
    if kind == Person.kind {
      let contacts = world.register.records(whose: \Contact.person, is: Identifier(id.raw))
      organizations = contacts.map(\.organization.any).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    } else {
      let whole = kind == Organization.kind ? id : world.register.lineage(of: id).whole
      organizations = whole.map { [$0] } ?? []
    }
  }

  /// The values of a note of the call.
  var ofCall: [String: FieldValue] {
    var given: [String: FieldValue] = [:]
    given[\PhoneCall.person] = person.map { .text($0.id.raw) }
    given[\PhoneCall.organization] = organization.map { .text($0.raw) }
    return given
  }

  /// The name of somebody, or of an organization, that is not known yet; nil: a telephone or an e-mail was typed, or nothing.
  private var typedName: String? {
    guard let typed, TelephoneNumber.normalized(typed) == nil, EmailAddress.normalized(typed) == nil else { return nil }
    return typed
  }

  /// The values of the person.
  var ofPerson: [String: FieldValue] {
    var given: [String: FieldValue] = [:]
    if let typed {
      given = TypedPerson(typed).values
      if isSomebodyElse { given[FormSheet.who] = FormSheet.somebodyElse }
      return given
    }
    guard let person = person ?? speaker else { return given }
    given[\Person.name] = person.name.isEmpty ? nil : .text(person.name)
    given[\Person.email] = person.email.isEmpty ? nil : .text(person.email)
    given[\Person.phone] = person.phone.isEmpty ? nil : .text(TelephoneNumber.grouped(person.phone))
    return given
  }

  /// The values of a registration: of an organization's, for whom somebody comes.
  private var ofRegistration: [String: FieldValue] {
    var given = ofPerson
    guard !isPerson, let organization else { return given }
    given[\Registration.organization] = .text(organization.raw)
    given[\Registration.attendeeKind] = .text(AttendeeKind.organization.rawValue)
    return given
  }

  /// What the letters do for the caller, each with its letter.
  fileprivate func byLetters(in world: World) -> [Menu.Item] {
    guard let kind = id.flatMap({ Schema.kind(of: $0) })?.kind else { return [] }
    return CallerAct.onRecords.filter { EverywhereSearch.callers.contains(kind) && $0.applies(to: self) }.map { act in
      return Menu.Item(
        label: act.key.lettered(in: world.words),
        hindrance: world.readOnly.map { world.words.readOnly($0).line },
        steps: [.then { act.steps(for: self, in: $0) ?? [] }])
    }
  }

  /// What can be done for somebody else who calls from the same number, or writes from the same address: a whole family
  /// may share one.
  func somebodyElse(in world: World) -> [Menu.Item] {
    guard let person, let reached = [person.phone, person.email].first(where: { !$0.isEmpty }) else { return [] }
    let title = world.words.somebodyElse(atNumber: reached == person.phone)
    var other = Caller(unknown: reached)
    other.isSomebodyElse = true
    let items = [CallerAct.signUp, .takeSubmission, .add].map { act in
      Menu.Item(label: world.words.text(act.key.hint), steps: act.steps(for: other, in: world) ?? [])
    }
    return [Menu.Item(label: title, steps: [.open(Menu(title: title, items: items))])]
  }

  /// Books the thing about which somebody asks; an organization that calls says first what it needs. Whoever speaks for
  /// several says for which, and for somebody who is not known the form asks.
  func book(in world: World) -> [Step]? {
    if let typed { return [.open(NeedScreen(asking: typed, unknown: typedName ?? "", in: world))] }
    if isThing { return id.map { id in [.then { [.begin(BookingForm(of: Identifier(id.raw), in: $0))] }] } }
    if let organization { return [.open(NeedScreen(for: organization))] }
    let items = organizations.map { Menu.Item(label: world.name(of: $0), steps: [.open(NeedScreen(for: $0))]) }
    return items.isEmpty ? nil : [.open(Menu(title: world.words.heading(of: Organization.kind), items: items))]
  }

  /// Offers the sessions for which somebody can register, the next first; one that is full too, for the waiting list.
  func signUp(in world: World) -> [Step] {
    let query = Query(orderedBy: \Session.start, from: .text(world.now.text))
    let open = world.register.first(Limits.offeredToCaller, of: query) {
      RegistrationTrial.refusalOfAnybody(at: Identifier($0.raw), in: world) == nil
    }
    let items = open.map { id in
      let session = world.register.record(Identifier<Session>(id.raw))
      let when = session?.start.map { world.words.moment($0, near: world.today) } ?? ""
      let seats = session.map { SessionFacts($0, in: world).seats } ?? ""
      let mode = session.map { $0.mode == .inPerson ? "" : " · \(world.words.label($0.mode))" } ?? ""
      return Menu.Item(
        label: "\(when)  \(world.name(of: id))" + mode + (seats.isEmpty ? "" : " · \(seats)"),
        kept: [String(mode.dropFirst()), seats.split(separator: " · ").first.map { "· \($0)" } ?? ""]
          .filter { !$0.isEmpty }.joined(separator: " "),
        hindrance: session.map { isSignedUp(for: $0, in: world) } ?? false ? world.words.isSignedUp : nil,
        steps: [.then { signUp(for: Identifier(id.raw), in: $0) }])
    }
    if items.isEmpty { return [.say(.note(world.words.noOpenSession))] }
    return [.open(Menu(title: world.words.signUpTitle, items: items))]
  }

  /// Begins the form in which they are signed up for a session.
  func signUp(for session: Identifier<Session>, in world: World) -> [Step] {
    [.begin(RegistrationForm(for: session, given: ofRegistration, in: world))]
  }

  /// Why they cannot be signed up for a session that takes others; nil: they can.
  func hindrance(toSignUpFor session: Identifier<Session>, in world: World) -> String? {
    guard let session = world.register.record(session), isSignedUp(for: session, in: world) else { return nil }
    return world.words.isSignedUp
  }

  /// Whether somebody who is known has a place there, or waits for one.
  private func isSignedUp(for session: Session, in world: World) -> Bool {
    guard isPerson, let id else { return false }
    return session.registration(of: Identifier(id.raw), on: world.register) != nil
  }

  /// Offers the consultations that take remarks today; where it is one alone, begins with it.
  func takeSubmission(in world: World) -> [Step] {
    let open = world.register.consultations(takingRemarksOn: world.today, atMost: Limits.offeredToCaller)
    if open.count == 1 { return takeSubmission(to: open[0], in: world) }
    if open.isEmpty { return [.say(.note(world.words.noOpenConsultation))] }
    return [
      .open(
        Menu(
          title: world.words.remarkTitle,
          items: open.map { Menu.Item(label: world.name(of: $0.any), steps: takeSubmission(to: $0, in: world)) }))
    ]
  }

  /// Begins the form of a remark in a consultation, unless nobody can take one down there yet.
  fileprivate func takeSubmission(to consultation: Identifier<Consultation>, in world: World) -> [Step] {
    if let opens = world.register.record(consultation)?.opens, world.today < opens {
      return [.say(.refused(world.words.refusal(.consultationNotOpen(opens: opens), in: world.circumstances).line))]
    }
    let documents = world.register.records(whose: \Document.consultation, is: consultation)
    let version = ConsultationPage.newestVersion(of: documents, on: world.register)
    var head = SubmissionForm.Head(consultation: consultation, version: version?.id ?? Identifier(""))
    if isPerson || organization != nil { head.channel = .phone }
    head.given = isPerson ? ofPerson : [:]
    if !isPerson, let organization {
      head.given[\Submission.organization] = .text(organization.raw)
      head.given[\Submission.submitterKind] = .text(SubmitterKind.organization.rawValue)
    }
    return [.then { [head] in [.begin(SubmissionForm(head, in: $0))] }]
  }
}
