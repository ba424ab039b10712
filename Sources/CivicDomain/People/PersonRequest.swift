/// A request of a person about their data (GDPR, art. 15 to 21): what was asked for and when, and what became of it. It is
/// answered within a month, or within three where that was told in the first (art. 12(3)).
public struct PersonRequest: Record {
  /// The kind of the record: wniosek osoby.
  public static let kind = Kind(
    "personRequest", idPrefix: "prq", pl: ["wniosek osoby", "wnioski osób", "wniosków osób"],
    en: ["person's request", "people's requests"], synonyms: ["person request"],
    isForStaffAlone: true)
  /// The id.
  public let id: Identifier<PersonRequest>
  /// The person who asks.
  public var person = Identifier<Person>("")
  /// What is asked for.
  public var kind: PersonRequestKind?
  /// The day on which it came.
  public var receivedOn: Day?
  /// What was asked for in the person's own words. Personal.
  public var about = ""
  /// The day on which the person was told that it takes longer.
  public var extendedOn: Day?
  /// Why it takes longer, as the person was told. Personal.
  public var extendedBecause = ""
  /// The day on which it was answered.
  public var doneOn: Day?
  /// The answer: what was done, or why not. Personal.
  public var answer = ""
  /// The login of whoever sees to it.
  public var handler = ""

  /// A request with every field empty.
  public init(blank id: Identifier<PersonRequest>) { self.id = id }

  /// The last day on which it can be answered in time.
  public static let dueOn = derived("dueOn", .day, pl: "termin", en: "due by") {
    request, register, _ in
    request.due(on: register).map { .text($0.text) }
  }

  /// The fields of the kind, in the order of its form.
  public static let fields: [Field] = [
    reference("person", \.person, required: true, pl: "osoba", en: "person").once,
    choice("kind", \.kind, required: true, pl: "czego dotyczy", en: "what is asked for"),
    day("receivedOn", \.receivedOn, required: true, pl: "wpłynął", en: "received on").past.once
      .orToday,
    text("about", \.about, pl: "treść wniosku", en: "the words of the request").personal.searched.usual,
    dueOn,
    day("extendedOn", \.extendedOn, pl: "o przedłużeniu powiadomiono", en: "extension told on").past
      .rule(by: ExtendPersonRequest.self, StepBackPersonRequest.self),
    line("extendedBecause", \.extendedBecause, pl: "przedłużono, bo", en: "extended because").personal
      .rule(by: ExtendPersonRequest.self, StepBackPersonRequest.self),
    day("doneOn", \.doneOn, pl: "odpowiedziano", en: "answered on").past
      .rule(by: AnswerPersonRequest.self, StepBackPersonRequest.self),
    text("answer", \.answer, pl: "odpowiedź", en: "answer").personal
      .rule(by: AnswerPersonRequest.self, StepBackPersonRequest.self),
    handler(\.handler),
  ]

  /// Told by what is asked for, by whom and when; the last one comes first.
  public static let presentation = Presentation(
    naming: [
      .field(name(of: \.kind)), .dot, .field(name(of: \.person)), .dot, .field(name(of: \.receivedOn)),
    ],
    columns: names(of: \.receivedOn, \.kind, \.person) + [dueOn.name] + names(of: \.doneOn, \.handler),
    order: RecordOrder(by: name(of: \.receivedOn), descending: true))

  // MARK: Rules

  /// It is answered.
  public func isOver(on register: any Register, asOf day: Day) -> Bool { doneOn != nil }

  /// Whoever asks is kept until it is answered, and for some years, for it must be shown that it was (GDPR, art. 5(2)).
  public static func keepingTerm(of id: Identifier<PersonRequest>, on register: any Register) -> KeepingTerm? {
    register.value(of: \PersonRequest.doneOn, in: id).map { KeepingTerm($0, .keepRequestsDays) }
  }

  /// Refuses to take off the lists that it was answered.
  public static func mustBePlain(
    _ old: PersonRequest, becoming new: PersonRequest?, in situation: Situation
  ) throws(Refusal) {
    if new == nil, let done = old.doneOn { throw .personRequest(.answered(done)) }
  }

  /// What was answered stays what was asked for.
  public var settledFields: FieldList<PersonRequest> { doneOn == nil ? FieldList() : FieldList(\.kind, \.about) }

  /// The last day on which it can be answered in time.
  public func due(on register: any Register) -> Day? {
    receivedOn.map { PersonRequest.due(after: $0, extended: extendedOn != nil, on: register) }
  }

  /// The last day of the term of a request that came on a day: a month, and where it was extended two more.
  static func due(after received: Day, extended isExtended: Bool, on register: any Register) -> Day {
    let months = register.number(of: .requestMonths, on: received)
    let more = isExtended ? register.number(of: .requestExtensionMonths, on: received) : 0
    return WorkingDays.endOfTerm(months: months + more, after: received)
  }

  // MARK: Asked of a register

  /// The tallies: the requests that are not answered, by when they came and by whoever handles them.
  public static let tallies = [unanswered]

  /// The tally of what is not answered: the word is whoever handles it, the number the day on which it came, twice, and one more
  /// where its term was extended.
  static let unanswered = Tally(ofAll: kind, "unanswered") { id, register in
    let request: PersonRequest = register.excerpt(Identifier(id.raw), of: standingFields)
    guard request.doneOn == nil, let received = request.receivedOn else { return nil }
    return Standing(request.handler, 2 * received.number + (request.extendedOn == nil ? 0 : 1))
  }

  private static let standingFields = FieldList(
    \PersonRequest.doneOn, \.receivedOn, \.extendedOn, \.handler)

}

extension ErasurePlan {
  /// The requests of the people in it that nobody answered yet: once their data are gone, nobody can be written to.
  public func openRequests(on register: any Register) -> [PersonRequest] {
    others.filter { $0.prefix == PersonRequest.kind.idPrefix[...] }
      .compactMap { register.record(Identifier<PersonRequest>($0.raw)) }.filter { $0.doneOn == nil }
  }
}

/// What a person asks for about their data.
public enum PersonRequestKind: String, Choice {
  /// Which data are held, why and for how long (art. 15).
  case access
  /// That what is wrong is corrected (art. 16).
  case rectification
  /// That the data are erased (art. 17).
  case erasure
  /// That the data are kept and nothing else is done with them (art. 18).
  case restriction
  /// The data in a form that other programs read (art. 20).
  case portability
  /// That the data are used no more (art. 21).
  case objection

  /// The label that a person reads, with the article.
  public var label: Label {
    switch self {
    case .access: Label(pl: "dostęp do danych (art. 15)", en: "access (art. 15)")
    case .rectification: Label(pl: "sprostowanie (art. 16)", en: "rectification (art. 16)")
    case .erasure: Label(pl: "usunięcie (art. 17)", en: "erasure (art. 17)")
    case .restriction: Label(pl: "ograniczenie przetwarzania (art. 18)", en: "restriction (art. 18)")
    case .portability: Label(pl: "przeniesienie danych (art. 20)", en: "portability (art. 20)")
    case .objection: Label(pl: "sprzeciw (art. 21)", en: "objection (art. 21)")
    }
  }

  /// The synonyms, without Polish letters: how lists write it.
  public var synonyms: [String] {
    switch self {
    case .access: ["dostep", "kopia danych", "art. 15", "access"]
    case .rectification: ["poprawienie", "poprawa danych", "sprostowanie", "art. 16", "correction", "rectification"]
    case .erasure: ["usuniecie danych", "usuniecie", "prawo do bycia zapomnianym", "art. 17", "erasure"]
    case .restriction: ["ograniczenie", "art. 18", "restriction"]
    case .portability: ["przeniesienie", "przenoszenie danych", "art. 20", "portability"]
    case .objection: ["sprzeciw", "art. 21", "objection"]
    }
  }
}

/// The reason why a rule of people's requests refuses something: facts, no sentence.
public enum PersonRequestRefusal: Hashable, Sendable {
  /// It was answered then.
  case answered(Day)
  /// Nothing was said of it yet that could be taken back.
  case nothingSaid
  /// It came only then.
  case beforeReceived(Day)
  /// Its term was extended already, which was told then.
  case extendedAlready(Day)
  /// That it takes longer can be told until then, in the first month.
  case tooLateToExtend(until: Day)

  /// The fields that it is about, likeliest first.
  var fields: [String] {
    switch self {
    case .beforeReceived, .tooLateToExtend: [AnswerPersonRequest.field(\.day).name]
    case .answered, .nothingSaid, .extendedAlready: []
    }
  }
}

extension DueReading {
  /// The requests of people that are to be answered by some days, the first first.
  func personRequests(of duty: Duty, on days: ClosedRange<Day>) -> DueList {
    let owed = register.counts(in: PersonRequest.unanswered, of: "").compactMap {
      standing, count -> (due: Day, day: OwedDay)? in
      guard logins?.contains(standing.word) ?? true else { return nil }
      let received = Day(number: standing.measure >> 1)
      let due = PersonRequest.due(after: received, extended: standing.measure & 1 == 1, on: register)
      guard days.contains(due) else { return nil }
      let records = Siblings(
        ofAll: PersonRequest.unanswered, at: [standing.word], measures: standing.measure...standing.measure)
      return (due, OwedDay(due: .through(due), handlers: [standing.word: count], records: records))
    }
    let inOrder = owed.sorted {
      ($0.due, $0.day.handlers.keys.first ?? "") < ($1.due, $1.day.handlers.keys.first ?? "")
    }
    return DueList(inOrder.map(\.day), of: duty, on: register)
  }
}
