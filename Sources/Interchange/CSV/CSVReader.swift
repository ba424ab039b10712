/// Parses a table of comma-separated values (RFC 4180) row by row, and reports everything that is not as it should be
/// with its place, instead of guessing.
///
/// UTF-8 with or without the mark; cells parted by semicolons, commas or tabulators, whichever the first line uses
/// most, or what a first line `sep=;` says; lines ended by LF, CRLF or CR; quoted cells may hold all of these. Empty
/// lines and rows of nothing but empty cells are passed over. The first row tells how many cells every row must have,
/// where empty cells too many or too few at the end do not count: spreadsheets drop them, and add them.
///
/// Swift's table packages were looked at: SwiftCSV takes broken rows silently and loses the places.
public struct CSVReader: TableRows, Sequence, IteratorProtocol {
  /// The delimiter of the file's cells.
  public let delimiter: CSVDelimiter

  private let bytes: [UInt8]
  private var location: CSVLocation
  /// Whether the delimiter was given, or the file itself declares it (`sep=;`).
  private let isDelimiterDeclared: Bool
  private var expectedCells: Int?

  /// Begins to read a whole file; nothing but its first line is looked at yet.
  /// - Parameter firstRow: the number of its first row, where that is not 1.
  public init(_ bytes: [UInt8], delimiter: CSVDelimiter? = nil, firstRow: Int = 1) {
    self.bytes = bytes
    var location = CSVLocation()
    location.row = firstRow
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { location.index = 3 }
    let declared = CSVReader.declaredDelimiter(bytes, at: &location)
    isDelimiterDeclared = delimiter != nil || declared != nil
    self.delimiter =
      delimiter ?? declared
      ?? bytes.withUnsafeBufferPointer { CSVDelimiter.detected(in: $0, from: location.index) }
    self.location = location
  }

  /// Returns the next row that is not empty, nil after the last.
  public mutating func next() -> TableRow? {
    while location.index < bytes.count {
      let row = bytes.withUnsafeBufferPointer { bytes in
        var scan = CSVRowScan(bytes, delimiter: delimiter.rawValue, from: location)
        let row = scan.row(expectedCells: expectedCells)
        location = scan.location
        return row
      }
      location.row += 1
      if row.isEmpty { continue }
      if expectedCells == nil { expectedCells = row.cells.count }
      return row
    }
    return nil
  }

  /// Readers of the same file from its beginning with the other delimiters, unless it declares its own.
  public var otherReadings: [any TableRows] {
    isDelimiterDeclared
      ? [] : CSVDelimiter.allCases.filter { $0 != delimiter }.map { CSVReader(bytes, delimiter: $0) }
  }

  /// Begins a table: what was read so far stood above it.
  public mutating func beginTable() { expectedCells = nil }

  /// The part of the file that is read, 0 to 1.
  public var partRead: Double { bytes.isEmpty ? 1 : Double(location.index) / Double(bytes.count) }

  /// Parses the delimiter that Excel declares in a first line of its own, `sep=;`.
  private static func declaredDelimiter(_ bytes: [UInt8], at location: inout CSVLocation) -> CSVDelimiter? {
    let line = bytes[location.index...].prefix(7)
    guard line.starts(with: Array("sep=".utf8)), line.count >= 5,
      let delimiter = CSVDelimiter(rawValue: line[line.startIndex + 4])
    else { return nil }
    switch Array(line.dropFirst(5)) {
    case []: location.index += 5
    case let end where end.starts(with: [0x0D, 0x0A]): location.index += 7
    case let end where end.first == 0x0A || end.first == 0x0D: location.index += 6
    default: return nil
    }
    location.line = 2
    // The line that says it is no row: spreadsheets do not show it.
    location.row = 1
    return delimiter
  }
}

extension TableRow {
  /// Whether all cells are empty, however many; a cell that is empty because it could not be read does not count.
  fileprivate var isEmpty: Bool {
    cells.allSatisfy { $0.text.isEmpty }
      && findings.allSatisfy { finding in
        if case .ragged = finding.problem { true } else { false }
      }
  }
}
