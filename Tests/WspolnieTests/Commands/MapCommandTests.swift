import CivicDomain
import Testing

@testable import wspolnie

/// Maps (GeoJSON) in and out, and extracts of the court register in.
@Suite struct MapCommandTests {
  private let desk: CommandDesk

  init() throws {
    desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
  }

  @Test func whatWentOutComesBack() throws {
    desk.run(
      "add", "organization", "name=Lis \"i\" Ryś", "legalForm=association", "latitude=50,3212345",
      "longitude=-19,2", "publicBenefitStatus=tak", "activities=sport|kultura", "notes=dwa\nwiersze")
    desk.run("add", "organization", "name=Dzik", "legalForm=foundation", "latitude=49", "longitude=20", "externalId=d")
    desk.run("add", "organization", "name=Bez miejsca", "legalForm=foundation")
    desk.run("add", "resource", "organization=d", "name=Sala", "category=room", "latitude=50", "longitude=19")
    for kind in ["organizations", "resources"] {
      let map = desk.run("export", kind, "--staff", "--format", "geojson")
      #expect(map.code == .done, "\(map)")
      let path = try desk.file("\(kind).geojson", map.output)
      let again = desk.run("import", kind, path)
      #expect(again.code == .done && again.output.contains("zmieniono: 0"), "\(again)")
      #expect(again.output.contains(kind == "organizations" ? "bez zmian: 3" : "bez zmian: 1"), "\(again)")
      let other = try CommandDesk()
      other.run("init", other.folder + "/data")
      if kind == "resources" { other.run("import", "organizations", desk.folder + "/organizations.geojson") }
      #expect(other.run("import", kind, path).code == .done)
      #expect(other.run("export", kind, "--staff", "--format", "geojson").output == map.output)
    }
  }

  @Test func aMapHasPointsInDegreesWithTheirCorners() throws {
    desk.run(
      "add", "organization", "name=A", "legalForm=association", "latitude=50.123456789", "longitude=19.5", "notes=tajne"
    )
    desk.run("add", "organization", "name=B", "legalForm=association", "latitude=49", "longitude=20")
    let map = desk.run("export", "organizations", "--format", "geojson").output
    #expect(map.hasPrefix("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"id\":\"org-"))
    #expect(
      map.contains("\"geometry\":{\"type\":\"Point\",\"coordinates\":[19.5,50.1234568]},\"properties\":{\"name\":\"A\"")
    )
    #expect(map.hasSuffix("],\"bbox\":[19.5,49.0,20.0,50.1234568]}\n"))
    #expect(!map.contains("tajne") && !map.contains("latitude"))
    let none = desk.run("export", "resources", "--format", "geojson").output
    #expect(none == "{\"type\":\"FeatureCollection\",\"features\":[]}\n")
    let sessions = desk.run("export", "sessions", "--format", "geojson")
    #expect(sessions.code == .usage && sessions.errors.contains("nie mają położenia"))
    #expect(desk.run("export", "organizations", "--format", "geojson", "--personal").code == .usage)
  }

  @Test func whatOfAMapIsNotTakenIsSaid() throws {
    let map = try desk.file(
      "m.geojson",
      #"{"type":"Feature","geometry":{"type":"Polygon","coordinates":[]},"properties":{"name":"A","legalForm":"fundacja"}}"#
    )
    let run = desk.run("import", "organizations", map)
    #expect(run.code == .done && run.errors.contains("innych kształtów nie wczytano (Polygon: 1)"), "\(run)")
    let far = try desk.file(
      "f.geojson",
      #"{"type":"Feature","geometry":{"type":"Point","coordinates":[1e999,50]},"properties":{"name":"B","legalForm":"fundacja"}}"#
    )
    let refused = desk.run("import", "organizations", far)
    #expect(refused.code == .badData && refused.output.contains("odrzucono: 1"), "\(refused)")
    let cut = desk.run(
      "import", "organizations", try desk.file("c.geojson", #"{"type":"FeatureCollection","features":["#))
    #expect(cut.code == .badData && cut.errors.contains("w wierszu 1, w kolumnie 41: plik jest ucięty"), "\(cut)")
  }

  @Test func cardsGoOutWithLeaveAndTheTrailTells() throws {
    desk.run(
      "add", "organization", "name=Lis; i Ryś", "legalForm=association", "externalId=l", "phone=22 555 00 09")
    desk.run(
      "add", "session", "title=S", "start=2026-12-02T17:00", "end=2026-12-02T19:00", "seats=5", "externalId=s")
    desk.run("register", "s", "--name", "Zofia Nowak", "--phone", "22 555 00 01")
    let told = desk.run("list", "people", "--personal", "--json").output
    let person = try #require(told.firstMatch(of: /per-[0-9a-z]+/).map { String($0.0) })
    desk.run("add", "contact", "person=\(person)", "organization=l", "role=prezes")
    let cards = desk.run("export", "contacts", "--format", "vcf", "--personal")
    #expect(cards.code == .done && cards.output.contains("FN:Zofia Nowak\r\nN:Nowak;Zofia;;;\r\nORG:Lis\\; i Ryś\r\n"))
    #expect(cards.output.contains("TEL;TYPE=VOICE:22 555 00 01\r\n"))
    let trail = desk.run("log", "--exports", "--limit", "1").output
    #expect(trail.contains("osoby do kontaktu") && trail.contains("osoby"), "\(trail)")
    let own = desk.run("export", "organizations", "--format", "vcf", "--staff")
    #expect(own.code == .done && own.output.contains("FN:Lis\\; i Ryś\r\nN:;;;;\r\nORG:Lis\\; i Ryś\r\n"), "\(own)")
    #expect(own.output.contains("TEL;TYPE=VOICE:22 555 00 09\r\n") && !own.output.contains("Nowak"), "\(own)")
    // Those of an informal group are the staff's.
    desk.run("add", "organization", "name=Grupa", "legalForm=informalGroup", "phone=22 555 00 08")
    let open = desk.run("export", "organizations", "--format", "vcf").output
    #expect(open.contains("555 00 09") && !open.contains("555 00 08"), "\(open)")
    #expect(desk.run("export", "organizations", "--format", "vcf", "--staff").output.contains("555 00 08"))
    let all = desk.run("export", "organizations", "--format", "vcf", "--personal")
    #expect(
      all.code == .done && all.output.contains("FN:Zofia Nowak\r\n") && all.output.contains("FN:Lis\\; i Ryś\r\n"))
    #expect(desk.run("log", "--exports", "--limit", "1").output.contains("osoby do kontaktu"))
    for arguments in [["contacts", "--staff"], ["resources", "--personal"], ["contacts"]] {
      let run = desk.run(["export"] + arguments + ["--format", "vcf"])
      #expect(run.code == .usage && run.output.isEmpty, "\(run)")
    }
  }

  private static let extract = """
    {"odpis":{"naglowekA":{"numerKRS":"0000030898","stanZDnia":"21.11.2026"},"dane":{"dzial1":{"danePodmiotu":
    {"nazwa":"STOWARZYSZENIE PRZYJACIELE DĄBROWY","formaPrawna":"STOWARZYSZENIE","identyfikatory":{},
    "czyPosiadaStatusOPP":false},"siedzibaIAdres":{"adres":{"ulica":"UL. GÓRNICZA","nrDomu":"1","kodPocztowy":"41-300",
    "miejscowosc":"DĄBROWA GÓRNICZA"}}}}}}
    """

  @Test func anExtractIsOneOrganizationWhoseDifferenceIsShown() throws {
    let path = try desk.file("odpis.json", Self.extract)
    desk.run(
      "add", "organization", "name=Stowarzyszenie „Przyjaciele Dąbrowy”", "legalForm=association", "krs=0000030898",
      "address=Stara 9")
    let trial = desk.run("import", "organizations", path, "--dry-run")
    #expect(trial.errors.contains("odpis z KRS, numer 0000030898, stan z dnia 21.11.2026"), "\(trial)")
    #expect(trial.output.contains("adres: „Stara 9” → „ul. Górnicza 1”"), "\(trial)")
    #expect(desk.run("list", "organizations", "--json").output.contains("Stara 9"))
    let run = desk.run("import", "organizations", path)
    #expect(run.code == .done && run.output.contains("adres: „Stara 9” → „ul. Górnicza 1”"), "\(run)")
    let now = desk.run("list", "organizations", "--json").output
    #expect(now.contains("„Przyjaciele Dąbrowy”") && now.contains("ul. Górnicza 1"), "our own way of writing stays")
    #expect(desk.run("import", "organizations", path).output.contains("bez zmian: 1"))
    let resources = desk.run("import", "resources", path)
    #expect(resources.code == .usage && resources.errors.contains("jedna organizacja"), "\(resources)")
  }
}
