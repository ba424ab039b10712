import CivicDomain

/// A table whose head row is understood: the meaning of its columns for a kind of record.
public struct ImportTable: Sendable {
  /// The mapping of the columns.
  public internal(set) var mapping: ColumnMapping
  /// The rows above the head row that were passed over, as a spreadsheet numbers them.
  public let titleRows: [Int]
  /// The head row, as a spreadsheet numbers it.
  public let headRow: Int
  /// The kind of record that each row is.
  public let kind: AnyKind
  /// The column that is called by our ids and holds none, but numbers of others: it is the external id.
  public let theirIDs: Int?
  /// Whether it was written in capitals, so that our own way of writing a text stays where it differs in nothing else.
  let isFromCapitals: Bool
  /// The table to the right of it, which was not read; nil: there is none.
  public let beside: TableBeside?
  /// The values of fields for rows that have none.
  let given: [String: FieldValue]
  /// The reader, after the head row.
  var reader: any TableRows
  /// What its new organizations most likely are, where no column tells it; nil: one does.
  let likelyForms: LikelyForms?
  /// The rows that a person passes over, by their numbers.
  var passedOver: Set<Int> = []
  /// What a person said of single rows beside their fields, by the names of the inputs of the act that makes their records.
  var said: [Int: [String: FieldValue]] = [:]
  /// The records of the rows of other sheets of the workbook, by the numbers that those count their rows with.
  public var numbers: [Kind: [String: RecordID]] = [:]
  /// What is read in the place of texts in the cells of fields, by the names of the fields.
  private(set) var instead: [String: [String: String]] = [:]

  /// The same table with what is read in the place of texts: a name that a list spells otherwise.
  public func reading(_ instead: [String: [String: String]]) -> ImportTable {
    var table = self
    table.instead = instead
    return table
  }

  /// Finds a file's head row and maps its columns: the first row in which columns are known, for titles stand above
  /// many a table.
  ///
  /// - Parameters:
  ///   - table: the file; its head row names the columns.
  ///   - kind: the kind of record that each row is.
  ///   - renamed: their header → our field, as the user gave them.
  ///   - remembered: the columns of an earlier list.
  ///   - given: values of fields for rows that have none.
  ///   - isHeadFirst: whether it is known that the first row is the head row.
  ///   - isFromCapitals: whether it was written in capitals.
  /// - Throws: what makes the whole file unfit. A row that is unfit is refused in `ImportPlan` instead.
  public init(
    _ table: any TableRows, of kind: AnyKind, renamed: [String: String] = [:], remembered: [RememberedColumn] = [],
    given: [String: FieldValue] = [:], isHeadFirst: Bool = false, isFromCapitals: Bool = false
  ) throws(ImportError) {
    guard kind.comesInLists else { throw .neverListed(kind.kind) }
    let words = HeadWords(of: kind)
    let headings = Array(renamed.keys) + remembered.map(\.heading)
    let named = Set(headings.map(HeadWords.plainForm)).subtracting([""])
    var head = Head(in: table, words, named, isFirst: isHeadFirst)
    // A title above the table may be full of commas: what parts the cells is what parts known words.
    for reading in table.otherReadings {
      let other = Head(in: reading, words, named)
      if other.known > head.known { head = other }
    }
    head.takeRowBelow(words, named)
    guard var row = head.row else { throw .empty }
    guard row.findings.isEmpty else { throw .header(row.findings) }
    beside = TableBeside(
      row.cells, head.reader, words, of: kind, named: ColumnMapping.named(in: row.cells, headings))
    if let beside { (head, row) = head.cut(to: beside.width, row) }
    var mapping = try ColumnMapping(
      header: row.cells, of: kind, renamed: renamed, remembered: remembered, given: Set(given.keys))
    theirIDs = ImportTable.theirIDs(mapping, of: kind, in: head.reader)
    if let theirIDs {
      var renamed = renamed
      renamed[row.cells[theirIDs].text] = ImportKey.externalId.rawValue
      mapping = try ColumnMapping(
        header: row.cells, of: kind, renamed: renamed, remembered: remembered, given: Set(given.keys))
    }
    if let end = ImportTable.endBesideStart(mapping, of: kind, in: head.reader) {
      mapping = mapping.ending(besides: end)
    }
    self.mapping = mapping
    // An extract says what it is in words of its own.
    likelyForms = isFromCapitals ? nil : LikelyForms(mapping, of: kind, in: head.reader)
    titleRows = head.titleRows
    headRow = row.number
    self.kind = kind
    self.isFromCapitals = isFromCapitals
    self.given = given
    reader = head.reader
  }

  /// Whether its records have notes, which keep what no field takes.
  public var keepsNotes: Bool { kind.field(HeadWords.notes) != nil }

  /// The column that numbers its rows; nil: none does.
  public var ordinalColumn: Int? {
    // That of the days of a week counts nothing.
    mapping.columns.indices.first { index in
      mapping.columns[index] == .ignored(.ordinal) && !HeadWords.isOfWeek(mapping.headings[index])
    }
  }

  /// The rows that are headings of groups, and no entries.
  public var groupHeadings: [(row: Int, text: String)] { likelyForms?.headings ?? [] }

  /// Whether a field that no column is can be told from the rows all the same.
  public func isLikelyTold(_ field: FieldDeclaration) -> Bool {
    likelyForms != nil && field.name == Organization.name(of: \.legalForm)
  }

  /// The column of ids in which none is ours, where it may be the external ids. An export of ours shows one in its first row.
  private static func theirIDs(_ mapping: ColumnMapping, of kind: AnyKind, in reader: any TableRows) -> Int? {
    guard let column = mapping.columns.firstIndex(of: .id), let field = kind.field(ImportKey.externalId.rawValue),
      !mapping.columns.contains(.field(field)), mapping.columns.count(where: { $0 == .id }) == 1
    else { return nil }
    var (reader, isAny) = (reader, false)
    while let row = reader.next() {
      guard row.cells.count > column, !row.cells[column].text.isEmpty else { continue }
      if Schema.kind(of: RecordID(row.cells[column].meaning)) != nil { return nil }
      isAny = true
    }
    return isAny ? column : nil
  }

  /// The field of when records end, where no column tells it and the first cell of when they begin does: `17:00–19:00`.
  private static func endBesideStart(
    _ mapping: ColumnMapping, of kind: AnyKind, in reader: any TableRows
  ) -> FieldDeclaration? {
    guard let times = HeadWords.times(of: kind), mapping.missing.contains(times.end),
      let column = mapping.columns.firstIndex(of: .field(times.start))
    else { return nil }
    var reader = reader
    while let row = reader.next() {
      guard row.cells.count > column, !row.cells[column].text.isEmpty else { continue }
      return ClockCell.Span(row.cells[column].meaning) == nil ? nil : times.end
    }
    return nil
  }

  /// The row that is most likely a table's head row.
  private struct Head {
    /// The first row where none is known; nil for an empty file.
    private(set) var row: TableRow?
    private(set) var known = 0
    private(set) var titleRows: [Int] = []
    /// The reader, after that row.
    private(set) var reader: any TableRows

    init(in table: any TableRows, _ words: HeadWords, _ named: Set<String>, isFirst: Bool = false) {
      reader = table
      var probe = table
      var passed: [Int] = []
      for _ in 0...(isFirst ? 0 : InterchangeLimits.titleRows) {
        probe.beginTable()
        guard let row = probe.next() else { break }
        let count = row.findings.isEmpty ? ColumnMapping.known(in: row.cells, words, named: named) : 0
        if self.row == nil || count > known && known < Head.sure {
          (self.row, known, titleRows, reader) = (row, count, passed, probe)
        }
        if known >= Head.sure { return }
        passed.append(row.number)
      }
    }

    /// The head row and the reader of the first of two tables.
    func cut(to width: Int, _ row: TableRow) -> (Head, TableRow) {
      var head = self
      let cells = Array(row.cells.prefix(width))
      let row = TableRow(line: row.line, number: row.number, cells: cells, findings: row.findings)
      (head.row, head.reader) = (row, FirstTable(of: reader, width: width))
      return (head, row)
    }

    /// Takes the row below as a second row of headings, where merged cells of the first stand over several of its: `Siedziba`
    /// over `Ulica`, `Kod` and `Miejscowość`.
    ///
    /// It is one where it has words under nothing, and at least two of its words are known as headings.
    mutating func takeRowBelow(_ words: HeadWords, _ named: Set<String>) {
      guard let row, known > 0 else { return }
      var probe = reader
      var next = probe.next()
      if next.map({ !$0.findings.isEmpty || $0.cells.count > row.cells.count }) ?? false {
        // It may be the longer one: so long is every row then.
        probe = reader
        probe.beginTable()
        next = probe.next()
      }
      guard let below = next, below.findings.isEmpty,
        below.cells.indices.contains(where: { index in
          !below.cells[index].text.isEmpty && (index >= row.cells.count || row.cells[index].text.isEmpty)
        }), ColumnMapping.known(in: below.cells, words, named: named) >= Head.sure
      else { return }
      var over = ""
      let cells = (0..<max(row.cells.count, below.cells.count)).map { index -> TableCell in
        let above = index < row.cells.count ? row.cells[index] : nil
        if let above, !above.text.isEmpty { over = above.text }
        guard index < below.cells.count, !below.cells[index].text.isEmpty else {
          return above ?? TableCell(text: "", line: row.line, column: index + 1)
        }
        let own = below.cells[index]
        // `Prezes` over `Telefon` is somebody's.
        let both = "\(over) \(own.text)"
        return words.meaning(of: both).meaning == words.unknown
          ? own : TableCell(text: both, line: own.line, column: own.column)
      }
      let whole = TableRow(line: below.line, number: below.number, cells: cells, findings: [])
      let count = ColumnMapping.known(in: whole.cells, words, named: named)
      if count > known { (self.row, known, reader) = (whole, count, probe) }
    }

    /// The number of known words in one row that is no chance.
    private static let sure = 2
  }
}
