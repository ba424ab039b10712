import CivicDomain
import Words

/// A finding of an import: why a row was refused, and where in the file. The facts only: the sentence is made in Words.
public struct ImportFinding: Equatable, Sendable {
  /// The reason why a row is refused.
  public enum Reason: Equatable, Sendable {
    /// The table itself is broken here.
    case table(TableFinding.Problem)
    /// The cell's text is nothing the field takes, or a rule speaks against it.
    case field(FieldDeclaration, FieldError)
    /// The row is a new record, and the file has no column for a field that it must have.
    case columnMissing(FieldDeclaration)
    /// An earlier row has the same record.
    case sameRecord(row: Int)
    /// An earlier row has the same number for another record.
    case sameNumber(FieldDeclaration, row: Int)
    /// Several records of the register have this value, so that it cannot be told which is meant.
    case severalRecords(FieldDeclaration, [RecordID])
    /// The row's numbers belong to different records.
    case numbersOfSeveral([RecordID])
    /// The row has the number of a record of another name and form.
    case numberOfAnother(FieldDeclaration, RecordID, name: String)
    /// The row has the name of a record, and says something else of it in these fields.
    case looksLike(RecordID, [FieldEdit])
    /// The row may be the organization of another name: without the word of its form or with it, or in short.
    case namesake(RecordID, name: String, typed: String)
    /// The row may be the organization of an earlier row under such a name.
    case namesakeRow(Int, typed: String)
    /// The text is not an id of this kind.
    case notAnID(String, expected: Kind)
    /// The record was removed; who wants it back restores it first.
    case removed(RecordID)
    /// It cannot be told who is who in the cell, and what is whose.
    case peopleUnclear
    /// The cell holds more than the field takes, and the record has nowhere else for it: a second telephone, an extension.
    case severalInCell(FieldDeclaration)
    /// The register knows this person with something else in these fields.
    case personKnownOtherwise(Identifier<Person>, [FieldDeclaration])
    /// The text refers to several rows of the file, so that it cannot be told which is meant.
    case severalRows([Int])
    /// The text refers to a row of the file that is refused itself.
    case refusedRow(Int)
    /// These rows refer to each other in a circle.
    case circle([Int])
    /// North and east are exchanged in these fields.
    case swappedPlace(FieldDeclaration, FieldDeclaration)
    /// North and east are metres of a grid in these fields, and no degrees.
    case otherGrid(FieldDeclaration, FieldDeclaration)
    /// The row is no record, but a total, who made the list, or the head row again.
    case noRecord
    /// The cell only says that the field is in the office's copy of the table.
    case notInCopy(FieldDeclaration)
    /// The cell tells of somebody, and everyone would read it in this field.
    case personOpenly(FieldDeclaration)
    /// The cell tells what is somebody's own, under the heading of a field that everyone reads.
    case numberOpenly(FieldDeclaration)
    /// The cell may mean these days, and the other dates of its column do not tell which.
    case doubtfulDay(FieldDeclaration, String, [Day])
    /// The act that makes the record writes something else into the field than the row says.
    case madeOtherwise(FieldDeclaration)
    /// A rule across records forbids it.
    case rule(Refusal)
  }

  /// The reason of the finding.
  public let reason: Reason
  /// The row as a spreadsheet numbers it, from 1.
  public let row: Int
  /// The index of the cell in its row; nil where the whole row is meant.
  public let cell: Int?

  /// Creates a finding at its place.
  public init(_ reason: Reason, row: Int, cell: Int? = nil) {
    self.reason = reason
    self.row = row
    self.cell = cell
  }
}

extension ImportFinding.Reason {
  /// The number of the reason's sort, without its facts: findings of one sort in one column are listed together.
  var sort: Int {
    switch self {
    case .table: 0
    case .field(_, .unknownWord): 12
    case .field: 1
    case .columnMissing: 2
    case .sameRecord: 3
    case .severalRecords: 4
    case .numbersOfSeveral: 5
    case .numberOfAnother: 6
    case .looksLike: 7
    case .notAnID: 8
    case .removed: 9
    case .rule: 10
    case .sameNumber: 11
    case .peopleUnclear: 13
    case .personKnownOtherwise: 14
    case .namesake, .namesakeRow: 16
    case .severalRows: 17
    case .refusedRow: 18
    case .circle: 19
    case .swappedPlace: 20
    case .noRecord: 21
    case .doubtfulDay: 22
    case .madeOtherwise: 23
    case .severalInCell: 24
    case .notInCopy: 25
    case .personOpenly: 27
    case .otherGrid: 26
    case .numberOpenly: 15
    }
  }
}

extension ImportFinding {
  /// Whether the table itself is broken in the row, so that nobody can tell which of its cells is which.
  public var isOfTable: Bool { if case .table(let problem) = reason { !problem.isOfContent } else { false } }
}

extension ImportFinding.Reason {
  /// Whether the row only looks like something that there is: said to be another, it is taken as a new one.
  public var isLikeness: Bool {
    switch self {
    case .looksLike, .namesake, .namesakeRow: true
    case .table, .field, .columnMissing, .sameRecord, .sameNumber, .severalRecords, .numbersOfSeveral, .numberOfAnother,
      .notAnID, .removed, .peopleUnclear, .personKnownOtherwise, .severalRows, .refusedRow, .circle,
      .swappedPlace, .otherGrid, .noRecord, .notInCopy, .personOpenly, .numberOpenly, .doubtfulDay, .madeOtherwise,
      .severalInCell,
      .rule:
      false
    }
  }

  /// Whether the reason's words name all of its facts, so that two that differ never read alike.
  var isListedWhole: Bool {
    switch self {
    case .field(_, .unknownWord), .rule, .looksLike, .namesake, .namesakeRow, .doubtfulDay: true
    case .table, .field, .columnMissing, .sameRecord, .sameNumber, .severalRecords, .numbersOfSeveral, .numberOfAnother,
      .notAnID, .removed, .peopleUnclear, .personKnownOtherwise, .severalRows, .refusedRow, .circle,
      .swappedPlace, .otherGrid, .noRecord, .notInCopy, .personOpenly, .numberOpenly, .madeOtherwise, .severalInCell:
      false
    }
  }
}

extension ImportError {
  /// Whether the row that should name the columns is most likely the first entry already, for its cells are what entries have:
  /// an address, a telephone, a number of a register, a day, a legal form.
  public static func isLikelyEntry(_ header: [TableCell]) -> Bool {
    let form = Schema.kind(of: Organization.self).field(Organization.name(of: \.legalForm))
    return header.contains { cell in
      let text = cell.meaning
      guard !text.isEmpty, text.utf8.count <= longestEntry else { return false }
      if text.contains("@") || text.count(where: \.isNumber) >= fewestDigits { return true }
      return header.count > 1 && ((try? form?.value(typed: text, today: .earliest)) ?? nil) != nil
    }
  }

  private static let longestEntry = 100
  private static let fewestDigits = 7
}

/// The reason why a file cannot be imported at all. The facts only: the sentence is made in Words.
public enum ImportError: Error, Hashable, Sendable {
  /// The file is none that is read, but of this type.
  case foreign(FileSort)
  /// The file is a workbook, and cannot be read for this reason.
  case workbook(WorkbookFault)
  /// The file is no JSON.
  case json(JsonFault)
  /// The file is JSON, and none that is imported.
  case document(UnfitDocument)
  /// A line of the file is no record.
  case line(Int, UnfitLine)
  /// None of the columns of a sheet is a field of this kind, and the workbook has other sheets.
  case noTableInSheet([TableCell], sheet: String, others: [String])
  /// There is no first row with the names of the columns.
  case empty
  /// The first row is broken.
  case header([TableFinding])
  /// None of the columns is a field of this kind.
  case noKnownColumn([TableCell])
  /// Two columns mean the same field; `at` is the index of the second.
  case columnTwice(FieldDeclaration, first: TableCell, second: TableCell, at: Int)
  /// `--map` names a column that the file does not have.
  case noSuchColumn(String)
  /// `--map` names a field that the kind does not have.
  case noSuchField(String)
  /// No sheet of a workbook is called by a kind.
  case noListInWorkbook(sheets: [String])
  /// Two sheets of a workbook are lists of one kind.
  case sheetsOfOneKind(Kind, [String])
  /// Somebody stopped it while the file was read.
  case stopped
  /// Records of this kind the program alone writes.
  case neverListed(Kind)
}
