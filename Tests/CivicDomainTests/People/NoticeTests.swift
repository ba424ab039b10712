import CivicDomain
import Testing

/// The privacy notice: its versions, and to whom which one was given.
@Suite("Privacy notices")
struct NoticeTests {
  private var office: Office

  init() throws {
    office = try Office()
    try office.add("ntc-1", notice("1", from: "2026-01-01"))
    try office.add("ntc-2", notice("2", from: "2026-09-01"))
    try office.add("ntc-3", notice("3", from: "2026-12-01"))
  }

  private func notice(_ version: FieldValue, from day: FieldValue) -> [String: FieldValue] {
    ["version": version, "validFrom": day, "text": "Cały tekst", "shortText": "Krótki tekst"]
  }

  private func person(_ id: String, _ name: String) -> Person {
    var person = Person(blank: Identifier(id))
    (person.name, person.email) = (name, "\(id)@poczta.example")
    return person
  }

  @Test(arguments: [
    ("2025-12-31", nil), ("2026-01-01", "1"), ("2026-08-31", "1"), ("2026-09-01", "2"), ("2027-01-01", "3"),
  ])
  func `in force is the last that is valid`(day: String, version: String?) throws {
    #expect(try Notice.inForce(on: Day(day), register: office.register)?.version == version)
  }

  @Test mutating func `what is valid stays as it was, and a change is a new version`() throws {
    let text = FieldEdit(field: "text", was: "Cały tekst", becomes: "Inny")
    #expect(office.refusal(of: EditRecord(RecordID("ntc-2"), [text])) == .notice(.settled(Identifier("ntc-2"))))
    #expect(office.refusal(of: EditRecord(RecordID("ntc-3"), [text])) == nil, "nobody was told it yet")
    let twice = Refusal.invalid(Notice.kind, FieldErrors(["version": .alreadyThere(RecordID("ntc-2"))]))
    #expect(office.refusal(of: AddRecord(RecordID("ntc-4"), notice("2", from: "2026-10-01"))) == twice)
    let sameDay = Refusal.invalid(Notice.kind, FieldErrors(["validFrom": .alreadyThere(RecordID("ntc-2"))]))
    #expect(office.refusal(of: AddRecord(RecordID("ntc-4"), notice("4", from: "2026-09-01"))) == sameDay)
  }

  @Test mutating func `a new version begins with the texts of the old one`() throws {
    let request = ActRequest(on: [RecordID("ntc-2")], draws: [RecordID("ntc-4")])
    let situation = Situation(register: office.register, author: office.clerk, at: office.now)
    var act = RenewNotice.proposal(request, in: situation)
    #expect(act.version == "4" && act.text == "Cały tekst" && act.shortText == "Krótki tekst")
    act.validFrom = try Day("2027-01-01")
    act.text = "Inny tekst"
    let decision = try office.ask(act)
    #expect(try office.record(Notice.self, "ntc-4").text == "Inny tekst")
    #expect(try office.record(Notice.self, "ntc-2").text == "Cały tekst")
    try office.ask(try #require(decision.counter))
    #expect(!office.register.has(RecordID("ntc-4")))
  }

  @Test mutating func `given to somebody it is not removed`() throws {
    let removal = RemoveRecord(RecordID("ntc-2"), because: "pomyłka")
    #expect(office.refusal(of: removal) == nil)
    try office.ask(AddPerson(person("per-z", "Zofia Zet")))
    try office.ask(GiveNotice(to: Identifier("per-z")))
    #expect(office.refusal(of: removal) == .notice(.settled(Identifier("ntc-2"))))
  }

  @Test mutating func `what was valid stays, and a slip goes on its own day`() throws {
    let valid = RemoveRecord(RecordID("ntc-1"), because: "pomyłka")
    #expect(office.refusal(of: valid) == nil)
    office.clock = office.clock.adding(minutes: 24 * 60)
    #expect(office.refusal(of: valid) == .notice(.settled(Identifier("ntc-1"))))
    #expect(office.refusal(of: RemoveRecord(RecordID("ntc-3"), because: "pomyłka")) == nil, "it is not valid yet")
  }

  @Test mutating func `the one in force is given, and undone it is as before`() throws {
    try office.ask(AddPerson(person("per-z", "Zofia Zet")))
    try office.ask(AddPerson(person("per-y", "Yvonne Zet")))
    let people = ActRequest(on: [RecordID("per-z"), RecordID("per-y")])
    let decision = try office.ask(GiveNotice(people))
    for id in ["per-z", "per-y"] {
      let told = try office.record(Person.self, id)
      #expect(told.noticeVersion == "2" && told.noticeGivenOn == office.clock.day && told.withoutNoticeSince == nil)
    }
    try office.ask(try #require(decision.counter))
    let before = try office.record(Person.self, "per-y")
    #expect(!before.isNotified && before.withoutNoticeSince == office.clock.day)
  }

  @Test mutating func `what was told by a slip is taken back, with a reason, and owed again`() throws {
    try office.ask(AddPerson(person("per-z", "Zofia Zet")))
    let id = Identifier<Person>("per-z")
    #expect(office.refusal(of: StepBackNotice(id, because: "pomyłka")) == .notice(.neverGiven))
    try office.ask(GiveNotice(to: id))
    #expect(office.refusal(of: StepBackNotice(id)) == .reasonMissing)
    let given = try office.record(Person.self, "per-z")
    let decision = try office.ask(StepBackNotice(id, because: "podano komu innemu"))
    let taken = try office.record(Person.self, "per-z")
    #expect(!taken.isNotified && taken.withoutNoticeSince == given.noticeGivenOn)
    #expect(try owed(at: "2026-09-20T10:00").compactMap(\.subject?.raw) == ["per-z"])
    try office.ask(try #require(decision.counter))
    #expect(try office.record(Person.self, "per-z") == given)
    var earlier = StepBackNotice(id, because: "podano komu innemu")
    earlier.since = try Day("2026-09-01")
    try office.ask(earlier)
    #expect(try office.record(Person.self, "per-z").withoutNoticeSince == Day("2026-09-01"))
  }

  @Test func `what the log tells was recorded before is proposed, and counts again`() throws {
    var office = office
    var log = OfficeLog(before: office.register)
    let id = Identifier<Person>("per-z")
    func proposal() -> StepBackNotice {
      let situation = Situation(register: office.register, author: office.clerk, at: office.now, log: log)
      return StepBackNotice.proposal(ActRequest(on: [id.any], because: "podano komu innemu"), in: situation)
    }
    func ask(_ act: any Act) throws { log.note(act, try office.ask(act).changes, by: "anna") }
    let first = office.clock.day
    try ask(AddPerson(person("per-z", "Zofia Zet")))
    office.clock = try LocalTime("2026-09-20T10:00")
    try ask(GiveNotice(to: id))
    #expect(proposal().since == first && proposal().version.isEmpty && proposal().day == nil)
    try ask(proposal())
    #expect(try office.record(Person.self, "per-z").withoutNoticeSince == first)
    try ask(GiveNotice(to: id, version: "1", on: try Day("2026-09-15")))
    let told = try office.record(Person.self, "per-z")
    try ask(GiveNotice(to: id))
    #expect(proposal().version == "1" && proposal().since == nil)
    try ask(proposal())
    #expect(try office.record(Person.self, "per-z") == told, "that it was given is no longer forgotten")
    #expect(proposal().since == first, "what was taken back in between is passed over")
    var unknown = StepBackNotice(id, because: "podano komu innemu")
    unknown.version = "9"
    #expect(office.refusal(of: unknown) == .notice(.unknownVersion("9", known: ["1", "2", "3"])))
  }

  @Test mutating func `an older day does not take the place of a later one`() throws {
    try office.ask(AddPerson(person("per-z", "Zofia Zet")))
    let id = Identifier<Person>("per-z")
    try office.ask(GiveNotice(to: id))
    let older = GiveNotice(to: id, version: "1", on: try Day("2026-07-01"))
    #expect(office.refusal(of: older) == .notice(.givenLater("2", on: office.clock.day)))
    try office.ask(StepBackNotice(id, because: "podano komu innemu"))
    try office.ask(older)
    #expect(try office.record(Person.self, "per-z").noticeVersion == "1")
  }

  @Test mutating func `a new one is not dated back over days on which another was given`() throws {
    let back = AddRecord(RecordID("ntc-4"), notice("4", from: "2026-09-05"))
    #expect(office.refusal(of: back) == nil, "nobody was told anything yet")
    try office.ask(AddPerson(person("per-z", "Zofia Zet")))
    try office.ask(GiveNotice(to: Identifier("per-z")))
    #expect(office.refusal(of: back) == .notice(.datedBack(over: "2")))
    var renewal = RenewNotice(Identifier("ntc-2"), draws: [RecordID("ntc-4")])
    (renewal.version, renewal.validFrom) = ("4", try Day("2026-09-05"))
    #expect(office.refusal(of: renewal) == .notice(.datedBack(over: "2")))
    let moved = FieldEdit(field: "validFrom", was: "2026-12-01", becomes: "2026-09-05")
    #expect(office.refusal(of: EditRecord(RecordID("ntc-3"), [moved])) == .notice(.datedBack(over: "2")))
    renewal.validFrom = office.clock.day
    #expect(office.refusal(of: renewal) == nil)
    let first = AddRecord(RecordID("ntc-4"), notice("RODO 2019", from: "2019-01-01"))
    #expect(office.refusal(of: first) == nil, "none was in force then")
    let given = office.clock.day
    office.clock = try LocalTime("2026-09-11T10:00")
    renewal.validFrom = given
    #expect(office.refusal(of: renewal) == .notice(.datedBack(over: "2")))
    renewal.validFrom = given.adding(days: 1)
    #expect(office.refusal(of: renewal) == nil, "nobody was told anything since")
  }

  @Test mutating func `a version is known, and valid on its day`() throws {
    try office.ask(AddPerson(person("per-z", "Zofia Zet")))
    let id = Identifier<Person>("per-z")
    #expect(
      office.refusal(of: GiveNotice(to: id, version: "9"))
        == .notice(.unknownVersion("9", known: ["1", "2", "3"])))
    #expect(
      try office.refusal(of: GiveNotice(to: id, version: "2", on: Day("2026-08-01")))
        == .notice(.notYetValid("2", from: Day("2026-09-01"))))
    #expect(
      try office.refusal(of: GiveNotice(to: id, on: Day("2025-05-05")))
        == .notice(.noneInForce(Day("2025-05-05"), firstFrom: Day("2026-01-01"))))
    try office.ask(GiveNotice(to: id, version: "1", on: try Day("2026-08-01")))
    #expect(try office.record(Person.self, "per-z").noticeVersion == "1")
  }

  @Test mutating func `only its act changes it`() throws {
    try office.ask(AddPerson(person("per-z", "Zofia Zet")))
    let edit = EditRecord(RecordID("per-z"), [FieldEdit(field: "noticeVersion", was: nil, becomes: "2")])
    let mine = Refusal.invalid(Person.kind, FieldErrors(["noticeVersion": .notChangeable(.rule)]))
    #expect(office.refusal(of: edit) == mine)
  }

  // MARK: Where somebody is named

  @Test mutating func `who is named with it has it, and who is known keeps the later one`() throws {
    var zofia = person("per-z", "Zofia Zet")
    zofia.noticeVersion = "2"
    try office.ask(AddPerson(zofia))
    #expect(try office.record(Person.self, "per-z").noticeGivenOn == office.clock.day)
    var again = person("per-new", "Zofia Zet")
    (again.email, again.noticeGivenOn) = (zofia.email, try Day("2026-02-02"))
    try office.ask(AddPerson(again))
    #expect(try office.record(Person.self, "per-z").noticeVersion == "2", "it was told later")
    var unknown = person("per-x", "Xenia Zet")
    unknown.noticeVersion = "9"
    #expect(office.refusal(of: AddPerson(unknown)) == .notice(.unknownVersion("9", known: ["1", "2", "3"])))
  }

  @Test mutating func `what somebody known got is undone with the notice that they were given with it`() throws {
    try office.ask(AddPerson(person("per-z", "Zofia Zet")))
    let before = try office.record(Person.self, "per-z")
    for phone in ["", "322600001"] {
      var again = person("per-new", "Zofia Zet")
      (again.email, again.phone, again.noticeVersion) = (before.email, phone, "2")
      let decision = try office.ask(AddPerson(again))
      let told = try office.record(Person.self, "per-z")
      #expect(told.isNotified && told.phone == phone)
      try office.ask(try #require(decision.counter))
      #expect(try office.record(Person.self, "per-z") == before, "with the telephone \(phone)")
    }
  }

  @Test mutating func `that none was given says no day on which it was`() throws {
    var zofia = person("per-z", "Zofia Zet")
    (zofia.noticeVersion, zofia.noticeGivenOn) = ("nie", try Day("2026-09-03"))
    #expect(try office.refusal(of: AddPerson(zofia)) == .notice(.deniedAndDated(Day("2026-09-03"))))
    zofia.noticeGivenOn = nil
    try office.ask(AddPerson(zofia))
    #expect(try !office.record(Person.self, "per-z").isNotified)
  }

  @Test mutating func `another version is no other person`() throws {
    var zofia = person("per-z", "Zofia Zet")
    (zofia.noticeVersion, zofia.noticeGivenOn) = ("1", try Day("2026-02-02"))
    try office.ask(AddPerson(zofia))
    zofia.noticeVersion = "2"
    zofia.noticeGivenOn = nil
    let again = Person.lenient(id: Identifier("per-new"), zofia.values)
    try office.ask(AddPerson(again))
    let told = try office.record(Person.self, "per-z")
    #expect(told.noticeVersion == "2" && told.noticeGivenOn == office.clock.day)
    #expect(office.register.count(of: Person.kind) == 1)
  }

  // MARK: Whom it is owed

  private func owed(at clock: String) throws -> [DueThing] {
    DueThings(on: office.register, at: try LocalTime(clock)).things(in: .personRequests)
  }

  @Test mutating func `whoever gave their data themselves is owed it on that very day`() throws {
    try office.ask(AddPerson(person("per-z", "Zofia Zet")))
    try office.ask(AddPerson(person("per-y", "Yvonne Zet").listed))
    #expect(try office.record(Person.self, "per-z").source == .themselves)
    let owed = try owed(at: "2026-09-20T10:00")
    #expect(owed.compactMap(\.subject?.raw) == ["per-z", "per-y"])
    #expect(try owed.map(\.due) == [.through(Day("2026-09-09")), .through(Day("2026-10-09"))])
  }

  @Test mutating func `of whom a list told first is owed it within its month, whatever names them since`() throws {
    try office.ask(AddPerson(person("per-z", "Zofia Zet").listed))
    var again = person("per-new", "Zofia Zet")
    (again.email, again.phone) = ("per-z@poczta.example", "322600001")
    try office.ask(AddPerson(again))
    let known = try office.record(Person.self, "per-z")
    #expect(known.phone == "322600001" && known.source == .list)
    #expect(try owed(at: "2026-09-20T10:00").map(\.due) == [.through(Day("2026-10-09"))])
  }

  @Test mutating func `of whom nothing says from whom the data are is owed it within a month, as before`() throws {
    let old: [String: FieldValue?] = ["name": "Zofia Zet", "withoutNoticeSince": "2026-09-09"]
    office.register.apply([Change(id: RecordID("per-z"), set: old)], at: office.now, by: office.clerk)
    #expect(try owed(at: "2026-09-20T10:00").map(\.due) == [.through(Day("2026-10-09"))])
  }

  @Test mutating func `of whom a list tells is owed it within a month`() throws {
    try office.ask(AddPerson(person("per-z", "Zofia Zet").listed))
    let due = try #require(try owed(at: "2026-09-20T10:00").first)
    #expect(try due.subject?.raw == "per-z" && due.due == .through(Day("2026-10-09")))
    try office.ask(GiveNotice(to: Identifier("per-z")))
    #expect(try owed(at: "2026-09-20T10:00").isEmpty)
  }

  @Test mutating func `nobody owes it to somebody whose data were erased`() throws {
    try office.ask(AddPerson(person("per-z", "Zofia Zet")))
    try office.add("cal-a", ["person": "per-z", "about": "o salę"])
    try office.ask(ErasureRequest.erase([RecordID("per-z")], because: "wniosek"))
    #expect(office.register.has(RecordID("per-z")))
    #expect(try owed(at: "2026-09-20T10:00").isEmpty)
  }
}
