import Glibc
import Testing

/// What the terminal says of itself: its background, and what nobody asked for.
@Suite("Answers of the terminal", .waiting) struct TerminalAnswersTests {
  private static let question = Array("\u{1B}]11;?\u{7}".utf8)

  /// The colour of a key's name in the last row.
  private func colourOfKeys(at terminal: PseudoTerminal) -> TerminalColour? {
    terminal.screen.cells.last?.first { $0.text != " " }?.style.foreground
  }

  private static let onWhite = TerminalColour.indexed(25)
  private static let onBlack = TerminalColour.indexed(117)

  @Test func onAWhiteTerminalTheThemeIsForWhite() throws {
    let terminal = try TrainingDesk.empty().sitDown(background: "\u{1B}]11;rgb:ffff/ffff/ffff\u{7}")
    try terminal.waitUntil("the keys are blue on white") { _ in colourOfKeys(at: terminal) == Self.onWhite }
    try terminal.press(.text("q"))
    #expect(try terminal.waitForExit() == .code(0))
    #expect(terminal.residue() == [])
  }

  @Test func theFirstPictureIsForTheBackgroundAlready() throws {
    // The answer must come in the moment for which the first picture waits: on a busy machine it is tried again.
    let isForWhite = try (1...10).contains { _ in
      let terminal = try TrainingDesk.empty().sitDown(background: "\u{1B}]11;rgb:ffff/ffff/ffff\u{7}")
      try terminal.waitUntil("the keys are blue on white") { _ in colourOfKeys(at: terminal) == Self.onWhite }
      return !terminal.transcript.contains(subsequence: Array("38;5;117".utf8))
    }
    #expect(isForWhite)
  }

  @Test func whatIsTypedBeforeTheFirstPictureIsNotLost() throws {
    // The answer comes behind the key of the registers.
    let terminal = try TrainingDesk.empty().sitDown(
      showing: "Stanowiska", onTab: nil, background: "4\u{1B}]11;rgb:ffff/ffff/ffff\u{7}")
    try terminal.press(.text("q"))
    #expect(try terminal.waitForExit() == .code(0))
  }

  @Test(arguments: ["\u{1B}]11;rgb:0000/0000/0000\u{1B}\\", ""])
  func elseItIsForBlack(background: String) throws {
    let terminal = try TrainingDesk.empty().sitDown(background: background)
    try terminal.waitUntilQuiet()
    #expect(colourOfKeys(at: terminal) == Self.onBlack)
  }

  @Test func puttyIsBlackWhateverTheEnvironmentSays() throws {
    let terminal = try TrainingDesk.empty().sitDown(
      environment: ["COLORFGBG": "0;15"], attributes: "\u{1B}[>0;136;0c")
    try terminal.waitUntil("the keys are light on black") { _ in colourOfKeys(at: terminal) == Self.onBlack }
  }

  @Test func theEnvironmentIsBelievedWhereTheTerminalSaysNothing() throws {
    let terminal = try TrainingDesk.empty().sitDown(environment: ["COLORFGBG": "0;default;15"])
    try terminal.waitUntilQuiet()
    #expect(colourOfKeys(at: terminal) == Self.onWhite)
  }

  @Test(arguments: [["--theme", "ciemny"], []])
  func whoeverAsksForAThemeHasItAndTheTerminalIsNotAsked(arguments: [String]) throws {
    let terminal = try TrainingDesk.empty().sitDown(
      environment: ["WSPOLNIE_THEME": "ciemny"], background: "\u{1B}]11;rgb:ffff/ffff/ffff\u{7}",
      arguments: arguments)
    try terminal.waitUntilQuiet()
    #expect(colourOfKeys(at: terminal) == Self.onBlack)
    #expect(!terminal.transcript.contains(subsequence: Self.question))
  }

  @Test(arguments: [TerminalKind.linux, .vt100, .vt220])
  func aTerminalThatWouldNotUnderstandIsNotAsked(kind: TerminalKind) throws {
    let terminal = try TrainingDesk.empty().sitDown(on: kind)
    try terminal.waitUntilQuiet()
    #expect(!terminal.transcript.contains(subsequence: Self.question))
    #expect(!terminal.transcript.contains(subsequence: Array("\u{1B}[>c".utf8)))
  }

  @Test(arguments: [
    "\u{1B}[24;80R", "\u{1B}[1;1R", "\u{1B}[97;1:3u", "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\", "\u{1B}[?62;22c",
    "\u{1B}[?2026;2$y", "\u{1B}[I", "\u{1B}[O", "\u{1B}P>|XTerm(379)\u{1B}\\",
  ])
  func whatComesLateIsNeverTyped(report: String) throws {
    let terminal = try TrainingDesk.demo().sitDown()
    try FormAtTheDesk.openNewResource(at: terminal)
    try terminal.type("Sala")
    try terminal.type(report)
    try terminal.type(" zebrań")
    try terminal.waitUntil("Sala zebrań")
    try terminal.press(.escape)
    try terminal.waitUntilItSays("Delete wyrzuć")
  }

  @Test func anAnswerThatComesWhenItLeavesIsTakenAlong() throws {
    // Nothing answers by itself: the answers come behind the key that leaves, the second of them late.
    let desk = try TrainingDesk.empty()
    // It must come in the quarter of a second for which leaving waits: on a busy machine it is tried again.
    for attempt in 1...10 {
      let terminal = try PseudoTerminal(
        running: "/bin/bash", ["-c", #""$0"; read -r -t 1 rest; echo "read: <$rest>""#, desk.shell.program],
        environment: desk.shell.environment, attributes: "")
      let start = ContinuousClock.now
      try terminal.waitUntil("0 Biurko")
      let asked = ContinuousClock.now
      try terminal.type("q\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\")
      try terminal.type("\u{1B}[>41;354;0c")
      let isInTime = ContinuousClock.now - asked < .milliseconds(100) && asked - start < .milliseconds(1_500)
      try terminal.waitUntil("read: <")
      #expect(!isInTime || terminal.screen.contains("read: <>") && !terminal.screen.contains("rgb:"))
      if isInTime { break }
      #expect(attempt < 10, "the machine is too busy for it")
    }
  }
}

extension Array where Element: Equatable {
  /// Whether the elements stand in it in a row.
  fileprivate func contains(subsequence: [Element]) -> Bool {
    indices.contains { self[$0...].starts(with: subsequence) }
  }
}
