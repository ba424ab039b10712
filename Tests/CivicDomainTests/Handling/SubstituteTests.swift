import CivicDomain
import Testing

/// Who stands in for whom, on which days, and what is done for somebody.
@Suite struct SubstituteTests {
  private var office: Office
  private let session = RecordID("ses-swot")

  init() throws {
    office = try Office.withConsultation(at: "2026-09-09T10:00")
    for (id, handler) in [("ses-swot", "anna"), ("ses-2", "ewa"), ("ses-3", "jan"), ("ses-4", "")] {
      try office.add(id, ["title": "Warsztat", "start": "2026-09-20T17:00", "end": "2026-09-20T19:00"])
      if !handler.isEmpty { try office.ask(AssignRecords(RecordID(id), to: handler)) }
    }
    office.clerk = Author("jan")
  }

  private mutating func add(
    _ id: String, for absent: String = "anna", by: String = "jan", _ from: String, _ to: String
  ) throws(Refusal) {
    let clerk = office.clerk
    office.clerk = Author("keeper")
    defer { office.clerk = clerk }
    try office.add("sbt-\(id)", ["for": .text(absent), "by": .text(by), "from": .text(from), "to": .text(to)])
  }

  private func refused(
    for absent: String = "anna", by: String = "jan", _ from: String, _ to: String, as clerk: String = "keeper"
  ) -> [String: FieldError]? {
    var office = office
    office.clerk = Author(clerk)
    let values: [String: FieldValue] = ["for": .text(absent), "by": .text(by), "from": .text(from), "to": .text(to)]
    guard case .invalid(_, let errors)? = office.refusal(of: AddRecord(RecordID("sbt-new"), values))?.cause else {
      return nil
    }
    return errors.byField
  }

  private func doneFor(_ ids: [RecordID], at clock: String, by login: String = "jan") throws -> String? {
    var office = office
    office.clock = try LocalTime(clock)
    office.clerk = Author(login)
    let edits = ids.map { EditRecord($0, [FieldEdit(field: "title", was: "Warsztat", becomes: "SWOT")]) }
    return try office.decide(Together(edits)).doneFor
  }

  // MARK: What may be said

  @Test mutating func whatContradictsItselfIsRefused() throws {
    #expect(refused(for: "jan", "2026-09-09", "2026-09-11") == ["by": .ownSubstitute])
    #expect(refused("2026-09-09", "2026-09-08") == ["to": .endBeforeStart])
    #expect(refused(for: "Anna Nowak", "2026-09-09", "2026-09-11") == ["for": .notALogin("Anna Nowak")])
    #expect(refused("2026-09-09", "2026-09-09") == nil)
  }

  @Test mutating func theSameTwoOnTheSameDayAreSaidOnce() throws {
    try add("1", "2026-09-09", "2026-09-11")
    func days(_ first: String, _ last: String) throws -> [String: FieldError] {
      ["from": .standsInAlready(absent: "anna", by: "jan", try Day(first)...Day(last))]
    }
    let there = try days("2026-09-09", "2026-09-11")
    #expect(refused("2026-09-11", "2026-09-20") == there && refused("2026-09-01", "2026-09-09") == there)
    #expect(refused("2026-09-12", "2026-09-20") == nil && refused("2026-09-01", "2026-09-08") == nil)
    // Another may have the other half of the desk, and one may stand in for two.
    #expect(refused(by: "ewa", "2026-09-09", "2026-09-11") == nil)
    #expect(refused(for: "ewa", "2026-09-09", "2026-09-11") == nil)
    try office.ask(RemoveRecord(RecordID("sbt-1"), because: "pomyłka"))
    try add("2", "2026-09-10", "2026-09-10")
    office.clerk = Author("keeper")
    #expect(
      office.refusal(of: RestoreRecord(RecordID("sbt-1")))
        == .invalid(Substitute.kind, FieldErrors(try days("2026-09-10", "2026-09-10"))))
    try office.ask(
      EditRecord(RecordID("sbt-2"), [FieldEdit(field: "to", was: "2026-09-10", becomes: "2026-09-30")]))
  }

  /// Nobody makes himself a substitute: the one who is away says so, or a third.
  @Test(arguments: [("jan", false), ("anna", true), ("keeper", true)])
  mutating func nobodyAppointsThemselves(login: String, may: Bool) throws {
    let fault: [String: FieldError]? = may ? nil : ["by": .selfAppointed]
    #expect(refused("2026-09-09", "2026-09-11", as: login) == fault)
    try add("1", "2026-09-09", "2026-09-11")
    try add("2", by: "ewa", "2026-09-09", "2026-09-11")
    office.clerk = Author(login)
    func change(_ id: String, _ field: String, _ was: FieldValue, _ becomes: FieldValue) -> Refusal? {
      office.refusal(of: EditRecord(RecordID("sbt-\(id)"), [FieldEdit(field: field, was: was, becomes: becomes)]))
    }
    let refusal: Refusal? = may ? nil : .invalid(Substitute.kind, FieldErrors(["by": .selfAppointed]))
    #expect(change("1", "to", "2026-09-11", "2026-09-12") == refusal, "longer")
    #expect(change("1", "from", "2026-09-09", "2026-09-08") == refusal, "sooner")
    #expect(change("1", "for", "anna", "ola") == refusal, "for another")
    #expect(change("2", "by", "ewa", "jan")?.fieldErrors["by"] == (may ? nil : .selfAppointed), "in her place")
    #expect(change("1", "to", "2026-09-11", "2026-09-10") == nil, "what ends sooner anybody may say")
    try office.ask(RemoveRecord(RecordID("sbt-1"), because: "wróciła"))
    #expect(office.refusal(of: RestoreRecord(RecordID("sbt-1"))) == refusal)
  }

  @Test mutating func itsStateFollowsFromItsDays() throws {
    try add("1", "2026-09-01", "2026-09-08")
    try add("2", "2026-09-09", "2026-09-09")
    try add("3", "2026-09-10", "2026-09-12")
    #expect(["sbt-1", "sbt-2", "sbt-3"].map { office.value(of: "state", in: $0) } == ["over", "inForce", "ahead"])
  }

  // MARK: For whom something is done

  @Test mutating func itIsInForceFromItsFirstDayToTheEndOfItsLast() throws {
    try add("1", "2026-09-09", "2026-09-11")
    #expect(try doneFor([session], at: "2026-09-08T23:59") == nil)
    #expect(try doneFor([session], at: "2026-09-09T00:00") == "anna")
    #expect(try doneFor([session], at: "2026-09-11T23:59") == "anna")
    #expect(try doneFor([session], at: "2026-09-12T00:00") == nil)
    try office.ask(RemoveRecord(RecordID("sbt-1"), because: "wróciła"))
    #expect(try doneFor([session], at: "2026-09-09T10:00") == nil)
  }

  @Test mutating func onlyTheSubstituteActsForSomebodyAndOnlyOnTheirs() throws {
    try add("1", "2026-09-09", "2026-09-11")
    try add("2", for: "jan", by: "ola", "2026-09-09", "2026-09-11")
    let now = "2026-09-10T10:00"
    #expect(try doneFor([session], at: now, by: "ewa") == nil)
    #expect(try doneFor([session], at: now, by: "anna") == nil)
    // Nobody hands on what they do for somebody else.
    #expect(try doneFor([session], at: now, by: "ola") == nil)
    for (other, isDoneFor) in [("ses-2", nil), ("ses-3", nil), ("ses-4", nil)] as [(String, String?)] {
      #expect(try doneFor([RecordID(other)], at: now) == isDoneFor)
    }
    // With what nobody handles it is still hers; with what is somebody else's or his own it is his doing.
    #expect(try doneFor([session, RecordID("ses-4")], at: now) == "anna")
    #expect(try doneFor([session, RecordID("ses-2")], at: now) == nil)
    #expect(try doneFor([session, RecordID("ses-3")], at: now) == nil)
  }

  @Test mutating func whatIsMadeBelowHerRecordIsDoneForHer() throws {
    try add("1", "2026-09-09", "2026-09-11")
    #expect(try office.ask(office.registering("ola")).doneFor == "anna")
    try office.ask(office.remark("a"))
    try office.ask(AssignRecords(RecordID("sub-a"), to: "anna"))
    #expect(try office.ask(DraftResponses([office.answer("a")])).doneFor == "anna")
    #expect(try office.decide(office.approval("a")).doneFor == "anna")
    // What nothing handles, and what is new, is one's own.
    #expect(try office.decide(AddRecord(RecordID("org-x"), ["name": "X", "legalForm": "other"])).doneFor == nil)
  }

  /// What she left unfinished is done for her, whoever handles it, but only while he stands in for her.
  @Test mutating func whatSheLeftUnfinishedIsDoneForHer() throws {
    try add("1", "2026-09-09", "2026-09-11")
    let act = AddRecord(RecordID("org-x"), ["name": "X", "legalForm": "other"])
    func doneFor(_ author: Author, at clock: String) throws -> String? {
      try decide(act, on: office.register, by: author, at: WarsawTime.nearestInstant(LocalTime(clock))).doneFor
    }
    #expect(try doneFor(Author("jan", inStead: "anna"), at: "2026-09-10T10:00") == "anna")
    #expect(try doneFor(Author("jan", inStead: "anna"), at: "2026-09-12T10:00") == nil)
    #expect(try doneFor(Author("jan", inStead: "ewa"), at: "2026-09-10T10:00") == nil)
    #expect(try doneFor(Author("ola", inStead: "anna"), at: "2026-09-10T10:00") == nil)
  }

  /// Who is taken from is who it was done for: what was hers until then.
  @Test mutating func takingItFromHerIsDoneForHerToo() throws {
    try add("1", "2026-09-09", "2026-09-11")
    #expect(try office.ask(TakeRecords(ActRequest(on: [session]))).doneFor == "anna")
    #expect(try doneFor([session], at: "2026-09-10T10:00") == nil)
  }

  @Test mutating func whoIsAwayAndWhoStandsInIsFoundByEither() throws {
    try add("1", "2026-09-01", "2026-09-02")
    try add("2", for: "ewa", by: "jan", "2026-09-09", "2026-09-11")
    try add("3", for: "anna", by: "ewa", "2026-09-09", "2026-09-11")
    #expect(Substitute.naming("jan", on: office.register).map(\.id.raw) == ["sbt-1", "sbt-2"])
    #expect(Substitute.naming("anna", on: office.register).map(\.id.raw) == ["sbt-1", "sbt-3"])
    #expect(Substitute.absent(for: "jan", on: office.clock.day, in: office.register) == ["ewa"])
  }
}

extension Refusal {
  fileprivate var fieldErrors: [String: FieldError] {
    if case .invalid(_, let errors) = cause { errors.byField } else { [:] }
  }
}
