import CivicDomain
import Testing
import Words

@testable import Interchange

/// Columns and cells as offices keep them, where one alone says only a part, or another thing than it seems.
@Suite("Columns that offices keep otherwise") struct OfficeCellTests {
  var scene: ImportScene

  init() throws { scene = try ImportScene() }

  private mutating func times(_ text: String) throws -> [String] {
    let plan = try scene.plan(text, of: "session")
    #expect(plan.findings.isEmpty, "\(plan.reasons)")
    return plan.rows.compactMap { row in
      guard case .added(_, let values) = row.verdict else { return nil }
      return "\(values["start"]?.plain ?? "") \(values["end"]?.plain ?? "")"
    }
  }

  @Test mutating func `a day and two clock times are when a session begins and ends`() throws {
    let expected = ["2026-12-21T17:00 2026-12-21T19:00", "2026-12-22T09:00 2026-12-22T11:30"]
    #expect(
      try times("Tytuł;Data;Od;Do\nA;21.12.2026;17:00;19:00\nB;22.12.26;9.00;godz. 11:30\n") == expected)
    #expect(try times("Tytuł;Dzień;Godzina;Koniec\nA;2026-12-21 00:00;17;19\nB;2026-12-22;9:00;11:30\n") == expected)
    #expect(
      try times("Tytuł;Początek;Koniec\nA;21.12.2026 17:00;19:00\nB;2026-12-22 9:00;11.30\n") == expected,
      "an end without its day is of that of the beginning")
    #expect(try times("Tytuł;Data;Do\nA;21.12.2026 17:00;19:00\nB;22.12.2026 9:00;11:30\n") == expected)
    #expect(
      try times("Tytuł;Data;Od;Do\nA;20.12.2026;21.12.2026 17:00;21.12.2026 19:00\nB;;22.12.2026 9:00;11:30\n")
        == expected, "what says its own day has it")
  }

  @Test mutating func `a clock without any day is refused`() throws {
    #expect(try scene.plan("Tytuł;Data;Od;Do\nA;;17:00;19:00\n", of: "session").findings.count == 2)
    #expect(try scene.plan("Tytuł;Data;Od;Do\nA;21.12.2026;25:00;19:00\n", of: "session").findings.count == 1)
  }

  @Test mutating func `such columns come back as they were`() throws {
    let text = "Tytuł;Data;Od;Do\nA;21.12.2026;17:00;19:00\n"
    let plan = try scene.take(text, of: "session")
    let kind = try #require(Schema.kind(named: "session"))
    let remembered = plan.mapping.remembered.map(\.text)
    let table = RememberedTable(
      remembered, of: kind, on: scene.register, at: try LocalTime("2026-09-09T10:00"), for: .everyone,
      in: Language.polish.words)
    let id = try #require(plan.added.first)
    let record = try #require(scene.register.stored(id))
    let cells = table.cells(of: record, number: 1).map(\.text)
    #expect(cells[0] == "A" && cells[2...] == ["17:00", "19:00"], "\(cells)")
    let again = "\(table.headings.joined(separator: ";"))\n\(cells.joined(separator: ";"))\n"
    #expect(try scene.plan(again, of: "session").leftAlone.count == 1, "\(again)")
    #expect(remembered.map { RememberedColumn($0, of: kind).text } == remembered)
  }

  @Test mutating func `ids of the office's own are external ids, unless one is ours`() throws {
    let plan = try scene.take("Id;Nazwa;Forma prawna\n1;Qi;fundacja\n2;Qj;fundacja\n")
    #expect(plan.added.count == 2 && plan.table.theirIDs == 0, "\(plan.reasons)")
    #expect(scene.values(plan.added[0])["externalId"] == .text("1"))
    #expect(try scene.plan("Id;Nazwa;Forma prawna\n1;Qi;fundacja\n").leftAlone.count == 1)
    let mixed = try scene.plan("Id;Nazwa;Forma prawna\n\(plan.added[0].raw);Qi;fundacja\n9;Qk;fundacja\n")
    #expect(mixed.table.theirIDs == nil && mixed.reasons == [.notAnID("9", expected: Organization.kind)])
    #expect(try scene.plan("id;nazwa;forma prawna;numer zewnętrzny\n9;A;fundacja;x\n").table.theirIDs == nil)
    #expect(try scene.plan("id;nazwa;forma prawna\n;A;fundacja\n").table.theirIDs == nil)
  }

  @Test mutating func `a control sign refuses its cell, whatever becomes of it`() throws {
    for sign in ["\u{7}", "\u{1B}[31m", "\u{8}", "\u{7F}", "\u{9B}", "\u{FFFF}", "\u{FFFE}"] {
      let named = try scene.plan("nazwa;forma prawna;Kolor\nA\(sign)b;fundacja;x\nB;fundacja;x\(sign)\n")
      #expect(named.reasons == [.table(.controlSign), .table(.controlSign)], "\(sign.unicodeScalars)")
      #expect(named.findings.map(\.cell) == [0, 2])
    }
    let dropped = try scene.plan("nazwa;forma prawna;Kolor\nA;fundacja;x\u{1B}\n", renamed: ["Kolor": ""])
    #expect(dropped.added.count == 1, "nobody reads what is passed over")
    #expect(
      try scene.plan("nazwa;forma prawna;notatki\nA;fundacja;\"x\ny\u{B}z\tż\u{85}\u{A0}\u{FFFD}żń\"\n").added.count
        == 1)
  }

  @Test mutating func `a place whose north and east are exchanged is refused, others are not`() throws {
    let head = "nazwa;forma prawna;szerokość geograficzna;długość geograficzna\n"
    let swapped = try scene.plan(head + "A;fundacja;19,2;50,3\n")
    #expect(swapped.findings.map(\.cell) == [2] && swapped.findings.first?.reason.sort == 20, "\(swapped.reasons)")
    for place in ["50,3;19,2", "48,2;16,3", "19,2;-99,1", ";", "19,2;", "0;0"] {
      #expect(try scene.plan(head + "A;fundacja;\(place)\n").added.count == 1, "\(place)")
    }
  }

  @Test(arguments: [("950", "00-950"), ("1234", "01-234"), ("00-950", "00-950"), ("SW1", "SW1")])
  mutating func `a postal code has its zeros again`(typed: String, code: String) throws {
    let plan = try scene.plan("nazwa;forma prawna;kod pocztowy\nA;fundacja;\(typed)\n")
    guard case .added(_, let values)? = plan.rows.first?.verdict else { throw Unread() }
    #expect(values["postalCode"] == .text(code))
    #expect(plan.rows[0].mends.map(\.mend) == (typed.count < 5 && typed != "SW1" ? [.zeros] : []))
  }

  private struct Unread: Error {}

  @Test mutating func `each office has the telephone beside it, and two of one come back`() throws {
    let text =
      "Nazwa;Forma prawna;Prezes;Telefon;Wiceprezes;Telefon\nQ;fundacja;Ewa Aaa, Jan Bbb;600 111 111;Zofia Ccc;600 222 222\n"
    let plan = try scene.take(text)
    #expect(plan.findings.isEmpty && plan.rows.first?.contacts.added == 3, "\(plan.reasons)")
    let people = plan.changes.filter { $0.id.prefix == Person.kind.idPrefix }.compactMap {
      $0.set.named["phone"]?.plain
    }
    #expect(people.sorted() == ["600 111 111", "600 222 222"])
    let kind = try #require(Schema.kind(named: "organization"))
    let table = RememberedTable(
      plan.mapping.remembered.map(\.text), of: kind, on: scene.register, at: try LocalTime("2026-09-09T10:00"),
      for: .keeper, in: Language.polish.words)
    let id = try #require(plan.added.first)
    let record = try #require(scene.register.stored(id))
    let cells = table.cells(of: record, number: 1).map(\.text)
    #expect(cells == ["Q", "fundacja", "Ewa Aaa, Jan Bbb", "600 111 111", "Zofia Ccc", "600 222 222"], "\(cells)")
    let again = "\(table.headings.joined(separator: ";"))\n\(cells.joined(separator: ";"))\n"
    #expect(try scene.plan(again).leftAlone.count == 1)
  }

  @Test mutating func `a whole extract says what holds now`() throws {
    let text = """
      {"odpis":{"rodzaj":"Pełny","naglowekP":{"numerKRS":"0000123450","stanZDnia":"20.11.2026"},"dane":{"dzial1":{
      "danePodmiotu":{"formaPrawna":[{"formaPrawna":"STOWARZYSZENIE","nrWpisuWprow":"1"}],
      "nazwa":[{"nazwa":"STARA","nrWpisuWprow":"1","nrWpisuWykr":"2"},{"nazwa":"QNOWA","nrWpisuWprow":"2"}]},
      "siedzibaIAdres":{"adres":[{"ulica":"UL. STARA","nrDomu":"1","nrWpisuWprow":"1","nrWpisuWykr":"3"},
      {"ulica":"UL. NOWA","nrDomu":"2","nrWpisuWprow":"3"}]}}}}}
      """
    var rows = try ImportFile(Array(text.utf8)).rows
    let (head, row) = (rows.next(), rows.next())
    let cells = Dictionary(uniqueKeysWithValues: zip(head?.cells.map(\.text) ?? [], row?.cells.map(\.meaning) ?? []))
    #expect(cells["name"] == "Qnowa" && cells["krs"] == "0000123450" && cells["address"] == "ul. Nowa 2", "\(cells)")
    #expect(cells["legalForm"] == "stowarzyszenie")
  }

  @Test(arguments: [
    ("TERENOWA JEDNOSTKA ORGANIZACYJNA STOWARZYSZENIA", "branch"), ("KÓŁKO ROLNICZE", "other"),
    ("STOWARZYSZENIE KULTURY FIZYCZNEJ O ZASIĘGU OGÓLNOKRAJOWYM", "sportsClub"),
    ("PRZEDSTAWICIELSTWO FUNDACJI ZAGRANICZNEJ", "foundation"),
  ])
  mutating func `a form of the register that nobody calls so is what it most likely is, and noted`(
    form: String, expected: String
  ) throws {
    let text = CourtRegisterExtractTests.extract.replacing("\"STOWARZYSZENIE\",\"iden", with: "\"\(form)\",\"iden")
    let file = try ImportFile(Array(text.replacing("6290000000", with: "").replacing("27010222300000", with: "").utf8))
    let table = try file.table(of: Schema.kind(of: Organization.self))
    var plan = ImportPlan(table, on: scene.register, by: scene.author, at: scene.at) { 7 }
    guard case .added(_, let values)? = plan.next()?.verdict else { throw Unread() }
    #expect(values["legalForm"] == .text(expected))
    #expect(values["notes"]?.plain.contains("Forma prawna w KRS: \(form.lowercased())") == true)
  }
}
