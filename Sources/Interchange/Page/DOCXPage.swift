import CivicDomain

/// The rendering of a page as a document of Word (.docx, ECMA-376): for offices, whose official pages take it.
///
/// It can be read by ear: headings are headings, its language is said, a table has its caption, a head row that comes again
/// on each sheet, and rows that no sheet cuts. Nothing in it runs. The same page is the same bytes.
///
/// Own code, for it is seven short parts, and nothing that writes them in Swift is smaller than the program.
public struct DOCXPage {
  /// The bytes of the file.
  public let bytes: [UInt8]

  /// Renders a page.
  public init(_ page: ReportPage) {
    let isWide = page.tables.contains { $0.columns.count > DOCXPage.columnsUpright }
    var file: [UInt8] = []
    var zip = ZipWriter { piece in
      file += piece
      return true
    }
    let body = DOCXBody(page, isWide: isWide).bytes
    let isWhole =
      zip.add("[Content_Types].xml", DOCXParts.contentTypes) && zip.add("_rels/.rels", DOCXParts.relations)
      && zip.add("docProps/core.xml", DOCXParts.core(title: page.title, in: page.language))
      && zip.add("word/document.xml") { $0(body) }
      && zip.add("word/_rels/document.xml.rels", DOCXParts.documentRelations)
      && zip.add("word/styles.xml", DOCXParts.styles(in: page.language, isWide: isWide))
      && zip.add("word/settings.xml", DOCXParts.settings(in: page.language))
      && zip.add("word/footer1.xml", DOCXParts.footer) && zip.end()
    bytes = isWhole ? file : []
  }

  /// The most columns that can be read on paper that stands upright.
  private static let columnsUpright = 6
}

/// Writes what stands on the page (ECMA-376, part 1, 17).
private struct DOCXBody {
  private var xml = XMLText()
  /// The width between the margins, in twentieths of a point.
  private let width: Int
  /// The width of a bold letter in a table.
  private let signWidth: Int
  private let language: Language
  /// Whether a table was the last thing: two without anything between them would be one.
  private var isBehindTable = false

  init(_ page: ReportPage, isWide: Bool) {
    language = page.language
    let sheet: (width: Int, height: Int) =
      isWide ? (DOCXParts.long, DOCXParts.short) : (DOCXParts.short, DOCXParts.long)
    let margin = DOCXParts.margin(isWide: isWide)
    width = sheet.width - 2 * margin
    // A letter of Arial is some six tenths as wide as it is high; a half point is ten twentieths.
    signWidth = DOCXParts.cellSize(isWide: isWide) * 10 * 6 / 10
    xml.raw(DOCXParts.documentHead)
    paragraph(page.title, as: .title)
    for block in page.blocks { add(block) }
    if isBehindTable { paragraph("", as: .gap) }
    let margins = ["top", "right", "bottom", "left"].map { "w:\($0)=\"\(margin)\"" }.joined(separator: " ")
    xml.raw(
      """
      <w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="\(sheet.width)" w:h="\(sheet.height)"\
      \(isWide ? " w:orient=\"landscape\"" : "")/><w:pgMar \(margins) w:header="567" w:footer="567" w:gutter="0"/>\
      </w:sectPr></w:body></w:document>
      """)
    bytes = xml.takeBytes()
  }

  private(set) var bytes: [UInt8] = []

  private mutating func add(_ block: ReportPage.Block) {
    switch block {
    case .heading(let text): paragraph(text, as: .heading)
    case .sheet(let text): paragraph(text, as: .heading, onNewSheet: true)
    case .paragraph(let text), .foot(let text): paragraph(text, as: .text)
    case .notice(let text): paragraph(text, as: .notice)
    case .facts(let facts):
      for fact in facts { paragraph(fact.text, as: .fact, labelled: fact.label) }
    case .table(let table): add(table)
    case .bars(let bars):
      let count = Label(pl: "Ile", en: "How many")[language]
      let columns = [ReportPage.Column(bars.heading), ReportPage.Column(count, .trailing)]
      add(ReportPage.Table(bars.caption, columns: columns, rows: bars.bars.map { [$0.label, String($0.count)] }))
    case .signatures(let texts):
      for text in texts { paragraph(text, as: .signature) }
    }
  }

  // MARK: - Paragraphs

  private mutating func paragraph(
    _ text: String, as style: DOCXParts.Style, labelled label: String? = nil, onNewSheet: Bool = false
  ) {
    isBehindTable = false
    let breaking = onNewSheet ? "<w:pageBreakBefore/>" : ""
    xml.raw("<w:p><w:pPr><w:pStyle w:val=\"\(style.rawValue)\"/>\(breaking)</w:pPr>")
    if let label {
      xml.raw("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">")
      xml.escaped(label + ":")
      xml.raw("</w:t></w:r><w:r><w:tab/></w:r>")
    }
    runs(text)
    xml.raw("</w:p>")
  }

  /// The text of a paragraph; its line breaks stay.
  private mutating func runs(_ text: String) {
    if text.isEmpty { return }
    xml.raw("<w:r>")
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      if index > 0 { xml.raw("<w:br/>") }
      for (index, part) in line.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { xml.raw("<w:tab/>") }
        if part.isEmpty { continue }
        xml.raw("<w:t xml:space=\"preserve\">")
        xml.escaped(String(part))
        xml.raw("</w:t>")
      }
    }
    xml.raw("</w:r>")
  }

  // MARK: - Tables

  private mutating func add(_ table: ReportPage.Table) {
    if !table.caption.isEmpty {
      paragraph(table.caption, as: .caption)
    } else if isBehindTable {
      paragraph("", as: .gap)
    }
    // A table without columns is none in Word.
    if table.columns.isEmpty { return }
    let widths = widths(of: table)
    xml.raw("<w:tbl><w:tblPr><w:tblStyle w:val=\"\(DOCXParts.tableStyle)\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/>")
    xml.raw("<w:tblLook w:val=\"00A0\" w:firstRow=\"1\" w:lastRow=\"0\"")
    xml.raw(" w:firstColumn=\"1\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>")
    if !table.caption.isEmpty {
      xml.raw("<w:tblCaption w:val=\"")
      xml.escaped(table.caption)
      xml.raw("\"/>")
    }
    xml.raw("</w:tblPr><w:tblGrid>")
    for width in widths { xml.raw("<w:gridCol w:w=\"\(width)\"/>") }
    xml.raw("</w:tblGrid>")
    let isByHand = table.columns.contains(where: \.isFilledInByHand)
    row(table.columns.map(\.heading), of: table.columns, widths, as: .head)
    for cells in table.rows { row(cells, of: table.columns, widths, as: isByHand ? .byHand : .plain) }
    xml.raw("</w:tbl>")
    isBehindTable = true
  }

  private enum Row {
    case head, plain
    /// A row with room to write in.
    case byHand
  }

  private mutating func row(_ cells: [String], of columns: [ReportPage.Column], _ widths: [Int], as row: Row) {
    xml.raw("<w:tr><w:trPr><w:cantSplit/>")
    switch row {
    case .head: xml.raw("<w:tblHeader/>")
    case .byHand: xml.raw("<w:trHeight w:val=\"\(DOCXParts.heightByHand)\" w:hRule=\"atLeast\"/>")
    case .plain: break
    }
    xml.raw("</w:trPr>")
    for ((cell, column), width) in zip(zip(cells, columns), widths) {
      let style = row == .head ? DOCXParts.Style.headCell : .cell
      xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr>")
      xml.raw("<w:p><w:pPr><w:pStyle w:val=\"\(style.rawValue)\"/>")
      switch column.alignment {
      case .leading: break
      case .trailing: xml.raw("<w:jc w:val=\"right\"/>")
      }
      xml.raw("</w:pPr>")
      runs(cell)
      xml.raw("</w:p></w:tc>")
    }
    xml.raw("</w:tr>")
  }

  /// The widths of the columns, all together the width of the page: each has room for the longest word of its heading, then for
  /// that of its cells as far as there is room, and what is left is shared by what stands in them.
  private func widths(of table: ReportPage.Table) -> [Int] {
    func longest(_ texts: [String]) -> Int {
      texts.flatMap { $0.split(whereSeparator: \.isWhitespace).map(\.count) }.max() ?? 0
    }
    let columns = table.columns.enumerated().map { index, column -> (head: Int, least: Int, share: Int) in
      let word = min(max(longest([column.heading]), DOCXBody.fewestSigns), DOCXBody.longestHead)
      let head = DOCXBody.signsOfBold(word) + 2
      if column.isFilledInByHand { return (head, DOCXBody.signsByHand, DOCXBody.signsByHand) }
      let texts = [column.heading] + table.rows.prefix(DOCXBody.rowsForWidth).map { $0[index] }
      let line = texts.flatMap { $0.split(whereSeparator: \.isNewline).map(\.count) }.max() ?? 0
      let least = max(head, min(longest(texts), DOCXBody.longestWord) + 2)
      return (head, least, max(least, min(line, DOCXBody.mostSigns) + 2))
    }
    var (room, widths) = (width, columns.map { _ in 0 })
    /// Gives each column its part of a room, in the proportion of what it wants.
    func share(_ part: Int, by wanted: [Int]) {
      let all = wanted.reduce(0, +)
      guard all > 0 else { return }
      for index in widths.indices { widths[index] += part * wanted[index] / all }
      room -= part
    }
    let (heads, words) = (columns.map(\.head), columns.map { $0.least - $0.head })
    share(min(heads.reduce(0, +) * signWidth, room), by: heads)
    share(min(words.reduce(0, +) * signWidth, room), by: words)
    share(room, by: columns.map { $0.share - $0.least })
    share(room, by: columns.map { _ in 1 })
    return widths.map { max(1, $0) }
  }

  /// The signs whose room so many bold ones need.
  private static func signsOfBold(_ count: Int) -> Int { (count * 7 + 5) / 6 }

  /// The rows by which widths are chosen, and how many signs a column is given: at least, at most, and to write in.
  private static let (rowsForWidth, fewestSigns, mostSigns, signsByHand) = (200, 3, 40, 24)
  /// The longest word of a cell, and of a heading, that is never parted where there is room.
  private static let (longestWord, longestHead) = (14, 24)
}
