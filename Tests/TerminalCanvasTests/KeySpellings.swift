@testable import TerminalCanvas

/// Every spelling of a key that the terminals send, as the tests know it: written down from their documents, not from
/// the tables of the parser.
enum KeySpellings {
  struct Spelling: Sendable, CustomStringConvertible {
    let terminal: String
    let bytes: [UInt8]
    let key: Key
    var description: String { "\(terminal) \(String(decoding: bytes.dropFirst(), as: UTF8.self)) → \(key)" }
  }

  static let all: [Spelling] = arrows + editing + functions + modified + others

  private static func spell(_ terminal: String, _ pairs: [(String, Key)]) -> [Spelling] {
    pairs.map { Spelling(terminal: terminal, bytes: [0x1B] + Array($0.0.utf8), key: $0.1) }
  }

  private static let arrows =
    spell("normal cursor mode", [("[A", .up), ("[B", .down), ("[C", .right), ("[D", .left)])
    + spell("application cursor mode", [("OA", .up), ("OB", .down), ("OC", .right), ("OD", .left)])

  private static let editing =
    spell("xterm", [("[H", .home), ("[F", .end), ("OH", .home), ("OF", .end), ("[2~", .insert), ("[3~", .delete)])
    + spell("xterm", [("[5~", .pageUp), ("[6~", .pageDown)])
    + spell("putty, linux, tmux", [("[1~", .home), ("[4~", .end)])
    + spell("rxvt", [("[7~", .home), ("[8~", .end)])

  private static let functions =
    spell(
      "xterm, putty, tmux", [("OP", .function(1)), ("OQ", .function(2)), ("OR", .function(3)), ("OS", .function(4))])
    + spell("putty, rxvt", [("[11~", .function(1)), ("[12~", .function(2)), ("[13~", .function(3))])
    + spell("putty, rxvt", [("[14~", .function(4))])
    + spell("linux", [("[[A", .function(1)), ("[[B", .function(2)), ("[[C", .function(3)), ("[[D", .function(4))])
    + spell("linux", [("[[E", .function(5))])
    + spell("all", [("[15~", .function(5)), ("[17~", .function(6)), ("[18~", .function(7)), ("[19~", .function(8))])
    + spell("all", [("[20~", .function(9)), ("[21~", .function(10)), ("[23~", .function(11)), ("[24~", .function(12))])
    + spell("rxvt, Shift-F3, Shift-F10", [("[25~", .function(13)), ("[34~", .function(20))])

  private static let modified =
    spell("xterm", [("[1;5A", .modified(.up, .control)), ("[1;2B", .modified(.down, .shift))])
    + spell("xterm", [("[1;3C", .modified(.right, .alt)), ("[1;8D", .modified(.left, [.shift, .alt, .control]))])
    + spell("xterm", [("[1;5H", .modified(.home, .control)), ("[1;5F", .modified(.end, .control))])
    + spell("xterm", [("[1;2P", .modified(.function(1), .shift)), ("[1;5S", .modified(.function(4), .control))])
    + spell("xterm", [("[15;5~", .modified(.function(5), .control)), ("[3;2~", .modified(.delete, .shift))])
    + spell("xterm", [("[5;3~", .modified(.pageUp, .alt)), ("[1;1A", .up)])
    + spell("old xterm", [("O5A", .modified(.up, .control)), ("O2P", .modified(.function(1), .shift))])
    + spell("rxvt", [("[a", .modified(.up, .shift)), ("[d", .modified(.left, .shift))])
    + spell("rxvt", [("Oc", .modified(.right, .control)), ("Ob", .modified(.down, .control))])
    + spell("rxvt", [("[3$", .modified(.delete, .shift)), ("[5^", .modified(.pageUp, .control))])
    + spell("rxvt", [("[7@", .modified(.home, [.shift, .control]))])

  private static let others =
    spell("all", [("[Z", .backTab)])
    + spell("keypad", [("OM", .enter), ("Oj", .character("*")), ("Op", .character("0")), ("Oy", .character("9"))])
    + spell("xterm, other keys", [("[27;5;97~", .control("a")), ("[97;5u", .control("a")), ("[9;2u", .backTab)])
    + spell("xterm, other keys", [("[13;2u", .modified(.enter, .shift)), ("[380u", .character("ż"))])
    + spell("mouse", [("[<0;5;3M", mouse(.press(0), 4, 2)), ("[<2;80;24m", mouse(.release(2), 79, 23))])
    + spell("mouse", [("[<32;1;1M", mouse(.drag(0), 0, 0)), ("[<35;1;1M", mouse(.move, 0, 0))])
    + spell("mouse", [("[<64;1;1M", mouse(.scrollUp, 0, 0)), ("[<65;1;1M", mouse(.scrollDown, 0, 0))])
    + spell("mouse", [("[<20;1;1M", mouse(.press(0), 0, 0, [.shift, .control]))])

  private static func mouse(
    _ action: Key.Mouse.Action, _ column: Int, _ row: Int, _ modifiers: Key.Modifiers = []
  ) -> Key {
    .mouse(Key.Mouse(action, at: Position(column: column, row: row), modifiers: modifiers))
  }
}
