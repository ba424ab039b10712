/// The act of handing a consultation that is over to the case file. Asked for again with another day, that day is
/// corrected.
public struct HandOverConsultation: OfferedAct {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "consultation-hand-over",
    ActWords(
      logged: Label(pl: "przekazano konsultacje do akt", en: "consultation handed over to the case file"),
      done: Label(pl: "Przekazano do akt", en: "Handed over to the case file"),
      lasting: Label(
        pl: "Przekazania do akt się nie cofa; dzień można poprawić: a, „przekaż do akt”.",
        en: "The handing over stays; its day can be corrected: a, “hand over to the case file”.")))
  /// The offer of the act: how lists and forms show it.
  public static let offer = ActOffer(
    Label(pl: "przekaż do akt", en: "hand over to the case file"),
    about: Label(pl: "Zapisuje, kiedy przekazano do akt.", en: "Records when it went into the case file."),
    consequence: Label(
      pl: "Od tego dnia biegnie termin przechowywania danych autorów uwag.",
      en: "From that day the data of the remarks' authors have a term."))
  /// The inputs of the act.
  public static let fields = [
    day("on", \.day, pl: "przekazano do akt", en: "handed over to file on").past
  ]

  /// The request: which consultations, and why.
  public var request: ActRequest
  /// The day of the act; nil: today, or the day that is known.
  public var day: Day?

  /// Such a hand-over, today.
  public init(_ request: ActRequest) { self.request = request }

  /// Such a hand-over.
  public init(_ id: Identifier<Consultation>, on day: Day) {
    self.init(id)
    self.day = day
  }

  /// The day that is known, else today.
  public static func proposal(_ request: ActRequest, in situation: Situation) -> Self {
    var act = Self(request)
    act.day = act.subjects.first.flatMap { situation.register.record($0)?.handedToFileOn } ?? situation.today
    return act
  }

  /// The case file has left the desk: there is no counter.
  public func decide(
    on id: Identifier<Consultation>, drawn: [RecordID], in situation: Situation
  ) throws(Refusal) -> Decision {
    let old = try RecordRules.living(id, in: situation)
    let day = day ?? old.handedToFileOn ?? situation.today
    if day > situation.today { throw .consultation(.actInFuture(day)) }
    if let closes = old.closes, day <= closes { throw .consultation(.stillOpen(id, closes: closes)) }
    if old.handedToFileOn == day { return .alreadyDone }
    var new = old
    new.handedToFileOn = day
    return Decision(changes: try RecordRules.replace(old, with: new, in: situation))
  }
}
