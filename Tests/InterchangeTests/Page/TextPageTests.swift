import CivicDomain
import Interchange
import Testing

@Suite("a page as plain text, Markdown and CSV")
struct TextPageTests {
  private func text(_ blocks: ReportPage.Block..., width: Int) -> [String] {
    let page = ReportPage(title: "T", language: .polish, blocks: blocks)
    return Array(PlainTextPage(page, width: width).lines.dropFirst(3))
  }

  @Test("what a table is called is not said twice where the page is called so")
  func title() {
    let table = ReportPage.Table("Organizacje", columns: [ReportPage.Column("Nazwa")], rows: [["KROKUS"]])
    let page = ReportPage(title: "Organizacje", language: .polish, blocks: [.table(table)])
    #expect(PlainTextPage(page, width: 40).lines.count { $0 == "Organizacje" } == 1)
    let other = ReportPage(title: "Wykaz", language: .polish, blocks: [.table(table)])
    #expect(PlainTextPage(other, width: 40).lines.contains("Organizacje"))
  }

  @Test("columns that fit stand beside each other, numbers at the right, cells in several lines")
  func setsColumns() {
    let table = ReportPage.Table(
      "Osoby",
      columns: [ReportPage.Column("Lp.", .trailing), ReportPage.Column("Nazwisko"), ReportPage.Column("Skąd")],
      rows: [["9", "Anna", "KROKUS"], ["10", "Zofia Nowak-Kowalska", ""]])
    #expect(
      text(.table(table), width: 30) == [
        "Osoby", "", "Lp.  Nazwisko           Skąd", "------------------------------", "  9  Anna               KROKUS",
        " 10  Zofia", "     Nowak-Kowalska",
      ])
  }

  @Test("a heading and an id stay whole, and a longer word is cut where there is no room")
  func keepsWords() {
    let table = ReportPage.Table(
      "Wnioski", columns: ["Identyfikator", "Treść", "Adres"].map { ReportPage.Column($0) },
      rows: [["prq-vf4w6j59p3", "Proszę o kopię", "bardzo.dlugi.adres@poczta.example"]])
    for width in 20...80 {
      let lines = text(.table(table), width: width)
      let words = lines.flatMap { $0.split(separator: " ") }
      #expect(
        words.contains { $0.hasPrefix("Identyfikator") } && words.contains("prq-vf4w6j59p3"), "\(width): \(lines)")
    }
    #expect(text(.table(table), width: 50)[2].hasPrefix("Identyfikator"), "beside each other")
  }

  @Test("columns that do not fit are told row by row")
  func stacksRows() {
    let table = ReportPage.Table(
      "Uwagi", columns: ["A", "B", "C", "D"].map { ReportPage.Column($0) },
      rows: [["jedno dwa trzy", "cztery pięć sześć", "", "siedem osiem"], ["x", "", "", ""]])
    #expect(
      text(.table(table), width: 24) == [
        "Uwagi", "", "A: jedno dwa trzy", "B: cztery pięć sześć", "D: siedem osiem", "", "A: x",
      ])
  }

  @Test("no line is wider than was asked for, whatever the width")
  func keepsTheWidth() {
    for width in 20...120 {
      for line in PlainTextPage(SamplePage.page, width: width).lines {
        #expect(line.count <= width, "\(width): \(line)")
      }
    }
  }

  @Test("facts, bars, signatures and notices")
  func setsOtherBlocks() {
    #expect(
      text(.facts([ReportPage.Fact("Termin", "9.09"), ReportPage.Fact("Sala", "Duża\nna parterze")]), width: 40) == [
        "Termin: 9.09", "Sala:   Duża", "        na parterze",
      ])
    #expect(
      text(.bars(ReportPage.Bars("Ile", [ReportPage.Bar("tak", 10), ReportPage.Bar("nie", 5)])), width: 28) == [
        "Ile", "tak 10 ████████████████████", "nie  5 ██████████",
      ])
    #expect(text(.signatures(["podpis"]), width: 20) == ["", "____________________", "podpis"])
    #expect(text(.notice("raz\ndwa"), width: 20) == ["| raz", "| dwa"])
  }

  @Test("Markdown keeps the letters that it would take for marks")
  func escapesMarkdown() {
    let lines = MarkdownPage(SamplePage.page).lines
    #expect(lines.first == "# Raport \\<1\\>")
    #expect(lines.contains("## Część \\& reszta"))
    #expect(lines.contains("| Nr | Treść | Podpis |") && lines.contains("| ---: | --- | --- |"))
    #expect(lines.contains("| 1 | Zażółć gęślą jaźń<br>druga linia |  |"))
    #expect(lines.contains { $0.hasPrefix("| 2 | a \\& \\<b\\> \"c\" \\| \\*d\\* \\_e\\_ \\[f\\](g) \\`h\\` \\\\") })
    // No bar but those of the table stands unescaped: every row has as many cells as there are columns.
    let rows = lines.filter { $0.hasPrefix("| ") && !$0.contains("█") }
    #expect(rows.allSatisfy { $0.replacing("\\\\", with: "").replacing("\\|", with: "").count { $0 == "|" } == 4 })
  }

  @Test("a line that would begin a list in Markdown stays a line")
  func keepsLines() {
    let page = ReportPage(
      title: "T", language: .polish, blocks: [.paragraph("1. raz\n- dwa\n9.09.2026 trzy"), .notice("+ cztery")])
    #expect(
      MarkdownPage(page).lines.dropFirst(2) == ["1\\. raz\\", "\\- dwa\\", "9\\.09.2026 trzy", "", "> \\+ cztery"])
  }

  @Test("CSV has the tables alone; of several each has its caption, and a page without one is empty")
  func writesTables() throws {
    func csv(_ blocks: ReportPage.Block...) -> String {
      String(
        decoding: CSVPage(ReportPage(title: "T", language: .polish, blocks: blocks), marked: false).bytes, as: UTF8.self
      )
    }
    let one = ReportPage.Table(
      "A", columns: [ReportPage.Column("x"), ReportPage.Column("y")], rows: [["=1+1", "b;c"]])
    #expect(csv(.heading("h"), .table(one)) == "x;y\r\n'=1+1;\"b;c\"\r\n")
    #expect(csv(.table(one), .table(one)) == "A\r\nx;y\r\n'=1+1;\"b;c\"\r\n\r\nA\r\nx;y\r\n'=1+1;\"b;c\"\r\n")
    #expect(csv(.paragraph("p")).isEmpty)
  }

  @Test("a mapping reaches every text of the page")
  func mapsEverything() {
    var seen: Set<String> = []
    _ = SamplePage.page.mapped {
      seen.insert($0)
      return $0
    }
    let texts = [
      "Raport <1>", "Część & reszta", "Pierwsza linia", "druga linia", SamplePage.hostile, "Termin", "9.09.2026",
      "Uwagi",
      "Treść", "Zażółć gęślą jaźń", "Rozpatrzenie", "Jak", "uwzględniona", "podpis A", "Klauzula <ważna>",
    ]
    #expect(texts.filter { !seen.contains($0) } == [])
    #expect(SamplePage.page.mapped { $0 } == SamplePage.page)
  }

  @Test func aTableWithoutColumnsIsEmptyAndNoFault() {
    let page = ReportPage(
      title: "Osoby", language: .polish, blocks: [.table(ReportPage.Table("Osoby", columns: [], rows: [[], []]))])
    for format in [PageFormat.text, .md, .html] { #expect(format.content(of: page) != nil, "\(format)") }
  }
}
