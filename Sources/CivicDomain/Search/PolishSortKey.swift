/// Sort keys: texts in the order of a Polish index are texts whose keys stand in the order of their bytes.
///
/// First the letters decide (a ą b c ć … l ł … z ź ż; foreign accents as their plain letters; case and punctuation not
/// at all), word by word, numbers before letters and by their value (Sala 2, Sala 10). Whatever is equal so far is
/// decided by the bytes of the text itself, so that only equal texts have equal keys. There are no contractions in
/// Polish: each sign has its weight, whatever stands beside it.
extension PolishText {
  /// The key of a text.
  public static func sortKey(_ text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { sortKey($0) }
  }

  /// The key of UTF-8 bytes; what is not UTF-8 comes after all letters.
  public static func sortKey(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(bytes.count * 2 + 8)
    appendSortKey(of: bytes, to: &key)
    return key
  }

  /// Puts the key of UTF-8 bytes behind what is there.
  public static func appendSortKey(of bytes: UnsafeBufferPointer<UInt8>, to key: inout [UInt8]) {
    appendWeights(of: bytes, to: &key)
    key.append(Weight.endOfLevel)
    key.append(contentsOf: bytes)
  }

  /// The first level alone: half as long, and equal for texts that differ in case, punctuation or foreign accents only.
  public static func appendWeights(of bytes: UnsafeBufferPointer<UInt8>, to key: inout [UInt8]) {
    var wordEnded = false
    let start = key.count
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let (scalar, length) = decodeScalar(bytes, at: index)
      let sign = scalar.map(classify) ?? .other
      switch sign {
      case .gap: wordEnded = true
      case .ignored: break
      case .digit, .letter, .pair, .other:
        if wordEnded, key.count > start { key.append(Weight.gap) }
        wordEnded = false
      }
      switch sign {
      case .gap, .ignored: break
      case .letter(let weight): key.append(weight)
      case .pair(let first, let second):
        key.append(first)
        key.append(second)
      case .digit:
        index = appendNumber(bytes, from: index, to: &key)
        continue
      case .other:
        key.append(Weight.other)
        if let scalar, let small = smallLetter(scalar) {
          key.append(0xC0 | UInt8(small >> 6))
          key.append(0x80 | UInt8(small & 0x3F))
        } else {
          key.append(byte)
          for offset in 1..<max(length, 1) { key.append(bytes[index + offset]) }
        }
      }
      index += length
    }
  }

  /// A number: how many digits it has without leading zeros, then the digits, so that the longer is the greater.
  /// Returns the index behind it.
  private static func appendNumber(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to key: inout [UInt8]) -> Int {
    var first = start
    var end = start
    while end < bytes.count, isDigit(bytes[end]) { end += 1 }
    while first < end - 1, bytes[first] == 0x30 { first += 1 }
    key.append(Weight.number)
    key.append(UInt8(min(end - first, 255)))
    for index in first..<end { key.append(bytes[index]) }
    return end
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private enum Sign {
    case gap, ignored, digit
    case letter(UInt8)
    case pair(UInt8, UInt8)
    case other
  }

  private enum Weight {
    static let endOfLevel: UInt8 = 0
    static let gap: UInt8 = 1
    static let number: UInt8 = 2
    static let other: UInt8 = 0xF0

    /// Three places for each ASCII letter: the letter, and up to two Polish ones after it (`z`, `ź`, `ż`).
    static func plain(_ letter: UInt8) -> UInt8 { 0x20 + (letter - 0x61) * 3 }
  }

  @inline(__always)
  private static func classify(_ scalar: UInt32) -> Sign {
    if scalar < 0x80 {
      let byte = UInt8(scalar)
      let small = byte | 0x20
      if small >= 0x61, small <= 0x7A { return .letter(Weight.plain(small)) }
      if isDigit(byte) { return .digit }
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "_"): return .gap
      default: return .ignored
      }
    }
    if let polish = polishWeight(scalar) { return .letter(polish) }
    if let (first, second) = LatinLetters.plain(scalar) {
      return second == 0 ? .letter(Weight.plain(first)) : .pair(Weight.plain(first), Weight.plain(second))
    }
    return classifyBeyondLatin(scalar)
  }

  private static func classifyBeyondLatin(_ scalar: UInt32) -> Sign {
    switch scalar {
    case 0xA0, 0x2000...0x200A, 0x2010...0x2015, 0x202F: .gap
    case 0x80...0xBF, 0xD7, 0xF7, 0x300...0x36F, 0x200B...0x206F: .ignored
    default: .other
    }
  }

  private static func polishWeight(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0x104, 0x105: Weight.plain(UInt8(ascii: "a")) + 1
    case 0x106, 0x107: Weight.plain(UInt8(ascii: "c")) + 1
    case 0x118, 0x119: Weight.plain(UInt8(ascii: "e")) + 1
    case 0x141, 0x142: Weight.plain(UInt8(ascii: "l")) + 1
    case 0x143, 0x144: Weight.plain(UInt8(ascii: "n")) + 1
    case 0xD3, 0xF3: Weight.plain(UInt8(ascii: "o")) + 1
    case 0x15A, 0x15B: Weight.plain(UInt8(ascii: "s")) + 1
    case 0x179, 0x17A: Weight.plain(UInt8(ascii: "z")) + 1
    case 0x17B, 0x17C: Weight.plain(UInt8(ascii: "z")) + 2
    default: nil
    }
  }
}
