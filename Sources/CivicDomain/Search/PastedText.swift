/// What comes along unseen when text is pasted from web pages, letters and spreadsheets: no-break and thin spaces,
/// zero-width signs, soft hyphens, byte order marks, direction marks.
public enum PastedText {
  /// The text with every kind of blank as a plain space and without signs that nobody sees. The joiners of emoji and of
  /// Indic and Arabic scripts stay, for there they are letters' business.
  public static func plain(_ text: String) -> String {
    guard text.hasByte({ $0 == 0xC2 || $0 == 0xE1 || $0 == 0xE2 || $0 == 0xE3 || $0 == 0xEF }) else { return text }
    guard text.unicodeScalars.contains(where: { isBlank($0) || isUnseen($0) }) else { return text }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isUnseen(scalar) { plain.append(isBlank(scalar) ? " " : scalar) }
    return String(plain)
  }

  /// The same for what is made of digits: dashes of every kind become hyphens, and joiners vanish too.
  static func number(_ text: String) -> String {
    guard text.hasByte({ $0 >= 0x80 }) else { return text }
    var number = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isUnseen(scalar) && !(0x200C...0x200D).contains(scalar.value) {
      number.append(isBlank(scalar) ? " " : isDash(scalar) ? "-" : scalar)
    }
    return String(number)
  }

  /// The text without the spaces, and whatever else is meant, around it.
  static func trimmed(_ text: String, of isAround: (UInt8) -> Bool) -> String {
    var bytes = text.utf8[...]
    while let first = bytes.first, first <= 0x20 || isAround(first) { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 || isAround(last) { bytes.removeLast() }
    return bytes.count == text.utf8.count ? text : String(Substring(bytes))
  }

  /// A comma or semicolon, as stands behind an item of a list.
  static func isListSign(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") }

  /// Spaces that are not the keyboard's (Unicode's Zs, and the separators of lines and paragraphs).
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool { isUnseen(scalar.value) }

  /// Whether a scalar takes no room and joins nothing.
  static func isUnseen(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF: true
    default: false
    }
  }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    (0x2010...0x2015).contains(scalar.value) || scalar.value == 0x2212
  }
}
