import CivicDomain
import Testing
import Words

@testable import Interchange

/// Rows and cells that may mean two things: none of them is taken for more than it says.
@Suite("Rows in doubt") struct DoubtfulRowTests {
  var scene: ImportScene

  init() throws { scene = try ImportScene() }

  // MARK: - Legal forms that are only likely

  @Test(arguments: ["ordinaryAssociation", "federation", "sportsClub", "association"])
  mutating func `a form that a name makes likely makes no second organization`(form: String) throws {
    let id = try #require(
      try scene.take("Nazwa;Forma prawna\nStowarzyszenie Unia\n".replacing("Unia\n", with: "Unia;\(form)\n")).added
        .first)
    let same = try scene.plan("Nazwa;Miasto\nStowarzyszenie Unia;\n")
    #expect(same.leftAlone == [id], "\(same.reasons)")
    let told = try scene.plan("Nazwa;Telefon\nStowarzyszenie Unia;322641200\n")
    guard case .looksLike(id, _)? = told.reasons.first else {
      Issue.record("\(told.rows.map(\.verdict))")
      return
    }
  }

  @Test mutating func `nor do two rows of one list`() throws {
    let plan = try scene.plan("Nazwa;Miasto\nStowarzyszenie Unia;\nUnia;\n", given: ["legalForm": .text("association")])
    #expect(plan.added.count == 1 && plan.findings.map(\.row) == [3], "\(plan.reasons)")
  }

  @Test mutating func `a name alone is no heading`() throws {
    let plan = try scene.plan("Lp.;Nazwa;Miasto\nFUNDACJE;;\n1;Lis;Będzin\n;Zagłębie;\n2;Ryś;Będzin\n;RADA RODZICÓW;\n")
    #expect(plan.added.count == 3 && plan.rows.map(\.number) == [3, 4, 5, 6], "\(plan.reasons)")
    #expect(plan.reasons == [.columnMissing(try scene.field("legalForm"))], "what may be an organization is told")
  }

  // MARK: - What makes a room usable

  @Test(arguments: [
    "winda nieczynna", "toaleta niedostosowana", "podjazd niedostępny", "winda w budowie", "planowana winda",
    "winda (od 2027)", "winda 2027", "winda?", "winda, toaleta niedostosowana", "toaleta dla personelu",
    "parking płatny", "winda uszkodzona",
  ])
  mutating func `what is not there yet, or any more, is no yes`(cell: String) throws {
    try scene.take("Nazwa;Forma prawna\nA;UKS\n")
    let plan = try scene.plan("Nazwa;Organizacja;Rodzaj;Dostępność\nS;A;sala;\"\(cell)\"\n", of: "resource")
    #expect(plan.added.isEmpty && plan.findings.map(\.cell) == [3], "\(plan.rows.map(\.verdict))")
  }

  @Test(arguments: [
    ("toaleta dostosowana", ["toilet"]), ("winda dla osób z niepełnosprawnościami", ["lift"]),
    ("jest winda", ["lift"]), ("miejsce parkingowe dla osób niepełnosprawnych", ["parking"]),
  ])
  mutating func `what is said beside it in harmless words is`(cell: String, words: [String]) throws {
    try scene.take("Nazwa;Forma prawna\nA;UKS\n")
    let plan = try scene.plan("Nazwa;Organizacja;Rodzaj;Dostępność\nS;A;sala;\"\(cell)\"\n", of: "resource")
    guard case .added(_, let values)? = plan.rows.first?.verdict else {
      Issue.record("\(plan.reasons)")
      return
    }
    #expect(values["accessibility"]?.texts == words)
  }

  // MARK: - Totals

  @Test mutating func `a remark that begins as a total does is none`() throws {
    let sessions = try scene.take(
      "tytuł;początek;koniec;Nazwa zadania\nW;2026-12-01 17:00;2026-12-01 19:00;Razem łatwiej\n", of: "session")
    #expect(sessions.added.count == 1, "\(sessions.reasons)")
    let signed = try scene.plan(
      "Spotkanie;Imię i nazwisko;Komentarz\nW;Jan Lis;Razem z mężem\nW;Ewa Kos;\n;;Razem: 2\n", of: "registration")
    #expect(signed.added.count == 2 && signed.reasons == [.noRecord], "\(signed.reasons)")
  }

  // MARK: - People of the row above

  @Test(arguments: [
    (";Będzin;Ola Ryś;600100201", "another place, or the same: whose it is nobody knows"),
    (";;Ola Ryś;600100201", "the one above has a chair"),
  ])
  mutating func `a row without a name gives its chair to nobody`(row: String, why: String) throws {
    let plan = try scene.plan(
      "Nazwa;Miasto;Prezes;Telefon\nKlub Alfa;Będzin;Jan Lis;600100200\n\(row)\n",
      given: ["legalForm": .text("other")])
    #expect(plan.changed.isEmpty && plan.findings.map(\.row) == [3], "\(why): \(plan.rows.map(\.verdict))")
  }

  @Test mutating func `neither does a row of another number, or one with more to say`() throws {
    let plan = try scene.plan(
      "Lp.;Nazwa;Osoba do kontaktu;Uwagi\n1;Klub Alfa;Jan Lis;\n2;;Ola Ryś;\n;;Iza Kot;zawieszona\n;;Ewa Kos;\n",
      given: ["legalForm": .text("other")])
    #expect(plan.findings.map(\.row) == [3, 4, 5], "\(plan.rows.map(\.verdict))")
    #expect(plan.changed.isEmpty, "behind a refused row nobody knows who is above")
  }

  // MARK: - Lists in a cell

  @Test mutating func `a comma parts no prose, and nobody from where they are`() throws {
    let prose = "działalność na rzecz dzieci, młodzieży i seniorów"
    let plan = try scene.take("Nazwa;Forma prawna;Działalność\nA;UKS;\"\(prose)\"\nB;UKS;\"sport, chór\"\n")
    #expect(plan.added.map { scene.values($0)["activities"] } == [.list([prose]), .list(["sport", "chór"])])
    let leaders = "dr Anna Nowak, Uniwersytet Śląski"
    let session = try scene.take(
      "tytuł;początek;koniec;prowadzący\nW;2026-12-01 17:00;2026-12-01 19:00;\"\(leaders)\"\n", of: "session")
    let id = try #require(session.added.first, "\(session.reasons)")
    #expect(scene.values(id)["leaders"] == .list([leaders]))
  }

  // MARK: - People

  @Test(arguments: [
    ("Opiekun grupy", "jan kowalski"), ("Koordynator gminny", "anna nowak 600 100 200"),
    ("Telefon", "601 100 200 (anna)"),
    ("Osoba wspierająca", "pani kowalska"),
  ])
  mutating func `nobody in small letters is noted`(heading: String, cell: String) throws {
    let plan = try scene.take("Nazwa;Forma prawna;\(heading)\nA;UKS;\"\(cell)\"\n")
    #expect(plan.added.allSatisfy { scene.values($0)["notes"] == nil }, "\(plan.mapping.columns)")
  }

  @Test func `what is no name stays a note`() {
    for text in ["od maja do września", "po 16 w biurze", "sekretariat", "ul. jan 3"] {
      #expect(!PersonInText.isNamed(in: text, isLikely: true), "\(text)")
    }
    #expect(!PersonInText.isNamed(in: "grupa anna", isLikely: false))
  }

  @Test mutating func `where others have a chair, nobody's number is not everyone's`() throws {
    let plan = try scene.take(
      "Nazwa;Forma prawna;Prezes;Telefon\nA;UKS;Jan Lis;600100200\nB;UKS;wakat;600100201\n")
    let values = scene.values(try #require(plan.added.last, "\(plan.reasons)"))
    #expect(values["phone"] == nil && values["notes"] == nil)
    #expect(plan.rows.last?.mends.map(\.mend) == [.saysNothing, .personLeftOut])
    // But an office's line is, and so is its address.
    let head = "Nazwa;Forma prawna;Prezes;Telefon;E-mail\n"
    let rows = "C;UKS;Ewa Kos;600100202;e.kos@c.example\nD;UKS;;32 262 22 22;biuro@d.example\n"
    let other = try scene.take(head + rows)
    let office = scene.values(try #require(other.added.last, "\(other.reasons)"))
    #expect(office["phone"] == .text("32 262 22 22") && office["email"] == .text("biuro@d.example"), "\(office)")
    #expect(office["notes"] == nil && other.rows.last?.mends.map(\.mend) == [.ofOffice, .ofOffice])
    let own = try scene.take(
      head + rows.replacing("C;", with: "E;").replacing("D;UKS;;32 262 22 22;biuro", with: "F;UKS;;+49 30 1234567;ola"))
    #expect(scene.values(own.added[1])["phone"] == nil && scene.values(own.added[1])["email"] == nil)
  }

  @Test mutating func `what stands right of a table goes into no field that everyone sees`() throws {
    try scene.take("Nazwa;Forma prawna\nA;UKS\n")
    func row(_ number: Int, _ cells: [String]) -> String {
      let cells = cells.enumerated().map { column, text in
        "<c r=\"\(ColumnMapping.letter(column))\(number)\" t=\"str\"><v>\(text)</v></c>"
      }
      return "<row r=\"\(number)\">\(cells.joined())</row>"
    }
    let rows =
      row(1, ["Nazwa", "Organizacja", "Rodzaj", "Kaucja"]) + row(2, ["S", "A", "sala", "klucz", "dla swoich"])
    let plan = try scene.plan(try ImportFile(HandMadeWorkbook(rows).bytes).rows, of: "resource")
    guard case .added(_, let values)? = plan.rows.first?.verdict else {
      Issue.record("\(plan.reasons)")
      return
    }
    #expect(values["conditions"] == .text("Kaucja: klucz"))
    #expect(plan.rows[0].mends.contains(ImportPlan.Mended(mend: .besideTable, column: 4)))
  }

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

  // MARK: - Places

  @Test mutating func `a place that is none clears no known one`() throws {
    let id = try #require(
      try scene.take("Nazwa;Forma prawna;latitude;longitude\nA;UKS;50,3;19,2\n").added.first)
    let plan = try scene.take("id;latitude;longitude\n\(id.raw);0;0\n")
    #expect(plan.leftAlone == [id] && plan.rows[0].mends.map(\.mend) == [.noPlace], "\(plan.reasons)")
    #expect(scene.values(id)["latitude"] != nil)
    #expect(try scene.plan("id;latitude;longitude\n\(id.raw);;\n").changed == [id], "a blank says so")
  }
}
