/// An export of personal data: who took out how many records of which kinds, when, how and where to.
///
/// It holds no value that went out. Where all of it was about one person, it says who that was, among the personal data: not as
/// a reference, for a trail must keep nobody in the register, and whoever looks a person up does not look for it. The
/// program writes it by itself (`NotePersonalExport`) before anything goes out, and nobody changes it or takes it away;
/// where the writing failed after that, the program adds it (`NoteBrokenExport`).
public struct PersonalExport: Record {
  /// The kind of the record: wydanie danych osobowych.
  public static let kind = Kind(
    "personalExport", idPrefix: "pex",
    pl: ["wydanie danych osobowych", "wydania danych osobowych", "wydań danych osobowych"],
    en: ["export of personal data", "exports of personal data"], madeBy: NotePersonalExport.declaration.command,
    isForStaffAlone: true)

  /// What personal data went into. No path: one may hold a login or somebody's name.
  public enum Target: String, Choice {
    /// A file.
    case file
    /// A terminal.
    case terminal
    /// Standard output that is no terminal.
    case stream
    /// A named pipe or a device.
    case device
    /// A printer.
    case printer

    /// The label that a person reads.
    public var label: Label {
      switch self {
      case .file: Label(pl: "plik", en: "a file")
      case .terminal: Label(pl: "ekran", en: "the screen")
      case .stream: Label(pl: "standardowe wyjście", en: "standard output")
      case .device: Label(pl: "potok albo urządzenie", en: "a pipe or a device")
      case .printer: Label(pl: "drukarka", en: "a printer")
      }
    }
  }

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
  /// The id of the person about whom all of them are; empty where they are about several.
  public var whose = ""
  /// The way in which they went out: the command, or the key and the report.
  public var way = ""
  /// What they went into; nil where an older program noted them.
  public var target: Target?
  /// Whether the writing failed after the note: a part went out, or nothing.
  public var isBroken = false

  /// An export with every field empty.
  public init(blank id: Identifier<PersonalExport>) { self.id = id }

  /// The fields of the kind.
  public static let fields: [Field] = [
    time("at", \.at, required: true, pl: "kiedy", en: "when").once,
    line("by", \.by, required: true, pl: "kto", en: "who").once,
    words("kinds", \.kinds, pl: "czego dotyczy", en: "kinds").namingKind.once,
    count("records", \.records, required: true, in: 1...Limits.exportedRecords, pl: "ile wpisów", en: "records").once,
    line("whose", \.whose, pl: "czyje dane", en: "whose data").personal.once,
    line("way", \.way, required: true, pl: "sposób", en: "way").once,
    choice("target", \.target, pl: "dokąd", en: "where to").once,
    yes("isBroken", \.isBroken, pl: "przerwane (wyszła część albo nic)", en: "broken off (a part went out, or nothing)")
      .rule(by: NoteBrokenExport.self),
  ]

  /// Told by who it was, and when; the last one comes first.
  public static let presentation = Presentation(
    naming: [.field(name(of: \.by)), .label(pl: ", ", en: ", "), .field(name(of: \.at))],
    columns: names(of: \.at, \.by, \.kinds, \.records, \.way), filters: names(of: \.by, \.way, \.target, \.isBroken),
    order: RecordOrder(by: name(of: \.at), descending: true))
}
