/// The reason why a workbook of Excel (.xlsx) cannot be read. The facts only; the sentence is in `WorkbookWords`.
public enum WorkbookFault: Hashable, Sendable {
  /// A part of it is cut, damaged or not there.
  case damaged(part: String)
  /// It is a zip file of the sort for more than 4 GB.
  case zip64
  /// Its parts are encrypted.
  case encrypted
  /// Its parts are packed in another way than deflated.
  case packedOtherwise
  /// Unpacked it is far too large: a zip bomb.
  case tooLarge
  /// A sheet has more rows than Excel has.
  case tooManyRows(limit: Int)
  /// A part declares a document type (DTD).
  case documentType
  /// It has no sheet with cells.
  case noSheet
  /// It has no sheet of this name; the names of those that it has.
  case noSuchSheet(String, sheets: [String])
  /// Nothing is in the sheet; the names of the others.
  case emptySheet(String, others: [String])
  /// What only a workbook has is asked of a file that is none.
  case noWorkbook(asking: Asked)

  /// What is asked of a workbook.
  public enum Asked: Hashable, Sendable {
    /// A sheet by its name.
    case sheet
    /// That it be read as one.
    case format
    /// All of its lists.
    case all
  }
}

/// How a sheet of a workbook was understood.
public struct SheetNotes: Hashable, Sendable {
  /// The name of the sheet.
  public let name: String
  /// The names of the other sheets.
  public let others: [String]
  /// Whether the sheet is hidden in the workbook.
  public let isHidden: Bool
  /// How many of the rows that hold something are hidden.
  public var hiddenRowCount = 0
  /// The first of those rows.
  public var firstHiddenRows: [Int] = []
  /// The letters of the hidden columns in which something stands.
  public var hiddenColumns: [String] = []
  /// How many ranges of cells below the head row are merged.
  public var mergedCount = 0
  /// The first of those ranges, `A3:A5`.
  public var firstMerged = ""

  /// The notes of a sheet of which all is seen and nothing is merged.
  public init(_ name: String, others: [String], isHidden: Bool) {
    self.name = name
    self.others = others
    self.isHidden = isHidden
  }
}
