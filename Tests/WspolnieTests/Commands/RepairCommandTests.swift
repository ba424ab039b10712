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
