/// The rendering of a page's tables as comma-separated values; all else on the page is left out.
///
/// One table is its head row and its rows. Of several each has its caption above it and an empty row behind it.
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
    bytes = writer.bytes
  }
}
