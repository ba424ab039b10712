import CivicDomain
import Testing

/// Who is somebody known: the same name and the same e-mail or telephone.
@Suite struct PersonRecognitionTests {
  @Test func theSamePersonTwiceOnOneSessionIsRefused() throws {
    var office = try Office.withWorkshop()
    try office.ask(office.registering("Anna Łącka", email: "Anna@Example.org", phone: "600 100 200", as: "a"))
    let twice = Refusal.alreadyRegistered(Identifier("reg-a"))
    #expect(office.refusal(of: office.registering("ANNA LACKA", phone: "+48 600-100-200", as: "b")) == twice)
    #expect(
      office.refusal(of: office.registering("Łącka  Anna", email: " anna@example.ORG", phone: "", as: "c")) == twice)
    try office.ask(office.cancelling("a"))
    #expect(office.refusal(of: office.registering("Anna Łącka", phone: "600100200", as: "d")) == nil)
  }

  @Test(arguments: [("600100200", ""), ("", "dom@example.org"), ("600100200", "dom@example.org")])
  func oneTelephoneOrEmailMayBeThatOfTwo(phone: String, email: String) throws {
    var office = try Office.withWorkshop()
    try office.ask(office.registering("Adam Nowak", email: email, phone: phone, as: "adam"))
    try office.ask(office.registering("Ewa Nowak", email: email, phone: phone, as: "ewa"))
    #expect(try office.record(Registration.self, "reg-ewa").person.raw == "per-ewa")
    #expect(try office.record(Person.self, "per-ewa").name == "Ewa Nowak")
    #expect(office.register.count(of: Person.kind) == 2)
    let known = try office.record(Person.self, "per-ewa")
    #expect(Set(PersonRecognition.sharing(known, on: office.register).map(\.id.raw)) == ["per-adam", "per-ewa"])
    // Each of them is found again by name, whoever came first.
    for (name, id) in [("Nowak Ewa", "reg-ewa"), ("adam nowak", "reg-adam")] {
      let twice = Refusal.alreadyRegistered(Identifier(id))
      #expect(office.refusal(of: office.registering(name, email: email, phone: phone, as: "x")) == twice)
    }
  }

  @Test func fatherAndSonOfOneNameAndTelephoneAreTwoIfSomebodySaysSo() throws {
    var office = try Office.withWorkshop()
    try office.ask(office.registering("Jan Lis", phone: "600100200", as: "father"))
    let asked = try #require(
      office.registering(
        "Jan Lis", phone: "600100200", as: "son") as? RegisterPerson)
    let registration = asked.registration
    let person = asked.person
    try office.ask(RegisterPerson(registration, person, as: .newPerson, waitingListAccepted: false, lateBecause: ""))
    #expect(try office.record(Registration.self, "reg-son").person.raw == "per-son")
  }

  @Test func whatIsKnownIsCompleted() throws {
    var office = try Office.withWorkshop()
    try office.ask(office.registering("Anna Nowak", phone: "600 100 200", as: "a"))
    try office.ask(office.cancelling("a"))
    let decision = try office.ask(
      office.registering("Nowak Anna", email: "anna@example.org", phone: "600100200", as: "b"))
    #expect(decision.changes.first == Change(id: RecordID("per-a"), set: ["email": "anna@example.org"]))
    let person = try office.record(Person.self, "per-a")
    #expect(person.name == "Anna Nowak" && person.phone == "600 100 200")
    #expect(!office.register.has(RecordID("per-b")))
  }

  /// Somebody known by e-mail, and another telephone than the one that is known.
  private func withAnotherTelephone(_ recognition: Recognition) throws -> (Office, any Act) {
    var office = try Office.withWorkshop()
    try office.ask(office.registering("Anna Nowak", email: "anna@example.org", phone: "600100200", as: "a"))
    try office.ask(office.cancelling("a"))
    let asked = try #require(
      office.registering(
        "Anna Nowak", email: "anna@example.org", phone: "600 100 299", as: "b") as? RegisterPerson)
    let registration = asked.registration
    let person = asked.person
    return (office, RegisterPerson(registration, person, as: recognition, waitingListAccepted: false, lateBecause: ""))
  }

  private struct Unexpected: Error {}

  @Test func anotherTelephoneIsNeitherDroppedNorTakenUnasked() throws {
    let (office, intent) = try withAnotherTelephone(.asking)
    let difference = FieldEdit(field: "phone", was: "600100200", becomes: "600 100 299")
    #expect(office.refusal(of: intent) == .personKnownOtherwise(Identifier("per-a"), [difference]))
  }

  @Test(arguments: [(Recognition.keepingKnown, "600100200"), (.takingGiven, "600 100 299")])
  func whoeverIsAskedDecides(recognition: Recognition, phone: String) throws {
    var (office, intent) = try withAnotherTelephone(recognition)
    try office.ask(intent)
    #expect(try office.record(Registration.self, "reg-b").person.raw == "per-a")
    #expect(try office.record(Person.self, "per-a").phone == phone)
  }

  @Test func theSamePersonUnderAnotherNameIsChosenById() throws {
    var office = try Office.withWorkshop()
    try office.ask(office.registering("Anna Nowak", phone: "600100200", as: "a"))
    try office.ask(office.cancelling("a"))
    let asked = try #require(
      office.registering(
        "Anna Lis", phone: "600100200", as: "b") as? RegisterPerson)
    let registration = asked.registration
    var person = asked.person
    person = Person.known("per-a", as: person)
    func ask(_ recognition: Recognition) -> any Act {
      RegisterPerson(registration, person, as: recognition, waitingListAccepted: false, lateBecause: "")
    }
    let difference = FieldEdit(field: "name", was: "Anna Nowak", becomes: "Anna Lis")
    #expect(office.refusal(of: ask(.asking)) == .personKnownOtherwise(Identifier("per-a"), [difference]))
    try office.ask(ask(.takingGiven))
    #expect(try office.record(Person.self, "per-a").name == "Anna Lis")
  }

  @Test func theSameNameAloneIsNotTheSamePerson() throws {
    var office = try Office.withWorkshop()
    try office.ask(office.registering("Jan Kowalski", phone: "600100200", as: "a"))
    try office.ask(office.registering("Jan Kowalski", phone: "600100201", as: "b"))
    try office.ask(office.registering("Jan Kowalski", phone: "", as: "c"))
    #expect(office.register.count(of: Person.kind) == 3)
  }

  @Test func withoutANameOnlyAnUnsharedTelephoneSaysWho() throws {
    var office = try Office.withWorkshop()
    try office.ask(office.registering("Adam Nowak", phone: "600100200", as: "adam"))
    var asked = Person(blank: Identifier("per-x"))
    asked.phone = "+48 600 100 200"
    #expect(PersonRecognition.known(asked, on: office.register)?.id.raw == "per-adam")
    try office.ask(office.registering("Ewa Nowak", phone: "600100200", as: "ewa"))
    #expect(PersonRecognition.known(asked, on: office.register) == nil)
  }

  @Test func aRemarkIsTakenByTheSameRule() throws {
    var office = try Office.withConsultation()
    try office.ask(office.remark("a"))
    let submissionTaken = try #require(office.remark("b") as? TakeSubmission)
    let submission = submissionTaken.submission
    var person = try #require(submissionTaken.person)
    person.email = "a@example.org"
    try office.ask(TakeSubmission(submission, from: person))
    #expect(try office.record(Submission.self, "sub-b").person.raw == "per-b", "another name")
    let thirdTaken = try #require(office.remark("c") as? TakeSubmission)
    let third = thirdTaken.submission
    var again = try #require(thirdTaken.person)
    again.name = "a osoba"
    again.email = "a@example.org"
    again.phone = "600100200"
    try office.ask(TakeSubmission(third, from: again))
    again.phone = "600100299"
    let fourth = try #require(office.remark("d") as? TakeSubmission).submission
    let refused = office.refusal(of: TakeSubmission(fourth, from: Person.known("per-d", as: again)))
    guard case .personKnownOtherwise(let id, let differences)? = refused else { return #expect(Bool(false)) }
    #expect(id.raw == "per-a" && differences.map(\.field) == ["phone"])
  }
}

extension Person {
  /// The same details under another id.
  fileprivate static func known(_ id: String, as given: Person) -> Person {
    var person = Person(blank: Identifier(id))
    person.name = given.name
    person.email = given.email
    person.phone = given.phone
    return person
  }
}
