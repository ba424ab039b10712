import CLinux

/// The checksum of a line: CRC-32C (Castagnoli; RFC 3720, appendix B.4).
struct Checksum: Equatable, Sendable {
  let value: UInt32

  init(value: UInt32) { self.value = value }

  init(of bytes: UnsafeRawBufferPointer) {
    value = checksum_crc32c(bytes.baseAddress, bytes.count)
  }

  /// The checksum of no bytes at all, to be continued.
  static let ofNothing = Checksum(value: 0)

  /// Returns the checksum of the bytes it is of, and of more behind them.
  func followed(by bytes: UnsafeRawBufferPointer) -> Checksum {
    Checksum(value: checksum_crc32c_more(value, bytes.baseAddress, bytes.count))
  }

  /// The checksum of chunks as if they stood one after the other.
  init(of chunks: [[UInt8]]) {
    value = chunks.reduce(0) { sum, chunk in
      chunk.withUnsafeBytes { checksum_crc32c_more(sum, $0.baseAddress, $0.count) }
    }
  }

  /// Reads eight lower-case hexadecimal digits; nil for anything else.
  init?(digits: UnsafeRawBufferPointer) {
    guard digits.count == Self.digitCount else { return nil }
    var value: UInt32 = 0
    for byte in digits {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      default: return nil
      }
      value = value << 4 | UInt32(digit)
    }
    self.value = value
  }

  static let digitCount = 8

  /// Eight lower-case hexadecimal digits.
  var digits: [UInt8] {
    (0..<Self.digitCount).map { index in
      let digit = UInt8(value >> UInt32(28 - 4 * index) & 15)
      return digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
    }
  }
}
