import FlatFileStore
import Glibc

/// Standard input, read where an argument says `-`: a line for each that is one line, the rest for the last.
final class TypedInput: ByteSource {
  /// Whether a person types it.
  let isTerminal: Bool
  private let take: (UnsafeMutableRawBufferPointer) -> Int
  private var bytes: [UInt8] = []
  private var isAtEnd = false

  /// The most that is read, in bytes: a register of the whole country is some 100 MB.
  static let limit = 1 << 30

  /// Reads from a descriptor.
  init(reading descriptor: Int32) {
    isTerminal = isatty(descriptor) == 1
    take = { Glibc.read(descriptor, $0.baseAddress, $0.count) }
  }

  /// Answers a text, for tests.
  init(_ text: String, isTerminal: Bool = false) {
    self.isTerminal = isTerminal
    take = { _ in 0 }
    bytes = Array(text.utf8)
  }

  /// The next line without its end; nil where there is none.
  func line() -> String? {
    var searched = 0
    while !bytes[searched...].contains(UInt8(ascii: "\n")) {
      searched = bytes.count
      guard readMore() else { break }
    }
    guard !bytes.isEmpty else { return nil }
    let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
    var line = bytes[..<end]
    if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
    let text = String(decoding: line, as: UTF8.self)
    bytes.removeSubrange(..<min(end + 1, bytes.endIndex))
    return text
  }

  /// All that is left, without the newline at its end; nil where there is nothing.
  func rest() -> String? {
    guard var left = bytesLeft() else { return nil }
    if left.last == UInt8(ascii: "\n") { left.removeLast() }
    if left.last == UInt8(ascii: "\r") { left.removeLast() }
    return String(decoding: left, as: UTF8.self)
  }

  /// All bytes that are left; nil where there are none.
  func bytesLeft() -> [UInt8]? {
    while readMore() {}
    defer { bytes = [] }
    return bytes.isEmpty ? nil : bytes
  }

  /// What is left, piece by piece, however much it is: what was read ahead comes first.
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

  private func readMore() -> Bool {
    guard !isAtEnd, bytes.count < TypedInput.limit else { return false }
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    let count = piece.withUnsafeMutableBytes { buffer in
      while true {
        let count = take(buffer)
        if count >= 0 || errno != EINTR { return count }
      }
    }
    guard count > 0 else {
      isAtEnd = true
      return false
    }
    bytes.append(contentsOf: piece[..<count])
    return true
  }
}
