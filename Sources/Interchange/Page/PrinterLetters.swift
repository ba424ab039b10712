import CivicDomain

/// The letters of a printer that takes bytes: its code page, and what becomes of the letters that it lacks.
public enum PrinterLetters: String, CaseIterable, Sendable {
  /// All letters, in UTF-8: a queue of the computer, and printers of the last years.
  case utf8 = "utf-8"
  /// Windows' Central European page.
  case windows1250 = "windows-1250"
  /// ISO's Latin 2.
  case latin2 = "iso-8859-2"
  /// The page of DOS: of its letters beyond ASCII the Polish ones.
  case dos = "cp852"
  /// Letters without their marks.
  case ascii

  /// Returns a text as it will stand on paper: a letter that the printer lacks without its mark, a sign as the signs that
  /// typewriters have for it, else `?`. Nothing that could be an order to a printer or a terminal is left.
  public func written(_ text: String) -> String {
    var written = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let letter = rest.popFirst() {
      if let bytes = bytes(of: letter), !Self.begins(bytes, before: rest.first) {
        written.append(letter)
      } else {
        written.append(contentsOf: Self.plain(letter).unicodeScalars)
      }
    }
    return String(written)
  }

  /// Returns a text as the printer's bytes: those of printable letters, and no others.
  func encoded(_ text: String) -> [UInt8] { written(text).unicodeScalars.flatMap { bytes(of: $0) ?? [] } }

  /// The bytes of a letter; nil: the printer lacks it, or it is none.
  private func bytes(of letter: Unicode.Scalar) -> [UInt8]? {
    switch letter.value {
    case 0x20..<0x7F: return [UInt8(letter.value)]
    case 0..<0xA0: return nil
    case _: break
    }
    switch self {
    case .utf8: return UTF8.encode(letter).map(Array.init)
    case .windows1250: return Self.windows[letter].map { [$0] }
    case .latin2: return Self.iso[letter].map { [$0] }
    case .dos: return Self.polish[letter].map { [$0] }
    case .ascii: return nil
    }
  }

  private static let windows = CodePage.windows1250.bytesOfLetters
  private static let iso = CodePage.iso8859Part2.bytesOfLetters
  private static let polish = CodePage.bytesOfDosLetters

  /// Whether a letter begins what a terminal takes for an order although it is text: the last byte of `ś` in UTF-8 is also
  /// the control CSI of eight bits (ECMA-48), and PuTTY, which looks for the end of the printing among bytes and not among
  /// letters, would take `ś4i` for it.
  private static func begins(_ bytes: [UInt8], before next: Unicode.Scalar?) -> Bool {
    bytes.last == 0x9B && next.map { ("0"..."9").contains($0) } == true
  }

  /// A letter in ASCII: what is left of it without its mark.
  private static func plain(_ letter: Unicode.Scalar) -> String {
    if let sign = signs[letter] { return sign }
    let folded = PolishText.folded(String(letter))
    guard folded.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) else { return "?" }
    return letter.properties.isUppercase ? folded.prefix(1).uppercased() + folded.dropFirst() : folded
  }

  /// The signs of the program's own papers, and those that people type on them.
  private static let signs: [Unicode.Scalar: String] = [
    "…": "...", "•": "*", "·": "-", "█": "#", "→": "->", "×": "x", "≤": "<=", "≥": ">=", "‹": "<", "›": ">", "€": "EUR",
    "§": "par.", "°": " st.", "²": "2", "³": "3", "½": "1/2", "¼": "1/4",
  ]
}
