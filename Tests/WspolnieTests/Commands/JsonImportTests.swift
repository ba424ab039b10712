import CivicDomain
import Testing

@testable import wspolnie

/// `import --format json`: what `export --format json` wrote, and what other programs write so.
@Suite struct JsonImportTests {
  private let desk: CommandDesk

  init() throws {
    desk = try CommandDesk()
    desk.run("init", desk.folder + "/data")
  }

  private func read(_ lines: String...) -> CommandDesk.Run {
    desk.run("import", "organizations", "-", "--format", "json", input: lines.joined(separator: "\n"))
  }

  @Test func whatWentOutComesBack() throws {
    desk.run(
      "add", "organization", "name==SUMA(1)", "legalForm=association", "latitude=50,32", "publicBenefitStatus=tak",
      "activities=sport|kultura", "krs=0000123456", "notes=dwa\nwiersze; i \"cudzysłów\"")
    let out = desk.run("export", "organizations", "--staff", "--format", "json").output
    let again = read(out)
    #expect(again.code == .done && again.output.contains("bez zmian: 1"), "\(again)")
    let other = try CommandDesk()
    other.run("init", other.folder + "/data")
    #expect(other.run("import", "organizations", "-", "--format", "json", input: out).code == .done)
    func told(_ desk: CommandDesk) -> Substring {
      desk.run("list", "organizations", "--json").output.prefix { $0 != "@" }
    }
    let marker = "\"changedAt\""
    #expect(told(other).split(separator: marker)[0] == told(desk).split(separator: marker)[0])
  }

  @Test func membersAreWhatFieldsAreCalled() {
    let run = read(
      #"{"nazwa":"Lis","forma prawna":"stowarzyszenie"}"#, "", #"{"name":"Wilk","legal_form":"foundation"}"#)
    // Two columns of one field make the file unfit, as in a table.
    #expect(run.code == .badData)
    let other = read(
      #"{"name":"Lis","legalForm":"association"}"#, "", #"{"name":"Wilk","legalForm":"foundation","krs":null}"#)
    #expect(other.code == .done && other.output.contains("Dodano: 2"), "\(other)")
  }

  @Test func aRefusedRowIsNumberedAsItsLine() {
    let run = read(#"{"name":"Lis","legalForm":"association"}"#, "", #"{"name":"Wilk","legalForm":"watha"}"#)
    #expect(run.code == .badData && run.output.contains("wiersz 3"), "\(run.output)")
  }

  @Test(arguments: [
    ("[]", "to nie jest obiekt JSON"), ("{\"name\":\"A\"", "to nie jest obiekt JSON"),
    ("{\"name\":{\"pl\":\"A\"}}", "„name”"), ("{\"activities\":[1]}", "„activities”"),
    ("{\"name\":\"A\",\"name\":\"B\"}", "„name” jest dwa razy"), ("{\"activities\":[\"a|b\"]}", "„|”"),
  ])
  func aLineThatIsNoRecordIsToldAndNothingIsSaved(line: String, said: String) {
    let run = read(#"{"name":"Lis","legalForm":"association"}"#, line)
    #expect(run.code == .badData && run.errors.contains("Wiersz 2 pliku") && run.errors.contains(said), "\(run.errors)")
    #expect(desk.run("list", "organizations").lines.isEmpty)
  }

  @Test func whoForgetsTheFormatIsToldIt() {
    let run = desk.run("import", "organizations", "-", input: #"{"name":"Lis","legalForm":"association"}"#)
    #expect(run.code == .badData && run.errors.contains("--format json"))
  }
}
