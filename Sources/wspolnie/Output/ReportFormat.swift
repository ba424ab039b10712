import Interchange
import TerminalCanvas

/// A format in which a report is given out.
enum ReportFormat: String, CaseIterable {
  case text, md, html, csv

  /// The lines of a page, each as it is printed; nil where the format has nothing to say of it: no table for CSV.
  ///
  /// What stands on the page goes out as safe text, whatever somebody typed, into files too: they are opened by others.
  /// - Parameter width: the columns of a terminal; nil: those of a letter.
  func lines(of page: ReportPage, width: Int?) -> [[UInt8]]? {
    let safe = page.mapped { SafeText($0).text }
    switch self {
    case .text:
      return PlainTextPage(safe, width: min(width ?? Self.letterWidth, Self.widest)).lines.map { Array($0.utf8) }
    case .md: return MarkdownPage(safe).lines.map { Array($0.utf8) }
    case .html: return [Array(HTMLPage(safe).text.utf8.dropLast())]
    case .csv:
      let bytes = CSVPage(safe).bytes
      return bytes.isEmpty ? nil : [bytes.dropLast()]
    }
  }

  /// The columns of a line where no terminal says how wide it is.
  private static let letterWidth = 80
  /// The widest line that is read with ease.
  private static let widest = 160
}
