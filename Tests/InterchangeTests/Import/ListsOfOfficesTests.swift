import CivicDomain
import Testing
import Words

@testable import Interchange

/// Lists as offices keep them, of which nothing is lost unsaid: second telephones, groups under headings, who comes along.
@Suite("Lists of offices") struct ListsOfOfficesTests {
  var scene: ImportScene

  init() throws { scene = try ImportScene() }

  @Test mutating func `a second telephone is a note, and is said to be one`() throws {
    for second in ["Telefon", "Telefon 2"] {
      let plan = try scene.take("Nazwa;Forma prawna;Telefon;\(second)\n\(second) A;UKS;32 262 22 22;501 222 333\n")
      let values = scene.values(try #require(plan.added.first, "\(plan.reasons)"))
      #expect(values["phone"] == .text("32 262 22 22"), "\(values)")
      #expect(values["notes"]?.text?.hasSuffix(": 501 222 333") == true, "\(values)")
      #expect(plan.mapping.seconds.map { "\($0.key) \($0.value.name)" } == ["3 phone"])
    }
    // What nothing can keep is still refused, and so is what a person asked for twice.
    #expect(throws: ImportError.self) { try scene.plan("Nazwa;Forma prawna;KRS;KRS\nA;UKS;;\n") }
    #expect(throws: ImportError.self) {
      try scene.plan("Nazwa;Forma prawna;a;b\nA;UKS;;\n", renamed: ["a": "telefon", "b": "telefon"])
    }
    #expect(throws: ImportError.self) { try scene.plan("Imię i nazwisko;Telefon;Telefon\nA B;;\n", of: "person") }
  }

  @Test mutating func `headings of groups are counted, and no entries`() throws {
    let plan = try scene.plan("Lp.;Nazwa\nSTOWARZYSZENIA;\n1;Lis\nFUNDACJE;\n2;Ryś\nCoś jeszcze;\n3;Żbik\n")
    #expect(
      plan.table.groupHeadings.map(\.row) == [2, 4]
        && plan.table.groupHeadings.map(\.text) == ["STOWARZYSZENIA", "FUNDACJE"])
    #expect(plan.added.count == 2, "\(plan.reasons)")
  }

  private mutating func openSession() throws -> String {
    let day = "2026-12-01T"
    let made = try scene.take(
      "Tytuł;Początek;Koniec;Wstęp;Liczba miejsc\nWarsztat;\(day)17:00;\(day)19:00;zapisy;20\n", of: "session")
    return try #require(made.added.first, "\(made.reasons)").raw
  }

  @Test mutating func `who comes along by our own sheet is counted with whom they come`() throws {
    let session = try openSession()
    for language in Language.allCases {
      let along = language.words.companion(of: "KOS Ewa \(language)")
      let plan = try scene.take(
        "Lp.;Imię i nazwisko;Organizacja;Podpis\n1;Ewa Kos \(language);;\n2;\(along);;\n3;\(along);;\n4;Jan Lis \(language);;\n",
        of: "registration", given: ["session": .text(session)])
      #expect(plan.findings.isEmpty && plan.rows.map(\.number) == [2, 5], "\(plan.reasons)")
      #expect(plan.added.map { scene.values($0)["people"] } == [.number(3), nil])
      #expect(plan.rows[0].mends.map(\.mend) == [.companion, .companion])
    }
    let alone = try scene.plan(
      "Imię i nazwisko\nosoba towarzysząca: Nikt Taki\n", of: "registration", given: ["session": .text(session)])
    #expect(alone.findings.map(\.row) == [2], "whoever comes with nobody is asked about")
    let told = try scene.take(
      "Imię i nazwisko;Ile osób przyjdzie?\nAda Bór;4\nosoba towarzysząca: Ada Bór;\n", of: "registration",
      given: ["session": .text(session)])
    #expect(
      told.added.map { scene.values($0)["people"] } == [.number(4)], "what the list counts itself is not counted twice")
  }

  @Test mutating func `who comes along is counted with the nearest above of that name, whatever it says itself`() throws
  {
    let session = try openSession()
    // What older sheets said is read, too.
    let along = "osoba towarzysząca: Jan Lis"
    let plan = try scene.plan(
      "Imię i nazwisko;Telefon;Ile osób przyjdzie?\nJan Lis;500 100 200;1\n\(along);;\nJan Lis;500 100 201;\n\(along);;\n"
        + "\(along);;\n",
      of: "registration", given: ["session": .text(session)])
    #expect(plan.rows.map(\.number) == [2, 4], "\(plan.reasons)")
    #expect(plan.rows.map { $0.mends.count { $0.mend == .companion } } == [1, 2])
    let counts = plan.rows.map { row -> FieldValue? in
      if case .added(_, let values) = row.verdict { values["people"] } else { nil }
    }
    #expect(counts == [.number(2), .number(3)])
    let before = try scene.plan(
      "Imię i nazwisko\n\(along)\nJan Lis\n", of: "registration", given: ["session": .text(session)])
    #expect(before.findings.map(\.row) == [2], "nobody above is called so")
  }

  @Test mutating func `what a list of contacts says of whom to write to counts, and so does its id`() throws {
    try scene.take("Nazwa;Forma prawna\nKROKUS;stowarzyszenie\n")
    let head = "Imię i nazwisko;Organizacja;Do niej pisać\n"
    let first = try scene.take(head + "Jan Lis;KROKUS;nie\n", of: "contact")
    let id = try #require(first.added.first, "\(first.reasons)")
    #expect(scene.values(id)["preferred"] == .yes(false))
    let other = try scene.take(head + "Jan Lis;KROKUS;tak\n", of: "contact")
    #expect(other.changed == [id] && scene.values(id)["preferred"] == .yes(true), "\(other.reasons)")
    let named = try scene.plan("id;Imię i nazwisko;Organizacja\n\(id.raw);Ewa Kos;KROKUS\n", of: "contact")
    #expect(named.added.isEmpty && named.findings.map(\.row) == [2], "the id is another's")
    let same = try scene.plan("id;Imię i nazwisko;Organizacja\n\(id.raw);LIS Jan;KROKUS\n", of: "contact")
    #expect(same.leftAlone == [id], "\(same.reasons)")
    let twins = try scene.plan("Imię i nazwisko;Organizacja\nEwa Kos;KROKUS\nEwa Kos;KROKUS\n", of: "contact")
    #expect(twins.added.count == 1 && twins.findings.map(\.row) == [3], "\(twins.reasons)")
  }

  @Test mutating func `a form that knows no address says so, and nobody is reached by that`() throws {
    let session = try openSession()
    let plan = try scene.take(
      "Adres e-mail;Imię i nazwisko\nanonymous;Ada Bór\nanonimowy;Iga Bór\nnie mam;Ola Bór\n", of: "registration",
      given: ["session": .text(session)])
    #expect(plan.added.count == 2 && plan.findings.map(\.row) == [4], "\(plan.reasons)")
  }

  @Test(arguments: [
    ("consultation", "Zakres", "scope"), ("registration", "Na które spotkanie się zapisujesz?", "session"),
    ("registration", "Organizacja, którą reprezentujesz (jeśli dotyczy)", "organization"),
    ("registration", "Ile osób przyjdzie?", "people"), ("registration", "Godzina ukończenia", "placedAt"),
    ("contact", "Stanowisko", "role"),
  ])
  func `heads of forms are known`(kind: String, heading: String, field: String) throws {
    let kind = try #require(Schema.kind(named: kind))
    let meaning = HeadWords(of: kind).meaning(of: heading).meaning
    #expect(meaning == .field(try #require(kind.field(field))), "\(meaning)")
  }

  // MARK: - Contacts by name

  @Test mutating func `a list of who speaks for whom makes people and contacts`() throws {
    let organization = try #require(try scene.take("Nazwa;Forma prawna\nKROKUS;UKS\n").added.first)
    let head = "Imię i nazwisko;Organizacja;Telefon;E-mail;Funkcja\n"
    let row = "Ewa Kos;KROKUS;501 222 333;ewa@kos.example;skarbnik\n"
    let plan = try scene.take(head + row + "Jan Lis;KROKUS;;;\n", of: "contact")
    #expect(
      plan.findings.isEmpty && plan.added.count == 2 && plan.rows.map(\.besides.people) == [1, 1], "\(plan.reasons)")
    func contacts() -> [String] {
      scene.register.records(whose: \Contact.organization, is: Identifier(organization.raw)).map { contact in
        let person = scene.register.record(contact.person)
        return [person?.name, person?.phone, contact.role].compactMap { $0 }.joined(separator: "/")
      }
    }
    #expect(contacts() == ["Ewa Kos/501 222 333/skarbnik", "Jan Lis//"])
    let again = try scene.plan(head + row + "LIS Jan;krokus;;;\n", of: "contact")
    #expect(again.leftAlone.count == 2 && again.changes.isEmpty, "\(again.rows.map(\.verdict))")
    let other = try scene.take(head + "Jan Lis;KROKUS;501 000 111;;prezes\n" + row + row, of: "contact")
    #expect(
      other.changed.count == 1 && other.findings.map(\.row) == [4], "\(other.rows.map(\.verdict)) \(other.reasons)")
    #expect(contacts() == ["Ewa Kos/501 222 333/skarbnik", "Jan Lis/501 000 111/prezes"])
    let twice = try scene.plan(head + "Iga Bór;KROKUS;;i@b.example;\nIga Bór;KROKUS;;i@b.example;\n", of: "contact")
    #expect(twice.added.count == 1 && twice.findings.map(\.row) == [3], "\(twice.reasons)")
    let nowhere = try scene.plan(head + "Ola Sęk;Nikt Taki;;;\n;KROKUS;501 222 333;;\n", of: "contact")
    #expect(nowhere.added.isEmpty && nowhere.findings.map(\.row) == [2, 3], "\(nowhere.reasons)")
    // Who stands in the column of people by name is the same.
    let named = try scene.plan("Osoba;Organizacja\nKos Ewa;KROKUS\n", of: "contact")
    #expect(named.leftAlone.count == 1, "\(named.reasons)")
  }

  // MARK: - People who are called alike

  private func namesakes(_ plan: ImportScene.Rows) -> [String] {
    var found = Namesakes()
    for row in plan.rows { found.take(row, in: "", width: plan.mapping.width, on: scene.register) }
    return found.found.map { one in
      "\(one.place.row) \(one.name) \(one.other?.row.description ?? "") \(one.known == nil ? "" : "known")"
    }
  }

  @Test mutating func `new people who are called alike are told, and so is whom the register may know`() throws {
    let rows = "Ewa Kos;501 111 222\nKOS Ewa;501 111 223\nJan Lis;\nJan Lis;501 111 224\nEwa Kos;501 111 222\nOla;\n"
    let plan = try scene.plan("Imię i nazwisko;Telefon\n" + rows, of: "person")
    #expect(namesakes(plan) == ["3 KOS Ewa 2 "], "\(plan.reasons)")
    // Of whom nothing but the name says that they are one that is asked, row by row.
    #expect(plan.reasons == [.namesakeRow(4, typed: "Jan Lis"), .sameRecord(row: 2)])
    #expect(plan.rows.count == 6)
    let said = try scene.plan("Imię i nazwisko;Telefon\n" + rows, of: "person", choices: [5: .new])
    #expect(said.added.count == 5 && namesakes(said) == ["3 KOS Ewa 2 ", "5 Jan Lis 4 "], "\(said.reasons)")
    let session = try openSession()
    try scene.take("Imię i nazwisko;Telefon\nMaria Jaworska;22 555 60 17\n", of: "person")
    let signed = try scene.plan(
      "Imię i nazwisko;Telefon\nMaria Jaworska;\nMaria Jaworska;22 555 60 17\n", of: "registration",
      given: ["session": .text(session)])
    #expect(namesakes(signed).first == "2 Maria Jaworska  known", "\(signed.reasons)")
    // A list of more people than can be compared says so.
    var few = Namesakes(remembering: 2, asking: 1)
    for row in said.rows { few.take(row, in: "", width: 2, on: MemoryRegister()) }
    #expect(few.unasked == 0 && few.unremembered == 0, "two names")
    let many = try scene.plan("Imię i nazwisko\nAda Lis\nEla Lis\nIga Lis\n", of: "person")
    few = Namesakes(remembering: 2, asking: 1)
    for row in many.rows { few.take(row, in: "", width: 1, on: MemoryRegister()) }
    #expect(few.unasked == 2 && few.unremembered == 1)
    // The chairs of two organizations, too.
    let chairs = try scene.plan("Nazwa;Forma prawna;Prezes\nA;UKS;Adam Ryś\nB;UKS;Adam Ryś\n")
    #expect(namesakes(chairs) == ["3 Adam Ryś 2 "])
  }
}
