/// The act of telling what came of a case that a kiosk left to the staff: somebody was rung, registered by hand, written to.
public struct SettleKioskCase: OfferedAct {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "kioskCase-settle",
    ActWords(
      logged: Label(pl: "wyjaśniono sprawę z kiosku", en: "kiosk case settled"),
      done: Label(pl: "Wyjaśnione", en: "Settled"),
      undone: Label(pl: "wyjaśnienie sprawy z kiosku", en: "the note that the kiosk case was settled")))
  /// The offer of the act: how lists and forms show it.
  public static let offer = ActOffer(
    Label(pl: "wyjaśnione", en: "settled"),
    about: Label(
      pl: "Zapisuje, jak wyjaśniono to, czego nie udało się przyjąć z kiosku.",
      en: "Records how that which could not be taken in from a kiosk was settled."))
  /// The inputs of the act.
  public static let fields = [
    line("outcome", \.outcome, required: true, limit: Limits.remark, pl: "jak wyjaśniono", en: "how").personal,
    day("on", \.day, pl: "dnia", en: "on").past,
  ]

  /// The request: which cases.
  public var request: ActRequest
  /// What came of it.
  public var outcome = ""
  /// The day; nil: today.
  public var day: Day?
  private var takesBack = false
  private var isUndoing = false

  /// Settled today.
  public init(_ request: ActRequest) { self.request = request }

  /// What was known before; nil takes the note back.
  fileprivate init(_ old: KioskCase) {
    self.init(ActRequest(on: [old.id.any]))
    isUndoing = true
    (outcome, day) = (old.outcome, old.settledOn)
    takesBack = day == nil
    // It has to say something; what is kept then is nothing.
    if takesBack { outcome = ProgramText.undone.kept }
  }

  /// Today.
  public static func proposal(_ request: ActRequest, in situation: Situation) -> Self {
    var act = Self(request)
    act.day = situation.today
    return act
  }

  /// Settled once, on a day since it came; another outcome takes the place of one that was taken back.
  public func decide(
    on id: Identifier<KioskCase>, drawn: [RecordID], in situation: Situation
  ) throws(Refusal) -> Decision {
    let old = try RecordRules.living(id, in: situation)
    let day = takesBack ? nil : day ?? situation.today
    let told = takesBack ? "" : outcome
    if old.settledOn == day, old.outcome == told { return .alreadyDone }
    if !isUndoing, let settled = old.settledOn { throw .kioskCaseSettled(on: settled) }
    if let day, let came = old.receivedOn, day < came { throw .invalid(\KioskCase.settledOn, .endBeforeStart) }
    var new = old
    (new.settledOn, new.outcome) = (day, told)
    return Decision(try RecordRules.replace(old, with: new, in: situation), undoneBy: Self.counter, in: situation)
  }

  /// What was known before, or nothing.
  public static func counter(of deed: Deed, in situation: Situation) -> (any Act)? {
    deed.undone { $0.was(KioskCase.self).map { SettleKioskCase($0) } }
  }
}

/// The act of taking back that a case which a kiosk left was settled: it waits again.
public struct StepBackKioskCase: OfferedAct {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "kioskCase-step-back",
    ActWords(
      logged: Label(pl: "cofnięto wyjaśnienie sprawy z kiosku", en: "settling of a kiosk case taken back"),
      done: Label(pl: "Cofnięto wyjaśnienie", en: "The settling is taken back"),
      undone: Label(pl: "cofnięcie wyjaśnienia", en: "that the settling was taken back")))
  /// The offer of the act: how lists and forms show it.
  public static let offer = ActOffer(
    Label(pl: "cofnij wyjaśnienie", en: "take the settling back"),
    title: Label(pl: "cofnięcie wyjaśnienia", en: "taking the settling back"),
    about: Label(
      pl: "Usuwa wpis, jak wyjaśniono sprawę: znów czeka na biurku.",
      en: "Takes out the entry of how the case was settled: it waits at the desk again."),
    reason: .required, leadsBack: true)

  /// The request: which cases, and why.
  public var request: ActRequest
  /// Such a step back.
  public init(_ request: ActRequest) { self.request = request }

  /// Undone by what was known before.
  public func decide(
    on id: Identifier<KioskCase>, drawn: [RecordID], in situation: Situation
  ) throws(Refusal) -> Decision {
    let old = try RecordRules.living(id, in: situation)
    if old.settledOn == nil { return .alreadyDone }
    var new = old
    (new.settledOn, new.outcome) = (nil, "")
    return Decision(try RecordRules.replace(old, with: new, in: situation), undoneBy: Self.counter, in: situation)
  }

  /// What was known before.
  public static func counter(of deed: Deed, in situation: Situation) -> (any Act)? {
    SettleKioskCase.counter(of: deed, in: situation)
  }
}
