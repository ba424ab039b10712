import CivicDomain
import Testing

/// Who speaks for an organization, and to whom is written when it is.
@Suite struct ContactTests {
  private var office: Office

  init() throws {
    office = try Office()
    for name in ["a", "b"] {
      try office.add("org-\(name)", ["name": .text("Koło \(name)"), "legalForm": "association"])
    }
    for name in ["jan", "ola"] {
      let person: [String: FieldValue?] = ["name": .text(name), "email": .text("\(name)@poczta.example")]
      office.register.apply([Change(id: RecordID("per-\(name)"), set: person)], at: office.now, by: office.clerk)
    }
  }

  @Test mutating func onePersonSpeaksForOneOrganizationOnce() throws {
    let values: [String: FieldValue] = ["person": "per-jan", "organization": "org-a"]
    try office.add("con-1", values)
    let twice = Refusal.invalid(Contact.kind, FieldErrors(["person": .alreadyThere(RecordID("con-1"))]))
    #expect(office.refusal(of: AddRecord(RecordID("con-2"), values)) == twice)
    try office.add("con-2", ["person": "per-jan", "organization": "org-b"])
    try office.add("con-3", ["person": "per-ola", "organization": "org-a"])
    let edit = EditRecord(RecordID("con-3"), [FieldEdit(field: "person", was: "per-ola", becomes: "per-jan")])
    #expect(office.refusal(of: edit) == twice)
    try office.ask(EditRecord(RecordID("con-1"), [FieldEdit(field: "role", was: nil, becomes: "prezeska")]))
    let removal = try office.ask(RemoveRecord(RecordID("con-1"), because: "odeszła"))
    try office.add("con-4", values)
    let back = try #require(removal.counter)
    #expect(
      office.refusal(of: back) == .invalid(Contact.kind, FieldErrors(["person": .alreadyThere(RecordID("con-4"))])))
  }

  @Test func whoItIsIsTheStaffsAlone() throws {
    let kind = Schema.kind(of: Contact.self)
    #expect(kind.kind.isForStaffAlone && !kind.fields.contains { $0.audience == .personal })
    #expect(kind.field("person")?.audience == .staff)
  }
}
