/// What tells that a text stands in another code page than it is read in: where the one gives signs within words, `³awkê`,
/// the other gives Polish letters, `ławkę`.
struct PolishSigns {
  /// What is to be thought of a text.
  enum Verdict {
    /// Nothing speaks against it.
    case sound
    /// Something does, and not enough.
    case doubtful
    /// It stands in the other page.
    case rival
  }

  /// The verdict on the text.
  let verdict: Verdict

  /// Compares a text with what another page makes of it, character by character.
  init(_ text: [Unicode.Scalar], against rival: [Unicode.Scalar]) {
    var (strong, weak, isPolish) = (0, 0, true)
    for place in text.indices where text[place] != rival[place] {
      switch PolishSigns.weight(of: place, in: text, rival) {
      case .none: isPolish = false
      case .little: weak += 1
      case .much: strong += 1
      }
    }
    verdict = strong > 0 ? isPolish ? .rival : .doubtful : weak > 0 && isPolish ? .doubtful : .sound
  }

  /// How much a place speaks for the other page.
  private enum Weight { case none, little, much }

  private static func weight(of place: Int, in text: [Unicode.Scalar], _ rival: [Unicode.Scalar]) -> Weight {
    let isBehindLetter = place > 0 && isLetter(rival[place - 1])
    let isBeforeLetter = place + 1 < rival.count && isLetter(rival[place + 1])
    guard polish.contains(rival[place]), isBehindLetter || isBeforeLetter else { return .none }
    let sign = text[place]
    if sign.properties.isAlphabetic {
      // A capital within a word, and what no French or Spanish word ends in.
      let isCapitalWithin = sign.properties.isUppercase && place > 0 && text[place - 1].properties.isLowercase
      let isEnd = !isBeforeLetter && "êæñ".unicodeScalars.contains(sign)
      let isBeforeConsonant =
        sign == "ñ" && isBeforeLetter && !"aeiouyáéíóúü".unicodeScalars.contains(rival[place + 1])
      return isCapitalWithin || isEnd || isBeforeConsonant ? .much : .little
    }
    if isBeforeLetter { return !isBehindLetter && (sign == "¿" || sign == "¡") ? .little : .much }
    switch sign {
    case "³" where units.contains(word(before: place, in: rival)): return .none
    // The number of a footnote stands so.
    case "¹": return .little
    default: return .much
    }
  }

  private static func isLetter(_ character: Unicode.Scalar) -> Bool { character.properties.isAlphabetic }

  private static func word(before place: Int, in text: [Unicode.Scalar]) -> String {
    let letters = text[..<place].suffix(3).reversed().prefix(while: isLetter).reversed()
    return String(String.UnicodeScalarView(letters))
  }

  private static let polish = Set("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ".unicodeScalars)
  private static let units: Set = ["m", "mm", "cm", "dm", "km"]
}
