import CivicDomain

/// A table to the right of another one, with an empty column between: of the two the first is read, for a row of both would mix
/// what belongs to different things.
public struct TableBeside: Sendable {
  /// Its first column.
  public let column: Int
  /// The heading of that.
  public let heading: String
  /// How many columns the first table has.
  let width: Int

  /// Nil where all columns are one table.
  ///
  /// One begins where a name or the running number is told anew behind the empty column, or where rows go on there and are empty
  /// before it; but not where only people to be contacted are told there.
  ///
  /// - Parameters:
  ///   - head: the head row.
  ///   - rows: what follows it.
  ///   - named: the columns that whoever imports it names: those are of the table.
  init?(_ head: [TableCell], _ rows: any TableRows, _ words: HeadWords, of kind: AnyKind, named: Set<Int>) {
    let naming = Set(kind.likeness)
    func telling(_ cell: TableCell) -> ColumnMapping.Meaning? {
      let meaning = words.meaning(of: cell.text).meaning
      switch meaning {
      case .field(let field): return naming.contains(field.name) ? meaning : nil
      case .id, .ignored(.ordinal): return meaning
      case .addressPart, .trait, .contact, .day, .hour, .lastDay, .partOf, .person, .beside, .noted, .ignored:
        return nil
      }
    }
    /// Whether nothing but people to be contacted is told from there on: a name that is merged over rows has those of all of them.
    func isOfContacts(_ gap: Int) -> Bool {
      let behind = head[gap...].filter { !$0.text.isEmpty }
      guard let first = behind.first, case .contact = words.meaning(of: first.text).meaning else { return false }
      return behind.allSatisfy { telling($0) == nil }
    }
    var gaps = head.indices.filter { gap in
      guard head[gap].text.isEmpty, !named.contains(where: { $0 >= gap }), !isOfContacts(gap) else { return false }
      return head[..<gap].contains { !$0.text.isEmpty } && head[gap...].contains { !$0.text.isEmpty }
    }
    if gaps.isEmpty { return nil }
    var goingOn: Set<Int> = []
    var rows = rows
    while !gaps.isEmpty, let row = rows.next() {
      gaps.removeAll { row.cells.count > $0 && !row.cells[$0].text.isEmpty }
      for gap in gaps where row.cells.count > gap && row.cells[..<gap].allSatisfy(\.text.isEmpty) {
        // One cell alone is a signature, or a sum.
        if row.cells[gap...].count(where: { !$0.text.isEmpty }) > 1 { goingOn.insert(gap) }
      }
    }
    let gap = gaps.first { gap in
      let ahead = Set(head[..<gap].compactMap(telling))
      return goingOn.contains(gap) || head[gap...].contains { telling($0).map(ahead.contains) ?? false }
    }
    guard let gap, let first = head[gap...].first(where: { !$0.text.isEmpty }),
      let column = head.firstIndex(of: first)
    else { return nil }
    (self.column, heading, width) = (column, first.text, gap)
  }
}

/// The rows of the first of two tables, without those that are empty there.
struct FirstTable: TableRows {
  private var rows: any TableRows
  private let width: Int

  init(of rows: any TableRows, width: Int) {
    self.rows = rows
    self.width = width
  }

  mutating func next() -> TableRow? {
    while let row = rows.next() {
      let cells = Array(row.cells.prefix(width))
      let findings = row.findings.filter { finding in finding.cell.map { $0 < width } ?? true }
      if cells.allSatisfy(\.text.isEmpty), findings.isEmpty { continue }
      return TableRow(line: row.line, number: row.number, cells: cells, findings: findings)
    }
    return nil
  }

  mutating func beginTable() { rows.beginTable() }

  var partRead: Double { rows.partRead }
  /// How it is parted is settled.
  var otherReadings: [any TableRows] { [] }
}
