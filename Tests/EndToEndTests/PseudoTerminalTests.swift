import Glibc
import Testing

/// The harness at programs that every system has: if these fail, no other end-to-end test means anything.
@Suite("A real terminal", .waiting) struct PseudoTerminalTests {
  private func shell(
    _ script: String, on kind: TerminalKind = .xterm, columns: Int = 80, rows: Int = 24
  ) throws -> PseudoTerminal {
    try PseudoTerminal(running: "/bin/sh", ["-c", script], on: kind, columns: columns, rows: rows)
  }

  @Test func theProgramHasAControllingTerminalOfTheSizeAskedFor() throws {
    let terminal = try shell("tty -s && echo tty; stty size </dev/tty; tty >/dev/tty", columns: 100, rows: 30)
    #expect(try terminal.waitForExit() == .code(0))
    #expect(terminal.screen.lines.prefix(2) == ["tty", "30 100"])
    #expect(terminal.screen.line(3).hasPrefix("/dev/pts/"))
  }

  @Test func typedTextIsEchoedAndRead() throws {
    let terminal = try shell("read line; echo \"<$line>\"")
    try terminal.type("zażółć")
    try terminal.press(.enter)
    try terminal.waitUntil("<zażółć>")
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test func moreInputThanTheKernelKeepsDoesNotLock() throws {
    let terminal = try shell("stty raw -echo; echo ready; head -c 200000 | wc -c")
    try terminal.waitUntil("ready")
    try terminal.send(Array(repeating: UInt8(ascii: "x"), count: 200_000))
    try terminal.waitUntil("200000")
  }

  @Test func arrowsFollowTheCursorKeyMode() throws {
    let terminal = try shell(
      "stty raw -echo; printf 'r1'; head -c 3 | od -An -c; tput smkx; printf 'r2'; head -c 3 | od -An -c; tput rmkx")
    try terminal.waitUntil("r1")
    try terminal.press(.up)
    try terminal.waitUntil("[   A")
    try terminal.waitUntil("r2")
    try terminal.press(.up)
    try terminal.waitUntil("O   A")
    _ = try terminal.waitForExit()
    #expect(terminal.residue() == [.terminalSettings])
  }

  @Test func pastingIsBracketedWhereTheProgramAsked() throws {
    let terminal = try shell(
      "stty raw -echo; printf '\\033[?2004hready'; head -c 15 | od -An -c; printf '\\033[?2004l'; stty sane")
    try terminal.waitUntil("ready")
    try terminal.paste("a\nb")
    try terminal.waitUntil("a  \\r   b")
    #expect(terminal.screen.contains("[   2   0   0   ~"))
  }

  @Test func aChangedSizeReachesTheProgram() throws {
    let terminal = try shell("trap 'stty size' WINCH; echo ready; while :; do read line && break; done")
    try terminal.waitUntil("ready")
    terminal.resize(columns: 41, rows: 13)
    try terminal.waitUntil("13 41")
  }

  @Test func whatIsLeftOnTheTerminalIsNamed() throws {
    let messy = try shell(
      "printf '\\033[?1049h\\033[?25l\\033[?2004h\\033[?1002h\\033[?1006h\\033[?1h\\033=\\033[7m'; stty -echo")
    #expect(try messy.waitForExit() == .code(0))
    #expect(
      messy.residue() == [
        .alternateScreen, .hiddenCursor, .bracketedPaste, .mouse([1002, 1006]), .applicationCursorKeys,
        .applicationKeypad, .style(CellStyle(reversed: true)), .terminalSettings,
      ])
    let tidy = try shell("tput smcup; tput civis; tput cnorm; tput rmcup; echo bye")
    #expect(try tidy.waitForExit() == .code(0))
    #expect(tidy.residue() == [])
    #expect(tidy.screen.line(1) == "bye")
  }

  @Test func signalsEndsAndHangUpsAreToldApart() throws {
    let killed = try shell("echo ready; exec sleep 600")
    try killed.waitUntil("ready")
    killed.kill()
    #expect(try killed.waitForExit() == .signal(SIGKILL))

    let interrupted = try shell("echo ready; exec sleep 600")
    try interrupted.waitUntil("ready")
    try interrupted.press(.control("c"))
    #expect(try interrupted.waitForExit() == .signal(SIGINT))

    let hungUp = try shell("trap 'exit 7' HUP; echo ready; while :; do read line; done")
    try hungUp.waitUntil("ready")
    hungUp.hangUp()
    #expect(try hungUp.waitForExit() == .code(7))
  }

  @Test func aWaitThatFailsShowsTheScreen() throws {
    let terminal = try shell("echo here I am; exec sleep 600")
    try terminal.waitUntil("here")
    let report = #expect(throws: TookTooLong.self) { try terminal.waitUntil("elsewhere", within: .milliseconds(50)) }
    #expect(report?.description.contains("│here I am ") == true)
    let ended = try shell("echo bye")
    #expect(throws: TookTooLong.self) { try ended.waitUntil("elsewhere") }
  }

  /// What terminfo tells a program to send, obeyed on every terminal that the program must work on.
  @Test(arguments: [TerminalKind.xterm, .linux, .vt100, .vt220, .tmux])
  func terminfoIsUnderstood(_ kind: TerminalKind) throws {
    let script = """
      tput smcup; tput clear; tput cup 2 4; printf abcdef; tput cup 2 6; tput el; tput cup 3 0; printf last
      tput csr 4 6; tput cup 4 0; printf gone; tput cup 6 0; printf kept; tput ind; tput csr 0 23
      tput cup 8 0; printf below; tput cup 10 0; tput rev; printf R; tput sgr0; tput enacs 2>/dev/null
      tput cup 12 0; tput smacs; printf lqk; tput rmacs; printf lqk; tput sgr0; tput smkx; tput rmkx
      tput cup 14 0; printf done
      """
    let terminal = try shell(script, on: kind)
    try terminal.waitUntil("done")
    let screen = terminal.screen
    #expect(screen.line(3) == "    ab")
    #expect(screen.line(4) == "last")
    #expect((5...9).map(screen.line) == ["", "kept", "", "", "below"], "the region scrolled by one line")
    #expect(screen.stretches(onLine: 11, where: \.reversed) == ["R"])
    #expect(screen.line(13) == "┌─┐lqk")
    #expect(screen.unknown.isEmpty)
  }
}

@Suite("The program of this build", .waiting) struct BuiltProgramTests {
  @Test func standsBesideTheTests() throws {
    let path = try BuiltProgram.path()
    #expect(access(path, X_OK) == 0)
  }
}
