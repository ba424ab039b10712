/// A measure of how hard a Polish text is to read, as its writer may want to know; never a bar to saving it.
///
/// The measure is Gunning's FOG (R. Gunning, "The Technique of Clear Writing", 1952), 0.4 · (words per sentence + hard
/// words in a hundred), with hard words of four syllables and more as Pisarek proposed for Polish ("Jak mierzyć
/// zrozumiałość tekstu?", 1969). It is read as the years of school that somebody needs to understand the text.
public struct PlainLanguage: Equatable, Sendable {
  /// Words with at least one letter.
  public private(set) var words = 0
  /// Sentences that have a word.
  public private(set) var sentences = 0
  /// Words of four syllables and more.
  public private(set) var hardWords = 0
  /// The words of the longest sentence.
  public private(set) var longestSentence = 0

  /// The number of syllables from which a word is hard.
  static let hardSyllables = 4
  /// The words below which a rate of them tells nothing: one hard word alone would be forty years of school.
  static let fewestWords = 10

  /// Measures a text.
  public init(of text: String) {
    var inSentence = 0
    func closeSentence(_ measure: inout PlainLanguage) {
      guard inSentence > 0 else { return }
      measure.sentences += 1
      measure.longestSentence = max(measure.longestSentence, inSentence)
      inSentence = 0
    }
    for line in text.split(whereSeparator: \.isNewline) {
      let tokens = line.split(whereSeparator: \.isWhitespace)
      for (index, token) in tokens.enumerated() {
        if token.contains(where: \.isLetter) {
          words += 1
          inSentence += 1
          if PlainLanguage.syllables(of: token) >= PlainLanguage.hardSyllables { hardWords += 1 }
        }
        let next = index + 1 < tokens.count ? tokens[index + 1] : nil
        if PlainLanguage.ends(token, before: next) { closeSentence(&self) }
      }
      // A heading or an item of a list ends where its line does.
      closeSentence(&self)
    }
  }

  /// Years of school, rounded; nil where there are too few words to measure.
  public var yearsOfSchool: Int? {
    guard words >= PlainLanguage.fewestWords, sentences > 0 else { return nil }
    let fog = 0.4 * (Double(words) / Double(sentences) + 100 * Double(hardWords) / Double(words))
    return Int(fog.rounded())
  }

  /// The syllables of a word: its vowels, without an `i` that only softens before another vowel (`nie` has one).
  static func syllables(of word: some StringProtocol) -> Int {
    var count = 0
    var isAfterI = false
    for sign in word {
      let isVowel = vowels.contains(sign)
      // The `i` was counted as it came; before a vowel it is none of its own.
      if isVowel, !isAfterI { count += 1 }
      isAfterI = isVowel && (sign == "i" || sign == "I")
    }
    return count
  }

  private static let vowels = Set("aąeęioóuyAĄEĘIOÓUY")

  /// Whether a sentence ends here. A dot behind a number or a short form (`art. 3`, `2026 r. zadania`) ends none unless a
  /// capital follows.
  private static func ends(_ token: Substring, before next: Substring?) -> Bool {
    guard let sign = token.last(where: { !closing.contains($0) }), stops.contains(sign) else { return false }
    guard sign == ".", let first = next?.first(where: { $0.isLetter || $0.isNumber }) else { return true }
    return first.isUppercase
  }

  private static let stops: Set<Character> = [".", "?", "!", "…"]
  /// The closing marks that may stand behind a full stop.
  private static let closing: Set<Character> = ["”", "\"", ")", "’", "»"]
}
