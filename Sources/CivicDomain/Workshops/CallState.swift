/// The state of calling a registered person about what has changed: a seat has become free, the session begins at another time.
public enum CallState: String, Choice {
  /// The person is to be rung.
  case toCall
  /// Was rung, and knows.
  case called
  /// Was rung and comes.
  case confirmed
  /// Was rung and does not come.
  case declined
  /// Was rung and did not answer: is still to be rung.
  case noAnswer

  /// The label that a person reads.
  public var label: Label {
    switch self {
    case .toCall: Label(pl: "do obdzwonienia", en: "to call")
    case .called: Label(pl: "zawiadomiono", en: "called")
    case .confirmed: Label(pl: "potwierdzono udział", en: "confirmed")
    case .declined: Label(pl: "zrezygnowano", en: "declined")
    case .noAnswer: Label(pl: "nie odebrano", en: "no answer")
    }
  }

  /// The label that whoever rang answers with.
  public var answer: Label {
    switch self {
    case .toCall: Label(pl: "trzeba zadzwonić", en: "to be rung")
    case .called: Label(pl: "osoba już wie", en: "they know by now")
    case .confirmed: Label(pl: "osoba przyjdzie", en: "they will come")
    case .declined:
      Label(pl: "osoba rezygnuje: odwołaj zgłoszenie", en: "they do not want it: cancel the registration")
    case .noAnswer: Label(pl: "nie odebrano: trzeba zadzwonić jeszcze raz", en: "no answer: ring again")
    }
  }

  /// The verb of ringing somebody for the first time.
  static let ring = Label(pl: "zadzwoń", en: "ring")
  /// The verb of ringing somebody once more.
  static let ringAgain = Label(pl: "ponów", en: "ring again")

  /// The verb of what is to be done: of whoever was rung in vain to ring once more.
  public var verb: Label {
    switch self {
    case .noAnswer: Self.ringAgain
    case .toCall, .called, .confirmed, .declined: Self.ring
    }
  }

  /// Whether somebody still has to ring.
  public var isDue: Bool {
    switch self {
    case .toCall, .noAnswer: true
    case .called, .confirmed, .declined: false
    }
  }
}

extension Registration {
  /// Whether this person is to be rung at a moment: nobody need be once the session is over or called off, or once the
  /// registration has ended.
  public func isToBeCalled(on register: any Register, at now: LocalTime) -> Bool {
    guard status == .registered, let call, call.isDue else { return false }
    return register.record(session)?.isToCome(at: now) ?? false
  }
}

extension Session {
  /// Returns whoever registered for it and is to be rung at a moment, in the order of the log.
  public func toBeCalled(on register: any Register, at now: LocalTime) -> [Registration] {
    guard isToCome(at: now) else { return [] }
    return CallState.allCases.filter(\.isDue)
      .flatMap { register.ids(whose: \Registration.call, is: $0) }
      .filter { register.value(of: \.session, in: $0) == id }
      .compactMap { register.record($0) }
      .filter { $0.isToBeCalled(on: register, at: now) }
  }
}

extension ChangeLog {
  /// The calls in vain to whoever registered, the newest first: since somebody last had to be rung for something new. They are
  /// kept nowhere else.
  public func callsInVain(to id: Identifier<Registration>) -> [LoggedChange] {
    let call = Registration.name(of: \.call)
    func state(_ value: FieldValue?) -> CallState? { value?.text.flatMap(CallState.init) }
    var tries: [LoggedChange] = []
    for change in changes(of: id.any, window: 0..<Limits.changesLookedThrough).changes.reversed() {
      guard let becomes = change.change[call] else { continue }
      switch state(becomes) {
      case .toCall: tries = []
      // Behind any other state it only takes back what was noted over it.
      case .noAnswer where state(change.before[call])?.isDue ?? false: tries.insert(change, at: 0)
      case .noAnswer, .called, .confirmed, .declined, nil: continue
      }
    }
    return tries
  }

  /// When the session began of which somebody is to be told that it begins at another time: as they know it; nil: they are to be
  /// rung for something else.
  public func movedFrom(_ registration: Registration, on register: any Register) -> LocalTime? {
    let (call, start) = (Registration.name(of: \.call), Session.name(of: \.start))
    let noted = changes(of: registration.id.any, window: 0..<Limits.changesLookedThrough).changes
    // Since when they know less than is so.
    let due = noted.filter { $0.change[call] != nil }.prefix { change in
      (change.change[call] ?? nil)?.text.flatMap(CallState.init)?.isDue ?? false
    }
    guard let since = due.last?.transaction, register.has(registration.session.any) else { return nil }
    let moves = changes(of: registration.session.any, window: 0..<Limits.changesLookedThrough).changes
    let was = moves.last { $0.transaction >= since && $0.change[start] != nil }?.before[start]?.text
    let known = was.flatMap { try? LocalTime($0) }
    return known == register.value(of: \.start, in: registration.session) ? nil : known
  }
}
