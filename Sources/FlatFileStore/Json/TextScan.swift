/// Runs along the bytes of a JSON text up to its closing quotation mark: eight at a time where they are plain ASCII.
struct TextScan {
  /// The offset of the closing quotation mark.
  let end: Int
  private(set) var hasEscapes = false

  /// Begins behind the opening quotation mark.
  init(_ bytes: UnsafeRawBufferPointer, from start: Int) throws(JsonFault) {
    var index = start
    while true {
      while index + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let special = Self.special(UInt64(littleEndian: word))
        if special != 0 {
          index += special.trailingZeroBitCount / 8
          break
        }
        index += 8
      }
      while index < bytes.count, Self.isPlain(bytes[index]) { index += 1 }
      guard index < bytes.count else { throw JsonFault(reason: .syntax, offset: index) }
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        end = index
        return
      } else if byte == UInt8(ascii: "\\") {
        hasEscapes = true
        index += try JsonEscapes.length(bytes, at: index)
      } else if byte < 0x20 {
        throw JsonFault(reason: byte == 0 ? .nul : .syntax, offset: index)
      } else {
        let length = Self.sequenceLength(bytes, at: index)
        if length == 0 { throw JsonFault(reason: .notUnicode, offset: index) }
        index += length
      }
    }
  }

  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x80 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  /// Zero if none of eight bytes is a quotation mark, a backslash, a control or not ASCII; else the lowest bit that is set
  /// lies in the first one that is, for what is carried over only ever goes upwards ("SIMD within a register").
  @inline(__always)
  private static func special(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let quote = word ^ (ones &* UInt64(UInt8(ascii: "\"")))
    let backslash = word ^ (ones &* UInt64(UInt8(ascii: "\\")))
    let found =
      word | (word &- ones &* 0x20) | ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
    return found & highs
  }

  /// How many bytes the sequence at `index` has, by table 3-7 of the Unicode Standard; 0 if it is not well-formed.
  @inline(__always)
  private static func sequenceLength(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
    let first = bytes[index]
    func follows(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < bytes.count && range.contains(bytes[index + offset])
    }
    switch first {
    case 0xC2...0xDF: return follows(1) ? 2 : 0
    case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
    case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
    case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : 0
    case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
    case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
    default: return 0
    }
  }
}
