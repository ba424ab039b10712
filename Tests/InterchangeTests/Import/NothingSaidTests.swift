import CivicDomain
import Testing

@testable import Interchange

/// Words for nothing, by what a field holds.
@Suite("Cells that say nothing") struct NothingSaidTests {
  var scene: ImportScene

  init() throws { scene = try ImportScene() }

  @Test(arguments: [
    ("www", "brak strony www"), ("www", "brak"), ("www", "nie ma"), ("www", "-"), ("www", "—"), ("www", "n/d"),
    ("www", "nie dotyczy"), ("www", "NIE POSIADA"), ("www", "0"), ("www", "nie ma strony"), ("www", "nie"),
    ("e-mail", "brak"), ("e-mail", "nie ma"), ("e-mail", "-"), ("e-mail", "n/d"), ("e-mail", "nie dotyczy"),
    ("e-mail", "brak e-maila"), ("e-mail", "brak adresu e-mail"), ("telefon", "brak telefonu"), ("telefon", "n.d."),
    ("KRS", "w trakcie rejestracji"), ("KRS", "0"), ("KRS", "brak KRS"), ("NIP", "brak numeru"), ("REGON", "w trakcie"),
    ("miejscowość", "brak"), ("adres", "–"), ("opis", "nie dotyczy"), ("dzielnica", "-"), ("działalność", "brak"),
    ("data założenia", "nieznana"), ("godziny otwarcia", "-"),
  ])
  mutating func `are empty, and said to be so`(heading: String, cell: String) throws {
    let plan = try scene.take("Nazwa;Forma prawna;\(heading)\nA;UKS;\(cell)\n")
    let id = try #require(plan.added.first, "\(plan.reasons)")
    #expect(Set(scene.values(id).keys) == ["name", "legalForm", "status"], "\(scene.values(id))")
    #expect(plan.rows[0].mends == [ImportPlan.Mended(mend: .saysNothing, column: 2)])
  }

  @Test(arguments: [
    ("nazwa skrócona", "ND", "shortName"), ("nazwa skrócona", "Brak", "shortName"), ("miejscowość", "Nidek", "city"),
    ("miejscowość", "Brok", "city"), ("opis", "brak miejsc", "description"), ("www", "w budowie", "website"),
    ("opis", "n/d", "description"), ("adres", "0", "address"),
  ])
  mutating func `are values where they may be meant`(heading: String, cell: String, field: String) throws {
    let plan = try scene.take("Nazwa;Forma prawna;\(heading)\nA;UKS;\(cell)\n")
    #expect(scene.values(try #require(plan.added.first))[field]?.plain == cell)
  }

  @Test mutating func `are what somebody wrote in a list of ours`() throws {
    let id = try #require(try scene.take("Nazwa;Forma prawna\nA;UKS\n").added.first)
    try scene.carryOut(EditRecord(id, [FieldEdit(field: "city", was: nil, becomes: .text("brak"))]))
    #expect(try scene.plan("id;Nazwa;Forma prawna;miejscowość\n\(id.raw);A;UKS;brak\n").leftAlone == [id])
  }

  @Test mutating func `no is nothing under a thing's name, and yes is the thing`() throws {
    let room = "Nazwa;Organizacja;Kategoria;PJM\n"
    let office = try #require(try scene.take("Nazwa;Forma prawna\nA;UKS\n").added.first)
    let plan = try scene.plan(
      room + "S;A;sala;tak\nT;A;sala;nie\nU;A;sala;-\n", of: "resource", renamed: ["PJM": "accessibility"])
    let accessible = plan.rows.map { row -> [String] in
      if case .added(_, let values) = row.verdict { values["accessibility"]?.texts ?? [] } else { ["refused"] }
    }
    #expect(accessible == [["signLanguage"], [], []], "\(plan.reasons)")
    let listed = try scene.plan(
      "Nazwa;Organizacja;Kategoria;dostępność\nS;A;sala;\"podjazd; PJM\"\nT;A;sala;\"podjazd\nPJM\"\n", of: "resource")
    #expect(listed.added.count == 2 && office.raw.hasPrefix("org-"), "\(listed.reasons)")
  }
}
