/// The comparison of names of persons: when two are the name of one.
public enum PersonName {
  /// The form in which names are compared: case, diacritics, blanks and the order of first name and surname do not
  /// count; a hyphen parts as a blank does.
  public static func compared(_ name: String) -> [String] {
    PolishText.folded(name).split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map(String.init).sorted()
  }

  /// Whether two names say the same.
  public static func agree(_ one: String, _ other: String) -> Bool { compared(one) == compared(other) }
}
