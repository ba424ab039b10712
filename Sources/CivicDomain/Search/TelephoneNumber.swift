/// Telephone numbers, so far as they serve to find somebody again.
public enum TelephoneNumber {
  /// The form under which a number is found again: a Polish one as its nine digits, whatever it was typed with (`+48`,
  /// `0048`, the old trunk `0`, spaces, dashes, brackets, a leading `tel.`); a foreign one as `+` and digits; a short
  /// one (112, 19115) as it is. Nil for what is no single number of 3 to 15 digits (ITU-T E.164, 6).
  public static func normalized(_ text: String) -> String? {
    guard var (digits, isInternational) = digits(of: text) else { return nil }
    if !isInternational, digits.starts(with: "00".utf8) {
      digits = digits.dropFirst(2)
      isInternational = true
    }
    if digits.count == polishLength + 2, digits.starts(with: "48".utf8) {
      digits = digits.dropFirst(2)
      isInternational = false
    } else if !isInternational, digits.count == polishLength + 1, digits.starts(with: "0".utf8) {
      digits = digits.dropFirst()
    }
    guard (3...15).contains(digits.count) else { return nil }
    let number = String(decoding: digits, as: UTF8.self)
    return isInternational ? "+" + number : number
  }

  /// National significant numbers have nine digits (Polish numbering plan, since 2005).
  private static let polishLength = 9

  private static let labels = ["telefon", "tel", "kom", "mobile", "phone"].map { Array($0.utf8) }

  private static func digits(of text: String) -> (digits: ArraySlice<UInt8>, isInternational: Bool)? {
    var rest = PolishText.folded(Array(text.utf8)).filter { $0 != UInt8(ascii: " ") }[...]
    if let label = labels.first(where: { rest.starts(with: $0) }) { rest = rest.dropFirst(label.count) }
    rest = rest.drop { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "(") }
    let isInternational = rest.first == UInt8(ascii: "+")
    if isInternational { rest = rest.dropFirst() }
    var digits: [UInt8] = []
    for byte in rest {
      switch byte {
      case 0x30...0x39: digits.append(byte)
      case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/"): continue
      default: return nil
      }
    }
    return (digits[...], isInternational)
  }
}
