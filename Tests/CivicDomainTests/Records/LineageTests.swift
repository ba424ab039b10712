import Testing

@testable import CivicDomain

/// A record is a part of the first record that it must refer to.
@Suite struct LineageTests {
  @Test func eachKindIsAPartOfWhatItMustHave() {
    var wholes: [String: String] = [:]
    for kind in Schema.kinds { wholes[kind.kind.name] = kind.wholeField?.name }
    #expect(
      wholes == [
        "resource": "organization", "booking": "resource", "registration": "session", "document": "consultation",
        "version": "document", "submission": "consultation", "response": "submission", "attachment": "of",
        "personalAttachment": "of", "contact": "person", "closure": "resource", "personRequest": "person",
      ])
  }

  @Test func theseKindsNamePeople() {
    #expect(
      Schema.kinds.filter(\.namesPeople).map(\.kind) == [
        Registration.kind, Person.kind, PersonalAttachment.kind, Contact.kind, PhoneCall.kind, KioskCase.kind,
        PersonRequest.kind,
      ])
  }

  @Test func aRecordStandsWithWhatItIsAPartOf() throws {
    var office = try Office()
    office.put("org-a", ["name": "A"])
    office.put("res-a", ["name": "Hall", "organization": "org-a"])
    office.put("bkg-a", ["resource": "res-a", "borrower": "org-b"])
    office.put("att-a", ["title": "Plan", "of": "res-a"])
    let register = office.register
    #expect(register.lineage(of: RecordID("bkg-a")).ids.map(\.raw) == ["bkg-a", "res-a", "org-a"])
    #expect(register.lineage(of: RecordID("att-a")).whole == RecordID("res-a"))
    #expect(register.lineage(of: RecordID("bkg-a")).id(of: Organization.self) == Identifier("org-a"))
    #expect(register.lineage(of: RecordID("bkg-a")).id(of: Session.self) == nil)
    #expect(register.lineage(of: RecordID("org-a")).whole == nil)
    #expect(register.lineage(of: RecordID("zzz-a")).ids == [RecordID("zzz-a")])
  }

  @Test func whatWasRemovedIsAPartOfNothing() throws {
    var office = try Office()
    office.put("res-a", ["name": "Hall", "organization": "org-a"])
    try office.ask(RemoveRecord(RecordID("res-a"), because: "sold"))
    #expect(office.register.lineage(of: RecordID("res-a")).ids == [RecordID("res-a")])
  }

  @Test func aRingEnds() throws {
    var office = try Office()
    office.put("att-a", ["title": "One", "of": "att-b"])
    office.put("att-b", ["title": "Two", "of": "att-a"])
    #expect(office.register.lineage(of: RecordID("att-a")).ids.map(\.raw) == ["att-a", "att-b"])
  }
}

extension Office {
  /// Puts a record into the register as a file might hold it, whatever the rules are.
  fileprivate mutating func put(_ id: String, _ values: [String: FieldValue]) {
    register.apply([Change(id: RecordID(id), set: values)], at: now, by: clerk)
  }
}
