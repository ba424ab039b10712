import CivicDomain
import Testing

@Suite struct SubmissionRulesTests {
  @Test func aRemarkIsTakenDownAsItCame() throws {
    var office = try Office.withConsultation()
    let decision = try office.ask(
      office.remark("a") {
        $0.receivedOn = try Day("2026-09-05")
        $0.justification = "Bo tak robią inne miasta."
      })
    let submission = try office.record(Submission.self, "sub-a")
    #expect(decision.changes.map(\.id.raw) == ["per-a", "sub-a"])
    #expect(decision.counter == nil, "what was said cannot be unsaid")
    #expect(submission.remark == "Proszę dodać zadania wieloletnie.")
    #expect(submission.kind == .remark)
    #expect(submission.submitterKind == nil, "what nobody said is not known")
    #expect(submission.person.raw == "per-a")
    #expect(submission.enteredBy == "anna")
    #expect(submission.moderation == .pending)
    #expect(office.value(of: "number", in: "sub-a") == "U-1")
    #expect(office.value(of: "late", in: "sub-a") == false)
  }

  @Test func nothingIsPublishedBeforeItWasLookedAt() throws {
    var office = try Office.withConsultation()
    try office.ask(
      office.remark("a") {
        $0.publishedText = "x"
        $0.publishedJustification = "x"
        $0.publishedWording = "x"
        $0.moderation = .published
        $0.withheldBecause = "x"
        $0.forwardedTo = "x"
        $0.forwardedOn = try Day("2026-09-05")
        $0.enteredBy = "ktoś"
      })
    let submission = try office.record(Submission.self, "sub-a")
    #expect(submission.publishedText.isEmpty && submission.publishedJustification.isEmpty)
    #expect(submission.publishedWording.isEmpty && submission.withheldBecause.isEmpty)
    #expect(submission.moderation == .pending && submission.forwardedTo.isEmpty && submission.forwardedOn == nil)
    #expect(submission.enteredBy == "anna")
  }

  @Test func theSameRemarkSentTwiceIsAlreadyDone() throws {
    var office = try Office.withConsultation()
    try office.ask(office.remark("a"))
    #expect(try office.decide(office.remark("a")) == .alreadyDone)
  }

  @Test func aRemarkNeedsItsWordsAndItsWay() throws {
    let office = try Office.withConsultation()
    let empty = office.remark("a") {
      $0.remark = "  "
      $0.channel = nil
    }
    #expect(
      office.refusal(of: empty)
        == .invalid(Submission.kind, FieldErrors(["remark": .required, "channel": .required])))
  }

  @Test func numbersFollowTheOrderOfEntryWithinTheConsultation() throws {
    var office = try Office.withConsultation()
    try office.add("cns-b", ["subject": "Inne", "opens": "2026-09-01", "closes": "2026-09-23"])
    try office.ask(office.remark("a"))
    try office.ask(office.remark("x") { $0.consultation = Identifier("cns-b") })
    try office.ask(office.remark("b") { $0.receivedOn = try Day("2026-09-02") })
    #expect(office.value(of: "number", in: "sub-b") == "U-2")
    #expect(office.value(of: "number", in: "sub-x") == "U-1")
    let numbered = ["U-1", "U-2", "U-3", "2"].map {
      ConsultationProgress.submission(numbered: $0, in: Identifier("cns-a"), on: office.register)?.raw
    }
    #expect(numbered == ["sub-a", "sub-b", nil, nil])
  }

  @Test func whoRemarksIsFoundAgainAmongThoseWhoRegistered() throws {
    var office = try Office.withConsultation()
    try office.ask(office.remark("a"))
    let taking = try #require(office.remark("b") as? TakeSubmission)
    let submission = taking.submission
    var person = try #require(taking.person)
    person.name = "Osoba a"
    person.email = "A@Example.org"
    try office.ask(TakeSubmission(submission, from: person))
    #expect(try office.record(Submission.self, "sub-b").person.raw == "per-a")
    #expect(!office.register.has(RecordID("per-b")))
  }
}

@Suite struct SubmissionTimeTests {
  @Test func aRemarkFromTomorrowIsRefused() throws {
    let office = try Office.withConsultation()
    let tomorrow = try Day("2026-09-10")
    let remark = office.remark("a") { $0.receivedOn = tomorrow }
    #expect(office.refusal(of: remark) == .receivedInFuture(tomorrow))
  }

  @Test func withoutADayItCameToday() throws {
    var office = try Office.withConsultation()
    try office.ask(office.remark("a"))
    #expect(try office.record(Submission.self, "sub-a").receivedOn?.text == "2026-09-09")
  }

  @Test func nothingIsTakenBeforeTheFirstDay() throws {
    let office = try Office.withConsultation()
    let opens = try Day("2026-09-01")
    let early = try office.remark("a") { $0.receivedOn = try Day("2026-08-31") }
    #expect(office.refusal(of: early) == .consultationNotOpen(opens: opens))
    let first = office.remark("a") { $0.receivedOn = opens }
    #expect(office.refusal(of: first) == nil)
  }

  @Test func aLateRemarkIsTakenMarkedAndCounted() throws {
    var office = try Office.withConsultation(at: "2026-09-30T10:00")
    try office.ask(office.remark("late") { $0.receivedOn = try Day("2026-09-24") })
    try office.ask(office.remark("paper") { $0.receivedOn = try Day("2026-09-23") })
    #expect(office.value(of: "late", in: "sub-late") == true)
    #expect(office.value(of: "late", in: "sub-paper") == false)
    #expect(office.value(of: "submissions", in: "cns-a") == 2)
  }

  @Test(arguments: [true, false])
  func thePostmarkCountsWhereTheConsultationSaysSo(postmarkCounts: Bool) throws {
    var office = try Office.withConsultation(at: "2026-09-30T10:00", ["postmarkCounts": .yes(postmarkCounts)])
    try office.ask(
      office.remark("a") {
        $0.sentOn = try Day("2026-09-23")
        $0.receivedOn = try Day("2026-09-25")
      })
    #expect(office.value(of: "late", in: "sub-a") == .yes(!postmarkCounts))
  }
}

@Suite struct AnonymousRemarkTests {
  @Test func aRemarkNeedsANameUnlessTheOrderSaysOtherwise() throws {
    let office = try Office.withConsultation()
    #expect(office.refusal(of: office.remark("a", anonymous: true)) == .anonymousNotAdmitted)
    let admitting = try Office.withConsultation(["anonymousAdmitted": true])
    #expect(admitting.refusal(of: admitting.remark("a", anonymous: true)) == nil)
  }

  @Test func aFormLeftBlankNamesNobody() throws {
    let office = try Office.withConsultation()
    let submission = try #require(office.remark("a") as? TakeSubmission).submission
    let blank = Person(blank: Identifier("per-a"))
    #expect(office.refusal(of: TakeSubmission(submission, from: blank)) == .anonymousNotAdmitted)
  }

  @Test func anOrganizationSpeaksForItself() throws {
    var office = try Office.withConsultation()
    try office.ask(office.remark("a", anonymous: true) { $0.organization = Identifier("org-krokus") })
    let submission = try office.record(Submission.self, "sub-a")
    #expect(submission.submitterKind == .organization && submission.person.isEmpty)
  }

  @Test func anAddressWithoutANameIsNotEnough() throws {
    let office = try Office.withConsultation()
    let taking = try #require(office.remark("a") as? TakeSubmission)
    let submission = taking.submission
    var person = try #require(taking.person)
    person.name = ""
    #expect(
      office.refusal(of: TakeSubmission(submission, from: person))
        == .invalid(Person.kind, FieldErrors(["name": .required])))
  }
}

@Suite struct SubmissionPlaceTests {
  @Test func aUnitIsBoundToTheNewestVersionThatHasIt() throws {
    var office = try Office.withConsultation()
    try office.ask(office.remark("a") { $0.unit = "§3 ust.2" })
    let submission = try office.record(Submission.self, "sub-a")
    #expect(submission.unit == "§ 3 ust. 2")
    #expect(submission.version.raw == "ver-2")
  }

  @Test func aUnitThatOnlyTheOldVersionHadIsUnknownUnlessThatIsNamed() throws {
    var office = try Office.withConsultation()
    let gone = office.remark("a") { $0.unit = "§ 9" }
    #expect(office.refusal(of: gone) == .unknownUnit("§ 9"))
    try office.ask(
      office.remark("a") {
        $0.unit = "§ 9"
        $0.version = Identifier("ver-1")
      })
    #expect(try office.record(Submission.self, "sub-a").version.raw == "ver-1")
  }

  @Test func theVersionMustBelongToTheConsultation() throws {
    var office = try Office.withConsultation()
    try office.add("cns-b", ["subject": "Inne", "opens": "2026-09-01", "closes": "2026-09-23"])
    try office.add("doc-b", ["consultation": "cns-b", "title": "Inny projekt"])
    try office.add("ver-b", ["document": "doc-b", "number": 1, "text": "§ 1. Inne."])
    let astray = office.remark("a") { $0.version = Identifier("ver-b") }
    #expect(
      office.refusal(of: astray) == .invalid(Submission.kind, FieldErrors(["version": .unknownReference("ver-b")])))
  }

  @Test func ofSeveralDocumentsTheOneThatHasTheUnit() throws {
    var office = try Office.withConsultation()
    try office.add("doc-b", ["consultation": "cns-a", "title": "Uzasadnienie"])
    try office.add("ver-b", ["document": "doc-b", "number": 1, "text": "Art. 7. Koszty."])
    try office.ask(office.remark("a") { $0.unit = "art 7" })
    #expect(try office.record(Submission.self, "sub-a").version.raw == "ver-b")
  }

  @Test func whereNoTextIsInTheRegisterTheUnitIsTakenAsItWasSaid() throws {
    var office = try Office(at: "2026-09-09T14:32")
    try office.add("cns-a", ["subject": "Inne", "opens": "2026-09-01", "closes": "2026-09-23"])
    try office.ask(office.remark("a") { $0.unit = "§ 12" })
    #expect(try office.record(Submission.self, "sub-a").unit == "§ 12")
  }

  @Test func aRemarkOnTheWholeIsBoundToTheTextAndNoUnit() throws {
    var office = try Office.withConsultation()
    try office.ask(office.remark("a"))
    let submission = try office.record(Submission.self, "sub-a")
    #expect(submission.unit.isEmpty && submission.version.raw == "ver-2")
  }

  @Test func aRemarkIsCarriedOnlyToAUnitThatItsVersionHas() throws {
    var office = try Office.withConsultation()
    try office.ask(office.remark("a") { $0.unit = "§ 1" })
    func carry(to unit: String) -> any Act {
      EditRecord(RecordID("sub-a"), [FieldEdit(field: "unit", was: "§ 1", becomes: .text(unit))])
    }
    #expect(office.refusal(of: carry(to: "§ 9")) == .unknownUnit("§ 9"))
    #expect(office.refusal(of: carry(to: "§ 3 ust. 1")) == nil)
  }

  @Test func whatWasSaidYesterdayIsNeverEdited() throws {
    var office = try Office.withConsultation()
    try office.ask(office.remark("a"))
    office.clock = try LocalTime("2026-09-10T08:00")
    let edit = FieldEdit(field: "remark", was: "Proszę dodać zadania wieloletnie.", becomes: "Nic.")
    #expect(
      office.refusal(of: EditRecord(RecordID("sub-a"), [edit]))
        == .consultation(.notCorrectable(Identifier("sub-a"), .dayOver(try Day("2026-09-09")))))
    #expect(office.refusal(of: RemoveRecord(RecordID("sub-a"), because: "próba")) == .hasOwnEnd(RecordID("sub-a")))
  }

  /// Offered are those that take remarks on a day, from their first day to their last, what closes first first.
  @Test func remarksAreTakenFromTheFirstDayToTheLast() throws {
    var office = try Office(at: "2026-09-01T10:00")
    for (id, opens, closes) in [
      ("a", "2026-09-02", "2026-09-20"), ("b", "2026-09-03", "2026-09-05"), ("c", "2026-10-01", "2026-10-02"),
    ] {
      try office.add("cns-\(id)", ["subject": .text(id), "opens": .text(opens), "closes": .text(closes)])
    }
    func taking(_ day: String, atMost count: Int = 9) throws -> [String] {
      office.register.consultations(takingRemarksOn: try Day(day), atMost: count).map(\.raw)
    }
    #expect(try taking("2026-09-01").isEmpty)
    #expect(try taking("2026-09-02") == ["cns-a"])
    #expect(try taking("2026-09-03") == ["cns-b", "cns-a"] && taking("2026-09-03", atMost: 1) == ["cns-b"])
    #expect(try taking("2026-09-05") == ["cns-b", "cns-a"] && taking("2026-09-06") == ["cns-a"])
    #expect(try taking("2026-09-21").isEmpty && taking("2026-10-02") == ["cns-c"])
    // It takes what it offers to take.
    for day in ["2026-09-02", "2026-09-20"] {
      office.clock = try LocalTime("\(day)T12:00")
      let remark = office.remark("z") {
        $0.consultation = Identifier("cns-a")
        $0.receivedOn = office.clock.day
      }
      #expect(office.refusal(of: remark) == nil, "\(day)")
    }
  }
}
