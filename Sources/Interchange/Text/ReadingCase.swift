import CivicDomain

/// Brings what a register writes in capitals to the case in which people write it:
/// `STOWARZYSZENIE "PRZYJACIELE DĄBROWY" W DĄBROWIE GÓRNICZEJ` is „Stowarzyszenie "Przyjaciele Dąbrowy" w Dąbrowie
/// Górniczej”. A text that has a small letter stays as it is.
enum ReadingCase {
  static func text(_ text: String) -> String {
    guard text.contains(where: \.isUppercase), !text.contains(where: \.isLowercase) else { return text }
    var words: [String] = []
    for word in text.split(omittingEmptySubsequences: true, whereSeparator: \.isWhitespace) {
      words.append(self.word(String(word), isFirst: words.isEmpty))
    }
    return words.joined(separator: " ")
  }

  private static func word(_ word: String, isFirst: Bool) -> String {
    let letters = word.filter(\.isLetter)
    if small.contains(word.lowercased()) {
      return isFirst && !abbreviated.contains(word.lowercased()) ? capitalized(word) : word.lowercased()
    }
    return stays(letters) ? word : capitalized(word)
  }

  /// Whether a word is an abbreviation or a number of the Romans: `OSP`, `PTTK`, `XIV`.
  private static func stays(_ letters: String) -> Bool {
    if abbreviations.contains(letters) { return true }
    if letters.allSatisfy({ "IVXLC".contains($0) }), letters.count > 1 { return true }
    return letters.count <= longestAbbreviation && !letters.contains { "AĄEĘIOÓUY".contains($0) }
  }

  private static let longestAbbreviation = 6

  /// Each part behind a hyphen, a quotation mark or a bracket begins large: `Bielsko-Biała`.
  private static func capitalized(_ word: String) -> String {
    var isStart = true
    var text = ""
    for sign in word {
      text += isStart ? String(sign) : sign.lowercased()
      isStart = isStart && !sign.isLetter || "-–\"„”'(/".contains(sign)
    }
    return text
  }

  /// Words within a name that are written small.
  private static let small: Set<String> = [
    "w", "we", "z", "ze", "i", "a", "o", "u", "na", "do", "od", "po", "dla", "przy", "pod", "nad", "oraz", "lub",
    "przez",
    "im.", "imienia", "ds.", "nr", "ul.", "al.", "pl.", "os.", "św.", "spraw",
  ]
  /// Those of them that are small at the beginning, too: they are no word but stand for one.
  private static let abbreviated: Set<String> = ["ul.", "al.", "pl.", "os."]
  /// Abbreviations that could be said as words.
  private static let abbreviations: Set<String> = [
    "OSP", "UKS", "MUKS", "TPD", "ZHP", "ZHR", "PCK", "LOK", "LOP", "WOPR", "NSZZ", "PZERII", "PSONI", "TKKF", "AKS",
    "OKS",
    "ROD", "KSM", "UTW", "TUTW", "NGO", "CAO", "YMCA", "AZS", "ZNP", "PZW", "OHP", "MOSIR",
  ]
}
