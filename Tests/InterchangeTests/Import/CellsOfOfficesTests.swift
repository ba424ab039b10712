import CivicDomain
import Testing
import Words

@testable import Interchange

/// What stands in cells of lists that offices have in hand, and is no value of the field as it stands.
@Suite("Cells of offices") struct CellsOfOfficesTests {
  var scene: ImportScene

  init() throws { scene = try ImportScene() }

  // MARK: - Rows that are no records

  @Test(arguments: [
    ";Razem: 3;", ";OGÓŁEM;", ";Suma 12;12", ";Sporządził: Jan Kowalski, tel. 32 264 12 00;", ";jw.;", ";-;", ";brak;",
    "Lp.;Nazwa;Telefon", ";Stan na dzień 1.01.2026;", ";Źródło: ewidencja;", ";***;", ";Strona 2;",
    ";Legenda: * brak danych;",
  ])
  mutating func whatIsNoRecordIsRefused(row: String) throws {
    let plan = try scene.plan("Lp.;Nazwa;Telefon\n1;Klub Fa;322641234\n\(row)\n", given: ["legalForm": .text("other")])
    #expect(plan.added.count == 1 && plan.reasons == [.noRecord] && plan.findings.map(\.row) == [3])
  }

  @Test(arguments: [
    "Razem dla Dąbrowy", "Fundacja Razem", "Źródło", "Sumak", "J.W. Klub", "Stan", "Ogółem lepiej", "4U",
  ])
  mutating func whatIsCalledAlikeIsOne(name: String) throws {
    #expect(try scene.plan("Nazwa\n\(name)\n", given: ["legalForm": .text("other")]).added.count == 1)
  }

  @Test mutating func whatHasANumberIsARecordWhateverItIsCalled() throws {
    #expect(try scene.plan("Nazwa;Rodzaj;KRS\nRazem;stow.;0000000001\n").added.count == 1)
    #expect(try scene.plan("Nazwa;Rodzaj\nOGÓŁEM;inna forma\n").reasons == [.noRecord])
  }

  // MARK: - Days

  @Test mutating func oneDayThatIsMonthFirstPutsItsColumnInDoubt() throws {
    let plan = try scene.take(
      "Nazwa;Rodzaj;data rejestracji;sprawdzono\nA;stow.;05/01/2026;05/01/2026\nB;stow.;05/13/2026;\nC;stow.;07/02/2026;\n"
        + "D;stow.;14/03/2026;\nE;stow.;2026-03-04;\nF;stow.;04.04.2026;\n")
    let founded = try scene.field("founded")
    let days = [try Day("2026-01-05"), try Day("2026-05-01")]
    #expect(plan.reasons.first == .doubtfulDay(founded, "05/01/2026", days))
    #expect(plan.findings.map(\.row) == [2, 3, 4] && plan.findings.map(\.cell) == [2, 2, 2])
    #expect(plan.added.map { scene.values($0)["founded"]?.text } == ["2026-03-14", "2026-03-04", "2026-04-04"])
    let sound = try scene.take("Nazwa;Rodzaj;data rejestracji\nG;stow.;05/01/2026\nH;stow.;13/05/2026\n")
    #expect(sound.added.map { scene.values($0)["founded"]?.text } == ["2026-01-05", "2026-05-13"])
  }

  @Test mutating func aYearInFrontWithoutItsCenturyIsDoubted() throws {
    let head = "Nazwa;Rodzaj;data rejestracji\n"
    let days = [try Day("2001-05-26"), try Day("2026-05-01")]
    #expect(
      try scene.plan(head + "A;stow.;26-05-01\n").reasons == [
        .doubtfulDay(try scene.field("founded"), "26-05-01", days)
      ])
    let sound = try scene.take(head + "A;stow.;31-12-98\nB;stow.;26.05.01\nC;stow.;26-05-26\n")
    #expect(sound.added.map { scene.values($0)["founded"]?.text } == ["1998-12-31", "2001-05-26", "2026-05-26"])
  }

  @Test mutating func aDayAndHoursApartAreOneTime() throws {
    let text = "Tytuł;Data;Od;Do\nA;21.12.2026;17:00;19:00\nB;21.12.26;9.00;11:30:00\nC;21.12.2026;;12\n"
    let plan = try scene.take(text, of: "session")
    #expect(plan.added.map { scene.values($0)["start"]?.text } == ["2026-12-21T17:00", "2026-12-21T09:00"])
    #expect(plan.added.map { scene.values($0)["end"]?.text } == ["2026-12-21T19:00", "2026-12-21T11:30"])
    #expect(plan.findings.map(\.cell) == [2] && plan.findings.map(\.row) == [4])
    #expect(try scene.plan(text, of: "session").leftAlone.count == 2)
    let table = RememberedTable(
      plan.mapping.remembered.map(\.text), of: Schema.kind(of: Session.self), on: scene.register,
      at: WarsawTime.local(scene.at), for: .staff, in: Language.polish.words)
    let record = try #require(scene.register.stored(plan.added[0]))
    #expect(table.cells(of: record, number: 1).map(\.text) == ["A", "2026-12-21", "17:00", "19:00"])
  }

  @Test mutating func anEndWithoutItsDayIsOnThatOfTheStart() throws {
    let plan = try scene.take(
      "Tytuł;Koniec;Początek\nA;19:00;2026-12-21 17:00\nB;2026-12-22 2:00;2026-12-21 17:00\n", of: "session")
    #expect(plan.added.map { scene.values($0)["end"]?.text } == ["2026-12-21T19:00", "2026-12-22T02:00"])
    let whole = try scene.take("Tytuł;Data;Koniec\nC;21.12.2026 17:00;19\n", of: "session")
    #expect(whole.added.map { scene.values($0)["start"]?.text } == ["2026-12-21T17:00"], "\(whole.reasons)")
  }

  // MARK: - Columns

  @Test mutating func numbersOfTheListAreItsOwnWhereNoneIsOurs() throws {
    let text = "Id;Nazwa;Forma prawna\n1;Qi;fundacja\n2;Qj;fundacja\n"
    let plan = try scene.take(text)
    #expect(plan.table.theirIDs == 0)
    #expect(plan.added.map { scene.values($0)["externalId"]?.text } == ["1", "2"])
    #expect(try scene.plan(text).leftAlone == plan.added)
    let other = try scene.plan("ID;Nazwa;Forma prawna\n1;Zupełnie inna;fundacja\n")
    let field = try scene.field("externalId")
    #expect(other.reasons == [.numberOfAnother(field, plan.added[0], name: "Qi")], "another list counts from 1 too")
    let ours = try scene.plan("Id;Nazwa\n\(plan.added[0].raw);Qi\n7;Qj\n")
    #expect(ours.table.theirIDs == nil && ours.leftAlone == [plan.added[0]])
    #expect(ours.reasons == [.notAnID("7", expected: Organization.kind)])
  }

  @Test mutating func aHouseNumberNeedsNoStreetColumn() throws {
    let plan = try scene.take("Nr;Nazwa;Forma prawna;Nr domu\n1;A;fundacja;7\n")
    #expect(plan.added.map { scene.values($0)["address"]?.text } == ["7"])
  }

  @Test func aLabelIsKnownWithoutWhatItHasInBrackets() throws {
    let kind = Schema.kind(of: Resource.self)
    let words = HeadWords(of: kind)
    let capacity = try #require(kind.fields.first { $0.label.pl.hasPrefix("pojemność") })
    for heading in ["Pojemność", "pojemność (osoby)", "Pojemność (osób)"] {
      #expect(words.meaning(of: heading).meaning == .field(capacity), "\(heading)")
    }
  }

  // MARK: - Values

  @Test mutating func whatExcelWritesForYesAndNoIsRead() throws {
    let plan = try scene.take("Nazwa;Forma prawna;OPP\nA;fundacja;PRAWDA\nB;fundacja;FAŁSZ\n")
    #expect(plan.added.map { scene.values($0)["publicBenefitStatus"] } == [.yes(true), .yes(false)], "\(plan.reasons)")
  }

  @Test mutating func zerosOfPostalCodesArePutBack() throws {
    let plan = try scene.take("Nazwa;Forma prawna;Kod\nA;fundacja;950\nB;fundacja;1234\nC;fundacja;12\n")
    #expect(plan.added.map { scene.values($0)["postalCode"]?.text } == ["00-950", "01-234", "12"])
    #expect(plan.rows[0].mends == [ImportPlan.Mended(mend: .zeros, column: 2)])
  }

  @Test mutating func theErrorOfAFormulaIsNoName() throws {
    let plan = try scene.plan("Nazwa;Forma prawna\n#REF!;fundacja\n#N/D!;fundacja\n#1 Klub;fundacja\n")
    #expect(plan.reasons == [.table(.failedFormula("#REF!")), .table(.failedFormula("#N/D!"))])
    #expect(plan.added.count == 1)
  }

  @Test func aDescriptionIsNoTelephone() throws {
    #expect(CellMending.telephone.mended(String(repeating: "1 i ", count: 50_000)) == nil)
    #expect(PeopleInCell.read(String(repeating: "Jan Lis, ", count: 50_000)) == nil)
  }

  @Test mutating func aControlSignRefusesItsCell() throws {
    let plan = try scene.plan(
      "Nazwa;Forma prawna;Uwagi;Prezes\nQa\u{7}\u{1B}[31mb;fundacja;x\u{8};\nA;fundacja;\"x\ny\tz\";\n")
    #expect(plan.reasons == [.table(.controlSign), .table(.controlSign)] && plan.findings.map(\.cell) == [0, 2])
    #expect(plan.added.count == 1)
  }

  @Test mutating func aPlaceWhoseNumbersWereExchangedIsRefused() throws {
    let plan = try scene.plan(
      "Nazwa;Forma prawna;latitude;longitude\nA;fundacja;19,2;50,3\nB;fundacja;50,3;19,2\nC;fundacja;48,8;2,3\n")
    let swapped = ImportFinding.Reason.swappedPlace(try scene.field("latitude"), try scene.field("longitude"))
    #expect(plan.reasons == [swapped] && plan.findings.map(\.cell) == [2] && plan.added.count == 2)
  }

  @Test mutating func allFaultsOfARowAreToldAtOnce() throws {
    let plan = try scene.plan("Nazwa;KRS;NIP;E-mail;verifiedOn\nVf;12x;123;zz;abc\n")
    #expect(plan.findings.map(\.cell) == [1, 2, 3, 4, nil])
    #expect(plan.reasons.last == .columnMissing(try scene.field("legalForm")))
    #expect(plan.summary.tally.refused == 1)
  }

  @Test func aRefusedValueIsQuotedShort() throws {
    let long = String(repeating: "x", count: 5_000)
    let errors: [FieldError] = [
      .unknownWord(long, allowed: ["a"]), .notADay(long), .notATime(long), .unknownReference(long),
      .notOpeningHours(long), .clockMissing(long), .wrongKind(long, expected: Organization.kind),
    ]
    for language in Language.allCases {
      for error in errors { #expect(language.words.fault(error, in: nil).count < 300) }
      #expect(language.words.notAnID(long, of: Organization.kind).count < 300)
    }
  }
}
