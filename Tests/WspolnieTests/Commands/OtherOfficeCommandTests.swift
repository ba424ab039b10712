import Foundation
import Testing

@testable import FlatFileStore
@testable import wspolnie

@Suite("The log of another office that stands in a register, and losses, as the commands tell of them")
struct OtherOfficeCommandTests {
  let desk: CommandDesk
  var data: String { desk.folder + "/data" }
  var file: String { desk.folder + "/kopia.tar" }

  init() throws {
    desk = try CommandDesk()
    desk.environment["WSPOLNIE_NOW"] = "2026-09-09T14:32"
    desk.run("init", data, "--training")
    for name in ["Sowa", "Gil", "Kos"] { desk.run("add", "organization", "name=\(name)", "legalForm=association") }
  }

  private func plant() throws {
    for side in ["log", "personal"] {
      try FileManager.default.createDirectory(
        atPath: data + "/\(side)/bedzin", withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    }
    let line = LineEnvelope.closed(
      around: Array(
        #"{"seq":1,"turn":9,"at":"2026-09-01T10:00:00Z","by":"x","act":"add","put":[{"kind":"organization","id":"org-0000000009","set":{"name":"Podłożona","legalForm":"association"}}]}"#
          .utf8))
    let path = data + "/log/bedzin/000001.jsonl"
    try Data(line).write(to: URL(fileURLWithPath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
  }

  private var health: String { desk.run("today", "--json").lines.last ?? "" }

  @Test func itIsNamedWhereverSomethingIsVouchedFor() throws {
    #expect(desk.run("check").code == .done)
    #expect(desk.run("backup", file).code == .done)
    try plant()
    #expect(desk.run("today").lines.last?.contains("Nowe biuro w rejestrze: bedzin (wspolnie check)") == true)
    #expect(health.contains("newOffices"))
    let trial = desk.run("backup", "--try", file)
    #expect(trial.code == .done && trial.errors.contains("doszły do rejestru dzienniki innych biur: bedzin"))
    let json = desk.run("check", "--json")
    #expect(json.code == .done)
    #expect(
      json.output.contains(
        #""finding":"otherOffice","damage":false,"office":"bedzin","count":1,"first":"2026-09-01","last":"2026-09-01","new":true,"#
      ))
    let check = desk.run("check")
    #expect(check.code == .done && check.output.contains("dziennik innego biura (bedzin): 1 zapis, 1.09.2026;"))
    #expect(!check.output.contains("NOWE"), "it was told")
    #expect(!health.contains("newOffices"))
    let seal = desk.run("seal")
    try #require(seal.lines.count == 1)
    #expect(seal.errors.contains("Nie ręczy za dzienniki innych biur: bedzin."))
    #expect(desk.run("check", "--seal", seal.lines[0]).output.contains("dzienniki innych biur (bedzin)"))
    let held = desk.run("check", "--json", "--seal", seal.lines[0]).output
    #expect(held.contains(#""notVouchedFor":["otherOffices"],"otherOffices":["bedzin"],"#), "\(held)")
    let report = desk.run("report", "catalogue").output.replacing("\n", with: " ")
    #expect(report.contains("(nie ręczy za dzienniki innych biur: bedzin)"))
    let second = desk.run("backup", desk.folder + "/druga.tar")
    #expect(second.output.contains("(nie ręczy za dzienniki innych biur: bedzin)"))
    let page = try Data(contentsOf: URL(fileURLWithPath: desk.folder + "/druga.tar"))
    #expect(page.range(of: Data("(nie ręczy za dzienniki innych biur: bedzin)".utf8)) != nil)
    let tried = desk.run("backup", "--try", desk.folder + "/druga.tar")
    #expect(tried.code == .done && tried.errors.contains("Są w niej też dzienniki innych biur: bedzin."))
    #expect(desk.run("restore", file, desk.folder + "/nowe").code == .done)
    #expect(!desk.run("seal", "--data", desk.folder + "/nowe").errors.contains("bedzin"))
  }

  /// An archive that says neither how far its log reached nor what its files were.
  private func cutHeadless() throws {
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
    let log = [UInt8](try Data(contentsOf: URL(fileURLWithPath: data + "/log/cao/000001.jsonl")).prefix(200))
    let head = try #require(bytes.firstRange(of: Array(#""head":"#.utf8)))
    bytes[head.lowerBound + 1] = UInt8(ascii: "x")
    let start = try #require(bytes.firstRange(of: log)).lowerBound
    try Data(bytes.prefix(start + 600)).write(to: URL(fileURLWithPath: file))
  }

  @Test func whatADamagedBackupMayLackIsToldUntilItIsRecordedAndAfter() throws {
    desk.run("backup", file)
    try cutHeadless()
    let place = desk.folder + "/nowe"
    let refused = desk.run("restore", file, place)
    #expect(refused.code == .badData && !FileManager.default.fileExists(atPath: place))
    let restored = desk.run("restore", "--damaged", file, place)
    #expect(restored.code == .badData)
    #expect(restored.output.contains("nie wiadomo, dokąd sięgał dziennik log/cao:"), "\(restored.output)")
    #expect(!restored.output.contains("Pieczęć") && !restored.errors.contains("starszy program"))
    desk.environment["WSPOLNIE_DATA"] = place
    #expect(desk.run("seal").code == .badData)
    let check = desk.run("check")
    #expect(check.code == .badData && check.output.contains("która nie mówi, dokąd sięgał"), "\(check)")
    #expect(desk.run("add", "organization", "name=Sroka", "legalForm=association").code != .done)
    let repaired = desk.run("repair")
    #expect(repaired.code == .done && repaired.output.contains("jeśli coś zapisano po "), "\(repaired)")
    #expect(desk.run("add", "organization", "name=Sroka", "legalForm=association").code == .done)
    let whole = desk.run("check")
    #expect(whole.code == .done && whole.output.contains("nie wiadomo, czy nie brakuje jego końca"), "\(whole)")
    #expect(desk.run("today").lines.last?.contains("1 dziennik o niepewnym końcu (odnotowano 9.09)") == true)
    #expect(health.contains(#""recorded":{"lost":0,"touched":0,"unknownEnds":1,"recordedAt":["2026-09-09T12:32:"#))
    let seal = desk.run("seal").lines.first ?? ""
    #expect(desk.run("check", "--seal", seal).output.contains("1 dziennik o niepewnym końcu przed pieczęcią"))
    #expect(desk.run("check", "--json", "--seal", seal).output.contains(#""lost":0,"touched":0,"unknownEnds":1"#))
  }

  /// A clock that ran ahead quiets nothing, in whatever way it is told.
  @Test func whatAClockAheadNotedIsNotBelieved() {
    desk.environment["WSPOLNIE_NOW"] = "2036-05-03T10:00"
    #expect(desk.run("backup", file).code == .done)
    #expect(desk.run("check").code == .done)
    desk.environment["WSPOLNIE_NOW"] = "2026-09-10T14:32"
    let line = desk.run("today").lines.last ?? ""
    #expect(line.contains("kopię zapisano przy zegarze, który śpieszył (3.05.2036): zrób nową"), "\(line)")
    #expect(line.contains("sprawdzenie zapisano przy zegarze, który śpieszył (3.05.2036): powtórz je"), "\(line)")
    #expect(!line.contains("· kopia") && !line.contains("· sprawdzono"), "\(line)")
    #expect(health.contains(#""backupAheadOfClock","checkAheadOfClock""#), "\(health)")
    #expect(desk.run("backup", desk.folder + "/druga.tar").code == .done)
    #expect(desk.run("check").code == .done)
    #expect(!health.contains("AheadOfClock"), "\(health)")
  }
}
