/// A row of a file, or of a sheet of it.
public struct RowPlace: Hashable, Sendable {
  /// The sheet; empty where there is one list alone.
  public let sheet: String
  /// The row as a spreadsheet numbers it.
  public let row: Int

  /// A row of a sheet.
  public init(_ row: Int, in sheet: String = "") {
    self.sheet = sheet
    self.row = row
  }
}

extension RowPlace: ExpressibleByIntegerLiteral, Comparable {
  /// A row of a file that is one list.
  public init(integerLiteral row: Int) { self.init(row) }

  /// Sheet by sheet, from top to bottom.
  public static func < (one: RowPlace, other: RowPlace) -> Bool { (one.sheet, one.row) < (other.sheet, other.row) }
}

/// What a person said of one row of a file, for this import alone: what is read in the place of its cells, or that it is passed
/// over. The file stays as it is.
public struct RowMend: Hashable, Sendable {
  /// The cells as they stand in the file, so that the row is known again where that has changed.
  public let was: [String]
  /// What is read in their place, by the indices of their columns.
  public var cells: [Int: String] = [:]
  /// The values of fields that no column is, by the fields' names.
  public var fields: [String: String] = [:]
  /// Whether the row is passed over.
  public var isPassedOver = false

  /// Nothing said yet of a row with these cells.
  public init(of cells: [String]) { was = cells }

  /// Whether nothing is said of the row.
  public var isEmpty: Bool { cells.isEmpty && fields.isEmpty && !isPassedOver }
}
