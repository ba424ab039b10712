import CivicDomain
import Foundation
import Testing
import Words

@testable import wspolnie

@Suite("Bringing a table in") struct ImportCommandTests {
  let desk: CommandDesk

  init() throws {
    desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
  }

  private func table(_ rows: Int) throws -> String {
    let lines = (1...rows).map { "a-\($0),Organizacja \($0),association" }
    return try desk.file("list.csv", (["externalId,name,legalForm"] + lines).joined(separator: "\n") + "\n")
  }

  private func segments() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: desk.folder + "/data/log").filter { $0.contains("jsonl") }
  }

  @Test func ctrlCStopsItAndLeavesNothing() throws {
    let file = try table(600)
    desk.isInterrupted = true
    let run = desk.run("import", "organizations", file)
    #expect(run.code == .interrupted && run.code.rawValue == 130)
    #expect(run.errors.hasSuffix("Przerwano wczytywanie.\nNic nie zapisano.\n") && run.output.isEmpty)
    #expect(try segments().isEmpty)
    desk.isInterrupted = false
    #expect(desk.run("import", "organizations", file).code == .done)
    #expect(desk.run("list", "organizations", "--json").lines.count == 600)
  }

  @Test func theSameTableAgainWritesNothing() throws {
    let file = try table(30)
    #expect(desk.run("import", "organizations", file).code == .done)
    let size = try segments().map { try Data(contentsOf: URL(fileURLWithPath: "\(desk.folder)/data/log/\($0)")).count }
    let again = desk.run("import", "organizations", file)
    #expect(again.code == .done && again.output.contains("bez zmian: 30"))
    #expect(
      try segments().map { try Data(contentsOf: URL(fileURLWithPath: "\(desk.folder)/data/log/\($0)")).count } == size)
    #expect(desk.run("check").code == .done)
  }

  @Test func oneRecordTwiceInATableAndOneThatIsThereAreNotMadeTwice() throws {
    desk.run("import", "organizations", try desk.file("a.csv", "externalId,name,legalForm\na,A,association\n"))
    let run = desk.run(
      "import", "organizations",
      try desk.file("b.csv", "externalId,name,legalForm\na,A,foundation\nb,B,association\nb,C,association\n"))
    #expect(run.code == .badData)
    #expect(run.output.contains("wiersz 4: ten sam wpis jest już w wierszu 3"))
    #expect(run.output.contains("Dodano: 1 organizacja, zmieniono: 1"))
    #expect(desk.run("list", "organizations", "--json").lines.count == 2)
  }

  @Test("a quote that is never closed behind good rows brings nothing in, for nobody knows what it swallowed")
  func anOpenQuoteBringsNothingIn() throws {
    let file = try desk.file(
      "open.csv", "externalId,name,legalForm\na,A,association\nb,\"B,association\nc,C,association\n")
    let run = desk.run("import", "organizations", file)
    #expect(run.code == .badData && run.output.contains("Cudzysłów nie jest zamknięty"))
    #expect(run.output.contains("Nic nie zapisano."))
    #expect(desk.run("list", "organizations", "--json").output.isEmpty)
    #expect(try segments().isEmpty)
    let trial = desk.run("import", "organizations", file, "--dry-run")
    #expect(trial.code == .badData && trial.output.contains("Cudzysłów nie jest zamknięty"), "as it would be: \(trial)")
  }

  // MARK: - People

  @Test("a chair and a telephone of a list are a person and a contact: nothing of them stands in a public file")
  func peopleOfAList() throws {
    let text = "Nazwa;Rodzaj;Prezes;Tel.\nKlub Lis;UKS;Zdzisława Testowa;500100200\n"
    let file = try desk.file("people.csv", text)
    let trial = desk.run("import", "organizations", file, "--dry-run")
    #expect(trial.code == .done && trial.output.contains("osoby do kontaktu: dodano 1, zmieniono 0"), "\(trial)")
    #expect(trial.errors.contains("kolumna C „Prezes”: osoby do kontaktu"), "\(trial.errors)")
    #expect(trial.errors.contains("--map \"Tel.=telefon\""), "the way out that is told")
    let run = desk.run("import", "organizations", file)
    #expect(run.code == .done && run.output.contains("art. 14 RODO"), "\(run)")
    for name in try segments() {
      let text = try String(contentsOfFile: "\(desk.folder)/data/log/\(name)", encoding: .utf8)
      #expect(!text.contains("Zdzisława") && !text.contains("500100200"), "\(name)")
    }
    #expect(desk.run("list", "people", "--personal").output.contains("Zdzisława Testowa"))
    #expect(desk.run("find", "500100200", "--personal").output.contains("Klub Lis"))
    #expect(desk.run("import", "organizations", file).output.contains("bez zmian: 1, odrzucono: 0 wierszy.\n"))
    let known = try desk.file("more.csv", text.replacing("500100200", with: "500100299"))
    let more = desk.run("import", "organizations", known, "--dry-run")
    #expect(
      more.output.contains("osoba do kontaktu, zmiana: telefon") && !more.output.contains("5001002")
        && !more.output.contains("500 100 2"), "\(more)")
    let mapped = desk.run("import", "organizations", file, "--map", "Tel.=telefon", "--dry-run")
    #expect(mapped.output.contains("telefon: (puste) → „500 100 200”"), "who knows better says so: \(mapped)")
  }

  // MARK: - How far it is

  private final class Screen {
    var text = ""
    var now = Instant(microsecondsSince1970: 0)
  }

  private func line(on screen: Screen, isTerminal: Bool = true) -> ImportProgressLine {
    let printer = Printer(isTerminal: isTerminal, columns: 80, bufferSize: 0) { bytes in
      screen.text += String(decoding: bytes, as: UTF8.self)
      return 0
    }
    return ImportProgressLine(words: Language.english.words, printer: printer) { screen.now }
  }

  @Test func aTerminalShowsHowFarItIsAndTheLineGoesAway() {
    let screen = Screen()
    var line = line(on: screen)
    line.begin()
    line.show(rows: 500, part: 0.1)
    #expect(screen.text.isEmpty)
    screen.now = Instant(microsecondsSince1970: 1_000_000)
    line.show(rows: 1_000, part: 0.25)
    #expect(screen.text == "\r[#####...............] 25%  1000 rows, 1000 a second, 3 s left")
    let length = screen.text.count - 1
    line.show(rows: 1_500, part: 0.3)
    line.end()
    #expect(screen.text.hasSuffix("\r" + String(repeating: " ", count: length) + "\r"))
  }

  @Test func aFileOfMessagesShowsNothingOfIt() {
    let screen = Screen()
    var line = line(on: screen, isTerminal: false)
    line.begin()
    screen.now = Instant(microsecondsSince1970: 1_000_000)
    line.show(rows: 1_000, part: 0.25)
    line.end()
    #expect(screen.text.isEmpty)
  }
}
