import CLinux
import Glibc
import Words

/// The printer that hangs on a terminal: what stands between two codes is printed and not shown.
///
/// Once it was switched on it is switched off, whatever comes: this program writes nothing else to the line between the two, and
/// signals are blocked (`WakeSource`): one that stops the program is heard once the printer is off. Where it was stopped by
/// one that nobody can block, the printer is switched off first when it goes on. What others write to the terminal
/// meanwhile (`wall`, whatever runs behind the shell) nobody can keep off the paper.
struct TerminalPrinter {
  /// The bytes that switch it on and off.
  let on, off: [UInt8]
  /// Milliseconds in which the terminal takes nothing after which it is given up: over a line that is slow it takes
  /// something all the time.
  var patience = 10_000

  /// Milliseconds after which it is looked whether somebody stopped it.
  private static let glance = 100
  /// The most bytes written at a time, between two looks.
  private static let portion = 4_096

  /// A printer by its codes; nil: the terminal has none.
  init?(on: [UInt8], off: [UInt8]) {
    if on.isEmpty || off.isEmpty { return nil }
    self.on = on
    self.off = off
  }

  /// Sends a text to the printer.
  /// - Parameters:
  ///   - text: letters that can be printed, ends of lines and of sheets (`PrintedPaper`).
  ///   - descriptor: the terminal, which does not wait for whoever reads it (`O_NONBLOCK`).
  ///   - isStopped: whether somebody stopped it.
  /// - Returns: what went wrong; whether the printer may still be on, for the terminal took nothing more.
  func send(
    _ text: [UInt8], to descriptor: Int32, isStopped: () -> Bool
  ) -> (trouble: PrintingTrouble?, isOn: Bool) {
    var trouble: PrintingTrouble?
    do throws(PrintingTrouble) { try write(on + text, to: descriptor, isStopped: isStopped) } catch { trouble = error }
    // What waits to be read is printed no more: so there is room for the end.
    if trouble != nil { tcflush(descriptor, TCOFLUSH) }
    do throws(PrintingTrouble) { try write(off, to: descriptor, isStopped: { false }) } catch {
      return (trouble ?? error, error != .lineGone)
    }
    return (trouble, false)
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32, isStopped: () -> Bool) throws(PrintingTrouble) {
    var rest = bytes[...]
    var waited = 0
    while !rest.isEmpty {
      if isStopped() { throw .stopped }
      if waited >= patience { throw .lineStalled }
      var line = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      guard poll(&line, 1, Int32(Self.glance)) > 0 else {
        waited += Self.glance
        continue
      }
      if Int32(line.revents) & (POLLERR | POLLHUP | POLLNVAL) != 0 { throw .lineGone }
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, min($0.count, Self.portion)) }
      if count > 0 {
        rest = rest.dropFirst(count)
        waited = 0
      } else if errno == EAGAIN {
        // It said that there was room: another took it.
        poll(nil, 0, Int32(Self.glance))
        waited += Self.glance
      } else if errno != EINTR {
        throw .lineGone
      }
    }
  }

  /// Opens the terminal of a descriptor anew, so that this one alone does not wait for whoever reads it; negative: it cannot
  /// be opened.
  static func line(of descriptor: Int32) -> Int32 {
    let flags = O_WRONLY | O_NOCTTY | O_NONBLOCK
    guard let name = ttyname(descriptor) else { return linux_open("/dev/tty", flags, 0) }
    let line = linux_open(name, flags, 0)
    // Whoever became another by su(1) may not open it by its name.
    return line >= 0 ? line : linux_open("/dev/tty", flags, 0)
  }
}
