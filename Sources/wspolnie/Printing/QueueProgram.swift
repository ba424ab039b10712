import CLinux
import FlatFileStore
import Glibc
import TerminalCanvas
import Words

/// lp(1), which puts what it reads into a queue of the computer.
///
/// It is found without a shell, inherits nothing but its pipes, has no terminal, and is ended when it takes too long. What is
/// printed never stands among its arguments, which everyone on the computer can read.
struct QueueProgram {
  private let path: String
  private let queue: String?
  private let environment: [String]
  /// Milliseconds after which it is ended: a queue takes a report at once.
  var patience = 30_000

  /// Milliseconds after which it is looked whether it ended, or somebody stopped it.
  private static let glance = 50
  /// The most bytes of its words that are kept; a sentence is shorter.
  private static let mostWords = 2_000
  /// Where programs are looked for if nobody says so.
  private static let usualPath = "/usr/bin:/bin"

  /// The program; nil where the computer has none.
  init?(queue: String?, in surroundings: Surroundings) {
    let folders = surroundings.variable("PATH") ?? Self.usualPath
    // What is named from where one happens to be would be anybody's.
    let places = folders.split(separator: ":").filter { $0.hasPrefix("/") }.map { "\($0)/lp" }
    guard let path = places.first(where: Self.isProgram) else { return nil }
    self.path = path
    self.queue = queue
    environment = ["PATH=\(folders)", "HOME=\(surroundings.home)", "LC_ALL=C.UTF-8"]
  }

  private static func isProgram(_ path: String) -> Bool {
    var found = stat()
    return stat(PathText.cString(path), &found) == 0 && found.st_mode & S_IFMT == S_IFREG
      && access(PathText.cString(path), X_OK) == 0
  }

  /// Hands a text to the queue.
  /// - Returns: what the program said, one safe line.
  func send(_ text: [UInt8], isStopped: () -> Bool) throws(PrintingTrouble) -> String {
    let input = try Self.pipe()
    defer { close(input.reading) }
    let words: (reading: Int32, writing: Int32)
    do throws(PrintingTrouble) { words = try Self.pipe() } catch {
      close(input.writing)
      throw error
    }
    let pid: pid_t
    do throws(PrintingTrouble) {
      defer { close(words.writing) }
      pid = try start(reading: input.reading, saying: words.writing)
    } catch {
      close(input.writing)
      close(words.reading)
      throw error
    }
    var run = Run(pid: pid, input: input.writing, words: words.reading, rest: text[...])
    defer { run.end() }
    return try run.watch(patience: patience, isStopped: isStopped)
  }

  /// A pipe of which no other program inherits an end.
  private static func pipe() throws(PrintingTrouble) -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { throw .notStarted(.other(Int(errno))) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// `POSIX_SPAWN_SETSID`, which glibc declares under `_GNU_SOURCE` alone.
  private static let newSession: Int32 = 0x80

  private func start(reading input: Int32, saying words: Int32) throws(PrintingTrouble) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, words, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, words, STDERR_FILENO)
    _ = linux_spawn_without(&actions, STDERR_FILENO + 1)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // This program blocks or passes over signals which another must hear; in a session of its own there is no terminal on
    // which it could ask or write.
    var (none, all) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let flags = Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF) | Self.newSession
    posix_spawnattr_setflags(&attributes, Int16(flags))
    func copies(of texts: [String]) -> [UnsafeMutablePointer<CChar>?] { texts.map { strdup($0) } + [nil] }
    var arguments = copies(of: ["lp"] + (queue.map { ["-d", $0] } ?? []))
    var settings = copies(of: environment)
    defer { for text in arguments + settings { free(text) } }
    var pid: pid_t = 0
    let number = posix_spawn(&pid, PathText.cString(path), &actions, &attributes, &arguments, &settings)
    guard number == 0 else { throw .notStarted(.other(Int(number))) }
    return pid
  }

  /// A program that runs.
  private struct Run {
    let pid: pid_t
    var input: Int32
    let words: Int32
    var rest: ArraySlice<UInt8>
    var said: [UInt8] = []
    var isEnded = false

    /// Gives it what it reads, hears what it says, and waits for its end.
    mutating func watch(patience: Int, isStopped: () -> Bool) throws(PrintingTrouble) -> String {
      _ = fcntl(input, F_SETFL, O_NONBLOCK)
      _ = fcntl(words, F_SETFL, O_NONBLOCK)
      var waited = 0
      // It closed what it says things by: that it did is heard once.
      var isDeaf = false
      while true {
        if rest.isEmpty { closeInput() }
        var status: Int32 = 0
        if waitpid(pid, &status, WNOHANG) == pid {
          isEnded = true
          // What it started may still be talking.
          while said.count < QueueProgram.mostWords, hear() {}
          return try answer(to: status)
        }
        if isStopped() { throw .stopped }
        if waited >= patience { throw .programHung }
        var watched = [
          pollfd(fd: input, events: Int16(POLLOUT), revents: 0),
          pollfd(fd: isDeaf ? -1 : words, events: Int16(POLLIN), revents: 0),
        ]
        let happened = poll(&watched, nfds_t(watched.count), Int32(QueueProgram.glance))
        if watched[0].revents != 0 { give() }
        let isSilent = Int32(watched[1].revents) & POLLIN == 0
        if !isSilent { _ = hear() }
        if isSilent, Int32(watched[1].revents) & POLLHUP != 0 { isDeaf = true }
        let isDone = isSilent && input < 0
        // It closed both ends and has not ended yet.
        if happened > 0, isDone { poll(nil, 0, Int32(QueueProgram.glance)) }
        // Whoever says more than anybody reads is about to end as little as who says nothing.
        if happened <= 0 || isDone || said.count >= QueueProgram.mostWords { waited += QueueProgram.glance }
      }
    }

    private mutating func give() {
      let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EAGAIN, errno != EINTR {
        // It reads no more: its exit code says why.
        rest = []
      }
    }

    /// Takes what it says; false: nothing now.
    private mutating func hear() -> Bool {
      var chunk = [UInt8](repeating: 0, count: QueueProgram.mostWords)
      let count = read(words, &chunk, chunk.count)
      if count > 0 { said += chunk.prefix(min(count, QueueProgram.mostWords - said.count)) }
      return count > 0
    }

    private mutating func closeInput() {
      if input >= 0 { close(input) }
      input = -1
    }

    private func answer(to status: Int32) throws(PrintingTrouble) -> String {
      let text = String(decoding: said, as: UTF8.self)
      let line = SafeLine.made(of: String(text.drop(while: \.isWhitespace)))
      if status & 0x7F != 0 { throw .programEnded }
      let code = status >> 8 & 0xFF
      if code != 0 { throw .refused(code: Int(code), words: line) }
      return line
    }

    /// Ends it, with all that it started, unless it has ended.
    mutating func end() {
      closeInput()
      close(words)
      guard !isEnded else { return }
      kill(-pid, SIGKILL)
      kill(pid, SIGKILL)
      var status: Int32 = 0
      while waitpid(pid, &status, 0) < 0, errno == EINTR {}
      isEnded = true
    }
  }
}
