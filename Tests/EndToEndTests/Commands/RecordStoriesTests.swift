import Testing

/// An organization from its first line to its removal, command by command.
@Suite("A record's life in the shell", .waiting) struct RecordStoriesTests {
  @Test func addedListedChangedToldAndRemoved() throws {
    let desk = try TrainingDesk.empty()
    #expect(try desk.lines("list", "organizations").isEmpty)
    let added = try desk.lines("add", "organization", "name=Klub Sowa", "legalForm=association", "phone=32 262 00 11")
    try #require(added.count == 1 && added[0].hasPrefix("org-"), "the id stands alone on its line")
    let club = added[0]

    let listed = try desk.run("list", "organizations", "--json")
    #expect(listed.errors.isEmpty)
    #expect(listed.output.hasPrefix(#"{"id":"\#(club)","name":"Klub Sowa","legalForm":"association","#))
    #expect(listed.outputLines.count == 1)
    #expect(!listed.output.contains("nip"), "absent fields are left out")

    try desk.lines("set", club, "phone=32 262 00 12", "--was", "phone=32 262 00 11")
    let late = try desk.run("set", club, "phone=32 262 00 13", "--was", "phone=32 262 00 11")
    #expect(late.code == 1)
    #expect(late.output.isEmpty)
    for number in ["32 262 00 11", "32 262 00 12", "32 262 00 13"] {
      #expect(late.errors.contains(number), "what was, what is and what was wanted are all shown")
    }
    #expect(try desk.run("show", club).output.contains("32 262 00 12"))

    let story = try desk.run("log", club).output
    #expect(story.contains("9.09.2026, 14:32"))
    #expect(story.contains("telefon: 32 262 00 12"))
    #expect(!story.contains("32 262 00 13"), "what was refused did not happen")

    let hall = try desk.lines("add", "resource", "organization=\(club)", "name=Sala lustrzana", "category=room")[0]
    let kept = try desk.run("remove", club, "--because", "pomyłka")
    #expect(kept.code == 1)
    #expect(kept.errors.contains("Sala lustrzana"), "what still refers to it is named")
    try desk.lines("remove", hall, "--because", "sprzedana")
    try desk.lines("remove", club, "--because", "pomyłka")
    #expect(try desk.lines("list", "organizations").isEmpty)
    #expect(try desk.run("show", club).code == 66)
    #expect(try desk.run("log", club).output.contains("usunięto: pomyłka"), "its story stays")
    #expect(try desk.isWhole())
  }

  @Test func anEmptyValueClearsAFieldButNeverARequiredOne() throws {
    let desk = try TrainingDesk.empty()
    let club = try desk.lines("add", "organization", "name=Sowa", "legalForm=association", "district=Reden")[0]
    try desk.lines("set", club, "district=")
    #expect(try !desk.run("show", club, "--json").output.contains("district"))
    let refused = try desk.run("set", club, "name=")
    #expect(refused.code == 1)
    #expect(refused.errors.hasPrefix("Nazwa: to pole trzeba wypełnić."))
    #expect(try desk.run("show", club, "--json").output.contains("Sowa"))
  }
}
