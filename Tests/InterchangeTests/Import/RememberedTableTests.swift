import CivicDomain
import SeededRandom
import Testing
import Words

@testable import Interchange

/// A list goes out as it came in: the same columns in the same order, under the same headings.
@Suite("Columns that are remembered") struct RememberedTableTests {
  private func cells(
    _ remembered: [String], of records: [RecordID], in scene: ImportScene, for reader: RememberedTable.Reader = .keeper
  ) throws -> [[String]] {
    let kind = Schema.kind(of: Organization.self)
    let table = RememberedTable(
      remembered, of: kind, on: scene.register, at: WarsawTime.local(scene.at), for: reader,
      in: Language.polish.words)
    let rows = records.compactMap { scene.register.stored($0) }.enumerated()
      .map { index, record in table.cells(of: record, number: index + 1).map(\.text) }
    return [table.headings] + rows
  }

  private func text(_ rows: [[String]]) -> String {
    var writer = CSVWriter(marked: false)
    for row in rows { writer.row(row) }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Columns as lists have them, and what may stand in each.
  private static let columns: [(headings: [String], cells: [String])] = [
    (["Nr KRS", "KRS (10 cyfr)", "krs"], ["0000030898", ""]),
    (["Adres siedziby", "Ulica"], ["Polna 1", "Długa 5A/2", ""]),
    (["Miejscowość", "miasto"], ["Dąbrowa Górnicza", ""]), (["Kod"], ["41-300", ""]),
    (["www", "Strona internetowa"], ["lis.example", ""]), (["Data rejestracji"], ["2001-05-09", ""]),
    (["OPP"], ["tak", ""]), (["Znak sprawy", "Budżet|rok", "a=b"], ["OR.12", "x; y: z", ""]),
    (["Uwagi"], ["pilne", "„cytat”; średnik", ""]),
  ]

  private static let people = [
    ["Prezes", "Tel.", "E-mail"], ["Osoba do kontaktu", "Telefon osoby do kontaktu"], ["Reprezentant"],
  ]

  @Test(arguments: 0..<40)
  func whatCameInGoesOutAlike(round: Int) throws {
    let seed = Thoroughness.seed &+ UInt64(round)
    var random = SeededGenerator(seed: seed)
    var scene = try ImportScene()
    var chosen = Self.columns.filter { _ in Bool.random(using: &random) }
    chosen.shuffle(using: &random)
    let people = Self.people.filter { _ in Bool.random(using: &random) }.shuffled(using: &random)
    let headings =
      ["Lp.", "Pełna nazwa", "Forma prawna"] + chosen.map { $0.headings.randomElement(using: &random) ?? "" }
      + people.flatMap { $0 }
    var rows = [headings]
    for number in 1...Int.random(in: 1...6, using: &random) {
      let who = people.enumerated().flatMap { index, columns in
        Bool.random(using: &random)
          ? columns.map { _ in "" }
          : [
            "Jan Lis \(["A", "B", "C"][index])\(String(repeating: "x", count: number))", "50010\(index)20\(number)",
            "o\(index)\(number)@x.example",
          ]
          .prefix(columns.count).map { $0 }
      }
      let cells = chosen.map { column in
        column.headings.contains("krs") ? "000000\(1000 + number)" : column.cells.randomElement(using: &random) ?? ""
      }
      rows.append(["\(number)", "Organizacja \(number)", "fundacja"] + cells + who)
    }
    let plan = try scene.take(text(rows))
    #expect(plan.findings.isEmpty, "seed \(seed): \(plan.reasons)")
    let told = try cells(plan.mapping.remembered.map(\.text), of: plan.added, in: scene)
    #expect(told == rows, "seed \(seed)")
    let again = try scene.plan(text(told))
    #expect(again.leftAlone.count == rows.count - 1, "seed \(seed): \(again.reasons)")
  }

  @Test func whatMayNotBeSeenIsEmptyAndTold() throws {
    var scene = try ImportScene()
    let plan = try scene.take("Nazwa;Rodzaj;Prezes;Tel.;Znak;Uwagi\nLis;stow.;Jan Lis;500100200;OR.1;pilne\n")
    let remembered = plan.mapping.remembered.map(\.text)
    let kind = Schema.kind(of: Organization.self)
    func table(_ reader: RememberedTable.Reader) -> RememberedTable {
      RememberedTable(
        remembered, of: kind, on: scene.register, at: WarsawTime.local(scene.at), for: reader, in: Language.polish.words
      )
    }
    #expect(table(.everyone).withheld == ["Prezes", "Tel.", "Znak", "Uwagi"])
    #expect(table(.staff).withheld == ["Prezes", "Tel."])
    #expect(table(.keeper).withheld.isEmpty)
    #expect(
      try cells(remembered, of: plan.added, in: scene, for: .everyone)[1] == ["Lis", "stowarzyszenie", "", "", "", ""])
    #expect(
      try cells(remembered, of: plan.added, in: scene, for: .staff)[1]
        == ["Lis", "stowarzyszenie", "", "", "OR.1", "pilne"])
  }

  /// Cells that hold more than their columns' fields take, and come back so.
  @Test(arguments: [
    ("Kontakt", "Anna Lis, tel. 600 100 100, anna@a.example"), ("Kontakt", "biuro@b.example"),
    ("Kontakt", "32 222 33 44"), ("Prezes / telefon", "Anna Lis, tel. 600 100 100"),
    ("E-mail", "c@c.example; d@c.example"), ("Telefon", "32 222 33 44; 32 222 33 45"),
  ])
  func `what a cell held beside its field comes back in it`(heading: String, cell: String) throws {
    var scene = try ImportScene()
    let rows = "Nazwa;Forma prawna;\(heading)\nLis;fundacja;\"\(cell)\"\n"
    let plan = try scene.take(rows)
    let told = try cells(plan.mapping.remembered.map(\.text), of: plan.added, in: scene)
    #expect(told.last?.last?.filter { $0 != " " } == cell.filter { $0 != " " }, "\(told)")
    #expect(try scene.plan(text(told)).leftAlone == plan.added)
  }

  @Test func `who is the chair and to be rung stands in both columns`() throws {
    var scene = try ImportScene()
    let plan = try scene.take(
      "Nazwa;Forma prawna;Prezes;Osoba do kontaktu;Telefon\nLis;fundacja;Jan Lis;Jan Lis;600 100 200\n")
    let told = try cells(plan.mapping.remembered.map(\.text), of: plan.added, in: scene)
    #expect(told.last == ["Lis", "fundacja", "Jan Lis", "Jan Lis", "600 100 200"], "\(plan.reasons)")
  }

  @Test func `an organization that is named is referred to by its name`() throws {
    var scene = try ImportScene()
    try scene.take("Nazwa;Forma prawna\nLis;fundacja\nWilk;fundacja\n")
    let plan = try scene.take("Nazwa zasobu;Rodzaj;Organizacja\nSala;sala;Lis\n", of: "resource")
    let table = RememberedTable(
      plan.mapping.remembered.map(\.text), of: Schema.kind(of: Resource.self), on: scene.register,
      at: WarsawTime.local(scene.at), for: .staff, in: Language.polish.words)
    let record = try #require(plan.added.first.flatMap { scene.register.stored($0) })
    #expect(table.cells(of: record, number: 1).map(\.text) == ["Sala", "sala", "Lis"])
  }

  @Test func aRememberedListUnderstandsItsNextOne() throws {
    var scene = try ImportScene()
    let first = try scene.take(
      "Kto;Co to;Kom.\nLis;stow.;500100200\n", renamed: ["Kto": "nazwa", "Co to": "forma prawna", "Kom.": "telefon"])
    let kind = Schema.kind(of: Organization.self)
    let remembered = first.mapping.remembered.map { RememberedColumn($0.text, of: kind) }
    #expect(remembered.map(\.text) == ["Kto=name", "Co to=legalForm", "Kom.=phone"])
    let next = CSVReader(Array("Wykaz\nKom.;KTO;co to;Nowa\n500100200;Lis;stow.;x\n".utf8))
    let mapping = try ImportTable(next, of: kind, remembered: remembered).mapping
    #expect(
      mapping.columns.prefix(3) == [first.mapping.columns[2], first.mapping.columns[0], first.mapping.columns[1]])
    #expect(mapping.columns.last == .noted)
    let said = try ImportTable(next, of: kind, renamed: ["Kom.": ""], remembered: remembered).mapping
    #expect(said.columns.first == .ignored(.unwanted), "what is said now counts before it")
  }

  @Test func whatANewerProgramRememberedIsLeftToTheHeading() throws {
    let kind = Schema.kind(of: Organization.self)
    let column = RememberedColumn("Nazwa=shine", of: kind)
    #expect(column.meaning == nil && column.text == "Nazwa=shine")
    let reader = CSVReader(Array("Nazwa\nA\n".utf8))
    let name = try #require(kind.field("name"))
    #expect(try ImportTable(reader, of: kind, remembered: [column]).mapping.columns == [.field(name)])
  }
}
