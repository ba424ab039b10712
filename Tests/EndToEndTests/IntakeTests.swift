import CTerminal
import CivicDomain
import FlatFileStore
import Glibc
import Testing

/// A register whose consultation takes remarks of nobody, and a drop-box beside it.
private struct Centre {
  let desk: TrainingDesk
  var new: String { "data/inbox/new" }

  init() throws {
    desk = try TrainingDesk.empty()
    try desk.lines(
      "add", "consultation", "subject=Park", "opens=2026-09-01", "closes=2026-09-23", "anonymousAdmitted=tak")
  }

  private func consultation() throws -> Identifier<Consultation> {
    let row = try desk.lines("list", "consultation").first ?? ""
    return Identifier(String(row.prefix { $0 != " " }))
  }

  /// What a kiosk hands in, so many times.
  func handIn(_ numbers: ClosedRange<Int>) throws {
    let consultation = try consultation()
    for number in numbers {
      let bits = UInt64(number)
      var said = CommentHandIn(
        Identifier(bits: bits), receipt: ReceiptCode(bits: bits), consultation: consultation,
        sender: HandInSender(Identifier(bits: bits)))
      said.remark = "Uwaga \(number)."
      #expect(DropBox(desk.data).handIn(.comment(said)) == .accepted)
    }
  }

  func taken() throws -> Int { try desk.lines("list", "submission", "--limit", "1000").count }
  func logged(_ number: Int) throws -> Bool {
    let id = Identifier<Submission>(bits: UInt64(number)).raw
    return try desk.folder.files(below: "data/log").contains {
      try String(decoding: desk.folder.read($0), as: UTF8.self).contains(id)
    }
  }
  func left() -> [String] { desk.folder.files(below: new) }
}

/// How often a folder was opened, as the kernel tells whoever asks to be told.
private final class FolderWatch {
  private let descriptor: Int32

  init(_ path: String) throws {
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0, inotify_add_watch(descriptor, path, UInt32(IN_OPEN)) >= 0 else {
      throw SystemProblem(doing: "watching \(path)", number: errno)
    }
  }

  deinit { close(descriptor) }

  /// How often since it was asked last: of the folder itself, not of what lies in it.
  func opened() -> Int {
    var count = 0
    while let bytes = Descriptor.read(descriptor), !bytes.isEmpty {
      bytes.withUnsafeBytes { bytes in
        var place = 0
        while place + 16 <= bytes.count {
          let length = Int(bytes.loadUnaligned(fromByteOffset: place + 12, as: UInt32.self))
          if length == 0 { count += 1 }
          place += 16 + length
        }
      }
    }
    return count
  }
}

/// `wspolnie intake` as the processes that it is: one that waits, and several at once.
@Suite("The intake at work", .waiting) struct IntakeProcessTests {
  @Test func itWaitsWithoutSpinningTakesWhatComesAndEndsByTheSignal() throws {
    let centre = try Centre()
    let watch = try FolderWatch(centre.desk.folder.path(centre.new))
    let start = ContinuousClock.now
    let running = try centre.desk.shell.start(["intake", "--watch"])
    for number in 1...3 {
      try centre.handIn(number...number)
      try centre.desk.folder.wait(until: "hand-in \(number) is in the log") { try centre.logged(number) }
    }
    // Each look into the box opens it once, and between two of them a second is waited: however long it took, there are no more.
    let looks = watch.opened()
    let seconds = Int((ContinuousClock.now - start).components.seconds)
    #expect((2...seconds + 2).contains(looks), "\(looks) looks in \(seconds) s")
    running.process.send(signal: SIGTERM)
    let result = try running.finish()
    #expect(result.status == .signal(SIGTERM), "\(result)")
    #expect(result.errors.contains("Przyjęto z kiosku: 1 uwaga."), "\(result.errors)")
    #expect(try centre.taken() == 3)
    #expect(centre.desk.folder.files(below: "data/public") == ["data/public/edition.jsonl"])
    #expect(try centre.desk.isWhole())
  }

  @Test func killedInTheMiddleTheNextOneGoesOn() throws {
    let centre = try Centre()
    try centre.handIn(1...60)
    let running = try centre.desk.shell.start(["intake", "--watch"])
    try centre.desk.folder.wait(until: "some are taken in") { centre.left().count < 50 }
    running.process.send(signal: SIGKILL)
    #expect(try running.finish().status == .signal(SIGKILL))
    #expect(try centre.desk.run("intake").code == 0)
    #expect(try centre.taken() == 60 && centre.left().isEmpty)
    #expect(try centre.desk.isWhole())
  }

  @Test func twoAtOnceTakeEachOnce() throws {
    let centre = try Centre()
    try centre.handIn(1...40)
    let both = try (0..<2).map { _ in try centre.desk.shell.start(["intake"]) }
    let results = try both.map { try $0.finish() }
    #expect(results.allSatisfy { $0.code == 0 }, "\(results)")
    #expect(try centre.taken() == 40 && centre.left().isEmpty)
    let said = results.flatMap { $0.errors.split(whereSeparator: \.isNewline) }
    let counted = said.filter { $0.hasPrefix("Przyjęto z kiosku: ") }.flatMap { $0.split(separator: " ") }
      .compactMap { Int($0) }.reduce(0, +)
    #expect(counted == 40, "\(said)")
    #expect(centre.desk.folder.files(below: "data/inbox/refused").isEmpty)
    #expect(try centre.desk.isWhole())
  }
}

/// What the user as whom the kiosk runs may do with the files, by the system's own rights.
@Suite("The kiosk's user", .waiting) struct KioskUserTests {
  private static let kiosk = 60_007

  private static let canBeOthers: Bool = {
    guard getuid() == 0, let program = try? BuiltProgram.path() else { return false }
    let tried = try? ProgramRunner("/bin/sh").run(
      "-c", "setpriv --reuid=\(kiosk) --regid=60097 --clear-groups -- '\(program)' --version")
    return tried?.code == 0
  }()
  private static let otherwise: Comment =
    "only root becomes somebody else, with setpriv, where others may run the program"

  /// A register that admits the kiosk; in its box lies what somebody handed in before.
  private func admitted() throws -> Centre {
    let centre = try Centre()
    try centre.desk.lines("access", "--group", "60010")
    try centre.handIn(1...1)
    try centre.desk.lines("intake")
    try centre.handIn(2...2)
    chmod(centre.desk.folder.path, 0o711)
    let (store, now) = (try Store(centre.desk.data), try Instant("2026-09-09T12:00:00Z"))
    try store.admitKiosk(user: "\(Self.kiosk)", by: Author("keeper"), at: now)
    #expect(PublicEditionKeeping(of: store).keep(at: now) == .written)
    return centre
  }

  private func asKiosk(_ script: String, at centre: Centre) throws -> ProgramResult {
    try ProgramRunner("/bin/sh").run(
      "-c",
      "cd '\(centre.desk.data)' && exec setpriv --reuid=\(Self.kiosk) --regid=60097 --clear-groups -- sh -c '\(script)'"
    )
  }

  @Test(.enabled(if: canBeOthers, otherwise)) func itReadsWhatIsPublicAndNothingElse() throws {
    let centre = try admitted()
    let earlier = try #require(centre.left().first).dropFirst("data/".count)
    let log = try #require(centre.desk.folder.files(below: "data/log").first).dropFirst("data/".count)
    let personal = try #require(centre.desk.folder.files(below: "data/personal").first).dropFirst("data/".count)
    #expect(try asKiosk("ls public && cat public/edition.jsonl", at: centre).code == 0)
    let attempts = [
      "ls .", "ls inbox", "ls inbox/new", "ls inbox/tmp", "ls inbox/refused", "ls personal", "ls log", "ls cache",
      "ls files", "cat \(earlier)", "cat \(log)", "cat \(personal)", "cat wspolnie.json", "cat lock",
      "echo x > public/x", "echo x > public/edition.jsonl", "rm -f public/edition.jsonl",
      "mv public/edition.jsonl inbox/new/a",
      "ln public/edition.jsonl public/b", "echo x > inbox/refused/x", "echo x > inbox/x", "echo x > x", "mkdir inbox/y",
      "rmdir inbox/new", "mv inbox/new inbox/old", "echo x >> \(earlier)", "chmod 777 inbox/new",
      "chmod 777 \(earlier)",
      "touch log/x", "echo x >> \(log)", "rm -f \(log)", "cat inbox/new/*",
      "find . -type f -name \"*.jsonl\" | grep log",
    ]
    for attempt in attempts {
      let result = try asKiosk(attempt, at: centre)
      #expect(result.code != 0, "\(attempt): \(result.output)")
      #expect(!result.output.contains("Uwaga"), "\(attempt)")
    }
    #expect(try centre.desk.isWhole())
    #expect(centre.left().count == 1)
  }

  @Test(.enabled(if: canBeOthers, otherwise)) func whatItClosesStopsNoBackup() throws {
    let centre = try admitted()
    for script in [
      "mkdir -m 700 inbox/new/d && touch inbox/new/d/x", "umask 777 && echo {} > inbox/new/closed",
      "truncate -s 1G inbox/new/huge",
    ] {
      let made = try asKiosk(script, at: centre)
      #expect(made.code == 0, "\(script): \(made.errors)")
    }
    let staff = try ProgramRunner("/bin/sh", environment: centre.desk.shell.environment).run(
      "-c",
      "exec setpriv --reuid=60011 --regid=60010 --clear-groups -- '\(centre.desk.shell.program)' backup - > '\(centre.desk.folder.path("kopia.tar"))'"
    )
    #expect(staff.code == 0, "\(staff.errors)")
    #expect(try centre.desk.folder.read("kopia.tar").count < 1 << 20)
    let back = centre.desk.folder.path("nowe")
    try centre.desk.lines("restore", centre.desk.folder.path("kopia.tar"), back)
    #expect(centre.desk.folder.files(below: "nowe/inbox/new").count == 1)
    let taken = try centre.desk.run("--data", back, "intake")
    #expect(taken.errors.contains("Przyjęto z kiosku: 1 uwaga."), "\(taken.errors)")
  }

  @Test(.enabled(if: canBeOthers, otherwise)) func whatItHandsInIsTakenAndAnothersFileIsNot() throws {
    let centre = try admitted()
    // What the second hand-in says, of another number: as a kiosk writes it, and as somebody else does.
    let form = String(decoding: try centre.desk.folder.read(try #require(centre.left().first)), as: UTF8.self)
    func file(_ bits: UInt64) throws -> String {
      var text = form
      for id in [Identifier<Submission>(bits: 2).raw, Identifier<Person>(bits: 2).raw] {
        text = text.replacing(id, with: id.dropLast() + String(Identifier<Person>(bits: bits).raw.suffix(1)))
      }
      text = text.replacing(ReceiptCode(bits: 2).text, with: ReceiptCode(bits: bits).text)
      let path = try centre.desk.folder.write("hand-in-\(bits)", text)
      chmod(path, 0o644)
      return path
    }
    let put = try asKiosk("cp \(file(3)) inbox/tmp/c && mv inbox/tmp/c inbox/new/c", at: centre)
    #expect(put.code == 0, "\(put.errors)")
    let stranger = try ProgramRunner("/bin/cp").run(file(4), centre.desk.data + "/inbox/new/d")
    #expect(stranger.code == 0 && chown(centre.desk.data + "/inbox/new/d", 60_099, 60_097) == 0)
    let taken = try centre.desk.run("intake")
    #expect(taken.errors.contains("nie zapisał ich kiosk): 1"), "\(taken.errors)")
    #expect(try centre.taken() == 3, "of two hand-ins and the kiosk's: none of the stranger's")
    #expect(centre.left().isEmpty)
  }
}
