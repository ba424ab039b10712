import CivicDomain

/// Why a row of a file was refused, and where in the file. The facts only: the sentence is made in Words.
public struct ImportFinding: Equatable, Sendable {
  /// What can speak against a row.
  public enum Reason: Equatable, Sendable {
    /// The table itself is broken here.
    case table(CSVFinding.Problem)
    /// The cell's text is nothing the field takes, or a rule speaks against it.
    case field(FieldDeclaration, FieldError)
    /// The row is a new record, and the file has no column for a field that it must have.
    case columnMissing(FieldDeclaration)
    /// The same record stands on this earlier line.
    case sameRecord(line: Int)
    /// Several records of the register have this value, so that it cannot be told which is meant.
    case severalRecords(FieldDeclaration, [RecordID])
    /// Not an id of this kind.
    case notAnID(String, expected: Kind)
    /// The record was removed; who wants it back restores it first.
    case removed(RecordID)
    /// A rule across records forbids it.
    case rule(Refusal)
  }

  /// What it is.
  public let reason: Reason
  /// The line of the file, from 1.
  public let line: Int
  /// The column of the line, in characters from 1; 1 where the whole row is meant.
  public let column: Int

  /// A reason at its place.
  public init(_ reason: Reason, line: Int, column: Int) {
    self.reason = reason
    self.line = line
    self.column = column
  }
}

/// Why a file cannot be imported at all. The facts only: the sentence is made in Words.
public enum ImportError: Error, Hashable, Sendable {
  /// There is no first row with the names of the columns.
  case empty
  /// The first row is broken.
  case header([CSVFinding])
  /// None of the columns is a field of this kind.
  case noKnownColumn([CSVCell])
  /// Two columns mean the same field.
  case columnTwice(FieldDeclaration, first: CSVCell, second: CSVCell)
  /// `--map` names a column that the file has not.
  case noSuchColumn(String)
  /// `--map` names a field that the kind has not.
  case noSuchField(String)
  /// Records of this kind are made by an act of their own.
  case hasOwnAct(Kind)
}
