import CTerminal
import Glibc
import Testing

/// The disk, the rights or somebody else stand in the way: one clear sentence, and nothing half saved.
@Suite("A store that cannot be written", .waiting) struct HinderedStoreTests {
  private let long = String(repeating: "Długi opis. ", count: 300)

  /// Somebody without rights to what root made; root itself, whom no mode stops, becomes that person.
  private func powerless(_ desk: TrainingDesk) throws -> ProgramRunner {
    var runner = desk.shell
    guard getuid() == 0 else { return runner }
    // With a home of their own: settings that nobody may read would be told, too.
    let script =
      "#!/bin/sh\nHOME='\(desk.folder.path)' exec setpriv --reuid=65534 --regid=65534 --clear-groups -- '\(desk.shell.program)' \"$@\"\n"
    runner.program = try desk.folder.write("powerless", script)
    chmod(runner.program, 0o755)
    chmod(desk.folder.path, 0o755)
    return runner
  }

  private static let canBePowerless: Bool = {
    guard getuid() == 0 else { return true }
    guard let program = try? BuiltProgram.path() else { return false }
    let shell = ProgramRunner("/bin/sh")
    let tried = try? shell.run("-c", "setpriv --reuid=65534 --regid=65534 --clear-groups -- '\(program)' --help")
    return tried?.code == 0
  }()

  @Test(.enabled(if: canBePowerless, "setpriv is missing, or others may not run the program here"))
  func aFolderWithoutRightsIsToldAsSuch() throws {
    let desk = try TrainingDesk.empty()
    let other = try powerless(desk)
    chmod(desk.data, getuid() == 0 ? 0o700 : 0)
    for command in [["list", "organizations"], ["add", "organization", "name=A", "legalForm=association"], ["check"]] {
      let result = try other.run(command)
      #expect(result.code == 77, "\(command): \(result.errors)")
      #expect((1...3).contains(result.errors.split(separator: "\n").count), "\(result.errors)")
      #expect(result.errors.contains(desk.data))
    }
    chmod(desk.data, 0o700)
    #expect(try desk.isWhole())
  }

  @Test(.enabled(if: canBePowerless, "setpriv is missing, or others may not run the program here"))
  func aReadOnlyLogIsReadAndNotWritten() throws {
    let desk = try TrainingDesk.empty()
    try desk.lines("add", "organization", "name=Sowa", "legalForm=association")
    let shell = ProgramRunner("/bin/sh")
    let owner = getuid() == 0 ? "chown -R 65534:65534 '\(desk.data)'; " : ""
    try shell.run("-c", "\(owner)find '\(desk.data)' -type f -exec chmod 0400 {} +")
    try shell.run("-c", "find '\(desk.data)' -type d -exec chmod 0500 {} +")
    let other = try powerless(desk)
    #expect(try other.run("list", "organizations").output.contains("Sowa"))
    let refused = try other.run("add", "organization", "name=A", "legalForm=association")
    #expect(refused.code == 77, "\(refused.errors)")
    #expect(refused.output.isEmpty)
    #expect((1...3).contains(refused.errors.split(separator: "\n").count), "\(refused.errors)")
    #expect(try other.run("list", "organizations").outputLines.count == 1)
    #expect(try other.run("check").code == 0)
    try shell.run("-c", "find '\(desk.data)' -type d -exec chmod 0700 {} +")
  }

  @Test(.enabled(if: canBePowerless, "setpriv is missing, or others may not run the program here"))
  func whoMayNotReadWhatIsPersonalIsToldNoIdOfAPerson() throws {
    let desk = try TrainingDesk.demo()
    let person = try desk.id("people", search: "Zofia Ćwik", personal: true)
    #expect(try desk.lines("log").contains { $0.contains(person) })
    let shell = ProgramRunner("/bin/sh")
    try shell.run("-c", "chmod -R a+rX '\(desk.data)'; chmod -R go= '\(desk.data)/personal'")
    let other = try powerless(desk)
    for command in [["log"], ["log", "--json"], ["log", person]] {
      let told = try other.run(command)
      #expect(told.code == 0 && told.output.contains("per-…"), "\(command): \(told.errors)")
      #expect(told.output.firstMatch(of: /per-[0-9a-z]{10}/) == nil, "\(command)")
    }
  }

  /// The shell's limit stands for a quota: the write that would pass it comes back short, or not at all.
  @Test(arguments: [4, 0]) func aQuotaThatIsUsedUpLeavesWhatWasThere(blocks: Int) throws {
    let desk = try TrainingDesk.empty()
    try desk.lines("add", "organization", "name=Sowa", "legalForm=association")
    let limited = ProgramRunner("/bin/sh", environment: desk.shell.environment)
    let result = try limited.run(
      "-c", "ulimit -f \(blocks); exec \"$@\"", "sh", desk.shell.program, "add", "organization", "name=A",
      "legalForm=association", "description=\(long)")
    #expect(result.status == .code(74), "\(result.errors)")
    #expect(result.output.isEmpty)
    #expect((1...3).contains(result.errors.split(separator: "\n").count), "\(result.errors)")
    #expect(try desk.lines("list", "organizations").count == 1)
    #expect(try desk.isWhole())
    try desk.lines("add", "organization", "name=A", "legalForm=association", "description=\(long)")
    #expect(try desk.lines("list", "organizations").count == 2)
  }

  @Test func aFullDiskLeavesWhatWasThere() throws {
    let desk = try TrainingDesk.empty()
    let place = desk.folder.path("disk")
    mkdir(place, 0o700)
    let script = """
      mount -t tmpfs -o size=128k none '\(place)' 2>/dev/null || exit 99
      export WSPOLNIE_DATA='\(place)/data'
      "$0" init "$WSPOLNIE_DATA" --training || exit 98
      "$0" add organization name=Sowa legalForm=association >/dev/null || exit 97
      dd if=/dev/zero of='\(place)/filler' bs=4k 2>/dev/null
      "$0" add organization name=A legalForm=association "description=$1"; echo "added: $?"
      "$0" list organizations --json | grep -c Sowa
      "$0" check >/dev/null; echo "checked: $?"
      rm '\(place)/filler'
      "$0" add organization name=A legalForm=association "description=$1" >/dev/null; echo "added: $?"
      "$0" check >/dev/null; echo "checked: $?"
      """
    let shell = ProgramRunner("/bin/sh", environment: desk.shell.environment)
    // The mount is seen by this script alone and goes with it.
    let result = try shell.run("-c", "exec unshare -m sh -c \"$@\"", "sh", script, desk.shell.program, long)
    guard result.code == 0, !result.output.isEmpty else {
      // Not everybody may mount: the quota above asks the same of the program.
      #expect(result.code == 99 || result.code == 1 || result.code == 127, "\(result)")
      return
    }
    #expect(result.outputLines == ["added: 74", "1", "checked: 0", "added: 0", "checked: 0"], "\(result.errors)")
    #expect((1...3).contains(result.errors.split(separator: "\n").count), "\(result.errors)")
    #expect(result.errors.contains("miejsca"), "\(result.errors)")
  }

  /// Personal data go out with a line in the log or not at all, whatever hinders the line; all else is read.
  @Test func whereTheLogCannotTellOfItNothingPersonalGoesOut() throws {
    let desk = try TrainingDesk.empty()
    let place = desk.folder.path("disk")
    mkdir(place, 0o700)
    let script = """
      mount -t tmpfs -o size=256k none '\(place)' 2>/dev/null || exit 99
      export WSPOLNIE_DATA='\(place)/data'
      "$0" init "$WSPOLNIE_DATA" --training || exit 98
      id=$("$0" add session title=Warsztat start=2026-10-01T17:00 end=2026-10-01T19:00)
      "$0" register "$id" --name Zofia >/dev/null || exit 97
      say() { what="$1"; shift; "$@" >'\(desk.folder.path("said"))' 2>>'\(desk.folder.path("errors"))'
        echo "$what $? $(grep -c Zofia '\(desk.folder.path("said"))')"; }
      dd if=/dev/zero of='\(place)/filler' bs=4k 2>/dev/null
      while "$0" add organization name=A legalForm=association >/dev/null 2>&1; do :; done
      say full "$0" list person --personal
      say full "$0" export person --personal
      say full "$0" backup /dev/null
      say full "$0" list session
      rm '\(place)/filler'
      mount -o remount,ro '\(place)'
      say read-only "$0" show "$("$0" list person | cut -d' ' -f1)" --personal
      say read-only "$0" backup '\(desk.folder.path("kopia.tar"))'
      say read-only "$0" list session
      say rescued "$0" backup --unlogged '\(desk.folder.path("kopia.tar"))'
      """
    let shell = ProgramRunner("/bin/sh", environment: desk.shell.environment)
    let result = try shell.run("-c", "exec unshare -m sh -c \"$@\"", "sh", script, desk.shell.program)
    guard result.code == 0, !result.output.isEmpty else {
      // Not everybody may mount: a damaged register asks the same of the program.
      #expect(result.code == 99 || result.code == 1 || result.code == 127, "\(result)")
      return
    }
    let errors = try String(decoding: desk.folder.read("errors"), as: UTF8.self)
    #expect(
      result.outputLines == [
        "full 74 0", "full 74 0", "full 74 0", "full 0 0", "read-only 77 0", "read-only 77 0", "read-only 0 0",
        "rescued 0 0",
      ], "\(errors)")
    #expect(errors.contains("Danych osobowych nie wydano") && errors.contains("Na dysku nie ma miejsca"), "\(errors)")
    #expect(errors.contains("dysk jest tylko do odczytu") && errors.contains("dziennik o tym nie mówi"), "\(errors)")
  }

  @Test func whoeverHoldsTheLockTooLongIsNamed() throws {
    let desk = try TrainingDesk.empty()
    try desk.lines("add", "organization", "name=Sowa", "legalForm=association")
    let session = try desk.lines("add", "session", "title=A", "start=2026-10-01T17:00", "end=2026-10-01T19:00")[0]
    try desk.lines("register", session, "--name", "Zofia")
    let lock = desk.folder.path("data/lock")
    /// Starts an import of rows that nobody has brought in, and stops it as soon as it has the lock.
    func stopped(_ rows: ClosedRange<Int>) throws -> RunningProgram {
      let table = rows.map { "Organizacja \($0);fundacja;\($0)\n" }.joined()
      let file = try desk.folder.write("many.csv", "nazwa;forma prawna;numer zewnętrzny\n" + table)
      let holder = try desk.shell.start(["import", "organizations", file])
      let signature = #""process":\#(holder.process.id)"#
      while holder.process.collect() == nil {
        // Locked first, signed an instant later.
        guard terminal_is_locked(lock) == 1 else { continue }
        if try String(decoding: desk.folder.read("data/lock"), as: UTF8.self).contains(signature) { break }
      }
      holder.process.send(signal: SIGSTOP)
      if holder.process.collect() == nil { try holder.process.waitUntilStopped() }
      return holder
    }
    // It has the lock for a moment: on a busy machine it may be over before it is stopped, and is tried again.
    var brought = 4_000
    var holder = try stopped(1...brought)
    while terminal_is_locked(lock) != 1, brought < 40_000 {
      holder.process.send(signal: SIGCONT)
      try #require(try holder.finish().code == 0)
      holder = try stopped((brought + 1)...(brought + 4_000))
      brought += 4_000
    }
    try #require(terminal_is_locked(lock) == 1, "the import was stopped while it held the lock")

    let result = try desk.run("add", "organization", "name=A", "legalForm=association")
    #expect(result.code == 75)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("proces \(holder.process.id)"), "\(result.errors)")
    let before = brought - 4_000 + 1
    #expect(try desk.lines("list", "organizations", "--json").count == before, "reading waits for nobody")
    // What would have to be noted waits as long, and then nothing of it goes out.
    let person = try desk.run("list", "person", "--personal")
    #expect(person.code == 75 && !person.output.contains("Zofia"), "\(person.errors)")
    #expect(person.errors.contains("proces \(holder.process.id)"), "\(person.errors)")

    holder.process.send(signal: SIGCONT)
    #expect(try holder.finish().code == 0)
    try desk.lines("add", "organization", "name=A", "legalForm=association")
    #expect(try desk.lines("list", "organizations", "--json").count == brought + 2)
    #expect(try desk.isWhole())
  }
}
