/// The rendering of a page's tables as comma-separated values; all else on the page but its foot is left out.
///
/// One table is its head row and its rows. Of several each has its caption above it and an empty row behind it. The foot stands
/// below an empty row, a cell a row: an import takes it for what it is.
public struct CSVPage {
  /// The bytes of the file, marked as UTF-8 where a spreadsheet opens it.
  public let bytes: [UInt8]

  /// Renders a page; the bytes are empty where it has no table.
  public init(_ page: ReportPage, marked: Bool = true) {
    let tables = page.tables
    guard !tables.isEmpty else {
      bytes = []
      return
    }
    var writer = CSVWriter(marked: marked)
    for (index, table) in tables.enumerated() {
      if index > 0 { writer.row([""]) }
      if tables.count > 1 { writer.row([table.caption]) }
      writer.row(table.columns.map(\.heading))
      for row in table.rows { writer.row(row) }
    }
    let foot = page.footLines
    if !foot.isEmpty { writer.row([""]) }
    for line in foot { writer.row([line]) }
    bytes = writer.bytes
  }
}
