/// The groups of one direction of a table, and for each record in which it is.
struct CountedAxis {
  let groups: [CountedGroup]
  /// Of each value of the column its groups, by their indexes.
  let groupsOfValues: [[Int]]
  let column: ValueColumn
  let isOverlapping: Bool

  init(_ grouping: Grouping, _ column: ValueColumn, on register: any Register) {
    let ofValues = column.values.map { grouping.groups(of: $0) }
    groups = grouping.ordered(Array(Set(ofValues.joined())), on: register)
    let indices = Dictionary(uniqueKeysWithValues: groups.enumerated().map { ($1, $0) })
    groupsOfValues = ofValues.map { $0.compactMap { indices[$0] } }
    self.column = column
    isOverlapping = grouping.isOverlapping
  }
}

/// The walk along the records: numbers alone.
struct CountWalk {
  private let axes: [CountedAxis]
  private let summing: ValueColumn?
  private let numbers: [Int?]
  private let width: Int
  private var cells: [Subtotal]
  private var rows: [Subtotal]
  private var columns: [Subtotal]
  private var all = Subtotal()

  /// So many records, and their sum.
  private struct Subtotal {
    var count = 0
    /// Of those of which the number is known; nil: of none.
    var sum: Int?
    /// Whether there are others, of which it is not.
    var isUnknownOfSome = false

    mutating func add(_ number: Int?) {
      count += 1
      guard let number else { return isUnknownOfSome = true }
      guard let sum else { return self.sum = number }
      let (both, overflow) = sum.addingReportingOverflow(number)
      self.sum = overflow ? (number > 0 ? .max : .min) : both
    }
  }

  /// - Parameter absent: what holds of a number where nothing is said; nil: it is not known.
  init(_ axes: [CountedAxis], summing: ValueColumn?, where absent: FieldValue?) {
    self.axes = axes
    self.summing = summing
    numbers = (summing?.values ?? []).map { if case .number(let number) = $0 ?? absent { number } else { nil } }
    width = axes.count > 1 ? axes[1].groups.count : 0
    cells = Array(repeating: Subtotal(), count: axes[0].groups.count * width)
    rows = Array(repeating: Subtotal(), count: axes[0].groups.count)
    columns = Array(repeating: Subtotal(), count: width)
  }

  mutating func run() {
    let (rowsOfValues, columnsOfValues) = (axes[0].groupsOfValues, axes.last?.groupsOfValues ?? [])
    let (first, second) = (axes[0].column.indexes, axes.last?.column.indexes ?? [])
    assert(first.count == second.count, "columns of different lengths")
    let (rowAlone, columnAlone) = (CountWalk.alone(rowsOfValues), CountWalk.alone(columnsOfValues))
    let summed = summing?.indexes ?? []
    for record in first.indices {
      let number = summed.isEmpty ? nil : numbers[Int(summed[record])]
      all.add(number)
      let (row, column) = (rowAlone[Int(first[record])], columnAlone[Int(second[record])])
      // Nearly every record is in one group.
      if row >= 0, column >= 0 {
        rows[row].add(number)
        guard width > 0 else { continue }
        columns[column].add(number)
        cells[row * width + column].add(number)
      } else {
        add(number, rows: rowsOfValues[Int(first[record])], columns: columnsOfValues[Int(second[record])])
      }
    }
  }

  private mutating func add(_ number: Int?, rows inRows: [Int], columns inColumns: [Int]) {
    for row in inRows { rows[row].add(number) }
    guard width > 0 else { return }
    for column in inColumns {
      columns[column].add(number)
      for row in inRows { cells[row * width + column].add(number) }
    }
  }

  /// Of each value its group; below 0 where it has several.
  private static func alone(_ groups: [[Int]]) -> [Int] { groups.map { $0.count == 1 ? $0[0] : -1 } }

  func table(
    byRow: Grouping, byColumn: Grouping?, summed: FieldDeclaration?, _ isAboutPeople: Bool
  ) -> CountTable {
    func hides(_ some: Subtotal) -> Bool { isAboutPeople && 1..<Limits.fewestPeopleShown ~= some.count }
    func cell(_ some: Subtotal) -> CountTable.Cell {
      if hides(some) { return CountTable.Cell(count: .few, sum: summed.map { _ in .withheld }) }
      // The sum of what nobody knows is not known either; what is known of some is the least.
      let sum: CountTable.Figure? = some.sum.map { some.isUnknownOfSome ? .atLeast($0) : .exact($0) }
      return CountTable.Cell(
        count: .exact(some.count), sum: summed.map { _ in sum ?? (some.count == 0 ? .exact(0) : .withheld) })
    }
    // A total over hidden cells says no more than they do.
    func total(_ some: Subtotal, over parts: [Subtotal], overlapping: Bool) -> CountTable.Cell {
      let hidden = parts.count(where: hides)
      if isAboutPeople, overlapping { return CountTable.Cell(count: .withheld, sum: summed.map { _ in .withheld }) }
      if hidden == 0 { return cell(some) }
      let shown = parts.filter { !hides($0) }
      let least = shown.reduce(0) { $0 + $1.count } + hidden
      let most = least + hidden * (Limits.fewestPeopleShown - 2)
      let sum = shown.reduce(into: Subtotal()) { $0.add($1.sum) }.sum
      let isFew = most < Limits.fewestPeopleShown
      return CountTable.Cell(
        count: isFew ? .few : .between(least, most),
        sum: summed.map { _ in sum.map { .atLeast($0) } ?? .withheld })
    }
    let inRows = rows.indices.map { row in Array(cells[row * width..<(row + 1) * width]) }
    let inColumns = columns.indices.map { column in rows.indices.map { cells[$0 * width + column] } }
    let (first, second) = (axes[0].isOverlapping, axes.count > 1 && axes[1].isOverlapping)
    return CountTable(
      byRow: byRow, byColumn: byColumn, summed: summed, rows: axes[0].groups,
      columns: width > 0 ? axes[1].groups : [], cells: width > 0 ? inRows.map { $0.map(cell) } : [],
      rowTotals: width > 0
        ? zip(rows, inRows).map { total($0, over: $1, overlapping: second) } : rows.map(cell),
      columnTotals: zip(columns, inColumns).map { total($0, over: $1, overlapping: first) },
      total: total(all, over: width > 0 ? cells : rows, overlapping: first || second))
  }
}
