/// Writes a table of comma-separated values (RFC 4180) that spreadsheets open as it is meant: with the mark that tells
/// Excel it is UTF-8, parted by semicolons unless told otherwise, lines ended by CRLF, and no cell that would run as a
/// formula.
///
///     var writer = CSVWriter()
///     writer.row(["name", "seats"])
///     writer.row(["Sala „A”", "40"])
///     file.write(writer.bytes)
public struct CSVWriter: Sendable {
  /// The bytes that were written so far.
  public private(set) var bytes: [UInt8]

  private let delimiter: CSVDelimiter

  /// Begins an empty table, without the mark of UTF-8 if the reader is a program.
  public init(delimiter: CSVDelimiter = .semicolon, marked: Bool = true) {
    self.delimiter = delimiter
    bytes = marked ? [0xEF, 0xBB, 0xBF] : []
  }

  /// Adds a row.
  public mutating func row(_ cells: some Sequence<String>) {
    var isFirst = true
    for cell in cells {
      if !isFirst { bytes.append(delimiter.rawValue) }
      isFirst = false
      append(SpreadsheetFormula.neutralized(cell))
    }
    bytes.append(0x0D)
    bytes.append(0x0A)
  }

  private mutating func append(_ cell: String) {
    let needsQuotes =
      cell.utf8.contains { $0 == delimiter.rawValue || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D }
      || cell.utf8.first == UInt8(ascii: " ") || cell.utf8.last == UInt8(ascii: " ")
    guard needsQuotes else {
      bytes.append(contentsOf: cell.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in cell.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
