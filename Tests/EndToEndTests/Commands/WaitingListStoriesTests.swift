import Testing

@Suite("A waiting list in the shell", .waiting) struct WaitingListStoriesTests {
  @Test func whoeverMovesUpIsNamedForTheTelephone() throws {
    let desk = try TrainingDesk.empty()
    let session = try desk.lines(
      "add", "session", "title=Warsztat", "start=2026-10-01T17:00", "end=2026-10-01T19:00", "seats=2")[0]
    func signUp(_ name: String, _ phone: String) throws -> ProgramResult {
      try desk.run("register", session, "--name", name, "--phone", phone)
    }
    let first = try signUp("Ola", "22 555 00 01")
    #expect(first.errors.isEmpty)
    _ = try signUp("Ela", "22 555 00 02")
    let third = try signUp("Jan", "22 555 00 03")
    let fourth = try signUp("Ewa", "22 555 00 04")
    #expect(third.code == 0 && third.errors.contains("1. miejsce"))
    #expect(fourth.code == 0 && fourth.errors.contains("2. miejsce"))
    let twice = try signUp("Jan", "+48 225550003")
    #expect(twice.code == 1, "the same telephone, written another way")
    let waiting = try #require(third.outputLines.first)

    let cancelled = try desk.run("registration", "cancel", try #require(first.outputLines.first))
    #expect(cancelled.code == 0)
    #expect(cancelled.output.isEmpty)
    #expect(cancelled.errors == "Miejsce z listy rezerwowej dostało zgłoszenie \(waiting): zadzwoń.\n")
    #expect(try desk.run("show", waiting, "--json").output.contains(#""position":0"#))
    let counts = try desk.run("show", session, "--json").output
    #expect(counts.contains(#""registered":2,"waiting":1,"seatsLeft":0"#))
    #expect(try desk.isWhole())
  }

  @Test func namesStayOutOfWhatEverybodyMayRead() throws {
    let desk = try TrainingDesk.empty()
    let session = try desk.lines(
      "add", "session", "title=Warsztat", "start=2026-10-01T17:00", "end=2026-10-01T19:00", "seats=2")[0]
    try desk.lines("register", session, "--name", "-", "--phone", "-", input: "Halina Nowak\n22 555 00 01\n")
    #expect(try !desk.run("list", "registrations", "--json").output.contains("Nowak"))
    #expect(try desk.run("list", "people", "--json", "--personal").output.contains("Halina Nowak"))
    for file in desk.folder.files(below: "data") where !file.hasPrefix("data/personal/") {
      #expect(try !String(decoding: desk.folder.read(file), as: UTF8.self).contains("Nowak"), "\(file)")
    }
  }
}
