/// The rendering of a page's tables as comma-separated values, with what the page says around them.
///
/// One table is its head row and its rows; where the page says more (its title, facts, a notice) that stands above, a row each,
/// with an empty row behind it, and what stands below the table there. Of several each has its caption above it and an empty
/// row behind it. The foot stands below an empty row, a cell a row: an import takes all of it for what it is.
public struct CSVPage {
  /// The bytes of the file, marked as UTF-8 where a spreadsheet opens it.
  public let bytes: [UInt8]

  /// Renders a page; the bytes are empty where it has no table.
  public init(_ page: ReportPage, marked: Bool = true) {
    let tables = page.tablesWithWords
    guard !tables.isEmpty else {
      bytes = []
      return
    }
    var writer = CSVWriter(marked: marked)
    for (index, words) in tables.enumerated() {
      let table = words.table
      if index > 0 { writer.row([""]) }
      // The title stands above the first alone.
      let before = words.before.dropFirst(index > 0 ? 1 : 0)
      for line in before { writer.row(line.cells) }
      if !before.isEmpty { writer.row([""]) }
      if tables.count > 1 { writer.row([table.caption]) }
      writer.row(table.columns.map(\.heading))
      for row in table.rows { writer.row(row) }
      if !words.after.isEmpty { writer.row([""]) }
      for line in words.after { writer.row(line.cells) }
    }
    let foot = page.footLines
    if !foot.isEmpty { writer.row([""]) }
    for line in foot { writer.row([line]) }
    bytes = writer.bytes
  }
}
