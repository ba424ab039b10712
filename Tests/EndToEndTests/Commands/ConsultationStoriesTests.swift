import Testing

@Suite("A remark's life in the shell", .waiting) struct ConsultationStoriesTests {
  @Test func fromTheResidentToThePublishedAnswer() throws {
    let desk = try TrainingDesk.empty()
    let consultation = try desk.lines(
      "add", "consultation", "subject=Program współpracy", "opens=2026-09-01", "closes=2026-09-23")[0]
    let taken = try desk.lines(
      "comment", consultation, "--name", "-", "--remark", "-", "--receipt", input: "Jan Kowalski\nProszę o salę.\n")
    try #require(taken.count == 2)
    let (remark, code) = (taken[0], taken[1])
    #expect(remark.hasPrefix("sub-"))

    let unreasoned = try desk.run("respond", remark, "--disposition", "rejected")
    #expect(unreasoned.code == 1, "a rejection needs its reason")
    let answer = try desk.lines("respond", remark, "--disposition", "rejected", "--because", "Nie ma wolnych sal.")
    #expect(answer.count == 1 && answer[0].hasPrefix("rsp-"))
    #expect(try desk.run("answers", "publish", consultation, "--all").code == 1, "a draft is not published")
    #expect(try !desk.run("receipt", code).output.contains("Nie ma wolnych sal."))
    try desk.lines("answers", "approve", consultation, "--all", "--by", "Prezydent Miasta")
    #expect(try !desk.run("receipt", code).output.contains("Nie ma wolnych sal."))
    try desk.lines("answers", "publish", consultation, remark)

    let told = try desk.run("receipt", code.lowercased()).output
    #expect(told.contains("nieuwzględniona") && told.contains("Nie ma wolnych sal."))
    #expect(!told.contains("Kowalski") && !told.contains("Proszę o salę"))
    #expect(
      try desk.run("receipt", String(code.dropLast())).code == 64, "a slip in copying is told apart from no such remark"
    )
    #expect(try desk.isWhole())
  }

  @Test func severalAnswersGoInTogetherOrNotAtAll() throws {
    let desk = try TrainingDesk.empty()
    let consultation = try desk.lines(
      "add", "consultation", "subject=Program", "opens=2026-09-01", "closes=2026-09-23")[0]
    let one = try desk.lines("comment", consultation, "--name", "Ola", "--remark", "Pierwsza")[0]
    let two = try desk.lines("comment", consultation, "--name", "Ela", "--remark", "Druga")[0]
    #expect(try desk.run("respond", one, "sub-0000000000", "--disposition", "accepted").code == 66)
    #expect(try desk.lines("list", "responses").isEmpty)
    #expect(try desk.lines("respond", one, two, "--disposition", "accepted").count == 2)
  }

  @Test func aLateRemarkIsTakenAndCountedAndOneFromBeforeOrAheadIsNot() throws {
    let desk = try TrainingDesk.empty()
    let closed = try desk.lines("add", "consultation", "subject=Park", "opens=2026-08-01", "closes=2026-09-08")[0]
    func comment(received day: String) throws -> Int32? {
      try desk.run("comment", closed, "--name", "Ola", "--remark", "Ławki", "--received", day).code
    }
    #expect(try comment(received: "2026-07-31") == 1)
    #expect(try comment(received: "2026-09-10") == 1)
    #expect(try comment(received: "2026-09-08") == 0)
    #expect(try comment(received: "2026-09-09") == 0)
    #expect(try desk.run("show", closed, "--json").output.contains(#""submissions":2,"unanswered":2"#))
  }
}
