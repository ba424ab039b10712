/// The rank of a search's match: what begins a name comes first, then what begins a word of it, then
/// whatever holds the words elsewhere.
public enum MatchRank: UInt8, CaseIterable, Comparable, Sendable {
  /// The name begins with one of the words, and the others begin words of it; or a telephone holds the digits.
  case beginsName
  /// Each of the words begins a word of the name.
  case beginsWord
  /// Inside of a word, or in another field.
  case elsewhere

  /// The nearer one first.
  public static func < (one: MatchRank, other: MatchRank) -> Bool { one.rawValue < other.rawValue }

  /// The rank of a record by its folded text, the first line of which is its name.
  public init(of words: SearchWords, inFolded text: UnsafeRawBufferPointer) {
    if words.isNumber, TelephoneLine.holds(words.words[0], in: text) {
      self = .beginsName
      return
    }
    var beginsName = false
    for word in words.words {
      switch word.withUnsafeBufferPointer({ MatchRank.position(of: $0, inNameOf: text) }) {
      case .beginsName: beginsName = true
      case .beginsWord: continue
      case .elsewhere:
        self = .elsewhere
        return
      }
    }
    self = beginsName ? .beginsName : .beginsWord
  }

  /// Returns the position of a word in the first line of a text, at the beginning of a word of it.
  private static func position(
    of word: UnsafeBufferPointer<UInt8>, inNameOf text: UnsafeRawBufferPointer
  ) -> MatchRank {
    guard let head = word.first else { return .beginsName }
    // A word that was typed with a sign before it begins with that sign.
    let needsBeginning = isPartOfWord(head)
    var index = 0
    while index + word.count <= text.count, text[index] != UInt8(ascii: "\n") {
      defer { index += 1 }
      guard text[index] == head, !(needsBeginning && index > 0 && isPartOfWord(text[index - 1])) else { continue }
      var length = 1
      while length < word.count, text[index + length] == word[length] { length += 1 }
      guard length == word.count else { continue }
      return (0..<index).contains { isPartOfWord(text[$0]) } ? .beginsWord : .beginsName
    }
    return .elsewhere
  }

  @inline(__always)
  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: true
    case _: false
    }
  }
}

extension SearchWords {
  /// Whether one number was typed and nothing else.
  var isNumber: Bool {
    words.count == 1 && TypedNumber.isPart(words[0])
  }
}

extension TelephoneLine {
  /// Whether one of the lines of telephones in a folded text holds these digits.
  static func holds(_ digits: [UInt8], in text: UnsafeRawBufferPointer) -> Bool {
    var isTelephone = false
    var index = 0
    while index + digits.count <= text.count {
      if text[index] == UInt8(ascii: "\n") { isTelephone = index + 1 < text.count && text[index + 1] == mark }
      if isTelephone, text[index] == digits[0] {
        var length = 1
        while length < digits.count, text[index + length] == digits[length] { length += 1 }
        if length == digits.count { return true }
      }
      index += 1
    }
    return false
  }
}
