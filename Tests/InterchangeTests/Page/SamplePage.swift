import CivicDomain
import Interchange

/// A page with one of each block, in which everything is written that a rendering might take for a mark of its own.
enum SamplePage {
  static let hostile = "a & <b> \"c\" | *d* _e_ [f](g) `h` \\ </table><script>alert(1)</script>"

  static let table = ReportPage.Table(
    "Uwagi",
    columns: [
      ReportPage.Column("Nr", .trailing), ReportPage.Column("Treść"), ReportPage.Column("Podpis", byHand: true),
    ],
    rows: [["1", "Zażółć gęślą jaźń\ndruga linia", ""], ["2", hostile, ""]])

  static let page = ReportPage(
    title: "Raport <1>", language: .polish,
    blocks: [
      .heading("Część & reszta"), .paragraph("Pierwsza linia\ndruga linia"), .paragraph(hostile),
      .facts([ReportPage.Fact("Termin", "9.09.2026"), ReportPage.Fact("Miejsce", hostile)]),
      .table(table),
      .bars(ReportPage.Bars("Rozpatrzenie", of: "Jak", [ReportPage.Bar("uwzględniona", 4), ReportPage.Bar("bez", 1)])),
      .signatures(["podpis A", "podpis B"]), .notice("Klauzula <ważna>\nw dwóch liniach"),
    ])
}
