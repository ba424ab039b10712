/// A report of a terminal about itself. It comes in between the keys, whenever the terminal likes, and is never a key.
public enum TerminalReport: Equatable, Sendable {
  /// The colour of its background (the answer to OSC 11).
  case background(RGB)
  /// The type of the terminal (DA2, the secondary device attributes): the numbers as they came.
  case secondaryAttributes([Int])

  /// The report of an operating system command without its introducer and end, `11;rgb:ffff/ffff/ffff`; nil where it
  /// says something else.
  static func operatingSystemCommand(_ body: [UInt8]) -> TerminalReport? {
    let start = Array("11;".utf8)
    guard body.starts(with: start) else { return nil }
    return RGB(specification: String(decoding: body.dropFirst(start.count), as: UTF8.self)).map { .background($0) }
  }

  /// Whether an operating system command that begins so is the answer about a colour, as far as it goes. So it can be
  /// told from keys even where a slow line has cut it.
  static func isBeginOfColour(_ body: some Collection<UInt8>) -> Bool {
    for (index, byte) in body.enumerated() {
      let fits =
        switch index {
        case 0: byte == UInt8(ascii: "1")
        case 1: (0x30...0x39).contains(byte)
        case 2: byte == UInt8(ascii: ";")
        default: colourLetters.contains(byte)
        }
      if !fits { return false }
    }
    return !body.isEmpty
  }

  /// The characters of a colour: `rgb:`, `rgba:` or `#`, and hexadecimal digits parted by `/`.
  private static let colourLetters = Set("rgbRGB:#/0123456789abcdefABCDEF".utf8)

  /// The characters of a cut answer after `CSI ?`, `>` or `=`: numbers, and the letters with which answers end.
  static let attributeLetters = Set("0123456789;:$cnyuRtx".utf8)
}

/// A colour as a screen mixes it: red, green and blue, 0–255 each.
public struct RGB: Equatable, Hashable, Sendable {
  /// The parts.
  public let red, green, blue: UInt8

  /// A colour of three parts.
  public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// A colour as X11 writes it (XParseColor(3)): `rgb:` or `rgba:` and one to four hexadecimal digits a part, or `#`
  /// and as many for each of three parts; nil for anything else.
  public init?(specification: String) {
    let parts: [Substring]
    if let colon = specification.firstIndex(of: ":") {
      guard ["rgb", "rgba"].contains(specification[..<colon].lowercased()) else { return nil }
      parts = specification[specification.index(after: colon)...].split(separator: "/")
    } else {
      let digits = specification.dropFirst()
      guard specification.first == "#", digits.count >= 3, digits.count % 3 == 0 else { return nil }
      let size = digits.count / 3
      parts = (0..<3).map { digits.dropFirst($0 * size).prefix(size) }
    }
    guard parts.count == 3 || parts.count == 4 else { return nil }
    let values = parts.prefix(3).compactMap(RGB.part)
    guard values.count == 3 else { return nil }
    self.init(values[0], values[1], values[2])
  }

  /// Parses one part of a colour: `f`, `ff`, `fff` and `ffff` all mean the most there can be.
  private static func part(_ digits: Substring) -> UInt8? {
    guard (1...4).contains(digits.count), let value = Int(digits, radix: 16), value >= 0 else { return nil }
    let most = 1 << (4 * digits.count) - 1
    return UInt8((value * 255 + most / 2) / most)
  }
}
