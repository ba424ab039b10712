import CivicDomain
import Testing

@testable import wspolnie

/// The register as it once stood, for every command that reads: `--as-of`.
@Suite("--as-of")
struct AsOfTests {
  let desk: CommandDesk
  let room: String

  /// An organization on 21 November 2026, a name, a room and a consultation each a day later.
  init() throws {
    desk = try CommandDesk()
    desk.run("init", desk.folder + "/data", "--training", "--name", "CAO")
    let id = try #require(desk.run("add", "organization", "name=Krokus", "legalForm=association").lines.first)
    desk.now = desk.now.adding(seconds: 86_400)
    #expect(desk.run("set", id, "name=Szafran").code == .done)
    desk.now = desk.now.adding(seconds: 86_400)
    room = try #require(
      desk.run("add", "resource", "organization=\(id)", "name=Sala", "category=room", "quantity=1").lines.first)
    desk.now = desk.now.adding(seconds: 86_400)
    #expect(
      desk.run("add", "consultation", "subject=Program", "opens=2026-11-20", "closes=2026-11-23").code == .done)
    desk.now = desk.now.adding(seconds: 777_600)
  }

  @Test("before the command or behind it, by a day as people type it or by a number")
  func readsThePast() {
    #expect(desk.run("list", "organizations").output.contains("Szafran"))
    for moment in ["2026-11-21", "21.11", "21.11.2026", "1"] {
      #expect(desk.run("list", "organizations", "--as-of", moment).output.contains("Krokus"), "\(moment)")
      #expect(desk.run("--as-of=\(moment)", "list", "organizations").output.contains("Krokus"), "\(moment)")
    }
    #expect(desk.run("list", "resources", "--as-of", "22.11").lines.isEmpty)
    #expect(desk.run("show", room, "--as-of", "22.11").code == .notThere)
    #expect(desk.run("show", room, "--as-of", "3").code == .done)
    #expect(desk.run("find", "krokus", "--as-of", "21.11").output.contains("Krokus"))
    #expect(desk.run("find", "krokus").lines.isEmpty)
    #expect(desk.run("export", "organizations", "--as-of", "21.11").output.contains("Krokus"))
    #expect(desk.run("count", "organizations", "--by", "legalForm", "--as-of", "21.11").code == .done)
    #expect(desk.run("log", "--json", "--as-of", "22.11").lines.count == 2)
    #expect(desk.run("log", "--json").lines.count == 4)
    #expect(desk.run("setting", "--as-of", "22.11").lines.count == Setting.all.count)
  }

  @Test("as of the last change, and of today, every command says what it says now")
  func lastIsNow() {
    let commands = [
      ["list", "organizations"], ["list", "consultations", "--json"], ["show", room, "--json"], ["log"],
      ["export", "resources"], ["find", "sala"], ["count", "resources", "--by", "category"], ["today"], ["setting"],
    ]
    for command in commands {
      let now = desk.run(command)
      #expect(desk.run(command + ["--as-of", "3.12.2026"]).output == now.output, "\(command)")
      guard command != ["today"], !command.contains("consultations") else { continue }
      #expect(desk.run(command + ["--as-of", "4"]).output == now.output, "\(command)")
    }
  }

  @Test("days are counted, and a consultation stands, as at the end of that day")
  func clockStandsThere() throws {
    let last = try #require(
      desk.run("add", "consultation", "subject=Budżet", "opens=2026-12-01", "closes=2026-12-10").lines.first)
    desk.now = desk.now.adding(seconds: 86_400 * 20)
    func told(_ moment: String...) -> String { desk.run(["show", last, "--json"] + moment).output }
    #expect(told("--as-of", "4.12.2026").contains(#""daysLeft":6"#), "\(told("--as-of", "4.12.2026"))")
    #expect(!told().contains(#""daysLeft""#))
    desk.run("setting", "keepNeedsDays", "21", "--from", "1.12.2026")
    #expect(desk.run("setting", "keepNeedsDays", "--as-of", "24.11").output.contains("14 dni"))
    #expect(!desk.run("setting", "keepNeedsDays", "--as-of", "24.11").output.contains("21 dni"))
    let report = desk.run("report", "catalogue", "--as-of", "24.11")
    #expect(report.output.contains("Stan na 24.11.2026 · CAO") && report.output.contains("Sala"), "\(report.errors)")
    #expect(!report.output.contains("Sporządzono") && desk.run("report", "catalogue").output.contains("Sporządzono"))
  }

  @Test("what cannot be read as a moment is 64, what is not there 66, each in a sentence")
  func refuses() {
    func refused(_ moment: String, _ code: ExitCode, _ sentence: String) {
      let run = desk.run("list", "organizations", "--as-of", moment)
      #expect(run.code == code && run.output.isEmpty && run.errors.contains(sentence), "\(moment): \(run.errors)")
    }
    refused("wczorajj", .usage, "„wczorajj” to ani dzień, ani numer zmiany.")
    refused("", .usage, "„” to ani dzień, ani numer zmiany.")
    refused("2026-13-40", .usage, "„2026-13-40” to ani dzień, ani numer zmiany.")
    refused("-1", .usage, "„-1” to ani dzień, ani numer zmiany.")
    refused("99999999999999999999", .usage, "to ani dzień, ani numer zmiany.")
    refused("4.12.2026", .usage, "Dnia 4.12.2026 jeszcze nie było: dziś jest 3.12.2026.")
    refused("20.11.2026", .notThere, "pierwsza zmiana jest z 21.11.2026")
    refused("5", .notThere, "Nie ma zmiany nr 5: pierwsza ma nr 1, ostatnia 4.")
    refused("0", .notThere, "Nie ma zmiany nr 0")
    let english = desk.run("list", "organizations", "--as-of", "5", "--lang", "en")
    #expect(english.errors.contains("There is no change no. 5: the first is no. 1, the last no. 4."))
    #expect(desk.run("list", "organizations", "--as-of").code == .usage)
  }

  @Test("a command that changes or examines what is now refuses it, and changes nothing")
  func writersRefuse() {
    let commands = [
      ["add", "organization", "name=X", "legalForm=association"], ["set", room, "name=X"],
      ["remove", room, "--because", "x"], ["resource", "close", room], ["setting", "keepNeedsDays", "7"],
      ["check"], ["repair"], ["acts", room], ["backup", desk.folder + "/a.tar"], ["migrate"],
      ["init", desk.folder + "/other"], ["demo"], ["--record", desk.folder + "/scene"],
    ]
    let before = desk.run("log", "--json").output
    for command in commands {
      let run = desk.run(["--as-of", "22.11"] + command)
      #expect(run.code == .usage && run.errors.contains("--as-of"), "\(command): \(run.errors)")
      #expect(run.output.isEmpty)
    }
    #expect(desk.run("log", "--json").output == before)
  }

  @Test("personal data of the past that go out are noted in the log of now, with the moment")
  func personalDataAreNoted() throws {
    let session = try #require(
      desk.run(
        "add", "session", "title=Warsztat", "start=2027-01-07T17:00", "end=2027-01-07T19:00", "seats=9"
      ).lines.first)
    #expect(desk.run("register", session, "--name", "Zofia Nowak", "--phone", "600100200").code == .done)
    desk.now = desk.now.adding(seconds: 86_400)
    let shown = desk.run("list", "person", "--personal", "--as-of", "3.12.2026")
    #expect(shown.code == .done && shown.output.contains("Zofia Nowak") && shown.errors.isEmpty, "\(shown.errors)")
    #expect(desk.run("log", "--exports").output.contains("--as-of 2026-12-03"))
  }
}
