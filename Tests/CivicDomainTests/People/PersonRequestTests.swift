import CivicDomain
import Testing

/// What people ask for about their data, and by when they are answered.
@Suite("Requests of persons")
struct PersonRequestTests {
  private var office: Office
  private let id = Identifier<PersonRequest>("prq-a")

  init() throws {
    office = try Office()
    var person = Person(blank: Identifier("per-z"))
    (person.name, person.email) = ("Zofia Zet", "zofia@zet.example")
    try office.ask(AddPerson(person))
    try office.add(
      "prq-a", ["person": "per-z", "kind": "erasure", "receivedOn": "2026-09-08", "about": "Proszę usunąć."])
  }

  private func dueOn() -> String? { office.value(of: "dueOn", in: "prq-a")?.text }

  // 31 January and a month: the last of February, a Sunday in 2027, so that it moves to the Monday.
  @Test(arguments: [("2026-09-08", "2026-10-08"), ("2026-09-17", "2026-10-19"), ("2026-08-31", "2026-09-30")])
  func `a month to answer, which ends on a working day`(received: String, due: String) throws {
    var office = office
    office.clock = try LocalTime("\(received)T10:00")
    try office.add("prq-b", ["person": "per-z", "kind": "access", "receivedOn": .text(received)])
    #expect(office.value(of: "dueOn", in: "prq-b")?.text == due)
  }

  @Test mutating func `two months more where that was told in the first`() throws {
    let extend = ExtendPersonRequest(id, why: "akta są w archiwum")
    let decision = try office.ask(extend)
    #expect(dueOn() == "2026-12-08")
    #expect(
      office.refusal(of: ExtendPersonRequest(id, why: "znowu")) == .personRequest(.extendedAlready(office.clock.day)))
    try office.ask(try #require(decision.counter))
    #expect(dueOn() == "2026-10-08")
    office.clock = try LocalTime("2026-10-09T10:00")
    #expect(try office.refusal(of: extend) == .personRequest(.tooLateToExtend(until: Day("2026-10-08"))))
    try office.ask(ExtendPersonRequest(id, why: "akta są w archiwum", on: try Day("2026-10-08")))
  }

  @Test mutating func `it says why it takes longer`() throws {
    let missing = try #require(office.refusal(of: ExtendPersonRequest(id, why: "")))
    #expect(missing.fields == ["why"])
  }

  @Test mutating func `answered once, and stepped back`() throws {
    let decision = try office.ask(AnswerPersonRequest(id, "Wydano kopię."))
    #expect(office.refusal(of: AnswerPersonRequest(id, "Inaczej")) == .personRequest(.answered(office.clock.day)))
    #expect(try office.record(PersonRequest.self, "prq-a").isOver(on: office.register, asOf: office.clock.day))
    try office.ask(try #require(decision.counter))
    #expect(try office.record(PersonRequest.self, "prq-a").answer.isEmpty)
    #expect(office.refusal(of: StepBackPersonRequest(id, because: "pomyłka")) == .personRequest(.nothingSaid))
    #expect(
      try office.refusal(of: AnswerPersonRequest(id, "Wcześniej", on: Day("2026-09-01")))
        == .personRequest(.beforeReceived(Day("2026-09-08"))))
  }

  @Test mutating func `it is a line of the desk until it is answered, with its month`() throws {
    func owed() throws -> [DueThing] {
      DueThings(on: office.register, at: try LocalTime("2026-09-20T10:00")).things(in: .personRequests)
        .filter { $0.duty.id == "personRequest" }
    }
    #expect(try owed().map(\.due) == [.through(Day("2026-10-08"))])
    try office.ask(AssignRecords(id.any, to: "ewa"))
    try office.ask(ExtendPersonRequest(id, why: "akta są w archiwum"))
    #expect(try owed().map(\.due) == [.through(Day("2026-12-08"))], "three months are far, and it is owed all the same")
    office.clock = try LocalTime("2026-09-10T10:00")
    try office.ask(AnswerPersonRequest(id, "Usunięto."))
    let plan = try ErasurePlan(of: [RecordID("per-z")], on: office.register)
    #expect(plan.openRequests(on: office.register).isEmpty)
  }

  @Test func `it is owed from the day on which it came`() throws {
    var office = office
    office.clock = try LocalTime("2026-11-24T10:00")
    try office.add("prq-b", ["person": "per-z", "kind": "access", "receivedOn": "2026-11-24"])
    let owed = DueThings(on: office.register, at: office.clock).things(in: .personRequests)
    #expect(try owed.first { $0.subject?.raw == "prq-b" }?.due == .through(Day("2026-12-28")))
  }

  @Test mutating func `the erasure leaves its row without the words, and the answer is still owed`() throws {
    try office.ask(ExtendPersonRequest(id, why: "akta są w archiwum"))
    try office.add("prq-b", ["person": "per-z", "kind": "access", "receivedOn": "2026-09-08"])
    let plan = try ErasurePlan(of: [RecordID("per-z")], on: office.register)
    #expect(plan.openRequests(on: office.register).map(\.id.any.raw) == ["prq-a", "prq-b"])
    try office.ask(ErasureRequest.erase([RecordID("per-z")], because: "wniosek z 8.09.2026"))
    let request = try office.record(PersonRequest.self, "prq-a")
    #expect(request.doneOn == nil && request.about.isEmpty && request.kind == .erasure)
    #expect(request.extendedBecause.isEmpty, "what the person was told goes too")
    #expect(try office.record(Person.self, "per-z").name == Redaction.mark)
    let owed = DueThings(on: office.register, at: office.clock).things(in: .personRequests)
    #expect(Set(owed.compactMap(\.subject?.raw)) == ["prq-a", "prq-b"])
    try office.ask(AnswerPersonRequest(id, "Usunięto dane, osobę powiadomiono listem."))
    #expect(try office.record(PersonRequest.self, "prq-a").doneOn == office.clock.day)
  }

  @Test mutating func `what was answered after the erasure goes when its term is over`() throws {
    let person = RecordID("per-z")
    func due(_ day: String) throws -> [RecordID] { RetentionProposal(on: office.register, today: try Day(day)).due }
    try office.ask(ErasureRequest.erase([person], because: "wniosek z 8.09.2026"))
    try office.ask(AnswerPersonRequest(id, "Usunięto, Zofię Zet powiadomiono listem."))
    #expect(try due("2031-09-09").isEmpty)
    #expect(try due("2031-09-10") == [person])
    try office.ask(ErasureRequest.erase([person], because: "nie jest już potrzebne"))
    #expect(try office.record(PersonRequest.self, "prq-a").answer.isEmpty)
    #expect(try due("2031-09-10").isEmpty, "nothing is left to erase")
  }

  @Test mutating func `an extension is stepped back under a name that fits it`() throws {
    try office.ask(ExtendPersonRequest(id, why: "akta są w archiwum"))
    try office.ask(StepBackPersonRequest(id, because: "pomyłka"))
    let request = try office.record(PersonRequest.self, "prq-a")
    #expect(request.extendedOn == nil && request.extendedBecause.isEmpty)
    let name = StepBackPersonRequest.offer.command
    #expect(!name[.polish].contains("odpowiedzi") && !name[.english].contains("answer"))
  }

  @Test mutating func `what was answered stays on the lists`() throws {
    let removal = RemoveRecord(id.any, because: "sprawdzam")
    #expect(office.refusal(of: removal) == nil)
    try office.ask(AnswerPersonRequest(id, "Wydano kopię."))
    #expect(office.refusal(of: removal) == .personRequest(.answered(office.clock.day)))
    try office.ask(StepBackPersonRequest(id, because: "pomyłka"))
    #expect(office.refusal(of: removal) == nil)
  }

  @Test mutating func `an answer that says nothing is none`() throws {
    let refused = try #require(office.refusal(of: AnswerPersonRequest(id, ".")))
    #expect(refused == .reasonSaysNothing(AnswerPersonRequest.field(\.answer).declaration))
  }

  @Test mutating func `whoever asked is kept until it is answered, and for five years`() throws {
    func proposal(_ day: String) throws -> RetentionProposal {
      RetentionProposal(on: office.register, today: try Day(day))
    }
    #expect(try proposal("2040-01-01").due.isEmpty, "nobody answered")
    try office.ask(AnswerPersonRequest(id, "Usunięto."))
    #expect(try proposal("2031-09-09").due.isEmpty)
    let ground = try #require(try proposal("2031-09-10").grounds.first)
    #expect(try ground.id.raw == "per-z" && ground.why == .matter && ground.since == Day("2031-09-10"))
    try office.ask(StepBackPersonRequest(id, because: "pomyłka"))
    #expect(try proposal("2040-01-01").due.isEmpty)
  }
}
