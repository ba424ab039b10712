import Testing

@testable import CivicDomain

/// What was said on the telephone, and what was promised: a duty until it is kept.
@Suite struct PhoneCallTests {
  private let id = RecordID("cal-a")

  private func office(_ more: [String: FieldValue] = [:]) throws -> Office {
    var office = try Office(at: "2026-09-09T14:32")
    try office.add("org-a", ["name": "KROKUS", "legalForm": "association"])
    try office.add(
      "cal-a", ["organization": "org-a", "about": "pytali o salę", "promised": "oddzwonić"].merging(more) { $1 })
    return office
  }

  private func due(_ office: Office, at now: String, in hands: Hands? = nil) throws -> [String] {
    DueThings(on: office.register, at: try LocalTime(now), in: hands).things(in: .promises)
      .map { "\($0.subject?.raw ?? "") \($0.moment ?? "")" }
  }

  @Test func itBeginsWithTheMomentAndWhoMadeIt() throws {
    let office = try office()
    #expect(office.value(of: "at", in: "cal-a")?.plain == "2026-09-09T14:32")
    #expect(office.value(of: "by", in: "cal-a")?.plain == office.clerk.login)
  }

  @Test func whatIsSaidCountsBeforeWhatItBeginsWith() throws {
    let office = try office(["at": "2026-09-08T09:00", "by": "ola"])
    #expect(office.value(of: "at", in: "cal-a")?.plain == "2026-09-08T09:00")
    #expect(office.value(of: "by", in: "cal-a")?.plain == "ola")
  }

  @Test func itIsWithSomebody() throws {
    let office = try Office(at: "2026-09-09T14:32")
    let nobody = AddRecord(id, Row(["about": "pomyłka"], of: PhoneCall.self))
    #expect(office.refusal(of: nobody) == .invalid(\PhoneCall.person, .required))
  }

  @Test func nothingIsPromisedForADayBeforeTheCall() throws {
    let office = try office()
    func call(_ dueOn: String) -> AddRecord {
      AddRecord(
        RecordID("cal-b"),
        Row(
          ["organization": "org-a", "about": "sala", "at": "2026-09-09T10:00", "dueOn": .text(dueOn)],
          of: PhoneCall.self))
    }
    #expect(
      office.refusal(of: call("2026-09-08")) == .invalid(\PhoneCall.dueOn, .promisedBeforeSaid(try Day("2026-09-09"))))
    #expect(office.refusal(of: call("2026-09-09")) == nil)
  }

  @Test func whatAnOlderFileHoldsOtherwiseStopsNoStep() throws {
    var office = try office(["dueOn": "2026-09-14"])
    let older = Change(id: id, set: ["dueOn": "2026-09-01"])
    office.register.apply([older], at: try Instant("2026-09-09T08:00:00Z"), by: office.clerk)
    func edit(_ field: String, _ was: FieldValue, _ becomes: FieldValue) -> EditRecord {
      EditRecord(id, [FieldEdit(field: field, was: was, becomes: becomes)])
    }
    #expect(office.refusal(of: edit("about", "pytali o salę", "sala")) == nil)
    #expect(
      office.refusal(of: edit("dueOn", "2026-09-01", "2026-09-02"))
        == .invalid(\PhoneCall.dueOn, .promisedBeforeSaid(try Day("2026-09-09"))))
    try office.ask(KeepPromise(ActRequest(on: [id])))
    #expect(office.value(of: "doneOn", in: "cal-a")?.plain == "2026-09-09")
  }

  @Test func aPromiseIsADutyFromThreeDaysBeforeUntilItIsKept() throws {
    var office = try office(["dueOn": "2026-09-14"])
    #expect(try due(office, at: "2026-09-10T14:32").isEmpty)
    #expect(try due(office, at: "2026-09-11T14:32") == ["cal-a 2026-09-14"])
    #expect(try due(office, at: "2026-12-11T14:32") == ["cal-a 2026-09-14"], "it stays, however late")
    try office.ask(KeepPromise(ActRequest(on: [id])))
    #expect(office.value(of: "doneOn", in: "cal-a")?.plain == "2026-09-09")
    #expect(try due(office, at: "2026-09-14T14:32").isEmpty)
  }

  @Test func aCallWithoutADayOwesNothingAndCannotBeDone() throws {
    let office = try office()
    #expect(try due(office, at: "2026-12-11T14:32").isEmpty)
    #expect(office.refusal(of: KeepPromise(ActRequest(on: [id]))) == .invalid(\PhoneCall.dueOn, .required))
  }

  @Test func itIsDoneOnADaySinceTheCallAndTakenBack() throws {
    var office = try office(["dueOn": "2026-09-14", "at": "2026-09-08T09:00"])
    var early = KeepPromise(ActRequest(on: [id]))
    early.day = try Day("2026-09-07")
    #expect(office.refusal(of: early) == .invalid(\PhoneCall.doneOn, .endBeforeStart))
    var kept = KeepPromise(ActRequest(on: [id]))
    kept.day = try Day("2026-09-08")
    let counter = try #require(try office.decide(kept).counter)
    try office.ask(kept)
    #expect(try office.decide(kept).changes.isEmpty, "it is so already")
    try office.ask(counter)
    #expect(office.value(of: "doneOn", in: "cal-a") == nil)
    #expect(try due(office, at: "2026-09-14T14:32") == ["cal-a 2026-09-14"])
  }

  @Test func itIsInTheHandsOfWhoeverHandlesIt() throws {
    var office = try office(["dueOn": "2026-09-10"])
    #expect(try due(office, at: "2026-09-10T10:00", in: Hands(of: "ola")).isEmpty)
    try office.ask(AssignRecords(id, to: "ola"))
    #expect(try due(office, at: "2026-09-10T10:00", in: Hands(of: "ola")) == ["cal-a 2026-09-10"])
    #expect(try due(office, at: "2026-09-10T10:00", in: Hands(of: "ela")).isEmpty)
  }

  @Test func whoIsErasedTakesTheWordsAlong() throws {
    var office = try Office(at: "2026-09-09T14:32")
    var person = Person(blank: Identifier("per-a"))
    person.name = "Jan Pełny"
    try office.ask(AddPerson(person))
    try office.add("cal-a", ["person": "per-a", "about": "o zdrowiu", "promised": "nic"])
    let plan = try ErasurePlan(of: [RecordID("per-a")], on: office.register)
    let call = try #require(plan.changes.first { $0.id == id })
    #expect(call.erased.contains("about") && call.erased.contains("promised"))
  }
}
