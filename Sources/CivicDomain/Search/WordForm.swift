/// The forms of a word: what is left of it without the ending of a case, a number or a tense. It knows endings, and no
/// dictionary: whoever finds something by a form shows what was found.
public enum WordForm {
  /// Whether two folded words are one in different cases or numbers: `projektora` and `projektor`, `żurka` and `żurek`, and not
  /// `warsztat` and `warsztatowa`.
  public static func isForm(_ word: [UInt8], of other: [UInt8]) -> Bool {
    if word == other { return true }
    // Two letters are a stem of the shortest names alone: `Ewy`, `Igę`.
    guard word.count >= leastStem, other.count >= leastStem, common(word, other) >= leastStem - 1
    else {
      return false
    }
    if isPlainForm(word, of: other) { return true }
    return bases(of: other).contains { isPlainForm(word, of: $0, isChanged: true) }
      || bases(of: word).contains { isPlainForm(other, of: $0, isChanged: true) }
  }

  /// With how many letters two words begin alike.
  public static func common(_ one: [UInt8], _ other: [UInt8]) -> Int {
    var count = 0
    while count < one.count, count < other.count, one[count] == other[count] { count += 1 }
    return count
  }

  /// Whether the endings alone differ, in a word whose stem may have been changed before: such a stem stands before an ending.
  private static func isPlainForm(_ word: [UInt8], of other: [UInt8], isChanged: Bool = false) -> Bool {
    let common = common(word, other)
    if isChanged {
      return common >= leastStem && common == other.count && common < word.count && endings.contains(word[common...])
    }
    if common < leastStem {
      return ofShortNames.contains(word.dropFirst(common)) && ofShortNames.contains(other.dropFirst(common))
    }
    // What both have may reach into the endings: `partner`, `partnerzy`.
    let stems = max(leastStem, common - longestCommon)...common
    let isOfAnother = stems.contains { stem in
      let (one, two) = (word.dropFirst(stem), other.dropFirst(stem))
      return hasTwoSurnames(word[..<stem]) && (isOfHer(one) && isOfHim(two) || isOfHim(one) && isOfHer(two))
    }
    return !isOfAnother
      && stems.contains { stem in
        let (one, two) = (word.dropFirst(stem), other.dropFirst(stem))
        return endings.contains(one) && endings.contains(two)
          || changes.contains { $0.0 == one && $0.1 == two || $0.0 == two && $0.1 == one }
      }
  }

  /// Whether a stem is that of a surname that a woman and a man have in two forms: `Jaworska`, `Jaworski`.
  private static func hasTwoSurnames(_ stem: ArraySlice<UInt8>) -> Bool {
    stem.count >= leastOfSurname && stem.last == UInt8(ascii: "k") && "sc".utf8.contains(stem.dropLast().last ?? 0)
  }

  private static func isOfHer(_ ending: ArraySlice<UInt8>) -> Bool { ofHer.contains(ending) }
  private static func isOfHim(_ ending: ArraySlice<UInt8>) -> Bool { ofHim.contains(ending) }

  /// What a word becomes before an ending: without the vowel that flees from it (`żurek`, `żurka`), and with the other nasal
  /// vowel (`gołąb`, `gołębia`).
  private static func bases(of word: [UInt8]) -> [[UInt8]] {
    guard word.count > leastStem, let last = word.last, !vowels.contains(last) else { return [] }
    var bases: [[UInt8]] = []
    let head = word.dropLast()
    if head.last == UInt8(ascii: "e") {
      bases.append(head.dropLast() + [last])
      if head.dropLast().last == UInt8(ascii: "i") { bases.append(head.dropLast(2) + [last]) }
    }
    if head.last == UInt8(ascii: "a") { bases.append(head.dropLast() + [UInt8(ascii: "e"), last]) }
    return bases.filter { $0.count >= leastStem }
  }

  /// What all forms of a folded word begin with; nil: it has no ending, or would be too short without it.
  public static func stem(of word: [UInt8]) -> [UInt8]? {
    let cut = (1...longestEnding).reversed().first { length in
      word.count - length >= leastStem && isEnding(word.suffix(length))
    }
    return cut.map { Array(word.dropLast($0)) }
  }

  /// What words are looked for by: their stems, and then those that are shorter where a vowel may part their last sounds in
  /// another form (`Pawła` of `Paweł`, `krzeseł` of `krzesła`). Beside others a name of three letters has a stem, too.
  public static func stems(of words: [[UInt8]]) -> [[[UInt8]]] {
    let stems = words.map { word in
      let isShort = words.count > 1 && word.count <= leastStem + 1 && word.last.map(vowels.contains) ?? false
      return stem(of: word) ?? (isShort ? Array(word.prefix(leastStem - 1)) : word)
    }
    let shorter = zip(words, stems).map { shortStem(of: $0) ?? $1 }
    return shorter == stems ? [stems] : [stems, shorter]
  }

  /// The stem of a word before the sounds that another form parts, or joins; nil: there are none, or it would be too short.
  private static func shortStem(of word: [UInt8]) -> [UInt8]? {
    let stem = stem(of: word) ?? word
    let (last, before) = (stem.suffix(1), stem.dropLast().suffix(1))
    guard stem.count > leastStem, !last.allSatisfy(vowels.contains) else { return nil }
    if !before.allSatisfy(vowels.contains) { return Array(stem.dropLast()) }
    return before.first == UInt8(ascii: "e") && stem.count > leastStem + 1 ? Array(stem.dropLast(2)) : nil
  }

  private static func isEnding(_ letters: ArraySlice<UInt8>) -> Bool {
    endings.contains(letters) || changes.contains { $0.1 == letters }
  }

  /// A shorter stem would be that of too many words.
  private static let leastStem = 3

  private static let vowels = Set("aeiouy".utf8)

  private static func parts(_ text: String) -> [ArraySlice<UInt8>] {
    text.split(whereSeparator: \.isWhitespace).map { ArraySlice($0.utf8) }
  }

  /// The endings of nouns and adjectives, folded; the empty one among them.
  private static let endings = Set(
    [ArraySlice("".utf8)]
      + parts(
        """
        a e i o u y ia ie io iu ii ow om em im ym ej iej ego iego emu iemu ami ach owi imi ymi ich ych owie iem iom iami iach
        ze mi
        """))

  /// A shorter stem is that of a thing: `deska`.
  private static let leastOfSurname = 5

  /// The endings of a woman's surname that has another form for a man, and of his.
  private static let ofHer = Set(parts("a iej"))
  private static let ofHim = Set(parts("i iego iemu im"))

  /// The endings of names of three letters.
  private static let ofShortNames = Set(parts("a e y o ie"))

  /// Endings before which the stem changes: `warsztat` and `warsztacie`, `uwaga` and `uwadze`.
  private static let changes: [(ArraySlice<UInt8>, ArraySlice<UInt8>)] = [
    ("t", "cie"), ("ta", "cie"), ("to", "cie"), ("d", "dzie"), ("da", "dzie"), ("ga", "dze"), ("ka", "ce"),
    ("ka", "ek"), ("ek", "ka"), ("ek", "ku"), ("ek", "kiem"), ("ra", "rze"), ("r", "rze"), ("r", "rzy"), ("ko", "ek"),
    ("ki", "ek"), ("ki", "cy"), ("k", "cy"), ("k", "czki"), ("ch", "sze"), ("cha", "sze"), ("y", "i"),
  ].map { (ArraySlice($0.0.utf8), ArraySlice($0.1.utf8)) }

  private static let longestEnding = 4
  /// So many letters of an ending may be those of the other.
  private static let longestCommon = 2
}

extension WordForm {
  /// Whether two folded words are one verb, told as a demand, as what was done or as what is to be: `oddaj`, `oddano`, `oddać`.
  public static func isForm(_ word: [UInt8], ofVerb other: [UInt8]) -> Bool {
    if word == other { return true }
    let stem = common(word, other)
    guard stem >= leastStem - 1 else { return false }
    // The beginning that both share may reach into the ending.
    return (leastStem...max(leastStem, stem)).contains { length in
      guard length <= stem else { return false }
      let (one, two) = (word.dropFirst(length), other.dropFirst(length))
      return one.count + two.count >= leastOfConjugation
        && conjugations.contains { $0.contains(one) && $0.contains(two) }
    }
  }

  /// Of endings that are shorter any noun has some.
  private static let leastOfConjugation = 3

  /// The endings of verbs, folded, a row for those that have the same.
  private static let conjugations: [Set<ArraySlice<UInt8>>] = [
    "ac aj al ala alo ali aly ano any ana ane a aja am amy ajcie",
    "ic yc il ila ilo ili ily yl yla ylo yli yly iono ono iony iona ione ony ona one i y ia imy ymy",
    "owac uj owal owala owali owano owany owana owane uje uja ujemy",
    "sac sz sal sala sali sano sany sana sane sze",
    "nac nij nal nela nelo neli nieto niety nieta niete nie na",
    "ac aj ywac ywal ywala ywali uje ujesz uja ujemy",
    "zac z zal zala zali zano zany zana zane ze",
  ].map { Set([ArraySlice("".utf8)] + parts($0)) }
}

extension [UInt8] {
  /// Whether a word begins with some letters.
  public func begins(with letters: [UInt8]) -> Bool {
    letters.count <= count && WordForm.common(self, letters) == letters.count
  }
}
