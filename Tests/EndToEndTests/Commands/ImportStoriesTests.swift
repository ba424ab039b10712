import Glibc
import Testing

@Suite("A table is brought in", .waiting) struct ImportStoriesTests {
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
    try terminal.waitUntil("Nic nie zapisano.")
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

  /// Each with where it is told to look: the column and the row of the sheet.
  @Test(arguments: [
    ("name,nip\nSowa,\n", "wiersz 2", "forma prawna"),
    ("name,legalForm\n\"Sowa,foundation\n", "kolumna A „name”, wiersz 2", "cudzysłów"),
    ("name,legalForm\nDzik,foundation\n\"Sowa,foundation\n", "kolumna A „name”, wiersz 3", "Nic nie zapisano"),
    ("name,legalForm\nSowa,nic takiego\n", "kolumna B „legalForm”, wiersz 2", "nic takiego"),
    ("name,legalForm,nip\nSowa,association,1234567890\n", "kolumna C „nip”, wiersz 2", "cyfra kontrolna"),
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
    #expect(result.output.contains("kolumna B „legalForm”, wiersz 4"))
    #expect(try desk.lines("list", "organizations").count == 2)
  }

  /// The advice under a refusal must be true of every row: without a number too.
  @Test func whatIsThereAlreadyStaysAsItIsWhenAListComesAgain() throws {
    let desk = try TrainingDesk.empty()
    let first = try desk.folder.write(
      "a.csv", "nazwa;forma prawna\nKlub Promyk;grupa nieformalna\nUKS Dwa;UKS\nX;nic\n")
    let mended = try desk.folder.write(
      "b.csv", "nazwa;forma prawna\nKlub Promyk;grupa nieformalna\nUKS  dwa;uczniowski klub sportowy\nX;fundacja\n")
    #expect(try desk.run("import", "organizations", first).output.contains("zostanie bez zmian"))
    let again = try desk.run("import", "organizations", mended)
    #expect(try desk.lines("list", "organizations", "--search", "Promyk").count == 1)
    #expect(try desk.lines("list", "organizations").count == 3, "\(again.output)")
  }

  /// Other people's files: names that are no UTF-8, texts in old code pages.
  @Test func filesAreOpenedUnderTheBytesOfTheirNames() throws {
    let desk = try TrainingDesk.empty()
    let table =
      Array("nazwa;forma prawna\nKo".utf8) + [0xB3, 0x6F] + Array(" Ja".utf8) + [0x9F, 0xF1] + Array(";stow.\n".utf8)
    let file = try desk.folder.write("list.csv", table)
    let name = "$(printf '\(desk.folder.path("d"))\\363.csv')"
    let result = try script(
      """
      mv \(file) "\(name)" && $W import organizations "\(name)" && $W list organizations --json &&
      $W backup "\(name).tar" && test -s "\(name).tar" && $W export organizations --output "\(name).out" &&
      test -s "\(name).out" && $W --data "\(name).d" init "\(name).d" --training && $W --data "\(name).d" today &&
      $W add attachment of="$($W list organizations --json | cut -c8-21)" title=Lista file="\(name)"
      """, at: desk)
    #expect(result.code == 0, "\(result.output) \(result.errors)")
    #expect(result.errors.contains("Windows-1250"))
    #expect(result.output.contains("Koło Jaźń"))
  }

  @Test func whatIsNoTableIsNamedAndNothingHasToBeTakenAway() throws {
    let desk = try TrainingDesk.empty()
    let folder = try desk.run("import", "organizations", desk.folder.path)
    #expect(folder.code == 65 && folder.errors.contains("folder") && !folder.errors.contains("Usuń"))
    let workbook = try desk.folder.write("x.xlsx", Array("PK\u{3}\u{4}\u{14}\0\u{6}\0".utf8))
    let told = try desk.run("import", "organizations", workbook)
    #expect(told.code == 65 && told.errors.contains("Skoroszyt jest ucięty"))
  }

  @Test func anArgumentThatIsNoTextIsRefused() throws {
    let desk = try TrainingDesk.empty()
    let result = try script("$W add organization name=$(printf 'A\\363') legalForm=other", at: desk)
    #expect(result.code == 65 && result.errors.contains("nie jest tekstem w UTF-8"))
    #expect(try desk.lines("list", "organizations").isEmpty)
  }

  /// A mark that makes one letter with the sign before it parts nothing and hides nothing.
  @Test func aValueMayBeginWithACombiningMark() throws {
    let desk = try TrainingDesk.empty()
    #expect(try desk.run("add", "organization", "name=\u{301}x", "legalForm=other").code == 0)
    #expect(try desk.lines("list", "organizations", "--search=\u{301}x").count == 1)
    #expect(try desk.lines("list", "organizations", "--where", "name=\u{301}x").count == 1)
  }

  private func script(_ text: String, at desk: TrainingDesk) throws -> ProgramResult {
    let environment = desk.shell.environment.merging(["W": desk.shell.program]) { $1 }
    return try ProgramRunner("/bin/sh", environment: environment).run(["-c", text])
  }
}
