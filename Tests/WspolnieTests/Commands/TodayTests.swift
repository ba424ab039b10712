import CivicDomain
import Foundation
import Testing

@testable import FlatFileStore
@testable import wspolnie

/// `wspolnie today`: what is due on Saturday, 21 November 2026, at 11:00.
@Suite struct TodayTests {
  @Test func nothingIsDueInAnEmptyStore() throws {
    let desk = try CommandDesk()
    // In the middle of the year nothing of the programme's year is near.
    desk.now = try WarsawTime.instant(LocalTime("2026-07-01T11:00"))
    desk.run("init", desk.folder + "/data")
    let told = desk.run("today")
    #expect(told.code == .done)
    #expect(told.output == "Na dziś i jutro nic nie ma. Dobrego dnia!\n")
    #expect(desk.run("--lang", "en", "today").output.hasPrefix("Nothing is due"))
    let json = desk.run("today", "--json")
    #expect(json.code == .done && json.output.isEmpty)
  }

  @Test func eachThingIsARowWithWhatWhenAndItsId() throws {
    let desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
    let session = desk.run(
      "add", "session", "title=SWOT", "start=2026-11-22T17:00", "end=2026-11-22T19:00", "place=CAO"
    ).lines[0]
    let consultation = desk.run(
      "add", "consultation", "subject=Park", "opens=2026-11-01", "closes=2026-11-24", "anonymousAdmitted=tak"
    ).lines[0]
    let remark = desk.run("comment", consultation, "--remark", "Więcej drzew.", "--received", "2026-11-17").lines[0]
    let told = desk.run("today")
    #expect(told.code == .done)
    #expect(
      told.lines == [
        "spotkanie    SWOT, CAO                                                 jutro 17:00        \(session)",
        "zapisy       SWOT                                                      do 21.11 włącznie  \(session)",
        "odpowiedź    U-1, Park                                                 od 4 dni           \(remark)",
        "konsultacje  Park                                                      zostały 3 dni      \(consultation)",
        "program      sesja rady: program współpracy na następny rok uchwalony  zostało 9 dni",
        "kopia        zrób kopię zapasową rejestru", "! Żadnej kopii nie odnotowano · nie sprawdzano",
      ])
    #expect(
      desk.run("--lang", "en", "today", "--json").lines.dropLast() == [
        #"{"id":"\#(session)","kind":"session","due":"2026-11-22T17:00","what":"SWOT, CAO"}"#,
        #"{"id":"\#(session)","kind":"registration","due":"2026-11-22T00:00","what":"SWOT"}"#,
        #"{"id":"\#(remark)","kind":"answer","due":"2026-11-17","what":"U-1, Park"}"#,
        #"{"id":"\#(consultation)","kind":"consultation","due":"2026-11-24","what":"Park"}"#,
        #"{"kind":"programmeAdopted","due":"2026-11-30","what":"council session: the cooperation programme of the next "#
          + #"year adopted","source":"art. 5a(1) of the act on public benefit activity and volunteering"}"#,
        #"{"kind":"backup","what":"make a backup of the register","source":"the setting “a backup at least every”; GDPR, art. 32(1)(c)"}"#,
      ])
  }

  @Test func whoHandlesItIsSaidAndOnesOwnAreFound() throws {
    let desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
    func session(_ title: String) -> String {
      desk.run("add", "session", "title=\(title)", "start=2026-11-22T17:00", "end=2026-11-22T19:00").lines[0]
    }
    let (mine, annas, jans) = (session("Moje"), session("Anny"), session("Jana"))
    #expect(desk.run("session", "take", mine).code == .done)
    #expect(desk.run("session", "assign", annas, "to=anna").code == .done)
    #expect(desk.run("session", "assign", jans, "to=jan").code == .done)
    // Nobody makes herself a substitute.
    desk.login = "ewa"
    #expect(desk.run("add", "substitute", "for=anna", "by=ola", "from=2026-11-21", "to=2026-11-21").code == .done)
    desk.login = "ola"
    func row(_ id: String, _ run: CommandDesk.Run) -> String { run.lines.first { $0.contains(id) } ?? "" }
    let told = desk.run("today")
    #expect(row(mine, told).contains("Twoje") && row(annas, told).contains("za: anna"))
    #expect(row(jans, told).contains("zajmuje się: jan"))
    let own = desk.run("today", "--mine")
    #expect(own.output.contains(mine) && own.output.contains(annas) && !own.output.contains(jans))
    #expect(!own.output.contains("program "), "a date of the year is nobody's")
    let json = desk.run("today", "--json", "--mine")
    #expect(json.lines.count == 5 && json.output.contains(#""kind":"backup""#))
    #expect(row(annas, json).contains(#""handler":"anna","for":"anna""#))
    #expect(row(mine, json).contains(#""handler":"ola"}"#))
    // The day after, she is back.
    desk.now = desk.now.adding(seconds: 86_400)
    #expect(!desk.run("today", "--mine").output.contains(annas))
    desk.login = "ewa"
    #expect(desk.run("today", "--mine").output == "kopia  zrób kopię zapasową rejestru\n")
    #expect(desk.run("backup", desk.folder + "/kopia.tar").code == .done)
    #expect(desk.run("today", "--mine").output == "próba  wypróbuj, czy kopię da się odtworzyć\n")
    #expect(desk.run("backup", "--try", desk.folder + "/kopia.tar").code == .done)
    #expect(desk.run("today", "--mine").output == "Na dziś i jutro nie ma nic, czym się zajmujesz.\n")
    #expect(desk.run("list", "session", "--where", "handler=jan").output.contains(jans))
  }

  @Test func ofVeryManyTheFirstAreRowsAndTheRestIsCounted() throws {
    let desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
    let consultation = desk.run(
      "add", "consultation", "subject=Park", "opens=2026-11-01", "closes=2026-11-20", "anonymousAdmitted=tak"
    ).lines[0]
    for number in 0..<103 {
      let day = number == 102 ? "2026-11-02" : "2026-11-17"
      desk.run("comment", consultation, "--remark", "Więcej drzew.", "--received", day)
    }
    let told = desk.run("today")
    // Behind the remarks: the report of the consultation, and the programme's date.
    #expect(told.lines.count == 105)
    #expect(told.lines.first?.contains("U-103, Park") == true, "the oldest first")
    #expect(told.lines[100].contains("i jeszcze 3"))
    #expect(told.lines[101].hasPrefix("raport "))
    #expect(desk.run("today", "--json").lines.count == 107)
  }

  @Test func howTheRegisterIsIsToldAtTheEnd() throws {
    let desk = try CommandDesk()
    desk.environment["WSPOLNIE_NOW"] = "2026-07-01T11:00"
    desk.run("init", desk.folder + "/data", "--training")
    desk.run("add", "organization", "name=Sowa", "legalForm=association")
    let never = desk.run("today", "--json").lines
    #expect(
      never.last?.contains(#""concerns":["noBackup"],"what":"! Żadnej kopii nie odnotowano · nie sprawdzano""#) == true)
    #expect(never.last?.contains("lastBackup") == false, "what is not known is not told")
    #expect(never.count == 2 && never[0].contains(#""kind":"backup""#))
    let file = desk.folder + "/kopia.tar"
    desk.run("backup", file)
    #expect(desk.run("today").lines.last == "! Kopia dziś, 11:00 · próby nie odnotowano · nie sprawdzano")
    desk.run("backup", "--try", file)
    #expect(
      desk.run("today").lines == [
        "Na dziś i jutro nic nie ma. Dobrego dnia!", "Kopia dziś, 11:00 · próba 1.07 · sprawdzono 1.07",
      ])
    let well = try #require(desk.run("today", "--json").lines.last)
    #expect(well.contains(#""lastBackup":"2026-07-01T11:00","lastTrial":"2026-07-01T11:00","lastCheck":"#))
    #expect(well.contains(#""damaged":false,"spaceLeft":"#) && well.contains(#""concerns":[]"#))
    desk.environment["WSPOLNIE_NOW"] = "2026-07-05T11:00"
    let late = desk.run("--lang", "en", "today")
    #expect(late.lines.last == "! Backup 1 Jul, 11:00, too old · tried 1 Jul · examined 1 Jul", "\(late.output)")
    #expect(late.output.contains("make a backup of the register"))
    desk.environment["WSPOLNIE_NOW"] = "2026-06-30T11:00"
    #expect(desk.run("today").lines.last?.hasPrefix("! Zegar się cofnął: ostatnia zmiana 1.07, 11:00") == true)
  }

  @Test func whatFailedInTheNightIsToldUntilItGoesWell() throws {
    let desk = try CommandDesk()
    desk.environment["WSPOLNIE_NOW"] = "2026-07-01T11:00"
    desk.run("init", desk.folder + "/data", "--training")
    let marks = NightJob.allCases.map { desk.folder + "/data/cache/" + StoreFolder.failedName(of: $0) }
    try FileManager.default.createDirectory(
      atPath: desk.folder + "/data/cache", withIntermediateDirectories: true)
    for mark in marks.dropFirst() {
      #expect(FileManager.default.createFile(atPath: mark, contents: nil, attributes: [.posixPermissions: 0o600]))
    }
    #expect(
      desk.run("today").lines.last?.hasPrefix(
        "! W nocy się nie powiodło: zrobienie kopii, próba kopii (systemctl --failed) · żadnej kopii") == true,
      "\(desk.run("today").output)")
    #expect(desk.run("today", "--json").output.contains(#""concerns":["failedJobs","noBackup"]"#))
    let check = desk.run("check")
    #expect(check.code == .done && !check.output.contains("failed-"), "\(check.output)")
    for mark in marks.dropFirst() { try FileManager.default.removeItem(atPath: mark) }
    #expect(!desk.run("today").output.contains("W nocy"))
  }

  /// Of a register of which nothing is left it is told most of all.
  @Test func whereNoRecordIsLeftItIsTold() throws {
    let desk = try CommandDesk()
    desk.environment["WSPOLNIE_NOW"] = "2026-07-01T11:00"
    desk.run("init", desk.folder + "/data", "--training")
    #expect(desk.run("today").lines == ["Na dziś i jutro nic nie ma. Dobrego dnia!"], "nothing was ever saved in it")
    let id = try #require(desk.run("add", "organization", "name=Sowa", "legalForm=association").lines.first)
    #expect(desk.run("remove", id, "--because", "pomyłka").code == .done)
    #expect(desk.run("today").lines.last == "! Żadnej kopii nie odnotowano · nie sprawdzano")
    #expect(desk.run("today", "--json").lines.last?.contains(#""kind":"health""#) == true)
    // And where the log itself is gone.
    try FileManager.default.removeItem(atPath: desk.folder + "/data/log/cao/000001.jsonl")
    #expect(
      desk.run("today").lines.last?.hasPrefix("! Rejestr uszkodzony (wspolnie check)") == true,
      "\(desk.run("today").output)")
  }

  @Test func aNarrowTerminalCutsNamesAndNeverTheId() throws {
    let desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
    let title = "title=Bardzo długi tytuł spotkania w sprawie programu rewitalizacji"
    let id = desk.run("add", "session", title, "start=2026-11-22T17:00", "end=2026-11-22T19:00", "entry=open").lines[0]
    let line = try #require(desk.run(["today"], columns: 60).lines.first)
    #expect(line.count <= 60 && line.hasSuffix(id) && line.contains("…"))
  }
}
