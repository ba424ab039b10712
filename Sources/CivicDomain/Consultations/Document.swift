/// A document that is consulted: the draft of a programme, of a bylaw.
public struct Document: Record {
  /// The kind of the record: dokument.
  public static let kind = Kind(
    "document", idPrefix: "doc", pl: ["dokument", "dokumenty", "dokumentów"], en: ["document", "documents"])
  /// The id.
  public let id: Identifier<Document>
  /// The consultation it belongs to.
  public var consultation = Identifier<Consultation>("")
  /// The title of the document.
  public var title = ""

  /// A document with every field empty.
  public init(blank id: Identifier<Document>) { self.id = id }

  /// The fields by which records are taken for alike: what one is called, and what tells it from others called so.
  public static let likeness = FieldList(\Self.title, \.consultation)

  /// The fields of the kind, in the order of its form.
  public static let fields: [Field] = [
    reference("consultation", \.consultation, required: true, pl: "konsultacje", en: "consultation"),
    line("title", \.title, required: true, pl: "tytuł", en: "title").searched,
  ]

  /// The presentation: the columns of its list.
  public static let presentation = Presentation(columns: names(of: \.title, \.consultation))

  /// A text that people remarked on stays where they remarked on it.
  public static func consequences(
    of new: Document, was old: Document?, in situation: Situation
  ) throws(Refusal) -> [Change] {
    if let old, old.consultation != new.consultation {
      let versions = situation.register.ids(whose: \Version.document, is: old.id)
      let submissions = versions.reduce(0) { $0 + situation.register.submissionCount(on: $1) }
      if submissions > 0 { throw .consultation(.documentHasSubmissions(old.id, submissions: submissions)) }
    }
    return []
  }
}

/// A version of a document's text.
public struct Version: Record {
  /// The kind of the record: wersja.
  public static let kind = Kind(
    "version", idPrefix: "ver", pl: ["wersja", "wersje", "wersji"], en: ["version", "versions"])
  /// The id.
  public let id: Identifier<Version>
  /// The document whose version it is.
  public var document = Identifier<Document>("")
  /// The number of the version: 1, 2, 3.
  public var number: Int?
  /// The day of the version.
  public var date: Day?
  /// The text.
  public var text = ""

  /// A version with every field empty.
  public init(blank id: Identifier<Version>) { self.id = id }

  /// The fields by which records are taken for alike: what one is called, and what tells it from others called so.
  public static let likeness = FieldList(\Self.number, \.document)

  /// The fields of the kind, in the order of its form.
  public static let fields: [Field] = [
    reference("document", \.document, required: true, pl: "dokument", en: "document"),
    count("number", \.number, in: 1...10_000, pl: "numer", en: "number"),
    day("date", \.date, pl: "data", en: "date").past,
    text("text", \.text, required: true, limit: Limits.document, pl: "tekst", en: "text"),
  ]

  /// Told by its number.
  public static let presentation = Presentation(
    naming: [.label(pl: "wersja ", en: "version "), .field(name(of: \.number))],
    columns: names(of: \.number, \.document, \.date))

  /// A version has a number.
  public func faults() -> [String: FieldError] {
    number == nil ? [Self.name(of: \.number): .required] : [:]
  }

  /// Validates a version: no two of a document bear one number, and what people remarked on stays as they read it.
  public static func consequences(
    of new: Version, was old: Version?, in situation: Situation
  ) throws(Refusal) -> [Change] {
    if let old, old.text != new.text || old.number != new.number || old.document != new.document {
      let submissions = situation.register.submissionCount(on: old.id)
      if submissions > 0 { throw .consultation(.versionHasSubmissions(old.id, submissions: submissions)) }
    }
    if old?.number != new.number || old?.document != new.document { try mustBeWelcome(new, in: situation) }
    return []
  }

  /// Checks that no other version of its document bears its number.
  public static func mustBeWelcome(_ record: Version, in situation: Situation) throws(Refusal) {
    let others = situation.register.records(whose: \Version.document, is: record.document)
      .filter { $0.id != record.id }
    guard let same = others.first(where: { $0.number == record.number }) else { return }
    let next = (others.compactMap(\.number).max() ?? 0) + 1
    throw .consultation(.versionNumberTaken(same.id, next: next))
  }
}

extension Register {
  /// How many remarks name a version of a text.
  func submissionCount(on version: Identifier<Version>) -> Int {
    ids(whose: \Submission.version, is: version).count
  }
}
