/// The tables of every key sequence that we know. Sources: XTerm Control Sequences (invisible-island.net, "PC-Style
/// Function Keys", "VT220-Style"), terminfo entries xterm, putty, linux, rxvt-unicode and tmux of ncurses 6.4.
enum KeySequences {
  /// Keys by the last letter of a sequence that begins with CSI (`ESC [`) or SS3 (`ESC O`), in which modifiers may stand
  /// (`CSI 1 ; 5 A`).
  static let letters: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
    UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2), UInt8(ascii: "R"): .function(3),
    UInt8(ascii: "S"): .function(4),
  ]

  /// Keys by the number in `CSI number ~`; also with rxvt's endings `$` (Shift), `^` (Ctrl), `@` (both).
  static let numbers: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12), 25: .function(13), 26: .function(14), 28: .function(15),
    29: .function(16), 31: .function(17), 32: .function(18), 33: .function(19), 34: .function(20),
  ]

  /// The arrows of rxvt: Shift after CSI, Ctrl after SS3.
  static let lowerArrows: [UInt8: Key] = [
    UInt8(ascii: "a"): .up, UInt8(ascii: "b"): .down, UInt8(ascii: "c"): .right, UInt8(ascii: "d"): .left,
  ]

  /// The numeric keypad in its application mode, after SS3.
  static let keypad: [UInt8: Key] = [
    UInt8(ascii: " "): .character(" "), UInt8(ascii: "I"): .tab, UInt8(ascii: "M"): .enter,
    UInt8(ascii: "X"): .character("="), UInt8(ascii: "j"): .character("*"), UInt8(ascii: "k"): .character("+"),
    UInt8(ascii: "l"): .character(","), UInt8(ascii: "m"): .character("-"), UInt8(ascii: "n"): .character("."),
    UInt8(ascii: "o"): .character("/"), UInt8(ascii: "p"): .character("0"), UInt8(ascii: "q"): .character("1"),
    UInt8(ascii: "r"): .character("2"), UInt8(ascii: "s"): .character("3"), UInt8(ascii: "t"): .character("4"),
    UInt8(ascii: "u"): .character("5"), UInt8(ascii: "v"): .character("6"), UInt8(ascii: "w"): .character("7"),
    UInt8(ascii: "x"): .character("8"), UInt8(ascii: "y"): .character("9"),
  ]

  /// The linux console's F1–F5: `CSI [ A` … `CSI [ E`.
  static func linuxFunction(_ byte: UInt8) -> Key? {
    (0x41...0x45).contains(byte) ? .function(Int(byte) - 0x40) : nil
  }

  /// The key of a byte below 0x20, or of DEL.
  static func control(_ byte: UInt8) -> Key {
    switch byte {
    case 0x00: .control(" ")
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x1B: .escape
    default: .control(Character(Unicode.Scalar(byte < 0x1B ? byte + 0x60 : byte + 0x40)))
    }
  }

  /// The key of `SS3 number? letter`.
  static func ss3(_ parameters: SequenceParameters, final: UInt8) -> Key? {
    if let key = lowerArrows[final] { return key.held(with: .control) }
    if let key = letters[final] { return key.held(with: modifiers(parameters[max(0, parameters.count - 1)])) }
    return keypad[final]
  }

  /// The key of `CSI numbers letter` without a private prefix; nil for what a terminal says of itself.
  static func csi(_ parameters: SequenceParameters, final: UInt8) -> Key? {
    let first = parameters[0]
    let held = modifiers(parameters[1])
    switch final {
    case UInt8(ascii: "~"):
      if first == 27, parameters.count > 2 { return CodedKey(parameters[2], parameters).key }
      return numbers[first]?.held(with: held)
    case UInt8(ascii: "$"): return numbers[first]?.held(with: .shift)
    case UInt8(ascii: "^"): return numbers[first]?.held(with: .control)
    case UInt8(ascii: "@"): return numbers[first]?.held(with: [.shift, .control])
    case UInt8(ascii: "Z"): return .backTab
    case UInt8(ascii: "u"): return CodedKey(first, parameters).key
    case UInt8(ascii: "R") where !isF3(parameters): return nil
    default:
      if parameters.count == 0, let key = lowerArrows[final] { return key.held(with: .shift) }
      return letters[final]?.held(with: held)
    }
  }

  /// Whether `CSI … R` is F3, and not where the cursor stands (CPR, `CSI row ; column R`): with two numbers only what
  /// xterm sends for F3 held with another key. At column 2 to 16 of the first row both look alike, and F3 held with
  /// another key means nothing here.
  private static func isF3(_ parameters: SequenceParameters) -> Bool {
    parameters.count < 2 ? parameters[0] <= 1 : parameters[0] == 1 && (2...16).contains(parameters[1])
  }

  /// The modifiers of xterm's parameter, 1 + the bits Shift 1, Alt 2, Ctrl 4; Meta (8 in xterm, 32 in kitty) counts as
  /// Alt, the locks (64, 128) as nothing; 0 and 1 are none.
  static func modifiers(_ parameter: Int) -> Key.Modifiers {
    guard parameter > 1, parameter <= 256 else { return [] }
    let bits = UInt8(parameter - 1)
    return Key.Modifiers(rawValue: bits & 7 | (bits & 8) >> 2 | (bits & 32) >> 4)
  }

  /// An SGR report of the mouse (xterm 1006): `CSI < button ; column ; row M`, `m` when a button comes up.
  static func mouse(_ parameters: SequenceParameters, isRelease: Bool) -> Key? {
    guard parameters.count == 3, parameters[1] > 0, parameters[2] > 0 else { return nil }
    let code = parameters[0]
    let button = code & 3
    var modifiers: Key.Modifiers = []
    if code & 4 != 0 { modifiers.insert(.shift) }
    if code & 8 != 0 { modifiers.insert(.alt) }
    if code & 16 != 0 { modifiers.insert(.control) }
    let action: Key.Mouse.Action
    if code & 64 != 0 {
      guard button < 2 else { return nil }
      action = button == 0 ? .scrollUp : .scrollDown
    } else if code & 32 != 0 {
      action = button == 3 ? .move : .drag(button)
    } else {
      action = isRelease ? .release(button) : .press(button)
    }
    return .mouse(
      Key.Mouse(action, at: Position(column: parameters[1] - 1, row: parameters[2] - 1), modifiers: modifiers))
  }
}
