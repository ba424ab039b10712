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
    try office.ask(try #require(decision.counter))
    let person = try office.record(Person.self, "per-z")
    #expect(!person.isNotified && person.withoutNoticeSince == office.clock.day)
    #expect(!office.register.has(RecordID("prq-1")))
  }
}
