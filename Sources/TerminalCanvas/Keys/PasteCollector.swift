/// Gathers a bracketed paste up to its end, `ESC [ 2 0 1 ~`.
struct PasteCollector {
  private static let end: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]
  private var bytes: [UInt8] = []
  /// The number of bytes of the end marker that have come.
  private var matched = 0

  /// Takes one byte; true when it completes the end.
  mutating func add(_ byte: UInt8) -> Bool {
    if byte == PasteCollector.end[matched] {
      matched += 1
      return matched == PasteCollector.end.count
    }
    // ESC stands only at the front of the end, so a broken match can begin anew only with this byte.
    for kept in PasteCollector.end[..<matched] { keep(kept) }
    matched = 0
    if byte == PasteCollector.end[0] {
      matched = 1
    } else {
      keep(byte)
    }
    return false
  }

  /// Takes the pasted text, made harmless, and begins anew.
  mutating func take() -> String {
    defer { self = PasteCollector() }
    return PasteCollector.harmless(String(decoding: bytes, as: UTF8.self))
  }

  private mutating func keep(_ byte: UInt8) {
    if bytes.count < Limits.pasteBytes { bytes.append(byte) }
  }

  /// Lines end with `\n`, tabs stay, every other control is U+FFFD.
  private static func harmless(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where afterReturn: break
      case 0x0A, 0x0D: result.append("\n")
      case 0x09: result.append(scalar)
      case 0..<0x20, 0x7F...0x9F: result.append(SafeText.replacement)
      default: result.append(scalar)
      }
      afterReturn = scalar == "\r"
    }
    return String(result)
  }
}
