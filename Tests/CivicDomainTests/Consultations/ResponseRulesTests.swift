import CivicDomain
import Testing

@Suite struct ResponseRulesTests {
  /// Three remarks, none answered, on the day after the last.
  private func threeRemarks() throws -> Office {
    var office = try Office.withConsultation()
    for id in ["a", "b", "c"] { try office.ask(office.remark(id)) }
    office.clock = try LocalTime("2026-09-24T09:00")
    return office
  }

  @Test func anAnswerBeginsAsADraft() throws {
    var office = try threeRemarks()
    var response = office.answer("a")
    response.state = .published
    response.approvedBy = "ja"
    response.publishedOn = try Day("2026-09-01")
    let decision = try office.ask(DraftResponses([response]))
    let kept = try office.record(Response.self, "rsp-a")
    #expect(kept.state == .draft && kept.approvedBy.isEmpty && kept.publishedOn == nil)
    #expect(kept.justification == "Bo budżet jest podzielony.")
    #expect(decision.counter == nil)
  }

  @Test func theSameAnswersSentTwiceAreAlreadyDone() throws {
    var office = try threeRemarks()
    let intent = DraftResponses([office.answer("a"), office.answer("b")])
    try office.ask(intent)
    #expect(try office.decide(intent) == .alreadyDone)
  }

  @Test func manyAreAnsweredAllOrNone() throws {
    var office = try threeRemarks()
    try office.ask(DraftResponses([office.answer("b")]))
    var second = Response(blank: Identifier("rsp-b2"))
    second.submission = Identifier("sub-b")
    second.disposition = .accepted
    let refusal = office.refusal(of: DraftResponses([office.answer("a"), second, office.answer("c")]))
    #expect(refusal == .alreadyAnswered(Identifier("sub-b"), by: "anna", at: office.now))
    #expect(!office.register.has(RecordID("rsp-a")))
  }

  @Test func whoAnsweredAndWhenIsTold() throws {
    var office = try threeRemarks()
    office.clerk = Author("ewa")
    office.clock = try LocalTime("2026-09-24T14:31")
    try office.ask(DraftResponses([office.answer("a")]))
    let then = office.now
    office.clerk = Author("anna")
    office.clock = try LocalTime("2026-09-24T14:40")
    var other = Response(blank: Identifier("rsp-other"))
    other.submission = Identifier("sub-a")
    other.disposition = .accepted
    #expect(office.refusal(of: DraftResponses([other])) == .alreadyAnswered(Identifier("sub-a"), by: "ewa", at: then))
  }

  @Test func oneRemarkHasOneAnswerInABatchToo() throws {
    let office = try threeRemarks()
    var twice = Response(blank: Identifier("rsp-twice"))
    twice.submission = Identifier("sub-a")
    twice.disposition = .accepted
    #expect(
      office.refusal(of: DraftResponses([office.answer("a"), twice]))
        == .alreadyAnswered(Identifier("sub-a"), by: "anna", at: office.now))
  }

  @Test(arguments: Disposition.allCases)
  func aReasonIsGivenForAllButWhatWasAcceptedOrNoted(disposition: Disposition) throws {
    let office = try threeRemarks()
    let refusal = office.refusal(of: DraftResponses([office.answer("a", disposition, " \n")]))
    switch disposition {
    case .accepted, .noted: #expect(refusal == nil)
    case .partlyAccepted, .rejected, .outOfScope, .notEntitled, .explained:
      #expect(refusal == .justificationMissing(disposition))
    }
  }

  @Test func anAnswerSaysWhatWasDoneWithARemarkThatIsThere() throws {
    let office = try threeRemarks()
    #expect(
      office.refusal(of: DraftResponses([office.answer("a", nil)]))
        == .invalid(Response.kind, FieldErrors(["disposition": .required])))
    #expect(office.refusal(of: DraftResponses([office.answer("x")])) == .unknown(RecordID("sub-x")))
    #expect(office.refusal(of: DraftResponses([])) == .nothingToDo)
  }

  @Test func aDraftMayStillBeEditedButKeepsItsReason() throws {
    var office = try threeRemarks()
    try office.ask(DraftResponses([office.answer("a")]))
    let emptied = FieldEdit(field: "justification", was: "Bo budżet jest podzielony.", becomes: nil)
    #expect(office.refusal(of: EditRecord(RecordID("rsp-a"), [emptied])) == .justificationMissing(.rejected))
    let accepted = FieldEdit(field: "disposition", was: "rejected", becomes: "accepted")
    #expect(office.refusal(of: EditRecord(RecordID("rsp-a"), [emptied, accepted])) == nil)
    try office.ask(office.approval())
    #expect(
      office.refusal(of: EditRecord(RecordID("rsp-a"), [accepted])) == .responseState(Identifier("sub-a"), .approved))
  }
}

@Suite struct ApprovalAndPublicationTests {
  /// Three remarks; answers to the first two are drafted.
  private func twoDrafts() throws -> Office {
    var office = try Office.withConsultation()
    for id in ["a", "b", "c"] { try office.ask(office.remark(id)) }
    office.clock = try LocalTime("2026-09-28T09:00")
    try office.ask(DraftResponses([office.answer("a"), office.answer("b")]))
    return office
  }

  @Test(arguments: ["anna", " Anna ", "ewa"])
  func neitherWhoDraftedNorWhoTypesItInApproves(by: String) throws {
    var office = try twoDrafts()
    office.clerk = Author("ewa")
    let approval = ApproveResponse([Identifier("rsp-a")], by: by, on: office.clock.day)
    let login = by == "ewa" ? "ewa" : "anna"
    #expect(office.refusal(of: approval) == .consultation(.approvedByLogin(login)))
    #expect(office.refusal(of: approval)?.fields == ["by"])
    #expect(
      office.refusal(of: ApproveResponse([Identifier("rsp-a")], by: "Anna Nowak", on: office.clock.day)) == nil)
  }

  @Test(arguments: ["x", "P.", " ..- ", "12/2026", "ja"])
  func whatSaysOfNobodyWhatTheyAreApprovesNothing(by: String) throws {
    let office = try twoDrafts()
    let approval = ApproveResponse([Identifier("rsp-a")], by: by, on: office.clock.day)
    #expect(office.refusal(of: approval) == .consultation(.approvedByNobody(by)))
    #expect(office.refusal(of: approval)?.fields == ["by"])
  }

  @Test(arguments: ["Wójt", "UM", "Prezydent Miasta", "z upoważnienia nr 12/2026"])
  func anOfficeOrAMandateApproves(by: String) throws {
    let office = try twoDrafts()
    #expect(office.refusal(of: ApproveResponse([Identifier("rsp-a")], by: by, on: office.clock.day)) == nil)
  }

  @Test(arguments: ["jan.lis", " Jan.Lis "])
  func noLoginOfTheCentreApproves(by: String) throws {
    var office = try twoDrafts()
    let approval = ApproveResponse([Identifier("rsp-a")], by: by, on: office.clock.day)
    #expect(office.refusal(of: approval) == nil)
    try office.add("sbt-a", ["for": "ewa", "by": "jan.lis", "from": "2026-09-28", "to": "2026-09-29"])
    #expect(office.refusal(of: approval) == .consultation(.approvedByLogin("jan.lis")))
  }

  @Test func whoeverApprovedLastIsProposedInTheNextConsultationToo() throws {
    var office = try twoDrafts()
    func proposed(_ id: String) -> String {
      let situation = Situation(register: office.register, author: office.clerk, at: office.now)
      return ApproveResponse.proposal(ActRequest(on: [RecordID(id)]), in: situation).by
    }
    #expect(proposed("rsp-a").isEmpty)
    try office.ask(office.approval("b", by: "Wiceprezydent"))
    #expect(proposed("rsp-a") == "Wiceprezydent")
    try office.add("cns-b", ["subject": "Park", "opens": "2026-09-01", "closes": "2026-09-30"])
    try office.ask(office.remark("d") { $0.consultation = Identifier("cns-b") })
    try office.ask(DraftResponses([office.answer("d")]))
    #expect(proposed("rsp-d") == "Wiceprezydent")
  }

  @Test func theAuthorityApprovesAllDrafts() throws {
    var office = try twoDrafts()
    let decision = try office.ask(office.approval())
    #expect(decision.changes.map(\.id.raw) == ["rsp-a", "rsp-b"] && decision.counter == nil)
    let response = try office.record(Response.self, "rsp-a")
    #expect(response.state == .approved && response.approvedBy == "Prezydent Miasta")
    #expect(response.approvedOn?.text == "2026-09-28")
  }

  @Test func onlyTheNamedOnesAreApproved() throws {
    var office = try twoDrafts()
    try office.ask(office.approval("b"))
    #expect(try office.record(Response.self, "rsp-a").state == .draft)
    #expect(try office.record(Response.self, "rsp-b").state == .approved)
  }

  @Test(arguments: ["", " "]) func whoeverTypesItInApprovesNothing(nobody: String) throws {
    let office = try twoDrafts()
    let by = try #require(Schema.act("response-approve")?.offered?.inputs.first { $0.name == "by" })
    #expect(office.refusal(of: office.approval(by: nobody)) == .inputMissing(by))
  }

  @Test func whatIsApprovedIsPublished() throws {
    var office = try twoDrafts()
    try office.ask(office.approval("a"))
    office.clock = try LocalTime("2026-09-30T09:00")
    let decision = try office.ask(office.publication())
    #expect(decision.changes.map(\.id.raw) == ["rsp-a"])
    let response = try office.record(Response.self, "rsp-a")
    #expect(response.state == .published && response.publishedOn?.text == "2026-09-30")
  }

  @Test func aDraftIsNotPublishedAndNothingNamedBesideIt() throws {
    var office = try twoDrafts()
    try office.ask(office.approval("a"))
    #expect(office.refusal(of: office.publication("a", "b")) == .responseState(Identifier("sub-b"), .draft))
  }

  @Test func whatWasPublishedIsNotApprovedAgain() throws {
    var office = try twoDrafts()
    try office.ask(office.approval("a"))
    try office.ask(office.publication("a"))
    #expect(office.refusal(of: office.approval("a")) == .responseState(Identifier("sub-a"), .published))
  }

  @Test func aRemarkWithoutAnAnswerHasNothingToApprove() throws {
    let office = try twoDrafts()
    #expect(throws: Refusal.responseState(Identifier("sub-c"), nil)) {
      try Responses.responses(
        to: [Identifier("sub-a"), Identifier("sub-c")], in: Identifier("cns-a"), on: office.register)
    }
  }

  @Test func whereThereIsNothingToDoItIsSaid() throws {
    var office = try twoDrafts()
    #expect(office.refusal(of: office.publication()) == .nothingToDo)
    try office.ask(office.approval())
    #expect(office.refusal(of: office.approval()) == .nothingToDo)
  }

  @Test func theSameNamedApprovalSentTwiceIsAlreadyDone() throws {
    var office = try twoDrafts()
    try office.ask(office.approval("a", "b"))
    #expect(try office.decide(office.approval("a", "b")) == .alreadyDone)
    try office.ask(office.publication("a"))
    #expect(try office.decide(office.publication("a")) == .alreadyDone)
  }

  @Test func aRemarkNamedTwiceIsAnsweredOnce() throws {
    var office = try twoDrafts()
    #expect(try office.ask(office.approval("a", "a")).changes.count == 1)
  }

  @Test func aRemarkOfAnotherConsultationIsNamed() throws {
    var office = try twoDrafts()
    try office.add("cns-b", ["subject": "Inne", "opens": "2026-09-01", "closes": "2026-09-23"])
    try office.ask(office.remark("x") { $0.consultation = Identifier("cns-b") })
    try office.ask(DraftResponses([office.answer("x")]))
    #expect(throws: Refusal.otherConsultation(Identifier("sub-x"))) {
      try Responses.responses(
        to: [Identifier("sub-a"), Identifier("sub-x")], in: Identifier("cns-a"), on: office.register)
    }
    try office.ask(office.approval())
    #expect(try office.record(Response.self, "rsp-x").state == .draft)
  }

  @Test func anAnswerThatIsNotThere() throws {
    let office = try twoDrafts()
    #expect(
      office.refusal(of: PublishResponse([Identifier("rsp-x")], on: try Day("2026-09-30")))
        == .unknown(RecordID("rsp-x")))
  }
}
