/// Reads the fixed-width number groups of which dates are made, byte by byte, allocating nothing.
struct FixedWidthText {
  private var bytes: Substring.UTF8View

  init(_ text: String) { bytes = text[...].utf8 }

  var isAtEnd: Bool { bytes.isEmpty }

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
    guard let byte = bytes.first, byte >= 0x30, byte <= 0x39 else { return nil }
    bytes.removeFirst()
    return Int(byte - 0x30)
  }

  /// Steps over any one of these ASCII signs and says which it was.
  mutating func sign(of signs: StaticString) -> UInt8? {
    guard let byte = bytes.first else { return nil }
    let isOneOfThem = signs.withUTF8Buffer { $0.contains(byte) }
    guard isOneOfThem else { return nil }
    bytes.removeFirst()
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
