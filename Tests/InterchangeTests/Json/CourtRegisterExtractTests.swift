import CivicDomain
import Testing
import Words

@testable import Interchange

/// Extracts of the court register as its open interface writes them.
@Suite struct CourtRegisterExtractTests {
  static let extract = """
    {"odpis":{"rodzaj":"Aktualny","naglowekA":{"rejestr":"RejS","numerKRS":"0000030898","stanZDnia":"21.11.2026"},
    "dane":{"dzial1":{"danePodmiotu":{"formaPrawna":"STOWARZYSZENIE","identyfikatory":{"regon":"27010222300000",
    "nip":"6290000000"},"nazwa":"STOWARZYSZENIE \\"PRZYJACIELE DĄBROWY\\" W DĄBROWIE GÓRNICZEJ","czyPosiadaStatusOPP":true},
    "siedzibaIAdres":{"siedziba":{"kraj":"POLSKA","powiat":"DĄBROWA GÓRNICZA","miejscowosc":"DĄBROWA GÓRNICZA"},
    "adres":{"ulica":"UL. KRÓLOWEJ JADWIGI","nrDomu":"12","nrLokalu":"3","miejscowosc":"DĄBROWA GÓRNICZA",
    "kodPocztowy":"41-300","poczta":"DĄBROWA GÓRNICZA"},"adresPocztyElektronicznej":"BIURO@PD.EXAMPLE.ORG",
    "adresStronyInternetowej":"------"}}}}}
    """

  private func cells(_ text: String) throws -> [String: String] {
    var rows = try ImportFile(Array(text.utf8)).rows
    let (head, row) = (rows.next(), rows.next())
    return Dictionary(uniqueKeysWithValues: zip(head?.cells.map(\.text) ?? [], row?.cells.map(\.meaning) ?? []))
  }

  @Test func itIsFoundByItsShapeAndReadInReadingCase() throws {
    #expect(
      try cells(Self.extract) == [
        "name": "Stowarzyszenie \"Przyjaciele Dąbrowy\" w Dąbrowie Górniczej", "legalForm": "stowarzyszenie",
        "krs": "0000030898", "nip": "6290000000", "regon": "270102223", "publicBenefitStatus": "true",
        "address": "ul. Królowej Jadwigi 12/3", "postalCode": "41-300", "city": "Dąbrowa Górnicza",
        "email": "biuro@pd.example.org",
      ])
    let file = try ImportFile(Array(Self.extract.utf8))
    #expect(file.understanding(headRow: 0) == .extract(number: "0000030898", day: "21.11.2026", isDeleted: false))
    #expect(throws: ImportError.document(.extractOfOrganization)) { try file.table(of: Schema.kind(of: Resource.self)) }
  }

  @Test(arguments: [
    ("", .nothing), (" \n", .nothing), ("<!DOCTYPE html><html><body>Brak odpisu</body></html>", .webPage),
    ("{\"title\":\"Not Found\",\"status\":404}", .noExtract),
    ("{\"odpis\":{}}", UnfitDocument.emptyExtract), ("{}", .noExtract), ("{\"odpis\":[]}", .noExtract),
    (
      "{\"odpis\":{\"naglowekA\":{\"numerKRS\":\"1\"},\"dane\":{\"dzial1\":{\"danePodmiotu\":{\"nazwa\":{\"x\":1}}}}}}",
      .emptyExtract
    ),
  ]) func whatIsNoExtractIsToldSo(text: String, document: UnfitDocument) {
    #expect(throws: ImportError.document(document)) { try ImportFile(Array(text.utf8), as: .krs) }
  }

  @Test func whoWasDeletedIsDissolvedAndIsSaidToBe() throws {
    let head = Self.extract.replacing("\"stanZDnia\"", with: "\"dataWykreslenia\":\"01.02.2024\",\"stanZDnia\"")
    let section = Self.extract.replacing("\"dane\":{", with: "\"dane\":{\"dzial6\":{\"wykreslenie\":{\"x\":\"1\"}},")
    for text in [head, section] {
      #expect(try cells(text)["status"] == "dissolved")
      let told = try ImportFile(Array(text.utf8)).understanding(headRow: 0)
      #expect(told == .extract(number: "0000030898", day: "21.11.2026", isDeleted: true))
    }
    let words = Language.polish.words
    #expect(words.extract("1", on: "", isDeleted: true).contains("wykreślono ją z KRS, więc stan to „rozwiązana”"))
  }

  @Test func aForeignNumberIsRefusedAtItsCell() throws {
    let text = Self.extract.replacing("0000030898", with: "HRB 12345")
    var scene = try ImportScene()
    let plan = try scene.plan(try ImportFile(Array(text.utf8)).rows)
    let krs = plan.mapping.columns.firstIndex(of: .field(try scene.field("krs")))
    #expect(plan.added.isEmpty && plan.findings.contains { $0.cell == krs }, "\(plan.reasons)")
  }

  @Test func aLocalUnitKeepsItsFourteenDigits() throws {
    let unit = Self.extract.replacing("27010222300000", with: "27010222300012")
    #expect(try cells(unit)["regon"] == "27010222300012")
  }

  @Test(arguments: [
    ("OCHOTNICZA STRAŻ POŻARNA OSP W ŁĘCE", "Ochotnicza Straż Pożarna OSP w Łęce"),
    ("UCZNIOWSKI KLUB SPORTOWY \"ORLIK\" PRZY SP NR 12", "Uczniowski Klub Sportowy \"Orlik\" przy SP nr 12"),
    ("HUFIEC ZHP IM. TADEUSZA KOŚCIUSZKI", "Hufiec ZHP im. Tadeusza Kościuszki"),
    ("BIELSKO-BIAŁA", "Bielsko-Biała"), ("W STRONĘ LUDZI", "W Stronę Ludzi"),
    ("LICEUM IM. JANA PAWŁA II", "Liceum im. Jana Pawła II"),
    ("UL. 3 MAJA", "ul. 3 Maja"), ("Fundacja ABC", "Fundacja ABC"), ("", ""), ("12", "12"),
    ("„ŹDŹBŁO” (ODDZIAŁ)", "„Źdźbło” (Oddział)"),
  ]) func capitalsBecomeReadingCase(text: String, read: String) {
    #expect(ReadingCase.text(text) == read)
  }
}
