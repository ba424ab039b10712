/// The comparison of names of persons: when two are the name of one.
public enum PersonName {
  /// The form in which names are compared: case, diacritics, blanks and the order of first name and surname do not
  /// count; a hyphen parts as a blank does.
  public static func compared(_ name: String) -> [String] {
    PolishText.folded(name).split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map(String.init).sorted()
  }

  /// The key by which a list of people is sorted as one at a door is: by the surname, which stands last unless a comma
  /// follows it (`Nowak, Jan`), then by the first name; in Polish order.
  public static func listKey(_ name: String) -> [UInt8] {
    let words = name.split(whereSeparator: \.isWhitespace)
    let isTurned = words.first?.hasSuffix(",") ?? false
    guard let surname = isTurned ? words.first?.dropLast() : words.last else { return PolishText.sortKey(name) }
    let others = isTurned ? words.dropFirst() : words.dropLast()
    // Nowak stands before Nowakowski, whatever their first names are.
    return PolishText.sortKey(String(surname)) + [0] + PolishText.sortKey(others.joined(separator: " "))
  }

  /// Whether two names say the same.
  public static func agree(_ one: String, _ other: String) -> Bool { compared(one) == compared(other) }
}
