import CivicDomain
import Testing

@Suite struct PersonRecognitionTests {
  @Test func theSamePersonTwiceOnOneSessionIsRefused() throws {
    var office = try Office.withWorkshop()
    try office.ask(office.registering("anna", email: "Anna@Example.org", phone: "600 100 200"))
    let twice = Refusal.alreadyRegistered(Identifier("reg-anna"))
    #expect(office.refusal(of: office.registering("A. Nowak", phone: "+48 600-100-200", as: "b")) == twice)
    #expect(office.refusal(of: office.registering("Nowak", email: " anna@example.ORG", phone: "", as: "c")) == twice)
    try office.ask(office.cancelling("anna"))
    #expect(office.refusal(of: office.registering("anna", phone: "600100200", as: "d")) == nil)
  }

  @Test func whoIsFoundAgainKeepsTheOldRecordCompletedNeverOverwritten() throws {
    var office = try Office.withWorkshop()
    try office.ask(office.registering("Anna Nowak", phone: "600 100 200", as: "a"))
    try office.ask(office.cancelling("a"))
    let decision = try office.ask(
      office.registering("Nowakowa", email: "anna@example.org", phone: "600100200", as: "b"))
    #expect(decision.changes.first == Change(id: RecordID("per-a"), set: ["email": "anna@example.org"]))
    let person = try office.record(Person.self, "per-a")
    #expect(person.name == "Anna Nowak" && person.phone == "600 100 200")
    #expect(!office.register.has(RecordID("per-b")))
    #expect(try office.record(Registration.self, "reg-b").person.raw == "per-a")
  }

  @Test func theSameNameAloneIsNotTheSamePerson() throws {
    var office = try Office.withWorkshop()
    try office.ask(office.registering("Jan Kowalski", phone: "600100200", as: "a"))
    try office.ask(office.registering("Jan Kowalski", phone: "600100201", as: "b"))
    #expect(office.register.count(of: Person.kind) == 2)
  }

  @Test func withoutAnyContactEachIsANewPerson() throws {
    var office = try Office.withWorkshop()
    try office.ask(office.registering("Jan Kowalski", phone: "", as: "a"))
    try office.ask(office.registering("Jan Kowalski", phone: "", as: "b"))
    #expect(office.register.count(of: Person.kind) == 2)
  }

  @Test func anEmailCountsMoreThanATelephone() throws {
    var office = try Office.withWorkshop()
    try office.ask(office.registering("Biuro", phone: "600100200", as: "office"))
    try office.ask(office.registering("Ewa", email: "ewa@example.org", phone: "600100201", as: "ewa"))
    #expect(
      office.refusal(of: office.registering("Ewa", email: "ewa@example.org", phone: "600100200", as: "x"))
        == .alreadyRegistered(Identifier("reg-ewa")))
  }
}
