import CivicDomain
import Interchange
import Words

/// A count as it is printed: the question in words, the day and what was counted, the table, and bars where each number is
/// told.
public enum CountPaper {
  /// The page of a count.
  /// - Parameters:
  ///   - title: what is counted by what.
  ///   - narrowing: the day, and what the records are narrowed by.
  ///   - drawnUp: who drew it up, and when.
  public static func page(
    title: String, narrowing: String, drawnUp: String, _ table: CountTable, in words: Words,
    _ circumstances: Circumstances
  ) -> ReportPage {
    // The table alone must still say what was asked, and of which day and records.
    let foot = [title, narrowing, table.isAnyHidden ? words.fewAreHidden : "", drawnUp].filter { !$0.isEmpty }
    let texts = words.rows(of: table, in: circumstances)
    let headings = texts.first ?? []
    let columns = headings.enumerated().map { index, heading in
      ReportPage.Column(heading, index == 0 ? .leading : .trailing)
    }
    let numbers = ReportPage.Table(title, columns: columns, rows: Array(texts.dropFirst()))
    return ReportPage(
      title: title, language: words.language,
      blocks: [.paragraph(narrowing), .table(numbers)] + bars(title, table, texts)
        + [.foot(foot.joined(separator: "\n"))])
  }

  /// The bars of a table of one column; none where a number is not told, for a missing bar would be read as nothing.
  private static func bars(_ title: String, _ table: CountTable, _ texts: [[String]]) -> [ReportPage.Block] {
    guard table.byColumn == nil else { return [] }
    let bars = zip(texts.dropFirst(), table.rowTotals).compactMap { text, cell -> ReportPage.Bar? in
      guard case .exact(let count) = cell.count, let label = text.first else { return nil }
      return ReportPage.Bar(label, count)
    }
    return bars.count == table.rows.count && !bars.isEmpty
      ? [.bars(ReportPage.Bars(title, of: texts.first?.first ?? "", bars))] : []
  }
}
