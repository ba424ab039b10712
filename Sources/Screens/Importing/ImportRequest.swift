import CivicDomain
import Words

/// A file of the person's folder that may be a list to import.
public struct ImportableFile: Equatable, Sendable {
  /// The path by which it is read.
  public let path: String
  /// Its name, as it stands in the folder.
  public let name: String
  /// Its size in bytes.
  public let size: Int
  /// When it was changed last.
  public let changed: LocalTime

  /// Such a file.
  public init(path: String, name: String, size: Int, changed: LocalTime) {
    self.path = path
    self.name = name
    self.size = size
    self.changed = changed
  }
}

/// What an import is asked for: a file, and what its rows are.
public struct ImportRequest: Equatable, Sendable {
  /// The kind of record that each row is.
  public let kind: Kind
  /// The path of the file; `~` before it is the person's home.
  public let path: String
  /// The sheet of a workbook; nil: it has one.
  public var sheet: String?

  /// A request.
  public init(_ kind: Kind, path: String, sheet: String? = nil) {
    self.kind = kind
    self.path = path
    self.sheet = sheet
  }
}

/// What the run loop is to do for an import; the answer comes as `Event.importing`.
public enum ImportStep: Equatable, Sendable {
  /// Look which files of the person's folder may be imported.
  case lookForFiles
  /// Judge every row of a file, and save nothing.
  case judge(ImportRequest)
  /// Judge every row anew, and save the good ones together.
  case take(ImportRequest)
}

/// What became of a step of an import.
public enum ImportAnswer: Equatable, Sendable {
  /// The files of the folder, the newest first, and the folder as people write it.
  case files([ImportableFile], folder: String)
  /// The workbook has several sheets: which?
  case sheets([String], ImportRequest)
  /// What would become of the rows.
  case outlook(ImportOutlook)
  /// What was saved, as a sentence.
  case taken(String)
  /// Nothing was read or saved, and why: the file is unfit, somebody stopped it, the store refused.
  case refused(String)
}

/// What an import would do, row by row: the same as `import --dry-run` says.
public struct ImportOutlook: Equatable, Sendable {
  /// What was judged.
  public let request: ImportRequest
  /// The counts of the rows.
  public let tally: ImportTally
  /// How the file was understood: its code page or sheet, what was passed over, columns without a field.
  public let understood: [String]
  /// The faults of the refused rows: column, rows, why.
  public let faults: [String]
  /// The rows that would add or change a record, as many as anybody reads.
  public let rows: [Row]
  /// Why nothing could be saved; nil: the good rows could.
  public let hindrance: String?

  /// A row that would do something.
  public struct Row: Equatable, Sendable {
    /// The row as a spreadsheet numbers it.
    public let number: Int
    /// Whether it would add a record, or change one.
    public let isNew: Bool
    /// The record, and of a changed one each field before and after.
    public let text: String

    /// Such a row.
    public init(_ number: Int, isNew: Bool, _ text: String) {
      self.number = number
      self.isNew = isNew
      self.text = text
    }
  }

  /// An outlook.
  public init(
    _ request: ImportRequest, _ tally: ImportTally, understood: [String], faults: [String], rows: [Row],
    hindrance: String?
  ) {
    self.request = request
    self.tally = tally
    self.understood = understood
    self.faults = faults
    self.rows = rows
    self.hindrance = hindrance
  }

  /// How many rows would do something.
  public var effective: Int { tally.added + tally.changed }
}
