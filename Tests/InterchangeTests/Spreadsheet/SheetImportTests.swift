import CivicDomain
import Interchange
import Testing

@Suite("A sheet is taken as any table is") struct SheetImportTests {
  private var scene: ImportScene

  init() throws { scene = try ImportScene() }

  /// Rows of texts; nil is no cell, what begins with `<` is one by itself.
  private func workbook(_ rows: [(Int, [String?])]) -> HandMadeWorkbook {
    let xml = rows.map { number, cells in
      let cells = cells.enumerated().map { column, text in
        guard let text else { return "" }
        let place = "r=\"\(ColumnMapping.letter(column))\(number)\""
        return text.hasPrefix("<c ")
          ? text.replacing("<c ", with: "<c \(place) ") : "<c \(place) t=\"str\"><v>\(text)</v></c>"
      }
      return "<row r=\"\(number)\">\(cells.joined())</row>"
    }
    return HandMadeWorkbook(xml.joined(), styles: "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>")
  }

  private func rows(_ rows: [(Int, [String?])]) throws -> any TableRows { try ImportFile(workbook(rows).bytes).rows }

  @Test("titles above, empty rows between and cells that were dropped: rows are numbered as the spreadsheet does")
  mutating func rowNumbers() throws {
    let plan = try scene.plan(
      rows([
        (1, ["Wykaz organizacji"]), (3, ["Nazwa", "Forma prawna", "KRS", "Uwagi"]),
        (4, ["Lis", "stowarzyszenie", "<c ><v>30898</v></c>"]), (9, ["Dzik", "nic takiego"]),
        (10, ["Ryś", "fundacja", nil, "<c s=\"1\"><v>46347</v></c>"]),
      ]))
    #expect(plan.table.headRow == 3 && plan.table.titleRows == [1])
    #expect(plan.rows.map(\.number) == [4, 9, 10] && plan.added.count == 2)
    #expect(plan.findings.map(\.row) == [9] && plan.findings.map(\.cell) == [1])
    #expect(plan.rows[0].mends.map(\.mend) == [.zeros] && plan.rows[0].mends.map(\.column) == [2])
    scene.register.apply(plan.changes, at: scene.at, by: scene.author)
    #expect(scene.values(plan.added[0])["krs"] == .text("0000030898"))
    #expect(scene.values(plan.added[1])["notes"]?.text?.contains("2026-11-21") == true)
  }

  @Test("a formula that failed refuses its row, unless its column is passed over")
  mutating func failedFormulas() throws {
    let cells: [(Int, [String?])] = [
      (1, ["name", "legalForm", "phone"]), (2, ["Lis", "association", "<c t=\"e\"><f>x</f><v>#REF!</v></c>"]),
      (3, ["Dzik", "association", "<c ><f>x</f></c>"]),
    ]
    let refused = try scene.plan(rows(cells))
    #expect(refused.reasons == [.table(.failedFormula("#REF!")), .table(.formulaWithoutValue)])
    #expect(refused.findings.map(\.cell) == [2, 2] && refused.findings.map(\.row) == [2, 3])
    #expect(try scene.plan(rows(cells), renamed: ["phone": ""]).added.count == 2)
  }

  @Test("a day at midnight, as programs write it that know only times, is a day")
  mutating func midnight() throws {
    for text in ["2001-02-03 00:00", "2001-02-03 00:00:00", "2001-02-03T00:00:00", "3.02.2001"] {
      let plan = try scene.plan("name,legalForm,founded\nLis,association,\(text)\n")
      let values = plan.changes.first.map { $0["founded"] }
      #expect(values == .some(.text("2001-02-03")), "\(text) \(plan.findings)")
    }
    #expect(try scene.plan("name,legalForm,founded\nLis,association,2001-02-03 10:00\n").added.isEmpty)
  }

  @Test("a number whose last digits a spreadsheet lost is said to be one")
  mutating func lostDigits() throws {
    let plan = try scene.plan(
      rows([(1, ["name", "legalForm", "regon"]), (2, ["Lis", "association", "<c ><v>3.57099E+13</v></c>"])]))
    #expect(plan.findings.map(\.cell) == [2])
    #expect("\(plan.reasons)".contains("scientific"))
  }

  @Test("the same sheet is read again from its beginning by whoever kept it")
  func isAValue() throws {
    let rows = try rows([(1, ["name"]), (2, ["Lis"])])
    var (one, other) = (rows, rows)
    #expect(one.next()?.cells.map(\.text) == ["name"] && one.next()?.number == 2 && one.next() == nil)
    #expect(one.partRead == 1 && other.partRead == 0 && other.next()?.number == 1)
  }
}
