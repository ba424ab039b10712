/// Why a text is no number of a public register. The facts only: the sentence is made in Words.
public enum RegisterNumberError: Error, Hashable, Sendable {
  /// Something else than digits and the signs that part them.
  case notDigits(String)
  /// So many digits, where the register has numbers of these lengths only.
  case wrongLength(found: Int, allowed: [Int])
  /// The last digit does not follow from the others: most likely a slip of typing.
  case wrongCheckDigit(String)
  /// Nothing but zeros: a form filled for form's sake.
  case onlyZeros
}

/// The digits of a register number, rid of the spaces and dashes people part them with.
struct RegisterDigits {
  let text: String
  /// The value of each digit.
  var values: some Collection<Int> { text.utf8.lazy.map { Int($0 - 0x30) } }

  /// No register has longer ones.
  private static let longest = 14

  init(_ typed: some StringProtocol, lengths: [Int]) throws(RegisterNumberError) {
    var count = 0
    var isZero = true
    var isOther = false
    text = String(unsafeUninitializedCapacity: Self.longest) { room in
      for byte in typed.utf8 {
        switch byte {
        case 0x30...0x39:
          if count < Self.longest { room[count] = byte }
          count += 1
          isZero = isZero && byte == 0x30
        case UInt8(ascii: " "), UInt8(ascii: "-"): continue
        default:
          isOther = true
          return 0
        }
      }
      return min(count, Self.longest)
    }
    if isOther { throw .notDigits(String(typed)) }
    guard lengths.contains(count) else { throw .wrongLength(found: count, allowed: lengths) }
    if isZero { throw .onlyZeros }
  }

  /// The value of the digit at a place, from 0.
  func value(at place: Int) -> Int { values.dropFirst(place).first ?? 0 }

  /// The weighted sum of the first digits modulo 11.
  func remainder(weights: [Int]) -> Int {
    zip(values, weights).reduce(0) { sum, pair in sum + pair.0 * pair.1 } % 11
  }
}
