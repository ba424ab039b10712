import TerminalCanvas

/// The abilities of a terminal, read from its environment; its colours curses counts.
struct TerminalAbilities {
  /// The character set beyond letters.
  let signs: Signs
  /// Whether the terminal can mark pasted text (bracketed paste).
  let hasBracketedPaste: Bool
  /// Whether the terminal can be asked for its colours.
  let answersQuestions: Bool
  /// Whether colours are unwanted (`NO_COLOR` set and not empty).
  let isColourUnwanted: Bool

  /// The abilities by an environment. `hasOtherCodeset`: the locale in force has another character set than UTF-8 or
  /// ASCII.
  init(environment: (String) -> String?, hasOtherCodeset: Bool = false) {
    let name = TerminalName(environment: environment)
    signs = TerminalAbilities.signs(
      on: name, in: hasOtherCodeset ? .other : TerminalCodeset(environment: environment),
      asksForASCII: environment("WSPOLNIE_ASCII") == "1")
    hasBracketedPaste = !name.isPlain
    answersQuestions = name.answersQuestions
    isColourUnwanted = environment("NO_COLOR").map { !$0.isEmpty } ?? false
  }

  /// The character set to use. A terminal whose locale names another character set gets nothing beyond ASCII. Where the
  /// locale says nothing (`C`, as so often over SSH) UTF-8 is sent all the same, for nearly every terminal understands
  /// it; whoever asks for ASCII there gets that and no more.
  private static func signs(on name: TerminalName, in codeset: TerminalCodeset, asksForASCII: Bool) -> Signs {
    switch codeset {
    case .other: .plain
    case .unsaid where asksForASCII: .plain
    case .utf8, .unsaid: name.isPlain || asksForASCII ? .ascii : .unicode
    }
  }

  /// How many colours are used, of those that the terminal has.
  func depth(colours: Int) -> Colour.Depth {
    if isColourUnwanted || colours < 8 { return .none }
    return colours >= 256 ? .palette : .eight
  }
}

/// The character set of a terminal, as far as its locale names it.
enum TerminalCodeset: Equatable {
  /// The terminal understands UTF-8.
  case utf8
  /// The terminal understands another character set (`pl_PL.ISO-8859-2`).
  case other
  /// The locale names none: it is missing, `C`, `POSIX`, or without a character set.
  case unsaid

  /// Reads the locale; the first variable that is set decides, as setlocale(3) has it.
  init(environment: (String) -> String?) {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap(environment)
    let name = names.first { !$0.isEmpty } ?? ""
    guard let dot = name.firstIndex(of: ".") else {
      self = .unsaid
      return
    }
    let codeset = name[name.index(after: dot)...].prefix { $0 != "@" }
    let letters = codeset.lowercased().filter { $0.isLetter || $0.isNumber }
    self = letters == "utf8" ? .utf8 : .other
  }
}
