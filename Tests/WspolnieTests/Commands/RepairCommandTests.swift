import Foundation
import Testing

@testable import wspolnie

@Suite("wspolnie repair")
struct RepairCommandTests {
  let desk: CommandDesk
  let log: String

  init() throws {
    desk = try CommandDesk()
    log = desk.folder + "/data/log/cao/000001.jsonl"
    desk.run("init", desk.folder + "/data")
    for name in ["Sowa", "Kos", "Wrona"] { desk.run("add", "organization", "name=\(name)", "legalForm=association") }
  }

  private func damage(_ name: String) throws {
    let text = try String(contentsOfFile: log, encoding: .utf8)
    try text.replacing(name, with: "X").write(toFile: log, atomically: false, encoding: .utf8)
  }

  @Test func aDamagedStoreNamesRepairAndIsWrittenAgainAfterIt() throws {
    try damage("Kos")
    let refused = desk.run("add", "organization", "name=Sroka", "legalForm=association")
    #expect(refused.code == .badData)
    #expect(refused.errors.contains("wspolnie repair"))
    #expect(desk.run("check").errors.contains("wspolnie repair"))

    let trial = desk.run("repair", "--dry-run")
    #expect(trial.code == .done)
    #expect(trial.output.contains("wiersz 2"))
    #expect(desk.run("check").code == .badData)

    let repaired = desk.run("repair")
    #expect(repaired.code == .done)
    #expect(repaired.output.contains("utracono to, co zapisano między"))
    #expect(repaired.output.contains("damaged/cao-000001-2-"))
    let checked = desk.run("check")
    #expect(checked.code == .done)
    #expect(checked.output.contains("znane"))
    #expect(desk.run("check", "--json").output.contains(#""damage":false,"known":true"#))
    #expect(desk.run("add", "organization", "name=Sroka", "legalForm=association").code == .done)
    #expect(desk.run("log").output.contains("odnotowano uszkodzenia"))

    try damage("Wrona")
    #expect(desk.run("check").code == .badData)
  }

  @Test func aWholeStoreIsToldSoInBothLanguages() {
    #expect(desk.run("repair").output == "Nie ma czego naprawiać: niczego nie zmieniono.\n")
    #expect(desk.run("repair", "--lang", "en").output == "There is nothing to repair: nothing was changed.\n")
    #expect(desk.run("repair").code == .done)
  }
}

@Suite("What a command could not say")
struct OutputFailureTests {
  @Test func aSaveWhoseAnswerCannotBeWrittenIsToldAsSaved() throws {
    let desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
    desk.outputError = 28
    let result = desk.run("add", "organization", "name=Sowa", "legalForm=association")
    #expect(result.code == .inputOutput)
    #expect(result.errors.contains("jest zapisane") && result.errors.contains("wspolnie log"))
    desk.outputError = 0
    #expect(desk.run("list", "organizations").output.contains("Sowa"))
  }

  @Test func aRegisterOfTheNewestFormatNeedsNoMigration() throws {
    let desk = try CommandDesk()
    #expect(desk.run("migrate").code == .notThere)
    desk.run("init", desk.folder + "/data")
    let result = desk.run("migrate")
    #expect(result.code == .done)
    #expect(result.output.contains("niczego nie zmieniono"))
    let manifest = desk.folder + "/data/wspolnie.json"
    try #"{"format":9,"office":"cao"}"#.write(toFile: manifest, atomically: false, encoding: .utf8)
    #expect(desk.run("migrate").code == .configuration)
    try #"{"format":0,"office":"cao"}"#.write(toFile: manifest, atomically: false, encoding: .utf8)
    let older = desk.run("list", "organizations")
    #expect(older.code == .configuration)
    #expect(older.errors.contains("wspolnie migrate"))
  }

  @Test func aPipeInThePlaceOfTheManifestIsToldAsSuch() throws {
    let desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
    try FileManager.default.removeItem(atPath: desk.folder + "/data/wspolnie.json")
    try #require(mkfifo(desk.folder + "/data/wspolnie.json", 0o600) == 0)
    let result = desk.run("list", "organizations")
    #expect(result.code == .badData)
    #expect(result.errors.contains("nie ma pliku ani folderu programu, tylko coś innego"))
  }
}
