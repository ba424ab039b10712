import CivicDomain
import Testing

@Suite("Whose a number is") struct NumberOwnershipTests {
  var office: Office
  let first = RecordID("org-0000000001")
  let second = RecordID("org-0000000002")

  init() throws { office = try Office() }

  private func values(_ name: String, _ more: [String: FieldValue] = [:]) -> [String: FieldValue] {
    more.merging(["name": .text(name), "legalForm": "association"]) { $1 }
  }

  private func taken(_ field: String) -> Refusal {
    .invalid(Organization.kind, FieldErrors([field: .numberTaken(by: first, name: "A")]))
  }

  @Test(arguments: [
    ("krs", "0000000001", "0000000001"), ("nip", "5260250274", "526-025-02-74"), ("regon", "302046830", "302046830"),
    ("regon", "123456785", "12345678512347"),
  ])
  mutating func aLivingOnesNumberIsRefused(field: String, one: String, other: String) throws {
    try office.ask(AddRecord(first, values("A", [field: .text(one)])))
    #expect(office.refusal(of: AddRecord(second, values("B", [field: .text(other)]))) == taken(field))
    try office.ask(AddRecord(second, values("B")))
    let edit = EditRecord(second, [FieldEdit(field: field, was: nil, becomes: .text(other))])
    #expect(office.refusal(of: edit) == taken(field))
  }

  @Test mutating func branchesShareNumbers() throws {
    let krs: [String: FieldValue] = ["krs": "0000000001"]
    try office.ask(AddRecord(first, values("A", krs)))
    let branch = krs.merging(["branchOf": .text(first.raw)]) { $1 }
    try office.ask(AddRecord(second, values("Oddział", branch)))
    try office.ask(AddRecord(RecordID("org-0000000003"), values("Koło", branch)))
    let alone = EditRecord(second, [FieldEdit(field: "branchOf", was: .text(first.raw), becomes: nil)])
    #expect(office.refusal(of: alone) == taken("krs"))
  }

  @Test mutating func nobodyIsABranchOfItself() throws {
    try office.ask(AddRecord(first, values("A")))
    try office.ask(AddRecord(second, values("B", ["branchOf": .text(first.raw)])))
    for parent in [first, second] {
      let edit = EditRecord(first, [FieldEdit(field: "branchOf", was: nil, becomes: .text(parent.raw))])
      #expect(office.refusal(of: edit) == .invalid(Organization.kind, FieldErrors(["branchOf": .branchOfItself])))
    }
  }

  @Test mutating func theDissolvedAndTheRemovedStandInNobodysWayButMayNotComeBack() throws {
    try office.ask(AddRecord(second, values("B", ["krs": "0000000001", "status": "dissolved"])))
    try office.ask(AddRecord(first, values("A", ["krs": "0000000001"])))
    #expect(
      office.refusal(of: EditRecord(second, [FieldEdit(field: "status", was: "dissolved", becomes: "active")]))
        == taken("krs"))
    try office.ask(EditRecord(second, [FieldEdit(field: "name", was: "B", becomes: "B2")]))
    let third = RecordID("org-0000000003")
    try office.ask(AddRecord(third, values("C", ["nip": "5260250274"])))
    try office.ask(RemoveRecord(third, because: "pomyłka"))
    try office.ask(EditRecord(first, [FieldEdit(field: "nip", was: nil, becomes: "5260250274")]))
    #expect(office.refusal(of: RestoreRecord(third)) == taken("nip"))
  }
}
