/// One cell of a table as text, and where it begins.
public struct CSVCell: Hashable, Sendable {
  /// What stands in the cell, without its quotes.
  public let text: String
  /// The line of the file on which the cell begins, from 1.
  public let line: Int
  /// The column of that line at which it begins, in characters from 1, as an editor counts.
  public let column: Int

  /// A cell at its place.
  public init(text: String, line: Int, column: Int) {
    self.text = text
    self.line = line
    self.column = column
  }

  /// The cell without the apostrophe that `CSVWriter` puts before what a spreadsheet would take for a formula.
  public var restoringFormula: CSVCell {
    CSVCell(text: restoredText, line: line, column: column)
  }

  /// Its text without that apostrophe.
  var restoredText: String { SpreadsheetFormula.restored(text) }
}

/// One row of a table. A row with findings must not be used: its cells are there only to be shown.
public struct CSVRow: Hashable, Sendable {
  /// The line of the file on which the row begins, from 1.
  public let line: Int
  /// From left to right.
  public let cells: [CSVCell]
  /// What is wrong with it, in the order of the file; empty for a sound row.
  public let findings: [CSVFinding]
}

/// Something wrong in a file, and where.
public struct CSVFinding: Hashable, Sendable {
  /// What can be wrong.
  public enum Problem: Hashable, Sendable {
    /// A quote is opened here and closed nowhere.
    case openQuote
    /// A quote inside a cell that does not begin with one, or something behind a closing quote.
    case strayQuote
    /// The row has another number of cells than the first row.
    case ragged(cells: Int, expected: Int)
    /// The byte 0, which no text has.
    case nul
    /// Bytes that are not UTF-8; most likely the file was saved in a code page.
    case notUTF8
    /// The file begins with the mark of UTF-16.
    case utf16
    /// The cell is longer than so many bytes.
    case cellTooLong(limit: Int)
    /// The row is longer than so many bytes.
    case rowTooLong(limit: Int)
    /// The row has more cells than this.
    case tooManyCells(limit: Int)
  }

  /// What it is.
  public let problem: Problem
  /// The line of the file, from 1.
  public let line: Int
  /// The column of the line, in characters from 1.
  public let column: Int

  /// A problem at its place.
  public init(_ problem: Problem, line: Int, column: Int) {
    self.problem = problem
    self.line = line
    self.column = column
  }
}
