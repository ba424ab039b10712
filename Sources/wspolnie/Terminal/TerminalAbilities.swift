import TerminalCanvas

/// What a terminal can show, read from its environment: colours are curses's to count.
struct TerminalAbilities {
  /// Which signs beyond letters.
  let signs: Signs
  /// Whether it is told to mark pasted text.
  let hasBracketedPaste: Bool
  /// Whether colours are unwanted (`NO_COLOR` set and not empty).
  let isColourUnwanted: Bool

  /// The abilities that an environment tells of.
  init(environment: (String) -> String?) {
    let name = environment("TERM") ?? ""
    let isPlain = name == "linux" || name.hasPrefix("vt")
    signs = isPlain || environment("WSPOLNIE_ASCII") == "1" ? .ascii : .unicode
    hasBracketedPaste = !isPlain
    isColourUnwanted = environment("NO_COLOR").map { !$0.isEmpty } ?? false
  }

  /// How many colours to use, of those that the terminal has.
  func depth(colours: Int) -> Colour.Depth {
    if isColourUnwanted || colours < 8 { return .none }
    return colours >= 256 ? .palette : .eight
  }
}
