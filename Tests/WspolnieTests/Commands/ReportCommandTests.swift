import CivicDomain
import Foundation
import Interchange
import Reports
import Testing

@testable import wspolnie

@Suite("wspolnie report")
struct ReportCommandTests {
  let desk: CommandDesk
  let session: String
  let consultation: String

  init() throws {
    desk = try CommandDesk()
    try #require(desk.run("init", desk.folder + "/data", "--training", "--name", "CAO").code == .done)
    session = try #require(
      desk.run("add", "session", "title=Warsztat <SWOT>", "start=2026-12-07T17:00", "end=2026-12-07T19:00").lines.first)
    consultation = try #require(
      desk.run("add", "consultation", "subject=Program", "opens=2026-11-01", "closes=2026-11-30").lines.first)
    _ = try #require(desk.run("register", session, "--name", "Zofia Nowak", "--phone", "600000001").lines.first)
    _ = try #require(
      desk.run("comment", consultation, "--remark", "Więcej zieleni", "--name", "Zofia Nowak").lines.first)
  }

  @Test("alone it lists all reports with their inputs, in both languages")
  func listsReports() {
    let polish = desk.run("report")
    #expect(polish.code == .done && polish.lines.count == Reports.all.count)
    #expect(polish.lines[0].hasPrefix("wspolnie report sign-in-sheet ID [freeRows=…] --personal  Zapisani"))
    #expect(desk.run("report", "--lang", "en").output.contains("Who was at the session"))
    #expect(desk.run("report", "--help").output.contains("sign-in-sheet ID [freeRows=…]"))
    #expect(desk.run("--generate-completion-script", "bash").output.contains("attendance-list"))
  }

  @Test("it is drawn up in each format, by its name or by what it is called")
  func drawsUp() {
    let text = desk.run("report", "sign-in-sheet", session, "--personal")
    #expect(text.code == .done && text.errors.isEmpty)
    #expect(text.lines[0] == "Lista do podpisu: Warsztat <SWOT>")
    #expect(text.output.contains("  1  Zofia Nowak"))
    #expect(text.lines.dropLast().last == "Sporządzono 21.11.2026, 11:00 · CAO")
    // The next one has another seal, for the log tells of the one before.
    #expect(desk.run("report", "lista do podpisu", session, "--personal").lines.dropLast() == text.lines.dropLast())
    let html = desk.run("report", "sign-in-sheet", session, "--personal", "--format", "html")
    #expect(html.output.hasPrefix("<!DOCTYPE html>\n<html lang=\"pl\">"))
    #expect(html.output.hasSuffix("</html>\n") && html.output.contains("Warsztat &lt;SWOT&gt;"))
    let markdown = desk.run("report", "sign-in-sheet", session, "--personal", "--format", "md")
    #expect(markdown.lines.contains("| 1 | Zofia Nowak |  |  |"))
    let csv = desk.run("report", "sign-in-sheet", session, "freeRows=0", "--personal", "--format", "csv")
    // What it is of, the table, and below an empty row what is said of the page: the seal, too.
    let rows = csv.output.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(
      rows.prefix(2) == ["\u{FEFF}Lista do podpisu: Warsztat <SWOT>", "Termin;pn. 7.12.2026, 17:00–19:00"], "\(rows)")
    #expect(
      rows.dropFirst(2).prefix(4) == ["", "Lp.;Imię i nazwisko;Organizacja;Podpis", "1;Zofia Nowak;;", ""], "\(rows)")
    #expect(rows.count == 9 && rows.dropFirst(6).first == "Sporządzono 21.11.2026, 11:00 · CAO", "\(rows)")
    #expect(rows.dropFirst(7).first?.hasPrefix("Pieczęć rejestru: ") == true, "\(rows)")
    let english = desk.run("report", "sign-in-sheet", session, "--personal", "--lang", "en")
    #expect(english.lines[0] == "Sign-in sheet: Warsztat <SWOT>")
  }

  @Test("a terminal's width is kept, and what somebody typed moves no cursor, in files neither")
  func isSafe() throws {
    try desk.plant("Zły \u{1B}[2Jtytuł \u{202E}txt", in: "title", of: session)
    for format in PageFormat.ofReports where !PageFormat.ofLetters.contains(format) {
      let file = desk.folder + "/out.\(format.rawValue)"
      #expect(
        desk.run(
          "report", "attendance-list", session, "--personal", "--format", format.rawValue, "--output", file
        ).code == .done)
      let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: file)))
      var text = String(decoding: bytes, as: UTF8.self)
      if format == .xlsx {
        var rows = try ImportFile(bytes).rows
        text = ""
        while let row = rows.next() { text += row.cells.map(\.text).joined() }
        #expect(!text.isEmpty)
      }
      // The bytes of a package are lengths and checksums, too: what it holds is looked at.
      if format == .docx {
        #expect(MediumFaults.inPackage(bytes) == nil)
        continue
      }
      #expect(!text.unicodeScalars.contains("\u{1B}") && !text.unicodeScalars.contains("\u{202E}"))
    }
    let narrow = desk.run(["report", "attendance-list", session, "--personal"], columns: 30)
    #expect(narrow.lines.allSatisfy { $0.count <= 30 })
  }

  @Test("a file is its owner's alone, whole, and replaces nothing unasked")
  func writesFile() throws {
    let file = desk.folder + "/uwagi.html"
    let arguments = ["report", "remarks", consultation, "--format", "html", "--output", file]
    let first = desk.run(arguments)
    #expect(first.code == .done && first.output.isEmpty)
    let permissions = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(permissions == 0o600)
    #expect(try String(contentsOfFile: file, encoding: .utf8).hasSuffix("</html>\n"))
    #expect(desk.run(arguments).code == .cannotCreate)
    #expect(desk.run(arguments + ["--force"]).code == .done)
    let nowhere = desk.run("report", "remarks", consultation, "--output", desk.folder + "/nie/ma/x.txt")
    #expect(nowhere.code == .cannotCreate && nowhere.output.isEmpty)
    #expect(desk.run("report", "remarks", consultation, "--output", desk.folder + "/data/x.txt").code == .cannotCreate)
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder).allSatisfy { !$0.hasSuffix(".part") })
  }

  @Test("what it cannot do it says, with a code of its own, and writes nothing")
  func refuses() {
    func check(_ arguments: String..., code: ExitCode, says text: String, line: Int = #line) {
      let file = desk.folder + "/nic.html"
      let run = desk.run(["report"] + arguments + ["--output", file])
      #expect(run.code == code && run.output.isEmpty, "line \(line)")
      #expect(run.errors.contains(text), "line \(line): \(run.errors)")
      #expect(!FileManager.default.fileExists(atPath: file), "line \(line)")
    }
    check("sign-in-shet", session, code: .usage, says: "Czy chodziło o: sign-in-sheet?")
    check("sign-in-sheet", "--personal", code: .usage, says: "nie podano, którego")
    check("sign-in-sheet", session, code: .usage, says: "Ten raport zawiera dane osobowe.\nDopisz --personal")
    check("catalogue", session, code: .usage, says: "nie dotyczy jednego wpisu")
    check("catalogue", session, "drugi", code: .usage, says: "drugi")
    check("sign-in-sheet", "ses-nobody0001", "--personal", code: .notThere, says: "Nie ma wpisu „ses-nobody0001”.")
    check(
      "sign-in-sheet", consultation, "--personal", code: .notThere, says: "to konsultacje, a tu trzeba podać: spotkanie"
    )
    check("sign-in-sheet", session, "freeRows=dużo", "--personal", code: .usage, says: "Wolne wiersze (freeRows)")
    check("sign-in-sheet", session, "freeRows=900", "--personal", code: .refused, says: "Wolne wiersze (freeRows)")
    check("sign-in-sheet", session, "rows=1", "--personal", code: .usage, says: "rows=1")
    check("catalogue", "category=room", "rodzaj=room", code: .usage, says: "podano dwa razy")
    check("catalogue", "--format", "pdf", code: .usage, says: "pdf")
    check("catalogue", "--format", "eml", code: .usage, says: "to nie wiadomość")
    check("catalogue", "--format", "csv", code: .usage, says: "W tym raporcie nie ma tabeli")
    desk.run("add", "session", "title=X", "start=2026-12-08T17:00", "end=2026-12-08T19:00", "externalId=K-7")
    check("remarks", "K-7", code: .notThere, says: "Nie ma wpisu „K-7”.")
    let removed = desk.run("add", "consultation", "subject=Y", "opens=2026-11-01", "closes=2026-11-30").lines[0]
    desk.run("remove", removed, "--because", "pomyłka")
    check("remarks", removed, code: .notThere, says: "usunięto go")
  }

  @Test("what is cut in a workbook is said, and the trail calls a report by its name")
  func saysWhatIsCut() throws {
    desk.run("comment", consultation, "--remark", String(repeating: "ławka ", count: 6_000), "--name", "Jan Lis")
    let file = desk.folder + "/uwagi.xlsx"
    let run = desk.run("report", "remarks", consultation, "--personal", "--format", "xlsx", "--output", file)
    #expect(run.code == .done && run.errors.contains("uciętych na końcu: 1"), "\(run.errors)")
    let short = desk.run(
      "report", "sign-in-sheet", session, "--personal", "--format", "xlsx", "--output", file, "--force")
    #expect(short.code == .done && short.errors.isEmpty, "\(short.errors)")
    let log = desk.run("log", "--exports").output
    #expect(log.contains("wspolnie report sign-in-sheet (lista do podpisu)"), "\(log)")
  }

  @Test("a file has the very words of a remark, and nothing that turns them round", arguments: ["csv", "md", "html"])
  func keepsTheVeryWords(format: String) {
    desk.run(
      "comment", consultation, "--remark", "raz\tdwa dzia\u{AD}łka 👨\u{200D}👩 zło\u{202E}śliwe", "--name", "Jan Lis")
    let text = desk.run("report", "remarks", consultation, "--personal", "--format", format).output
    #expect(text.contains("raz dwa działka 👨\u{200D}👩 zło\u{FFFD}śliwe"), "\(text)")
  }

  @Test("people of a session are written to by a draft, whoever has a seat and has an address")
  func draftsToParticipants() throws {
    desk.run("register", session, "--name", "Jan Lis", "--email", "jan@lis.example.org")
    let file = desk.folder + "/u.eml"
    let run = desk.run("report", "participants-letter", session, "--personal", "--format", "eml", "--output", file)
    #expect(run.code == .done, "\(run)")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.hasPrefix("X-Unsent: 1\r\n") && text.contains("\r\nBcc: jan@lis.example.org\r\n"), "\(text)")
    let page = desk.run("report", "wiadomość do zapisanych", session, "--personal").output
    #expect(page.contains("Zofia Nowak 600000001") || page.contains("Zofia Nowak 600 000 001"), "\(page)")
    #expect(desk.run("log", "--exports").output.contains("participants-letter"))
  }

  @Test("a mailing is a draft with everyone in blind copy, and the trail tells of it")
  func draftsAMessage() throws {
    desk.run(
      "add", "organization", "name=Lis", "legalForm=association", "email=biuro@lis.example.org", "externalId=lis")
    let told = desk.run("list", "organizations", "--where", "externalId=lis", "--json").output
    let lis = try #require(told.firstMatch(of: /org-[0-9a-z]+/).map { String($0.0) })
    let written = desk.run("organization", "write", lis, "subject=Spotkanie w środę", "text=Dzień dobry", "sentOn=dziś")
    #expect(written.code == .done, "\(written)")
    let mailing = try #require(
      desk.run("list", "mailings", "--json").output.firstMatch(of: /mai-[0-9a-z]+/).map { String($0.0) })
    let file = desk.folder + "/w.eml"
    #expect(desk.run("report", "mailing", mailing, "--format", "eml", "--output", file).code != .done)
    let run = desk.run("report", "mailing", mailing, "--format", "eml", "--personal", "--output", file)
    #expect(run.code == .done, "\(run)")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.hasPrefix("X-Unsent: 1\r\nSubject: =?UTF-8?B?") && text.contains("\r\nBcc: biuro@lis.example.org\r\n"))
    #expect(desk.run("report", "mailing", mailing, "--personal").output.contains("Spotkanie w środę"))
  }

  @Test("a record goes by its external id too")
  func knowsExternalIDs() {
    desk.run("set", session, "externalId=K-1")
    #expect(desk.run("report", "attendance-list", "K-1", "--personal").lines[0] == "Lista obecności: Warsztat <SWOT>")
  }

  @Test("who may not read personal data gets none")
  func keepsPersonalData() throws {
    let folder = desk.folder + "/data/personal"
    try FileManager.default.removeItem(atPath: folder)
    let run = desk.run("report", "attendance-list", session, "--personal")
    #expect(run.code != .done && !run.output.contains("Nowak"))
  }
}
