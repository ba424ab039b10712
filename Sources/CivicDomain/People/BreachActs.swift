/// The act of telling that a breach was notified to the supervisory authority (GDPR, art. 33(1)). Asked for again with
/// another time or another party, and with the reason, that is corrected.
public struct NotifyBreach: OfferedAct {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "breach-notify",
    ActWords(
      logged: Label(pl: "zapisano zgłoszenie naruszenia", en: "breach notified"),
      done: Label(pl: "Zapisano zgłoszenie", en: "The notification is recorded"),
      undone: Label(pl: "wpis o zgłoszeniu", en: "the entry of the notification")))
  /// The offer of the act: how lists and forms show it.
  public static let offer = ActOffer(
    Label(pl: "zgłoszono", en: "notified"), title: Label(pl: "zgłoszenie naruszenia", en: "notification of the breach"),
    about: Label(
      pl: "Zapisuje, komu i kiedy zgłoszono; po terminie także powód opóźnienia (art. 33 ust. 1 RODO).",
      en: "Records to whom it was notified, and when; once late, also why (GDPR, art. 33(1))."
    ),
    reason: .asked)
  /// The authority in Poland: the President of the Personal Data Protection Office, by the name under which it is known.
  private static let authority = "Prezes UODO"

  /// The inputs of the act.
  public static let fields = [
    time("at", \.time, required: true, pl: "kiedy zgłoszono", en: "notified at").past,
    line("to", \.party, required: true, limit: Limits.breach, pl: "komu", en: "to whom"),
  ]

  /// The request: which breaches, and why so late.
  public var request: ActRequest
  /// The time of the notification.
  public var time: LocalTime?
  /// Who was notified.
  public var party = ""
  /// The breach whose notification is put back by an undoing: what was said then of a delay holds for that time alone.
  private var restored: Breach?

  /// Such a notification.
  public init(_ request: ActRequest) { self.request = request }

  /// Such a notification.
  public init(_ id: Identifier<Breach>, at time: LocalTime, to party: String, because: String = "") {
    self.init(id, because: because)
    self.time = time
    self.party = party
  }

  /// A notification that is put back.
  fileprivate init(restoring breach: Breach, at time: LocalTime) {
    self.init(breach.id, at: time, to: breach.told, because: ProgramText.undone.kept)
    restored = breach
  }

  /// What is known of it, else now, and the authority.
  public static func proposal(_ request: ActRequest, in situation: Situation) -> Self {
    var act = Self(request)
    let known = act.subjects.first.flatMap { situation.register.record($0) }.flatMap { $0.toldAt == nil ? nil : $0 }
    act.time = known?.toldAt ?? situation.now
    act.party = known?.told ?? authority
    return act
  }

  /// Undone by what takes the entry back, or puts the one before in its place.
  public func decide(
    on id: Identifier<Breach>, drawn: [RecordID], in situation: Situation
  ) throws(Refusal) -> Decision {
    let old = try RecordRules.living(id, in: situation)
    if old.toldAt == nil, !old.told.allSatisfy(\.isWhitespace) { throw .breach(.endedOtherwise(old.told)) }
    guard let time else { throw .inputMissing(Self.field(\.time).declaration) }
    var new = old
    (new.toldAt, new.told) = (time, party)
    let decision = try old.becoming(new, in: situation)
    let isReasoned: Bool
    if let restored {
      isReasoned = restored.noticedAt == old.noticedAt
    } else {
      isReasoned = try ReasonRule.isGiven(because, as: ActOffer.reasonInput)
    }
    if !decision.changes.isEmpty, !isReasoned { try mustNeedNoReason(old, at: time, in: situation) }
    return decision
  }

  /// What leads back to how it had ended, or had not.
  public static func counter(of deed: Deed, in situation: Situation) -> (any Act)? { Breach.counter(of: deed) }

  /// Refuses to be silent about why it is late, or why it takes the place of another.
  private func mustNeedNoReason(_ old: Breach, at time: LocalTime, in situation: Situation) throws(Refusal) {
    if restored == nil, let was = old.toldAt { throw .breach(.correctedWithoutReason(was: was, party: old.told)) }
    let due = old.noticedAt.map { Breach.due($0, on: situation.register) }
    if let due, time >= due { throw .breach(.lateWithoutReason(due: due)) }
  }
}

/// The act of documenting that a breach is not notified, for it is unlikely to result in a risk to anybody (GDPR, art.
/// 33(1) and 33(5)).
public struct LeaveBreachUnnotified: OfferedAct {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "breach-leave-unnotified",
    ActWords(
      logged: Label(pl: "zapisano, dlaczego naruszenia się nie zgłasza", en: "breach not notified, and why"),
      done: Label(pl: "Zapisano, dlaczego się nie zgłasza", en: "Why it is not notified is recorded"),
      undone: Label(pl: "wpis, że się nie zgłasza", en: "the entry that it is not notified")))
  /// The offer of the act: how lists and forms show it.
  public static let offer = ActOffer(
    Label(pl: "nie zgłasza się, bo…", en: "not notified, because…"),
    title: Label(pl: "naruszenia się nie zgłasza", en: "the breach is not notified"),
    about: Label(
      pl: "Zapisuje, dlaczego ryzyko dla osób jest mało prawdopodobne (art. 33 ust. 1 i 5 RODO).",
      en: "Records why a risk to people is unlikely (GDPR, art. 33(1) and 33(5))."))
  /// The inputs of the act.
  public static let fields = [
    line("why", \.why, required: true, limit: Limits.breach, pl: "dlaczego", en: "why").sayingWhy
  ]

  /// The request: which breaches.
  public var request: ActRequest
  /// Why a risk to anybody is unlikely.
  public var why = ""

  /// Such an ending.
  public init(_ request: ActRequest) { self.request = request }

  /// Such an ending.
  public init(_ id: Identifier<Breach>, why: String) {
    self.init(id)
    self.why = why
  }

  /// What was notified is not made undone by saying that it need not have been.
  public func decide(
    on id: Identifier<Breach>, drawn: [RecordID], in situation: Situation
  ) throws(Refusal) -> Decision {
    let old = try RecordRules.living(id, in: situation)
    if let time = old.toldAt { throw .breach(.notifiedAlready(time)) }
    var new = old
    new.told = why
    return try old.becoming(new, in: situation)
  }

  /// What leads back to how it had ended, or had not.
  public static func counter(of deed: Deed, in situation: Situation) -> (any Act)? { Breach.counter(of: deed) }
}

/// The act of taking back how a breach ended, so that it is to be notified again.
public struct StepBackBreach: OfferedAct {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "breach-step-back",
    ActWords(
      logged: Label(pl: "cofnięto wpis o zgłoszeniu naruszenia", en: "entry of the breach's notification taken back"),
      done: Label(pl: "Cofnięto wpis o zgłoszeniu", en: "The entry of the notification is taken back"),
      undone: Label(pl: "cofnięcie wpisu o zgłoszeniu", en: "that the entry was taken back")))
  /// The offer of the act: how lists and forms show it.
  public static let offer = ActOffer(
    Label(pl: "cofnij wpis o zgłoszeniu", en: "take back the entry of the notification"),
    about: Label(
      pl: "Usuwa wpis o zgłoszeniu: naruszenie znów czeka.",
      en: "Takes out the entry of the notification: the breach waits again."),
    reason: .required, leadsBack: true)

  /// The request: which breaches, and why.
  public var request: ActRequest
  /// Such a step back.
  public init(_ request: ActRequest) { self.request = request }

  /// Undone by the act that said how it ended.
  public func decide(
    on id: Identifier<Breach>, drawn: [RecordID], in situation: Situation
  ) throws(Refusal) -> Decision {
    let old = try RecordRules.living(id, in: situation)
    var new = old
    (new.toldAt, new.told) = (nil, "")
    return try old.becoming(new, in: situation)
  }

  /// What leads back to how it had ended, or had not.
  public static func counter(of deed: Deed, in situation: Situation) -> (any Act)? { Breach.counter(of: deed) }
}

/// The act of correcting when a breach was noticed, with the reason: its hours count from then (GDPR, art. 33(1)), so that a later
/// time is said by this act alone.
public struct CorrectBreachTime: OfferedAct {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "breach-correct",
    ActWords(
      logged: Label(
        pl: "poprawiono, kiedy stwierdzono naruszenie", en: "time at which the breach was noticed corrected"),
      done: Label(pl: "Poprawiono, kiedy stwierdzono naruszenie", en: "When the breach was noticed is corrected"),
      undone: Label(pl: "poprawkę czasu stwierdzenia", en: "the correction of when it was noticed")))
  /// The offer of the act: how lists and forms show it.
  public static let offer = ActOffer(
    Label(pl: "popraw, kiedy stwierdzono", en: "correct when it was noticed"),
    about: Label(
      pl: "Poprawia, kiedy stwierdzono naruszenie, i zapisuje dlaczego: od tego liczy się termin zgłoszenia.",
      en: "Corrects when the breach was noticed, and records why: its term counts from then."),
    reason: .required)
  /// The inputs of the act.
  public static let fields = [
    time("at", \.time, required: true, pl: "kiedy stwierdzono", en: "noticed at").past
  ]

  /// The request: which breaches, and why.
  public var request: ActRequest
  /// The time at which it was noticed.
  public var time: LocalTime?

  /// Such a correction.
  public init(_ request: ActRequest) { self.request = request }

  /// Such a correction.
  public init(_ id: Identifier<Breach>, at time: LocalTime, because: String) {
    self.init(id, because: because)
    self.time = time
  }

  /// What is known.
  public static func proposal(_ request: ActRequest, in situation: Situation) -> Self {
    var act = Self(request)
    act.time = act.subjects.first.flatMap { situation.register.record($0) }?.noticedAt
    return act
  }

  /// Undone by the correction the other way.
  public func decide(
    on id: Identifier<Breach>, drawn: [RecordID], in situation: Situation
  ) throws(Refusal) -> Decision {
    let old = try RecordRules.living(id, in: situation)
    guard let time else { throw .inputMissing(Self.field(\.time).declaration) }
    if time == old.noticedAt { return .alreadyDone }
    var new = old
    new.noticedAt = time
    return Decision(try RecordRules.replace(old, with: new, in: situation), undoneBy: Self.counter, in: situation)
  }

  /// The time that was known before.
  public static func counter(of deed: Deed, in situation: Situation) -> (any Act)? {
    deed.undone { part in
      part.was(Breach.self).flatMap { was in
        was.noticedAt.map { Self(was.id, at: $0, because: ProgramText.undone.kept) }
      }
    }
  }
}

extension Breach {
  /// The decision that its end becomes another, undone by the act that leads back to this one.
  fileprivate func becoming(_ new: Breach, in situation: Situation) throws(Refusal) -> Decision {
    if new.told == told, new.toldAt == toldAt { return .alreadyDone }
    return Decision(
      try RecordRules.replace(self, with: new, in: situation), undoneBy: { deed, _ in Breach.counter(of: deed) },
      in: situation)
  }

  fileprivate static func counter(of deed: Deed) -> (any Act)? {
    deed.undone { part in
      part.was(Breach.self).map { was -> any Act in
        if let toldAt = was.toldAt { return NotifyBreach(restoring: was, at: toldAt) }
        return was.told.isEmpty
          ? StepBackBreach(was.id, because: ProgramText.undone.kept) : LeaveBreachUnnotified(was.id, why: was.told)
      }
    }
  }
}
