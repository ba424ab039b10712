import CivicDomain
import Testing

@testable import Interchange

/// A cell gives a person only where all of it is understood: of anything else nobody is made.
@Suite("Who is in a cell") struct PeopleInCellTests {
  var scene: ImportScene

  init() throws { scene = try ImportScene() }

  private func told(_ cell: String) -> [String]? {
    PeopleInCell.read(cell)?.map { "\($0.name)|\($0.role)|\($0.phone)\($0.email)|\($0.ofExchange)" }
  }

  @Test(arguments: [
    ("mgr inż. Jan Kowalski", ["Jan Kowalski|||"]), ("JAN KOWALSKI", ["JAN KOWALSKI|||"]),
    (
      "Jan Kowalski (prezes) 600100201; Ewa Nowak (sekretarz) 600100202",
      ["Jan Kowalski|prezes|600100201|", "Ewa Nowak|sekretarz|600100202|"]
    ),
    ("dr hab. Jan Kowalski, prof. UŚ", ["Jan Kowalski|||"]),
    ("Prezes: Jan Kowalski", ["Jan Kowalski|prezes||"]),
    ("Kowalski Jan, Nowak Ewa", ["Kowalski Jan|||", "Nowak Ewa|||"]),
    ("Jan Kowalski 32 264 12 34 wew. 5", ["Jan Kowalski||32 264 12 34|wew. 5"]),
    ("Jan Kowalski jan@x.example 600 100 204", ["Jan Kowalski||600 100 204jan@x.example|"]),
    ("o. Jan Maria Wianney OFM", ["o. Jan Maria Wianney OFM|||"]), ("s. Faustyna", ["s. Faustyna|||"]),
    ("Anna Nowak-Kowalska v-ce prezes", ["Anna Nowak-Kowalska|v-ce prezes||"]), ("Jan Sołtys", ["Jan Sołtys|||"]),
    ("likwidator Jan Kowalski", ["Jan Kowalski|likwidator||"]), ("Jan von Dorn", ["Jan von Dorn|||"]),
    ("J. Kowalski", ["J. Kowalski|||"]), ("Ewa Aaa, Jan Bbb", ["Ewa Aaa|||", "Jan Bbb|||"]),
    ("Jan Mail", ["Jan Mail|||"]), ("Jan Kom, tel. 500 100 200", ["Jan Kom||500 100 200|"]),
    ("Jan Lis (0-22) 123 45 67", ["Jan Lis||0-22 123 45 67|"]), ("Jan Lis (prezes)", ["Jan Lis|prezes||"]),
    ("Jan Lis tel. (032) 262-11-22", ["Jan Lis||032 262-11-22|"]),
    ("Jan Lis, 0-32 262 11 22", ["Jan Lis||0-32 262 11 22|"]),
    ("Jan Lis 500100200 500100201", ["Jan Lis||500100200|"]),
    ("Jan Lis 500100200 tel. 500100201", ["Jan Lis||500100200|"]),
    ("Jan Lis Tel. 500 100 200", ["Jan Lis||500 100 200|"]), ("Jan Lis E-mail: jan@x.pl", ["Jan Lis||jan@x.pl|"]),
  ])
  func whatIsUnderstoodIsTaken(cell: String, people: [String]) { #expect(told(cell) == people) }

  @Test(arguments: [
    "Jan Kowalski do 31.12.2025, od 1.01.2026 Ewa Nowak", "Jan Kowalski 1.01.2026", "Jan Kowalski 2026-01-01",
    "Jan Kowalski (nie żyje)", "Jan i Ewa Kowalscy", "Zarząd", "Urząd Miasta", "Rada Nadzorcza", "X", "Kowalski",
    "Jan Kowalski do", "Jan Kowalski (po 16)", "Jan Kowalski, ul. Polna 1, 41-300 DG", "jan kowalski",
    "Kowalski, Nowak",
    "Kowalski/Jan", "Jan Kowalski wew. 5", "Zarząd: Jan Kowalski", "prof. UŚ",
    "Jan Lis 500100200, Ewa Lis 500100201, 500100202",
    "Jan Kowalski, Nowak", "zob. uwagi", "Jan Kowalski 12",
  ])
  mutating func ofAnythingElseNobodyIsMade(cell: String) throws {
    #expect(told(cell) == nil)
    let plan = try scene.plan("Nazwa;Rodzaj;Prezes\nLis;stow.;\"\(cell)\"\n")
    #expect(plan.reasons == [.peopleUnclear] && plan.findings.map(\.cell) == [2] && plan.changes.isEmpty)
  }

  @Test(arguments: ["-", "brak", "jw.", "j.w.", "Wakat", "nie dotyczy", "?", "w trakcie wyboru"])
  mutating func whoSaysNobodyIsTold(cell: String) throws {
    let plan = try scene.take("Nazwa;Rodzaj;Prezes\nLis;stow.;\(cell)\n")
    #expect(plan.added.count == 1 && plan.rows[0].contacts.isEmpty)
    #expect(plan.rows[0].mends == [ImportPlan.Mended(mend: .saysNothing, column: 2)])
    #expect(scene.values(plan.added[0])["notes"] == nil)
  }

  @Test mutating func anExtensionIsNotedAndNoPartOfTheNumber() throws {
    let text =
      "Nazwa;Rodzaj;Prezes;Telefon\nLis;stow.;Jan Kowalski 32 264 12 34 wew. 5;\nRyś;stow.;Ewa Lis;322641235 wew. 6\n"
    let plan = try scene.take(text)
    #expect(plan.added.map { scene.values($0)["notes"] } == [.text("Prezes: wew. 5"), .text("Telefon: wew. 6")])
    let people = scene.register.page(Query(Person.kind), window: 0..<9).ids
    let phones = Set(people.compactMap { scene.values($0)["phone"]?.text })
    #expect(phones == ["32 264 12 34", "322641235"])
    #expect(try scene.plan(text).leftAlone.count == 2)
  }

  @Test mutating func everyChairHasTheTelephoneBesideThem() throws {
    let text =
      "Nazwa;Rodzaj;Prezes;Telefon;Wiceprezes;Telefon\nLis;stow.;\"Ewa Aaa, Jan Bbb\";600 111 111;Ola Ccc;600 111 112\n"
    let plan = try scene.take(text)
    let id = try #require(plan.added.first, "\(plan.reasons)")
    #expect(contacts(of: id) == ["Ewa Aaa|prezes|600 111 111", "Jan Bbb|prezes|", "Ola Ccc|wiceprezes|600 111 112"])
    #expect(scene.values(id)["notes"] == nil && scene.values(id)["phone"] == nil)
    #expect(try scene.plan(text).leftAlone == [id])
  }

  @Test mutating func aNameInTwoColumnsIsOneOfAPersonWithTheTelephoneBeside() throws {
    let text = "Nazwa;Forma prawna;Imię;Nazwisko;Telefon\nLis;fundacja;Jan;Prs;600100200\n"
    let plan = try scene.take(text)
    let id = try #require(plan.added.first, "\(plan.reasons)")
    #expect(contacts(of: id) == ["Jan Prs||600100200"])
    #expect(scene.values(id)["phone"] == nil && scene.values(id)["notes"] == nil)
    #expect(try scene.plan(text).leftAlone == [id])
    let remembered = plan.mapping.remembered.map { RememberedColumn($0.text, of: Schema.kind(of: Organization.self)) }
    #expect(remembered.compactMap(\.meaning) == plan.mapping.columns)
  }

  @Test mutating func aSecondPersonHasColumnsOfTheirOwn() throws {
    let plan = try scene.take(
      "Nazwa;Forma prawna;Osoba do kontaktu;Telefon;Osoba do kontaktu 2;Telefon 2\nLis;fundacja;Jan Prs;600100200;Ewa Prs;600100203\n"
    )
    let id = try #require(plan.added.first, "\(plan.reasons)")
    #expect(contacts(of: id) == ["Ewa Prs||600100203", "Jan Prs||600100200"] && scene.values(id)["notes"] == nil)
  }

  @Test mutating func whatIsAPersonsAloneHasNoHome() throws {
    let plan = try scene.take(
      "Nazwa;Forma prawna;Prezes;PESEL prezesa;Adres zamieszkania;Tel. pryw.\nLis;fundacja;Jan Prs;85010112345;ul. Domowa 1;600100200\n"
    )
    let id = try #require(plan.added.first, "\(plan.reasons)")
    #expect(plan.mapping.columns.suffix(3) == Array(repeating: .ignored(.personal), count: 3)[...])
    #expect(plan.mapping.worthReporting.suffix(3) == [3, 4, 5] && scene.values(id)["notes"] == nil)
  }

  private func contacts(of id: RecordID) -> [String] {
    scene.register.records(whose: \Contact.organization, is: Identifier(id.raw)).map { contact in
      let person = scene.register.record(contact.person)
      return "\(person?.name ?? "")|\(contact.role)|\(person?.phone ?? "")"
    }.sorted()
  }
}
