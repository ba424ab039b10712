/// The one rule of reasons: what a text must say where somebody is asked why. A dash or a full stop is none: whoever reads the
/// log in a year must learn something.
public enum ReasonRule {
  /// The fewest letters and digits of a reason.
  private static let least = 2

  /// Whether a text says why.
  public static func isGiven(_ text: String) -> Bool {
    text.lazy.filter { $0.isLetter || $0.isNumber }.prefix(least).count == least
  }

  /// Whether a text says why, where none is needed as well.
  /// - Throws: the refusal of one that says nothing.
  static func isGiven(_ text: String, as input: FieldDeclaration) throws(Refusal) -> Bool {
    if isGiven(text) { return true }
    guard text.allSatisfy(\.isWhitespace) else { throw .reasonSaysNothing(input) }
    return false
  }

  /// Checks that a text says why.
  static func mustBeGiven(_ text: String, as input: FieldDeclaration = ActOffer.reasonInput) throws(Refusal) {
    if try isGiven(text, as: input) { return }
    throw input.name == ActOffer.reasonInput.name ? .reasonMissing : .inputMissing(input)
  }
}
