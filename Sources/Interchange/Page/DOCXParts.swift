import CivicDomain

/// The parts of a document that are the same whatever stands on the page: how it is found and how it looks.
enum DOCXParts {
  /// The styles of paragraphs, by their ids. Word knows its own by their names, in whatever language it speaks.
  enum Style: String, CaseIterable {
    case text = "Normal"
    case title = "Heading1"
    case heading = "Heading2"
    case caption = "Caption"
    case fact = "Fact"
    case cell = "TableContents"
    case headCell = "TableHeading"
    case notice = "Notice"
    case signature = "Signature"
    case gap = "Gap"
  }

  /// The style of tables.
  static let tableStyle = "TableGrid"
  /// A4, in twentieths of a point.
  static let (short, long) = (11_906, 16_838)

  /// The margins: 2 cm, of a sheet that lies on its side 1.5 cm, for many columns stand there.
  static func margin(isWide: Bool) -> Int { isWide ? 850 : 1_134 }

  /// The least height of a row that is filled in by hand: 1 cm.
  static let heightByHand = 567

  private static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let type = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  /// What each part is.
  static let contentTypes: String = {
    let parts = [("document", "document.main"), ("styles", "styles"), ("settings", "settings"), ("footer1", "footer")]
    let overrides = parts.map { "<Override PartName=\"/word/\($0.0).xml\" ContentType=\"\(type).\($0.1)+xml\"/>" }
    return """
      \(PackageNames.head)<Types xmlns="\(PackageNames.package)/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\(overrides.joined())\
      <Override PartName="/docProps/core.xml" \
      ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
      """
  }()

  /// Where the document is, and what is said of it.
  static let relations = """
    \(PackageNames.head)<Relationships xmlns="\(PackageNames.package)/relationships">\
    <Relationship Id="rId1" Type="\(PackageNames.office)/officeDocument" Target="word/document.xml"/>\
    <Relationship Id="rId2" Type="\(PackageNames.package)/relationships/metadata/core-properties" \
    Target="docProps/core.xml"/></Relationships>
    """

  /// Where its looks are.
  static let documentRelations: String = {
    let relations = [("styles", "styles"), ("settings", "settings"), ("footer", "footer1")].enumerated().map {
      """
      <Relationship Id="rId\($0.offset + 1)" Type="\(PackageNames.office)/\($0.element.0)" \
      Target="\($0.element.1).xml"/>
      """
    }
    return """
      \(PackageNames.head)<Relationships xmlns="\(PackageNames.package)/relationships">\(relations.joined())\
      </Relationships>
      """
  }()

  /// The title and the language, where programs and screen readers look for them.
  static func core(title: String, in language: Language) -> String {
    var xml = XMLText()
    xml.raw(
      """
      \(PackageNames.head)<cp:coreProperties xmlns:cp="\(PackageNames.package)/metadata/core-properties" \
      xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>
      """)
    xml.escaped(title)
    xml.raw("</dc:title><dc:language>\(tag(of: language))</dc:language></cp:coreProperties>")
    return String(decoding: xml.takeBytes(), as: UTF8.self)
  }

  /// The beginning of the page.
  static let documentHead =
    "\(PackageNames.head)<w:document xmlns:w=\"\(main)\" xmlns:r=\"\(PackageNames.office)\"><w:body>"

  /// The language as Word names it, by which it chooses a dictionary and a voice.
  private static func tag(of language: Language) -> String {
    switch language {
    case .polish: "pl-PL"
    case .english: "en-GB"
    }
  }

  /// What the whole document is set to.
  static func settings(in language: Language) -> String {
    """
    \(PackageNames.head)<w:settings xmlns:w="\(main)"><w:autoHyphenation/><w:compat><w:compatSetting w:name="compatibilityMode" \
    w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>\
    <w:themeFontLang w:val="\(tag(of: language))"/></w:settings>
    """
  }

  /// The foot of each sheet: its number, and of how many.
  static let footer = """
    \(PackageNames.head)<w:ftr xmlns:w="\(main)"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>\
    <w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>\
    <w:r><w:t xml:space="preserve"> / </w:t></w:r>\
    <w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>
    """

  /// The looks: black on white, a font that every office has.
  static func styles(in language: Language, isWide: Bool) -> String {
    let size = cellSize(isWide: isWide)
    let box = ["top", "left", "bottom", "right"].map { side in
      "<w:\(side) w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"000000\"/>"
    }
    let grid = ["top", "left", "bottom", "right", "insideH", "insideV"].map { side in
      "<w:\(side) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"555555\"/>"
    }
    let inCell = "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>"
    let line = "<w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"000000\"/></w:pBdr>"
    let styles = [
      "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>",
      paragraph(.title, named: "heading 1", "<w:keepNext/><w:spacing w:after=\"240\"/><w:outlineLvl w:val=\"0\"/>", 32),
      paragraph(
        .heading, named: "heading 2",
        "<w:keepNext/><w:spacing w:before=\"280\" w:after=\"80\"/><w:outlineLvl w:val=\"1\"/>",
        26),
      paragraph(.caption, named: "caption", "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/>", 22),
      paragraph(
        .fact, named: "Fact",
        "<w:tabs><w:tab w:val=\"left\" w:pos=\"2835\"/></w:tabs><w:spacing w:after=\"40\"/>"
          + "<w:ind w:left=\"2835\" w:hanging=\"2835\"/>"),
      paragraph(.cell, named: "Table Contents", inCell, size, isBold: false),
      paragraph(.headCell, named: "Table Heading", "<w:keepNext/>" + inCell, size),
      paragraph(
        .notice, named: "Notice", "<w:keepLines/><w:pBdr>\(box.joined())</w:pBdr><w:spacing w:before=\"200\"/>"),
      paragraph(
        .signature, named: "Signature",
        "<w:keepLines/>\(line)<w:spacing w:before=\"1000\"/><w:ind w:right=\"4819\"/><w:jc w:val=\"center\"/>"),
      paragraph(.gap, named: "Gap", "<w:spacing w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/>"),
      "<w:style w:type=\"paragraph\" w:styleId=\"Footer\"><w:name w:val=\"footer\"/><w:basedOn w:val=\"Normal\"/>"
        + "<w:pPr><w:jc w:val=\"center\"/></w:pPr></w:style>",
      """
      <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>\
      <w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>\
      </w:tblCellMar></w:tblPr></w:style>
      """,
      """
      <w:style w:type="table" w:styleId="\(tableStyle)"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>\
      <w:tblPr><w:tblBorders>\(grid.joined())</w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr>\
      <w:shd w:val="clear" w:color="auto" w:fill="EEEEEE"/></w:tcPr></w:tblStylePr></w:style>
      """,
    ]
    return """
      \(PackageNames.head)<w:styles xmlns:w="\(main)"><w:docDefaults><w:rPrDefault><w:rPr>\
      <w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/>\
      <w:lang w:val="\(tag(of: language))" w:eastAsia="\(tag(of: language))" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>\
      <w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault>\
      </w:docDefaults>\(styles.joined())</w:styles>
      """
  }

  /// The size of the letters in tables, in half points: smaller where there are many columns.
  static func cellSize(isWide: Bool) -> Int { isWide ? 17 : 22 }

  /// A style of paragraphs; with a size, in half points, its text is bold unless that is said.
  private static func paragraph(
    _ style: Style, named name: String, _ looks: String, _ size: Int? = nil, isBold: Bool = true
  ) -> String {
    let bold = isBold ? "<w:b/><w:bCs/>" : ""
    let text = size.map { "<w:rPr>\(bold)<w:sz w:val=\"\($0)\"/><w:szCs w:val=\"\($0)\"/></w:rPr>" } ?? ""
    return """
      <w:style w:type="paragraph" w:styleId="\(style.rawValue)"><w:name w:val="\(name)"/><w:basedOn w:val="Normal"/>\
      <w:next w:val="Normal"/><w:qFormat/><w:pPr>\(looks)</w:pPr>\(text)</w:style>
      """
  }
}
