import CivicDomain
import Testing

@testable import Interchange

/// A row of a list with an organization, whoever speaks for it, and what they are reached by: three records.
@Suite("People in a list of organizations") struct ContactImportTests {
  var scene: ImportScene

  init() throws { scene = try ImportScene() }

  /// The contacts of an organization: who, as what, reached by what.
  private func contacts(of organization: RecordID) -> [String] {
    scene.register.records(whose: \Contact.organization, is: Identifier(organization.raw)).map { contact in
      let person = scene.register.record(contact.person)
      let told = [person?.name, person?.phone, person?.email, contact.role, contact.preferred == true ? "!" : ""]
      return told.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
    }
  }

  private var people: [RecordID] { scene.register.page(Query(Person.kind), window: 0..<100).ids }

  private mutating func only(_ text: String) throws -> (id: RecordID, values: [String: FieldValue]) {
    let plan = try scene.take(text)
    #expect(plan.findings.isEmpty, "\(plan.reasons)")
    let id = try #require(plan.added.first)
    return (id, scene.values(id))
  }

  @Test mutating func aRowIsAnOrganizationAPersonAndAContact() throws {
    let text = "Nazwa;Rodzaj;Tel.;Prezes;Telefon prezesa\nLis;stow.;32 111 11 11;Jan Kowalski;500100200\n"
    let (id, values) = try only(text)
    #expect(values["phone"] == .text("32 111 11 11") && values["notes"] == nil)
    #expect(contacts(of: id) == ["Jan Kowalski · 500100200 · prezes"])
    let again = try scene.plan(text)
    #expect(again.leftAlone == [id] && again.changes.isEmpty, "a second time it writes nothing")
  }

  @Test mutating func whatStandsRightBesideAPersonIsThePersons() throws {
    let text = "Nazwa;Rodzaj;Osoba do kontaktu;Tel.;E-mail;Adres\nLis;stow.;Anna Nowak;500100200;a@x.example;Polna 1\n"
    let (id, values) = try only(text)
    #expect(values["phone"] == nil && values["email"] == nil && values["address"] == .text("Polna 1"))
    #expect(contacts(of: id) == ["Anna Nowak · 500100200 · a@x.example · !"])
    let other = "Nazwa;Rodzaj;Osoba do kontaktu;Tel.\nRyś;stow.;Ewa Lis;500100201\n"
    let plan = try scene.take(other, renamed: ["Tel.": "telefon"])
    #expect(scene.values(plan.added[0])["phone"] == .text("500100201"), "who knows better says so")
    #expect(contacts(of: plan.added[0]) == ["Ewa Lis · !"])
  }

  @Test mutating func ofANewChairTheOneBeforeIsToldAndStays() throws {
    let head = "Nazwa;Rodzaj;KRS;Prezes;Skarbnik\n"
    let (id, _) = try only(head + "Lis;stow.;0000000001;Jan Kowalski;Ola Ptak\n")
    let was = scene.register.records(whose: \Contact.organization, is: Identifier(id.raw)).filter {
      $0.role == "prezes"
    }
    let plan = try scene.take(head + "Lis;stow.;0000000001;Ewa Nowak;Ola Ptak\n")
    #expect(plan.rows[0].contacts.former == was.map(\.id) && was.count == 1)
    #expect(contacts(of: id) == ["Jan Kowalski · prezes", "Ola Ptak · skarbnik", "Ewa Nowak · prezes"])
    let same = try scene.plan(head + "Lis;stow.;0000000001;KOWALSKI Jan;Nowa Skarbnik\n")
    #expect(same.rows[0].contacts.former == [], "neither the same one, nor another office")
  }

  @Test mutating func whatIsNobodysIsTheOrganizations() throws {
    let head = "Nazwa;Rodzaj;Prezes;Tel.;E-mail\n"
    let (id, values) = try only(head + "Lis;stow.;wakat;500100200;a@x.example\n")
    #expect(contacts(of: id).isEmpty && values["phone"] == .text("500100200") && values["notes"] == nil)
    #expect(values["email"] == .text("a@x.example"))
    #expect(try scene.plan(head + "Lis;stow.;;500100200;a@x.example\n").leftAlone == [id])
    let other = try scene.plan("Nazwa;Rodzaj;KRS;Prezes;Tel.\nLis;stow.;;;500100299\n")
    #expect(other.changed.isEmpty, "only what is empty is filled: \(other.reasons)")
    let (bare, _) = try only("Nazwa;Rodzaj;KRS\nRyś;fund.;0000000001\n")
    try scene.take("Nazwa;Rodzaj;KRS;Prezes;Tel.\nRyś;fund.;0000000001;-;500100201\n")
    #expect(scene.values(bare)["phone"] == .text("500100201"))
    let named = try scene.take("Nazwa;Rodzaj;Prezes;Telefon prezesa\nDzik;UKS;wakat;500100202\n")
    #expect(scene.values(named.added[0])["notes"] == nil, "a chair's is nobody's note")
    #expect(named.rows[0].mends.map(\.mend) == [.saysNothing, .personLeftOut])
  }

  @Test mutating func aCellOfContactsIsWhoeverAndWhateverIsInIt() throws {
    let head = "Nazwa;Forma prawna;Kontakt\n"
    let (id, values) = try only(head + "Lis;UKS;Ewa Kos 501 222 333 ewa@kos.example\n")
    #expect(contacts(of: id) == ["Ewa Kos · 501 222 333 · ewa@kos.example · !"] && values["notes"] == nil)
    let (bare, told) = try only(head + "Ryś;UKS;\"32 264 12 00, biuro@rys.example\"\n")
    #expect(contacts(of: bare).isEmpty && told["phone"] == .text("32 264 12 00"))
    #expect(told["email"] == .text("biuro@rys.example"))
    let plan = try scene.take(head + "Dzik;UKS;po 16 w biurze\nŻbik;UKS;501 222 333 Kos Ewa w piątki\n")
    #expect(plan.added.map { scene.values($0)["notes"] } == [.text("Kontakt: po 16 w biurze"), nil], "\(plan.reasons)")
    #expect(plan.rows.map { $0.mends.map(\.mend) } == [[], [.personLeftOut]])
  }

  @Test mutating func onlyWhatDiffersIsWritten() throws {
    let head = "Nazwa;Rodzaj;KRS;Prezes;Tel.;Funkcja\n"
    let (id, _) = try only(head + "Lis;stow.;0000000001;Jan Kowalski;500100200;\n")
    let changed = try scene.take(head + "Lis;stow.;0000000001;KOWALSKI Jan;500 100 299;wiceprezes\n")
    #expect(changed.changed == [id] && changed.rows[0].contacts.changed.map(\.name) == ["phone", "role"])
    #expect(contacts(of: id) == ["Jan Kowalski · 500 100 299 · wiceprezes"])
    let same = try scene.plan(head + "Lis;stow.;0000000001;Jan Kowalski;500100299;wiceprezes\n")
    #expect(same.leftAlone == [id], "another way of writing is no difference")
    try scene.take(head + "Lis;stow.;0000000001;Ewa Ryś;500100300;\n")
    #expect(contacts(of: id).count == 2, "a new chair does not take the old one's place: somebody decides that")
    #expect(people.count == 2)
  }

  @Test mutating func onePersonOfTwoOrganizationsIsOne() throws {
    let head = "Nazwa;Rodzaj;Prezes;Tel.;E-mail\n"
    try scene.take(head + "Lis;stow.;Jan Kowalski;500100200;j@x.example\nRyś;fund.;Jan Kowalski;500100200;\n")
    #expect(people.count == 1)
    let later = try scene.plan(head + "Dzik;UKS;Jan Kowalski;500100200;inny@x.example\n")
    let email = try scene.field("email", of: "person")
    #expect(later.reasons == [.personKnownOtherwise(Identifier(people[0].raw), [email])])
    #expect(later.findings[0].cell == 2 && later.changes.isEmpty)
    let named = try scene.take(head + "Dzik;UKS;Jan Kowalski;600100200;\n")
    #expect(named.added.count == 1 && people.count == 2, "a name alone tells nobody")
    let twice = try scene.plan(
      head + "A;stow.;Ewa Lis;500;\nB;stow.;Ewa Lis;500100201;\nC;stow.;Ewa Lis;500100201;e@x.example\n"
        + "D;stow.;Ewa Lis;600100201;e@x.example\n")
    #expect(twice.added.count == 4 && twice.findings.isEmpty, "\(twice.reasons)")
    let lacking = [ImportPlan.Mended(mend: .personAboveLacks, column: 2)]
    #expect(
      twice.rows.map(\.mends) == [[], [], lacking, []], "one import changes a record once; by no row two are one")
  }

  @Test mutating func whatALaterRowAddsToAPersonComesInWithTheNextImport() throws {
    let file =
      "Nazwa;Rodzaj;Prezes;Tel.;E-mail\nLis;stow.;Jan Kowalski;500100200;\n"
      + "Ryś;fund.;Jan Kowalski;500100200;j@x.example\n"
    let first = try scene.take(file)
    #expect(first.rows.map(\.mends) == [[], [ImportPlan.Mended(mend: .personAboveLacks, column: 2)]])
    let second = try scene.take(file)
    #expect(second.findings.isEmpty && second.summary.mends.isEmpty, "\(second.reasons)")
    #expect(second.rows.flatMap { $0.contacts.changed.map(\.name) } == ["email"])
  }

  @Test mutating func aChairWhoIsToBeRungIsOneContact() throws {
    let (id, _) = try only("Nazwa;Rodzaj;Prezes;Osoba do kontaktu;Tel.\nLis;stow.;Jan Lis;Lis Jan;500100200\n")
    #expect(contacts(of: id) == ["Jan Lis · 500100200 · prezes · !"])
  }

  @Test mutating func faultsNameTheirCellAndNothingOfTheRowGoesIn() throws {
    let plan = try scene.plan(
      "Nazwa;Rodzaj;Prezes;Tel.;E-mail\nLis;stow.;Jan Lis;12;j@x.example\nRyś;stow.;Ewa Lis;;x\n")
    #expect(plan.findings.map(\.row) == [2, 3] && plan.findings.map(\.cell) == [3, 4])
    #expect(plan.changes.isEmpty)
    let unclear = try scene.plan("Nazwa;Rodzaj;Prezes\nLis;stow.;Jan Lis 500100200 tel. 5001\n")
    #expect(unclear.findings.map(\.cell) == [2])
  }

  @Test(arguments: [
    ("Jan Kowalski", ["Jan Kowalski|||"]), ("Kowalski, Jan", ["Jan Kowalski|||"]),
    ("Jan Kowalski, tel. 500 100 200", ["Jan Kowalski|||500 100 200"]),
    ("Prezes – Jan Lis (500100200, j@x.example)", ["Jan Lis|prezes|j@x.example|500100200"]),
    ("Jan Lis - prezes; Anna Ryś - skarbnik", ["Jan Lis|prezes||", "Anna Ryś|skarbnik||"]),
    ("Jan Lis i Anna Ryś", ["Jan Lis|||", "Anna Ryś|||"]), ("ks. Jan Lis", ["ks. Jan Lis|||"]),
    ("Anna Nowak-Ryś\n32/111 11 11", ["Anna Nowak-Ryś|||32/111 11 11"]),
    ("prezes zarządu Jan Lis", ["Jan Lis|prezes zarządu||"]),
  ])
  func whoIsInACell(cell: String, people: [String]) throws {
    let read = try #require(PeopleInCell.read(cell))
    #expect(read.map { "\($0.name)|\($0.role)|\($0.email)|\($0.phone)" } == people)
  }

  @Test(arguments: [
    "Jan Lis, 500100200, Ewa Kos, 500100201, 500100202", "ul. Polna 5", "500100200",
    "Jan Lis (a@x.example), Ewa Kos (b@x.example, c@x.example)",
  ])
  func whatIsUnclearIsRefused(cell: String) { #expect(PeopleInCell.read(cell) == nil) }
}
