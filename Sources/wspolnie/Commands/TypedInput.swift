import FlatFileStore
import Glibc
import Interchange

/// Standard input, read where an argument says `-`: a line for each that is one line, the rest for the last.
final class TypedInput: ByteSource {
  /// Whether a person types the input.
  let isTerminal: Bool
  private let take: (UnsafeMutableRawBufferPointer) -> Int
  /// Where it is read from; nil: from bytes that are there.
  private let descriptor: Int32?
  private var bytes: [UInt8] = []
  private var isAtEnd = false
  private var isAtStart = true

  /// Why the input is not taken.
  enum Fault: Error {
    /// It is no UTF-8.
    case notText
    /// It holds signs that steer a terminal.
    case steers
  }

  /// The most that is read, in bytes: a register of the whole country is some 100 MB.
  static let limit = 1 << 30

  /// Reads from a descriptor.
  init(reading descriptor: Int32) {
    isTerminal = isatty(descriptor) == 1
    self.descriptor = descriptor
    take = { Glibc.read(descriptor, $0.baseAddress, $0.count) }
  }

  /// Reads from a text, for tests.
  convenience init(_ text: String, isTerminal: Bool = false) {
    self.init(bytes: Array(text.utf8), isTerminal: isTerminal)
  }

  /// Reads from bytes, for tests.
  init(bytes: [UInt8], isTerminal: Bool = false) {
    self.isTerminal = isTerminal
    take = { _ in 0 }
    descriptor = nil
    self.bytes = bytes
  }

  /// Reads the next line without its end; nil where there is none.
  ///
  /// - Parameter isStopped: asked while nobody types; once it says so there is no line.
  func line(unless isStopped: (() -> Bool)? = nil) throws(Fault) -> String? {
    var searched = 0
    while !bytes[searched...].contains(UInt8(ascii: "\n")) {
      searched = bytes.count
      if let isStopped, !waits(unless: isStopped) { return nil }
      guard readMore() else { break }
    }
    guard !bytes.isEmpty else { return nil }
    let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
    var line = bytes[..<end]
    if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
    let text = try text(line)
    bytes.removeSubrange(..<min(end + 1, bytes.endIndex))
    return text
  }

  /// Reads all that is left, without the newline at its end; nil where there is nothing.
  func rest() throws(Fault) -> String? {
    while readMore() {}
    defer { bytes = [] }
    guard var left = bytes.isEmpty ? nil : bytes[...] else { return nil }
    if left.last == UInt8(ascii: "\n") { left.removeLast() }
    if left.last == UInt8(ascii: "\r") { left.removeLast() }
    return try text(left)
  }

  /// Decodes UTF-8 without replacing anything: what is no text is not taken for one. The byte-order mark at the
  /// beginning is left out.
  private func text(_ bytes: ArraySlice<UInt8>) throws(Fault) -> String {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let isMarked = isAtStart && bytes.starts(with: mark)
    isAtStart = false
    guard let text = String(validating: isMarked ? bytes.dropFirst(mark.count) : bytes, as: UTF8.self) else {
      throw .notText
    }
    if ControlSigns.areIn(text) { throw .steers }
    return text
  }

  /// Reads all bytes that are left; nil where there are none.
  func bytesLeft() throws(FileFailure) -> [UInt8]? {
    defer { bytes = [] }
    if !isAtEnd { try WholeFile.collect(into: &bytes, of: "-", take) }
    isAtEnd = true
    return bytes.isEmpty ? nil : bytes
  }

  /// Reads what is left chunk by chunk, however much it is: what was read ahead comes first.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileFailure) -> Int {
    guard bytes.isEmpty else {
      let count = min(bytes.count, buffer.count)
      buffer.copyBytes(from: bytes[..<count])
      bytes.removeFirst(count)
      return count
    }
    guard !isAtEnd else { return 0 }
    while true {
      let count = take(buffer)
      if count >= 0 { return count }
      if errno != EINTR { throw FileFailure(.read, "-", errno: errno) }
    }
  }

  /// Waits until there is something to read, or its end.
  /// - Returns: false: it was stopped before.
  private func waits(unless isStopped: () -> Bool) -> Bool {
    guard let descriptor, !isAtEnd else { return !isStopped() }
    var asked = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    repeat { if isStopped() { return false } } while poll(&asked, 1, Self.millisecondsBetweenLooks) <= 0
    return !isStopped()
  }

  /// Nobody notices a tenth of a second.
  private static let millisecondsBetweenLooks: Int32 = 100

  private func readMore() -> Bool {
    guard !isAtEnd, bytes.count < TypedInput.limit else { return false }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = chunk.withUnsafeMutableBytes { buffer in
      while true {
        let count = take(buffer)
        if count >= 0 || errno != EINTR { return count }
      }
    }
    guard count > 0 else {
      isAtEnd = true
      return false
    }
    bytes.append(contentsOf: chunk[..<count])
    return true
  }
}
