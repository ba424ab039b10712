/// A public consultation: what is asked, of whom, from when to when.
public struct Consultation: Record {
  /// The kind of the record: konsultacje (plural only in Polish).
  public static let kind = Kind(
    "consultation", idPrefix: "cns", pl: ["konsultacje", "konsultacje", "konsultacji"],
    en: ["consultation", "consultations"], synonyms: ["konsultacja"], attachmentsNamePeople: true)
  /// The id.
  public let id: Identifier<Consultation>
  /// The subject that is consulted.
  public var subject = ""
  /// The scope: what sort of thing that is.
  public var scope: ConsultationScope?
  /// The entitled: who may take part.
  public var entitled: ConsultationEntitled?
  /// The council's rules that it follows.
  public var resolution = ""
  /// The legal basis.
  public var legalBasis = ""
  /// The initiator who asked for it.
  public var initiator: ConsultationInitiator?
  /// How many signatures the residents gathered.
  public var signatures: Int?
  /// The number of the mayor's order.
  public var orderNumber = ""
  /// The day of the order.
  public var orderDate: Day?
  /// The case number (znak sprawy).
  public var caseNumber = ""
  /// The day on which it was announced.
  public var announcedOn: Day?
  /// The first day on which remarks count.
  public var opens: Day?
  /// The last day on which remarks count.
  public var closes: Day?
  /// The reason why the window is what it is, where remarks that had come already would fall out of it.
  public var windowBecause = ""
  /// Whether the postmark counts instead of the day of receipt.
  public var postmarkCounts = false
  /// Whether remarks without a name are admitted.
  public var anonymousAdmitted = false
  /// The story: what it means for a resident, in plain words.
  public var story = ""
  /// What is not up for decision, in plain words.
  public var notDecided = ""
  /// How people are asked.
  public var techniques: [ConsultationTechnique] = []
  /// Whom to ask.
  public var contact = ""
  /// The day on which the report is due.
  public var reportDue: Day?
  /// The day on which it was reported.
  public var reportedOn: Day?
  /// The outcome: what changed because of the remarks.
  public var outcome = ""
  /// The day on which the outcome was told.
  public var outcomeOn: Day?
  /// Whether it is a good example to show.
  public var showcase = false
  /// Whether the register has all of its remarks: of old ones nobody may know how many there were.
  public var remarksKnown = true
  /// The day on which it was handed over to the case file; from then the authors of its remarks have a term.
  public var handedToFileOn: Day?
  /// The id in the list from which it was imported.
  public var externalId = ""
  /// The login of whoever handles it.
  public var handler = ""

  /// A consultation with every field empty.
  public init(blank id: Identifier<Consultation>) { self.id = id }

  /// The fields by which records are taken for alike: what one is called, and what tells it from others called so.
  public static let likeness = FieldList(\Self.subject, \.opens)

  /// The status, worked out from its days and its responses.
  public static let status = derived("status", .choice(ConsultationStatus.options), pl: "stan", en: "status") {
    consultation, register, now in
    .text(ConsultationProgress(of: consultation, on: register, at: now).status.rawValue)
  }
  /// How many remarks came.
  public static let submissions = derived("submissions", .count(0...Limits.people), pl: "uwagi", en: "submissions") {
    consultation, register, now in
    guard consultation.remarksKnown else { return nil }
    return .number(ConsultationProgress(of: consultation, on: register, at: now).submissions)
  }.unknownWhereAbsent
  /// Of how many of them no answer is published yet.
  public static let unanswered = derived(
    "unanswered", .count(0...Limits.people), pl: "bez opublikowanej odpowiedzi", en: "no published answer"
  ) {
    consultation, register, now in
    guard consultation.remarksKnown else { return nil }
    return .number(ConsultationProgress(of: consultation, on: register, at: now).unanswered)
  }.unknownWhereAbsent
  /// How many days remarks are still taken.
  public static let daysLeft = derived("daysLeft", .count(0...Limits.people), pl: "zostało dni", en: "days left") {
    consultation, register, now in
    ConsultationProgress(of: consultation, on: register, at: now).daysLeft.map { .number($0) }
  }
  /// Whether residents who asked for it gathered enough signatures.
  public static let initiative = derived(
    "initiative", .choice(InitiativeStanding.options), pl: "wniosek mieszkańców", en: "residents' initiative"
  ) {
    consultation, register, now in
    ConsultationProgress(of: consultation, on: register, at: now).initiative.map { .text($0.rawValue) }
  }
  /// The fields of the kind, in the order of its form.
  public static let fields: [Field] = [
    line("subject", \.subject, required: true, pl: "przedmiot", en: "subject").key(.name).searched,
    choice("scope", \.scope, pl: "rodzaj", en: "scope").known(as: "zakres", "zakres konsultacji", "rodzaj konsultacji"),
    choice("entitled", \.entitled, pl: "uprawnieni", en: "entitled"),
    line("resolution", \.resolution, pl: "uchwała", en: "resolution")
      .section(pl: "Podstawa i zarządzenie", en: "Basis and order"),
    line("legalBasis", \.legalBasis, pl: "podstawa prawna", en: "legal basis"),
    choice("initiator", \.initiator, pl: "inicjator", en: "initiator"),
    count("signatures", \.signatures, in: 0...1_000_000, pl: "podpisy", en: "signatures"),
    line("orderNumber", \.orderNumber, pl: "numer zarządzenia", en: "order number").usual.searched,
    day("orderDate", \.orderDate, pl: "data zarządzenia", en: "order date").usual.past.before(\Consultation.opens),
    line("caseNumber", \.caseNumber, pl: "znak sprawy", en: "case number").searched,
    day("announcedOn", \.announcedOn, pl: "ogłoszono", en: "announced on").usual.before(\Consultation.opens),
    day("opens", \.opens, required: true, pl: "uwagi od", en: "opens")
      .section(pl: "Kiedy i jak", en: "When and how"),
    day("closes", \.closes, required: true, pl: "uwagi do (włącznie)", en: "closes (inclusive)")
      .ending(\Consultation.opens, atMost: Limits.consultationDays).before(
        \Consultation.reportDue, \Consultation.outcomeOn),
    text("windowBecause", \.windowBecause, pl: "powód zmiany terminu", en: "reason for the window"),
    yes("postmarkCounts", \.postmarkCounts, pl: "liczy się data stempla", en: "postmark counts"),
    yes("anonymousAdmitted", \.anonymousAdmitted, pl: "uwagi anonimowe", en: "anonymous remarks admitted").usual,
    text("story", \.story, pl: "opowieść", en: "story").usual.searched.forResidents
      .section(pl: "Dla mieszkańców", en: "For residents"),
    text("notDecided", \.notDecided, pl: "czego to nie rozstrzyga", en: "what is not decided").searched.forResidents,
    choices("techniques", \.techniques, pl: "techniki", en: "techniques"),
    line("contact", \.contact, pl: "kontakt", en: "contact"),
    day("reportDue", \.reportDue, pl: "termin raportu", en: "report due")
      .section(pl: "Po konsultacjach", en: "Afterwards"),
    day("reportedOn", \.reportedOn, pl: "raport z dnia", en: "reported on").rule(by: ReportConsultation.self)
      .past.before(\Consultation.handedToFileOn),
    text("outcome", \.outcome, pl: "co się zmieniło dzięki uwagom", en: "outcome"),
    day("outcomeOn", \.outcomeOn, pl: "ogłoszono, co się zmieniło", en: "outcome told on").past,
    yes("showcase", \.showcase, pl: "dobry przykład", en: "showcase"),
    yesUnlessSaid("remarksKnown", \.remarksKnown, pl: "uwagi są znane", en: "remarks are known"),
    day("handedToFileOn", \.handedToFileOn, pl: "przekazano do akt", en: "handed over to the case file")
      .rule(by: HandOverConsultation.self),
    handler(\.handler),
    externalID(\.externalId),
    status,
    submissions,
    unanswered,
    daysLeft,
    initiative,
  ]

  /// The last one comes first.
  public static let presentation = Presentation(
    columns: names(of: \.subject, \.opens, \.closes)
      + [status.name, submissions.name, unanswered.name, daysLeft.name],
    filters: names(of: \.scope, \.entitled, \.initiator, \.showcase),
    order: RecordOrder(by: name(of: \.opens), descending: true))

  /// A window that ends before it begins.
  public func faults() -> [String: FieldError] {
    guard let opens, let closes, closes < opens else { return [:] }
    return [Self.name(of: \.closes): .endBeforeStart]
  }

  /// Its report is out.
  public func isOver(on register: any Register, asOf day: Day) -> Bool { reportedOn != nil }

  /// Validates a consultation: no remark that came falls out of its time unnoticed, and a reported one stays as it is.
  public static func consequences(
    of new: Consultation, was old: Consultation?, in situation: Situation
  ) throws(Refusal) -> [Change] {
    guard let old else { return [] }
    try ConsultationRules.mustBeOpen(old, for: new)
    try ConsultationRules.mustKeepSubmissions(new, was: old, in: situation)
    return []
  }
}
