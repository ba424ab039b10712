/// The rendering of a page's tables as a workbook of Excel, a sheet each: what the page says around a table stands above its head
/// row and below its rows, the foot of the page below each.
public struct XLSXPage {
  /// The bytes of the file; empty where the page has no table.
  public let bytes: [UInt8]

  /// Renders a page.
  public init(_ page: ReportPage) {
    let sheets = page.tablesWithWords.map { words in
      let table = words.table
      return WrittenSheet(
        [words.heading, table.caption].first { !$0.isEmpty } ?? page.title, headings: table.columns.map(\.heading),
        rows: XLSXPage.rows(of: table), lead: words.before.map(\.text), foot: words.after.map(\.text) + page.footLines)
    }
    bytes = sheets.isEmpty ? [] : WorkbookWriter(sheets, in: page.language).bytes
  }

  /// How many texts of a page are cut at the end, for a cell of Excel holds no more of them.
  public static func cutTexts(of page: ReportPage) -> Int {
    page.tables.reduce(0) { $0 + $1.rows.reduce(0) { $0 + $1.count(where: WorkbookWriter.cuts) } }
  }

  /// How many rows of a page are not in its workbook, for a sheet of Excel holds no more.
  public static func missingRows(of page: ReportPage) -> Int {
    page.tablesWithWords.reduce(0) { missing, words in
      let above = WrittenSheet.headRow(below: words.before.count)
      return missing + max(0, words.table.rows.count - (SheetContent.mostRows - above))
    }
  }

  private static func rows(of table: ReportPage.Table) -> [[SheetCell]] {
    let areNumbers = table.columns.map { column in
      switch column.alignment {
      case .trailing: true
      case .leading: false
      }
    }
    return table.rows.map { row in
      zip(row, areNumbers).map { SheetCell(printed: $0, inColumnOfNumbers: $1) }
    }
  }
}
