import CivicDomain

/// The parts of a workbook that say how the sheet is found and how it looks.
enum WorkbookParts {
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  /// What each part is.
  static func contentTypes(_ sheets: Int) -> String {
    let overrides = (1...max(1, sheets)).map { number in
      "<Override PartName=\"/xl/worksheets/sheet\(number).xml\" ContentType=\"\(type).worksheet+xml\"/>"
    }
    return """
      \(PackageNames.head)<Types xmlns="\(PackageNames.package)/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/xl/workbook.xml" ContentType="\(type).sheet.main+xml"/>\(overrides.joined())\
      <Override PartName="/xl/styles.xml" ContentType="\(type).styles+xml"/></Types>
      """
  }

  /// Where the workbook is.
  static let relations = """
    \(PackageNames.head)<Relationships xmlns="\(PackageNames.package)/relationships">\
    <Relationship Id="rId1" Type="\(PackageNames.office)/officeDocument" Target="xl/workbook.xml"/></Relationships>
    """

  /// Where its sheets are, and their looks.
  static func workbookRelations(_ sheets: Int) -> String {
    let relations = (1...max(1, sheets)).map { number in
      "<Relationship Id=\"rId\(number)\" Type=\"\(PackageNames.office)/worksheet\" Target=\"worksheets/sheet\(number).xml\"/>"
    }
    return """
      \(PackageNames.head)<Relationships xmlns="\(PackageNames.package)/relationships">\(relations.joined())\
      <Relationship Id="rId\(sheets + 1)" Type="\(PackageNames.office)/styles" Target="styles.xml"/></Relationships>
      """
  }

  /// The workbook: its sheets, the ranges that are filtered, which Excel wants named, and the head rows, which stand on each
  /// printed page.
  /// - Parameter heads: the number of the head row of each sheet.
  static func workbook(_ names: [String], filters: [String?], heads: [Int]) -> String {
    var xml = XMLText()
    xml.raw("\(PackageNames.head)<workbook xmlns=\"\(main)\" xmlns:r=\"\(PackageNames.office)\"><sheets>")
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
      xml.raw("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"\(index)\">'")
      xml.escaped(name.replacing("'", with: "''"))
      xml.raw("'!$\(heads[index]):$\(heads[index])</definedName>")
    }
    xml.raw("</definedNames></workbook>")
    return String(decoding: xml.takeBytes(), as: UTF8.self)
  }

  /// `A1:C9` as `$A$1:$C$9`.
  private static func absolute(_ range: String) -> String {
    range.split(separator: ":").map { cell in "$\(cell.prefix { $0.isLetter })$\(cell.drop { $0.isLetter })" }
      .joined(separator: ":")
  }

  /// The looks of cells, by their numbers: 0 plain, 1 a heading, 2 a day, 3 a day with a clock time, 4 a text, which stays one
  /// when somebody edits the cell, and shows all of its lines.
  static func styles(in language: Language) -> String {
    let (day, time) =
      switch language {
      case .polish: ("d\\.mm\\.yyyy", "d\\.mm\\.yyyy\\ h:mm")
      case .english: ("d\\ mmm\\ yyyy", "d\\ mmm\\ yyyy\\ h:mm")
      }
    let wrapped = "<alignment vertical=\"top\" wrapText=\"1\"/>"
    return """
      \(PackageNames.head)<styleSheet xmlns="\(main)">\
      <numFmts count="2"><numFmt numFmtId="164" formatCode="\(day)"/><numFmt numFmtId="165" formatCode="\(time)"/></numFmts>\
      <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>\
      <font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
      <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
      <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
      <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
      <cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
      <xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyNumberFormat="1" applyAlignment="1">\(wrapped)</xf>\
      <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
      <xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
      <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">\(wrapped)</xf></cellXfs>\
      <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
      """
  }

  /// The end of the sheet: printed it is as wide as the paper, which lies on its side where the columns are many.
  /// - Parameter columns: the width of all columns, in letters.
  static func sheetEnd(columns: Int) -> String {
    """
    <pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>\
    <pageSetup paperSize="9" orientation="\(columns > uprightColumns ? "landscape" : "portrait")" fitToWidth="1" \
    fitToHeight="0"/></worksheet>
    """
  }

  /// The letters that an upright sheet of A4 holds.
  private static let uprightColumns = 95

  /// The beginning of the sheet: its head row, and what stands above it, stay where they are, unless that fills a window.
  static func sheetHead(frozen rows: Int) -> String {
    let pane =
      rows > mostFrozen
      ? "" : "<pane ySplit=\"\(rows)\" topLeftCell=\"A\(rows + 1)\" activePane=\"bottomLeft\" state=\"frozen\"/>"
    return """
      \(PackageNames.head)<worksheet xmlns="\(main)"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>\
      <sheetView workbookViewId="0">\(pane)</sheetView></sheetViews>
      """
  }

  /// The most rows that stay where they are: under the text of a whole letter no row of the table would be left to scroll to.
  private static let mostFrozen = 10
}
