import Glibc
import Testing

/// The program comes, stays and goes as a good guest of the terminal.
@Suite("The terminal", .waiting) struct TheTerminalTests {
  enum WayOut: CaseIterable { case quit, controlC, terminated, hungUp }

  @Test(arguments: WayOut.allCases)
  func isLeftAsItWasFound(by way: WayOut) throws {
    let terminal = try TrainingDesk.empty().sitDown()
    #expect(terminal.screen.modes.alternateScreen)
    #expect(terminal.screen.modes.bracketedPaste)
    switch way {
    case .quit: try terminal.press(.text("q"))
    case .controlC: try terminal.press(.control("c"))
    case .terminated: terminal.send(signal: SIGTERM)
    case .hungUp: terminal.send(signal: SIGHUP)
    }
    #expect(try terminal.waitForExit() == .code(0))
    #expect(terminal.residue() == [])
  }

  @Test func aDroppedLineEndsTheProgramAndKeepsTheForm() throws {
    let desk = try TrainingDesk.demo()
    let terminal = try desk.sitDown()
    try FormAtTheDesk.openNewResource(at: terminal)
    try terminal.type("Sala zebrań")
    try terminal.waitUntil("Sala zebrań")
    terminal.hangUp()
    #expect(try terminal.waitForExit() == .code(0), "it neither spins nor dies of it")
    #expect(desk.folder.files(below: "data/personal/drafts").count == 1)
  }

  @Test func theMouseIsHeardWhereItIsAskedForAndNoLongerThanThat() throws {
    let desk = try TrainingDesk.demo()
    for folder in ["config", "config/wspolnie"] { #expect(mkdir(desk.folder.path(folder), 0o700) == 0) }
    try desk.folder.write("config/wspolnie/config.toml", "mouse = true\n")
    let environment = ["XDG_CONFIG_HOME": desk.folder.path("config")]
    let terminal = try desk.sitDown(environment: environment)
    #expect(terminal.screen.modes.mouse == [1_000, 1_006])
    // A click on the third tab, and the button that comes up.
    let column = try #require(terminal.screen.line(2).firstRange(of: "2 Kalendarz")?.lowerBound)
    let place = terminal.screen.line(2).distance(from: terminal.screen.line(2).startIndex, to: column) + 3
    try terminal.send(Array("\u{1B}[<0;\(place);2M\u{1B}[<0;\(place);2m".utf8))
    try terminal.waitUntil("Wrzesień 2026")
    // Off in the settings, off on the terminal, and on again.
    try terminal.type(",")
    try terminal.waitUntil("Mysz")
    for _ in 0..<4 { try terminal.press(.down) }
    try terminal.press(.enter)
    try terminal.waitUntil("the mouse is off") { $0.modes.mouse.isEmpty }
    try terminal.press(.enter)
    try terminal.waitUntil("the mouse is on") { $0.modes.mouse == [1_000, 1_006] }
    try terminal.press(.text("q"))
    #expect(try terminal.waitForExit() == .code(0))
    #expect(terminal.residue() == [])
    let crashed = try desk.sitDown(environment: environment)
    crashed.send(signal: SIGSEGV)
    #expect(try crashed.waitForExit() == .signal(SIGSEGV))
    #expect(crashed.residue() == [])
    let plain = try desk.sitDown(on: .linux, environment: environment)
    #expect(plain.screen.modes.mouse.isEmpty)
  }

  @Test func withoutATerminalItPointsToTheCommands() throws {
    let result = try TrainingDesk.empty().run()
    #expect(result.code == 64)
    #expect(result.output.isEmpty)
    #expect(result.errors.split(separator: "\n").count <= 2)
    #expect(result.errors.contains("--help"))
  }

  @Test func idleItWritesNothing() throws {
    let terminal = try TrainingDesk.demo().sitDown()
    try terminal.waitUntil("najbliższe dni")
    try terminal.waitUntilQuiet()
    // Longer than the look at the files, which comes once a second.
    #expect(try terminal.waitUntilQuiet(for: .milliseconds(1_300)) == 0)
  }
}

/// What the terminal can show, from the smallest to the plainest.
@Suite("Small and plain terminals", .waiting) struct SmallAndPlainTerminalTests {
  @Test(arguments: [TerminalKind.vt100, .linux])
  func wherePictureSignsAreMissingLettersAreAllThatIsBeyondASCII(kind: TerminalKind) throws {
    let terminal = try TrainingDesk.demo().sitDown(on: kind)
    try terminal.waitUntil("najbliższe dni")
    try terminal.press(.tab)
    try terminal.press(.text("b"))
    try terminal.waitUntil("Rezerwacja")
    let beyond = String(decoding: terminal.transcript, as: UTF8.self).unicodeScalars.filter { !$0.isASCII }
    #expect(beyond.filter { !$0.properties.isAlphabetic } == [], "\(Set(beyond))")
    #expect(terminal.screen.unknown.isEmpty)
    terminal.send(signal: SIGTERM)
    #expect(try terminal.waitForExit() == .code(0))
    #expect(terminal.residue() == [])
  }

  /// Curses starts with the usual size, and what it says of scrolling then must not hold for a larger terminal.
  @Test(arguments: [TerminalKind.xterm, .linux, .vt100, .vt220, .tmux])
  func aLargeTerminalIsPaintedToItsLastLine(kind: TerminalKind) throws {
    let terminal = try TrainingDesk.demo().sitDown(on: kind, columns: 140, rows: 40)
    try terminal.waitUntil("najbliższe dni")
    try terminal.waitUntilQuiet()
    // The list of organizations fills the window: each of its lines begins with a name.
    for line in 6...36 {
      #expect(terminal.screen.line(line).prefix(12).contains { $0.isLetter }, "\(line): \(terminal.screen.line(line))")
    }
  }

  @Test(arguments: [TerminalKind.xterm, .vt220, .tmux])
  func othersShowTheBar(kind: TerminalKind) throws {
    let terminal = try TrainingDesk.demo().sitDown(on: kind)
    try terminal.waitUntil("najbliższe dni")
    try terminal.waitUntil("Aikido Kumura Dojo")
    #expect(terminal.screen.unknown.isEmpty)
    try terminal.press(.down)
    try terminal.waitUntil("Centrum Edukacji Ekologicznej")
    try terminal.press(.text("q"))
    #expect(try terminal.waitForExit() == .code(0))
    #expect(terminal.residue() == [])
  }

  @Test func atFortyByTwelveABookingIsMadeOnePaneAfterTheOther() throws {
    let desk = try TrainingDesk.demo()
    let terminal = try desk.sitDown(columns: 40, rows: 12)
    try terminal.press(.text("/"))
    try terminal.type("dabrowa akt")
    try terminal.waitUntil("2 z 35")
    try terminal.press(.enter, .enter)
    try terminal.waitUntil("Enter rezerwacje")
    try terminal.press(.text("b"))
    try terminal.waitUntil("Rezerwacja: Sala")
    try FormAtTheDesk.choose(borrower: "motos", "Motoserce", at: terminal)
    try FormAtTheDesk.type(from: "14.09 17", to: "14.09 19", at: terminal)
    try terminal.press(.function(2))
    try terminal.waitUntilSaved("Sala warsztatowa → Motoserce, 14.09, 17:00–19:00")
    #expect(try desk.isWhole())
  }

  @Test func tooSmallItSaysSoAndLosesNothing() throws {
    let terminal = try TrainingDesk.demo().sitDown()
    try FormAtTheDesk.openNewResource(at: terminal)
    try terminal.type("Sala zebrań")
    try terminal.waitUntil("Sala zebrań")
    for (columns, rows) in [(39, 24), (80, 11), (1, 1)] {
      terminal.resize(columns: columns, rows: rows)
      if columns > 30 { try terminal.waitUntilItSays("Potrzeba 40 × 12.") }
    }
    terminal.resize(columns: 120, rows: 40)
    try terminal.waitUntil("Sala zebrań")
    #expect(terminal.screen.line(40).contains("F2 zapisz"), "the last row is used")
    try terminal.type(" i prób")
    try terminal.waitUntil("Sala zebrań i prób")
  }
}
