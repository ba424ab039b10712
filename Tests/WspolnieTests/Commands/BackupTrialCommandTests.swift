import CivicDomain
import Foundation
import Testing

@testable import FlatFileStore
@testable import wspolnie

@Suite("wspolnie backup --try, and what the register knows of backups")
struct BackupTrialCommandTests {
  let desk: CommandDesk
  var data: String { desk.folder + "/data" }
  var file: String { desk.folder + "/kopia.tar" }

  init() throws {
    desk = try CommandDesk()
    desk.environment["WSPOLNIE_NOW"] = "2026-09-09T14:32"
    desk.run("init", data, "--training")
    desk.run("add", "organization", "name=Sowa", "legalForm=association")
  }

  private var backups: [String] { desk.run("list", "backup", "--json").lines }

  private func left() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: desk.folder).filter { $0.hasPrefix("wspolnie-try") }
  }

  @Test func aBackupIsKnownOnceItIsThereAndTriedOnceItWas() throws {
    #expect(backups.isEmpty)
    #expect(desk.run("backup", file).code == .done)
    let made = try #require(backups.first)
    #expect(
      backups.count == 1 && made.contains(#""madeAt":"2026-09-09T14:32""#) && made.contains(#""isReadBack":true"#))
    #expect(made.contains(#""transactions":1"#) && !made.contains("triedAt") && !made.contains("kopia.tar"))
    let tried = desk.run("backup", "--try", file)
    #expect(tried.code == .done, "\(tried.errors)")
    #expect(tried.output.contains("jest dobra") && tried.output.contains("bez różnic"), "\(tried.output)")
    let known = try #require(backups.first)
    #expect(backups.count == 1 && known.contains(#""triedAt":"2026-09-09T14:32""#))
    #expect(known.contains(#""trial":"agrees""#))
    #expect(try left() == [])
    let log = desk.run("log").output
    #expect(log.contains("zrobiono kopię zapasową") && log.contains("wypróbowano kopię zapasową"))
    #expect(desk.run("check").code == .done)
  }

  @Test func oneForATrialAloneIsTakenAwayAndIsNoBackup() throws {
    let run = desk.run("backup", "--rehearse", file)
    #expect(run.code == .done && run.output.contains("jest dobra"), "\(run.output) \(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: file))
    #expect(try left() == [])
    #expect(!run.output.contains("restore"), "there is nothing to put back")
    #expect(
      desk.run("today").lines.last
        == "! Żadnej kopii nie odnotowano · próba 9.09 (na kopii zrobionej do próby) · sprawdzono 9.09")
    // What was there is nobody's to take away.
    _ = try desk.file("kopia.tar", "cenne")
    #expect(desk.run("backup", "--rehearse", file).code == .cannotCreate)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "cenne")
    #expect(desk.run("backup", "--rehearse", "-").code == .usage)
    #expect(desk.run("backup", "--rehearse", "/dev/null").code == .usage)
  }

  /// A stream goes on to where the program does not see: whoever takes it says when it is kept.
  @Test func whatAReceiptTellsOfIsNotedOnceItIsKept() throws {
    let receipt = desk.folder + "/receipt"
    #expect(desk.run("backup", "/dev/null", "--receipt", receipt).code == .done)
    #expect(backups.isEmpty && health.contains("noBackup"))
    desk.environment["WSPOLNIE_NOW"] = "2026-09-09T14:40"
    let noted = desk.run("backup", "--kept", receipt)
    #expect(noted.code == .done && noted.output.contains("Odnotowano kopię zapasową: 9.09, 14:32"), "\(noted.errors)")
    let known = try #require(backups.first)
    #expect(known.contains(#""madeAt":"2026-09-09T14:32""#) && known.contains(#""transactions":1"#))
    #expect(!known.contains(#""isReadBack":true"#))
    desk.run("backup", "--kept", receipt)
    #expect(backups.count == 1, "told twice, it is one")
    // Neither a file that says nothing, nor that of another register.
    let nothing = desk.run("backup", "--kept", try desk.file("x", "{}"))
    #expect(nothing.code == .badData && nothing.errors.contains("Niczego nie odnotowano."), "\(nothing.errors)")
    let other = desk.folder + "/inny"
    desk.run("init", other, "--training", "--name", "Inne centrum")
    #expect(desk.run("backup", "--kept", receipt, "--data", other).code == .badData)
    #expect(desk.run("list", "backup", "--data", other).lines.isEmpty)
  }

  @Test(arguments: [
    ["--try", "--rehearse"], ["--try", "--kept"], ["--rehearse", "--unlogged"], ["--kept", "--try"],
  ])
  func oneOfThemAloneIsAsked(flags: [String]) throws {
    #expect(desk.run(["backup"] + flags + [file]).code == .usage)
    #expect(desk.run("backup", flags[0], "--receipt", desk.folder + "/r", file).code == .usage)
    #expect(!FileManager.default.fileExists(atPath: file) && backups.isEmpty)
  }

  @Test func eachBackupIsOneHoweverFastTheyFollow() {
    for number in 1...3 { #expect(desk.run("backup", desk.folder + "/\(number).tar").code == .done) }
    #expect(backups.count == 3)
    #expect(desk.run("backup", "--try", desk.folder + "/2.tar", "--lang", "en").output.contains("is good"))
    #expect(backups.count { $0.contains("triedAt") } == 1)
  }

  @Test func whatWentIntoAStreamWasReadByNobody() throws {
    #expect(desk.run("backup", "/dev/null").code == .done)
    #expect(backups.count == 1 && !backups[0].contains(#""isReadBack":true"#))
  }

  @Test func noneIsKnownThatIsNotThere() throws {
    _ = try desk.file("kopia.tar", "cenne")
    #expect(desk.run("backup", file).code == .cannotCreate)
    #expect(desk.run("backup", "/dev/full").code == .inputOutput)
    #expect(backups.isEmpty)
  }

  @Test func whereNothingCanBeNotedTheBackupIsMadeAndThatIsSaid() throws {
    let log = data + "/log/cao/000001.jsonl"
    var bytes = try Data(contentsOf: URL(fileURLWithPath: log))
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: URL(fileURLWithPath: log))
    #expect(desk.run("backup", file).code == .badData && !FileManager.default.fileExists(atPath: file))
    let run = desk.run("backup", "--unlogged", file)
    #expect(run.code == .done && FileManager.default.fileExists(atPath: file))
    #expect(run.errors.contains("w rejestrze jej nie odnotowano"), "\(run.errors)")
    let tried = desk.run("backup", "--try", file)
    #expect(tried.code == .badData && tried.errors.contains("rejestr w niej jest uszkodzony"), "\(tried.errors)")
    #expect(try left() == [])
  }

  @Test func oneThatTheRegisterDoesNotKnowIsNotedWithItsTrial() throws {
    desk.run("backup", file)
    let other = desk.folder + "/nowe"
    #expect(desk.run("restore", file, other).code == .done)
    #expect(desk.run("list", "backup", "--data", other).lines.isEmpty, "it knows those before its own")
    #expect(desk.run("backup", "--try", file, "--data", other).code == .done)
    #expect(desk.run("list", "backup", "--json", "--data", other).output.contains("agrees"))
  }

  private var health: String { desk.run("today", "--json").lines.last ?? "" }

  @Test func whatIsWrongIsSaidAndAKnownBackupIsNoMoreReliedOn() throws {
    desk.run("backup", file)
    let whole = try Data(contentsOf: URL(fileURLWithPath: file))
    try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: file))
    let cut = desk.run("backup", "--try", file)
    #expect(cut.code == .badData && cut.errors.contains("niepełna"), "\(cut.errors)")
    #expect(!backups[0].contains(#""trial""#), "this file is not what was made")
    #expect(backups[0].contains(#""damagedFileAt":"2026-09-09T14:32""#))
    #expect(health.contains(#""failedTrial":"2026-09-09T14:32""#) && health.contains(#"["failedTrial","noBackup""#))
    #expect(
      desk.run("today").lines.last
        == "! Próba kopii 9.09 się nie udała · żadnej dobrej kopii nie odnotowano · nie sprawdzano")
    let other = desk.folder + "/inny"
    desk.run("init", other, "--training", "--name", "Inne centrum")
    desk.run("add", "organization", "name=Gil", "legalForm=foundation", "--data", other)
    desk.run("backup", desk.folder + "/inna.tar", "--data", other)
    let foreign = desk.run("backup", "--try", desk.folder + "/inna.tar")
    #expect(foreign.code == .badData && foreign.errors.contains("innego rejestru"), "\(foreign.errors)")
    #expect(backups.count == 1)
    let none = desk.run("backup", "--try", desk.folder + "/nie ma.tar")
    #expect(none.code == .notThere, "\(none.errors)")
    let text = try desk.file("list.txt", "nic")
    #expect(desk.run("backup", "--try", text).code == .badData)
    #expect(desk.run("backup", "--try", "-").code == .usage)
    #expect(try left() == [])
  }

  @Test func aRegisterThatLostItsEndIsToldSo() throws {
    desk.run("add", "organization", "name=Gil", "legalForm=foundation")
    desk.run("backup", file)
    let log = data + "/log/cao/000001.jsonl"
    let lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
    try (lines[0] + "\n").write(toFile: log, atomically: true, encoding: .utf8)
    let run = desk.run("backup", "--try", file)
    #expect(run.code == .badData && run.errors.contains("brakuje w nim 1 zmiany z kopii"), "\(run.errors)")
  }

  /// What a killed trial left is gone after the next one; what another is just trying stays.
  @Test func whatAKilledTrialLeftIsClearedAway() throws {
    desk.run("backup", file)
    let left = desk.folder + "/wspolnie-try-zabita"
    func leave() throws {
      try FileManager.default.createDirectory(atPath: left + "/rejestr/log", withIntermediateDirectories: true)
      try "Jan".write(toFile: left + "/rejestr/log/1", atomically: true, encoding: .utf8)
      chmod(left, 0o700)
    }
    try leave()
    // What somebody else called so, or may read, is nobody's left-over.
    let others = ["wspolnie-try-notatki", "wspolnie-try-moje00"].map { "\(desk.folder)/\($0)" }
    for other in others { mkdir(other, other == others[0] ? 0o700 : 0o755) }
    let living = try TemporaryFolder(below: desk.folder, named: "wspolnie-try")
    #expect(living.cleared == 1 && !FileManager.default.fileExists(atPath: left), "nobody holds it")
    let tried = desk.run("backup", "--try", file)
    #expect(tried.code == .done && tried.errors.isEmpty, "\(tried.errors)")
    try leave()
    let told = desk.run("backup", "--try", file)
    #expect(
      told.code == .done && told.errors.contains("który został obok kopii po przerwanej próbie"), "\(told.errors)")
    #expect(desk.run("backup", "--try", file).errors.isEmpty)
    #expect(others.allSatisfy(FileManager.default.fileExists))
    #expect(FileManager.default.fileExists(atPath: living.path))
    #expect(living.remove())
  }

  @Test func aCutCopyOfAGoodBackupLeavesWhatItsTrialSaid() throws {
    desk.run("backup", file)
    #expect(desk.run("backup", "--try", file).code == .done)
    let whole = try Data(contentsOf: URL(fileURLWithPath: file))
    let copy = desk.folder + "/pendrive.tar"
    try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: copy))
    #expect(desk.run("backup", "--try", copy).code == .badData)
    #expect(backups[0].contains(#""trial":"agrees""#))
    #expect(
      desk.run("today").lines.last
        == "! Plik kopii uszkodzony (9.09): sprawdź inne jej egzemplarze · kopia dziś, 14:32 · próba 9.09 "
        + "· sprawdzono 9.09")
    #expect(desk.run("backup", "--try", file).code == .done)
    #expect(health.contains(#""concerns":[]"#) && !backups[0].contains("damagedFileAt"))
  }

  /// A line of the register is changed, with its checksum made right, so that opening it shows nothing.
  private func forge(_ was: String, _ becomes: String) throws {
    let log = data + "/log/cao/000001.jsonl"
    let lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").map { line in
      line.contains(was) ? Self.signed(line.replacingOccurrences(of: was, with: becomes)) : String(line)
    }
    try (lines.joined(separator: "\n") + "\n").write(toFile: log, atomically: false, encoding: .utf8)
  }

  private static func signed(_ line: String) -> String {
    guard let comma = line.firstIndex(of: ",") else { return line }
    let closed = LineEnvelope.closed(around: Array("{\(line[line.index(after: comma)...])".utf8))
    return String(decoding: closed.dropLast(), as: UTF8.self)
  }

  @Test func whereTheRegisterIsDamagedNothingIsNotedOfTheBackup() throws {
    desk.run("add", "organization", "name=Gil", "legalForm=foundation")
    desk.run("backup", file)
    #expect(desk.run("backup", "--try", file).code == .done)
    try forge("Sowa", "Sowy")
    #expect(desk.run("today").lines.last == "Kopia dziś, 14:32 · próba 9.09 · sprawdzono 9.09", "opening tells nothing")
    let tried = desk.run("backup", "--try", file)
    #expect(tried.code == .badData)
    #expect(tried.errors.contains("Kopia jest cała, uszkodzony jest rejestr (1 miejsce)."), "\(tried.errors)")
    #expect(backups[0].contains(#""trial":"agrees""#) && !backups[0].contains("damagedFileAt"))
    #expect(health.contains(#""damaged":true"#) && health.contains(#""concerns":["damageFound"]"#))
    #expect(
      desk.run("today").lines.last
        == "! Znaleziono 1 uszkodzenie, 9.09 (wspolnie check) · kopia dziś, 14:32 · próba 9.09")
    let next = desk.run("backup", desk.folder + "/druga.tar")
    #expect(next.code == .done && next.errors.contains("Rejestr jest uszkodzony (1 miejsce)."), "\(next.errors)")
    #expect(backups.contains { $0.contains(#""damages":1"#) })
  }

  @Test func whatCheckFindsIsKnownEverywhereUntilItIsMended() throws {
    desk.run("add", "organization", "name=Gil", "legalForm=foundation")
    desk.run("backup", file)
    #expect(desk.run("check").code == .done)
    #expect(health.contains(#""lastCheck":""#) && health.contains(#""concerns":["noTrial"]"#))
    try forge("Sowa", "Sowy")
    #expect(desk.run("check").code == .badData)
    #expect(health.contains(#""concerns":["damageFound","noTrial"]"#))
    #expect(desk.run("repair").code == .done)
    #expect(health.contains(#""damaged":false"#) && health.contains(#""concerns":["noTrial"]"#), "looked at once more")
    #expect(health.contains(#""recorded":{"lost":0,"touched":1,"unknownEnds":0,"recordedAt":["2026-09-09T12:32:"#))
    #expect(
      desk.run("today").lines.last?.contains("1 miejsce zmienione ręcznie (odnotowano 9.09) · kopia dziś, 14:32")
        == true)
    #expect(desk.run("check").code == .done)
  }

  @Test func whereTheRegisterHasNothingToCompareThatIsSaid() throws {
    desk.run("backup", file)
    try FileManager.default.removeItem(atPath: data + "/personal")
    let run = desk.run("backup", "--try", file)
    #expect(run.code == .badData && run.errors.contains("nie ma z czym porównać kopii"), "\(run.errors)")
    #expect(run.errors.contains("wspolnie check") && !run.errors.contains("praw"))
    #expect(try left() == [])
  }
}
