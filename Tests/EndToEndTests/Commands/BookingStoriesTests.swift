import Testing

@Suite("A booking's life in the shell", .waiting) struct BookingStoriesTests {
  private func hall(_ desk: TrainingDesk) throws -> (hall: String, club: String, choir: String) {
    let club = try desk.lines("add", "organization", "name=Sowa", "legalForm=association")[0]
    let choir = try desk.lines("add", "organization", "name=Chór Echo", "legalForm=informalGroup")[0]
    let hall = try desk.lines("add", "resource", "organization=\(club)", "name=Sala", "category=room")[0]
    return (hall, club, choir)
  }

  @Test func aClashIsRefusedNamingWhoHasTheTimeAndBackToBackIsNone() throws {
    let desk = try TrainingDesk.empty()
    let (hall, club, choir) = try hall(desk)
    let first = try desk.lines(
      "book", hall, "--for", choir, "--from", "2026-09-10T10:00", "--to", "2026-09-10T12:00")[0]
    #expect(first.hasPrefix("bkg-"))
    let clash = try desk.run("book", hall, "--for", club, "--from", "2026-09-10T11:00", "--to", "2026-09-10T13:00")
    #expect(clash.code == 1)
    #expect(clash.output.isEmpty)
    #expect(clash.errors.contains("Chór Echo"))
    #expect(clash.errors.contains("10:00–12:00"))
    try desk.lines("book", hall, "--for", club, "--from", "2026-09-10T12:00", "--to", "2026-09-10T13:00")
    #expect(try desk.lines("list", "bookings").count == 2)
  }

  @Test func confirmedCalledOffAndTheTimeIsFreeAgain() throws {
    let desk = try TrainingDesk.empty()
    let (hall, club, choir) = try hall(desk)
    let times = ["--from", "2026-09-10T10:00", "--to", "2026-09-10T12:00"]
    let booking = try desk.shell.run(["book", hall, "--for", choir] + times).outputLines[0]
    try desk.lines("booking", "confirm", booking)
    #expect(try desk.run("show", booking, "--json").output.contains(#""status":"confirmed""#))
    let early = try desk.run("booking", "return", booking)
    #expect(early.code == 1, "what was not handed over cannot come back")
    try desk.lines("booking", "cancel", booking, "--because", "choroba dyrygenta")
    #expect(try desk.run("log", booking).output.contains("choroba dyrygenta"))
    #expect(try desk.shell.run(["book", hall, "--for", club] + times).code == 0)
    #expect(try desk.isWhole())
  }
}
