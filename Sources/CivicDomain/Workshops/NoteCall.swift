/// The act of noting the result of a call to a registered person. Whoever declines is cancelled, so that the seat goes
/// to the next.
public struct NoteCall: OfferedAct {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "registration-call",
    ActWords(
      logged: Label(pl: "odnotowano telefon", en: "call noted"), done: Label(pl: "Odnotowano", en: "Noted"),
      undone: Label(pl: "odnotowanie telefonu", en: "the note of the call"),
      lasting: Label(
        pl: "Jeszcze jednego nieodebranego telefonu nic nie cofa: liczy się, dopóki ktoś nie odbierze.",
        en: "One more call in vain is not undone: it counts until somebody answers.")))
  /// The offer of the act: how lists and forms show it. Undoing a refusal draws on the id of a new registration.
  public static let offer = ActOffer(
    Label(pl: "odnotuj telefon", en: "note a call"),
    about: Label(
      pl: "Odnotowuje, co wynikło z telefonu do zgłoszonej osoby.",
      en: "Notes what came of ringing somebody who is registered."),
    draws: [Registration.kind])
  /// The inputs of the act.
  public static let fields = [
    choice("result", \.result, required: true, pl: "wynik rozmowy", en: "what came of it")
  ]

  /// The request: which registrations, and why.
  public var request: ActRequest
  /// The result of the call; nil where nothing was said yet, or a note is taken back.
  public var result: CallState?
  private var takesBack = false

  /// A call of which nothing is known yet.
  public init(_ request: ActRequest) { self.request = request }

  /// The note of what came of ringing somebody; nil takes a note back, as if nobody had to be rung.
  public init(_ id: Identifier<Registration>, _ result: CallState?, draws: [RecordID] = [], because: String = "") {
    self.init(id, draws: draws, because: because)
    self.result = result
    takesBack = result == nil
  }

  /// Told with its result.
  public var words: ActWords {
    let declared = Self.declaration.words
    if result == .declined {
      return ActWords(
        logged: declared.logged,
        done: Label(pl: "Osoba rezygnuje, odwołano zgłoszenie", en: "They do not come, registration cancelled"),
        undone: CancelRegistration.declaration.words.undone)
    }
    let noted = result?.label ?? Label(pl: "nie trzeba dzwonić", en: "no call needed")
    return ActWords(
      logged: declared.logged, done: Label(pl: "Odnotowano (\(noted.pl))", en: "Noted (\(noted.en))"),
      undone: declared.undone, lasting: declared.lasting)
  }

  /// Notes it.
  public func decide(
    on id: Identifier<Registration>, drawn: [RecordID], in situation: Situation
  ) throws(Refusal) -> Decision {
    let old = try RecordRules.living(id, in: situation)
    // What was not said yet is so already for nobody.
    if result != nil || takesBack, old.call == result, result != .declined || !old.status.isInForce {
      // Each call in vain is one more; the same told again within a minute is one call that was sent twice.
      guard result == .noAnswer, old.status.isInForce, !isOfThisMinute(id, in: situation) else { return .alreadyDone }
      return Decision(
        changes: [Change(id: id.any, set: [Registration.name(of: \.call): .text(CallState.noAnswer.rawValue)])])
    }
    guard old.status.isInForce else { throw .registrationNotInForce(id, old.status) }
    if result == .declined { return try RegistrationEnd.cancel(id, call: result, again: drawn.first, in: situation) }
    var new = old
    new.call = result
    let changes = try RecordRules.replace(old, with: new, in: situation)
    return Decision(changes, undoneBy: Self.counter, drawn: drawn, in: situation)
  }

  private func isOfThisMinute(_ id: Identifier<Registration>, in situation: Situation) -> Bool {
    situation.register.changedAt(id.any).map { WarsawTime.local($0) == situation.now } ?? false
  }

  /// The return of who was cancelled by it, else the note before; one more call in vain stays.
  public static func counter(of deed: Deed, in situation: Situation) -> (any Act)? {
    if let counter = RegistrationEnd.counter(of: deed) { return counter }
    return deed.undone { part in
      guard let was = part.was(Registration.self), was.call != part.became(Registration.self)?.call else { return nil }
      return NoteCall(
        was.id, was.call, draws: deed.draw(Registration.kind).map { [$0] } ?? [], because: ProgramText.undone.kept)
    }
  }

  /// Checks that the result is said, but by whoever takes a note back.
  public func mustBeComplete() throws(Refusal) {
    if result == nil, !takesBack { throw .inputMissing(NoteCall.field(\.result).declaration) }
  }
}
