import CivicDomain
import Interchange
import Testing

private let organizations = """
  externalId;nazwa;forma prawna;NIP;status OPP;działalność;dzielnica;założona
  ngo-1;Stowarzyszenie „KROKUS”;stowarzyszenie;526-025-02-74;tak;kultura | chór;Reden;
  ngo-2;Fundacja Imago;foundation;;nie;;Mydlice;
  """

@Suite struct ImportPlanTests {
  var scene: ImportScene

  init() throws { scene = try ImportScene() }

  @Test mutating func rowsBecomeRecords() throws {
    let plan = try scene.take(organizations)
    #expect(plan.added.count == 2 && plan.findings.isEmpty)
    #expect(plan.mapping.worthReporting.map { plan.mapping.headings[$0] } == ["założona"])
    let values = scene.values(try #require(plan.added.first))
    #expect(values["name"] == .text("Stowarzyszenie „KROKUS”"))
    #expect(values["legalForm"] == .text("association"))
    #expect(values["nip"] == .text("5260250274"))
    #expect(values["publicBenefitStatus"] == .yes(true))
    #expect(values["activities"] == .list(["kultura", "chór"]))
  }

  /// Nobody knows which Thursday a list means. What the demo's own tables say, `-3d`, is a distance that somebody chose.
  @Test(arguments: ["czw", "jutro", "w środę", "2 tygodnie temu"])
  mutating func aDayThatCountsFromAnUnknownDayIsRefused(cell: String) throws {
    let head = "name;legalForm;data rejestracji\n"
    #expect(try scene.plan(head + "Lis;foundation;\(cell)\n").findings.count == 1)
    #expect(try scene.plan(head + "Lis;foundation;-3d\n").findings.isEmpty)
    #expect(try scene.plan(head + "Lis;foundation;śr. 2.09.2026\n").findings.isEmpty)
  }

  @Test mutating func theSameFileAgainWritesNothing() throws {
    try scene.take(organizations)
    let again = try scene.plan(organizations)
    #expect(again.acts.isEmpty && again.changes.isEmpty)
    #expect(again.leftAlone.count == 2)
  }

  @Test mutating func onlyWhatDiffersIsEdited() throws {
    let ids = try scene.take(organizations).added
    let plan = try scene.take("external_id;name;district\nngo-2;Fundacja Imago;Gołonóg\n")
    let id = try #require(ids.last)
    #expect(
      plan.acts.map { AskedAct($0) } == [
        AskedAct(EditRecord(id, [FieldEdit(field: "district", was: .text("Mydlice"), becomes: .text("Gołonóg"))]))
      ])
    #expect(plan.changed == [id])
    #expect(scene.values(id)["legalForm"] == .text("foundation"))
  }

  @Test mutating func aBlankCellClearsOnlyWhereTheRowNamesTheID() throws {
    let id = try #require(try scene.take(organizations).added.first)
    #expect(try scene.plan("externalId;district\nngo-1;\n;\n").leftAlone == [id])
    try scene.take("id;district;status\n\(id.raw);;\n")
    #expect(scene.values(id)["district"] == nil)
    #expect(scene.values(id)["status"] == .text("active"))
  }

  @Test mutating func aRowIsRecognizedByItsNumbers() throws {
    let ids = try scene.take(
      "name;legalForm;krs;nip;regon\nA;association;0000000001;;\nB;association;;5260250274;\nC;association;;;000331501\n"
    ).added
    let plan = try scene.plan(
      "name;legalForm;krs;nip;regon\nA2;association;0000 000 001;;\nB2;association;;526-025-02-74;\nC2;association;;;00033150100000\n"
    )
    #expect(plan.changed == ids)
    #expect(plan.added.isEmpty)
  }

  @Test mutating func aRecordKeepsTheIDThatTheFileGives() throws {
    let plan = try scene.take("id;name;legalForm\norg-7k2m9xq4w1;KROKUS;association\n")
    #expect(plan.added == [RecordID("org-7k2m9xq4w1")])
    let wrong = try scene.plan("id;name;legalForm\nres-7k2m9xq4w1;A;association\norg-1;B;association\n")
    let kind = Organization.kind
    #expect(
      wrong.findings.map(\.reason) == [
        .notAnID("res-7k2m9xq4w1", expected: kind), .notAnID("org-1", expected: kind),
      ])
  }

  @Test mutating func aRemovedRecordIsNotRevived() throws {
    let id = RecordID("org-7k2m9xq4w1")
    let file = "id;name;legalForm\n\(id.raw);KROKUS;association\n"
    try scene.take(file)
    try scene.carryOut(RemoveRecord(id, because: "podwójny wpis"))
    #expect(try scene.plan(file).findings.map(\.reason) == [.removed(id)])
  }

  @Test mutating func oneRecordTwiceInAFileIsRefusedTheSecondTime() throws {
    let plan = try scene.plan(
      "externalId;name;legalForm;krs\na;A;association;0000000001\na;B;association;\n;C;association;0000000001\n")
    #expect(plan.added.count == 1)
    #expect(plan.reasons == [.sameRecord(row: 2), .sameRecord(row: 2)])
    let id = try #require(try scene.take("externalId;name;legalForm\na;A;association\n").added.first)
    let both = try scene.plan("id;externalId;city\n\(id.raw);;Będzin\n;a;Czeladź\n")
    #expect(both.reasons == [.sameRecord(row: 2)])
  }

  @Test mutating func aRefusedRowStandsInNobodysWay() throws {
    let plan = try scene.plan("name;legalForm;krs;nip\nA;association;0000000001;1\nA;association;0000000001;\n")
    #expect(plan.added.count == 1 && plan.findings.map(\.row) == [2])
  }

  @Test mutating func howFarAFileIsReadIsKnown() throws {
    let table = try ImportTable(
      CSVReader(Array(organizations.utf8)), of: try #require(Schema.kind(named: "organization")))
    var plan = ImportPlan(table, on: scene.register, by: scene.author, at: scene.at) { 1 }
    var parts = [plan.partRead]
    while plan.next() != nil { parts.append(plan.partRead) }
    #expect(parts.count == 3 && parts == parts.sorted() && parts.last == 1)
  }

  @Test mutating func goodRowsGoInWhereOthersAreRefused() throws {
    let plan = try scene.take(
      "name;legalForm;nip;latitude\nA;association;5260250274;50,3\nB;klub;5260250275;sto\n\"C\nD;association;;\n")
    #expect(plan.added.count == 1)
    let legalForm = try scene.field("legalForm")
    let latitude = try scene.field("latitude")
    let nip = try scene.field("nip")
    #expect(
      plan.findings == [
        ImportFinding(
          .field(legalForm, .unknownWord("klub", allowed: legalForm.shape.options.map(\.word))), row: 3, cell: 1),
        ImportFinding(
          .field(nip, .wrongRegisterNumber(.nip, why: .wrongCheckDigit("5260250275"))), row: 3, cell: 2),
        ImportFinding(.field(latitude, .wrongType(.decimal)), row: 3, cell: 3),
        ImportFinding(.table(.openQuote), row: 4, cell: 0),
      ])
    #expect(plan.rows.count == 3)
  }

  @Test mutating func aRuleOfTheFieldIsToldAtItsCell() throws {
    let plan = try scene.plan("name;nip;legalForm\nA;5260250275;association\n;;association\n")
    #expect(
      plan.findings == [
        ImportFinding(
          .field(try scene.field("nip"), .wrongRegisterNumber(.nip, why: .wrongCheckDigit("5260250275"))), row: 2,
          cell: 1),
        ImportFinding(.field(try scene.field("name"), .required), row: 3, cell: 0),
      ])
  }

  @Test mutating func aNewRecordNeedsTheColumnsItMustHave() throws {
    try scene.take("externalId;name;legalForm\na;A;association\n")
    let plan = try scene.plan("externalId;name\na;A2\nb;B\n")
    #expect(plan.changed.count == 1)
    #expect(plan.findings == [ImportFinding(.columnMissing(try scene.field("legalForm")), row: 3)])
  }

  @Test mutating func aReferenceIsAnIDOrAnExternalID() throws {
    let ids = try scene.take(organizations).added
    let first = try #require(ids.first)
    let plan = try scene.take(
      "organization;name;category\n\(first.raw);Sala;room\nngo-2;Projektor;sprzęt\nngo-3;Van;transport\nKROKUS;X;room\n",
      of: "resource")
    #expect(plan.added.map { scene.values($0)["organization"]?.text } == ids.map(\.raw))
    let organization = try scene.field("organization", of: "resource")
    #expect(
      plan.findings == [
        ImportFinding(.field(organization, .unknownReference("ngo-3")), row: 4, cell: 0),
        ImportFinding(.field(organization, .unknownReference("KROKUS")), row: 5, cell: 0),
      ])
  }

  @Test mutating func aReferenceThatFitsTwoRecordsIsRefused() throws {
    let ids = [RecordID("org-0000000001"), RecordID("org-0000000002")]
    for id in ids {
      let values: [String: FieldValue] = [
        "name": .text("KROKUS"), "legalForm": .text("association"), "externalId": .text("ngo-1"),
      ]
      try scene.carryOut(AddRecord(id, values))
    }
    let plan = try scene.plan("organization;name;category\nngo-1;Sala;room\n", of: "resource")
    #expect(plan.findings == [ImportFinding(.severalRecords(try scene.field("externalId"), ids), row: 2, cell: 0)])
  }

  @Test mutating func datesMayBeRelativeToTheDayOfImporting() throws {
    let plan = try scene.take(
      "title;start;end\nSWOT i cele;+3d 17:00;+3d 19:00\nForum;-10d 9;30.08 12.30\nNoc;2027-03-28T02:30;2027-03-28T04:00\n",
      of: "session")
    #expect(plan.added.map { scene.values($0)["start"]?.text } == ["2026-09-12T17:00", "2026-08-30T09:00"])
    guard case .field(let field, .skippedHour) = plan.findings.first?.reason else {
      Issue.record("not refused: \(plan.findings)")
      return
    }
    #expect(field.name == "start")
  }

  @Test mutating func whatHasItsOwnActIsRefusedUnlessItIsSoAlready() throws {
    let file = "title;start;end;stan;externalId\nA;2026-10-01T17:00;2026-10-01T19:00;zaplanowane;a\n"
    let status = try scene.field("status", of: "session")
    let labels = status.shape.options.map(\.label.pl)
    try #require(labels.contains("zaplanowane"))
    #expect(try scene.take(file, of: "session").added.count == 1)
    #expect(try scene.take(file, of: "session").leftAlone.count == 1)
    let held = file.replacing("zaplanowane", with: "held")
    for text in [held, held.replacing(";a\n", with: ";b\n")] {
      let plan = try scene.plan(text, of: "session")
      #expect(plan.findings == [ImportFinding(.field(status, .notChangeable(.rule)), row: 2, cell: 3)])
    }
  }

  @Test mutating func aFormulaThatWeMadeHarmlessComesBack() throws {
    let plan = try scene.take("name;legalForm;phone\n'=1+1;association;'+48 668 573 952\n")
    #expect(scene.values(try #require(plan.added.first))["name"] == .text("=1+1"))
  }

  @Test mutating func whatIsNoTableIsNamed() throws {
    #expect(throws: ImportError.empty) { try scene.plan("\n\n") }
    #expect(throws: ImportError.header([TableFinding(.openQuote, line: 1, column: 1, cell: 0)])) {
      try scene.plan("\"name;\n")
    }
    #expect(throws: ImportError.neverListed(Backup.kind)) { try scene.plan("madeAt\nx\n", of: "backup") }
  }

  @Test func `a row with two faults of one sort is one row`() throws {
    var scene = try ImportScene()
    let plan = try plan(of: &scene)
    let group = try #require(plan.summary.groups.first { $0.finding.cell == nil })
    #expect(group.count == 2 && group.rows == [2, 3] && group.isVaried, "\(plan.summary.groups)")
  }

  /// Two resources that lack whose they are, and what they are.
  private func plan(of scene: inout ImportScene) throws -> ImportScene.Rows {
    try scene.plan("nazwa\nSala\nAula\n", of: "resource")
  }
}
