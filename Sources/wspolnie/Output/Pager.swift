import Glibc

/// The program with which a person reads long output: started once there are more lines than the terminal has, so that
/// what is short is just printed.
final class Pager {
  private let rows: Int
  private let start: () -> PagerProcess?
  /// Takes bytes where no pager is needed, or none can be had.
  private let direct: (UnsafeRawBufferPointer) -> Int32
  private var held: [UInt8] = []
  private var lines = 0
  private var process: PagerProcess?
  private var isDirect = false
  /// What the pager was given: printed after all where there is no such program.
  private var given: [UInt8] = []

  /// - Parameters:
  ///   - rows: how many lines the terminal has.
  ///   - start: starts the pager; nil where that fails.
  ///   - direct: takes all bytes and answers 0 or the system's error number.
  init(rows: Int, start: @escaping () -> PagerProcess?, direct: @escaping (UnsafeRawBufferPointer) -> Int32) {
    self.rows = rows
    self.start = start
    self.direct = direct
  }

  /// Takes all bytes, and answers 0 or the system's error number.
  func write(_ bytes: UnsafeRawBufferPointer) -> Int32 {
    if process != nil { return hand(bytes) }
    if isDirect { return direct(bytes) }
    held.append(contentsOf: bytes)
    lines += bytes.count { $0 == UInt8(ascii: "\n") }
    // The shell's prompt takes a line.
    guard lines >= rows else { return 0 }
    process = start()
    isDirect = process == nil
    return handOver()
  }

  /// Hands over what is held, and waits until the person has read enough.
  func end() -> Int32 {
    let error = handOver()
    return process == nil ? error : finish()
  }

  /// Gives bytes to the pager; a person who has read enough ends it before.
  private func hand(_ bytes: UnsafeRawBufferPointer) -> Int32 {
    guard let process else { return direct(bytes) }
    given.append(contentsOf: bytes)
    let error = process.write(bytes)
    guard error == EPIPE else { return error }
    let printed = finish()
    return isDirect ? printed : error
  }

  /// Waits for the pager's end. Where the shell knows no such program, all that it was given is printed.
  private func finish() -> Int32 {
    let status = process?.end()
    process = nil
    guard status == PagerProcess.notFound else { return 0 }
    isDirect = true
    return given.withUnsafeBytes(direct)
  }

  private func handOver() -> Int32 {
    defer { held = [] }
    return held.isEmpty ? 0 : held.withUnsafeBytes { hand($0) }
  }
}

/// A running pager.
struct PagerProcess {
  private let pid: pid_t
  private let descriptor: Int32

  /// Starts a command of the shell that reads what is written to it; nil where it cannot be started.
  init?(_ command: String) {
    // As git(1) has it: less ends by itself where all fits, keeps colours, and leaves the screen as it is.
    setenv("LESS", "FRX", 0)
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    defer { close(ends[0]) }
    // Else the pager would hold the end at which it waits to hear that there is no more.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // What this process does not want to hear of, the pager does.
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGPIPE, SIGXFSZ, SIGINT] { sigaddset(&signals, number) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var pid: pid_t = 0
    var arguments: [UnsafeMutablePointer<CChar>?] = ["sh", "-c", command].map { (word: String) in strdup(word) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    guard posix_spawn(&pid, "/bin/sh", &actions, &attributes, &arguments, environ) == 0 else {
      close(ends[1])
      return nil
    }
    self.pid = pid
    descriptor = ends[1]
    // Ctrl-C is the pager's while it reads.
    signal(SIGINT, SIG_IGN)
  }

  /// Takes all bytes, and answers 0 or the system's error number: that nobody reads any more, EPIPE.
  func write(_ bytes: UnsafeRawBufferPointer) -> Int32 { writeAll(bytes, to: descriptor) }

  /// The exit status of a shell that finds no such program.
  static let notFound: Int32 = 127

  /// Tells it that there is no more, and waits for its end: its exit status, 0 too where a signal ended it.
  func end() -> Int32 {
    close(descriptor)
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    signal(SIGINT, SIG_DFL)
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 0
  }
}

extension Desk {
  /// Does something whose output a person on a terminal reads through `$PAGER`, where one is named.
  func paged(_ body: (Desk) throws(CommandFailure) -> ExitCode) throws(CommandFailure) -> ExitCode {
    guard output.isTerminal, let rows = surroundings.rows, let command = surroundings.variable("PAGER") else {
      return try body(self)
    }
    let pager = Pager(rows: rows, start: { PagerProcess(command) }, direct: output.writing)
    defer { _ = pager.end() }
    var desk = self
    // Ctrl-C is the pager's.
    desk.surroundings.endings = Endings()
    desk.surroundings.output = Printer(isTerminal: true, columns: output.columns, write: pager.write)
    defer { desk.output.flush() }
    return try body(desk)
  }
}
