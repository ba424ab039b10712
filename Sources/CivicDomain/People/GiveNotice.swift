/// The act of telling that people were given the privacy notice (GDPR, art. 13 and 14): which version, and when.
public struct GiveNotice: OfferedAct {
  /// The declaration of the act: its word in the log and its labels.
  public static let declaration = ActDeclaration(
    "person-notice",
    ActWords(
      logged: Label(pl: "zapisano podanie klauzuli", en: "privacy notice given"),
      done: Label(pl: "Zapisano, że podano klauzulę", en: "It is recorded that the notice was given"),
      undone: Label(pl: "wpis o podaniu klauzuli", en: "the entry that the notice was given")))
  /// The offer of the act: how lists and forms show it.
  public static let offer = ActOffer(
    Label(pl: "podano klauzulę", en: "notice given"), title: Label(pl: "podanie klauzuli", en: "privacy notice"),
    about: Label(
      pl: "Zapisuje, którą klauzulę podano tej osobie i kiedy (art. 13 i 14 RODO).",
      en: "Records which notice the person was given, and when (GDPR, art. 13 and 14)."))
  /// The inputs of the act.
  public static let fields = [
    line("version", \.version, pl: "wersja", en: "version"), day("on", \.day, pl: "podano", en: "given on").past,
  ]

  /// The request: to whom, and why.
  public var request: ActRequest
  /// The version; empty: the one in force on that day.
  public var version = ""
  /// The day; nil: today.
  public var day: Day?
  /// What was known before, which an undoing brings back; nil: it is no undoing.
  private var before: Person?
  /// What an act gave that is undone now: it is brought back only while nothing else was said of the notice since; nil: whatever was
  /// said.
  private var given: Person?

  /// The notice in force, given today.
  public init(_ request: ActRequest) { self.request = request }

  /// A version that was given on a day; with nothing said the one in force, today.
  public init(to person: Identifier<Person>, version: String = "", on day: Day? = nil) {
    self.init(person)
    (self.version, self.day) = (version, day)
  }

  /// What brings back what was known before.
  init(restoring before: Person) {
    self.init(before.id, because: ProgramText.undone.kept)
    self.before = before
  }

  /// What takes the notice back that an act gave with what else it made of a record; nil: it gave none. Whoever came in by the act is
  /// in the register without one from the day on which it is said to be given.
  init?(takingBack part: Deed.Part) {
    guard part.id.prefix == Person.kind.idPrefix[...] else { return nil }
    var values = part.before ?? Row(of: Schema.kind(of: part.id))
    values.apply(part.change)
    let given = Person.lenient(id: Identifier(part.id.raw), values)
    var before = part.was(Person.self) ?? Person(blank: given.id)
    if part.isNew { before.withoutNoticeSince = given.noticeGivenOn }
    guard given.isNotified, !given.isTold(as: before) else { return nil }
    self.init(restoring: before)
    self.given = given
  }

  /// The one in force, today.
  public static func proposal(_ request: ActRequest, in situation: Situation) -> Self {
    var act = Self(request)
    act.day = situation.today
    act.version = Notice.inForce(on: situation.today, register: situation.register)?.version ?? ""
    return act
  }

  /// Refuses a version that is not in the register, or was not valid yet, and an older day than that of the one that is known: what
  /// was told last is taken back first.
  public func decide(
    on id: Identifier<Person>, drawn: [RecordID], in situation: Situation
  ) throws(Refusal) -> Decision {
    if let given, !(situation.register.record(id)?.isTold(as: given) ?? false) { return .alreadyDone }
    let old = try RecordRules.living(id, in: situation)
    var new = old
    if let before {
      new.noticeVersion = before.noticeVersion
      new.noticeGivenOn = before.noticeGivenOn
      new.withoutNoticeSince = before.withoutNoticeSince
    } else {
      let day = day ?? situation.today
      if let known = old.noticeGivenOn, known > day { throw .notice(.givenLater(old.noticeVersion, on: known)) }
      new.take(notice: try Notice.given(version, on: day, register: situation.register), on: day)
    }
    let changes = try RecordRules.replace(old, with: new, in: situation)
    return changes.isEmpty ? .alreadyDone : Decision(changes, undoneBy: Self.counter, in: situation)
  }

  /// What was known before of each.
  public static func counter(of deed: Deed, in situation: Situation) -> (any Act)? {
    deed.undone { $0.was(Person.self).map { GiveNotice(restoring: $0) } }
  }
}

extension Deed {
  /// What undoes it, and with it takes back the notices that were given with what it did: told as that undoing alone.
  func takingNoticesBack(with counter: (any Act)?) -> (any Act)? {
    let steps = [counter].compactMap { $0 } + parts.compactMap { GiveNotice(takingBack: $0) }
    return steps.isEmpty ? nil : Together(steps, for: .first).single
  }
}

extension Notice {
  /// The notice that somebody was given on a day: the one of that version, else the one in force then.
  static func given(_ version: String, on day: Day, register: any Register) throws(Refusal) -> Notice {
    if version.allSatisfy(\.isWhitespace) {
      if let notice = inForce(on: day, register: register) { return notice }
      throw .notice(.noneInForce(day, firstFrom: first(on: register)?.validFrom))
    }
    guard let notice = called(version, on: register) else {
      throw .notice(.unknownVersion(version, known: newest(Limits.toldNotices, on: register).map(\.version)))
    }
    if let from = notice.validFrom, day < from { throw .notice(.notYetValid(version, from: from)) }
    return notice
  }
}

extension Person {
  /// Takes over that the person was given a notice on a day.
  mutating func take(notice: Notice, on day: Day) {
    (noticeVersion, noticeGivenOn, withoutNoticeSince) = (notice.version, day, nil)
  }

  /// Whether it is recorded that the person was given a notice.
  public var isNotified: Bool { noticeGivenOn != nil || !noticeVersion.isEmpty }

  /// Whether the same is recorded of both: which notice was given, and when, or since when none was.
  func isTold(as other: Person) -> Bool {
    (noticeVersion, noticeGivenOn, withoutNoticeSince)
      == (other.noticeVersion, other.noticeGivenOn, other.withoutNoticeSince)
  }

  /// What was recorded before the notice that is recorded now, as a log tells; nil: it does not. What was taken back in between is
  /// passed over.
  func noticeBefore(in log: any ChangeLog) -> Person? {
    var values = values
    var told = [self]
    for logged in log.changes(of: id.any, window: 0..<Limits.changesLookedThrough).changes {
      for name in logged.change.fieldNames { values[name] = logged.before[name] }
      told.append(Person.lenient(id: id, values))
    }
    var standing: [Person] = []
    for state in told.reversed() {
      // Whoever says again what was said before has taken back what came since.
      if let place = standing.lastIndex(where: { $0.isTold(as: state) }) {
        standing.removeSubrange((place + 1)...)
      } else {
        standing.append(state)
      }
    }
    return standing.dropLast().last
  }

  // MARK: Who was given none

  /// The tally of those who were given no notice: the word is from whom their data are, the number the day since which that is so.
  /// Of whom an older program kept no word a list may have told.
  static let unnotified = Tally(ofAll: kind, "without a notice") { id, register in
    let told: Person = register.excerpt(Identifier(id.raw), of: standingFields)
    return told.withoutNoticeSince.map { Standing((told.source ?? .list).rawValue, $0.number) }
  }

  private static let standingFields = FieldList(\Person.withoutNoticeSince, \.source)
}

extension DueReading {
  /// The people whom a notice is owed by some days, the first first: whoever gave their data themselves is owed it on that very day
  /// (GDPR, art. 13(1)), of whom a list told within a month (art. 14(3)(a)).
  func notices(of duty: Duty, on days: ClosedRange<Day>) -> DueList {
    let owed = register.counts(in: Person.unnotified, of: "").compactMap {
      standing, count -> (due: Day, word: String, day: OwedDay)? in
      let since = Day(number: standing.measure)
      let months =
        standing.word == PersonSource.themselves.rawValue ? nil : register.number(of: .noticeMonths, on: since)
      let due = months.map { WorkingDays.endOfTerm(months: $0, after: since) } ?? since
      guard days.contains(due) else { return nil }
      let records = Siblings(
        ofAll: Person.unnotified, at: [standing.word], measures: standing.measure...standing.measure)
      return (due, standing.word, OwedDay(due: .through(due), handlers: [Hands.nobody: count], records: records))
    }
    let inOrder = owed.sorted { ($0.due, $0.word) < ($1.due, $1.word) }
    return DueList(inOrder.map(\.day), of: duty, on: register)
  }
}
