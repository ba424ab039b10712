/// The names of keys, as scenes write them: `Enter`, `PgDn`, `F2`, `Ctrl-s`.
extension Key {
  /// The keys that have a word for a name.
  private static let words: [(name: String, key: Key)] = [
    ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("BackTab", .backTab), ("Up", .up), ("Down", .down),
    ("Left", .left), ("Right", .right), ("Home", .home), ("End", .end), ("PgUp", .pageUp), ("PgDn", .pageDown),
    ("Delete", .delete), ("Insert", .insert), ("Backspace", .backspace), ("Space", .character(" ")),
  ]

  /// The key of a name; nil where there is none of that name. A letter or sign alone is no name.
  public init?(named name: String) {
    if let word = Key.words.first(where: { $0.name == name }) {
      self = word.key
    } else if let letter = name.last, name == "Ctrl-\(letter)" {
      self = .control(Character(letter.lowercased()))
    } else if let letter = name.last, name == "Alt-\(letter)" {
      self = .alt(letter)
    } else if let number = Int(name.dropFirst()), name == "F\(number)" {
      self = .function(number)
    } else {
      return nil
    }
  }

  /// The name of the key; nil for letters and signs, which are their own, and for what no scene names: the mouse, a paste,
  /// a key held with another.
  public var name: String? {
    if let word = Key.words.first(where: { $0.key == self }) { return word.name }
    return switch self {
    case .control(let letter): "Ctrl-\(letter)"
    case .alt(let letter): "Alt-\(letter)"
    case .function(let number): "F\(number)"
    case .character, .modified, .paste, .mouse, .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up,
      .down, .left, .right, .home, .end, .pageUp, .pageDown:
      nil
    }
  }
}
