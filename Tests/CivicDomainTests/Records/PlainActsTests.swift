import CivicDomain
import Testing

@Suite struct AdditionTests {
  private let krokus: [String: FieldValue] = ["name": "KROKUS", "legalForm": "association"]

  @Test func aRecordIsAddedWithItsValuesAndDefaults() throws {
    let office = try Office()
    let decision = try office.decide(AddRecord(RecordID("org-a"), krokus))
    #expect(
      decision.changes == [
        Change(id: RecordID("org-a"), set: ["name": "KROKUS", "legalForm": "association", "status": "active"])
      ])
    #expect(decision.counter == RemoveRecord(RecordID("org-a"), because: ProgramText.undone.kept))
  }

  @Test func addedTwiceItIsAlreadyDone() throws {
    var office = try Office()
    try office.add("org-a", krokus)
    #expect(try office.decide(AddRecord(RecordID("org-a"), krokus)) == .alreadyDone)
  }

  @Test func whatWasRemovedIsRestoredNotAddedAgain() throws {
    var office = try Office()
    try office.add("org-a", krokus)
    try office.ask(RemoveRecord(RecordID("org-a"), because: "pomyłka"))
    #expect(office.refusal(of: AddRecord(RecordID("org-a"), krokus)) == .removed(RecordID("org-a")))
  }

  @Test(arguments: ["", "xyz-a", "org", "org-", "org-A b", "org-../../etc", "org-\u{1B}[2J"])
  func anIdMustBeOne(id: String) throws {
    #expect(try Office().refusal(of: AddRecord(RecordID(id), krokus)) == .unknown(RecordID(id)))
  }

  @Test func anIdHasItsLimit() throws {
    let longest = "org-" + String(repeating: "a", count: Limits.identifier - 4)
    #expect(try Office().refusal(of: AddRecord(RecordID(longest), krokus)) == nil)
    #expect(try Office().refusal(of: AddRecord(RecordID(longest + "a"), krokus)) != nil)
  }

  @Test func everyFaultIsNamedAtOnce() throws {
    let values: [String: FieldValue] = [
      "name": " ", "legalForm": "klub", "latitude": .decimal(91), "founded": "2026-13-40", "nip": "1234567890",
      "seatedAtCentre": "tak",
    ]
    guard case .invalid(Organization.kind, let errors)? = try Office().refusal(of: AddRecord(RecordID("org-a"), values))
    else {
      Issue.record("it was let in")
      return
    }
    #expect(errors.byField["name"] == .required)
    #expect(errors.byField["legalForm"] == .unknownWord("klub", allowed: LegalForm.allCases.map(\.rawValue)))
    #expect(errors.byField["latitude"] == .outOfDecimalRange(-90...90))
    #expect(errors.byField["founded"] == .notADay("2026-13-40"))
    #expect(errors.byField["seatedAtCentre"] == .wrongType(.yes))
    #expect(errors.byField.count == 6)
  }

  @Test func aFieldThatTheKindLacksAndOneThatRulesKeepAreNamed() throws {
    let office = try Office.withWorkshop()
    let values: [String: FieldValue] = [
      "title": "X", "start": "2026-09-10T17:00", "end": "2026-09-10T19:00", "colour": "red", "status": "held",
      "registered": 5,
    ]
    let wrong: [String: FieldError] = [
      "colour": .unknownField, "status": .notChangeable(.rule), "registered": .notChangeable(.derived),
    ]
    #expect(office.refusal(of: AddRecord(RecordID("ses-b"), values)) == .invalid(Session.kind, FieldErrors(wrong)))
  }

  @Test(arguments: ["bkg-a", "reg-a", "sub-a", "rsp-a", "per-a"])
  func whatHasAnActOfItsOwnIsNotAdded(id: String) throws {
    let kind = try #require(Schema.kind(of: RecordID(id)))
    #expect(try Office().refusal(of: AddRecord(RecordID(id), [:])) == .hasOwnAct(kind.kind))
  }

  @Test func aReferenceLeadsToALivingRecordOfItsKind() throws {
    var office = try Office()
    func refusal(_ organization: String) -> Refusal? {
      office.refusal(
        of: AddRecord(
          RecordID("res-a"), ["organization": .text(organization), "name": "Sala", "category": "room"]))
    }
    func wrong(_ error: FieldError) -> Refusal { .invalid(Resource.kind, FieldErrors(["organization": error])) }
    #expect(refusal("org-a") == wrong(.unknownReference("org-a")))
    #expect(refusal("ses-a") == wrong(.wrongKind("ses-a", expected: Organization.kind)))
    #expect(refusal("nic") == wrong(.wrongKind("nic", expected: Organization.kind)))
    #expect(refusal("") == wrong(.required))
    try office.add("org-a", krokus)
    #expect(refusal("org-a") == nil)
    try office.ask(RemoveRecord(RecordID("org-a"), because: "pomyłka"))
    #expect(refusal("org-a") == wrong(.unknownReference("org-a")))
  }

  @Test func aRequiredListHasAtLeastOneItem() throws {
    #expect(
      try Office().refusal(of: AddRecord(RecordID("ser-a"), ["title": "Cykl", "organizers": []]))
        == .invalid(Series.kind, FieldErrors(["organizers": .required])))
  }

  @Test func aTextHasItsLimitInCharactersAndInBytes() throws {
    func refusal(_ name: String) throws -> Refusal? {
      try Office().refusal(of: AddRecord(RecordID("org-a"), ["name": .text(name), "legalForm": "association"]))
    }
    let tooLong = Refusal.invalid(Organization.kind, FieldErrors(["name": .tooLong(limit: Limits.line)]))
    #expect(try refusal(String(repeating: "ą", count: Limits.line)) == nil)
    #expect(try refusal(String(repeating: "ą", count: Limits.line + 1)) == tooLong)
    // One character to a reader, a megabyte to a disk.
    #expect(try refusal("a" + String(repeating: "\u{301}", count: 1_000_000)) == tooLong)
  }
}

@Suite struct EditTests {
  private func office() throws -> Office {
    var office = try Office()
    try office.add("org-a", ["name": "KROKUS", "legalForm": "association", "city": "Dąbrowa", "latitude": 50])
    return office
  }

  private func edit(_ field: String, _ was: FieldValue?, _ becomes: FieldValue?) -> any Act {
    EditRecord(RecordID("org-a"), [FieldEdit(field: field, was: was, becomes: becomes)])
  }

  @Test func anEditChangesWhatItNamesAndCanBeUndone() throws {
    var office = try office()
    let decision = try office.ask(edit("city", "Dąbrowa", "Dąbrowa Górnicza"))
    #expect(decision.changes == [Change(id: RecordID("org-a"), set: ["city": "Dąbrowa Górnicza"])])
    #expect(decision.counter == edit("city", "Dąbrowa Górnicza", "Dąbrowa"))
    try office.ask(try #require(decision.counter))
    #expect(try office.record(Organization.self, "org-a").city == "Dąbrowa")
  }

  @Test func aFieldIsCleared() throws {
    var office = try office()
    let decision = try office.ask(edit("city", "Dąbrowa", nil))
    #expect(decision.changes == [Change(id: RecordID("org-a"), set: ["city": FieldValue?.none])])
    #expect(office.value(of: "city", in: "org-a") == nil)
    #expect(decision.counter == edit("city", nil, "Dąbrowa"))
  }

  @Test func whatIsSoAlreadyIsAlreadyDone() throws {
    #expect(try office().decide(edit("city", "Dąbrowa", "Dąbrowa")) == .alreadyDone)
    #expect(try office().decide(edit("city", "Będzin", "Dąbrowa")) == .alreadyDone)
  }

  @Test func whatSomebodyElseChangedSinceIsShownNotOverwritten() throws {
    let mine = FieldEdit(field: "city", was: "Będzin", becomes: "Dąbrowa Górnicza")
    #expect(
      try office().refusal(of: EditRecord(RecordID("org-a"), [mine]))
        == .changedSince(RecordID("org-a"), [Refusal.Conflict(edit: mine, now: "Dąbrowa")]))
  }

  @Test func differentFieldsNeverConflict() throws {
    var office = try office()
    try office.ask(edit("city", "Dąbrowa", "Będzin"))
    #expect(office.refusal(of: edit("name", "KROKUS", "Krokus")) == nil)
  }

  @Test func undoingTakesBackOnlyWhatThisEditDid() throws {
    let office = try office()
    let both = EditRecord(
      RecordID("org-a"),
      [
        FieldEdit(field: "city", was: "Będzin", becomes: "Dąbrowa"),
        FieldEdit(field: "name", was: "KROKUS", becomes: "Krokus"),
      ])
    #expect(try office.decide(both).counter == edit("name", "Krokus", "KROKUS"))
  }

  @Test func aValueMayHaveBeenSeenInAnotherShape() throws {
    let office = try office()
    #expect(office.refusal(of: edit("latitude", 50, .decimal(50.5))) == nil)
    #expect(office.refusal(of: edit("latitude", .decimal(50), .decimal(50.5))) == nil)
    #expect(office.refusal(of: edit("status", nil, "dormant")) == nil, "absent, it means active")
  }

  @Test func aRequiredFieldIsNotCleared() throws {
    let office = try office()
    #expect(
      office.refusal(of: edit("name", "KROKUS", nil))
        == .invalid(Organization.kind, FieldErrors(["name": .required])))
  }

  @Test func aBadValueFromAnOlderFileNeitherHidesTheRecordNorHindersItsRepair() throws {
    var office = try office()
    let old = Change(id: RecordID("org-a"), set: ["nip": "123"])
    office.register.apply([old], at: office.now, by: office.clerk)
    #expect(try office.record(Organization.self, "org-a").nip.isEmpty)
    #expect(office.refusal(of: edit("city", "Dąbrowa", "Będzin")) == nil)
    #expect(office.refusal(of: edit("nip", "123", "5260250274")) == nil)
  }

  @Test func anEditOfWhatIsNotThere() throws {
    var office = try office()
    let city = FieldEdit(field: "city", was: nil, becomes: "Będzin")
    #expect(office.refusal(of: EditRecord(RecordID("org-x"), [city])) == .unknown(RecordID("org-x")))
    #expect(office.refusal(of: EditRecord(RecordID("xyz-a"), [city])) == .unknown(RecordID("xyz-a")))
    try office.ask(RemoveRecord(RecordID("org-a"), because: "pomyłka"))
    #expect(office.refusal(of: EditRecord(RecordID("org-a"), [city])) == .removed(RecordID("org-a")))
    #expect(
      try self.office().refusal(of: edit("colour", nil, "red"))
        == .invalid(Organization.kind, FieldErrors(["colour": .unknownField])))
  }
}

@Suite struct RemovalTests {
  private func office() throws -> Office { try Office.withThingsToLend() }

  @Test func removingMarksAndRestoringTakesItBack() throws {
    var office = try office()
    let decision = try office.ask(RemoveRecord(RecordID("res-hall"), because: "zlikwidowana"))
    #expect(decision.changes == [Change(id: RecordID("res-hall"), gone: true)])
    #expect(decision.counter == RestoreRecord(RecordID("res-hall")))
    #expect(!office.register.has(RecordID("res-hall")))
    #expect(try office.decide(RemoveRecord(RecordID("res-hall"), because: "próba")) == .alreadyDone)
    let restored = try office.ask(RestoreRecord(RecordID("res-hall")))
    #expect(restored.counter == RemoveRecord(RecordID("res-hall"), because: ProgramText.undone.kept))
    #expect(try office.record(Resource.self, "res-hall").name == "Sala warsztatowa")
  }

  @Test func whatIsStillReferredToIsNotRemoved() throws {
    let office = try office()
    #expect(
      office.refusal(of: RemoveRecord(RecordID("org-active"), because: "rozwiązana"))
        == .stillReferredTo(
          RecordID("org-active"), by: [RecordID("res-hall"), RecordID("res-projector")], total: 2))
  }

  @Test func ofManyReferrersTheFirstFewAreNamedAndAllCounted() throws {
    var office = try office()
    for number in 1...7 {
      try office.ask(
        BookResource(office.booking("\(number)", "2026-09-1\(number)T10:00", "2026-09-1\(number)T12:00")))
    }
    guard
      case .stillReferredTo(_, let named, let total)? = office.refusal(
        of: RemoveRecord(RecordID("org-krokus"), because: "rozwiązana"))
    else {
      Issue.record("it was removed")
      return
    }
    #expect(named.map(\.raw) == ["bkg-1", "bkg-2", "bkg-3", "bkg-4", "bkg-5"] && total == 7)
  }

  @Test func whatReferredIsRemovedFirst() throws {
    var office = try office()
    try office.ask(RemoveRecord(RecordID("res-hall"), because: "zlikwidowana"))
    try office.ask(RemoveRecord(RecordID("res-projector"), because: "zepsuty"))
    #expect(office.refusal(of: RemoveRecord(RecordID("org-active"), because: "rozwiązana")) == nil)
  }

  @Test func removingNeedsAReason() throws {
    #expect(try office().refusal(of: RemoveRecord(RecordID("res-hall"), because: " ")) == .reasonMissing)
  }

  @Test func whatWasNeverThereOrNeverRemoved() throws {
    let office = try office()
    #expect(office.refusal(of: RemoveRecord(RecordID("res-x"), because: "próba")) == .unknown(RecordID("res-x")))
    #expect(office.refusal(of: RestoreRecord(RecordID("res-x"))) == .unknown(RecordID("res-x")))
    #expect(office.refusal(of: RestoreRecord(RecordID("res-hall"))) == .notRemoved(RecordID("res-hall")))
  }

  @Test func aRecordIsNotRestoredWhileWhatItRefersToIsGone() throws {
    var office = try office()
    try office.ask(RemoveRecord(RecordID("res-hall"), because: "próba"))
    try office.ask(RemoveRecord(RecordID("res-projector"), because: "próba"))
    try office.ask(RemoveRecord(RecordID("org-active"), because: "próba"))
    #expect(
      office.refusal(of: RestoreRecord(RecordID("res-hall")))
        == .invalid(Resource.kind, FieldErrors(["organization": .unknownReference("org-active")])))
  }

  @Test func aBookingIsCancelledNotRemoved() throws {
    var office = try office()
    try office.ask(BookResource(office.booking("a", "2026-09-10T10:00", "2026-09-10T12:00")))
    #expect(office.refusal(of: RemoveRecord(RecordID("bkg-a"), because: "próba")) == .hasOwnEnd(RecordID("bkg-a")))
  }
}

@Suite struct TogetherTests {
  private let organization = AddRecord(RecordID("org-a"), ["name": "KROKUS", "legalForm": "association"])
  private let resource = AddRecord(
    RecordID("res-a"), ["organization": "org-a", "name": "Sala", "category": "room"])

  @Test func laterOnesSeeWhatEarlierOnesDid() throws {
    var office = try Office()
    let decision = try office.ask(Together([organization, resource]))
    #expect(decision.changes.map(\.id.raw) == ["org-a", "res-a"])
    try office.ask(try #require(decision.counter))
    #expect(!office.register.has(RecordID("res-a")) && !office.register.has(RecordID("org-a")))
  }

  @Test func oneRefusedRefusesAll() throws {
    #expect(try Office().refusal(of: Together([resource, organization])) != nil)
  }

  @Test func whatIsThereAlreadyHindersNeitherTheRestNorItsUndoing() throws {
    var office = try Office()
    try office.ask(organization)
    let decision = try office.decide(Together([organization, resource]))
    #expect(
      decision.counter == Together([RemoveRecord(RecordID("res-a"), because: ProgramText.undone.kept)], for: .undoing))
    #expect(try office.decide(Together([organization])) == .alreadyDone)
    #expect(try office.decide(Together([])) == .alreadyDone)
  }

  @Test func twoBookingsInOneIntentCannotBothHaveTheHall() throws {
    let office = try Office.withThingsToLend()
    let one = try office.booking("a", "2026-09-10T10:00", "2026-09-10T12:00")
    let other = try office.booking("b", "2026-09-10T11:00", "2026-09-10T13:00")
    guard case .bookingClash? = office.refusal(of: Together([BookResource(one), BookResource(other)])) else {
      Issue.record("both were let in")
      return
    }
  }

  @Test func whatHasNoCounterHasNoneTogether() throws {
    let office = try Office.withConsultation()
    #expect(try office.decide(Together([office.remark("a"), organization])).counter == nil)
  }
}
