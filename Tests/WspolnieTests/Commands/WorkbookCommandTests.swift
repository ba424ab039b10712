import CivicDomain
import Foundation
import Interchange
import Testing

@testable import wspolnie

@Suite("Workbooks in and out") struct WorkbookCommandTests {
  private let desk: CommandDesk

  init() throws {
    desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
  }

  private func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    let path = desk.folder + "/" + name
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  private func workbook() throws -> String {
    let head = ["Nazwa", "Forma prawna", "KRS", "Data rejestracji"]
    let sheets = [
      WrittenSheet(
        "Organizacje", headings: head,
        rows: [
          [SheetCell.text("Lis"), .text("stowarzyszenie"), .number("30898"), .day(try Day("2001-02-03"))],
          [.text("Dzik"), .text("nic takiego")],
        ]),
      WrittenSheet("Fundacje", headings: head, rows: [[SheetCell.text("Ryś"), .text("fundacja")]]),
    ]
    return try file("lista.xlsx", WorkbookWriter(sheets, in: .polish).bytes)
  }

  @Test("a workbook is recognized; which sheet was read is said, and rows are refused by their place")
  func takesIn() throws {
    let run = desk.run("import", "organizations", try workbook())
    #expect(run.code == .badData)
    #expect(run.errors.contains("arkusz „Organizacje”; inny wybierze --sheet NAZWA: „Fundacje”"))
    #expect(run.output.contains("kolumna B „Forma prawna”, wiersz 3: "), "\(run)")
    #expect(run.output.contains("uzupełniono zera na początku") && run.output.contains("Dodano: 1 organizacja"))
    #expect(desk.run("list", "organizations", "--json").output.contains("\"krs\":\"0000030898\""))
  }

  @Test("another sheet is named, whatever its case; a near name is offered")
  func sheets() throws {
    let path = try workbook()
    #expect(desk.run("import", "organizations", path, "--sheet", "fundacje").output.contains("Dodano: 1 organizacja"))
    let run = desk.run("import", "organizations", path, "--sheet", "Fundacja")
    #expect(run.code == .notThere)
    #expect(run.errors == "W skoroszycie nie ma arkusza „Fundacja”.\nNic nie zapisano.\nCzy chodzi o: „Fundacje”?\n")
    let csv = try desk.file("a.csv", "name,legalForm\nA,association\n")
    #expect(desk.run("import", "organizations", csv, "--sheet", "x").code == .usage)
    #expect(desk.run("import", "organizations", csv, "--format", "json", "--sheet", "x").code != .done)
    #expect(desk.run("import", "organizations", csv, "--format", "xlsx").errors.contains("nie jest skoroszytem"))
    #expect(desk.run("import", "organizations", path, "--format", "csv").errors.contains("Dopisz --format xlsx."))
  }

  @Test("a first sheet of notes names the other sheets")
  func sheetOfNotes() throws {
    let sheets = [
      WrittenSheet("Opis", headings: ["Wykaz przygotował"], rows: [[SheetCell.text("Jan")]]),
      WrittenSheet("Lista", headings: ["Nazwa", "Forma prawna"], rows: [[SheetCell.text("Ryś"), .text("fundacja")]]),
    ]
    let path = try file("opis.xlsx", WorkbookWriter(sheets, in: .polish).bytes)
    let run = desk.run("import", "organizations", path)
    #expect(run.code == .badData)
    #expect(run.errors.contains("W arkuszu „Opis” żadna z kolumn") && run.errors.contains("--sheet NAZWA: „Lista”"))
  }

  @Test("a damaged workbook is one sentence, and nothing is saved")
  func damaged() throws {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: workbook()))
    let run = desk.run("import", "organizations", try file("cut.xlsx", Array(bytes.prefix(bytes.count / 2))))
    #expect(run.code == .badData && run.output.isEmpty)
    #expect(run.errors.hasPrefix("Skoroszyt jest ucięty albo uszkodzony (ZIP).\nNic nie zapisano.\n"))
  }

  @Test("what went out as a workbook comes back and changes nothing", arguments: [[], ["--keys"], ["--lang", "en"]])
  func roundTrip(options: [String]) throws {
    desk.run(
      "add", "organization", "name==1+1", "legalForm=association", "latitude=50,32", "publicBenefitStatus=tak",
      "krs=0000030898", "externalId=lis", "founded=2001-02-03")
    desk.run(
      "add", "session", "title=Warsztat", "start=2026-12-01T17:00", "end=2026-12-01T19:00", "techniques=workshop|walk",
      "registrationCloses=30.11", "seats=20")
    for kind in ["organizations", "sessions"] {
      let path = desk.folder + "/\(kind).xlsx"
      #expect(desk.run(["export", kind, "--staff", "--format", "xlsx", "--output", path] + options).code == .done)
      let again = desk.run(["import", kind, path])
      #expect(again.code == .done && again.output.contains("bez zmian: 1"), "\(kind) \(again)")
      let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: path)))
      var rows = try ImportFile(bytes).rows
      _ = rows.next()
      let cells = rows.next()?.cells.map(\.text) ?? []
      #expect(cells.contains(kind == "sessions" ? "2026-12-01 17:00" : "0000030898"), "\(cells)")
      #expect(cells.contains(kind == "sessions" ? "20" : "50.32"), "\(cells)")
    }
  }

  @Test("tables of a report go out as sheets, and a report without one says so")
  func reports() throws {
    let session = try #require(
      desk.run("add", "session", "title=Warsztat", "start=2026-12-07T17:00", "end=2026-12-07T19:00").lines.first)
    let path = desk.folder + "/r.xlsx"
    let sheet = ["report", "sign-in-sheet", session, "freeRows=3", "--personal"]
    #expect(desk.run(sheet + ["--format", "xlsx", "--output", path]).code == .done)
    let workbook = try Workbook(Array(Data(contentsOf: URL(fileURLWithPath: path))))
    let read = try workbook.rows(of: workbook.sheet(named: nil)).rows.map { $0.cells.map(\.text) }
    let table = desk.run(sheet + ["--format", "csv"]).output
    // Both say above the table of which session it is, and have the same head row over the rows to sign in.
    #expect(table.hasPrefix("\u{FEFF}" + read[0][0] + "\r\n") && read[0][0].hasSuffix(": Warsztat"), "\(read)")
    let head = try #require(read.firstIndex { $0.first == "Lp." })
    #expect(table.contains("\r\n\r\n" + read[head].joined(separator: ";") + "\r\n1;"), "\(table)")
    #expect(read[(head + 1)...].prefix(3).compactMap(\.first) == ["1", "2", "3"])
    // Below the table and an empty row it is said when it was drawn up, and the seal.
    let foot = read.suffix(2).map { $0.first ?? "" }
    #expect(foot[0].hasPrefix("Sporządzono ") && foot[1].hasPrefix("Pieczęć rejestru: "), "\(read)")
    let none = desk.run("report", "attendance-list", session, "--format", "xlsx", "--output", path)
    #expect(none.code == .usage || none.code == .cannotCreate, "\(none)")
  }

  @Test("a terminal shows no workbook")
  func terminal() throws {
    let session = try #require(
      desk.run("add", "session", "title=Warsztat", "start=2026-12-07T17:00", "end=2026-12-07T19:00").lines.first)
    for command in [["export", "organizations"], ["report", "sign-in-sheet", session, "--personal"]] {
      let run = desk.run(command + ["--format", "xlsx"], columns: 80)
      #expect(run.code == .usage && run.errors.contains("--output PLIK") && run.output.isEmpty, "\(run)")
    }
    #expect(desk.run("log", "--exports").output.isEmpty, "and nothing is noted that did not go out")
  }
}
