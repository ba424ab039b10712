import CivicDomain
import Interchange
import Testing
import Words

/// Lists as offices have them in hand.
@Suite("Lists of a city") struct CityListTests {
  var scene: ImportScene

  init() throws { scene = try ImportScene() }

  private mutating func only(_ text: String, given: [String: FieldValue] = [:]) throws -> [String: FieldValue] {
    let plan = try scene.take(text, given: given)
    #expect(plan.findings.isEmpty, "\(plan.reasons)")
    return scene.values(try #require(plan.added.first))
  }

  @Test mutating func titlesAboveTheTableArePassedOver() throws {
    let text = "Wykaz organizacji, stan na 1 stycznia, Dąbrowa Górnicza\n;;;\nLp.;Nazwa;Forma prawna\n1;A;fundacja\n"
    let plan = try scene.take(text)
    #expect(plan.table.titleRows == [1] && plan.table.headRow == 3)
    #expect(plan.added.count == 1)
    let bad = try scene.plan(text + "2;B;nic takiego\n")
    #expect(bad.findings.map(\.row) == [5] && bad.findings.map(\.cell) == [2])
  }

  @Test mutating func whatTheListLacksIsGiven() throws {
    let given: [String: FieldValue] = ["legalForm": .text("association")]
    #expect(try only("nazwa\nA\n", given: given)["legalForm"] == .text("association"))
    let plan = try scene.take("nazwa;forma prawna;nr KRS\nB;fundacja;0000000002\nC;;\n", given: given)
    #expect(plan.added.map { scene.values($0)["legalForm"]?.text } == ["foundation", "association"])
    #expect(try scene.plan("nr KRS;nazwa\n0000000002;B\n", given: given).leftAlone.count == 1, "it changes nothing")
    #expect(try scene.plan("nazwa\nA\n", given: given).leftAlone.count == 1)
  }

  @Test(arguments: [
    ("UKS", LegalForm.schoolSportsClub), ("KS", .sportsClub), ("KGW", .ruralWomensCircle), ("OSP", .fireBrigade),
    ("parafia", .churchBody), ("stowarzyszenie rejestrowe", .association), ("stow.", .association),
    ("fund.", .foundation), ("sp. z o.o. non profit", .nonProfitCompany), ("Sp. z o. o. non-profit", .nonProfitCompany),
    ("INNA ORGANIZACJA SPOŁECZNA LUB ZAWODOWA", .other), ("Rada Rodziców", .parentsCouncil), ("koło", .branch),
    ("STOWARZYSZENIE\u{A0}ZWYKŁE", .ordinaryAssociation), ("sp. z o.o.", .company), ("Stow. rej.", .association),
    ("stow. zwykłe", .ordinaryAssociation), ("Spółdz. soc.", .socialCooperative), ("zw. stow.", .federation),
    ("ucz. klub sport.", .schoolSportsClub), ("gr. nieform.", .informalGroup), ("ROD", .association),
    ("dom kultury", .publicBody), ("polski związek sportowy", .federation),
  ])
  mutating func formsAreUnderstoodAsOfficesWriteThem(text: String, form: LegalForm) throws {
    #expect(try only("nazwa;forma prawna\nA;\(text)\n")["legalForm"] == .text(form.rawValue))
  }

  @Test(arguments: ["s.", "st. x.", "zw. z czegoś", "."])
  mutating func whatMayMeanSeveralFormsOrNoneIsRefused(text: String) throws {
    let plan = try scene.plan("nazwa;forma prawna\nA;\(text)\n")
    #expect(plan.added.isEmpty && plan.findings.count == 1)
  }

  @Test mutating func aHeadingMayExplainItself() throws {
    let text =
      "Nazwa organizacji / stowarzyszenia;Forma prawna (rodzaj);KRS (10 cyfr);Telefon / e-mail;Adres/ulica\nA;UKS;"
    let plan = try scene.take(text + "0000000001;500100200;Polna 1\n")
    let values = scene.values(try #require(plan.added.first, "\(plan.reasons)"))
    #expect(values["krs"] == .text("0000000001") && values["address"] == .text("Polna 1"))
    #expect(values["phone"] == nil && values["notes"] == .text("Telefon / e-mail: 500100200"), "it may be either")
  }

  @Test(arguments: ["brak", "–", "nie dotyczy", "N/D"])
  mutating func whatSaysThatThereIsNothingIsEmptyAndTold(text: String) throws {
    let plan = try scene.take(
      "nazwa;forma prawna;telefon;e-mail;KRS;nazwa skrócona\nA;UKS;\(text);\(text);\(text);ND\n")
    let values = scene.values(try #require(plan.added.first, "\(plan.reasons)"))
    #expect(values["phone"] == nil && values["email"] == nil && values["krs"] == nil)
    #expect(values["shortName"] == .text("ND"), "a name may be anything")
    #expect(plan.rows.first?.mends.map(\.mend) == [.saysNothing, .saysNothing, .saysNothing])
    #expect(try scene.plan("nazwa;forma prawna\nB;\(text)\n").findings.count == 1, "a form there must be")
  }

  @Test mutating func whatNoFieldIsCalledBecomesALineOfTheNotes() throws {
    let text = "Nazwa;Forma prawna;Znak;Uwagi;\nA;UKS;OR.12;pilne;coś\n"
    let plan = try scene.take(text)
    let id = try #require(plan.added.first)
    #expect(plan.mapping.worthReporting == [2])
    #expect(scene.values(id)["notes"] == .text("pilne\nZnak: OR.12\nE: coś"))
    #expect(try scene.plan(text).leftAlone == [id])
    try scene.carryOut(
      EditRecord(
        id, [FieldEdit(field: "notes", was: scene.values(id)["notes"], becomes: .text("od nas\nZnak: OR.12"))])
    )
    try scene.take("id;Znak\n\(id.raw);OR.13\n")
    #expect(scene.values(id)["notes"] == .text("od nas\nZnak: OR.13"), "what the staff wrote stays")
  }

  @Test(arguments: [
    ("22 555 10 10, 22 555 10 11", "22 555 10 10", "22 555 10 11"),
    ("22 555 10 10 / 22 555 10 11", "22 555 10 10", "22 555 10 11"),
    ("500100200 lub 501100200", "500100200", "lub 501100200"),
    ("500 100 200 501 100 200", "500 100 200", "501 100 200"),
    ("22 555 10 10 wew. 12", "22 555 10 10", "wew. 12"),
  ])
  mutating func ofTwoTelephonesTheFirstIsTheFieldsAndTheRestIsNoted(text: String, phone: String, left: String) throws {
    let plan = try scene.take("nazwa;forma prawna;telefon\nA;UKS;\"\(text)\"\n")
    let values = scene.values(try #require(plan.added.first, "\(plan.reasons)"))
    #expect(values["phone"] == .text(phone))
    #expect(values["notes"] == .text("telefon: \(left)"))
    #expect(plan.rows.first?.mends.map(\.mend) == [.severalInCell])
  }

  @Test mutating func ofTwoAddressesTheFirstIsTheFields() throws {
    let values = try only("nazwa;forma prawna;e-mail\nA;UKS;\"a@x.example; b@x.example\"\n")
    #expect(values["email"] == .text("a@x.example"))
    #expect(values["notes"] == .text("e-mail: b@x.example"))
  }

  @Test(arguments: ["32/123 45 67", "(32) 123-45-67", "+48 32 123 45 67"])
  mutating func oneTelephoneStaysWhole(text: String) throws {
    #expect(try only("nazwa;forma prawna;telefon\nA;UKS;\(text)\n")["phone"] == .text(text))
  }

  @Test mutating func anAddressIsTrimmedAndNeverHoldsABlank() throws {
    #expect(try only("nazwa;forma prawna;e-mail\nA;UKS;biuro@a.example,\n")["email"] == .text("biuro@a.example"))
    let plan = try scene.plan("nazwa;forma prawna;e-mail\nB;UKS;biuro @a.example\n")
    #expect(plan.reasons == [.field(try scene.field("email"), .notAnEmailAddress)])
  }

  @Test mutating func zerosThatASpreadsheetAteArePutBackAndTold() throws {
    let plan = try scene.take("nazwa;forma prawna;KRS;REGON\nA;stow.;30898;331501\n")
    let values = scene.values(try #require(plan.added.first, "\(plan.reasons)"))
    #expect(values["krs"] == .text("0000030898") && values["regon"] == .text("000331501"))
    #expect(plan.rows.first?.mends.map(\.mend) == [.zeros, .zeros])
    #expect(try scene.plan("nazwa;forma prawna;REGON\nB;stow.;331502\n").findings.count == 1, "the check digit decides")
  }

  @Test(arguments: ["=\"0000123457\"", "'0000123457", "\"=\"\"0000123457\"\"\""])
  mutating func digitsKeptAsTextAreText(cell: String) throws {
    #expect(try only("nazwa;forma prawna;KRS\nA;stow.;\(cell)\n")["krs"] == .text("0000123457"))
  }

  @Test mutating func anAddressInPiecesIsOne() throws {
    let values = try only(
      "Nazwa;Rodzaj;Ulica;Nr;Kod;Miejscowość\nA;stow.;Kościuszki;5A;41300;\u{A0}Dąbrowa\u{A0}Górnicza\n")
    #expect(values["address"] == .text("Kościuszki 5A"))
    #expect(values["postalCode"] == .text("41-300"))
    #expect(values["city"] == .text("Dąbrowa Górnicza"))
  }

  @Test mutating func manyEqualFaultsAreOneLineAndManyDifferentOnesAFew() throws {
    let rows = (0..<3_000).map { "Organizacja \($0);nic takiego;\(1_000_000_000 + $0)x\n" }.joined()
    let summary = try scene.plan("name;legalForm;externalId\n" + rows).summary
    #expect(summary.tally.refused == 3_000)
    #expect(summary.faults.map(\.count) == [3_000] && summary.faults.map(\.rows) == [[2, 3, 4]])
    let different = (0..<3_000).map { "Organizacja \($0);nic \($0)\n" }.joined()
    let few = try scene.plan("name;legalForm\n" + different).summary
    #expect(few.faults.count == InterchangeLimits.findingsOfSort)
    let same = try scene.plan("name;legalForm\n" + different + "Z;nic 3\n").summary
    #expect(same.faults.map(\.count).max() == 2, "one that was told is counted there")
    #expect(few.unlisted.values.reduce(0, +) == 3_000 - InterchangeLimits.findingsOfSort)
  }

  @Test mutating func aHouseWithoutAStreetIsTheAddressAndAFlatAloneIsNoted() throws {
    let file =
      "Nazwa;Forma prawna;Ulica;Nr domu;Nr lokalu\nA;fundacja;;7;\nB;fundacja;;7;2\nC;fundacja;;;2\nD;fundacja;Długa;7;2\n"
    let added = try scene.take(file).added.map { scene.values($0) }
    #expect(added.map { $0["address"] } == [.text("7"), .text("7/2"), nil, .text("Długa 7/2")])
    #expect(added[2]["notes"] == .text("Nr lokalu: 2"))
    #expect(try scene.plan(file).leftAlone.count == 4, "a second time it writes nothing")
  }

  @Test mutating func nothingOfTheNotesIsLost() throws {
    let twice = "Nazwa;Forma prawna;Kolor;Kolor\nA;fundacja;a;b\nB;fundacja;;c\n"
    #expect(
      try scene.take(twice).added.map { scene.values($0)["notes"] } == [
        .text("Kolor: a\nKolor (2): b"), .text("Kolor (2): c"),
      ])
    #expect(try scene.plan(twice).leftAlone.count == 2)
    let own = "Nazwa;Forma prawna;Kolor;Uwagi\nC;fundacja;czerwony;Kolor: z uwag\n"
    let id = try #require(try scene.take(own).added.first)
    #expect(scene.values(id)["notes"] == .text("Kolor: z uwag\nKolor: czerwony"))
    #expect(try scene.plan(own).leftAlone == [id])
  }
}
