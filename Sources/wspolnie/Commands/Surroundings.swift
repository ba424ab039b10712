import CLinux
import CivicDomain
import FlatFileStore
import Glibc

/// The surroundings of a command, all that it knows of the world outside: made once when the process starts, and handed
/// on. Tests make their own.
struct Surroundings {
  /// Returns a variable of the environment; nil where it is not set.
  var environment: (String) -> String?
  /// Returns the time of the wall clock.
  var clock: () -> Instant
  /// Returns random bits for new ids and receipts.
  var random: () -> UInt64
  /// The login name of whoever runs the program.
  var login: String
  /// The folder of that person's own files.
  var home: String
  /// Standard input.
  var input: TypedInput
  /// Standard output.
  var output: Printer
  /// Standard error.
  var errors: Printer
  /// The height of the terminal of standard output, in lines; nil where it is none.
  var rows: Int?
  /// Called with every store that is opened.
  var opened: (Store) -> Void = { _ in }
  /// Begins to watch for Ctrl-C, which from then on no longer ends the process; the returned function says whether it
  /// was pressed since.
  var interruptions: () -> () -> Bool = { { false } }
  /// Says whether a shell stands above that whoever runs the program types into: it gives each command a group of its own, which
  /// no script does that was started in its place.
  var isUnderShell: () -> Bool = { JobControl.isThere }
  /// The signals that are held while something is given out; none: whoever gives it out takes signals otherwise.
  var endings = Endings()

  /// A variable of the environment that is set and not empty.
  func variable(_ name: String) -> String? {
    guard let value = environment(name), !value.isEmpty else { return nil }
    return value
  }

  /// The variable in which sshd's part names the office from which somebody comes.
  static let office = "WSPOLNIE_OFFICE"

  /// Whoever runs the program, with the office from which they come. It is believed where sshd started the program in the place
  /// of a shell, and not where one stands above. Whoever has a shell can get round that, as they can write the files.
  func author(as role: AccessRole = .keeper) -> Author {
    let isRemote = variable("SSH_CONNECTION") != nil && !isUnderShell()
    let office = variable(Self.office).flatMap { Manifest.isOffice($0) && isRemote ? $0 : nil }
    return Author(login, role: role, office: office)
  }

  /// The surroundings of this process. A reader that goes away and a file that may not grow (setrlimit(2)) are answers
  /// of `write`, not signals that kill; a crash leaves no names behind on the disk.
  static func ofThisProcess() -> Surroundings {
    _ = linux_forbid_core_dumps()
    for deadly in [SIGPIPE, SIGXFSZ] { signal(deadly, SIG_IGN) }
    let entry = getpwuid(getuid())
    // Names of folders, with every byte that they have.
    func text(_ pointer: UnsafeMutablePointer<CChar>?) -> String? { pointer.map { PathText.text(cString: $0) } }
    func variable(_ name: String) -> String? { text(getenv(name)).flatMap { $0.isEmpty ? nil : $0 } }
    var columns: Int32 = 0
    var rows: Int32 = 0
    let endings = Endings(Endings.usual)
    let hasSize = linux_window_size(STDOUT_FILENO, &columns, &rows) == 0 && columns > 0
    return Surroundings(
      environment: { text(getenv($0)) }, clock: wallClock,
      random: RandomBits().next,
      login: [text(entry?.pointee.pw_name), variable("LOGNAME"), variable("USER")].lazy.compactMap { $0 }
        .first(where: PathText.isText) ?? "uid-\(getuid())",
      home: variable("HOME") ?? text(entry?.pointee.pw_dir) ?? "/",
      input: TypedInput(reading: STDIN_FILENO),
      output: .descriptor(STDOUT_FILENO, columns: hasSize ? Int(columns) : nil, unless: endings),
      errors: .descriptor(STDERR_FILENO, columns: nil, bufferSize: 0), rows: hasSize && rows > 0 ? Int(rows) : nil,
      interruptions: watchedInterruptions, endings: endings)
  }

  private static func watchedInterruptions() -> () -> Bool {
    let descriptor = linux_signal_descriptor([SIGINT], 1)
    return { descriptor >= 0 && linux_next_signal(descriptor) > 0 }
  }

  private static func wallClock() -> Instant {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Instant(microsecondsSince1970: Int64(now.tv_sec) * 1_000_000 + Int64(now.tv_nsec) / 1_000)
  }

  /// Writes what is left in the buffers and ends the process. A reader that went away is no error; a full disk is.
  func end(with code: ExitCode) -> Never {
    output.flush()
    errors.flush()
    if case .failed = output.state, code == .done { exit(ExitCode.inputOutput.rawValue) }
    if let signal = code.signal { Endings.die(of: signal) }
    exit(code.rawValue)
  }
}
