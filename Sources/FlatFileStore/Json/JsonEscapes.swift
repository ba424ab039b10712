/// The backslash sequences of JSON texts (RFC 8259, section 7).
enum JsonEscapes {
  /// How many bytes the escape at `index` takes, both halves of a surrogate pair together.
  static func length(_ bytes: UnsafeRawBufferPointer, at index: Int) throws(JsonFault) -> Int {
    guard index + 1 < bytes.count else { throw JsonFault(reason: .syntax, offset: index) }
    guard bytes[index + 1] == UInt8(ascii: "u") else {
      if plain(bytes[index + 1]) == nil { throw JsonFault(reason: .syntax, offset: index) }
      return 2
    }
    guard let unit = codeUnit(bytes, at: index) else { throw JsonFault(reason: .syntax, offset: index) }
    switch unit {
    case 0: throw JsonFault(reason: .nul, offset: index)
    case 0xD800...0xDBFF:
      guard let low = codeUnit(bytes, at: index + 6), (0xDC00...0xDFFF).contains(low) else {
        throw JsonFault(reason: .notUnicode, offset: index)
      }
      return 12
    case 0xDC00...0xDFFF: throw JsonFault(reason: .notUnicode, offset: index)
    default: return 6
    }
  }

  /// The text that some bytes mean.
  static func resolved(_ bytes: UnsafeRawBufferPointer) throws(JsonFault) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "\\") else {
        output.append(bytes[index])
        index += 1
        continue
      }
      let length = try length(bytes, at: index)
      if length == 2, let byte = plain(bytes[index + 1]) {
        output.append(byte)
      } else if let scalar = scalar(bytes, at: index, length: length) {
        output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
      index += length
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static func scalar(_ bytes: UnsafeRawBufferPointer, at index: Int, length: Int) -> Unicode.Scalar? {
    guard let high = codeUnit(bytes, at: index) else { return nil }
    guard length == 12 else { return Unicode.Scalar(high) }
    guard let low = codeUnit(bytes, at: index + 6) else { return nil }
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
  }

  private static func plain(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): byte
    case UInt8(ascii: "b"): 0x08
    case UInt8(ascii: "f"): 0x0C
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "r"): 0x0D
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }

  /// The number in `\uXXXX` at `index`.
  private static func codeUnit(_ bytes: UnsafeRawBufferPointer, at index: Int) -> UInt32? {
    guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else {
      return nil
    }
    var unit: UInt32 = 0
    for digitIndex in index + 2..<index + 6 {
      let digit: UInt8
      switch bytes[digitIndex] {
      case 0x30...0x39: digit = bytes[digitIndex] - 0x30
      case 0x41...0x46: digit = bytes[digitIndex] - 0x41 + 10
      case 0x61...0x66: digit = bytes[digitIndex] - 0x61 + 10
      default: return nil
      }
      unit = unit << 4 | UInt32(digit)
    }
    return unit
  }
}
