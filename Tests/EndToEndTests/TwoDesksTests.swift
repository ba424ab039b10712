import Testing

/// Two people at two terminals, one register.
@Suite("Two desks", .waiting) struct TwoDesksTests {
  @Test func whatOneSavesTheOtherSeesWithoutAKey() throws {
    let desk = try TrainingDesk.demo()
    let anna = try desk.sitDown(rows: 40)
    let jan = try desk.sitDown(rows: 40)
    for terminal in [anna, jan] {
      try terminal.press(.text("/"))
      try terminal.type("dabrowa akt")
      try terminal.waitUntil("12.09 so ·░░░░░░·····  bez rezerwacji")
    }
    try anna.press(.enter, .enter, .text("b"))
    try anna.waitUntil("Rezerwacja: Sala warsztatowa (Aktywna Dąbrowa)")
    try FormAtTheDesk.choose(borrower: "motos", "Motoserce", at: anna)
    try FormAtTheDesk.type(from: "12.09 10", to: "12.09 12", at: anna)
    try anna.press(.function(2))
    try anna.waitUntilSaved("Sala warsztatowa → Motoserce, 12.09, 10:00–12:00")
    try jan.waitUntil("10–12 Motoserce")
    #expect(try desk.lines("list", "bookings", "--where", "start=2026-09-12T10:00").count == 1)
    #expect(try desk.isWhole())
  }

  @Test func aTimeTakenWhileTheFormWasOpenIsRefusedAndTheFormStays() throws {
    let desk = try TrainingDesk.demo()
    let terminal = try desk.sitDown()
    try FormAtTheDesk.openRoomBooking(at: terminal)
    try FormAtTheDesk.choose(borrower: "motos", "Motoserce", at: terminal)
    try FormAtTheDesk.type(from: "12.09 10", to: "12.09 12", at: terminal)
    try terminal.waitUntil("2 godz.")
    #expect(!terminal.screen.contains("W tym czasie"))
    try desk.lines("book", "aktywna-01", "--for", "krokus", "--from", "2026-09-12T11:00", "--to", "2026-09-12T13:00")
    try terminal.waitUntil("! W tym czasie: 12.09, 11:00–13:00 KROKUS")
    try terminal.press(.function(2))
    try terminal.waitUntilQuiet()
    try terminal.waitUntil("Rezerwacja: Sala warsztatowa (Aktywna Dąbrowa)")
    #expect(try desk.lines("list", "bookings", "--where", "start=2026-09-12T10:00").isEmpty)
  }
}
