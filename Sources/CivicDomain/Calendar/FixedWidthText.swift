/// Reads the fixed-width number groups of which dates are made, byte by byte, allocating nothing.
struct FixedWidthText {
  private var behind: String.UTF8View.Iterator
  /// The byte that is read next; nil at the end.
  private var next: UInt8?

  init(_ text: String) {
    behind = text.utf8.makeIterator()
    next = behind.next()
  }

  var isAtEnd: Bool { next == nil }

  /// Exactly `digits` ASCII digits as a number, or nil with an unspecified position.
  mutating func number(digits: Int) -> Int? {
    var value = 0
    for _ in 0..<digits {
      guard let digit = optionalDigit() else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// The next digit, if a digit is next.
  mutating func optionalDigit() -> Int? {
    guard let byte = next, byte >= 0x30, byte <= 0x39 else { return nil }
    next = behind.next()
    return Int(byte - 0x30)
  }

  /// Steps over any one of these ASCII signs and says which it was.
  mutating func sign(of signs: StaticString) -> UInt8? {
    guard let byte = next else { return nil }
    let isOneOfThem = signs.withUTF8Buffer { $0.contains(byte) }
    guard isOneOfThem else { return nil }
    next = behind.next()
    return byte
  }
}

/// Writes a number as ASCII digits, padded with zeros to `width`.
func appendDigits(_ value: Int, width: Int, to bytes: inout [UInt8]) {
  bytes.append(contentsOf: repeatElement(0x30, count: width))
  var rest = value
  // From the last one: to divide by ten again and again costs less than once by each power of it.
  for index in 1...width {
    bytes[bytes.count - index] += UInt8(rest % 10)
    rest /= 10
  }
}
