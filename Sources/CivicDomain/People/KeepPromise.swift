/// The act of telling that what was promised in a call is done.
public struct KeepPromise: OfferedAct {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "phoneCall-done",
    ActWords(
      logged: Label(pl: "załatwiono obietnicę", en: "promise kept"), done: Label(pl: "Załatwione", en: "Done"),
      undone: Label(pl: "załatwienie obietnicy", en: "the note that the promise was kept")))
  /// The offer of the act: how lists and forms show it.
  public static let offer = ActOffer(
    Label(pl: "załatwione", en: "done"),
    about: Label(pl: "Zapisuje, że zrobiono, co obiecano w rozmowie.", en: "Records that what was promised is done."))
  /// The inputs of the act.
  public static let fields = [
    day("on", \.day, pl: "załatwiono", en: "done on").past
  ]

  /// The request: which calls, and why.
  public var request: ActRequest
  /// The day; nil: today.
  public var day: Day?
  private var takesBack = false

  /// Done today.
  public init(_ request: ActRequest) { self.request = request }

  /// The day on which it was done; nil takes the note back.
  private init(_ id: Identifier<PhoneCall>, was day: Day?) {
    self.init(ActRequest(on: [id.any]))
    self.day = day
    takesBack = day == nil
  }

  /// Today.
  public static func proposal(_ request: ActRequest, in situation: Situation) -> Self {
    var act = Self(request)
    act.day = situation.today
    return act
  }

  /// Done on a day since the call; of what nobody promised nothing can be done.
  public func decide(
    on id: Identifier<PhoneCall>, drawn: [RecordID], in situation: Situation
  ) throws(Refusal) -> Decision {
    let old = try RecordRules.living(id, in: situation)
    let day = takesBack ? nil : day ?? situation.today
    if old.doneOn == day { return .alreadyDone }
    if day != nil, old.dueOn == nil { throw .invalid(\PhoneCall.dueOn, .required) }
    if let day, let at = old.at, day < at.day { throw .invalid(\PhoneCall.doneOn, .endBeforeStart) }
    var new = old
    new.doneOn = day
    return Decision(try RecordRules.replace(old, with: new, in: situation), undoneBy: Self.counter, in: situation)
  }

  /// The day that was known before, or none.
  public static func counter(of deed: Deed, in situation: Situation) -> (any Act)? {
    deed.undone { $0.was(PhoneCall.self).map { KeepPromise($0.id, was: $0.doneOn) } }
  }
}
