import Words

/// A file as somebody has it in hand, understood as the rows of a table, whatever its format.
public struct ImportFile: Sendable {
  /// A format of tables.
  public enum Format: String, CaseIterable, Sendable {
    /// Comma-separated values, in whatever code page.
    case csv
    /// A workbook of Excel.
    case xlsx
  }

  /// The rows.
  public let rows: any TableRows
  private let origin: Origin

  private enum Origin {
    case text(CodePage)
    case sheet(SheetTable)
  }

  /// Understands a whole file.
  ///
  /// - Parameters:
  ///   - format: its format; nil: what it begins with says so.
  ///   - sheet: the sheet of a workbook; nil: the first that is shown.
  /// - Throws: why it cannot be read.
  public init(_ file: [UInt8], as format: Format? = nil, sheet: String? = nil) throws(ImportError) {
    let isWorkbook = Workbook.isOne(file)
    if format == .csv || format == nil && !isWorkbook {
      let text = try TableFile(file)
      if sheet != nil { throw .workbook(.noWorkbook) }
      (rows, origin) = (text.table, .text(text.codePage))
      return
    }
    if !isWorkbook {
      // Another sort of file is named for what it is.
      _ = try TableFile(file)
      throw .workbook(.noWorkbook)
    }
    let workbook = try Workbook(file)
    let table = try workbook.rows(of: workbook.sheet(named: sheet))
    (rows, origin) = (table.rows, .sheet(table))
  }

  /// How a file was understood.
  public enum Understanding: Equatable, Sendable {
    /// As text in a code page.
    case text(CodePage)
    /// As the sheet of a workbook.
    case sheet(SheetNotes)
  }

  /// How the file was understood, once it is known in which row its table begins.
  public func understanding(headRow: Int) -> Understanding {
    switch origin {
    case .text(let page): .text(page)
    case .sheet(let table): .sheet(table.notes(below: headRow))
    }
  }
}
