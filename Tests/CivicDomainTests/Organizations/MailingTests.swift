import CivicDomain
import Testing

/// What is written to organizations: to which addresses, and the record of it.
@Suite struct MailingTests {
  private var office: Office
  private let organizations = ["org-a", "org-b", "org-c"].map { RecordID($0) }

  init() throws {
    office = try Office()
    for (id, email) in zip(organizations, ["biuro@a.example", "biuro@b.example", ""]) {
      var values: [String: FieldValue] = ["name": .text("Koło \(id.raw)"), "legalForm": "association"]
      if !email.isEmpty { values["email"] = .text(email) }
      try office.add(id.raw, values)
    }
    // As a store tells of a person whose personal file is gone.
    office.register.apply(
      [Change(id: RecordID("per-lost"), set: [String: FieldValue?]())], at: office.now, by: office.clerk)
    for (name, email) in [("jan", "Biuro@B.example"), ("ola", "ola@poczta.example"), ("ewa", "")] {
      let person: [String: FieldValue?] = ["name": .text(name), "email": email.isEmpty ? nil : .text(email)]
      office.register.apply([Change(id: RecordID("per-\(name)"), set: person)], at: office.now, by: office.clerk)
    }
  }

  private mutating func write(_ subjects: [RecordID], _ subject: FieldValue? = "Nabór") throws -> Decision {
    let offered = try #require(Schema.act("organization-write")?.offered)
    var saying = ActSaying(on: subjects, values: [subject, "2026-09-09", nil, nil])
    saying.draws = offered.offer.drawn(for: subjects) { 7 }
    return try office.ask(offered.make(saying))
  }

  private func mailing() -> String { RecordID(Mailing.kind, bits: 7).raw }

  @Test mutating func preferredContactsComeBeforeTheOrganizationsOwnAddress() throws {
    try office.add("con-1", ["person": "per-jan", "organization": "org-a", "preferred": .yes(true)])
    try office.add("con-2", ["person": "per-ola", "organization": "org-a", "preferred": .yes(true)])
    try office.add("con-3", ["person": "per-ola", "organization": "org-b"])
    let decision = try write(organizations)
    #expect(decision.changes.map(\.id.raw) == [mailing()])
    // Each address once, however it is spelt.
    #expect(office.value(of: "addresses", in: mailing()) == "Biuro@B.example, ola@poczta.example")
    #expect(office.value(of: "withoutAddress", in: mailing()) == 1)
    #expect(office.value(of: "organizations", in: mailing()) == .list(organizations.map(\.raw)))
  }

  @Test mutating func theOnlyPersonOfAnOrganizationWithoutAnAddressIsWrittenTo() throws {
    try office.add("con-1", ["person": "per-ola", "organization": "org-c"])
    _ = try write(organizations)
    #expect(
      office.value(of: "addresses", in: mailing()) == "biuro@a.example, biuro@b.example, ola@poczta.example")
    #expect(office.value(of: "withoutAddress", in: mailing()) == 0)
    let record = try #require(office.register.record(Identifier<Mailing>(mailing())))
    #expect(Mailing.unreached(by: record, on: office.register).isEmpty)
    #expect(Mailing.addressees(of: record, on: office.register).map(\.raw) == ["per-ola"], "the trail tells of her")
  }

  @Test mutating func whomNobodyCanWriteToIsNamed() throws {
    _ = try write(organizations)
    let record = try #require(office.register.record(Identifier<Mailing>(mailing())))
    #expect(Mailing.unreached(by: record, on: office.register).map(\.raw) == ["org-c"])
  }

  @Test func whatWasWrittenIsTheStaffs() throws {
    let audiences = Mailing.fields.filter { $0.declaration.isStored }.map { ($0.name, $0.declaration.audience) }
    for (name, audience) in audiences { #expect((audience == .staff) == (name == "text"), "\(name)") }
  }

  @Test mutating func whoIsPreferredAndHasNoAddressLeavesTheOrganizationsOwn() throws {
    try office.add("con-1", ["person": "per-ewa", "organization": "org-a", "preferred": .yes(true)])
    try office.add("con-2", ["person": "per-ewa", "organization": "org-c", "preferred": .yes(true)])
    _ = try write(organizations)
    #expect(office.value(of: "addresses", in: mailing()) == "biuro@a.example, biuro@b.example")
    #expect(office.value(of: "withoutAddress", in: mailing()) == 1)
  }

  @Test mutating func whereThePersonsDataAreGoneNobodyKnowsTheAddress() throws {
    try office.add("con-1", ["person": "per-lost", "organization": "org-a", "preferred": .yes(true)])
    try office.add("con-2", ["person": "per-lost", "organization": "org-c", "preferred": .yes(true)])
    _ = try write(organizations)
    #expect(office.value(of: "addresses", in: mailing()) == "biuro@b.example", "the organization's own is no stand-in")
    #expect(office.value(of: "withoutAddress", in: mailing()) != 1, "unknown is not none")
  }

  @Test mutating func whatMayNotBeReadIsNotCountedAsNone() throws {
    try office.add("con-1", ["person": "per-jan", "organization": "org-c", "preferred": .yes(true)])
    _ = try write(organizations)
    #expect(office.value(of: "withoutAddress", in: mailing()) == 0)
    // Somebody who reads no personal data knows the contact, and nothing of the person.
    var stranger = office
    stranger.register = MemoryRegister()
    for kind in Schema.kinds where kind.kind != Person.kind {
      for id in office.register.page(Query(kind.kind), window: 0..<Int.max).ids {
        guard let stored = office.register.stored(id) else { continue }
        stranger.register.apply([Change(id: id, set: stored.values)], at: office.now, by: office.clerk)
      }
    }
    #expect(stranger.value(of: "withoutAddress", in: mailing()) == nil)
    #expect(Mailing.withoutAddress.declaration.isUnknownWhereAbsent)
  }

  @Test mutating func theActIsUndoneByTakingTheRecordBack() throws {
    let decision = try write([organizations[0]])
    #expect(throws: Refusal.self) { try write([organizations[1]], nil) }
    try office.ask(#require(decision.counter))
    #expect(office.register.count(of: Mailing.kind) == 0)
  }

  @Test func addressesArePersonal() throws {
    let kind = Schema.kind(of: Mailing.self)
    #expect(kind.field("addresses")?.audience == .personal)
    #expect(!kind.fields.contains { $0.audience == .personal && $0.isStored })
  }
}
