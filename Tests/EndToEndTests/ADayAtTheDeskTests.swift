import Testing

/// The telephone and the post: ten calls about the workshops, two of them at once for a last seat, and a letter with
/// three remarks, all on one register, at two terminals and in the shell.
@Suite("A day at the desk", .waiting) struct ADayAtTheDeskTests {
  /// Somebody who rings.
  private struct Caller {
    let name: String
    let phone: String
    let needs: String
  }

  private let halina = Caller(name: "Halina Nowak", phone: "32 262 00 11", needs: "miejsce z przodu")
  private let jan = Caller(name: "Jan Sikora", phone: "32 262 00 22", needs: "tłumacz PJM")

  @Test func tenCallsALastSeatForTwoAndALetterOfThreeRemarks() throws {
    let desk = try TrainingDesk.demo()
    let session = try desk.id("sessions", search: "SWOT")
    let (here, there) = (try desk.sitDown(), try desk.sitDown())
    try openTheSession(at: here)
    try signUpWhoeverIsKnownByTelephone(at: here)

    try openTheSession(at: there)
    let (last, waiting) = try goForTheLastSeat((here, halina), (there, jan))
    let full = try desk.run("show", session, "--json").output
    #expect(full.contains(#""registered":20,"waiting":1,"seatsLeft":0"#))

    let ela = try takeCallsInTheShell(at: desk, about: session, alreadyIn: waiting.caller)
    try cancelASeat(at: waiting.terminal, movingUp: waiting.caller)
    try last.terminal.waitUntil("zajęte 20 z 20 · lista rezerwowa: 1 os.")
    try cancelInTheShell(at: desk, movingUp: ela)
    let counts = try desk.run("show", session, "--json").output
    #expect(counts.contains(#""registered":20,"waiting":0,"seatsLeft":0"#))

    let receipt = try takeThreeRemarksDown(at: here)
    try answerTheFirst(at: here, receipt, desk)
    for terminal in [here, there] {
      try terminal.press(.text("q"))
      #expect(try terminal.waitForExit() == .code(0))
      #expect(terminal.residue() == [])
    }
    #expect(try desk.isWhole())
  }

  // MARK: The telephone

  /// From the map to the workshop in two days, with two seats left at first.
  private func openTheSession(at terminal: PseudoTerminal) throws {
    try terminal.press(.text("2"))
    try terminal.waitUntil("Wrzesień 2026")
    try terminal.press(.right, .right)
    try terminal.waitUntil("piątek 11.09")
    try terminal.press(.enter, .enter)
    try terminal.waitUntil(" z 20 · zapisy do 10.09 włącznie")
  }

  /// Call 1: the number is enough, however it is written; the name is that of an earlier workshop.
  private func signUpWhoeverIsKnownByTelephone(at terminal: PseudoTerminal) throws {
    try terminal.waitUntil("zajęte 18 z 20")
    try terminal.press(.text("z"))
    try terminal.waitUntil("Zgłoszenie: Warsztat PRSO: SWOT i cele")
    try terminal.press(.tab, .tab)
    try terminal.type("225556010")
    try terminal.waitUntilItSays("Znana osoba: Anna Wierzbicka (22 555 60 10, anna.wierzbicka@poczta.example).")
    try terminal.press(.function(2))
    try terminal.waitUntilItSays("✓ Zapisano zgłoszenie: Anna Wierzbicka, Warsztat PRSO: SWOT i cele")
    try terminal.waitUntil("zajęte 19 z 20")
  }

  /// Calls 2 and 3, at two terminals at once: both forms are full before either is saved. Says who has the seat.
  private func goForTheLastSeat(
    _ one: (terminal: PseudoTerminal, caller: Caller), _ other: (terminal: PseudoTerminal, caller: Caller)
  ) throws -> (last: (terminal: PseudoTerminal, caller: Caller), waiting: (terminal: PseudoTerminal, caller: Caller)) {
    for (terminal, caller) in [one, other] {
      try terminal.waitUntil("zajęte 19 z 20")
      try terminal.press(.text("z"))
      try terminal.waitUntil("Zgłoszenie: Warsztat PRSO: SWOT i cele")
      try terminal.type(caller.name)
      try terminal.press(.tab, .tab)
      try terminal.type(caller.phone)
      // Past the needs that can be chosen, to those in other words.
      try terminal.press(.tab, .tab, .tab, .tab, .tab, .tab)
      try terminal.type(caller.needs)
      try terminal.waitUntil(caller.needs)
      #expect(!terminal.screen.contains("Brak wolnych miejsc"))
    }
    try other.terminal.press(.function(2))
    try one.terminal.press(.function(2))
    let (saved, full) = ("✓ Zapisano zgłoszenie", "Zgłoszenie trafi na listę rezerwową (1. miejsce).")
    for (terminal, _) in [one, other] {
      try terminal.waitUntil("the form is answered") { $0.contains(saved) || $0.flow.contains(full) }
    }
    let winners = [one, other].filter { $0.terminal.screen.contains(saved) }
    try #require(winners.count == 1, "exactly one has the seat")
    let (last, waiting) = one.terminal.screen.contains(saved) ? (one, other) : (other, one)
    try last.terminal.waitUntil("zajęte 20 z 20")

    try waiting.terminal.waitUntilItSays("! Brak wolnych miejsc (zajęte 20 z 20). \(full)")
    // All that was typed is kept.
    for typed in [waiting.caller.name, waiting.caller.phone, waiting.caller.needs] {
      try waiting.terminal.waitUntil(typed)
    }
    try waiting.terminal.press(.function(2))
    try waiting.terminal.waitUntilItSays(
      "✓ Zapisano zgłoszenie: \(waiting.caller.name), Warsztat PRSO: SWOT i cele (1 os.). Lista rezerwowa: 1. miejsce.")
    return (last, waiting)
  }

  /// Calls 4 to 8: one more for the waiting list, one that rings twice, three for the next workshop. Gives the
  /// registration that waits.
  private func takeCallsInTheShell(
    at desk: TrainingDesk, about session: String, alreadyIn waiting: Caller
  ) throws -> String {
    let ela = try desk.run("register", session, "--name", "-", "--phone", "-", input: "Ela Gajda\n32 262 00 33\n")
    #expect(ela.errors == "Brak wolnych miejsc: zapisano na listę rezerwową (2. miejsce).\n")
    let digits = "+48" + waiting.phone.filter(\.isNumber)
    #expect(try desk.run("register", session, "--name", waiting.name, "--phone", digits).code == 1, "is in already")

    let next = try desk.id("sessions", search: "działania i odpowiedzialność")
    try desk.lines("register", next, "--name", "Ola Sowa", "--phone", "32 262 00 44", "--people", "3")
    try desk.lines("register", next, "--name", "Jerzy Lis", "--email", "lis@poczta.example", "--mode", "online")
    #expect(
      try desk.run("register", next, "--name", "Iga Lis", "--mode", "online").code == 1, "no address for the link")
    return try #require(ela.outputLines.first)
  }

  /// Call 9, at the terminal: who moves up is named, with the telephone, before it is done and after.
  private func cancelASeat(at terminal: PseudoTerminal, movingUp caller: Caller) throws {
    try terminal.press(.home, .down)
    try terminal.waitUntil("Marek Jaworski · KROKUS, 22 555 60 73")
    try terminal.press(.text("d"))
    try terminal.waitUntilItSays(
      "Marek Jaworski · KROKUS (1 os.)? Miejsce dostanie, zadzwoń: \(caller.name), \(caller.phone).")
    try terminal.press(.enter)
    try terminal.waitUntil("do obdzwonienia: 1")
    // The message says whose was cancelled; in the list they are no more.
    try terminal.waitUntilGone("22 555 60 73")
    try terminal.press(.end)
    try terminal.waitUntil("zadzwoń \(caller.name)")
  }

  /// Call 10, in the shell: whoever rings is found by the telephone.
  private func cancelInTheShell(at desk: TrainingDesk, movingUp waiting: String) throws {
    let found = try desk.lines("find", "22 555 60 10", "--personal").filter { $0.contains("SWOT") }
    #expect(found.count == 1, "\(found)")
    let line = try #require(found.first)
    let registration = try #require(line.split(separator: " ").first)
    let cancelled = try desk.run("registration", "cancel", String(registration))
    #expect(cancelled.errors == "Miejsce z listy rezerwowej dostało zgłoszenie \(waiting): zadzwoń.\n")
  }

  // MARK: The post

  /// Three remarks of one letter on the first paragraph: the way, the day and the author are given once. Gives the code of the
  /// first.
  private func takeThreeRemarksDown(at terminal: PseudoTerminal) throws -> String {
    try terminal.press(.text("3"))
    try terminal.waitUntil("▌Program współpracy z organizacjami na przyszły rok")
    try terminal.press(.enter)
    try terminal.waitUntil("▌początek")
    try terminal.press(.down)
    try terminal.waitUntil("▌§ 1 ust. 1")
    try terminal.press(.text("p"))
    try terminal.waitUntil("Uwaga: Program współpracy z organizacjami na przyszły rok")
    try typeRemark("Proszę dodać słownik pojęć.", by: "Jan Kowalski", at: terminal)
    try terminal.press(.tab, .tab, .tab)
    try terminal.type("e")
    try terminal.press(.tab, .tab)
    try terminal.type("t")
    try terminal.press(.function(2))
    try terminal.waitUntilItSays("? Zapisano: uwaga U-15, kod potwierdzenia ")
    let question = try #require(terminal.screen.flow.split(separator: "U-15, kod potwierdzenia ").last)
    let code = try #require(question.split(separator: ".").first)

    for (number, remark) in [(16, "Proszę skrócić ten paragraf."), (17, "Proszę podać rok.")] {
      try terminal.waitUntilItSays("Wpisać następną (ten sam sposób i dzień wpływu)?")
      try terminal.press(.enter)
      try terminal.waitUntil("Sposób zgłoszenia *                  e-mailem")
      try terminal.waitUntil("Czego dotyczy (np. § 3 ust. 2)       § 1 ust. 1")
      try terminal.waitUntil("Następna uwaga z pisma: Jan Kowalski")
      // The fragment of the one before is selected: Tab keeps it.
      try terminal.press(.tab)
      try terminal.type(remark)
      try terminal.press(.function(2))
      try terminal.waitUntilItSays("? Zapisano: uwaga U-\(number).")
    }
    try terminal.press(.escape)
    try terminal.waitUntilGone("Wpisać następną")
    try terminal.waitUntil("17 uwag, 10 bez odpowiedzi, 4 w toku")
    return String(code)
  }

  private func typeRemark(_ remark: String, by name: String, at terminal: PseudoTerminal) throws {
    try terminal.type(remark)
    try terminal.press(.tab, .tab, .tab, .tab, .tab)
    try terminal.type(name)
    try terminal.waitUntil(name)
  }

  /// Drafted, approved and published, each alone though other answers are ready too; the code tells it only then.
  private func answerTheFirst(at terminal: PseudoTerminal, _ code: String, _ desk: TrainingDesk) throws {
    try terminal.press(.home)
    try terminal.waitUntil("▌U-15")
    try terminal.press(.text("r"))
    try terminal.waitUntil("Stanowisko do U-15")
    try terminal.type("u")
    try terminal.press(.tab)
    try terminal.type("Dodamy słownik na końcu programu, żeby każdy mógł sprawdzić trudne słowa.")
    try terminal.waitUntil("najdłuższe zdanie: 11 słów")
    try terminal.press(.function(2))
    try terminal.waitUntil("✓ Zapisano: szkic stanowiska do U-15.")
    try terminal.press(.text("a2"))
    try terminal.waitUntil("Zatwierdzenie: 1 stanowisko (U-15)")
    try terminal.waitUntil("Zatwierdził(a) *  Prezydent Miasta")
    try terminal.press(.function(2))
    try terminal.waitUntil("✓ Zatwierdzono: 1 stanowisko.")
    #expect(try desk.run("receipt", code).output.contains("Nie ma jeszcze odpowiedzi"), "approved is not published")
    try terminal.press(.text("a3"))
    try terminal.waitUntil("Opublikowanego stanowiska nie da się potem cofnąć")
    try terminal.press(.function(2))
    try terminal.waitUntil("✓ Opublikowano: 1 stanowisko.")
    let told = try desk.run("receipt", code).output
    #expect(told.contains("Uwaga U-15 do § 1 ust. 1"))
    #expect(told.contains("Odpowiedź: uwzględniona (9.09.2026)."))
    #expect(told.contains("Dodamy słownik na końcu programu, żeby każdy mógł sprawdzić trudne słowa."))
    #expect(!told.contains("Kowalski"))
  }
}
