import CivicDomain
import Testing

@testable import Interchange

/// What a page says around its tables goes with them where they stand alone.
@Suite("words around a table") struct WordsAroundTableTests {
  private func table(_ caption: String) -> ReportPage.Table {
    ReportPage.Table(caption, columns: [ReportPage.Column("x"), ReportPage.Column("y")], rows: [["a", "b"]])
  }

  private var page: ReportPage {
    ReportPage(
      title: "Koperta", language: .polish,
      blocks: [
        .paragraph("wpisz później"), .sheet("Warsztat, 9.09"), .facts([ReportPage.Fact("Miejsce", "sala 1")]),
        .table(table("Uczestnicy")), .notice("Sfinansowano z PROO"), .sheet("Debata, 10.09"),
        .facts([ReportPage.Fact("Miejsce", "sala 2")]), .table(table("Uczestnicy")), .signatures(["podpis"]),
        .foot("Sporządzono"),
      ])
  }

  @Test("each table has what stands under its heading, and the notice behind it")
  func parts() throws {
    let words = page.tablesWithWords
    #expect(words.map(\.heading) == ["Warsztat, 9.09", "Debata, 10.09"])
    #expect(words[0].before.map(\.text) == ["Koperta", "wpisz później", "Warsztat, 9.09", "Miejsce: sala 1"])
    #expect(words[0].after.map(\.text) == ["Sfinansowano z PROO"])
    #expect(words[1].before.map(\.text) == ["Koperta", "Debata, 10.09", "Miejsce: sala 2"] && words[1].after.isEmpty)
  }

  @Test("as CSV they are rows above and below, a label in the first cell")
  func csv() {
    let text = String(decoding: CSVPage(page, marked: false).bytes, as: UTF8.self)
    let rows = text.split(separator: "\r\n", omittingEmptySubsequences: false).dropLast()
    #expect(
      Array(rows) == [
        "Koperta", "wpisz później", "Warsztat, 9.09", "Miejsce;sala 1", "", "Uczestnicy", "x;y", "a;b", "",
        "Sfinansowano z PROO", "", "Debata, 10.09", "Miejsce;sala 2", "", "Uczestnicy", "x;y", "a;b", "", "Sporządzono",
      ])
  }

  @Test("as a workbook they stand above the head row, which stays in sight and is filtered, and name the sheet")
  func workbook() throws {
    let bytes = XLSXPage(page).bytes
    let workbook = try Workbook(bytes)
    #expect(workbook.sheets.map(\.name) == ["Warsztat, 9.09", "Debata, 10.09"])
    let first = Array(try workbook.rows(of: workbook.sheet(named: "Warsztat, 9.09")).rows).map { $0.cells.map(\.text) }
    #expect(
      first.map { $0.first ?? "" } == [
        "Koperta", "wpisz później", "Warsztat, 9.09", "Miejsce: sala 1", "x", "a", "Sfinansowano z PROO", "Sporządzono",
      ])
    let xml = String(decoding: bytes, as: UTF8.self)
    #expect(xml.contains("<autoFilter ref=\"A6:B7\"/>") && xml.contains("ySplit=\"6\" topLeftCell=\"A7\""))
    #expect(xml.contains("'Debata, 10.09'!$5:$5</definedName>"))
  }

  @Test("a page that is its table alone is that from the first byte")
  func tableAlone() {
    let alone = ReportPage(
      title: "Organizacje", language: .polish, blocks: [.paragraph("szukane: x"), .table(table("Organizacje"))])
    #expect(String(decoding: CSVPage(alone, marked: false).bytes, as: UTF8.self) == "x;y\r\na;b\r\n")
    #expect(String(decoding: XLSXPage(alone).bytes, as: UTF8.self).contains("<autoFilter ref=\"A1:B2\"/>"))
  }

  @Test func `a long text above a table does not stay in sight`() {
    #expect(WorkbookParts.sheetHead(frozen: 10).contains("ySplit=\"10\""))
    #expect(!WorkbookParts.sheetHead(frozen: 11).contains("<pane"))
  }
}
