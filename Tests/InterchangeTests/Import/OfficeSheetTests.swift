import CivicDomain
import Testing
import Words

@testable import Interchange

/// Telephones, addresses, lists, heads and rows as offices really have them.
@Suite("Sheets of offices") struct OfficeSheetTests {
  var scene: ImportScene

  init() throws { scene = try ImportScene() }

  private mutating func taken(_ heading: String, _ cell: String, _ field: String) throws -> [String?] {
    let plan = try scene.take("Nazwa;Forma prawna;\(heading)\nA;UKS;\"\(cell)\"\n", again: true)
    let id = try #require(plan.added.first, "\(cell): \(plan.reasons)")
    return [scene.values(id)[field]?.plain, scene.values(id)["notes"]?.plain]
  }

  @Test(arguments: [
    ("tel./fax 32 264 12 00", "32 264 12 00", nil), ("tel. 501-200-300", "501-200-300", nil),
    ("fax 32 264 12 00", "32 264 12 00", "Telefon: fax"), ("t. 500 100 200", "500 100 200", nil),
    ("☎ 500 100 200", "500 100 200", nil), ("nr tel. 500 100 200", "500 100 200", nil),
    ("32 264 12 00 (sekretariat)", "32 264 12 00", "Telefon: sekretariat"),
    ("500 100 200 (po 16:00)", "500 100 200", "Telefon: po 16:00"),
    ("tel./fax 32 264 12 00, 32 264 12 01", "32 264 12 00", "Telefon: 32 264 12 01"),
    ("32 264 12 00 wew. 12", "32 264 12 00", "Telefon: wew. 12"), ("(32) 264-12-00", "(32) 264-12-00", nil),
  ])
  mutating func `a telephone is found among the words around it`(cell: String, phone: String, notes: String?) throws {
    #expect(try taken("Telefon", cell, "phone") == [phone, notes])
  }

  @Test(arguments: ["500-100-200 – Jan Kowalski", "Jan 500 100 200", "tel. brak numeru 5"])
  mutating func `a number that is somebody's is none`(cell: String) throws {
    #expect(try scene.plan("Nazwa;Forma prawna;Telefon\nA;UKS;\(cell)\n").findings.map(\.cell) == [2])
  }

  @Test(arguments: [
    ("a@x.pl;", "a@x.pl", nil), ("mailto:a@x.pl", "a@x.pl", nil), ("mailto:a@x.pl?subject=x", "a@x.pl", nil),
    ("a(at)x.pl", "a@x.pl", nil),
    ("a [at] x.pl", "a@x.pl", nil), ("a@x.pl (biuro)", "a@x.pl", "E-mail: biuro"), ("e-mail: a@x.pl", "a@x.pl", nil),
    ("a@x.pl / b@x.pl", "a@x.pl", "E-mail: b@x.pl"), ("a@x.pl (biuro), b@x.pl", "a@x.pl", "E-mail: biuro b@x.pl"),
  ])
  mutating func `so is an address`(cell: String, email: String, notes: String?) throws {
    #expect(try taken("E-mail", cell, "email") == [email, notes])
  }

  @Test(arguments: [
    "Jan Kot <a@x.pl>", "jan kot <a@x.pl>", "Kot: a@x.pl", "a@x.pl (Jan Kot)", "a@x.pl Ewa", "b@x.pl, Jan Kot <a@x.pl>",
    "e-mail: a@x.pl, Ewa Kot",
  ])
  mutating func `an address of somebody who is named is not the organization's`(cell: String) throws {
    let plan = try scene.plan("Nazwa;Forma prawna;E-mail\nA;UKS;\"\(cell)\"\n")
    #expect(plan.reasons == [.field(try scene.field("email"), .notAnEmailAddress)] && plan.findings.map(\.cell) == [2])
  }

  @Test(arguments: [
    ("TAK", true, nil), ("✓", true, nil), ("☑", true, nil), ("x", true, nil), ("Tak.", true, nil), ("+", true, nil),
    ("tak (od 2010)", true, "OPP: od 2010"), ("✗", false, nil), ("☐", false, nil), ("Nie.", false, nil),
    ("n/d", nil, nil), ("?", nil, nil), ("-", nil, nil), ("nie wiadomo", nil, nil), ("brak danych", nil, nil),
    ("brak", false, nil), ("0", false, nil), ("nie posiada statusu OPP", false, nil), ("brak statusu", false, nil),
    ("☒", true, nil), ("tak - od 2010", true, "OPP: od 2010"), ("Tak, nie od razu", true, "OPP: nie od razu"),
  ])
  mutating func `yes and no are ticked and explained`(cell: String, value: Bool?, notes: String?) throws {
    #expect(try taken("OPP", cell, "publicBenefitStatus") == [value.map { FieldValue.yes($0).plain }, notes])
  }

  @Test(arguments: ["TAK/NIE", "tak / nie", "TAK - NIE", "Tak, nie", "tak (nie)", "T/N", "nie/tak", "tak-nie"])
  mutating func `what a form offers is nobody's answer`(cell: String) throws {
    let plan = try scene.plan("Nazwa;Forma prawna;OPP\nA;UKS;\"\(cell)\"\n")
    #expect(plan.reasons == [.field(try scene.field("publicBenefitStatus"), .wrongType(.yes))])
    #expect(plan.findings.map(\.cell) == [2] && plan.added.isEmpty)
  }

  @Test(arguments: ["sport; kultura", "sport\nkultura", "• sport\n• kultura", "- sport\n- kultura", "sport|kultura"])
  mutating func `a list is parted by lines, points and semicolons`(cell: String) throws {
    #expect(try taken("Działalność", cell, "activities")[0] == "sport|kultura")
  }

  @Test mutating func `a list of ours is parted by bars alone`() throws {
    let id = try #require(try scene.take("Nazwa;Forma prawna;Działalność\nA;UKS;a\n").added.first)
    try scene.carryOut(
      EditRecord(id, [FieldEdit(field: "activities", was: .list(["a"]), becomes: .list(["sport; kultura"]))]))
    #expect(try scene.plan("id;Działalność\n\(id.raw);\"sport; kultura\"\n").leftAlone == [id])
  }

  // MARK: - Whose a telephone is

  @Test mutating func `a telephone behind the chair's own is the organization's`() throws {
    let plan = try scene.take(
      "Nazwa;Forma prawna;Imię prezesa;Nazwisko prezesa;Telefon prezesa;Telefon\nA;UKS;Jan;Lis;600100200;322641200\n")
    #expect(scene.values(try #require(plan.added.first))["phone"] == .text("322641200"))
    #expect(plan.mapping.doubtful.isEmpty && plan.rows[0].contacts.added == 1)
  }

  @Test mutating func `one that stands apart from a person is the organization's, and that is said`() throws {
    let plan = try scene.take(
      "Nazwa;Forma prawna;Imię;Nazwisko;Adres;Telefon;E-mail\nA;UKS;Jan;Lis;Polna 1;600100200;jan@x.pl\n")
    #expect(plan.mapping.doubtful == [5: "telefon osoby do kontaktu", 6: "e-mail osoby do kontaktu"])
    #expect(Set([5, 6]).isSubset(of: plan.mapping.worthReporting))
    let theirs = try scene.take(
      "Nazwa;Forma prawna;Imię;Nazwisko;Adres;Telefon\nB;UKS;Ewa;Lis;Polna 1;600100201\n",
      renamed: ["Telefon": "telefon osoby do kontaktu"])
    #expect(scene.values(try #require(theirs.added.first))["phone"] == nil && theirs.mapping.doubtful.isEmpty)
    let second = try scene.take(
      "Nazwa;Forma prawna;Osoba do kontaktu;Telefon;Telefon komórkowy\nD;UKS;Ola Lis;322641200;600100202\n")
    #expect(second.mapping.doubtful == [4: "telefon osoby do kontaktu"] && second.mapping.worthReporting.contains(4))
    let noted = try scene.take(
      "Nazwa;Forma prawna;Osoba do kontaktu;Telefon;Telefon komórkowy\nE;UKS;Ula Lis;322641201;600100203\n",
      renamed: ["Telefon komórkowy": "telefon osoby do kontaktu"])
    #expect(scene.values(try #require(noted.added.first))["phone"] == nil && noted.mapping.doubtful.isEmpty)
    let sound = try scene.plan("Nazwa;Forma prawna;Telefon;Prezes\nC;UKS;322641200;Jan Lis\n")
    #expect(sound.mapping.doubtful.isEmpty, "nobody is named before it")
  }

  @Test(arguments: [
    ("Jan Lis;\"600100200, 600100201\";", 3, ""), ("\"Jan Lis, 600100200, 600100201\";;", 2, ""),
    ("Jan Lis;600100200;\"j@lis.example; jan@lis.example\"", 4, ""),
    ("Jan Lis;\"600100200, 32 262 11 22\";", 3, "Telefon: 32 262 11 22"),
    ("Jan Lis 600100299;600100200;", 2, ""),
  ])
  mutating func `a chair's second number keeps no organization out`(cells: String, column: Int, notes: String) throws {
    let plan = try scene.take("Nazwa;Forma prawna;Prezes;Telefon;E-mail\nA;UKS;\(cells)\n")
    let id = try #require(plan.added.first, "\(plan.reasons)")
    let mend = notes.isEmpty ? ImportMend.secondOfPerson : .severalInCell
    #expect(plan.rows[0].mends == [ImportPlan.Mended(mend: mend, column: column)])
    #expect(scene.values(id)["notes"]?.plain ?? "" == notes, "what reaches somebody is nobody's note")
    let people = scene.register.page(Query(Person.kind), window: 0..<9).ids
    #expect(people.map { scene.values($0)["phone"] } == [.text("600100200")])
  }

  @Test mutating func `the chair who is to be rung by another number is one person`() throws {
    let plan = try scene.take(
      "Nazwa;Forma prawna;Prezes;Telefon prezesa;Osoba do kontaktu;Telefon osoby do kontaktu\n"
        + "A;UKS;Jan Lis;600100200;Lis Jan;600100201\n")
    #expect(plan.added.count == 1 && plan.summary.tally.contactsAdded == 1, "\(plan.reasons)")
    #expect(plan.rows[0].mends == [ImportPlan.Mended(mend: .secondOfPerson, column: 5)])
  }

  @Test mutating func `a person's second number is refused by its own words`() throws {
    let phone = try #require(Schema.kind(of: Person.self).field("phone"))
    let people = try scene.plan(
      "Imię i nazwisko;Telefon\nJan Lis;\"600100200, 600100201\"\nEwa Mail;600100203\n", of: "person")
    #expect(people.reasons == [.severalInCell(phone)] && people.added.count == 1, "\(people.reasons)")
    let signed = try scene.plan("Spotkanie;Uczestnik;Telefon\nx;Jan Lis;\"600100200, 600100201\"\n", of: "registration")
    #expect(signed.findings.contains { $0.reason == .severalInCell(phone) && $0.cell == 2 }, "\(signed.reasons)")
  }

  // MARK: - Names

  @Test(arguments: [
    ("Kowalski Jan", "Jan Kowalski"), ("Jan Kowalski", "Jan Kowalski"), ("Nowak Anna Maria", "Anna Maria Nowak"),
    ("Lis-Ryś Ewa", "Ewa Lis-Ryś"), ("KOWALSKI JAN", "JAN KOWALSKI"),
  ])
  mutating func `a heading says which name is first, and the list goes out as it came in`(cell: String, name: String)
    throws
  {
    for (head, kind, rest) in [
      ("Nazwisko i imię;Telefon", "person", "500100200"), ("Nazwa;Forma prawna;Nazwisko i imię", "organization", ""),
    ] {
      let row = kind == "person" ? "\(cell);\(rest)" : "A;UKS;\(cell)"
      let plan = try scene.take("\(head)\n\(row)\n", of: kind, again: true)
      let names = plan.changes.filter { $0.id.prefix == Person.kind.idPrefix }.compactMap {
        $0.set.named["name"]?.plain
      }
      #expect(names == [name], "\(head): \(plan.reasons)")
      let table = RememberedTable(
        plan.mapping.remembered.map(\.text), of: try #require(Schema.kind(named: kind)), on: scene.register,
        at: try LocalTime("2026-09-09T10:00"), for: .keeper, in: Language.polish.words)
      let added = try #require(plan.added.first)
      let record = try #require(scene.register.stored(added))
      let cells = table.cells(of: record, number: 1).map(\.text)
      let again = "\(table.headings.joined(separator: ";"))\n\(cells.joined(separator: ";"))\n"
      let back = try scene.plan(again, of: kind)
      #expect(back.leftAlone.count == 1 && back.changes.isEmpty, "\(again)")
      scene = try ImportScene()
    }
  }

  // MARK: - Heads and rows

  @Test mutating func `a head of two rows is one`() throws {
    let text = """
      Nazwa;Forma prawna;Siedziba;;;Prezes;;Kontakt;
      ;;Ulica;Kod;Miejscowość;Imię i nazwisko;Telefon;Telefon;E-mail
      Lis;fundacja;Polna 1;41-300;Dąbrowa Górnicza;Jan Ryś;600100200;322641200;lis@x.pl

      """
    let plan = try scene.take(text)
    let id = try #require(plan.added.first, "\(plan.reasons)")
    #expect(plan.table.headRow == 2 && plan.rows.count == 1)
    let values = scene.values(id)
    #expect(values["address"] == .text("Polna 1") && values["city"] == .text("Dąbrowa Górnicza"))
    #expect(values["phone"] == .text("322641200") && values["email"] == .text("lis@x.pl"))
    #expect(plan.rows[0].contacts.added == 1)
    let plain = try scene.plan("Nazwa;Forma prawna;\nA;UKS;x\nTelefon;UKS;y\n")
    #expect(plain.table.headRow == 1, "a record is no head")
  }

  @Test(arguments: [
    "1;2;3;4", "1.;2.;3.;4.", "(1);(2);(3);(4)", "12;;;", "Legenda: * – OPP;;;", "Razem;;;25",
    "Sporządziła: Anna Nowak;;;",
  ])
  mutating func `numbers of columns, numbered blanks and what is below the table are no records`(row: String) throws {
    let plan = try scene.plan(
      "Lp.;Nazwa;Telefon;Członków\n1;Klub Fa;322641234;5\n\(row)\n", given: ["legalForm": .text("other")])
    #expect(plan.added.count == 1 && plan.reasons == [.noRecord] && plan.findings.map(\.row) == [3])
  }

  @Test mutating func `a row without a name is told so where it says something`() throws {
    let plan = try scene.plan("Lp.;Nazwa;Telefon\n1;;322641234\n", given: ["legalForm": .text("other")])
    #expect(plan.reasons == [.field(try scene.field("name"), .required)])
  }

  @Test mutating func `a time in a form of the web is passed over`() throws {
    let plan = try scene.plan("Sygnatura czasowa;Nazwa;Forma prawna\n2026/11/29 9:12:33 PM GMT+1;A;UKS\n")
    #expect(plan.added.count == 1 && plan.mapping.columns.first == .ignored(.recorded))
  }

  @Test func `what our table of remarks says in the place of words or of a place is neither`() {
    for label in [OfficialTable.notPublished, OfficialTable.notPublishedBeside] {
      #expect(OfficialTable.words(label.pl) == nil && OfficialTable.words(label.en) == nil)
    }
    #expect(OfficialTable.isWhole(OfficialTable.whole.pl) && OfficialTable.isWhole(OfficialTable.whole.en))
  }
}
