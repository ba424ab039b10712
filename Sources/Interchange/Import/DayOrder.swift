import CivicDomain

/// In which order the columns of one file write day and month: `05/13/2026` can only be read month first, and says so of
/// its whole column, in which `05/01/2026` is then no 5 January. The file is looked through once, and only where a cell may
/// be read both ways.
final class DayOrder {
  private let rows: any TableRows
  private let columns: [Int]
  private var known: Set<Int>?

  /// The order of some columns of a file.
  init(of rows: any TableRows, columns: [Int]) {
    self.rows = rows
    self.columns = columns
  }

  /// The days that a cell may mean, where that cannot be told; nil where it means one day, or none.
  ///
  /// - Parameter read: the day as which it was read.
  func doubt(about text: String, in column: Int, readAs read: Day) -> [Day]? {
    guard let typed = DigitGroups(text) else { return nil }
    if let other = typed.yearFirst { return other == read ? nil : [read, other] }
    guard let other = typed.monthFirst(in: read.year), other != read, isMonthFirst(column) else { return nil }
    return [read, other]
  }

  private func isMonthFirst(_ column: Int) -> Bool {
    if let known { return known.contains(column) }
    var found: Set<Int> = []
    var rows = rows
    while let row = rows.next() {
      for column in columns
      where column < row.cells.count && DigitGroups(row.cells[column].meaning)?.isMonthFirst == true {
        found.insert(column)
      }
    }
    known = found
    return found.contains(column)
  }

  /// A day as three groups of digits, the year not written out in front.
  private struct DigitGroups {
    private let numbers: [Int]
    private let mayBeginWithYear: Bool

    init?(_ text: String) {
      guard let first = text.utf8.first, (0x30...0x39).contains(first), text.utf8.count >= 6 else { return nil }
      let day = text.prefix { $0 != " " }
      guard let sign = day.first(where: { !$0.isNumber }), "/-.".contains(sign) else { return nil }
      let groups = day.split(separator: sign, omittingEmptySubsequences: false)
      guard groups.count == 3, groups[0].utf8.count <= 2, groups[1].utf8.count <= 2,
        groups[2].utf8.count == 2 || groups[2].utf8.count == 4
      else { return nil }
      numbers = groups.compactMap { Int($0) }
      guard numbers.count == 3 else { return nil }
      mayBeginWithYear = sign == "-" && groups.allSatisfy { $0.utf8.count == 2 }
    }

    /// Whether the month can only stand in front.
    var isMonthFirst: Bool { (1...12).contains(numbers[0]) && (13...31).contains(numbers[1]) }

    /// The day with the month in front.
    func monthFirst(in year: Int) -> Day? { Day(year: year, month: numbers[0], day: numbers[1]) }

    /// `26-05-01` as somebody means it who leaves the century out.
    var yearFirst: Day? {
      mayBeginWithYear ? Day(year: Self.century + numbers[0], month: numbers[1], day: numbers[2]) : nil
    }

    private static let century = 2_000
  }
}
