import Testing

@testable import CivicDomain

/// Who came to a session is counted by one rule.
@Suite struct AttendanceCountTests {
  private var session = Session(blank: Identifier("ses-1"))
  private var register = MemoryRegister()
  private var number = 0

  private mutating func came(
    _ status: RegistrationStatus = .attended, people: Int? = nil, for organization: String = "",
    as kind: AttendeeKind? = nil
  ) throws {
    number += 1
    var registration = Registration(blank: Identifier("reg-\(number)"))
    (registration.session, registration.status, registration.people) = (session.id, status, people)
    (registration.organization, registration.attendeeKind) = (Identifier(organization), kind)
    register.apply(
      [Change(id: registration.id.any, set: registration.values)], at: try Instant("2026-09-01T08:00:00Z"),
      by: Author("anna"))
  }

  private var count: AttendanceCount { AttendanceCount(of: session, on: register) }

  @Test func `nobody marked is not nobody there`() throws {
    #expect(count.people == nil && count.organizations == nil)
    var some = self
    try some.came(.registered)
    try some.came(.cancelled)
    #expect(some.count.people == nil)
    try some.came(.absent)
    #expect(some.count.people == 0 && some.count.organizations == 0)
  }

  @Test func `people are the sizes of those who came, organizations are told apart`() throws {
    var some = self
    try some.came(people: 3, for: "org-1")
    try some.came(for: "org-1", as: .organization)
    try some.came(for: "org-2")
    try some.came(.absent, people: 7, for: "org-3")
    try some.came(.registered, people: 7, for: "org-4")
    #expect(some.count.people == 5 && some.count.organizations == 2)
  }

  @Test func `institutions, city staff and residents stand apart`() throws {
    var some = self
    try some.came(people: 2, for: "org-1", as: .institution)
    try some.came(as: .cityStaff)
    try some.came(as: .resident)
    try some.came()
    #expect(some.count.people == 5 && some.count.organizations == 0)
    #expect(some.count.peopleFor == [.institution: 2, .cityStaff: 1, .resident: 1])
  }

  @Test func `guests without a name count, each number for itself`() throws {
    var some = self
    some.session.guestsUnnamed = 4
    #expect(some.count.people == 4 && some.count.organizations == nil)
    some.session.guestOrganizations = 2
    try some.came(people: 2, for: "org-1")
    #expect(some.count.people == 6 && some.count.organizations == 3)
  }

  @Test func `guests do not stand for those who are registered and were not marked`() throws {
    var some = self
    (some.session.guestsUnnamed, some.session.guestOrganizations) = (4, 2)
    try some.came(.cancelled)
    #expect(some.count.people == 4 && some.count.organizations == 2, "nobody is on the sheet")
    try some.came(.registered)
    #expect(some.count.people == nil && some.count.organizations == nil)
    try some.came(.absent)
    #expect(some.count.people == 4 && some.count.organizations == 2)
  }
}
