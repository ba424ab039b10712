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

/// What somebody who is to be rung has not heard of yet, as far as the log tells.
public struct CallNews: Equatable, Sendable {
  /// Whether they have a seat for which they waited.
  public let hasSeat: Bool
  /// When the session began as they know it, where it was moved since; nil: it was not.
  public let known: LocalTime?
  /// When it begins now.
  public let start: LocalTime?

  /// When the session began as they know it, where it begins at another time now; nil: it does not.
  public var movedFrom: LocalTime? { known == start ? nil : known }

  /// Whether it was moved, and begins again when they know it to.
  public var isAsKnown: Bool { known != nil && known == start }
}

extension ChangeLog {
  /// The calls in vain to whoever registered, the newest first: since somebody last had to be rung for something new. They are
  /// kept nowhere else.
  public func callsInVain(to id: Identifier<Registration>) -> [LoggedChange] {
    var tries: [LoggedChange] = []
    for change in changes(of: id.any, window: 0..<Limits.changesLookedThrough).changes.reversed() {
      guard change.setsCall else { continue }
      switch change.call {
      case .toCall where change.takesBack && !change.isEdit:
        // A call in vain that was noted by a slip was none; the others stay.
        if change.callBefore == .noAnswer, let slip = tries.firstIndex(where: { $0.callBefore != .noAnswer }) {
          tries.remove(at: slip)
        }
      case .toCall: tries = []
      // Behind any other state it only takes back what was noted over it; nobody rings by an edit.
      case .noAnswer where !change.isEdit && change.callBefore?.isDue ?? false: tries.insert(change, at: 0)
      case .noAnswer, .called, .confirmed, .declined, nil: continue
      }
    }
    return tries
  }

  /// What somebody is to be rung for. A seat and a move may both be news.
  public func news(for registration: Registration, on register: any Register) -> CallNews {
    let start = Session.name(of: \.start)
    // What was noted and taken back is as if nobody had noted it.
    var noted: [LoggedChange] = []
    for change in changes(of: registration.id.any, window: 0..<Limits.changesLookedThrough).changes.reversed()
    where change.setsCall {
      if let last = noted.last, change.takesCallBack(of: last) { noted.removeLast() } else { noted.append(change) }
    }
    // Since when they know less than is so.
    let due = noted.reversed().prefix { $0.call?.isDue ?? false }
    let hasSeat = registration.seated && due.contains { $0.change.set[\Registration.seated] == .yes(true) }
    guard let since = due.last?.transaction, register.has(registration.session.any) else {
      return CallNews(hasSeat: hasSeat, known: nil, start: nil)
    }
    let moves = changes(of: registration.session.any, window: 0..<Limits.changesLookedThrough).changes
    let was = moves.last { $0.transaction >= since && $0.change[start] != nil && $0.before[start] != nil }
    return CallNews(
      hasSeat: hasSeat, known: was?.before[start]?.text.flatMap { try? LocalTime($0) },
      start: register.value(of: \.start, in: registration.session))
  }

  /// When the session began of which somebody is to be told that it begins at another time: as they know it; nil: they are to be
  /// rung for something else.
  public func movedFrom(_ registration: Registration, on register: any Register) -> LocalTime? {
    news(for: registration, on: register).movedFrom
  }
}

extension LoggedChange {
  /// Whether it says whether somebody is to be rung.
  fileprivate var setsCall: Bool { change.fieldNames.contains(Registration.name(of: \.call)) }

  /// Whether it changed fields by hand, or took that back.
  fileprivate var isEdit: Bool { act == EditRecord.declaration.word }

  /// The state of the call from then on.
  fileprivate var call: CallState? { change.set[\Registration.call]?.text.flatMap(CallState.init) }

  /// The state of the call before.
  fileprivate var callBefore: CallState? { before[\Registration.call]?.text.flatMap(CallState.init) }

  /// Whether all is with the call as it was before an earlier change, because that was taken back. Whoever was rung and is to be
  /// rung again, for what they were told holds no more, is told something new.
  fileprivate func takesCallBack(of earlier: LoggedChange) -> Bool {
    let seated = Registration.name(of: \.seated)
    guard call == earlier.callBefore, callBefore == earlier.call,
      change.fieldNames.contains(seated) == earlier.change.fieldNames.contains(seated)
    else { return false }
    return act == ReinstateRegistration.declaration.word || takesBack && !(isEdit && call?.isDue ?? false)
  }
}
