/// A document that is consulted: the draft of a programme, of a bylaw.
public struct Document: Record {
  /// dokument.
  public static let kind = Kind(
    "document", idPrefix: "doc", pl: ["dokument", "dokumenty", "dokumentów"], en: ["document", "documents"])
  /// The id.
  public let id: Identifier<Document>
  /// The consultation it belongs to.
  public var consultation = Identifier<Consultation>("")
  /// Its title.
  public var title = ""

  /// A document with every field empty.
  public init(blank id: Identifier<Document>) { self.id = id }

  /// Its fields.
  public static let fields: [Field<Document>] = [
    .reference("consultation", \.consultation, required: true, pl: "konsultacje", en: "consultation"),
    .line("title", \.title, required: true, pl: "tytuł", en: "title").searched,
  ]
}

/// One state of a document's text.
public struct Version: Record {
  /// wersja.
  public static let kind = Kind(
    "version", idPrefix: "ver", pl: ["wersja", "wersje", "wersji"], en: ["version", "versions"])
  /// The id.
  public let id: Identifier<Version>
  /// Whose version it is.
  public var document = Identifier<Document>("")
  /// Its number: 1, 2, 3.
  public var number: Int?
  /// Its day.
  public var date: Day?
  /// The text.
  public var text = ""

  /// A version with every field empty.
  public init(blank id: Identifier<Version>) { self.id = id }

  /// Its fields.
  public static let fields: [Field<Version>] = [
    .reference("document", \.document, required: true, pl: "dokument", en: "document"),
    .count("number", \.number, in: 1...10_000, pl: "numer", en: "number"),
    .day("date", \.date, pl: "data", en: "date"),
    .text("text", \.text, required: true, limit: Limits.document, pl: "tekst", en: "text"),
  ]

  /// A version has a number.
  public func faults() -> [String: FieldError] { number == nil ? ["number": .required] : [:] }
}
