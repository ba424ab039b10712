import CivicDomain
import Testing
import Words

@testable import Interchange

/// Rows and cells that may mean two things: none of them is taken for more than it says.
@Suite("Rows in doubt") struct DoubtfulRowTests {
  var scene: ImportScene

  init() throws { scene = try ImportScene() }

  // MARK: - Cells right of a table

  @Test mutating func `a formula without a value right of a table is passed over, with a typed column and without`()
    throws
  {
    let rows = """
      <row r="1"><c t="str"><v>Nazwa</v></c><c t="str"><v>Miasto</v></c></row>\
      <row r="2"><c t="str"><v>A</v></c><c r="D2"><f>SUM(A1)</f></c><c r="E2" t="e"><v>#REF!</v></c></row>
      """
    let file = try ImportFile(HandMadeWorkbook(rows).bytes).rows
    let given: [String: FieldValue] = ["legalForm": .text("other")]
    let plan = try scene.plan(file, given: given)
    #expect(
      plan.added.count == 1
        && plan.rows[0].mends == [3, 4].map { ImportPlan.Mended(mend: .unreadBesideTable, column: $0) },
      "\(plan.reasons)")
    var mend = RowMend(of: [])
    mend.fields = ["phone": "32 264 12 00", "krs": "0000000001"]
    let typed = try scene.plan(file, mends: [2: mend], given: given)
    #expect(typed.added.count == 1, "what was typed is not blamed for it: \(typed.reasons)")
  }
}
