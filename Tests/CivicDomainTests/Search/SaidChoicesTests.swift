import Testing

@testable import CivicDomain

/// A search finds what rows say: the choices of records in the words of whoever looks, and what they are called beside their
/// names.
@Suite struct SaidChoicesTests {
  private func register() throws -> MemoryRegister {
    var register = MemoryRegister()
    let rooms: [(String, String, String, [String], String?)] = [
      ("res-a", "Aula", "room", ["stepFree"], nil), ("res-b", "Projektor", "equipment", [], "withdrawn"),
      ("res-c", "Sala Podjazdowa", "room", [], nil),
    ]
    let changes = rooms.map { id, name, category, accessibility, status in
      Change(
        id: RecordID(id),
        set: [
          "name": .text(name), "category": .text(category), "accessibility": .list(accessibility),
          "status": status.map { .text($0) },
        ])
    }
    register.apply(changes, at: try Instant("2026-09-09T12:32:00Z"), by: Author("anna"))
    return register
  }

  private func found(_ text: String, in language: Language?, ranked: Bool = true) throws -> [String] {
    var query = Query(Resource.kind, matching: text, ranked: ranked)
    query.spoken = language
    return try register().page(query, window: 0..<10).ids.map(\.raw)
  }

  @Test(arguments: [
    ("podjazd", Language.polish, ["res-c", "res-a"]), ("bez stopni", .polish, ["res-a"]),
    ("step-free", .english, ["res-a"]),
    ("room", .english, ["res-a", "res-c"]), ("step-free", .polish, []), ("sala", .polish, ["res-c", "res-a"]),
    ("aula sala", .polish, ["res-a"]), ("aula sprzęt", .polish, []),
    ("wycof", .polish, ["res-b"]), ("ala", .polish, ["res-c"]),
  ])
  func `choices by their labels and by what people say for them, a name before them`(
    typed: String, language: Language, expected: [String]
  ) throws {
    #expect(try found(typed, in: language) == expected)
  }

  @Test func `what holds where nothing is said is found, too`() throws {
    let offered = try #require(Resource(blank: Identifier("res-x")).status.label.pl.split(separator: " ").first)
    #expect(try Set(found(String(offered), in: .polish)) == ["res-a", "res-c"])
  }

  @Test func `who does not ask for them finds texts alone`() throws {
    #expect(try found("podjazd", in: nil) == ["res-c"] && found("wycof", in: nil).isEmpty)
  }

  @Test func `why one was found is the field of the choice, where no text holds the words`() throws {
    let kind = try #require(Schema.kind(of: RecordID("res-a")))
    let values = try #require(try register().stored(RecordID("res-a"))?.values)
    func field(_ word: String, in language: Language?) -> String? {
      kind.searchedField(holding: SearchWords(word).words, in: values, choicesIn: language)?.name
    }
    #expect(field("podjazd", in: .polish) == Resource.name(of: \.accessibility))
    #expect(field("aul", in: .polish) == Resource.name(of: \.name))
    #expect(field("podjazd", in: nil) == nil && field("step-free", in: .polish) == nil)
  }

  @Test func `every option has a code that is read back, and no word that is typed is in it`() throws {
    for kind in Schema.kinds {
      for (number, field) in ChoiceLine.fields(of: kind).enumerated() {
        #expect(field.shape.options.count <= ChoiceLine.options && number < ChoiceLine.options)
        for option in field.shape.options.indices {
          var bytes = Array("nazwa\n\u{1}600".utf8)
          var isFirst = true
          ChoiceLine.append(field: number, option: option, to: &bytes, since: 0, isFirst: &isFirst)
          var codes: [[Int]] = []
          bytes.withUnsafeBytes { ChoiceLine.eachCode(in: $0) { codes.append([$0, $1]) } }
          #expect(codes == [[number, option]] && bytes.dropFirst(12).allSatisfy { $0 < 0x20 })
        }
      }
    }
  }

  @Test func `a remark is found by its number among those that satisfy the conditions`() throws {
    var register = MemoryRegister()
    var changes = ["c-1", "c-2"].map { name in
      Change(
        id: RecordID("cns-\(name)"),
        set: ["subject": .text(name), "opens": .text("2026-09-01"), "closes": .text("2026-10-01")])
    }
    for (number, consultation) in ["cns-c-1", "cns-c-1", "cns-c-2"].enumerated() {
      changes.append(
        Change(
          id: RecordID("sub-\(number)"), set: ["consultation": .text(consultation), "remark": .text("Uwaga o ławce")]))
    }
    register.apply(changes, at: try Instant("2026-09-09T12:32:00Z"), by: Author("anna"))
    func found(_ text: String, _ conditions: [Condition] = [], in language: Language? = .polish) -> [String] {
      var query = Query(Submission.kind, matching: text, where: conditions)
      query.spoken = language
      return register.page(query, window: 0..<10).ids.map(\.raw).sorted()
    }
    #expect(found("U-1") == ["sub-0", "sub-2"] && found("u2") == ["sub-1"] && found("U-1", in: nil).isEmpty)
    #expect(found("U-1", [Condition(\Submission.consultation, is: Identifier("cns-c-2"))]) == ["sub-2"])
    let said = ["U-1, C-2", "u1,c-1", "U-2, c-2", "U-1, c"].map { Submission.ids(saidAs: $0, on: register).map(\.raw) }
    #expect(said == [["sub-2"], ["sub-0"], [], []], "with the subject behind it")
  }
}
