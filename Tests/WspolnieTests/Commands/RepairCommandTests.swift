import Foundation
import Testing

@testable import FlatFileStore
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

  @Test func behindALossNothingIsCalledWholeThatIsNot() throws {
    try damage("Kos")
    #expect(desk.run("repair").code == .done)
    let checked = desk.run("check")
    #expect(checked.code == .done && !checked.output.contains("Dane są całe"))
    #expect(
      checked.lines.suffix(3) == [
        "To, co jest w rejestrze, jest całe (1 spostrzeżenie powyżej).",
        "Wcześniej utracono co najmniej 1 zapis (odnotowano 21.11).",
        "Co było tam wcześniej, powie tylko kopia zapasowa sprzed tego dnia.",
      ])
    // The end is cut off as well: two transactions, told by what their numbers were.
    let lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").dropLast(2)
    try (lines.joined(separator: "\n") + "\n").write(toFile: log, atomically: false, encoding: .utf8)
    #expect(desk.run("repair").code == .done)
    #expect(desk.run("check").output.contains("Wcześniej utracono co najmniej 3 zapisy (odnotowano 21.11)."))
  }

  @Test func aLineThatWasChangedIsNotToldAsAnOlderCopyPutBack() throws {
    let lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").map(String.init)
    let changed = lines[2].replacing("Wrona", with: "Sroka")
    let comma = try #require(changed.firstIndex(of: ","))
    let signed = LineEnvelope.closed(around: Array("{\(changed[changed.index(after: comma)...])".utf8))
    try (lines[0] + "\n" + lines[1] + "\n" + String(decoding: signed, as: UTF8.self))
      .write(toFile: log, atomically: false, encoding: .utf8)
    let repaired = desk.run("repair")
    #expect(repaired.code == .done && !repaired.output.contains("utracono"), "\(repaired.output)")
    #expect(
      repaired.output.contains("wiersz 3: wiersz nr 3 jest inny niż ten, którego zapis potwierdzono: zmieniono go"))
    #expect(repaired.output.contains("Wiersze, które zmieniono, zostają takie, jakie są"))
    #expect(desk.run("check").output.contains("Wcześniej zmieniono coś ręcznie w 1 miejscu (odnotowano 21.11)."))
  }

  /// The first line, the only one, and an end that is gone with all there was.
  @Test(arguments: [1, 3]) func theFirstLineAndTheOnlyOneAreDamagesLikeOthers(of count: Int) throws {
    let lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").prefix(count)
    try (lines.joined(separator: "\n") + "\n").write(toFile: log, atomically: false, encoding: .utf8)
    try FileManager.default.removeItem(atPath: desk.folder + "/data/lock")
    try damage("Sowa")
    let repaired = desk.run("repair")
    #expect(repaired.code == .done, "\(repaired.errors)")
    #expect(repaired.output.contains(count == 1 ? "utracono to, co tam zapisano" : "utracono to, co zapisano przed "))
    #expect(desk.run("add", "organization", "name=Sroka", "legalForm=association").code == .done)
    let checked = desk.run("check")
    #expect(checked.code == .done && checked.output.contains("utracono co najmniej 1 zapis "), "\(checked.output)")
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
