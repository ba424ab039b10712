import CivicDomain
import Testing

/// Whoever shares a telephone with somebody who is erased stays.
@Suite struct SharedContactErasureTests {
  @Test func onlyTheOneIsErased() throws {
    var office = try Office.withWorkshop()
    try office.ask(office.registering("Adam Nowak", phone: "600100200", as: "adam"))
    try office.ask(office.registering("Ewa Nowak", phone: "600 100 200", as: "ewa"))
    let plan = try ErasurePlan(of: [RecordID("per-adam")], on: office.register)
    #expect(Set(plan.changes.map(\.id.raw)) == ["per-adam", "reg-adam"])
    try office.ask(.erase([RecordID("per-adam")], because: "wniosek"))
    #expect(try office.record(Person.self, "per-ewa").phone == "600 100 200")
    #expect(office.register.ids(of: Person.kind, whose: "phone", is: "600100200").map(\.raw) == ["per-ewa"])
  }
}
