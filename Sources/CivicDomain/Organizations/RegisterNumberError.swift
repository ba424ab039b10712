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
  let values: [Int]
  let text: String

  init(_ typed: some StringProtocol, lengths: [Int]) throws(RegisterNumberError) {
    var values: [Int] = []
    for byte in typed.utf8 {
      switch byte {
      case 0x30...0x39: values.append(Int(byte - 0x30))
      case UInt8(ascii: " "), UInt8(ascii: "-"): continue
      default: throw .notDigits(String(typed))
      }
    }
    guard lengths.contains(values.count) else { throw .wrongLength(found: values.count, allowed: lengths) }
    guard values.contains(where: { $0 != 0 }) else { throw .onlyZeros }
    self.values = values
    text = String(decoding: values.map { UInt8($0) + 0x30 }, as: UTF8.self)
  }

  /// The weighted sum of the first digits modulo 11.
  func remainder(weights: [Int]) -> Int {
    zip(values, weights).reduce(0) { sum, pair in sum + pair.0 * pair.1 } % 11
  }
}
