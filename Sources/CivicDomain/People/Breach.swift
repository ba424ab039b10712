/// A breach of personal data (GDPR, art. 33): what happened, when it was noticed, how many people it is about, and who was
/// told when, or why nobody had to be. How it ends is said by its acts alone (`BreachActs.swift`).
public struct Breach: Record {
  /// The kind of the record: naruszenie ochrony danych.
  public static let kind = Kind(
    "breach", idPrefix: "bre",
    pl: ["naruszenie ochrony danych", "naruszenia ochrony danych", "naruszeń ochrony danych"],
    en: ["breach", "breaches"], synonyms: ["naruszenie", "naruszenia"], isForStaffAlone: true)
  /// The id.
  public let id: Identifier<Breach>
  /// What happened, what came of it, and what was done.
  public var what = ""
  /// The time at which it was noticed.
  public var noticedAt: LocalTime?
  /// How many people it is about; nil: nobody knows.
  public var people: Int?
  /// Who was told; where nobody was, why it need not be told.
  public var told = ""
  /// The time at which they were told; nil: nobody was, or an older program kept no time.
  public var toldAt: LocalTime?

  /// A breach with every field empty.
  public init(blank id: Identifier<Breach>) { self.id = id }

  /// The time by which the supervisory authority is to be told.
  public static let dueOn = derived("dueOn", .time, pl: "zgłosić do", en: "to be told by") { breach, register, _ in
    breach.noticedAt.map { .text(due($0, on: register).text) }
  }

  /// The fields of the kind, in the order of its form.
  public static let fields: [Field] = [
    line("what", \.what, required: true, limit: Limits.breach, pl: "co się stało", en: "what happened").searched,
    time("noticedAt", \.noticedAt, required: true, pl: "stwierdzono", en: "noticed at").past, dueOn,
    count("people", \.people, in: 0...Limits.people, pl: "ilu osób dotyczy", en: "people affected")
      .unknownWhereAbsent.usual,
    line(
      "told", \.told, limit: Limits.breach, pl: "komu zgłoszono, a jeśli nie, to dlaczego",
      en: "who was told, or why nobody"
    ).rule(by: NotifyBreach.self, LeaveBreachUnnotified.self, StepBackBreach.self),
    time("toldAt", \.toldAt, pl: "zgłoszono", en: "told at").past
      .rule(by: NotifyBreach.self, StepBackBreach.self),
  ]

  /// Told by what happened; the last one comes first. Who took data out is looked at beside it.
  public static let presentation = Presentation(
    columns: names(of: \.noticedAt, \.what) + [dueOn.name] + names(of: \.people, \.toldAt, \.told),
    order: RecordOrder(by: name(of: \.noticedAt), descending: true), beside: [PersonalExport.kind])

  // MARK: Rules

  /// Refuses, whatever changes, that it was told before anybody noticed it, and that what was told in time becomes late
  /// without a word on why: that is said by the notification (`NotifyBreach`).
  public static func consequences(
    of new: Breach, was old: Breach?, in situation: Situation
  ) throws(Refusal) -> [Change] {
    if let told = new.toldAt, let noticed = new.noticedAt, told < noticed { throw .breach(.toldBeforeNoticed(noticed)) }
    guard let old, let told = old.toldAt, new.toldAt == told, old.noticedAt != new.noticedAt else { return [] }
    func missed(_ noticedAt: LocalTime?) -> LocalTime? {
      noticedAt.map { due($0, on: situation.register) }.flatMap { told >= $0 ? $0 : nil }
    }
    if let due = missed(new.noticedAt), missed(old.noticedAt) == nil {
      throw .breach(.madeLate(new.id, due: due, told: told))
    }
    return []
  }

  /// Refuses to take a breach off the lists whose end is documented (GDPR, art. 33(5)), and to say without a reason that it was
  /// noticed later than it was said before: its hours count from then.
  public static func mustBePlain(_ old: Breach, becoming new: Breach?, in situation: Situation) throws(Refusal) {
    guard let new else {
      if old.isEnded { throw .breach(.documented(old.id)) }
      return
    }
    if let was = old.noticedAt, let noticed = new.noticedAt, noticed > was {
      throw .breach(.noticedLater(old.id, was: was, becomes: noticed))
    }
  }

  /// Whether it is said how it ended.
  private var isEnded: Bool { toldAt != nil || !told.allSatisfy(\.isWhitespace) }

  // MARK: Asked of a register

  /// The tallies: what was not told, by the minute at which it was noticed.
  public static let tallies = [untold]

  /// The tally of what was not told yet.
  static let untold = Tally(ofAll: kind, "untold") { id, register in
    let breach: Breach = register.excerpt(Identifier(id.raw), of: standingFields)
    guard breach.told.allSatisfy(\.isWhitespace), let noticedAt = breach.noticedAt else { return nil }
    return Standing("untold", noticedAt.number)
  }

  private static let standingFields = FieldList(\Breach.noticedAt, \.told)

  /// The time by which what was noticed at a time is to be told. Hours pass at night and on Sundays too, whatever the clock
  /// shows.
  static func due(_ noticedAt: LocalTime, on register: any Register) -> LocalTime {
    WarsawTime.time(hours: register.number(of: .breachHours, on: noticedAt.day), after: noticedAt)
  }
}

extension DueReading {
  /// The breaches that are to be told by some days and were not, what is due first first.
  func breaches(of duty: Duty, on days: ClosedRange<Day>) -> DueList {
    let owed = register.counts(in: Breach.untold, of: "").map { standing, count in
      let records = Siblings(ofAll: Breach.untold, at: [standing.word], measures: standing.measure...standing.measure)
      let due = Breach.due(LocalTime(number: standing.measure), on: register)
      return (due: due, day: OwedDay(due: .until(due), handlers: [Hands.nobody: count], records: records))
    }
    // The moment itself no longer counts.
    let inTime = owed.filter { days.contains($0.due.adding(minutes: -1).day) }
    return DueList(inTime.sorted { $0.due < $1.due }.map(\.day), of: duty, on: register)
  }
}
