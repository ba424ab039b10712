import Interchange
import TerminalCanvas

extension PageFormat {
  /// The lines of a page as they go out: as safe text, whatever somebody typed, into files too, for those are opened by
  /// others.
  func safeLines(of page: ReportPage, width: Int? = nil) -> [[UInt8]]? {
    lines(of: page.mapped { SafeText($0).text }, width: width)
  }
}
