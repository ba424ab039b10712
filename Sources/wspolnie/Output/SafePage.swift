import Interchange
import TerminalCanvas

extension PageFormat {
  /// The content of a page as it goes out: nothing in it moves a cursor or turns letters round, whatever somebody typed.
  /// - Parameter isOnTerminal: whether a terminal shows it; into a file go the very words (`SafeText.inFile`).
  func safeContent(of page: ReportPage, width: Int? = nil, onTerminal isOnTerminal: Bool = false) -> PageContent? {
    content(of: page.mapped { isOnTerminal ? SafeText($0).text : SafeText.inFile($0) }, width: width)
  }
}
