import CTerminal
import Glibc
import Testing

/// A signal that comes while personal data go out: nothing unfinished is left, the log says that it broke off, and the
/// process ends as the signal would have ended it.
///
/// The output is held up where it is open and not yet written: it waits for the register's lock, which the test has.
@Suite("An output that is interrupted", .waiting) struct InterruptedOutputTests {
  private let desk: TrainingDesk
  private let person: String

  init() throws {
    desk = try TrainingDesk.demo()
    person = try desk.id("people", search: "Zofia Ćwik", personal: true)
  }

  private var files: [String] { desk.folder.files(below: "out") }

  /// Runs a command until its output is open, does something then, and lets it go on.
  private func run(_ arguments: [String], act: (RunningProgram) -> Void) throws -> ProgramResult {
    mkdir(desk.folder.path("out"), 0o700)
    let before = files
    let lock = terminal_lock(desk.folder.path("data/lock"))
    try #require(lock >= 0, "the lock is free")
    let running: RunningProgram
    do {
      defer { close(lock) }
      running = try desk.shell.start(arguments)
      try desk.folder.wait(until: "file that is being written") {
        files.contains { $0.hasSuffix(".part") && !before.contains($0) }
      }
      act(running)
    }
    return try running.finish()
  }

  /// The exports of the log, the newest first: how, and whether they broke off.
  private func exports() throws -> [String] {
    try desk.lines("log", "--exports", "--json").map { line in
      let way = line.firstMatch(of: /"way":"([^"]*)"/).map { String($0.1) } ?? ""
      return way + (line.contains(#""isBroken":true"#) ? " broken" : "")
    }
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func anExportLeavesNothingAndSaysThatItBroke(signal: Int32) throws {
    let before = try exports().count
    let path = desk.folder.path("out/osoby.csv")
    let result = try run(["export", "person", "--personal", "--output", path]) { $0.process.send(signal: signal) }
    #expect(result.status == .signal(signal), "\(result.errors)")
    #expect(result.errors.contains("Przerwano, zanim wyszło wszystko."), "\(result.errors)")
    #expect(files.isEmpty, "\(files)")
    let after = try exports()
    #expect(after.count == before + 1 && after.first == "wspolnie export broken", "\(after)")
    #expect(try desk.isWhole())
  }

  @Test func soDoesAReport() throws {
    let path = desk.folder.path("out/osoba.txt")
    let report = ["report", "person", person, "--personal", "--output", path]
    let result = try run(report) { $0.process.send(signal: SIGTERM) }
    #expect(result.status == .signal(SIGTERM) && files.isEmpty, "\(result.errors) \(files)")
    #expect(try exports().first == "wspolnie report person broken")
    // What was there before stays as it was.
    try desk.folder.write("out/osoba.txt", "czyjeś")
    let again = try run(report + ["--force"]) { $0.process.send(signal: SIGINT) }
    #expect(again.status == .signal(SIGINT) && files == ["out/osoba.txt"])
    #expect(try String(decoding: desk.folder.read("out/osoba.txt"), as: UTF8.self) == "czyjeś")
  }

  @Test func soDoesAnAttachment() throws {
    let sheet = try desk.folder.write("lista.txt", "Zofia Ćwik")
    let attachment = try desk.lines("add", "attachment", "of=\(person)", "title=Lista", "file=\(sheet)")[0]
    let path = desk.folder.path("out/lista.txt")
    let result = try run(["attachment", attachment, "--personal", "--output", path]) {
      $0.process.send(signal: SIGHUP)
    }
    #expect(result.status == .signal(SIGHUP) && files.isEmpty, "\(result.errors) \(files)")
    #expect(try exports().first == "wspolnie attachment broken")
  }

  @Test func aBackupLeavesNothingAndIsNotNoted() throws {
    let backups = try desk.lines("list", "backup").count
    let result = try run(["backup", desk.folder.path("out/kopia.tar")]) { $0.process.send(signal: SIGTERM) }
    #expect(result.status == .signal(SIGTERM) && files.isEmpty, "\(result.errors) \(files)")
    #expect(try desk.lines("list", "backup").count == backups)
    #expect(try exports().first == "wspolnie backup broken")
  }

  /// Runs a trial until it has begun to unpack, stops it there, and lets it go on with a signal.
  private func trial(_ signal: Int32) throws -> ProgramResult {
    mkdir(desk.folder.path("out"), 0o700)
    let copy = desk.folder.path("out/kopia.tar")
    if files.isEmpty {
      // So much that nobody unpacks it in the time in which a process is stopped.
      let plan = try desk.folder.write("plan.txt", String(repeating: "Plan sali. ", count: 600_000))
      let owner = try desk.lines("list", "organizations", "--limit", "1")[0].prefix { $0 != " " }
      try desk.lines("add", "attachment", "of=\(owner)", "title=Plan", "file=\(plan)")
      try desk.lines("backup", copy)
    }
    let running = try desk.shell.start(["backup", "--try", copy])
    try desk.folder.wait(until: "folder into which it unpacks") {
      files.contains { $0.contains("wspolnie-try-") && $0.contains("/rejestr/") }
    }
    running.process.send(signal: SIGSTOP)
    try running.process.waitUntilStopped()
    let unpacked = try #require(files.first { $0.contains("wspolnie-try-") }, "it is still unpacking")
    var found = stat()
    let aside = unpacked.split(separator: "/").prefix(2).joined(separator: "/")
    #expect(stat(desk.folder.path(aside), &found) == 0 && found.st_mode & 0o777 == 0o700)
    running.process.send(signal: signal)
    running.process.send(signal: SIGCONT)
    return try running.finish()
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func aTrialTakesAwayWhatItUnpacked(signal: Int32) throws {
    let result = try trial(signal)
    #expect(result.status == .signal(signal), "\(result.errors)")
    #expect(result.errors.contains("Przerwano próbę kopii."), "\(result.errors)")
    #expect(files == ["out/kopia.tar"], "\(files)")
    let made = try desk.lines("list", "backup", "--where", "madeAt=\(TrainingDesk.moment)", "--json")
    #expect(made.count == 1 && !made[0].contains("triedAt"), "\(made)")
  }

  @Test func whatAKilledTrialLeftIsTakenAwayByTheNext() throws {
    let killed = try trial(SIGKILL)
    #expect(killed.status == .signal(SIGKILL) && files.count > 1)
    let next = try desk.run("backup", "--try", desk.folder.path("out/kopia.tar"))
    #expect(next.code == 0 && next.errors.contains("został obok kopii po przerwanej próbie"), "\(next.errors)")
    #expect(files == ["out/kopia.tar"], "\(files)")
  }

  /// A reader who reads no further holds it up as well: whatever waits for him must hear the signal.
  @Test func aBackupIntoAPipeSaysThatAPartWentOut() throws {
    // More than a pipe holds.
    let plan = try desk.folder.write("plan.txt", String(repeating: "Plan sali. ", count: 100_000))
    let owner = try desk.lines("list", "organizations", "--limit", "1")[0].prefix { $0 != " " }
    try desk.lines("add", "attachment", "of=\(owner)", "title=Plan", "file=\(plan)")
    let running = try desk.shell.start(["backup", "-"])
    try running.waitUntilItWrites()
    running.process.send(signal: SIGINT)
    try desk.folder.wait(until: "end of the process") { running.process.collect() != nil }
    #expect(running.process.collect() == .signal(SIGINT))
    let noted = try exports()
    #expect(noted.first == "wspolnie backup broken", "\(noted)")
  }

  @Test func whatItWasToldNotToHearIsNotHeard() throws {
    let path = desk.folder.path("out/osoby.csv")
    var shell = desk.shell
    shell.program = "/usr/bin/nohup"
    let lock = terminal_lock(desk.folder.path("data/lock"))
    mkdir(desk.folder.path("out"), 0o700)
    let running = try shell.start([desk.shell.program, "export", "person", "--personal", "--output", path])
    try desk.folder.wait(until: "file that is being written") { files.contains { $0.hasSuffix(".part") } }
    running.process.send(signal: SIGHUP)
    close(lock)
    #expect(try running.finish().status == .code(0) && files == ["out/osoby.csv"])
    #expect(try exports().first == "wspolnie export")
  }

  @Test func whatAKilledOneLeftIsRemovedByTheNext() throws {
    let path = desk.folder.path("out/osoby.csv")
    let export = ["export", "person", "--personal", "--output", path]
    let killed = try run(export) { $0.process.send(signal: SIGKILL) }
    #expect(killed.status == .signal(SIGKILL) && files.count == 1)
    // Neither what is still being written nor somebody else's file.
    let others = [
      try desk.folder.write("out/osoby.csv.\(getpid()).part", "jeszcze pisane"),
      try desk.folder.write("out/osoby.csv.999999999.part", "czyjeś"),
      try desk.folder.write("out/inne.csv.999999999.part", "inne"),
    ].map { "out/" + ($0.split(separator: "/").last ?? "") }
    chmod(desk.folder.path("out/osoby.csv.999999999.part"), 0o644)
    let next = try desk.shell.run(export)
    #expect(next.code == 0 && next.errors.contains("Usunięto niedokończony plik"), "\(next.errors)")
    #expect(files == (others + ["out/osoby.csv"]).sorted())
    let again = try desk.shell.run(export + ["--force"])
    #expect(again.code == 0 && again.errors.isEmpty, "\(again.errors)")
  }
}
