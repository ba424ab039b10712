/// The act of taking back that somebody was given a privacy notice: it was somebody else, or nobody. It is owed to them again.
public struct StepBackNotice: OfferedAct {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "person-notice-step-back",
    ActWords(
      logged: Label(pl: "cofnięto wpis o podaniu klauzuli", en: "entry of the privacy notice taken back"),
      done: Label(pl: "Cofnięto wpis o podaniu klauzuli", en: "The entry of the notice is taken back"),
      undone: Label(pl: "cofnięcie wpisu o klauzuli", en: "that the entry of the notice was taken back")))
  /// The offer of the act: how lists and forms show it.
  public static let offer = ActOffer(
    Label(pl: "cofnij wpis o klauzuli", en: "take back that a notice was given"),
    title: Label(pl: "cofnięcie wpisu o klauzuli", en: "taking back that a notice was given"),
    about: Label(
      pl: "Usuwa wpis, że tej osobie podano klauzulę: trzeba ją dopiero podać.",
      en: "Takes out the entry that the person was given a notice: it is still to be given."),
    reason: .required, leadsBack: true)
  /// The inputs of the act.
  public static let fields = [
    day("since", \.since, pl: "bez klauzuli od", en: "without a notice since").past
  ]

  /// The request: whose entries, and why.
  public var request: ActRequest
  /// The day since which the person is in the register without a notice; nil: the one that was told of it.
  public var since: Day?

  /// Such a step back.
  public init(_ request: ActRequest) { self.request = request }

  /// The day on which it was said to be given.
  public static func proposal(_ request: ActRequest, in situation: Situation) -> Self {
    var act = Self(request)
    if act.subjects.count == 1 {
      act.since = situation.register.value(of: \Person.noticeGivenOn, in: act.subjects[0]) ?? situation.today
    }
    return act
  }

  /// Undone by what was known before.
  public func decide(
    on id: Identifier<Person>, drawn: [RecordID], in situation: Situation
  ) throws(Refusal) -> Decision {
    let old = try RecordRules.living(id, in: situation)
    guard old.isNotified else { throw .notice(.neverGiven) }
    var new = old
    (new.noticeVersion, new.noticeGivenOn) = ("", nil)
    new.withoutNoticeSince = since ?? old.noticeGivenOn ?? situation.today
    return Decision(try RecordRules.replace(old, with: new, in: situation), undoneBy: Self.counter, in: situation)
  }

  /// What was known before of each.
  public static func counter(of deed: Deed, in situation: Situation) -> (any Act)? {
    GiveNotice.counter(of: deed, in: situation)
  }
}
