import Interchange
import TerminalCanvas

extension PageFormat {
  /// The content of a page as it goes out: as safe text, whatever somebody typed, into files too, for those are opened by
  /// others.
  func safeContent(of page: ReportPage, width: Int? = nil) -> PageContent? {
    content(of: page.mapped { SafeText($0).text }, width: width)
  }
}
