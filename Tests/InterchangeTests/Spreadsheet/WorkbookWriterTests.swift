import CivicDomain
import SeededRandom
import Testing

@testable import Interchange

@Suite("Writing a workbook") struct WorkbookWriterTests {
  private func written(_ rows: [[SheetCell]], name: String = "Lista", headings: [String] = ["a", "b", "c"]) -> [UInt8] {
    WorkbookWriter([WrittenSheet(name, headings: headings, rows: rows)], in: .polish).bytes
  }

  private func read(_ bytes: [UInt8], sheet: String? = nil) throws -> [[String]] {
    let workbook = try Workbook(bytes)
    return Array(try workbook.rows(of: workbook.sheet(named: sheet)).rows).map { $0.cells.map(\.text) }
  }

  private func text(of bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test("the same rows are the same bytes, in six parts, each stored")
  func parts() throws {
    let rows: [[SheetCell]] = [[.text("Lis"), .text("0000030898"), .number("40")]]
    #expect(written(rows) == written(rows))
    let archive = try HandMadeZip.names(of: written(rows))
    #expect(
      archive == [
        "[Content_Types].xml", "xl/worksheets/sheet1.xml", "_rels/.rels", "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels", "xl/styles.xml",
      ])
    let xml = text(of: written(rows))
    #expect(xml.contains("<c r=\"B2\" s=\"4\" t=\"inlineStr\"><is><t>0000030898</t></is></c><c r=\"C2\"><v>40</v></c>"))
    #expect(xml.contains("state=\"frozen\"") && xml.contains("<autoFilter ref=\"A1:C2\"/>"))
    #expect(xml.contains("'Lista'!$A$1:$C$2</definedName>") && xml.contains("<c r=\"A1\" s=\"1\""))
  }

  @Test("printed it is as wide as the paper, its head row on each page; of many columns the paper lies on its side")
  func printing() throws {
    let few = text(of: written([[.text("Lis")]]))
    #expect(few.contains("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">'Lista'!$1:$1</definedName>"))
    #expect(few.contains("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews>"))
    #expect(few.contains("orientation=\"portrait\" fitToWidth=\"1\" fitToHeight=\"0\"/></worksheet>"))
    let long = String(repeating: "a", count: 48)
    #expect(text(of: written([[.text(long), .text(long), .text(long)]])).contains("orientation=\"landscape\""))
  }

  @Test("a foot stands below an empty row, outside of what is filtered, and makes no column wider")
  func foot() throws {
    let rows: [[SheetCell]] = [[.text("Lis")], [.text("Kos")]]
    func xml(_ foot: [String]) -> String {
      text(of: WorkbookWriter([WrittenSheet("Lista", headings: ["nazwa"], rows: rows, foot: foot)], in: .polish).bytes)
    }
    let written = xml(["Sporządzono", "Pieczęć rejestru: " + String(repeating: "adres ", count: 8)])
    #expect(written.contains(#"<row r="5"><c r="A5" t="inlineStr"><is><t>Sporządzono</t>"#), "\(written)")
    #expect(written.contains(#"<row r="6"><c r="A6""#) && !written.contains(#"<row r="4""#))
    func columns(_ xml: String) -> Substring? { xml.firstMatch(of: #/<cols>.*</cols>/#)?.0 }
    #expect(written.contains(#"<autoFilter ref="A1:A3"/>"#) && columns(written) == columns(xml([])))
  }

  @Test("a text stays one and shows all its lines; what does not fit on paper gives way where it is widest")
  func looks() throws {
    let long = String(repeating: "słowo ", count: 30)
    let xml = text(
      of: written(
        Array(repeating: (0..<9).map { .text($0 == 0 ? "1" : long) }, count: 2), headings: (0..<9).map { "k\($0)" }))
    #expect(
      xml.contains(
        #"numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/>"#
      ))
    let widths = xml.matches(of: #/<col min="\d+" max="\d+" width="(\d+)"/#).compactMap { Int($0.1) }
    #expect(widths.count == 9 && widths[0] == 6 && widths.reduce(0, +) <= 180, "\(widths)")
  }

  @Test("days are days and times are times, those of 1900 on which programs differ are text")
  func dates() throws {
    let day = try Day("2026-11-21")
    let rows: [[SheetCell]] = [
      [.day(day), .time(day, minutes: 17 * 60 + 5), .time(day, minutes: 0)],
      [.day(try Day("1900-02-28")), .day(try Day("1900-03-01")), .time(try Day("1899-01-01"), minutes: 61)],
    ]
    #expect(
      try read(written(rows)).dropFirst() == [
        ["2026-11-21", "2026-11-21 17:05", "2026-11-21 00:00"], ["1900-02-28", "1900-03-01", "1899-01-01 01:01"],
      ])
    #expect(text(of: written(rows)).contains("<c r=\"A2\" s=\"2\"><v>46347</v></c>"))
  }

  @Test("a formula stays text, signs that XML does not hold are left out, what looks escaped is not")
  func texts() throws {
    let texts = [
      "=1+1", "a\u{0}\u{1B}b", "a\nb\t<&>\"'", " a ", "_x000D_", "a\r\nb", "\u{FFFE}x\u{FFFF}", "=\"0001\"", "'0001",
    ]
    let kept = ["=1+1", "ab", "a\nb\t<&>\"'", " a ", "_x000D_", "a\r\nb", "x", "'=\"0001\"", "''0001"]
    let bytes = written(texts.map { [.text($0)] })
    #expect(try read(bytes).dropFirst().map { $0[0] } == kept)
    #expect(!text(of: bytes).contains("<f>"))
    // And the import takes them as they were.
    #expect(kept.map { TableCell(text: $0, line: 1, column: 1).meaning }.suffix(2) == texts.suffix(2))
  }

  @Test(
    "names of sheets are such as Excel takes",
    arguments: [
      ("Zażółć", "Zażółć"), ("a/b:c*[d]?\\e", "abcde"), ("'x'", "x"), ("", "1"), ("'", "1"),
      (String(repeating: "ż", count: 40), String(repeating: "ż", count: 31)), ("a & <b>", "a & <b>"), ("it's", "it's"),
    ]) func names(name: String, legal: String) throws
  {
    #expect(try Workbook(written([], name: name)).sheets.map(\.name) == [legal])
  }

  @Test("several sheets of one name are told apart, and each is found")
  func severalSheets() throws {
    let long = String(repeating: "x", count: 31)
    let sheets = [long, long.uppercased(), "y"].enumerated().map { index, name in
      WrittenSheet(name, headings: ["n"], rows: [[SheetCell.number("\(index)")]])
    }
    let bytes = WorkbookWriter(sheets, in: .english).bytes
    let names = try Workbook(bytes).sheets.map(\.name)
    #expect(names == [long, String(repeating: "X", count: 27) + " (2)", "y"])
    for (index, name) in names.enumerated() { #expect(try read(bytes, sheet: name) == [["n"], ["\(index)"]]) }
  }

  @Test("a text longer than Excel's cells is cut, and that is counted")
  func longTexts() throws {
    let rows = [
      [SheetCell.text(String(repeating: "ż", count: 32_767))], [.text(String(repeating: "🦊", count: 20_000))],
    ]
    var bytes: [UInt8] = []
    let written = WorkbookWriter([WrittenSheet("x", headings: ["a"], rows: rows)], in: .polish).write {
      bytes += $0
      return true
    }
    #expect(written.isWhole && written.cutTexts == 1)
    let read = try read(bytes).map { $0[0] }
    #expect(read[1].count == 32_767 && read[2] == String(repeating: "🦊", count: 16_383) + "…")
  }

  @Test("rows that a sheet cannot hold are counted, and the others are all there")
  func tooManyRows() throws {
    let rows = (1...5).map { [SheetCell.text("wiersz \($0)")] }
    let sheet = WrittenSheet("s", headings: ["a"], rows: rows, foot: ["stopka"])
    var bytes: [UInt8] = []
    let written = WorkbookWriter([sheet], in: .polish, mostRows: 4).write { piece in
      bytes += piece
      return true
    }
    #expect(written.isWhole && written.missingRows == 2)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("wiersz 3") && !text.contains("wiersz 4") && !text.contains("stopka"))
    #expect(WorkbookWriter([sheet], in: .polish).write { _ in true }.missingRows == 0)
  }

  @Test("who wants no more gets no more")
  func stopped() {
    var pieces = 0
    let written = WorkbookWriter([WrittenSheet("x", headings: ["a"], rows: [[SheetCell.text("b")]])], in: .polish).write
    { _ in
      pieces += 1
      return pieces < 3
    }
    #expect(!written.isWhole && pieces == 3)
  }

  @Test(
    "what is printed as a number or a day is one for a spreadsheet",
    arguments: [
      ("40", true, SheetCell.number("40")), ("40", false, .text("40")), ("1\u{A0}234,5", true, .number("1234.5")),
      ("1,234", true, .number("1234")), ("1,234.5", true, .number("1234.5")), ("-0,5", true, .number("-0.5")),
      ("<3", true, .text("<3")), ("0012", true, .text("0012")), ("1,23", true, .number("1.23")), ("", true, .empty),
      ("–", true, .text("–")), ("9.09.2026", false, .day(Day(number: 20_705))),
      ("31.02.2026", false, .text("31.02.2026")),
      ("9.09.2026, 18:00", false, .time(Day(number: 20_705), minutes: 1_080)),
      ("9.09.2026, 8:05", true, .time(Day(number: 20_705), minutes: 485)),
      ("9.09.2026, 24:00", false, .text("9.09.2026, 24:00")), ("9.09.2026, 1:5", false, .text("9.09.2026, 1:5")),
      ("9.09.2026, -1:05", false, .text("9.09.2026, -1:05")),
      ("9.09", false, .text("9.09")), ("12345678901234567", true, .text("12345678901234567")),
      ("1.2.3", true, .text("1.2.3")),
    ]) func printed(text: String, isNumber: Bool, cell: SheetCell)
  {
    #expect(SheetCell(printed: text, inColumnOfNumbers: isNumber) == cell)
  }

  /// A random text of signs that are likely to be taken for something else.
  private func text(_ random: inout SeededGenerator) -> String {
    let pieces = [
      "a", "ż", "=", "+", "-", "@", "<", ">", "&", "\"", "]]>", " ", "\n", "\t", "\r", "_x000D_", "_x", "0", "12", "'x",
      "🦊", "e\u{301}", ";", "|", "\u{202E}", "\u{FFFD}", "<!--", "&amp;",
    ]
    return (0..<random.number(1...6)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  @Test("every table comes back as it was", arguments: 0..<30) func everyTable(round: UInt64) throws {
    let seed = Thoroughness.seed &+ round
    var random = SeededGenerator(seed: seed)
    let columns = random.number(1...40)
    var expected = [(0..<columns).map { "kolumna \($0)" }]
    var rows: [[SheetCell]] = []
    for _ in 0..<random.number(0...40) {
      var (cells, texts): ([SheetCell], [String]) = ([], [])
      for _ in 0..<columns {
        switch random.number(0...5) {
        case 0: (cells, texts) = (cells + [.empty], texts + [""])
        case 1:
          let number = String(random.number(-1_000_000...1_000_000_000_000))
          (cells, texts) = (cells + [.number(number)], texts + [number])
        case 2:
          let day = Day(number: random.number(-25_000...60_000))
          (cells, texts) = (cells + [.day(day)], texts + [day.text])
        case 3:
          let (day, minutes) = (Day(number: random.number(-25_000...60_000)), random.number(1...1_439))
          let time = try LocalTime(
            day.text + "T" + (minutes < 600 ? "0" : "") + "\(minutes / 60):" + (minutes % 60 < 10 ? "0" : "")
              + "\(minutes % 60)")
          (cells, texts) = (cells + [.time(day, minutes: minutes)], texts + [time.text.replacing("T", with: " ")])
        case _:
          let text = text(&random)
          (cells, texts) = (cells + [.text(text)], texts + [text])
        }
      }
      rows.append(cells)
      if texts.contains(where: { !$0.isEmpty }) { expected.append(texts) }
    }
    let bytes = written(rows, headings: expected[0])
    let workbook = try Workbook(bytes)
    let read = Array(try workbook.rows(of: workbook.sheet(named: nil)).rows)
    #expect(read.flatMap(\.findings).isEmpty, "seed \(seed)")
    #expect(read.map { row in row.cells.map(\.meaning) } == expected, "seed \(seed)")
  }
}
