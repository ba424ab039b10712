import CivicDomain
import Words

/// A workbook of Excel (.xlsx, ECMA-376): which sheets it has, and their rows.
///
/// What is read is what a table is made of: texts, numbers as they are written, dates by their format, what formulas
/// gave. Looks, comments and pictures are passed over; nothing in it runs. A part is parsed while it is unpacked, so that
/// a sheet as long as Excel's longest needs no more memory than its texts.
///
///     let workbook = try Workbook(bytes)
///     for row in try workbook.rows(of: workbook.sheet(named: nil)).rows { … }
public struct Workbook: Sendable {
  /// A sheet with cells.
  public struct Sheet: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Whether Excel does not show it.
    public let isHidden: Bool
    fileprivate let part: String
  }

  /// The sheets with cells, in their order.
  public let sheets: [Sheet]

  private let archive: ZipArchive
  private let calendar: SheetCalendar
  /// The names of the parts with the texts that cells share, and with their styles.
  private let (sharedTexts, styles): (String?, String?)

  /// Whether a file begins as workbooks do.
  public static func isOne(_ file: [UInt8]) -> Bool { ZipArchive.isOne(file) }

  /// Reads which parts a workbook has.
  ///
  /// - Throws: `ImportError.foreign` for another sort of zip file, `ImportError.workbook` for what is wrong with it.
  public init(_ file: [UInt8]) throws(ImportError) {
    archive = try ZipArchive(file)
    if let sort = Workbook.otherSort(archive) { throw .foreign(sort) }
    let package = try Workbook.relations(of: "", in: archive)
    guard let name = package.first(where: { $0.isOf("officeDocument") })?.target, let part = archive[name] else {
      throw .foreign(.zip)
    }
    let book = BookReading()
    try archive.parse(part, most: InterchangeLimits.smallPartBytes, into: book)
    guard book.isBook else { throw .foreign(.letter) }
    calendar = SheetCalendar(countsFrom1904: book.countsFrom1904)
    let relations = try Workbook.relations(of: name, in: archive)
    sharedTexts = relations.first { $0.isOf("sharedStrings") }?.target
    styles = relations.first { $0.isOf("styles") }?.target
    // A file of some kilobytes may name a great many.
    let worksheets = Dictionary(
      relations.lazy.filter { $0.isOf("worksheet") }.map { ($0.id, $0.target) }, uniquingKeysWith: { first, _ in first }
    )
    sheets = book.sheets.compactMap { sheet in
      worksheets[sheet.relation].map { Sheet(name: sheet.name, isHidden: sheet.isHidden, part: $0) }
    }
    if sheets.isEmpty { throw .workbook(.noSheet) }
  }

  /// The sheet of a name, whatever its case; without a name the first that is shown.
  public func sheet(named name: String?) throws(ImportError) -> Sheet {
    guard let name else { return sheets.first { !$0.isHidden } ?? sheets[0] }
    let asked = PolishText.folded(name)
    guard
      let sheet = sheets.first(where: { $0.name == name })
        ?? sheets.first(where: { PolishText.folded($0.name) == asked })
    else { throw .workbook(.noSuchSheet(name, sheets: sheets.map(\.name))) }
    return sheet
  }

  /// The rows of a sheet that hold something.
  /// - Parameter goesOn: told the part that is unpacked, 0 to 1; whether it is wanted any more.
  public func rows(of sheet: Sheet, goesOn: (Double) -> Bool = { _ in true }) throws(ImportError) -> SheetTable {
    let sharedPart = sharedTexts.flatMap { archive[$0] }
    let whole = Double(max(1, (sharedPart?.size ?? 0) + (archive[sheet.part]?.size ?? 0)))
    var unpacked = 0
    func isWanted(_ more: Int) -> Bool {
      unpacked += more
      return goesOn(min(1, Double(unpacked) / whole))
    }
    let texts = SharedTextReading(size: sharedPart?.size ?? 0)
    if let part = sharedPart {
      try archive.parse(part, most: InterchangeLimits.partBytes, into: texts, goesOn: isWanted)
    }
    let looks = StyleReading()
    if let part = styles.flatMap({ archive[$0] }) {
      try archive.parse(part, most: InterchangeLimits.smallPartBytes, into: looks)
    }
    guard let part = archive[sheet.part] else { throw .workbook(.damaged(part: sheet.part)) }
    let reading = SheetReading(
      texts.takeTexts(), looks.forms, percents: looks.percents, calendar, size: part.size,
      damaged: archive.damaged(part))
    try archive.parse(part, most: InterchangeLimits.partBytes, into: reading, goesOn: isWanted)
    let others = sheets.map(\.name).filter { $0 != sheet.name }
    let content = reading.takeContent()
    if content.rowCount == 0 { throw .workbook(.emptySheet(sheet.name, others: others)) }
    return SheetTable(content, SheetNotes(sheet.name, others: others, isHidden: sheet.isHidden))
  }

  /// What a zip file is that is no workbook; nil for one that may be.
  private static func otherSort(_ archive: ZipArchive) -> FileSort? {
    if archive["xl/workbook.bin"] != nil { return .binaryWorkbook }
    let isLetter = archive.names.contains { $0.hasPrefix("word/") || $0.hasPrefix("ppt/") }
    if isLetter, !archive.names.contains(where: { $0.hasPrefix("xl/") }) { return .letter }
    if archive["[Content_Types].xml"] != nil { return nil }
    return archive["mimetype"] != nil && archive["content.xml"] != nil ? .openDocument : .zip
  }

  // MARK: - Relations

  /// A relation of a part to another (ECMA-376, part 2, 9.3).
  fileprivate struct Relation {
    let id: String
    let type: String
    let target: String

    /// Whether the relation is of a type. The beginning of its name differs between the two forms of the standard.
    func isOf(_ name: String) -> Bool { type.hasSuffix("/" + name) }
  }

  /// The relations of a part, whose names lead from the root of the archive.
  private static func relations(of part: String, in archive: ZipArchive) throws(ImportError) -> [Relation] {
    let folder = part.split(separator: "/", omittingEmptySubsequences: true).dropLast().map(String.init)
    let file = part.split(separator: "/").last ?? ""
    let name = (folder + ["_rels", "\(file).rels"]).joined(separator: "/")
    guard let found = archive[name] else { return [] }
    let reading = RelationReading()
    try archive.parse(found, most: InterchangeLimits.smallPartBytes, into: reading)
    return reading.relations.map { relation in
      var path = relation.target.hasPrefix("/") ? [] : folder
      for step in relation.target.split(separator: "/") {
        if step == ".." { _ = path.popLast() } else if step != "." { path.append(String(step)) }
      }
      let target = path.joined(separator: "/")
      // The names of parts are written as parts of addresses are, in the archive or here alone.
      let plain = archive[target] == nil ? PercentSigns.decoded(target) : target
      return Relation(id: relation.id, type: relation.type, target: plain)
    }
  }

  private final class RelationReading: XMLReading {
    var relations: [Relation] = []
    var fault: ImportError? { nil }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
      guard name == "Relationship", attributes["TargetMode"] != "External" else { return }
      relations.append(
        Relation(
          id: attributes["Id"] ?? "", type: attributes["Type"] ?? "",
          target: (attributes["Target"] ?? "").replacing("\\", with: "/")))
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  }

  /// Reads the list of the sheets.
  private final class BookReading: XMLReading {
    var isBook = false
    var countsFrom1904 = false
    var sheets: [(name: String, isHidden: Bool, relation: String)] = []
    var fault: ImportError? { nil }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
      if name == "workbook" { isBook = true }
      if name == "workbookPr" { countsFrom1904 = attributes.says("date1904") }
      guard name == "sheet" else { return }
      // The sheet's own number is called `sheetId`, its relation `r:id`.
      let relation = attributes.first { $0.name == "id" && $0.name.hasPrefix }?.value.text
      sheets.append((attributes["name"] ?? "", attributes["state"].map { $0 != "visible" } ?? false, relation ?? ""))
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  }
}

/// The rows of a sheet, and how it was understood.
public struct SheetTable: Sendable {
  /// The rows that hold something.
  public let rows: SheetRows
  private let content: SheetContent
  private let ownNotes: SheetNotes

  fileprivate init(_ content: SheetContent, _ notes: SheetNotes) {
    rows = SheetRows(content)
    self.content = content
    ownNotes = notes
  }

  /// The notes on a sheet whose table begins below a row: what is merged above it is a title.
  public func notes(below headRow: Int) -> SheetNotes {
    var notes = ownNotes
    notes.hiddenRowCount = content.hiddenRows.count
    notes.firstHiddenRows = content.hiddenRows.first
    notes.hiddenColumns = content.hiddenColumns.map(ColumnMapping.letter)
    let merged = content.merged.filter { $0.lastRow > headRow }
    notes.mergedCount = merged.count
    notes.firstMerged = merged.first?.range ?? ""
    return notes
  }
}
