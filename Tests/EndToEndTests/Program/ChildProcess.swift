import CTerminal
import Glibc

/// How a program ended.
enum ExitStatus: Equatable {
  case code(Int32)
  case signal(Int32)
}

/// A call to the system that failed.
struct SystemProblem: Error, CustomStringConvertible {
  var doing: String
  var number: Int32

  var description: String { "\(doing): \(String(cString: strerror(number)))" }
}

/// A program that this test started, in a session of its own. It is killed when nobody holds it any more.
final class ChildProcess {
  let id: pid_t
  private var ended: ExitStatus?
  /// Whether its memory was written to a file when a signal ended it.
  private(set) var leftAnImage = false

  /// Where the program's standard input, output and errors go.
  enum Wiring {
    case terminal(slave: String)
    case descriptors(input: Int32, output: Int32, errors: Int32)
  }

  init(
    _ program: String, _ arguments: [String], environment: [String: String], folder: String, wiring: Wiring
  ) throws {
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    var settings: [UnsafeMutablePointer<CChar>?] =
      environment.sorted { $0.key < $1.key }
      .map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + settings).forEach { free($0) } }
    var process: pid_t = 0
    let answer =
      switch wiring {
      case .terminal(let slave): terminal_start(&process, &words, &settings, folder, slave, [0, 1, 2])
      case .descriptors(let input, let output, let errors):
        terminal_start(&process, &words, &settings, folder, nil, [input, output, errors])
      }
    guard answer == 0 else { throw SystemProblem(doing: "starting \(program)", number: -answer) }
    id = process
  }

  deinit {
    guard ended == nil else { return }
    kill(id, SIGKILL)
    var status: Int32 = 0
    waitpid(id, &status, 0)
  }

  /// How it ended, or nil while it runs. Never waits.
  func collect() -> ExitStatus? {
    if ended == nil {
      var status: Int32 = 0
      guard waitpid(id, &status, WNOHANG) == id else { return nil }
      let signal = status & 0x7F
      leftAnImage = status & 0x80 != 0
      ended = signal == 0 ? .code((status >> 8) & 0xFF) : .signal(signal)
    }
    return ended
  }

  /// Waits until a signal has stopped it, as its state in `/proc` tells (proc_pid_stat(5)).
  func waitUntilStopped(within time: Duration = .seconds(20)) throws {
    let deadline = ContinuousClock.now + time
    while !isStopped {
      guard ContinuousClock.now < deadline else { throw TookTooLong(description: "Process \(id) did not stop.") }
      _ = Descriptor.wait([], atMost: .milliseconds(5))
    }
  }

  private var isStopped: Bool { state == "T" }

  /// Whether it runs, or would if it had a processor or its disk: it waits for nobody.
  var isAtWork: Bool { state == "R" || state == "D" }

  /// The letter of its state; nil where it is gone.
  private var state: Character? {
    let file = open("/proc/\(id)/stat", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let text = String(decoding: Descriptor.read(file) ?? [], as: UTF8.self)
    // The name stands in brackets and may hold anything.
    return text.split(separator: ")").last?.dropFirst().first
  }

  /// Nothing is sent once the end is known: its number may already be another's.
  func send(signal number: Int32) {
    guard collect() == nil else { return }
    kill(id, number)
  }
}
