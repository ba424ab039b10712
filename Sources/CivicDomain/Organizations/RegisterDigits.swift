/// The digits of a register number, rid of what people part and label them with: spaces and dashes of every kind, dots, a
/// name of the register in front (`NIP: 526-025-02-74`), a comma behind.
struct RegisterDigits {
  let text: String
  /// The value of each digit.
  var values: some Collection<Int> { text.utf8.lazy.map { Int($0 - 0x30) } }

  /// Reads what was typed; `labels` may stand in front, in whatever case.
  init(_ typed: String, labels: [String], lengths: [Int]) throws(RegisterNumberError) {
    if let bare = Self.bareDigits(typed) { text = bare } else { text = try Self.pastedDigits(typed, labels: labels) }
    guard lengths.contains(text.utf8.count) else {
      throw .wrongLength(found: text.utf8.count, allowed: lengths)
    }
    guard text.utf8.contains(where: { $0 != 0x30 }) else { throw .onlyZeros }
  }

  /// The value of the digit at a place, from 0.
  func value(at index: Int) -> Int { values.dropFirst(index).first ?? 0 }

  /// The weighted sum of the first digits modulo 11.
  func remainder(weights: [Int]) -> Int {
    zip(values, weights).reduce(0) { sum, pair in sum + pair.0 * pair.1 } % 11
  }

  /// The usual number, typed with digits, spaces and hyphens alone; nil for any other.
  private static func bareDigits(_ typed: String) -> String? {
    let length = typed.utf8.count
    guard length <= longestTyped else { return nil }
    var isOther = false
    let text = String(unsafeUninitializedCapacity: length) { room in
      var count = 0
      for byte in typed.utf8 {
        switch byte {
        case 0x30...0x39:
          room[count] = byte
          count += 1
        case UInt8(ascii: " "), UInt8(ascii: "-"): continue
        default:
          isOther = true
          return 0
        }
      }
      return count
    }
    return isOther ? nil : text
  }

  /// Long enough for any number with a space between all digits.
  private static let longestTyped = 60

  private static func pastedDigits(_ typed: String, labels: [String]) throws(RegisterNumberError) -> String {
    var rest = PastedText.trimmed(PastedText.number(typed), of: PastedText.isListSign)[...]
    while let label = (labels + ["nr", "numer"]).first(where: { begins(rest, with: $0) }) {
      rest = rest.dropFirst(label.count).drop { $0 == " " || $0 == ":" || $0 == "." }
    }
    if isScientific(rest) { throw .scientific(String(rest)) }
    if let point = rest.utf8.firstIndex(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }),
      rest.utf8[point...].count > 1, rest.utf8[point...].dropFirst().allSatisfy({ $0 == 0x30 })
    {
      // A spreadsheet wrote the number with decimals: 302046830,00.
      rest = rest[..<point]
    }
    var digits = ""
    for sign in rest {
      switch sign {
      case " ", "-", ".", "/": continue
      case "0"..."9" where sign.utf8.count == 1: digits.append(sign)
      case _: throw .strangeSign(String(sign))
      }
    }
    return digits
  }

  private static func begins(_ text: Substring, with label: String) -> Bool {
    text.utf8.count > label.utf8.count
      && text.utf8.prefix(label.utf8.count).elementsEqual(label.utf8) { $0 | 0x20 == $1 }
  }

  /// Whether a text is in scientific notation, `3,57099E+13`: what a spreadsheet shows of a number that is too long for
  /// its column.
  private static func isScientific(_ text: Substring) -> Bool {
    let parts = text.utf8.split(omittingEmptySubsequences: false) { $0 | 0x20 == UInt8(ascii: "e") }
    guard parts.count == 2, let first = parts[0].first, (0x30...0x39).contains(first) else { return false }
    let exponent = parts[1].drop { $0 == UInt8(ascii: "+") }
    return !exponent.isEmpty && exponent.allSatisfy { (0x30...0x39).contains($0) }
      && parts[0].allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }
  }
}
