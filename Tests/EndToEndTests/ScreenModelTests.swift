import Testing

/// Feeds a small screen and gives its lines.
private func shown(_ text: String, columns: Int = 10, rows: Int = 4) -> [String] {
  var screen = ScreenModel(columns: columns, rows: rows)
  screen.feed(text)
  #expect(screen.unknown.isEmpty)
  return screen.lines
}

private func fed(_ text: String, columns: Int = 10, rows: Int = 4) -> ScreenModel {
  var screen = ScreenModel(columns: columns, rows: rows)
  screen.feed(text)
  return screen
}

private let four = "one\r\ntwo\r\nthree\r\nfour"

@Suite("The screen model: text") struct ScreenTextTests {
  @Test func textStandsWhereTheCursorIs() {
    #expect(shown("\u{1B}[2;3Hab\u{1B}[4;1Hc") == ["", "  ab", "", "c"])
  }

  @Test func theLastColumnIsWrittenBeforeTheLineWraps() {
    let full = fed("0123456789")
    #expect(full.cursorPlace == ScreenPlace(row: 1, column: 10))
    #expect(shown("0123456789a") == ["0123456789", "a", "", ""])
    #expect(shown("0123456789\u{1B}[Da") == ["01234567a9", "", "", ""], "a move takes the pending wrap away")
    #expect(shown("0123456789\r\na") == ["0123456789", "a", "", ""])
    #expect(shown("\u{1B}[?7l0123456789abc") == ["012345678c", "", "", ""])
  }

  @Test func textBelowTheLastLineScrolls() {
    #expect(shown(four + "\r\nfive") == ["two", "three", "four", "five"])
  }

  @Test func wideSignsTakeTwoColumnsAndAreNeverHalved() {
    let screen = fed("日本x")
    #expect(screen.line(1) == "日本x")
    #expect(screen.cursorPlace.column == 6)
    #expect(shown("012345678日") == ["012345678", "日", "", ""], "no room for half of it")
    #expect(shown("日本\u{1B}[1;2Hx") == [" x本", "", "", ""])
    #expect(shown("日本\u{1B}[1;1Hx") == ["x 本", "", "", ""])
    #expect(shown("a日b\u{1B}[1;1H\u{1B}[2P") == [" b", "", "", ""])
  }

  @Test func accentsJoinTheirLetter() {
    #expect(fed("zo\u{301}b").line(1) == "zo\u{301}b")
    #expect(fed("zo\u{301}b").cursorPlace.column == 4)
    #expect(fed("日\u{301}b").cursorPlace.column == 4)
  }

  @Test func brokenUtf8IsReplacedAndEatsNothing() {
    var screen = ScreenModel(columns: 10, rows: 1)
    screen.feed([0x61, 0xC5, 0x62, 0xFF, 0xC0, 0xE2, 0x82, 0x1B, 0x5B, 0x43, 0x63] as [UInt8])
    #expect(screen.line(1) == "a\u{FFFD}b\u{FFFD}\u{FFFD}\u{FFFD} c")
    screen.feed("\r")
    for byte in Array("ż€𝄞".utf8) { screen.feed([byte]) }
    #expect(screen.line(1).hasPrefix("ż€𝄞"), "a sign may arrive in pieces")
  }

  @Test func lineDrawingComesByG0AndByShiftOut() {
    #expect(shown("\u{1B}(0lqk\u{1B}(Blqk") == ["┌─┐lqk", "", "", ""])
    #expect(shown("\u{1B})0\u{E}tqu\u{F}tqu") == ["├─┤tqu", "", "", ""])
  }

  @Test func repetitionRepeatsTheLastSign() {
    #expect(shown("a-\u{1B}[5bz") == ["a------z", "", "", ""])
    #expect(shown("\u{1B}(0q\u{1B}[3b\u{1B}(B") == ["────", "", "", ""])
  }

  @Test func tabsStopAtEightColumnsAndWhereTheyWereSet() {
    #expect(shown("a\tb\tc", columns: 20) == ["a       b       c", "", "", ""])
    #expect(shown("\u{1B}[3g\u{1B}[1;4H\u{1B}H\ra\tb", columns: 20) == ["a  b", "", "", ""])
    #expect(fed("\u{1B}[1;19H\u{1B}[Z", columns: 20).cursorPlace.column == 17)
  }
}

@Suite("The screen model: moving and editing") struct ScreenEditingTests {
  @Test func theCursorMovesAndStopsAtTheEdges() {
    #expect(fed("\u{1B}[9;99H").cursorPlace == ScreenPlace(row: 4, column: 10))
    #expect(fed("\u{1B}[3;5H\u{1B}[A\u{1B}[2C").cursorPlace == ScreenPlace(row: 2, column: 7))
    #expect(fed("\u{1B}[2;5H\u{1B}[9A\u{1B}[99D").cursorPlace == ScreenPlace(row: 1, column: 1))
    #expect(fed("\u{1B}[3d\u{1B}[4G\u{1B}[B").cursorPlace == ScreenPlace(row: 4, column: 4))
    #expect(fed("\u{1B}[H\u{1B}[0;0H").cursorPlace == ScreenPlace(row: 1, column: 1), "0 means 1")
  }

  @Test func erasingTakesPartsOfTheLineAndOfTheScreen() {
    #expect(shown("abcdef\u{1B}[1;3H\u{1B}[K") == ["ab", "", "", ""])
    #expect(shown("abcdef\u{1B}[1;3H\u{1B}[1K") == ["   def", "", "", ""])
    #expect(shown("abcdef\u{1B}[1;3H\u{1B}[2X") == ["ab  ef", "", "", ""])
    #expect(shown(four + "\u{1B}[2;2H\u{1B}[J") == ["one", "t", "", ""])
    #expect(shown(four + "\u{1B}[3;3H\u{1B}[1J") == ["", "", "   ee", "four"])
    #expect(shown(four + "\u{1B}[2J") == ["", "", "", ""])
  }

  @Test func lettersAreInsertedAndDeleted() {
    #expect(shown("abcdef\u{1B}[1;3H\u{1B}[2@xy") == ["abxycdef", "", "", ""])
    #expect(shown("abcdef\u{1B}[1;3H\u{1B}[2P") == ["abef", "", "", ""])
    #expect(shown("abcdef\u{1B}[1;3H\u{1B}[4hxy\u{1B}[4lz") == ["abxyzdef", "", "", ""])
    #expect(shown("0123456789\u{1B}[1;1H\u{1B}[3@") == ["   0123456", "", "", ""], "what is pushed out is lost")
  }

  @Test func linesAreInsertedAndDeletedInTheRegion() {
    #expect(shown(four + "\u{1B}[2;1H\u{1B}[L") == ["one", "", "two", "three"])
    #expect(shown(four + "\u{1B}[2;1H\u{1B}[M") == ["one", "three", "four", ""])
    #expect(shown(four + "\u{1B}[2;3r\u{1B}[2;1H\u{1B}[M") == ["one", "three", "", "four"])
    #expect(shown(four + "\u{1B}[2;3r\u{1B}[4;1H\u{1B}[M") == ["one", "two", "three", "four"], "outside: nothing")
  }

  @Test func onlyTheRegionScrolls() {
    #expect(shown(four + "\u{1B}[2;3r\u{1B}[3;1H\nx") == ["one", "three", "x", "four"])
    #expect(shown(four + "\u{1B}[2;3r\u{1B}[2;1H\u{1B}Mx") == ["one", "x", "two", "four"])
    #expect(shown(four + "\u{1B}[S") == ["two", "three", "four", ""])
    #expect(shown(four + "\u{1B}[2T") == ["", "", "one", "two"])
    #expect(shown(four + "\u{1B}[2;3r\u{1B}[r\u{1B}[4;1H\n") == ["two", "three", "four", ""], "reset to the whole")
  }

  @Test func erasedCellsKeepTheBackgroundAlone() throws {
    let screen = fed("\u{1B}[1;7;44mx\u{1B}[K")
    #expect(screen.style(at: ScreenPlace(row: 1, column: 5)) == CellStyle(background: .indexed(4)))
  }
}

@Suite("The screen model: looks and modes") struct ScreenModeTests {
  @Test func stylesFollowSGR() throws {
    let screen = fed("\u{1B}[1;4;38;5;208;48;2;1;2;3ma\u{1B}[22;39mb\u{1B}[mc\u{1B}[38:5:9;91;7md", columns: 20)
    let styled = CellStyle(
      bold: true, underlined: true, foreground: .indexed(208), background: .direct(red: 1, green: 2, blue: 3))
    #expect(screen.style(of: "a") == styled)
    #expect(screen.style(of: "b") == CellStyle(underlined: true, background: styled.background))
    #expect(screen.style(of: "c") == CellStyle())
    #expect(screen.style(of: "d") == CellStyle(reversed: true, foreground: .indexed(9)))
  }

  @Test func stretchesOfOneLookAreRead() {
    let screen = fed("a \u{1B}[7m b c \u{1B}[m d \u{1B}[7m e\u{1B}[m", columns: 20)
    #expect(screen.stretches(onLine: 1, where: \.reversed) == ["b c", "e"])
  }

  @Test func theAlternateScreenGivesTheOrdinaryOneBack() {
    var screen = fed("shell$ \u{1B}[?1049h\u{1B}[H\u{1B}[2Jprogram")
    #expect(screen.lines == ["program", "", "", ""])
    screen.feed("\u{1B}[4;1H\u{1B}[?1049l")
    #expect(screen.lines == ["shell$", "", "", ""])
    #expect(screen.cursorPlace == ScreenPlace(row: 1, column: 8))
  }

  @Test func savedCursorsComeBackWithTheirLook() {
    #expect(shown("ab\u{1B}7\u{1B}[7m\u{1B}[4;4Hx\u{1B}8c") == ["abc", "", "", "   x"])
    #expect(fed("a\u{1B}7\u{1B}[7m\u{1B}8c").style(of: "c") == CellStyle())
  }

  @Test func modesAreRememberedUntilTheyAreReset() {
    var screen = fed("\u{1B}[?1h\u{1B}=\u{1B}[?25l\u{1B}[?2004h\u{1B}[?1000;1006h")
    #expect(screen.modes.applicationCursorKeys && screen.modes.applicationKeypad && screen.modes.bracketedPaste)
    #expect(!screen.modes.cursorVisible)
    #expect(screen.modes.mouse == [1000, 1006])
    screen.feed("\u{1B}[?1l\u{1B}>\u{1B}[?25h\u{1B}[?2004l\u{1B}[?1000l\u{1B}[?1006l")
    #expect(screen.modes == TerminalModes())
  }

  @Test func stringsAreSwallowedWhole() {
    #expect(
      shown("a\u{1B}]0;title\u{7}b\u{1B}]2;x\u{1B}\\c\u{1B}P+q544e\u{1B}\\d\u{1B}kname\u{1B}\\e") == [
        "abcde", "", "", "",
      ])
    #expect(shown("a\u{1B}]P1aabbccb\u{1B}]Rc") == ["abc", "", "", ""], "the Linux console's palette ends by itself")
    #expect(fed("\u{1B}]0;Wspólnie\u{7}").title == "Wspólnie")
  }

  @Test func whatIsNotKnownIsShownToTheTestAndNotOnTheScreen() {
    let screen = fed("a\u{1B}[5yb\u{85}c\u{1B}[?9999hd\u{1}")
    #expect(screen.line(1) == "abcd")
    #expect(screen.unknown.count == 4)
  }

  @Test func bytesAndBellsAreCountedAndQuestionsAnswered() {
    let screen = fed("ż\u{7}\u{1B}[2;3H\u{1B}[6n")
    #expect(screen.bytesReceived == 13)
    #expect(screen.bells == 1)
    #expect(String(decoding: screen.replies, as: UTF8.self) == "\u{1B}[2;3R")
  }

  @Test func resizingCutsAndAddsRoom() {
    var screen = fed(four)
    screen.resize(columns: 3, rows: 5)
    #expect(screen.lines == ["one", "two", "thr", "fou", ""])
    screen.resize(columns: 20, rows: 2)
    screen.feed("\u{1B}[99;99H")
    #expect(screen.cursorPlace == ScreenPlace(row: 2, column: 20))
  }

  @Test func noBytesWhatsoeverStopTheModel() {
    var generator = SeededBytes(seed: 7)
    var screen = ScreenModel(columns: 7, rows: 3)
    let openings: [[UInt8]] = [[0x1B, 0x5B], [0x1B], [0x1B, 0x5B, 0x3F], Array("日\u{301}".utf8), [0x0A]]
    for step in 0..<30_000 {
      if generator.next() < 60 { screen.feed(openings[Int(generator.next()) % openings.count]) }
      screen.feed([generator.next()])
      if step % 1_000 == 0 {
        screen.resize(columns: 1 + Int(generator.next()) % 12, rows: 1 + Int(generator.next()) % 6)
      }
      #expect(screen.cells.count == screen.rows && screen.cells.allSatisfy { $0.count == screen.columns }, "seed 7")
    }
  }
}

/// A plain linear congruential generator (Knuth, MMIX): the same bytes for the same seed.
private struct SeededBytes {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt8 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return UInt8(truncatingIfNeeded: state >> 56)
  }
}
