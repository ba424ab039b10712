import CTerminal
import Glibc

/// What a command left behind: its exit code and all it wrote.
struct ProgramResult {
  var status: ExitStatus
  var outputBytes: [UInt8]
  var errorBytes: [UInt8]

  var output: String { String(decoding: outputBytes, as: UTF8.self) }
  var errors: String { String(decoding: errorBytes, as: UTF8.self) }
  var outputLines: [String] { output.split(separator: "\n").map(String.init) }
  /// The code it exited with, or nil where a signal ended it.
  var code: Int32? { if case .code(let code) = status { code } else { nil } }
}

/// The time allowed has passed; the message holds what was seen until then.
struct TookTooLong: Error, CustomStringConvertible {
  var description: String
}

/// Runs one program as a shell would: arguments, environment, input; then what it answered.
struct ProgramRunner {
  var program: String
  var environment: [String: String]
  var folder = "/"

  /// As a clerk of a fresh system would find it; nothing of the developer's own environment but the path.
  static let plainEnvironment = [
    "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", "HOME": "/nonexistent",
  ]

  init(_ program: String, environment: [String: String] = [:]) {
    self.program = program
    self.environment = Self.plainEnvironment.merging(environment) { $1 }
  }

  /// The program of this build, speaking the language asked for.
  static func wspolnie(data: String? = nil, language: String = "pl", now: String? = nil) throws -> ProgramRunner {
    var environment = ["WSPOLNIE_LANG": language]
    environment["WSPOLNIE_DATA"] = data
    environment["WSPOLNIE_NOW"] = now
    return ProgramRunner(try BuiltProgram.path(), environment: environment)
  }

  /// Starts it and comes back at once.
  func start(_ arguments: [String]) throws -> RunningProgram {
    try RunningProgram(program, arguments, environment: environment, folder: folder)
  }

  /// Starts it, gives it the input, and waits for its end.
  @discardableResult
  func run(_ arguments: [String], input: String = "", within time: Duration = .seconds(60)) throws -> ProgramResult {
    let running = try start(arguments)
    return try running.finish(input: input, within: time)
  }

  @discardableResult
  func run(_ arguments: String..., input: String = "") throws -> ProgramResult { try run(arguments, input: input) }
}

/// A program at work on three pipes.
final class RunningProgram {
  let process: ChildProcess
  private var input: Int32?
  private var output: Int32?
  private var errors: Int32?
  private var outputBytes: [UInt8] = []
  private var errorBytes: [UInt8] = []
  private let name: String

  /// Writing to a program that no longer reads must be an answer, not the end of the tests.
  private static let quietBrokenPipes: Void = { signal(SIGPIPE, SIG_IGN) }()

  init(_ program: String, _ arguments: [String], environment: [String: String], folder: String) throws {
    Self.quietBrokenPipes
    name = ([program] + arguments).joined(separator: " ")
    var ends: [[Int32]] = []
    for _ in 0..<3 {
      var pair: [Int32] = [-1, -1]
      let answer = terminal_pipe(&pair)
      guard answer == 0 else { throw SystemProblem(doing: "opening a pipe", number: -answer) }
      ends.append(pair)
    }
    defer { [ends[0][0], ends[1][1], ends[2][1]].forEach { close($0) } }
    (input, output, errors) = (ends[0][1], ends[1][0], ends[2][0])
    process = try ChildProcess(
      program, arguments, environment: environment, folder: folder,
      wiring: .descriptors(input: ends[0][0], output: ends[1][1], errors: ends[2][1]))
    for file in [ends[0][1], ends[1][0], ends[2][0]] { _ = fcntl(file, F_SETFL, O_NONBLOCK) }
  }

  deinit { [input, output, errors].forEach { if let file = $0 { close(file) } } }

  /// Stops listening to its standard output, as `| head -1` does.
  func closeOutput() {
    output.map { _ = close($0) }
    output = nil
  }

  /// Waits until its standard output holds a text.
  func waitUntilOutput(holds wanted: String, within time: Duration = .seconds(30)) throws {
    let deadline = ContinuousClock.now + time
    while !String(decoding: outputBytes, as: UTF8.self).contains(wanted) {
      guard ContinuousClock.now < deadline, output != nil else { throw tooLong("did not write “\(wanted)”") }
      listen(until: deadline)
    }
  }

  /// Waits until its errors hold a text.
  func waitUntilErrors(hold wanted: String, within time: Duration = .seconds(30)) throws {
    let deadline = ContinuousClock.now + time
    while !String(decoding: errorBytes, as: UTF8.self).contains(wanted) {
      guard ContinuousClock.now < deadline, errors != nil else { throw tooLong("did not say “\(wanted)”") }
      listen(until: deadline)
    }
  }

  /// Waits until it has written something, and reads nothing of it: so whatever is more than a pipe holds waits, too.
  func waitUntilItWrites(within time: Duration = .seconds(30)) throws {
    let deadline = ContinuousClock.now + time
    guard let output else { throw tooLong("did not write") }
    while !Descriptor.wait([(file: output, events: POLLIN)], atMost: deadline - .now).contains(where: { $0 != 0 }) {
      guard ContinuousClock.now < deadline else { throw tooLong("did not write") }
    }
  }

  /// Gives it the input, closes that, reads both outputs side by side and waits for the end.
  func finish(input text: String = "", within time: Duration = .seconds(60)) throws -> ProgramResult {
    let deadline = ContinuousClock.now + time
    var unsent = Array(text.utf8)[...]
    if unsent.isEmpty { closeInput() }
    while true {
      if input == nil, output == nil, errors == nil, let status = process.collect() {
        return ProgramResult(status: status, outputBytes: outputBytes, errorBytes: errorBytes)
      }
      guard ContinuousClock.now < deadline else { throw tooLong("did not end") }
      listen(until: deadline)
      if let input, !unsent.isEmpty {
        let count = unsent.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
        if count > 0 { unsent = unsent.dropFirst(count) }
        if count < 0, errno != EAGAIN { unsent = [] }
        if unsent.isEmpty { closeInput() }
      }
    }
  }

  private func closeInput() {
    input.map { _ = close($0) }
    input = nil
  }

  /// One wait on whatever is open. When nothing is, the end of the program is looked for every few milliseconds.
  private func listen(until deadline: ContinuousClock.Instant) {
    let sources = [output, errors].compactMap { $0 }.map { (file: $0, events: POLLIN) }
    let sinks = [input].compactMap { $0 }.map { (file: $0, events: POLLOUT) }
    let breath: Duration = sources.isEmpty ? .milliseconds(5) : .milliseconds(500)
    _ = Descriptor.wait(sources + sinks, atMost: min(breath, deadline - ContinuousClock.now))
    Self.drain(&output, into: &outputBytes)
    Self.drain(&errors, into: &errorBytes)
  }

  private static func drain(_ file: inout Int32?, into bytes: inout [UInt8]) {
    while let open = file, let more = Descriptor.read(open) {
      bytes += more
      if more.isEmpty {
        close(open)
        file = nil
      }
    }
  }

  private func tooLong(_ what: String) -> TookTooLong {
    let (output, errors) = (String(decoding: outputBytes, as: UTF8.self), String(decoding: errorBytes, as: UTF8.self))
    return TookTooLong(description: "\(name) \(what) in time. It wrote:\n\(output)\nand as errors:\n\(errors)")
  }
}
