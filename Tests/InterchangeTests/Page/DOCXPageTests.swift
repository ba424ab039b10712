import CivicDomain
import Testing

@testable import Interchange

@Suite("a page as a document of Word") struct DOCXPageTests {
  /// What a part says: its elements in their order, and its texts.
  private final class Reading: XMLReading {
    var elements: [String] = []
    var texts: [String] = []
    var values: [String] = []
    var widths: [Int] = []
    var fault: ImportError? { nil }
    private var isText = false

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
      isText = name == "t"
      if name == "gridCol" { widths.append(attributes["w"].flatMap { Int($0) } ?? 0) }
      if isText { texts.append("") }
      for (word, found) in [
        ("tbl", name == "tbl"), ("tblHeader", name == "tblHeader"), ("tr", name == "tr"), ("tc", name == "tc"),
        ("br", name == "br"), ("cantSplit", name == "cantSplit"), ("landscape", attributes["orient"] == "landscape"),
        ("newSheet", name == "pageBreakBefore"), ("title", name == "title"), ("language", name == "language"),
        ("lang", name == "lang"), ("autoHyphenation", name == "autoHyphenation"),
      ] where found { elements.append(word) }
      if name == "pStyle" || name == "lang" || name == "tblCaption" || name == "jc" {
        values.append(attributes["val"] ?? "")
      }
    }

    func end(_ name: XMLName) { isText = false }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
      if isText, let last = texts.indices.last { texts[last] += String(decoding: bytes, as: UTF8.self) }
    }
  }

  @Test("a sheet of its own begins on a new one") func sheets() throws {
    let page = ReportPage(title: "t", language: .polish, blocks: [.heading("a"), .sheet("b"), .sheet("c")])
    #expect(try read("word/document.xml", of: page).elements.count { $0 == "newSheet" } == 2)
    #expect(try !read("word/document.xml").elements.contains("newSheet"))
  }

  private func read(_ part: String, of page: ReportPage = SamplePage.page) throws -> Reading {
    let archive = try ZipArchive(DOCXPage(page).bytes)
    let reading = Reading()
    try archive.parse(try #require(archive[part]), most: 1 << 20, into: reading)
    return reading
  }

  @Test func `the same page is the same bytes, and each part is XML that Word looks for`() throws {
    #expect(DOCXPage(SamplePage.page).bytes == DOCXPage(SamplePage.page).bytes)
    let parts = [
      "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/document.xml", "word/_rels/document.xml.rels",
      "word/styles.xml", "word/settings.xml", "word/footer1.xml",
    ]
    #expect(try HandMadeZip.names(of: DOCXPage(SamplePage.page).bytes) == parts)
    for part in parts { _ = try read(part.lowercased()) }
  }

  @Test func `what somebody wrote is text, and line ends are breaks`() throws {
    let texts = try read("word/document.xml").texts
    #expect(texts.contains(SamplePage.hostile))
    #expect(texts.count { $0 == "Rozpatrzenie" } == 1 && texts.contains("Ile"), "the caption is no heading of a column")
    #expect(texts.contains("Zażółć gęślą jaźń") && texts.contains("druga linia"))
    #expect(texts.first == "Raport <1>" && texts.contains("Termin:") && texts.contains("9.09.2026"))
    let page = ReportPage(
      title: "a\u{0}\u{1B}\u{FFFE}b", language: .polish, blocks: [.paragraph("x\r\ny\tz\u{2028}\n\nq")])
    let odd = try read("word/document.xml", of: page)
    #expect(odd.texts == ["ab", "x", "y", "z", "q"])
    #expect(odd.elements.filter { $0 == "br" }.count == 4)
  }

  @Test func `headings are headings, tables have a head row that comes again, rows are not cut`() throws {
    let reading = try read("word/document.xml")
    #expect(reading.values.first == "Heading1" && reading.values.contains("Heading2"))
    #expect(reading.elements.count { $0 == "tbl" } == 2)
    // The counts have one, too: whoever hears a table hears of what each number is.
    #expect(reading.elements.count { $0 == "tblHeader" } == 2)
    #expect(reading.elements.count { $0 == "tr" } == 3 + 3)
    #expect(reading.elements.count { $0 == "cantSplit" } == 6)
    #expect(reading.elements.count { $0 == "tc" } == 3 * 3 + 3 * 2)
    #expect(reading.values.contains("TableHeading") && reading.values.contains("Uwagi"))
    #expect(reading.values.contains("right"), "numbers end at one edge")
  }

  @Test func `it says its language and its title`() throws {
    #expect(try read("word/styles.xml").values.contains("pl-PL"))
    #expect(try read("docprops/core.xml").elements == ["title", "language"])
    let english = ReportPage(title: "T & <t>", language: .english, blocks: [])
    #expect(try read("word/styles.xml", of: english).values.contains("en-GB"))
    #expect(String(decoding: DOCXPage(english).bytes, as: UTF8.self).contains("<dc:title>T &amp; &lt;t&gt;</dc:title>"))
  }

  @Test func `a wide table lies on its side, and one without columns or rows is no fault`() throws {
    #expect(!(try read("word/document.xml").elements.contains("landscape")))
    let wide = ReportPage.Table("T", columns: (1...9).map { ReportPage.Column("\($0)") }, rows: [])
    let page = ReportPage(title: "T", language: .polish, blocks: [.table(wide), .table(wide)])
    let reading = try read("word/document.xml", of: page)
    #expect(reading.elements.contains("landscape") && reading.elements.count { $0 == "tr" } == 2)
    let none = ReportPage.Table("", columns: [], rows: [[], []])
    #expect(
      try read("word/document.xml", of: ReportPage(title: "", language: .polish, blocks: [.table(none)])).elements == []
    )
  }

  @Test("a heading is never parted within a word, however long the words of the cells are")
  func headings() throws {
    let heads = [
      "Nr", "Wpłynęła", "Zgłaszający", "Czego dotyczy", "Dotychczasowe brzmienie", "Treść uwagi",
      "Proponowane brzmienie", "Uzasadnienie", "Stanowisko", "Uzasadnienie stanowiska", "Zmiana",
    ]
    let cell = "konstantynopolitańczykowianeczka i dalej"
    let table = ReportPage.Table(
      "Uwagi", columns: heads.map { ReportPage.Column($0) }, rows: [heads.map { _ in cell }, heads.map { _ in "x" }])
    let widths = try read("word/document.xml", of: ReportPage(title: "", language: .polish, blocks: [.table(table)]))
      .widths
    #expect(widths.count == heads.count)
    for (width, head) in zip(widths, heads) {
      let longest = head.split(separator: " ").map(\.count).max() ?? 0
      // A bold letter of 8.5 points in the widest of the usual fonts, and the margins of the cell.
      #expect(width >= longest * 119 + 102, "\(head): \(width)")
    }
    #expect(widths.reduce(0, +) <= 16_838 - 2 * 850)
    // The words of the cells that no column has room for are hyphenated.
    #expect(try read("word/settings.xml").elements.contains("autoHyphenation"))
  }
}
