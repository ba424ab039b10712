import Glibc
import Testing

/// The kiosk in the hall, at a real terminal: nobody gets out of it, and nothing of anybody is left on it.
@Suite("The kiosk", .waiting) struct KioskTests {
  /// A register with an edition for kiosks.
  private func centre() throws -> TrainingDesk {
    let desk = try TrainingDesk.demo()
    try desk.run("intake")
    try #require(!desk.folder.files(below: "data/public").isEmpty)
    return desk
  }

  private func stand(
    at desk: TrainingDesk, on kind: TerminalKind = .xterm, columns: Int = 80, rows: Int = 24,
    environment: [String: String] = [:], showing text: String = "W czym możemy pomóc?"
  ) throws -> PseudoTerminal {
    try desk.sitDown(
      on: kind, columns: columns, rows: rows, showing: text, onTab: nil, environment: environment,
      arguments: ["kiosk"])
  }

  /// Somebody writes what they think, and is in the middle of it.
  private func write(_ text: String, at terminal: PseudoTerminal) throws {
    try terminal.type("4")
    try terminal.waitUntil("O czym chcesz powiedzieć?")
    try terminal.type("1")
    try terminal.waitUntil("uwagi do:")
    try readTo("Czytaj projekt", at: terminal)
    try terminal.type("2")
    try terminal.waitUntil("Z nazwiskiem czy bez?")
    try terminal.type("1")
    try terminal.waitUntil("Czego dotyczy uwaga?")
    try terminal.type("1")
    try terminal.waitUntil("Co o tym myślisz?")
    try terminal.type(text)
    try terminal.waitUntil(text)
  }

  /// Reads on until something is there.
  private func readTo(_ text: String, at terminal: PseudoTerminal) throws {
    for _ in 0..<20 where !terminal.screen.contains(text) {
      try terminal.press(.enter)
      _ = try terminal.waitUntilQuiet()
    }
    try terminal.waitUntil(text)
  }

  /// Sends what is written, without the two texts that may stay empty.
  private func sendIt(at terminal: PseudoTerminal) throws {
    for question in ["Dlaczego?", "Jak powinno być zamiast tego?", "Sprawdź, co wyślesz"] {
      try terminal.press(.down, .enter)
      try terminal.waitUntil(question)
    }
    try readTo("1 Wyślij", at: terminal)
    try choose("1", at: terminal)
  }

  /// Chooses as somebody does who has looked: what comes at once behind another key sends nothing.
  private func choose(_ key: String, at terminal: PseudoTerminal) throws {
    _ = try terminal.waitUntilQuiet(for: .milliseconds(800))
    try terminal.type(key)
  }

  // MARK: Nobody gets out

  /// What somebody may try at the keyboard, each by its name.
  static let attempts: [(name: String, bytes: [UInt8])] =
    (0...31).filter { ![8, 10, 13, 27].contains($0) }.map {
      ("Ctrl-\(Character(Unicode.Scalar(UInt8($0) + 64)))", [UInt8($0)])
    }
    + [
      ("a shell, as editors have it", Array(":!sh\r:q!\r!bash\r".utf8)),
      ("quitting, as programs have it", Array("qQxX".utf8)),
      (
        "F2 to F12",
        Array(
          "\u{1B}OQ\u{1B}OR\u{1B}OS\u{1B}[15~\u{1B}[17~\u{1B}[18~\u{1B}[19~\u{1B}[20~\u{1B}[21~\u{1B}[23~\u{1B}[24~"
            .utf8)
      ),
      ("Alt with letters", Array("\u{1B}x\u{1B}:\u{1B}!\u{1B}q".utf8)),
      ("Ctrl and Shift with arrows", Array("\u{1B}[1;5A\u{1B}[1;5B\u{1B}[1;2C\u{1B}[1;6D".utf8)),
      (
        "Tab, Home, End, PgUp, PgDn, Ins, Del",
        Array("\t\u{1B}[Z\u{1B}[H\u{1B}[F\u{1B}[5~\u{1B}[6~\u{1B}[2~\u{1B}[3~".utf8)
      ),
      ("a paste", Array("\u{1B}[200~4\r1\r; rm -rf /\u{1B}[201~".utf8)),
      ("a paste that never ends and one that ends twice", Array("\u{1B}[201~\u{1B}[200~x\u{1B}[201~\u{1B}[201~".utf8)),
      ("the mouse", Array("\u{1B}[<0;10;10M\u{1B}[<0;10;10m\u{1B}[M !!".utf8)),
      ("the window comes and goes", Array("\u{1B}[I\u{1B}[O".utf8)),
      ("answers that nobody asked for", Array("\u{1B}[?62;1;6c\u{1B}[>41;354;0c\u{1B}[24;80R\u{1B}[0n".utf8)),
      (
        "a title and a colour as answers",
        Array("\u{1B}]l4\r1\r\u{1B}\\\u{1B}]11;rgb:0000/0000/0000\u{7}\u{1B}]52;c;NAo=\u{7}".utf8)
      ),
      ("strings of the terminal", Array("\u{1B}P1$r0m\u{1B}\\\u{1B}_4\u{1B}\\\u{1B}^4\u{1B}\\".utf8)),
      ("bytes that are no text", (0x80...0xFF).map { UInt8($0) }),
      ("letters longer than they may be", [0xC0, 0xAF, 0xE0, 0x80, 0xAF, 0xF8, 0x88, 0x80, 0x80, 0xAF]),
      ("a megabyte of nothing", [UInt8](repeating: 0, count: 1 << 20)),
      ("what the Linux console has for its own keys", Array("\u{1B}[[A\u{1B}[[B\u{1B}[25~\u{1B}[26~".utf8)),
    ]

  @Test(arguments: attempts) func noKeyLeadsOut(name: String, bytes: [UInt8]) throws {
    let desk = try centre()
    let terminal = try stand(at: desk)
    // F1 is a key here, whatever the Linux console calls it.
    try terminal.send(bytes)
    try terminal.type("2")
    try terminal.waitUntil("which page it is") { screen in
      // Whoever presses Enter on the first row has chosen another language.
      screen.contains("Co Cię interesuje?") || screen.contains("Pomoc") || screen.contains("How can we help?")
    }
    func isHome(_ screen: ScreenModel) -> Bool {
      screen.contains("W czym możemy pomóc?") || screen.contains("How can we help?")
    }
    for _ in 0..<4 where !isHome(terminal.screen) {
      try terminal.press(.escape)
      try terminal.waitUntilQuiet(for: .milliseconds(60))
    }
    try terminal.waitUntil("the first page", holds: isHome)
    #expect(
      try ProgramRunner("/bin/cat").run("/proc/\(terminal.process.id)/task/\(terminal.process.id)/children").output
        .isEmpty)
    #expect(desk.folder.files(below: "data/inbox").isEmpty)
  }

  @Test func theBeginOfAPasteThatSomebodyTypesSilencesNobody() throws {
    let terminal = try stand(at: centre())
    try terminal.send(Array("\u{1B}[200~".utf8))
    // Somebody goes on pressing a key, each time sooner than silence would end a paste.
    for _ in 0..<120 where !terminal.screen.contains("Co Cię interesuje?") {
      try terminal.type("2")
      _ = try terminal.waitUntilQuiet(for: .milliseconds(100))
    }
    #expect(terminal.screen.contains("Co Cię interesuje?") || terminal.screen.contains("1 Zapisz mnie"))
  }

  @Test(arguments: [SIGINT, SIGTSTP, SIGTTIN, SIGTTOU, SIGWINCH, SIGPIPE, SIGCHLD, SIGURG])
  func noSignalButThoseThatEndItDoesAnything(signal: Int32) throws {
    let terminal = try stand(at: centre())
    terminal.send(signal: signal)
    try terminal.type("2")
    try terminal.waitUntil("Co Cię interesuje?")
  }

  @Test func stoppedByWhatNobodyCanBlockItGoesOnWhereItWas() throws {
    let terminal = try stand(at: centre())
    try write("Więcej ławek", at: terminal)
    terminal.send(signal: SIGSTOP)
    try terminal.process.waitUntilStopped()
    terminal.send(signal: SIGCONT)
    try terminal.type(" i drzew")
    try terminal.waitUntil("Więcej ławek i drzew")
  }

  @Test func itHasNoFileOpenBesideTheTerminal() throws {
    let terminal = try stand(at: centre())
    let open = try ProgramRunner("/bin/ls").run("-l", "/proc/\(terminal.process.id)/fd").output.split(separator: "\n")
      .compactMap { $0.split(separator: ">").last.map { $0.drop { $0 == " " } } }.filter { $0.contains("/") }
    #expect(
      open.allSatisfy { $0.hasPrefix("/dev/pts/") || $0.hasPrefix("anon_inode") || $0.hasPrefix("total") }, "\(open)")
  }

  @Test func noVariableHasItReadOrWriteAFile() throws {
    let desk = try centre()
    for folder in ["home", "home/.config", "home/.config/wspolnie", "home/.terminfo"] {
      #expect(mkdir(desk.folder.path(folder), 0o700) == 0)
    }
    try desk.folder.write("home/.config/wspolnie/config.toml", "language = \"en\"\ntheme = \"moj\"\n")
    let home = desk.folder.path("home")
    let before = desk.folder.files(below: "home")
    let terminal = try stand(
      at: desk,
      environment: [
        "HOME": home, "XDG_CONFIG_HOME": home + "/.config", "XDG_STATE_HOME": home, "TERMINFO": home + "/.terminfo",
        "TERMINFO_DIRS": home, "PAGER": "/bin/sh", "EDITOR": "/bin/sh", "SHELL": "/bin/sh", "WSPOLNIE_THEME": home,
        "LD_DEBUG_OUTPUT": home + "/ld", "NCURSES_TRACE": "9999", "WSPOLNIE_LANG": "",
      ])
    try write("Więcej ławek", at: terminal)
    terminal.send(signal: SIGTERM)
    #expect(try terminal.waitForExit() == .code(0))
    #expect(desk.folder.files(below: "home") == before)
  }

  // MARK: Nothing is left

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT, SIGUSR1])
  func aSignalEndsItWithEverythingWiped(signal: Int32) throws {
    let desk = try centre()
    let files = desk.folder.files(below: "data")
    let terminal = try stand(at: desk)
    try write("Więcej ławek", at: terminal)
    terminal.send(signal: signal)
    #expect(try terminal.waitForExit() == .code(0))
    #expect(terminal.residue() == [])
    #expect(terminal.screen.lines.allSatisfy { $0.allSatisfy { $0 == " " } }, "\(terminal.screen.lines)")
    // What it scrolled away goes too, behind all else.
    let end = String(decoding: terminal.transcript.suffix(40), as: UTF8.self)
    #expect(end.contains("\u{1B}[3J"))
    #expect(desk.folder.files(below: "data") == files, "nothing was kept")
  }

  @Test func aDroppedLineEndsIt() throws {
    let desk = try centre()
    let terminal = try stand(at: desk)
    try write("Więcej ławek", at: terminal)
    terminal.hangUp()
    #expect(try terminal.waitForExit() == .code(0))
    #expect(desk.folder.files(below: "data/inbox").isEmpty)
  }

  @Test(arguments: [SIGSEGV, SIGABRT]) func aCrashLeavesNothingOnTheScreenEither(signal: Int32) throws {
    let terminal = try stand(at: centre())
    try write("Więcej ławek", at: terminal)
    terminal.send(signal: signal)
    #expect(try terminal.waitForExit() == .signal(signal))
    #expect(terminal.screen.lines.allSatisfy { $0.allSatisfy { $0 == " " } })
  }

  @Test func killedOutrightItsSuccessorClearsBeforeItPaints() throws {
    let desk = try centre()
    // What restarts it, as the unit does.
    let terminal = try PseudoTerminal(
      running: "/bin/bash", ["-c", #"trap "" INT; "$W" kiosk; exec "$W" kiosk"#],
      environment: desk.shell.environment.merging(["W": desk.shell.program]) { $1 })
    terminal.folder = desk.folder
    try terminal.waitUntil("W czym możemy pomóc?")
    try write("Więcej ławek", at: terminal)
    let before = terminal.transcript.count
    let child = try ProgramRunner("/bin/cat").run(
      "/proc/\(terminal.process.id)/task/\(terminal.process.id)/children"
    ).output.split(separator: " ").first.flatMap { Int32($0) }
    #expect(kill(try #require(child), SIGKILL) == 0)
    try terminal.waitUntil("W czym możemy pomóc?")
    let after = String(decoding: terminal.transcript[before...], as: UTF8.self)
    let cleared = try #require(after.firstRange(of: "\u{1B}[3J"))
    let painted = try #require(after.firstRange(of: "Dzień dobry"))
    #expect(cleared.upperBound <= painted.lowerBound)
    #expect(!terminal.screen.contains("ławek"))
  }

  // MARK: What it says

  @Test func aRemarkIsHandedInOnceAndItsCodeIsShownInGroups() throws {
    let desk = try centre()
    let before = Set(desk.folder.files(below: "data"))
    let terminal = try stand(at: desk)
    try write("Więcej ławek", at: terminal)
    try sendIt(at: terminal)
    try terminal.waitUntil("Przyjęto uwagę")
    let new = Set(desk.folder.files(below: "data")).subtracting(before)
    #expect(new.count == 1 && new.first?.hasPrefix("data/inbox/new/") == true, "\(new)")
    try choose("\r", at: terminal)
    try terminal.waitUntil("W czym możemy pomóc?")
    #expect(!terminal.screen.contains("ławek"))
    try desk.run("intake")
    let rows = try desk.lines("list", "submission", "--search", "ławek", "--personal")
    #expect(rows.contains { $0.contains("ławek") }, "\(rows)")
  }

  @Test func whereTheBoxIsGoneNothingIsSaidToBeTaken() throws {
    let desk = try centre()
    let terminal = try stand(at: desk)
    try write("Więcej ławek", at: terminal)
    #expect(rename(desk.folder.path("data/inbox"), desk.folder.path("data/gone")) == 0)
    try sendIt(at: terminal)
    try terminal.waitUntilItSays("Nie udało się wysłać, niczego nie przyjęto.")
    #expect(terminal.screen.contains("Więcej ławek"))
    #expect(rename(desk.folder.path("data/gone"), desk.folder.path("data/inbox")) == 0)
    try choose("1", at: terminal)
    try terminal.waitUntil("Przyjęto uwagę")
    #expect(desk.folder.files(below: "data/inbox/new").count == 1)
  }

  @Test(.enabled(if: getuid() == 0, "only the administrator gives a folder to somebody else"))
  func whereItsUsersHandInsAreNotTakenNothingIsSaidToBe() throws {
    let desk = try centre()
    // Neither is the kiosk's user admitted, nor is the register theirs.
    #expect(chown(desk.data, 60_050, getegid()) == 0)
    #expect(unlink(desk.folder.path("data/public/edition.jsonl")) == 0)
    try desk.run("intake")
    let terminal = try stand(at: desk)
    try write("Więcej ławek", at: terminal)
    try sendIt(at: terminal)
    try terminal.waitUntilItSays("Nie udało się wysłać, niczego nie przyjęto.")
    #expect(desk.folder.files(below: "data/inbox").isEmpty)
  }

  @Test func withoutAnEditionItSaysSoAndComesBackByItself() throws {
    let desk = try centre()
    let edition = try #require(desk.folder.files(below: "data/public").first)
    let whole = try desk.folder.read(edition)
    #expect(unlink(desk.folder.path(edition)) == 0)
    let terminal = try stand(at: desk, showing: "Ten ekran teraz nie działa.")
    #expect(terminal.screen.contains("This screen is not working now."))
    try desk.folder.write(edition, whole)
    try terminal.waitUntil("W czym możemy pomóc?")
    #expect(unlink(desk.folder.path(edition)) == 0)
    try terminal.waitUntil("Ten ekran teraz nie działa.")
    try desk.folder.write(edition, "{\"nie\": \"wydanie\"}\n")
    // Longer than a look at the file.
    _ = try terminal.waitUntilQuiet(for: .milliseconds(1_300))
    #expect(terminal.screen.contains("Ten ekran teraz nie działa."))
  }

  @Test func twoKiosksAtOnceDisturbNobody() throws {
    let desk = try centre()
    let terminals = [try stand(at: desk), try stand(at: desk, on: .linux, columns: 40, rows: 12)]
    for terminal in terminals { try write("Ławki", at: terminal) }
    for terminal in terminals {
      try sendIt(at: terminal)
      try terminal.waitUntil("Przyjęto uwagę")
    }
    #expect(desk.folder.files(below: "data/inbox/new").count == 2)
  }

  @Test(arguments: [TerminalKind.xterm, .linux, .vt100]) func itIsReadOnEveryTerminal(kind: TerminalKind) throws {
    let terminal = try stand(at: centre(), on: kind, columns: 40, rows: 12)
    try terminal.type("1")
    try terminal.waitUntil("Українська")
    terminal.resize(columns: 30, rows: 8)
    try terminal.waitUntil("Ten ekran jest za mały.")
    terminal.resize(columns: 120, rows: 40)
    try terminal.waitUntil("Українська")
  }

  @Test func whereTheTerminalHasNoUTF8ThereIsNoUkrainian() throws {
    let terminal = try stand(
      at: centre(), environment: ["LC_ALL": "pl_PL.ISO-8859-2"], showing: "W czym mozemy pomoc?")
    try terminal.type("1")
    try terminal.waitUntil("nie pokazuje liter ukrainskich")
  }
}
