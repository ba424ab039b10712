import CivicDomain
import Testing

@testable import wspolnie

/// Tables that people open: in their words, with the columns that they ask for, and fit to come back.
@Suite struct TablesForPeopleTests {
  private let desk: CommandDesk

  init() throws {
    desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
    desk.run(
      "add", "organization", "name=Lis", "legalForm=association", "latitude=50,32", "publicBenefitStatus=tak",
      "externalId=lis")
    desk.run(
      "add", "session", "title=Warsztat", "start=2026-12-01T17:00", "end=2026-12-01T19:00", "techniques=workshop|walk",
      "registrationCloses=30.11", "seats=20")
  }

  @Test func anExportIsInWordsUnlessKeysAreAsked() {
    let words = desk.run("export", "organizations").output
    #expect(words.contains("forma prawna") && words.contains(";stowarzyszenie;") && words.contains(";tak;"))
    #expect(words.contains(";50,32;") && !words.contains("legalForm"))
    let keys = desk.run("export", "organizations", "--keys").output
    #expect(keys.contains("legalForm") && keys.contains(";association;") && keys.contains(";true;"))
    let english = desk.run("export", "sessions", "--lang", "en").output
    #expect(english.contains("registration closes") && english.contains("2026-12-01 17:00"))
    #expect(desk.run("export", "organizations", "--format", "json").output.contains("\"legalForm\":\"association\""))
  }

  @Test(arguments: [[], ["--keys"], ["--lang", "en"]]) func whatWentOutComesBackAndChangesNothing(options: [String]) {
    for kind in ["organizations", "sessions"] {
      let table = desk.run(["export", kind, "--staff"] + options).output
      let again = desk.run(["import", kind, "-"], input: table)
      #expect(again.code == .done && again.output.contains("bez zmian: 1"), "\(kind) \(again)")
    }
  }

  @Test func aListForPeopleIsInWordsToo() {
    let table = desk.run("list", "organizations", "--csv").output
    #expect(table.contains("forma prawna") && table.contains("zmienił(a)"))
    #expect(desk.run("list", "organizations", "--csv", "--keys").output.contains("changedBy"))
    #expect(desk.run("import", "organizations", "-", input: table).output.contains("bez zmian: 1"))
  }

  @Test func aListHasTheFieldsThatAreAsked() {
    let id = desk.run("list", "organizations", "--fields", "nazwa").lines[0]
    #expect(id.hasPrefix("org-") && id.hasSuffix("  Lis"))
    let json = desk.run("list", "organizations", "--fields", "status,nazwa,id", "--json").lines[0]
    #expect(json.contains("\"status\":\"active\"") && json.contains("\"name\":\"Lis\""))
    #expect(!json.contains("legalForm") && !json.contains("changedAt"))
    let csv = desk.run("list", "sessions", "--fields", "seatsLeft,title", "--csv", "--keys").output
    #expect(csv.contains("id;seatsLeft;title\r\n") && csv.contains(";20;Warsztat\r\n"), "\(csv)")
  }

  @Test func fieldsThatAreNotThereOrNotToldAreRefused() {
    #expect(desk.run("list", "organizations", "--fields", "name,nmae").code == .usage)
    #expect(desk.run("list", "organizations", "--fields", "name,nazwa").code == .usage)
    #expect(desk.run("list", "people", "--fields", "phone").errors.contains("--personal"))
    #expect(desk.run("list", "people", "--fields", "phone", "--personal").code == .done)
  }

  @Test func listsAndExportsAreNarrowedByTheSameConditions() {
    desk.run("add", "organization", "name=Wilk", "legalForm=foundation")
    func count(_ condition: String) -> Int { desk.run("list", "organizations", "--where", condition).lines.count }
    #expect(count("name~LIS") == 1 && count("legalForm!=association") == 1 && count("latitude>50") == 1)
    #expect(count("resources=0") + count("resources=") == 2, "derived fields too")
    let wolves = desk.run("export", "organizations", "--where", "nazwa~wil").output
    #expect(wolves.contains("Wilk") && !wolves.contains("Lis"))
    #expect(desk.run("list", "registrations", "--where", "person~kow").errors.contains("--personal"))
    let fault = desk.run("list", "sessions", "--where", "seats>=dużo")
    #expect(fault.code == .usage && fault.errors.contains("„seats>=dużo”, od znaku 8."), "\(fault.errors)")
  }
}
