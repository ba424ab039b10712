/// A backup of the register: when it was made, how far it reaches, and whether it could be restored when that was tried.
///
/// The program notes it by itself when the file is there (`NoteBackup`), and each trial (`NoteTrial`). Neither the file's name
/// nor its place is kept: they tell where everybody's data lie, and a name may tell whose.
public struct Backup: Record {
  /// The kind of the record: kopia zapasowa.
  public static let kind = Kind(
    "backup", idPrefix: "bak", pl: ["kopia zapasowa", "kopie zapasowe", "kopii zapasowych"], en: ["backup", "backups"],
    synonyms: ["kopia", "kopie"], madeBy: NoteBackup.declaration.command, endedBy: RemoveRecord.declaration,
    isForStaffAlone: true)

  /// The outcome of a trial.
  public enum Trial: String, Choice {
    /// It could be restored, and agreed with the register.
    case agrees
    /// It is no backup of this register that could be relied on.
    case fails
    /// Both are whole, and say different things: which of them was changed, neither tells.
    case differs

    /// The label that a person reads.
    public var label: Label {
      switch self {
      case .agrees: Label(pl: "zgadza się", en: "agrees")
      case .fails: Label(pl: "nie do użycia", en: "not to be used")
      case .differs: Label(pl: "mówi co innego niż rejestr", en: "says otherwise than the register")
      }
    }
  }

  /// The id, which the file itself names.
  public let id: Identifier<Backup>
  /// The time at which it was made.
  public var madeAt: LocalTime?
  /// The number of the last transaction that is in it.
  public var lastTransaction: Int?
  /// How many transactions are in it.
  public var transactions: Int?
  /// How many files of the register are in it.
  public var files: Int?
  /// How many bytes these files have.
  public var bytes: Int?
  /// How many damages the register had.
  public var damages: Int?
  /// Whether it went into a file that was read back; what went into a stream nobody could read.
  public var isReadBack = false
  /// Whether it was made to be tried, and taken away again: nothing can be put back from it.
  public var isRehearsal = false
  /// The time of the last trial.
  public var triedAt: LocalTime?
  /// The outcome of the last trial.
  public var trial: Trial?
  /// The time at which a file of it was tried that is not what was made: cut short, or altered. Another copy may well be
  /// good: a trial that agrees clears it.
  public var damagedFileAt: LocalTime?

  /// A backup with every field empty.
  public init(blank id: Identifier<Backup>) { self.id = id }

  /// The fields of the kind. All of them are what the program found.
  public static let fields: [Field] = [
    time("madeAt", \.madeAt, required: true, pl: "zrobiono", en: "made").once,
    count("lastTransaction", \.lastTransaction, in: Limits.numbers, pl: "ostatnia zmiana", en: "last change").once,
    count("transactions", \.transactions, in: Limits.numbers, pl: "liczba zmian", en: "changes").once,
    count("files", \.files, in: Limits.numbers, pl: "liczba plików", en: "files").once,
    count("bytes", \.bytes, in: Limits.numbers, pl: "bajty", en: "bytes").once,
    count("damages", \.damages, in: Limits.numbers, pl: "uszkodzone miejsca rejestru", en: "damaged places").once,
    yes("isReadBack", \.isReadBack, pl: "odczytana z pliku", en: "read back").once,
    yes("isRehearsal", \.isRehearsal, pl: "tylko na próbę", en: "for a trial alone").once,
    time("triedAt", \.triedAt, pl: "wypróbowano", en: "tried").rule(by: NoteTrial.self),
    choice("trial", \.trial, pl: "próba", en: "trial").rule(by: NoteTrial.self),
    time("damagedFileAt", \.damagedFileAt, pl: "uszkodzony plik", en: "damaged file").rule(by: NoteTrial.self),
  ]

  /// Told by when it was made; the last one comes first.
  public static let presentation = Presentation(
    naming: [.label(pl: "kopia ", en: "backup of "), .field(name(of: \.madeAt))],
    columns: names(of: \.madeAt, \.triedAt, \.trial, \.isReadBack, \.bytes, \.transactions),
    filters: names(of: \.trial, \.isReadBack),
    order: RecordOrder(by: name(of: \.madeAt), descending: true))
}

extension Backup {
  /// The id of the export that was noted before the backup was written, which tells who took it out and how much there was.
  /// Backups of older programs have none: the note that they were made tells of it.
  public static func export(of id: RecordID) -> Identifier<PersonalExport> {
    Identifier(PersonalExport.kind.idPrefix + id.raw.dropFirst(id.prefix.count))
  }

  /// Whether it was kept, and nothing speaks against it: what it holds is no damaged register, and it agreed when it was tried, or no file of
  /// it was found damaged. One damaged copy says nothing of a backup that did agree.
  var isReliable: Bool { !isRehearsal && (trial == .agrees || trial != .fails && damagedFileAt == nil) }
}
