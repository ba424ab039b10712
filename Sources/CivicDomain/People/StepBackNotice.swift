/// The act of taking back that somebody was given a privacy notice: it was somebody else, or nobody. What they were given before
/// counts again; where that is nothing, the notice is owed to them since the day on which it was owed before.
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
      pl: "Usuwa ostatni wpis o podaniu klauzuli: liczy się znów wcześniejszy, a bez niego trzeba ją podać.",
      en: "Takes out the last entry that a notice was given: the one before counts again, or it is still to be given."
    ),
    reason: .required, leadsBack: true, proposedToCommands: true)
  /// The inputs of the act.
  public static let fields = [
    day("since", \.since, pl: "bez klauzuli od", en: "without a notice since").past,
    line("version", \.version, pl: "wcześniejsza wersja", en: "version given before"),
    day("on", \.day, pl: "podano ją", en: "given on").past,
  ]

  /// The request: whose entries, and why.
  public var request: ActRequest
  /// The day since which the person is in the register without a notice; nil: the one that was told of it.
  public var since: Day?
  /// The version that they were given before; empty where none was, or nobody knows which.
  public var version = ""
  /// The day on which they were given that; with neither they were given nothing.
  public var day: Day?

  /// Such a step back.
  public init(_ request: ActRequest) { self.request = request }

  /// What was recorded before, as the log tells it; else the day on which it was said to be given.
  public static func proposal(_ request: ActRequest, in situation: Situation) -> Self {
    var act = Self(request)
    guard act.subjects.count == 1 else { return act }
    let (person, register) = (act.subjects[0], situation.register)
    let before = situation.log.flatMap { register.record(person)?.noticeBefore(in: $0) }
    if let before, before.isNotified {
      (act.version, act.day) = (before.noticeVersion, before.noticeGivenOn)
    } else {
      let given = register.value(of: \Person.noticeGivenOn, in: person)
      act.since = before?.withoutNoticeSince ?? given ?? situation.today
    }
    return act
  }

  /// Undone by what was known before. What was given is a notice of the register, or was on a day.
  public func decide(
    on id: Identifier<Person>, drawn: [RecordID], in situation: Situation
  ) throws(Refusal) -> Decision {
    let old = try RecordRules.living(id, in: situation)
    guard old.isNotified else { throw .notice(.neverGiven) }
    var new = old
    (new.noticeVersion, new.noticeGivenOn, new.withoutNoticeSince) = (version, day, nil)
    if !new.isNotified {
      new.withoutNoticeSince = since ?? old.noticeGivenOn ?? situation.today
    } else if day == nil || Notice.called(version, on: situation.register) != nil {
      _ = try Notice.given(version, on: day ?? situation.today, register: situation.register)
    }
    let changes = try RecordRules.replace(old, with: new, in: situation)
    return changes.isEmpty ? .alreadyDone : Decision(changes, undoneBy: Self.counter, in: situation)
  }

  /// What was known before of each.
  public static func counter(of deed: Deed, in situation: Situation) -> (any Act)? {
    GiveNotice.counter(of: deed, in: situation)
  }
}
