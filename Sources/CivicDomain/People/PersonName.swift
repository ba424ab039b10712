/// The comparison of names of persons: when two are the name of one.
public enum PersonName {
  /// The form in which names are compared: case, diacritics, blanks and the order of first name and surname do not
  /// count; a hyphen parts as a blank does.
  public static func compared(_ name: String) -> [String] {
    PolishText.folded(name).split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map(String.init).sorted()
  }

  /// The key by which a list of people is sorted as one at a door is: by the surname, then by the first name; in Polish
  /// order.
  public static func listKey(_ name: String) -> [UInt8] {
    let (surname, given) = parted(name)
    // Nowak stands before Nowakowski, whatever their first names are.
    return PolishText.sortKey(surname) + [0] + PolishText.sortKey(given)
  }

  /// The surname and what stands with it: the surname is the last word, or all before a comma behind which a first name is
  /// (`Nowak, Jan`, and not `Jan Nowak, prezes`). Titles and what stands in brackets are no names. More is not certain: whether `Nowak Jan` is turned only whoever it is knows.
  public static func parted(_ name: String) -> (surname: String, given: String) {
    let plain = withoutBrackets(name)
    let parts = plain.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    let before = named(parts[0])
    // What follows a comma may be a title alone.
    let behind = parts.count > 1 ? named(parts[1]) : []
    let isTurned = !before.isEmpty && behind.first?.first?.isUppercase ?? false
    if isTurned { return (before.joined(separator: " "), behind.joined(separator: " ")) }
    let words = before.isEmpty ? behind : before
    guard let surname = words.last else { return (name, "") }
    return (surname, words.dropLast().joined(separator: " "))
  }

  private static func withoutBrackets(_ name: String) -> String {
    var depth = 0
    return name.filter { sign in
      if sign == "(" || sign == "[" { depth += 1 }
      defer { if sign == ")" || sign == "]" { depth = max(0, depth - 1) } }
      return depth == 0
    }
  }

  /// The words that are no titles; behind `prof.` may stand of where.
  private static func named(_ text: Substring) -> [String] {
    var words: [String] = []
    var isBehindTitle = false
    for word in text.split(whereSeparator: \.isWhitespace).map(String.init) {
      let isTitle = titles.contains(PolishText.folded(word.hasSuffix(".") ? String(word.dropLast()) : word))
      let isPlace = isBehindTitle && words.count > 1 && word.count > 1 && word.allSatisfy(\.isUppercase)
      if !isTitle, !isPlace { words.append(word) }
      isBehindTitle = isTitle
    }
    return words
  }

  private static let titles: Set<String> = ["dr", "hab", "prof", "mgr", "inz", "lic", "ks"]

  /// Whether two names say the same.
  public static func agree(_ one: String, _ other: String) -> Bool { compared(one) == compared(other) }
}
