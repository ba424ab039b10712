/// The reason why a text is no receipt code. The facts only: the sentence is made in Words.
public enum ReceiptCodeError: Error, Hashable, Sendable {
  /// A sign that no code has, `u` or `!`.
  case unknownSign(Character)
  /// The code has this many signs instead of eleven.
  case wrongLength(Int)
  /// Eleven signs that do not belong together: one is wrong, or two changed places.
  case wrongCheckSign
}

/// The code by which somebody finds the answer to a remark without giving a name: ten random signs and a check sign.
///
/// The check is Damm's over the field of 32 elements (H. M. Damm, "Totally anti-symmetric quasigroups for all orders
/// n ≠ 2, 6", Discrete Mathematics 307, 2007): it finds every single wrong sign and every exchange of two signs, and its
/// check sign is one of the same thirty-two, unlike Crockford's own, which needs `*~$=u`.
public struct ReceiptCode: Hashable, Sendable {
  /// Eleven lower-case signs without gaps, as it is stored and looked for: `7k2m9xq4w1c`.
  public let text: String

  /// How many signs a code has.
  public static let length = IdentifierAlphabet.symbolCount + 1

  /// A new code from the low 50 of these bits, which the caller drew at random.
  public init(bits: UInt64) {
    var values = IdentifierAlphabet.values(from: bits)
    values.append(ReceiptCode.check(values))
    text = String(decoding: values.map(IdentifierAlphabet.sign), as: UTF8.self)
  }

  /// Reads a code as a person copies it: either case, spaces and hyphens anywhere, `o` for 0, `i` and `l` for 1.
  public init(typed: String) throws(ReceiptCodeError) {
    var values: [UInt8] = []
    for sign in typed {
      if sign.isWhitespace || sign == "-" || sign == "–" { continue }
      guard let byte = sign.asciiValue, let value = IdentifierAlphabet.value(ofTyped: byte) else {
        throw .unknownSign(sign)
      }
      values.append(value)
      // A pasted novel is no code; what counts is only that it is too long.
      guard values.count <= ReceiptCode.length else { throw .wrongLength(values.count) }
    }
    guard values.count == ReceiptCode.length else { throw .wrongLength(values.count) }
    guard ReceiptCode.check(values) == 0 else { throw .wrongCheckSign }
    text = String(decoding: values.map(IdentifierAlphabet.sign), as: UTF8.self)
  }

  /// A code as a record keeps it, the way it is looked for, however it was grouped; empty: there is none.
  static func kept<R: Record>(_ typed: String, in path: WritableKeyPath<R, String>) throws(Refusal) -> String {
    if typed.isEmpty { return "" }
    do throws(ReceiptCodeError) { return try ReceiptCode(typed: typed).text } catch {
      throw .invalid(path, .wrongType(.text))
    }
  }

  /// The code in groups, for copying by hand and reading aloud: `7K2M-9XQ4-W1C`.
  public var grouped: String {
    let signs = Array(text.uppercased())
    return stride(from: 0, to: signs.count, by: 4)
      .map { String(signs[$0..<min($0 + 4, signs.count)]) }
      .joined(separator: "-")
  }

  /// Each sign is added in the field and the sum multiplied by x, modulo x⁵ + x² + 1.
  private static func check(_ values: [UInt8]) -> UInt8 {
    values.reduce(0) { sum, value in
      let doubled = (sum ^ value) << 1
      return doubled < 32 ? doubled : doubled ^ 0b100101
    }
  }
}
