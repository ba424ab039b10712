import CivicDomain
import Testing
import Words

@testable import Interchange

/// Totals, running numbers and people, where lists of offices keep them otherwise than in a column of their own.
@Suite("Heads of offices") struct HeadsOfOfficesTests {
  var scene: ImportScene

  init() throws { scene = try ImportScene() }

  private mutating func notes(_ text: String) throws -> [String?] {
    let plan = try scene.take(text)
    #expect(plan.findings.isEmpty, "\(plan.reasons)")
    return plan.added.map { scene.values($0)["notes"]?.plain }
  }

  private var people: [String] {
    scene.register.page(Query(Person.kind), window: 0..<100).ids
      .compactMap { scene.register.record(Identifier<Person>($0.raw))?.name }
  }

  // MARK: - Totals

  @Test(arguments: [
    "Razem:;4;;", "Ogółem;Klub;;", "Suma końcowa;4;2;", ";4;;", ";1/2;;", "Razem;4;;0000000001",
  ])
  mutating func `a total is none, whatever column says so`(row: String) throws {
    let plan = try scene.plan(
      "Lp.;Nazwa;Członków;KRS\n1;Klub Fa;3;\n\(row)\n", given: ["legalForm": .text("other")])
    #expect(plan.added.count == 1 && plan.reasons == [.noRecord] && plan.findings.map(\.row) == [3])
  }

  @Test mutating func `a room may be called by its number, and an organization that has one by digits`() throws {
    try scene.take("Nazwa;Forma prawna\nA;UKS\n")
    #expect(try scene.plan("Nazwa;Organizacja;Rodzaj\n204;A;sala\n", of: "resource").added.count == 1)
    #expect(try scene.plan("Nazwa;Forma prawna;KRS\n2020;fundacja;0000000001\n").added.count == 1)
  }

  // MARK: - Numbers

  @Test(arguments: [
    ("Nr;Nazwa;Forma prawna;Adres", "1;A;UKS;ul. 3 Maja 11", "ul. 3 Maja 11", nil),
    ("Nr;Nazwa;Forma prawna;Ulica i nr", "1;A;UKS;Polna 2", "Polna 2", nil),
    ("Nr;Nazwa;Forma prawna;Ulica;Nr", "7;A;UKS;Polna;2", "Polna 2", nil),
    ("Nazwa;Forma prawna;Ulica;Numer", "A;UKS;Polna;2", "Polna 2", nil),
    ("Nazwa;Forma prawna;Adres;Nr", "A;UKS;Polna 3;2", "Polna 3", "Nr: 2"),
    ("Nazwa;Forma prawna;Ulica;Nr;Adres", "A;UKS;Polna;2;Polna 2", "Polna 2", "Ulica: Polna\nNr: 2"),
  ])
  mutating func `a number is the house's beside a street alone`(
    head: String, row: String, address: String, notes: String?
  ) throws {
    let plan = try scene.take("\(head)\n\(row)\n")
    let values = scene.values(try #require(plan.added.first, "\(plan.reasons)"))
    #expect(values["address"]?.plain == address && values["notes"]?.plain == notes)
  }

  // MARK: - People

  @Test mutating func `somebody under a head over several columns is to be contacted`() throws {
    let text = """
      Nazwa;Forma prawna;Kontakt;;
      ;;telefon;e-mail;osoba
      Lis;fundacja;322641200;lis@x.example;Paweł Sroka, prezes

      """
    let plan = try scene.take(text)
    let id = try #require(plan.added.first, "\(plan.reasons)")
    #expect(scene.values(id)["notes"] == nil && people == ["Paweł Sroka"])
    #expect(scene.values(id)["phone"]?.plain == "322641200" && plan.rows[0].contacts.added == 1)
  }

  @Test mutating func `the lower row of a head may be the longer one`() throws {
    let heads = [["Nazwa", "Forma prawna", "Kontakt"], ["", "", "telefon", "e-mail", "osoba"]]
    let rows = (heads + [["Lis", "fundacja", "322641200", "lis@x.example", "Ewa Kos"], ["Ryś", "UKS", "322641201"]])
      .enumerated().map { row, cells in
        let cells = cells.enumerated().filter { !$0.element.isEmpty }.map { column, text in
          "<c r=\"\(ColumnMapping.letter(column))\(row + 1)\" t=\"str\"><v>\(text)</v></c>"
        }
        return "<row r=\"\(row + 1)\">\(cells.joined())</row>"
      }
    let plan = try scene.plan(try ImportFile(HandMadeWorkbook(rows.joined()).bytes).rows)
    #expect(
      plan.table.headRow == 2 && plan.added.count == 2 && plan.summary.tally.contactsAdded == 1, "\(plan.reasons)")
  }

  @Test(arguments: [
    ("Tel./fax", "601-100-200 (p. Marek)"), ("Telefon", "601 100 200 (Anna)"), ("Telefon", "601 100 200, prezes Nowak"),
    ("E-mail", "a@x.example, p. Ewa"), ("Opieka", "Zbigniew Nowak, piątki"), ("Kto odbiera", "p. Heleny"),
    ("Opiekun z urzędu", "Wąs"), ("Kontakt", "Ziemowit Wąs, po 16"), ("Reprezentacja", "ks. Jan"),
    ("Sala", "klucz u pani Ewy"), ("Imię", "Anna"), ("Dyżur", "Kowalski Jan"), ("Klucz", "u Jana Kowalskiego"),
    ("Klucz", "u Jana"), ("Kto", "pytać Annę Nowak"), ("Opis miejsca", "klucz: 600 100 200 (po 16)"),
    ("Komu", "ewa.lis@poczta.example"), ("Zgoda", "PESEL 44051401359"), ("Skrytka prezesa", "12"),
    ("Szafka szefa", "czerwona"),
  ])
  mutating func `nobody is named in the notes, and that is said`(heading: String, cell: String) throws {
    let plan = try scene.take("Nazwa;Forma prawna;\(heading)\nA;UKS;\"\(cell)\"\n", again: true)
    guard let id = plan.added.first else {
      #expect(plan.findings.map(\.cell) == [2], "or it is refused: \(plan.reasons)")
      return
    }
    let isTold = plan.rows[0].mends == [ImportPlan.Mended(mend: .personLeftOut, column: 2)]
    #expect(scene.values(id)["notes"] == nil && (isTold || plan.mapping.columns[2] == .ignored(.personal)))
  }

  @Test mutating func `what only sounds like somebody is noted`() throws {
    let cells = [
      "ul. 3 Maja 11", "Szkoła im. Jana Pawła II", "KS Unia", "Dąbrowa Górnicza", "plac Jan 3", "współpraca od 2012 r.",
      "PTTK Oddział Reden", "os. Adam Mickiewicz",
    ]
    let rows = cells.enumerated().map { "Klub \(["Fa", "Go", "Hu", "Io", "Ju", "Ka", "Lu", "Mi"][$0]);UKS;\($1)\n" }
    #expect(try notes("Nazwa;Forma prawna;Kolor\n" + rows.joined()) == cells.map { "Kolor: \($0)" })
  }

  // MARK: - Legal forms that no column tells

  private func forms(_ plan: ImportScene.Rows) -> [String?] {
    plan.rows.map { row in
      if case .added(_, let values) = row.verdict { values["legalForm"]?.plain } else { nil }
    }
  }

  @Test mutating func `headings between rows and names say what organizations are`() throws {
    let text = """
      Lp.;Nazwa;Adres
      STOWARZYSZENIA;;
      1;Zielona Dąbrowa;Polna 1
      2;Fundacja Skrzydła;Polna 2
      II. Kluby sportowe (2):;;
      3;UKS Delfin;
      4;Stowarzyszenie Unia;
      Organizacje kombatanckie;;
      5;Klub Seniora;
      6;OSP Błędów;Polna 3
      Razem:;6;

      """
    let plan = try scene.take(text)
    #expect(
      forms(plan) == ["association", "foundation", "schoolSportsClub", "sportsClub", nil, nil, "fireBrigade", nil])
    let form = try scene.field("legalForm")
    #expect(plan.reasons.filter { $0 == .columnMissing(form) }.count == 1, "\(plan.reasons)")
    #expect(plan.rows.map(\.number) == [3, 4, 6, 7, 8, 9, 10, 11], "headings that are understood are no rows")
    let proposed = plan.summary.mends.filter { if case .likelyForm = $0.key.mend { true } else { false } }
    #expect(proposed.values.reduce(0, +) == 5 && plan.table.isLikelyTold(form))
    let again = try scene.plan(text)
    #expect(again.leftAlone.count == 5 && again.summary.mends.isEmpty, "\(again.reasons)")
    let rest = try scene.plan(text, given: ["legalForm": .text("other")])
    #expect(rest.leftAlone.count == 5 && rest.added.count == 1, "what is given fills what is left: \(rest.reasons)")
  }

  @Test mutating func `what is given says more of what is only called an association`() throws {
    let text = "Nazwa\nStowarzyszenie A\nFundacja B\nKlub C\n"
    let given = try scene.plan(text, given: ["legalForm": .text("ordinaryAssociation")])
    #expect(forms(given) == ["ordinaryAssociation", "foundation", "ordinaryAssociation"])
    let own = try scene.plan("Nazwa;Forma prawna\nFundacja A;\n")
    #expect(forms(own) == [nil], "a list that tells forms is asked for them")
  }

  @Test mutating func `nothing of an organization that is there is proposed`() throws {
    try scene.take("Nazwa;Forma prawna;KRS\nFundacja A;stow.;0000000001\n")
    let plan = try scene.plan("Nazwa;KRS;Telefon\nFundacja A;0000000001;322641200\n")
    #expect(plan.changed.count == 1 && plan.summary.mends.isEmpty, "\(plan.reasons)")
    guard case .changed(_, let edits)? = plan.rows.first?.verdict else { return }
    #expect(edits.map(\.field) == ["phone"])
  }

  @Test(arguments: [
    ("Stowarzyszenie „Lis”", LegalForm.association), ("„Stow. Seniorów”", .association), ("Fundacja X", .foundation),
    ("UKS Delfin", .schoolSportsClub), ("Uczniowski Klub Sportowy Y", .schoolSportsClub), ("MKS Zagłębie", .sportsClub),
    ("Ludowy Klub Sportowy Z", .sportsClub), ("OSP Błędów", .fireBrigade), ("KGW w Kuźniczce", .ruralWomensCircle),
    ("Koło Gospodyń Wiejskich nr 3", .ruralWomensCircle), ("Stowarzyszenie Zwykłe Q", .ordinaryAssociation),
    ("Klub Seniora", nil), ("Fundacja", nil), ("ks. Jan", nil), ("Stowarzyszenie Emerytów Oddział w Sosnowcu", nil),
    ("Towarzystwo Budownictwa sp. z o.o.", nil), ("Stowarzyszeni", nil),
  ])
  func `a name says what it begins with`(name: String, form: LegalForm?) {
    #expect(LikelyForms.form(ofName: name) == form)
  }

  // MARK: - Lists of people

  @Test(arguments: ["Razem:;2", "Ogółem;2 osoby", "Prowadząca:;Alicja Tum", ";mieszkaniec", ";osoba prywatna", ";2"])
  mutating func `a label is nobody, and neither is anybody`(row: String) throws {
    let plan = try scene.plan("Lp.;Imię i nazwisko\n1;Jan Lis\n\(row)\n", of: "person")
    #expect(plan.added.count == 1 && plan.reasons == [.noRecord], "\(plan.reasons)")
    try scene.take("tytuł;początek;koniec\nW;2026-12-01 17:00;2026-12-01 19:00\n", of: "session")
    let signed = try scene.plan(
      "Lp.;Spotkanie;Imię i nazwisko\n1;W;Jan Lis\n\(row.replacing(";", with: ";W;"))\n", of: "registration")
    #expect(signed.added.count == 1 && signed.findings.map(\.row) == [3], "\(signed.reasons)")
  }

  @Test mutating func `a group of residents may be an organization, and a surname somebody`() throws {
    #expect(try scene.plan("Nazwa;Forma prawna\nMieszkańcy Redenu;grupa nieformalna\n").added.count == 1)
    #expect(try scene.plan("Imię i nazwisko\nAnonimowicz Ewa\nJan Mieszkaniec\n", of: "person").added.count == 2)
  }

  @Test mutating func `who sends a remark is a person, an organization, or nobody`() throws {
    try scene.take("Nazwa;Nazwa skrócona;Forma prawna\nTowarzystwo Krokus;KROKUS;stow.\n")
    let park = try #require(
      try scene.take(
        "przedmiot;uwagi od;uwagi do (włącznie);uwagi anonimowe\nPark;2026-09-01;2026-09-30;tak\n",
        of: "consultation"
      ).added.first)
    for heading in ["Zgłaszający", "Osoba", "Imię i nazwisko"] {
      let plan = try scene.plan(
        "\(heading);Jednostka redakcyjna;Treść uwagi;Data wpływu;Sposób\nosoba prywatna;cały dokument;A;8.09.2026;e-mail\n"
          + "Mieszkanka Redenu;całość;B;8.09.2026;na papierze\nanonim;;C;8.09.2026;pocztą\nKROKUS;§ 4;D;8.09.2026;przez internet\n"
          + "\"Towarzystwo Krokus, Ewa Kos\";;E;8.09.2026;na spotkaniu\nJan Mróz;;F;8.09.2026;e-mail\n",
        of: "submission", given: ["consultation": .text(park.raw)])
      let told = plan.rows.map { row -> [String] in
        guard case .added(_, let values) = row.verdict else { return ["refused"] }
        return [
          row.besides.name, values["organization"] == nil ? "" : "org", values["unit"]?.plain ?? "",
          values["channel"]?.plain ?? "",
        ]
      }
      #expect(
        told == [
          ["", "", "", "email"], ["", "", "", "paper"], ["", "", "", "post"], ["", "org", "§ 4", "webForm"],
          ["Ewa Kos", "org", "", "meeting"], ["Jan Mróz", "", "", "email"],
        ], "\(heading): \(plan.reasons)")
    }
  }

  @Test func `an answer is what it says, in whatever order`() throws {
    let field = try scene.field("disposition", of: "response")
    for text in ["częściowo uwzględniona", "uwzględniona częściowo", "Uwzględniono w części"] {
      #expect(try field.value(typed: text, today: .earliest) == .text("partlyAccepted"), "\(text)")
    }
    #expect(try field.value(typed: "nie uwzględniono", today: .earliest) == .text("rejected"))
  }

  // MARK: - Sessions and bookings

  @Test(arguments: [
    ("Dzień;Data;Godz.;Temat", "czw.;4.02.2027;17:00–19:00;A", "2027-02-04T17:00 2027-02-04T19:00"),
    ("Data;Dzień;Godz.;Temat", "4.02.2027;czwartek;17:00 do 19:00;A", "2027-02-04T17:00 2027-02-04T19:00"),
    ("Dzień;Od;Do;Temat", "4.02.2027;g. 17;24:00;A", "2027-02-04T17:00 2027-02-05T00:00"),
    ("Data;Godziny;Temat", "4.02.2027;17-24;A", "2027-02-04T17:00 2027-02-05T00:00"),
    (
      "Temat;Data;Godz. rozpoczęcia;Godz. zakończenia;Forma", "A;4.02.2027;17.00;19.30;stacjonarnie",
      "2027-02-04T17:00 2027-02-04T19:30"
    ),
  ])
  mutating func `a plan of sessions tells when`(head: String, row: String, times: String) throws {
    let plan = try scene.plan("\(head)\n\(row)\n", of: "session")
    guard case .added(_, let values)? = plan.rows.first?.verdict else {
      Issue.record("\(plan.reasons)")
      return
    }
    #expect("\(values["start"]?.plain ?? "") \(values["end"]?.plain ?? "")" == times)
  }

  // MARK: - Resources

  @Test mutating func `a list of resources is known by what offices call its columns`() throws {
    try scene.take("Nazwa;Forma prawna\nA;UKS\n")
    let plan = try scene.take(
      "Właściciel;Nazwa zasobu;Rodzaj;Ile osób;Sztuk;Cena za godz. (żetony);Kaucja;Dostępność;Godziny;Lokalizacja;Uwagi;Kolor\n"
        + "A;Sala kresowa;sala;35;2;3;50,00 zł;podjazd, winda;pn-pt 8-20;CAO;wejście od podwórza;biały\n",
      of: "resource")
    let id = try #require(plan.added.first, "\(plan.reasons)")
    let values = scene.values(id)
    #expect(
      values["name"] == .text("Sala kresowa") && values["capacity"] == .number(35) && values["quantity"] == .number(2))
    #expect(
      values["tokensPerHour"] == .number(3) && values["location"] == .text("CAO") && values["availability"] != nil)
    #expect(values["accessibility"] == .list(["stepFree", "lift"]))
    #expect(values["conditions"] == .text("Kaucja: 50,00 zł"), "nobody wrote the remarks for everyone")
    #expect(plan.mapping.columns[10] == .ignored(.unknown))
    #expect(plan.mapping.worthReporting == [6, 10, 11], "what goes elsewhere, or nowhere, is told")
    #expect(plan.mapping.notedOpenly?.name == "conditions")
    let plain = try scene.take("id;warunki\n\(id.raw);inne\n", of: "resource")
    #expect(plain.changed == [id] && scene.values(id)["conditions"] == .text("inne"), "a column of its own says all")
  }

  @Test(arguments: [
    ("podjazd|winda", ["stepFree", "lift"]), ("podjazd|rampa", ["stepFree"]),
    ("winda i toaleta dla niepełnosprawnych", ["lift", "toilet"]),
    ("Podjazd dla wózków; pętla", ["stepFree", "inductionLoop"]),
    ("tłumacz PJM oraz parking dla osób niepełnosprawnych", ["signLanguage", "parking"]),
    ("WC dla niepełnosprawnych, bez schodów", ["stepFree", "toilet"]), ("bez windy", nil), ("coś", nil),
    ("winda, brak toalety", nil),
  ])
  mutating func `what makes a room usable is read as people write it`(cell: String, words: [String]?) throws {
    try scene.take("Nazwa;Forma prawna\nA;UKS\n")
    let plan = try scene.plan("Nazwa;Organizacja;Rodzaj;Dostępność\nS;A;sala;\"\(cell)\"\n", of: "resource")
    guard case .added(_, let values)? = plan.rows.first?.verdict else {
      #expect(words == nil && plan.findings.map(\.cell) == [3], "\(plan.reasons)")
      return
    }
    #expect(values["accessibility"]?.texts == words)
  }

  @Test(arguments: [
    ("u Jana Kowalskiego", false), ("klucz: 600 100 200 (po 16)", false), ("pisać: ewa.lis@poczta.example", false),
    ("wejście od podwórza", true), ("sala im. gen. Jana Henryka Dąbrowskiego", true), ("dzwonić 32 262 10 20", true),
    ("wejście od Jana III Sobieskiego, kaucja 200 zł", true), ("do Jana Pawła II 3", true), ("umowa 123456785", true),
  ])
  mutating func `what everyone reads of a thing tells of nobody`(cell: String, isTaken: Bool) throws {
    try scene.take("Nazwa;Forma prawna\nA;UKS\n")
    let file = "Właściciel;Nazwa zasobu;Rodzaj;Kaucja;Uwagi\nA;Sala;sala;;\"\(cell)\"\n"
    let dropped = try scene.plan(file, of: "resource")
    #expect(dropped.mapping.columns[4] == .ignored(.unknown))
    let plan = try scene.plan(file, of: "resource", renamed: ["Uwagi": "warunki"])
    let noted = try scene.plan(file.replacing(";;", with: ";\"\(cell)\";"), of: "resource")
    for (plan, column) in [(plan, 4), (noted, 3)] {
      let field = try #require(Schema.kind(named: "resource")?.field("conditions"))
      #expect(
        plan.findings == (isTaken ? [] : [ImportFinding(.personOpenly(field), row: 2, cell: column)]), "\(plan.reasons)"
      )
    }
  }

  @Test(arguments: [
    ("klucz: 600 100 200 (po 16)", false), ("u Jana Lisa, tel. +48 600-100-200", false), ("PESEL 44051401458", false),
    ("pisać: ewa.lis@poczta.example", false), ("klucz u pani zam. ul. Polna 5", false), ("u Jana Lisa", true),
    ("dzwonić 32 262 10 20", true), ("umowa 123456785", true), ("pisać: klub@poczta.example", true),
    ("zamieszkałych w gminie osób jest wiele", true), ("zam. Polna 5", false), ("(zam. 41-300 Dąbrowa)", false),
    ("zam. 24.12 i 31.12", true), ("stoły zam. 20 szt.", true), ("zam. w święta i po 20", true),
  ])
  mutating func `what is somebody's own is asked about where everyone reads it`(cell: String, isTaken: Bool) throws {
    try scene.take("Nazwa;Forma prawna\nA;UKS\n")
    let texts = [
      ("resource", "conditions", "Właściciel;Nazwa zasobu;Rodzaj;Warunki\nA;Sala;sala;", "Warunki"),
      ("resource", "description", "Właściciel;Nazwa zasobu;Rodzaj;Opis\nA;Sala;sala;", "Opis"),
      ("organization", "description", "Nazwa;Forma prawna;E-mail;Opis\nB;UKS;b@x.example;", "Opis"),
      ("session", "agenda", "Tytuł;Początek;Koniec;Opis\nC;2026-12-01 17:00;2026-12-01 19:00;", "Opis"),
    ]
    for (kind, name, file, heading) in texts {
      let field = try scene.field(name, of: kind)
      let plan = try scene.plan(file + "\"\(cell)\"\n", of: kind)
      #expect(
        plan.findings == (isTaken ? [] : [ImportFinding(.numberOpenly(field), row: 2, cell: 3)]), "\(plan.reasons)")
      let asked = try scene.plan(file + "\"\(cell)\"\n", of: kind, renamed: [heading: name])
      #expect(asked.findings.isEmpty && asked.added.count == 1, "the office says that it is for everyone")
    }
  }

  @Test mutating func `whoever gives a column a field says that everyone may read it`() throws {
    let file = "Nazwa;Forma prawna;Notka\nA;UKS;zapisy 600 100 200\n"
    let field = try scene.field("description")
    let plan = try scene.plan(file, renamed: ["Notka": "opis"])
    #expect(plan.mapping.columns[2] == .field(field) && plan.findings.isEmpty, "\(plan.reasons)")
    #expect(plan.added.count == 1)
    let kind = try #require(Schema.kind(named: "organization"))
    let table = try ImportTable(CSVReader(Array(file.utf8)), of: kind, remembered: plan.mapping.remembered)
    #expect(
      table.mapping.columns[2] == .field(field) && table.mapping.confirmed.isEmpty, "an earlier list says no more")
  }

  @Test mutating func `what everyone reaches an organization by may be told again`() throws {
    let head = "Nazwa;Forma prawna;Opis;Telefon;E-mail\n"
    let plan = try scene.take(
      head + "A;UKS;zapisy 600-100-200, jan.lis@poczta.example;\"600 100 200, 600 100 201\";jan.lis@poczta.example\n")
    let id = try #require(plan.added.first, "\(plan.reasons)")
    let other = try scene.plan(head + "B;UKS;zapisy 600 100 299;600 100 200;\n")
    #expect(other.findings.map(\.cell) == [2])
    let torn = try scene.plan(head + "C;UKS;dzwoń 600 100 200;\"32 262 12 34, 6\";\n")
    #expect(torn.findings.map(\.cell).contains(2), "an extension is no part of other numbers")
    let ours = try scene.plan("id;nazwa;opis\n\(id.raw);A;600 100 299\n")
    #expect(ours.changed == [id], "what goes out with our ids was written here")
  }

  @Test(arguments: ["REGON 510100209", "nr REGON: 510 100 209", "510 100 209 (GUS)"])
  mutating func `the number of a register is nobody's telephone`(cell: String) throws {
    let plan = try scene.take("Nazwa;Forma prawna;Inne\nA;UKS;\(cell)\n")
    let isTold = cell.contains("REGON")
    #expect(plan.rows[0].mends.isEmpty == isTold, "a word before it tells")
    let headed = try scene.take("Nazwa;Forma prawna;Numer GUS\nB;UKS;510100209\n")
    #expect(scene.values(try #require(headed.added.first))["regon"] == .text("510100209"))
  }

  @Test mutating func `of two tables side by side the first is read, and that is said`() throws {
    let rows = "A;UKS;;;Rada;32 262 10 20\nB;UKS;;;Koło;32 262 10 21\n"
    for head in ["Nazwa;Forma prawna;Uwagi;;Nazwa;Telefon\n", "Lp.;Nazwa;Forma prawna;;Lp.;Kto\n"] {
      let cells =
        head.hasPrefix("Lp") ? rows.replacing("A;UKS;", with: "1;A;UKS").replacing("B;UKS;", with: "2;B;UKS") : rows
      let plan = try scene.plan(head + cells)
      #expect(plan.added.count == 2 && plan.rows.allSatisfy(\.mends.isEmpty), "\(plan.reasons)")
      #expect(plan.changes.allSatisfy { $0.set["phone"] == nil && $0.set["notes"] == nil })
      #expect(try scene.plan(head + cells).table.beside?.column == 4)
    }
    let longer = "Nazwa;Forma prawna;;Sprzęt;Telefon\nA;UKS;;Stół;322621020\n;;;Krzesło;322621021\n"
    #expect(try scene.plan(longer).table.beside?.heading == "Sprzęt", "rows go on there alone")
    let one = "Nazwa;Forma prawna;;Telefon\nA;UKS;;322621020\n;;;Razem 1\n"
    #expect(try scene.plan(one).table.beside == nil, "an empty column parts no table")
    #expect(
      try scene.plan(longer, renamed: ["Sprzęt": "notatki"]).table.beside == nil, "who names it knows it")
    let filled = longer.replacing("UKS;;Stół", with: "UKS;x;Stół")
    #expect(try scene.plan(filled).table.beside == nil)
  }

  @Test mutating func `people behind an empty column are of the list, whatever name is merged over their rows`() throws
  {
    let plan = try scene.plan(
      "Lp.;Nazwa;Forma prawna;;Osoba;Telefon\n1;Klub Alfa;fundacja;;Jan Kowalski;600100200\n;;;;Ewa Lis;600100201\n")
    #expect(plan.table.beside == nil && plan.findings.isEmpty, "\(plan.reasons)")
    #expect(plan.added.count == 1 && plan.summary.tally.contactsAdded == 2)
    let numbered = try scene.plan("Lp.;Nazwa;Forma prawna;;Lp.;Osoba\n1;A;UKS;;1;Jan Lis\n;;;;2;Ewa Lis\n")
    #expect(numbered.table.beside?.column == 4, "what counts its own rows is a list of its own")
  }

  @Test mutating func `what reaches somebody whom the list does not name is announced so`() throws {
    let plan = try scene.take(
      "Nazwa;Forma prawna;Skrzynka prezeski;Telefon dyrektora\nA;UKS;ewa@poczta.example;32 262 10 20\n")
    #expect(plan.mapping.ownerless == [2, 3])
    #expect(scene.values(try #require(plan.added.first))["notes"] == .text("Telefon dyrektora: 32 262 10 20"))
    let named = try scene.plan("Nazwa;Forma prawna;Prezes;Skrzynka prezeski\nB;UKS;Ewa Wąs;ewa@poczta.example\n")
    #expect(named.mapping.ownerless.isEmpty)
  }

  // MARK: - Sessions

  @Test(arguments: [
    ("20:00", "24:00"), ("20:00", "00:00"), ("20.00", "0.00"), ("20:00-24:00", ""), ("20:00 – 0:00", ""),
  ])
  mutating func `a session that ends at midnight ends with its day`(start: String, end: String) throws {
    let plan = try scene.take("Tytuł;Data;Godz. od;Godz. do\nA;12.12.2026;\(start);\(end)\n", of: "session")
    let values = scene.values(try #require(plan.added.first, "\(plan.reasons)"))
    #expect(values["start"] == .text("2026-12-12T20:00") && values["end"] == .text("2026-12-13T00:00"))
  }

  @Test mutating func `a list of sessions is understood in its own words`() throws {
    let plan = try scene.take(
      "Temat;Data;Godz. od;Godz. do;Gdzie;Prowadzi;Opis;Liczba miejsc\n"
        + "A;12.12.2026;17;19;on-line;Jan Lis;Wstęp do grantów;20\nB;13.12.2026;17;19;sala nr 4;Ewa Wąs;;\n",
      of: "session")
    let values = try #require(plan.added.first.map { scene.values($0) }, "\(plan.reasons)")
    #expect(values["mode"] == .text("online") && values["place"] == nil)
    #expect(values["leaders"]?.texts == ["Jan Lis"] && values["agenda"] == .text("Wstęp do grantów"))
    #expect(values["seats"] == .number(20))
    #expect(plan.rows.map(\.mends) == [[ImportPlan.Mended(mend: .modeInPlace, column: 4)], []])
    #expect(scene.values(plan.added[1])["place"] == .text("sala nr 4"))
  }

  @Test mutating func `what a heading says is somebody's is theirs`() throws {
    let plan = try scene.take(
      "Nazwa;Forma prawna;Szef;Komórka szefa;Mail szefa;Prezes;Skrzynka prezeski\n"
        + "A;UKS;Jan Lis;600 100 200;jan@poczta.example;Ewa Wąs;ewa@poczta.example\n")
    let id = try #require(plan.added.first, "\(plan.reasons)")
    #expect(scene.values(id)["notes"] == nil && plan.summary.tally.contactsAdded == 2)
  }

  // MARK: - Cells of sheets

  @Test mutating func `what stands right of the table is noted, and said`() throws {
    let rows = """
      <row r="1"><c t="str"><v>Nazwa</v></c><c t="str"><v>Forma prawna</v></c><c t="str"><v>Udział</v></c></row>\
      <row r="2"><c t="str"><v>A</v></c><c t="str"><v>UKS</v></c><c s="1"><v>0.125</v></c><c r="F2" t="str"><v>daleko</v></c></row>\
      <row r="3"><c t="str"><v>B</v></c><c t="str"><v>UKS</v></c><c r="F3" t="str"><v>p. Ewa</v></c></row>
      """
    let styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"9\"/></cellXfs>"
    let plan = try scene.plan(try ImportFile(HandMadeWorkbook(rows, styles: styles).bytes).rows)
    scene.register.apply(plan.changes, at: scene.at, by: scene.author)
    #expect(
      plan.added.map { scene.values($0)["notes"]?.plain } == ["Udział: 12,5%\nF: daleko", nil], "\(plan.reasons)")
    #expect(plan.rows.map { $0.mends.map(\.mend) } == [[.besideTable], [.personLeftOut]])
    let text = try scene.plan("Nazwa;Forma prawna;;\nC;UKS;;tu\n")
    #expect(text.rows[0].mends == [ImportPlan.Mended(mend: .besideTable, column: 3)], "as in a text")
    #expect(
      try scene.plan("tytuł;;początek;koniec\nW;x;2026-12-01 17:00;19:00\n", of: "session").summary.mends.count == 1)
  }

  @Test mutating func `a name that is merged over two rows has the people of both`() throws {
    let text = """
      Lp.;Nazwa;Forma prawna;Osoba do kontaktu;Telefon
      1;Klub Alfa;fundacja;Jan Kowalski;600 100 200
      ;;;Ewa Lis;600 100 201
      2;Klub Beta;fundacja;Ola Ryś;
      ;;UKS;Iza Kot;

      """
    let plan = try scene.take(text)
    #expect(plan.added.count == 2 && plan.changed == [plan.added[0]], "\(plan.reasons)")
    #expect(
      plan.summary.tally.contactsAdded == 3 && plan.findings.map(\.row) == [5], "another form is no part of it")
    #expect(try scene.plan(text).changes.isEmpty, "a second time it writes nothing")
  }

  @Test mutating func `a year alone and a place that is none keep nobody out`() throws {
    let text =
      "Nazwa;Forma prawna;Data założenia;Data wpisu;latitude;longitude;Uwagi;Kolor\nA;UKS;2014 r.;2019-05-06;0;0;b.d.;-\n"
      + "B;UKS;2.05.2014 0:00:00;;;;;\nC;UKS;;;264321.1;571234.5;;\nD;UKS;9999;;;;;\n"
    let plan = try scene.take(text)
    let (first, second) = (scene.values(plan.added[0]), scene.values(plan.added[1]))
    #expect(first["notes"]?.plain == "Data wpisu: 2019-05-06\nData założenia: 2014 r.", "\(plan.reasons)")
    #expect(first["founded"] == nil && first["latitude"] == nil && second["founded"]?.plain == "2014-05-02")
    #expect(Set(plan.rows[0].mends.map(\.mend)) == [.yearAlone, .noPlace, .saysNothing])
    let grid = ImportFinding.Reason.otherGrid(try scene.field("latitude"), try scene.field("longitude"))
    #expect(plan.reasons.contains(grid) && plan.findings.map(\.row) == [4, 5], "\(plan.reasons)")
  }

  @Test mutating func `a list in a cell is parted by commas, unless it is known whole`() throws {
    let text = "Nazwa;Forma prawna;Działalność\nA;UKS;\"sport, ekologia\"\n"
    let id = try #require(try scene.take(text).added.first)
    #expect(scene.values(id)["activities"] == .list(["sport", "ekologia"]))
    try scene.carryOut(
      EditRecord(
        id, [FieldEdit(field: "activities", was: .list(["sport", "ekologia"]), becomes: .list(["dzieci, młodzież"]))]))
    let known = try scene.plan("Nazwa;Forma prawna;Działalność\nA;UKS;\"dzieci, młodzież\"\n")
    #expect(known.leftAlone == [id], "\(known.reasons)")
  }

  @Test mutating func `what stands below a table of ours is no row`() throws {
    let plan = try scene.plan(
      "Nazwa;Forma prawna\nA;UKS\nSporządzono 9.09.2026, 10:00 · CAO;\nPieczęć rejestru: mimoza korona;\n")
    #expect(plan.rows.count == 1 && plan.added.count == 1)
  }

  @Test mutating func `the keys of OpenStreetMap are known`() throws {
    let map = """
      {"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[19.2,50.3]},
      "properties":{"name":"Dom Kultury","addr:street":"Szosowa","addr:housenumber":"11","addr:city":"Dąbrowa Górnicza",
      "addr:postcode":"42-500","contact:phone":"+48 32 262 00 00","contact:website":"https://dk.example",
      "contact:email":"dk@dk.example","legalForm":"publicBody"}}]}
      """
    let plan = try scene.plan(try ImportFile(Array(map.utf8)).rows)
    scene.register.apply(plan.changes, at: scene.at, by: scene.author)
    let values = scene.values(try #require(plan.added.first, "\(plan.reasons)"))
    #expect(values["address"]?.plain == "Szosowa 11" && values["postalCode"]?.plain == "42-500")
    #expect(values["phone"] != nil && values["email"] != nil && values["website"] != nil && values["notes"] == nil)
  }

  @Test(arguments: [
    ("{\"type\":\"FeatureCollection\",\"features\":[]}", ImportError.document(.emptyMap))
  ])
  func `a map without features is told as one`(text: String, error: ImportError) {
    #expect(throws: error) { try ImportFile(Array(text.utf8)) }
  }

  @Test(arguments: [
    (["Klub A", "fundacja", "2001-01-01"], true), (["Jan Lis", "jan@x.example"], true), (["Kolor", "Smak"], false),
    (["stowarzyszenie"], false), (["", "32 264 12 31"], true),
  ])
  func `a list whose first row is an entry has no head row`(cells: [String], isEntry: Bool) {
    #expect(ImportError.isLikelyEntry(cells.map { TableCell(text: $0, line: 1, column: 1) }) == isEntry)
  }
}
