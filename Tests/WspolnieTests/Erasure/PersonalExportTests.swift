import ArgumentParser
import CivicDomain
import FlatFileStore
import Foundation
import Interchange
import Screens
import Testing
import Words

@testable import wspolnie

/// Whatever takes personal data out leaves one line in the log: who, which kinds, how many, how; never a value, nor the id of
/// a person.
@Suite("the trail of what was given out") final class PersonalExportTests {
  private static let marks = ["ZnakNazwisko", "znak-email", "609060906", "ZnakPotrzeby", "ZnakUwaga", "ZnakTytul"]
  private let desk: CommandDesk
  private var session = ""
  private var consultation = ""
  private var person = ""
  private var attachment = ""

  init() throws {
    desk = try CommandDesk()
    desk.environment["WSPOLNIE_NOW"] = "2026-11-01T10:00"
    desk.run("init", desk.folder + "/data", "--training")
    let who = ["--name", "ZnakNazwisko", "--email", "znak-email@poczta.example", "--phone", "609060906"]
    session = first(
      desk.run("add", "session", "title=Warsztat", "start=2026-11-07T17:00", "end=2026-11-07T19:00", "seats=9"))
    consultation = first(
      desk.run("add", "consultation", "subject=Program", "opens=2026-10-01", "closes=2026-11-30"))
    let registration = first(desk.run(["register", session] + who))
    desk.run("set", registration, "needsNote=ZnakPotrzeby")
    desk.run(["comment", consultation, "--remark", "ZnakUwaga"] + who)
    let sheet = try desk.file("podpisy.txt", "ZnakNazwisko")
    attachment = first(desk.run("add", "attachment", "of=\(session)", "title=ZnakTytul", "file=\(sheet)"))
    person = first(desk.run("list", "person"))
  }

  private func first(_ run: CommandDesk.Run) -> String {
    run.lines.first.map { String($0.prefix { $0 != " " }) } ?? ""
  }

  /// What is noted, the newest last, as the files hold it.
  private func noted() throws -> [PersonalExport] {
    let store = try Store(desk.folder + "/data")
    let ids = store.register.page(Query(PersonalExport.kind), window: 0..<1_000).ids
    return ids.compactMap { store.register.record(Identifier<PersonalExport>($0.raw)) }
  }

  private func log() throws -> String {
    let folder = desk.folder + "/data/log"
    let names = try #require(FileManager.default.enumerator(atPath: folder)).compactMap { $0 as? String }.sorted()
    return names.map { (try? String(contentsOfFile: folder + "/" + $0, encoding: .utf8)) ?? "" }.joined()
  }

  /// The roads of each command that has `--personal`, with what is noted of them.
  private var roads: [String: [(arguments: [String], kinds: [String], records: Int, way: String)]] {
    [
      "list": [[], ["--json"], ["--csv"], ["--fields", "name"], ["--limit", "1"]].map {
        (["person"] + $0, ["person"], 1, "wspolnie list")
      },
      "show": [
        ([person], ["person"], 1, "wspolnie show"), ([person, "--json"], ["person"], 1, "wspolnie show"),
        ([session], ["personalAttachment"], 1, "wspolnie show"),
      ],
      "find": [
        (["ZnakNazwisko"], ["registration", "person", "submission"], 3, "wspolnie find"),
        (["ZnakNazwisko", "--json"], ["registration", "person", "submission"], 3, "wspolnie find"),
      ],
      "export": [
        (["registration"], ["registration"], 1, "wspolnie export"),
        (["person", "--format", "json"], ["person"], 1, "wspolnie export"),
        (["submission", "--output", desk.folder + "/uwagi.csv"], ["submission"], 1, "wspolnie export"),
      ],
      "report": [
        (["person", person], ["person"], 1, "wspolnie report person"),
        (["sign-in-sheet", session], ["person"], 1, "wspolnie report sign-in-sheet"),
        (
          ["attendance-list", session, "--output", desk.folder + "/lista.txt"], ["person"], 1,
          "wspolnie report attendance-list"
        ),
        (["remarks", consultation], ["person", "submission"], 2, "wspolnie report remarks"),
      ],
      "attachment": [
        (
          [attachment, "--output", desk.folder + "/podpisy-2.txt"], ["personalAttachment"], 1, "wspolnie attachment"
        ),
        ([attachment, "--output", "-"], ["personalAttachment"], 1, "wspolnie attachment"),
      ],
      "set": [([person, "phone=609060907", "--was", "phone=609060906"], ["person"], 1, "wspolnie set")],
      "log": [(["--exports"], ["person"], 1, "wspolnie log --exports")],
    ]
  }

  private static func commands(
    _ type: any ParsableCommand.Type = Wspolnie.self, _ words: [String] = []
  ) -> [(words: [String], type: any ParsableCommand.Type)] {
    let below = type.configuration.subcommands
    if below.isEmpty { return [(words, type)] }
    return below.flatMap { commands($0, words + [$0.configuration.commandName ?? ""]) }
  }

  @Test("every command with --personal leaves one line")
  func everyCommand() throws {
    let asking = Self.commands().filter { command in
      desk.run(command.words + ["--help"]).output.contains("--personal")
    }.map { $0.words.joined(separator: " ") }
    #expect(asking.count >= 6)
    // What was given out before is told of, so that the log comes last.
    for command in asking.filter({ $0 != "log" }) + ["log"] {
      let roads = try #require(roads[command], "say above what \(command) --personal gives out")
      for road in roads {
        let before = try noted().count
        #expect(desk.run([command] + road.arguments).code != .inputOutput)
        #expect(try noted().count == before, "without --personal: \(command) \(road.arguments)")
        let forced = road.arguments.contains("--output") ? ["--force"] : []
        let run = desk.run([command] + road.arguments + ["--personal"] + forced)
        // Before the session it is said that the list of who came is not the one to sign.
        let warnings = road.arguments.first == "attendance-list" ? 1 : 0
        #expect(
          run.code == .done && run.errors.split(separator: "\n").count == warnings,
          "\(command) \(road.arguments): \(run.errors)")
        let new = try noted().dropFirst(before)
        let note = try #require(new.first, "\(command) \(road.arguments)")
        #expect(new.count == 1 && note.by == "ola" && note.way == road.way && !note.isBroken)
        let intoFile = road.arguments.contains { $0.hasPrefix(desk.folder) }
        #expect(note.target == (intoFile ? .file : .stream), "\(command) \(road.arguments)")
        #expect(note.kinds == road.kinds && note.records == road.records, "\(command) \(road.arguments): \(note)")
      }
    }
    let lines = try log().split(separator: "\n").filter { $0.contains("personal-export") }
    #expect(lines.count == (try noted().count))
    for mark in Self.marks + ["per-", "reg-", "sub-", "pat-"] {
      #expect(!lines.contains { $0.contains(mark) }, "\(mark)")
    }
    #expect(desk.run("check").code == .done)
  }

  @Test("nothing is noted where nothing goes out")
  func nothingOut() throws {
    desk.run("list", "organization", "--personal")
    desk.run("list", "person", "--personal", "--search", "nikt taki")
    desk.run("list", "person", "--personal", "--limit", "0")
    desk.run("list", "person", "--personal", "--fields", "bzdura")
    desk.run("show", "per-nieznana00", "--personal")
    desk.run("find", "nikt taki", "--personal")
    desk.run("export", "person", "--personal", "--where", "name=Nikt")
    desk.run("report", "resources", "--personal")
    desk.run("attachment", attachment, "--output", desk.folder + "/a.txt")
    _ = try desk.file("jest.csv", "czyjeś")
    for path in [desk.folder + "/jest.csv", desk.folder + "/nie ma/x.csv", desk.folder] {
      for command in [["export", "person"], ["report", "person", person], ["attachment", attachment]]
      where command[0] != "attachment" || path != desk.folder {
        #expect(desk.run(command + ["--personal", "--output", path]).code == .cannotCreate, "\(command) \(path)")
      }
    }
    #expect(try noted().isEmpty)
    #expect(desk.run("log", "--exports").output.isEmpty)
  }

  @Test("what could not be written to its end is noted, and that it was broken off")
  func brokenOff() throws {
    for command in [["export", "person"], ["report", "person", person], ["attachment", attachment]] {
      let before = try noted().count
      let run = desk.run(command + ["--personal", "--output", "/dev/full"])
      #expect(run.code == .inputOutput, "\(command): \(run.errors)")
      let new = try noted().dropFirst(before)
      #expect(new.count == 1 && new.allSatisfy { $0.isBroken && $0.target == .device }, "\(command): \(new)")
    }
    #expect(desk.run("backup", "/dev/full").code == .inputOutput)
    #expect(try noted().last.map { $0.isBroken && $0.way == "wspolnie backup" && $0.kinds.contains("person") } == true)
    let before = try noted().count
    desk.outputError = ENOSPC
    #expect(desk.run("list", "person", "--personal").code == .inputOutput)
    // Whoever reads no more has had what he wanted.
    desk.outputError = EPIPE
    #expect(desk.run("list", "person", "--personal").code == .done)
    desk.outputError = 0
    #expect(try noted().dropFirst(before).map(\.isBroken) == [true, false])
    let told = desk.run("log", "--exports").lines
    // Each export says itself that it was broken off, and no other row does.
    #expect(!told.contains { $0.contains("wydanie danych osobowych przerwano") }, "\(told)")
    #expect(told.count { $0.hasSuffix("przerwane (wyszła część albo nic): tak") } == 5, "\(told)")
    let piped = "sposób: wspolnie report person (dane jednej osoby) · dokąd: potok albo urządzenie"
    #expect(told.count { $0.contains(piped) } == 1, "\(told)")
    let json = desk.run("log", "--exports", "--json").lines
    #expect(json.count == 6 && json.count { $0.contains(#""isBroken":true"#) } == 5, "\(json)")
    let whole = desk.run("log").lines
    #expect(whole.count { $0.contains("przerwano") } == 0 && whole.count { $0.contains("przerwane") } == 5, "\(whole)")
    #expect(desk.run("log", "--json").lines.count { $0.contains(#""act":"personal-export-break""#) } == 5)
    #expect(desk.run("log", "--about", "personal").lines.count { $0.hasSuffix("albo nic): tak") } == 5)
    #expect(desk.run("check").code == .done)
  }

  @Test("whose data went out is known where all were one person's, and told to those who ask for it")
  func whose() throws {
    desk.run(["register", session, "--name", "Inna", "--email", "inna@poczta.example"])
    let registration = first(desk.run("list", "registration", "--limit", "1"))
    let ways: [([String], String)] = [
      (["report", "person", person], person), (["show", registration], person),
      (["find", "ZnakNazwisko"], person), (["list", "person"], ""), (["list", "contact"], "?"),
      (["attachment", attachment, "--output", desk.folder + "/a.txt"], ""),
    ]
    for (way, whose) in ways {
      let before = try noted().count
      desk.run(way + ["--personal"])
      #expect(try noted().dropFirst(before).map(\.whose) == (whose == "?" ? [] : [whose]), "\(way)")
    }
    let told = desk.run("log", "--exports")
    #expect(
      told.lines.count { $0.contains("czyje dane: 1 osoba") } == 3 && !told.output.contains("per-"), "\(told.output)")
    #expect(!desk.run("log", "--exports", "--json").output.contains("per-"))
    #expect(!desk.run("list", "personalExport", "--json").output.contains("per-"))
    let named = desk.run("log", "--exports", "--personal", "--since", "1.11.2026")
    #expect(named.lines.count { $0.contains("czyje dane: ZnakNazwisko (\(person))") } == 3, "\(named.output)")
    #expect(try noted().last.map { [$0.way, $0.whose] } == ["wspolnie log --exports", person])
    #expect(desk.run("log", "--exports", "--personal", "--json").output.contains("\"whose\":\"\(person)\""))
    #expect(desk.run("log", "--personal").code == .usage)
    #expect(!(try log()).contains("\"whose\""))
    // It keeps nobody in the register, is not found with the person, and nobody takes it out.
    #expect(!desk.run("find", "ZnakNazwisko").output.contains("wydania"))
    let export = first(desk.run("list", "personalExport"))
    #expect(desk.run("erase", export, "--because", "wniosek", "--yes").code == .refused)
    #expect(desk.run("redact", export, "whose", "--because", "wniosek", "--yes").code == .refused)
    desk.run("erase", person, "--because", "wniosek", "--yes")
    #expect(try noted().first?.whose == person)
    #expect(desk.run("check").code == .done)
  }

  @Test("personal data are of those that the staff may see: --personal includes --staff")
  func personalIncludesStaff() {
    #expect(desk.run("export", "person").code == .usage)
    let both = desk.run("export", "person", "--staff", "--personal")
    #expect(both.output.contains("ZnakNazwisko") && desk.run("export", "person", "--personal").output == both.output)
    #expect(!desk.run("export", "person", "--staff").output.contains("ZnakNazwisko"))
    #expect(desk.run("export", "--help").output.contains("--personal obejmuje --staff"))
    #expect(desk.run("export", "--help", "--lang", "en").output.contains("--personal includes --staff"))
  }

  @Test("a note cannot be written, changed or taken away by anybody")
  func nobodyChangesIt() throws {
    desk.run("list", "person", "--personal")
    let id = first(desk.run("list", "personalExport"))
    #expect(desk.run("add", "personalExport", "by=ola").code == .usage)
    #expect(desk.run("set", id, "by=jan").code == .refused)
    #expect(desk.run("remove", id, "--because", "pomyłka").code == .refused)
    #expect(desk.run("export", "personalExport").code == .usage, "it is the staff's alone")
    #expect(desk.run("export", "personalExport", "--staff").output.contains("wspolnie list"))
    #expect(desk.run("count", "personalExport", "--by", "by").output.contains("ola"))
  }

  /// A whole line that is none ends the public log: nothing is lost, and nothing can be written.
  private func damage() throws {
    let log = desk.folder + "/data/log"
    let segment = try #require(
      FileManager.default.enumerator(atPath: log)?.compactMap { $0 as? String }.first { $0.hasSuffix("jsonl") })
    let text = try String(contentsOfFile: log + "/" + segment, encoding: .utf8)
    try (text + "{}\n").write(toFile: log + "/" + segment, atomically: false, encoding: .utf8)
  }

  @Test("what cannot be noted does not go out, by no road, and what is not personal does")
  func notNoted() throws {
    let before = try noted().count
    try damage()
    for (command, roads) in roads {
      for road in roads {
        let file = road.arguments.last { $0.hasPrefix(desk.folder) }
        let run = desk.run([command] + road.arguments + ["--personal"])
        let about = Comment(rawValue: "\(command) \(road.arguments): \(run.output)\(run.errors)")
        // Of the log nothing personal is told where nothing went out.
        if command == "log" { continue }
        #expect(run.code == .badData && run.output.isEmpty, about)
        #expect(run.errors.contains("Danych osobowych nie wydano: dziennik nie może tego odnotować. Dane są"), about)
        #expect(run.errors.contains("wspolnie repair") && !Self.marks.contains { run.errors.contains($0) }, about)
        if let file { #expect(!FileManager.default.fileExists(atPath: file), about) }
      }
    }
    let english = desk.run("list", "person", "--personal", "--lang", "en")
    #expect(english.errors.contains("No personal data were given out: the log cannot tell of it."))
    for open in [["list", "person"], ["show", session], ["list", "session", "--personal"], ["find", "Warsztat"]] {
      let run = desk.run(open)
      #expect(run.code == .done && !run.output.isEmpty, "\(open): \(run.errors)")
    }
    #expect(try noted().count == before)
    #expect(desk.run("repair").code == .done)
    #expect(desk.run("list", "person", "--personal").output.contains("ZnakNazwisko"))
    #expect(try noted().count == before + 1)
  }

  @Test("a backup notes its line before it is there, and where it cannot there is none unless somebody asks for that")
  func backups() throws {
    let path = desk.folder + "/kopia.tar"
    #expect(desk.run("backup", path).code == .done)
    let note = try #require(try noted().last)
    #expect(note.way == "wspolnie backup" && note.target == .file && !note.isBroken && note.kinds.contains("person"))
    #expect(desk.run("list", "backup").lines[0].hasPrefix("bak-" + note.id.raw.dropFirst(4)))
    // It is told once, and by the note; the copy tells of itself.
    #expect(desk.run("log", "--exports").lines.count { $0.contains("sposób: wspolnie backup") } == 1)
    #expect(desk.run("log", "--exports").lines.count { $0.contains("kopię zapasową") } == 0)
    #expect(desk.run("log").lines.count { $0.contains("zrobiono kopię zapasową") } == 1)
    #expect(desk.run("log", "--about", "personal").lines.count { $0.contains("kopię zapasową") } == 0)
    #expect(desk.run("restore", path, desk.folder + "/odtworzone").code == .done)
    let copied = desk.run("log", "--exports", "--data", desk.folder + "/odtworzone").lines
    #expect(copied.count == 2 && copied[1].contains("sposób: wspolnie backup"), "\(copied)")
    // Where it cannot be opened nothing is noted, where it breaks off that is.
    let before = try noted().count
    #expect(desk.run("backup", desk.folder + "/nie ma/kopia.tar").code == .cannotCreate)
    #expect(desk.run("backup", path).code == .cannotCreate)
    #expect(try noted().count == before)
    try damage()
    let refused = desk.run("backup", desk.folder + "/druga kopia.tar")
    #expect(refused.code == .badData && refused.output.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: desk.folder + "/druga kopia.tar"))
    #expect(refused.errors.contains("Kopii nie zrobiono: są w niej dane osobowe"), "\(refused.errors)")
    #expect(refused.errors.contains("wspolnie backup --unlogged '\(desk.folder)/druga kopia.tar'"), "\(refused.errors)")
    #expect(
      desk.run("backup", "--lang", "en", desk.folder + "/x.tar").errors.contains(
        "backup --unlogged \(desk.folder)/x.tar"))
    #expect(desk.run("backup", "/dev/null").code == .badData)
    let rescued = desk.run("backup", "--unlogged", desk.folder + "/druga kopia.tar")
    #expect(rescued.code == .done, "\(rescued.errors)")
    #expect(rescued.errors.contains("Dane osobowe wydano, ale dziennik o tym nie mówi. Dane są uszkodzone"))
    #expect(rescued.errors.contains("Zapisz gdzie indziej, kto, kiedy i co wydał."))
    #expect(desk.run("restore", desk.folder + "/druga kopia.tar", desk.folder + "/drugie").code == .done)
    #expect(try noted().count == before)
    #expect(desk.run("backup", "--try", "--unlogged", path).code == .usage)
    // What can be noted is noted, whatever was asked for.
    #expect(desk.run("repair").code == .done)
    #expect(desk.run("backup", "--unlogged", desk.folder + "/trzecia.tar").code == .done)
    #expect(try noted().count == before + 1)
  }

  /// A backup of an older program has no note of its own before it.
  @Test("a backup that only the note of its making tells of is told by that") func olderBackups() throws {
    let store = try Store(desk.folder + "/data")
    var backup = Backup(blank: Identifier(bits: 77))
    backup.madeAt = try LocalTime("2026-11-01T09:00")
    let outcome = store.transact(
      NoteBackup(backup), by: Author("ola"), at: try WarsawTime.instant(LocalTime("2026-11-01T09:00")))
    guard case .done = outcome else { throw NotGivenOut() }
    #expect(desk.run("log", "--exports").lines.first?.contains("zrobiono kopię zapasową") == true)
  }

  @Test("a file of a screen is noted when people are told of in it, before it is there")
  func screens() throws {
    func give(_ content: PersonalContent, report: String? = nil) throws -> Event {
      try screen().giveOut(file(telling: content, report: report))
    }
    guard case .givenOut(let plain, _) = try give(.nothing) else { throw NotGivenOut() }
    #expect(plain.remark.isEmpty)
    #expect(try noted().isEmpty)
    let people = PersonalContent(of: [RecordID(person), RecordID(session)])
    _ = try give(people)
    _ = try give(people, report: "sign-in-sheet")
    #expect(try noted().map(\.way) == ["x", "x: report sign-in-sheet"])
    #expect(try noted().allSatisfy { $0.kinds == ["person"] && $0.records == 1 && $0.by == "ola" })
    // What has no place to go is not noted.
    let files = desk.folder + "/wspolnie"
    try FileManager.default.moveItem(atPath: files, toPath: files + "-1")
    _ = try desk.file("wspolnie", "plik, nie folder")
    guard case .notGivenOut = try give(people) else { throw NotGivenOut() }
    #expect(try noted().count == 2)
    try FileManager.default.removeItem(atPath: files)
    try damage()
    guard case .notGivenOut(let why) = try give(people) else { throw NotGivenOut() }
    #expect(why.contains("Danych osobowych nie wydano") && !why.contains("--personal"), "\(why)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: files).isEmpty)
    guard case .givenOut = try give(.nothing) else { throw NotGivenOut() }
    #expect(try noted().count == 2)
  }

  /// The register as the interface has it open.
  private func screen(_ personal: PersonalSettings = PersonalSettings()) throws -> OpenStore {
    let silent = Printer(isTerminal: false, columns: nil) { _ in 0 }
    let environment = desk.environment
    let surroundings = Surroundings(
      environment: { environment[$0] }, clock: { [now = desk.now] in now }, random: { UInt64.random(in: 0 ... .max) },
      login: "ola", home: desk.folder, input: TypedInput("", isTerminal: false), output: silent, errors: silent)
    return try Desk(try OptionsEverywhere.parse([]), language: .polish, personal: personal, in: surroundings).open()
  }

  private func file(telling content: PersonalContent, report: String? = nil) -> GivenFile {
    let page = ReportPage(
      title: "Lista", language: .polish, blocks: [.paragraph("x\u{1B}[4i ś4i Łódź")], telling: content)
    return GivenFile(page, as: .text, name: "lista", report: report)
  }

  @Test("what is printed is noted when people are told of in it, before it is sent, and that the sending failed")
  func printed() throws {
    var sent: [[UInt8]] = []
    var notedBefore: [Int] = []
    var trouble: PrintingTrouble?
    var personal = PersonalSettings()
    personal.printer = .terminal
    func give(_ content: PersonalContent, isDescribed: Bool = true) throws -> Event {
      let file = file(telling: content, report: "sign-in-sheet")
      let send: PaperRoad.TerminalPrinting = { bytes, _ in
        sent.append(bytes)
        notedBefore.append((try? self.noted().count) ?? -1)
        return trouble
      }
      return try screen(personal).print(file, on: isDescribed ? send : nil, isStopped: { false })
    }
    let people = PersonalContent(of: [RecordID(person), RecordID(session)])
    #expect(try give(.nothing) == .printed(file(telling: .nothing, report: "sign-in-sheet"), sheets: 1, reply: ""))
    #expect(try noted().isEmpty)
    #expect(try give(people) == .printed(file(telling: people, report: "sign-in-sheet"), sheets: 1, reply: ""))
    #expect(notedBefore == [0, 1])
    #expect(try noted().map(\.way) == ["x: report sign-in-sheet"])
    #expect(try noted().map(\.target) == [.printer] && noted().allSatisfy { !$0.isBroken })
    #expect(sent.last == Array("Lista\r\n=====\r\n\r\nx\u{FFFD}[4i s4i Łódź\r\n\u{C}".utf8))
    personal.printerLetters = .latin2
    _ = try give(.nothing)
    #expect(sent.last?.suffix(7) == [0xA3, 0xF3, 0x64, 0xBC, 0x0D, 0x0A, 0x0C])
    // What has nowhere to go is not noted.
    guard case .notGivenOut(let nowhere) = try give(people, isDescribed: false) else { throw NotGivenOut() }
    #expect(nowhere.hasPrefix("Nie wysłano do drukarki. Ten terminal nie ma drukarki"), "\(nowhere)")
    #expect(try noted().count == 1)
    trouble = .lineStalled
    guard case .notGivenOut(let stalled) = try give(people) else { throw NotGivenOut() }
    #expect(stalled.contains("Do drukarki mogła pójść część albo nic."), "\(stalled)")
    #expect(try noted().map(\.isBroken).sorted { !$0 && $1 } == [false, true])
    personal.printer = nil
    guard case .notGivenOut(let off) = try give(people) else { throw NotGivenOut() }
    #expect(off.contains("Drukowanie jest wyłączone."), "\(off)")
    // Where the log cannot tell of it, nothing of people is sent; all else is.
    personal.printer = .terminal
    trouble = nil
    try damage()
    let before = sent.count
    guard case .notGivenOut(let why) = try give(people) else { throw NotGivenOut() }
    #expect(why.contains("Danych osobowych nie wydano"), "\(why)")
    #expect(sent.count == before)
    guard case .printed = try give(.nothing) else { throw NotGivenOut() }
  }

  private struct NotGivenOut: Error {}

  @Test("log --exports tells who took out what, how much and how, and nothing else")
  func logOfExports() throws {
    #expect(desk.run("log", "--exports").errors == "W tej części dziennika nikt nie wydał danych osobowych.\n")
    desk.run("list", "person", "--personal")
    desk.run("report", "sign-in-sheet", session, "--personal")
    let told = desk.run("log", "--exports")
    #expect(told.errors.isEmpty)
    let newest = try Store(desk.folder + "/data").historyBackwards(of: nil).first { _ in true }
    let last = try #require(newest).transactionNumber
    #expect(
      told.lines == [
        "1.11.2026, 10:00  nr \(last)  ola  wydano dane osobowe",
        "  czego dotyczy: osoby · ile wpisów: 1 · czyje dane: 1 osoba · sposób: wspolnie report sign-in-sheet (lista do podpisu) "
          + "· dokąd: standardowe wyjście",
        "1.11.2026, 10:00  nr \(last - 1)  ola  wydano dane osobowe",
        "  czego dotyczy: osoby · ile wpisów: 1 · czyje dane: 1 osoba · sposób: wspolnie list "
          + "· dokąd: standardowe wyjście",
      ])
    #expect(
      desk.run("log", "--exports", "--lang", "en").output
        .contains("kinds: people · records: 1 · whose data: 1 person · way: wspolnie list · where to: standard output"))
    let json = desk.run("log", "--exports", "--json", "--limit", "1").lines
    #expect(json.count == 1 && json[0].contains(#""kinds":["person"],"records":1"#), "\(json)")
    #expect(desk.run("log", "--exports", "--since", "2026-11-01").lines.count == 4)
  }

  @Test("log --about personal tells which acts touched personal data, without a value and without an id")
  func logAboutPersonal() throws {
    desk.run("add", "organization", "name=Klub", "legalForm=other")
    desk.run("list", "person", "--personal")
    desk.run("erase", person, "--because", "wniosek z 1.11", "--yes")
    let told = desk.run("log", "--about", "personal")
    #expect(told.code == .done && told.errors.isEmpty)
    let first = /1.11.2026, 10:00  nr [0-9]+  ola  usunięto dane osobowe: wniosek z 1.11/
    #expect(told.lines.first?.wholeMatch(of: first) != nil)
    #expect(told.lines.dropFirst().first?.contains("1 osoba") == true, "\(told.output)")
    #expect(told.output.contains("1 zgłoszenie"))
    // What took such data out is told too, as `--exports` tells it; what touched none is not.
    #expect(told.output.contains("wydano dane osobowe") && !told.output.contains("Klub"))
    let json = desk.run("log", "--about", "personal", "--json")
    #expect(json.output.contains(#""touched":[{"kind":"#))
    for mark in Self.marks + ["per-", "reg-", "sub-", "pat-"] {
      #expect(!(told.output + json.output).contains(mark), "\(mark)")
    }
    #expect(desk.run("log", "--about", "personal", "--limit", "1").lines.count == 2)
    desk.environment["WSPOLNIE_NOW"] = "2026-11-03T10:00"
    let nothing = desk.run("log", "--about", "personal", "--since", "2026-11-02")
    #expect(nothing.errors == "W tej części dziennika nic nie dotyczy danych osobowych.\n")
    let unknown = desk.run("log", "--about", "osoby")
    #expect(unknown.code == .usage && unknown.errors.contains("personal"))
    #expect(desk.run("log", "--about", "personal", "--exports").code == .usage)
  }
}
