/// A page as a printer of letters takes it: lines of its letters, cut into sheets.
///
/// Between the first byte and the last there is nothing but letters that can be printed, ends of lines and ends of sheets,
/// whatever somebody typed.
public struct PrintedPaper: Equatable, Sendable {
  /// Who takes the bytes.
  public enum Taker: Sendable {
    /// A printer to which every byte comes as it is: it is told to return at the end of a line, and to let go of the last
    /// sheet.
    case device
    /// A program that sets lines on sheets.
    case queue
  }

  /// The bytes.
  public let bytes: [UInt8]
  /// The number of sheets.
  public let sheets: Int

  /// Sets a page, which was made safe (`ReportPage.mapped`), in letters that the printer has.
  public init(_ page: ReportPage, in letters: PrinterLetters, for taker: Taker) {
    let lines = PlainTextPage(
      page.mapped(letters.written), width: PageFormat.letterWidth, bar: letters == .utf8 ? "█" : "#"
    ).lines
    let lineEnd = Array((taker == .device ? "\r\n" : "\n").utf8)
    let sheetEnd = Array("\u{C}".utf8)
    let sheets = stride(from: 0, to: lines.count, by: InterchangeLimits.linesOfSheet).map { first in
      lines[first..<min(first + InterchangeLimits.linesOfSheet, lines.count)].flatMap { letters.encoded($0) + lineEnd }
    }
    bytes = Array(sheets.joined(separator: sheetEnd)) + (taker == .device ? sheetEnd : [])
    self.sheets = sheets.count
  }
}
