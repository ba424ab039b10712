import CTerminal
import Glibc
import Testing
import Words

@testable import wspolnie

/// A printer at a real terminal: what was switched on is switched off, whatever happens between.
@Suite(.serialized) final class TerminalPrinterTests {
  private var master: Int32
  private let line: Int32
  private static let on = Array("\u{1B}[5i".utf8)
  private static let off = Array("\u{1B}[4i".utf8)

  init() throws {
    var name = [CChar](repeating: 0, count: 128)
    master = terminal_open(&name, name.count)
    try #require(master >= 0)
    line = open(name, O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
    try #require(line >= 0)
    var settings = termios()
    tcgetattr(line, &settings)
    cfmakeraw(&settings)
    tcsetattr(line, TCSANOW, &settings)
  }

  deinit {
    close(line)
    if master >= 0 { close(master) }
  }

  private func printer() throws -> TerminalPrinter {
    var printer = try #require(TerminalPrinter(on: Self.on, off: Self.off))
    printer.patience = 300
    return printer
  }

  /// All that came to the terminal until now.
  private func seen() -> [UInt8] {
    var seen: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(master, &chunk, chunk.count), count > 0 { seen += chunk.prefix(count) }
    return seen
  }

  /// Text without end: more than a terminal keeps for whoever does not read.
  private static let long = Array(String(repeating: "linia\r\n", count: 100_000).utf8)

  @Test func `a text stands between the two codes`() throws {
    let text = Array("raz\r\ndwa\r\n\u{C}".utf8)
    let (trouble, isOn) = try printer().send(text, to: line, isStopped: { false })
    #expect(trouble == nil && !isOn)
    #expect(seen() == Self.on + text + Self.off)
  }

  @Test func `a terminal without both codes has no printer`() {
    #expect(TerminalPrinter(on: [], off: Self.off) == nil && TerminalPrinter(on: Self.on, off: []) == nil)
  }

  @Test func `a long text goes at the pace of whoever reads`() throws {
    var read: [UInt8] = []
    let (trouble, isOn) = try printer().send(Self.long, to: line) {
      read += seen()
      return false
    }
    read += seen()
    #expect(trouble == nil && !isOn)
    #expect(read == Self.on + Self.long + Self.off)
  }

  @Test func `whoever stops it in the middle, the last that comes is the end of the printing`() throws {
    var read: [UInt8] = []
    var looks = 0
    let (trouble, isOn) = try printer().send(Self.long, to: line) {
      looks += 1
      if looks < 5 { read += seen() }
      return looks == 6
    }
    read += seen()
    #expect(trouble == .stopped && !isOn)
    #expect(read.starts(with: Self.on) && read.suffix(Self.off.count) == Self.off[...])
    #expect(read.count < Self.long.count)
    #expect(!read.dropFirst(Self.on.count).dropLast(Self.off.count).contains(0x1B))
  }

  @Test func `a terminal that takes nothing more is given up, and still gets the end`() throws {
    let (trouble, isOn) = try printer().send(Self.long, to: line, isStopped: { false })
    #expect(trouble == .lineStalled && !isOn)
    #expect(seen().suffix(Self.off.count) == Self.off[...])
  }

  @Test func `a terminal that is gone is said to be gone`() throws {
    close(master)
    master = -1
    let (trouble, isOn) = try printer().send(Self.long, to: line, isStopped: { false })
    #expect(trouble == .lineGone && !isOn)
  }

  @Test func `stopped before it began, it only makes sure that the printer is off`() throws {
    let (trouble, _) = try printer().send(Self.long, to: line, isStopped: { true })
    #expect(trouble == .stopped && seen() == Self.off)
  }
}
