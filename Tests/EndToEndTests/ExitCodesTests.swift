import Testing

/// What scripts rely on: every mistake has its code, one to three plain lines, and leaves the register as it was.
@Suite("Exit codes", .waiting) struct ExitCodesTests {
  /// A mistake at the command line, and what becomes of it.
  private struct Mistake {
    let arguments: [String]
    let code: Int32
    let said: String

    init(_ arguments: String..., code: Int32, said: String) {
      self.arguments = arguments
      self.code = code
      self.said = said
    }
  }

  /// In a register with the organization `sowa`, its room `sala` and the session `rozmowa`.
  private static let mistakes = [
    // A rule, or the record's own fields, refuse it.
    Mistake("add", "organization", code: 1, said: "Nazwa: to pole trzeba wypełnić."),
    Mistake(
      "add", "organization", "name=A", "legalForm=association", "nip=1234567890", code: 1,
      said: "NIP: cyfra kontrolna się nie zgadza"),
    Mistake(
      "add", "organization", "name=\(String(repeating: "ż", count: 300))", "legalForm=association", code: 1,
      said: "najwyżej 200 znaków"),
    Mistake(
      "add", "session", "title=A", "start=2026-10-10T12:00", "end=2026-10-10T10:00", code: 1,
      said: "koniec musi być po początku"),
    Mistake(
      "book", "sala", "--for", "sowa", "--from", "2026-09-10T12:00", "--to", "2026-09-10T10:00", code: 1,
      said: "koniec musi być po początku"),
    Mistake("register", "rozmowa", "--name", "", code: 1, said: "Imię i nazwisko: to pole trzeba wypełnić."),
    // What cannot be read as an argument.
    Mistake("list", "organisations", code: 64, said: "Nie znam rodzaju „organisations”."),
    Mistake("list", "organizations", "--where", "foo=1", code: 64, said: "nie ma pola „foo”"),
    Mistake("list", "organizations", "--where", "name~", code: 64, said: "brakuje wartości"),
    Mistake("list", "organizations", "--where", "legalForm<x", code: 64, said: "nie porównuje się"),
    Mistake("list", "sessions", "--where", "seats>=x", code: 64, said: "od znaku 8"),
    Mistake("export", "sessions", "--where", "start<2026-13-01", code: 64, said: "„2026-13-01”"),
    Mistake("list", "sessions", "--where", "seats~3", code: 64, said: "to nie jest tekst"),
    Mistake("list", "organizations", "--where", "Dom", code: 64, said: "nie ma postaci POLE=WARTOŚĆ"),
    Mistake("add", "organization", "foo=1", code: 64, said: "nie ma pola „foo”"),
    Mistake("add", "organization", "name", code: 64, said: "nie ma postaci POLE=WARTOŚĆ"),
    Mistake("add", "organization", "founded=2026-13-40", code: 64, said: "„2026-13-40” to nie jest data"),
    Mistake("add", "organization", "founded=2026-02-29", code: 64, said: "„2026-02-29” to nie jest data"),
    Mistake("add", "booking", "resource=sala", code: 64, said: "wspolnie book"),
    Mistake(
      "book", "sala", "--for", "sowa", "--from", "jutro o dziesiątej", "--to", "2026-09-10T10:00", code: 64,
      said: "„jutro o dziesiątej”"),
    Mistake("book", "sala", code: 64, said: "--for"),
    Mistake("booking", code: 64, said: "confirm, hand-over, return, cancel, refuse"),
    Mistake("nonsense", code: 64, said: "Nie ma polecenia „nonsense”."),
    Mistake("list", "organizations", "--nonsense", code: 64, said: "--nonsense"),
    Mistake("list", "organizations", "--lang", "xx", code: 64, said: "„xx”"),
    Mistake("receipt", "ABC", code: 64, said: "kod"),
    // No such file, store or id.
    Mistake("show", "org-0000000000", code: 66, said: "Nie ma wpisu „org-0000000000”."),
    Mistake("set", "org-0000000000", "name=A", code: 66, said: "Nie ma wpisu „org-0000000000”."),
    Mistake(
      "book", "sala", "--for", "nikt", "--from", "2026-09-10T10:00", "--to", "2026-09-10T12:00", code: 66,
      said: "Nie ma wpisu „nikt”"),
    Mistake("import", "organizations", "/nonexistent.csv", code: 66, said: "/nonexistent.csv"),
    Mistake("list", "organizations", "--data", "/nonexistent", code: 66, said: "W folderze /nonexistent nie ma danych"),
    Mistake("check", "--data", "/usr", code: 66, said: "W folderze /usr nie ma danych"),
    // It cannot be created.
    Mistake("init", "/usr", code: 73, said: "Folder /usr nie jest pusty."),
    Mistake("init", "/proc/here", code: 73, said: "/proc/here"),
  ]

  private func desk() throws -> TrainingDesk {
    let desk = try TrainingDesk.empty()
    try desk.lines("add", "organization", "name=Sowa", "legalForm=association", "externalId=sowa")
    try desk.lines("add", "resource", "organization=sowa", "name=Sala", "category=room", "externalId=sala")
    try desk.lines(
      "add", "session", "title=Rozmowa", "start=2026-10-01T17:00", "end=2026-10-01T19:00", "externalId=rozmowa")
    return desk
  }

  @Test func everyMistakeHasItsCodeAndItsSentenceAndChangesNothing() throws {
    let desk = try desk()
    func bytes() throws -> [[UInt8]] {
      let files = desk.folder.files(below: "data/log") + desk.folder.files(below: "data/personal")
      return try files.map { try desk.folder.read($0) }
    }
    let before = try bytes()
    for mistake in Self.mistakes {
      let name = "\(mistake.arguments)"
      let result = try desk.shell.run(mistake.arguments)
      #expect(result.code == mistake.code, "\(name): \(result.errors)")
      #expect(result.errors.contains(mistake.said), "\(name): \(result.errors)")
      #expect((1...3).contains(result.errors.split(separator: "\n").count), "\(name): \(result.errors)")
      #expect(result.output.isEmpty, "\(name): \(result.output)")
      #expect(try bytes() == before, "\(name) changed the register")
    }
    #expect(try desk.isWhole())
  }

  @Test func anotherProgramsFolderIsLeftAlone() throws {
    let desk = try TrainingDesk.empty()
    try desk.folder.write("data/wspolnie.json", #"{"scripts":{"test":"true"}}"#)
    let files = desk.folder.files(below: "data")
    let result = try desk.run("add", "organization", "name=A", "legalForm=association")
    #expect(result.code == 65)
    #expect(result.errors.contains("wspolnie.json"))
    #expect(desk.folder.files(below: "data") == files)
  }

  @Test func theClockCanBeSetInATrainingStoreOnly() throws {
    let folder = try TemporaryFolder()
    let data = folder.path("data")
    let honest = try ProgramRunner.wspolnie(data: data)
    #expect(try honest.run("init", data).code == 0)
    let pretending = try ProgramRunner.wspolnie(data: data, now: TrainingDesk.moment)
    let result = try pretending.run("add", "organization", "name=A", "legalForm=association")
    #expect(result.code == 78)
    #expect(result.errors.contains("WSPOLNIE_NOW") || result.errors.contains("do ćwiczeń"))
    #expect(try honest.run("list", "organizations").output.isEmpty)
    #expect(try ProgramRunner.wspolnie(data: data, now: "wczoraj").run("check").code == 78)
  }

  @Test func aReaderThatGoesAwayIsNoFault() throws {
    let desk = try TrainingDesk.empty()
    let rows = (1...1_500).map { "Organizacja z długą nazwą, żeby lista nie zmieściła się w potoku \($0);fundacja\n" }
    let file = try desk.folder.write("many.csv", "nazwa;forma prawna\n" + rows.joined())
    try desk.lines("import", "organizations", file)
    for form in ["--json", "--csv", "--limit=100000"] {
      let running = try desk.shell.start(["list", "organizations", form])
      try running.waitUntilOutput(holds: "Organizacja z długą nazwą")
      running.closeOutput()
      let result = try running.finish()
      #expect(result.status == .code(0), "\(form)")
      #expect(result.errors.isEmpty, "\(form): \(result.errors)")
    }
  }
}
