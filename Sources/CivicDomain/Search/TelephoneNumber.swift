/// Telephone numbers, so far as they serve to find somebody again.
public enum TelephoneNumber {
  /// The form under which a number is found again: a Polish one as its nine digits, whatever it was typed with (`+48`,
  /// `0048`, the old trunk `0`, spaces, dashes, brackets, a leading `tel.`); a foreign one as `+` and digits; a short
  /// one (112, 19115) as it is. Nil for what is no single number of 3 to 15 digits (ITU-T E.164, 6).
  public static func normalized(_ text: String) -> String? {
    guard var (digits, isInternational) = digits(of: text) else { return nil }
    if !isInternational, digits.hasPrefix("00") {
      digits = digits.dropFirst(2)
      isInternational = true
    }
    if digits.count == polishLength + 2, digits.hasPrefix("48") {
      digits = digits.dropFirst(2)
      isInternational = false
    } else if !isInternational, digits.count == polishLength + 1, digits.hasPrefix("0") {
      digits = digits.dropFirst()
    }
    guard (3...15).contains(digits.count) else { return nil }
    return isInternational ? "+\(digits)" : String(digits)
  }

  /// National significant numbers have nine digits (Polish numbering plan, since 2005).
  private static let polishLength = 9

  private static func digits(of text: String) -> (digits: Substring, isInternational: Bool)? {
    var rest = PolishText.folded(text)[...]
    rest = rest.drop { $0 == " " }
    for label in ["telefon", "tel", "kom", "mobile", "phone"] where rest.hasPrefix(label) {
      rest = rest.dropFirst(label.count)
    }
    rest = rest.drop { $0 == " " || $0 == "." || $0 == ":" }
    let isInternational = rest.hasPrefix("+") || rest.hasPrefix("(+")
    rest = rest.drop { $0 == "(" || $0 == "+" }
    var digits = ""
    for sign in rest {
      switch sign {
      case "0"..."9": digits.append(sign)
      case " ", "-", ".", "(", ")", "/": continue
      default: return nil
      }
    }
    return (digits[...], isInternational)
  }
}
