import CivicDomain
import Testing

/// A notice that somebody was given with their sign-up, and the undoing of that sign-up.
@Suite("A notice given with a sign-up")
struct NoticeOfSignUpTests {
  private var office: Office
  private let zofia: Identifier<Person> = Identifier("per-zofia")

  init() throws {
    office = try Office.withWorkshop()
    try office.add(
      "ntc-1", ["version": "1", "validFrom": "2026-01-01", "text": "Cały tekst", "shortText": "Krótki tekst"])
  }

  private func person(told version: String = "") -> Person {
    var person = Person(blank: zofia)
    (person.name, person.email, person.noticeVersion) = ("Zofia Zet", "z@poczta.example", version)
    return person
  }

  private func signingUp() -> RegisterPerson {
    var registration = Registration(blank: Identifier("reg-zofia"))
    (registration.session, registration.channel) = (Identifier("ses-swot"), .phone)
    return RegisterPerson(registration, person(told: "1"), waitingListAccepted: false, lateBecause: "")
  }

  @Test mutating func `somebody known has what was known before, and the notice is owed again`() throws {
    try office.ask(AddPerson(person()))
    let before = try office.record(Person.self, zofia.raw)
    let decision = try office.ask(signingUp())
    #expect(try office.record(Person.self, zofia.raw).isNotified)
    let counter = try #require(decision.counter)
    #expect(counter.act.word == CancelRegistration.declaration.word, "it is told as the end of the sign-up")
    try office.ask(counter)
    #expect(try office.record(Person.self, zofia.raw) == before)
    #expect(try office.record(Registration.self, "reg-zofia").status == .cancelled)
  }

  @Test mutating func `whoever came in with it is without a notice since that day`() throws {
    let decision = try office.ask(signingUp())
    try office.ask(try #require(decision.counter))
    let left = try office.record(Person.self, zofia.raw)
    #expect(!left.isNotified && left.withoutNoticeSince == office.clock.day)
  }

  @Test mutating func `what they were told since stays`() throws {
    let decision = try office.ask(signingUp())
    office.clock = try LocalTime("2026-09-10T09:00")
    try office.ask(GiveNotice(to: zofia))
    try office.ask(try #require(decision.counter))
    #expect(try office.record(Person.self, zofia.raw).noticeGivenOn == Day("2026-09-10"))
    #expect(try office.record(Registration.self, "reg-zofia").status == .cancelled)
  }

  @Test mutating func `a sign-up without one leaves the notice alone`() throws {
    try office.ask(AddPerson(person(told: "1")))
    var registration = Registration(blank: Identifier("reg-zofia"))
    (registration.session, registration.channel) = (Identifier("ses-swot"), .phone)
    let decision = try office.ask(
      RegisterPerson(registration, person(), waitingListAccepted: false, lateBecause: ""))
    #expect(decision.counter == CancelRegistration(registration.id, because: ProgramText.undone.kept))
    try office.ask(try #require(decision.counter))
    #expect(try office.record(Person.self, zofia.raw).isNotified)
  }
}
