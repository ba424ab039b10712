import CivicDomain

/// Finds the known words nearest to one that is not known: what somebody most likely meant.
public enum NearWords {
  /// The most guesses: more than three are no help.
  public static let most = 3
  /// The longest word that is compared: no kind, field or choice has a longer one.
  static let longest = 60

  /// Returns the candidates nearest to a word, the nearest first, case and diacritics ignored; none that is too far
  /// off.
  public static func nearest(to word: String, among candidates: [String]) -> [String] {
    nearest(to: word, amongAll: candidates.map { [$0] }).map { candidates[$0] }
  }

  /// Returns the indices of the things nearest to a word, where a thing has several names.
  public static func nearest(to word: String, amongAll things: [[String]]) -> [Int] {
    let asked = letters(of: word)
    guard !asked.isEmpty, asked.count <= longest else { return [] }
    let tolerated = max(1, asked.count / 3)
    var found: [(distance: Int, index: Int)] = []
    for (index, names) in things.enumerated() {
      let nearest = names.map { distance(from: asked, to: letters(of: $0)) }.min()
      if let nearest, nearest <= tolerated { found.append((nearest, index)) }
    }
    return found.sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }.prefix(most).map(\.index)
  }

  /// The distance of a word from a candidate; whoever types the beginning of a word has not mistyped it.
  private static func distance(from asked: [UInt8], to letters: [UInt8]) -> Int {
    asked.count > 2 && letters.starts(with: asked) ? 0 : EditDistance.between(asked, letters)
  }

  private static func letters(of word: String) -> [UInt8] {
    Array(PolishText.folded(word).utf8).filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") && $0 != 0x20 }
  }
}
