import SeededRandom
import Testing

@testable import TerminalCanvas

@Suite("Only safe text reaches a terminal")
struct SafeTextTests {
  @Test("Plain and Polish text stays as it is", arguments: ["", "sala", "Zażółć gęślą jaźń", "„tak” – 5 zł · § 3"])
  func plain(text: String) {
    let safe = SafeText(text)
    #expect(safe.text == text)
    #expect(safe.width == text.count)
  }

  @Test(
    "What could harm is replaced, one for one",
    arguments: [
      "\u{0}", "\u{7}", "\u{8}", "\t", "\n", "\r", "\u{1B}", "\u{7F}", "\u{80}", "\u{85}", "\u{9B}", "\u{9F}", "\u{AD}",
      "\u{34F}", "\u{61C}", "\u{115F}", "\u{180E}", "\u{200B}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{2028}",
      "\u{2029}", "\u{202A}", "\u{202E}", "\u{2060}", "\u{2066}", "\u{2069}", "\u{3164}", "\u{E000}", "\u{FE0F}",
      "\u{FEFF}", "\u{FFF9}", "\u{FFFE}", "\u{E0041}", "\u{E007F}", "\u{E0100}", "\u{10FFFF}", "\u{378}", "\u{1FAE8}",
    ] as [Unicode.Scalar])
  func unsafe(scalar: Unicode.Scalar) {
    var text = "a"
    text.unicodeScalars.append(scalar)
    text += "b"
    #expect(SafeText(text).text == "a\u{FFFD}b", "U+\(String(scalar.value, radix: 16))")
    #expect(SafeText(text).width == 3)
  }

  @Test("An escape sequence becomes harmless text")
  func escape() {
    #expect(SafeText("\u{1B}[31mred").text == "\u{FFFD}[31mred")
    #expect(SafeText("\r\n").text == "\u{FFFD}\u{FFFD}")
  }

  @Test("Invalid UTF-8 is seen", arguments: [[0x61, 0xFF], [0x61, 0xC5], [0x61, 0xE2, 0x80]] as [[UInt8]])
  func invalid(bytes: [UInt8]) {
    #expect(SafeText(utf8: bytes).text == "a\u{FFFD}")
    #expect(SafeText(utf8: [0x9B, 0x41]).text == "\u{FFFD}A")
  }

  @Test("Columns follow UAX 11")
  func widths() {
    #expect(SafeText("e\u{328}\u{301}").width == 1)
    #expect(SafeText("漢字").width == 4)
    #expect(SafeText("한").width == 2)
    #expect(SafeText("\u{1112}\u{1161}\u{11AB}").width == 2, "conjoining Hangul")
    #expect(SafeText("😀").width == 2)
    #expect(SafeText("Ａ").width == 2)
    #expect(SafeText("⠿█▌").width == 3)
  }

  @Test("A mark needs a letter, and a pile of marks is cut visibly")
  func marks() {
    #expect(SafeText("\u{301}a").text == "\u{FFFD}a")
    let pile = "a" + String(repeating: "\u{301}", count: 100) + "b"
    #expect(SafeText(pile).text.unicodeScalars.count == 1 + Limits.marksPerCell + 1 + 1)
    #expect(SafeText(pile).width == 3)
  }

  @Test("Making safe twice changes nothing", arguments: [1, 2, 3, 4] as [UInt64])
  func idempotent(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<2_000 {
      let bytes = (0..<12).map { _ in UInt8.random(in: 0...255, using: &random) }
      let safe = SafeText(utf8: bytes)
      #expect(SafeText(safe.text) == safe, "seed \(seed)")
      #expect(safe.width == safe.text.unicodeScalars.reduce(0) { $0 + ScalarWidth($1).columns }, "seed \(seed)")
      #expect(!safe.text.unicodeScalars.contains { ScalarWidth($0) == .unsafe }, "seed \(seed)")
    }
  }

  @Test(
    "An emoji of several parts is whole in a file, and its parts stand side by side on a terminal",
    arguments: [
      ("👩\u{200D}👩\u{200D}👧", "👩👩👧", 6), ("❤\u{FE0F}", "❤", 1), ("1\u{FE0F}\u{20E3}", "1\u{20E3}", 1), ("🇵🇱", "🇵🇱", 2),
      ("🏳\u{FE0F}\u{200D}🌈", "🏳🌈", 3), ("👍🏽", "👍🏽", 4),
      ("🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "🏴", 2),
    ])
  func joined(emoji: String, shown: String, width: Int) {
    #expect(SafeText(emoji).text == shown && SafeText(emoji).width == width)
    #expect(SafeText.inFile("a \(emoji) b") == "a \(emoji) b")
  }

  @Test(
    "What joins no emoji hides nothing",
    arguments: [
      "a\u{FE0F}", "❤\u{FE0F}\u{FE0F}", "👩\u{200D}", "👩\u{200D}a", "a\u{200D}👩", "👩\u{200D}\u{200D}👩",
      "🏴\u{E0067}\u{E0062}",
      "🏴\u{E0061}\u{E0062}\u{E007F}", "🏁\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "❤\u{E0100}",
      "\u{FE0F}",
    ])
  func joiningNothing(text: String) { #expect(SafeText(text).text.contains("\u{FFFD}")) }

  @Test("into a file go the very words: a tab is a blank, a soft hyphen is gone, what joins stays; all else is as safe")
  func inFile() {
    #expect(SafeText.inFile("Zażółć gęślą jaźń") == "Zażółć gęślą jaźń")
    #expect(SafeText.inFile("a\tb") == "a b" && SafeText.inFile("dzia\u{AD}łka") == "działka")
    let family = "👨\u{200D}👩\u{200D}👧 \u{645}\u{6CC}\u{200C}\u{62E}"
    #expect(SafeText.inFile(family) == family)
    for hostile in ["\u{1B}[2J", "a\u{202E}b", "a\u{0}b", "a\u{9B}b", "a\u{2066}b", "a\u{200B}b", "\u{200D}a"] {
      #expect(SafeText.inFile(hostile) == SafeText(hostile).text, "\(hostile.unicodeScalars.map(\.value))")
    }
  }
}
