/// An export of personal data: who took out how many records of which kinds, when and how.
///
/// It holds no value that went out and leads to nobody. The program writes it by itself (`NotePersonalExport`) before
/// anything goes out, and nobody changes it or takes it away.
public struct PersonalExport: Record {
  /// The kind of the record: wydanie danych osobowych.
  public static let kind = Kind(
    "personalExport", idPrefix: "pex",
    pl: ["wydanie danych osobowych", "wydania danych osobowych", "wydań danych osobowych"],
    en: ["export of personal data", "exports of personal data"], madeBy: NotePersonalExport.declaration.command,
    isForStaffAlone: true)
  /// The id.
  public let id: Identifier<PersonalExport>
  /// The time at which they were given out.
  public var at: LocalTime?
  /// The login to which they were given out.
  public var by = ""
  /// The names of the kinds of record.
  public var kinds: [String] = []
  /// The number of the records.
  public var records: Int?
  /// The way in which they went out: the command, or the key and the report.
  public var way = ""

  /// An export with every field empty.
  public init(blank id: Identifier<PersonalExport>) { self.id = id }

  /// The fields of the kind.
  public static let fields: [Field] = [
    time("at", \.at, required: true, pl: "kiedy", en: "when").once,
    line("by", \.by, required: true, pl: "kto", en: "who").once,
    words("kinds", \.kinds, pl: "czego dotyczy", en: "kinds").namingKind.once,
    count("records", \.records, required: true, in: 1...Limits.exportedRecords, pl: "ile wpisów", en: "records").once,
    line("way", \.way, required: true, pl: "sposób", en: "way").once,
  ]

  /// Told by who it was, and when; the last one comes first.
  public static let presentation = Presentation(
    naming: [.field(name(of: \.by)), .label(pl: ", ", en: ", "), .field(name(of: \.at))],
    columns: names(of: \.at, \.by, \.kinds, \.records, \.way), filters: names(of: \.by, \.way),
    order: RecordOrder(by: name(of: \.at), descending: true))
}
