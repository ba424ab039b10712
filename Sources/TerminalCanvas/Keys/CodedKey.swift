/// A key told by its code point: as xterm and tmux spell what has no older spelling (`CSI 27 ; 5 ; 97 ~`,
/// `CSI 97 ; 5 u`), and as the keyboard protocol of kitty spells everything (`CSI 97 : 65 ; 2 : 1 ; 65 u`). That one was
/// never asked for, but a program that was here before may have left it switched on. Source: "Comprehensive keyboard
/// handling in terminals" (sw.kovidgoyal.net/kitty/keyboard-protocol).
struct CodedKey {
  private let code: Int
  private let held: Key.Modifiers
  private let isCapsLocked: Bool
  /// The code with Shift, where the terminal tells it.
  private let shifted: Int?
  /// The text that the key types, where the terminal says it.
  private let text: [Int]

  init(_ code: Int, _ parameters: SequenceParameters) {
    self.code = code
    held = KeySequences.modifiers(parameters[1])
    isCapsLocked = parameters[1] > 1 && (parameters[1] - 1) & 64 != 0
    let isKitty = parameters[0] == code
    shifted = isKitty ? parameters.second(of: 0) : nil
    text = isKitty && parameters.count > 2 ? parameters.groups[2] : []
  }

  /// The key; nil where it means nothing here.
  var key: Key? {
    if let named = CodedKey.named(code) { return named.held(with: held) }
    guard !(57_344...63_743).contains(code), let value = UInt32(exactly: code), let scalar = Unicode.Scalar(value)
    else {
      return nil
    }
    if value < 0x20 && value > 0 || value == 0x7F {
      let key = KeySequences.control(UInt8(value))
      return key == .tab && held == .shift ? .backTab : key.held(with: held)
    }
    if held.contains(.control) {
      guard scalar.isASCII, value > 0 else { return nil }
      return Key.control(Character(Character(scalar).lowercased())).held(with: held.subtracting(.control))
    }
    guard let character = typed else { return nil }
    return held.contains(.alt) ? .alt(character) : .character(character)
  }

  /// The character that the key types: as the terminal says, else its letter, large or small.
  private var typed: Character? {
    let known = text.compactMap(CodedKey.letter)
    if let first = known.first { return known.count == 1 ? first : nil }
    let isShifted = held.contains(.shift)
    if isShifted, let shifted, let letter = CodedKey.letter(shifted) { return letter }
    guard let letter = CodedKey.letter(code) else { return nil }
    let large = letter.uppercased()
    return isShifted != isCapsLocked && large.count == 1 ? large.first : letter
  }

  private static func letter(_ code: Int) -> Character? {
    guard code >= 0x20, let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init),
      ScalarWidth(scalar) != .unsafe
    else { return nil }
    return Character(scalar)
  }

  /// Keys without a letter have code points for private use: F13 and what follows, and the numeric keypad.
  private static func named(_ code: Int) -> Key? {
    switch code {
    case 57_376...57_383: .function(code - 57_376 + 13)
    case 57_399...57_408: .character(Character(Unicode.Scalar(UInt8(code - 57_399) + 0x30)))
    case 57_409...57_427: keypad[code - 57_409]
    default: nil
    }
  }

  private static let keypad: [Key?] = [
    .character("."), .character("/"), .character("*"), .character("-"), .character("+"), .enter, .character("="),
    .character(","), .left, .right, .up, .down, .pageUp, .pageDown, .home, .end, .insert, .delete, nil,
  ]
}
