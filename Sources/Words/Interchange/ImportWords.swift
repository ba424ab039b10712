import CivicDomain

/// What became of the rows of an imported file.
public struct ImportTally: Hashable, Sendable {
  /// New records.
  public var added: Int
  /// Records with new values.
  public var changed: Int
  /// Records that were so already.
  public var leftAlone: Int
  /// Rows that were refused.
  public var refused: Int

  /// A tally.
  public init(added: Int = 0, changed: Int = 0, leftAlone: Int = 0, refused: Int = 0) {
    self.added = added
    self.changed = changed
    self.leftAlone = leftAlone
    self.refused = refused
  }
}

/// What happened to that tally of rows.
public enum ImportEnd: Hashable, Sendable {
  /// The good rows are saved.
  case saved
  /// It was only tried.
  case dryRun
  /// Nothing was saved because some row was refused and `--strict` was asked for.
  case strict
  /// Nothing was saved because a quote is never closed: nobody knows where the rows behind it end.
  case cutShort
  /// Nothing was saved because somebody pressed Ctrl-C.
  case abandoned
}

/// How far the reading of a file has come.
public struct ImportProgress: Hashable, Sendable {
  /// Rows read.
  public var rows: Int
  /// The part of the file that is read, 0 to 100.
  public var percent: Int
  /// Rows read in a second; 0 where nobody knows yet.
  public var rate: Int
  /// Seconds until the end at that rate; nil where nobody knows yet.
  public var secondsLeft: Int?

  /// A progress.
  public init(rows: Int, percent: Int, rate: Int = 0, secondsLeft: Int? = nil) {
    self.rows = rows
    self.percent = percent
    self.rate = rate
    self.secondsLeft = secondsLeft
  }
}

/// A column of a sheet: its letter and what stands at its head.
public struct SheetColumn: Hashable, Sendable {
  /// A, B … Z, AA.
  public let letter: String
  /// Its heading; empty where it has none.
  public let heading: String

  /// A column.
  public init(letter: String, heading: String) {
    self.letter = letter
    self.heading = heading
  }
}

/// What is wrong in a file that is imported (phrases without a full stop), and what became of its rows.
public protocol ImportWords {
  /// `kolumna B „Forma prawna”, wiersz 12: …`; `count` rows have it, of which some are named.
  func at(rows: [Int], count: Int, column: SheetColumn?, _ phrase: String) -> String
  /// So many more rows have faults like those that were told, in a column or as a whole.
  func untoldFaults(_ count: Int, in column: SheetColumn?) -> String
  /// What would change in a record: its name, each field as it was and as it becomes.
  func change(of name: String, _ id: RecordID, inRow row: Int, _ fields: [String]) -> String
  /// What became of the rows.
  func imported(_ tally: ImportTally, of kind: Kind, _ end: ImportEnd) -> Sentences
  /// One line for a terminal, while the file is read.
  func importing(_ progress: ImportProgress) -> String
  /// The same when all rows are read and the disk is still to confirm.
  var importSaving: String { get }

  /// A quote is closed nowhere.
  var quoteNotClosed: String { get }
  /// A quote where none may stand.
  var strayQuote: String { get }
  /// Another number of cells than the first row has.
  func ragged(cells: Int, expected: Int) -> String
  /// The byte 0.
  var nulByte: String { get }
  /// Not UTF-8.
  var notUTF8: String { get }
  /// A cell of more bytes than this.
  func cellTooLong(limit: Int) -> String
  /// A row of more bytes than this.
  func rowTooLong(limit: Int) -> String
  /// A row of more cells than this.
  func tooManyCells(limit: Int) -> String

  /// A new record, and no column for a field that it must have.
  func columnMissing(_ field: FieldDeclaration) -> String
  /// The same record stands in this earlier row.
  func sameRecord(row: Int) -> String
  /// This earlier row brings the same number for another record.
  func sameNumber(_ field: FieldDeclaration, row: Int) -> String
  /// Several records have this value.
  func severalRecords(_ field: FieldDeclaration, _ ids: [RecordID]) -> String
  /// The row's numbers belong to these records.
  func numbersOfSeveral(_ ids: [RecordID]) -> String
  /// The row has the number of a record of another name and form.
  func numberOfAnother(_ field: FieldDeclaration, _ id: RecordID, name: String) -> String
  /// The row is called as a record is, and these fields differ.
  func looksLike(_ id: RecordID, _ fields: [String]) -> String
  /// Not an id of this kind.
  func notAnID(_ text: String, of kind: Kind) -> String
  /// The record was removed.
  func removedRecord(_ id: RecordID) -> String

  /// In which code page the file is.
  func codePage(_ name: String) -> String
  /// Rows above the head row were passed over.
  func titleRows(_ count: Int, headRow: Int) -> String
  /// What was named is a folder or a device.
  func noFileToRead(_ path: String) -> Sentences
  /// The file is no table of text.
  func foreignFile(_ sort: FileSort) -> Sentences
  /// In so many cells of a column zeros were put back that a spreadsheet had dropped.
  func zerosPutBack(_ count: Int, in column: SheetColumn) -> String
  /// In so many cells of a column only the first of several was taken; the rest is in the notes.
  func severalInCell(_ count: Int, in column: SheetColumn) -> String
  /// So many cells of a column said that there is nothing.
  func saidNothing(_ count: Int, in column: SheetColumn) -> String
  /// The file has no first row.
  var emptyFile: Sentences { get }
  /// The first row is broken.
  var brokenHeader: Sentences { get }
  /// None of these columns is a field of the kind.
  func noKnownColumn(_ headers: [String], of kind: Kind) -> Sentences
  /// Two columns mean the same field.
  func columnTwice(
    _ field: FieldDeclaration, first: String, second: String, dropping column: String
  ) -> Sentences
  /// `--map` names a column that the file has not.
  func noSuchColumn(_ name: String) -> Sentences
  /// A column becomes a line of the notes because no field has its name.
  func notedColumn(_ column: SheetColumn) -> String
  /// A column is passed over because no field has its name, and there are no notes.
  func unknownColumn(_ column: SheetColumn) -> String
  /// A column is passed over because the program works the field out itself.
  func derivedColumn(_ column: SheetColumn) -> String
}

extension Words {
  /// `nazwa: to pole trzeba wypełnić`, as a phrase for one cell.
  public func cellFault(_ error: FieldError, in field: FieldDeclaration) -> String {
    "\(label(of: field)): \(fault(error, in: field))"
  }

  /// `telefon: „22 1” → „22 2”`: what a field was and becomes.
  public func edited(_ edit: FieldEdit, of kind: Kind, in circumstances: Circumstances) -> String {
    let label = label(ofField: edit.field, in: kind)
    if isUntold(edit.field, of: kind, in: circumstances) { return label }
    let values = [edit.was, edit.becomes].map { quoted($0, field: edit.field, of: kind, in: circumstances) }
    return "\(label): \(values[0]) → \(values[1])"
  }

  /// Headers in a row, cut where there are too many to read.
  func few(_ headers: [String]) -> String {
    let most = 8
    let more = Label(pl: " i inne", en: " and more")[language]
    return headers.prefix(most).joined(separator: ", ") + (headers.count > most ? more : "")
  }
}
