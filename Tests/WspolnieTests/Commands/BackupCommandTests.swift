import CivicDomain
import Foundation
import Testing

@testable import wspolnie

@Suite("wspolnie backup and wspolnie restore")
struct BackupCommandTests {
  let desk: CommandDesk
  var data: String { desk.folder + "/data" }
  var file: String { desk.folder + "/kopia.tar" }

  init() throws {
    desk = try CommandDesk()
    desk.environment["WSPOLNIE_NOW"] = "2026-09-09T14:32"
  }

  /// Every kind, as a script would read all of it; that it was read is noted, and the log tells of that.
  private func everything() -> [String] {
    Schema.kinds.filter { $0.kind != PersonalExport.kind }.map {
      desk.run("list", $0.kind.name, "--json", "--personal").output
    }
  }

  @Test func whatTheDiskLostIsThereAgainByteForByte() throws {
    #expect(desk.run("demo", "--keep", data, "--run", "check").code == .done)
    let before = everything()
    let log = desk.run("log", "--json").lines
    #expect(before.contains { $0.contains("@") })
    let made = desk.run("backup", file)
    #expect(made.code == .done, "\(made.errors)")
    #expect(made.output.contains("dane osobowe"))
    try FileManager.default.removeItem(atPath: data)
    let restored = desk.run("restore", file, data)
    #expect(restored.code == .done, "\(restored.errors)")
    #expect(restored.output.contains("Wszystkie sumy kontrolne się zgadzają."))
    // And what was noted of the backup itself, before it was written.
    let restoredLog = desk.run("log", "--json").lines
    #expect(Array(restoredLog.dropFirst()) == log && restoredLog[0].contains(#""way":"wspolnie backup""#))
    #expect(everything() == before)
    #expect(desk.run("check").code == .done)
  }

  /// What the refusal of a damaged archive advises is typed as it stands, with the folder that was named.
  @Test func whatARefusalAdvisesWorksWordForWord() throws {
    desk.run("init", data, "--training")
    desk.run("add", "organization", "name=Sowa", "legalForm=association")
    desk.run("backup", file)
    var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    let name = try #require(bytes.range(of: Data("Sowa".utf8)))
    bytes[name.lowerBound] ^= 1
    try bytes.write(to: URL(fileURLWithPath: file))
    let refused = desk.run("restore", file, desk.folder + "/nowy")
    #expect(refused.code == .badData)
    #expect(!FileManager.default.fileExists(atPath: desk.folder + "/nowy"))
    let advice = try #require(refused.errors.split(separator: "\n").last?.split(separator: ": ").last)
    #expect(advice.hasPrefix("wspolnie restore --damaged ") && advice.hasSuffix(" FOLDER."))
    let words = advice.dropLast().split(separator: " ").dropFirst().map {
      $0 == "FOLDER" ? desk.folder + "/nowy" : String($0)
    }
    let done = desk.run(words)
    #expect(done.code == .badData && done.output.contains("Odtworzono, co całe"), "\(done.errors)")
    #expect(desk.run("check", "--data", desk.folder + "/nowy").code == .badData, "the line is named there")
  }

  @Test func whatIsNoFileIsNotOfferedForPuttingBack() throws {
    desk.run("init", data, "--training")
    let nowhere = desk.run("backup", "/dev/null")
    #expect(nowhere.code == .done && nowhere.output.contains("/dev/null"))
    #expect(!nowhere.output.contains("restore"))
    let full = desk.run("backup", "/dev/full")
    #expect(full.code == .inputOutput && full.errors.contains("/dev/full"), "\(full.errors)")
    let named = desk.run("backup", desk.folder + "/moja kopia.tar")
    #expect(named.output.contains("restore '\(desk.folder)/moja kopia.tar' FOLDER"), "a shell takes it as it is told")
    // Under what name it is being written is nobody's matter.
    let deeper = desk.run("backup", desk.folder + "/nie ma/kopia.tar")
    #expect(deeper.code == .cannotCreate && !deeper.errors.contains(".part"), "\(deeper.errors)")
  }

  @Test func whatCannotBeAPlaceIsToldAsItIs() throws {
    desk.run("init", data, "--training")
    desk.run("backup", file)
    let link = desk.folder + "/donikad"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: desk.folder + "/nie ma")
    for run in [desk.run("restore", file, link), desk.run("init", link), desk.run("init", file)] {
      #expect(run.code == .cannotCreate && run.errors.contains("coś już jest"), "\(run.errors)")
      #expect(!run.errors.contains("dysk"))
    }
    let noFolder = desk.run("list", "organizations", "--data", file)
    #expect(noFolder.code == .notThere && noFolder.errors.contains("To nie jest folder: \(file)"), "\(noFolder.errors)")
    for arguments in [["backup", ""], ["export", "organizations", "--output", ""], ["import", "organizations", ""]] {
      let run = desk.run(arguments)
      #expect(run.code == .usage && run.errors.contains("nazwa pliku albo folderu"), "\(run.errors)")
    }
  }

  @Test func whoWasErasedAfterTheBackupDoesNotComeBack() throws {
    desk.run("init", data, "--training")
    let session = desk.run("add", "session", "title=A", "start=2026-10-01T17:00", "end=2026-10-01T19:00").lines[0]
    for name in ["Zofia Znikająca", "Jan Zostający"] { desk.run("register", session, "--name", name) }
    desk.run("backup", file)
    let people = desk.run("list", "people", "--personal", "--json").lines
    let line = try #require(people.first { $0.contains("Zofia") })
    let id = String(try #require(line.firstMatch(of: /"id":"([^"]+)"/)).output.1)
    #expect(desk.run("erase", id, "--because", "wniosek", "--yes").code == .done)
    let newer = desk.folder + "/nowszy"
    try FileManager.default.moveItem(atPath: data, toPath: newer)
    let restored = desk.run("restore", file, data, "--erasures", newer)
    #expect(restored.code == .done, "\(restored.errors)")
    #expect(restored.output.contains("Usunięto na nowo"))
    let after = desk.run("list", "people", "--personal", "--json").output
    #expect(after.contains("Jan Zostający") && !after.contains("Zofia"))
    let log = try String(contentsOfFile: data + "/personal/cao/000001.jsonl", encoding: .utf8)
    #expect(!log.contains("Zofia") && log.contains("Jan"))
    #expect(desk.run("check").code == .done)
    // Where the list is not to be had, nothing is put back.
    let without = desk.run("restore", file, desk.folder + "/inne", "--erasures", desk.folder + "/nie ma")
    #expect(without.code == .notThere)
    #expect(!FileManager.default.fileExists(atPath: desk.folder + "/inne"))
  }

  @Test func anyTarUnpacksIt() throws {
    desk.run("init", data, "--training")
    desk.run("add", "organization", "name=Sowa", "legalForm=association")
    desk.run("backup", file)
    let tar = Process()
    tar.executableURL = URL(fileURLWithPath: "/bin/tar")
    tar.arguments = ["-xf", file, "-C", desk.folder]
    try tar.run()
    tar.waitUntilExit()
    #expect(tar.terminationStatus == 0)
    #expect(desk.run("list", "organizations", "--data", desk.folder).output.contains("Sowa"))
    let page = try String(contentsOfFile: desk.folder + "/PRZECZYTAJ.txt", encoding: .utf8)
    #expect(page.contains("dane osobowe") && page.contains("personal data"))
  }

  @Test func whatCannotBeDoneIsToldAndChangesNothing() throws {
    desk.run("init", data, "--training")
    let there = try desk.file("jest", "cenne")
    let occupied = desk.run("backup", there)
    #expect(occupied.code == .cannotCreate)
    #expect(occupied.errors.contains("już istnieje"))
    #expect(try String(contentsOfFile: there, encoding: .utf8) == "cenne")
    let inside = desk.run("backup", data + "/kopia.tar")
    #expect(inside.code == .cannotCreate)
    #expect(inside.errors.contains("w którym pisze tylko sam program"))
    #expect(desk.run("backup", desk.folder + "/nie/ma/kopia.tar").code == .cannotCreate)
    #expect(desk.run("backup", "--lang", "en", "/proc/kopia").errors.contains("There is no backup."))
    #expect(desk.run("restore", there, desk.folder + "/nowe").code == .badData)
    #expect(desk.run("restore", desk.folder + "/nie.tar", desk.folder + "/nowe").code == .notThere)
    desk.run("backup", file)
    #expect(desk.run("restore", file, data).code == .cannotCreate)
    let whole = try Data(contentsOf: URL(fileURLWithPath: file))
    try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: there))
    let cut = desk.run("restore", there, desk.folder + "/nowe")
    #expect(cut.code == .badData)
    #expect(cut.errors.contains("niepełna"))
    #expect(desk.run("list", "organizations", "--data", desk.folder + "/nowe").code == .notThere)
  }

  @Test func anExportIntoTheRegisterIsRefusedForItsTrueReason() {
    desk.run("init", data, "--training")
    for path in [data + "/lista.csv", data + "/log/../lista.csv", data + "/public/lista.csv"] {
      let result = desk.run("export", "organizations", "--output", path)
      #expect(result.code == .cannotCreate)
      #expect(result.errors.contains("w którym pisze tylko sam program"), "\(result.errors)")
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  @Test func anExportIsAWholeFileForItsOwnerOrNone() throws {
    desk.run("init", data, "--training")
    desk.run("add", "organization", "name=Sowa", "legalForm=association")
    let path = desk.folder + "/lista.csv"
    #expect(desk.run("export", "organizations", "--output", path).code == .done)
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("Sowa"))
    #expect(try mode(of: path) == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder).allSatisfy { !$0.hasSuffix(".part") })
    let missing = desk.run("export", "organizations", "--output", desk.folder + "/nie/ma.csv")
    #expect(missing.code == .cannotCreate)
    let folder = desk.run("export", "organizations", "--output", desk.folder)
    #expect(folder.code == .cannotCreate && folder.errors.contains("to folder, a nie plik"))
  }

  private func mode(of path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test func whatIsThereIsReplacedOnlyWhereSomebodySaysSoAndKeepsItsMode() throws {
    desk.run("init", data, "--training")
    let path = try desk.file("lista.csv", "stare")
    try FileManager.default.setAttributes([.posixPermissions: 0o664], ofItemAtPath: path)
    let refused = desk.run("export", "organizations", "--output", path)
    #expect(refused.code == .cannotCreate && refused.errors.contains("--force"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "stare")
    #expect(desk.run("export", "organizations", "--output", path, "--force").code == .done)
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains("forma prawna"))
    #expect(try mode(of: path) == 0o664)
    let empty = try desk.file("pusty.csv", "")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: empty)
    #expect(desk.run("export", "organizations", "--output", empty).code == .done, "nothing is lost")
    #expect(try mode(of: empty) == 0o640)
  }

  @Test func aLinkIsFollowedAndStays() throws {
    desk.run("init", data, "--training")
    let target = try desk.file("cel", "stare")
    let link = desk.folder + "/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    #expect(desk.run("export", "organizations", "--output", link, "--force").code == .done)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == target)
    #expect(try String(contentsOfFile: target, encoding: .utf8).contains("forma prawna"))
    try FileManager.default.removeItem(atPath: target)
    #expect(desk.run("export", "organizations", "--output", link, "--force").code == .cannotCreate)
    #expect(!FileManager.default.fileExists(atPath: target), "a link that leads nowhere is no place")
    let inside = desk.folder + "/do-danych"
    try FileManager.default.createSymbolicLink(atPath: inside, withDestinationPath: data + "/wspolnie.json")
    #expect(desk.run("export", "organizations", "--output", inside, "--force").code == .cannotCreate)
  }

  @Test func aPipeIsWrittenInto() throws {
    desk.run("init", data, "--training")
    let id = try #require(desk.run("add", "organization", "name=Sowa", "legalForm=association").lines.first)
    let statute = try desk.file("statut.txt", "Statut")
    let paper = try #require(
      desk.run("add", "attachment", "of=\(id)", "title=Statut", "file=\(statute)").lines.first)
    for arguments in [
      ["export", "organizations", "--output"], ["attachment", paper, "--output"], ["backup"],
    ] {
      let pipe = desk.folder + "/rura"
      try #require(mkfifo(pipe, 0o600) == 0)
      defer { unlink(pipe) }
      // Opened for both, so that neither end waits for the other; what is written fits into a pipe.
      let reader = open(pipe, O_RDWR | O_NONBLOCK)
      defer { close(reader) }
      #expect(desk.run(arguments + [pipe]).code == .done, "\(arguments)")
      var bytes = [UInt8](repeating: 0, count: 1 << 16)
      #expect(read(reader, &bytes, bytes.count) > 0, "\(arguments)")
      var found = stat()
      #expect(stat(pipe, &found) == 0 && found.st_mode & S_IFMT == S_IFIFO)
    }
  }

  @Test func theStreamIsCalledByItsSign() {
    desk.run("init", data, "--training")
    #expect(desk.run("export", "organizations", "--output", "-").output.contains("forma prawna"))
    #expect(!FileManager.default.fileExists(atPath: "-"))
  }
}
