/// Polish text made comparable: folded for searching, keyed for sorting. Both work on UTF-8 bytes by table, without
/// regard to any locale of the machine.
public enum PolishText {
  /// The text with case and diacritics folded away, for searching: `Ząbkowice Łódź` → `zabkowice lodz`. Latin letters
  /// become lower-case ASCII, Cyrillic and Greek ones lower case; typographic quotes, dashes and the no-break space
  /// become their ASCII signs; combining marks and signs that nobody sees vanish; all else stays.
  public static func folded(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { output in fold(bytes, into: output) }
    }
  }

  /// Folds bytes; what is not UTF-8 is kept byte by byte.
  public static func folded(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    bytes.withMemoryRebound(to: UInt8.self) { bytes in
      [UInt8](unsafeUninitializedCapacity: bytes.count) { output, count in count = fold(bytes, into: output) }
    }
  }

  /// Folds an array of bytes.
  public static func folded(_ bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBytes { folded($0) }
  }

  /// Folds into memory that has room for as many bytes as come in (folding never lengthens), and says how many it wrote.
  public static func fold(_ bytes: UnsafeBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>) -> Int {
    precondition(output.count >= bytes.count)
    var index = 0
    var written = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        let isCapital = byte >= 0x41 && byte <= 0x5A
        output[written] = isCapital ? byte | 0x20 : byte
        index += 1
        written += 1
        continue
      }
      let (scalar, length) = decodeScalar(bytes, at: index)
      if let scalar, let (first, second) = LatinLetters.plain(scalar) {
        output[written] = first
        written += 1
        if second != 0 {
          output[written] = second
          written += 1
        }
      } else if let scalar, let sign = plainSign(scalar) {
        output[written] = sign
        written += 1
      } else if let scalar, let small = smallLetter(scalar) {
        output[written] = 0xC0 | UInt8(small >> 6)
        output[written + 1] = 0x80 | UInt8(small & 0x3F)
        written += 2
      } else if scalar == nil || !vanishes(scalar ?? 0) {
        for offset in 0..<length { output[written + offset] = bytes[index + offset] }
        written += length
      }
      index += length
    }
    return written
  }

  /// Typographic signs that keyboards write otherwise.
  private static func plainSign(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: UInt8(ascii: " ")
    case 0x2010...0x2015, 0x2212: UInt8(ascii: "-")
    case 0x2018...0x201B: UInt8(ascii: "'")
    case 0x201C...0x201F, 0xAB, 0xBB: UInt8(ascii: "\"")
    default: nil
    }
  }

  /// The small letter of a Greek or Cyrillic capital: all of them two bytes long, as their capitals are.
  static func smallLetter(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x0391...0x03A9, 0x0410...0x042F: scalar + 0x20
    case 0x0400...0x040F: scalar + 0x50
    case 0x0490: 0x0491
    default: nil
    }
  }

  private static func vanishes(_ scalar: UInt32) -> Bool { isCombiningMark(scalar) || PastedText.isUnseen(scalar) }

  static func isCombiningMark(_ scalar: UInt32) -> Bool { (0x0300...0x036F).contains(scalar) }
}
