/// The act of telling that the report of a consultation is out. Asked for again with another day, that day is corrected.
public struct ReportConsultation: OfferedAct {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "consultation-report",
    ActWords(
      logged: Label(pl: "zapisano raport z konsultacji", en: "consultation reported"),
      done: Label(pl: "Zapisano dzień raportu", en: "The report's day is recorded"),
      lasting: Label(
        pl: "Raportu się nie cofa, bo mogli go przeczytać inni; dzień można poprawić: a, „wpisz dzień raportu”.",
        en: "A report stays, for others may have read it; its day can be corrected: a, “record the report's day”.")))
  /// The offer of the act: how lists and forms show it.
  public static let offer = ActOffer(
    Label(pl: "wpisz dzień raportu", en: "record the report's day"),
    about: Label(
      pl: "Zapisuje, kiedy ogłoszono raport z konsultacji.", en: "Records when the report of the consultation came out."
    ),
    consequence: Label(
      pl: "Potem nie można już zmienić, o co i kiedy pytano. Tego nie można cofnąć; dzień można poprawić.",
      en:
        "After that what was asked, and when, can no longer be changed. This cannot be undone; the day can be corrected."
    ))
  /// The inputs of the act.
  public static let fields = [
    day("on", \.day, pl: "raport z dnia", en: "reported on").past
  ]

  /// The request: which consultations, and why.
  public var request: ActRequest
  /// The day of the report; nil: today, or the day that is known.
  public var day: Day?

  /// Such a report, today.
  public init(_ request: ActRequest) { self.request = request }

  /// The day that is known, else today.
  public static func proposal(_ request: ActRequest, in situation: Situation) -> Self {
    var act = Self(request)
    act.day = act.subjects.first.flatMap { situation.register.record($0)?.reportedOn } ?? situation.today
    return act
  }

  /// The report is read by others: there is no counter.
  public func decide(
    on id: Identifier<Consultation>, drawn: [RecordID], in situation: Situation
  ) throws(Refusal) -> Decision {
    let old = try RecordRules.living(id, in: situation)
    let day = day ?? old.reportedOn ?? situation.today
    if day > situation.today { throw .consultation(.actInFuture(day)) }
    if let closes = old.closes, day <= closes { throw .consultation(.reportedBeforeClose(id, closes: closes)) }
    if old.reportedOn == day { return .alreadyDone }
    let unanswered = ConsultationProgress(of: old, on: situation.register, at: situation.now).unanswered
    if old.reportedOn == nil, unanswered > 0, try !ReasonRule.isGiven(because, as: ActOffer.reasonInput) {
      throw .consultation(.unanswered(id, count: unanswered))
    }
    var new = old
    new.reportedOn = day
    return Decision(changes: try RecordRules.replace(old, with: new, in: situation))
  }
}
