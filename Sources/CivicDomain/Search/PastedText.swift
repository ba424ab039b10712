/// The cleaning of pasted text: what comes along unseen from web pages, letters and spreadsheets: no-break and thin
/// spaces, zero-width signs, soft hyphens, byte order marks, direction marks.
public enum PastedText {
  /// The text with every kind of blank as a plain space and without signs that nobody sees. The joiners of emoji and of
  /// Indic and Arabic scripts stay, for there they are letters' business.
  public static func plain(_ text: String) -> String {
    guard text.hasByte({ $0 == 0xC2 || 0xE1...0xE3 ~= $0 || $0 == 0xEF }), mayHoldUnseen(text),
      text.unicodeScalars.contains(where: { isBlank($0) || isUnseen($0) })
    else { return text }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isUnseen(scalar) { plain.append(isBlank(scalar) ? " " : scalar) }
    return String(plain)
  }

  /// The text to the letter, but without what word processors leave between letters and nobody sees: soft hyphens, zero-width
  /// spaces, byte order marks. For texts that are kept as they were written: their blanks stay, and what would turn letters
  /// round stays to be seen.
  public static func written(_ text: String) -> String {
    guard text.hasByte({ $0 == 0xC2 || 0xE1...0xE2 ~= $0 || $0 == 0xEF }), mayHoldUnseen(text),
      text.unicodeScalars.contains(where: isOfWordProcessors)
    else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isOfWordProcessors($0) }))
  }

  private static func isOfWordProcessors(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x180E, 0x200B, 0x2060, 0xFEFF: true
    default: false
    }
  }

  /// Whether a text's bytes may spell one of them. Polish letters, dashes and quotation marks are told apart from them
  /// here, for an import has them in every row.
  private static func mayHoldUnseen(_ text: String) -> Bool {
    var lead: (last: UInt8, before: UInt8) = (0, 0)
    return text.hasByte { byte in
      defer { lead = (byte, lead.last) }
      return switch (lead.before, lead.last) {
      case (_, 0xC2): byte == 0xA0 || byte == 0xAD
      case (0xE1, 0x9A), (0xE1, 0xA0), (0xE3, 0x80), (0xEF, 0xBB): true
      // U+2000–U+200F and U+2028–U+202F; the dashes and quotation marks lie between them.
      case (0xE2, 0x80): byte < 0x90 || byte >= 0xA8
      case (0xE2, 0x81): byte >= 0x9F
      case _: false
      }
    }
  }

  /// Cleans what is made of digits: dashes of every kind become hyphens, and joiners vanish too.
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
