import CLinux
import Glibc
import TerminalCanvas

/// The reason why the run loop woke up: keys, signals, or the end of the terminal.
struct Wake {
  /// The bytes that came from the keyboard, all that were there.
  var bytes: [UInt8] = []
  /// The signals that came, in their order.
  var signals: [Int32] = []
  /// Whether the terminal is gone.
  var isHungUp = false

  /// Whether nothing came but the time.
  var isQuiet: Bool { bytes.isEmpty && signals.isEmpty && !isHungUp }
}

/// The source of wakes, the one place where the program waits: for keys, signals, or a time to pass.
struct WakeSource {
  /// The signals that the loop takes as events: they are blocked everywhere else.
  static let signals = [SIGWINCH, SIGINT, SIGCONT, SIGTSTP, SIGPIPE] + endings
  /// The signals that would end the process unless somebody took them (signal(7)): the program leaves in good order,
  /// and keeps what was typed.
  static let endings =
    [
      SIGTERM, SIGHUP, SIGQUIT, SIGALRM, SIGUSR1, SIGUSR2, SIGXCPU, SIGVTALRM, SIGPROF, SIGIO, SIGPWR, SIGSTKFLT,
    ] + (__libc_current_sigrtmin()...__libc_current_sigrtmax())
  /// How many bytes are read at a time; a paste takes several reads.
  private static let readSize = 65_536
  private let signalDescriptor: Int32
  /// How many bytes a wake brings at most, for signals are looked at between two.
  private let most: Int

  /// Blocks the signals and opens their descriptor. Must come before the terminal is taken over, so that none is lost.
  /// - Parameter most: how many bytes a wake brings at most; without it all that are there.
  init?(bringingAtMost most: Int = .max) {
    self.most = most
    let descriptor = linux_signal_descriptor(WakeSource.signals, WakeSource.signals.count)
    guard descriptor >= 0 else { return nil }
    signalDescriptor = descriptor
  }

  /// Waits for something to happen, at most so many milliseconds, and takes all that is there.
  func wait(atMost milliseconds: Int) -> Wake {
    var wake = Wake()
    var watched = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signalDescriptor, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&watched, nfds_t(watched.count), Int32(clamping: max(0, milliseconds))) > 0 else { return wake }
    while case let signal = linux_next_signal(signalDescriptor), signal > 0 { wake.signals.append(signal) }
    let seen = Int32(watched[0].revents)
    // Also when POLLIN is set beside it: a terminal that is gone stays readable for ever.
    if seen & (POLLHUP | POLLERR | POLLNVAL) != 0 { wake.isHungUp = true }
    if seen & POLLIN != 0 { readAll(into: &wake) }
    return wake
  }

  /// Forgets that the process was continued, where that is known already. Other signals stay.
  func forgetContinuation() { linux_forget_signal(SIGCONT) }

  private func readAll(into wake: inout Wake) {
    repeat {
      let before = wake.bytes.count
      let room = min(WakeSource.readSize, most - before)
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        count = max(0, read(STDIN_FILENO, buffer.baseAddress, room))
      }
      wake.bytes += chunk
      if wake.bytes.count == before {
        wake.isHungUp = true
        return
      }
    } while wake.bytes.count < most && hasMore
  }

  private var hasMore: Bool {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&input, 1, 0) > 0 && Int32(input.revents) & POLLIN != 0
  }
}
