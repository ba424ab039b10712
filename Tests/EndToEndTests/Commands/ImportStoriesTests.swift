import Glibc
import Testing

@Suite("A table is brought in") struct ImportStoriesTests {
  private let table = #"""
    name,legalForm,nip,externalId
    Klub Sowa,association,,sowa
    "Chór ""Echo""",foundation,1234563218,echo

    """#

  @Test func aGoodTableGoesInAndOnceMoreChangesNothing() throws {
    let desk = try TrainingDesk.empty()
    let file = try desk.folder.write("list.csv", table)
    let tried = try desk.run("import", "organizations", file, "--dry-run")
    #expect(tried.code == 0)
    #expect(try desk.lines("list", "organizations").isEmpty, "a dry run saves nothing")
    let first = try desk.run("import", "organizations", file)
    #expect(first.code == 0)
    #expect(first.output.hasPrefix("Dodano: 2 organizacje, zmieniono: 0, bez zmian: 0"))
    #expect(try desk.lines("list", "organizations", "--search", #"Chór "Echo""#).count == 1)

    let before = try desk.folder.files(below: "data/log").map { try desk.folder.read($0) }
    let again = try desk.run("import", "organizations", file)
    #expect(again.code == 0)
    #expect(again.output.hasPrefix("Dodano: 0 organizacji, zmieniono: 0, bez zmian: 2"))
    #expect(try desk.folder.files(below: "data/log").map { try desk.folder.read($0) } == before)
  }

  @Test func ctrlCInTheMiddleOfALongOneLeavesNothing() throws {
    let desk = try TrainingDesk.empty()
    let rows = (1...200_000).map { "a-\($0),Organizacja \($0),association\n" }
    let file = try desk.folder.write("long.csv", "externalId,name,legalForm\n" + rows.joined())
    let terminal = try PseudoTerminal(
      running: desk.shell.program, ["import", "organizations", file], environment: desk.shell.environment)
    try terminal.waitUntil("na sekundę")
    try terminal.press(.control("c"))
    #expect(try terminal.waitForExit() == .signal(SIGINT))
    #expect(terminal.screen.contains("Nic nie zapisano."))
    #expect(desk.folder.files(below: "data/log").isEmpty)
    #expect(try desk.lines("list", "organizations").isEmpty)
    #expect(try desk.isWhole())
  }

  @Test func whatASpreadsheetSavesIsRead() throws {
    let desk = try TrainingDesk.empty()
    let text = "\u{FEFF}nazwa;forma prawna;działalność\r\nKoło Łąka;stowarzyszenie;\"kultura|sport\"\r\n"
    let result = try desk.run("import", "organizacje", "-", input: text)
    #expect(result.code == 0, "\(result.output) \(result.errors)")
    let listed = try desk.run("list", "organizations", "--json").output
    #expect(listed.contains(#""name":"Koło Łąka""#))
    #expect(listed.contains(#""activities":["kultura","sport"]"#) || listed.contains("kultura|sport"))
  }

  /// Each with where it is told to look: the line of the file, and the character in it.
  @Test(arguments: [
    ("name,nip\nSowa,\n", "wiersz 2", "forma prawna"),
    ("name,legalForm\n\"Sowa,foundation\n", "wiersz 2, kolumna 1", "cudzysłów"),
    ("name,legalForm\nDzik,foundation\n\"Sowa,foundation\n", "wiersz 3, kolumna 1", "Nic nie zapisano"),
    ("name,legalForm\nSowa,nic takiego\n", "wiersz 2, kolumna 6", "nic takiego"),
    ("name,legalForm,nip\nSowa,association,1234567890\n", "wiersz 2, kolumna 18", "cyfra kontrolna"),
    ("foo,bar\nSowa,association\n", "foo, bar", "Nic nie zapisano"),
    ("name,name,legalForm\nSowa,Sowa,association\n", "name", "Nic nie zapisano"),
    ("", "pusty", ""),
  ])
  func aBadTableSaysWhereAndWhy(table: String, place: String, reason: String) throws {
    let desk = try TrainingDesk.empty()
    let result = try desk.run("import", "organizations", try desk.folder.write("bad.csv", table))
    #expect(result.code == 65)
    let told = result.output + result.errors
    #expect(told.contains(place), "\(told)")
    #expect(reason.isEmpty || told.contains(reason), "\(told)")
    #expect(try desk.lines("list", "organizations").isEmpty)
    #expect(try desk.isWhole())
  }

  @Test func goodRowsGoInBesideABadOneUnlessStrict() throws {
    let desk = try TrainingDesk.empty()
    let file = try desk.folder.write("mixed.csv", table + "Klub Nikt,nic takiego,,nikt\n")
    #expect(try desk.run("import", "organizations", file, "--strict").code == 65)
    #expect(try desk.lines("list", "organizations").isEmpty)
    let result = try desk.run("import", "organizations", file)
    #expect(result.code == 65)
    #expect(result.output.contains("wiersz 4, kolumna 11"))
    #expect(try desk.lines("list", "organizations").count == 2)
  }
}
