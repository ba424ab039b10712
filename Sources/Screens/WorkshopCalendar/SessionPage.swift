import CivicDomain
import Reports
import TerminalCanvas
import Words

extension KeyAct {
  static let cancelRegistration = KeyAct(
    .remove, hint: Label(pl: "odwołaj", en: "cancel"),
    help: Label(
      pl: "odwołaj zgłoszenie (program zapyta i powie, do kogo zadzwonić)",
      en: "cancel the registration (asks, and says whom to ring)"))
  /// The same where there is room to say what is called off: not the session.
  fileprivate static let cancelSelected = KeyAct(
    .remove, hint: Label(pl: "odwołaj zapis", en: "cancel sign-up"), help: KeyAct.cancelRegistration.help)
  fileprivate static let noteCall = KeyAct(
    .noteCall, hint: Label(pl: "zadzwoniono", en: "rung"),
    help: Label(
      pl: "odnotuj telefon do osoby, która dostała miejsce", en: "note the call to somebody who got a seat"))
  /// Whoever is selected has keys of their own: this one is the session's, and says so.
  fileprivate static let editSession = KeyAct(
    .edit, hint: Label(pl: "zmień spotkanie", en: "edit session"),
    help: Label(
      pl: "zmień spotkanie; zaznaczonej osoby dotyczy d, spacja, m i a",
      en: "edit the session; the selected person is the concern of d, Space, m and a"))
  fileprivate static let attendance = KeyAct(
    .mark, hint: Label(pl: "obecność", en: "attendance"),
    help: Label(
      pl: "zaznacz, że osoba jest; drugi raz: że jej nie ma", en: "mark that the person is here; again: that not"))
}

/// The page of a session: the list of its people, who has a seat, who waits, and at the door who came.
struct SessionPage {
  /// The actions of the key bindings on the page.
  enum Action {
    case move(Movement)
    case open, back
    case signUp, cancel, noteCall, markAttendance, acts, edit
    case search, leaveSearch
  }

  /// The key bindings; those that move belong to the list.
  static let keys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.addMoving(hint: 10) { .move($0) }
    table.add(.open, hint: 50, .open)
    table.add(.back, hint: 25, .back)
    table.add(.search, hint: 65, .search)
    table.add(.signUp, hint: 20, .signUp)
    table.add(.attendance, hint: 30, .markAttendance)
    table.add(.noteCall, hint: 27, .noteCall)
    table.add(.cancelRegistration, hint: 40, .cancel)
    table.add(.editSession, hint: 60, .edit)
    table.add(.acts, .acts)
    return table
  }()

  /// The key bindings while the search is typed.
  static let searchKeys = KeyTable<Action>.searching(open: .open, leave: .leaveSearch, end: .back) { .move($0) }

  static let help = ScreenHelp(
    title: Label(pl: "Pomoc: spotkanie", en: "Help: session"),
    text: Label(
      pl: "Tu widać zapisanych w kolejności zgłoszeń: najpierw osoby z miejscem, potem listę rezerwową. "
        + "Gdy ktoś zrezygnuje, miejsce dostaje pierwsza osoba z listy, dla której ono wystarczy; program mówi, do kogo zadzwonić. "
        + "Od dnia spotkania spacja zaznacza, kto przyszedł.",
      en: "Here are the registrations in their order: first who has a seat, then the waiting list. "
        + "When somebody cancels, the seat goes to the first on the list whom it suffices; the program says whom to ring. "
        + "From the session's day on, Space marks who came."))

  let id: Identifier<Session>
  /// The rows of the session's people, all or those that the search finds.
  private(set) var rows = RecordRows<ListState>()
  /// The folded text of each registration that the search looks into: gathered once for a search and after each change.
  private var searched: [(name: String, text: [UInt8])]?
  /// Whether the details of the selected registration are shown instead of the list.
  private(set) var showsPerson = false
  /// Whether the page was closed.
  private(set) var isClosed = false

  init(_ id: Identifier<Session>, in world: World) {
    self.id = id
    follow(in: world)
  }

  /// The id of the selected registration.
  var selected: Identifier<Registration>? { rows.record.map { Identifier($0.raw) } }

  /// The key bindings that matter now.
  func guide(in world: World) -> KeyGuide {
    if rows.search.isTyping { return Self.searchKeys.guide() }
    var guide = Self.keys.guide { canPerform($0, in: world) }
    if !canPerform(.noteCall, in: world) { guide = guide.naming(.cancelRegistration, as: .cancelSelected) }
    // The program gives out the sheet that is signed; on its day that is wanted before a place is given up.
    let hint = canPerform(.markAttendance, in: world) ? 35 : 41
    guide.items.append(KeyGuide.Item(act: .export, hint: hint, shown: KeyVerb.export.shown))
    return rows.count > 0 ? guide : guide.hinting(.move, nil)
  }

  /// Whether an action would do something now.
  private func canPerform(_ action: Action, in world: World) -> Bool {
    let chosen = selected.flatMap { world.register.record($0) }
    switch action {
    case .open: return chosen != nil && !showsPerson
    case .cancel: return chosen.map { $0.status != .attended } ?? false
    case .noteCall: return chosen?.isToBeCalled(on: world.register, at: world.now) ?? false
    case .markAttendance: return chosen.map { world.refusal(of: mark(of: $0)) == nil } ?? false
    case .signUp: return RegistrationTrial.refusalOfAnybody(at: id, in: world) == nil
    case .move, .back, .edit, .search, .leaveSearch, .acts: return true
    }
  }

  /// The registrations that are in force; those that the search finds.
  var shown: ShownRecords {
    var shown = ShownRecords(Schema.kind(of: Registration.self)).narrowed(by: [
      Condition(\Registration.session, is: id),
      Condition(field: Registration.name(of: \.status), .unequal, value: RegistrationStatus.cancelled.rawValue),
    ])
    shown.search = rows.search.text
    return shown
  }

  /// The people of the session.
  func people(in world: World) -> SessionPeople { SessionPeople(of: id, on: world.register, at: world.now) }

  /// Gathers the texts that the search looks into; none without a search.
  private mutating func gather(in world: World) {
    guard rows.search.isShown else { return searched = nil }
    searched = people(in: world).all().map { row, registration in
      (row.name, Array(PolishText.folded(world.searchedText(of: registration)).utf8))
    }
  }

  /// The rows of all people, or of those that the search finds.
  private func source(in world: World) -> RowSource {
    let words = SearchWords(rows.search.text)
    guard !words.isEmpty, let searched else { return people(in: world).rows }
    return RowSource(searched.filter { words.matches(folded: $0.text) }.map(\.name), on: world.register)
  }

  private func room(in world: World) -> RowRoom {
    let layout = SessionPageLayout(Frame.work(of: world.size), isSearched: rows.search.isShown)
    return RowRoom(height: layout.list.height)
  }

  /// Reads the people again; the selection stays on its registration, whatever others do.
  mutating func follow(in world: World) {
    gather(in: world)
    rows.show(source(in: world), in: room(in: world), on: world.register)
    if rows.count == 0 { showsPerson = false }
  }

  /// Selects a registration.
  mutating func reveal(_ registration: Identifier<Registration>, in world: World) {
    follow(in: world)
    rows.select(RowID(name: registration.raw), in: room(in: world), on: world.register)
  }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    if rows.search.isTyping, rows.search.type(key) {
      rows.show(source(in: world), selecting: nil, in: room(in: world), on: world.register)
      return []
    }
    guard let action = rows.search.isTyping ? Self.searchKeys[key] : Self.keys[key] else { return [.pass(key)] }
    switch action {
    case .move(let movement):
      rows.move(movement, in: room(in: world), on: world.register)
    case .open:
      rows.search.isTyping = false
      if selected == nil { return [nobody(in: world)] }
      showsPerson = true
    case .back: goBack(in: world)
    case .leaveSearch: rows.search.isTyping = false
    case .search:
      showsPerson = false
      rows.search.begin()
      gather(in: world)
    case .signUp: return SessionPage.signUp(for: id, in: world)
    case .edit: return [.edit(id.any)]
    case .acts: return selected.map { acts(on: $0, in: world) } ?? [Self.acts(onSession: id)]
    case .cancel: return selected.map { SessionPage.cancelling($0, in: world) } ?? [nobody(in: world)]
    case .noteCall: return selected.map { SessionPage.noteCall($0, in: world) } ?? [nobody(in: world)]
    case .markAttendance: return selected.map { markAttendance($0, in: world) } ?? [nobody(in: world)]
    }
    return []
  }

  /// Goes one step back: from the details to the list, from the search to all rows, from there away.
  private mutating func goBack(in world: World) {
    if showsPerson {
      showsPerson = false
    } else if rows.search.isShown {
      rows.search = ListSearch()
      follow(in: world)
    } else {
      isClosed = true
    }
  }

  func givenOut(in world: World) -> GivenOut {
    if showsPerson, let shown = selected?.any {
      let one = GivenRecords(
        kind: Schema.kind(of: Registration.self), isWhole: true, beside: Self.besideRegistration, whole: shown,
        asksAboutPeople: !rows.search.text.isEmpty, areWrittenTo: false)
      return GivenOut(
        shown: GivenPage.pages(of: one, in: world) { $0.has(shown) ? [shown] : [] }, subject: shown)
    }
    let records = GivenRecords(
      kind: Schema.kind(of: Registration.self), beside: Self.besideRegistration, whole: id.any,
      narrowed: [rows.search.note(in: world)],
      asksAboutPeople: !rows.search.text.isEmpty, areWrittenTo: !rows.search.text.isEmpty)
    return GivenOut(shown: rows.given(records, in: world), subject: id.any)
  }

  /// What the list and the lines below it tell of each, beside what lists of registrations do: how somebody signed up, how they
  /// are reached, whether they are to be rung. What somebody needs is told of one alone.
  private static var besideRegistration: [RecordTable.Beside] {
    func person(_ id: RecordID, _ register: any Register) -> [Identifier<Person>] {
      [register.value(of: \Registration.person, in: Identifier(id.raw))]
    }
    return [
      RecordTable.Beside(\Person.phone, of: person), RecordTable.Beside(\Person.email, of: person),
      RecordTable.Beside(\Registration.channel), RecordTable.Beside(\Registration.call),
      RecordTable.Beside(\Registration.placedAt), RecordTable.Beside(\Registration.lateBecause),
    ]
  }

  private func nobody(in world: World) -> Step { .say(.note(whyNobody(in: world))) }

  /// The sentence that says why the list is empty: anybody may come, or nobody has registered yet.
  func whyNobody(in world: World) -> String {
    if !rows.search.text.isEmpty { return world.words.nothingFound(rows.search.text) }
    let isOpen = world.register.record(id)?.entry == .open
    return isOpen ? world.words.label(SessionEntry.open) : world.told(world.words.nobodyRegistered)
  }

  /// Begins the form of a registration; where the rules let nobody register at all, says why.
  static func signUp(for id: Identifier<Session>, in world: World) -> [Step] {
    guard let refusal = RegistrationTrial.refusalOfAnybody(at: id, in: world) else {
      return [.begin(RegistrationForm(for: id, in: world))]
    }
    return [.say(.refused(world.words.refusal(refusal, in: world.circumstances).line))]
  }

  /// Opens the menu of what came of ringing somebody.
  static func noteCall(_ registration: Identifier<Registration>, in world: World) -> [Step] {
    guard let menu = Menu(calling: registration, in: world) else { return [.say(.note(world.words.nothingToCall))] }
    return [.open(menu)]
  }

  /// Opens the list of acts on a session, and of what comes in with lists.
  static func acts(onSession id: Identifier<Session>) -> Step {
    .acts(
      on: [id.any],
      beside: { world in
        [.editing(id.any, hindrance: world.hindrance(toEdit: id.any), in: world)]
          + Menu.Item.telling(ofSession: id, in: world)
          + Menu.Item.importing(for: id.any, in: world)
      })
  }

  /// Opens the list of acts on a registration, and of those on the session behind it: a cancellation asks first, naming
  /// whom to ring.
  private func acts(on registration: Identifier<Registration>, in world: World) -> [Step] {
    let cancelling = Step.then { SessionPage.cancelling(registration, in: $0) }
    let ofSession = Menu.Item(label: world.words.actsOnWhole(Session.kind), steps: [Self.acts(onSession: id)])
    return [
      .acts(
        on: [registration.any],
        instead: { act in act.declaration == CancelRegistration.declaration ? [cancelling] : nil },
        beside: {
          Menu.Item.correcting(peopleOf: registration.any, in: $0)
            + Menu.Item.attaching(to: registration.any, in: $0) + [ofSession]
        })
    ]
  }

  /// Asks before a registration is cancelled.
  /// - Parameter namesSession: whether it says for which session that is: where others are in sight as well.
  static func cancelling(
    _ registration: Identifier<Registration>, namingSession namesSession: Bool = false, in world: World
  ) -> [Step] {
    askToCancel(
      registration, by: CancelRegistration(registration, draws: [RecordID(Registration.kind, bits: world.draw())]),
      namingSession: namesSession, in: world)
  }

  /// Asks before a registration is cancelled, naming whom to ring: who moves up from the waiting list.
  static func askToCancel(
    _ registration: Identifier<Registration>, by act: any Act, namingSession namesSession: Bool = false,
    in world: World
  ) -> [Step] {
    guard let old = world.register.record(registration) else { return [] }
    let decision: Decision
    do throws(Refusal) {
      decision = try decide(act, on: world.register, by: world.author, at: world.instant)
    } catch {
      return [.say(.refused(world.words.refusal(error, in: world.circumstances).line))]
    }
    let movedUp = Seating.movedUp(in: decision.changes).compactMap { world.register.record($0) }
    let question = Question(
      text: world.words.askCancelRegistration(
        [world.who(old), namesSession ? world.words.whole(of: old.id.any, in: world.circumstances) : nil]
          .compactMap { $0 }.joined(separator: " · "), people: old.size,
        movedUp: movedUp.map { world.whoWithContact($0) }),
      answers: [
        .init(
          keys: [.enter, .character("d")], label: world.words.answerCancelRegistration,
          steps: [.send(act, .act(registration.any))]),
        .init(keys: [.escape], label: world.words.answerNo, steps: []),
      ])
    return [.open(question)]
  }

  /// The mark that the key sets: that somebody came, or after all did not.
  private func mark(of old: Registration) -> any Act {
    old.status == .attended ? MarkAbsent(old.id) : MarkAttended(old.id)
  }

  private func markAttendance(_ registration: Identifier<Registration>, in world: World) -> [Step] {
    guard let act = world.register.record(registration).map(mark(of:)) else { return [] }
    if let hindrance = world.hindrance(to: act) { return [.say(.note(hindrance))] }
    return [.send(act, .act(registration.any))]
  }
}
