import Glibc
import Testing

/// Whatever signal ends or stops the program, the terminal is left as it was found, and nothing typed is lost.
@Suite("Signals", .waiting) struct SignalTests {
  /// Signals whose default is to end the process, and which somebody else sends: signal(7).
  static let endings = [
    SIGTERM, SIGHUP, SIGQUIT, SIGALRM, SIGUSR1, SIGUSR2, SIGXCPU, SIGVTALRM, SIGPROF, SIGIO, SIGPWR, SIGSTKFLT, 34, 50,
    64,
  ]

  @Test(arguments: endings)
  func aSignalThatEndsTheProgramLeavesTheTerminalAsItWasAndKeepsTheForm(signal: Int32) throws {
    let desk = try TrainingDesk.demo()
    let terminal = try desk.sitDown()
    try FormAtTheDesk.openNewResource(at: terminal)
    try terminal.type("Sala zebrań")
    try terminal.waitUntil("Sala zebrań")
    terminal.send(signal: signal)
    #expect(try terminal.waitForExit() == .code(0))
    #expect(terminal.residue() == [])
    let drafts = desk.folder.files(below: "data/personal/drafts")
    #expect(drafts.count == 1)
    #expect(try drafts.contains { try String(decoding: desk.folder.read($0), as: UTF8.self).contains("Sala zebrań") })
  }

  @Test(arguments: [SIGPIPE, SIGXFSZ])
  func aSignalThatIsAnAnswerOfWriteEndsNothing(signal: Int32) throws {
    let terminal = try TrainingDesk.empty().sitDown()
    terminal.send(signal: signal)
    try terminal.press(.text("?"))
    try terminal.waitUntil("Pomoc")
    try terminal.press(.control("c"))
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGSYS])
  func aCrashGivesTheTerminalBackToo(signal: Int32) throws {
    let terminal = try TrainingDesk.empty().sitDown()
    terminal.send(signal: signal)
    #expect(try terminal.waitForExit() == .signal(signal))
    #expect(terminal.residue() == [])
  }

  @Test func aCrashLeavesNoImageOfTheMemory() throws {
    let desk = try TrainingDesk.empty()
    let shell = try PseudoTerminal(
      running: "/bin/bash", ["-c", #"ulimit -S -c hard 2>/dev/null; exec "$0""#, desk.shell.program],
      environment: desk.shell.environment, folder: desk.folder.path("."))
    try shell.waitUntil("0 Biurko")
    let limits = try ProgramRunner("/bin/cat").run("/proc/\(shell.process.id)/limits").output
    let core = limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") }
    #expect(core?.split(separator: " ").dropFirst(4).first == "0", "\(core ?? "")")
    shell.send(signal: SIGSEGV)
    #expect(try shell.waitForExit() == .signal(SIGSEGV))
    #expect(shell.process.leftAnImage == false)
  }

  @Test(arguments: [#""$W""#, #"sh -c '"$W"; exit 3'"#])
  func atAShellItIsSuspendedAndContinuedAndDrawsEverythingAnew(command: String) throws {
    let terminal = try TrainingDesk.demo().sitDownAtAShell(typing: command)
    let before = try wholeMap(on: terminal)
    for _ in 0..<2 {
      try terminal.press(.control("z"))
      try terminal.waitUntil("the terminal is given back") {
        !$0.modes.alternateScreen && $0.contains("Stopped")
      }
      try terminal.type("clear; fg\r")
      try terminal.waitUntil("everything is drawn anew") { $0.modes.alternateScreen && $0.text == before }
    }
    try terminal.press(.text("q"))
    try terminal.waitUntil("the shell has the terminal again") { !$0.modes.alternateScreen && $0.contains("prompt>") }
  }

  enum Stop: CaseIterable { case key, signal }

  @Test(arguments: Stop.allCases)
  func whereNoShellStandsAboveItGoesOnAndSaysSo(stop: Stop) throws {
    // The program leads a session of its own, as under `ssh -t host wspolnie` or getty.
    let terminal = try TrainingDesk.demo().sitDown()
    switch stop {
    case .key: try terminal.press(.control("z"))
    case .signal: terminal.send(signal: SIGTSTP)
    }
    try terminal.waitUntilItSays("Nie ma tu wiersza poleceń, do którego można wrócić, więc program działa dalej.")
    #expect(terminal.screen.modes.alternateScreen)
    try terminal.press(.down)
    try terminal.waitUntil("Centrum Edukacji Ekologicznej")
    try terminal.press(.control("c"))
    #expect(try terminal.waitForExit() == .code(0))
    #expect(terminal.residue() == [])
  }

  @Test func whereAScriptWithoutJobControlStandsAboveItGoesOn() throws {
    let desk = try TrainingDesk.demo()
    let terminal = try PseudoTerminal(
      running: "/bin/sh", ["-c", #""$0"; exit 5"#, desk.shell.program], environment: desk.shell.environment)
    try terminal.waitUntil("0 Biurko")
    try terminal.press(.control("z"))
    try terminal.waitUntilItSays("Nie ma tu wiersza poleceń, do którego można wrócić, więc program działa dalej.")
    try terminal.press(.text("q"))
    #expect(try terminal.waitForExit() == .code(5))
  }

  @Test func stoppedByWhatNobodyCanCatchItTakesTheTerminalAgain() throws {
    let terminal = try TrainingDesk.demo().sitDown()
    let before = try wholeMap(on: terminal)
    terminal.send(signal: SIGSTOP)
    try terminal.process.waitUntilStopped()
    let written = terminal.transcript.count
    terminal.send(signal: SIGCONT)
    try terminal.waitUntil("everything is drawn anew") { $0.bytesReceived > written && $0.text == before }
    try terminal.press(.text("q"))
    #expect(try terminal.waitForExit() == .code(0))
    #expect(terminal.residue() == [])
  }

  /// The map, once its last row is drawn: a picture is read in pieces, from the top, and below the first of them may still
  /// stand what the desk had there, with hints of its own.
  private func wholeMap(on terminal: PseudoTerminal) throws -> String {
    try terminal.waitUntil("the whole map is drawn") { screen in
      let foot = screen.lines.last { !$0.isEmpty } ?? ""
      return screen.contains("Aikido Kumura Dojo") && foot.contains("popraw organizację") && foot.contains("? pomoc")
    }
    return terminal.screen.text
  }
}
