import Glibc
import TerminalCanvas

/// A question to the terminal, and whether its answer is still on the way: an answer that comes when the program has
/// left would be typed into the shell.
struct TerminalQuestion {
  /// The question for the background's colour (OSC 11), then for the sort of terminal (DA2). Every terminal that is
  /// asked answers the second, and in this order: after that nothing more comes.
  static let background = "\u{1B}]11;?\u{7}\u{1B}[>c"

  /// Milliseconds after which an answer that has not come never will: longer than a packet takes around the world.
  private static let longestJourney = 2_000
  /// Milliseconds that leaving waits for the answer at most, where it may still come.
  private static let patience = 250

  private var askedAt: Int?

  /// Whether it was asked, and the last answer has not come.
  var isOpen: Bool { askedAt != nil }

  /// Notes that the question was sent.
  mutating func wasAsked() { askedAt = TerminalQuestion.ticks }

  /// Notes a report of the terminal; the last answer ends the wait.
  mutating func wasAnswered(_ report: TerminalReport) {
    if case .secondaryAttributes = report { askedAt = nil }
  }

  /// Takes the answer in, if it may still come. Called when the terminal is about to be given back.
  ///
  /// - Returns: false if it has not come.
  @discardableResult
  mutating func takeLateAnswer() -> Bool {
    guard let askedAt else { return true }
    var parser = KeyParser()
    let start = TerminalQuestion.ticks
    let end = min(askedAt + TerminalQuestion.longestJourney, start + TerminalQuestion.patience)
    while case let now = TerminalQuestion.ticks, now < end {
      var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      guard poll(&input, 1, Int32(clamping: end - now)) > 0 else { break }
      // A terminal that is gone answers nothing.
      guard Int32(input.revents) & POLLIN != 0, Int32(input.revents) & (POLLHUP | POLLERR) == 0 else { break }
      var bytes = [UInt8](repeating: 0, count: 256)
      let count = read(STDIN_FILENO, &bytes, bytes.count)
      guard count > 0 else { break }
      _ = parser.read(bytes[..<count], at: now)
      for report in parser.takeReports() { wasAnswered(report) }
      if self.askedAt == nil { return true }
    }
    return false
  }

  /// Milliseconds of a clock that never goes back.
  private static var ticks: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }
}
