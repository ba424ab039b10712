/// Words by their first two letters: a word has the same two as whatever it is a form of, or begins.
struct WordsByHead: Sendable {
  private let byHead: [UInt16: [[UInt8]]]

  init(_ words: some Sequence<[UInt8]>) {
    var byHead: [UInt16: [[UInt8]]] = [:]
    for word in words {
      for head in Self.heads(of: word) { byHead[head, default: []].append(word) }
    }
    self.byHead = byHead
  }

  private init(byHead: [UInt16: [[UInt8]]]) { self.byHead = byHead }

  /// Those of which a word may be a form, or the beginning.
  func near(_ word: [UInt8]) -> [[UInt8]] { byHead[Self.head(of: word)] ?? [] }

  /// Whether there are any.
  func hasNear(_ word: [UInt8]) -> Bool { byHead[Self.head(of: word)] != nil }

  /// The words of both.
  func joined(_ other: WordsByHead) -> WordsByHead {
    WordsByHead(byHead: byHead.merging(other.byHead) { $0 + $1 })
  }

  /// The first two letters of a word; of one letter that.
  private static func head(of word: [UInt8]) -> UInt16 {
    guard let first = word.first else { return 0 }
    return UInt16(first) << 8 | (word.count > 1 ? UInt16(word[1]) : 0)
  }

  /// By what a word is found: one letter begins it too.
  private static func heads(of word: [UInt8]) -> [UInt16] {
    let head = head(of: word)
    return word.count > 1 ? [head, head & 0xFF00] : [head]
  }
}
