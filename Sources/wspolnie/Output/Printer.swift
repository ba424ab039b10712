import Glibc
import Interchange
import TerminalCanvas

/// Standard output or standard error: collects lines and writes them, and knows what to do when nobody reads any more.
///
/// What goes to a terminal passes through `SafeText`, whatever it is; what goes to a file or a pipe stays as it is.
final class Printer {
  /// Whether the output can still be written.
  enum State: Equatable {
    case open
    /// The reader went away: everything more is dropped quietly.
    case closed
    /// A write failed, with the system's error number.
    case failed(Int32)
  }

  /// Whether the output is a terminal, so that a person is looking.
  let isTerminal: Bool
  /// The terminal's width in columns; nil where there is none.
  let columns: Int?
  /// Whether the output can still be written.
  private(set) var state = State.open

  private var buffer: [UInt8] = []
  /// The length of the passing line, which the next one overwrites.
  private var passingLength = 0
  private let bufferSize: Int
  /// Takes all the bytes and answers 0 or the system's error number.
  let writing: (UnsafeRawBufferPointer) -> Int32

  /// The width of a terminal that does not say how wide it is.
  static let usualColumns = 80

  /// Bytes of a list that are collected before they are written.
  static let listBuffer = 1 << 16

  /// A printer; `write` takes all the bytes and answers 0 or the system's error number. With a buffer of 0 every line is
  /// written at once: messages must not come after what they are about.
  init(
    isTerminal: Bool, columns: Int?, bufferSize: Int = Printer.listBuffer,
    write: @escaping (UnsafeRawBufferPointer) -> Int32
  ) {
    self.isTerminal = isTerminal
    self.columns = columns
    self.bufferSize = bufferSize
    writing = write
  }

  /// Prints one line.
  func line(_ text: String) {
    guard state == .open else { return }
    buffer.append(contentsOf: (isTerminal ? SafeText(text).text : text).utf8)
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count >= bufferSize { flush() }
  }

  /// Prints one line of UTF-8.
  func line(utf8 bytes: [UInt8]) {
    guard state == .open else { return }
    append(utf8: bytes)
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count >= bufferSize { flush() }
  }

  /// Prints a part of a line of UTF-8, the rest of which follows; no letter may be cut in two.
  func part(utf8 bytes: [UInt8]) {
    guard state == .open else { return }
    append(utf8: bytes)
    if buffer.count >= bufferSize { flush() }
  }

  private func append(utf8 bytes: [UInt8]) {
    if isTerminal {
      buffer.append(contentsOf: SafeText(String(decoding: bytes, as: UTF8.self)).text.utf8)
    } else {
      buffer.append(contentsOf: bytes)
    }
  }

  /// Prints the content of a page: lines, each with its end, or a whole file.
  func print(_ content: PageContent) {
    switch content {
    case .lines(let lines): for text in lines { line(utf8: text) }
    case .file(let bytes): part(utf8: bytes)
    }
  }

  /// Prints several lines.
  func lines(_ texts: [String]) {
    for text in texts { line(text) }
  }

  /// Shows a passing line on a terminal, which the next one overwrites; nil clears it.
  func passing(_ text: String?) {
    guard isTerminal, state == .open else { return }
    let shown = text.map { SafeText($0).text.prefix((columns ?? Printer.usualColumns) - 1) } ?? ""
    let rest = String(repeating: " ", count: max(0, passingLength - shown.count))
    buffer.append(contentsOf: "\r\(shown)\(rest)\(text == nil ? "\r" : "")".utf8)
    passingLength = shown.count
    flush()
  }

  /// Writes what is in the buffer.
  func flush() {
    defer { buffer.removeAll(keepingCapacity: true) }
    guard state == .open, !buffer.isEmpty else { return }
    switch buffer.withUnsafeBytes(writing) {
    case 0: break
    case EPIPE: state = .closed
    case let error: state = .failed(error)
    }
  }
}

extension Printer {
  /// The printer of one of the process's own descriptors.
  /// - Parameter endings: the signals after which nothing more is written.
  static func descriptor(
    _ descriptor: Int32, columns: Int?, bufferSize: Int = listBuffer, unless endings: Endings? = nil
  ) -> Printer {
    Printer(isTerminal: isatty(descriptor) == 1, columns: columns, bufferSize: bufferSize) { bytes in
      writeAll(bytes, to: descriptor, unless: endings)
    }
  }
}
