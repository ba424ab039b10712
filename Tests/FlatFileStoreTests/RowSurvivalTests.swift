import CivicDomain
import SeededRandom
import Testing

@testable import FlatFileStore

/// What a row says is what the lines say, and what is read of them again: of every kind, with what only a newer program
/// knows beside it, through the log, its index, the cache and the history.
@Suite struct RowSurvivalTests {
  private static let texts = ["Łąka", "a \"b\" \\ c\n\td", "", "2026-09-10", "res-1", "🌳", "[usunięto]"]
  private static let records = 4

  private static func value(_ random: inout SeededGenerator) -> FieldValue {
    func text() -> String { texts.randomElement(using: &random) ?? "" }
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return .number(Int.random(in: -9...9_000_000_000, using: &random))
    case 1: return .decimal(Double(Int.random(in: -99...99, using: &random)) + 0.5)
    case 2: return .yes(Bool.random(using: &random))
    case 3: return .list((0..<Int.random(in: 0...3, using: &random)).map { _ in text() })
    default: return .text(text())
    }
  }

  /// Some fields set, some cleared, the others left as they are; two that nobody declared among them.
  private static func change(_ id: RecordID, of kind: AnyKind, _ random: inout SeededGenerator) -> Change {
    var set = Row(of: kind)
    var cleared: Set<String> = []
    for name in kind.fields.filter(\.isStored).map(\.name) + ["scent", "ąę"] {
      switch Int.random(in: 0..<4, using: &random) {
      case 0: cleared.insert(name)
      case 1, 2:
        let value = value(&random)
        // A text in the place of choices is an older program's, and read otherwise: FormerTextTests.
        if case .text = value, name == kind.formerTexts?.choices { continue }
        set[name] = value
      default: break
      }
    }
    return Change(id: id, set: set, cleared: cleared)
  }

  private static func write(_ changes: [Change], to store: Store) -> Outcome {
    let act = Store.Stamp(name: "test", because: "", author: Sample.anna, at: Sample.instant())
    return store.carryOut(act) { _ in Decision(changes: changes) }
  }

  @Test(arguments: Schema.kinds.map(\.kind.name))
  func whatWasSaidIsReadAgain(name: String) throws {
    let kind = try #require(Schema.kind(named: name))
    var random = SeededGenerator(seed: Thoroughness.seed)
    let folder = try TemporaryFolder()
    let store = try Sample.store(in: folder)
    var known: [RecordID: [String: FieldValue]] = [:]
    for round in 0..<Thoroughness.rounds(12, full: 300) {
      let comment: Comment = "seed \(Thoroughness.seed), round \(round)"
      let id = RecordID("\(kind.kind.idPrefix)-\(Int.random(in: 1...Self.records, using: &random))")
      let change = Self.change(id, of: kind, &random)
      try #require(Self.write([change], to: store).isDone, comment)
      for name in change.set.names { known[id, default: [:]][name] = change.set[name] }
      for name in change.cleared { known[id, default: [:]][name] = nil }
      if random.once(in: 3) { #expect(store.writeCache(), comment) }
      for reader in [store, try Store(folder.path)] {
        for (id, values) in known {
          #expect(reader.register.stored(id)?.values == Row(values, of: kind), comment)
        }
        #expect(reader.history(of: id).last?.changes == [change], comment)
      }
    }
  }

  /// A field that a line does not name stays; one that it names as null is gone, whichever reads it.
  @Test func whatIsClearedIsNotWhatIsLeftAsItIs() throws {
    let folder = try TemporaryFolder()
    let store = try Sample.store(in: folder)
    let id = Sample.organization(1)
    let first = Change(id: id, set: ["name": .text("Koło"), "city": .text("Dąbrowa"), "scent": .text("róża")])
    let cleared = Change(id: id, set: ["city": nil, "scent": nil])
    for change in [first, cleared, Change(id: id, set: ["name": .text("Klub")])] {
      #expect(Self.write([change], to: store).isDone)
      #expect(store.writeCache())
    }
    #expect(try folder.text(of: Sample.publicLog).contains(#""set":{"city":null}"#))
    #expect(try folder.text(of: Sample.personalLog).contains(#""set":{"scent":null}"#))
    for reader in [store, try Store(folder.path)] {
      #expect(reader.register.stored(id)?.values.named == ["name": .text("Klub")])
      #expect(reader.history(of: id).map { $0.changes.first?.cleared } == [[], ["city", "scent"], []])
    }
  }
}
