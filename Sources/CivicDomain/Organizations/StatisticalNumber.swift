/// REGON, the number of the statistical register: nine digits, or fourteen for a local unit of the one with the first
/// nine.
public struct StatisticalNumber: Hashable, Sendable {
  /// The nine or fourteen digits and nothing else.
  public let digits: String

  /// Reads a number as typed or pasted, spaces and dashes anywhere. Throws `RegisterNumberError`. Nine digits and five
  /// zeros, as the court register prints it, are the nine: the organization itself is no local unit of its own.
  ///
  /// Weights 8 9 2 3 4 5 6 7 and 2 4 8 5 0 9 7 3 6 1 2 4 8, modulo 11, where 10 counts as 0; of the long ones the first
  /// nine digits must be a valid number too (algorithm published by Statistics Poland).
  public init(_ typed: String) throws(RegisterNumberError) {
    let number = try RegisterDigits(typed, labels: ["regon"], lengths: [9, 14])
    guard number.remainder(weights: [8, 9, 2, 3, 4, 5, 6, 7]) % 10 == number.value(at: 8) else {
      throw .wrongCheckDigit(number.text)
    }
    if number.text.utf8.count == 14 {
      guard !number.text.utf8.dropFirst(9).allSatisfy({ $0 == 0x30 }) else {
        digits = String(number.text.prefix(9))
        return
      }
      let remainder = number.remainder(weights: [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8])
      guard remainder % 10 == number.value(at: 13) else { throw .wrongCheckDigit(number.text) }
    }
    digits = number.text
  }
}
