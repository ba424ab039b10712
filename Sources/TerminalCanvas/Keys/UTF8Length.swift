/// The bytes that can follow each other in UTF-8 (Unicode 15, table 3-7).
enum UTF8Length {
  /// Bytes of the character that begins with this one (2–4); nil if none above ASCII does.
  static func expected(_ lead: UInt8) -> Int? {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }

  /// Whether the byte can be the next one after these, of which there is at least one.
  static func continues(_ begun: [UInt8], with byte: UInt8) -> Bool {
    guard begun.count == 1 else { return (0x80...0xBF).contains(byte) }
    switch begun[0] {
    case 0xE0: return (0xA0...0xBF).contains(byte)
    case 0xED: return (0x80...0x9F).contains(byte)
    case 0xF0: return (0x90...0xBF).contains(byte)
    case 0xF4: return (0x80...0x8F).contains(byte)
    default: return (0x80...0xBF).contains(byte)
    }
  }
}
