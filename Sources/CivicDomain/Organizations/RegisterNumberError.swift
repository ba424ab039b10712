/// The reason why a text is no number of a public register. The facts only: the sentence is made in Words.
public enum RegisterNumberError: Error, Hashable, Sendable {
  /// A sign that is neither a digit nor one that parts them.
  case strangeSign(String)
  /// A spreadsheet made a number of it and kept only its first digits: `3,57099E+13`.
  case scientific(String)
  /// The number has this many digits, where the register has numbers of these lengths only.
  case wrongLength(found: Int, allowed: [Int])
  /// The last digit does not follow from the others: most likely a slip of typing.
  case wrongCheckDigit(String)
  /// The number is nothing but zeros: a form filled for form's sake.
  case onlyZeros
}
