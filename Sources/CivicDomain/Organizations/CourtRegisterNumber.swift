/// KRS, the number of the National Court Register: ten digits without a check digit.
public struct CourtRegisterNumber: Hashable, Sendable {
  /// The ten digits and nothing else.
  public let digits: String

  /// Reads a number as typed or pasted, spaces and dashes anywhere. Leading zeros must be there: without them it could be another
  /// number cut short. Throws `RegisterNumberError`.
  public init(_ typed: String) throws(RegisterNumberError) {
    digits = try RegisterDigits(typed, labels: ["krs"], lengths: [10]).text
  }
}
