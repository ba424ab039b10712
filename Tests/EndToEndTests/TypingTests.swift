import Testing

/// Keys as real lines and real keyboards deliver them.
@Suite("Typing", .waiting) struct TypingTests {
  @Test func aLongPasteArrivesWhole() throws {
    let desk = try TrainingDesk.demo()
    let terminal = try desk.sitDown()
    try FormAtTheDesk.openNewResource(at: terminal)
    try terminal.type("Sala zebrań")
    try terminal.press(.tab, .space)
    try terminal.waitUntil("▌( ) sala")
    try terminal.press(.enter)
    let line = "Stoły można zestawić w podkowę; q, ? i / są tu literami.\n"
    let text = String(String(repeating: line, count: 40).prefix(2_000))
    try terminal.paste(text)
    try terminal.waitUntil("w podkowę")
    try terminal.press(.function(2))
    try terminal.waitUntilSaved("Sala zebrań")
    let resource = try desk.id("resources", search: "Sala zebrań")
    let saved = try desk.run("show", resource, "--json").output
    let escaped = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: #"\n"#)
    #expect(saved.contains("\"description\":\"\(escaped)\""))
  }

  @Test func twentyArrowsAtOnceMoveTwentyLinesAndPaintOnce() throws {
    let desk = try TrainingDesk.demo()
    let twentyFirst = try #require(desk.lines("list", "organizations", "--sort", "name", "--json").dropFirst(20).first)
    let terminal = try desk.sitDown()
    try terminal.waitUntil("najbliższe dni")
    try terminal.waitUntilQuiet()
    let before = terminal.transcript.count
    try terminal.send(Array(String(repeating: "\u{1B}[B", count: 20).utf8))
    try terminal.waitUntil("the 21st organization is chosen") { screen in
      guard let bar = screen.lines.first(where: { $0.hasPrefix("▌") }) else { return false }
      return twentyFirst.contains(bar.dropFirst().prefix(12))
    }
    try terminal.waitUntilQuiet()
    let bars = String(decoding: terminal.transcript[before...], as: UTF8.self).filter { $0 == "▌" }.count
    // One for the keys and one for the pane that follows; a second read of the keys may add one.
    #expect((1...3).contains(bars), "\(bars) paintings for 20 keys")
  }

  @Test func anArrowCutInTwoBySlowLinesIsNeverText() throws {
    let terminal = try TrainingDesk.demo().sitDown()
    try FormAtTheDesk.openRoomBooking(at: terminal)
    try FormAtTheDesk.choose(borrower: "motos", "Motoserce", at: terminal)
    try terminal.type("10.09 10")
    try terminal.waitUntil("czwartek")
    // The halves must come within the half second that a slow line is given: on a busy machine it is tried again.
    for _ in 0..<10 {
      let start = ContinuousClock.now
      try terminal.press(.escape)
      try terminal.waitUntil("Formularz nie jest zapisany.")
      let isInTime = ContinuousClock.now - start < .milliseconds(250)
      if isInTime { try terminal.type("[B") } else { try terminal.press(.escape) }
      try terminal.waitUntilGone("Formularz nie jest zapisany.")
      if isInTime { break }
    }
    #expect(terminal.screen.contains("Rezerwacja: Sala warsztatowa (Aktywna Dąbrowa)"), "the form is still open")
    #expect(terminal.screen.contains("10.09 10 "))
    #expect(!terminal.screen.contains("[B"))
    // The arrow only left the question: the clerk types on where the cursor was.
    try terminal.type(":30")
    try terminal.waitUntil("10.09 10:30 ")
  }

  @Test(arguments: KeyLayout.allCases)
  func f2OfEveryKeyboardSavesTheForm(keys: KeyLayout) throws {
    let desk = try TrainingDesk.demo()
    let terminal = try desk.sitDown()
    terminal.keys = keys
    try FormAtTheDesk.openRoomBooking(at: terminal)
    try FormAtTheDesk.choose(borrower: "motos", "Motoserce", at: terminal)
    try FormAtTheDesk.type(from: "14.09 17", to: "14.09 19", at: terminal)
    try terminal.press(.function(2))
    try terminal.waitUntilSaved("Sala warsztatowa → Motoserce, 14.09, 17:00–19:00")
  }
}
