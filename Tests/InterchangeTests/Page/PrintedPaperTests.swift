import CivicDomain
import SeededRandom
import Testing

@testable import Interchange

/// What goes to a printer: letters that it has, and nothing that could be an order.
@Suite struct PrintedPaperTests {
  private static let polish = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ"

  private func page(_ texts: [String]) -> ReportPage {
    ReportPage(title: "Raport", language: .polish, blocks: texts.map { .paragraph($0) })
  }

  @Test(arguments: [(PrinterLetters.windows1250, CodePage.windows1250), (.latin2, .iso8859Part2)])
  func `Polish is written and read again`(letters: PrinterLetters, page: CodePage) {
    let bytes = letters.encoded(Self.polish)
    #expect(letters.written(Self.polish) == Self.polish)
    #expect(String(decoding: page.utf8(of: bytes), as: UTF8.self) == Self.polish)
    #expect(String(decoding: PrinterLetters.utf8.encoded(Self.polish), as: UTF8.self) == Self.polish)
  }

  @Test func `the page of DOS has the Polish letters`() {
    let bytes: [UInt8] = [
      0xA5, 0x86, 0xA9, 0x88, 0xE4, 0xA2, 0x98, 0xAB, 0xBE, 0xA4, 0x8F, 0xA8, 0x9D, 0xE3, 0xE0, 0x97, 0x8D, 0xBD,
    ]
    #expect(PrinterLetters.dos.encoded(Self.polish) == bytes)
    #expect(PrinterLetters.dos.written("Łódź – „čšé”") == "Łódź - \"cse\"")
  }

  @Test func `a letter that the printer lacks loses its mark, a sign becomes one of a typewriter`() {
    #expect(
      PrinterLetters.ascii.written("Zażółć „Gęślą” – §3… Ægir ß €5") == "Zazolc \"Gesla\" - par.3... Aegir ss EUR5")
    #expect(PrinterLetters.latin2.written("Привет 中") == "?????? ?")
    #expect(PrinterLetters.utf8.written("Привет – „x”") == "Привет – „x”")
    #expect(PrinterLetters.windows1250.written("‹a› §") == "‹a› §")
  }

  /// PuTTY looks for the end of the printing among bytes.
  @Test func `no letter is taken for the control that ends the printing`() {
    #expect(PrinterLetters.utf8.written("ś4i Ś5i ść ś?") == "s4i Ś5i ść ś?")
    #expect(PrinterLetters.utf8.encoded("ś") == [0xC5, 0x9B])
    #expect(PrinterLetters.windows1250.written("a›4i") == "a>4i")
  }

  @Test(arguments: PrinterLetters.allCases, [PrintedPaper.Taker.device, .queue])
  func `whatever somebody typed, nothing but letters and ends goes out`(
    letters: PrinterLetters, taker: PrintedPaper.Taker
  ) {
    let seed = Thoroughness.seed
    var numbers = SeededGenerator(seed: seed)
    let orders = [
      "\u{1B}[4i", "\u{9B}4i", "ś4i", "›4i", "ě5i", "\u{1B}[5i", "\u{1B}c", "\u{0}", "\r", "\u{C}", "\u{7F}", "\u{85}",
    ]
    let texts = (0..<200).map { _ in
      (0..<40).map { _ in
        if numbers.once(in: 5) { return orders[numbers.number(0...orders.count - 1)] }
        return Unicode.Scalar(UInt32(numbers.number(0...0x2FFF))).map { String($0) } ?? "x"
      }.joined()
    }
    let bytes = PrintedPaper(page(texts), in: letters, for: taker).bytes
    var before: UInt8 = 0
    for byte in bytes {
      let isEnd = byte == 0x0A || byte == 0x0C || byte == 0x0D && taker == .device
      #expect(isEnd || byte >= 0x20 && byte != 0x7F, "\(byte), seed \(seed)")
      #expect(before != 0x9B || !(0x30...0x39).contains(byte), "a control of eight bits, seed \(seed)")
      if taker == .device { #expect((before == 0x0D) == (byte == 0x0A), "seed \(seed)") }
      before = byte
    }
    if letters == .ascii { #expect(bytes.allSatisfy { $0 < 0x7F }) }
    if letters == .utf8 { #expect(String(validating: bytes, as: UTF8.self) != nil, "seed \(seed)") }
  }

  @Test func `a long paper is cut into sheets, and a printer lets go of the last`() {
    let texts = (0..<100).map { "linia \($0)" }
    let paper = PrintedPaper(page(texts), in: .utf8, for: .device)
    // The title with its line, and an empty line before each text.
    #expect(paper.sheets == (2 + 2 * 100 + InterchangeLimits.linesOfSheet - 1) / InterchangeLimits.linesOfSheet)
    #expect(paper.bytes.count { $0 == 0x0C } == paper.sheets && paper.bytes.last == 0x0C)
    let queued = PrintedPaper(page(texts), in: .utf8, for: .queue)
    #expect(queued.bytes.count { $0 == 0x0C } == paper.sheets - 1 && queued.bytes.last == 0x0A)
    #expect(!queued.bytes.contains(0x0D))
  }

  @Test func `columns stand below each other in the letters that are printed`() {
    let table = ReportPage.Table(
      "to", columns: [ReportPage.Column("co"), ReportPage.Column("ile")], rows: [["a…", "1"], ["abcd", "2"]])
    let page = ReportPage(title: "x", language: .polish, blocks: [.table(table)])
    let text = String(decoding: PrintedPaper(page, in: .ascii, for: .queue).bytes, as: UTF8.self)
    #expect(text.contains("a...  1\nabcd  2\n"), "\(text)")
  }
}
