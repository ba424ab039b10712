import Testing

/// What has no screen of its own stands on the fourth tab: it is corrected there, and its history tells so.
@Suite("The registers", .waiting) struct TheRegistersTests {
  @Test func aTelephoneIsCorrectedAndThePageTellsWhatItWas() throws {
    let desk = try TrainingDesk.demo()
    let person = try desk.id("people", search: "Zofia Ćwik", personal: true)
    let terminal = try desk.sitDown()
    try terminal.press(.text("4"))
    try terminal.waitUntil("Rejestry")
    try terminal.press(.text("/"))
    try terminal.type("osoby")
    try terminal.press(.enter)
    try terminal.waitUntil("Rejestry › Osoby")
    try terminal.press(.text("/"))
    try terminal.type("zofia cwik")
    try terminal.press(.enter)
    try terminal.waitUntil("Osoba: Zofia Ćwik")
    try terminal.press(.text("e"))
    try terminal.waitUntil("Zmiana: Zofia Ćwik")
    try terminal.press(.tab, .tab, .end, .backspace, .backspace)
    try terminal.type("99")
    try terminal.press(.function(2))
    try terminal.waitUntilSaved("Zofia Ćwik, telefon: 22")
    try terminal.waitUntil("telefon: 22")
    try terminal.waitUntil("→")
    #expect(try desk.lines("log", person, "--limit", "1").joined().contains("telefon"))
    try terminal.press(.text("u"))
    try terminal.waitUntil("? Cofnąć")
    try terminal.press(.enter)
    try terminal.waitUntil("✓ Cofnięto")
    #expect(try desk.isWhole())
  }
}
