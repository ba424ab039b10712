import Testing

@testable import TerminalCanvas

/// What a terminal says of itself comes between the keys and is none, whole or cut, early or late.
@Suite("Reports of the terminal")
struct TerminalReportTests {
  /// The keys and the reports that come of pieces of bytes, each so many milliseconds after the one before.
  private func read(_ pieces: [[UInt8]], gap: Int = 0) -> (keys: [Key], reports: [TerminalReport]) {
    var parser = KeyParser()
    var now = 1_000
    var keys: [Key] = []
    for piece in pieces {
      if let deadline = parser.nextDeadline, deadline <= now { keys += parser.wake(at: deadline) }
      keys += parser.read(piece, at: now)
      now += gap
    }
    while let deadline = parser.nextDeadline { keys += parser.wake(at: deadline) }
    return (keys, parser.takeReports())
  }

  private func keys(_ text: String) -> [Key] { read([Array("\u{1B}\(text)".utf8)]).keys }

  @Test(
    "of every sort are swallowed",
    arguments: [
      // Where the cursor stands: CPR, DECXCPR.
      "[24;80R", "[1;1R", "[2;2R", "[13;5R", "[12;1R", "[1;80R", "[?3;7;1R",
      // What the terminal is and how it is: DA1, DA2, DA3, DSR, DECRPM, window sizes, DECREPTPARM, XTVERSION.
      "[?62;22c", "[?1;2c", "[>41;354;0c", "[=0c", "P!|00000000\u{1B}\\", "[0n", "[3n", "[?13n", "[?997;1n",
      "[?2026;0$y", "[?25;1$y", "[4;2$y", "[20;0$y", "[8;24;80t", "[4;600;800t", "[2;1;1;128;128;1;0x",
      "P>|XTerm(379)\u{1B}\\", "P1$r0;1m\u{1B}\\", "P1+r544e=787465726d\u{1B}\\", "[?0u", "[?1u", "[>4;2m",
      // Colours, clipboard, title.
      "]11;rgb:0000/0000/0000\u{7}", "]10;rgb:ffff/ffff/ffff\u{1B}\\", "]4;1;rgb:cccc/0000/0000\u{1B}\\",
      "]52;c;WmHDs8OzxYLEhw==\u{7}", "]lwspolnie\u{1B}\\", "_Gi=31;OK\u{1B}\\",
      // The window got the focus, and lost it.
      "[I", "[O",
      // Keys that come up again (kitty).
      "[97;1:3u", "[13;1:3u", "[27;1:3u", "[1;1:3A", "[1;5:3C", "[3;1:3~", "[57441;1:3u", "[57399;1:3u", "[97:65;2:3u",
      // Keys that do nothing alone: Shift, Caps Lock, the volume.
      "[57441;2u", "[57358u", "[57438u",
    ])
  func swallowed(report: String) {
    #expect(keys(report + "z") == [.character("z")])
  }

  @Test("Pressed and repeated keys of the kitty protocol are keys")
  func kitty() {
    #expect(keys("[97u") == [.character("a")])
    #expect(keys("[97;1:1u") == [.character("a")])
    #expect(keys("[97;1:2u") == [.character("a")])
    #expect(keys("[97;2u") == [.character("A")])
    #expect(keys("[97:65;2u") == [.character("A")])
    #expect(keys("[49:33;2u") == [.character("!")])
    #expect(keys("[97;3;261u") == [.alt("ą")])
    #expect(keys("[0;;380u") == [.character("ż")])
    #expect(keys("[97;65u") == [.character("A")], "Caps Lock")
    #expect(keys("[97;129u") == [.character("a")], "Num Lock")
    #expect(keys("[115;5u") == [.control("s")])
    #expect(keys("[27;1:1u") == [.escape])
    #expect(keys("[13u") == [.enter])
    #expect(keys("[9;2u") == [.backTab])
    #expect(keys("[127;129u") == [.backspace])
    #expect(keys("[1;1:2A") == [.up])
    #expect(keys("[1;129B") == [.down])
    #expect(keys("[3;1:1~") == [.delete])
    #expect(keys("[13~") == [.function(3)])
    #expect(keys("[57404u") == [.character("5")])
    #expect(keys("[57414u") == [.enter])
    #expect(keys("[57419u") == [.up])
    #expect(keys("[57376u") == [.function(13)])
  }

  @Test("F3 is F3 all the same")
  func functionKey() {
    #expect(keys("OR") == [.function(3)])
    #expect(keys("[R") == [.function(3)])
    #expect(keys("[1;2R") == [.modified(.function(3), .shift)])
  }

  private static let answers: [(text: String, report: TerminalReport)] = [
    ("\u{1B}]11;rgb:ffff/ffff/dddd\u{7}", .background(RGB(255, 255, 221))),
    ("\u{1B}]11;rgb:00/2b/36\u{1B}\\", .background(RGB(0, 43, 54))),
    ("\u{1B}]11;rgba:0/0/0/f\u{1B}\\", .background(.black)),
    ("\u{1B}]11;#ffffff\u{1B}\\", .background(.white)),
    ("\u{1B}[>0;136;0c", .secondaryAttributes([0, 136, 0])),
  ]

  @Test("The answers that were asked for are told, and are never text wherever a slow line cuts them")
  func answers() {
    for (text, report) in Self.answers {
      let bytes = Array(text.utf8)
      let whole = read([bytes, Array("x".utf8)])
      #expect(whole.keys == [.character("x")])
      #expect(whole.reports == [report])
      for place in 1..<bytes.count {
        for gap in [5, 24, 60, 400, 499, 600, 1_500, 4_000] {
          // Behind a lone ESC, half a second is all that it can wait for the rest.
          if place == 1, gap > 499 { continue }
          let cut = read([Array(bytes[..<place]), Array(bytes[place...]) + Array("x".utf8)], gap: gap)
          let typed = cut.keys.filter { $0 != .escape }
          let isLost = place == 2 && gap >= 500
          if !isLost { #expect(typed == [.character("x")], "\(text.dropFirst()) cut at \(place), \(gap) ms") }
        }
      }
      let slow = read((bytes + Array("x".utf8)).map { [$0] }, gap: 200)
      #expect(slow.keys.filter { $0 != .escape } == [.character("x")], "byte by byte: \(text.dropFirst())")
    }
  }

  @Test("What is typed is never taken for an answer")
  func typed() {
    func pressed(_ text: String, gap: Int) -> [Key] { read(text.utf8.map { [$0] }, gap: gap).keys }
    #expect(pressed("\u{1B}]x", gap: 90) == [.escape, .character("]"), .character("x")])
    #expect(pressed("\u{1B}]]", gap: 90) == [.escape, .character("]"), .character("]")])
    #expect(pressed("\u{1B}]1a", gap: 90) == [.escape, .character("]"), .character("1"), .character("a")])
    #expect(pressed("\u{1B}]", gap: 90) == [.escape, .character("]")])
    #expect(read([Array("\u{1B}]".utf8), Array("x".utf8)], gap: 90).keys == [.alt("]"), .character("x")])
    // A string that nobody ended is given up, and an answer that was cut for good takes only what belongs to it.
    #expect(read([Array("\u{1B}]11;rgb:ff".utf8), Array("x".utf8)], gap: 700).keys == [.character("x")])
    #expect(read([Array("\u{1B}]11;rgb:ff".utf8), Array("\u{1B}[A".utf8)], gap: 700).keys == [.up])
    #expect(read([Array("\u{1B}]0;tytu".utf8), Array("x".utf8)], gap: 700).keys == [.character("x")])
    #expect(read([Array("\u{1B}[>0;13".utf8), Array("x\r".utf8)], gap: 700).keys.last == .enter)
  }

  @Test("A colour is read as X11 writes it")
  func colours() {
    #expect(RGB(specification: "rgb:f/8/0") == RGB(255, 136, 0))
    #expect(RGB(specification: "RGB:fff/800/000") == RGB(255, 128, 0))
    #expect(RGB(specification: "#1a2b3c") == RGB(0x1A, 0x2B, 0x3C))
    for wrong in ["", "rgb:", "rgb:1/2", "rgb:1/2/g", "rgb:12345/1/1", "hsl:1/2/3", "#12", "#12345", "rgb:-1/1/1"] {
      #expect(RGB(specification: wrong) == nil, "\(wrong)")
    }
  }
}
