/// A choice, one of several things to choose from.
public struct Choice: Equatable, Sendable {
  /// The id by which the owner knows the choice.
  public let id: String
  /// The title that a person reads.
  public let title: String
  /// The text that a person may type to find it: the title, or the title without its diacritics.
  public let typed: String
  /// What people call it otherwise, never shown: it is found by the beginning of these, too.
  public let spoken: [String]

  /// A choice; without another text to find it by, it is found by its title.
  public init(id: String, title: String, typed: String? = nil, spoken: [String] = []) {
    self.id = id
    self.title = title
    self.typed = typed ?? title
    self.spoken = spoken
  }

  /// How it may be meant by letters, the likeliest first.
  enum Meant: CaseIterable {
    /// They are all of its title or of one of its other names.
    case whole
    /// Its title begins with them.
    case title
    /// One of its other names does.
    case spoken
    /// A later word of its title does.
    case word
  }

  /// Whether it is meant by these lower-case letters. The choice of nothing is meant by none, so that its words are in no other's
  /// way.
  func isMeant(by letters: String, _ how: Meant) -> Bool {
    if id.isEmpty { return false }
    let titles = [title, typed].map { $0.lowercased() }
    switch how {
    case .whole: return (titles + spoken.map { $0.lowercased() }).contains(letters)
    case .title: return titles.contains { $0.hasPrefix(letters) }
    case .spoken: return spoken.contains { $0.lowercased().hasPrefix(letters) }
    case .word: return titles.contains { $0.split(separator: " ").contains { $0.hasPrefix(letters) } }
    }
  }
}

/// A search for a choice by typing the beginning of its title, of what it is called otherwise, or of a word in it, without
/// regard to case.
struct TypeAhead: Equatable, Sendable {
  /// The letters that were typed in a row.
  private(set) var typed = ""

  /// Whether no choice is called so.
  private(set) var isLost = false

  mutating func forget() { (typed, isLost) = ("", false) }

  /// The first choice that begins with all that was typed; a letter typed again goes on to the next one. Where none does, the
  /// letters stay what was typed: they are of a sentence that belongs elsewhere, and each alone means nothing.
  mutating func find(_ letter: Character, in choices: [Choice], from present: Int) -> Int? {
    let longer = typed + letter.lowercased()
    if let found = first(longer, in: choices, from: typed.isEmpty ? 0 : present) {
      typed = longer
      return found
    }
    if !isLost, !typed.isEmpty, typed.allSatisfy({ String($0) == letter.lowercased() }) {
      return first(letter.lowercased(), in: choices, from: present + 1)
    }
    (typed, isLost) = (longer, true)
    return nil
  }

  /// Whether a letter goes on with what was typed: within a title, or a sentence that belongs elsewhere.
  func goesOn(with letter: Character, in choices: [Choice]) -> Bool {
    isLost || !typed.isEmpty && first(typed + letter.lowercased(), in: choices, from: 0) != nil
  }

  /// Whether what was typed is all that a choice is called.
  func isWhole(in choices: [Choice]) -> Bool { choices.contains { $0.isMeant(by: typed, .whole) } }

  /// Takes the last letter away; the first choice that begins with the rest.
  mutating func removeLast(in choices: [Choice]) -> Int? {
    typed.removeLast()
    let found = typed.isEmpty ? nil : first(typed, in: choices, from: 0)
    isLost = !typed.isEmpty && found == nil
    return found
  }

  private func first(_ begin: String, in choices: [Choice], from present: Int) -> Int? {
    let around = choices.indices.map { ($0 + max(0, present)) % choices.count }
    return Choice.Meant.allCases.lazy
      .compactMap { how in around.first { choices[$0].isMeant(by: begin, how) } }.first
  }
}
