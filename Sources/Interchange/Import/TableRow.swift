/// One cell of a table as text, with the line and column at which it begins.
public struct TableCell: Hashable, Sendable {
  /// The text of the cell, without its quotes.
  public let text: String
  /// The line of the file on which the cell begins, from 1; of a sheet its row.
  public let line: Int
  /// The column of that line at which it begins, in characters from 1, as an editor counts; of a sheet the column.
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
public struct TableRow: Hashable, Sendable {
  /// The line of the file on which the row begins, from 1.
  public let line: Int
  /// The row as a spreadsheet numbers it, from 1: empty rows count, the lines of one cell do not.
  public let number: Int
  /// The cells from left to right.
  public let cells: [TableCell]
  /// The findings in the order of the file; empty for a sound row.
  public let findings: [TableFinding]
}

/// A finding in a table, with its line and column.
public struct TableFinding: Hashable, Sendable {
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
    /// There is a control sign, as terminals obey it.
    case controlSign
    /// There are bytes that are not UTF-8; most likely the file was saved in a code page.
    case notUTF8
    /// The cell is longer than so many bytes.
    case cellTooLong(limit: Int)
    /// The row is longer than so many bytes.
    case rowTooLong(limit: Int)
    /// The row has more cells than this.
    case tooManyCells(limit: Int)
    /// The cell of a sheet has a formula, and no program has kept what comes of it.
    case formulaWithoutValue
    /// The formula of the cell has failed: `#N/A`.
    case failedFormula(String)
    /// The cell shows this number as a date, and it is none on which programs agree: Excel's first two months of 1900
    /// have a 29 February.
    case noDate(String)
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

  /// Whether the problem is the content of the cell alone: where the column is passed over, the row is sound.
  var isOfContent: Bool { problem.isOfContent }
}

extension TableFinding.Problem {
  /// Whether it is the content of a cell alone.
  var isOfContent: Bool {
    switch self {
    case .formulaWithoutValue, .failedFormula, .noDate, .controlSign: true
    case .openQuote, .strayQuote, .ragged, .nul, .notUTF8, .cellTooLong, .rowTooLong, .tooManyCells: false
    }
  }
}

/// The rows of a table, whatever file they come from: the seam between formats and the import. A value: who keeps a copy
/// reads the same rows again.
public protocol TableRows: Sendable {
  /// Returns the next row that is not empty, nil after the last.
  mutating func next() -> TableRow?
  /// Begins a table: the next row says anew how many cells every row must have, for what was read so far stood above
  /// the table.
  mutating func beginTable()
  /// The part of the file that is read, 0 to 1.
  var partRead: Double { get }
  /// The other ways in which the file could be parted into cells, each from its beginning; none where the file says how.
  var otherReadings: [any TableRows] { get }
}
