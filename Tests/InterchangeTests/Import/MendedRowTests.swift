import CivicDomain
import Interchange
import Testing
import Words

/// What a person types in the place of a row's cells is read as the file's own text is.
@Suite("A row that was mended") struct MendedRowTests {
  var scene: ImportScene

  init() throws { scene = try ImportScene() }

  private let head = "nazwa;forma prawna;prezes;e-mail prezesa;opiekun\n"
  private static let was = ["Ryś", "fundacja", "Jan Lis", "jan@@poczta", ""]

  private func mend(_ cells: [Int: String] = [:], _ fields: [String: String] = [:]) -> RowMend {
    var mend = RowMend(of: Self.was)
    (mend.cells, mend.fields) = (cells, fields)
    return mend
  }

  @Test mutating func `comes in as it was mended, the file untouched`() throws {
    let text = head + "Ryś;fundacja;Jan Lis;jan@@poczta;\nDzik;klub karciany;;;\n"
    let before = try scene.plan(text)
    #expect(before.added.isEmpty && before.summary.tally.refused == 2, "\(before.reasons)")
    let plan = try scene.plan(text, mends: [2: mend([3: "jan@poczta.example"])])
    #expect(plan.added.count == 1 && plan.summary.tally.refused == 1 && plan.summary.tally.contactsAdded == 1)
    let person = try #require(plan.changes.first { String($0.id.prefix) == Person.kind.idPrefix })
    #expect(person.set[\Person.email]?.text == "jan@poczta.example")
  }

  @Test mutating func `has a field of its own that no column is, and the others lack it as before`() throws {
    let text = "nazwa;adres\nRyś;Leśna 1\nDzik;Leśna 2\n"
    let form = Organization.name(of: \.legalForm)
    let plan = try scene.plan(text, mends: [2: mend([:], [form: "fundacja"])])
    #expect(plan.added.count == 1 && plan.findings.map(\.row) == [3], "\(plan.reasons)")
    #expect(plan.reasons == [.columnMissing(try scene.field(form))])
    let wrong = try scene.plan(text, mends: [2: mend([:], [form: "klub karciany"])])
    #expect(wrong.added.isEmpty && wrong.findings.count == 2, "what is typed is read as a cell is: \(wrong.reasons)")
  }

  /// A blank cell of an own export says that there is nothing; what was typed for another row does not.
  @Test mutating func `clears nothing in other rows`() throws {
    try scene.take("nazwa;forma prawna;telefon\nRyś;fundacja;32 261 12 34\nDzik;fundacja;32 261 12 35\n")
    let ids = scene.register.page(Query(Organization.kind, orderedBy: "name"), window: 0..<2).ids.map(\.raw)
    let text = "id;nazwa\n\(ids[0]);Dzik\n\(ids[1]);Ryś\n"
    let phone = Organization.name(of: \.phone)
    let plan = try scene.plan(text, mends: [2: mend([:], [phone: "32 261 12 36"])])
    #expect(plan.changed.map(\.raw) == [ids[0]] && plan.leftAlone.map(\.raw) == [ids[1]], "\(plan.reasons)")
  }

  @Test mutating func `is there for those that refer to it`() throws {
    let text = "nazwa;forma prawna;oddział\nKoło;oddział;Towarzystwo\nTowarzystwo;stowa;\n"
    #expect(try scene.plan(text, renamed: ["oddział": "branchOf"]).summary.tally.refused == 2)
    let plan = try scene.plan(text, mends: [3: mend([1: "stowarzyszenie"])], renamed: ["oddział": "branchOf"])
    #expect(plan.added.count == 2, "\(plan.reasons)")
  }

  @Test mutating func `is passed over, and counted as that`() throws {
    var over = RowMend(of: Self.was)
    over.isPassedOver = true
    let text = head + "Ryś;fundacja;Jan Lis;jan@@poczta;\nDzik;fundacja;;;\n"
    let plan = try scene.plan(text, mends: [2: over])
    #expect(plan.rows.map(\.verdict).first == .passedOver && plan.added.count == 1)
    #expect(plan.summary.tally.passedOver == 1 && plan.summary.tally.refused == 0 && plan.summary.rows == 2)
  }

  @Test mutating func `is known again where the file has become another, and else forgotten`() throws {
    let other = head + "Nowy;fundacja;;;\nRyś;fundacja;Jan Lis;jan@@poczta;\nDzik;fundacja;;;\n"
    let table = try ImportTable(CSVReader(Array(other.utf8)), of: try #require(Schema.kind(named: "organization")))
    let mended = mend([3: "jan@poczta.example"])
    var gone = RowMend(of: ["Dzik", "klub", "", "", ""])
    gone.cells = [1: "fundacja"]
    let (kept, dropped) = table.fitting([2: mended, 3: gone])
    #expect(kept == [3: mended] && dropped == [3])
    let plain = try scene.plan("nazwa;forma prawna\nRyś;fundacja\n")
    #expect(plain.table.fitting([2: mended]).dropped == [2])
  }
}
