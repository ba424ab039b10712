import CivicDomain
import Interchange
import Testing

@Suite("Which record a row is") struct ImportIdentityTests {
  var scene: ImportScene

  init() throws { scene = try ImportScene() }

  @Test mutating func aRowWithoutANumberIsTheRecordOfItsNameAndForm() throws {
    let file = "name;legalForm;city\nKlub Promyk;grupa nieformalna;Będzin\nUKS Dwa;UKS;\n"
    let added = try scene.take(file).added
    #expect(added.count == 2)
    let again = try scene.plan(
      "name;legalForm;city\nKLUB  „Promyk”;informalGroup;Będzin\nuks dwa;uczniowski klub sportowy;\n")
    #expect(again.added.isEmpty, "a name in other spelling looks like it")
    #expect(try scene.plan(file).leftAlone == added)
  }

  @Test mutating func aRowThatDiffersOnlyLooksLikeIt() throws {
    let id = try #require(try scene.take("name;legalForm;city\nKlub Promyk;UKS;Będzin\n").added.first)
    let file = "name;legalForm;city\nKlub Promyk;UKS;Czeladź\n"
    let edit = FieldEdit(field: "city", was: .text("Będzin"), becomes: .text("Czeladź"))
    #expect(try scene.plan(file).reasons == [.looksLike(id, [edit])])
    let again = try scene.take(file, again: true)
    #expect(again.added.count == 1)
    #expect(try scene.plan(file).leftAlone == again.added)
    #expect(try scene.plan("name;legalForm;city\nKlub Promyk;KS;Czeladź\n").added.count == 1, "another form")
  }

  @Test mutating func recordsThatNumbersTellApartMayBeCalledAlike() throws {
    let first = "name;legalForm;krs\nOSP;OSP;0000000001\n"
    try scene.take(first)
    #expect(try scene.take("name;legalForm;krs\nOSP;OSP;0000000002\n").added.count == 1)
    #expect(try scene.plan(first).leftAlone.count == 1)
  }

  @Test mutating func twoRowsOfOneNameAndNoNumberAreOneRecord() throws {
    let file = "name;legalForm\nKlub Promyk;UKS\nklub promyk;UKS\n"
    let plan = try scene.take(file)
    #expect(plan.added.count == 1 && plan.reasons == [.sameRecord(row: 2)])
    #expect(try scene.plan(file, again: true).added.count == 1)
  }

  @Test mutating func aSessionIsKnownByTitleAndStartAResourceByNameAndOwner() throws {
    let sessions = "title;start;end\nDyżur;2026-10-01T17:00;2026-10-01T19:00\nDyżur;2026-10-08T17:00;2026-10-08T19:00\n"
    #expect(try scene.take(sessions, of: "session").added.count == 2)
    #expect(try scene.plan(sessions, of: "session").leftAlone.count == 2)
    let owner = try #require(try scene.take("name;legalForm\nA;UKS\n").added.first)
    let resources = "organization;name;category\n\(owner.raw);Sala;room\n\(owner.raw);Rzutnik;equipment\n"
    #expect(try scene.take(resources, of: "resource").added.count == 2)
    #expect(try scene.plan(resources, of: "resource").leftAlone.count == 2)
  }

  @Test mutating func anothersNumberIsRefused() throws {
    let id = try #require(try scene.take("name;legalForm;krs\nStowarzyszenie A;association;0000000001\n").added.first)
    let krs = try scene.field("krs")
    #expect(
      try scene.plan("name;legalForm;krs\nFundacja B;foundation;0000000001\n").reasons
        == [.numberOfAnother(krs, id, name: "Stowarzyszenie A")])
    #expect(try scene.plan("name;legalForm;krs\nStowarzyszenie AB;association;0000000001\n").changed == [id])
    #expect(try scene.plan("name;legalForm;krs\nStowarzyszenie A;federation;0000000001\n").changed == [id])
  }

  @Test mutating func aListWithoutFormsRenamesNobodyWithAWrongNumber() throws {
    let ids = try scene.take("name;legalForm;krs\nStowarzyszenie „Nasza Ziemia”;association;0000000001\n").added
    let krs = try scene.field("krs")
    #expect(
      try scene.plan("name;krs\nStowarzyszenie Orkiestra;0000000001\n").reasons
        == [.numberOfAnother(krs, ids[0], name: "Stowarzyszenie „Nasza Ziemia”")])
    #expect(try scene.plan("name;krs\nNASZA ZIEMIA w Będzinie;0000000001\n").changed == ids, "a spelling of its own")
    #expect(try scene.plan("krs;phone\n0000000001;500100200\n").changed == ids)
  }

  @Test mutating func numbersOfTwoRecordsInOneRowAreRefused() throws {
    let ids = try scene.take(
      "name;legalForm;krs;nip\nA;association;0000000001;\nB;association;;5260250274\n"
    ).added
    #expect(
      try scene.plan("name;legalForm;krs;nip\nA;association;0000000001;5260250274\n").reasons
        == [.numbersOfSeveral(ids)])
  }

  @Test mutating func aNewRecordMayNotHaveALivingOnesNumber() throws {
    let id = try #require(
      try scene.take("externalId;name;legalForm;krs\na;Oddział 1;association;0000000001\n").added.first)
    let file = "externalId;name;legalForm;krs;branchOf\nb;Oddział 2;association;0000000001;"
    let krs = try scene.field("krs")
    #expect(
      try scene.plan(file + "\n").findings
        == [ImportFinding(.field(krs, .numberTaken(by: id, name: "Oddział 1")), row: 2, cell: 3)])
    #expect(try scene.take(file + "a\n").added.count == 1, "a branch shares the number")
    guard case .severalRecords(let field, let found) = try scene.plan("krs;city\n0000000001;Będzin\n").reasons.first
    else {
      Issue.record("not refused")
      return
    }
    #expect(field == krs && found.count == 2)
  }

  @Test mutating func oneNumberTwiceInAFileIsRefused() throws {
    let plan = try scene.plan(
      "externalId;name;legalForm;krs\na;A;association;0000000001\nb;B;association;0000000001\n")
    #expect(plan.added.count == 1 && plan.reasons == [.sameNumber(try scene.field("krs"), row: 2)])
    let parent = try #require(try scene.take("name;legalForm;krs\nPTTK;association;0000000001\n").added.first)
    let circles =
      "externalId;name;legalForm;krs;branchOf\n"
      + ["a", "b"].map { "\($0);Koło \($0);branch;0000000001;\(parent.raw)\n" }.joined()
    #expect(try scene.take(circles).added.count == 2)
    #expect(try scene.plan(circles).leftAlone.count == 2)
  }
}
