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
    ("opis", "Nie", "description"), ("opis", "tak", "description"), ("nazwa skrócona", "NIE", "shortName"),
    ("działalność", "nie", "activities"), ("opis (krótko)", "Nie.", "description"),
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

  // MARK: - What holds where nothing is said

  @Test mutating func `one of a thing is as good as nothing said of how many`() throws {
    try scene.take("Nazwa;Forma prawna\nA;UKS\n")
    let head = "nazwa;organizacja;rodzaj;liczba\n"
    let id = try #require(try scene.take("nazwa;organizacja;rodzaj\nS;A;sala\n", of: "resource").added.first)
    #expect(scene.values(id)["quantity"] == nil)
    #expect(try scene.plan(head + "S;A;sala;1\n", of: "resource").leftAlone == [id])
    #expect(try scene.plan("id;liczba\n\(id.raw);1\n", of: "resource").leftAlone == [id])
    let edit = FieldEdit(field: "quantity", was: nil, becomes: .number(2))
    #expect(try scene.plan(head + "S;A;sala;2\n", of: "resource").reasons == [.looksLike(id, [edit])])
    #expect(try scene.take("id;liczba\n\(id.raw);2\n", of: "resource").changed == [id])
    #expect(try scene.plan("id;liczba\n\(id.raw);1\n", of: "resource").changed == [id], "one of two is a change")
  }

  @Test mutating func `so is one person who signed up`() throws {
    try scene.take("tytuł;początek;koniec\nW;2026-12-01 17:00;2026-12-01 19:00\n", of: "session")
    let head = "spotkanie;imię i nazwisko;e-mail"
    let row = "W;Jan Lis;jan@x.example"
    let id = try #require(try scene.take("\(head)\n\(row)\n", of: "registration").added.first)
    #expect(scene.values(id)["people"] == nil)
    #expect(try scene.plan("\(head);liczba osób\n\(row);1\n", of: "registration").leftAlone == [id])
    #expect(try scene.plan("id;liczba osób\n\(id.raw);1\n", of: "registration").leftAlone == [id])
    let two = try scene.plan("id;liczba osób\n\(id.raw);2\n", of: "registration")
    #expect(two.reasons == [.field(try scene.field("people", of: "registration"), .notChangeable(.rule))])
    #expect(try scene.plan("\(head);liczba osób\n\(row);2\n", of: "registration").findings.count == 1)
  }

  // MARK: - Yes and no

  @Test mutating func `no is nothing under a thing's name, and yes is the thing`() throws {
    let room = "Nazwa;Organizacja;Kategoria;PJM\n"
    let office = try #require(try scene.take("Nazwa;Forma prawna\nA;UKS\n").added.first)
    let plan = try scene.plan(
      room + "S;A;sala;tak\nT;A;sala;nie\nU;A;sala;-\n", of: "resource", renamed: ["PJM": "accessibility"])
    let accessible = plan.rows.map { row -> [String] in
      if case .added(_, let values) = row.verdict { values["accessibility"]?.texts ?? [] } else { ["refused"] }
    }
    #expect(accessible == [["signLanguage"], [], []], "\(plan.reasons)")
    let named = try scene.plan(
      "Nazwa;Forma prawna;Dlaczego;PJM\nB;UKS;Nie;tak\nC;UKS;tak;nie\n",
      renamed: ["Dlaczego": "description", "PJM": "activities"])
    let said = named.rows.map { row -> [String?] in
      guard case .added(_, let values) = row.verdict else { return [] }
      return [values["description"]?.plain, values["activities"]?.plain]
    }
    #expect(said == [["Nie", "PJM"], ["tak", nil]], "a long text is as somebody wrote it: \(named.reasons)")
    let listed = try scene.plan(
      "Nazwa;Organizacja;Kategoria;dostępność\nS;A;sala;\"podjazd; PJM\"\nT;A;sala;\"podjazd\nPJM\"\n", of: "resource")
    #expect(listed.added.count == 2 && office.raw.hasPrefix("org-"), "\(listed.reasons)")
  }
}
