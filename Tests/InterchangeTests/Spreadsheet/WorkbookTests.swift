import CivicDomain
import Interchange
import Testing
import Words

@Suite("Reading a workbook") struct WorkbookTests {
  private func texts(_ rows: String, sharedTexts: String? = nil, styles: String? = nil, book: String = "") throws
    -> [[String]]
  {
    try HandMadeWorkbook(rows, sharedTexts: sharedTexts, styles: styles, book: book).texts()
  }

  @Test("rich texts are one text, how they are pronounced is none, and spaces stay where they are meant")
  func sharedTexts() throws {
    let shared = """
      <si><t>nazwa</t></si><si><r><t>Koło </t></r><r><rPr><b/></rPr><t xml:space="preserve"> „Źdźbło”</t></r></si>\
      <si><t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh></si><si><t xml:space="preserve"> x </t></si><si><t> y </t></si>\
      <si><t>a_x000D_&#10;b_x005F_x000D_ &amp; c_x0009_</t></si><si/>
      """
    let cells = (0...6).map { "<c r=\"\(["A", "B", "C", "D", "E", "F", "G"][$0])1\" t=\"s\"><v>\($0)</v></c>" }.joined()
    #expect(
      try texts("<row r=\"1\">\(cells)</row>", sharedTexts: shared)
        == [["nazwa", "Koło „Źdźbło”", "漢字", " x ", "y", "a\r\nb_x000D_ & c"]])
  }

  @Test("the text that comes of a formula is written as any other, and a control sign in it is there to be refused")
  func textsOfFormulas() throws {
    #expect(
      try texts(
        "<row><c t=\"str\"><f>A</f><v>Klub_x0020_X_x000D_Y_x005F_x0041_</v></c><c t=\"str\"><v>a_x001B_b</v></c></row>")
        == [["Klub X\rY_x0041_", "a\u{1B}b"]])
    #expect(
      try texts("<row><c t=\"inlineStr\"><is><t>a_x001B_b _xZZZZ_ _xD83D__xDE00_ _xD83D_</t></is></c></row>")
        == [["a\u{1B}b _xZZZZ_ 😀 _xD83D_"]])
  }

  @Test("of what is said in several ways the first is read, within rows and around them")
  func alternatives() throws {
    let choice = { (text: String) in
      "<mc:Choice Requires=\"x\">\(text)</mc:Choice>"
    }
    let fallback = { (text: String) in "<mc:Fallback>\(text)</mc:Fallback>" }
    let rows = """
      <row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c></row>\
      <mc:AlternateContent>\(choice("<row r=\"2\"><c r=\"A2\"><v>2</v></c></row>"))\
      \(choice("<row r=\"3\"><c r=\"A3\"><v>3</v></c></row>"))\
      \(fallback("<row r=\"3\"><c r=\"A3\"><v>3</v></c></row>"))</mc:AlternateContent>\
      <row r="4"><mc:AlternateContent>\(fallback("<c r=\"A4\"><v>4</v></c>"))</mc:AlternateContent>\
      <c r="B4"><v>5</v></c></row>
      """
    let sheet =
      "<worksheet xmlns=\"m\" xmlns:mc=\"mc\"><mc:AlternateContent>\(choice("<x/>"))\(fallback("<y/>"))</mc:AlternateContent>"
      + "<sheetData>\(rows)</sheetData></worksheet>"
    var workbook = HandMadeWorkbook("")
    workbook.sheets = [("L", "", sheet)]
    #expect(try workbook.rows().map { $0.cells.first?.text } == ["1", "2", "4"])
  }

  @Test("cells say their place or are the next; empty ones at the end, empty rows and foreign prefixes do no harm")
  func places() throws {
    let rows = """
      <row><c t="str"><v>a</v></c><c t="inlineStr"><is><r><t>b</t></r></is></c><c s="1"/></row>\
      <row r="3"/><row r="5" spans="1:3"><c r="C5"><v>3</v></c></row>\
      <row r="1048576"><c r="B1048576" t="b"><v>1</v></c><c t="b"><v>0</v></c></row>
      """
    let read = try HandMadeWorkbook(rows).rows()
    #expect(read.map(\.number) == [1, 5, 1_048_576])
    #expect(read.map { $0.cells.map(\.text) }[0] == ["a", "b"])
    #expect(read[1].findings.isEmpty && read[1].cells.map(\.text) == ["", "", "3"], "right of the headings")
    let prefixed = rows.replacing("<row", with: "<x:row").replacing("</row", with: "</x:row")
      .replacing("<c ", with: "<x:c ").replacing("</c>", with: "</x:c>")
    let sheet = "<x:worksheet xmlns:x=\"m\"><x:sheetData>\(prefixed)</x:sheetData></x:worksheet>"
    var workbook = HandMadeWorkbook("")
    workbook.sheets = [("L", "", sheet)]
    #expect(try workbook.rows() == read)
  }

  @Test("numbers are as they are written: a register number keeps its digits, a fraction is what one typed")
  func numbers() throws {
    let written = [
      "30898": "30898", "0000030898": "0000030898", "35709912300012": "35709912300012",
      "0.10000000000000001": "0.1", "50.329999999999998": "50.33", "1.1000000000000001": "1.1", "5.0": "5",
      "3.57099E+13": "3.57099E+13", "1.72436627E9": "1724366270", "8.7100795E8": "871007950", "1E7": "10000000",
      "1.5E20": "1.5E20", "3.5709912300012E+13": "35709912300012", "1.5E-2": "0.015", "-4": "-4",
      "-0.5": "-0.5", "0.0": "0", "99999999999999999999": "99999999999999999999", "1E400": "1E400", "x": "x",
      "9.9999999999999999": "10", "19.2851": "19.2851", "12345678901234567.5": "12345678901234568", ".5": "0.5",
    ]
    for (number, text) in written {
      #expect(try texts("<row><c><v>\(number)</v></c></row>") == [[text]], "\(number)")
    }
  }

  private static let styles = """
    <numFmts><numFmt numFmtId="164" formatCode="d\\.mm\\.yyyy"/><numFmt numFmtId="165" formatCode="[$-415]d mmmm yyyy\\ h:mm;@"/>\
    <numFmt numFmtId="166" formatCode="0.00&quot; dzień&quot;"/><numFmt numFmtId="167" formatCode="[h]:mm"/>\
    <numFmt numFmtId="168" formatCode="[Red]0\\d"/><numFmt numFmtId="169" formatCode="General"/></numFmts>\
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/>\
    <xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="168"/><xf numFmtId="20"/>\
    <xf numFmtId="169"/></cellXfs>
    """

  @Test(
    "a number is a date where its format says so",
    arguments: [
      (0, "46347", "46347"), (1, "46347", "2026-11-21"), (1, "46347.75", "2026-11-21"),
      (2, "46347.708333333336", "2026-11-21 17:00"), (2, "46347", "2026-11-21 00:00"), (3, "46347", "2026-11-21"),
      (4, "46347.4166666666666667", "2026-11-21 10:00"), (4, "46347.999999", "2026-11-22 00:00"), (5, "46347", "46347"),
      (6, "1.0625", "25:30"), (7, "5", "5"), (8, "0.72222222222222221", "17:20"), (9, "46347", "46347"),
      (1, "61", "1900-03-01"), (1, "2958465", "9999-12-31"), (99, "46347", "46347"),
    ]) func dates(style: Int, number: String, text: String) throws
  {
    let rows = "<row><c s=\"\(style)\"><v>\(number)</v></c></row>"
    #expect(try texts(rows, styles: Self.styles) == [[text]])
  }

  @Test("a workbook of an old Mac counts days from 1904")
  func datesFrom1904() throws {
    let rows = "<row><c s=\"1\"><v>44885</v></c><c s=\"1\"><v>0</v></c></row>"
    #expect(try texts(rows, styles: Self.styles, book: "date1904=\"1\"") == [["2026-11-21", "1904-01-01"]])
  }

  @Test("what is no sure date, has no value or failed is found at its cell")
  func findings() throws {
    let rows = """
      <row r="1"><c t="str"><v>a</v></c><c t="str"><v>b</v></c><c t="str"><v>c</v></c><c t="str"><v>d</v></c></row>\
      <row r="4"><c s="1"><v>60</v></c><c><f>1+1</f></c><c t="e"><f>x</f><v>#N/A</v></c><c s="1"><v>2958466</v></c></row>\
      <row r="5"><c t="str"><f>""</f><v></v></c><c><f>1+1</f><v>2</v></c><c t="d"><v>2026-11-21T00:00:00</v></c>\
      <c t="d"><v>2026-11-21T17:05:00Z</v></c></row>
      """
    let read = try HandMadeWorkbook(rows, styles: Self.styles).rows()
    #expect(
      read[1].findings.map(\.problem)
        == [.noDate("60"), .formulaWithoutValue, .failedFormula("#N/A"), .noDate("2958466")])
    #expect(read[1].findings.map(\.cell) == [0, 1, 2, 3] && read[1].findings.allSatisfy { $0.line == 4 })
    #expect(read[2].cells.map(\.text) == ["", "2", "2026-11-21 00:00", "2026-11-21 17:05"] && read[2].findings.isEmpty)
  }

  @Test("hidden columns in which something stands are said")
  func hiddenColumns() throws {
    let rows = "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"C1\"><v>1</v></c></row>"
    var workbook = HandMadeWorkbook("")
    let cols =
      "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"1\" max=\"1\" hidden=\"0\"/><col min=\"9\" max=\"16384\" hidden=\"1\"/></cols>"
    workbook.sheets = [
      ("A", "", HandMadeWorkbook.sheet(rows).replacing("<sheetData>", with: cols + "<sheetData>"))
    ]
    let book = try Workbook(workbook.bytes)
    let notes = try book.rows(of: book.sheet(named: nil)).notes(below: 1)
    #expect(notes.hiddenColumns == ["C"], "B is empty")
    #expect(Language.polish.words.sheet(notes).contains("wczytano też to, co w arkuszu jest ukryte: kolumna C"))
  }

  @Test("the name of a part may be written with percent signs, in the archive or where it is named")
  func percentSigns() throws {
    for (name, target) in [
      ("arkusz 1", "arkusz%201"), ("arkusz%201", "arkusz%201"), ("\u{142}", "%C5%82"), ("a%zz", "a%zz"),
    ] {
      var zip = HandMadeWorkbook("<row><c><v>1</v></c></row>").zip
      zip.entries = zip.entries.map { entry in
        var entry = entry
        if entry.name == "xl/worksheets/sheet0.xml" { entry.name = "xl/worksheets/\(name).xml" }
        if entry.name == "xl/_rels/workbook.xml.rels" {
          let text = String(decoding: entry.content, as: UTF8.self)
            .replacing("worksheets/Sheet0", with: "worksheets/\(target)")
          (entry.content, entry.packed) = (Array(text.utf8), Array(text.utf8))
        }
        return entry
      }
      let book = try Workbook(zip.bytes)
      #expect(try book.rows(of: book.sheet(named: nil)).rows.map { $0.cells.map(\.text) } == [["1"]], "\(name)")
    }
  }

  @Test("the first sheet that is shown is read, another by its name; what is hidden or merged is said")
  func sheets() throws {
    func row(_ text: String) -> String { "<row r=\"1\"><c t=\"str\"><v>\(text)</v></c></row>" }
    var workbook = HandMadeWorkbook("")
    let rows =
      "<row r=\"1\"><c t=\"str\"><v>tytuł</v></c></row><row r=\"2\" hidden=\"true\"><c><v>1</v></c></row>"
      + "<row r=\"3\" hidden=\"1\"/><row r=\"4\" hidden=\"0\"><c><v>1</v></c></row>"
    let merged =
      "<mergeCells><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"A2:A3\"/></mergeCells>"
      + "<controls><from><row>3</row></from></controls>"
    workbook.sheets = [
      ("Słownik", "state=\"veryHidden\"", HandMadeWorkbook.sheet(row("x"))),
      ("Organizacje", "state=\"visible\"", HandMadeWorkbook.sheet(rows, behind: merged)),
      ("Pusty", "", HandMadeWorkbook.sheet("<row r=\"1\"><c s=\"0\"/></row>")),
    ]
    let book = try Workbook(workbook.bytes)
    #expect(book.sheets.map(\.name) == ["Słownik", "Organizacje", "Pusty"])
    let first = try book.sheet(named: nil)
    #expect(first.name == "Organizacje" && !first.isHidden)
    let notes = try book.rows(of: first).notes(below: 1)
    #expect(notes.hiddenRowCount == 1 && notes.firstHiddenRows == [2] && notes.others == ["Słownik", "Pusty"])
    #expect(notes.mergedCount == 1 && notes.firstMerged == "A2:A3")
    #expect(try book.sheet(named: "SLOWNIK").isHidden)
    #expect(throws: ImportError.workbook(.noSuchSheet("Organizacja", sheets: book.sheets.map(\.name)))) {
      try book.sheet(named: "Organizacja")
    }
    #expect(throws: ImportError.workbook(.emptySheet("Pusty", others: ["Słownik", "Organizacje"]))) {
      try book.rows(of: book.sheet(named: "Pusty"))
    }
  }

  @Test("deflated parts are read as stored ones are, in however many blocks")
  func deflated() throws {
    let rows = (1...9_000).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>\($0)</v></c></row>" }.joined()
    var workbook = HandMadeWorkbook(rows)
    let stored = try workbook.texts()
    workbook.isDeflated = true
    #expect(try workbook.texts() == stored && stored.count == 9_000)
  }

  @Test("what a compressor packed is read")
  func compressed() throws {
    var zip = HandMadeWorkbook("").zip
    let index = try #require(zip.entries.firstIndex { $0.name.hasSuffix("sheet0.xml") })
    let xml = HandMadeWorkbook.sheet("<row><c t=\"str\"><v>\(String(repeating: "ab", count: 40))</v></c></row>")
    zip.entries[index].content = Array(xml.utf8)
    zip.entries[index].packed = Self.packed
    zip.entries[index].method = 8
    let workbook = try Workbook(zip.bytes)
    let read = Array(try workbook.rows(of: workbook.sheet(named: nil)).rows)
    #expect(read.map { $0.cells.map(\.text) } == [[String(repeating: "ab", count: 40)]])
  }

  /// The sheet above as zlib's highest level packs it.
  private static let packed: [UInt8] = [
    0xAD, 0x8F, 0x41, 0x0E, 0xC2, 0x30, 0x0C, 0x04, 0xBF, 0x12, 0xE5, 0x01, 0x75, 0xCB, 0x81, 0x03, 0x72, 0x5C,
    0x21, 0xF1, 0x11, 0xD3, 0xBA, 0xB4, 0xA2, 0x49, 0x2A, 0x27, 0x4A, 0x79, 0x3E, 0xA1, 0x07, 0xC4, 0x03, 0x90,
    0xB5, 0x07, 0x6B, 0xC7, 0x5E, 0x2D, 0xF6, 0x2F, 0xBF, 0x9A, 0x22, 0x9A, 0x96, 0x18, 0x9C, 0xED, 0x9A, 0xD6,
    0xF6, 0x84, 0x7B, 0xD4, 0x67, 0x9A, 0x45, 0xB2, 0xA9, 0x6E, 0x48, 0xCE, 0xCE, 0x39, 0x6F, 0x17, 0x80, 0x34,
    0xCC, 0xE2, 0x39, 0x35, 0x71, 0x93, 0x50, 0x9D, 0x29, 0xAA, 0xE7, 0x5C, 0x57, 0x7D, 0x40, 0xDA, 0x54, 0x78,
    0x3C, 0x8E, 0xFC, 0x0A, 0xA7, 0xB6, 0x3D, 0x83, 0xE7, 0x25, 0x58, 0xC2, 0x71, 0xF1, 0x12, 0x3E, 0xEF, 0x8D,
    0xCA, 0xE4, 0xEC, 0xB5, 0xB3, 0x40, 0x78, 0x80, 0x37, 0xCE, 0x4C, 0xA8, 0x71, 0x27, 0x1C, 0x4C, 0x76, 0x36,
    0x65, 0xAD, 0x7C, 0x21, 0xBE, 0xFF, 0x77, 0x10, 0x0A, 0x21, 0x0C, 0x55, 0x47, 0x16, 0xFC, 0x84, 0xC3, 0xB7,
    0x2A, 0xBD, 0x01,
  ]
}
