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
  var divisor = 1
  for _ in 1..<max(width, 1) { divisor *= 10 }
  while divisor > 0 {
    bytes.append(0x30 + UInt8(value / divisor % 10))
    divisor /= 10
  }
}
