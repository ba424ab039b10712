import Testing

/// The main story: a morning at the desk, at the terminal and in the shell, cut short by a power cut.
@Suite("A clerk's morning", .waiting) struct AClerksMorningTests {
  @Test func whatWasSavedIsThereAfterTheTerminalDiesAndTheHalfTypedFormIsOffered() throws {
    let desk = try TrainingDesk.demo()
    let terminal = try desk.sitDown()
    try bookTheRoom(at: terminal)
    try takeTheBookingBack(at: terminal)
    let booking = try desk.lines("list", "bookings", "--where", "status=cancelled", "--json").joined()
    #expect(booking.contains(#""start":"2026-09-10T17:00""#))
    let caller = try signUpACaller(at: desk)
    let receipt = try answerAResident(at: desk)

    try terminal.press(.text("b"))
    try terminal.waitUntil("Rezerwacja: Sala warsztatowa")
    try FormAtTheDesk.choose(borrower: "elsyn", "Teatr Elsynor", at: terminal)
    try terminal.type("14.09 17")
    try desk.folder.wait(until: "draft is kept") {
      try desk.folder.files(below: "data/personal/drafts").contains {
        try $0.hasSuffix(".json") && String(decoding: desk.folder.read($0), as: UTF8.self).contains("14.09 17")
      }
    }
    terminal.kill()
    #expect(try terminal.waitForExit() == .signal(9))

    try goOn(at: desk)
    #expect(try desk.lines("list", "registrations", "--where", "person=\(caller)").count == 1)
    #expect(try desk.run("receipt", receipt).output.contains("częściowo"))
    #expect(try desk.isWhole())
  }

  /// Finds the organization by typing, asks for a time that is taken, and takes one that is offered.
  private func bookTheRoom(at terminal: PseudoTerminal) throws {
    try FormAtTheDesk.openRoomBooking(at: terminal)
    try FormAtTheDesk.choose(borrower: "motos", "Motoserce", at: terminal)
    try FormAtTheDesk.type(from: "10.09 10", to: "10.09 12", at: terminal)
    try terminal.waitUntil("! W tym czasie: 10.09, 10:00–12:00 KROKUS (potwierdzono).")
    try terminal.waitUntil("17:00–19:00")
    try terminal.waitUntil("· F6")
    try terminal.press(.tab, .function(6))
    try terminal.waitUntil("10.09.2026 17:00")
    #expect(!terminal.screen.contains("W tym czasie"))
    try terminal.press(.control("s"))
    try terminal.waitUntilSaved("Sala warsztatowa → Motoserce, 10.09, 17:00–19:00")
  }

  private func takeTheBookingBack(at terminal: PseudoTerminal) throws {
    try terminal.press(.text("u"))
    try terminal.waitUntil("? Cofnąć")
    try terminal.press(.enter)
    try terminal.waitUntil("✓ Cofnięto")
  }

  /// Somebody rings and wants to come to the workshop; gives the person's id.
  private func signUpACaller(at desk: TrainingDesk) throws -> String {
    let session = try desk.id("sessions", search: "SWOT")
    let registration = try desk.lines(
      "register", session, "--name", "-", "--phone", "-", "--channel", "telefon", input: "Halina Nowak\n32 262 00 11\n")
    #expect(registration.count == 1)
    let found = try desk.lines("find", "322620011", "--json", "--personal").joined()
    #expect(found.contains("Halina Nowak"))
    let shown = try desk.lines("show", registration[0], "--json").joined()
    return try #require(shown.split(separator: "\"").first { $0.hasPrefix("per-") }.map(String.init))
  }

  /// A resident's remark from the desk to its published answer; gives its receipt.
  private func answerAResident(at desk: TrainingDesk) throws -> String {
    let consultation = try desk.id("consultations", search: "na przyszły rok")
    let taken = try desk.lines(
      "comment", consultation, "--unit", "§ 3 ust. 2", "--name", "-", "--remark", "-", "--receipt",
      input: "Jan Kowalski\nProszę dodać zadania wieloletnie.\nMój klub planuje na trzy lata.\n")
    try #require(taken.count == 2)
    let (remark, code) = (taken[0], taken[1])
    try desk.lines(
      "respond", remark, "--disposition", "uwzględniona częściowo", "--because",
      "Zadania wieloletnie wprowadzimy za rok.")
    #expect(try desk.run("receipt", code).output.contains("Nie ma jeszcze odpowiedzi"))
    try desk.lines("answers", "approve", consultation, remark, "--by", "Prezydent Miasta")
    #expect(try !desk.run("receipt", code).output.contains("za rok"), "approved is not published")
    try desk.lines("answers", "publish", consultation, remark)
    let told = try desk.run("receipt", code)
    #expect(told.output.contains("Zadania wieloletnie wprowadzimy za rok."))
    #expect(!told.output.contains("Kowalski"))
    return code
  }

  /// The power is back: the form is offered as it was, and is saved.
  private func goOn(at desk: TrainingDesk) throws {
    let terminal = try desk.sitDown(showing: "? Niedokończone", onTab: nil)
    try terminal.press(.enter)
    try terminal.waitUntil("14.09 17")
    try terminal.waitUntil("Rezerwacja: Sala warsztatowa (Aktywna Dąbrowa)")
    try terminal.waitUntil("Teatr Elsynor · Gołonóg Południowy")
    // The form opens at the field where one was.
    try terminal.press(.tab)
    try terminal.type("14.09 19")
    try terminal.press(.function(2))
    try terminal.waitUntilSaved("Sala warsztatowa → Teatr Elsynor, 14.09, 17:00–19:00")
    #expect(desk.folder.files(below: "data/personal/drafts").isEmpty, "a saved form is no draft")
    try terminal.press(.text("q"))
    #expect(try terminal.waitForExit() == .code(0))
    #expect(terminal.residue() == [])
  }
}
