import CivicDomain
import Words

/// The rows of a table with what a person typed in the place of single cells: it is read as the file's own text is, so that
/// faults, likenesses and references follow by themselves.
struct MendedRows: TableRows {
  private var rows: any TableRows
  private let mends: [Int: RowMend]
  /// How many columns the file has.
  private let width: Int
  /// The names of the fields whose columns stand behind those of the file.
  private let fields: [String]

  init(_ rows: any TableRows, _ mends: [Int: RowMend], width: Int, adding fields: [String]) {
    self.rows = rows
    self.mends = mends
    self.width = width
    self.fields = fields
  }

  mutating func next() -> TableRow? { rows.next().map(mended) }

  mutating func beginTable() { rows.beginTable() }

  var partRead: Double { rows.partRead }
  /// How it is parted is settled.
  var otherReadings: [any TableRows] { [] }

  private func mended(_ row: TableRow) -> TableRow {
    let mend = mends[row.number]
    if mend == nil, fields.isEmpty { return row }
    var cells = row.cells
    // A row of another width is refused as it is.
    while cells.count < width { cells.append(TableCell(text: "", line: row.line, column: 1)) }
    for (column, text) in mend?.cells ?? [:] where column < width {
      cells[column] = TableCell(text: text, line: cells[column].line, column: cells[column].column)
    }
    let added = fields.map { TableCell(text: mend?.fields[$0] ?? "", line: row.line, column: 1) }
    // What stands right of the table stays there.
    cells.insert(contentsOf: added, at: width)
    let findings = row.findings.filter { finding in
      !(finding.isOfContent && finding.cell.map { mend?.cells[$0] != nil } ?? false)
    }.map { finding in
      guard let cell = finding.cell, cell >= width, !added.isEmpty else { return finding }
      return TableFinding(
        finding.problem, line: finding.line, column: finding.column, cell: cell + added.count)
    }
    return TableRow(line: row.line, number: row.number, cells: cells, findings: findings)
  }
}

extension ImportTable {
  /// The table as it is read with what a person said of single rows.
  public func mended(by mends: [Int: RowMend]) -> ImportTable {
    if mends.isEmpty { return self }
    var table = self
    let added = kind.fields.filter { field in
      !mapping.columns.contains(.field(field)) && mends.values.contains { $0.fields[field.name] != nil }
    }
    table.mapping = mapping.adding(added)
    table.reader = MendedRows(reader, mends, width: mapping.columns.count, adding: added.map(\.name))
    table.passedOver = Set(mends.filter(\.value.isPassedOver).keys)
    table.said = mends.mapValues { mend in
      mend.fields.filter { kind.index(of: $0.key) == nil }.mapValues { .text($0) }
    }
    return table
  }

  /// What was said of the rows of a file that has become another since: it stays with a row that stands there as it stood,
  /// wherever.
  ///
  /// - Returns: what is left, and the numbers that the rows had of which nothing is.
  public func fitting(_ mends: [Int: RowMend]) -> (kept: [Int: RowMend], dropped: [Int]) {
    var kept: [Int: RowMend] = [:]
    var left = mends
    /// The rows that stand elsewhere, if anywhere.
    var moved: [[String]: [Int]] = [:]
    each { row, texts in
      guard let mend = left[row], mend.was == texts else { return }
      kept[row] = mend
      left[row] = nil
    }
    for (number, mend) in left.sorted(by: { $0.key < $1.key }) { moved[mend.was, default: []].append(number) }
    if !left.isEmpty {
      each { row, texts in
        guard kept[row] == nil, let old = moved[texts]?.first else { return }
        moved[texts]?.removeFirst()
        kept[row] = left.removeValue(forKey: old)
      }
    }
    return (kept, left.keys.sorted())
  }

  private func each(_ take: (_ row: Int, _ texts: [String]) -> Void) {
    var reader = reader
    while let row = reader.next() { take(row.number, row.cells.map(\.text)) }
  }
}
