import CivicDomain

/// A sheet that is to be written: a head row, and rows below it.
public struct WrittenSheet {
  /// The name; what Excel does not allow in it is left out.
  public let name: String
  fileprivate let headings: [String]
  fileprivate let rows: AnyCollection<[SheetCell]>
  fileprivate let lead: [String]
  fileprivate let foot: [String]

  /// A sheet whose columns have these headings. Its rows are gone through several times; of more than a sheet can have
  /// the last ones are left out.
  /// - Parameters:
  ///   - lead: lines above the head row and an empty row, each in the first column: what the sheet is of.
  ///   - foot: lines below the table and an empty row, likewise; no part of what is filtered.
  public init(
    _ name: String, headings: [String], rows: some Collection<[SheetCell]>, lead: [String] = [], foot: [String] = []
  ) {
    self.name = name
    (self.lead, self.foot) = (lead, foot)
    self.headings = Array(headings.prefix(SheetContent.mostColumns))
    self.rows = AnyCollection(rows)
  }

  /// The range of the table, of so many rows below the head row; nil where it has no columns.
  fileprivate func range(_ rows: Int) -> String? {
    headings.isEmpty ? nil : "A\(headRow):\(ColumnMapping.letter(headings.count - 1))\(headRow + rows)"
  }

  /// The number of the head row.
  fileprivate var headRow: Int { Self.headRow(below: lead.count) }

  /// The number of the head row below so many lines.
  static func headRow(below lead: Int) -> Int { lead == 0 ? 1 : lead + 2 }
}

/// Writes a workbook of Excel (.xlsx, ECMA-376): sheets whose head rows stay in sight and can be filtered.
///
/// Texts stay texts: no zero is dropped, and no formula runs. Signs that XML cannot hold are left out. The same rows are
/// the same bytes.
///
///     let rows = [[SheetCell.text("Lis"), .text("0000030898")]]
///     WorkbookWriter([WrittenSheet("organizacje", headings: ["nazwa", "KRS"], rows: rows)], in: .polish).bytes
///
/// Own code, for it is six short parts, and libraries that write them in Swift carry more than the program is.
public struct WorkbookWriter {
  private let sheets: [WrittenSheet]
  private let names: [String]
  private let language: Language
  /// The rows that a sheet holds, its head row among them.
  private let mostRows: Int

  /// A workbook of these sheets.
  public init(_ sheets: [WrittenSheet], in language: Language) {
    self.init(sheets, in: language, mostRows: SheetContent.mostRows)
  }

  /// - Parameter mostRows: as many as Excel allows, but in tests.
  init(_ sheets: [WrittenSheet], in language: Language, mostRows: Int) {
    self.mostRows = mostRows
    self.sheets = sheets
    names = SheetName.legal(sheets.map(\.name))
    self.language = language
  }

  /// How a file was written.
  public struct Written: Equatable, Sendable {
    /// Whether all of it was wanted.
    public internal(set) var isWhole = false
    /// How many texts were cut, for Excel's cells hold 32,767 signs; each says so by its last sign.
    public internal(set) var cutTexts = 0
    /// How many rows are not there, for Excel's sheets hold 1,048,576.
    public internal(set) var missingRows = 0
  }

  /// Writes the file in pieces, as long as more are wanted.
  @discardableResult
  public func write(into sink: @escaping ([UInt8]) -> Bool) -> Written {
    var written = Written()
    written.isWhole = write(into: sink, counting: &written)
    return written
  }

  private func write(into sink: @escaping ([UInt8]) -> Bool, counting written: inout Written) -> Bool {
    var zip = ZipWriter(into: sink)
    guard zip.add("[Content_Types].xml", WorkbookParts.contentTypes(sheets.count)) else { return false }
    // What is filtered is known once the rows were gone through: the sheets go before the workbook.
    var filters: [String?] = []
    for (index, sheet) in sheets.enumerated() {
      let widths = widths(of: sheet)
      var counts = Counts()
      guard zip.add("xl/worksheets/sheet\(index + 1).xml", { write(sheet, widths, into: $0, counting: &counts) })
      else { return false }
      filters.append(sheet.range(counts.rows))
      written.cutTexts += counts.cutTexts
      written.missingRows += counts.missing
    }
    return zip.add("_rels/.rels", WorkbookParts.relations)
      && zip.add("xl/workbook.xml", WorkbookParts.workbook(names, filters: filters, heads: sheets.map(\.headRow)))
      && zip.add("xl/_rels/workbook.xml.rels", WorkbookParts.workbookRelations(sheets.count))
      && zip.add("xl/styles.xml", WorkbookParts.styles(in: language)) && zip.end()
  }

  /// The whole file.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write { piece in
      bytes += piece
      return true
    }
    return bytes
  }

  // MARK: - The sheet

  /// How many bytes are handed on at once.
  private static let piece = 1 << 16

  private struct Counts {
    var rows = 0
    var missing = 0
    var cutTexts = 0
  }

  private func write(
    _ sheet: WrittenSheet, _ widths: [Int], into sink: ZipWriter.Sink, counting counts: inout Counts
  ) -> Bool {
    counts = Counts()
    var xml = XMLText()
    xml.raw(WorkbookParts.sheetHead(frozen: sheet.headRow))
    if !widths.isEmpty {
      xml.raw("<cols>")
      for (index, width) in widths.enumerated() {
        xml.raw("<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\" customWidth=\"1\"/>")
      }
      xml.raw("</cols>")
    }
    xml.raw("<sheetData>")
    let letters = sheet.headings.indices.map { Array(ColumnMapping.letter($0).utf8) }
    let head = sheet.headRow
    for (index, line) in sheet.lead.enumerated() {
      add([.text(line)], at: index + 1, letters, as: .plain, to: &xml, &counts)
    }
    add(sheet.headings.map(SheetCell.text), at: head, letters, as: .head, to: &xml, &counts)
    for row in sheet.rows {
      guard counts.rows < mostRows - head else {
        counts.missing += 1
        continue
      }
      counts.rows += 1
      add(row, at: head + counts.rows, letters, as: .cell, to: &xml, &counts)
      if xml.bytes.count > WorkbookWriter.piece, !sink(xml.takeBytes()) { return false }
    }
    // A sheet that is full has no room for it.
    for (index, line) in sheet.foot.enumerated() where head + counts.rows + index + 2 <= mostRows {
      add([.text(line)], at: head + counts.rows + index + 2, letters, as: .plain, to: &xml, &counts)
    }
    xml.raw("</sheetData>")
    if let range = sheet.range(counts.rows) { xml.raw("<autoFilter ref=\"\(range)\"/>") }
    xml.raw(WorkbookParts.sheetEnd(columns: widths.reduce(0, +)))
    return sink(xml.takeBytes())
  }

  /// How the texts of a row look.
  private enum Look: String {
    /// As a line beside the table, which runs over the cells behind it.
    case plain = ""
    case head = "s=\"1\" "
    case cell = "s=\"4\" "
  }

  private func add(
    _ cells: [SheetCell], at row: Int, _ letters: [[UInt8]], as look: Look, to xml: inout XMLText,
    _ counts: inout Counts
  ) {
    let number = String(row)
    xml.raw("<row r=\"\(number)\">")
    for (letter, cell) in zip(letters, cells) {
      if cell == .empty { continue }
      xml.raw("<c r=\"")
      xml.raw(letter)
      xml.raw(number)
      switch cell {
      case .empty: break
      case .text(let text):
        let (kept, isCut) = WorkbookWriter.kept(text)
        counts.cutTexts += isCut ? 1 : 0
        xml.raw("\" ")
        xml.raw(look.rawValue)
        xml.raw("t=\"inlineStr\"><is><t")
        xml.raw(WorkbookWriter.needsSpace(kept) ? " xml:space=\"preserve\">" : ">")
        xml.cell(kept)
        xml.raw("</t></is></c>")
      case .number(let number):
        xml.raw("\"><v>")
        xml.raw(number)
        xml.raw("</v></c>")
      case .day(let day): add(day, minutes: nil, to: &xml)
      case .time(let day, let minutes): add(day, minutes: minutes, to: &xml)
      }
    }
    xml.raw("</row>")
  }

  /// A date as the number of its day, with its format; one that programs do not agree on as text.
  private func add(_ day: Day, minutes: Int?, to xml: inout XMLText) {
    guard let number = SheetCalendar.number(of: day) else {
      xml.raw("\" t=\"inlineStr\"><is><t>")
      xml.raw(day.text)
      if let minutes { xml.raw(" \(WorkbookWriter.clock(minutes))") }
      return xml.raw("</t></is></c>")
    }
    xml.raw(minutes == nil ? "\" s=\"2\"><v>" : "\" s=\"3\"><v>")
    xml.raw(minutes.map { "\(Double(number) + Double($0) / 1_440)" } ?? String(number))
    xml.raw("</v></c>")
  }

  private static func clock(_ minutes: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(minutes / 60)):\(two(minutes % 60))"
  }

  /// The most signs of a cell (Excel's own limit), as it counts them.
  private static let longestText = 32_767

  /// A text as it is written: an apostrophe before one that our own import would take for a mark of spreadsheets; cut
  /// where Excel would not open the file.
  private static func kept(_ text: String) -> (text: String, isCut: Bool) {
    let kept = SpreadsheetFormula.meaning(of: text) == text ? text : "'" + text
    guard kept.utf8.count > longestText, kept.utf16.count > longestText else { return (kept, false) }
    let end = kept.utf16.index(kept.startIndex, offsetBy: longestText - 1)
    return (String(kept[..<kept.index(before: kept.index(after: end))]) + "…", true)
  }

  /// Whether the end of a text does not go into a cell.
  static func cuts(_ text: String) -> Bool { kept(text).isCut }

  private static func needsSpace(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last else { return false }
    return first <= 0x20 || last <= 0x20
  }

  // MARK: - Looks

  /// The rows by which widths are chosen, and the widest column: a long text is read in its own line.
  private static let (rowsForWidth, widest, narrowest) = (200, 48, 6)

  private func widths(of sheet: WrittenSheet) -> [Int] {
    var widths = sheet.headings.map { min(WorkbookWriter.widest, $0.count + 4) }
    for row in sheet.rows.prefix(WorkbookWriter.rowsForWidth) {
      for (index, cell) in zip(widths.indices, row) {
        widths[index] = max(widths[index], WorkbookWriter.width(of: cell))
      }
    }
    return WorkbookWriter.fitted(widths.map { max(WorkbookWriter.narrowest, $0) })
  }

  /// Widths with which a sheet is read on paper: of more than fit there the widest give way, and their texts take more lines.
  private static func fitted(_ widths: [Int]) -> [Int] {
    var most = widest
    while most > narrowestWrapped, widths.reduce(0, { $0 + min($1, most) }) > lettersOnPaper { most -= 1 }
    return widths.map { min($0, most) }
  }

  /// The letters that are read with ease in a line of A4 on its side, and the narrowest column that gives way.
  private static let (lettersOnPaper, narrowestWrapped) = (180, 14)

  private static func width(of cell: SheetCell) -> Int {
    switch cell {
    case .empty: 0
    case .text(let text): min(widest, (text.split(whereSeparator: \.isNewline).map(\.count).max() ?? 0) + 2)
    case .number(let number): number.utf8.count + 2
    case .day: 12
    case .time: 18
    }
  }
}
