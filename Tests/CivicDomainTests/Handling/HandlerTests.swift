import CivicDomain
import Testing

/// Who handles a record: named, taken, handed back, whatever kind it is of.
@Suite struct HandlerTests {
  private static let handled = Schema.kinds.filter { $0.handlerField != nil }.map(\.kind.name)

  /// An office with two living records of a kind.
  private func office(_ kind: String) throws -> (Office, [RecordID]) {
    var office = try Office.withConsultation()
    let prefix = try #require(Schema.kind(named: kind)).kind.idPrefix
    for name in ["1", "2"] {
      let id = "\(prefix)-\(name)"
      switch kind {
      case "booking":
        if name == "1" {
          try office.add("res-hall", ["organization": "org-krokus", "name": "Sala", "category": "room", "quantity": 2])
        }
        try office.ask(BookResource(office.booking(name, "2026-09-10T10:00", "2026-09-10T12:00")))
      case "session": try office.add(id, ["title": "Warsztat", "start": "2026-09-10T17:00", "end": "2026-09-10T19:00"])
      case "consultation":
        try office.add(id, ["subject": .text("Park \(name)"), "opens": "2026-09-01", "closes": "2026-09-23"])
      case "submission": try office.ask(office.remark(name))
      case "phoneCall": try office.add(id, ["organization": "org-krokus", "about": "o salę"])
      case "kioskCase":
        // Made by the intake alone.
        office.register.apply(
          [Change(id: RecordID(id), set: ["matter": "remark", "reason": "place", "receivedOn": "2026-09-08"])],
          at: office.now, by: office.clerk)
      case "personRequest":
        if name == "1" {
          var person = Person(blank: Identifier("per-asks"))
          (person.name, person.email) = ("Zofia Zet", "zofia@zet.example")
          try office.ask(AddPerson(person))
        }
        try office.add(id, ["person": "per-asks", "kind": "access", "receivedOn": "2026-09-08"])
      case _: Issue.record("say above how two records of the kind \(kind) are made")
      }
    }
    return (office, ["1", "2"].map { RecordID("\(prefix)-\($0)") })
  }

  private func offered(_ act: String, _ kind: String) throws -> AnyAct.Offered {
    try #require(Schema.act("\(kind)-\(act)")?.offered)
  }

  private func assign(_ ids: [RecordID], to login: FieldValue?, _ kind: String) throws -> any Act {
    try offered("assign", kind).make(ActSaying(on: ids, values: [login]))
  }

  private func take(_ ids: [RecordID], _ kind: String) throws -> any Act {
    try offered("take", kind).make(ActSaying(on: ids))
  }

  @Test func theKindsOfTodayAreHandled() {
    #expect(
      Self.handled == [
        "booking", "session", "consultation", "submission", "phoneCall", "kioskCase", "personRequest",
      ])
  }

  @Test(arguments: handled) func severalAreNamedAHandlerAndGivenBack(kind: String) throws {
    var (office, ids) = try office(kind)
    let before = try office.ask(assign([ids[0]], to: "ewa", kind))
    #expect(before.changes.map(\.id) == [ids[0]] && before.changes[0].fieldNames == ["handler"])
    let both = try office.ask(assign(ids, to: " jan ", kind))
    #expect(ids.map { office.register.handler(of: $0) } == ["jan", "jan"])
    #expect(try office.decide(assign(ids, to: "jan", kind)) == .alreadyDone)
    #expect(try office.register.ids(of: #require(Schema.kind(named: kind)).kind, whose: "handler", is: "jan") == ids)
    try office.ask(try #require(both.counter))
    #expect(ids.map { office.register.handler(of: $0) } == ["ewa", nil])
    try office.ask(try #require(before.counter))
    #expect(office.register.handler(of: ids[0]) == nil)
  }

  @Test(arguments: handled) func whoTakesThemHandlesThem(kind: String) throws {
    var (office, ids) = try office(kind)
    let taken = try office.ask(take(ids, kind))
    #expect(ids.map { office.register.handler(of: $0) } == ["anna", "anna"])
    #expect(try take(ids, kind).word == "\(kind)-take" && assign(ids, to: "x", kind).word == "\(kind)-assign")
    #expect(try office.decide(take(ids, kind)) == .alreadyDone)
    try office.ask(try #require(taken.counter))
    #expect(ids.map { office.register.handler(of: $0) } == [nil, nil])
  }

  @Test(arguments: handled) func whatIsGivenBackIsNobodysUntilThatIsUndone(kind: String) throws {
    var (office, ids) = try office(kind)
    let release = try offered("release", kind).make(ActSaying(on: ids))
    #expect(release.word == "\(kind)-release")
    #expect(try office.decide(release) == .alreadyDone)
    try office.ask(assign([ids[0]], to: "jan", kind))
    let back = try office.ask(release)
    #expect(back.changes.map(\.id) == [ids[0]] && back.changes[0].cleared == ["handler"])
    #expect(ids.map { office.register.handler(of: $0) } == [nil, nil])
    try office.ask(try #require(back.counter))
    #expect(office.register.handler(of: ids[0]) == "jan")
    #expect(try office.decide(try #require(back.counter).act) == .alreadyDone, "what is undone is not refused")
    // What somebody took since is theirs.
    let again = try office.ask(release)
    try office.ask(take([ids[0]], kind))
    #expect(
      office.refusal(of: try #require(again.counter))
        == .changedSince(
          ids[0], [Refusal.Conflict(edit: FieldEdit(field: "handler", was: nil, becomes: "jan"), now: "anna")]))
  }

  @Test(arguments: handled) func allOrNone(kind: String) throws {
    let (office, ids) = try office(kind)
    let gone = RecordID("\(ids[0].prefix)-none")
    #expect(try office.refusal(of: assign([ids[0], gone], to: "jan", kind))?.cause == .unknown(gone))
    #expect(try office.refusal(of: take([ids[0], gone], kind))?.cause == .unknown(gone))
  }

  /// What somebody else said since is not taken back by whoever undoes their own.
  @Test func anUndoingLeavesWhatWasSaidSince() throws {
    var (office, ids) = try office("session")
    let mine = try office.ask(take([ids[0]], "session"))
    office.clerk = Author("ewa")
    try office.ask(assign([ids[0]], to: "jan", "session"))
    office.clerk = Author("anna")
    let edit = FieldEdit(field: "handler", was: "anna", becomes: nil)
    #expect(
      office.refusal(of: try #require(mine.counter))
        == .changedSince(ids[0], [Refusal.Conflict(edit: edit, now: "jan")]))
    #expect(office.register.handler(of: ids[0]) == "jan")
  }

  @Test(arguments: ["Anna Nowak", "Łukasz", "-anna", "anna,jan", ""]) func whatIsNoLoginIsRefused(typed: String) throws
  {
    #expect(throws: FieldErrors(["to": .notALogin(typed)])) {
      try offered("assign", "session").make(ActSaying(on: [RecordID("ses-1")], values: [.text(typed)]))
    }
  }

  @Test(arguments: ["anna", "a.nowak", "CAO\\anna", "anna@cao", "J_K-2"]) func whatMayBeOneIsTaken(typed: String) throws
  {
    #expect(try Login.checked(" \(typed) ") == typed)
  }

  @Test func somebodyMustBeNamed() throws {
    var (office, ids) = try office("session")
    let missing = try office.refusal(of: assign(ids, to: nil, "session"))
    // Nobody handles them, and nobody is named: they are so already, and a form still asks.
    #expect(missing == nil)
    try office.ask(take(ids, "session"))
    #expect(try office.refusal(of: assign(ids, to: nil, "session"))?.fields == ["to"])
    let situation = Situation(register: office.register, author: office.clerk, at: office.now)
    #expect(try offered("assign", "session").standing(on: ids, in: situation) == .possible)
    #expect(try offered("take", "session").standing(on: ids, in: situation) == .alreadyDone)
  }

  @Test func noFormSetsIt() throws {
    let (office, ids) = try office("session")
    let edit = EditRecord(ids[0], [FieldEdit(field: "handler", was: nil, becomes: "jan")])
    #expect(office.refusal(of: edit) == .invalid(Session.kind, FieldErrors(["handler": .notChangeable(.rule)])))
  }

  /// A report closes what was asked, not who is to be rung about it.
  @Test func aReportedConsultationMayStillChangeHands() throws {
    var office = try Office.withConsultation(at: "2026-10-30T10:00")
    try office.ask(ReportConsultation(Identifier("cns-a")))
    try office.ask(assign([RecordID("cns-a")], to: "jan", "consultation"))
    #expect(office.register.handler(of: RecordID("cns-a")) == "jan")
  }

  @Test func whatIsAPartIsHandledWithItsWhole() throws {
    var (office, ids) = try office("submission")
    try office.ask(assign([ids[0]], to: "jan", "submission"))
    try office.ask(DraftResponses([office.answer("1")]))
    let response = try #require(office.register.ids(whose: \Response.submission, is: Identifier("sub-1")).first)
    #expect(office.register.handler(of: response.any) == "jan")
    // A remark has a handler of its own, or none.
    try office.ask(assign([RecordID("cns-a")], to: "ewa", "consultation"))
    #expect(office.register.handler(of: ids[1]) == nil)
    #expect(office.register.handler(of: RecordID("org-krokus")) == nil)
  }
}
