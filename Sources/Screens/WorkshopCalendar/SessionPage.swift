import CivicDomain
import TerminalCanvas
import Words

/// A session with its people: who has a seat, who waits, and at the door who came.
struct SessionPage {
  /// What a key does here.
  enum Action {
    case open, back
    case signUp, cancel, noteCall, markAttendance, edit
    case export
  }

  /// The keys; those that move belong to the list.
  static let keys: KeyTable<Action> = {
    var table = KeyTable<Action>()
    table.addShown(.move, .moving, hint: 10, [.up, .down])
    table.add(.open, .moving, hint: 50, shown: [.enter], (.enter, .open), (.right, .open), (.character("l"), .open))
    table.add(.back, .moving, hint: 25, shown: [.escape, .left], (.escape, .back), (.left, .back))
    table.addShown(.page, .moving, [.pageUp, .pageDown])
    table.addShown(.ends, .moving, [.home, .end, .character("g"), .character("G")])
    table.add(.export, .finding, (.character("x"), .export))
    table.add(.signUp, .changing, hint: 20, (.character("b"), .signUp), (.character("n"), .signUp))
    table.add(.attendance, .changing, hint: 30, (.character(" "), .markAttendance))
    table.add(.noteCall, .changing, hint: 27, (.character("m"), .noteCall))
    table.add(.cancelRegistration, .changing, hint: 40, (.character("d"), .cancel), (.delete, .cancel))
    table.add(.edit, .changing, hint: 60, (.character("e"), .edit))
    return table
  }()

  let id: Identifier<Session>
  /// The selected registration; nil: the first.
  private(set) var selected: Identifier<Registration>?
  /// Where the list stands.
  private(set) var list = ListState()
  /// Whether all about the selected registration is shown instead of the list.
  private(set) var showsPerson = false
  /// Whether it was left.
  private(set) var isClosed = false

  init(_ id: Identifier<Session>, in world: World) {
    self.id = id
    follow(in: world)
  }

  /// The keys that matter now.
  func guide(in world: World) -> KeyGuide {
    let guide = Self.keys.guide { canPerform($0, in: world) }
    return list.total > 0 ? guide : guide.hinting(.move, nil)
  }

  /// Whether an action would do something now.
  private func canPerform(_ action: Action, in world: World) -> Bool {
    let chosen = selected.flatMap { world.register.record($0) }
    switch action {
    case .open: return chosen != nil && !showsPerson
    case .cancel: return chosen.map { $0.status != .attended } ?? false
    case .noteCall: return chosen?.isToBeCalled(on: world.register, at: world.now) ?? false
    case .markAttendance: return chosen != nil && hasBegun(in: world)
    case .signUp: return RegistrationTrial.refusalOfAnybody(at: id, in: world) == nil
    case .back, .edit, .export: return true
    }
  }

  /// From the session's day on, people come.
  private func hasBegun(in world: World) -> Bool {
    world.register.record(id)?.start.map { $0.day <= world.today } ?? false
  }

  /// Its people.
  func people(in world: World) -> SessionPeople { SessionPeople(of: id, on: world.register, at: world.now) }

  /// Keeps the selection on its registration, whatever others do.
  mutating func follow(in world: World) {
    let people = people(in: world)
    list.resize(total: people.count)
    if let place = selected.flatMap({ people.place(of: $0) }) {
      list.select(place, height: SessionPageLayout(Frame.work(of: world.size)).list.height)
    }
    if people.count == 0 { showsPerson = false }
    selected = list.selection.flatMap { people.id(at: $0) }
  }

  /// Selects a registration.
  mutating func reveal(_ registration: Identifier<Registration>, in world: World) {
    selected = registration
    follow(in: world)
  }

  mutating func update(_ key: Key, in world: World) -> [Step] {
    guard let action = Self.keys[key] else {
      let people = people(in: world)
      list.resize(total: people.count)
      let outcome = list.handle(key, height: SessionPageLayout(Frame.work(of: world.size)).list.height)
      selected = list.selection.flatMap { people.id(at: $0) }
      return outcome == .ignored ? [.pass(key)] : []
    }
    switch action {
    case .open:
      if selected == nil { return [nobody(in: world)] }
      showsPerson = true
    case .back: if showsPerson { showsPerson = false } else { isClosed = true }
    case .signUp: return SessionPage.signUp(for: id, in: world)
    case .edit: return [.begin(.edit(id.any))]
    case .export: return [.sayCommand("wspolnie list \(Registration.kind.name) --where session=\(id.raw) --csv")]
    case .cancel: return selected.map { cancel($0, in: world) } ?? [nobody(in: world)]
    case .noteCall: return selected.map { SessionPage.noteCall($0, in: world) } ?? [nobody(in: world)]
    case .markAttendance: return selected.map { markAttendance($0, in: world) } ?? [nobody(in: world)]
    }
    return []
  }

  private func nobody(in world: World) -> Step { .say(.note(whyNobody(in: world))) }

  /// Anybody may come, or nobody has signed up yet.
  func whyNobody(in world: World) -> String {
    let isOpen = world.register.record(id)?.entry == .open
    return isOpen ? world.words.label(SessionEntry.open) : world.words.nobodyRegistered
  }

  /// The form that signs somebody up; where the rules let nobody in at all, why.
  static func signUp(for id: Identifier<Session>, in world: World) -> [Step] {
    guard let refusal = RegistrationTrial.refusalOfAnybody(at: id, in: world) else { return [.begin(.register(id))] }
    return [.say(.refused(world.words.refusal(refusal, in: world.circumstances).line))]
  }

  /// Asks what came of ringing somebody.
  static func noteCall(_ registration: Identifier<Registration>, in world: World) -> [Step] {
    guard let menu = Menu(calling: registration, in: world) else { return [.say(.note(world.words.nothingToCall))] }
    return [.open(.menu(menu))]
  }

  private func cancel(_ registration: Identifier<Registration>, in world: World) -> [Step] {
    SessionPage.askToCancel(
      registration, by: .cancelRegistration(registration, again: Identifier(bits: world.draw())), in: world)
  }

  /// Asks first, naming whom to ring: who moves up from the waiting list.
  static func askToCancel(
    _ registration: Identifier<Registration>, by intent: Intent, in world: World
  ) -> [Step] {
    guard let old = world.register.record(registration) else { return [] }
    let decision: Decision
    do throws(Refusal) {
      decision = try decide(intent, on: world.register, by: world.author, at: world.instant)
    } catch {
      return [.say(.refused(world.words.refusal(error, in: world.circumstances).line))]
    }
    let movedUp = Seating.movedUp(in: decision.changes).compactMap { world.register.record($0) }
    let question = Question(
      text: world.words.askCancelRegistration(
        world.who(old), people: old.size, movedUp: movedUp.map { world.whoWithContact($0) }),
      answers: [
        .init(
          keys: [.enter, .character("d")], label: world.words.answerCancelRegistration,
          steps: [.send(intent, .act(registration.any))]),
        .init(keys: [.escape], label: world.words.answerNo, steps: []),
      ])
    return [.open(.question(question))]
  }

  /// From the session's day on: came, or after all not.
  private func markAttendance(_ registration: Identifier<Registration>, in world: World) -> [Step] {
    guard let old = world.register.record(registration), let start = world.register.record(id)?.start else { return [] }
    guard hasBegun(in: world) else {
      return [.say(.note(world.words.attendanceLater(start.day, near: world.today)))]
    }
    return [.send(.markAttendance(registration, came: old.status != .attended), .act(registration.any))]
  }
}
