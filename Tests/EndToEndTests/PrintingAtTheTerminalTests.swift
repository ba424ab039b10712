import Glibc
import Testing

/// The printer of a terminal, and the queue of the computer, from the keys on.
@Suite("Printing", .waiting) struct PrintingAtTheTerminalTests {
  private static let on = Array("\u{1B}[5i".utf8)
  private static let off = Array("\u{1B}[4i".utf8)

  /// A desk whose person has settings of their own.
  private func desk(_ settings: String) throws -> (desk: TrainingDesk, environment: [String: String]) {
    let desk = try TrainingDesk.demo()
    for folder in ["config", "config/wspolnie", "bin"] { #expect(mkdir(desk.folder.path(folder), 0o700) == 0) }
    try desk.folder.write("config/wspolnie/config.toml", settings)
    return (desk, ["XDG_CONFIG_HOME": desk.folder.path("config"), "HOME": desk.folder.path])
  }

  /// Prints the list of organizations.
  private func print(at terminal: PseudoTerminal) throws {
    try terminal.type("x")
    try terminal.waitUntil("Pliki i raporty")
    try terminal.type("drukar")
    try terminal.waitUntil("the printer is selected") { screen in
      screen.lines.contains { $0.contains("▌") && $0.contains("to, co widać (na drukarkę)") }
    }
    try terminal.press(.enter)
  }

  @Test func aPaperReachesThePrinterOfTheTerminalAloneBetweenItsCodes() throws {
    let (desk, environment) = try desk("printer = \"terminal\"\nprinter_code_page = \"windows-1250\"\n")
    let terminal = try desk.sitDown(environment: environment)
    let before = terminal.transcript.count
    terminal.hearsOthers = true
    try print(at: terminal)
    try terminal.waitUntilItSays("Przekazano terminalowi do wydruku: Organizacje")
    #expect(terminal.hearsOthers)
    let transcript = terminal.transcript[before...]
    let start = try #require(transcript.firstRange(of: Self.on)).upperBound
    let end = try #require(transcript[start...].firstRange(of: Self.off)).lowerBound
    let paper = transcript[start..<end]
    #expect(paper.allSatisfy { $0 >= 0x20 && $0 != 0x7F || [0x0A, 0x0C, 0x0D].contains($0) })
    #expect(paper.last == 0x0C && !paper.contains(0x1B))
    // „Dąbrowa” in Windows-1250, and the head of the page.
    #expect(paper.firstRange(of: [0x44, 0xB9, 0x62, 0x72, 0x6F, 0x77, 0x61]) != nil)
    #expect(paper.starts(with: Array("Organizacje\r\n===========\r\n".utf8)))
    #expect(
      transcript.firstRange(of: Self.on).map { transcript[$0.upperBound...].firstRange(of: Self.on) == nil } == true)
    try terminal.press(.text("q"))
    #expect(try terminal.waitForExit() == .code(0))
    #expect(terminal.residue() == [])
  }

  /// A paper that is longer than all that a terminal keeps for whoever does not read: the program stands in its middle.
  /// - Returns: the terminal, and how much it had said before.
  private func inTheMiddleOfAPaper() throws -> (terminal: PseudoTerminal, before: Int) {
    let (desk, environment) = try desk("printer = \"terminal\"\n")
    let rows = (1...4_000).map { "Organizacja o długiej nazwie numer \($0);stowarzyszenie;Mydlice" }
    try desk.folder.write("dużo.csv", "nazwa;forma prawna;dzielnica\n" + rows.joined(separator: "\n") + "\n")
    _ = try desk.lines("import", "organizations", desk.folder.path("dużo.csv"))
    // On a small one the picture that is painted before is much less than what is waited for.
    let terminal = try desk.sitDown(rows: 20, environment: environment)
    let before = terminal.transcript.count
    terminal.hearsOthers = true
    try print(at: terminal)
    try terminal.waitUntilUnread(atLeast: 4_000)
    #expect(!terminal.hearsOthers, "what others write would stand on the paper")
    return (terminal, before)
  }

  /// What stood on the paper, and what came behind it.
  private func paper(of terminal: PseudoTerminal, since before: Int) throws -> (
    text: ArraySlice<UInt8>, rest: ArraySlice<UInt8>
  ) {
    let said = terminal.transcript[before...]
    let start = try #require(said.firstRange(of: Self.on)).upperBound
    let end = try #require(said[start...].firstIndex(of: 0x1B))
    return (said[start..<end], said[end...])
  }

  @Test(arguments: [SIGSEGV, SIGABRT])
  func aCrashInTheMiddleOfAPaperSwitchesThePrinterOffBeforeAllElse(signal: Int32) throws {
    let (terminal, before) = try inTheMiddleOfAPaper()
    terminal.send(signal: signal)
    #expect(try terminal.waitForExit() == .signal(signal))
    let (text, rest) = try paper(of: terminal, since: before)
    #expect(rest.starts(with: Self.off), "the first that is no paper ends it")
    #expect(text.last != 0x0C, "it was in the middle")
    #expect(terminal.hearsOthers)
    #expect(terminal.residue() == [])
  }

  @Test func whatStopsTheProgramIsHeardOnceThePaperIsDone() throws {
    let (terminal, before) = try inTheMiddleOfAPaper()
    terminal.send(signal: SIGTSTP)
    // Where no shell waits there is nothing to go back to: that is said once the paper is done.
    try terminal.waitUntilItSays("Nie ma tu wiersza poleceń, do którego można wrócić, więc program działa dalej.")
    let (text, rest) = try paper(of: terminal, since: before)
    #expect(rest.starts(with: Self.off) && text.last == 0x0C, "the paper is whole")
    #expect(terminal.hearsOthers)
  }

  @Test func stoppedByWhatNobodyCanBlockThePrinterIsOffFirst() throws {
    let (terminal, before) = try inTheMiddleOfAPaper()
    terminal.send(signal: SIGSTOP)
    try terminal.process.waitUntilStopped()
    terminal.send(signal: SIGCONT)
    try terminal.waitUntilItSays("Przerwano wysyłanie do drukarki.")
    let (text, rest) = try paper(of: terminal, since: before)
    #expect(rest.starts(with: Self.off) && text.last != 0x0C)
    #expect(terminal.hearsOthers)
    // A terminal without a printer has shown the paper: nothing of it is left.
    try terminal.waitUntil("all is drawn anew") { $0.contains("1 Mapa zasobów") && !$0.contains("==========") }
  }

  @Test func whereTerminfoNamesNoPrinterItIsSaid() throws {
    let (desk, environment) = try desk("printer = \"terminal\"\n")
    let terminal = try desk.sitDown(on: .tmux, environment: environment)
    try terminal.type("x")
    try terminal.waitUntil("na drukarkę: Ten terminal nie ma drukarki")
    #expect(terminal.transcript.firstRange(of: Self.on) == nil)
  }

  @Test func theQueueGetsThePaperAndItsWordsAreTold() throws {
    let (desk, environment) = try desk("printer = \"lp\"\nprinter_queue = \"biuro\"\n")
    let script = "#!/bin/sh\ncat > \"$HOME/paper\"; echo \"request id is $2-1 (0 file(s))\"\n"
    try desk.folder.write("bin/lp", script)
    #expect(chmod(desk.folder.path("bin/lp"), 0o755) == 0)
    let path = desk.folder.path("bin") + ":/usr/bin:/bin"
    let terminal = try desk.sitDown(environment: environment.merging(["PATH": path]) { $1 })
    try print(at: terminal)
    try terminal.waitUntilItSays("„request id is biuro-1 (0 file(s))”")
    let paper = String(decoding: try desk.folder.read("paper"), as: UTF8.self)
    #expect(paper.hasPrefix("Organizacje\n===========\n") && paper.contains("Dąbrowa"))
    #expect(terminal.transcript.firstRange(of: Self.on) == nil)
  }
}
