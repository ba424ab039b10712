/// What the cells of a sheet hold, kept small: eight bytes a cell, and each text once. The rows are made of it as they are
/// asked for, as often as they are.
struct SheetContent: Sendable {
  /// What a cell is.
  enum CellSort: UInt8, Sendable {
    /// A text, or a number or date as one.
    case text
    /// A formula of which no value is kept.
    case formulaWithoutValue
    /// A formula that failed; its text is the error.
    case failedFormula
    /// A number that is shown as a date and is none; its text is the number.
    case noDate
  }

  private struct Cell: Sendable {
    let text: UInt32
    let column: UInt16
    let sort: CellSort
  }

  private struct Row: Sendable {
    let number: UInt32
    let start: UInt32
  }

  /// The rows and columns of Excel.
  static let (mostRows, mostColumns) = (1_048_576, 16_384)

  private var texts: SheetTexts
  private var cells: [Cell] = []
  private var rows: [Row] = []
  /// The rows that are hidden and hold something: how many, and the first of them.
  private(set) var hiddenRows: (count: Int, first: [Int]) = (0, [])
  /// The ranges of columns that are hidden.
  private var hidden: [ClosedRange<Int>] = []
  /// The merged ranges, and their last rows.
  private(set) var merged: [(range: String, lastRow: Int)] = []

  private var isHiddenRow = false
  /// The bytes of long texts that cells named after the first.
  private var repeatedBytes = 0
  /// The long texts that a cell named.
  private var named: Set<UInt32> = []

  init(_ texts: SheetTexts) { self.texts = texts }

  /// How many rows hold something.
  var rowCount: Int { rows.count }

  /// Whether it is more than may be kept.
  var isTooLarge: Bool {
    texts.isTooLarge || cells.count > InterchangeLimits.sheetCells
      || repeatedBytes > InterchangeLimits.repeatedTextBytes
  }

  /// Makes room for what a part of so many bytes may hold. The memory of what is not filled is never touched; what had to
  /// grow would be there twice.
  mutating func reserve(_ size: Int) {
    if texts.isEmpty { texts.reserve(size / SheetContent.leastOverhead) }
    cells.reserveCapacity(min(size / SheetContent.leastCell, SheetContent.mostReserved))
  }

  /// A cell with a text of its own has about as many bytes of marks as of text.
  private static let leastOverhead = 2
  /// The bytes of a short cell: `<c r="A1"><v>1</v></c>`.
  private static let leastCell = 24
  private static let mostReserved = 8 << 20

  /// Ends the filling.
  mutating func end() {
    endRow()
    texts.forgetNumbers()
  }

  // MARK: - Filling

  /// Begins a row; false where it is not behind the last one.
  mutating func beginRow(_ number: Int, isHidden: Bool) -> Bool {
    endRow()
    isHiddenRow = isHidden
    if let last = rows.last, last.number >= number { return false }
    rows.append(Row(number: UInt32(number), start: UInt32(cells.count)))
    return true
  }

  /// Ends the last row: one that holds nothing is none.
  mutating func endRow() {
    guard let row = rows.last else { return }
    if Int(row.start) == cells.count {
      rows.removeLast()
    } else if isHiddenRow {
      isHiddenRow = false
      hiddenRows.count += 1
      if hiddenRows.first.count < InterchangeLimits.namedRows { hiddenRows.first.append(Int(row.number)) }
    }
  }

  /// Adds a cell with a text of its own.
  mutating func add(_ sort: CellSort, at column: Int, _ text: [UInt8]) {
    add(sort, at: column, place: texts.add(text))
  }

  /// Adds a cell with a text that the workbook shares.
  mutating func add(_ sort: CellSort, at column: Int, sharing number: Int) {
    add(sort, at: column, place: texts.place(ofShared: number))
  }

  private mutating func add(_ sort: CellSort, at column: Int, place text: UInt32) {
    let length = texts.length(of: text)
    if sort == .text, length == 0 { return }
    if length > InterchangeLimits.longTextBytes, !named.insert(text).inserted { repeatedBytes += length }
    cells.append(Cell(text: text, column: UInt16(column), sort: sort))
  }

  /// Notes that the columns between two numbers, from 1, are hidden.
  mutating func hideColumns(from first: String?, to last: String?) {
    guard let first = first.flatMap({ Int($0) }), let last = last.flatMap({ Int($0) }), first > 0, first <= last,
      hidden.count < InterchangeLimits.mergedRanges
    else { return }
    hidden.append(first - 1...last - 1)
  }

  /// The hidden columns in which something stands, as many as are named.
  var hiddenColumns: [Int] {
    guard !hidden.isEmpty else { return [] }
    var found: Set<Int> = []
    for cell in cells where !found.contains(Int(cell.column)) {
      if hidden.contains(where: { $0.contains(Int(cell.column)) }) { found.insert(Int(cell.column)) }
      if found.count >= InterchangeLimits.cellsInRow { break }
    }
    return found.sorted()
  }

  /// Adds a merged range, `A3:B5`.
  mutating func addMerged(_ range: String) {
    let lastRow = Int(range.drop { $0 != ":" }.filter { $0.isASCII && $0.isNumber }) ?? 0
    if merged.count < InterchangeLimits.mergedRanges { merged.append((range, lastRow)) }
  }

  /// The column of a cell's name, `AB12`, from 0; nil for none that Excel has.
  static func column(_ name: XMLValue) -> Int? {
    var column = 0
    var index = 0
    while case let letter = name[index] & 0xDF, 0x41...0x5A ~= letter, index < 3 {
      column = column * 26 + Int(letter - 0x40)
      index += 1
    }
    return index > 0 && column <= mostColumns ? column - 1 : nil
  }

  // MARK: - Reading

  /// The row at an index among those that hold something, with as many cells as are expected, or more where it has more.
  mutating func row(_ index: Int, expecting expected: Int?) -> TableRow {
    let number = Int(rows[index].number)
    let end = index + 1 < rows.count ? Int(rows[index + 1].start) : cells.count
    let own = cells[Int(rows[index].start)..<end]
    let used = (own.map { Int($0.column) }.max() ?? -1) + 1
    func unfit(_ problem: TableFinding.Problem, cell: Int? = nil) -> TableFinding {
      TableFinding(problem, line: number, column: (cell ?? 0) + 1, cell: cell)
    }
    // What stands right of the headings is there all the same: a sheet says what its cells are.
    let count = min(max(expected ?? 0, used), InterchangeLimits.cellsInRow)
    var found = (0..<count).map { TableCell(text: "", line: number, column: $0 + 1) }
    var findings: [TableFinding] = []
    let isRowTooLong = own.reduce(0) { $0 + texts.length(of: $1.text) } > InterchangeLimits.rowBytes
    if used > InterchangeLimits.cellsInRow {
      findings = [unfit(.tooManyCells(limit: InterchangeLimits.cellsInRow))]
    } else if isRowTooLong {
      findings = [unfit(.rowTooLong(limit: InterchangeLimits.rowBytes))]
    }
    guard findings.isEmpty || used <= InterchangeLimits.cellsInRow && !isRowTooLong else {
      return TableRow(line: number, number: number, cells: found, findings: findings)
    }
    for cell in own where Int(cell.column) < count {
      let column = Int(cell.column)
      guard texts.length(of: cell.text) <= InterchangeLimits.cellBytes else {
        findings.append(unfit(.cellTooLong(limit: InterchangeLimits.cellBytes), cell: column))
        continue
      }
      let text = texts.text(cell.text)
      switch cell.sort {
      case .text: found[column] = TableCell(text: text, line: number, column: column + 1)
      case .formulaWithoutValue: findings.append(unfit(.formulaWithoutValue, cell: column))
      case .failedFormula: findings.append(unfit(.failedFormula(text), cell: column))
      case .noDate: findings.append(unfit(.noDate(text), cell: column))
      }
    }
    return TableRow(
      line: number, number: number, cells: found,
      findings: Array(findings.prefix(InterchangeLimits.findingsInRow)))
  }
}

/// The rows of a sheet, as the import takes them.
public struct SheetRows: TableRows, Sequence, IteratorProtocol {
  private var content: SheetContent
  private var index = 0
  private var expectedCells: Int?

  init(_ content: SheetContent) { self.content = content }

  /// Returns the next row that holds something, nil after the last.
  public mutating func next() -> TableRow? {
    guard index < content.rowCount else { return nil }
    let row = content.row(index, expecting: expectedCells)
    index += 1
    if expectedCells == nil { expectedCells = row.cells.count }
    return row
  }

  /// Begins a table: what was read so far stood above it.
  public mutating func beginTable() { expectedCells = nil }

  /// The part of the rows that is read, 0 to 1.
  public var partRead: Double { content.rowCount == 0 ? 1 : Double(index) / Double(content.rowCount) }

  /// None: a sheet says what its cells are.
  public var otherReadings: [any TableRows] { [] }
}
