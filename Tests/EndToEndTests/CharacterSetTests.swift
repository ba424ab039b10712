import Testing

/// What is sent beyond ASCII, by what the terminal is said to understand.
@Suite("Character sets", .waiting) struct CharacterSetTests {
  @Test(arguments: [
    ["LANG": "C", "WSPOLNIE_ASCII": "1"], ["LANG": "POSIX", "WSPOLNIE_ASCII": "1"],
    ["LANG": "", "WSPOLNIE_ASCII": "1"],
    ["LANG": "pl_PL.ISO-8859-2"], ["LANG": "C.UTF-8", "LC_ALL": "pl_PL.ISO8859-2"], ["LC_CTYPE": "pl_PL.CP1250"],
  ])
  func nothingBeyondASCIIIsSentToATerminalThatIsNotOfUTF8(environment: [String: String]) throws {
    let terminal = try TrainingDesk.demo().sitDown(environment: environment)
    try terminal.waitUntil("najblizsze dni")
    try terminal.waitUntil("Wspolnie")
    try terminal.press(.tab)
    try terminal.press(.text("b"))
    try terminal.waitUntil("Rezerwacja")
    #expect(terminal.transcript.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: [
    (["LANG": "pl_PL.UTF-8", "WSPOLNIE_ASCII": "1"], false), (["LANG": "C.utf8", "WSPOLNIE_ASCII": "1"], false),
    (["LANG": "pl_PL.UTF-8"], true), (["LANG": "C"], true), (["LANG": ""], true),
  ])
  func lettersAreSentToATerminalOfUTF8AndSignsWhereTheyAreNotUnwanted(
    environment: [String: String], hasSigns: Bool
  ) throws {
    let terminal = try TrainingDesk.demo().sitDown(environment: environment)
    try terminal.waitUntil("najbliższe dni")
    #expect(terminal.screen.contains("▌") == hasSigns)
  }
}
