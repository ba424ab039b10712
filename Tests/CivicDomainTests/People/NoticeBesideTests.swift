import CivicDomain
import Testing

/// Somebody is told why their data are kept in the same act in which a record is made that names them.
@Suite("A notice given with a record")
struct NoticeBesideTests {
  private var office: Office

  init() throws {
    office = try Office()
    try office.add(
      "ntc-1", ["version": "1", "validFrom": "2026-01-01", "text": "Cały tekst", "shortText": "Krótki tekst"])
    var person = Person(blank: Identifier("per-z"))
    (person.name, person.email) = ("Zofia Zet", "z@poczta.example")
    try office.ask(AddPerson(person))
  }

  @Test mutating func `it is told as the record, and both are undone`() throws {
    let request = AddRecord(
      RecordID("prq-1"), ["person": "per-z", "kind": "access", "receivedOn": .text(office.clock.day.text)])
    let act = Together([request, GiveNotice(to: Identifier("per-z"))], for: .first)
    #expect(act.word == AddRecord.declaration.word)
    let decision = try office.ask(act)
    #expect(decision.changes.map(\.id.raw) == ["prq-1", "per-z"])
    #expect(try office.record(Person.self, "per-z").noticeVersion == "1")
    let counter = try #require(decision.counter)
    #expect(counter.act.word == RemoveRecord.declaration.word, "and so is the undoing")
    #expect(counter.act.subject.ids == [RecordID("prq-1")] && counter.act.because == ProgramText.undone.kept)
    try office.ask(counter)
    let person = try office.record(Person.self, "per-z")
    #expect(!person.isNotified && person.withoutNoticeSince == office.clock.day)
    #expect(!office.register.has(RecordID("prq-1")))
  }

  @Test mutating func `what was told since stays when the record is taken back`() throws {
    let request = AddRecord(
      RecordID("prq-1"), ["person": "per-z", "kind": "access", "receivedOn": .text(office.clock.day.text)])
    let decision = try office.ask(Together([request, GiveNotice(to: Identifier("per-z"))], for: .first))
    office.clock = try LocalTime("2026-09-10T09:00")
    try office.ask(GiveNotice(to: Identifier("per-z")))
    try office.ask(try #require(decision.counter))
    #expect(try office.record(Person.self, "per-z").noticeGivenOn == Day("2026-09-10"))
    #expect(!office.register.has(RecordID("prq-1")))
  }
}
