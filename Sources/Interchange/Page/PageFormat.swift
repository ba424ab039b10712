import CivicDomain

/// A format in which a page is given out: the one list of them, with the rendering and the words of each.
public enum PageFormat: String, CaseIterable, Sendable {
  case text, md, html, csv

  /// The formats in which a page goes out of a screen, the usual first.
  public static let ofPages: [PageFormat] = [.html, .text]
  /// The formats in which its tables alone do, the usual first.
  public static let ofTables: [PageFormat] = [.csv]

  /// What one gets, in a word or two.
  public var label: Label {
    switch self {
    case .text: Label(pl: "tekst", en: "text")
    case .md: Label(pl: "Markdown", en: "Markdown")
    case .html: Label(pl: "do druku", en: "for print")
    case .csv: Label(pl: "tabela CSV", en: "CSV table")
    }
  }

  /// The ending of its files.
  public var ending: String {
    switch self {
    case .text: "txt"
    case .md, .html, .csv: rawValue
    }
  }

  /// The lines of a page, each as it is printed; nil where the format has nothing to say of it: no table for CSV. The page
  /// was made safe (`ReportPage.mapped`).
  /// - Parameter width: the columns of a terminal; nil: those of a letter.
  public func lines(of page: ReportPage, width: Int? = nil) -> [[UInt8]]? {
    switch self {
    case .text:
      return PlainTextPage(page, width: min(width ?? Self.letterWidth, Self.widest)).lines.map { Array($0.utf8) }
    case .md: return MarkdownPage(page).lines.map { Array($0.utf8) }
    case .html: return [Array(HTMLPage(page).text.utf8.dropLast())]
    case .csv:
      let bytes = CSVPage(page).bytes
      return bytes.isEmpty ? nil : [bytes.dropLast()]
    }
  }

  /// The columns of a line where no terminal says how wide it is.
  private static let letterWidth = 80
  /// The widest line that is read with ease.
  private static let widest = 160
}
