import CivicDomain
import Foundation
import Glibc
import Testing
import Words

@testable import wspolnie

/// `lp` reads what is printed, and nothing else; whatever it does, the program goes on.
@Suite(.serialized) struct QueueProgramTests {
  private let folder: String

  init() throws {
    // As the program does: a reader that goes away is an answer of `write`.
    signal(SIGPIPE, SIG_IGN)
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("lp-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  /// An `lp` that does what a script says.
  private func program(_ script: String, queue: String? = nil) throws -> QueueProgram {
    let text = folder + "/script"
    try "#!/bin/sh\n\(script)\n".write(toFile: text, atomically: false, encoding: .utf8)
    // Another process makes it: were it open to write here while a test beside this one forks, it could not be started.
    let copying = try Process.run(
      URL(fileURLWithPath: "/usr/bin/install"), arguments: ["-m", "755", text, folder + "/lp"])
    copying.waitUntilExit()
    #expect(copying.terminationStatus == 0)
    return try #require(QueueProgram(queue: queue, in: surroundings("\(folder):/usr/bin:/bin")))
  }

  private func surroundings(_ path: String?) -> Surroundings {
    let silent = Printer(isTerminal: false, columns: nil) { _ in 0 }
    return Surroundings(
      environment: { $0 == "PATH" ? path : nil }, clock: { Instant(microsecondsSince1970: 0) }, random: { 1 },
      login: "ola", home: folder, input: TypedInput("", isTerminal: false), output: silent, errors: silent)
  }

  private func trouble(_ program: QueueProgram, _ text: String = "x", isStopped: () -> Bool = { false })
    -> PrintingTrouble?
  {
    do throws(PrintingTrouble) {
      _ = try program.send(Array(text.utf8), isStopped: isStopped)
      return nil
    } catch {
      return error
    }
  }

  private func written(_ name: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
  }

  @Test func `it gets the text, the queue, an environment of its own and no other descriptor`() throws {
    let script = """
      cat > "$HOME/text"; echo "$@" > "$HOME/arguments"; env | sort > "$HOME/environment"
      ls /proc/self/fd | tr '\\n' ' ' > "$HOME/descriptors"; (: > /dev/tty) 2>/dev/null && echo tty
      echo 'request id is biuro-7 (1 file(s))'
      """
    setenv("WSPOLNIE_SECRET", "1", 1)
    let text = String(repeating: "Zażółć gęślą jaźń\n", count: 20_000)
    let said = try program(script, queue: "biuro").send(Array(text.utf8), isStopped: { false })
    #expect(said == "request id is biuro-7 (1 file(s)) ".trimmingCharacters(in: .whitespaces))
    #expect(try written("text") == text)
    #expect(try written("arguments") == "-d biuro\n")
    let names = try written("environment").split(separator: "\n").map { $0.prefix { $0 != "=" } }
    #expect(Set(names).subtracting(["PWD", "_", "SHLVL", "OLDPWD"]) == ["HOME", "LC_ALL", "PATH"], "\(names)")
    // ls(1) opens the folder itself.
    #expect(try written("descriptors") == "0 1 2 3 ")
  }

  @Test func `a refusal is told with its code and its words, in one safe line`() throws {
    let refusing = try program("cat >/dev/null; printf 'lp: no\\033[2J default\\ndestination' >&2; exit 3")
    #expect(trouble(refusing) == .refused(code: 3, words: "lp: no\u{FFFD}[2J default destination"))
    // It reads nothing, and there is more than a pipe holds.
    #expect(
      trouble(try program("exec 0<&-; exit 1"), String(repeating: "x", count: 1 << 20)) == .refused(code: 1, words: ""))
    #expect(trouble(try program("kill -9 $$")) == .programEnded)
    let talking = try program("head -c 100000 /dev/zero | tr '\\0' x")
    let said = try talking.send([], isStopped: { false })
    #expect(said.count == 2_000)
  }

  @Test(arguments: ["sleep 600", "exec >&- 2>&- 0<&-; sleep 600", "yes", "cat >/dev/null; sleep 600 & wait"])
  func `one that hangs is ended, with all that it started`(script: String) throws {
    var program = try program("echo $$ > \"$HOME/pid\"; \(script)")
    // On a busy machine the shell may not even have begun by then.
    var pid: pid_t?
    for patience in [300, 3_000, 20_000] where pid == nil {
      program.patience = patience
      #expect(trouble(program) == .programHung)
      pid = (try? written("pid")).flatMap { pid_t($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
    }
    let process = try #require(pid)
    #expect(kill(process, 0) != 0 && errno == ESRCH)
  }

  @Test func `whoever stops it ends it`() throws {
    var looks = 0
    let stopped = trouble(try program("sleep 600"), String(repeating: "x", count: 1 << 20)) {
      looks += 1
      return looks > 2
    }
    #expect(stopped == .stopped)
  }

  @Test func `where there is none, it is not looked for where one happens to be`() throws {
    #expect(QueueProgram(queue: nil, in: surroundings("\(folder):/nowhere")) == nil)
    _ = try program("exit 0")
    let here = FileManager.default.currentDirectoryPath
    let relative = String(repeating: "../", count: here.split(separator: "/").count) + folder.dropFirst()
    #expect(access(relative + "/lp", X_OK) == 0)
    #expect(QueueProgram(queue: nil, in: surroundings("\(relative)::/nowhere")) == nil)
    #expect(chmod(folder + "/lp", 0o644) == 0)
    #expect(QueueProgram(queue: nil, in: surroundings(folder)) == nil || geteuid() == 0)
    // No program for this machine.
    try Data([0x7F, 0x45, 0x4C, 0x46, 0, 0]).write(to: URL(fileURLWithPath: folder + "/lp"))
    #expect(chmod(folder + "/lp", 0o755) == 0)
    let broken = try #require(QueueProgram(queue: nil, in: surroundings(folder)))
    guard case .notStarted? = trouble(broken) else {
      Issue.record("started")
      return
    }
  }
}
