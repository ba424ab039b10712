import ArgumentParser
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
      ["acts", room], ["acts"],
    ]
    for command in commands {
      // What is known of the machine, and whether somebody examined it, is of now and of no past.
      let now = desk.run(command).output.replacing(" · nie sprawdzano", with: "")
      #expect(desk.run(command + ["--as-of", "3.12.2026"]).output == now, "\(command)")
      guard command != ["today"], !command.contains("consultations") else { continue }
      #expect(desk.run(command + ["--as-of", "4"]).output == now, "\(command)")
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
    func refused(_ moment: String, _ code: wspolnie.ExitCode, _ sentence: String) {
      let run = desk.run("list", "organizations", "--as-of", moment)
      #expect(run.code == code && run.output.isEmpty && run.errors.contains(sentence), "\(moment): \(run.errors)")
    }
    refused("wczorajj", .usage, "„wczorajj” to ani dzień, ani numer zapisu.")
    refused("", .usage, "„” to ani dzień, ani numer zapisu.")
    refused("2026-13-40", .usage, "„2026-13-40” to ani dzień, ani numer zapisu.")
    refused("-1", .usage, "„-1” to ani dzień, ani numer zapisu.")
    refused("99999999999999999999", .usage, "to ani dzień, ani numer zapisu.")
    refused("4.12.2026", .usage, "Dnia 4.12.2026 jeszcze nie było: dziś jest 3.12.2026.")
    refused("20.11.2026", .notThere, "rejestr był pusty: pierwszy zapis jest z 21.11.2026")
    refused("5", .notThere, "Nie ma zapisu nr 5: pierwszy ma nr 1, ostatni 4.")
    refused("0", .notThere, "Nie ma zapisu nr 0")
    let english = desk.run("list", "organizations", "--as-of", "5", "--lang", "en")
    #expect(english.errors.contains("There is no transaction no. 5: the first is no. 1, the last no. 4."))
    #expect(desk.run("list", "organizations", "--as-of").code == .usage)
  }

  @Test("a command that changes or examines what is now refuses it, and changes nothing")
  func writersRefuse() {
    let commands = [
      ["add", "organization", "name=X", "legalForm=association"], ["set", room, "name=X"],
      ["remove", room, "--because", "próba"], ["resource", "close", room], ["setting", "keepNeedsDays", "7"],
      ["check"], ["repair"], ["backup", desk.folder + "/a.tar"], ["migrate"],
      ["init", desk.folder + "/other"], ["demo"], ["--record", desk.folder + "/scene"],
    ]
    let before = desk.run("log", "--json").output
    for command in commands {
      for run in [desk.run(["--as-of", "22.11"] + command), desk.run(command + ["--as-of=22.11"])] {
        #expect(run.code == .usage && run.errors.contains("bez --as-of"), "\(command): \(run.errors)")
        #expect(run.output.isEmpty)
      }
    }
    #expect(desk.run("log", "--json").output == before)
  }

  @Test("what can be done is told as of then, and why not")
  func actsOfThen() throws {
    let session = try #require(
      desk.run("add", "session", "title=SWOT", "start=2026-12-04T17:00", "end=2026-12-04T19:00", "seats=9").lines.first)
    let registration = try #require(desk.run("register", session, "--name", "Zofia Nowak").lines.first)
    desk.now = desk.now.adding(seconds: 2 * 86_400)
    #expect(desk.run("registration", "attended", registration).code == .done)
    let (now, then) = (desk.run("acts", registration), desk.run("acts", registration, "--as-of", "3.12.2026"))
    #expect(now.output.contains("wspolnie registration unmark \(registration)"))
    #expect(then.code == .done && !then.output.contains("wspolnie registration unmark"), "\(then.output)")
    #expect(then.errors == "Stan na 3.12.2026.\n")
    #expect(desk.run("acts", registration, "--as-of", "2.12.2026").code == .notThere)
    #expect(desk.run("acts", "--as-of", "99").code == .notThere, "also where no record is meant")
  }

  /// Why a command that is no reader of the past is none: it changes something, or looks at the files as they lie there.
  private static let others: [String: String] = [
    "demo": "makes a register", "init": "makes a register", "restore": "makes a register", "migrate": "changes it",
    "add": "changes it", "set": "changes it", "remove": "changes it", "import": "changes it", "book": "changes it",
    "register": "changes it", "comment": "changes it", "respond": "changes it", "answers": "changes it",
    "erase": "changes it", "redact": "changes it", "repair": "changes it", "backup": "takes all there is, and notes it",
    "check": "examines the files", "access": "asks the system of now", "diagnose": "examines the files",
    "setup": "is of the machine", "kiosk": "reads what is public alone", "intake": "changes it",
  ]

  @Test("every command that only reads takes it")
  func everyReader() {
    var others: Set<String> = []
    for command in Wspolnie.configuration.subcommands where !(command is any PastReading.Type) {
      others.insert(command._commandName)
    }
    #expect(others == Set(Self.others.keys), "let it read the past, or say above why not")
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
    #expect(shown.code == .done && shown.output.contains("Zofia Nowak"), "\(shown.errors)")
    #expect(shown.errors == "Stan na 3.12.2026.\n")
    #expect(desk.run("log", "--exports").output.contains("--as-of 2026-12-03"))
  }

  @Test("only a command that reads has it in its help and in the completions")
  func helpOfReadersAlone() throws {
    let script = desk.run("--generate-completion-script", "bash").output
    for command in Wspolnie.configuration.subcommands {
      let name = command._commandName
      let reads = command is any PastReading.Type
      #expect(desk.run(name, "--help").output.contains("--as-of") == reads, "\(name)")
      let rest = try #require(script.firstRange(of: "_wspolnie_\(name)() {"), "\(name)").upperBound
      let function = script[rest...].prefix { $0 != "}" }
      #expect(function.contains("--as-of") == reads, "\(name)")
    }
    #expect(desk.run("--help").output.contains("--as-of <DZIEŃ|ZAPIS>"))
    for page in [["booking", "--help"], ["booking", "confirm", "--help"]] {
      #expect(desk.run(page).output.contains("--data") && !desk.run(page).output.contains("--as-of"))
    }
  }

  @Test("the moment is said on standard error, so that tables and JSON stay what they are")
  func saysTheMoment() {
    for command in [["list", "organizations", "--csv"], ["count", "organizations", "--by", "legalForm"], ["log"]] {
      let day = desk.run(command + ["--as-of", "22.11"])
      #expect(day.errors == "Stan na 22.11.2026.\n" && !day.output.contains("22.11.2026."), "\(command)")
      #expect(desk.run(command + ["--as-of", "2"]).errors == "Stan po zapisie nr 2.\n")
      #expect(desk.run(command + ["--as-of", "2", "--lang", "en"]).errors == "The state after transaction no. 2.\n")
      #expect(desk.run(command).errors.isEmpty)
    }
  }

  @Test("where a clock was wrong it is said how many dates are out of order, on reports too")
  func saysWhatSpeaksAgainstTheDay() {
    desk.now = desk.now.adding(seconds: -3 * 86_400)
    for name in ["Wrotycz", "Wrzos"] {
      #expect(desk.run("add", "organization", "name=\(name)", "legalForm=association").code == .done)
    }
    desk.now = desk.now.adding(seconds: 6 * 86_400)
    for number in 1...3 {
      #expect(desk.run("add", "organization", "name=Fiołek \(number)", "legalForm=association").code == .done)
    }
    #expect(desk.run("list", "organizations", "--as-of", "24.11").errors == "Stan na 24.11.2026.\n")
    let late = desk.run("list", "organizations", "--as-of", "6.12.2026")
    #expect(late.errors == "Stan na 6.12.2026.\n" && late.output.contains("Fiołek"))
    #expect(desk.run("setting", "keepNeedsDays", "21", "--from", "1.12.2026").code == .done)
    desk.now = desk.now.adding(seconds: 86_400)
    #expect(desk.run("setting", "keepNeedsDays", "20", "--from", "2.12.2026").code == .done)
    desk.now = desk.now.adding(seconds: -5 * 86_400)
    #expect(desk.run("setting", "keepNeedsDays", "19", "--from", "3.12.2026").code == .done)
    desk.now = desk.now.adding(seconds: 9 * 86_400)
    let doubtful = desk.run("list", "organizations", "--as-of", "5.12.2026")
    #expect(
      doubtful.errors.contains("Stan na 5.12.2026.\n1 zapis ma datę nie po kolei (zegar?)."), "\(doubtful.errors)")
    #expect(doubtful.errors.contains("Pewniejszy od dnia jest numer zapisu"))
    let report = desk.run("report", "catalogue", "--as-of", "5.12.2026").output
    #expect(report.contains("Stan na 5.12.2026 · CAO · 1 zapis ma datę nie po kolei (zegar?)"), "\(report)")
  }

  @Test("the seal of a day is the one that was said on it")
  func sealOfADay() {
    let told = desk.run("seal").output
    desk.now = desk.now.adding(seconds: 86_400)
    #expect(desk.run("set", room, "name=Salka").code == .done)
    #expect(desk.run("seal").output != told)
    let then = desk.run("seal", "--as-of", "3.12.2026")
    #expect(then.output == told && then.errors.contains("po zapisie nr 4 (24.11.2026"), "\(then.errors)")
    #expect(desk.run("seal", "--as-of", "4").output == told)
    #expect(desk.run("check", "--seal", told.replacing("\n", with: "")).code == .done)
  }
}
