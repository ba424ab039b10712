import CivicDomain
import Testing

/// Numbers of the law and of the house: which holds on which day, and how another is put in its place.
@Suite struct SettingTests {
  private var office: Office
  private let days = Setting.keepNeedsDays

  init() throws { office = try Office() }

  private func change(
    _ id: String, _ number: Int?, of name: String = "keepNeedsDays", from: String? = nil, to: String? = nil,
    source: String = ""
  ) throws -> ChangeSetting {
    var value = SettingValue(blank: Identifier("stg-\(id)"))
    (value.name, value.value, value.source) = (name, number, source)
    (value.from, value.to) = (try from.map { try Day($0) }, try to.map { try Day($0) })
    return ChangeSetting(value)
  }

  private func number(on day: String) throws -> Int { office.register.number(of: days, on: try Day(day)) }

  private func terms(of setting: Setting? = nil) -> [String] {
    office.register.terms(of: setting ?? days).map { "\($0.from?.text ?? "…") \($0.number) \($0.to?.text ?? "…")" }
  }

  @Test func allAreDeclaredOnceAndHaveANumberWithASource() {
    #expect(Set(Setting.all.map(\.name)).count == Setting.all.count)
    for setting in Setting.all {
      #expect(
        setting.defaults.allSatisfy { setting.range.contains($0.number) && !$0.source.pl.isEmpty }, "\(setting.name)")
      #expect(office.register.number(of: setting, on: office.clock.day) == setting.defaults.last?.number)
      let starts = setting.defaults.dropFirst().map(\.from)
      #expect(starts.allSatisfy { $0 != nil } && starts.compactMap(\.self).sorted() == starts.compactMap(\.self))
    }
  }

  @Test mutating func aNumberHoldsFromItsDayOnAndTheDaysBeforeAreJudgedByTheOldOne() throws {
    try office.ask(change("a", 7, from: "2026-10-01", source: "zarządzenie 5/2026"))
    try office.ask(change("b", 21, from: "2027-01-01"))
    #expect(try number(on: "2026-09-30") == 14)
    #expect(try number(on: "2026-10-01") == 7)
    #expect(try number(on: "2026-12-31") == 7)
    #expect(try number(on: "2030-01-01") == 21)
    #expect(terms() == ["… 14 2026-09-30", "2026-10-01 7 2026-12-31", "2027-01-01 21 …"])
    let term = office.register.term(of: days, on: try Day("2026-11-01"))
    let last = try Day("2026-12-31")
    #expect(term.origin == .record(Identifier("stg-a")) && term.to == last)
    #expect(office.value(of: "state", in: "stg-a") == "ahead")
    office.clock = try LocalTime("2026-10-01T08:00")
    #expect(office.value(of: "state", in: "stg-a") == "inForce")
    #expect(office.value(of: "unit", in: "stg-a") == "days")
    office.clock = try LocalTime("2027-10-01T08:00")
    #expect(office.value(of: "state", in: "stg-a") == "over")
  }

  private func refused(_ act: ChangeSetting, _ field: String, _ error: FieldError) {
    #expect(office.refusal(of: act) == .invalid(SettingValue.kind, FieldErrors([field: error])))
  }

  @Test mutating func aTextHoldsFromItsDayOnAndIsNoNumber() throws {
    var said = SettingValue(blank: Identifier("stg-a"))
    (said.name, said.from) = ("centreContact", try Day("2026-10-01"))
    let contact = Setting.centreContact
    refused(ChangeSetting(said), "text", .required)
    said.text = String(repeating: "p", count: contact.range.upperBound + 1)
    refused(ChangeSetting(said), "text", .tooLong(limit: contact.range.upperBound))
    said.text = "pokój 3"
    try office.ask(ChangeSetting(said))
    #expect(office.register.text(of: contact, on: try Day("2026-09-30")) == "")
    #expect(office.register.text(of: contact, on: try Day("2026-10-01")) == "pokój 3")
    var number = SettingValue(blank: Identifier("stg-b"))
    (number.name, number.text) = ("keepNeedsDays", "tydzień")
    refused(ChangeSetting(number), "value", .required)
  }

  @Test mutating func withoutADayItHoldsFromToday() throws {
    try office.ask(change("a", 7))
    #expect(try office.record(SettingValue.self, "stg-a").from == office.clock.day)
  }

  @Test mutating func afterItsLastDayTheOneBeforeHoldsAgain() throws {
    try office.ask(change("a", 7, from: "2026-09-01"))
    try office.ask(change("b", 60, from: "2026-10-01", to: "2026-10-31"))
    #expect(terms() == ["… 14 2026-08-31", "2026-09-01 7 2026-09-30", "2026-10-01 60 2026-10-31", "2026-11-01 7 …"])
  }

  @Test mutating func ofTwoFromOneDayTheLaterHoldsAndTheOtherNever() throws {
    try office.ask(change("a", 7, from: "2026-10-01"))
    try office.ask(change("b", 8, from: "2026-10-01"))
    #expect(terms() == ["… 14 2026-09-30", "2026-10-01 8 …"])
    #expect(office.value(of: "state", in: "stg-a") == "over")
  }

  @Test mutating func undoingPutsBackWhatHeldBefore() throws {
    let decision = try office.ask(change("a", 7))
    #expect(try number(on: "2026-09-09") == 7)
    try office.ask(#require(decision.counter))
    #expect(try number(on: "2026-09-09") == 14)
    try office.ask(RestoreRecord(RecordID("stg-a")))
    #expect(try number(on: "2026-09-09") == 7)
  }

  @Test mutating func hoursThatLeaveNoTimeAreRefused() throws {
    func refusal(_ range: ClosedRange<Int>) -> Refusal {
      .invalid(SettingValue.kind, FieldErrors(["value": .outOfRange(range)]))
    }
    func hour(_ id: String, _ setting: Setting, _ number: Int) -> ChangeSetting {
      var value = SettingValue(blank: Identifier("stg-\(id)"))
      (value.name, value.value) = (setting.name, number)
      return ChangeSetting(value)
    }
    #expect(
      office.refusal(of: hour("a", .freeTimesFromHour, 22)) == refusal(0...21))
    #expect(
      office.refusal(of: hour("b", .freeTimesUntilHour, 6)) == refusal(7...24))
    try office.ask(hour("c", .freeTimesUntilHour, 23))
    try office.ask(hour("d", .freeTimesFromHour, 22))
  }

  @Test mutating func aSourceIsAddedAfterwards() throws {
    try office.ask(change("a", 7))
    try office.ask(change("b", 7, source: "zarządzenie 5"))
    let term = try office.register.term(of: days, on: Day("2026-09-09"))
    #expect(term.origin == .record(Identifier("stg-b")))
    #expect(try office.decide(change("c", 7, source: "zarządzenie 5")) == .alreadyDone)
    #expect(try office.decide(change("d", 7)) == .alreadyDone, "who says nothing of it takes none away")
  }

  @Test mutating func whatIsSoAlreadyIsNotDoneTwice() throws {
    #expect(try office.decide(change("a", 14)) == .alreadyDone, "the default")
    try office.ask(change("b", 7))
    #expect(try office.decide(change("b", 7)) == .alreadyDone, "sent twice")
    #expect(try office.decide(change("c", 7, from: "2026-12-01")) == .alreadyDone)
    try office.ask(change("d", 60, from: "2026-10-01", to: "2026-10-31"))
    #expect(try office.decide(change("e", 60, from: "2026-10-15")) != .alreadyDone, "that ends, and this does not")
  }

  @Test mutating func eachRefusalNamesItsField() throws {
    let names = Setting.all.map(\.name)
    refused(try change("a", 7, of: "keepNeedDays"), "name", .unknownWord("keepNeedDays", allowed: names))
    refused(try change("a", -1), "value", .outOfRange(days.range))
    refused(try change("a", nil), "value", .required)
    refused(try change("a", 7, from: "2026-10-01", to: "2026-09-30"), "to", .endBeforeStart)
    try office.ask(change("a", 7, from: "2026-10-01"))
    refused(try change("b", 8, from: "2026-09-30"), "from", .beforeAnother(try Day("2026-10-01")))
    #expect(throws: Never.self) { try office.decide(change("b", 8, of: "keepDraftsDays", from: "2026-09-30")) }
  }

  @Test mutating func nothingElseMakesOrChangesOne() throws {
    let values: [String: FieldValue] = ["name": "keepNeedsDays", "value": 7, "from": "2026-10-01"]
    #expect(office.refusal(of: AddRecord(RecordID("stg-a"), values)) == .hasOwnAct(SettingValue.kind))
    try office.ask(change("a", 7))
    for field in ["name", "value", "source", "from", "to"] {
      let edit = EditRecord(RecordID("stg-a"), [FieldEdit(field: field, was: nil, becomes: "x")])
      #expect(
        office.refusal(of: edit) == .invalid(SettingValue.kind, FieldErrors([field: .notChangeable(.once)])), "\(field)"
      )
    }
  }

  @Test mutating func whatAnOlderProgramWroteHoldsUntilARecordSaysOtherwise() throws {
    office.register.olderSettings = ["keepNeedsDays": 21, "keepRegistrationsDays": -2, "keepDraftsDays": "wieczność"]
    #expect(try number(on: "2020-01-01") == 21)
    #expect(office.register.number(of: .keepRegistrationsDays, on: office.clock.day) == 365, "nonsense is the default")
    #expect(office.register.number(of: .keepDraftsDays, on: office.clock.day) == 30)
    #expect(MemoryRegister(over: office.register).number(of: days, on: office.clock.day) == 21)
    try office.ask(change("a", 7))
    #expect(terms() == ["… 21 2026-09-08", "2026-09-09 7 …"])
    #expect(office.register.term(of: days, on: try Day("2026-01-01")).origin == .olderProgram)
  }

  @Test mutating func ofTheDefaultsThatOfTheDayHolds() throws {
    #expect(terms(of: .initiativeSignatures) == ["2014-09-03 150 …"])
    #expect(office.register.number(of: .initiativeSignatures, on: try Day("2010-01-01")) == 150)
    try office.ask(change("a", 100, of: "initiativeSignatures", from: "2010-01-01", to: "2010-12-31"))
    #expect(terms(of: .initiativeSignatures) == ["… 150 2009-12-31", "2010-01-01 100 2010-12-31", "2011-01-01 150 …"])
  }

  @Test mutating func whatCannotBeReadIsPassedOver() throws {
    let broken: [(String, [String: FieldValue?])] = [
      ("stg-a", ["name": "keepNeedsDays", "value": 99_999, "from": "2026-01-01"]),
      ("stg-b", ["name": "keepNeedsDays", "from": "2026-01-02"]),
      ("stg-c", ["name": "tomorrowsSetting", "value": 3, "from": "2026-01-01"]),
    ]
    office.register.apply(
      broken.map { Change(id: RecordID($0), set: $1) }, at: office.now, by: office.clerk)
    #expect(try number(on: "2026-09-09") == 14)
    #expect(try office.record(SettingValue.self, "stg-c").name == "tomorrowsSetting", "of a newer program")
  }
}
