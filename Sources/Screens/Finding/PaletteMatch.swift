import CivicDomain
import Words

/// How near what the palette finds is to the words that were typed.
enum Nearness: Int, Comparable {
  /// Somebody is called by the very words, where of anything else there are but their stems.
  case isCalled
  /// What was typed is all that it is called, or what people say for it with the small words that hold it together.
  case isIt
  /// Its name begins with one of them, and the others begin words of it.
  case beginsName
  /// Each of them begins a word of its name.
  case beginsWord
  /// A word begins only something else by which it is called.
  case otherName
  /// A word begins what people say for it.
  case everyday
  /// A word is one of its words but for the ending: `rezerwację` for `rezerwacja`.
  case inflected
  /// A word has its stem: `organizacjom` for `organizacja`.
  case akin
  /// A record tells of the words, and is not called by them; or it is called by what means a kind of another.
  case mentioned

  static func < (one: Nearness, other: Nearness) -> Bool { one.rawValue < other.rawValue }
}

/// The words by which something of the program's own is found, folded.
struct PaletteText: Sendable {
  private let name: [[UInt8]]
  /// The words of its name, and the others but for what people say.
  private let nameAndOthers: [[UInt8]]
  /// All of them, to pass over what has none of those that were typed.
  private let byHead: WordsByHead
  private let others: [(folded: [UInt8], spoken: Substring)]
  private let very: [(folded: [UInt8], spoken: Substring)]
  private let everyday: [(folded: [UInt8], spoken: Substring)]

  /// What is called so, and also by other words, those that people say last; whoever types a very word of it whole means
  /// nothing else.
  init(_ name: String, also others: [String], very: [String] = [], everyday: [String] = []) {
    self.name = Self.folded(name)
    self.very = Self.spoken(very)
    self.everyday = Self.spoken(everyday)
    let spoken = Self.spoken(others)
    self.others = spoken
    nameAndOthers = self.name + spoken.map(\.folded)
    byHead = WordsByHead(nameAndOthers + (self.very + self.everyday).map(\.folded))
  }

  /// The words of some texts, each folded and as it is spoken.
  private static func spoken(_ texts: [String]) -> [(folded: [UInt8], spoken: Substring)] {
    texts.flatMap { words($0) }.map { (folded($0), $0) }
  }

  /// All words by which it is found, folded.
  var allWords: [[UInt8]] { ownWords + others.map(\.folded) }

  /// The words of its name, and what people say for it, folded: the others may be inflected.
  var ownWords: [[UInt8]] { name + (very + everyday).map(\.folded) }

  /// The words of a text, parted by all that is neither a letter nor a digit.
  private static func words(_ text: String) -> [Substring] {
    text.split { !$0.isLetter && !$0.isNumber }
  }

  private static func folded(_ word: Substring) -> [UInt8] { Array(PolishText.folded(String(word)).utf8) }

  /// The folded words of a text.
  static func folded(_ text: String) -> [[UInt8]] { words(text).map(folded).filter { !$0.isEmpty } }

  /// Whether some words are all of its name, of several words; or, small words among them, words that people say for it.
  func isIt(_ words: [[UInt8]]) -> Bool {
    let typed = Set(words)
    if name.count > 1, typed == Set(name) { return true }
    guard typed.contains(where: PaletteTyped.small.contains), !typed.isSubset(of: PaletteTyped.small) else {
      return false
    }
    return typed.isSubset(of: Set((very + everyday).map(\.folded)))
  }

  /// Whether a word is one of its words, in whatever case or number.
  func hasForm(of word: [UInt8]) -> Bool {
    byHead.hasNear(word) && nameAndOthers.contains { WordForm.isForm(word, of: $0) }
  }

  /// How near one typed word is, and by which other name it was found; nil: not at all.
  /// - Parameter broadly: whether a word is found by its stem too: only where no part of what was typed is a name.
  func nearness(of word: [UInt8], broadly: Bool = false) -> (Nearness, by: Substring?)? {
    guard byHead.hasNear(word) else { return nil }
    // A form of a word of its name needs no reason.
    let isSeen = name.contains { $0.begins(with: word) || Self.isAkin(word, to: $0) }
    if let very = very.first(where: { $0.folded == word }) { return (.beginsName, isSeen ? nil : very.spoken) }
    if let index = name.firstIndex(where: { $0.begins(with: word) }) {
      return (index == 0 ? .beginsName : .beginsWord, nil)
    }
    if let other = others.first(where: { $0.folded.begins(with: word) }) {
      return (.otherName, isSeen ? nil : other.spoken)
    }
    if let other = everyday.first(where: { $0.folded.begins(with: word) }) { return (.everyday, other.spoken) }
    if name.contains(where: { Self.isForm(word, of: $0) }) { return (.inflected, nil) }
    let others = others + everyday
    if let other = others.first(where: { Self.isForm(word, of: $0.folded) }) { return (.inflected, other.spoken) }
    // Of an act it is told that it was done: `oddano`, `wydano`.
    if name.contains(where: { Self.tells(word, $0) }) { return (.inflected, nil) }
    if let other = others.first(where: { Self.tells(word, $0.folded) }) {
      return (.inflected, other.spoken)
    }
    guard broadly else { return nil }
    if name.contains(where: { Self.isAkin(word, to: $0) }) { return (.akin, nil) }
    return others.first { Self.isAkin(word, to: $0.folded) }.map { (.akin, $0.spoken) }
  }

  /// The word of a vocabulary of which a word is a form: none where it begins a name, or what people say for one; else that
  /// which has most of its stem, of several the shortest. What stands in a sentence about something may be a form itself
  /// (`odnotowanie telefonu`), but for an ending alone.
  static func base(of word: [UInt8], in vocabulary: PaletteVocabulary) -> [UInt8]? {
    if vocabulary.own.near(word).contains(where: { $0.begins(with: word) }) { return nil }
    let near = vocabulary.byHead.near(word)
    let isKnown = near.contains { $0.begins(with: word) }
    let akin = near.filter { other in
      guard other != word, isAkin(word, to: other) else { return false }
      return !isKnown || word.begins(with: other) && word.count - other.count <= shortEnding
    }.map { other in
      (stem: WordForm.common(word, other), word: other)
    }
    return akin.min { one, other in
      if one.stem != other.stem { return one.stem > other.stem }
      if one.word.count != other.word.count { return one.word.count < other.word.count }
      return one.word.lexicographicallyPrecedes(other.word)
    }?.word
  }

  /// Whether a word is a form of a verb that says what is to be done: what says that it was done is another's demand, `cofnij` and
  /// `cofnięto`.
  static func tells(_ word: [UInt8], _ verb: [UInt8]) -> Bool {
    WordForm.isForm(word, ofVerb: verb) && !told.contains { verb.suffix(2) == $0 }
  }

  private static let told = "no to".split(separator: " ").map { ArraySlice($0.utf8) }

  /// Whether two words differ in their endings alone.
  fileprivate static func isAkin(_ word: [UInt8], to other: [UInt8]) -> Bool {
    let stem = WordForm.common(word, other)
    return stem >= leastInflected && max(word.count, other.count) - stem <= longestEnding
  }

  /// A longer ending makes another word.
  private static let longestEnding = 3
  /// An ending of so many letters makes no other word of one that is known.
  private static let shortEnding = 2

  /// Whether two words differ in no more than the last letter of the typed one.
  private static func isForm(_ word: [UInt8], of other: [UInt8]) -> Bool {
    word.count >= leastInflected && other.starts(with: word.dropLast()) && other.count <= word.count + 1
  }

  /// A shorter word is no form of another.
  private static let leastInflected = 4
}

/// All words by which something of the program's own is found.
struct PaletteVocabulary: Sendable {
  /// All of them.
  let all: Set<[UInt8]>
  /// The same by what they begin with.
  let byHead: WordsByHead
  /// Those of names, and what people say for them.
  let own: WordsByHead

  init(_ texts: [PaletteText]) {
    all = Set(texts.flatMap(\.allWords))
    byHead = WordsByHead(all)
    own = WordsByHead(Set(texts.flatMap(\.ownWords)))
  }

  private init(all: Set<[UInt8]>, byHead: WordsByHead, own: WordsByHead) {
    (self.all, self.byHead, self.own) = (all, byHead, own)
  }

  /// The words of both.
  func joined(_ other: PaletteVocabulary) -> PaletteVocabulary {
    PaletteVocabulary(
      all: all.union(other.all), byHead: byHead.joined(other.byHead), own: own.joined(other.own))
  }

  /// Whether a word begins one of them, or is a form of one.
  func knows(_ word: [UInt8]) -> Bool {
    byHead.near(word).contains { $0.begins(with: word) || PaletteText.isAkin(word, to: $0) }
  }
}

/// The words that were typed into the palette.
struct PaletteTyped {
  /// The folded words, in their order.
  let words: [[UInt8]]
  /// The same as they were typed.
  let spoken: [Substring]

  init(_ text: String) {
    spoken = text.split(whereSeparator: \.isWhitespace).map(Self.withoutEnding).filter {
      !PaletteText.folded(String($0)).isEmpty
    }
    words = spoken.flatMap { PaletteText.folded(String($0)) }
  }

  /// A name in capitals without the ending that is put behind it with a hyphen: `KROKUS-a`.
  private static func withoutEnding(_ word: Substring) -> Substring {
    guard let hyphen = word.lastIndex(of: "-"), word[..<hyphen].count > 1, word[..<hyphen].allSatisfy(\.isUppercase),
      (1...longestEnding).contains(word[hyphen...].count - 1), word[hyphen...].dropFirst().allSatisfy(\.isLowercase)
    else { return word }
    return word[..<hyphen]
  }

  private static let longestEnding = 3

  private init(spoken: [Substring], words: [[UInt8]]) {
    self.spoken = spoken
    self.words = words
  }

  /// The same without the small words, which decide nothing; as it stands where there are no others.
  var weighty: PaletteTyped {
    let rest = spoken.filter { !PaletteText.folded(String($0)).allSatisfy(Self.small.contains) }
    return rest.isEmpty ? self : PaletteTyped(rest.joined(separator: " "))
  }

  /// The words as they were typed, in one line.
  var text: String { spoken.joined(separator: " ") }

  /// The same with the known word in the place of each that is a form of it: `telefonu` finds what `telefon` does, in its
  /// order.
  func inBaseForms(of vocabulary: PaletteVocabulary) -> PaletteTyped {
    PaletteTyped(spoken: spoken, words: words.map { PaletteText.base(of: $0, in: vocabulary) ?? $0 })
  }

  var isEmpty: Bool { words.isEmpty }

  /// Whether one of the words is long enough to say an act: one letter begins too many to look their records up.
  var saysAnAct: Bool { words.contains { $0.count >= Self.leastOfAct } }

  /// Whether one of the words that is long enough to say so is a word of a text.
  func says(_ text: PaletteText) -> Bool {
    words.contains { $0.count >= Self.leastOfAct && text.nearness(of: $0) != nil }
  }

  /// How near something is whose words hold all that were typed, and by which other name it was found; nil: not at all.
  /// - Parameter broadly: whether by the stems of words too.
  func nearness(to text: PaletteText, broadly: Bool = false) -> (Nearness, by: String)? {
    Self.nearness(of: words, to: text, broadly: broadly)
  }

  private static func nearness(
    of words: [[UInt8]], to text: PaletteText, broadly: Bool = false
  ) -> (Nearness, by: String)? {
    var found: [Nearness] = []
    var by: [String] = []
    for word in words {
      guard let (nearness, other) = text.nearness(of: word, broadly: broadly) else { return nil }
      found.append(nearness)
      if let other, !by.contains(String(other)) { by.append(String(other)) }
    }
    guard let farthest = found.max() else { return nil }
    let beginsName = farthest == .beginsWord && found.contains(.beginsName)
    return (beginsName ? .beginsName : farthest, by.joined(separator: " "))
  }

  /// What is left for the name of a record once the words of an act are taken out, and how near those are to the act; nil:
  /// none of them is a word of the act.
  /// - Parameters:
  ///   - around: words that belong to the act where one of its own was typed: those of its kind.
  ///   - beside: those of what such records are a part of: the act is meant only if nothing is meant by them themselves.
  func parted(
    by text: PaletteText, around: PaletteText, beside: PaletteText
  ) -> (Nearness, by: String, rest: [Substring])? {
    var (own, rest): ([[UInt8]], [Substring]) = ([], [])
    var isBeside = false
    for word in spoken {
      let parts = PaletteText.folded(String(word))
      if parts.allSatisfy({ text.nearness(of: $0) != nil }) {
        own += parts
      } else if parts.allSatisfy({ around.nearness(of: $0) != nil }) {
        continue
      } else if parts.allSatisfy({ beside.hasForm(of: $0) }) {
        isBeside = true
      } else {
        rest.append(word)
      }
    }
    guard rest.isEmpty || own.contains(where: { $0.count >= Self.leastOfAct }),
      let (nearness, by) = Self.nearness(of: own, to: text)
    else { return nil }
    return (isBeside ? max(nearness, .everyday) : nearness, by, rest)
  }

  private static let leastOfAct = 3

  /// The words that hold a sentence together: nothing is found by them alone.
  static let small = Set(EverydayWords.small.inAllLanguages.flatMap(PaletteText.folded))
}
