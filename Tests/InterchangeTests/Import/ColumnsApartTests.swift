import CivicDomain
import Interchange
import Testing
import Words

/// What lists part into columns of their own: each feature of a room, the day and hour of a session, when somebody signed up.
@Suite("columns apart") struct ColumnsApartTests {
  private var scene: ImportScene

  init() throws { scene = try ImportScene() }

  // MARK: - Features

  private static let room = "Nazwa;Organizacja;Kategoria;PJM;Winda;Pętla indukcyjna\n"

  private func accessible(_ plan: ImportScene.Rows) -> [[String]] {
    plan.rows.map { row in
      switch row.verdict {
      case .added(_, let values): values["accessibility"]?.texts ?? []
      case .changed(_, let edits): edits.first { $0.field == "accessibility" }?.becomes?.texts ?? ["none"]
      case .leftAlone: ["left"]
      case .refused, .passedOver: ["refused"]
      }
    }
  }

  @Test("each feature of a room may have a column: x, tak, 1, nie, nothing")
  mutating func features() throws {
    try scene.take("Nazwa;Forma prawna\nA;UKS\n")
    let plan = try scene.take(
      Self.room + "S;A;sala;tak;x;1\nT;A;sala;nie;;0\nU;A;sala;-;TAK;brak\nV;A;sala;może;;\n", of: "resource")
    #expect(
      accessible(plan) == [["lift", "inductionLoop", "signLanguage"], [], ["lift"], ["refused"]],
      "\(plan.reasons)")
    #expect(plan.mapping.worthReporting.isEmpty && plan.findings.map(\.cell) == [3])
    // A column of one says nothing of the others.
    let id = try #require(plan.added.first)
    let known = try scene.plan("id;Nazwa;PJM\n\(id.raw);S;nie\n", of: "resource")
    #expect(accessible(known) == [["lift", "inductionLoop"]])
    for word in ["?", "n/d", "brak danych", "nie podano"] {
      let unsaid = try scene.plan("id;Nazwa;PJM\n\(id.raw);S;\(word)\n", of: "resource")
      #expect(accessible(unsaid) == [["left"]], "\(word) is no nie: \(unsaid.reasons)")
    }
    #expect(accessible(try scene.plan("id;Nazwa;PJM\n\(id.raw);S;tak\n", of: "resource")) == [["left"]])
    let asked = try scene.plan(
      Self.room + "X;A;sala;tak;;tak\n", of: "resource",
      renamed: ["PJM": "accessibility", "Pętla indukcyjna": "accessibility"])
    #expect(accessible(asked) == [["inductionLoop", "signLanguage"]], "said so of both, both are: \(asked.reasons)")
  }

  @Test("they are remembered, and go out again under their headings")
  mutating func rememberedFeatures() throws {
    try scene.take("Nazwa;Forma prawna\nA;UKS\n")
    let plan = try scene.take(Self.room + "S;A;sala;tak;;1\n", of: "resource")
    let kind = try #require(Schema.kind(named: "resource"))
    let columns = plan.mapping.remembered.map(\.text)
    #expect(columns.map { RememberedColumn($0, of: kind).meaning } == plan.mapping.columns)
    let table = RememberedTable(
      columns, of: kind, on: scene.register, at: WarsawTime.local(scene.at), for: .everyone, in: Language.polish.words)
    let record = try #require(plan.added.first.flatMap { scene.register.stored($0) })
    #expect(table.cells(of: record, number: 1).map(\.text).suffix(3) == ["tak", "nie", "tak"])
  }

  // MARK: - Day and hour

  @Test("sessions of one title are told apart by the day and hour in columns beside it")
  mutating func dayBeside() throws {
    let sessions = try scene.take(
      "tytuł;początek;koniec\nW;2026-12-01 17:00;2026-12-01 19:00\nW;2026-12-08 10:00;2026-12-08 12:00\n"
        + "W;2026-12-08 17:00;2026-12-08 19:00\nInne;2026-12-09 17:00;2026-12-09 19:00\n", of: "session")
    let plan = try scene.plan(
      "Warsztat;Data;Godzina;Imię i nazwisko\nW;1.12.2026;;Jan Lis\nW;8.12.2026;17:00;Ewa Lis\n"
        + "W;2026-12-08;10.00-12.00;Ola Lis\nW;8.12.2026;;Iza Lis\nW;;;Ula Lis\nInne;3.03.2026;;Ala Lis\n",
      of: "registration")
    let named = plan.rows.map { row -> String? in
      if case .added(_, let values) = row.verdict { values["session"]?.text } else { nil }
    }
    let ids = sessions.added.map(\.raw)
    #expect(named == [ids[0], ids[2], ids[1], nil, nil, ids[3]], "\(plan.reasons)")
  }

  // MARK: - When somebody signed up

  @Test("who signed up first has the seat, whatever row they stand in")
  mutating func moment() throws {
    try scene.take("tytuł;początek;koniec;miejsca\nW;2026-12-01 17:00;2026-12-01 19:00;1\n", of: "session")
    let list =
      "Sygnatura czasowa;Spotkanie;Imię i nazwisko;E-mail\n2026-09-08 12:00:00;W;Ewa Lis;ewa@x.example\n"
      + "7.09.2026 9:15:30;W;Jan Lis;jan@x.example\n;W;Ola Lis;ola@x.example\n1.10.2026 10:00;W;Iza Lis;iza@x.example\n"
    let plan = try scene.take(list, of: "registration")
    let signed = plan.added.compactMap { scene.register.record(Identifier<Registration>($0.raw)) }
    #expect(
      signed.map { scene.register.record($0.person)?.name } == ["Jan Lis", "Ewa Lis", "Ola Lis"], "\(plan.reasons)")
    #expect(signed.map(\.seated) == [true, false, false])
    #expect(
      signed.map { $0.placedAt?.text } == ["2026-09-07T09:15", "2026-09-08T12:00", WarsawTime.local(scene.at).text])
    #expect(plan.findings.map(\.row) == [5], "nobody signs up tomorrow")
    #expect(try scene.plan(list, of: "registration").leftAlone.count == 3, "twice leaves all alone")
  }

  @Test("what a form on the web stamps is read, and nobody is turned away for a stamp that is not")
  mutating func stamps() throws {
    try scene.take("tytuł;początek;koniec\nW;2026-12-01 17:00;2026-12-01 19:00\n", of: "session")
    let stamps = [
      "2026/09/07 9:12:33 PM GMT+2", "2026/09/07 12:05:00 AM GMT+2", "7.09.2026", "7.09.2026 9:15 AM",
      "2026/09/07 9:12:33 PM GMT-7", "rano", "13:75",
    ]
    let rows = stamps.enumerated().map { "\($1);W;Jan \(["A", "B", "C", "D", "E", "F", "G"][$0])lski\n" }
    let plan = try scene.take("Sygnatura czasowa;Spotkanie;Imię i nazwisko\n" + rows.joined(), of: "registration")
    #expect(plan.findings.isEmpty, "\(plan.reasons)")
    let placed = plan.added.compactMap { scene.register.record(Identifier<Registration>($0.raw))?.placedAt?.text }
    let now = WarsawTime.local(scene.at).text
    let read = ["2026-09-07T00:00", "2026-09-07T00:05", "2026-09-07T09:15", "2026-09-07T21:12"]
    #expect(placed == read + [now, now, now])
  }

  /// A consultation that admits remarks that nobody signs.
  private mutating func park() throws -> RecordID {
    try #require(
      try scene.take(
        "przedmiot;uwagi od;uwagi do (włącznie);uwagi anonimowe\nPark;2026-09-01;2026-09-30;tak\n",
        of: "consultation"
      ).added.first)
  }

  @Test("a row that names nobody takes nobody's place")
  mutating func nameless() throws {
    let park = try park()
    let given = ["consultation": FieldValue.text(park.raw)]
    try scene.take(
      "Osoba;sposób zgłoszenia;Wpłynęła;czego dotyczy;Treść uwagi\nAnna Lis;e-mail;8.09.2026;§ 3;Popieram\n",
      of: "submission", given: given)
    let nobody = try scene.plan(
      "sposób zgłoszenia;Wpłynęła;czego dotyczy;Treść uwagi\nna piśmie;8.09.2026;§ 7;Popieram\n",
      of: "submission", given: given)
    #expect(nobody.added.count == 1 && nobody.leftAlone.isEmpty, "\(nobody.reasons)")
    try scene.take("Nazwa;Forma prawna\nImago;UKS\n")
    try scene.take("tytuł;początek;koniec\nW;2026-12-01 17:00;2026-12-01 19:00\n", of: "session")
    let head = "spotkanie;imię i nazwisko;organizacja;liczba osób\n"
    try scene.take("\(head)W;Anna Lis;Imago;2\n", of: "registration")
    let again = try scene.plan("\(head)W;;Imago;2\nW;Anna Lis;Imago;2\n", of: "registration")
    #expect(again.leftAlone.count == 1 && again.findings.map(\.row) == [2], "\(again.reasons)")
  }

  @Test("who has nothing but the name of somebody who signed up is asked about")
  mutating func namesake() throws {
    try scene.take("tytuł;początek;koniec\nW;2026-12-01 17:00;2026-12-01 19:00\n", of: "session")
    let id = try #require(
      try scene.take(
        "spotkanie;imię i nazwisko;e-mail\nW;Jan Lis;jan@x.example\n", of: "registration"
      ).added.first)
    let list = "spotkanie;imię i nazwisko\nW;Jan Lis\nW;Ewa Lis\n"
    let plan = try scene.plan(list, of: "registration")
    #expect(plan.reasons == [.looksLike(id, [])] && plan.added.count == 1, "\(plan.reasons)")
    #expect(plan.findings.first?.reason.isLikeness == true, "so it is asked about on the screen")
    #expect(try scene.plan(list, of: "registration", choices: [2: .new]).added.count == 2)
    #expect(try scene.plan(list, of: "registration", choices: [2: .same(id)]).leftAlone == [id])
    // Whoever is known by the name alone is that one.
    try scene.take("spotkanie;imię i nazwisko\nW;Ola Lis\n", of: "registration")
    #expect(try scene.plan("spotkanie;imię i nazwisko\nW;Ola Lis\n", of: "registration").leftAlone.count == 1)
  }

  // MARK: - The official table

  @Test("our own table of remarks comes in again, and what the public copy leaves out is refused")
  mutating func officialTable() throws {
    let park = try #require(
      try scene.take("przedmiot;uwagi od;uwagi do (włącznie)\nPark;2026-09-01;2026-09-30\n", of: "consultation").added
        .first)
    let head = "Nr;Wpłynęła;Zgłaszający;Czego dotyczy;Dotychczasowe brzmienie;Treść uwagi;Stanowisko;Zmiana\n"
    let foot = "\nSporządzono 9.09.2026, 10:00 · CAO\nPieczęć rejestru: mimoza korona\n"
    let table =
      head + "U-1;\"8.09.2026\nna piśmie\";osoba 1: Danuta Lis;całość;;Więcej ławek;;\n"
      + "U-2;\"8.09.2026\ne-mailem\npo terminie\";osoba 2;;;(jeszcze nieopublikowana);;\n" + foot
    let given = ["consultation": FieldValue.text(park.raw)]
    let plan = try scene.take(table, of: "submission", given: given)
    let remark = try #require(plan.added.first.flatMap { scene.register.record(Identifier<Submission>($0.raw)) })
    #expect(plan.rows.count == 2, "what stands below the table is no row: \(plan.reasons)")
    #expect(remark.channel == .paper && remark.receivedOn?.text == "2026-09-08" && remark.remark == "Więcej ławek")
    #expect(scene.register.record(remark.person)?.name == "Danuta Lis")
    let person = try scene.field("person", of: "submission")
    let text = try scene.field("remark", of: "submission")
    #expect(Set(plan.findings.map(\.cell)) == [2, 5], "\(plan.reasons)")
    #expect(plan.reasons.contains(.notInCopy(text)) && plan.reasons.count == 2, "\(plan.reasons) \(person.name)")
    #expect(try scene.plan(table, of: "submission", given: given).leftAlone.count == 1, "twice leaves it alone")
    // Of a remark of an organization the table does not tell who wrote it.
    try scene.take("Nazwa;Forma prawna\nKlub Lis;UKS\n")
    let written = "konsultacje;Osoba;Organizacja;sposób zgłoszenia;Wpłynęła;Treść uwagi\n"
    try scene.take(
      "\(written)\(park.raw);Jan Kot;Klub Lis;na piśmie;8.09.2026;Więcej drzew\n", of: "submission")
    let ours = head + "U-3;\"8.09.2026\nna piśmie\";Klub Lis;;;Więcej drzew;;\n"
    let again = try scene.plan(ours, of: "submission", given: given)
    #expect(again.leftAlone.count == 1 && again.added.isEmpty, "\(again.reasons)")
    // That words were withheld is no word of them.
    let hidden = "\(head)U-3;\"8.09.2026\nna piśmie\";Klub Lis;;;nieopublikowana (dane osobowe);;\n"
    #expect(try scene.plan(hidden, of: "submission", given: given).reasons == [.notInCopy(text)])
    let office =
      "\(head)U-3;\"8.09.2026\nna piśmie\";Klub Lis;;;\"nieopublikowana (dane osobowe)\nWięcej drzew\";;\n"
    #expect(try scene.plan(office, of: "submission", given: given).leftAlone.count == 1)
  }

  @Test("a text that begins like what stands below a table is none where nothing else says so")
  mutating func notAFoot() throws {
    let park = try park()
    let given: [String: FieldValue] = [
      "consultation": .text(park.raw), "channel": .text("paper"), "receivedOn": .text("2026-09-08"),
    ]
    let plan = try scene.plan(
      "Treść uwagi\nSporządzono plan bez konsultacji\nSporządzono 9.09.2026\n", of: "submission", given: given)
    #expect(plan.added.count == 2, "\(plan.reasons)")
    let wide = try scene.plan(
      "Treść uwagi;czego dotyczy\nSporządzono plan bez konsultacji;\nSporządzono 9.09.2026, 10:00 · CAO;\n",
      of: "submission", given: given)
    #expect(wide.added.count == 1 && wide.rows.count == 1, "\(wide.reasons)")
  }

  // MARK: - Names that nobody knows

  @Test("a district that the register does not know comes in, and is told with the nearest")
  mutating func districts() throws {
    try scene.take("Nazwa;Forma prawna;Dzielnica\nA;UKS;Gołonóg\nB;UKS;Reden\n")
    let kind = try #require(Schema.kind(named: "organization"))
    let list = "Nazwa;Forma prawna;Dzielnica\nC;UKS;Golonog\nD;UKS;Golonog\nE;UKS;Reden\nF;UKS;Xyz\n"
    func found(
      _ register: any Register, _ instead: [String: [String: String]] = [:], in text: String? = nil
    ) throws -> (
      names: [UnknownNames.Name], added: [Row]
    ) {
      let table = try ImportTable(CSVReader(Array((text ?? list).utf8)), of: kind).reading(instead)
      var names = UnknownNames(in: table, on: register)
      var added: [Row] = []
      var drawn: UInt64 = 100
      for row in ImportPlan(
        table, on: register, by: scene.author, at: scene.at,
        drawing: {
          drawn += 1
          return drawn
        })
      {
        names?.take(row)
        if case .added(_, let values) = row.verdict { added.append(values) }
      }
      return (names?.found ?? [], added)
    }
    #expect(try found(scene.register).names.map(\.text) == ["Golonog"], "who has only begun knows few")
    try scene.take("Nazwa;Forma prawna;Dzielnica\nG;UKS;Centrum\nH;UKS;Mydlice\nI;UKS;Ząbkowice\n")
    let first = try found(scene.register)
    #expect(first.added.count == 4 && first.names.map(\.text) == ["Golonog", "Xyz"])
    #expect(first.names.map(\.near) == [["Gołonóg"], []])
    #expect(first.names.map(\.rows) == [[2, 3], [5]] && first.names.map(\.count) == [2, 1])
    let second = try found(scene.register, ["district": ["Golonog": "Gołonóg"]])
    #expect(second.names.map(\.text) == ["Xyz"])
    #expect(second.added.map { $0["district"]?.text } == ["Gołonóg", "Gołonóg", "Reden", "Xyz"])
    let blanks = "Nazwa;Forma prawna;Dzielnica\nJ;UKS;Stary  Redén\n"
    let doubted = try #require(try found(scene.register, in: blanks).names.first?.text)
    let third = try found(scene.register, ["district": [doubted: "Reden"]], in: blanks)
    #expect(third.names.isEmpty && third.added.map { $0["district"]?.text } == ["Reden"], "whatever blanks it has")
    #expect(try found(MemoryRegister()).names.isEmpty, "a register that knows none doubts none")
  }
}
