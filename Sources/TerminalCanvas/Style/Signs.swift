/// A sign beyond letters, named by its look. The screens give it a meaning.
public enum Sign: CaseIterable, Sendable {
  // States.
  case circle, disc, halfDisc, diamond, filledDiamond, cross, dash, check, plusMinus, bullet, middleDot
  case telephone, wheelchair, pause
  // Pointing at things.
  case pointer, bar, elsewhere, dropDown, foldUp, inward, outward
  // Filling.
  case block, shade, darkShade
  // Rules.
  case horizontalLine, verticalLine
  // Keys and directions.
  case arrowUp, arrowDown, arrowLeft, arrowRight, enter
  // Writing.
  case ellipsis, openQuote, closeQuote, longDash, openInnerQuote, closeInnerQuote, apostrophe, minus, times

  /// The sign, and the ASCII one for terminals that have only letters; of a sign two columns wide it is followed by a
  /// space, so that both take the same room.
  var pair: (sign: Unicode.Scalar, ascii: Unicode.Scalar) {
    switch self {
    case .circle: ("○", "o")
    case .disc: ("●", "*")
    case .halfDisc: ("◐", "%")
    case .diamond: ("◇", "?")
    case .filledDiamond: ("◆", "#")
    case .cross: ("✕", "x")
    case .dash: ("–", "-")
    case .check: ("✓", "+")
    case .plusMinus: ("±", "~")
    case .bullet: ("•", "*")
    case .middleDot: ("·", ".")
    case .telephone: ("☎", "!")
    case .wheelchair: ("♿", "&")
    case .pause: ("⏸", "=")
    case .pointer: ("▸", ">")
    case .bar: ("▌", ">")
    case .elsewhere: ("▹", "-")
    case .dropDown: ("▾", "v")
    case .foldUp: ("▴", "^")
    case .inward: ("›", ">")
    case .outward: ("‹", "<")
    case .block: ("█", "#")
    case .shade: ("░", ":")
    case .darkShade: ("▓", "=")
    case .horizontalLine: ("─", "-")
    case .verticalLine: ("│", "|")
    case .arrowUp: ("↑", "^")
    case .arrowDown: ("↓", "v")
    case .arrowLeft: ("←", "<")
    case .arrowRight: ("→", ">")
    case .enter: ("↵", "<")
    case .ellipsis: ("…", "~")
    case .openQuote: ("„", "\"")
    case .closeQuote: ("”", "\"")
    case .longDash: ("—", "-")
    case .openInnerQuote: ("‚", "'")
    case .closeInnerQuote: ("“", "\"")
    case .apostrophe: ("’", "'")
    case .minus: ("−", "-")
    case .times: ("×", "x")
    }
  }
}

/// The set of signs that a terminal can show. A canvas with `.ascii` or `.plain` replaces every sign of the table by
/// its pair, in whatever text it stands; so a sentence may contain signs without asking.
public enum Signs: Equatable, Sendable {
  /// All of them.
  case unicode
  /// Only letters, Polish ones too (`linux`, `vt*`).
  case ascii
  /// Signs of ASCII alone, for a terminal that does not understand UTF-8: a letter loses its mark and stays readable.
  case plain

  /// A sign as text, as wide with signs as without.
  public subscript(sign: Sign) -> SafeText {
    switch self {
    case .unicode: SafeText(String(Character(sign.pair.sign)))
    case .ascii, .plain:
      SafeText(String(Character(sign.pair.ascii)) + (ScalarWidth(sign.pair.sign).columns == 2 ? " " : ""))
    }
  }

  /// Returns the sign that is shown for a scalar of one column or two.
  func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value > 0x7F else { return scalar }
    switch self {
    case .unicode: return scalar
    case .ascii: return Signs.asciiOf[scalar] ?? scalar
    case .plain: return Signs.asciiOf[scalar] ?? Signs.plainLetter[scalar] ?? "?"
    }
  }

  private static let asciiOf: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [SafeText.replacement: "?", "\u{A0}": " "]
    for sign in Sign.allCases { table[sign.pair.sign] = sign.pair.ascii }
    return table
  }()

  /// The letters of Latin-1, Latin-2 and Ukrainian's Latin neighbours without their marks.
  private static let plainLetter: [Unicode.Scalar: Unicode.Scalar] = {
    let families: [(plain: Unicode.Scalar, marked: String)] = [
      ("a", "ąáàâäãåāă"), ("c", "ćčçĉċ"), ("d", "ďđð"), ("e", "ęéèêëěēėĕ"), ("g", "ğģĝġ"), ("h", "ĥħ"),
      ("i", "íìîïīĩįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "łĺľļŀ"), ("n", "ńňñņ"), ("o", "óòôöõøōőŏ"), ("r", "ŕřŗ"),
      ("s", "śšşșŝ"), ("t", "ťţț"), ("u", "úùûüūůűŭũų"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "żźž"),
    ]
    var table: [Unicode.Scalar: Unicode.Scalar] = [
      "§": "$", "°": "o", "º": "o", "ª": "a", "ß": "s", "«": "<", "»": ">",
    ]
    for family in families {
      for letter in family.marked.unicodeScalars {
        table[letter] = family.plain
        let large = String(Character(letter)).uppercased().unicodeScalars
        if large.count == 1, let scalar = large.first, !scalar.isASCII {
          table[scalar] = String(Character(family.plain)).uppercased().unicodeScalars.first
        }
      }
    }
    return table
  }()
}
