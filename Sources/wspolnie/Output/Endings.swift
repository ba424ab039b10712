import CLinux
import Glibc

/// The signals that ask a command to end. While it gives something out they end nothing by themselves: what was begun is
/// taken back first, and the log is told of it; then the process ends as they would have ended it.
final class Endings {
  /// Ctrl-C, kill(1), and a terminal that is closed.
  static let usual = [SIGINT, SIGTERM, SIGHUP]

  private let signals: [Int32]
  private var held: [Int32] = []
  private var descriptor: Int32 = -1
  private var depth = 0
  /// The signal that came while they were held; nil: none did.
  private(set) var taken: Int32?

  /// Such signals; none: nobody is held up.
  init(_ signals: [Int32] = []) { self.signals = signals }

  /// Whether they are held now.
  private var isHolding: Bool { descriptor >= 0 }

  /// Holds them; as often as that is asked for, `release` must be.
  func hold() {
    depth += 1
    guard depth == 1 else { return }
    // What nohup(1) or a shell without job control has told the process not to hear, it does not hear.
    held = signals.filter { linux_ignores_signal($0) == 0 }
    guard !held.isEmpty else { return }
    descriptor = linux_signal_descriptor(held, held.count)
  }

  /// Lets them end the process again.
  func release() {
    depth -= 1
    guard depth == 0, isHolding else { return }
    close(descriptor)
    descriptor = -1
    Self.unblock(held)
  }

  /// Whether one came while they are held.
  func cameMeanwhile() -> Bool {
    if taken == nil, isHolding, case let signal = linux_next_signal(descriptor), signal > 0 { taken = signal }
    return taken != nil
  }

  /// Waits so many milliseconds, or until one comes while they are held; whether one did.
  func came(within milliseconds: Int) -> Bool {
    if cameMeanwhile() { return true }
    var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    poll(&watched, 1, Int32(clamping: milliseconds))
    return cameMeanwhile()
  }

  /// How many bytes may be written now to an open descriptor, at most so many, without being held up by its reader; nil:
  /// a signal came, and nothing more is to be written.
  func room(of descriptor: Int32, for count: Int) -> Int? {
    while isHolding, !cameMeanwhile() {
      var watched = [
        pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: self.descriptor, events: Int16(POLLIN), revents: 0),
      ]
      poll(&watched, nfds_t(watched.count), -1)
      // So many a pipe takes at once, if it takes any.
      if watched[1].revents == 0, watched[0].revents != 0 { return min(count, Int(PIPE_BUF)) }
    }
    return taken == nil ? count : nil
  }

  /// Ends the process by a signal, as if nobody had ever held it: only so does the shell's script that called it stop too.
  static func die(of number: Int32) {
    signal(number, SIG_DFL)
    raise(number)
    unblock([number])
  }

  private static func unblock(_ numbers: [Int32]) {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in numbers { sigaddset(&signals, number) }
    sigprocmask(SIG_UNBLOCK, &signals, nil)
  }
}
