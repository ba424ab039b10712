import CivicDomain
import Foundation
import Testing

@testable import wspolnie

@Suite("wspolnie setting")
struct SettingCommandTests {
  let desk: CommandDesk

  init() throws {
    desk = try CommandDesk()
    try #require(desk.run("init", desk.folder + "/data", "--training", "--name", "CAO").code == .done)
  }

  @Test("alone it lists all: what holds, since when, where from, what is to come")
  func listsAll() throws {
    let id = try #require(
      desk.run("setting", "keepNeedsDays", "21", "--from", "1.01.2027", "--source", "zarządzenie 5/26").lines.first)
    #expect(id.hasPrefix("stg-"))
    let all = desk.run("setting")
    #expect(all.code == .done && all.lines.count == Setting.all.count)
    for (line, setting) in zip(all.lines, Setting.all) { #expect(line.hasPrefix(setting.name), "\(line)") }
    let needs = try #require(all.lines.first { $0.hasPrefix("keepNeedsDays") })
    #expect(
      needs.contains("14 dni") && needs.contains("domyślnie: dwa tygodnie") && needs.hasSuffix("od 1.01.2027: 21 dni"))
    #expect(all.output.contains("godz. 22"))
    let english = desk.run("setting", "--lang", "en")
    #expect(english.output.contains("by default: ") && english.output.contains("from 1 Jan 2027: 21 days"))
  }

  @Test("one is shown in time, with its sources")
  func showsOne() throws {
    desk.run("setting", "keepNeedsDays", "7", "--from", "2026-10-01", "--source", "zarządzenie 5/26")
    let last = try #require(desk.run("setting", "keepNeedsDays", "21", "--from", "2027-01-01").lines.first)
    let one = desk.run("setting", "keepNeedsDays")
    #expect(one.code == .done)
    #expect(one.lines[0].hasPrefix("Przechowywanie potrzeb: Tyle dni po spotkaniu"))
    #expect(one.lines[1] == "od 0 do 36\u{A0}500 dni")
    #expect(one.lines[2].contains("do 30.09.2026") && one.lines[2].contains("już nie obowiązuje"))
    #expect(one.lines[3].hasPrefix("od 1.10.2026 do 31.12.2026  7 dni"))
    #expect(one.lines[3].contains("obowiązuje") && one.lines[3].contains("zarządzenie 5/26"))
    #expect(one.lines[4].hasSuffix(last) && one.lines[4].contains("nie podano źródła"))
    #expect(desk.run("setting", "przechowywanie potrzeb").output == one.output, "by what it is called")
  }

  @Test("as JSON with the keys of the record")
  func printsJson() throws {
    let id = try #require(
      desk.run("setting", "keepNeedsDays", "7", "--to", "30.11", "--source", "zarządzenie 5/26").lines.first)
    let one = desk.run("setting", "keepNeedsDays", "--json")
    #expect(
      one.lines[1]
        == #"{"id":"\#(id)","name":"keepNeedsDays","value":7,"from":"2026-11-21","to":"2026-11-30","#
        + #""source":"zarządzenie 5/26","unit":"days","state":"inForce"}"#)
    #expect(one.lines.count == 3 && one.lines[2].contains(#""from":"2026-12-01""#) && !one.lines[2].contains(#""id""#))
    let all = desk.run("setting", "--json")
    #expect(all.lines.count == Setting.all.count + 1, "what holds, and what is to come")
    #expect(try all.lines.allSatisfy { try JSONSerialization.jsonObject(with: Data($0.utf8)) is [String: Any] })
  }

  @Test("what cannot be read is 64, what a rule refuses 1, each in a sentence, and nothing is saved")
  func refuses() throws {
    func refused(_ arguments: String..., code: ExitCode, _ sentence: String) {
      let run = desk.run(["setting"] + arguments)
      #expect(run.code == code && run.output.isEmpty, "\(run.errors)")
      #expect(run.errors.contains(sentence), "\(run.errors)")
    }
    refused("keepNeedDays", "7", code: .usage, "Nie ma ustawienia „keepNeedDays”. Może chodzi o: keepNeedsDays")
    refused("keepNeedsDays", "siedem", code: .usage, "Wartość (value): wpisz liczbę całkowitą")
    refused("keepNeedsDays", "99999", code: .refused, "Wartość: wpisz liczbę od 0 do 36\u{A0}500.")
    refused("keepNeedsDays", "--", "-1", code: .refused, "Wartość: wpisz liczbę od 0 do 36\u{A0}500.")
    refused("keepNeedsDays", "7", "--from", "31.02", code: .usage, "to nie jest data")
    refused("keepNeedsDays", "7", "--to", "1.11.2026", code: .refused, "koniec musi być po początku")
    refused("keepNeedsDays", "--source", "x", code: .usage, "WARTOŚĆ")
    refused("--from", "1.11", code: .usage, "--from")
    #expect(desk.run("list", "setting").output.isEmpty)
    desk.run("setting", "keepNeedsDays", "7", "--from", "1.12.2026")
    refused("keepNeedsDays", "8", "--from", "30.11.2026", code: .refused, "jest już wartość od 1.12.2026")
    #expect(desk.run("list", "setting").lines.count == 1)
  }

  @Test("nothing is saved that is so already, and no other command makes or changes one")
  func isTheOnlyWay() throws {
    let same = desk.run("setting", "keepNeedsDays", "14")
    #expect(same.code == .done && same.output.isEmpty)
    let id = try #require(desk.run("setting", "keepNeedsDays", "7").lines.first)
    let added = desk.run("add", "setting", "name=keepNeedsDays", "value=3", "from=2026-11-21")
    #expect(added.code == .usage && added.errors.contains("wspolnie setting"))
    #expect(desk.run("set", id, "value=3").code == .refused)
    let listed = desk.run("import", "setting", try desk.file("s.csv", "name;value\n"))
    #expect(listed.code == .usage && listed.errors.contains("wspolnie setting"), "\(listed)")
  }

  @Test("a slip is taken out, and the log tells both")
  func isTakenOut() throws {
    let id = try #require(desk.run("setting", "keepNeedsDays", "7").lines.first)
    #expect(desk.run("remove", id, "--because", "pomyłka").code == .done)
    #expect(desk.run("setting", "keepNeedsDays").lines.count == 3)
    let log = desk.run("log", id).output
    #expect(log.contains("zmieniono ustawienie") && log.contains("pomyłka"))
    #expect(desk.run("log", id, "--lang", "en").output.contains("setting changed"))
    let next = try #require(desk.run("setting", "keepNeedsDays", "8").lines.first)
    #expect(desk.run("acts", next).output.hasPrefix("wspolnie remove \(next) because=…"))
  }

  @Test("help and completions know it, in both languages")
  func isExplained() {
    for setting in Setting.all {
      #expect(desk.run("setting", "--help").output.contains("\(setting.name)  "))
      #expect(desk.run("--generate-completion-script", "bash").output.contains(setting.name))
    }
    #expect(desk.run("setting", "--help", "--lang", "en").output.contains("Shows and changes settings"))
  }

  @Test("the erasure of what is due follows it, and the option is stronger")
  func erasureFollows() throws {
    let session = try #require(
      desk.run("add", "session", "title=Warsztat", "start=2026-10-01T17:00", "end=2026-10-01T19:00").lines.first)
    try #require(
      desk.run("register", session, "--name", "Zofia Nowak", "--phone", "600000001", "--late", "z listy").code
        == .done)
    #expect(!desk.run("erase", "--due").output.contains("osoba per-"))
    desk.run("setting", "keepRegistrationsDays", "30")
    #expect(desk.run("erase", "--due").output.contains("osoba per-"))
    #expect(!desk.run("erase", "--older-than", "90").output.contains("osoba per-"))
  }

  @Test("data are kept for a shorter time only after a yes at a terminal; whose become due is told before")
  func shorterKeepingIsAskedAbout() throws {
    let session = try #require(
      desk.run("add", "session", "title=Warsztat", "start=2026-10-01T17:00", "end=2026-10-01T19:00").lines.first)
    desk.run("register", session, "--name", "Zofia Nowak", "--phone", "600000001", "--late", "z listy")
    let asked = desk.run("setting", "keepRegistrationsDays", "30", input: "nie\n", columns: 80)
    #expect(asked.code == .refused && asked.output.contains("Do usunięcia trafią od razu dane: 1 os"), "\(asked)")
    #expect(desk.run("list", "setting").output.isEmpty)
    let longer = desk.run("setting", "keepRegistrationsDays", "400", input: "", columns: 80)
    #expect(longer.code == .done && !longer.output.contains("krócej"))
    let said = desk.run("setting", "keepRegistrationsDays", "30", input: "tak\n", columns: 80)
    #expect(said.code == .done && desk.run("erase", "--due").output.contains("osoba per-"), "\(said)")
    let told = desk.run("setting", "keepNeedsDays", "7")
    #expect(told.code == .done && told.errors.contains("krócej: 7 dni, a było 14 dni"))
    #expect(!desk.run("setting", "keepNeedsDays", "6", "--yes", columns: 80).output.contains("Zapisać?"))
  }

  @Test("what an older program wrote into the manifest holds, is told, and stays there")
  func olderSettingsHold() throws {
    let path = desk.folder + "/data/wspolnie.json"
    let manifest = try String(contentsOfFile: path, encoding: .utf8)
    try manifest.replacing(#""settings":{}"#, with: #""settings":{"keepNeedsDays":21}"#)
      .write(toFile: path, atomically: false, encoding: .utf8)
    #expect(desk.run("setting", "keepNeedsDays").output.contains("zapisał je starszy program"))
    desk.run("setting", "keepNeedsDays", "7", "--from", "1.12.2026")
    let terms = desk.run("setting", "keepNeedsDays", "--json")
    #expect(terms.lines.count == 2 && terms.lines[0].contains(#""value":21,"to":"2026-11-30""#), "\(terms.output)")
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains(#""keepNeedsDays":21"#))
  }
}
