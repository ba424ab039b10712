/// The words of a search: typed in any order, each of which must occur somewhere, case and diacritics
/// folded (`krok dab` finds „Stowarzyszenie KROKUS, Dąbrowa”). Nothing typed finds everything.
public struct SearchWords: Hashable, Sendable {
  /// The folded words as UTF-8, the longest first, for it is the rarest as a rule; none twice.
  public let words: [[UInt8]]

  /// Splits a query at white space. Quotes and commas around a word are no part of it.
  public init(_ query: String) {
    let folded = Array(PolishText.folded(query).utf8)
    let separators = Array(" \t\n\r\",;".utf8)
    var found: [[UInt8]] = []
    for word in folded.split(whereSeparator: { separators.contains($0) }) where !found.contains(Array(word)) {
      found.append(Array(word))
    }
    words = found.sorted { $0.count > $1.count }
  }

  /// Returns the readings of a typed text, in the order in which they are tried until something is found: digits in
  /// groups (`22 555 12`, `+48 600`) are a part of one number before they are words.
  public static func readings(of query: String) -> [SearchWords] {
    let words = SearchWords(query)
    guard let digits = TypedNumber.digits(of: query) else { return [words] }
    let number = SearchWords(digits)
    return number == words ? [words] : [number, words]
  }

  /// True when nothing was typed, so that everything matches.
  public var isEmpty: Bool { words.isEmpty }

  /// Whether every word occurs in text that was already folded.
  public func matches(folded text: UnsafeRawBufferPointer) -> Bool {
    words.allSatisfy { SearchWords.occurs($0, in: text) }
  }

  /// Whether every word occurs in text that was already folded.
  public func matches(folded text: [UInt8]) -> Bool {
    text.withUnsafeBytes { matches(folded: $0) }
  }

  /// Whether every word occurs in a text as it was written.
  public func matches(_ text: String) -> Bool {
    if isEmpty { return true }
    var folded = PolishText.folded(text)
    return folded.withUTF8 { matches(folded: UnsafeRawBufferPointer($0)) }
  }

  /// Whether one of the words occurs in text that was already folded: anywhere in it, but for a short word in an
  /// address, of which it must be the beginning: every other address has an `a` and a `pl`.
  public static func occurs(_ word: [UInt8], in text: UnsafeRawBufferPointer) -> Bool {
    guard let first = word.first else { return true }
    guard text.count >= word.count else { return false }
    return word.withUnsafeBytes { word in
      var index = 0
      let last = text.count - word.count
      while index <= last {
        if text[index] == first {
          var length = 1
          while length < word.count, text[index + length] == word[length] { length += 1 }
          if length == word.count, !isShort(word.count) || !isWithinAddress(index, of: text) { return true }
        }
        index += 1
      }
      return false
    }
  }

  /// Whether a word of so many bytes is too short to be looked for within an address.
  public static func isShort(_ length: Int) -> Bool { length < leastWithinAddress }

  private static let leastWithinAddress = 3

  /// Whether a place in a text lies in an address, which no white space parts, and not at its beginning.
  private static func isWithinAddress(_ index: Int, of text: UnsafeRawBufferPointer) -> Bool {
    func isWithin(_ place: Int) -> Bool { text[place] > UInt8(ascii: " ") && abs(place - index) < longestAddress }
    let at = UInt8(ascii: "@")
    guard index > 0, isWithin(index - 1) else { return false }
    var place = index - 1
    while place >= 0, isWithin(place) {
      if text[place] == at { return true }
      place -= 1
    }
    place = index
    while place < text.count, isWithin(place) {
      if text[place] == at { return true }
      place += 1
    }
    return false
  }

  /// The bytes of an address as RFC 5321 has it, at most: farther away no sign of one is looked for.
  private static let longestAddress = 254
}
