/// The delimiter of a row's cells: a comma by RFC 4180, a semicolon where the comma parts decimals, as in Poland.
public enum CSVDelimiter: UInt8, CaseIterable, Hashable, Sendable {
  /// The semicolon, which spreadsheets write under Polish settings.
  case semicolon = 0x3B
  /// The comma.
  case comma = 0x2C
  /// The tabulator, which separates the cells on a spreadsheet's clipboard.
  case tab = 0x09
  /// The bar, which some databases write. A list in a cell is parted by it, so that it counts only where nothing else does.
  case bar = 0x7C

  /// Detects the delimiter: the sign that occurs most often outside quotes in the first line; a semicolon if none does.
  static func detected(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> CSVDelimiter {
    var counts = allCases.map { _ in 0 }
    var isQuoted = false
    var index = start
    while index < bytes.count, index - start < InterchangeLimits.rowBytes {
      switch bytes[index] {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        if !isQuoted { index = bytes.count }
      case let byte:
        if !isQuoted, let index = allCases.firstIndex(where: { $0.rawValue == byte }) { counts[index] += 1 }
      }
      index += 1
    }
    let others = zip(allCases, counts).contains { $0.0 != .bar && $0.1 > 0 }
    let most = zip(allCases, counts).map { $0.0 == .bar && others ? 0 : $0.1 }.max() ?? 0
    return zip(allCases, counts).first { ($0.0 != .bar || !others) && $0.1 == most }?.0 ?? .semicolon
  }
}
