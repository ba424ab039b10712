import ArgumentParser
import CivicDomain
import FlatFileStore
import Foundation
import Glibc
import Interchange
import Screens
import Testing

@testable import wspolnie

/// What goes out of a screen stands whole in the person's folder, or not at all.
@Suite("files that the interface makes") final class FilesFolderTests {
  private let desk: CommandDesk
  private let page = ReportPage(
    title: "Zła \u{1B}[2Jlista", language: .polish,
    blocks: [.table(ReportPage.Table("to", columns: [ReportPage.Column("co")], rows: [["jedno"]]))])

  init() throws {
    desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
  }

  private var folder: String { desk.folder + "/wspolnie" }

  private func give(_ format: PageFormat = .csv, named name: String = "lista-2026-09-09") throws -> Event {
    try interface().open().giveOut(GivenFile(page, as: format, name: name))
  }

  private func interface(_ personal: PersonalSettings = PersonalSettings()) throws -> Desk {
    let environment = desk.environment
    let silent = Printer(isTerminal: false, columns: nil) { _ in 0 }
    let surroundings = Surroundings(
      environment: { environment[$0] }, clock: { [now = desk.now] in now }, random: { 1 }, login: "ola",
      home: environment["HOME"] ?? "/", input: TypedInput("", isTerminal: false), output: silent, errors: silent)
    return Desk(try OptionsEverywhere.parse([]), language: .polish, personal: personal, in: surroundings)
  }

  private func mode(_ path: String) -> mode_t {
    var found = stat()
    return lstat(path, &found) == 0 ? found.st_mode & 0o7777 : 0
  }

  private func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }

  @Test("the folder and the file are their owner's alone")
  func isOwnersAlone() throws {
    let given = try give()
    guard case .givenOut(let file, let path) = given else {
      Issue.record("\(given)")
      return
    }
    #expect(path == "~/wspolnie/lista-2026-09-09.csv" && file.page == page)
    #expect(mode(folder) == 0o700 && mode(folder + "/lista-2026-09-09.csv") == 0o600)
    #expect(try String(contentsOfFile: folder + "/lista-2026-09-09.csv", encoding: .utf8).hasSuffix("co\r\njedno\r\n"))
  }

  @Test("a folder that is chosen is tried: it is made, or it is said why nothing can be saved there, and what to do")
  func isTried() throws {
    func fault(_ path: String) throws -> String? {
      var personal = PersonalSettings()
      personal.filesFolder = path
      return try interface(personal).tryFilesFolder()
    }
    #expect(try fault(desk.folder + "/nowy/pliki") == nil && fault("~/pisma") == nil)
    #expect(mode(desk.folder + "/nowy/pliki") == 0o700)
    try Data().write(to: URL(fileURLWithPath: desk.folder + "/plik"))
    let file = try fault(desk.folder + "/plik")
    #expect(file?.contains("to plik, a nie folder. Podaj tu inny folder (Enter).") == true, "\(file ?? "")")
    let missing = try fault("/proc/nie-ma/pliki")
    #expect(missing?.contains("nie ma go i nie da się go założyć") == true, "\(missing ?? "")")
    let data = try fault(desk.folder + "/data")
    #expect(data != nil && data != missing, "\(data ?? "")")
  }

  @Test("what is hidden, or only marks an open file, is not offered")
  func offered() throws {
    _ = try give()
    for name in [".lista.csv", "~$lista.csv", "~$wykaz.xlsx"] {
      try "x".write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
    }
    let desk = try interface()
    for endings in [Desk.listEndings, nil] {
      #expect(try desk.files(endingWith: endings).map(\.name) == ["lista-2026-09-09.csv"])
    }
  }

  @Test("every format has its ending, and what somebody typed moves no cursor", arguments: PageFormat.allCases)
  func isSafe(format: PageFormat) throws {
    _ = try give(format)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/lista-2026-09-09.\(format.ending)"))
    switch format {
    case .xlsx: #expect(try Workbook(Array(bytes)).sheets.map(\.name) == ["to"])
    case .docx: #expect(bytes.starts(with: Data("PK".utf8)) && !bytes.contains(0x1B))
    // The page is no letter, and has no cards.
    case .eml, .vcf, .geojson: #expect(bytes.isEmpty)
    case .text, .md, .html, .csv: #expect(!bytes.isEmpty && !bytes.contains(0x1B))
    }
  }

  @Test("a file that is there stays, a link too: the new one has a number")
  func replacesNothing() throws {
    _ = try give()
    try "moje".write(toFile: folder + "/lista-2026-09-09.csv", atomically: false, encoding: .utf8)
    #expect(symlink("nigdzie", folder + "/lista-2026-09-09-2.csv") == 0)
    guard case .givenOut(_, "~/wspolnie/lista-2026-09-09-3.csv") = try give() else {
      Issue.record("not the next free name")
      return
    }
    #expect(try String(contentsOfFile: folder + "/lista-2026-09-09.csv", encoding: .utf8) == "moje")
    #expect(try names().count == 3, "and no part of a file is left")
  }

  @Test("a name that somebody takes meanwhile is left to them, and the next one taken")
  func takenMeanwhile() throws {
    let desk = try interface()
    var tried: [String] = []
    let path = try desk.intoFreePath(named: "lista", ending: "csv") { (path) throws(CommandFailure) in
      tried.append(path)
      _ = FileManager.default.createFile(atPath: path, contents: Data("czyjeś".utf8))
      if tried.count < 3 { throw .message(["zajęte"], .cannotCreate) }
    }
    #expect(tried == ["lista", "lista-2", "lista-3"].map { "\(folder)/\($0).csv" } && path == tried[2])
    #expect(throws: CommandFailure.self) {
      try desk.intoFreePath(named: "inna", ending: "csv") { (_) throws(CommandFailure) in throw .message([], .refused) }
    }
  }

  @Test("a folder below others of the own home is made with them, and a slash at its end is none of its name")
  func deepFolder() throws {
    var personal = PersonalSettings()
    personal.filesFolder = "~/a/b/c/"
    let given = try interface(personal).open().giveOut(GivenFile(page, as: .csv, name: "lista"))
    guard case .givenOut(_, "~/a/b/c/lista.csv") = given else {
      Issue.record("\(given)")
      return
    }
    #expect(mode(desk.folder + "/a/b") == 0o700)
    personal.filesFolder = "/"
    #expect(try interface(personal).pathInFilesFolder("x") == "/x")
  }

  @Test("the places of records go out as points, with what everyone may see, and it is said how many have one")
  func places() throws {
    func add(_ name: String, _ more: String...) throws -> RecordID {
      let run = desk.run(["add", "organization", "name=\(name)", "legalForm=association", "notes=tajne"] + more)
      return RecordID(try #require(run.lines.first))
    }
    let ids = [try add("Lis", "latitude=50.32", "longitude=19.18"), try add("Kos"), RecordID("org-0000000000")]
    let page = ReportPage(title: "Organizacje", language: .polish, blocks: [], places: ids)
    guard
      case .givenOut(let file, let path) = try interface().open().giveOut(GivenFile(page, as: .geojson, name: "mapa"))
    else {
      Issue.record("not given out")
      return
    }
    let remark = "punktów: 1, bez położenia: 1, pominięto nieudostępnione: 1"
    #expect(path == "~/wspolnie/mapa.geojson" && file.remark == remark, "\(file.remark)")
    let text = try String(contentsOfFile: folder + "/mapa.geojson", encoding: .utf8)
    #expect(
      text.contains("\"coordinates\":[19.18,50.32]") && text.contains("Kos") && !text.contains("tajne"), "\(text)")
  }

  @Test("that a workbook holds less than what is shown is said")
  func cutTexts() throws {
    let long = ReportPage(
      title: "t", language: .polish,
      blocks: [
        .table(
          ReportPage.Table(
            "t", columns: [ReportPage.Column("co")], rows: [[String(repeating: "a", count: 40_000)], ["b"]]))
      ])
    for (format, isSaid) in [(PageFormat.xlsx, true), (.csv, false)] {
      guard case .givenOut(let file, _) = try interface().open().giveOut(GivenFile(long, as: format, name: "lista"))
      else {
        Issue.record("not given out")
        continue
      }
      #expect(file.remark.contains("uciętych na końcu: 1,") == isSaid && !file.remark.contains("--"))
    }
  }

  @Test("a file in the way of the folder is named, and stays")
  func fileInTheWay() throws {
    try "moje".write(toFile: folder, atomically: false, encoding: .utf8)
    let refused =
      "Nie zapisano: ~/wspolnie to plik, a nie folder. Zmień jego nazwę albo go przenieś i naciśnij x jeszcze raz."
    #expect(try give() == .notGivenOut(refused))
    #expect(try String(contentsOfFile: folder, encoding: .utf8) == "moje")
  }

  @Test("a folder that cannot be made is said")
  func noFolder() throws {
    desk.environment["HOME"] = desk.folder + "/nie ma/tu"
    let refused =
      "Nie zapisano: nie da się założyć folderu ~/wspolnie. Wybierz inny w swoich ustawieniach (,) albo poproś administratora, żeby go założył."
    #expect(try give() == .notGivenOut(refused))
  }

  @Test("a folder that is somebody else's is said")
  func notPermitted() throws {
    guard geteuid() != 0 else { return }
    #expect(mkdir(folder, 0o500) == 0)
    let refused =
      "Nie zapisano: nie wolno ci pisać w folderze ~/wspolnie. Wybierz inny w swoich ustawieniach (,) albo poproś administratora, żeby go udostępnił."
    #expect(try give() == .notGivenOut(refused))
  }

  @Test("a file that cannot be written leaves nothing of it")
  func leavesNothing() throws {
    // A name that is longer than any disk takes.
    let long = String(repeating: "a", count: 300)
    guard case .notGivenOut = try give(named: long) else {
      Issue.record("written")
      return
    }
    #expect(try names().isEmpty)
  }

  @Test("never into the register itself")
  func notIntoData() throws {
    desk.environment["WSPOLNIE_DATA"] = folder
    desk.run("init", folder)
    #expect(try give() == .notGivenOut(Self.inData))
  }

  @Test("nor is the folder made in it")
  func noFolderInData() throws {
    desk.run("init", folder)
    desk.environment["WSPOLNIE_DATA"] = folder
    desk.environment["HOME"] = folder
    #expect(try give() == .notGivenOut(Self.inData))
    #expect(try !names().contains("wspolnie") && desk.run("check").code == .done)
  }

  private static let inData =
    "Nie zapisano: ~/wspolnie należy do folderu danych, w którym pisze tylko sam program. "
    + "Wybierz inny folder w swoich ustawieniach (,)."

  @Test("a disk that takes no more is said, with what was saved", arguments: [ENOSPC, EDQUOT, EROFS])
  func fullDisk(error: Int32) throws {
    let interface = try interface()
    let failure = interface.failure(FileFailure(.synchronize, folder + "/lista.csv", errno: error))
    let why = error == EROFS ? "dysk jest tylko do odczytu" : "na dysku nie ma miejsca"
    let said = interface.linesForScreen(of: failure)
    #expect(said.first == "Nie zapisano, bo \(why): ~/wspolnie." && said.count == 2)
    #expect(failure.lines(in: interface.words).joined().contains(folder), "a shell says the path that was typed")
  }
}
