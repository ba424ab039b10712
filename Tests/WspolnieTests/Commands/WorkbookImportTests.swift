import CivicDomain
import Foundation
import Interchange
import Testing

@testable import wspolnie

/// `import all FILE`: the sheets of a workbook come in together, those that others refer to first.
@Suite struct WorkbookImportTests {
  private let desk: CommandDesk

  init() throws {
    desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
  }

  private func workbook(_ sheets: [(name: String, rows: [[String]])]) throws -> String {
    let written = sheets.map { sheet in
      WrittenSheet(sheet.name, headings: sheet.rows[0], rows: sheet.rows.dropFirst().map { $0.map(SheetCell.text) })
    }
    let path = desk.folder + "/book.xlsx"
    try Data(WorkbookWriter(written, in: .polish).bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  private let organizations = [
    ["Nazwa", "Forma prawna", "KRS", "Prezes", "Tel."],
    ["Klub Lis", "UKS", "0000000011", "Jan Lis", "500100200"], ["Fundacja Ryś", "fundacja", "", "", ""],
  ]
  private let resources = [
    ["organizacja", "nazwa", "kategoria"], ["klub lis", "Sala", "sala"], ["0000000011", "Projektor", "sprzęt"],
    ["Fundacja Ryś", "Bus", "transport"],
  ]

  private func told(_ kind: String) -> Int { desk.run("list", kind, "--json").lines.filter { !$0.isEmpty }.count }

  @Test func whatOneSheetAddsTheNextRefersToAndAllIsOneImport() throws {
    let book = try workbook([("Zasoby", resources), ("Notatki", [["x"], ["y"]]), ("Organizacje", organizations)])
    let trial = desk.run("import", "wszystko", book, "--dry-run")
    #expect(trial.code == .done && told("organizations") == 0, "\(trial)")
    let run = desk.run("import", "all", book)
    #expect(run.code == .done, "\(run)")
    #expect(run.errors.contains("pominięte arkusze: Notatki"), "\(run.errors)")
    #expect(run.output.contains("arkusz „Organizacje” (organizacje): dodano: 2 organizacje"), "\(run.output)")
    #expect(run.output.contains("arkusz „Zasoby” (zasoby): dodano: 3 zasoby"))
    #expect(run.output.contains("Razem dodano: 5 wpisów") && run.output.contains("art. 14 RODO"))
    #expect(desk.run("list", "resources").output.contains("Fundacja Ryś"))
    let again = desk.run("import", "all", book)
    #expect(again.code == .done && again.output.contains("bez zmian: 5"), "\(again)")
    let number = try #require(run.lines.last?.split(separator: " ").last.map(String.init))
    let undone = desk.run("import", "--undo", number)
    #expect(undone.code == .done && undone.output.contains("usunięto: 6"), "\(undone)")
    #expect(told("organizations") == 0 && told("resources") == 0 && told("contacts") == 0)
    #expect(undone.output.contains("usunięto na zawsze dane: 1 osoba") && !undone.output.contains("--undo"))
    #expect(desk.run("import", "all", book).code == .done)
    #expect(told("organizations") == 2 && told("resources") == 3 && told("contacts") == 1)
    #expect(desk.run("check").code == .done)
  }

  /// Sign-up sheets and remarks are lists beside others; what the program alone writes is passed over.
  @Test func whatActsMakeComesInWithWhatItRefersTo() throws {
    let book = try workbook([
      ("Zgłoszenia", [["Spotkanie", "Imię i nazwisko", "Tel."], ["Warsztat", "Jan Lis", "500100200"]]),
      (
        "Uwagi",
        [
          ["konsultacje", "Autor", "Tel.", "Treść uwagi", "Data wpływu"],
          ["Park", "Lis Jan", "500 100 200", "Ławki", "2026-11-05"],
        ]
      ),
      ("Kopie zapasowe", [["x"], ["y"]]),
      (
        "Spotkania",
        [["tytuł", "początek", "koniec", "wstęp"], ["Warsztat", "2026-12-01 17:00", "2026-12-01 19:00", "zapisy"]]
      ),
      ("Konsultacje", [["przedmiot", "uwagi od", "uwagi do (włącznie)"], ["Park", "2026-11-01", "2026-11-30"]]),
    ])
    let run = desk.run("import", "all", book)
    #expect(run.code == .done && run.errors.contains("pominięte arkusze: Kopie zapasowe"), "\(run)")
    #expect(
      ["sessions", "registrations", "consultations", "submissions", "people"].map(told) == [1, 1, 1, 1, 1], "\(run)")
    #expect(desk.run("import", "all", book).output.contains("bez zmian: 4"))
    let number = try #require(run.lines.last?.split(separator: " ").last.map(String.init))
    let undone = desk.run("import", "--undo", number)
    #expect(undone.code == .done, "\(undone)")
    #expect(["sessions", "registrations", "consultations", "submissions"].map(told) == [0, 0, 0, 0])
    #expect(desk.run("check").code == .done)
  }

  @Test func whatRefersToARefusedRowIsRefusedToo() throws {
    var bad = organizations
    bad[2][1] = "nic takiego"
    let book = try workbook([("organizacje", bad), ("zasoby", resources)])
    let strict = desk.run("import", "all", book, "--strict")
    #expect(strict.code == .badData && told("organizations") == 0, "\(strict)")
    let run = desk.run("import", "all", book)
    #expect(run.code == .badData && told("organizations") == 1 && told("resources") == 2, "\(run)")
    #expect(run.output.contains("kolumna B „Forma prawna”, wiersz 3"))
    #expect(run.output.contains("kolumna A „organizacja”, wiersz 4"))
  }

  @Test func aSheetIsToldWhatItIs() throws {
    let book = try workbook([("Arkusz1", organizations), ("Sprzęt", resources)])
    let none = desk.run("import", "all", book)
    #expect(none.code == .badData && none.errors.contains("--sheet \"NAZWA=RODZAJ\""), "\(none)")
    let run = desk.run("import", "all", book, "--sheet", "sprzęt=zasoby", "--sheet", "Arkusz1=organizacje")
    #expect(run.code == .done && told("resources") == 3, "\(run)")
    #expect(desk.run("import", "all", book, "--sheet", "Nie ma=zasoby").code == .notThere)
    #expect(desk.run("import", "all", book, "--sheet", "Arkusz1").code == .usage)
    #expect(desk.run("import", "resources", book, "--sheet", "Sprzęt", "--sheet", "Arkusz1").code == .usage)
    #expect(desk.run("import", "resources", book, "--sheet", "Sprzęt").code == .done)
  }

  @Test func whatIsSaidOfOneSheetIsOfThatAlone() throws {
    let rooms = [["organizacja", "nazwa", "Rodzaj sprzętu", "Ilość"], ["Klub Lis", "Bus", "transport", "2"]]
    let parts = [
      ("organizacje", organizations), ("zasoby", rooms),
      ("spotkania", [["tytuł", "początek"], ["W", "2026-12-01 17:00"]]),
    ]
    let book = try workbook(parts)
    let plain = desk.run("import", "all", book, "--dry-run")
    #expect(plain.code == .badData, "\(plain)")
    let said = [
      "--map", "zasoby!Rodzaj sprzętu=kategoria", "--drop", "zasoby!D", "--set", "spotkania!end=2026-12-01 19:00",
    ]
    let run = desk.run(["import", "all", book] + said)
    #expect(run.code == .done && told("resources") == 1 && told("sessions") == 1, "\(run)")
    #expect(desk.run("list", "resources", "--json").output.contains("\"transport\""))
    let other = desk.run("import", "all", book, "--drop", "Nie ma!D")
    #expect(other.code == .usage && other.errors.contains("Nie wchodzi żaden arkusz „Nie ma”"), "\(other)")
  }

  @Test func theColumnsOfEachSheetAreRemembered() throws {
    func book(_ name: String) throws -> String {
      try workbook([
        ("organizacje", [["Kto", "Co to"], [name, "fundacja"]]),
        ("zasoby", [["Czyje", "Rzecz", "Rodzaj sprzętu"], [name, "Bus", "transport"]]),
      ])
    }
    let said = [
      "--map", "organizacje!Kto=nazwa", "--map", "organizacje!Co to=forma prawna", "--map", "zasoby!Czyje=organizacja",
      "--map", "zasoby!Rzecz=nazwa", "--map", "zasoby!Rodzaj sprzętu=kategoria", "--set", "organizacje!city=Będzin",
    ]
    let trial = desk.run(["import", "all", try book("A"), "--as", "spis", "--dry-run"] + said)
    #expect(trial.code == .done && desk.run("list", "columnMapping").lines.isEmpty, "\(trial)")
    let first = desk.run(["import", "all", try book("A"), "--as", "spis"] + said)
    #expect(first.code == .done && first.output.split(separator: "Zapamiętano").count == 3, "\(first)")
    let next = desk.run("import", "all", try book("B"), "--as", "spis")
    #expect(next.code == .done && told("organizations") == 2 && told("resources") == 2, "\(next)")
    #expect(!next.output.contains("Zapamiętano"), "nothing new to remember")
    #expect(desk.run("list", "organizations", "--json").output.split(separator: "Będzin").count == 3)
    #expect(desk.run("export", "zasoby", "--as", "spis").output.contains("Czyje;Rzecz;Rodzaj sprzętu"))
  }

  @Test func whatCannotBeIsSaid() throws {
    let two = try workbook([("organizacje", organizations), ("organizations", organizations)])
    let run = desk.run("import", "all", two)
    #expect(run.code == .badData && run.errors.contains("organizacje, organizations"), "\(run)")
    #expect(desk.run("import", "all", two, "--format", "xlsx").errors.contains("--format dotyczy jednej listy"))
    let unsaid = desk.run("import", "all", two, "--map", "a=b")
    #expect(unsaid.code == .usage && unsaid.errors.contains("--map \"ARKUSZ!KOLUMNA=POLE\""), "\(unsaid)")
    let copies = try workbook([("kopie zapasowe", [["kiedy"], ["x"]])])
    let own = desk.run("import", "all", copies)
    #expect(
      own.code != .done && own.errors.contains("tylko sam program") && own.errors.contains("kopie zapasowe"), "\(own)")
    #expect(desk.run("import", "all", try desk.file("l.csv", "nazwa\nA\n")).code == .usage)
    #expect(told("organizations") == 0)
  }
}
