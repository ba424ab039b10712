/// Digits that somebody types to find a number by a part of it, whatever they are grouped with.
public enum TypedNumber {
  /// Fewer digits than these are in nearly every number.
  static let fewestDigits = 3

  /// The digits of a text that is nothing but a number or a part of one: `22 555 12`, `(22) 555-12`, `+48 600`; the
  /// country's own prefix is left out, for many numbers are kept without it. Nil for anything else.
  public static func digits(of text: String) -> String? {
    var digits: [UInt8] = []
    var isInternational = false
    for byte in PolishText.folded(text).utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(byte)
      case UInt8(ascii: "+"):
        if !digits.isEmpty { return nil }
        isInternational = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"),
        UInt8(ascii: "("), UInt8(ascii: ")"):
        continue
      default: return nil
      }
    }
    if digits.starts(with: "00".utf8) { (digits, isInternational) = (Array(digits.dropFirst(2)), true) }
    let hasPrefix = digits.starts(with: "48".utf8) && (isInternational || digits.count == wholeLength + 2)
    if hasPrefix { digits.removeFirst(2) }
    return digits.count >= fewestDigits ? String(decoding: digits, as: UTF8.self) : nil
  }

  /// Whether a folded word is a number or a part of one by which it is found: digits, and enough of them.
  public static func isPart(_ word: [UInt8]) -> Bool {
    word.count >= fewestDigits && word.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }

  /// Whether its digits were typed in several groups, so that none of them is meant by itself.
  static func isGrouped(_ text: String) -> Bool {
    text.split(whereSeparator: \.isWhitespace).count > 1
  }

  /// National significant numbers have nine digits (Polish numbering plan, since 2005).
  private static let wholeLength = 9
}

/// The digits of a telephone in the text in which a search looks: a line of their own behind the number as it is
/// written, so that any part of it is found in whatever grouping it is typed.
public enum TelephoneLine {
  /// Stands at the beginning of the line: no text that anybody types or imports holds this control character.
  static let mark: UInt8 = 1

  /// Puts the line of the telephone that stands folded from a place on to the end behind it, parted by a newline.
  public static func append(digitsFrom start: Int, to bytes: inout [UInt8]) {
    let end = bytes.count
    for index in start..<end where bytes[index] >= UInt8(ascii: "0") && bytes[index] <= UInt8(ascii: "9") {
      if bytes.count == end { bytes += [UInt8(ascii: "\n"), mark] }
      bytes.append(bytes[index])
    }
  }

  /// The line of a telephone, to be put behind a text; empty where it holds no digit.
  static func line(of telephone: String) -> String {
    var bytes = Array(telephone.utf8)
    append(digitsFrom: 0, to: &bytes)
    return String(decoding: bytes[telephone.utf8.count...], as: UTF8.self)
  }
}
