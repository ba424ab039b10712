import Testing

@testable import TerminalCanvas

@Suite("Keys from bytes")
struct KeyParserTests {
  /// What comes of pieces of bytes, each so many milliseconds after the one before, and of the silence behind them.
  private func keys(_ pieces: [UInt8]..., gap: Int = 0) -> [Key] { keys(pieces, gap: gap) }

  private func keys(_ pieces: [[UInt8]], gap: Int) -> [Key] {
    var parser = KeyParser()
    var now = 1_000
    var keys: [Key] = []
    for piece in pieces {
      // As the run loop does: it wakes when it was told to, and reads when bytes come.
      if let deadline = parser.nextDeadline, deadline < now { keys += parser.wake(at: deadline) }
      keys += parser.read(piece, at: now)
      now += gap
    }
    while let deadline = parser.nextDeadline { keys += parser.wake(at: deadline) }
    return keys
  }

  private func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }

  @Test("Every spelling is one key", arguments: KeySpellings.all)
  func spelling(_ spelling: KeySpellings.Spelling) {
    #expect(keys(spelling.bytes) == [spelling.key])
    #expect(keys(spelling.bytes + spelling.bytes + [0x78]) == [spelling.key, spelling.key, .character("x")])
  }

  @Test("Cut anywhere, it is the same key; cut behind Esc, it is Esc and the key", arguments: KeySpellings.all)
  func cut(_ spelling: KeySpellings.Spelling) {
    for place in 1..<spelling.bytes.count {
      let pieces = [Array(spelling.bytes[..<place]), Array(spelling.bytes[place...])]
      #expect(keys(pieces, gap: 20) == [spelling.key], "cut at \(place)")
      for gap in [25, 100, 400] {
        #expect(keys(pieces, gap: gap) == (place == 1 ? [.escape] : []) + [spelling.key], "cut at \(place), \(gap) ms")
      }
    }
  }

  @Test("Byte by byte over the slowest line it is Esc and the key, never text")
  func byteByByte() {
    for spelling in KeySpellings.all {
      if KeySequences.keypad[spelling.bytes[2]] != nil && spelling.bytes[1] == UInt8(ascii: "O") { continue }
      if spelling.terminal == "rxvt" && spelling.bytes[1] == UInt8(ascii: "O") { continue }
      #expect(keys(spelling.bytes.map { [$0] }, gap: 100) == [.escape, spelling.key], "\(spelling)")
    }
  }

  @Test("Esc is Esc after 25 ms, and says when it wants to be woken")
  func escape() {
    var parser = KeyParser()
    #expect(parser.nextDeadline == nil)
    #expect(parser.read([0x1B], at: 100) == [])
    #expect(parser.nextDeadline == 125)
    #expect(parser.wait(at: 110) == 15)
    #expect(parser.wake(at: 124) == [])
    #expect(parser.wake(at: 125) == [.escape])
    #expect(parser.nextDeadline == nil)
    #expect(parser.read([0x1B, 0x1B], at: 900) == [.escape])
    #expect(parser.wake(at: 925) == [.escape])
  }

  @Test("What is typed after Esc by hand is text")
  func typedAfterEscape() {
    #expect(keys([0x1B], [0x78], gap: 60) == [.escape, .character("x")])
    #expect(keys([[0x1B], [0x4F], [0x6C], [0x61]], gap: 90) == [.escape] + "Ola".map(Key.character))
    #expect(keys([0x1B], [0x4F], gap: 90) == [.escape, .character("O")])
    #expect(keys([0x1B], [0x5B], gap: 90) == [.escape, .character("[")])
    #expect(keys([0x1B], [0x5B, 0x41], gap: 501) == [.escape, .character("["), .character("A")])
    #expect(keys([[0x1B], [0x78], [0x5B]], gap: 60) == [.escape, .character("x"), .character("[")])
  }

  @Test("Alt with a character arrives as Esc before it")
  func alt() {
    #expect(keys("\u{1B}x\u{1B}Ż\u{1B}\r") == [.alt("x"), .alt("Ż"), .modified(.enter, .alt)])
    #expect(keys("\u{1B}[") == [.alt("[")])
    #expect(keys("\u{1B}P") == [.alt("P")])
    #expect(keys("\u{1B}\t") == [.backTab], "the Linux console's Shift-Tab")
    #expect(keys("\u{1B}\u{7F}\u{1B}\u{1}") == [.modified(.backspace, .alt), .modified(.control("a"), .alt)])
  }

  @Test("Control keys and NUL")
  func controls() {
    let bytes: [UInt8] = [0, 1, 3, 8, 9, 10, 13, 19, 26, 28, 29, 30, 31, 0x7F]
    let expected: [Key] = [
      .control(" "), .control("a"), .control("c"), .backspace, .tab, .enter, .enter, .control("s"), .control("z"),
      .control("\\"), .control("]"), .control("^"), .control("_"), .backspace,
    ]
    #expect(keys(bytes) == expected)
  }

  @Test("Letters of several bytes come whole, also across reads")
  func letters() {
    let text = "Zażółć 漢 😀 €"
    #expect(keys(text) == text.map(Key.character))
    #expect(keys(text.utf8.map { [$0] }, gap: 100) == text.map(Key.character))
  }

  @Test("Bytes that are no UTF-8 are one sign each, and nothing behind them is lost")
  func invalid() {
    let sign = Key.character("\u{FFFD}")
    #expect(keys([0xFF, 0x61]) == [sign, .character("a")])
    #expect(keys([0xC5, 0x61]) == [sign, .character("a")])
    #expect(keys([0xC5, 0x1B, 0x5B, 0x41]) == [sign, .up])
    #expect(keys([0xED, 0xA0, 0x80]) == [sign, sign, sign], "a surrogate")
    #expect(keys([0xC0, 0xAF]) == [sign, sign], "an overlong slash")
    #expect(keys([0xE2, 0x82]) == [sign], "cut, then silence")
    #expect(keys([0xC2, 0x9B]) == [sign], "a C1 control")
  }

  @Test(
    "Unknown sequences are swallowed whole",
    arguments: [
      "[?1;2c", "[>41;354;0c", "[999~", "[1;2;3;4z", "[201~", "[?2026;1$y", "[E", "OE", "O99z", "[[z", "[<1;2M",
      "[<0;0;0M",
      "[Mabc", "]11;rgb:ff/ff\u{7}", "]11;x\u{1B}\\", "P1$r0m\u{1B}\\", "_Gi=1;OK\u{1B}\\",
      "[12;99R[1;99999999999999999999A",
    ])
  func unknown(sequence: String) {
    let text = keys("\u{1B}" + sequence + "z").filter { if case .character = $0 { true } else { false } }
    #expect(text.last == .character("z"))
    #expect(text.count == 1 || sequence.contains("R["))
  }

  @Test("An endless sequence is swallowed to its end")
  func endless() {
    #expect(keys("\u{1B}[" + String(repeating: "1;", count: 5_000) + "Ax") == [.character("x")])
    #expect(keys("\u{1B}O" + String(repeating: "1", count: 5_000) + "Ex") == [.character("x")])
    #expect(keys("\u{1B}[1;5\rx") == [.enter, .character("x")], "Enter after a cut sequence is not lost")
  }

  @Test("A paste is one key, its controls harmless, its lines ending alike")
  func paste() {
    #expect(keys("\u{1B}[200~Ala\r\nma\rkota\n\u{1B}[201~x") == [.paste("Ala\nma\nkota\n"), .character("x")])
    let hostile = "\u{1B}[200~a\u{1B}[31m\u{0}\u{9B}\t\u{1B}[200~\u{1B}[20\u{1B}[201~"
    #expect(keys(hostile) == [.paste("a\u{FFFD}[31m\u{FFFD}\u{FFFD}\t\u{FFFD}[200~\u{FFFD}[20")])
    let bytes = Array("\u{1B}[200~zażółć\u{1B}[201~".utf8)
    for place in 2..<bytes.count {
      #expect(
        keys([Array(bytes[..<place]), Array(bytes[place...])], gap: 400) == [.paste("zażółć")], "cut at \(place)")
    }
  }

  @Test("A paste without an end is taken after a silence, and a late end is not typed")
  func unterminated() {
    #expect(keys("\u{1B}[200~Ala") == [.paste("Ala")])
    #expect(
      keys(Array("\u{1B}[200~Ala".utf8), Array("\u{1B}[201~x".utf8), gap: 5_000) == [.paste("Ala"), .character("x")])
  }

  @Test("Where a paste is bounded its begin, typed by hand, silences nobody for long")
  func boundedPaste() {
    let begin = Array("\u{1B}[200~".utf8)
    // Typed as people do.
    var parser = KeyParser(pasteGap: 250, pasteTime: 5_000)
    #expect(parser.read(begin, at: 0) == [])
    #expect(parser.read([0x61], at: 249) == [] && parser.nextDeadline == 499)
    #expect(parser.read([0x62], at: 499) == [.paste("a"), .character("b")])
    // A key that is held down.
    parser = KeyParser(pasteGap: 250, pasteTime: 5_000)
    var keys = parser.read(begin, at: 0)
    for now in stride(from: 33, through: 6_600, by: 33) { keys += parser.read([0x61], at: now) }
    let pasted = String(repeating: "a", count: 151)
    #expect(keys == [.paste(pasted)] + Array(repeating: .character("a"), count: 49))
    // Else one that a slow line brings is whole, however long it takes.
    parser = KeyParser()
    keys = parser.read(begin, at: 0)
    for now in stride(from: 33, through: 6_600, by: 33) { keys += parser.read([0x61], at: now) }
    #expect(keys.isEmpty)
  }

  @Test("Of an endless paste only so much is kept")
  func longPaste() throws {
    let content = [UInt8](repeating: 0x61, count: Limits.pasteBytes + 5)
    let key = try #require(keys(Array("\u{1B}[200~".utf8) + content + Array("\u{1B}[201~".utf8)).first)
    guard case .paste(let text) = key else {
      Issue.record("no paste")
      return
    }
    #expect(text.utf8.count == Limits.pasteBytes)
  }
}
