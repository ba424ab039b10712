/// The forms of a word: what is left of it without the ending of a case or a number. It knows endings, and no dictionary:
/// whoever finds something by a form shows what was found.
public enum WordForm {
  /// Whether two folded words are one in different cases or numbers: `projektora` and `projektor`, `sali` and `sala`, and not
  /// `warsztat` and `warsztatowa`.
  public static func isForm(_ word: [UInt8], of other: [UInt8]) -> Bool {
    if word == other { return true }
    let stem = zip(word, other).prefix { $0 == $1 }.count
    guard stem >= leastStem else { return false }
    let (one, two) = (word.dropFirst(stem), other.dropFirst(stem))
    return endings.contains(one) && endings.contains(two)
      || changes.contains { $0.0 == one && $0.1 == two || $0.0 == two && $0.1 == one }
  }

  /// What all forms of a folded word begin with; nil: it has no ending, or would be too short without it.
  public static func stem(of word: [UInt8]) -> [UInt8]? {
    let cut = (1...longestEnding).reversed().first { length in
      word.count - length >= leastStem && isEnding(word.suffix(length))
    }
    return cut.map { Array(word.dropLast($0)) }
  }

  private static func isEnding(_ letters: ArraySlice<UInt8>) -> Bool {
    endings.contains(letters) || changes.contains { $0.1 == letters }
  }

  /// A shorter stem would be that of too many words.
  private static let leastStem = 3

  /// The endings of nouns and adjectives, folded; the empty one among them.
  private static let endings: Set<ArraySlice<UInt8>> = Set(
    ([""]
      + """
      a e i o u y ia ie io iu ii ow om em im ym ej ego emu ami ach owi imi ymi ich ych owie iem iom iami iach ze mi
      """.split(whereSeparator: \.isWhitespace).map(String.init)).map { ArraySlice($0.utf8) })

  /// Endings before which the stem changes: `warsztat` and `warsztacie`, `uwaga` and `uwadze`.
  private static let changes: [(ArraySlice<UInt8>, ArraySlice<UInt8>)] = [
    ("t", "cie"), ("ta", "cie"), ("to", "cie"), ("d", "dzie"), ("da", "dzie"), ("ga", "dze"), ("ka", "ce"),
    ("ka", "ek"),
    ("ek", "ka"), ("ek", "ku"), ("ek", "kiem"), ("ra", "rze"), ("r", "rze"), ("ko", "ek"), ("ki", "ek"),
  ].map { (ArraySlice($0.0.utf8), ArraySlice($0.1.utf8)) }

  private static let longestEnding = 4
}
