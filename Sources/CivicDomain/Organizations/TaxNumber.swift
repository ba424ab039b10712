/// NIP, the number under which the tax office knows an organization: ten digits, the last a check digit.
public struct TaxNumber: Hashable, Sendable {
  /// The ten digits and nothing else.
  public let digits: String

  /// Reads a number as typed or pasted: dashes and spaces anywhere, an EU prefix `PL`. Throws `RegisterNumberError`.
  ///
  /// Weights 6 5 7 2 3 4 5 6 7 modulo 11; numbers with the remainder 10 are never given out (Act on the registration and
  /// identification of taxpayers, and the algorithm published by the Ministry of Finance).
  public init(_ typed: String) throws(RegisterNumberError) {
    let number = try RegisterDigits(typed, labels: ["nip", "pl"], lengths: [10])
    guard number.remainder(weights: [6, 5, 7, 2, 3, 4, 5, 6, 7]) == number.value(at: 9) else {
      throw .wrongCheckDigit(number.text)
    }
    digits = number.text
  }
}
