import TerminalCanvas

/// What a key means at the kiosk. There is nothing else: no letter is a command, and what is held with another key is none.
enum KioskKey: Equatable {
  case up, down, enter, back, help, erase
  /// The digit of a row, from 0.
  case row(Int)
  /// A letter, digit or sign of a text.
  case text(Character)

  /// The meaning of a key on a page with so many rows, or with a field; nil: it means nothing.
  init?(_ key: Key, rows: Int, types: Bool) {
    switch key {
    case .up: self = .up
    case .down: self = .down
    case .enter: self = .enter
    case .escape: self = .back
    case .function(1): self = .help
    case .backspace:
      guard types else { return nil }
      self = .erase
    case .character(let character):
      if types {
        guard Self.isTyped(character) else { return nil }
        self = .text(character)
      } else {
        guard character.isASCII, let digit = character.wholeNumberValue, (1...max(1, rows)).contains(digit), rows > 0
        else { return nil }
        self = .row(digit - 1)
      }
    case .tab, .backTab, .delete, .insert, .left, .right, .home, .end, .pageUp, .pageDown, .function, .control, .alt,
      .modified, .paste, .mouse:
      return nil
    }
  }

  /// Whether it comes from somebody at the keyboard: a paste or the mouse need not.
  static func isPressed(_ key: Key) -> Bool {
    switch key {
    case .paste, .mouse: false
    case .character, .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home,
      .end, .pageUp, .pageDown, .function, .control, .alt, .modified:
      true
    }
  }

  /// Whether a character may be typed: letters of every script with their marks, digits, a blank, and the signs of sentences
  /// and addresses.
  private static func isTyped(_ character: Character) -> Bool {
    if character.isLetter { return true }
    if character.isASCII { return character.isNumber || signs.contains(character) }
    if signs.contains(character) { return true }
    return isMark(character)
  }

  /// Whether it is no sign by itself, but a mark on the letter before.
  static func isMark(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { ("\u{300}"..."\u{36F}").contains($0) }
  }

  private static let signs: Set<Character> = Set(" .,;:!?-+_@/()[]\"'&%#*=$§°…–—„”“’‘«»№€")
}
