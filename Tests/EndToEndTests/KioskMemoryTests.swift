import Glibc
import Testing

/// What the memory of a kiosk tells whoever gets at it.
@Suite("The memory of the kiosk", .waiting) struct KioskMemoryTests {
  private static let isRoot = geteuid() == 0

  /// How often a text stands in what a process may write to.
  private static func count(of text: String, in process: Int32) throws -> Int {
    let maps = try ProgramRunner("/bin/cat").run("/proc/\(process)/maps").output
    let memory = open("/proc/\(process)/mem", O_RDONLY)
    try #require(memory >= 0)
    defer { close(memory) }
    let wanted = Array(text.utf8)
    var count = 0
    for line in maps.split(separator: "\n") where line.contains(" rw") {
      let ends = line.prefix { $0 != " " }.split(separator: "-").compactMap { Int($0, radix: 16) }
      guard ends.count == 2 else { continue }
      var region = [UInt8](repeating: 0, count: ends[1] - ends[0])
      let read = pread(memory, &region, region.count, off_t(ends[0]))
      guard read > wanted.count else { continue }
      region.withUnsafeBytes { bytes in
        guard let start = bytes.baseAddress else { return }
        var at = 0
        while at + wanted.count <= read, let found = memchr(start + at, Int32(wanted[0]), read - wanted.count + 1 - at)
        {
          if memcmp(found, wanted, wanted.count) == 0 { count += 1 }
          at = UnsafeRawPointer(found) - start + 1
        }
      }
    }
    return count
  }

  @Test(.enabled(if: isRoot, "only root reads the memory of another process"))
  func whatWasLetGoOfIsOverwrittenByTheLibraryThatIsToldTo() throws {
    let desk = try TrainingDesk.demo()
    try desk.run("intake")
    let terminal = try desk.sitDown(
      showing: "W czym możemy pomóc?", onTab: nil,
      environment: ["GLIBC_TUNABLES": "glibc.malloc.perturb=165:glibc.malloc.tcache_count=0"], arguments: ["kiosk"])
    let (name, note) = ("Zygmuntowski", "Tajemnicachoroba")
    for (keys, shown) in [
      ("2", "Co Cię interesuje?"), ("1", "Zapisz mnie"), ("1", "Czy masz ukończone 16 lat?"),
      ("1", "Zanim podasz swoje dane"), ("1", "Imię i nazwisko"), ("\(name)\r", "Jak mamy Cię zawiadomić?"),
      ("2", "Numer telefonu"), ("555 987 123\r", "Ile osób"), ("\r", "Czego potrzebujesz"), ("8", "Coś jeszcze"),
      ("\(note)\r", "Nie wysyłaj, usuń wszystko"),
    ] {
      try terminal.type(keys)
      try terminal.waitUntil(shown)
    }
    let id = terminal.process.id
    for text in [name, note] { #expect(try Self.count(of: text, in: id) > 0, "\(text): while it is there it is found") }
    // Longer than a key that is held down is passed over.
    _ = try terminal.waitUntilQuiet(for: .milliseconds(800))
    try terminal.type("3")
    try terminal.waitUntil("W czym możemy pomóc?")
    for text in [name, note] { #expect(try Self.count(of: text, in: id) == 0, "\(text)") }
  }

  @Test func aCrashLeavesNoImageOfIt() throws {
    let desk = try TrainingDesk.demo()
    try desk.run("intake")
    let terminal = try PseudoTerminal(
      running: "/bin/bash", ["-c", #"ulimit -S -c hard 2>/dev/null; exec "$0" kiosk"#, desk.shell.program],
      environment: desk.shell.environment, folder: desk.folder.path("."))
    try terminal.waitUntil("W czym możemy pomóc?")
    let limits = try ProgramRunner("/bin/cat").run("/proc/\(terminal.process.id)/limits").output
    let core = limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") }
    #expect(core?.split(separator: " ").dropFirst(4).first == "0", "\(core ?? "")")
    terminal.send(signal: SIGSEGV)
    #expect(try terminal.waitForExit() == .signal(SIGSEGV))
    #expect(terminal.process.leftAnImage == false)
  }

  /// Whether somebody else may run the program here.
  private static let canBeOthers: Bool = {
    guard isRoot, let program = try? BuiltProgram.path() else { return false }
    let tried = try? ProgramRunner("/bin/sh").run(
      "-c", "setpriv --reuid=60022 --regid=60022 --clear-groups -- '\(program)' --version")
    return tried?.code == 0
  }()

  @Test(.enabled(if: canBeOthers, "only root becomes somebody else, where others may run the program"))
  func noOtherProcessOfTheSameUserReadsIt() throws {
    let program = try BuiltProgram.path()
    let other = ["--reuid=60022", "--regid=60022", "--clear-groups", "--"]
    let terminal = try PseudoTerminal(
      running: "/usr/bin/setpriv", other + [program, "kiosk", "--data", "/nowhere"],
      environment: ["TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": "/"])
    try terminal.waitUntil("Ten ekran teraz nie działa.")
    for file in ["mem", "maps", "environ"] {
      let read = try ProgramRunner("/usr/bin/setpriv").run(
        ["--reuid=60022", "--regid=60022", "--clear-groups", "--", "/bin/cat", "/proc/\(terminal.process.id)/\(file)"])
      #expect(read.code != 0 && read.output.isEmpty, "\(file)")
    }
  }
}
