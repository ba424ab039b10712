import CivicDomain
import Testing

@Suite("What goes when somebody is erased, and what stays")
struct ErasurePlanTests {
  var office: Office

  /// Zofia comes to a workshop tomorrow and has remarked on the programme.
  init() throws {
    office = try Office.withConsultation()
    try office.add(
      "ses-swot",
      ["title": "Warsztat", "start": "2026-09-10T17:00", "end": "2026-09-10T19:00", "seats": 3])
    try office.ask(office.registering("zofia", email: "zofia@example.org"))
    try office.ask(office.remark("zofia"))
    try office.ask(EditRecord(RecordID("reg-zofia"), [FieldEdit(field: "needs", was: nil, becomes: .list(["ramp"]))]))
  }

  private func plan(_ ids: String...) throws -> ErasurePlan {
    try ErasurePlan(of: ids.map { RecordID($0) }, on: office.register)
  }

  @Test func allOfThePersonAndWhatTheRegistrationsSayOfThePerson() throws {
    let plan = try plan("per-zofia")
    #expect(plan.changes.map(\.id.raw) == ["per-zofia", "reg-zofia"])
    let personal = Person.fields.map(\.declaration).filter { $0.audience == .personal }.map(\.name)
    #expect(plan.changes[0].erased == personal)
    // Nobody is owed a notice any more, and nobody has to know who told of them.
    let owed = Set(Person.names(of: \.withoutNoticeSince, \.source))
    #expect(plan.changes[0].fieldNames == owed.union(personal))
    #expect(plan.changes[0].cleared.isSuperset(of: owed))
    #expect(plan.changes[0].set["name"] == .text(Redaction.mark))
    #expect(plan.changes[0].cleared.contains("email"))
    #expect(
      plan.changes[1]
        == Change(id: RecordID("reg-zofia"), set: ["needs": nil, "needsNote": nil], erased: ["needs", "needsNote"]))
  }

  @Test func theWordsOfRemarksAreNamedAsStaying() throws {
    #expect(try plan("per-zofia").submissions.map(\.raw) == ["sub-zofia"])
    #expect(
      office.refusal(of: .erase([RecordID("sub-zofia")], because: "próba")) == .notErasable(RecordID("sub-zofia")))
    #expect(office.refusal(of: .erase([RecordID("ses-swot")], because: "próba")) == .notErasable(RecordID("ses-swot")))
  }

  @Test func aRegistrationToComeIsNamed() throws {
    #expect(try plan("per-zofia").registrationsToCome(at: office.clock, on: office.register) == [RecordID("reg-zofia")])
    let later = try LocalTime("2026-09-11T08:00")
    #expect(try plan("per-zofia").registrationsToCome(at: later, on: office.register) == [])
  }

  @Test func nobodyIsErasedTwiceUnlessSomethingNewWasSaid() throws {
    var office = office
    try office.ask(.erase([RecordID("per-zofia")], because: "wniosek"))
    #expect(try office.decide(.erase([RecordID("per-zofia")], because: "wniosek")) == .alreadyDone)
    try office.ask(EditRecord(RecordID("reg-zofia"), [FieldEdit(field: "needs", was: nil, becomes: .list(["ramp"]))]))
    let again = try office.decide(.erase([RecordID("per-zofia")], because: "wniosek"))
    #expect(again.changes.map(\.id.raw) == ["reg-zofia"])
    #expect(again.counter == nil)
  }

  /// Nobody is counted who is nobody any more and of whom nothing speaks; whoever signed up stays as a row.
  @Test func whomNothingNamesGoesAsAWhole() throws {
    var office = office
    var jan = Person(blank: Identifier("per-jan"))
    jan.name = "Jan Lis"
    try office.ask(AddPerson(jan))
    try office.add("org-krokus", ["name": "KROKUS", "legalForm": "association"])
    try office.add("con-jan", ["person": "per-jan", "organization": "org-krokus", "role": "prezes"])
    #expect(office.register.count(of: Person.kind) == 2)
    try office.ask(.erase([RecordID("per-jan"), RecordID("per-zofia")], because: "wniosek"))
    #expect(office.register.page(Query(Person.kind), window: 0..<9).ids.map(\.raw) == ["per-zofia"])
    #expect(office.register.stored(RecordID("per-jan"))?.isGone == true, "the changes still know who it was not")
    #expect(office.register.stored(RecordID("per-jan"))?.values["name"] == .text(Redaction.mark))
    #expect(try office.decide(.erase([RecordID("per-jan")], because: "wniosek")) == .alreadyDone)
  }

  @Test func theRowsGoOnAsBefore() throws {
    var office = office
    try office.ask(.erase([RecordID("per-zofia")], because: "wniosek"))
    office.clock = try LocalTime("2026-09-10T20:00")
    try office.ask(MarkAttended(Identifier("reg-zofia")))
    #expect(try office.record(Registration.self, "reg-zofia").status == .attended)
  }

  @Test func whatANewerProgramWroteOfThePersonIsPersonalToo() throws {
    var office = office
    office.register.apply(
      [Change(id: RecordID("per-zofia"), set: ["pesel": "0"])], at: office.now, by: office.clerk)
    #expect(try ErasurePlan(of: [RecordID("per-zofia")], on: office.register).changes[0].erased.last == "pesel")
  }

  @Test func whoSpokeForAnOrganizationIsItsContactNoMore() throws {
    var office = office
    try office.add("org-krokus", ["name": "KROKUS", "legalForm": "association"])
    let contact: [String: FieldValue] = ["person": "per-zofia", "organization": "org-krokus", "role": "prezeska"]
    try office.add("con-a", contact)
    try office.ask(RemoveRecord(RecordID("con-a"), because: "pomyłka"))
    try office.add("con-b", contact)
    let plan = try ErasurePlan(of: [RecordID("per-zofia")], on: office.register)
    let gone = ["con-b", "con-a"].map {
      Change(id: RecordID($0), set: ["role": nil], gone: true, erased: ["role"])
    }
    #expect(plan.changes.filter { $0.gone == true } == gone, "what she was says who she is")
    #expect(!plan.others.contains { $0.prefix == Contact.kind.idPrefix })
    try office.ask(.erase([RecordID("per-zofia")], because: "wniosek"))
    #expect(office.register.count(of: Contact.kind) == 0)
    #expect(try office.decide(.erase([RecordID("per-zofia")], because: "wniosek")) == .alreadyDone)
  }

  @Test func onlyTextsAreRedactedAndNoFieldIsCalledAsReasonsAre() throws {
    #expect(
      office.refusal(of: .redact(RecordID("ses-swot"), field: "start", because: "próba"))
        == .notRedactable(RecordID("ses-swot"), field: "start"))
    #expect(office.refusal(of: .redact(RecordID("ses-swot"), field: "title", because: "")) == .reasonMissing)
    #expect(!Schema.kinds.contains { $0.field(Redaction.reason) != nil })
  }
}
