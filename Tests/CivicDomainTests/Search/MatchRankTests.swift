import Testing

@testable import CivicDomain

/// A match at the beginning of a name comes first, then one of a word, then any other.
@Suite struct MatchRankTests {
  private func rank(_ typed: String, of text: String) -> MatchRank {
    Array(PolishText.folded(text).utf8).withUnsafeBytes { MatchRank(of: SearchWords(typed), inFolded: $0) }
  }

  @Test(arguments: [
    ("sal", "Sala prób", MatchRank.beginsName), ("sal", "Nowa sala", .beginsWord), ("sal", "Ursala", .elsewhere),
    ("zab", "Ząbkowice", .beginsName), ("ząb", "Klub „Ząbek”", .beginsWord), ("nasza", "„Nasza Ziemia”", .beginsName),
    ("sala prob", "Sala prób", .beginsName), ("prób sala", "Sala prób", .beginsName),
    ("prob now", "Sala nowych prób", .beginsWord), ("sala rob", "Sala prób", .elsewhere),
    ("reden", "Klub\nReden", .elsewhere), ("2", "Sala 2", .beginsWord), ("2", "Sala 12", .elsewhere),
    ("a", "", .elsewhere),
    ("(dawny", "(Dawny) klub", .beginsName),
  ])
  func `by the name alone`(typed: String, text: String, expected: MatchRank) {
    #expect(rank(typed, of: text) == expected, "\(typed) in \(text)")
  }

  @Test func `digits of a telephone are what somebody looks for who types digits`() {
    let text = "Klub\n0000606612\n22 555 60 66\n\u{1}225556066"
    #expect(rank("6066", of: text) == .beginsName)
    #expect(rank("606612", of: text) == .elsewhere, "of another number")
  }

  private func register(_ names: [String]) throws -> MemoryRegister {
    var register = MemoryRegister()
    let changes = names.enumerated().map { place, name in
      Change(id: RecordID("org-\(place)"), set: ["name": .text(name), "description": .text("sala")])
    }
    register.apply(changes, at: try Instant("2026-09-09T12:32:00Z"), by: Author("anna"))
    return register
  }

  @Test func `within a rank the order asked for holds`() throws {
    let register = try register(["Żuraw", "Ursala", "Nowa sala", "Salon", "Ala", "Sala", "Dawna sala"])
    let query = Query(Organization.kind, orderedBy: "name", matching: "sala", ranked: true)
    func names(_ query: Query) -> [String] {
      register.page(query, window: 0..<9).ids.compactMap { register.stored($0)?.values["name"]?.text }
    }
    #expect(names(query) == ["Sala", "Dawna sala", "Nowa sala", "Ala", "Salon", "Ursala", "Żuraw"])
    var plain = query
    plain.ranksMatches = false
    #expect(names(plain).first == "Ala")
    for (place, id) in register.page(query, window: 0..<9).ids.enumerated() {
      #expect(register.position(of: id, in: query) == place)
    }
  }
}
