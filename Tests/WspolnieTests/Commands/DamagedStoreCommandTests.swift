import CivicDomain
import Foundation
import Testing

@testable import wspolnie

@Suite("What commands say of a store that a hand has been at")
struct DamagedStoreCommandTests {
  let desk: CommandDesk
  var data: String { desk.folder + "/data" }

  init() throws {
    desk = try CommandDesk()
    desk.run("init", data, "--training")
    for name in ["Sowa", "Kruk", "Czyż"] { desk.run("add", "organization", "name=\(name)", "legalForm=foundation") }
  }

  @Test func aCutLogIsCountedRefusedAndRepaired() throws {
    let log = data + "/log/cao/000001.jsonl"
    let lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
    try "\(lines[0])\n".write(toFile: log, atomically: true, encoding: .utf8)
    chmod(log, 0o600)
    let check = desk.run("check")
    #expect(check.code == .badData)
    #expect(check.output.contains("zginęły co najmniej 2 zmiany, od zapisu nr 2"), "\(check.output)")
    #expect(desk.run("check", "--lang", "en").output.contains("at least 2 changes lost, from transaction no. 2 on"))
    let add = desk.run("add", "organization", "name=Gil", "legalForm=foundation")
    #expect(add.code == .badData)
    #expect(add.errors.contains("wspolnie repair"))
    #expect(desk.run("repair").code == .done)
    #expect(desk.run("add", "organization", "name=Gil", "legalForm=foundation").code == .done)
    #expect(desk.run("check").code == .done)
    #expect(desk.run("log", "--json").lines.first?.contains(#""turn":5"#) == true)
  }

  @Test func aConflictCopyWithASavedLineIsBadDataAndAPlainCopyIsNot() throws {
    let log = data + "/log/cao/000001.jsonl"
    try FileManager.default.copyItem(atPath: data, toPath: desk.folder + "/inne")
    let copy = data + "/log/cao/000001.sync-conflict-20261128-053000-ABCDEF7.jsonl"
    try FileManager.default.copyItem(atPath: log, toPath: copy)
    let plain = desk.run("check")
    #expect(plain.code == .done)
    #expect(plain.output.contains("sync-conflict") && plain.output.contains("1 spostrzeżenie"))
    desk.run("add", "organization", "name=Tylko tam", "legalForm=foundation", "--data", desk.folder + "/inne")
    try FileManager.default.removeItem(atPath: copy)
    try FileManager.default.copyItem(atPath: desk.folder + "/inne/log/cao/000001.jsonl", toPath: copy)
    let conflict = desk.run("check")
    #expect(conflict.code == .badData)
    #expect(conflict.output.contains("jest w nim 1 potwierdzony zapis"), "\(conflict.output)")
  }

  @Test(arguments: ["log", "log/cao", "lock"]) func aLinkIsCalledOneAndNeverAFailingDisk(name: String) throws {
    try FileManager.default.moveItem(atPath: "\(data)/\(name)", toPath: desk.folder + "/tam")
    try FileManager.default.createSymbolicLink(atPath: "\(data)/\(name)", withDestinationPath: desk.folder + "/tam")
    let check = desk.run("check")
    #expect(check.code == .badData)
    #expect(check.output.contains("link"), "\(check.output)")
    let add = desk.run("add", "organization", "name=Gil", "legalForm=foundation")
    #expect(add.code == .badData)
    #expect(add.errors.contains("link") && !add.errors.contains("dysk"), "\(add.errors)")
    let backup = desk.run("backup", desk.folder + "/kopia.tar")
    #expect(backup.code == .badData, "\(backup.output)\(backup.errors)")
    #expect(!FileManager.default.fileExists(atPath: desk.folder + "/kopia.tar"))
  }

  @Test func aDamagedBackupGivesBackWhatIsWhole() throws {
    let file = desk.folder + "/kopia.tar"
    desk.run("backup", file)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    // One bit in the page for people.
    let place = try #require(bytes.firstRange(of: Data("To kopia zapasowa".utf8))).lowerBound
    bytes[place] ^= 1
    try bytes.write(to: URL(fileURLWithPath: file))
    let strict = desk.run("restore", file, desk.folder + "/nowe")
    #expect(strict.code == .badData)
    #expect(strict.errors.contains("--damaged"))
    let salvaged = desk.run("restore", "--damaged", file, desk.folder + "/całe")
    #expect(salvaged.code == .badData)
    #expect(salvaged.output.contains("uszkodzone: PRZECZYTAJ.txt"), "\(salvaged.output)\(salvaged.errors)")
    #expect(!salvaged.output.contains("Wszystkie sumy"))
    #expect(desk.run("list", "organizations", "--data", desk.folder + "/całe").output.contains("Kruk"))
    #expect(desk.run("check", "--data", desk.folder + "/całe").code == .done)
  }

  @Test func folderArgumentsMeanWhatTheySay() {
    #expect(desk.run("init", desk.folder + "/nowy/", "--name", "X").code == .done)
    #expect(desk.run("check", "--data", desk.folder + "/nowy/").code == .done)
    for command in [["list", "organizations", "--data", ""], ["init", ""], ["demo", "--keep", "", "--run", "check"]] {
      let refused = desk.run(command)
      #expect(refused.code == .usage, "\(command)")
      #expect(!refused.errors.contains("//"), "\(refused.errors)")
    }
  }

  @Test func aFolderGivenAsAFileIsNotToBeRemoved() {
    let refused = desk.run("import", "organizations", desk.folder)
    #expect(refused.code == .badData)
    #expect(!refused.errors.contains("Usuń to stamtąd"), "\(refused.errors)")
  }
}
