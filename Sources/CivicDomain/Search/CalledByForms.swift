/// The records that are called by some words in whatever case: looked for by the stems of these, and recognized by their forms.
public struct CalledByForms {
  /// Those that are called by the very words.
  public let exactly: [RecordID]
  /// Those that are called by other forms of them.
  public let otherwise: [RecordID]

  /// All of them, those of the very words first.
  public var all: [RecordID] { exactly + otherwise }

  /// Looks for them. The first stems that lead to something are those that were meant: a shorter one leads to more.
  /// - Parameters:
  ///   - words: the words, folded.
  ///   - search: what a search for a text finds.
  ///   - name: the folded words by which a record is called.
  public init<Name: Sequence>(
    _ words: [[UInt8]], searching search: (String) -> [RecordID], name: (RecordID) -> Name
  ) where Name.Element == [UInt8] {
    for stems in WordForm.stems(of: words) {
      var (exactly, otherwise): ([RecordID], [RecordID]) = ([], [])
      for id in search(stems.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")) {
        let own = Array(name(id))
        guard words.allSatisfy({ word in own.contains { WordForm.isForm(word, of: $0) } }) else { continue }
        if words.allSatisfy(own.contains) { exactly.append(id) } else { otherwise.append(id) }
      }
      guard exactly.isEmpty, otherwise.isEmpty else {
        (self.exactly, self.otherwise) = (exactly, otherwise)
        return
      }
    }
    (exactly, otherwise) = ([], [])
  }
}
