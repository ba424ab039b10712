/// A submission in a consultation: a remark, question, objection or support. What was said is never edited, and none
/// disappears.
public struct Submission: Record {
  /// The kind of the record: uwaga.
  public static let kind = Kind(
    "submission", idPrefix: "sub", pl: ["uwaga", "uwagi", "uwag"], en: ["remark", "remarks"], madeBy: "comment",
    isForStaffAlone: true)
  /// The id.
  public let id: Identifier<Submission>
  /// The consultation to which it belongs.
  public var consultation = Identifier<Consultation>("")
  /// The version of the text that it is about.
  public var version = Identifier<Version>("")
  /// The unit of the text that it is about: `§ 3 ust. 2`.
  public var unit = ""
  /// The kind of submission: what sort of thing was said.
  public var kind: SubmissionKind?
  /// The kind of submitter.
  public var submitterKind: SubmitterKind?
  /// The organization that said it.
  public var organization = Identifier<Organization>("")
  /// The person who said it.
  public var person = Identifier<Person>("")
  /// The very words. Personal.
  public var remark = ""
  /// The justification. Personal.
  public var justification = ""
  /// The wording proposed. Personal.
  public var proposedWording = ""
  /// The text as published, which everyone may read.
  public var publishedText = ""
  /// The justification as published, which everyone may read.
  public var publishedJustification = ""
  /// The proposed wording as published, which everyone may read.
  public var publishedWording = ""
  /// The way it came.
  public var channel: SubmissionChannel?
  /// The day it came: the day by which it counts.
  public var receivedOn: Day?
  /// The postmark.
  public var sentOn: Day?
  /// The number in the office's register of letters.
  public var registryNumber = ""
  /// The login of whoever typed it in.
  public var enteredBy = ""
  /// The time at which it was typed in.
  public var enteredAt: LocalTime?
  /// The receipt code by which its sender finds the answer.
  public var receipt = ""
  /// Whether everyone may see it.
  public var moderation = Moderation.pending
  /// The reason why it is withheld.
  public var withheldBecause = ""
  /// The remark it is answered together with.
  public var groupedWith = Identifier<Submission>("")
  /// The office to which it was passed on.
  public var forwardedTo = ""
  /// The day on which it was passed on.
  public var forwardedOn: Day?
  /// The login of whoever handles it.
  public var handler = ""

  /// A submission with every field empty.
  public init(blank id: Identifier<Submission>) { self.id = id }

  /// The number in its consultation: `U-14`.
  public static let number = derived("number", .line(limit: 20), pl: "numer uwagi", en: "number") {
    submission, register, _ in
    ConsultationProgress.number(of: submission, on: register).map { .text($0) }
  }
  /// Whether it came after the last day.
  public static let late = derived("late", .yes, pl: "po terminie", en: "late") { submission, register, _ in
    .yes(ConsultationProgress.isLate(submission, on: register))
  }
  /// The fields of the kind, in the order of its form.
  public static let fields: [Field] = [
    reference("consultation", \.consultation, required: true, pl: "konsultacje", en: "consultation").once
      .known(as: "konsultacja", "nazwa konsultacji", "przedmiot konsultacji", "temat konsultacji", "tytuł konsultacji"),
    reference("version", \.version, pl: "wersja", en: "version").once,
    line("unit", \.unit, pl: "czego dotyczy", en: "unit")
      .known(as: "jednostka-redakcyjna", "miejsce", "paragraf", "fragment", "część dokumentu", "punkt"),
    choice("kind", \.kind, pl: "rodzaj", en: "kind"),
    choice("submitterKind", \.submitterKind, pl: "zgłaszający", en: "submitted by").onceCorrectable
      .section(pl: "Kto zgłasza", en: "Who submits it"),
    reference("organization", \.organization, pl: "organizacja", en: "organization").onceCorrectable,
    reference("person", \.person, pl: "osoba", en: "person").once,
    text("remark", \.remark, required: true, limit: Limits.remark, pl: "treść uwagi", en: "remark")
      .personal.onceCorrectable.searched.known(as: "uwaga", "treść uwagi lub wniosku", "uwagi"),
    text("justification", \.justification, limit: Limits.remark, pl: "uzasadnienie", en: "justification")
      .personal.onceCorrectable.searched.known(as: "uzasadnienie uwagi"),
    text(
      "proposedWording", \.proposedWording, limit: Limits.remark, pl: "proponowane brzmienie", en: "proposed wording"
    )
    .personal.onceCorrectable.searched.known(as: "propozycja brzmienia", "propozycja zapisu", "proponowany zapis"),
    text("publishedText", \.publishedText, limit: Limits.remark, pl: "treść opublikowana", en: "published text").rule,
    text(
      "publishedJustification", \.publishedJustification, limit: Limits.remark, pl: "uzasadnienie opublikowane",
      en: "published justification"
    ).rule,
    text(
      "publishedWording", \.publishedWording, limit: Limits.remark, pl: "brzmienie opublikowane",
      en: "published wording"
    ).rule,
    choice("channel", \.channel, required: true, pl: "sposób zgłoszenia", en: "channel").onceCorrectable
      .known(as: "sposób", "forma zgłoszenia", "droga wpływu", "sposób wpływu")
      .section(pl: "Jak wpłynęła", en: "How it came"),
    day("receivedOn", \.receivedOn, required: true, pl: "wpłynęła", en: "received on").onceCorrectable.past
      .known(as: "data wpływu", "data", "data zgłoszenia", "wpływ"),
    day("sentOn", \.sentOn, pl: "data stempla", en: "postmark").onceCorrectable.past,
    line("registryNumber", \.registryNumber, pl: "numer w dzienniku", en: "registry number"),
    line("enteredBy", \.enteredBy, pl: "wpis", en: "entry").staff.once,
    time("enteredAt", \.enteredAt, pl: "wpisano", en: "entered at").staff.once,
    line("receipt", \.receipt, pl: "kod potwierdzenia", en: "receipt code").staff.key.once,
    choice("moderation", \.moderation, empty: .pending, pl: "publikacja", en: "moderation").rule,
    line("withheldBecause", \.withheldBecause, pl: "powód nieopublikowania", en: "withheld because").rule,
    reference("groupedWith", \.groupedWith, pl: "razem z", en: "grouped with").rule,
    line("forwardedTo", \.forwardedTo, pl: "przekazano do", en: "forwarded to").rule,
    day("forwardedOn", \.forwardedOn, pl: "przekazano dnia", en: "forwarded on").rule.past,
    handler(\.handler),
    number,
    late,
  ]

  /// Somebody said the same words on one day once.
  public static let likeness = FieldList(\Self.consultation, \.person, \.organization, \.receivedOn, \.remark)

  /// Taken down; by whom it is looked at and answered is said by other acts. Taken back it may be only while nobody else was
  /// told a later number.
  public static let making: Making<Submission>? = Making(
    naming: FieldList(\.person, \.submitterKind), settling: FieldList(\.channel, \.unit, \.receipt),
    beside: BesideMaking(by: \Response.submission),
    takenBack: { (left, situation) throws(Refusal) in
      try SubmissionRules.mustBeTheLast(left, in: situation)
      return []
    },
    acts: { listed, person in
      var asked = listed
      asked.channel = listed.channel ?? .imported
      return [TakeSubmission(asked, from: person)]
    })

  /// Told by its number in its consultation.
  public static let presentation = Presentation(
    naming: [.field(number.name)],
    columns: [number.name]
      + names(
        of: \.receivedOn, \.kind, \.remark, \.unit, \.organization, \.submitterKind, \.moderation, \.consultation),
    order: RecordOrder(by: name(of: \.receivedOn), descending: true),
    reading: names(of: \.organization, \.remark, \.justification, \.proposedWording))

  /// Those of its number, `U-14`: of the consultation that was opened last the first one. Those of a receipt.
  public static func ids(saidAs text: String, on register: any Register) -> [RecordID] {
    guard let number = ConsultationProgress.number(typed: text) else {
      return ids(saidWithSubject: text, on: register) + ReceiptCode.ids(of: kind, bearing: text, on: register)
    }
    let all = Query(orderedBy: \Consultation.opens, descending: true)
    return register.page(all, window: 0..<register.count(of: Consultation.kind)).ids.compactMap { consultation in
      ConsultationProgress.submission(number, in: Identifier(consultation.raw), on: register)?.any
    }
  }

  /// Those whose number has the subject of their consultation behind it, `U-14, Park`.
  private static func ids(saidWithSubject text: String, on register: any Register) -> [RecordID] {
    guard let comma = text.firstIndex(of: ","), let number = ConsultationProgress.number(typed: String(text[..<comma]))
    else { return [] }
    let subject = String(text[text.index(after: comma)...].drop(while: \.isWhitespace))
    return register.ids(whose: \Consultation.subject, is: subject).compactMap { consultation in
      ConsultationProgress.submission(number, in: consultation, on: register)?.any
    }
  }

  /// The remarks of somebody, or of an organization, to which nobody has written an answer yet.
  public static func unanswered(of id: RecordID, on register: any Register) -> [RecordID] {
    let field = Schema.kind(of: id)?.kind == Person.kind ? name(of: \.person) : name(of: \.organization)
    return register.ids(of: kind, whose: field, is: id.raw).filter {
      register.ids(of: Response.kind, whose: Response.name(of: \.submission), is: $0.raw).isEmpty
    }
  }

  /// How far their answers are, and where in the text they stand.
  public static let tallies = [responses, handledResponses, anchors]

  /// Its answer is published.
  public func isOver(on register: any Register, asOf day: Day) -> Bool {
    Self.responses.standing(id.any, register).flatMap { ResponseStanding(word: $0.word) }?.state == .published
  }

  /// A remark is carried only to a unit that its version has.
  public static func consequences(
    of new: Submission, was old: Submission?, in situation: Situation
  ) throws(Refusal) -> [Change] {
    try SubmissionRules.mustHaveItsUnit(new, was: old, in: situation)
    if let old { try SubmissionRules.mustBeSound(new, was: old, in: situation) }
    return []
  }

  /// The fields of a remark that an answer to it settles: what it was given to stays so.
  public static func settled(in record: Submission, on register: any Register) -> Set<String> {
    SubmissionRules.isAnswered(record, on: register) ? Set(names(of: \.unit, \.kind)) : []
  }

  /// Checks that a submission can be corrected: whoever typed it in can, until the end of that day, while nobody
  /// answered or published it.
  public static func mustBeCorrectable(_ record: Submission, in situation: Situation) throws(Refusal) {
    try SubmissionRules.mustBeCorrectable(record, in: situation)
  }
}
