/// Texts by which somebody could take over a terminal, a spreadsheet, a page, a letter or an address book; beside them what word
/// processors and telephones write in good faith. Each bears a mark, so that it is known where it came to.
public enum HostileText {
  /// What stands behind the mark of each.
  private static let bodies: [String] = [
    // Sequences: clearing the screen, the clipboard, the window's title, a device's settings, graphics, C1 in UTF-8.
    "\u{1B}[2J\u{1B}[31m", "\u{1B}]52;c;cHduZWQ=\u{7}", "\u{1B}]0;tytuł\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\",
    "\u{1B}_Gf=24;AAAA\u{1B}\\", "\u{9B}31m\u{9D}0;x\u{9C}\u{85}", "\u{0}\u{7}\u{8}\u{8}\u{B}\u{C}\u{E}\u{7F}",
    // Letters turned round, hidden or piled up.
    "\u{202E}gpj.exe\u{202C}", "\u{2066}a\u{2069}\u{200F}\u{61C}b", "\u{E0001}\u{E0068}\u{E0069}\u{E007F}",
    "Z" + String(repeating: "\u{301}", count: 40) + "a" + String(repeating: "\u{20DD}", count: 9),
    "a\u{200B}b\u{2060}c\u{FEFF}d\u{200C}e\u{34F}f\u{3164}g\u{180E}", "a\u{FE0F}\u{E0100}b\u{2028}c\u{2029}d",
    "\u{FFF9}a\u{FFFE}b\u{E000}c\u{10FFFF}\u{F0000}",
    // Marks of pages, of letters, of cards and of calendars.
    "</td></table><script>alert(1)</script><img src=x onerror=alert(1)>", "\" onmouseover=\"alert(1)\" x='",
    "]]>&lt;&#27;&#0;<![CDATA[<!--", "[a](javascript:alert(1)) ![b](http://c.example) `d` | *e* <b>",
    "x\r\nBcc: ofiara@example.org\r\n\r\ntreść", "x\nEND:VCARD\nBEGIN:VCARD\nFN:Kto inny",
    "x\r\nEND:VEVENT\r\nATTACH:file:///etc/passwd", "a;b,\"c\"\td|e\\,f;", "../../etc/passwd\u{0}.txt",
    "$(touch x) `id` ; rm -rf ~ & %s %n \\u001b[2J", String(repeating: "Ww", count: 90),
  ]

  /// What a spreadsheet would run or reckon; the mark stands behind it.
  private static let formulas = [
    "=cmd|' /C calc'!A0", "+SUM(1;2)*cmd|'/C calc'!A0", "-2+3+cmd|' /C calc'!A0", "@SUM(1+1)", "\t=1+1", "\r=1+1",
    "\n=1+1",
    "＝1+1", "'=1+1",
  ]

  /// What is written in good faith: hyphens of a word processor, and emoji of several parts.
  public static let benign = ["dzia\u{AD}łka\u{200B}wa", "👩\u{200D}👩\u{200D}👧 ❤\u{FE0F} 1\u{FE0F}\u{20E3} 🇵🇱"]

  /// All of them, each with its mark.
  public static let corpus: [String] =
    (bodies + benign).enumerated().map { mark($0.offset) + " " + $0.element }
    + formulas.enumerated().map { $0.element + " " + mark(bodies.count + benign.count + $0.offset) }

  /// The text of a file of JSON in which a name is a hostile one: as somebody writes it who may write the files.
  public static func planted(in json: String, instead of: String) -> String {
    let hostile = (corpus[1] + corpus[8]).unicodeScalars.map { scalar in
      scalar.value < 0x80 && scalar.properties.isAlphabetic
        ? String(scalar)
        : String(scalar).utf16.map { "\\u" + String(UInt32($0) + 0x1_0000, radix: 16).suffix(4) }.joined()
    }
    return json.replacing(of, with: hostile.joined())
  }

  private static func mark(_ number: Int) -> String { "zly\(number)x" }

  /// The numbers of the texts whose marks stand in a text.
  public static func marks(in text: String) -> Set<Int> {
    Set(text.matches(of: /zly([0-9]+)x/).compactMap { Int($0.1) })
  }

  /// The first thing in some bytes that a terminal would obey, hide or turn letters round by, with what stands before it; nil
  /// where there is none. Told by the numbers of Unicode's blocks, and not by what the program asks.
  /// - Parameter allowed: what may stand there beside letters: the ends of lines.
  public static func fault(in bytes: some Collection<UInt8>, allowing allowed: Set<Unicode.Scalar> = ["\n"]) -> String?
  {
    guard let text = String(validating: bytes, as: UTF8.self) else { return "invalid UTF-8" }
    var marks = 0
    var before = ""
    for scalar in text.unicodeScalars {
      marks = piling.contains { $0.contains(scalar.value) } ? marks + 1 : 0
      let isRaw = unseen.contains { $0.contains(scalar.value) } && !allowed.contains(scalar)
      if isRaw || marks > 3 || scalar.value & 0xFFFE == 0xFFFE {
        return "U+\(String(scalar.value, radix: 16, uppercase: true)) behind “\(before.suffix(60))”"
      }
      before.unicodeScalars.append(scalar)
      if before.utf8.count > 4_000 { before = String(before.suffix(100)) }
    }
    return nil
  }

  private static let unseen: [ClosedRange<UInt32>] = [
    0x0...0x1F, 0x7F...0x9F, 0xAD...0xAD, 0x34F...0x34F, 0x61C...0x61C, 0x115F...0x1160, 0x17B4...0x17B5,
    0x180B...0x180F,
    0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164...0x3164, 0xE000...0xF8FF, 0xFE00...0xFE0F,
    0xFEFF...0xFEFF,
    0xFFA0...0xFFA0, 0xFFF0...0xFFFB, 0x1D173...0x1D17A, 0xE0000...0xE0FFF, 0xF0000...0x10FFFF,
  ]

  private static let piling: [ClosedRange<UInt32>] = [
    0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F,
  ]
}
