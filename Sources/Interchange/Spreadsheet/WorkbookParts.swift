import CivicDomain

/// The parts of a workbook that say how the sheet is found and how it looks.
enum WorkbookParts {
  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  /// What each part is.
  static func contentTypes(_ sheets: Int) -> String {
    let overrides = (1...max(1, sheets)).map { number in
      "<Override PartName=\"/xl/worksheets/sheet\(number).xml\" ContentType=\"\(type).worksheet+xml\"/>"
    }
    return """
      \(head)<Types xmlns="\(package)/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/xl/workbook.xml" ContentType="\(type).sheet.main+xml"/>\(overrides.joined())\
      <Override PartName="/xl/styles.xml" ContentType="\(type).styles+xml"/></Types>
      """
  }

  /// Where the workbook is.
  static let relations = """
    \(head)<Relationships xmlns="\(package)/relationships">\
    <Relationship Id="rId1" Type="\(office)/officeDocument" Target="xl/workbook.xml"/></Relationships>
    """

  /// Where its sheets are, and their looks.
  static func workbookRelations(_ sheets: Int) -> String {
    let relations = (1...max(1, sheets)).map { number in
      "<Relationship Id=\"rId\(number)\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet\(number).xml\"/>"
    }
    return """
      \(head)<Relationships xmlns="\(package)/relationships">\(relations.joined())\
      <Relationship Id="rId\(sheets + 1)" Type="\(office)/styles" Target="styles.xml"/></Relationships>
      """
  }

  /// The workbook: its sheets, and the ranges that are filtered, which Excel wants named.
  static func workbook(_ names: [String], filters: [String?]) -> String {
    var xml = XMLText()
    xml.raw("\(head)<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>")
    for (index, name) in names.enumerated() {
      xml.raw("<sheet name=\"")
      xml.escaped(name)
      xml.raw("\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>")
    }
    xml.raw("</sheets><definedNames>")
    for (index, (name, filter)) in zip(names, filters).enumerated() {
      guard let filter else { continue }
      xml.raw("<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"\(index)\" hidden=\"1\">'")
      xml.escaped(name.replacing("'", with: "''"))
      xml.raw("'!\(absolute(filter))</definedName>")
    }
    xml.raw("</definedNames></workbook>")
    return String(decoding: xml.takeBytes(), as: UTF8.self)
  }

  /// `A1:C9` as `$A$1:$C$9`.
  private static func absolute(_ range: String) -> String {
    range.split(separator: ":").map { cell in "$\(cell.prefix { $0.isLetter })$\(cell.drop { $0.isLetter })" }
      .joined(separator: ":")
  }

  /// The looks of cells, by their numbers: 0 plain, 1 a heading, 2 a day, 3 a day with a clock time.
  static func styles(in language: Language) -> String {
    let (day, time) =
      switch language {
      case .polish: ("d\\.mm\\.yyyy", "d\\.mm\\.yyyy\\ h:mm")
      case .english: ("d\\ mmm\\ yyyy", "d\\ mmm\\ yyyy\\ h:mm")
      }
    return """
      \(head)<styleSheet xmlns="\(main)">\
      <numFmts count="2"><numFmt numFmtId="164" formatCode="\(day)"/><numFmt numFmtId="165" formatCode="\(time)"/></numFmts>\
      <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>\
      <font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
      <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
      <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
      <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
      <cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
      <xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyNumberFormat="1"/>\
      <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
      <xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>\
      <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
      """
  }

  /// The beginning of the sheet: its head row stays where it is.
  static let sheetHead = """
    \(head)<worksheet xmlns="\(main)"><sheetViews><sheetView workbookViewId="0">\
    <pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
    """
}

/// XML that is being written.
struct XMLText {
  private(set) var bytes: [UInt8] = []

  /// Hands the bytes over, and begins anew.
  mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Adds markup of our own.
  mutating func raw(_ markup: String) { bytes.append(contentsOf: markup.utf8) }
  mutating func raw(_ markup: [UInt8]) { bytes += markup }

  /// Adds a text, without the signs that XML does not hold.
  mutating func escaped(_ text: String) { append(text, asCell: false) }

  /// Adds the text of a cell: what reads like an escaped sign of a workbook (`_x000D_`) is one no more.
  mutating func cell(_ text: String) { append(text, asCell: true) }

  private mutating func append(_ text: String, asCell: Bool) {
    var text = text
    text.withUTF8 { text in
      var index = 0
      while index < text.count {
        let byte = text[index]
        index += 1
        switch byte {
        case UInt8(ascii: "&"): raw("&amp;")
        case UInt8(ascii: "<"): raw("&lt;")
        case UInt8(ascii: ">"): raw("&gt;")
        case UInt8(ascii: "\""): raw("&quot;")
        // A carriage return would be read as a line end.
        case 0x0D: raw(asCell ? "_x000D_" : " ")
        case 0x09, 0x0A: bytes.append(byte)
        case 0..<0x20, 0x7F: continue
        case UInt8(ascii: "_") where asCell && CellText.isEscaped(text[(index - 1)...]): raw("_x005F_")
        // U+FFFE and U+FFFF are no characters of XML.
        case 0xEF where text[index] == 0xBF && text[index + 1] >= 0xBE: index += 2
        case _: bytes.append(byte)
        }
      }
    }
  }
}
