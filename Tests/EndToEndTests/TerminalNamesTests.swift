import Glibc
import Testing

/// A system describes few terminals; the program runs on those it does not describe too, or says what is missing.
@Suite("Names of terminals", .waiting) struct TerminalNamesTests {
  @Test(arguments: [
    "xterm-ghostty-next", "putty-9", "foot-of-tomorrow", "tmux-of-tomorrow", "nowy-terminal-256color",
    "XTERM", "xterm+256color",
  ])
  func aTerminalThatNobodyDescribedYetIsPaintedOnAsWhatItIsLike(name: String) throws {
    let terminal = try TrainingDesk.demo().sitDown(environment: ["TERM": name])
    try terminal.waitUntil("Aikido Kumura Dojo")
    #expect(terminal.screen.modes.alternateScreen)
    #expect(terminal.screen.unknown.isEmpty)
    try terminal.press(.down, .text("q"))
    #expect(try terminal.waitForExit() == .code(0))
    #expect(terminal.residue() == [])
  }

  @Test(arguments: [
    ("nonexistent-terminal", "W tym systemie brakuje opisu terminala „nonexistent-terminal” (terminfo)."),
    ("", "Nie wiadomo, jaki to terminal: zmienna TERM jest pusta."),
    ("dumb", "Terminal „dumb” nie przesuwa kursora, więc ekran programu się tu nie pokaże."),
  ])
  func whereItCannotRunItSaysWhatIsMissingAndWhatWorks(name: String, sentence: String) throws {
    let desk = try TrainingDesk.empty()
    let terminal = try PseudoTerminal(
      running: desk.shell.program, on: .dumb, columns: 160,
      environment: desk.shell.environment.merging(["TERM": name]) { $1 })
    #expect(try terminal.waitForExit() == .code(69))
    #expect(terminal.screen.line(1) == sentence)
    #expect(terminal.screen.line(2).contains("wspolnie --help"), "the commands that work are named")
    #expect(terminal.screen.line(2).contains("TERM=xterm-256color wspolnie") == (name != "dumb"))
    #expect(terminal.screen.line(2).contains("ncurses-term") == (name == "nonexistent-terminal"))
    #expect(!terminal.transcript.contains(0x1B))
    #expect(terminal.residue() == [])
  }

  @Test(arguments: [(65_535, 24), (80, 65_535), (32_768, 32_767), (0, 0), (1, 1), (0, 24), (1_001, 30)])
  func aSizeThatNoScreenHasEndsNothing(columns: Int, rows: Int) throws {
    let terminal = try TrainingDesk.empty().sitDown()
    terminal.report(columns: columns, rows: rows)
    // The answer to a key shows that it is alive at that size.
    try terminal.press(.text("?"))
    try terminal.waitUntilQuiet()
    terminal.report(columns: 80, rows: 24)
    try terminal.waitUntil("Pomoc")
    try terminal.press(.control("c"))
    #expect(try terminal.waitForExit() == .code(0))
  }
}
