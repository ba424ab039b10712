import CivicDomain
import Testing

@Suite struct SubmissionCarryingTests {
  private let old = Unit.cut(
    """
    § 1. Program przyjmuje się na rok 2027.
    § 2. 1. Zadania zleca się w trybie otwartego konkursu ofert.
    2. Wkład własny wynosi dziesięć procent.
    § 3. Wchodzi w życie z dniem podjęcia.
    """)
  private let new = Unit.cut(
    """
    § 1. Program przyjmuje się na lata 2027–2029.
    § 2. 1. Zadania zleca się w trybie otwartego konkursu ofert.
    2. Oferty składa się wyłącznie elektronicznie, w generatorze.
    § 3. Nadzór sprawuje Prezydent Miasta.
    § 4. Wchodzi w życie z dniem podjęcia.
    """)

  @Test(arguments: [
    ("§ 2 ust. 1", "§ 2 ust. 1"), ("§ 3", "§ 4"), ("§ 1", "§ 1"), ("§ 2 ust. 2", nil), ("§ 2", "§ 2"), ("§ 9", nil),
  ])
  func aRemarkFollowsItsUnit(from: String, to: String?) {
    #expect(SubmissionCarrying.carried(from, from: old, to: new) == to)
  }

  @Test func remarksOnEarlierVersionsStandInTheNewestOrAreMarked() throws {
    var office = try Office.withConsultation()
    try office.ask(office.remark("whole"))
    try office.ask(office.remark("now") { $0.unit = "§ 3 ust. 2" })
    for (id, unit) in [("kept", "§ 1"), ("gone", "§ 9")] {
      try office.ask(
        office.remark(id) {
          $0.version = Identifier("ver-1")
          $0.unit = unit
        })
    }
    var carrying = SubmissionCarrying(to: try office.record(Version.self, "ver-2"), on: office.register)
    func place(_ id: String) throws -> SubmissionAnchor {
      carrying.anchor(of: try office.record(Submission.self, "sub-\(id)"))
    }
    #expect(try place("whole") == .whole)
    #expect(try place("now") == .unit("§ 3 ust. 2"))
    #expect(try place("kept") == .unit("§ 1"))
    #expect(try place("gone") == .gone)
  }

  @Test func theNewestVersionHasTheHighestNumber() throws {
    var office = try Office.withConsultation()
    try office.add("ver-7", ["document": "doc-a", "number": 7, "text": "§ 1. Siódma."])
    try office.add("ver-5", ["document": "doc-a", "number": 5, "text": "§ 1. Późno wpisana piąta."])
    #expect(try office.record(Document.self, "doc-a").newestVersion(on: office.register)?.id.raw == "ver-7")
  }
}
