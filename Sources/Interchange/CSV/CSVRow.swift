/// One cell of a table as text, with the line and column at which it begins.
public struct CSVCell: Hashable, Sendable {
  /// The text of the cell, without its quotes.
  public let text: String
  /// The line of the file on which the cell begins, from 1.
  public let line: Int
  /// The column of that line at which it begins, in characters from 1, as an editor counts.
  public let column: Int

  /// Creates a cell at its line and column.
  public init(text: String, line: Int, column: Int) {
    self.text = text
    self.line = line
    self.column = column
  }

  /// The text as a person means it: without the apostrophe that `CSVWriter` puts before what a spreadsheet would take
  /// for a formula, without the `="…"` or `'` by which spreadsheets are made to keep digits as text.
  public var meaning: String { SpreadsheetFormula.meaning(of: text) }
}

/// One row of a table. A row with findings must not be used: its cells are there only to be shown.
public struct CSVRow: Hashable, Sendable {
  /// The line of the file on which the row begins, from 1.
  public let line: Int
  /// The row as a spreadsheet numbers it, from 1: empty rows count, the lines of one cell do not.
  public let number: Int
  /// The cells from left to right.
  public let cells: [CSVCell]
  /// The findings in the order of the file; empty for a sound row.
  public let findings: [CSVFinding]
}

/// A finding in a file of comma-separated values, with its line and column.
public struct CSVFinding: Hashable, Sendable {
  /// The kinds of problems.
  public enum Problem: Hashable, Sendable {
    /// A quote is opened here and closed nowhere.
    case openQuote
    /// Text follows the closing quote of a cell that holds a delimiter or a line end.
    case strayQuote
    /// The row has more cells than the first row, and not only empty ones.
    case ragged(cells: Int, expected: Int)
    /// There is the byte 0, which no text has.
    case nul
    /// There are bytes that are not UTF-8; most likely the file was saved in a code page.
    case notUTF8
    /// The cell is longer than so many bytes.
    case cellTooLong(limit: Int)
    /// The row is longer than so many bytes.
    case rowTooLong(limit: Int)
    /// The row has more cells than this.
    case tooManyCells(limit: Int)
  }

  /// The problem that was found.
  public let problem: Problem
  /// The line of the file, from 1.
  public let line: Int
  /// The column of the line, in characters from 1.
  public let column: Int
  /// The index of the cell in its row; nil where the whole row is meant.
  public let cell: Int?

  /// Creates a finding at its line and column.
  public init(_ problem: Problem, line: Int, column: Int, cell: Int? = nil) {
    self.cell = cell
    self.problem = problem
    self.line = line
    self.column = column
  }
}
