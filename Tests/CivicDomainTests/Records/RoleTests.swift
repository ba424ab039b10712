import CivicDomain
import Testing

/// Who may do what: readers, staff, keepers.
@Suite struct RoleTests {
  private static let anna = Author("anna", role: .staff(keepers: "cao-opiekunowie"))
  private static let reader = Author("ewa", role: .reader(staff: "cao"))
  private static let keeper = Author("jan")
  private let at: Instant

  init() throws { at = try Instant("2026-09-09T12:31:00Z") }

  private func setting() throws -> ChangeSetting {
    var value = SettingValue(blank: Identifier("stg-1"))
    value.name = Setting.bookingDays.name
    value.value = 30
    value.from = try Day("2026-10-01")
    return ChangeSetting(value)
  }

  private func refusal(of act: any Act, by author: Author, on register: any Register = MemoryRegister()) -> Refusal? {
    do throws(Refusal) {
      _ = try decide(act, on: register, by: author, at: at)
      return nil
    } catch {
      return error
    }
  }

  @Test func `each role has the rights of the one before it, and one more`() {
    let roles: [AccessRole] = [.reader(staff: "a"), .staff(keepers: "b"), .keeper]
    #expect(roles.map(\.right) == [.reading, .changing, .keeping])
    for (index, role) in roles.enumerated() {
      #expect(Right.allCases.map(role.may) == Right.allCases.indices.map { $0 <= index + 1 })
    }
    #expect(AccessRole.reader(staff: "a").refusal(of: .keeping) == .forStaffAlone(group: "a"))
    #expect(AccessRole.staff(keepers: "b").refusal(of: .keeping) == .forKeepersAlone(group: "b"))
    #expect(AccessRole.keeper.refusal(of: .keeping) == nil)
  }

  @Test func `a setting is changed by keepers alone, whatever it comes along with`() throws {
    let organization = AddRecord(RecordID("org-1"), ["name": .text("KROKUS"), "legalForm": .text("association")])
    let several = Together([organization, try setting()])
    for act in [try setting(), several] as [any Act] {
      #expect(refusal(of: act, by: Self.anna) == .forKeepersAlone(group: "cao-opiekunowie"))
      #expect(refusal(of: act, by: Self.reader) == .forStaffAlone(group: "cao"))
      #expect(refusal(of: act, by: Self.keeper) == nil)
    }
    #expect(refusal(of: organization, by: Self.anna) == nil)
    #expect(refusal(of: organization, by: Self.reader) == .forStaffAlone(group: "cao"))
  }

  @Test func `a setting is taken out by keepers alone, too`() throws {
    var register = MemoryRegister()
    register.apply(
      try decide(try setting(), on: register, by: Self.keeper, at: at).changes, at: at, by: Self.keeper)
    let removal = RemoveRecord(RecordID("stg-1"), because: "Pomyłka w liczbie.")
    #expect(removal.right == .changing, "by itself a removal is anybody's of the staff")
    #expect(refusal(of: removal, by: Self.anna, on: register) == .forKeepersAlone(group: "cao-opiekunowie"))
    #expect(refusal(of: removal, by: Self.keeper, on: register) == nil)
  }

  @Test func `what nobody brings back is the keepers'`() {
    #expect(ErasureRequest.erase([], because: "").right == .keeping)
    #expect(ErasureRequest.redact(RecordID("org-1"), field: "notes", because: "").right == .keeping)
    #expect(Schema.kinds.filter(\.kind.isForKeepersAlone).map(\.kind) == [SettingValue.kind])
  }
}
